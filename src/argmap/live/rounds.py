"""Draw a map, and draw it again whenever its files change.

All rounds run in the calling thread. Changes during a round, however many, lead to one more round.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from attrs import evolve, frozen

from argmap.analysis.report import Checked
from argmap.errors import ArgmapError, InputError
from argmap.files.loading import MapFile, load
from argmap.files.protection import protect, run
from argmap.live.changes import Pause, Stamps, stamps, wait


@frozen
class Watched:
    """Hold which files are watched."""

    #: The file of the map, as the user names it; its includes are watched, too.
    name: str
    #: Whether files outside the project may be included.
    outside: bool = False
    #: Other files to watch, such as settings and themes; they need not exist.
    others: frozenset[Path] = frozenset()


@frozen
class Made:
    """Hold the result of one round."""

    #: The SVG; empty if none could be drawn.
    picture: bytes = b""
    #: Findings by file, if the files could be read.
    findings: tuple[Checked, ...] = ()
    #: The error; None if there was none.
    error: ArgmapError | None = None
    #: What the picture does not show; empty if it shows all.
    hidden: str = ""
    #: Remarks on the picture, one line each.
    remarks: tuple[str, ...] = ()


def rounds(watched: Watched, draw: Callable[[MapFile], Made], pause: Pause = time.sleep) -> Iterator[Made]:
    """Yield what *draw* makes of the map, now and after each change.

    Never ends by itself.
    """
    while True:
        made, before = _round(watched, draw)
        yield made
        wait(before, pause)


def _round(watched: Watched, draw: Callable[[MapFile], Made]) -> tuple[Made, Stamps]:
    """Return the result of one round, a run of its own, and the stamps of the files before they were read."""
    with run():
        protect(watched.others)
        file, before = _read(watched)
        return Made(error=file) if isinstance(file, InputError) else draw(file), before


def _read(watched: Watched) -> tuple[MapFile | InputError, Stamps]:
    """Return the map, and the stamp of each of its files before it was read."""
    paths = watched.others | {Path(watched.name)}
    while True:
        before = stamps(paths)
        try:
            file = load(watched.name, outside=watched.outside)
        except InputError as error:
            return error, before
        if file.watched <= paths:
            return file, before
        paths |= file.watched


@frozen
class State:
    """Hold what to show after some rounds."""

    #: Number of rounds.
    count: int = 0
    #: The last picture that could be drawn; empty if there is none.
    picture: bytes = b""
    #: Whether the picture is from an earlier round.
    old: bool = False
    #: Findings when the files could last be read.
    findings: tuple[Checked, ...] = ()
    #: The error of the last round; empty if there was none.
    trouble: str = ""
    #: What the last picture does not show; empty if it shows all.
    hidden: str = ""
    #: Remarks on the last picture, one line each.
    remarks: tuple[str, ...] = ()

    def after(self, made: Made) -> State:
        """Return what to show after one more round."""
        return evolve(
            self,
            count=self.count + 1,
            picture=made.picture or self.picture,
            old=not made.picture,
            findings=made.findings if made.findings or not made.error else self.findings,
            trouble=str(made.error) if made.error else "",
            hidden=made.hidden,
            remarks=made.remarks,
        )
