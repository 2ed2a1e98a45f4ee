"""Rounds of drawing: one at once, and one more whenever the files of a map have changed.

All of it happens in the thread that asks for the rounds. What changes while a round is drawn is noticed after it,
however often it changed, and leads to one more.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from attrs import evolve, frozen

from argmap.analysis.report import Checked
from argmap.errors import ArgmapError, InputError
from argmap.files.including import sought, whole
from argmap.live.changes import Pause, Stamps, stamps, wait
from argmap.syntax.woven import Woven


@frozen
class Watched:
    """Hold which files are watched."""

    #: The file with the map, as the user names it; it may include others, which are then watched, too.
    name: str
    #: Files outside the project may be included.
    outside: bool = False
    #: Further files that have a say: settings, a theme. They need not be there.
    others: frozenset[Path] = frozenset()


@frozen
class Made:
    """Hold what came of one round."""

    #: An SVG; empty if none could be drawn.
    picture: bytes = b""
    #: What was found in each file, if the files could be read.
    findings: tuple[Checked, ...] = ()
    #: What went wrong; None if nothing did.
    error: ArgmapError | None = None


def rounds(watched: Watched, draw: Callable[[Woven], Made], pause: Pause = time.sleep) -> Iterator[Made]:
    """Give what *draw* makes of the map, again after each change. Never ends by itself."""
    while True:
        woven, before = _read(watched)
        yield Made(error=woven) if isinstance(woven, InputError) else draw(woven)
        wait(before, pause)


def _read(watched: Watched) -> tuple[Woven | InputError, Stamps]:
    """Return the map's text, and what was known of each of its files before that was read."""
    paths = watched.others | {Path(watched.name)}
    while True:
        before = stamps(paths)
        try:
            woven = whole(watched.name, outside=watched.outside)
        except InputError as error:
            return error, before
        if sought(woven) <= paths:
            return woven, before
        paths |= sought(woven)


@frozen
class State:
    """Hold what there is to show after some rounds."""

    #: How many rounds there were.
    count: int = 0
    #: The last picture that could be drawn; empty before the first.
    picture: bytes = b""
    #: The picture is that of an earlier round.
    old: bool = False
    #: What was found when the files could last be read.
    findings: tuple[Checked, ...] = ()
    #: What went wrong in the last round; empty if nothing did.
    trouble: str = ""

    def after(self, made: Made) -> State:
        """Return what there is to show after one more round."""
        return evolve(
            self,
            count=self.count + 1,
            picture=made.picture or self.picture,
            old=not made.picture,
            findings=made.findings if made.findings or not made.error else self.findings,
            trouble=str(made.error) if made.error else "",
        )
