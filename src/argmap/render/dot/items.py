"""What stands in boxes, labels and the foot, as items of HTML-like tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from math import ceil

from attrs import evolve, frozen

from argmap.render.characters import Direction
from argmap.render.dot.courses import dashed
from argmap.render.dot.grid import Item
from argmap.render.drawing import (
    Area,
    Foot,
    Label,
    PlacedBadge,
    PlacedBox,
    PlacedCell,
    PlacedChip,
    PlacedFrame,
    PlacedNumber,
    PlacedSample,
    Run,
    Words,
)
from argmap.render.looks import (
    BoxLook,
    bar,
    bracketing,
    cell_look,
    chip_look,
    number_look,
    strip_fill,
    swatch,
)
from argmap.render.measure import Bar
from argmap.render.ports import Port, Side
from argmap.render.scene import ArrowKind, Shape
from argmap.render.theme import Stroke, Theme

#: Height of the middle of a row above the baseline that engines give to a line in it, in em; for lines with bold,
#: italic or marked words, which they put higher. Measured with both engines.
MIDDLE, MARKED = 0.347, 0.2
#: Height of a line of text as engines measure it, in em, rounded up.
LINE = 1.21
#: Width and height of a place where lines meet a box, points.
SLOT = (2, 1)


@frozen
class Pen:
    """Hold what items depend on."""

    #: The theme.
    theme: Theme
    #: Keys of boxes, by keys of boxes and of the cells in them.
    homes: Mapping[str, str]


def box_items(box: PlacedBox, ports: Sequence[Port], pen: Pen) -> Iterator[Item]:
    """Yield what is in a box whose border the node has: words, premises, and the places where lines meet it."""
    for port in ports:
        if port.side is Side.UPPER or not port.anchor.cell or box.box.plain:
            yield _slot(port, box.area.y if port.side is Side.UPPER else box.area.bottom - SLOT[1])
    edge = bar(box, pen.theme)
    if edge and box.box.shape is Shape.ROUND:
        top, bottom = edge.course[0], edge.course[-1]
        yield from _along(Area(ceil(top.x - SLOT[0] / 2), top.y, SLOT[0], bottom.y - top.y), edge.stroke)
    yield from _shown(box, ports, pen)


def _along(area: Area, stroke: Stroke) -> Iterator[Item]:
    """Yield a line along the longer side of *area*, as filled rectangles: dashes on one side crash Graphviz 2.43."""
    upright = area.height > area.width
    length = area.height if upright else area.width
    ink, gap = (max(1.0, stroke.dash[0]), stroke.dash[1]) if stroke.dash else (length, 0.0)
    at = 0.0
    while at < length:
        size = min(ink, length - at)
        part = Area(area.x, area.y + at, area.width, size) if upright else Area(area.x + at, area.y, size, area.height)
        yield Item(part, look=f' BGCOLOR="{stroke.colour}"')
        at += ink + max(1.0, gap)


def _shown(box: PlacedBox, ports: Sequence[Port], pen: Pen) -> Iterator[Item]:
    """Yield the words, premises, chips, badges and numbers of a box, but not what hangs over its border."""
    lettered = box.cells[0] if box.box.plain else box
    yield from map(line, lettered.words)
    yield from (_chip(chip, pen) for chip in lettered.chips)
    yield from (item for item in _marks(lettered, pen) if _holds(box.area, item.area))
    for cell in () if box.box.plain else box.cells:
        doors = [port for port in ports if port.side is Side.LOWER and port.anchor.cell == cell.cell.key]
        yield _cell(cell, box, doors, pen)


def _cell(cell: PlacedCell, box: PlacedBox, ports: Iterable[Port], pen: Pen) -> Item:
    inner = (
        *map(line, cell.words),
        *(_chip(chip, pen) for chip in cell.chips),
        *(item for item in _marks(cell, pen) if _holds(cell.area, item.area)),
        *(_slot(port, cell.area.bottom - SLOT[1] - 1) for port in ports),
    )
    item = _bordered(cell.area, cell_look(box.box, cell.cell, pen.theme))
    return evolve(item, cell=f' PORT="{cell.cell.key}"', items=inner)


def _marks(part: PlacedBox | PlacedCell, pen: Pen) -> Iterator[Item]:
    """Yield the badges and numbers of a box or a premise."""
    yield from map(_badge, part.badges)
    yield from (_number(number, pen) for number in part.numbers)


def over(box: PlacedBox, pen: Pen) -> tuple[Item, ...]:
    """Return the badges and numbers that hang over the border of a box or of a premise in it."""
    parts: tuple[PlacedBox | PlacedCell, ...] = box.cells if box.box.plain else (box, *box.cells)
    return tuple(item for part in parts for item in _marks(part, pen) if not _holds(part.area, item.area))


def _number(number: PlacedNumber, pen: Pen) -> Item:
    return evolve(_bordered(number.area, number_look(pen.theme)), items=(line(number.words),))


def _holds(area: Area, part: Area) -> bool:
    """Return whether all of *part* is in *area*."""
    return area.x <= part.x and part.right <= area.right and area.y <= part.y and part.bottom <= area.bottom


def _slot(port: Port, top: float) -> Item:
    return Item(Area(port.x - SLOT[0] / 2, top, *SLOT), cell=f' PORT="{port.name}"')


def _badge(badge: PlacedBadge) -> Item:
    look = BoxLook(badge.badge.colour, badge.border, 0.8)
    return evolve(_bordered(badge.area, look), items=tuple(map(line, badge.words)))


def _chip(chip: PlacedChip, pen: Pen) -> Item:
    """Return a chip; it links to the box that it names."""
    home, said = pen.homes.get(chip.target, ""), escape(chip.text)
    item = evolve(_bordered(chip.area, chip_look(chip, pen.theme)), items=tuple(map(line, chip.words)))
    return evolve(item, cell=f' HREF="#{home}" TITLE="{said}"') if home else item


def _bordered(area: Area, look: BoxLook) -> Item:
    """Return an empty rectangle; borders are whole points wide."""
    parts = {
        "STYLE": ",".join(filter(None, ("ROUNDED", dashed(look.dash, look.width).upper()))),
        "COLOR": look.border,
        "BGCOLOR": look.fill,
    }
    written = "".join(f' {name}="{value}"' for name, value in parts.items() if value)
    return Item(area, border=max(1, round(look.width)) if look.border and look.width else 0, look=written)


def line(words: Words) -> Item:
    """Return a line of text, with its baseline where it is drawn."""
    text, high = _text(words), ceil(words.type.size * LINE)
    middle = words.y - words.type.size * (MARKED if any(map(_tags, _runs(words))) else MIDDLE)
    return Item(Area(words.x, middle - high / 2, words.width, high), text, words.way is Direction.RIGHT_TO_LEFT)


def _runs(words: Words) -> tuple[Run, ...]:
    return words.runs or (Run(words.text, words.type),)


def _text(words: Words) -> str:
    text = "".join(map(_lettering, _runs(words))) if words.text.strip() else " "
    return f'<FONT POINT-SIZE="{words.type.size:g}" COLOR="{words.ink}">{text}</FONT>'


def _tags(run: Run) -> list[str]:
    face, bar = run.type.face, run.type.bar
    on = {"I": face.italic, "B": face.bold, "U": bool(run.url) or bar is Bar.UNDER, "S": bar is Bar.THROUGH}
    return [tag for tag in on if on[tag]]


def _lettering(run: Run) -> str:
    tags = _tags(run)
    return "".join(f"<{tag}>" for tag in tags) + escape(run.text) + "".join(f"</{tag}>" for tag in reversed(tags))


def label_items(shown: Label, behind: str = "") -> tuple[Item, ...]:
    """Return the lines of a label, on the colour *behind* if there is one."""
    lines = tuple(map(line, shown.words))
    return tuple(Item(one.area, look=f' BGCOLOR="{behind}"', items=(one,)) for one in lines) if behind else lines


def title_item(frame: PlacedFrame, pen: Pen) -> Item:
    """Return the title of a frame, on its strip if it has one, with its letter."""
    letters = tuple(_number(number, pen) for number in frame.numbers)
    parts = (*label_items(frame.label), *letters)
    if frame.strip:
        return Item(frame.strip, look=f' BGCOLOR="{strip_fill(frame.frame, pen.theme)}"', items=parts)
    return Item(around((Item(frame.label.area), *letters)), items=parts)


def around(items: Iterable[Item]) -> Area:
    """Return the area around *items*."""
    areas = [item.area for item in items]
    left, top = min(area.x for area in areas), min(area.y for area in areas)
    return Area(left, top, max(area.right for area in areas) - left, max(area.bottom for area in areas) - top)


def foot_items(foot: Foot, pen: Pen) -> Iterator[Item]:
    """Yield what is below the picture."""
    yield Item(Area(foot.area.x, foot.area.y, foot.area.width, 1), look=f' BGCOLOR="{pen.theme.frame}"')
    yield from map(line, foot.words)
    yield from map(_badge, foot.badges)
    yield from (_sample(sample, pen) for sample in foot.samples)


def _sample(placed: PlacedSample, pen: Pen) -> Item:
    """Return a sample of a border, or of a line without the shapes at its ends."""
    kind, area = placed.sample.kind, placed.area
    if not isinstance(kind, ArrowKind):
        shown = swatch(placed.sample, area, pen.theme)
        edge = shown.bar
        inner = _along(Area(area.x + 2, area.y + 2, SLOT[0], area.height - 4), edge.stroke) if edge else ()
        return evolve(_bordered(shown.area, shown.look), items=tuple(inner))
    middle = Area(area.x, area.y + area.height / 2, area.width, 1.0)
    return Item(middle, items=tuple(_along(middle, pen.theme.strokes[kind])))


def bracket(box: PlacedBox, pen: Pen) -> Iterator[Item]:
    """Yield what joins circles side by side: three sides of a rectangle above them."""
    if box.box.shape is Shape.JOINED and len(box.cells) > 1:
        first, last = box.cells[0].area, box.cells[-1].area
        left, right = first.x + first.width / 2, last.x + last.width / 2
        colour = bracketing(pen.theme, box.box.stance).colour
        top = box.area.y + SLOT[1]
        sides = Area(left, top, right - left, max(2.0, first.y - 2 - top))
        yield Item(sides, cell=f' BORDER="2" SIDES="LTR" COLOR="{colour}"')
