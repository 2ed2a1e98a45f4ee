"""Boxes of the layout ``strands``: of one or two widths, linked premises below each other, chips and numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil

from attrs import evolve, field, frozen

from argmap.render.badges import badged, room
from argmap.render.drawing import Area, PlacedBox, PlacedCell, PlacedChip, PlacedNumber, Words
from argmap.render.measure import Face, Type, width
from argmap.render.paragraphs import line, reach, set_back
from argmap.render.scene import Arrow, Box, BoxKind, Shape, Stance
from argmap.render.setting import STAND_INS, Traffic, header, set_box, set_cell
from argmap.render.theme import Theme

#: Width of a main claim, relative to other boxes.
MAIN = 1.5
#: Space inside a chip beside and above its words, and between chips, points.
CHIP = (5, 1, 3)
#: Space between a border and its words, horizontal and vertical, points.
PADDING = (8, 6)
#: Space inside a number beside its words, points.
NUMBER = 4
#: What says that a text goes on, and how many letters of a title say anything.
MORE, SOME = "…", 5


@frozen
class Chip:
    """Represent a note at one end of a line that is not drawn."""

    #: The line.
    arrow: Arrow
    #: Key of the box or cell that it leads to.
    target: str
    #: What it says.
    text: str
    #: What may be cut off after that; empty for none.
    title: str = ""
    #: Its last words, which are never cut off; empty for none.
    place: str = ""
    #: What it says where all but the title has no room; empty if it is cut off then.
    brief: str = ""
    #: Name of the part of the map that shows the target; empty if this picture does.
    part: str = ""


@frozen
class Notes:
    """Hold what the layout adds to boxes, by key of a box or cell."""

    #: Notes on lines that are not drawn.
    chips: Mapping[str, Sequence[Chip]] = field(factory=dict)
    #: Numbers that these refer to.
    numbers: Mapping[str, str] = field(factory=dict)


def set_boxes(boxes: Sequence[Box], theme: Theme, wide: int, notes: Notes) -> Mapping[str, PlacedBox]:
    """Return *boxes* at the origin, by key, with text of at most *wide* points a line where it is not long."""
    look = evolve(theme, wide=wide, padding=PADDING)
    return {box.key: badged(_set(box, look, notes), look) for box in boxes}


def _set(box: Box, theme: Theme, notes: Notes) -> PlacedBox:
    if box.kind in STAND_INS or box.shape is not Shape.ROUND:
        return _noted(set_box(box, theme, Traffic(frozenset(), frozenset())), theme, notes)
    return _plain(box, theme, notes) if box.plain else _reason(box, theme, notes)


def _noted(box: PlacedBox, theme: Theme, notes: Notes) -> PlacedBox:
    """Return a box of any shape with its chips below its words."""
    cells = tuple(_with_chips(cell, theme, notes, centred=True) for cell in box.cells)
    if cells == box.cells:
        return box
    area = Area(0, 0, max(cell.area.right for cell in cells), max(cell.area.bottom for cell in cells))
    return evolve(box, cells=cells, area=area)


def _plain(box: Box, theme: Theme, notes: Notes) -> PlacedBox:
    argument = box.kind is BoxKind.ARGUMENT and box.stance is not Stance.NEUTRAL
    title = theme.inks[box.stance].words if argument else theme.text
    limit = theme.wide * MAIN if box.main else theme.wide
    cell = set_cell(box.cells[0], theme, limit, title, main=box.main)
    placed = _with_chips(_widened(cell, theme.wide + 2 * theme.padding[0]), theme, notes)
    return PlacedBox(box, placed.area, (), (placed,))


def _widened(cell: PlacedCell, wide: int) -> PlacedCell:
    """Return *cell* at least *wide* points wide."""
    extra = max(0, wide - cell.area.width)
    words = tuple(set_back(one, extra) for one in cell.words)
    return evolve(cell, area=evolve(cell.area, width=cell.area.width + extra), words=words)


def _reason(box: Box, theme: Theme, notes: Notes) -> PlacedBox:
    """Return a step with its premises below each other, all of one width."""
    across, _ = theme.padding
    gap = theme.gap
    inner = theme.wide + 2 * across - 2 * gap
    cells = [set_cell(cell, theme, inner - 2 * across, theme.text) for cell in box.cells]
    inner = max([inner, *(int(cell.area.width) for cell in cells)])
    badge = room(box.badge, theme)
    heading, height = header(box, theme, inner - 4 - badge)
    y = 5.0
    images, above = _images(box, theme, inner)
    heading = tuple(one.moved(gap + 2, y + above) for one in heading)
    y += above + ceil(height)
    chips, y = _chips(notes.chips.get(box.key, ()), theme, gap + 2, y + 2, inner - 4)
    y += 3 if heading or chips else gap - 5
    placed = []
    for cell in cells:
        one = _with_chips(_widened(cell, inner), theme, notes).moved(gap, y)
        placed.append(evolve(one, exit=round(one.area.right - 8)))
        y = one.area.bottom + (gap if False else 5)
    bottom = placed[-1].area.bottom + gap if placed else y + gap
    area = Area(0, 0, inner + 2 * gap, ceil(bottom))
    return PlacedBox(
        box, area, heading, tuple(placed), images=images, chips=chips, numbers=_number(box.key, area, theme, notes)
    )


def _images(box: Box, theme: Theme, inner: float) -> tuple[tuple, float]:
    from argmap.render.setting import pictured  # noqa: PLC0415

    images, above = pictured(box.images, inner - 4)
    return tuple(image.moved(theme.gap + 2, theme.gap) for image in images), above


def _with_chips(cell: PlacedCell, theme: Theme, notes: Notes, *, centred: bool = False) -> PlacedCell:
    """Return *cell* with its chips below its words, and its number on its border."""
    across, down = theme.padding
    said = notes.chips.get(cell.cell.key, ())
    area = cell.area
    if said:
        chips, bottom = _chips(said, theme, across, area.height - down + 2, area.width - 2 * across)
        area = evolve(area, height=ceil(bottom + down - 2))
        cell = evolve(cell, area=area, chips=chips)
    return evolve(cell, numbers=_number(cell.cell.key, area, theme, notes))


def _chips(
    said: Sequence[Chip], theme: Theme, x: float, y: float, limit: float
) -> tuple[tuple[PlacedChip, ...], float]:
    """Return *said* below each other, and where they end."""
    side, above, below = CHIP
    found = []
    for one in said:
        ink = theme.strokes[one.arrow.kind].words
        words = line(_worded(one, theme.note, limit - 2 * side), theme.note, ink)
        area = Area(x, y, words.width + 2 * side, theme.note.leading + 2 * above)
        found.append(PlacedChip(one.arrow, one.target, area, (words.moved(x + side, y + above),), one.part))
        y = area.bottom + below
    return tuple(found), y


def _worded(chip: Chip, type_: Type, limit: float) -> str:
    """Return what a chip says in *limit* points: as much of the title as there is room for."""
    last = f" {chip.place}" if chip.place else ""
    if chip.brief and width(chip.text + last, type_) > limit:
        return shortened(chip.brief + last, type_, limit)
    room = limit - width(last, type_)
    if not chip.title:
        return shortened(chip.text, type_, room) + last
    whole = shortened(f"{chip.text} {chip.title}", type_, room)
    return (whole if len(whole) > len(chip.text) + SOME else chip.text) + last


def shortened(text: str, type_: Type, limit: float) -> str:
    """Return as much of *text* as *limit* points hold, with a sign that it goes on."""
    if width(text, type_) <= limit:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if width(text[:middle].rstrip() + MORE, type_) <= limit:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + MORE


def _number(key: str, area: Area, theme: Theme, notes: Notes) -> tuple[PlacedNumber, ...]:
    said = notes.numbers.get(key)
    return (number(said, area.right - 8, area.y, theme),) if said else ()


def number(text: str, right: float, middle: float, theme: Theme) -> PlacedNumber:
    """Return a number that ends at *right*, across a border at *middle*."""
    type_ = evolve(theme.badge, face=Face.BOLD)
    words = line(text, type_, theme.page)
    area = Area(right - words.width - 2 * NUMBER, middle - type_.leading / 2, words.width + 2 * NUMBER, type_.leading)
    return PlacedNumber(area, words.moved(area.x + NUMBER, area.y))


def named(words: Sequence[Words]) -> float:
    """Return the width of *words*."""
    return reach(words)
