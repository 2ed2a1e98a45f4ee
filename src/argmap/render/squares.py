"""A grid of squares on the page, for fast lookup of what is near a place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product
from typing import Generic, TypeVar

from attrs import field, frozen

from argmap.render.drawing import Area

#: Side of a square, points; a box touches about six.
SIDE = 96.0

Held = TypeVar("Held")


@frozen
class Squares(Generic[Held]):
    """Represent things on a page by the squares that they touch."""

    #: Things that touch each square, by column and row, in the order of addition.
    held: defaultdict[tuple[float, float], list[Held]] = field(factory=lambda: defaultdict(list))

    def add(self, area: Area, held: Held) -> None:
        """Add a thing with its *area*."""
        for square in _squares(area):
            self.held[square].append(held)

    def mark(self, x: float, y: float, held: Held) -> None:
        """Add a thing at a place."""
        self.held[x // SIDE, y // SIDE].append(held)

    def at(self, x: float, y: float) -> Sequence[Held]:
        """Return everything at a place, and some things near it."""
        return self.held.get((x // SIDE, y // SIDE), ())

    def near(self, area: Area) -> Iterator[Held]:
        """Yield everything that touches *area*, and some things near it; may repeat things."""
        for square in _squares(area):
            yield from self.held.get(square, ())


def _squares(area: Area) -> Iterator[tuple[int, int]]:
    return product(_span(area.x, area.right), _span(area.y, area.bottom))


def _span(one: float, other: float) -> range:
    first, last = (one, other) if one < other else (other, one)
    return range(int(first // SIDE), int(last // SIDE) + 1)
