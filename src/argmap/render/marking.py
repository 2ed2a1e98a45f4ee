"""Marks on text in pictures, which may differ from the author's text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import TypeVar

from attrs import evolve, frozen

from argmap.model.marks import Mark
from argmap.render.measure import Bar
from argmap.render.scene import legible


@frozen
class Barred:
    """Represent words with a line through or under them."""

    #: The line.
    bar: Bar
    #: Start, code points.
    start: int
    #: End, half-open.
    stop: int


_Any = TypeVar("_Any", bound="Mark | Barred")

#: White space at which lines may break (no-break spaces are not in it).
SPACE = re.compile("[ \t\n\r\x0b\x0c\x85\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+")


def shown(text: str, marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Return *marks* moved to the text that `legible` returns."""
    return _moved(text, marks, lambda part, _: legible(part)) if marks and legible(text) != text else marks


def tidy(text: str, marks: tuple[_Any, ...] = ()) -> tuple[str, tuple[_Any, ...]]:
    r"""Return *text* with single spaces, and *marks* moved with their words.

    >>> tidy(" All  humans\n die. ")[0]
    'All humans die.'
    """
    spaced = text if text.isprintable() and "  " not in text else SPACE.sub(" ", text)
    found = spaced.strip(" ")
    return found, (_moved(text, marks, _spaced) if marks and found != text else marks)


def _spaced(part: str, blank: bool) -> str:  # noqa: FBT001 - whether a blank, or nothing, is before it
    spaced = SPACE.sub(" ", part)
    return spaced.removeprefix(" ") if blank else spaced


def _moved(text: str, marks: Iterable[_Any], change: Callable[[str, bool], str]) -> tuple[_Any, ...]:
    """Return *marks* where they are after *change* of every stretch between them; marks of nothing are left out."""
    cuts = sorted({0, len(text), *(place for mark in marks for place in (mark.start, mark.stop) if place < len(text))})
    places, blank = {0: 0}, True
    for start, stop in pairwise(cuts):
        part = change(text[start:stop], blank)
        places[stop] = places[start] + len(part)
        blank = part.endswith(" ") if part else blank
    return tuple(
        evolve(mark, start=start, stop=stop)
        for mark in marks
        if (start := places.get(mark.start, places[len(text)])) < (stop := places.get(mark.stop, places[len(text)]))
    )
