"""Boxes of the layout ``strands``: of one or two widths, linked premises below each other, chips and numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import ceil
from typing import NamedTuple

from attrs import evolve, field, frozen

from argmap.render.badges import badged, room
from argmap.render.drawing import Area, PlacedBox, PlacedCell, PlacedChip, PlacedNumber, Point
from argmap.render.measure import Face, Type, width
from argmap.render.paragraphs import line, set_back
from argmap.render.scene import Arrow, Badge, Box, BoxKind, Cell, Shape, Stance
from argmap.render.setting import STAND_INS, Traffic, header, muted, pictured, set_box, set_cell
from argmap.render.theme import Theme

#: Width of a main claim, relative to other boxes.
MAIN = 1.5
#: Space inside a chip beside and above its words, and between chips, points.
CHIP = (5, 1, 3)
#: Space between a border and its words, horizontal and vertical, points.
PADDING = (8, 6)
#: Space inside a number beside its words, and above the border that it stands across, points.
NUMBER, ASTRIDE = 4, 5
#: Space between premises, points.
BETWEEN = 5
#: What says that a text goes on.
MORE = "…"
#: Characters of a text below which none are shown.
LITTLE = 4


class Chip(NamedTuple):
    """Represent a note at one end of a line that is not drawn."""

    #: The line.
    arrow: Arrow
    #: Key of the box or cell that it leads to.
    target: str
    #: What it says, and the number of what it leads to.
    text: str
    #: The title of that; may be empty.
    title: str = ""
    #: Its last words, which are never cut off; empty for none.
    place: str = ""
    #: Name of the part of the map that shows the target; empty if this picture does.
    part: str = ""
    #: The same text with the widest number that there may be: numbers are settled last, and no box changes its size.
    widest: str = ""


@frozen
class Notes:
    """Hold what the layout adds to boxes, by key of a box or cell."""

    #: Notes on lines that are not drawn.
    chips: Mapping[str, Sequence[Chip]] = field(factory=dict)
    #: Numbers that these refer to.
    numbers: Mapping[str, str] = field(factory=dict)


def set_boxes(
    boxes: Sequence[Box], theme: Theme, wide: int, notes: Notes, *, beside: int
) -> Mapping[str, Sequence[PlacedBox]]:
    """Return *boxes* at the origin, by key, each in one or two shapes.

    Args:
        boxes: What is shown.
        theme: The theme.
        wide: Width of text where it is not long, points.
        notes: What the layout adds.
        beside: How many premises may stand side by side.
    """
    look = evolve(theme, wide=wide, padding=PADDING)
    return {box.key: [badged(one, look) for one in _set(box, look, notes, beside=beside)] for box in boxes}


def _set(box: Box, theme: Theme, notes: Notes, *, beside: int) -> Iterator[PlacedBox]:
    if box.kind in STAND_INS or box.shape is not Shape.ROUND:
        yield _noted(set_box(box, theme, Traffic(frozenset(), frozenset())), theme, notes)
    elif box.plain:
        yield _plain(box, theme, notes)
    else:
        yield _reason(box, theme, notes)
        if 1 < len(box.cells) <= beside:
            yield _abreast(box, theme, notes)


def _noted(box: PlacedBox, theme: Theme, notes: Notes) -> PlacedBox:
    """Return a box of any shape with its chips below its words."""
    cells = tuple(_with_chips(cell, theme, notes) for cell in box.cells)
    if cells == box.cells:
        return box
    area = Area(0, 0, max(cell.area.right for cell in cells), max(cell.area.bottom for cell in cells))
    return evolve(box, cells=cells, area=area)


def _plain(box: Box, theme: Theme, notes: Notes) -> PlacedBox:
    argument = box.kind is BoxKind.ARGUMENT and box.stance is not Stance.NEUTRAL
    title = theme.inks[box.stance].words if argument else theme.text
    limit = theme.wide * MAIN if box.main else theme.wide
    cell = set_cell(box.cells[0], theme, limit, title, main=box.main)
    cell = muted(cell, theme) if box.stance is Stance.CONCESSION else cell
    placed = _with_chips(_widened(cell, theme.wide + 2 * theme.padding[0]), theme, notes)
    return PlacedBox(box, placed.area, (), (placed,))


def _widened(cell: PlacedCell, wide: int) -> PlacedCell:
    """Return *cell* at least *wide* points wide."""
    extra = max(0, wide - cell.area.width)
    words = tuple(set_back(one, extra) for one in cell.words)
    numbers = tuple(one.moved(extra, 0) for one in cell.numbers)
    return evolve(cell, area=cell.area._replace(width=cell.area.width + extra), words=words, numbers=numbers)


def _reason(box: Box, theme: Theme, notes: Notes) -> PlacedBox:
    """Return a step with its premises below each other, all of one width."""
    inner = theme.wide + 2 * theme.padding[0] - 2 * theme.gap
    cells = [_premise(cell, theme, notes, inner) for cell in box.cells]
    inner = max([inner, *(int(cell.area.width) for cell in cells)])
    top, inner, y = _headed(box, theme, notes, inner)
    y += ASTRIDE if cells and cells[0].numbers else 0
    placed: list[PlacedCell] = []
    for cell in cells:
        placed.append(_widened(cell, inner).moved(theme.gap, y))
        y = placed[-1].area.bottom + BETWEEN
    bottom = y - BETWEEN + theme.gap if placed else y + theme.gap
    return _boxed(top, placed, Area(0, 0, inner + 2 * theme.gap, ceil(bottom)), theme, notes)


def _abreast(box: Box, theme: Theme, notes: Notes) -> PlacedBox:
    """Return a step with its premises side by side, all of one height."""
    limit = theme.narrow[min(len(box.cells), len(theme.narrow)) - 1] + 2 * theme.padding[0]
    cells = [_premise(cell, theme, notes, limit) for cell in box.cells]
    inner = int(sum(cell.area.width for cell in cells)) + BETWEEN * (len(cells) - 1)
    top, wide, y = _headed(box, theme, notes, inner)
    y += ASTRIDE if any(cell.numbers for cell in cells) else 0
    tall, x = max(cell.area.height for cell in cells), float(theme.gap)
    placed: list[PlacedCell] = []
    for cell in cells:
        placed.append(evolve(cell, area=cell.area._replace(height=tall)).moved(x, y))
        x = placed[-1].area.right + BETWEEN
    return _boxed(top, placed, Area(0, 0, wide + 2 * theme.gap, ceil(y + tall + theme.gap)), theme, notes)


def _premise(cell: Cell, theme: Theme, notes: Notes, wide: int) -> PlacedCell:
    """Return a premise in a cell about *wide* points wide."""
    return _with_chips(set_cell(cell, theme, wide - 2 * theme.padding[0], theme.text), theme, notes)


def _headed(box: Box, theme: Theme, notes: Notes, inner: int) -> tuple[PlacedBox, int, float]:
    """Return what stands above the premises of a step, the width inside the box, and where the premises begin."""
    side = theme.gap + 2
    heading, height = header(box, theme, inner - 4 - room(box.badge, theme))
    images, above = pictured(box.images, inner - 4)
    placed = tuple(image.moved(side, theme.gap) for image in images)
    words = tuple(one.moved(side, 5 + above) for one in heading)
    chips, end = _chips(notes.chips.get(box.key, ()), theme, Point(side, 7 + above + ceil(height)), inner - 4)
    y = end.y + (1 if heading or chips else theme.gap - 7)
    return (
        PlacedBox(box, Area(0, 0, 0, 0), words, (), images=placed, chips=chips),
        max(inner, ceil(end.x - theme.gap)),
        y,
    )


def _boxed(top: PlacedBox, cells: Sequence[PlacedCell], area: Area, theme: Theme, notes: Notes) -> PlacedBox:
    """Return a whole step, with where lines would leave its premises."""
    placed = tuple(evolve(cell, exit=round(cell.area.right - 8)) for cell in cells)
    return evolve(top, area=area, cells=placed, numbers=_number(top.box.key, area, theme, notes, top.box.badge))


def _with_chips(cell: PlacedCell, theme: Theme, notes: Notes) -> PlacedCell:
    """Return *cell* with its chips below its words, and its number on its border."""
    across, down = theme.padding
    said = notes.chips.get(cell.cell.key, ())
    if said:
        chips, end = _chips(said, theme, Point(across, cell.area.height - down + 2), cell.area.width - 2 * across)
        cell = _widened(cell, ceil(end.x + across))
        cell = evolve(cell, area=cell.area._replace(height=ceil(end.y + down - 2)), chips=chips)
    return evolve(cell, numbers=_number(cell.cell.key, cell.area, theme, notes, cell.cell.badge))


def _chips(said: Sequence[Chip], theme: Theme, at: Point, limit: float) -> tuple[tuple[PlacedChip, ...], Point]:
    """Return *said* below each other, and where they end; they are wider than *limit* if their numbers need it."""
    side, above, below = CHIP
    found, right, y = [], at.x, at.y
    for one in said:
        ink = theme.strokes[one.arrow.kind].words
        last = f" {one.place}" if one.place else ""
        head = max(width(text, theme.note) for text in (one.text, one.widest)) + width(last, theme.note)
        title = shortened(one.title, theme.note, limit - 2 * side - head - width(" ", theme.note)) if one.title else ""
        words = line(f"{one.text} {title}".rstrip() + last, theme.note, ink)
        area = Area(at.x, y, words.width + 2 * side, theme.note.leading + 2 * above)
        whole = f"{one.text} {one.title}".rstrip() + last
        placed = (words.moved(at.x + side, y + above),)
        found.append(PlacedChip(one.arrow, one.target, whole, area, placed, one.part))
        right, y = max(right, at.x + head + 2 * side), area.bottom + below
    return tuple(found), Point(right, y)


def shortened(text: str, type_: Type, limit: float) -> str:
    """Return as much of *text* as *limit* points hold, with a sign that it goes on; nothing if that is too little."""
    if width(text, type_) <= limit:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if width(text[:middle].rstrip() + MORE, type_) <= limit:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + MORE if low >= LITTLE else ""


def _number(key: str, area: Area, theme: Theme, notes: Notes, badge: Badge) -> tuple[PlacedNumber, ...]:
    """Return the number of a box or cell on its upper border, left of its badge."""
    said, taken = notes.numbers.get(key), room(badge, theme)
    return (number(said, area.right - 8 - taken - (NUMBER if taken else 0), area.y, theme),) if said else ()


def number(text: str, right: float, middle: float, theme: Theme) -> PlacedNumber:
    """Return a number that ends at *right*, across a border at *middle*."""
    type_ = evolve(theme.badge, face=Face.BOLD)
    words = line(text, type_, theme.page)
    area = Area(right - words.width - 2 * NUMBER, middle - type_.leading / 2, words.width + 2 * NUMBER, type_.leading)
    return PlacedNumber(area, words.moved(area.x + NUMBER, area.y))
