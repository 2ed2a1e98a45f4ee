"""Shapes at the ends of lines."""

from __future__ import annotations

from math import hypot

from argmap.render.drawing import Point, Tip
from argmap.render.scene import Arrow, Tips
from argmap.render.theme import Head, Stroke

#: Half the width of a shape, relative to its length.
SLENDER = 0.42
#: Half the length of a bar across a line, points.
BAR = 6.0


def heads(arrow: Arrow, stroke: Stroke) -> tuple[Head, Head]:
    """Return the shapes at the start and at the end of a line."""
    tail = stroke.tail if arrow.tips is Tips.BOTH else Head.NONE
    return tail, Head.NONE if arrow.tips is Tips.NONE else stroke.head


def shape(tip: Tip) -> tuple[tuple[Point, ...], bool]:
    """Return the corners of the shape, if any, and whether it is filled."""
    match tip.head:
        case Head.TRIANGLE:
            return _triangle(tip), True
        case Head.HOLLOW_TRIANGLE:
            return _triangle(tip), False
        case Head.DIAMOND:
            return _diamond(tip), True
        case Head.HOLLOW_DIAMOND:
            return _diamond(tip), False
        case Head.TEE:
            return _bar(tip), True
        case Head.NONE:
            return (), False


def _across(tip: Tip, reach: float) -> tuple[float, float]:
    along = hypot(tip.tip.x - tip.base.x, tip.tip.y - tip.base.y) or 1.0
    return (tip.base.y - tip.tip.y) / along * reach, (tip.tip.x - tip.base.x) / along * reach


def _length(tip: Tip) -> float:
    return hypot(tip.tip.x - tip.base.x, tip.tip.y - tip.base.y)


def _triangle(tip: Tip) -> tuple[Point, ...]:
    x, y = _across(tip, _length(tip) * SLENDER)
    return Point(tip.base.x + x, tip.base.y + y), tip.tip, Point(tip.base.x - x, tip.base.y - y)


def _diamond(tip: Tip) -> tuple[Point, ...]:
    x, y = _across(tip, _length(tip) * SLENDER)
    middle = Point((tip.base.x + tip.tip.x) / 2, (tip.base.y + tip.tip.y) / 2)
    return tip.base, Point(middle.x + x, middle.y + y), tip.tip, Point(middle.x - x, middle.y - y)


def _bar(tip: Tip) -> tuple[Point, ...]:
    x, y = _across(tip, BAR)
    ends = (tip.base, tip.tip)
    left, right = [Point(end.x + x, end.y + y) for end in ends], [Point(end.x - x, end.y - y) for end in ends]
    return left[0], left[1], right[1], right[0]
