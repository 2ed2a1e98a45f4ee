"""The SVG: one golden file, and what pages and readers may rely on."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from drawn import CYCLE_LANES, EXAMPLES, drawing

from argmap import ArgumentMap, picture
from argmap.interpret.interpret import interpret_text
from argmap.notebook import bundle
from argmap.render.curves import points
from argmap.render.drawing import Area, Drawing, PlacedArrow, Point
from argmap.render.outline import outline
from argmap.render.scene import Anchor
from argmap.render.slugs import mark

#: Drawn anew by ``python tests/render/test_svg.py`` (with ``tests`` on PYTHONPATH), and then looked at.
GOLDEN = Path(__file__).with_name("cycle-lanes.svg")
SVG = "{http://www.w3.org/2000/svg}"
maps = pytest.mark.parametrize("map", EXAMPLES.values(), ids=list(EXAMPLES))
SHIPPED = sorted((Path(__file__).parents[2] / "maps").glob("*.argdown"))
#: The examples, and the maps that come with argmap.
good_maps = pytest.mark.parametrize(
    "map",
    [*EXAMPLES.values(), *(interpret_text(path.read_text(encoding="utf-8")).map for path in SHIPPED)],
    ids=[*EXAMPLES, *(path.stem for path in SHIPPED)],
)
#: A line may end so far from what it leads to, points: half a border.
NEAR = 2.6


def test_golden() -> None:
    """The picture is as it was when somebody looked at it."""
    assert picture(CYCLE_LANES).decode() == GOLDEN.read_text(encoding="utf-8")


@maps
def test_frames_and_text(map: ArgumentMap) -> None:
    """Each box and cell has a title, then its frame; each line of text says how long it is."""
    root = ET.fromstring(picture(map))  # noqa: S314 - our own file
    for group in root.iter(f"{SVG}g"):
        if (group.get("class") or "").split(" ")[0] in {"box", "cell"}:
            assert [child.tag for child in group[:2]] == [f"{SVG}title", f"{SVG}rect"]
            assert group.get("id")
    for text in root.iter(f"{SVG}text"):
        assert float(text.get("textLength", "nan")) > 0
        assert text.get("lengthAdjust") == "spacingAndGlyphs"


def test_empty_map_says_so() -> None:
    """A map without boxes gives a picture that says so."""
    assert b">This map is empty.</text>" in picture(ArgumentMap())


def _meets(point: Point, area: Area) -> bool:
    across = area.x - NEAR <= point.x <= area.right + NEAR
    return across and area.y - NEAR <= point.y <= area.bottom + NEAR


def _area(drawing: Drawing, anchor: Anchor) -> Area:
    areas = {cell.cell.key: cell.area for box in drawing.boxes for cell in box.cells}
    areas |= {box.box.key: box.area for box in drawing.boxes}
    reach = drawing.theme.junction / 2
    for junction in drawing.junctions:
        centre = junction.centre
        areas[junction.junction.key] = Area(centre.x - reach, centre.y - reach, 2 * reach, 2 * reach)
    return areas[anchor.cell or anchor.place]


def _ends(arrow: PlacedArrow) -> tuple[Point, Point]:
    start = arrow.tips[0].tip if len(arrow.tips) > 1 else arrow.curves[0][0]
    return start, arrow.tips[-1].tip if arrow.tips else arrow.curves[-1][-1]


@good_maps
def test_lines_meet_what_they_lead_to(map: ArgumentMap) -> None:
    """A line starts at its source, ends at its target, and does not break off on the way."""
    found = drawing(map)
    for arrow in found.arrows:
        if arrow.tips:
            start, end = _ends(arrow)
            assert _meets(start, _area(found, arrow.arrow.source))
            assert _meets(end, _area(found, arrow.arrow.target))
        for one, other in pairwise(arrow.curves):
            gap = abs(one[-1].x - other[0].x) + abs(one[-1].y - other[0].y)
            assert gap <= 2 * found.theme.junction


@good_maps
def test_words_keep_off_boxes(map: ArgumentMap) -> None:
    """No word beside a line stands on a box, on another word, or beside another line."""
    found = drawing(map)
    labels = [arrow.label for arrow in found.arrows if arrow.label.words]
    for i, label in enumerate(labels):
        for area in [*(box.area for box in found.boxes), *(other.area for other in labels[:i])]:
            beside = label.area.right <= area.x or area.right <= label.area.x
            assert beside or label.area.bottom <= area.y or area.bottom <= label.area.y


@good_maps
def test_lines_keep_off_boxes(map: ArgumentMap) -> None:
    """No line but the tie of a repeated claim runs through a box that it does not lead to."""
    found = drawing(map)
    for arrow in (arrow for arrow in found.arrows if arrow.tips):
        ends = {arrow.arrow.source.place, arrow.arrow.target.place}
        others = [box.area for box in found.boxes if box.box.key not in ends]
        for x, y in (place for curve in arrow.curves for place in points(curve)):
            assert not any(a.x < x < a.right and a.y < y < a.bottom for a in others)


@pytest.mark.slow
def test_hash_order_does_not_show() -> None:
    """Two processes with different hash seeds draw the same bytes."""
    code = "import sys, argmap, drawn; sys.stdout.buffer.write(argmap.picture(drawn.SYLLOGISM))"
    found = set()
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parents[1])}
        found.add(subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=True).stdout)
    assert len(found) == 1


def test_importing_argmap_imports_no_drawing() -> None:
    """What draws is imported when something is draw."""
    code = "import argmap, sys; print({'graphviz', 'subprocess', 'argmap.render.notations.reasons'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout == "set()\n"


def test_notebooks_get_picture_and_outline() -> None:
    """A notebook shows the picture, with ids that no other map has, or the outline where it cannot."""
    said = outline(CYCLE_LANES)
    assert bundle(CYCLE_LANES) == {
        "image/svg+xml": picture(CYCLE_LANES, id=f"map-{mark(said)}").decode(),
        "text/plain": said,
    }


if __name__ == "__main__":
    GOLDEN.write_bytes(picture(CYCLE_LANES))
