"""Tangles: crossings that are counted with little looking are all that there are."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from argmap.render.drawing import Point
from argmap.render.tangle import Line, crossings

#: Few coordinates, so that lines meet at their ends, lie in one another, and are upright, level or without length.
coordinates = st.integers(-6, 6).map(float)
points = st.builds(Point, coordinates, coordinates)
#: Lines of any direction, and lines that lie side by side along a long page.
lines = st.tuples(points, points)
rows = st.tuples(lines, st.integers(0, 9)).map(lambda found: (low(found[0][0], found[1]), low(found[0][1], found[1])))


def low(point: Point, rows: int) -> Point:
    """Return *point* some rows further down."""
    return Point(point.x, point.y + 8 * rows)


def side(line: Line, point: Point) -> float:
    """Return on which side of *line* a place lies: by the sign."""
    start, end = line
    return (end.x - start.x) * (point.y - start.y) - (end.y - start.y) * (point.x - start.x)


def cross(one: Line, other: Line) -> bool:
    """Tell whether each line has an end on either side of the other."""
    return all(side(line, start) * side(line, end) < 0 for line, (start, end) in ((one, other), (other, one)))


@given(st.lists(lines) | st.lists(rows))
def test_all_crossings_are_counted(found: list[Line]) -> None:
    """As many pairs cross as looking at every pair finds, whichever way the page is long."""
    turned = [(Point(start.y, start.x), Point(end.y, end.x)) for start, end in found]
    expected = sum(cross(one, other) for one, other in combinations(found, 2))
    assert crossings(found) == crossings(turned) == expected
