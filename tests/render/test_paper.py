"""Pictures on paper: all of it is there, at the size that was asked for, and nothing beyond the margins."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from argmap.errors import SizeError
from argmap.interpret.pages import MARGIN, PAPERS, paper
from argmap.render.drawing import Area
from argmap.render.press.paper import LONGEST, MANY, OVERLAP, TILE_MARGIN, Spot, alone, fitted
from argmap.render.press.tiling import Blocks, count, tiles

LENGTHS = st.floats(1, 20000)
SCALES = st.floats(0.05, 4)
PAPER = st.sampled_from(sorted(PAPERS.values()))
#: Of what is added and divided, so much is lost, points.
ROUNDING = 1e-6


@given(LENGTHS, LENGTHS, PAPER, SCALES)
@example(1536.0, 4792.0, PAPERS["A6"], 1.75)  # too many pages only because strips are repeated
def test_tiles_cover_the_whole_picture(width: float, height: float, page: tuple[float, float], scale: float) -> None:
    """Without anything to go round, tiles repeat the usual strip, and together they are the picture."""
    assume(count(width * scale, height * scale, page) <= MANY)
    spots = tiles(width, height, page, scale)
    assert len(spots) == count(width * scale, height * scale, page)
    assert [spot.number for spot in spots] == [*range(len(spots))]
    for axis, length in (("x", width), ("y", height)):
        parts = sorted(
            {(getattr(spot.part, axis), spot.part.right if axis == "x" else spot.part.bottom) for spot in spots}
        )
        assert parts[0][0] <= ROUNDING
        assert parts[-1][1] >= length - ROUNDING
        for (_, end), (start, _) in pairwise(parts):
            assert (end - start) * scale == pytest.approx(OVERLAP)
    check_windows(spots, scale)


def check_windows(spots: Sequence[Spot], scale: float) -> None:
    """Check that all of each tile is inside its page, at the scale."""
    for spot in spots:
        assert spot.scale == pytest.approx(scale)
        assert spot.window.right <= spot.width - TILE_MARGIN + 1e-3
        assert spot.window.bottom <= spot.height - TILE_MARGIN + 1e-3


#: Boxes in columns with gaps between them, as in a map: column, row, and how far each is moved.
GRID = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 12), st.floats(0, 60)), min_size=1, max_size=40)


@given(GRID, PAPER)
def test_no_tile_breaks_a_box_that_it_need_not(boxes: list[tuple[int, int, float]], page: tuple[float, float]) -> None:
    """Where there is a way between boxes in columns, each is whole on one tile; every box is on some tile."""
    areas = tuple(
        {(column, row): Area(column * 260, row * 160 + moved, 200, 90) for column, row, moved in boxes}.values()
    )
    assume(min(page) > 290)  # a column fits a page either way round
    width, height = (max(getattr(area, side) for area in areas) for side in ("right", "bottom"))
    spots = tiles(width, height, page, 1.0, Blocks(areas))
    for area in areas:
        holding = [spot.part for spot in spots if holds(spot.part, area)]
        assert len(holding) == 1
    check_windows(spots, 1.0)
    assert not any(any(spot.laps) for spot in spots)


def holds(part: Area, area: Area) -> bool:
    """Return whether all of *area* is in *part*."""
    across = part.x <= area.x and area.right <= part.right + ROUNDING
    return across and part.y <= area.y and area.bottom <= part.bottom + ROUNDING


def test_panels_are_kept_together() -> None:
    """A break goes between panels if that takes no more pages, though one between boxes would fill the page."""
    boxes = tuple(Area(0, y, 200, 80) for y in range(0, 800, 100))
    panels = Area(-5, -5, 210, 387), Area(-5, 395, 210, 395)
    (first, second) = tiles(210, 800, PAPERS["A4"], 1.0, Blocks(boxes, panels))
    assert 382 < first.part.bottom < 395
    assert second.part.y == first.part.bottom


def test_what_is_larger_than_a_page_is_on_several() -> None:
    """Neighbours share a strip, and say on which side."""
    (first, second) = tiles(400, 1200, PAPERS["A4"], 1.0, Blocks((Area(0, 0, 400, 1200),)))
    assert first.part.bottom - second.part.y == pytest.approx(OVERLAP)
    assert (first.laps, second.laps) == ((False, False, False, True), (False, False, True, False))


def test_nothing_is_printed_on_no_page() -> None:
    """Parts that show nothing are left out."""
    corners = Area(0, 0, 90, 90), Area(1400, 1400, 90, 90)
    assert len(tiles(1500, 1500, PAPERS["A4"], 1.0, Blocks(corners))) == 2


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
    assert len(tiles(100, 100, PAPERS["A4"], 1)) == 1
    wide = tiles(1450, 500, PAPERS["A4"], 1)
    assert (len(wide), wide[0].width > wide[0].height) == (2, True)


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
