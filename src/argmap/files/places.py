"""Find the maps in folders, and the places of their pictures."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from pathlib import Path

from attrs import frozen

from argmap.errors import InputError, OutputError
from argmap.files import streams
from argmap.files.request import BatchOptions, Outcome, Target
from argmap.render.picture import output

#: Suffixes of maps in folders; a file that is named itself may have any suffix. Markdown files are left out, since most
#: have no map.
SUFFIXES = (".argdown", ".ad")


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
        inside = tuple(maps_in(name)) if streams.is_folder(name) else (name,)
        if not inside:
            suffixes = " or ".join(SUFFIXES)
            reason = f"no maps in this folder; the names of maps end in {suffixes}; name Markdown files one by one"
            yield Outcome(name, error=str(InputError(name, reason)))
        for one in inside:
            maps.setdefault(_same(one), (one, name if one != name else str(Path(one).parent)))
    common = _common(folder for _, folder in maps.values()) if out or request.frames else ""
    found = [Place(name, Path(out or folder), _targets(name, out, common, request)) for name, folder in maps.values()]
    yield from _refused(found, maps.keys())


def maps_in(folder: str) -> Iterator[str]:
    """Yield the maps in *folder* and below, sorted.

    Hidden files, and links that lead out of the folder, are skipped.
    """
    root = Path(folder).resolve()
    for here, inner, files in os.walk(folder):  # follows no link to a folder
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        for path in (Path(here, name) for name in sorted(files)):
            if path.suffix.lower() in SUFFIXES and not path.name.startswith(".") and _inside(path, root):
                yield str(path)


def _inside(path: Path, root: Path) -> bool:
    """Return whether *path* is a file in *root*, wherever its links lead."""
    try:
        return path.is_file() and path.resolve().is_relative_to(root)
    except (OSError, RuntimeError):  # a link to itself
        return False


def _absolute(name: str) -> str:
    return os.path.abspath(name)  # noqa: PTH100 - links keep their own names


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


def _refused(found: Sequence[Place], maps: Set[str]) -> Iterator[Place | Outcome]:
    """Yield *found*, with an outcome for each whose pictures would take the place of something else."""
    claimed: defaultdict[tuple[str, bool], list[str]] = defaultdict(list)
    for place in found:
        for target in place.targets:
            claimed[_same(target.path), target.steps].append(place.name)
    for place in found:
        reasons = (_clash(place.name, target, claimed, maps) for target in place.targets)
        reason = next(filter(None, reasons), "")
        yield Outcome(place.name, error=reason) if reason else place


def _clash(name: str, target: Target, claimed: Mapping[tuple[str, bool], Sequence[str]], maps: Set[str]) -> str:
    where = _same(target.path)
    if where in maps and not target.steps:
        reason = "would overwrite a map; choose another folder with -o"
        return str(OutputError(target.path, reason))
    others = [one for one in claimed[where, target.steps] if one != name]
    if others:
        reason = f"would be the picture of both {name} and {others[0]}; rename one of them"
        return str(OutputError(target.path, reason))
    return ""
