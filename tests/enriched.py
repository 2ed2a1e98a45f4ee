"""Drawings with all that a layout may put into them: chips, numbers, strips and trunks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from attrs import evolve

from argmap.render.drawing import (
    Area,
    Drawing,
    Label,
    PlacedArrow,
    PlacedBox,
    PlacedCell,
    PlacedChip,
    PlacedFrame,
    PlacedNumber,
    Point,
    Tip,
)
from argmap.render.paragraphs import line
from argmap.render.scene import Anchor, Arrow
from argmap.render.theme import Head, Theme

#: Height of a chip, and the room for it in a box, points.
HIGH, ROOM = 13, 17


def enriched(drawing: Drawing) -> Drawing:
    """Return *drawing* with its first line told by chips, trunks, and a number and a strip wherever one can be."""
    told = next(arrow.arrow for arrow in drawing.arrows if arrow.curves and not arrow.arrow.junction)
    boxes = tuple(
        _numbered(_chipped(box, told, drawing.theme), i, drawing.theme) for i, box in enumerate(drawing.boxes)
    )
    arrows = [_told(arrow) if arrow.arrow == told else arrow for arrow in drawing.arrows]
    frames = tuple(_striped(frame, i, drawing.theme) for i, frame in enumerate(drawing.frames))
    return evolve(drawing, boxes=boxes, arrows=tuple(_trunked(arrows)), frames=frames, height=drawing.height + ROOM)


def _told(arrow: PlacedArrow) -> PlacedArrow:
    nowhere = arrow.label.area
    return PlacedArrow(arrow.arrow, (), (), Label(Area(nowhere.x, nowhere.y, 0, 0), ()))


def _chipped(box: PlacedBox, told: Arrow, theme: Theme) -> PlacedBox:
    """Return *box*, higher by the chips for the line *told* in it."""
    ends = {told.source: ("↗", told.target), told.target: ("↙", told.source)}
    mine = {anchor.cell: said for anchor, said in ends.items() if anchor.place == box.box.key}
    if not mine:
        return box
    area = box.area._replace(height=box.area.height + ROOM)
    whole = tuple(_chip(told, sign, other, box.area, theme) for cell, (sign, other) in mine.items() if not cell)
    if box.box.plain:
        cell = box.cells[0]
        return evolve(box, area=area, cells=(evolve(cell, area=area, chips=whole),))
    return evolve(box, area=area, chips=whole, cells=tuple(_filled(cell, mine, told, theme) for cell in box.cells))


def _filled(cell: PlacedCell, mine: Mapping[str, tuple[str, Anchor]], told: Arrow, theme: Theme) -> PlacedCell:
    if cell.cell.key not in mine:
        return cell
    chip = _chip(told, *mine[cell.cell.key], cell.area, theme)
    return evolve(cell, area=cell.area._replace(height=cell.area.height + ROOM), chips=(chip,))


def _chip(told: Arrow, sign: str, other: Anchor, area: Area, theme: Theme) -> PlacedChip:
    text = f"{sign} see {other.cell or other.place}"
    words = line(text, theme.note, theme.strokes[told.kind].words)
    spot = Area(area.x + 10, area.bottom, words.width + 8, HIGH)
    return PlacedChip(told, other.cell or other.place, text, spot, (words.moved(spot.x + 4, spot.y),))


def _numbered(box: PlacedBox, index: int, theme: Theme) -> PlacedBox:
    """Return *box* with a number at its left, and one in each premise."""
    number = _number(f"A{index + 1}", Point(box.area.x - 20, box.area.y), theme)
    if box.box.plain:
        return evolve(box, cells=(evolve(box.cells[0], numbers=(number,)),))
    corners = [Point(cell.area.right - 22, cell.area.y + 1) for cell in box.cells]
    inner = [_number(f"A{index + 1}{chr(97 + i)}", corner, theme) for i, corner in enumerate(corners)]
    cells = (evolve(cell, numbers=(one,)) for cell, one in zip(box.cells, inner, strict=True))
    return evolve(box, numbers=(number,), cells=tuple(cells))


def _number(text: str, spot: Point, theme: Theme) -> PlacedNumber:
    words = line(text, theme.badge, theme.faint)
    return PlacedNumber(Area(spot.x, spot.y, words.width + 2, 11), words.moved(spot.x + 1, spot.y))


def _striped(frame: PlacedFrame, index: int, theme: Theme) -> PlacedFrame:
    area = frame.area
    letter = _number(chr(65 + index), Point(area.right - 20, area.y + 4), theme)
    return evolve(frame, strip=Area(area.x, area.y, area.width, 24), numbers=(letter,))


def _trunked(arrows: list[PlacedArrow]) -> Iterator[PlacedArrow]:
    """Yield *arrows*; those of one kind to one place run over a bus and share its last stretch."""
    ends: dict[tuple[object, ...], tuple[Point, Tip]] = {}
    for arrow in arrows:
        key = (arrow.arrow.kind, arrow.arrow.target, arrow.arrow.junction)
        heads = [tip for tip in arrow.tips if tip.head is not Head.NONE]
        if not arrow.curves or arrow.arrow.junction or len(heads) != 1:
            yield arrow
            continue
        tip = heads[0]
        bus, tip = ends.setdefault(key, (Point(tip.base.x, tip.base.y + 12), tip))
        start = arrow.curves[0][0]
        stops = (start, Point(start.x, bus.y), bus, tip.base)
        course = [start]
        for one, other in pairwise(stops):
            course += (one, other, other)
        yield evolve(arrow, curves=(tuple(course),), tips=(tip,), trunk=f"t{list(ends).index(key)}")
