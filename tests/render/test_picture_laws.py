"""Laws over arbitrary maps: nothing is lost on the way to the picture, and everything fits."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from xml.etree import ElementTree as ET

from hypothesis import HealthCheck, given, settings
from strategies import maps

from argmap import ArgumentMap, ArgumentRef, ClaimRef, InferenceRef, picture
from argmap.render.drawing import Area, Drawing, Run, Words
from argmap.render.engine import choose
from argmap.render.layout import draw
from argmap.render.measure import width
from argmap.render.notations.reasons import stage
from argmap.render.outline import outline
from argmap.render.scene import Arrow, Scene, legible
from argmap.render.setting import typeset
from argmap.render.svg.links import allowed
from argmap.render.themes.default import DEFAULT

#: Points by which roundings may add up.
SLACK = 0.05
SVG = "{http://www.w3.org/2000/svg}"
few = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def drawn(argmap: ArgumentMap) -> Drawing:
    """Return the drawing of all of *argmap*."""
    return draw(typeset(stage(argmap), DEFAULT), choose("embedded"))


def steps(argmap: ArgumentMap) -> list[InferenceRef]:
    """Return the inferences of *argmap*."""
    return [InferenceRef(arg.title, index) for arg in argmap.arguments for index in range(len(arg.inferences))]


def lines(scene: Scene, refs: set[str]) -> list[Arrow]:
    """Return the lines that say something of the given kinds of thing."""
    return [arrow for arrow in scene.arrows if type(arrow.ref).__name__ in refs]


def inside(inner: Words | Area, outer: Area) -> bool:
    """Tell whether a line of text or a rectangle lies within a rectangle."""
    left, right = inner.x, inner.x + inner.width
    top, bottom = (inner.y, inner.y + inner.height) if isinstance(inner, Area) else (inner.y - inner.type.size, inner.y)
    across = outer.x - SLACK <= left and right <= outer.x + outer.width + SLACK
    return across and outer.y - SLACK <= top and bottom <= outer.y + outer.height + SLACK


def apart(one: Area, other: Area) -> bool:
    """Tell whether two rectangles do not overlap."""
    beside = one.x + one.width <= other.x + SLACK or other.x + other.width <= one.x + SLACK
    return beside or one.y + one.height <= other.y + SLACK or other.y + other.height <= one.y + SLACK


@given(maps())
def test_everything_is_staged(argmap: ArgumentMap) -> None:
    """The scene has each claim, argument and inference, and one line for each inference, support and counterpoint."""
    scene = stage(argmap)
    shown = {box.ref for box in scene.boxes} | {cell.ref for box in scene.boxes for cell in box.cells}
    assert {ClaimRef(claim.title) for claim in argmap.claims} <= shown
    assert {ArgumentRef(arg.title) for arg in argmap.arguments if not arg.inferences} <= shown
    assert set(steps(argmap)) <= shown
    assert Counter(arrow.ref for arrow in lines(scene, {"Support", "Counterpoint"})) == Counter(argmap.relations)
    assert Counter(arrow.ref for arrow in lines(scene, {"InferenceRef"})) == Counter(steps(argmap))


@given(maps())
def test_premises_of_a_step_share_its_box(argmap: ArgumentMap) -> None:
    """The cells of a reason are the premises of its step, in order, once each."""
    boxes = {box.ref: box for box in stage(argmap).boxes}
    for ref in steps(argmap):
        premises = [ClaimRef(premise.claim) for premise in argmap.inference(ref).premises]
        assert list(dict.fromkeys(cell.ref for cell in boxes[ref].cells)) == list(dict.fromkeys(premises))


@given(maps())
def test_lines_lead_from_and_to_what_is_there(argmap: ArgumentMap) -> None:
    """Both ends of each line are boxes, cells or junctions of the scene, and frames hold boxes."""
    scene = stage(argmap)
    places = {box.key for box in scene.boxes} | {junction.key for junction in scene.junctions}
    cells = {(box.key, cell.key) for box in scene.boxes for cell in box.cells}
    frames = {"", *(frame.key for frame in scene.frames)}
    for end in (end for arrow in scene.arrows for end in (arrow.source, arrow.target)):
        assert end.place in places
        assert not end.cell or (end.place, end.cell) in cells
    assert {box.frame for box in scene.boxes} | {frame.parent for frame in scene.frames} <= frames


@few
@given(maps())
def test_everything_has_a_place(argmap: ArgumentMap) -> None:
    """Text lies in its cell, cells in their boxes, boxes in their frames and on the page, and no two overlap."""
    drawing = drawn(argmap)
    page = Area(0, 0, drawing.width, drawing.height)
    for box in drawing.boxes:
        assert inside(box.area, page)
        for cell in box.cells:
            assert inside(cell.area, box.area)
            assert all(inside(words, cell.area) for words in cell.words)
        assert all(inside(words, box.area) for words in box.words)
        assert all(apart(one.area, other.area) for one, other in combinations(box.cells, 2))
    frames = {frame.frame.key: frame.area for frame in drawing.frames}
    assert all(inside(box.area, frames[box.box.frame]) for box in drawing.boxes if box.box.frame in frames)
    assert all(apart(one.area, other.area) for one, other in combinations(drawing.boxes, 2))


@few
@given(maps())
def test_svg_holds_everything(argmap: ArgumentMap) -> None:
    """The SVG is well-formed, has everything that the map has, and nothing that runs or loads."""
    root = ET.fromstring(picture(argmap))  # noqa: S314 - our own file, and the point of the test
    groups = root.findall(f".//{SVG}g")
    titles = {group.get("data-claim") for group in groups}
    arguments = {group.get("data-argument") for group in groups}
    assert {legible(claim.title) for claim in argmap.claims} <= titles
    assert {legible(argument.title) for argument in argmap.arguments} <= arguments
    arrows = [group for group in groups if (group.get("class") or "").startswith("arrow ")]
    assert len([arrow for arrow in arrows if arrow.get("data-kind")]) == len(argmap.relations)
    assert len([arrow for arrow in arrows if arrow.get("data-inference")]) == len(steps(argmap))
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {
        *("svg", "title", "desc", "style", "g", "rect", "text", "tspan", "a", "path", "polygon", "circle"),
    }
    assert not [name for element in root.iter() for name in element.attrib if name.startswith("on") or ":" in name]
    links = [element for element in root.iter() if "href" in element.attrib]
    assert all(link.tag == f"{SVG}a" and allowed(link.attrib["href"]) for link in links)


@few
@given(maps())
def test_same_map_same_bytes(argmap: ArgumentMap) -> None:
    """Drawn twice, a map gives the same bytes; so does its DOT."""
    assert picture(argmap) == picture(argmap)
    assert picture(argmap, to="dot") == picture(argmap, to="dot")


@few
@given(maps())
def test_lines_of_text_are_as_long_as_measured(argmap: ArgumentMap) -> None:
    """What is set on the page has the length that the metrics table gives."""
    for box in typeset(stage(argmap), DEFAULT).boxes:
        for words in (*box.words, *(words for cell in box.cells for words in cell.words)):
            runs = words.runs or (Run(words.text, words.type),)
            assert abs(sum(width(run.text, run.type) for run in runs) - words.width) < SLACK


@given(maps())
def test_outline_holds_everything(argmap: ArgumentMap) -> None:
    """The outline says each claim's words and each argument's title, whatever goes in circles."""
    text = outline(argmap)
    flat = "".join(text.split())
    for claim in argmap.claims:
        assert legible("".join(claim.words.split())) in flat
    for argument in argmap.arguments:
        assert argument.untitled or legible("".join(argument.title.split())) in flat
