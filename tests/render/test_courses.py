"""Courses between boxes: clear of all areas, with the ends that were asked for."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from trying import times

from argmap.render.courses import BESIDE, LEAST, Dock, Ground, Way, course, rounded
from argmap.render.drawing import Area, Point

#: Two boxes in a column with another between them.
BETWEEN = {"low": Area(0, 200, 100, 40), "middle": Area(-20, 100, 140, 40), "high": Area(0, 0, 100, 40)}
BOTTOM, TOP = Dock(Point(50, 200), Way.UP, stem=6), Dock(Point(50, 40), Way.UP, stem=9)


def ground(areas: dict[str, Area]) -> Ground:
    """Return a page with some areas."""
    found = Ground()
    for key, area in areas.items():
        found.add(area, key)
    return found


def enters(corners: Sequence[Point], area: Area) -> bool:
    """Return whether a way at right angles runs within an area."""
    return any(
        min(one.x, other.x) < area.right - 0.1
        and max(one.x, other.x) > area.x + 0.1
        and min(one.y, other.y) < area.bottom - 0.1
        and max(one.y, other.y) > area.y + 0.1
        for one, other in pairwise(corners)
    )


def test_a_straight_way_is_best() -> None:
    """Where nothing is in the way, a course has no corner."""
    free = {key: area for key, area in BETWEEN.items() if key != "middle"}
    assert course(ground(free), [BOTTOM], [TOP]) == (BOTTOM.at, TOP.at)


def test_a_course_goes_round() -> None:
    """A course goes round what is in its way, with some room, unless it may enter that."""
    found = course(ground(BETWEEN), [BOTTOM], [TOP])
    assert found is not None
    assert {point.x for point in found} in ({50, -20 - BESIDE}, {50, 120 + BESIDE})
    assert len(found) == 6
    assert course(ground(BETWEEN), [BOTTOM], [TOP], free={"middle"}) == (BOTTOM.at, TOP.at)


def test_a_course_has_a_limit() -> None:
    """What costs more than the limit is no course, nor is what nothing leads to."""
    shut = {
        **BETWEEN,
        "left": Area(-60, -60, 20, 400),
        "right": Area(130, -60, 20, 400),
        "wall": Area(-60, 90, 210, 60),
    }
    assert course(ground(BETWEEN), [BOTTOM], [TOP], limit=200) is None
    assert course(ground(shut | {"roof": Area(-60, 60, 210, 20)}), [BOTTOM], [TOP], limit=400) is None
    assert course(ground(BETWEEN), [], [TOP]) is None


def test_the_cheapest_end_is_taken() -> None:
    """Of several ends, that with the cheapest course is taken, prices included."""
    side = Dock(Point(100, 20), Way.LEFT, stem=9)
    start = Dock(Point(400, 20), Way.LEFT)
    page = ground(BETWEEN)
    assert course(page, [start], [TOP, side]) == (start.at, side.at)
    dear = Dock(side.at, side.way, side.stem, price=1000)
    assert (course(page, [start], [TOP, dear]) or ())[-1] == TOP.at


def test_courses_keep_off_each_other() -> None:
    """A course neither runs along another one nor crosses it, if there is a way."""
    page = ground(BETWEEN)
    first = course(page, [BOTTOM], [TOP])
    assert first is not None
    page.take(first)
    second = course(page, [Dock(Point(70, 200), Way.UP, stem=6)], [Dock(Point(70, 40), Way.UP, stem=9)])
    assert second is not None
    assert {point.x for point in first} & {point.x for point in second} == set()


def test_corners_are_round() -> None:
    """A course becomes straight lines and quarter circles, with the same ends."""
    corners = (Point(0, 0), Point(0, 50), Point(80, 50))
    curve = rounded(corners, radius=10)
    assert (curve[0], curve[-1], len(curve)) == (corners[0], corners[-1], 10)
    assert curve[1:4] == (Point(0, 0), Point(0, 40), Point(0, 40))
    assert (curve[4].x, curve[5].y, curve[6]) == (0, 50, Point(10, 50))
    assert rounded(corners[:2]) == (Point(0, 0), Point(0, 0), Point(0, 50), Point(0, 50))


_cells = st.lists(st.sampled_from([*product(range(5), range(5))]), min_size=2, max_size=18, unique=True)


@given(_cells, st.lists(st.tuples(st.integers(20, 90), st.integers(20, 50)), min_size=18, max_size=18))
@times(1)
def test_courses_are_clear(cells: list[tuple[int, int]], sizes: list[tuple[int, int]]) -> None:
    """A course between boxes enters no box, starts and ends as asked, and runs at right angles."""
    areas = [Area(110 * i, 70 * j, *size) for (i, j), size in zip(cells, sizes, strict=False)]
    page = ground({str(number): area for number, area in enumerate(areas)})
    first, last = areas[0], areas[-1]
    starts = [
        Dock(Point(first.x + first.width / 2, first.y), Way.UP, 4),
        Dock(Point(first.right, first.y + 9), Way.RIGHT, 4),
    ]
    ends = [Dock(Point(last.x + last.width / 2, last.bottom), Way.UP, 9), Dock(Point(last.x, last.y + 9), Way.RIGHT, 9)]
    found = course(page, starts, ends)
    assert found is not None
    assert found[0] in {dock.at for dock in starts}
    assert found[-1] in {dock.at for dock in ends}
    assert not [area for area in areas if enters(found, area)]
    assert all((one.x == other.x) != (one.y == other.y) for one, other in pairwise(found))


@pytest.mark.parametrize("way", Way)
def test_the_first_and_last_stretch_have_their_ways(way: Way) -> None:
    """A course leaves and arrives in the directions of its ends."""
    start, end = Dock(Point(0, 0), way, stem=5), Dock(Point(300, 200), way, stem=5)
    found = course(Ground(), [start], [end])
    assert found is not None
    for one, other in (found[:2], found[-2:]):
        step = ((other.x > one.x) - (other.x < one.x), (other.y > one.y) - (other.y < one.y))
        assert step == (way.x, way.y)


@pytest.mark.parametrize("turned", [False, True])
def test_a_course_keeps_off_borders_that_it_may_cross(*, turned: bool) -> None:
    """A course may leave an area, but does not run along its border, which would look like a part of it."""
    panel = Area(0, 0, 200, 101) if turned else Area(0, 0, 101, 200)
    start, end = Dock(Point(60, 40), Way.RIGHT, stem=6), Dock(Point(102, 300), Way.DOWN, stem=9)
    if turned:
        start, end = Dock(Point(40, 60), Way.DOWN, stem=6), Dock(Point(300, 102), Way.RIGHT, stem=9)
    found = course(ground({"panel": panel}), [start], [end], free={"panel"})
    assert found is not None
    along = [Point(point.y, point.x) if turned else point for point in found]
    for one, other in pairwise(along):
        assert one.x != other.x or abs(one.x - 101) >= LEAST or min(one.y, other.y) >= 200
