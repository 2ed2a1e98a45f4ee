"""Squares of a page: what is in the way of something is looked up by where that is, however large the page is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product
from typing import Generic, TypeVar

from attrs import field, frozen

from argmap.render.drawing import Area

#: Side of the squares, points: a box touches some six of them.
SIDE = 96.0

Held = TypeVar("Held")


@frozen
class Squares(Generic[Held]):
    """Hold what is on a page by the squares that it touches."""

    #: What touches each square, by column and row, in the order in which it came.
    held: defaultdict[tuple[float, float], list[Held]] = field(factory=lambda: defaultdict(list))

    def add(self, area: Area, held: Held) -> None:
        """Note what takes up *area*."""
        for square in _squares(area):
            self.held[square].append(held)

    def mark(self, x: float, y: float, held: Held) -> None:
        """Note what is at a place."""
        self.held[x // SIDE, y // SIDE].append(held)

    def at(self, x: float, y: float) -> Sequence[Held]:
        """Return what may lie around a place: all that does, and some of what is near."""
        return self.held.get((x // SIDE, y // SIDE), ())

    def near(self, area: Area) -> Iterator[Held]:
        """Give what may touch *area*: all that does, and some of what is near; large things several times."""
        for square in _squares(area):
            yield from self.held.get(square, ())


def _squares(area: Area) -> Iterator[tuple[int, int]]:
    return product(_span(area.x, area.right), _span(area.y, area.bottom))


def _span(one: float, other: float) -> range:
    first, last = (one, other) if one < other else (other, one)
    return range(int(first // SIDE), int(last // SIDE) + 1)
