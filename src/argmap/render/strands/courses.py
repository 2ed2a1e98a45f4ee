"""Courses with right angles: rounded corners, heads, and trunks of which each stretch is drawn once."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.render.drawing import Point

#: Radius of corners, points.
RADIUS = 6.0
#: Share of a radius at which a curve's control points lie, for a quarter of a circle.
#: Source: https://spencermortensen.com/articles/bezier-circle/
ROUND = 0.551915


def straightened(route: Sequence[Point]) -> list[Point]:
    """Return the corners of *route*, without points on the way."""
    found: list[Point] = []
    for point in route:
        if found and abs(found[-1].x - point.x) < 0.01 and abs(found[-1].y - point.y) < 0.01:
            continue
        if len(found) > 1 and _level(found[-2], found[-1], point):
            found[-1] = point
        else:
            found.append(point)
    return found


def _level(one: Point, two: Point, three: Point) -> bool:
    return (abs(one.x - two.x) < 0.01 and abs(two.x - three.x) < 0.01) or (
        abs(one.y - two.y) < 0.01 and abs(two.y - three.y) < 0.01
    )


def rounded(corners: Sequence[Point], radius: float = RADIUS) -> tuple[Point, ...]:
    """Return a Bézier curve along *corners*, in straight stretches and quarters of circles."""
    here = corners[0]
    found = [here]

    def straight(to: Point) -> None:
        nonlocal here
        if abs(to.x - here.x) + abs(to.y - here.y) > 0.01:
            found.extend((here, to, to))
            here = to

    for i in range(1, len(corners) - 1):
        before, corner, after = corners[i - 1], corners[i], corners[i + 1]
        size = min(radius, _length(before, corner) / 2, _length(corner, after) / 2)
        start, end = _towards(corner, before, size), _towards(corner, after, size)
        straight(start)
        found.extend((_towards(start, corner, size * ROUND), _towards(end, corner, size * ROUND), end))
        here = end
    straight(corners[-1])
    return tuple(found) if len(found) > 1 else (corners[0], corners[0], corners[0], corners[0])


def _length(one: Point, other: Point) -> float:
    return abs(one.x - other.x) + abs(one.y - other.y)


def _towards(one: Point, other: Point, by: float) -> Point:
    length = _length(one, other) or 1.0
    share = by / length
    return Point(one.x + (other.x - one.x) * share, one.y + (other.y - one.y) * share)


def shortened(corners: Sequence[Point], by: float) -> list[Point]:
    """Return *corners* without the last *by* points of the way, in its last stretch."""
    last, before = corners[-1], corners[-2]
    return [*corners[:-1], _towards(last, before, min(by, _length(last, before) * 0.8))]
