"""Which file types a user asks for, and where the files of one map go."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import click

from argmap.files import streams
from argmap.files.request import BatchOptions, Target
from argmap.render.picture import output as output_called
from argmap.render.picture import output_of, outputs
from argmap.values import unknown

#: Separators that mark a name as that of a folder.
_ENDS = tuple(filter(None, (os.sep, os.altsep, "/")))


def kind_of(output: str | None) -> str:
    """Return the file type by the suffix of *output*; svg if it has none."""
    named = output and output != streams.STREAM and not is_folder(output)
    suffix = Path(output).suffix.lower() if output and named else ""
    if not suffix:
        return "svg"
    found = output_of(suffix)
    if not found:
        raise click.UsageError(f"{output}: {unknown('file type', suffix.removeprefix('.'), outputs())}")
    return found


def is_folder(output: str) -> bool:
    """Return whether *output* is a folder, or ends like one."""
    return output.endswith(_ENDS) or streams.is_folder(output)


def images() -> frozenset[str]:
    """Return the file types that are pictures."""
    return frozenset(name for name in outputs() if output_called(name).media.startswith("image/"))


def refuse_idle_frames(request: BatchOptions) -> None:
    """Refuse ``--frames`` unless a file type is an image."""
    if request.frames and images().isdisjoint(request.kinds):
        raise click.UsageError(f"--frames requires an image file type; add {' or '.join(sorted(images()))} to --to")


def targets(name: str, output: str | None, request: BatchOptions) -> Iterator[Target]:
    """Yield where the files of one map go: to *output*, or beside the map."""
    if len(request.kinds) == 1 and not (output and output != streams.STREAM and is_folder(output)):
        (kind,) = request.kinds
        meant = output_of(Path(output or "").suffix.lower())
        if output and meant and meant != kind:
            raise _unlisted(output, request)
        yield Target(kind, output or _beside(name, kind))
    else:
        whole, founded = _whole(name, output, request)
        for kind in request.kinds:
            yield Target(kind, f"{whole}{output_called(kind).suffix}", founded=founded)
    if request.frames:
        from argmap.files.places import frames  # noqa: PLC0415 - rarely asked for

        yield from frames(Path(request.frames, _stem(name, output)), request)


def _unlisted(output: str, request: BatchOptions) -> click.UsageError:
    """Return the error about a file whose suffix is that of none of the file types asked for."""
    suffixes = " or ".join(output_called(kind).suffix for kind in request.kinds)
    suffix = Path(output).suffix.lower()
    return click.UsageError(f"{output}: --to does not list '{suffix}'; name a folder, or a file with {suffixes}")


def _beside(name: str, kind: str) -> str:
    return streams.STREAM if name == streams.STREAM else str(Path(name).with_suffix(output_called(kind).suffix))


def _whole(name: str, output: str | None, request: BatchOptions) -> tuple[Path, bool]:
    """Return the path of the files, without a suffix, and whether their folder may be made."""
    if streams.STREAM in {output, output or name}:
        raise click.UsageError("standard output takes one file type; name a folder or a file with -o")
    if not output:
        return Path(name).with_suffix(""), False
    path, suffixes = Path(output), [output_called(kind).suffix for kind in request.kinds]
    if is_folder(output) or not path.suffix:
        return path / _stem(name, None), True
    if path.suffix.lower() not in suffixes:
        raise _unlisted(output, request)
    return path.with_suffix(""), False


def _stem(name: str, output: str | None) -> str:
    """Return the name of a picture without its suffix: from *output* if that is a file, else from its map."""
    named = next((one for one in (output, name) if one and one != streams.STREAM and not is_folder(one)), "map")
    return Path(named).stem
