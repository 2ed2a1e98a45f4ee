"""Smooth lines: where nothing is in the way, a line rises in one swing.

The engine's own course, which goes round boxes but is often uneven, is kept for all other lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import hypot

from attrs import evolve, frozen

from argmap.render.drawing import Area, Drawing, PlacedArrow, PlacedBox, Point, Tip
from argmap.render.ports import LEVEL
from argmap.render.scene import Anchor, Arrow

#: How far a line stays from boxes, points.
CLEARANCE = 4.0
#: Where a curve is checked: how much each of its four points counts there.
CHECKS = tuple(((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3) for t in (i / 16 for i in range(1, 16)))
#: How deep a line hangs between neighbours, points.
SAG = 30.0
#: A stretch keeps its direction for at least this part of its length.
BEND = 4
#: What it is worth not to run through the title of a frame, points of a way aside.
TITLE = 60.0
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
    """Return *drawing* with smooth lines wherever they stay clear of boxes, and of the titles of frames if they can."""
    boxes = {box.box.key: _grown(box.area) for box in drawing.boxes}
    titles = [frame.label.area for frame in drawing.frames]
    taken: list[Area] = []
    arrows = []
    for arrow in drawing.arrows:
        ends = {arrow.arrow.source.place, arrow.arrow.target.place}
        field = _Field([area for key, area in boxes.items() if key not in ends], titles, taken)
        arrows.append(_smooth(arrow, field))
        taken += _lane_of(arrows[-1].curves[-1])
    return evolve(drawing, arrows=tuple(arrows))


@frozen
class _Field:
    """Hold what a line had better not run through."""

    #: Boxes that it does not lead to, with some room around them.
    boxes: Sequence[Area]
    #: Titles of frames.
    titles: Sequence[Area]
    #: Where other lines run straight up.
    lanes: Sequence[Area]


def _lane_of(curve: Curve) -> Iterator[Area]:
    """Give the places where *curve* runs straight up, with some room beside it."""
    for i in range(0, len(curve) - 3, 3):
        low, high = curve[i], curve[i + 3]
        if low.x == high.x and all(point.x == low.x for point in curve[i : i + 4]):
            yield Area(low.x - LANE / 2, high.y, LANE, low.y - high.y)


def _grown(area: Area) -> Area:
    return Area(area.x - CLEARANCE, area.y - CLEARANCE, area.width + 2 * CLEARANCE, area.height + 2 * CLEARANCE)


def _smooth(arrow: PlacedArrow, field: _Field) -> PlacedArrow:
    if arrow.arrow.kind in LEVEL:
        return arrow
    start, tip = arrow.curves[-1][0], arrow.tips[-1]
    sideways = not arrow.arrow.junction and arrow.arrow.target.place.startswith("j")
    curve, tip = _hook(start, tip) if sideways else (_rise(start, _below(tip), field), _upright(tip))
    if curve and _clear(curve, field.boxes):
        return evolve(arrow, curves=(*arrow.curves[:-1], curve), tips=(*arrow.tips[:-1], tip))
    curves = tuple(_rounded(curve) for curve in arrow.curves)
    return evolve(arrow, curves=curves) if all(_clear(curve, field.boxes) for curve in curves) else arrow


def _rise(start: Point, end: Point, field: _Field) -> Curve:
    """Return a way up that is clear of boxes, in one swing or along a lane; empty for none.

    A way round the title of a frame is taken if it is not much longer.
    """
    if start.y - end.y < LEAST:
        return ()
    swing = _swing(start, end)
    if _clear(swing, [*field.boxes, *field.titles]):
        return swing
    ways = ((abs(start.x - end.x), swing), *_lanes(start, end, field))
    clear = [(length, way) for length, way in ways if _clear(way, field.boxes)]
    lengths = [length + (0.0 if _clear(way, field.titles) else TITLE) for length, way in clear]
    return clear[lengths.index(min(lengths))][1] if clear else ()


def _lanes(start: Point, end: Point, field: _Field) -> Iterator[tuple[float, Curve]]:
    """Give ways that run straight up between two swings, beside other lines, and how far aside they lead."""
    height = min(SWING, (start.y - end.y) / 2)
    bottom, top = start.y - height, end.y + height
    inside = [area for area in (*field.boxes, *field.titles) if area.y < start.y and area.bottom > end.y]
    taken = [area for area in field.lanes if area.y < bottom and area.bottom > top]
    beside = (side for area in inside for out in OUT for side in (area.x - out, area.right + out))
    lanes = {x for x in (start.x, end.x, *beside) if _detour(start, end, x) < FAR and not _taken(x, taken)}
    for x in sorted(lanes, key=lambda x: (_detour(start, end, x), x))[:LANES]:
        low, high = Point(x, bottom), Point(x, top)
        yield _detour(start, end, x), (*_swing(start, low), low, high, *_swing(high, end))


def _taken(x: float, lanes: Sequence[Area]) -> bool:
    return any(area.x < x < area.right for area in lanes)


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
    """Return a line between two cells that are one claim, from border to border of their boxes."""
    ends = [(_cell(anchor, boxes), boxes[anchor.place].area) for anchor in (arrow.source, arrow.target)]
    (one, first), (other, second) = sorted(ends, key=lambda end: -end[1].y)
    start = Point(one.x + one.width / 2, first.y if first.y > second.bottom else first.bottom)
    end = Point(other.x + other.width / 2, second.bottom)
    middle = (start.y + end.y) / 2 if start.y > end.y and first.y > second.bottom else max(start.y, end.y) + SAG
    return start, Point(start.x, middle), Point(end.x, middle), end


def _cell(anchor: Anchor, boxes: Mapping[str, PlacedBox]) -> Area:
    return next(cell.area for cell in boxes[anchor.place].cells if cell.cell.key == anchor.cell)


def points(curve: Sequence[Point]) -> Iterator[Point]:
    """Give places along *curve*."""
    for i in range(0, len(curve) - 3, 3):
        one, two, three, four = curve[i : i + 4]
        for a, b, c, d in CHECKS:
            yield Point(
                a * one.x + b * two.x + c * three.x + d * four.x, a * one.y + b * two.y + c * three.y + d * four.y
            )


def _clear(curve: Curve, obstacles: Sequence[Area]) -> bool:
    left, right = min(point.x for point in curve), max(point.x for point in curve)
    near = [
        area
        for area in obstacles
        if area.x < right and area.right > left and area.y < curve[0].y and area.bottom > curve[-1].y
    ]
    return not any(_inside(point, area) for point in (points(curve) if near else ()) for area in near)


def _inside(point: Point, area: Area) -> bool:
    return area.x < point.x < area.right and area.y < point.y < area.bottom
