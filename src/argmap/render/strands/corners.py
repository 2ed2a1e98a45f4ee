"""Corners of courses with right angles."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.render.drawing import Point

#: Lengths below this are none, points.
NOTHING = 0.01


def straightened(route: Sequence[Point]) -> list[Point]:
    """Return the corners of *route*, without points on the way."""
    found: list[Point] = []
    for point in route:
        if found and abs(found[-1].x - point.x) < NOTHING and abs(found[-1].y - point.y) < NOTHING:
            continue
        if len(found) > 1 and _in_line(found[-2], found[-1], point):
            found[-1] = point
        else:
            found.append(point)
    return found


def _in_line(one: Point, two: Point, three: Point) -> bool:
    upright = abs(one.x - two.x) < NOTHING and abs(two.x - three.x) < NOTHING
    return upright or (abs(one.y - two.y) < NOTHING and abs(two.y - three.y) < NOTHING)


def shortened(corners: Sequence[Point], by: float) -> list[Point]:
    """Return *corners* without the last *by* points of the way, within the last stretch."""
    last, before = corners[-1], corners[-2]
    length = abs(last.x - before.x) + abs(last.y - before.y)
    share = min(by / length, 0.8) if length else 0.0
    end = Point(last.x + (before.x - last.x) * share, last.y + (before.y - last.y) * share)
    return [*corners[:-1], end]
