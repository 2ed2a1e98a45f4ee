"""What is measured of a drawing: type on paper, cover, shape, length of lines, crossings."""

from __future__ import annotations

import pytest
from courses_drawn import NOWHERE, line
from figures import LANDSCAPE, UPRIGHT, cover, measured, relative_length, shape, type_size

from argmap.model.ends import ClaimRef
from argmap.render.drawing import Area, Drawing, PlacedArrow, PlacedBox, PlacedCell, Words
from argmap.render.fit import Fit
from argmap.render.measure import Face, Type
from argmap.render.scene import ArrowKind, Box, BoxKind, Cell, Scene
from argmap.render.themes.default import DEFAULT


def box(key: str, area: Area, size: float = 10.0, text: str = "words") -> PlacedBox:
    """Return a box with one line of text of this *size*."""
    cell = Cell(key, ClaimRef(key), "", text)
    words = (Words(text, Type(Face.REGULAR, size, size), "#000000", area.x + 2, area.y + size, 30.0),)
    return PlacedBox(Box(key, BoxKind.CLAIM, ClaimRef(key), (cell,)), area, (), (PlacedCell(cell, area, words),))


def picture(width: float, height: float, boxes: tuple[PlacedBox, ...] = (), *arrows: PlacedArrow) -> Drawing:
    """Return a drawing of this size."""
    return Drawing(Scene(), DEFAULT, width, height, NOWHERE, (), boxes, arrows, ())


def test_length_in_box_heights() -> None:
    """Lines of one trunk share their length; others do not, even where they lie on each other."""
    boxes = (box("a", Area(0, 0, 9, 20)), box("b", Area(0, 0, 9, 20)), box("c", Area(0, 0, 9, 400)))
    ends = (0, 0), (0, 100)
    assert relative_length(picture(9, 9, boxes, line("a", *ends), line("b", *ends))) == 10
    assert relative_length(picture(9, 9, boxes, line("a", *ends, trunk="t"), line("b", *ends, trunk="t"))) == 5


def test_type_size_is_that_of_most_letters_on_paper() -> None:
    """The size is that of sentences, however large the title, when the picture fills the page in one direction."""
    boxes = (box("a", Area(0, 0, 50, 20), 30.0, "Title"), box("b", Area(0, 0, 50, 20), 12.0, "A sentence is longer."))
    assert type_size(picture(400, 100, boxes), Fit("page", 200, 100)) == 6
    assert type_size(picture(100, 400, boxes), Fit("page", 200, 100)) == 3


def test_cover_and_shape() -> None:
    """Boxes cover a share of the picture; its shape is compared with that of the page, whichever side is longer."""
    assert cover(picture(100, 50, (box("a", Area(0, 0, 50, 20)), box("b", Area(50, 0, 50, 20))))) == 0.4
    page = Fit("page", 300, 200)
    assert shape(picture(600, 200), page) == shape(picture(300, 400), page) == 2.0
    assert shape(picture(30, 20), page) == 1.0


def test_measured() -> None:
    """Lines between repetitions of a claim are no relations; chips tell those without a course."""
    boxes = (box("one", Area(0, 100, 60, 20)), box("other", Area(0, 0, 60, 20)), box("third", Area(100, 40, 60, 20)))
    arrows = (
        line("up", (30, 100), (30, 20), trunk="t"),
        line("through", (10, 50), (300, 50), trunk="u"),
        line("beside", (20, 90), (40, 60)),
        line("chip"),
        line("same", kind=ArrowKind.SAME),
    )
    found = measured(picture(400, 200, boxes, *arrows), picture(200, 400, boxes))
    assert (found.boxes, found.relations, found.chips) == (3, 4, 0.25)
    assert (found.crossings, found.trunks, found.trunk_crossings, found.worst) == (2, 2, 1, 1)
    assert found.through == 1
    assert found.type[LANDSCAPE.name] == pytest.approx(10 * LANDSCAPE.width / 400)
    assert found.type[UPRIGHT.name] == pytest.approx(10 * UPRIGHT.height / 400)
