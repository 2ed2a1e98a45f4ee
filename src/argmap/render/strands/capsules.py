"""Round boxes of the layout ``strands``: circles and pills, which hold their chips right of their words.

Circles joined to a reason hold the chips of their own sentence each; those of the whole reason stand right of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, sqrt

from attrs import evolve

from argmap.render.badges import room
from argmap.render.drawing import Area, PlacedBox, PlacedCell, Point, Words
from argmap.render.measure import width
from argmap.render.outlines import rounding
from argmap.render.scene import Box, Shape
from argmap.render.setting import BRACKET, Traffic, set_box
from argmap.render.strands.notes import CHIP, CORNER, Chip, Notes, clear, hung, set_chips
from argmap.render.strands.spacing import CLOSEST, DIP
from argmap.render.theme import Theme

#: Space above and below chips, and between a chip and a round end, points.
ABOVE, INSIDE = 6, 3
#: Room for the number of a reason without premises, points.
ALONE = 60
#: Space between circles and the chips of their reason, points.
ASIDE = 6


def bare(box: Box, theme: Theme) -> PlacedBox:
    """Return *box* with its words only."""
    return set_box(box, theme, Traffic(frozenset(), frozenset()))


def least(heads: int, aside: float) -> float:
    """Return the least width of a lower border at which *heads* lines end, *aside* points or more off its corners."""
    return 2 * aside + CLOSEST * (heads - 1) if heads > 1 else 0.0


def spread(cell: PlacedCell, wide: float) -> PlacedCell:
    """Return *cell* at least *wide* points wide, with its words in the middle."""
    extra = ceil(wide - cell.area.width)
    if extra <= 0:
        return cell
    words = tuple(one.moved(extra / 2, 0) for one in cell.words)
    return evolve(cell, area=cell.area._replace(width=cell.area.width + extra), words=words)


def set_round(box: Box, theme: Theme, notes: Notes) -> PlacedBox:
    """Return a circle, a pill, or joined circles."""
    found = bare(box, theme)
    if box.shape is Shape.JOINED:
        return _joined(found, theme, notes)
    cell = _capsule(found.cells[0], theme, notes)
    aside = max(CORNER, cell.area.height / 4)
    numbers = hung(cell.cell.key, cell.area, theme, notes, clear(cell.cell.badge, theme, aside))
    return evolve(found, area=cell.area, cells=(evolve(cell, numbers=numbers),))


def _capsule(cell: PlacedCell, theme: Theme, notes: Notes, tall: float = 0.0) -> PlacedCell:
    """Return a cell at the origin as a pill with its chips, at least *tall* points high."""
    said = notes.chips.get(cell.cell.key, ())
    cell = spread(cell, max(least(notes.heads.get(cell.cell.key, 0), _level(cell.area)), _badged(cell, theme)))
    block = _block(said, theme)
    height = max(cell.area.height, tall, ceil(block.height + 2 * ABOVE) if said else 0)
    cell = evolve(cell, words=tuple(one.moved(0, (height - cell.area.height) / 2) for one in cell.words))
    if not said:
        return evolve(cell, area=Area(0, 0, max(cell.area.width, height), height))
    end, radius = _high(theme) / 2, height / 2
    inner = radius - end - INSIDE
    reach = sqrt(max(0.0, inner * inner - (block.height / 2 - end) ** 2))
    inset = radius - reach - end
    left = max(cell.area.width, inset)
    chips, _ = set_chips(said, theme, Point(left, (height - block.height) / 2), block.width)
    badge = room(cell.cell.badge, theme) / 2
    return evolve(cell, area=Area(0, 0, ceil(left + block.width + max(inset, badge)), height), chips=chips)


def _badged(cell: PlacedCell, theme: Theme) -> float:
    """Return the width at which the words of a pill leave room for its badge; circles leave that room by themselves."""
    wide = max((one.width for one in cell.words), default=0.0)
    return wide + 2 + room(cell.cell.badge, theme) if wide > cell.area.height / 2 else 0.0


def _level(area: Area) -> float:
    """Return how far from its ends the lower border of a round outline is nearly level."""
    radius = rounding(Shape.PILL, area)
    return radius - sqrt(max(0.0, radius * radius - (radius - DIP) ** 2))


def _high(theme: Theme) -> float:
    return theme.note.leading + 2 * CHIP[1]


def _block(said: Sequence[Chip], theme: Theme) -> Area:
    """Return the area of chips below each other, with the widest numbers that they may have."""
    side, _, below = CHIP
    if not said:
        return Area(0, 0, 0, 0)
    wide = 0.0
    for one in said:
        last = width(f" {one.place}", theme.note) if one.place else 0.0
        head = max(width(text, theme.note) for text in (one.text, one.widest)) + last
        title = width(f" {one.title}", theme.note) if one.title else 0.0
        wide = max(wide, head + 2 * side, min(head + title, theme.wide) + 2 * side)
    return Area(0, 0, ceil(wide), len(said) * (_high(theme) + below) - below)


def _joined(box: PlacedBox, theme: Theme, notes: Notes) -> PlacedBox:
    """Return circles side by side with their chips, and the chips of the reason right of them."""
    key, said = box.box.key, notes.chips.get(box.box.key, ())
    block = _block(said, theme)
    alone = block.height if len(box.cells) == 1 else 0.0  # no bracket joins it to chips that are higher
    cells = [_capsule(cell.moved(-cell.area.x, -cell.area.y), theme, notes, alone) for cell in box.cells]
    tall = max((cell.area.height for cell in cells), default=0.0)
    top = (0.0 if len(cells) == 1 else BRACKET) + max(0.0, block.height - tall)
    placed, signs = _row(box, cells, top)
    bottom = top + tall
    badge = room(box.cells[-1].cell.badge, theme) / 2 if placed else 0.0
    right = placed[-1].area.right + ASIDE + badge if placed else 0.0
    chips, _ = set_chips(
        said, theme, Point(right, bottom - max(tall + block.height, 2 * block.height) / 2), block.width
    )
    wide = right + block.width if said else right - ASIDE - badge
    wide = max(BRACKET if placed else BRACKET + ALONE * bool(notes.numbers), wide)
    area = Area(0, 0, ceil(wide), ceil(max(BRACKET, bottom)))
    numbers = hung(key, area, theme, notes, clear(box.box.badge, theme))
    return evolve(box, area=area, words=signs, cells=placed, chips=chips, numbers=numbers)


def _row(box: PlacedBox, cells: Sequence[PlacedCell], top: float) -> tuple[tuple[PlacedCell, ...], tuple[Words, ...]]:
    """Return *cells* side by side as in *box*, and the signs between them."""
    placed: list[PlacedCell] = []
    signs: list[Words] = []
    for number, cell in enumerate(cells):
        x, old = 0.0, box.cells[number].area
        if placed:
            before, first = box.cells[number - 1].area, placed[0].area
            level = first.y + first.height / 2 - box.cells[0].area.y - box.cells[0].area.height / 2
            signs.append(box.words[number - 1].moved(placed[-1].area.right - before.right, level))
            x = placed[-1].area.right + old.x - before.right
        found = cell.moved(x, top)
        placed.append(evolve(found, exit=found.area.x + found.area.width / 2))
    return tuple(placed), tuple(signs)
