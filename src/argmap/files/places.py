"""Find the maps in folders, and the places of their pictures."""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from attrs import field, frozen

from argmap.errors import InputError, OutputError
from argmap.files import streams
from argmap.files.argdown_config import protect_settings
from argmap.files.loading import protect_parts
from argmap.files.request import BatchOptions, Outcome, Target
from argmap.render.picture import output

#: Suffixes of maps in folders; a file that is named itself may have any suffix. Markdown files are left out, since most
#: have no map.
SUFFIXES = (".argdown", ".ad")
#: The name of a picture of one step; see `Target.names`.
_NUMBERED = re.compile(r"(.*)-\d{2,}(\.\w+)", re.DOTALL)


@frozen
class Place:
    """Hold a map and the places of its pictures."""

    #: The file, as messages call it.
    name: str
    #: The folder with the list of what was drawn.
    base: Path
    targets: tuple[Target, ...]


def places(names: Iterable[str], out: str, request: BatchOptions) -> Iterator[Place | Outcome]:
    """Yield the place of each map in *names*, or the outcome if it has none.

    Pictures go beside their maps, or into the folder *out*. There, subfolders below the common folder of all maps are
    kept. Two pictures never share a place, and no picture replaces a map.
    """
    maps: dict[str, tuple[str, str]] = {}
    for name in names:
        shut: list[InputError] = []
        inside = tuple(maps_in(name, shut.append)) if streams.is_folder(name) else (name,)
        if not (inside or shut):
            suffixes = " or ".join(SUFFIXES)
            reason = f"no maps in this folder; the names of maps end in {suffixes}; name Markdown files one by one"
            shut.append(InputError(name, reason))
        yield from (Outcome(error.name, error=str(error)) for error in shut)
        for one in inside:
            maps.setdefault(_same(one), (one, name if one != name else str(Path(one).parent)))
    common = _common(folder for _, folder in maps.values()) if out or request.frames else ""
    found = [Place(name, Path(out or folder), _targets(name, out, common, request)) for name, folder in maps.values()]
    _protect(maps, outside=request.outside)
    yield from _refused(found)


def _protect(maps: Mapping[str, tuple[str, str]], *, outside: bool) -> None:
    """Protect the inputs of all maps, of which any might be in the place of a picture of another one."""
    for name, _ in maps.values():
        protect_parts(name, outside=outside)
    for folder in {Path(where).parent for where in maps}:
        protect_settings(str(folder / "map"))


def maps_in(folder: str, shut: Callable[[InputError], object] = lambda _: None) -> Iterator[str]:
    """Yield the maps in *folder* and below, sorted, and call *shut* for each folder that cannot be read.

    Hidden files, and links that lead out of the folder, are skipped.
    """
    root = streams.real(folder)

    def note(error: OSError) -> None:
        shut(InputError(str(error.filename), f"cannot be read: {error.strerror or error}"))

    for here, inner, files in os.walk(folder, onerror=note):  # follows no link to a folder
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        for path in (Path(here, name) for name in sorted(files)):
            if path.suffix.lower() in SUFFIXES and not path.name.startswith(".") and _inside(path, root):
                yield str(path)


def _inside(path: Path, root: Path) -> bool:
    """Return whether *path* is a file in *root*, wherever its links lead."""
    try:
        return streams.is_file(path) and streams.resolved(path).is_relative_to(root)
    except OSError:  # a link to itself
        return False


def _absolute(name: str) -> str:
    return os.path.abspath(streams.absolute(name))  # noqa: PTH100 - links keep their own names


def _same(name: str) -> str:
    """Return a key that is equal for two names of the same place."""
    return os.path.normcase(_absolute(name))


def _common(folders: Iterable[str]) -> str:
    found = [_absolute(folder) for folder in folders]
    return os.path.commonpath(found) if found else ""


def _targets(name: str, out: str, common: str, request: BatchOptions) -> tuple[Target, ...]:
    kinds = {kind: output(kind) for kind in request.kinds}
    inner = os.path.relpath(_absolute(name), common) if common else ""
    beside = Path(out, inner) if out else Path(name)
    plain = (Target(kind, _suffixed(beside, one.suffix), founded=bool(out)) for kind, one in kinds.items())
    return (*plain, *frames(Path(request.frames, inner), request))


def frames(whole: Path, request: BatchOptions) -> Iterator[Target]:
    """Yield the targets of a picture for each step, if these are asked for.

    *whole* is the path of the whole picture.
    """
    for kind in request.kinds if request.frames else ():
        if output(kind).media.startswith("image/"):
            yield Target(kind, _suffixed(whole, output(kind).suffix), steps=True, founded=True)


def _suffixed(path: Path, suffix: str) -> str:
    return str(path.with_suffix(suffix))


def _refused(found: Sequence[Place]) -> Iterator[Place | Outcome]:
    """Yield *found*, with an outcome for each whose pictures would take the place of something else."""
    claimed: defaultdict[tuple[str, bool], list[str]] = defaultdict(list)
    for place in found:
        for target in place.targets:
            claimed[_same(target.path), target.steps].append(place.name)
    steps = _Steps()
    for place in found:
        reasons = (_lost(target, steps) or _clash(place.name, target, claimed) for target in place.targets)
        reason = next(filter(None, reasons), "")
        yield Outcome(place.name, error=reason) if reason else place


@frozen
class _Steps:
    """Find pictures of steps that there are."""

    #: By folder, and then by the path without its number.
    _known: dict[Path, Mapping[str, Sequence[str]]] = field(factory=dict)

    def of(self, target: Target) -> Sequence[str]:
        """Return the files that would be replaced."""
        path = Path(target.path)
        if path.parent not in self._known:
            self._known[path.parent] = self._in(path.parent)
        return self._known[path.parent].get(path.name, ())

    @staticmethod
    def _in(folder: Path) -> Mapping[str, Sequence[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        with suppress(OSError):  # there is none yet, or it cannot be written either
            for path in folder.iterdir():
                if numbered := _NUMBERED.fullmatch(path.name):
                    found[numbered[1] + numbered[2]].append(str(path))
        return found


def _lost(target: Target, steps: _Steps) -> str:
    """Return the error if one of the files of *target* is an input."""
    try:
        for name in steps.of(target) if target.steps else (target.path,):
            streams.refuse_input(name)
    except OutputError as error:
        return str(error)
    return ""


def _clash(name: str, target: Target, claimed: Mapping[tuple[str, bool], Sequence[str]]) -> str:
    """Return the error if another map has the same picture."""
    others = [one for one in claimed[_same(target.path), target.steps] if one != name]
    if others:
        reason = f"would be the picture of both {name} and {others[0]}; rename one of them"
        return str(OutputError(target.path, reason))
    return ""
