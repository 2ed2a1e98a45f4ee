"""Buses: the level stretches of several strands above columns, at heights at which none crosses another's line.

Source: river routing, as in Leiserson and Pinter, Optimal placement for river routing (1983).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from argmap.render.strands.forest import Strand

#: How close to a line a bus may end, points.
CLOSE = 3.0


@frozen
class _Bus:
    """Describe a bus: where lines come up to it, and where its stem goes on upwards."""

    ports: Sequence[float]
    head: float

    @property
    def low(self) -> float:
        return min(*self.ports, self.head) - CLOSE

    @property
    def high(self) -> float:
        return max(*self.ports, self.head) + CLOSE

    def covers(self, x: float) -> bool:
        """Return whether the bus runs over or under *x*."""
        return self.low < x < self.high

    def under(self, other: _Bus) -> bool:
        """Return whether it must be lower than *other*.

        It must if the other's stem comes down within its span, which it must not cross, or if its own lines come up
        within the other's span.
        """
        return self.covers(other.head) or any(other.covers(port) for port in self.ports)


def levels(ports: Mapping[Strand, Sequence[float]], heads: Mapping[Strand, float]) -> dict[Strand, int]:
    """Return the level of each strand's bus, counted from below.

    Args:
        ports: Distances from the left at which the lines of each strand come up.
        heads: Distance from the left at which each strand goes on upwards.
    """
    buses = {strand: _Bus(xs, heads[strand]) for strand, xs in ports.items()}
    found: dict[Strand, int] = {}
    for strand in _from_below(buses):
        taken = {found[other] for other in found if _overlap(buses[strand], buses[other])}
        under = [found[other] for other in found if buses[other].under(buses[strand])]
        level = 1 + max(under, default=-1)
        while level in taken:
            level += 1
        found[strand] = level
    return found


def _from_below(buses: Mapping[Strand, _Bus]) -> Iterable[Strand]:
    """Return the strands so that what must be lower comes first, as far as that is possible."""
    waiting = [*buses]
    while waiting:
        free = (
            one for one in waiting if not any(buses[other].under(buses[one]) for other in waiting if other is not one)
        )
        chosen = next(free, waiting[0])
        waiting.remove(chosen)
        yield chosen


def _overlap(one: _Bus, other: _Bus) -> bool:
    return one.low < other.high and other.low < one.high
