"""Squares of a page: what is found through them is what looking at everything finds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from argmap.render.drawing import Area
from argmap.render.squares import SIDE, Squares

#: Coordinates on and off the borders of squares, points.
coordinates = st.one_of(st.floats(-400, 400), st.integers(-8, 8).map(lambda number: number * SIDE))
lengths = st.one_of(st.just(0.0), st.floats(0, 300), st.integers(0, 4).map(lambda number: number * SIDE))
shares = st.floats(0, 1)
areas = st.builds(Area, coordinates, coordinates, lengths, lengths)


def touch(one: Area, other: Area) -> bool:
    """Tell whether two rectangles have a place in common, borders and all."""
    across = one.x <= other.right and other.x <= one.right
    return across and one.y <= other.bottom and other.y <= one.bottom


def held(found: list[Area]) -> Squares[int]:
    """Return *found* by their numbers."""
    squares = Squares[int]()
    for number, area in enumerate(found):
        squares.add(area, number)
    return squares


@given(st.lists(areas), coordinates, coordinates)
def test_whatever_holds_a_place(found: list[Area], x: float, y: float) -> None:
    """All areas that hold a place are found there, once each."""
    there = held(found).at(x, y)
    assert {number for number, area in enumerate(found) if touch(area, Area(x, y, 0, 0))} <= {*there}
    assert len({*there}) == len(there)


@given(st.lists(areas), areas)
def test_whatever_touches_an_area(found: list[Area], area: Area) -> None:
    """All areas that touch another one are found near it."""
    near = {*held(found).near(area)}
    assert {number for number, other in enumerate(found) if touch(area, other)} <= near


@given(st.lists(areas), areas)
def test_nothing_far_is_near(found: list[Area], area: Area) -> None:
    """What is found near an area is less than a square away from being in the same squares."""
    wide = Area(area.x - SIDE, area.y - SIDE, area.width + 2 * SIDE, area.height + 2 * SIDE)
    assert all(touch(wide, found[number]) for number in held(found).near(area))


@given(st.lists(st.tuples(shares, shares)), areas)
def test_whatever_is_marked_in_an_area(places: list[tuple[float, float]], area: Area) -> None:
    """All places in an area are found near it, once each."""
    squares = Squares[int]()
    for number, (across, down) in enumerate(places):
        squares.mark(area.x + across * area.width, area.y + down * area.height, number)
    assert sorted(squares.near(area)) == [*range(len(places))]
