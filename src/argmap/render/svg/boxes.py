"""Boxes, cells, frames and junctions in an SVG."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence

from argmap.render.drawing import (
    Area,
    PlacedBadge,
    PlacedBox,
    PlacedChip,
    PlacedFrame,
    PlacedImage,
    PlacedJunction,
    PlacedNumber,
)
from argmap.render.looks import (
    BADGE_CORNER,
    FRAME_CORNER,
    HAIR,
    HEAD,
    Bar,
    BoxLook,
    bar,
    box_look,
    bracket,
    bracketing,
    cell_corner,
    cell_look,
    corner,
    frame_look,
    strip_fill,
)
from argmap.render.scene import ArrowKind, BoxKind, Shape
from argmap.render.slugs import named
from argmap.render.svg.elements import JOIN, OUTLINE, Element, Look, add, element, hidden, number, rect, titled
from argmap.render.svg.lines import line, path
from argmap.render.svg.meaning import fated, meant
from argmap.render.svg.page import Page
from argmap.render.svg.text import label, words
from argmap.render.theme import Theme

#: Distance of a heading strip from the border of its frame, points.
STRIP_INSET = 0.4
#: ARIA roles of boxes with readable content, and of boxes that are read as a whole. The second word of each is for
#: programs that do not know the roles of graphics.
HOLDS, WHOLE = "graphics-object group", "graphics-symbol img"


def frame_element(frame: PlacedFrame, page: Page) -> Element:
    """Return a frame without its title, which is drawn above the lines."""
    shown = frame.frame
    names = f"frame group-{named(shown.title)}{fated(shown.fate)}"
    group = element("g", id=page.ids[shown.key], class_=names, aria_hidden="true", data_group=shown.group)
    words = page.spoken.words
    titled(group, words.labelled(words.say("group"), shown.caption))
    rect(group, frame.area, FRAME_CORNER, **drawn(frame_look(shown, page.theme)))
    if frame.strip:
        add(group, "path", class_="strip", d=_strip(frame.strip), fill=strip_fill(shown, page.theme))
    return group


def _strip(area: Area) -> str:
    """Return the outline of a strip inside the upper border of a frame."""
    turn, top, bottom = FRAME_CORNER - STRIP_INSET, area.y + STRIP_INSET, number(area.bottom)
    left, right = area.x + STRIP_INSET, area.right - STRIP_INSET
    corner = f"{number(turn)},{number(turn)} 0 0 1"
    upwards = f"M{number(left)},{bottom} V{number(top + turn)} A{corner} {number(left + turn)},{number(top)}"
    return f"{upwards} H{number(right - turn)} A{corner} {number(right)},{number(top + turn)} V{bottom} Z"


def caption_element(frame: PlacedFrame, page: Page) -> Element:
    """Return a frame's title."""
    group = element("g", class_="caption")
    ground = strip_fill(frame.frame, page.theme) if frame.strip else frame_look(frame.frame, page.theme).fill
    label(group, frame.label, stroke=ground, **OUTLINE)
    _numbered(group, frame.numbers, page.theme)
    return group


def box_element(box: PlacedBox, page: Page) -> Element:
    """Return a box with everything in it."""
    shown, theme = box.box, page.theme
    main = "main" if shown.main else ""
    implicit = "implicit" if shown.plain and shown.cells[0].implicit else ""
    names = (
        "box",
        shown.kind.value,
        shown.stance.value,
        main,
        implicit,
        fated(shown.fate).strip(),
        page.classes.get(shown.ref, ""),
    )
    group = element("g", id=page.ids[shown.key], class_=" ".join(filter(None, names)), **meant(shown.ref))
    titled(group, page.spoken.box(shown))
    _outline(group, box, theme)
    _images(group, box.cells[0].images if shown.plain else box.images)
    text = hidden(group)
    words(text, box.cells[0].words if shown.plain else box.words)
    chips = box.cells[0].chips if shown.plain else box.chips
    _roled(group, text, WHOLE if shown.plain else HOLDS, chips)
    if not shown.plain:
        group.parts += [_cell(box, i, page) for i in range(len(box.cells))]
    _badged(group, box.cells[0].badges if shown.plain else box.badges)
    if shown.kind is BoxKind.GROUP:
        _opening(group, box)
    _chipped(group, chips, page)
    _numbered(group, box.cells[0].numbers if shown.plain else box.numbers, theme)
    return group


def _opening(group: Element, box: PlacedBox) -> None:
    """Make all of a closed group a link to the part that shows it, for pointers; for others, its chip is that link."""
    address = next((chip.url for chip in box.cells[0].chips if chip.url), "")
    if address:
        link = add(group, "a", class_="opening", href=address, tabindex="-1", aria_hidden="true")
        rect(link, box.area, 0, fill="none", stroke="none", pointer_events="all")


def _numbered(group: Element, numbers: Sequence[PlacedNumber], theme: Theme) -> None:
    """Add *numbers*, which are not read out: links say where they lead."""
    for one in numbers:
        inside = hidden(group, class_="number")
        rect(inside, one.area, one.area.height / 2, fill=theme.strong)
        words(inside, (one.words,))


def _chipped(group: Element, chips: Sequence[PlacedChip], page: Page) -> None:
    """Add *chips* as links to what they name, read out once: the title of a link is its name."""
    for chip in chips:
        stroke = page.theme.strokes[chip.arrow.kind]
        address = chip.url if chip.part else f"#{page.ids[chip.target]}"
        names = f"chip {chip.arrow.kind.value}"
        link = add(group, "a", class_=names, href=address) if address else add(group, "g", class_=names)
        titled(link, page.spoken.chip(chip.text))
        look: Look = {"fill": page.theme.paper, "stroke": stroke.colour, "stroke_width": 0.8}
        rect(link, chip.area, chip.area.height / 2, **look)
        words(hidden(link), chip.words)


def _roled(group: Element, text: Element, role: str, chips: Sequence[PlacedChip]) -> None:
    """Set the role of *group*; a box with links is not read as a whole, so that readers can reach the links."""
    linked = any(part.tag == "a" for line in text.parts for part in line.parts)
    group.attributes["role"] = HOLDS if linked or chips else role
    if linked:
        del text.attributes["aria_hidden"]


def _outline(group: Element, box: PlacedBox, theme: Theme) -> None:
    if box.box.shape is not Shape.JOINED:
        _frame(group, box, theme)
        return
    rect(group, box.area, 0, fill="none", stroke="none")
    if len(box.cells) > 1:
        first, last = box.cells[0].area, box.cells[-1].area
        left, top = first.x + first.width / 2, box.area.y
        span = Area(left, top, last.x + last.width / 2 - left, first.y - 2 - top)
        group.parts.append(bar_element(Bar(bracket(span), bracketing(theme, box.box.stance))))


def _frame(group: Element, box: PlacedBox, theme: Theme) -> None:
    rect(group, box.area, corner(box, theme), **drawn(box_look(box.box, theme)))
    shown = bar(box, theme)
    if shown:
        group.parts.append(bar_element(shown))


def drawn(look: BoxLook) -> Look:
    """Return the attributes of a border and its background."""
    return {"fill": look.fill, "stroke": look.border, "stroke_width": look.width, **_dashed(look.dash)}


def _dashed(dash: Sequence[float]) -> Look:
    return {"stroke_dasharray": " ".join(map(number, dash))} if dash else {}


def bar_element(bar: Bar) -> Element:
    """Return the bar of a stance, or a bracket."""
    found = line(path(bar.course), bar.stroke)
    found.attributes.update(JOIN)  # browsers count sharp corners, even of straight lines, as part of the area
    return found


def _cell(box: PlacedBox, index: int, page: Page) -> Element:
    cell, theme = box.cells[index], page.theme
    shown = cell.cell
    marks = ("implicit" if shown.implicit else "", "again" if shown.again else "")
    names = " ".join(filter(None, ("cell", *marks, fated(shown.fate).strip(), page.classes.get(shown.ref, ""))))
    group = element("g", id=page.ids[shown.key], class_=names, **meant(shown.ref))
    titled(group, page.spoken.premise(box.box, shown, index + 1))
    rect(group, cell.area, cell_corner(box, cell.area, theme), **drawn(cell_look(box.box, shown, theme)))
    _images(group, cell.images)
    text = hidden(group)
    words(text, cell.words)
    _roled(group, text, WHOLE, cell.chips)
    _badged(group, cell.badges)
    _chipped(group, cell.chips, page)
    _numbered(group, cell.numbers, theme)
    return group


def _images(group: Element, images: Sequence[PlacedImage]) -> None:
    """Add *images*, which are not read out: the name of *group* says what they are."""
    inside = hidden(group) if images else group
    for placed in images:
        area, shown = placed.area, placed.image
        address = f"data:{shown.media};base64,{b64encode(shown.data).decode()}"
        add(inside, "image", x=area.x, y=area.y, width=area.width, height=area.height, href=address)


def _badged(group: Element, badges: Sequence[PlacedBadge]) -> None:
    """Add *badges*, which are not read out: the name of *group* says what they stand for."""
    if badges:
        hidden(group).parts.extend(map(badge_element, badges))


def badge_element(badge: PlacedBadge) -> Element:
    """Return a badge."""
    group = element("g", class_="badge")
    if badge.badge.text:
        titled(group, badge.badge.text)
    look: Look = {"fill": badge.badge.colour or "none", "stroke": badge.border, "stroke_width": HAIR}
    rect(group, badge.area, BADGE_CORNER, **look)
    words(group, badge.words)
    return group


def junction_element(junction: PlacedJunction, page: Page) -> Element:
    """Return the ring on a step's line."""
    return element(
        "circle",
        id=page.ids[junction.junction.key],
        class_="junction explanation" if junction.junction.kind is ArrowKind.EXPLANATION else "junction",
        cx=junction.centre.x,
        cy=junction.centre.y,
        r=page.theme.junction / 2,
        fill=page.theme.page,
        stroke=page.theme.strokes[junction.junction.kind].colour,
        stroke_width=HEAD,
        **meant(junction.junction.ref),
    )
