"""The readers of SVG by Argdown's CLI and by D2, on small files made by hand."""

from __future__ import annotations

from base64 import b64encode
from html import escape

import pytest
from svg_drawings import PIXEL, argdown_drawing, curve, d2_drawing

from argmap.render.drawing import Area, Drawing
from argmap.render.legibility import faults
from argmap.render.measure import Face
from argmap.render.scene import Anchor, ArrowKind, BoxKind

MARGIN = 14


def corners(path: str) -> list[tuple[float, float]]:
    """Return the points of a path, rounded."""
    return [(round(one.x, 2), round(one.y, 2)) for one in curve(path)]


PATHS = {
    "M1,2C3,4 5,6 7,8": [(1, 2), (3, 4), (5, 6), (7, 8)],
    "M 0 0 L 3 0 L 3 -6": [(0, 0), (1, 0), (2, 0), (3, 0), (3, -2), (3, -4), (3, -6)],
    "M 0 9 L 0 3 S 0 0 3 0": [(0, 9), (0, 7), (0, 5), (0, 3), (0, 3), (0, 0), (3, 0)],
    "M 0 0 C 0 0 1 2 2 2 S 4 3 5 5": [(0, 0), (0, 0), (1, 2), (2, 2), (3, 2), (4, 3), (5, 5)],
    "M 0 0 L 3e1 0": [(0, 0), (10, 0), (20, 0), (30, 0)],
}


@pytest.mark.parametrize(("path", "expected"), PATHS.items())
def test_curve(path: str, expected: list[tuple[float, float]]) -> None:
    """Straight lines become curves; a smooth curve goes on as the one before it, or starts where a line ends."""
    assert corners(path) == expected


@pytest.mark.parametrize(
    "path", ["M 0 0 Q 1 1 2 2", "M 0 0 l 1 1", "L 1 1", "M 0 0 M 1 1", "M 0 0 C 1 1 2 2", "M 0 0 Z"]
)
def test_unknown_paths_are_refused(path: str) -> None:
    """What is not read is no line of any length."""
    with pytest.raises(ValueError, match="a path with"):
        curve(path)


def argdown(*groups: str) -> Drawing:
    """Read a file of Argdown's CLI with these groups."""
    space = 'xmlns="http://www.w3.org/2000/svg"'
    whole = '<g id="graph0" class="graph" transform="scale(0.5 0.5) translate(4 104)"><title>Map</title>'
    return argdown_drawing(f"<!-- Graphviz --><svg {space}>{whole}{''.join(groups)}</g></svg>")


def node(key: str, x: float, y: float, text: str = "Trams run.") -> str:
    """Return a box 100 wide and 20 high, whose lower left corner is at the origin of upward coordinates."""
    path = f"M{x},{y}C{x},{y} {x + 100},{y} {x + 100},{y} {x + 100},{y} {x + 100},{y - 20} {x},{y - 20}"
    title = f'<text x="{x + 5}" y="{y - 12}" font-weight="bold" font-size="10.00">Title</text>'
    words = f'<text x="{x + 5}" y="{y - 3}" font-size="10.00"> {text}</text>'
    return f'<g class="node"><title>{key}</title><path fill="white" d="{path}"/>{title}{words}</g>'


def edge(ends: str, path: str, head: str, colour: str = "#ff0000") -> str:
    """Return a line with the corners of its arrowhead."""
    course = f'<path fill="none" stroke="{colour}" d="{path}"/><polygon points="{head}"/>'
    return f'<g class="edge"><title>{ends.replace(">", "&gt;")}</title>{course}</g>'


def cluster(key: str, left: float, top: float, right: float, bottom: float) -> str:
    """Return a group."""
    points = f"{left},{bottom} {left},{top} {right},{top} {right},{bottom} {left},{bottom}"
    text = f'<text x="{left + 9}" y="{top + 12}" font-size="12.00">Group {key}</text>'
    return f'<g class="cluster"><title>{key}</title><polygon points="{points}"/>{text}</g>'


UP = edge("n2->n1", "M50,-20C50,-40 50,-50 50,-70", "46,-70 50,-80 54,-70 46,-70")


def test_argdown_boxes_and_lines() -> None:
    """Everything is moved to the origin, with the margin that argmap leaves, whatever the scale of the file."""
    found = argdown(node("n1", 0, -80), node("n2", 0, 0), UP)
    assert [box.area for box in found.boxes] == [Area(14, 14, 100, 20), Area(14, 94, 100, 20)]
    assert (found.width, found.height) == (128, 128)
    (line,) = found.arrows
    assert (line.arrow.source, line.arrow.target) == (Anchor("n2"), Anchor("n1"))
    assert line.arrow.kind is ArrowKind.OBJECTION
    assert (line.curves[0][0].y, line.curves[0][-1].y, line.tips[0].tip.y) == (94, 44, 34)
    words = found.boxes[0].cells[0].words
    assert [(line.text, line.type.face, line.type.size) for line in words] == [
        ("Title", Face.BOLD, 10),
        ("Trams run.", Face.REGULAR, 10),
    ]
    assert not faults(found)


def test_argdown_groups() -> None:
    """Boxes and groups are in the smallest group around them, outer groups first."""
    outer, inner = cluster("inner", 10, -60, 130, -30), cluster("outer", 0, -90, 200, 0)
    found = argdown(outer, inner, node("n1", 20, -35), node("n2", 60, -5), node("n3", 300, 0))
    assert [(frame.frame.key, frame.frame.parent) for frame in found.frames] == [("outer", ""), ("inner", "outer")]
    assert [box.box.frame for box in found.boxes] == ["inner", "outer", ""]
    assert [line.text for line in found.frames[0].label.words] == ["Group outer"]


def test_argdown_faults() -> None:
    """A line through a box is one for argmap's own rules."""
    found = argdown(node("n1", 0, -80), node("n2", 0, 0), node("n3", 0, -45), UP)
    assert [str(fault) for fault in faults(found)] == [
        "line through a box: objection e1 from n2 to n1 runs through the box n3"
    ]


def d2(*groups: str) -> Drawing:
    """Read a file of D2 with these groups."""
    space = 'xmlns="http://www.w3.org/2000/svg"'
    background = '<rect x="-9" y="-9" width="999" height="999"/>'
    mask = '<mask><rect x="5" y="5" width="5" height="5" fill="black"></rect></mask>'
    return d2_drawing(f'<?xml version="1.0"?><svg {space}><svg>{background}{"".join(groups)}{mask}</svg></svg>')


def part(name: str, inside: str, classes: str = "claim") -> str:
    """Return a group as D2 names it."""
    return f'<g class="{b64encode(escape(name).encode()).decode()} {classes}">{inside}</g>'


def shape(name: str, x: float, y: float, size: tuple[int, int] = (160, 40), classes: str = "claim") -> str:
    """Return a box, or a container."""
    wide, high = size
    rect = f'<g class="shape"><rect x="{x}" y="{y}" width="{wide}" height="{high}"/></g>'
    style = 'style="text-anchor:middle;font-size:16px"'
    spans = f'<tspan x="{x + wide / 2}" dy="0">Trams</tspan><tspan x="{x + wide / 2}" dy="16">run.</tspan>'
    return part(name, f'{rect}<text x="{x + wide / 2}" y="{y + 16}" class="text" {style}>{spans}</text>', classes)


def link(name: str, path: str, kind: str = "support", marker: str = 'marker-end="url(#m)"') -> str:
    """Return a line."""
    return part(name, f'<marker><polygon points="0,0 1,1 0,1"/></marker><path d="{path}" {marker}/>', f"{kind}-line")


def test_d2_boxes_and_lines() -> None:
    """Pixels become points; the arrowhead reaches the box."""
    found = d2(shape("c1", 0, 0), shape("c2", 0, 200), link("(c2 -> c1)[0]", "M 80 200 L 80 44", "objection"))
    assert [box.area for box in found.boxes] == [Area(14, 14, 120, 30), Area(14, 14 + 150, 120, 30)]
    words = found.boxes[0].cells[0].words
    assert [(line.text, line.type.size) for line in words] == [("Trams", 12), ("run.", 12)]
    assert words[0].x + words[0].width / 2 == pytest.approx(14 + 60)
    assert words[1].y - words[0].y == 16 * PIXEL
    (line,) = found.arrows
    assert (line.arrow.source, line.arrow.target) == (Anchor("c2"), Anchor("c1"))
    assert line.arrow.kind is ArrowKind.OBJECTION
    assert not faults(found)


def test_d2_reasons_and_groups() -> None:
    """A container of premises is a reason, one of boxes is a group; lines may lead to a premise."""
    found = d2(
        part("title", '<g class="shape"></g><text x="80" y="-20" style="font-size:28px">Trams</text>', ""),
        shape("f1", 0, 0, (600, 400), "shade1"),
        shape("f1.r1", 20, 40, (400, 120), "support"),
        shape("f1.r1.r1p1", 30, 90, classes="premise"),
        shape("f1.r1.r1p2", 230, 90, classes="premise implicit"),
        shape("c1", 0, 500),
        link("(c1 -> f1.r1.r1p1)[0]", "M 100 500 L 100 134"),
    )
    (reason, claim) = found.boxes
    assert (reason.box.kind, reason.box.frame) == (BoxKind.REASON, "f1")
    assert [cell.cell.key for cell in reason.cells] == ["f1.r1.r1p1", "f1.r1.r1p2"]
    assert (claim.box.kind, claim.box.frame) == (BoxKind.CLAIM, "")
    assert [frame.frame.key for frame in found.frames] == ["f1"]
    assert [line.text for line in found.headline.words] == ["Trams"]
    assert found.arrows[0].arrow.target == Anchor("f1.r1", "f1.r1.r1p1")


def test_d2_steps() -> None:
    """The two halves of a step, on both sides of the ring that an undercut aims at, are one line."""
    ring = '<g class="shape"><ellipse rx="8" ry="8" cx="80" cy="120"/></g>'
    found = d2(
        shape("c1", 0, 0),
        shape("r1", 0, 200, (400, 90), "support"),
        shape("r1.r1p1", 20, 240, classes="premise"),
        shape("c2", 300, 0),
        part("j1", ring, "step"),
        link("(r1 -- j1)[0]", "M 80 200 L 80 128", "inference", ""),
        link("(j1 -> c1)[0]", "M 80 112 L 80 44", "inference"),
        link("(c2 -> j1)[0]", "M 320 40 L 320 120 L 92 120", "undercut"),
    )
    step, undercut = found.arrows
    assert (step.arrow.source, step.arrow.target, step.arrow.junction) == (Anchor("r1"), Anchor("c1"), "j1")
    assert undercut.arrow.target == Anchor("j1")
    assert [len(step.tips), len(undercut.tips)] == [1, 1]
    assert not faults(found)


def test_unknown_names_are_refused() -> None:
    """A line whose ends are not known is not measured."""
    with pytest.raises(ValueError, match="no name of a line"):
        d2(shape("c1", 0, 0), link("c1", "M 0 0 L 1 1"))
