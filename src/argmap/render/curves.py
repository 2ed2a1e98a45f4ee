"""Smooth lines: a line rises in one curve where nothing is in its way.

All other lines keep the engine's course, which avoids boxes but is often uneven.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain, islice
from math import hypot, inf
from typing import TypeAlias

from attrs import evolve, field, frozen

from argmap.render.drawing import Area, Drawing, PlacedArrow, PlacedBox, Point, Tip
from argmap.render.framing import around
from argmap.render.ranks import LEVEL
from argmap.render.scene import Anchor, Arrow
from argmap.render.squares import Squares

#: Minimum distance between a line and a box, points.
CLEARANCE = 4.0
#: Where a curve is checked: how much each of its four points counts there.
CHECKS = tuple(((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3) for t in (i / 16 for i in range(1, 16)))
#: Sag of a line between neighbours, points.
SAG = 30.0
#: A stretch keeps its direction for at least this part of its length.
BEND = 4
#: What it is worth not to run through the title of a frame, and through a foreign frame, points of a way aside.
TITLE, FRAME = 300.0, 400.0
#: How far lines that run straight up stay from what they pass, one beside another, points.
OUT = (6.0, 13.0, 20.0)
#: How far such lines stay apart, both sides together, points.
LANE = 12.0
#: How many such ways are tried, and how far aside they may lead, points.
LANES, FAR = 12, 900.0
#: How high the swing at either end of such a way is at most, points.
SWING = 44.0
#: A swing needs this much height, points.
LEAST = 8.0

#: A start, then three points for each stretch.
Curve = tuple[Point, ...]


def smooth(drawing: Drawing) -> Drawing:
    """Return *drawing* with smooth lines where they avoid boxes and, if possible, titles."""
    page = _Page()
    for box in drawing.boxes:
        grown = box.area.grown(CLEARANCE)
        page.boxes.add(grown, (grown, box.box.key))
    for frame in drawing.frames:
        page.frames.add(frame.area, (frame.area, frame.frame.key))
        page.titles.add(frame.label.area, (frame.label.area, ""))
    return evolve(drawing, arrows=tuple(_smoothed(drawing.arrows, page, around(drawing))))


#: Something on the page, and the key of the box that it is.
_Obstacle: TypeAlias = tuple[Area, str]


@frozen
class _Page:
    """Describe what lines had better not run through."""

    #: Boxes, with some room around them.
    boxes: Squares[_Obstacle] = field(factory=Squares)
    #: Frames, which only lines to and from their boxes may enter.
    frames: Squares[_Obstacle] = field(factory=Squares)
    #: Titles of frames; they are no boxes.
    titles: Squares[_Obstacle] = field(factory=Squares)
    #: Where other lines run straight up.
    lanes: Squares[Area] = field(factory=Squares)


@frozen
class _Field:
    """Describe what one line had better not run through."""

    #: All that is there.
    page: _Page
    #: Keys of the boxes that it leads from and to, and of the frames around these: those are not in its way.
    ends: frozenset[str]


def _smoothed(
    arrows: Sequence[PlacedArrow], page: _Page, around: Mapping[str, frozenset[str]]
) -> Iterator[PlacedArrow]:
    for arrow in arrows:
        places = arrow.arrow.source.place, arrow.arrow.target.place
        ends = frozenset(places).union(*(around.get(place, ()) for place in places))
        found = _smooth(arrow, _Field(page, ends))
        for lane in _lane_of(found.curves[-1]):
            page.lanes.add(lane, lane)
        yield found


def _lane_of(curve: Curve) -> Iterator[Area]:
    """Yield the places where *curve* runs straight up, with some room beside it."""
    for i in range(0, len(curve) - 3, 3):
        low, high = curve[i], curve[i + 3]
        if low.x == high.x and all(point.x == low.x for point in curve[i : i + 4]):
            yield Area(low.x - LANE / 2, high.y, LANE, low.y - high.y)


def _smooth(arrow: PlacedArrow, field: _Field) -> PlacedArrow:
    if arrow.arrow.kind in LEVEL:
        return arrow
    curve, tip = _way(arrow, field)
    if curve:
        return evolve(arrow, curves=(*arrow.curves[:-1], curve), tips=(*arrow.tips[:-1], tip))
    curves = tuple(_rounded(curve) for curve in arrow.curves)
    return evolve(arrow, curves=curves) if all(_clear(curve, field) for curve in curves) else arrow


def _way(arrow: PlacedArrow, field: _Field) -> tuple[Curve, Tip]:
    """Return a smooth way that is clear of boxes, empty for none, and the shape at its end."""
    start, tip = arrow.curves[-1][0], arrow.tips[-1]
    if start.y < tip.base.y < tip.tip.y:
        return _fall(start, tip, field)
    if arrow.arrow.junction or not arrow.arrow.target.place.startswith("j"):
        return _rise(start, _below(tip), field), _upright(tip)
    curve, tip = _hook(start, tip)
    return (curve if curve and _clear(curve, field) else ()), tip


def _rise(start: Point, end: Point, field: _Field) -> Curve:
    """Return a way up that is clear of boxes, in one swing or along a lane; empty for none.

    A way round the title of a frame is taken if it is not much longer.
    """
    if start.y - end.y < LEAST:
        return ()
    swing = _swing(start, end)
    price = _price(swing, field)
    if not price:
        return swing
    least, best = abs(start.x - end.x) + price, swing if price < inf else ()
    for detour, way in _lanes(start, end, field):
        if detour >= least:
            break
        if (length := detour + _price(way, field)) < least:
            least, best = length, way
    return best


def _fall(start: Point, tip: Tip, field: _Field) -> tuple[Curve, Tip]:
    """Return a way down that is clear of boxes, empty for none, and the shape at its end."""
    base = Point(tip.tip.x, tip.tip.y - _distance(tip.base, tip.tip))
    return _rise(base, start, field)[::-1], Tip(tip.head, base, tip.tip)


def _price(way: Curve, field: _Field) -> float:
    """Return the cost of what *way* runs through, in points."""
    if not _clear(way, field):
        return inf
    frames = FRAME if _through(way, field.page.frames, field.ends) else 0.0
    return frames + (TITLE if _through(way, field.page.titles, field.ends) else 0.0)


def _lanes(start: Point, end: Point, field: _Field) -> Iterator[tuple[float, Curve]]:
    """Yield ways that run straight up between two swings, beside other lines, nearer first: how far aside they lead."""
    height = min(SWING, (start.y - end.y) / 2)
    bottom, top = start.y - height, end.y + height
    lanes = {(_detour(start, end, x), x) for x in (start.x, end.x, *_sides(start, end, field))}
    free = (lane for lane in sorted(lanes) if lane[0] < FAR and not _taken(lane[1], top, bottom, field.page.lanes))
    for detour, x in islice(free, LANES):
        low, high = Point(x, bottom), Point(x, top)
        yield detour, (*_swing(start, low), low, high, *_swing(high, end))


def _sides(start: Point, end: Point, field: _Field) -> Iterator[float]:
    """Yield places just beside what stands between two heights, as far as a way may lead aside."""
    across = abs(start.x - end.x)
    if across > FAR:
        return
    aside = (FAR - across) / 2 + max(OUT)
    region = Area(min(start.x, end.x) - aside, end.y, across + 2 * aside, start.y - end.y)
    for area, key in chain(*(some.near(region) for some in (field.page.boxes, field.page.frames, field.page.titles))):
        if area.y < start.y and area.bottom > end.y and key not in field.ends:
            for out in OUT:
                yield from (area.x - out, area.right + out)


def _taken(x: float, top: float, bottom: float, lanes: Squares[Area]) -> bool:
    near = lanes.near(Area(x, top, 0.0, bottom - top))
    return any(lane.x < x < lane.right and lane.y < bottom and lane.bottom > top for lane in near)


def _detour(start: Point, end: Point, x: float) -> float:
    return abs(start.x - x) + abs(end.x - x)


def _rounded(curve: Curve) -> Curve:
    """Return *curve* without corners where its stretches meet."""
    found = [*curve]
    for i in range(3, len(curve) - 1, 3):
        before, knot, after = curve[i - 1 : i + 2]
        ahead, behind = _unit(knot, after), _unit(before, knot)
        way = _unit(Point(0, 0), Point(ahead.x + behind.x, ahead.y + behind.y))
        back, on = (max(_distance(knot, near), _distance(knot, far) / BEND) for near, far in _neighbours(curve, i))
        found[i - 1], found[i + 1] = _along(knot, way, -back), _along(knot, way, on)
    return tuple(found)


def _neighbours(curve: Curve, i: int) -> tuple[tuple[Point, Point], tuple[Point, Point]]:
    """Return what lies around a place where two stretches meet: to the back and on, the nearer point and the end."""
    return (curve[i - 1], curve[i - 3]), (curve[i + 1], curve[i + 3])


def _distance(one: Point, other: Point) -> float:
    return hypot(other.x - one.x, other.y - one.y)


def _unit(start: Point, end: Point) -> Point:
    length = _distance(start, end)
    return Point((end.x - start.x) / length, (end.y - start.y) / length) if length else Point(0.0, 0.0)


def _along(start: Point, way: Point, length: float) -> Point:
    return Point(start.x + way.x * length, start.y + way.y * length)


def _hook(start: Point, tip: Tip) -> tuple[Curve, Tip]:
    """Return a way up and then sideways into a junction."""
    centre, side = tip.tip, 1 if start.x > tip.tip.x else -1
    base = Point(centre.x + side * _distance(tip.base, tip.tip), centre.y)
    across, up = abs(start.x - base.x), start.y - base.y
    if up < LEAST or across < up / 3:
        return (), tip
    curve = start, Point(start.x, start.y - up * 0.7), Point(base.x + side * across * 0.5, base.y), base
    return curve, Tip(tip.head, base, centre)


def _below(tip: Tip) -> Point:
    return Point(tip.tip.x, tip.tip.y + _distance(tip.base, tip.tip))


def _upright(tip: Tip) -> Tip:
    return Tip(tip.head, _below(tip), tip.tip)


def _swing(start: Point, end: Point) -> Curve:
    middle = (start.y + end.y) / 2
    return start, Point(start.x, middle), Point(end.x, middle), end


def tie(arrow: Arrow, boxes: Mapping[str, PlacedBox]) -> Curve:
    """Return a line between two cells of one claim, from border to border."""
    ends = [(_cell(anchor, boxes), boxes[anchor.place].area) for anchor in (arrow.source, arrow.target)]
    (one, first), (other, second) = sorted(ends, key=lambda end: -end[1].y)
    start = Point(one.x + one.width / 2, first.y if first.y > second.bottom else first.bottom)
    end = Point(other.x + other.width / 2, second.bottom)
    middle = (start.y + end.y) / 2 if start.y > end.y and first.y > second.bottom else max(start.y, end.y) + SAG
    return start, Point(start.x, middle), Point(end.x, middle), end


def _cell(anchor: Anchor, boxes: Mapping[str, PlacedBox]) -> Area:
    return next(cell.area for cell in boxes[anchor.place].cells if cell.cell.key == anchor.cell)


def points(curve: Sequence[Point]) -> Iterator[tuple[float, float]]:
    """Yield points along *curve*, as x and y."""
    for i in range(0, len(curve) - 3, 3):
        (x1, y1), (x2, y2), (x3, y3), (x4, y4) = ((point.x, point.y) for point in curve[i : i + 4])
        for a, b, c, d in CHECKS:
            yield a * x1 + b * x2 + c * x3 + d * x4, a * y1 + b * y2 + c * y3 + d * y4


def _clear(curve: Curve, field: _Field) -> bool:
    return not _through(curve, field.page.boxes, field.ends)


def _through(curve: Curve, obstacles: Squares[_Obstacle], ends: Collection[str]) -> bool:
    """Return whether *curve* runs through anything between the heights of its ends that it does not lead to."""
    low, high = curve[0].y, curve[-1].y
    return any(
        area.x < x < area.right and area.y < y < area.bottom and area.y < low and area.bottom > high and key not in ends
        for x, y in (points(curve) if obstacles.held else ())
        for area, key in obstacles.at(x, y)
    )
