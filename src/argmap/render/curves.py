"""Smooth lines: where nothing is in the way, a line rises in one swing.

The engine's own course, which goes round boxes but is often uneven, is kept for all other lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import hypot

from attrs import evolve

from argmap.render.drawing import Area, Drawing, PlacedArrow, PlacedBox, Point, Tip
from argmap.render.ports import LEVEL
from argmap.render.scene import Anchor, Arrow

#: How far a line stays from boxes, points.
CLEARANCE = 4.0
#: Where a curve is checked, as shares of it.
CHECKS = tuple(i / 16 for i in range(1, 16))
#: How deep a line hangs between neighbours, points.
SAG = 30.0
#: A stretch keeps its direction for at least this part of its length.
BEND = 4
#: A swing needs this much height, points.
LEAST = 8.0

#: A start, then three points for each stretch.
Curve = tuple[Point, ...]


def smooth(drawing: Drawing) -> Drawing:
    """Return *drawing* with smooth lines wherever they stay clear of boxes."""
    obstacles = {box.box.key: _grown(box.area) for box in drawing.boxes}
    arrows = []
    for arrow in drawing.arrows:
        ends = {arrow.arrow.source.place, arrow.arrow.target.place}
        arrows.append(_smooth(arrow, [area for key, area in obstacles.items() if key not in ends]))
    return evolve(drawing, arrows=tuple(arrows))


def _grown(area: Area) -> Area:
    return Area(area.x - CLEARANCE, area.y - CLEARANCE, area.width + 2 * CLEARANCE, area.height + 2 * CLEARANCE)


def _smooth(arrow: PlacedArrow, obstacles: Sequence[Area]) -> PlacedArrow:
    if arrow.arrow.kind in LEVEL:
        return arrow
    start, tip = arrow.curves[-1][0], arrow.tips[-1]
    sideways = not arrow.arrow.junction and arrow.arrow.target.place.startswith("j")
    curve, tip = _hook(start, tip) if sideways else (_swing(start, _below(tip)), _upright(tip))
    if curve and _clear(curve, obstacles):
        return evolve(arrow, curves=(*arrow.curves[:-1], curve), tips=(*arrow.tips[:-1], tip))
    curves = tuple(_rounded(curve) for curve in arrow.curves)
    return evolve(arrow, curves=curves) if all(_clear(curve, obstacles) for curve in curves) else arrow


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
    height = start.y - end.y
    if height < LEAST:
        return ()
    middle = end.y + height / 2
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
        yield from (_at(curve[i : i + 4], share) for share in CHECKS)


def _at(piece: Sequence[Point], share: float) -> Point:
    weights = ((1 - share) ** 3, 3 * share * (1 - share) ** 2, 3 * share**2 * (1 - share), share**3)
    x = sum(weight * point.x for weight, point in zip(weights, piece, strict=True))
    y = sum(weight * point.y for weight, point in zip(weights, piece, strict=True))
    return Point(x, y)


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
