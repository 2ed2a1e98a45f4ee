"""Pictures on paper: all of it is there, at the size that was asked for, and nothing beyond the margins."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from argmap.errors import SizeError
from argmap.interpret.pages import MARGIN, PAPERS, paper
from argmap.render.press.paper import LONGEST, MANY, OVERLAP, alone, count, fitted, tiles

LENGTHS = st.floats(1, 20000)
SCALES = st.floats(0.05, 4)
PAPER = st.sampled_from(sorted(PAPERS.values()))
#: Of what is added and divided, so much is lost, points.
ROUNDING = 1e-6


@given(LENGTHS, LENGTHS, PAPER, SCALES)
def test_tiles_cover_the_whole_picture(width: float, height: float, page: tuple[float, float], scale: float) -> None:
    """Row by row, each tile begins in the overlap with the one before; together they reach over all sides."""
    assume(count(width * scale, height * scale, page) <= MANY)
    spots = tiles(width, height, page, scale)
    assert len(spots) == count(width * scale, height * scale, page)
    for axis, length in (("x", width), ("y", height)):
        parts = sorted(
            {(getattr(spot.part, axis), spot.part.right if axis == "x" else spot.part.bottom) for spot in spots}
        )
        assert parts[0][0] <= ROUNDING
        assert parts[-1][1] >= length - ROUNDING
        for (_, end), (start, _) in pairwise(parts):
            assert (end - start) * scale == pytest.approx(OVERLAP)
    rows, columns = spots[0].grid or (0, 0)
    assert [spot.place for spot in spots] == [(row, column) for row in range(rows) for column in range(columns)]
    assert all(spot.scale == pytest.approx(scale) for spot in spots)


@given(LENGTHS, LENGTHS, PAPER, SCALES)
def test_a_fitted_picture_is_inside_the_margins(
    width: float, height: float, page: tuple[float, float], most: float
) -> None:
    """It is as large as there is room, or as asked for, and in the middle."""
    spot = fitted(width, height, page, most)
    window = spot.window
    assert {spot.width, spot.height} == set(page)
    assert min(window.x, window.y) >= MARGIN - ROUNDING
    assert window.x == pytest.approx(spot.width - window.right)
    assert window.y == pytest.approx(spot.height - window.bottom)
    assert spot.scale <= most + ROUNDING
    assert any(
        value == pytest.approx(limit) for value, limit in ((spot.scale, most), (window.x, MARGIN), (window.y, MARGIN))
    )
    other = fitted(height, width, page, most)
    assert other.scale == pytest.approx(spot.scale), "paper is turned as the picture is"


@given(LENGTHS, LENGTHS, SCALES)
def test_no_page_is_longer_than_programs_know(width: float, height: float, scale: float) -> None:
    """A page of the picture's own size is exactly that, up to the limit of PDF."""
    spot = alone(width, height, scale)
    assert max(spot.width, spot.height) <= LONGEST + ROUNDING
    assert spot.scale == pytest.approx(min(scale, LONGEST / max(width, height)))


def test_few_pages() -> None:
    """Paper is turned to need fewer pages; what fits one is on one."""
    assert [spot.place for spot in tiles(100, 100, PAPERS["A4"], 1)] == [(0, 0)]
    wide = tiles(1500, 500, PAPERS["A4"], 1)
    assert (wide[0].grid, wide[0].width > wide[0].height) == ((1, 3), False) or wide[0].width > wide[0].height


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("A44", "unknown paper size 'A44'; did you mean 'A4'?"),
        ("lettr", "unknown paper size 'lettr'; did you mean 'Letter'?"),
        ("§", "unknown paper size '§'; choose from 'A0', 'A1', "),
    ],
)
def test_unknown_paper(name: str, said: str) -> None:
    """What was probably meant is said, or what there is."""
    with pytest.raises(SizeError) as raised:
        paper(name)
    assert said in str(raised.value)


def test_capitals_do_not_matter() -> None:
    """Paper may be called as one likes to write it."""
    assert paper("a4") == paper("A4") == PAPERS["A4"]
    assert paper("LETTER") == (612, 792)


def test_too_many_pages() -> None:
    """A slip in the scale does not fill the disk."""
    with pytest.raises(SizeError, match="pages, more than 400; use a smaller --scale"):
        tiles(5000, 5000, PAPERS["A6"], 10)
