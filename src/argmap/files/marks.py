"""Remember what was drawn from what, to skip unchanged maps.

A small file in a folder of pictures holds digests of contents, but no names of files to write, and no times. If it is
missing, damaged or from another version, everything is drawn again.
"""

from __future__ import annotations

import enum
import functools
import hashlib
import json
import os
from collections.abc import Iterable, Mapping, Sequence, Set
from pathlib import Path
from typing import Any

from attrs import astuple, define, evolve, field, fields, has

from argmap.errors import InputError, OutputError
from argmap.files import streams
from argmap.files.request import BatchOptions, Fingerprint, Job, Target
from argmap.render.engine import Engine, choose
from argmap.render.picture import output
from argmap.strict_json import BadJSONError, loads

#: The file's name.
NAME = ".argmap-drawn.json"
#: Version of the file format; files in other versions are not read.
_VERSION = 1
#: Most files of one target; a mark with a larger number is ignored.
_MOST = 10_000


def source_digest(job: Job, text: str, configuration: Mapping[str, Any], images: Sequence[str] = ()) -> str:
    """Return a digest of everything that affects the pictures of a map.

    These are its *text*, its *configuration*, the files of its *images*, the request, argmap's version, and the program
    that is the layout engine.
    """
    engine = choose(job.request.picture.engine)
    parts = (
        _version(),
        engine.name,
        _program(engine),
        Path(job.name).stem,
        text,
        _plain(configuration),
        _asked(job.request),
        *([digest(images)] if images else []),
    )
    return hashlib.sha256(json.dumps(parts).encode("utf-8", "surrogatepass")).hexdigest()


@functools.cache
def _version() -> str:
    import importlib.metadata  # noqa: PLC0415 - slow

    return importlib.metadata.version("argmap")


def _program(engine: Engine) -> int:
    """Return how large the engine is: another version of it is of another size. 0 if it is missing."""
    found = engine.find()
    return Path(found).stat().st_size if found else 0


def _asked(request: BatchOptions) -> Any:
    """Return everything that affects a picture in any file type."""
    return _plain(evolve(request, kinds=(), frames="", picture=evolve(request.picture, engine="embedded")))


def _plain(value: Any) -> Any:
    """Return *value* as JSON values, with sets sorted, so that equal values have equal JSON."""
    if has(type(value)):
        return [type(value).__name__, *(_plain(getattr(value, one.name)) for one in fields(type(value)))]
    if isinstance(value, enum.Enum):
        return value.name
    if isinstance(value, Mapping):
        return [[_plain(key), _plain(one)] for key, one in value.items()]
    if isinstance(value, Set):
        return sorted(map(_plain, value), key=json.dumps)
    return list(map(_plain, value)) if isinstance(value, Sequence) and not isinstance(value, str) else value


def digest(names: Iterable[str]) -> str | None:
    """Return a digest of files; None if one of them cannot be read."""
    found = hashlib.sha256()
    try:
        for name in names:
            found.update(hashlib.sha256(Path(name).read_bytes()).digest())
    except OSError:
        return None
    return found.hexdigest()


def fresh(job: Job, source: str) -> tuple[str, ...]:
    """Return the files of *job* if they are up to date, or else none.

    The names of a map's parts are only known when it is drawn: these are drawn each time.
    """
    if job.request.file.parts and any(output(target.kind).split for target in job.targets):
        return ()
    files: list[str] = []
    for target, mark in zip(job.targets, job.known, strict=True):
        if mark is None or mark.source != source or mark.files != digest(names := target.names(mark.count)):
            return ()
        files += names
    return tuple(files)


def key(folder: Path, target: Target) -> str:
    """Return the name of *target* in the list of *folder*."""
    name = os.path.relpath(target.path, folder).replace(os.sep, "/")
    return f"{name} by steps" if target.steps else name


@define
class Marks:
    """Hold what is known of the pictures in a folder and below."""

    #: The folder.
    folder: Path
    #: The marks, by `key`.
    known: dict[str, Fingerprint] = field(factory=dict)
    #: What the file held when it was read.
    _before: Mapping[str, Fingerprint] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._before = dict(self.known)

    @classmethod
    def of(cls, folder: Path) -> Marks:
        """Return what is known of the pictures in *folder*.

        Nothing if the file is missing, damaged or from another version.
        """
        path = folder / NAME
        if os.path.islink(path) or not streams.is_file(path):  # noqa: PTH114 - the name may be longer than any name
            return cls(folder)
        try:
            found = loads(streams.peek(str(path)).text)
        except (InputError, BadJSONError):
            return cls(folder)
        return cls(folder, _read(found))

    def write(self) -> None:
        """Write the file if something is new.

        Raises:
            OutputError: it cannot be written.
        """
        if self.known == self._before:
            return
        path = self.folder / NAME
        if path.is_symlink():
            raise OutputError(str(path), "is a symbolic link, which argmap does not write through; remove it")
        marks = {name: astuple(mark) for name, mark in sorted(self.known.items())}
        text = json.dumps({"version": _VERSION, "drawn": marks}, ensure_ascii=False, indent=0)
        streams.write(str(path), f"{text}\n".encode("utf-8", "surrogatepass"))


def _read(found: Any) -> dict[str, Fingerprint]:
    if not isinstance(found, dict) or found.get("version") != _VERSION or not isinstance(found.get("drawn"), dict):
        return {}
    marks = {name: _mark(value) for name, value in found["drawn"].items()}
    return {name: mark for name, mark in marks.items() if mark}


def _mark(value: Any) -> Fingerprint | None:
    match value:
        case [str(source), str(files), int(count)] if 0 <= count <= _MOST:
            return Fingerprint(source, files, count)
    return None
