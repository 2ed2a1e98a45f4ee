"""Lines that join premises: keep them off the words of the boxes that they join.

The layout engine leads a line between contraries to its premise from any side, across the other premises and the
heading of the box, and so it leads other lines from above, or from a premise of the same box. Where it does, the line
is led to the top or the lower side of the premise instead.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, product
from math import hypot

from attrs import evolve, frozen

from argmap.render.curves import points
from argmap.render.drawing import Area, Drawing, PlacedArrow, PlacedBox, Point, Tip, Words
from argmap.render.scene import Anchor, ArrowKind
from argmap.render.squares import Squares

#: Places on the side of a premise, as shares of its width, best first.
SHARES = (1 / 2, 1 / 4, 3 / 4, 1 / 8, 7 / 8)
#: Minimum distance from the end of another line, points.
APART = 12.0
#: How far a line runs beyond the boxes that it joins on the same side, points.
BEYOND = 36.0
#: How far from a box a line passes it, points.
BESIDE = 13.0
#: Room around words, points.
ROOM = 3.0


@frozen
class _Dock:
    """Represent a place where a line ends."""

    #: Where it touches the premise or box.
    at: Point
    #: Down on the page is 1, up is -1.
    away: int


def off_words(drawing: Drawing) -> Drawing:
    """Return *drawing* with no line to or from a premise across the words of the boxes that it joins, if possible."""
    boxes = {box.box.key: box for box in drawing.boxes}
    if not any(_joins_premises(arrow, boxes) for arrow in drawing.arrows):
        return drawing
    taken, areas = _ends(drawing), Squares[tuple[str, Area]]()
    for key, box in boxes.items():
        areas.add(box.area, (key, box.area))
    arrows = [*drawing.arrows]
    for i, arrow in enumerate(arrows):
        if _joins_premises(arrow, boxes) and _strikes(arrow, boxes):
            arrows[i] = _led(arrow, boxes, areas, taken)
            _mark(arrows[i], taken)
    return evolve(drawing, arrows=tuple(arrows))


def _joins_premises(arrow: PlacedArrow, boxes: Mapping[str, PlacedBox]) -> bool:
    """Return whether a line has a premise at one end, and a box at the other."""
    ends = arrow.arrow.source, arrow.arrow.target
    joins = any(end.cell for end in ends) and all(end.place in boxes for end in ends)
    return joins and not arrow.arrow.junction and arrow.arrow.kind is not ArrowKind.SAME and bool(arrow.tips)


def _ends(drawing: Drawing) -> Squares[Point]:
    found = Squares[Point]()
    for arrow in drawing.arrows:
        _mark(arrow, found)
    return found


def _mark(arrow: PlacedArrow, ends: Squares[Point]) -> None:
    for point in (arrow.curves[0][0], arrow.curves[-1][-1], *(tip.tip for tip in arrow.tips)):
        ends.mark(point.x, point.y, point)


def _strikes(arrow: PlacedArrow, boxes: Mapping[str, PlacedBox]) -> bool:
    """Return whether a line runs across words, or other premises, of the boxes that it joins."""
    areas = [area for end in (arrow.arrow.source, arrow.arrow.target) for area in _inside(end, boxes[end.place])]
    course = [point for curve in arrow.curves for point in points(curve)]
    course += [(tip.tip.x, tip.tip.y) for tip in arrow.tips]
    return any(area.x < x < area.right and area.y < y < area.bottom for x, y in course for area in areas)


def _inside(end: Anchor, box: PlacedBox) -> Iterator[Area]:
    """Yield what a line to *end* must not touch in *box*: other premises and words."""
    if not end.cell:
        return
    yield from (cell.area for cell in box.cells if cell.cell.key != end.cell)
    yield from map(_area, box.words)
    yield from (badge.area for badge in box.badges)


def _area(words: Words) -> Area:
    size = words.type.size
    return Area(words.x - ROOM, words.y - size - ROOM, words.width + 2 * ROOM, 1.25 * size + 2 * ROOM)


def _led(
    arrow: PlacedArrow, boxes: Mapping[str, PlacedBox], areas: Squares[tuple[str, Area]], taken: Squares[Point]
) -> PlacedArrow:
    """Return a line led to better places; unchanged if there are none."""
    start, end = arrow.arrow.source, arrow.arrow.target
    one, other = boxes[start.place], boxes[end.place]
    docks = product(_docks(start, one, taken), _docks(end, other, taken))
    found = (way for first, last in docks for way in _ways(arrow, first, last, (one.area, other.area)))
    clear = [way for way in found if not _strikes(way, boxes) and _passes(way, areas)]
    return min(clear, key=_length, default=arrow)


def _docks(end: Anchor, box: PlacedBox, taken: Squares[Point]) -> Iterator[_Dock]:
    """Yield the free places above and below *end*, the best one of each."""
    area = next((cell.area for cell in box.cells if end.cell and cell.cell.key == end.cell), box.area)
    for y, away in ((area.y, -1), (area.bottom, 1)):
        places = (Point(area.x + share * area.width, y) for share in SHARES)
        free = (place for place in places if _free(place, box.area, away, taken) and _open(place, away, end, box))
        yield from (_Dock(place, away) for place in [*free][:1])


def _free(place: Point, box: Area, away: int, taken: Squares[Point]) -> bool:
    """Return whether no other line ends beside *place*, at the premise or at the box around it."""
    border = box.y if away < 0 else box.bottom
    near = [point for y in {place.y, border} for point in taken.near(Area(place.x - APART, y - 1, 2 * APART, 2))]
    low, high = min(place.y, border) - 1, max(place.y, border) + 1
    return not any(abs(point.x - place.x) < APART and low <= point.y <= high for point in near)


def _open(place: Point, away: int, end: Anchor, box: PlacedBox) -> bool:
    """Return whether the straight way from *place* out of *box* is free of words and other premises."""
    return not any(
        area.x < place.x < area.right and (area.bottom <= place.y + ROOM if away < 0 else area.y >= place.y - ROOM)
        for area in _inside(end, box)
    )


def _ways(arrow: PlacedArrow, start: _Dock, end: _Dock, sides: Sequence[Area]) -> Iterator[PlacedArrow]:
    """Yield lines between two places, which leave and meet them vertically: in one swing, or round a box."""
    *tail, head = arrow.tips
    tips = (*(_tip(tip, start) for tip in tail), _tip(head, end))
    one, other = tips[0].base if tail else start.at, tips[-1].base
    if start.away != end.away:
        middle = (one.y + other.y) / 2
        yield _along(arrow, tips, (one, Point(one.x, middle), Point(other.x, middle), other))
        return
    away = start.away
    level = max(one.y * away, other.y * away) * away + BEYOND * away
    yield _along(arrow, tips, (one, Point(one.x, level), Point(other.x, level), other))
    turned = one.y * away < other.y * away
    first, last = (other, one) if turned else (one, other)
    for x in (x for area in sides for x in (area.x - BESIDE, area.right + BESIDE)):
        curve = _round(first, last, x, away)
        yield _along(arrow, tips, curve[::-1] if turned else curve)


def _round(first: Point, last: Point, x: float, away: int) -> tuple[Point, ...]:
    """Return a way from *first* on, back along *x* and on to *last*, which lies further back."""
    out = first.y + BEYOND * away
    near = last.y + min(BEYOND, abs(first.y - last.y) / 2) * away
    middle = (near + last.y) / 2
    turn = first, Point(first.x, out), Point(x, out), Point(x, first.y)
    rise = Point(x, first.y), Point(x, near), Point(x, near)
    return (*turn, *rise, Point(x, middle), Point(last.x, middle), last)


def _along(arrow: PlacedArrow, tips: tuple[Tip, ...], curve: tuple[Point, ...]) -> PlacedArrow:
    return evolve(arrow, curves=(curve,), tips=tips)


def _tip(tip: Tip, dock: _Dock) -> Tip:
    length = hypot(tip.tip.x - tip.base.x, tip.tip.y - tip.base.y)
    return Tip(tip.head, Point(dock.at.x, dock.at.y + dock.away * length), dock.at)


def _passes(arrow: PlacedArrow, areas: Squares[tuple[str, Area]]) -> bool:
    """Return whether a line runs through no box, and through its own boxes only where it ends."""
    ends = {end.place for end in (arrow.arrow.source, arrow.arrow.target) if end.cell}
    return not any(
        area.x < x < area.right and area.y < y < area.bottom and key not in ends
        for curve in arrow.curves
        for x, y in points(curve)
        for key, area in areas.at(x, y)
    )


def _length(arrow: PlacedArrow) -> float:
    return sum(hypot(x - left, y - top) for (left, top), (x, y) in pairwise(points(arrow.curves[0])))
