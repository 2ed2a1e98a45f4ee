"""Trunks: lines that do the same to the same thing share their last stretch, which is drawn once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from attrs import evolve

from argmap.render.drawing import PlacedArrow, Point

#: How far a line overlaps the trunk that it joins, so that corners and stretches meet, points.
OVERLAP = 7.0
#: Differences that are no differences, points.
NEAR = 0.02

#: Stretches that are drawn: by direction and place, where they begin and end.
_Drawn = defaultdict[tuple[bool, int], list[tuple[float, float]]]


def apart(arrows: Iterable[PlacedArrow]) -> tuple[PlacedArrow, ...]:
    """Return *arrows* without what another one of the same trunk draws, in time linear in their stretches.

    The first line of each trunk is whole, and has its shape at the end. The others end where they join it.
    """
    trunks: dict[str, _Drawn] = {}
    found = []
    for arrow in arrows:
        if not arrow.trunk or len(arrow.curves) != 1:
            found.append(arrow)
            continue
        drawn = trunks.get(arrow.trunk)
        if drawn is None:
            drawn = trunks[arrow.trunk] = defaultdict(list)
            found.append(arrow)
        else:
            found.append(_cut(arrow, drawn))
        _note(found[-1].curves[0], drawn)
    return tuple(found)


def _segments(curve: Sequence[Point]) -> Iterable[tuple[int, Point, Point]]:
    """Yield the straight stretches of a curve with the number of their first point."""
    for i in range(0, len(curve) - 1, 3):
        start, one, two, end = curve[i : i + 4]
        if start == one and two == end:
            yield i, start, end


def _place(start: Point, end: Point) -> tuple[tuple[bool, int], float, float] | None:
    """Return the line on which an upright or level stretch runs, and where it begins and ends on it."""
    if abs(start.x - end.x) < NEAR:
        return (True, round(start.x * 10)), start.y, end.y
    if abs(start.y - end.y) < NEAR:
        return (False, round(start.y * 10)), start.x, end.x
    return None


def _note(curve: Sequence[Point], drawn: _Drawn) -> None:
    for _, start, end in _segments(curve):
        if where := _place(start, end):
            line, one, other = where
            drawn[line].append((min(one, other), max(one, other)))


def _cut(arrow: PlacedArrow, drawn: _Drawn) -> PlacedArrow:
    """Return *arrow* as far as it is the first to run there, and a little further."""
    curve = arrow.curves[0]
    for i, start, end in _segments(curve):
        where = _place(start, end)
        if not where:
            continue
        line, one, other = where
        low, high = min(one, other), max(one, other)
        touching = [(a, b) for a, b in drawn.get(line, ()) if a < high - NEAR and low + NEAR < b]
        if not touching:
            continue
        if one < other:
            meets = min(max(a, one) for a, _ in touching)
            stop = min(other, meets + OVERLAP)
        else:
            meets = max(min(b, one) for _, b in touching)
            stop = max(other, meets - OVERLAP)
        last = Point(start.x, stop) if line[0] else Point(stop, start.y)
        return evolve(arrow, curves=((*curve[: i + 1], start, last, last),), tips=())
    return arrow
