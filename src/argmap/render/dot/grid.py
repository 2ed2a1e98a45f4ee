"""HTML-like tables with everything in its exact place.

Graphviz places cells only in rows and columns. So the area is cut between things from side to side, then each strip
from top to bottom, and so on, until every piece holds one thing or none. All sizes are whole points and fixed, so the
engine does not measure text.

Source: https://graphviz.org/doc/info/shapes.html#html
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from math import floor
from typing import TypeAlias

from attrs import evolve, frozen

from argmap.render.drawing import Area

#: Attributes of a table that adds nothing to the size of its content.
BARE = 'CELLBORDER="0" CELLSPACING="0" CELLPADDING="0"'


#: Tolerance for sizes that are whole points but for rounding, points.
_ALMOST = 1e-6


@frozen
class Item:
    """Represent something in a table: a text, or a rectangle with other things in it."""

    #: Its place.
    area: Area
    #: HTML-like text; empty for none.
    text: str = ""
    #: Whether the text ends at the right side of its place; else it begins at the left.
    back: bool = False
    #: Width of a border inside the area, whole points.
    border: int = 0
    #: Attributes of its look, such as a colour.
    look: str = ""
    #: Attributes of its cell, such as a port or a link.
    cell: str = ""
    #: What is in it, in the same coordinates.
    items: tuple[Item, ...] = ()


@frozen
class _Spot:
    """Represent a rectangle in whole points, and what is there."""

    left: int
    top: int
    right: int
    bottom: int
    item: Item

    @property
    def width(self) -> int:
        return self.right - self.left

    @property
    def height(self) -> int:
        return self.bottom - self.top


_Side: TypeAlias = Callable[[_Spot], tuple[int, int]]


def label(items: Iterable[Item], area: Area) -> str:
    """Return an HTML-like label with *items* in their places, no larger than *area*."""
    whole = Item(area, items=tuple(items))
    room = _Spot(0, 0, floor(area.width + _ALMOST), floor(area.height + _ALMOST), whole)
    return f"<{_table(room, area)}>"


def _spot(item: Item, origin: Area) -> _Spot:
    area = item.area.moved(-origin.x, -origin.y)
    return _Spot(round(area.x), round(area.y), round(area.right), round(area.bottom), item)


def _table(spot: _Spot, origin: Area) -> str:
    """Return what is at *spot* as a table with its border and background."""
    item, edge = spot.item, spot.item.border
    room = _Spot(spot.left + edge, spot.top + edge, spot.right - edge, spot.bottom - edge, item)
    inside = [_within(_spot(one, origin), room) for one in item.items]
    rows = "".join(_rows(inside, room, origin))
    return f'<TABLE BORDER="{edge}" {BARE}{item.look}>{rows}</TABLE>'


def _within(spot: _Spot, room: _Spot) -> _Spot:
    """Return *spot* moved into *room*, as far as it fits there, and at least one point wide and high."""
    left, right = _clipped((spot.left, spot.right), (room.left, room.right))
    top, bottom = _clipped((spot.top, spot.bottom), (room.top, room.bottom))
    return _Spot(left, top, right, bottom, spot.item)


def _clipped(span: tuple[int, int], room: tuple[int, int]) -> tuple[int, int]:
    start = max(room[0], min(span[0], room[1] - 1))
    return start, max(start + 1, min(span[1], room[1]))


def _rows(spots: Sequence[_Spot], room: _Spot, origin: Area) -> Iterator[str]:
    """Yield the rows of *room*, cut wherever no spot is in the way."""
    y = room.top
    for band in _bands(spots, _down):
        top, bottom = _span(band, _down)
        if top > y:
            yield f"<TR>{_cell(room.width, top - y)}</TR>"
        yield f"<TR><TD>{_across(band, evolve(room, top=top, bottom=bottom), origin)}</TD></TR>"
        y = bottom
    if room.bottom > y or not spots:
        yield f"<TR>{_cell(room.width, room.bottom - y)}</TR>"


def _across(spots: Sequence[_Spot], room: _Spot, origin: Area) -> str:
    """Return a row of *room* as a table, cut wherever no spot is in the way; text uses the room beside it."""
    bands = _bands(spots, _along)
    cells, x = [], room.left
    for i, band in enumerate(bands):
        left, right = _span(band, _along)
        end = _span(bands[i + 1], _along)[0] if i + 1 < len(bands) else room.right
        piece = evolve(room, left=left, right=right)
        if len(band) == 1 and band[0].item.text:
            piece = evolve(piece, left=x) if band[0].item.back else evolve(piece, right=end)
        if piece.left > x:
            cells.append(_cell(piece.left - x, room.height))
        cells.append(_piece(band, piece, origin))
        x = piece.right
    if room.right > x:
        cells.append(_cell(room.right - x, room.height))
    return f'<TABLE BORDER="0" {BARE}><TR>{"".join(cells)}</TR></TABLE>'


def _piece(spots: Sequence[_Spot], room: _Spot, origin: Area) -> str:
    """Return the cell of *room* with *spots*, which no line from top to bottom divides."""
    first = spots[0]
    if len(spots) > 1 or first.height < room.height:
        parted = next(found for found in _ways(spots) if len(found) == 1 or len(_bands(found, _down)) > 1)
        return f'<TD><TABLE BORDER="0" {BARE}>{"".join(_rows(parted, room, origin))}</TABLE></TD>'
    if first.item.text:
        aligned = ' ALIGN="RIGHT"' if first.item.back else ' ALIGN="LEFT"'
        return _cell(room.width, room.height, first.item.text, first.item.cell + aligned)
    if first.item.border or first.item.look or first.item.items:
        return f"<TD{first.item.cell}>{_table(first, origin)}</TD>"  # in a cell of fixed size, Graphviz may give up
    return _cell(room.width, room.height, "", first.item.cell)


def _ways(spots: Sequence[_Spot]) -> Iterator[Sequence[_Spot]]:
    """Yield *spots* as they are, without small overlaps, and below each other, as some overlap or form a ring."""
    yield spots
    yield [_trimmed(spot, spots) for spot in spots]
    yield [*_stacked(spots)]


def _trimmed(spot: _Spot, spots: Sequence[_Spot]) -> _Spot:
    """Return *spot* without its lower part, as far as others begin there, at most half of it."""
    half = (spot.top + spot.bottom) / 2
    return evolve(spot, bottom=min([spot.bottom, *(other.top for other in spots if other.top > half)]))


def _stacked(spots: Sequence[_Spot]) -> Iterator[_Spot]:
    y = min(spot.top for spot in spots)
    for spot in sorted(spots, key=lambda spot: (spot.top, spot.left)):
        top = max(y, spot.top)
        y = max(top + 1, spot.bottom)
        yield evolve(spot, top=top, bottom=y)


def _bands(spots: Sequence[_Spot], side: _Side) -> list[list[_Spot]]:
    """Return *spots* in groups that do not overlap along one side."""
    found: list[list[_Spot]] = []
    end = 0
    for spot in sorted(spots, key=side):
        start, stop = side(spot)
        if found and start < end:
            found[-1].append(spot)
            end = max(end, stop)
        else:
            found.append([spot])
            end = stop
    return found


def _down(spot: _Spot) -> tuple[int, int]:
    return spot.top, spot.bottom


def _along(spot: _Spot) -> tuple[int, int]:
    return spot.left, spot.right


def _span(spots: Sequence[_Spot], side: _Side) -> tuple[int, int]:
    return min(side(spot)[0] for spot in spots), max(side(spot)[1] for spot in spots)


def _cell(width: int, height: int, content: str = "", attributes: str = "") -> str:
    size = f'WIDTH="{max(width, 0)}" HEIGHT="{max(height, 0)}"'
    return f'<TD FIXEDSIZE="TRUE" {size}{attributes}>{content}</TD>'
