"""Chips, numbers, strips and trunks in all outputs but SVG and DOT, which have tests of their own."""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO
from typing import Any

import pytest
import readers
from attrs import evolve
from drawn import CYCLE_LANES, GROUPED, SYLLOGISM
from enriched import enriched
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from argmap import ArgumentMap, Claim, Counterpoint, FileOptions, Support
from argmap.model.diff import diff
from argmap.model.union import union
from argmap.render.drawing import Area, Drawing
from argmap.render.output import Picture
from argmap.render.picture import as_files, as_steps, draw, outputs, remarks
from argmap.render.press.links import chips, leads
from argmap.render.press.paper import alone
from argmap.render.press.parts import lines, within
from argmap.render.press.tiling import tiles
from argmap.render.steps import steps
from argmap.render.tikz.document import document
from argmap.render.tikz.pen import at
from argmap.render.tips import shape
from argmap.types import Unfolding

PICTURES = {"lanes": CYCLE_LANES, "syllogism": SYLLOGISM, "grouped": GROUPED}
#: Three reasons of a kind for one claim: chips stand for one, and the others share a trunk.
SHARED = ArgumentMap(
    title="Ferry",
    claims=[Claim("Run it"), Claim("Fares", "It pays."), Claim("Tides", "The tides allow it."), Claim("Fog")],
    supports=[Support(one, "Run it") for one in ("Fares", "Tides", "Fog")],
    counterpoints=[Counterpoint("Fog", "Tides")],
)


@cache
def full(name: str) -> Picture:
    """Return a picture with everything that a layout may put into one, in the places of the layered layout."""
    found = draw({**PICTURES, "shared": SHARED}[name], layout="layered", legend=True)
    return evolve(found, laid=enriched(found.drawing))


def written(what: Picture, kind: str, **finish: Any) -> bytes:
    """Return a file of *what*."""
    return as_files(what, (kind,), FileOptions(**finish))[kind]


@pytest.mark.parametrize("name", PICTURES)
@pytest.mark.parametrize("kind", outputs())
def test_every_output_takes_a_full_drawing(kind: str, name: str) -> None:
    """A line without a course breaks nothing, nor do chips, numbers, strips and trunks; not in steps either."""
    assert written(full(name), kind)
    remarks(full(name), (kind,))
    assert all(as_steps(full(name), kind, Unfolding.RANK))


@pytest.mark.parametrize("kind", ["svg", "pdf", "html", "tikz", "dot"])
def test_a_picture_of_changes_takes_chips(kind: str) -> None:
    """So it is with the differences of two maps."""
    found = draw(union(diff(SHARED, evolve(SHARED, supports=SHARED.supports[:1]))), layout="layered")
    assert written(evolve(found, laid=enriched(found.drawing)), kind)


@pytest.mark.parametrize("name", PICTURES)
def test_tikz_says_what_chips_and_numbers_say(name: str) -> None:
    """All lines of text are in the file, which is well-formed, and each colour in it is defined."""
    drawing = full(name).drawing
    file = document(drawing)
    parts = readers.tex(file)
    assert [line for line in parts.syntax if not readers.TEX_DRAWN.fullmatch(line)] == []
    notes = {line.text for chip in chips(drawing) for line in chip.words}
    assert len(notes) == 2
    assert {line.text for line in lines(drawing)} >= notes
    assert notes <= {*parts.strings}
    defined = set(re.findall(r"\\definecolor\{([-a-z0-9]+)\}", file))
    assert set(re.findall(r"argmap-[-a-z0-9]+", file)) == defined


def test_tikz_draws_trunks_once() -> None:
    """Lines of a trunk share one shape at their end; a line that chips stand for is not drawn."""
    drawing = full("shared").drawing
    file = document(drawing)
    (told,) = (arrow for arrow in drawing.arrows if not arrow.curves)
    first, last = (arrow for arrow in drawing.arrows if arrow.trunk == "t0")
    assert first.tips == last.tips
    drawn = re.findall(r"^  % [a-z]+ (e\d+)$", file, re.MULTILINE)
    assert told.arrow.key not in drawn
    assert {first.arrow.key, last.arrow.key} <= {*drawn}
    outline = " -- ".join(map(at, shape(first.tips[0])[0]))
    assert file.count(f"{outline} -- cycle;") == 1


def test_tikz_draws_strips_within_their_frames() -> None:
    """A strip has round corners at its top and ends where it should."""
    drawing = full("grouped").drawing
    strip = drawing.frames[0].strip
    assert strip
    (outline, *_) = re.findall(r"\\fill\[argmap-[-a-z0-9]+\] (.*controls.*);", document(drawing))
    points = [(float(x), float(y)) for x, y in re.findall(r"\((-?[\d.]+),(-?[\d.]+)\)", outline)]
    xs, ys = zip(*points, strict=True)
    assert min(xs) == pytest.approx(strip.x, abs=0.5)
    assert max(xs) == pytest.approx(strip.right, abs=0.5)
    assert min(ys) == pytest.approx(strip.y, abs=0.5)
    assert max(ys) == pytest.approx(strip.bottom, abs=0.5)


def _array(found: object) -> ArrayObject:
    assert isinstance(found, ArrayObject)
    return found


def led(file: bytes) -> list[tuple[int, Area, int, float, float]]:
    """Return the links within a PDF: page, area, page that it leads to, and the place there, from the lower left."""
    reader = PdfReader(BytesIO(file))
    numbers = {page.indirect_reference: number for number, page in enumerate(reader.pages)}
    found = []
    for number, page in enumerate(reader.pages):
        for one in page.get("/Annots", ()):
            note = one.get_object()
            assert isinstance(note, DictionaryObject)
            place = _array(note["/Dest"])
            left, low, right, high = (float(side) for side in _array(note["/Rect"]))
            target = numbers[place[0]]
            found.append((number, Area(left, low, right - left, high - low), target, float(place[2]), float(place[3])))
    return found


@pytest.mark.parametrize("name", PICTURES)
def test_chips_are_links_within_a_pdf(name: str) -> None:
    """Each leads to the upper left corner of the box that it names, and a little above."""
    drawing = full(name).drawing
    areas = {cell.cell.key: cell.area for box in drawing.boxes for cell in box.cells}
    areas |= {box.box.key: box.area for box in drawing.boxes}
    wanted = sorted(chips(drawing), key=lambda chip: -chip.area.bottom)
    found = sorted(led(written(full(name), "pdf")), key=lambda link: link[1].y)
    assert len(found) == len(wanted) == 2
    for (page, area, target, x, y), chip in zip(found, wanted, strict=True):
        assert page == target == 0
        assert area.x == pytest.approx(chip.area.x, abs=1)
        assert area.y == pytest.approx(drawing.height - chip.area.bottom, abs=1)
        assert x == pytest.approx(areas[chip.target].x, abs=1)
        assert y == pytest.approx(drawing.height - areas[chip.target].y + 12, abs=1)


def test_chips_lead_to_other_pages() -> None:
    """On a poster, a chip leads to the page with its box; within a build-up, to the page of the same step."""
    poster = led(written(full("lanes"), "pdf", page="A6", tile=True))
    assert any(page != target for page, _, target, *_ in poster)
    built = led(written(full("lanes"), "pdf", steps=Unfolding.DEPTH))
    assert len(built) > 2
    assert {target - page for page, _, target, *_ in built} == {0}


def test_a_chip_without_its_box_leads_nowhere() -> None:
    """Where no page shows what a chip names, it is no link."""
    drawing = full("lanes").drawing
    first = next(chips(drawing))
    alone_ = evolve(drawing, boxes=tuple(box for box in drawing.boxes if first in (*box.chips, *box.cells[0].chips)))
    assert leads([(alone_, alone(drawing.width, drawing.height, 1))]) == [[]]


def test_a_line_told_by_chips_is_on_no_tile() -> None:
    """It has no place."""
    drawing = full("lanes").drawing
    spots = tiles(drawing.width, drawing.height, (300, 300), 1)
    assert len(spots) > 1
    assert all(arrow.curves for spot in spots for arrow in within(drawing, spot.part).arrows)


def test_letters_of_chips_and_numbers_are_warned_of() -> None:
    """Letters that no font has, and text that is too small, are found there as well."""
    drawing = full("lanes").drawing
    said = {line.text for line in lines(drawing)}
    assert {line.text for chip in chips(drawing) for line in chip.words} <= said
    assert "A1" in said


@pytest.mark.parametrize("name", PICTURES)
def test_a_chip_appears_with_its_box(name: str) -> None:
    """In a build-up, a chip appears together with what it names, like a line; nothing moves."""
    found = [[*chips(step)] for step in steps(full(name).drawing, Unfolding.DEPTH)]
    assert found[0] == []
    assert found[-1] == [*chips(full(name).drawing)]
    assert {len(one) for one in found} == {0, 2}


def test_a_full_drawing_is_a_drawing() -> None:
    """The helper of these tests makes what they are about."""
    drawing: Drawing = full("grouped").drawing
    assert all(frame.strip and frame.numbers for frame in drawing.frames)
    assert any(arrow.trunk for arrow in full("shared").drawing.arrows)
