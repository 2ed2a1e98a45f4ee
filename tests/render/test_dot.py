"""DOT with positions: what both engines of Graphviz make of it, measured against the drawing."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from drawn import CYCLE_LANES, GROUPED, SCRIPTS, SYLLOGISM
from enriched import enriched
from harm import batches
from hypothesis import given
from strategies import maps
from tricks import TRICKY
from trying import times

from argmap import ArgumentMap
from argmap.interpret.interpret import interpret_text
from argmap.render.dot.courses import Course, courses
from argmap.render.dot.document import document
from argmap.render.dot.grid import Item, label
from argmap.render.drawing import Area, Drawing, Label, PlacedArrow, PlacedBox, PlacedChip, Point, Tip
from argmap.render.engine import ENGINES, Engine
from argmap.render.picture import as_files, as_steps, draw, layouts, notations, remarks, themes
from argmap.render.theme import Head

#: How far something may be from its place, points.
NEAR = 1.0
SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}"
#: Programs that draw a graph where its positions are.
NEATO: Mapping[str, Sequence[str]] = {
    "embedded": (ENGINES["embedded"].find() or "graphviz-pure", "-Kneato", "-n2"),
    "system": ("neato", "-n2"),
}
system = pytest.mark.skipif(not shutil.which("neato"), reason="needs Graphviz, such as Debian's package graphviz")
engines = pytest.mark.parametrize("engine", ["embedded", pytest.param("system", marks=system)])
MAPS = Path(__file__).parents[2] / "maps"
#: A contrary, a contradiction, two steps, an undercut, a premise with a line of its own, groups in groups.
TIDES = """===
title: Tides
===

# The sea

[Rise]: The sea rises by day.
  >< [Fall]: The sea falls by day.
  +> [Harbour]

## The moon

<Pull>: The moon pulls.

(1) [Moon]: The moon is near. #sky
  - [Far]: It is far.
(2) Near things pull.
----
(3) It pulls.
(4) [Water]: Water yields.
----
(5) [Rise]
  _> [Calm]: On some days nothing moves.

# The land

[Harbour]: The harbour floods.
  - [Wall]: A wall protects it. {implicit: true}
    - [Old]: It is old.
"""
tides = interpret_text(TIDES).map
PICTURES = {"lanes": CYCLE_LANES, "syllogism": SYLLOGISM, "grouped": GROUPED, "tides": tides}


def drawn(dot: str, engine: str, kind: str) -> str:
    """Return what *engine* makes of *dot*, and check that it knows all places."""
    done = subprocess.run(
        (*NEATO[engine], f"-T{kind}"), input=dot.encode(), capture_output=True, check=True, timeout=60
    )
    assert b"rror" not in done.stderr, done.stderr
    return done.stdout.decode()


def near(text: str, points: Sequence[Point], drawing: Drawing) -> bool:
    """Return whether *text* holds *points*."""
    numbers = [float(number) for number in re.findall(r"-?[\d.]+(?:e[-+]\d+)?", text)]
    wanted = [value for point in points for value in (point.x, drawing.height - point.y)]
    return len(numbers) == len(wanted) and all(abs(a - b) <= NEAR for a, b in zip(numbers, wanted, strict=True))


def middle(area: Area) -> Point:
    """Return the middle of *area*."""
    return Point(area.x + area.width / 2, area.y + area.height / 2)


def corners(area: Area) -> tuple[Point, Point]:
    """Return two corners of *area*."""
    return Point(area.x, area.bottom), Point(area.right, area.y)


def wrong(drawing: Drawing, engine: str) -> Iterator[str]:
    """Yield what *engine* puts elsewhere."""
    found = json.loads(drawn(document(drawing), engine, "json"))
    objects = {one["name"]: one for one in found.get("objects", ())}
    edges: dict[str, dict[str, Any]] = {one["id"]: one for one in found.get("edges", ()) if "id" in one}
    for box in drawing.boxes:
        node = objects[box.box.key]
        size = (float(node["width"]) * 72, float(node["height"]) * 72)
        if not near(node["pos"], [middle(box.area)], drawing):
            yield f"{box.box.key} at {node['pos']}"
        if max(abs(size[0] - box.area.width), abs(size[1] - box.area.height)) > NEAR:
            yield f"{box.box.key} of {size}"
    for ring in drawing.junctions:
        if not near(objects[ring.junction.key]["pos"], [ring.centre], drawing):
            yield ring.junction.key
    for frame in drawing.frames:
        cluster = objects[f"cluster_{frame.frame.key}"]
        if not near(cluster["bb"], corners(frame.area), drawing):
            yield f"{frame.frame.key} at {cluster['bb']}"
        if not near(cluster["lp"], [middle(frame.strip or frame.label.area)], drawing):
            yield f"title of {frame.frame.key} at {cluster['lp']}"
    for arrow in drawing.arrows:
        yield from _wrong_line(arrow, edges, drawing)


def _wrong_line(arrow: PlacedArrow, edges: Mapping[str, Mapping[str, Any]], drawing: Drawing) -> Iterator[str]:
    key = arrow.arrow.key
    if not arrow.curves:
        yield from (f"{key} is drawn" for _ in range(key in edges))
        return
    parts = [edges[part]["pos"] for part in (f"{key}a", key) if part in edges]
    there = [point for part in parts for point in part.replace(";", " ").split() if point[0] not in "se"]
    courses = arrow.curves if not arrow.arrow.junction else ()
    ways = [[*(point for curve in way for point in curve)] for way in (courses, [one[::-1] for one in courses[::-1]])]
    if courses and not any(near(" ".join(there), way, drawing) for way in ways):
        yield f"{key} along {parts}"
    for tip in arrow.tips:
        touched = [point for part in parts for point in re.findall(r"[es],([-\d.e+]+,[-\d.e+]+)", part)]
        if tip.head is not Head.NONE and not any(near(point, [tip.tip], drawing) for point in touched):
            yield f"end of {key} at {touched}"
    if arrow.label.words and not near(edges[key]["lp"], [middle(arrow.label.area)], drawing):
        yield f"word of {key} at {edges[key]['lp']}"


@engines
@pytest.mark.parametrize("notation", notations())
@pytest.mark.parametrize("name", PICTURES)
def test_everything_is_in_its_place(name: str, notation: str, engine: str) -> None:
    """Boxes, rings, frames, titles, lines, their ends and words are where the drawing has them."""
    assert list(wrong(draw(PICTURES[name], notation=notation, legend=True).drawing, engine)) == []


@engines
@pytest.mark.slow
@pytest.mark.parametrize("layout", layouts())
@pytest.mark.parametrize("file", ["op-ed-overview", "library", "cycling"])
def test_larger_maps_are_in_their_places(file: str, layout: str, engine: str) -> None:
    """So it is for maps that people read, in every layout."""
    argmap = interpret_text((MAPS / f"{file}.argdown").read_text(encoding="utf-8")).map
    assert list(wrong(draw(argmap, layout=layout).drawing, engine)) == []


@engines
@pytest.mark.parametrize("name", PICTURES)
def test_chips_numbers_strips_and_trunks_are_in_their_places(name: str, engine: str) -> None:
    """So it is with all that a layout may put into a drawing; a line that chips stand for is not drawn."""
    assert list(wrong(enriched(draw(PICTURES[name], layout="layered").drawing), engine)) == []


@times(0.3)
@given(maps())
def test_any_map_is_in_its_place(argmap: ArgumentMap) -> None:
    """So it is for any map."""
    assert list(wrong(draw(argmap).drawing, "embedded")) == []


def _outline(group: ET.Element) -> Area:
    """Return the area of the first shape of a node or cluster."""
    for shape in group.iter():
        if shape.tag == f"{SVG}ellipse":
            x, y, across, down = (float(shape.attrib[name]) for name in ("cx", "cy", "rx", "ry"))
            return Area(x - across, y - down, 2 * across, 2 * down)
        numbers = [float(one) for one in re.findall(r"-?[\d.]+", shape.get("d", "") + shape.get("points", ""))]
        if numbers:
            xs, ys = numbers[::2], numbers[1::2]
            return Area(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
    raise AssertionError(group.attrib)


@engines
@pytest.mark.parametrize("theme", themes())
def test_borders_and_words_are_drawn_in_their_places(theme: str, engine: str) -> None:
    """In the SVG of Graphviz, borders are where ours are, and lines of text begin where ours do, in every theme."""
    drawing = enriched(draw(tides, theme=theme, layout="layered").drawing)
    root = ET.fromstring(drawn(document(drawing), engine, "svg"))  # noqa: S314 - Graphviz's own file
    groups = {group.get("id", ""): group for group in root.iter(f"{SVG}g")}
    areas = {box.box.key: box.area for box in drawing.boxes} | {one.frame.key: one.area for one in drawing.frames}
    for key, area in areas.items():
        there = _outline(groups[key]).moved(0, drawing.height)
        assert max(abs(there.x - area.x), abs(there.y - area.y)) <= NEAR, key
        assert max(abs(there.right - area.right), abs(there.bottom - area.bottom)) <= NEAR, key
    spots = {}
    for text in root.iter(f"{SVG}text"):
        spots["".join(text.itertext())] = Point(float(text.attrib["x"]), drawing.height + float(text.attrib["y"]))
    words = [line for box in drawing.boxes for cell in box.cells for line in cell.words]
    words += [line for box in drawing.boxes for cell in box.cells for chip in cell.chips for line in chip.words]
    words += [one.words for box in drawing.boxes for cell in box.cells for one in cell.numbers]
    words += [one.words for frame in drawing.frames for one in frame.numbers]
    for line in words:
        spot = spots[line.text]
        # programs differ in where letters stand in a line, and bars beside them are whole points wide
        assert max(abs(spot.x - line.x), abs(spot.y - line.y)) <= 2 * NEAR, line.text


def _chips(box: PlacedBox) -> Iterator[PlacedChip]:
    yield from (*box.chips, *(chip for cell in box.cells for chip in cell.chips))


@engines
def test_chips_are_links(engine: str) -> None:
    """A chip leads to the box that it names, by its id."""
    drawing = enriched(draw(tides, layout="layered").drawing)
    root = ET.fromstring(drawn(document(drawing), engine, "svg"))  # noqa: S314
    ids = {group.get("id") for group in root.iter(f"{SVG}g")}
    first, last = (chip for box in drawing.boxes for chip in _chips(box))
    led = {link.get(f"{XLINK}href", "") for link in root.iter(f"{SVG}a")} - {""}
    assert {link.removeprefix("#") for link in led} <= ids
    assert first.arrow == last.arrow
    assert led == {f"#{anchor.place}" for anchor in (first.arrow.source, first.arrow.target)}


@engines
@pytest.mark.slow
@pytest.mark.parametrize("name", PICTURES)
def test_the_engine_can_lay_it_out_anew(name: str, engine: str) -> None:
    """For ``dot``, positions are nothing: each line that is not told by chips has a course of the engine's own."""
    program = NEATO[engine][0] if engine == "embedded" else "dot"
    for drawing in (
        draw(PICTURES[name], legend=True).drawing,
        enriched(draw(PICTURES[name], layout="layered").drawing),
    ):
        done = subprocess.run(
            (program, "-Tjson"), input=document(drawing).encode(), capture_output=True, check=True, timeout=60
        )
        found = json.loads(done.stdout)
        assert all("pos" in edge for edge in found.get("edges", ()))
        centres = {one["name"]: one["pos"] for one in found["objects"] if "pos" in one}
        assert len(set(centres.values())) == len(centres)


def harmful(svg: str) -> Iterator[str]:
    """Yield what in Graphviz's SVG could do something."""
    for element in ET.fromstring(svg).iter():  # noqa: S314
        tag = element.tag.removeprefix(SVG)
        if tag not in {"svg", "g", "title", "text", "path", "polygon", "polyline", "ellipse", "a"}:
            yield tag
        for name, value in element.attrib.items():
            if name.startswith("on") or ("href" in name and not re.fullmatch(r"#\w+|", value)):
                yield f"{name}={value!r}"


@engines
@pytest.mark.slow
def test_payloads_stay_text(engine: str) -> None:
    """Texts that have run in other programs are words in a picture, in every place of a map."""
    for name, argmap in (("tricks", TRICKY), ("scripts", SCRIPTS), *batches()):
        svg = drawn(document(draw(argmap, colour_by="tag", legend=True).drawing), engine, "svg")
        assert list(harmful(svg)) == [], name


def test_without_an_engine_there_are_no_positions() -> None:
    """Where no engine lays a map out, the file leaves that to its reader, and a remark says so."""
    found = draw(tides, engine=Engine("test", lambda: None, "install it"), layout="layered", legend=True)
    text = as_files(found, ("dot",))["dot"].decode()
    assert "pos=" not in text
    assert "lp=" not in text
    assert all(cell.text in text for box in found.sheet.scene.boxes for cell in box.cells if len(cell.text) < 20)
    (said,) = [one for one in remarks(found, ("dot",)) if "position" in one]
    assert said == "DOT has no positions: layout engine (test): install it"


def test_steps_have_positions_too() -> None:
    """Each file of a build-up shows a part, in the places of the whole."""
    found = draw(tides)
    files = [file.decode() for file in as_steps(found, "dot", "depth")]
    assert len(files) == len(found.drawing.boxes)
    (first,) = re.findall(r"\tc\d+ \[.* pos=\"([-\d.,]+)\"", files[0])
    assert f'pos="{first}"' in files[-1]


def curve(*points: tuple[float, float]) -> tuple[Point, ...]:
    """Return a curve along straight segments."""
    spots = [Point(*point) for point in points]
    return (spots[0], *(spot for one, other in pairwise(spots) for spot in (one, other, other)))


@pytest.mark.parametrize(
    ("curves", "first", "last"),
    [
        ((curve((0, 100), (0, 55)), curve((0, 45), (0, 10))), (0, 55), (0, 45)),
        ((curve((0, 100), (0, 10)),), (0, 55), (0, 45)),
        ((curve((0, 100), (0, 80), (0, 10)),), (0, 55), (0, 45)),
        ((curve((0, 100), (0, 80)), curve((0, 80), (0, 20)), curve((0, 20), (0, 10))), (0, 55), (0, 45)),
        ((curve((20, 100), (20, 10)),), (20, 50), (20, 50)),
    ],
    ids=["two curves", "one", "one of two segments", "three", "past the ring"],
)
def test_a_line_is_parted_at_its_ring(
    curves: tuple[tuple[Point, ...], ...], first: tuple[float, float], last: tuple[float, float]
) -> None:
    """What is inside of the ring is left out, and the shape at the end stays at the end."""
    (step,) = [arrow for arrow in draw(CYCLE_LANES, layout="layered").drawing.arrows if arrow.arrow.junction]
    tip = Tip(Head.TRIANGLE, curves[-1][-1], Point(curves[-1][-1].x, 0))
    arrow = evolve(step, curves=curves, tips=(tip,), label=Label(Area(0, 0, 0, 0), ()))
    before, behind = courses(arrow, Point(0, 50), 5.0).values()
    for found, (x, y) in ((before[-1].curve[-1], first), (behind[0].curve[0], last)):
        assert found.x == pytest.approx(x, abs=3)
        assert found.y == pytest.approx(y, abs=3)
    assert before[0].curve[0] == curves[0][0]
    assert behind[-1] == Course(behind[-1].curve, None, tip.tip)
    assert behind[-1].curve[-1] == curves[-1][-1]


def sizes(text: str) -> tuple[int, int]:
    """Return the width and height of a table, whose rows must be equally wide."""
    root = ET.fromstring(text)  # noqa: S314 - our own
    return _measure(root)


def _measure(table: ET.Element) -> tuple[int, int]:
    border = 2 * int(table.attrib["BORDER"])
    rows = [[_cell(cell) for cell in row] for row in table]
    widths = {sum(width for width, _ in row) for row in rows}
    assert len(widths) == 1
    assert all(len({height for _, height in row}) == 1 for row in rows)
    return widths.pop() + border, sum(row[0][1] for row in rows) + border


def _cell(cell: ET.Element) -> tuple[int, int]:
    inner = [_measure(part) for part in cell if part.tag == "TABLE"]
    said = (int(cell.attrib["WIDTH"]), int(cell.attrib["HEIGHT"])) if "WIDTH" in cell.attrib else inner[0]
    assert all(one == said for one in inner)
    return said


@pytest.mark.parametrize(
    "items",
    [
        (),
        ((5, 5, 20, 10),),
        ((0, 0, 50, 10), (0, 10, 50, 30)),
        ((0, 0, 20, 40), (25, 5, 20, 10), (25, 20, 20, 10)),
        ((0, 0, 30, 10), (40, 0, 10, 30), (20, 30, 30, 10), (0, 10, 10, 30)),
        ((0, 0, 30, 30), (10, 10, 30, 30)),
        ((-5, -5, 10, 10), (45, 35, 20, 20)),
        ((0.4, 0.6, 20.2, 10.1), (0.4, 10.7, 20.2, 11.2)),
    ],
    ids=["nothing", "one", "rows", "columns", "a ring", "an overlap", "beyond", "fractions"],
)
def test_tables_have_the_size_of_their_area(items: Sequence[tuple[float, float, float, float]]) -> None:
    """However things lie, no table is larger than its area, except for what overlaps, and all are in it."""
    text = label([Item(Area(*one), f"w{i}") for i, one in enumerate(items)], Area(0, 0, 50, 40))[1:-1]
    width, height = sizes(text)
    assert width == 50
    assert height == 40 or len(items) in {2, 4}
    assert [f"w{i}" in text for i in range(len(items))] == [True] * len(items)
