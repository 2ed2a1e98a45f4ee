"""Boxes, cells, frames and junctions in an SVG."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element

from argmap.render.badges import tinted
from argmap.render.drawing import Area, PlacedBadge, PlacedBox, PlacedFrame, PlacedJunction, Point
from argmap.render.scene import ArrowKind, BoxKind, Shape, Stance
from argmap.render.slugs import named
from argmap.render.svg.elements import JOIN, OUTLINE, Look, add, element, hidden, pair, rect, titled
from argmap.render.svg.meaning import meant
from argmap.render.svg.page import Page
from argmap.render.svg.text import label, words
from argmap.render.theme import Edge, Ink, Theme

#: Of frames, points.
FRAME_CORNER = 9
#: Of badges, points.
BADGE_CORNER = 3
#: From a border to the middle of the line inside it, points.
GROOVE = 2.4
#: Lines inside a border.
INNER: Mapping[Edge, Look] = {
    Edge.DOUBLE: {"stroke_width": 0.8},
    Edge.DASHED: {"stroke_width": 0.9, "stroke_dasharray": "5 3.2"},
    Edge.DOTTED: {"stroke_width": 1.3, "stroke_dasharray": "0.1 3", "stroke_linecap": "round"},
}
#: What holds other things that are read out, and what is read out whole. The second word of each is for programs
#: that know no roles of graphics.
HOLDS, WHOLE = "graphics-object group", "graphics-symbol img"


def frame_element(frame: PlacedFrame, page: Page) -> Element:
    """Return a frame; its title is drawn later, above the lines. The boxes in it say that they are."""
    shown = frame.frame
    names = f"frame group-{named(shown.title)}"
    group = element("g", id=page.ids[shown.key], class_=names, aria_hidden="true", data_group=shown.group)
    titled(group, f"Group: {shown.title}")
    shade, line = _shade(frame, page.theme), page.theme.frame
    rect(group, frame.area, FRAME_CORNER, fill=shade, stroke=line, stroke_width=0.8)
    return group


def caption_element(frame: PlacedFrame, page: Page) -> Element:
    """Return a frame's title."""
    group = element("g", class_="caption")
    label(group, frame.label, stroke=_shade(frame, page.theme), **OUTLINE)
    return group


def _shade(frame: PlacedFrame, theme: Theme) -> str:
    return theme.shades[frame.frame.depth % len(theme.shades)]


def box_element(box: PlacedBox, page: Page) -> Element:
    """Return a box with all that is in it."""
    shown, theme = box.box, page.theme
    main = "main" if shown.main else ""
    implicit = "implicit" if shown.plain and shown.cells[0].implicit else ""
    names = ("box", shown.kind.value, shown.stance.value, main, implicit, page.classes.get(shown.ref, ""))
    group = element("g", id=page.ids[shown.key], class_=" ".join(filter(None, names)), **meant(shown.ref))
    titled(group, page.spoken.box(shown))
    _outline(group, box, theme)
    text = hidden(group)
    words(text, box.cells[0].words if shown.plain else box.words)
    _roled(group, text, HOLDS if not shown.plain else WHOLE)
    if not shown.plain:
        group.extend([_cell(box, i, page) for i in range(len(box.cells))])
    _badged(group, box.cells[0].badges if shown.plain else box.badges)
    return group


def _roled(group: Element, text: Element, role: str) -> None:
    """Give *group* its role; what has links in its text is not read out whole, so that they can be reached."""
    linked = text.find(".//a") is not None
    group.set("role", HOLDS if linked else role)
    if linked:
        del text.attrib["aria-hidden"]
    if not len(text):
        group.remove(text)


def _outline(group: Element, box: PlacedBox, theme: Theme) -> None:
    if box.box.shape is not Shape.JOINED:
        _frame(group, box, theme)
        return
    rect(group, box.area, 0, fill="none", stroke="none")
    if len(box.cells) > 1:
        first, last = box.cells[0].area, box.cells[-1].area
        ends = (Point(first.x + first.width / 2, first.y - 2), Point(last.x + last.width / 2, last.y - 2))
        top = box.area.y
        course = (ends[0], Point(ends[0].x, top), Point(ends[1].x, top), ends[1])
        colour = theme.strokes[ArrowKind.INFERENCE].colour
        add(group, "polyline", points=" ".join(map(pair, course)), fill="none", stroke=colour, stroke_width=1.6, **JOIN)


def _frame(group: Element, box: PlacedBox, theme: Theme) -> None:
    ink = theme.inks[Stance.NEUTRAL if box.box.main else box.box.stance]
    bordered(group, box.area, _corner(box, theme), ink, look(box, theme))


def bordered(group: Element, area: Area, corner: float, ink: Ink, look: Look) -> None:
    """Add a border, and the line inside it that tells of a stance."""
    rect(group, area, corner, **look)
    if ink.edge is not Edge.SINGLE:
        inset = ink.width / 2 + GROOVE
        inner: Look = {"fill": "none", "stroke": ink.border, **INNER[ink.edge]}
        rect(group, _inside(area, inset), max(0.0, corner - inset), **inner)


def _corner(box: PlacedBox, theme: Theme) -> float:
    if box.box.shape is not Shape.ROUND:
        return box.area.height / 2
    return theme.corners[2 if box.box.kind is BoxKind.ARGUMENT else 0]


def _inside(area: Area, inset: float) -> Area:
    return Area(area.x + inset, area.y + inset, max(0.0, area.width - 2 * inset), max(0.0, area.height - 2 * inset))


def look(box: PlacedBox, theme: Theme) -> Look:
    """Return how the border of a box is drawn, and what is behind its words."""
    shown, ink = box.box, theme.inks[box.box.stance]
    if shown.main:
        fill = tinted(shown.cells[0].badge, theme, theme.paper)
        return {"fill": fill, "stroke": theme.strong, "stroke_width": theme.main_border}
    if shown.kind is BoxKind.STUB:
        return {"fill": theme.page, "stroke": theme.faint, "stroke_width": 0.9, "stroke_dasharray": "3 2.5"}
    if shown.kind is BoxKind.GROUP:
        return {"fill": theme.shades[0], "stroke": theme.frame, "stroke_width": 2}
    fill = theme.paper if shown.kind is BoxKind.CLAIM else ink.fill
    fill = tinted(shown.cells[0].badge, theme, fill) if shown.plain else fill
    dashes = {"stroke_dasharray": "5 3"} if shown.plain and shown.cells[0].implicit else {}
    return {"fill": fill, "stroke": ink.border, "stroke_width": ink.width, **dashes}


def _cell(box: PlacedBox, index: int, page: Page) -> Element:
    cell, theme = box.cells[index], page.theme
    shown, joined = cell.cell, box.box.shape is Shape.JOINED
    ink = theme.inks[box.box.stance]
    border, corner = (ink.border, cell.area.height / 2) if joined else (ink.cell, theme.corners[1])
    marks = ("implicit" if shown.implicit else "", "again" if shown.again else "")
    names = " ".join(filter(None, ("cell", *marks, page.classes.get(shown.ref, ""))))
    group = element("g", id=page.ids[shown.key], class_=names, **meant(shown.ref))
    titled(group, page.spoken.premise(box.box, shown, index + 1))
    dashes = {"stroke_dasharray": "4 2.5"} if shown.implicit else {}
    rect(
        group, cell.area, corner, fill=tinted(shown.badge, theme, theme.paper), stroke=border, stroke_width=1, **dashes
    )
    text = hidden(group)
    words(text, cell.words)
    _roled(group, text, WHOLE)
    _badged(group, cell.badges)
    return group


def _badged(group: Element, badges: Sequence[PlacedBadge]) -> None:
    """Add *badges*, which are not read out: the name of *group* says what they stand for."""
    if badges:
        hidden(group).extend(map(badge_element, badges))


def badge_element(badge: PlacedBadge) -> Element:
    """Return the letters of a thing's categories on their colour."""
    group = element("g", class_="badge")
    if badge.badge.text:
        titled(group, badge.badge.text)
    look: Look = {"fill": badge.badge.colour or "none", "stroke": badge.border, "stroke_width": 0.8}
    rect(group, badge.area, BADGE_CORNER, **look)
    words(group, badge.words)
    return group


def junction_element(junction: PlacedJunction, page: Page) -> Element:
    """Return the mark of a step on its line."""
    return element(
        "circle",
        id=page.ids[junction.junction.key],
        class_="junction",
        cx=junction.centre.x,
        cy=junction.centre.y,
        r=page.theme.junction / 2,
        fill=page.theme.page,
        stroke=next(iter(page.theme.strokes.values())).colour,
        stroke_width=1.8,
        **meant(junction.junction.ref),
    )
