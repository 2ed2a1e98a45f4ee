"""Which kinds of file a user asks for, and where those of one map go."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import click

from argmap.cli.choosing import unknown
from argmap.errors import OutputError
from argmap.files import streams
from argmap.files.places import frames
from argmap.files.request import Request, Target
from argmap.render.picture import output as output_called
from argmap.render.picture import output_of, outputs


def kinds(_ctx: click.Context, _option: click.Parameter, value: str | None) -> tuple[str, ...]:
    """Return the names of outputs in *value*, a comma-separated list, each once; nothing if there is no value."""
    found = tuple(dict.fromkeys(name.strip() for name in (value or "").split(",") if name.strip()))
    for name in found:
        if name not in outputs():
            raise click.BadParameter(unknown("type", name, outputs()))
    if value is not None and not found:
        raise click.BadParameter(f"there is {', '.join(outputs())}")
    return found


def kind_of(output: str | None) -> str:
    """Return the type that the suffix of *output* names; svg where there is none."""
    suffix = Path(output).suffix if output and output != streams.STREAM else ""
    if not suffix:
        return "svg"
    found = output_of(suffix)
    if not found:
        raise OutputError(output or "", f"{suffix} is no type that argmap draws; there are {', '.join(outputs())}")
    return found


def refuse_idle_frames(request: Request) -> None:
    """Raise `click.UsageError` if pictures for each step are asked for, but no kind of file that is a picture."""
    drawn = [name for name in outputs() if output_called(name).media.startswith("image/")]
    if request.frames and not set(drawn) & set(request.kinds):
        raise click.UsageError(f"--frames writes pictures; add {' or '.join(drawn)} to --to")


def targets(name: str, output: str | None, request: Request) -> Iterator[Target]:
    """Give where the files of the one map in *name* go: to *output*, or else beside it."""
    if len(request.kinds) == 1:
        (kind,) = request.kinds
        yield Target(kind, output or _beside(name, kind))
    else:
        whole, founded = _whole(name, output, request)
        for kind in request.kinds:
            yield Target(kind, str(whole.with_suffix(output_called(kind).suffix)), founded=founded)
    yield from frames(Path(request.frames, _stem(name, output)), request)


def _beside(name: str, kind: str) -> str:
    return streams.STREAM if name == streams.STREAM else str(Path(name).with_suffix(output_called(kind).suffix))


def _whole(name: str, output: str | None, request: Request) -> tuple[Path, bool]:
    """Return what files of several kinds are called, whatever their suffix, and whether their folder may be made."""
    if streams.STREAM in {output, output or name}:
        raise click.UsageError("standard output takes files of one type; name a folder, or a file, with -o")
    if not output:
        return Path(name), False
    path, suffixes = Path(output), [output_called(kind).suffix for kind in request.kinds]
    if path.is_dir() or output.endswith((os.sep, "/")) or not path.suffix:
        return path / _stem(name, None), True
    if path.suffix not in suffixes:
        reason = f"{path.suffix} is none of the types asked for; name a file with {' or '.join(suffixes)}, or a folder"
        raise click.UsageError(f"{output}: {reason}")
    return path, False


def _stem(name: str, output: str | None) -> str:
    """Return what a picture is called, but for its suffix: by *output* if that is a file, else by its map."""
    named = next((one for one in (output, name) if one and one != streams.STREAM and not Path(one).is_dir()), "map")
    return Path(named).stem
