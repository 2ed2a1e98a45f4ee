"""How long lines are, and where they cross."""

from __future__ import annotations

from itertools import pairwise, product
from random import Random
from typing import TypeAlias

import pytest
from attrs import evolve
from courses import course, crossings, drawn_length
from courses_drawn import line
from hypothesis import given
from hypothesis import strategies as st

from argmap.render.drawing import PlacedArrow, Point


def count(*lines: PlacedArrow) -> int:
    """Return how often *lines* cross."""
    return sum(map(len, crossings(lines).values()))


LEVEL = line("level", (0, 50), (100, 50))
CROSSING = {
    "straight through": (LEVEL, line("b", (50, 0), (50, 100)), 1),
    "slanted": (line("a", (0, 0), (100, 100)), line("b", (0, 100), (100, 0)), 1),
    "beside each other": (LEVEL, line("b", (0, 60), (100, 60)), 0),
    "through with a corner on the line": (LEVEL, line("b", (40, 0), (50, 50), (60, 100)), 1),
    "a corner that touches from above": (LEVEL, line("b", (40, 0), (50, 50), (60, 0)), 0),
    "a corner that touches from below": (LEVEL, line("b", (40, 100), (50, 50), (60, 100)), 0),
    "an end on the line": (LEVEL, line("b", (50, 0), (50, 50)), 0),
    "an end on the line from below": (LEVEL, line("b", (50, 100), (50, 50)), 0),
    "the same end": (LEVEL, line("b", (50, 0), (100, 50)), 0),
    "there and back": (LEVEL, line("b", (20, 0), (20, 90), (80, 90), (80, 0)), 2),
    "a corner on a corner": (line("a", (0, 50), (50, 50), (99, 50)), line("b", (50, 0), (50, 50), (50, 99)), 1),
    "corners that touch": (line("a", (0, 50), (50, 50), (50, 99)), line("b", (50, 0), (50, 50), (99, 50)), 0),
    "a corner through a corner": (line("a", (0, 50), (50, 50), (50, 99)), line("b", (50, 0), (50, 50), (20, 90)), 1),
    "a tip on a corner": (line("a", (0, 50), (50, 50), (50, 99)), line("b", (60, 0), (50, 50), (90, 50)), 0),
    "along the line and through": (LEVEL, line("b", (20, 0), (20, 50), (80, 50), (80, 90)), 1),
    "along the line and back from below": (LEVEL, line("b", (20, 90), (20, 50), (80, 50), (80, 90)), 0),
    "along the line to the end": (LEVEL, line("b", (20, 0), (20, 50), (100, 50)), 0),
    "along the line to an end within": (LEVEL, line("b", (20, 90), (20, 50), (80, 50)), 0),
    "along the line around its corner and through": (
        line("a", (0, 0), (50, 0), (50, 50), (90, 50)),
        line("b", (20, 30), (20, 0), (50, 0), (50, 50), (70, 50), (70, 20)),
        1,
    ),
    "along the line around its corner": (
        line("a", (0, 0), (50, 0), (50, 50), (90, 50)),
        line("b", (20, 30), (20, 0), (50, 0), (50, 50), (70, 50), (70, 80)),
        0,
    ),
    "along the line and back": (LEVEL, line("b", (20, 0), (20, 50), (80, 50), (80, 0)), 0),
}


@pytest.mark.parametrize(("one", "other", "expected"), CROSSING.values(), ids=CROSSING)
def test_crossing(one: PlacedArrow, other: PlacedArrow, expected: int) -> None:
    """A crossing is where a line passes from one side of another to the other, however the picture is turned."""
    for turn in product((1, -1), (1, -1), (False, True)):
        for first, last in ((one, other), (other, one), (one, _back(other)), (_back(one), other)):
            assert count(_turned(first, *turn), _turned(last, *turn)) == expected


def _back(arrow: PlacedArrow) -> PlacedArrow:
    """Return a line the other way round."""
    return evolve(arrow, curves=tuple(curve[::-1] for curve in arrow.curves[::-1]))


def _turned(arrow: PlacedArrow, across: int, down: int, swapped: bool) -> PlacedArrow:  # noqa: FBT001 - one of many
    """Return a line mirrored, or with both directions swapped."""
    curves = (((one.y, one.x) if swapped else (one.x, one.y) for one in curve) for curve in arrow.curves)
    return evolve(arrow, curves=tuple(tuple(Point(across * x, down * y) for x, y in curve) for curve in curves))


def test_lines_of_one_trunk_do_not_cross() -> None:
    """Two lines of a trunk are one line there; lines of different trunks cross."""
    one, other = line("a", (0, 50), (100, 50), trunk="t"), line("b", (50, 0), (50, 100), trunk="t")
    assert count(one, other) == 0
    assert count(one, evolve(other, trunk="u")) == 1


def test_shared_stretches_cross_once() -> None:
    """What crosses a stretch that three lines share, crosses one line; elsewhere, each counts."""
    trunk = [line(f"t{i}", (0, 0), (0, 60), (50 + 20 * i, 60), (50 + 20 * i, 90), trunk="t") for i in range(3)]
    assert count(*trunk, line("a", (-20, 30), (20, 30))) == 1
    assert count(*trunk, line("a", (20, 80), (200, 80))) == 3
    across = [line(f"u{i}", (-20, 30 + 5 * i), (-10, 30), (20, 30), trunk="u") for i in range(2)]
    assert count(*trunk, *across) == 1


@pytest.mark.law
@given(st.integers(0, 10_000), st.integers(2, 6))
def test_crossings_are_those_of_the_pieces(seed: int, number: int) -> None:
    """Lines anywhere cross as often as their pieces do, in whatever order they are drawn."""
    chance = Random(seed)  # noqa: S311 - no secrets here
    lines = [[_anywhere(chance) for _ in range(chance.randint(2, 5))] for _ in range(number)]
    arrows = [line(f"e{i}", *corners) for i, corners in enumerate(lines)]
    pairs = [(one, other) for i, one in enumerate(lines) for other in lines[:i]]
    expected = sum(_cut(first, second) for one, other in pairs for first in pairwise(one) for second in pairwise(other))
    assert count(*arrows) == count(*arrows[::-1]) == expected


Corner: TypeAlias = tuple[float, float]


def _anywhere(chance: Random) -> Corner:
    """Return a corner so far from all others that no line touches another."""
    return chance.uniform(0, 1e6), chance.uniform(0, 1e6)


def _cut(one: tuple[Corner, Corner], other: tuple[Corner, Corner]) -> bool:
    """Return whether two pieces cross: each has the ends of the other on both sides."""
    (a, b), (c, d) = one, other
    return _turn(a, b, c) != _turn(a, b, d) and _turn(c, d, a) != _turn(c, d, b)


def _turn(a: Corner, b: Corner, c: Corner) -> bool:
    return (b[0] - a[0]) * (c[1] - a[1]) > (b[1] - a[1]) * (c[0] - a[0])


def test_course_follows_a_curve() -> None:
    """A curve is followed in short pieces, so its length is nearly that of its arc."""
    reach = 100 * 0.5523
    quarter = (Point(0, 100), Point(0, 100 - reach), Point(100 - reach, 0), Point(100, 0))
    corners = course(evolve(LEVEL, curves=(quarter,)))
    assert drawn_length([corners]) == pytest.approx(157.08, abs=0.2)
    assert len(corners) > 20


def test_shared_stretches_count_once() -> None:
    """The length of a trunk is that of what is drawn."""
    one, other = line("a", (0, 0), (0, 60), (40, 60)), line("b", (0, 20), (0, 60), (70, 60))
    assert drawn_length([course(one)]) == 100
    assert drawn_length([course(one), course(other)]) == 60 + 70
    within, beyond = line("c", (0, 5), (0, 10)), line("d", (0, 30), (0, 90))
    assert drawn_length([course(each) for each in (one, within, beyond)]) == 100 + 30
