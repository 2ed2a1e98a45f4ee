"""Boxes, cells, frames and junctions in an SVG."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from argmap.render.drawing import PlacedBox, PlacedCell, PlacedFrame, PlacedJunction, Point
from argmap.render.scene import ArrowKind, BoxKind, Shape
from argmap.render.svg.elements import JOIN, OUTLINE, Look, add, element, pair, rect, titled
from argmap.render.svg.meaning import meant
from argmap.render.svg.text import label, words
from argmap.render.theme import Theme

#: Of frames, points.
FRAME_CORNER = 9


def frame_element(frame: PlacedFrame, theme: Theme) -> Element:
    """Return a frame; its title is drawn later, above the lines."""
    group = element("g", id=frame.frame.key, class_="frame", data_group=frame.frame.group)
    titled(group, f"Group: {frame.frame.title}")
    rect(group, frame.area, FRAME_CORNER, fill=_shade(frame, theme), stroke=theme.frame, stroke_width=0.8)
    return group


def caption_element(frame: PlacedFrame, theme: Theme) -> Element:
    """Return a frame's title."""
    group = element("g", class_="caption")
    label(group, frame.label, stroke=_shade(frame, theme), **OUTLINE)
    return group


def _shade(frame: PlacedFrame, theme: Theme) -> str:
    return theme.shades[frame.frame.depth % len(theme.shades)]


def box_element(box: PlacedBox, theme: Theme) -> Element:
    """Return a box with all that is in it."""
    shown = box.box
    names = " ".join(filter(None, ("box", shown.kind.value, shown.stance.value, "main" if shown.main else "")))
    group = element("g", id=shown.key, class_=names, role="graphics-object group", **meant(shown.ref))
    titled(group, shown.summary)
    _outline(group, box, theme)
    if shown.plain:
        words(group, box.cells[0].words)
        return group
    words(group, box.words)
    joined = shown.shape is Shape.JOINED
    border = theme.inks[shown.stance].border if joined else theme.inks[shown.stance].cell
    group.extend(
        [_cell(cell, theme, border, cell.area.height / 2 if joined else theme.corners[1]) for cell in box.cells]
    )
    return group


def _outline(group: Element, box: PlacedBox, theme: Theme) -> None:
    if box.box.shape is not Shape.JOINED:
        corner = theme.corners[0] if box.box.shape is Shape.ROUND else box.area.height / 2
        rect(group, box.area, corner, **_look(box, theme))
        return
    rect(group, box.area, 0, fill="none", stroke="none")
    if len(box.cells) > 1:
        first, last = box.cells[0].area, box.cells[-1].area
        ends = (Point(first.x + first.width / 2, first.y - 2), Point(last.x + last.width / 2, last.y - 2))
        top = box.area.y
        course = (ends[0], Point(ends[0].x, top), Point(ends[1].x, top), ends[1])
        colour = theme.strokes[ArrowKind.INFERENCE].colour
        add(group, "polyline", points=" ".join(map(pair, course)), fill="none", stroke=colour, stroke_width=1.6, **JOIN)


def _look(box: PlacedBox, theme: Theme) -> Look:
    shown, ink = box.box, theme.inks[box.box.stance]
    if shown.main:
        return {"fill": theme.paper, "stroke": theme.strong, "stroke_width": 2.4}
    if shown.kind is BoxKind.STUB:
        return {"fill": theme.page, "stroke": theme.faint, "stroke_width": 0.9, "stroke_dasharray": "3 2.5"}
    if shown.kind is BoxKind.GROUP:
        return {"fill": theme.shades[0], "stroke": theme.frame, "stroke_width": 2}
    fill = theme.paper if shown.kind is BoxKind.CLAIM else ink.fill
    dashes = {"stroke_dasharray": "5 3"} if shown.plain and shown.cells[0].implicit else {}
    return {"fill": fill, "stroke": ink.border, "stroke_width": 1.2, **dashes}


def _cell(cell: PlacedCell, theme: Theme, border: str, corner: float) -> Element:
    names = " ".join(
        filter(None, ("cell", "implicit" if cell.cell.implicit else "", "again" if cell.cell.again else ""))
    )
    group = element("g", id=cell.cell.key, class_=names, role="graphics-object group", **meant(cell.cell.ref))
    titled(group, cell.cell.summary)
    dashes = {"stroke_dasharray": "4 2.5"} if cell.cell.implicit else {}
    rect(group, cell.area, corner, fill=theme.paper, stroke=border, stroke_width=1, **dashes)
    words(group, cell.words)
    return group


def junction_element(junction: PlacedJunction, theme: Theme) -> Element:
    """Return the mark of a step on its line."""
    ring = theme.strokes
    colour = next(iter(ring.values())).colour
    return element(
        "circle",
        id=junction.junction.key,
        class_="junction",
        cx=junction.centre.x,
        cy=junction.centre.y,
        r=theme.junction / 2,
        fill=theme.page,
        stroke=colour,
        stroke_width=1.8,
        **meant(junction.junction.ref),
    )
