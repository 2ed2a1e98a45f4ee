"""Boxes of the layout ``strands``: of one or two widths, linked premises below each other, chips and numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import ceil

from attrs import evolve

from argmap.render.badges import badged, room
from argmap.render.drawing import Area, PlacedBox, PlacedCell, Point
from argmap.render.paragraphs import set_back
from argmap.render.scene import Box, BoxKind, Cell, Shape, Stance
from argmap.render.setting import STAND_INS, header, muted, pictured, set_cell
from argmap.render.strands.capsules import bare, least, set_round, spread
from argmap.render.strands.notes import Notes, clear, hung, set_chips
from argmap.render.strands.spacing import FIRST
from argmap.render.theme import Theme

#: Width of a main claim, relative to other boxes.
MAIN = 1.5
#: Space between a border and its words, horizontal and vertical, points.
PADDING = (8, 6)
#: Space below a border that a number stands across, points.
ASTRIDE = 5
#: Space between premises, points.
BETWEEN = 5


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
    if box.kind in STAND_INS:
        yield _stand_in(bare(box, theme), theme, notes)
    elif box.shape is not Shape.ROUND:
        yield set_round(box, theme, notes)
    elif box.plain:
        yield _plain(box, theme, notes)
    else:
        yield _reason(box, theme, notes)
        if 1 < len(box.cells) <= beside:
            yield _abreast(box, theme, notes)


def _stand_in(box: PlacedBox, theme: Theme, notes: Notes) -> PlacedBox:
    """Return a closed group or a stub with its chips below its words, which stand in the middle."""
    cell = spread(box.cells[0], least(notes.heads.get(box.cells[0].cell.key, 0), FIRST))
    noted = _with_chips(cell, theme, notes)
    aside = (noted.area.width - cell.area.width) / 2
    noted = evolve(noted, words=tuple(one.moved(aside, 0) for one in cell.words))
    return evolve(box, cells=(noted,), area=noted.area)


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
    chips, end = set_chips(notes.chips.get(box.key, ()), theme, Point(side, 7 + above + ceil(height)), inner - 4)
    y = end.y + (1 if heading or chips else theme.gap - 7)
    return (
        PlacedBox(box, Area(0, 0, 0, 0), words, (), images=placed, chips=chips),
        max(inner, ceil(end.x - theme.gap)),
        y,
    )


def _boxed(top: PlacedBox, cells: Sequence[PlacedCell], area: Area, theme: Theme, notes: Notes) -> PlacedBox:
    """Return a whole step, with where lines would leave its premises."""
    placed = tuple(evolve(cell, exit=round(cell.area.right - 8)) for cell in cells)
    return evolve(
        top, area=area, cells=placed, numbers=hung(top.box.key, area, theme, notes, clear(top.box.badge, theme))
    )


def _with_chips(cell: PlacedCell, theme: Theme, notes: Notes) -> PlacedCell:
    """Return *cell* with its chips below its words, and its number on its border."""
    across, down = theme.padding
    said = notes.chips.get(cell.cell.key, ())
    if said:
        chips, end = set_chips(said, theme, Point(across, cell.area.height - down + 2), cell.area.width - 2 * across)
        cell = _widened(cell, ceil(end.x + across))
        cell = evolve(cell, area=cell.area._replace(height=ceil(end.y + down - 2)), chips=chips)
    return evolve(cell, numbers=hung(cell.cell.key, cell.area, theme, notes, clear(cell.cell.badge, theme)))
