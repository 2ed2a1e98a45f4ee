"""Laws over arbitrary maps: nothing is lost on the way to the picture, and everything fits."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from xml.etree import ElementTree as ET

from hypothesis import given
from strategies import maps
from trying import times

from argmap import ArgumentMap, ArgumentRef, ClaimRef, InferenceRef
from argmap.render.drawing import Area, Drawing, Run, Sheet, Words
from argmap.render.measure import width
from argmap.render.notations.reasons import stage
from argmap.render.outline import outline
from argmap.render.picture import as_files, draw
from argmap.render.scene import Arrow, Scene, legible
from argmap.render.svg.links import allowed

#: Points by which roundings may add up.
SLACK = 0.05
SVG = "{http://www.w3.org/2000/svg}"
few = times(0.6)


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


def check_all_is_staged(argmap: ArgumentMap, scene: Scene) -> None:
    """Check that the scene has each claim, argument and inference, and one line for each inference and relation."""
    shown = {box.ref for box in scene.boxes} | {cell.ref for box in scene.boxes for cell in box.cells}
    assert {ClaimRef(claim.title) for claim in argmap.claims} <= shown
    assert {ArgumentRef(arg.title) for arg in argmap.arguments if not arg.inferences} <= shown
    assert set(steps(argmap)) <= shown
    assert Counter(arrow.ref for arrow in lines(scene, {"Support", "Counterpoint"})) == Counter(argmap.relations)
    assert Counter(arrow.ref for arrow in lines(scene, {"InferenceRef"})) == Counter(steps(argmap))


def check_premises_share_a_box(argmap: ArgumentMap, scene: Scene) -> None:
    """Check that the cells of a reason are the premises of its step, in order, once each."""
    boxes = {box.ref: box for box in scene.boxes}
    for ref in steps(argmap):
        premises = [ClaimRef(premise.claim) for premise in argmap.inference(ref).premises]
        assert list(dict.fromkeys(cell.ref for cell in boxes[ref].cells)) == list(dict.fromkeys(premises))


def check_lines_have_ends(scene: Scene) -> None:
    """Check that both ends of each line are boxes, cells or junctions of the scene, and frames hold boxes."""
    places = {box.key for box in scene.boxes} | {junction.key for junction in scene.junctions}
    cells = {(box.key, cell.key) for box in scene.boxes for cell in box.cells}
    frames = {"", *(frame.key for frame in scene.frames)}
    for end in (end for arrow in scene.arrows for end in (arrow.source, arrow.target)):
        assert end.place in places
        assert not end.cell or (end.place, end.cell) in cells
    assert {box.frame for box in scene.boxes} | {frame.parent for frame in scene.frames} <= frames


def check_outline(argmap: ArgumentMap) -> None:
    """Check that the outline says each claim's words and each argument's title, whatever goes in circles."""
    text = outline(argmap)
    flat = "".join(text.split())
    for claim in argmap.claims:
        assert legible("".join(claim.words.split())) in flat
    for argument in argmap.arguments:
        assert argument.untitled or legible("".join(argument.title.split())) in flat


@given(maps())
def test_nothing_is_lost_before_layout(argmap: ArgumentMap) -> None:
    """The scene and the outline of any map hold all of it, and the scene holds together."""
    scene = stage(argmap)
    check_all_is_staged(argmap, scene)
    check_premises_share_a_box(argmap, scene)
    check_lines_have_ends(scene)
    check_outline(argmap)


def check_lengths(sheet: Sheet) -> None:
    """Check that what is set on the page has the length that the metrics table gives."""
    for box in sheet.boxes:
        for words in (*box.words, *(words for cell in box.cells for words in cell.words)):
            runs = words.runs or (Run(words.text, words.type),)
            assert abs(sum(width(run.text, run.type) for run in runs) - words.width) < SLACK


def check_places(drawing: Drawing) -> None:
    """Check that text lies in its cell, cells in boxes, boxes in frames and on the page, and no two overlap."""
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


def check_svg(argmap: ArgumentMap, svg: bytes) -> None:
    """Check that the SVG is well-formed, has everything that the map has, and nothing that runs or loads."""
    root = ET.fromstring(svg)  # noqa: S314 - our own file, and the point of the test
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
def test_pictures_hold_everything(argmap: ArgumentMap) -> None:
    """Any map is drawn whole, in its place and legible; drawn twice, it gives the same bytes, and so does its DOT."""
    found, again = draw(argmap), draw(argmap)
    check_lengths(found.sheet)
    check_places(found.drawing)
    files = as_files(found, ("svg", "dot"))
    check_svg(argmap, files["svg"])
    assert files == as_files(again, ("svg", "dot"))
