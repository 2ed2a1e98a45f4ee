"""Line wrapping: text broken into lines of limited width.

Text may change its type within a line. Lines break where Unicode allows it. A word that is still too long is cut
between grapheme clusters.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import inf
from typing import NamedTuple

from attrs import Factory, field, frozen

from argmap.render.breaks import clusters, opportunities
from argmap.render.characters import Direction, direction
from argmap.render.marking import tidy
from argmap.render.measure import Type, additive, places, widest, width

#: Slack for sums of floating-point numbers, points.
SLACK = 1e-6
#: Maximum rounds of balancing lines, and number of lines from which it is not worth it.
ROUNDS, MANY = 7, 100


class Stretch(NamedTuple):
    """Represent the look of text from an offset on."""

    #: Offset, code points.
    start: int
    #: Face and size.
    type: Type
    #: Target of the link; empty if it is not a link.
    url: str = ""


def _places(lettering: Lettering) -> Sequence[float]:
    """Return how far each place in the text is from its start, in em; nothing where that depends on neighbours."""
    if not additive(lettering.text):
        return ()
    found = [0.0]
    for start, stop, stretch in lettering.parts(0, len(lettering.text)):
        found += places(lettering.text[start:stop], stretch.type.face, found.pop())
    return found


@frozen
class Lettering:
    """Represent text to be wrapped.

    Invariant: single spaces between words, none at the ends; the first stretch is at offset 0.
    """

    #: The text.
    text: str
    #: Looks by offset.
    stretches: tuple[Stretch, ...]
    #: Type of unmarked text.
    base: Type
    #: Distance of each offset from the start, em; empty if widths depend on neighbours.
    _places: Sequence[float] = field(init=False, eq=False, repr=False, default=Factory(_places, takes_self=True))
    #: The text on one line without end, once that was asked for.
    _rows: list[_Row] = field(init=False, eq=False, repr=False, factory=list)

    @property
    def way(self) -> Direction:
        """Return its direction."""
        return direction(self.text)

    def _first(self, place: int) -> int:
        """Return the number of the stretch that *place* is in."""
        return bisect_right(self.stretches, place, key=lambda stretch: stretch.start) - 1

    def row(self, limit: float) -> _Row:
        """Return the text on one line; words longer than *limit* are cut into pieces."""
        if not self._rows:
            self._rows.append(_row(self, inf))
        return self._rows[0] if self._rows[0].longest <= limit else _row(self, limit)

    def type(self, place: int) -> Type:
        """Return the type of the character at *place*."""
        return self.stretches[self._first(place)].type

    @property
    def marked(self) -> bool:
        """Return whether any of it has marks."""
        return len(self.stretches) > 1 or self.stretches[0] != Stretch(0, self.base)

    def fits(self, limit: float) -> bool:
        """Return whether all of it surely fits on one line."""
        return not self.text or (bool(self._places) and self.widths([(0, len(self.text))])[0] <= limit)

    def parts(self, start: int, stop: int) -> Iterable[tuple[int, int, Stretch]]:
        """Return the parts between two offsets that have one look, with that look."""
        if len(self.stretches) == 1:
            return ((start, stop, self.stretches[0]),)
        looks = self.stretches[self._first(start) : self._first(stop - 1) + 1]
        edges = (start, *(stretch.start for stretch in looks[1:]), stop)
        return zip(edges, edges[1:], looks, strict=False)

    def widths(self, spans: Iterable[tuple[int, int]]) -> list[float]:
        """Return the widths of parts of the text, each measured alone, points."""
        if not self._places or len(self.stretches) > 1:
            return [sum(self._width(*part) for part in self.parts(*span)) for span in spans]
        size, places = self.stretches[0].type.size, self._places
        return [size * (places[stop] - places[start]) for start, stop in spans]

    def _width(self, start: int, stop: int, stretch: Stretch) -> float:
        """Return how long a part that looks alike is, points."""
        if self._places:
            return stretch.type.size * (self._places[stop] - self._places[start])
        return width(self.text[start:stop], stretch.type)


class _Row(NamedTuple):
    """Hold stretches of text that are not broken, side by side on one line without end."""

    #: Where each starts and stops in the text.
    spans: Sequence[tuple[int, int]]
    #: Where each begins, points.
    begins: Sequence[float]
    #: Where each ends, points; not before the one before it.
    ends: Sequence[float]
    #: How long the longest is, points.
    longest: float

    def filled(self, limit: float, indent: float = 0.0) -> list[tuple[int, int]]:
        """Return the stretches of each line, filling lines with at least one stretch.

        The first line is shorter by *indent*, and may be empty.
        """
        lines: list[tuple[int, int]] = []
        first, room = 0, limit - indent + SLACK
        while first < len(self.ends):
            after = bisect_right(self.ends, self.begins[first] + room, first)
            if after == first and (lines or not indent):
                after += 1
            lines.append((first, after))
            first, room = after, limit + SLACK
        return lines or [(0, 0)]

    def places(self, lines: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
        """Return where lines of stretches begin and end in the text."""
        spans = self.spans
        return tuple((spans[first][0], spans[after - 1][1]) if after > first else (0, 0) for first, after in lines)


def _row(lettering: Lettering, limit: float) -> _Row:
    """Return a text on one line; blanks are as wide as those that are not marked."""
    spans, begins, ends = [], [], []
    space, last, reach, longest = width(" ", lettering.base), 0, 0.0, 0.0
    for start, stop, length in _pieces(lettering, limit):
        begins.append(reach + space * (start - last))
        last, reach, longest = stop, begins[-1] + length, max(longest, length)
        spans.append((start, stop))
        ends.append(reach)
    return _Row(spans, begins, ends, longest)


def _pieces(lettering: Lettering, limit: float) -> Iterator[tuple[int, int, float]]:
    """Yield where stretches that are not broken start and stop, without the blanks between, and how long they are."""
    text = lettering.text
    edges = (0, *opportunities(text), len(text)) if text else ()
    spans = [(start, stop - (text[stop - 1] == " ")) for start, stop in pairwise(edges)]
    for (start, stop), length in zip(spans, lettering.widths(spans), strict=True):
        if length > limit:
            yield from _chopped(lettering, start, stop, limit)
        else:
            yield start, stop, length


def _chopped(lettering: Lettering, start: int, end: int, limit: float) -> Iterator[tuple[int, int, float]]:
    """Yield what is too long in pieces; letters at a cut may take another shape, so all count as in their widest."""
    first, used = start, 0.0
    for one, stop in clusters(lettering.text[start:end]):
        here = first + one
        step = widest(lettering.text[here : first + stop], lettering.type(here))
        if used + step > limit and here > start and step:
            yield start, here, used
            start, used = here, 0.0
        used += step
    yield start, end, used


def wrapped(lettering: Lettering, limit: float, indent: float = 0.0) -> tuple[tuple[int, int], ...]:
    """Return start and end of lines of at most *limit* points.

    The first line is shorter by *indent*, and may be empty.
    """
    if lettering.fits(limit - indent):
        return ((0, len(lettering.text)),)
    row = lettering.row(limit)
    return row.places(row.filled(limit, indent))


def balanced(lettering: Lettering, limit: float) -> tuple[tuple[int, int], ...]:
    """Return start and end of balanced lines, as few as those of `wrapped`."""
    if lettering.fits(limit):
        return ((0, len(lettering.text)),)
    row = lettering.row(limit)
    best, low, high = row.filled(limit), min(row.longest, limit), limit
    least = row.ends[-1] / len(best) - width(" ", lettering.base)  # narrower lines hold less than there is
    for _ in range(ROUNDS if 1 < len(best) < MANY else 0):
        middle = (low + high) / 2
        if middle > least and len(lines := row.filled(middle)) <= len(best):
            high, best = middle, lines
        else:
            low = middle
    return row.places(best)


def plain(text: str, type_: Type) -> Lettering:
    """Return *text* in one type."""
    return Lettering(tidy(text)[0], (Stretch(0, type_),), type_)


def wrap(text: str, type_: Type, limit: float, indent: float = 0.0) -> tuple[str, ...]:
    """Return *text* in lines of at most *limit* points, the first shorter by *indent*."""
    lettering = plain(text, type_)
    return tuple(lettering.text[start:stop] for start, stop in wrapped(lettering, limit, indent))


def balance(text: str, type_: Type, limit: float) -> tuple[str, ...]:
    """Return *text* in balanced lines, as few as those of `wrap`."""
    lettering = plain(text, type_)
    return tuple(lettering.text[start:stop] for start, stop in balanced(lettering, limit))
