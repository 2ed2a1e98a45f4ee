"""Requests for many maps, jobs and outcomes: values to send anywhere."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from attrs import field, frozen

from argmap.files.part_options import PartOptions
from argmap.files.picture_options import PictureOptions
from argmap.render.output import PLAIN, FileOptions
from argmap.render.picture import output
from argmap.values import is_flag, is_one, is_text, several


def _kinds(values: Iterable[str] | str) -> tuple[str, ...]:
    found = several(values, str, "names of file types")
    for name in found:
        output(name)
    return found


@frozen
class BatchOptions:
    """Hold the options for all maps of a batch."""

    #: Names of file types.
    kinds: tuple[str, ...] = field(default=("svg",), converter=_kinds)
    #: The part of the map to show.
    part: PartOptions = field(default=PartOptions(), validator=is_one("PartOptions", PartOptions))
    #: How to draw.
    picture: PictureOptions = field(default=PictureOptions(), validator=is_one("PictureOptions", PictureOptions))
    #: Options for the files.
    file: FileOptions = field(default=PLAIN, validator=is_one("FileOptions", FileOptions))
    #: Folder for extra files, one for each step; empty for none.
    frames: str = field(default="", validator=is_text)
    #: Whether files outside the project may be included.
    outside: bool = field(default=False, validator=is_flag)


class Target(NamedTuple):
    """Hold the path of one type of file."""

    #: Name of a file type.
    kind: str
    #: Path of the file; ``-`` for standard output.
    path: str
    #: Whether there are numbered files, one for each step, in place of this one.
    steps: bool = False
    #: Whether its folder is created if missing.
    founded: bool = False

    def names(self, count: int) -> tuple[str, ...]:
        """Return the names of its files if there are *count* of them.

        >>> Target("svg", "talk/op-ed.svg", steps=True).names(2)
        ('talk/op-ed-01.svg', 'talk/op-ed-02.svg')
        """
        if not self.steps:
            return (self.path,)
        path, width = Path(self.path), max(2, len(str(count)))
        return tuple(str(path.with_name(f"{path.stem}-{step:0{width}}{path.suffix}")) for step in range(1, count + 1))


@frozen
class Fingerprint:
    """Hold digests of the source and the files of a target."""

    #: Digest of the text, the settings and all options.
    source: str
    #: Digest of the files.
    files: str
    #: Number of files.
    count: int = 1


@frozen
class Job:
    """Hold the work on one map, as a value that other processes can take."""

    #: The file of the map, as messages call it; ``-`` for standard input.
    name: str
    targets: tuple[Target, ...]
    request: BatchOptions
    #: The mark of each target from last time, None if unknown; empty if not needed.
    known: tuple[Fingerprint | None, ...] = ()


@frozen
class Outcome:
    """Hold the outcome for one map."""

    #: The file of the map.
    name: str
    #: The pictures, whether written now or before.
    files: tuple[str, ...] = ()
    #: Whether all files were up to date, so that nothing was written.
    fresh: bool = False
    #: Findings and notes on the map, one line each.
    remarks: tuple[str, ...] = ()
    #: Why there is no picture; empty if there is one.
    error: str = ""
    #: The map itself is the reason: it has nothing to draw, or lacks what was asked for.
    lacking: bool = False
    #: The mark of each target for the next time, if needed.
    marks: tuple[Fingerprint, ...] = ()
