"""Tangles: cost of a layout, and ports reassigned so that fewer lines cross."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from math import hypot
from typing import TypeAlias

from attrs import evolve

from argmap.render.drawing import Area, Drawing, PlacedArrow, Point, Tip
from argmap.render.ports import Port, Ports, grouped
from argmap.render.scene import ArrowKind

#: Height in which a line swings towards its end, points.
NEAR = 120.0
#: Cost of a crossing, points of line length.
CROSSING = 150.0
#: Cost of a reason to the right of an objection, points of line length.
SWAP = 320.0
#: Lines of support.
FOR = frozenset({ArrowKind.INFERENCE, ArrowKind.SUPPORT, ArrowKind.ENTAILMENT})
#: Lines of counterpoints.
AGAINST = frozenset({ArrowKind.OBJECTION, ArrowKind.REBUTTAL})
#: Cost of a point of the page's longer side.
PAGE = 3.0
#: Width, relative to height, from which a page counts as wide.
PROPORTION = 1.8

#: Start and end of a straight line.
Line: TypeAlias = tuple[Point, Point]
#: One end of an arrow: “start” or “end”, and the arrow's key.
_End: TypeAlias = tuple[str, str]


def cost(drawing: Drawing) -> float:
    """Return the cost of reading a drawing: length and crossings of lines, page size."""
    lines = _lines(drawing)
    length = sum(hypot(end.x - start.x, end.y - start.y) for start, end in lines)
    extent = _extent([box.area for box in drawing.boxes])
    return length + CROSSING * crossings(lines) + SWAP * _swaps(drawing) + PAGE * extent


def tangled(drawing: Drawing) -> bool:
    """Return whether lines cross, or a reason is to the right of an objection."""
    return bool(crossings(_lines(drawing)) or _swaps(drawing))


def _lines(drawing: Drawing) -> Sequence[tuple[Point, Point]]:
    return [(arrow.curves[0][0], arrow.curves[-1][-1]) for arrow in drawing.arrows]


def _swaps(drawing: Drawing) -> int:
    return sum(_swapped(arrows) for arrows in _by_target(drawing))


def _by_target(drawing: Drawing) -> Iterator[Sequence[PlacedArrow]]:
    arrows = {arrow.arrow.key: arrow for arrow in drawing.arrows}
    for keys in grouped((arrow.arrow.target, key) for key, arrow in arrows.items()).values():
        yield [arrows[key] for key in keys]


def _swapped(arrows: Sequence[PlacedArrow]) -> int:
    """Return how often a reason stands to the right of an objection."""
    fors = [arrow.curves[0][0].x for arrow in arrows if arrow.arrow.kind in FOR]
    againsts = sorted(arrow.curves[0][0].x for arrow in arrows if arrow.arrow.kind in AGAINST)
    return sum(bisect_left(againsts, x) for x in fors)


def _extent(areas: Sequence[Area]) -> float:
    if not areas:
        return 0.0
    width = max(area.right for area in areas) - min(area.x for area in areas)
    height = max(area.bottom for area in areas) - min(area.y for area in areas)
    return max(width, height * PROPORTION)


def crossings(lines: Sequence[Line]) -> int:
    """Return the number of crossing pairs of straight lines, comparing neighbours only."""
    across = [_span(start.x, end.x) for start, end in lines]
    down = [_span(start.y, end.y) for start, end in lines]
    spans = min(across, down, key=_crowded)
    here: list[int] = []
    found = 0
    for i in sorted(range(len(lines)), key=spans.__getitem__):
        here = [other for other in here if spans[other][1] >= spans[i][0]]
        found += sum(_cross(lines[i], lines[other]) for other in here)
        here.append(i)
    return found


def _span(one: float, other: float) -> tuple[float, float]:
    return (one, other) if one < other else (other, one)


def _crowded(spans: Sequence[tuple[float, float]]) -> float:
    """Return how many of *spans* lie beside each other, on average."""
    extent = max((high for _, high in spans), default=0.0) - min((low for low, _ in spans), default=0.0)
    return sum(high - low for low, high in spans) / extent if extent else float(len(spans))


def _cross(one: Line, other: Line) -> bool:
    return _sides(one, other) and _sides(other, one)


def _sides(line: Line, ends: Line) -> bool:
    """Return whether *ends* lie on both sides of *line*."""
    start, end = line
    x, y = end.x - start.x, end.y - start.y
    left, right = (x * (point.y - start.y) - y * (point.x - start.x) for point in ends)
    return left * right < 0


def untangled(drawing: Drawing, ports: Ports) -> Drawing:
    """Return *drawing* with the lines at each box reordered so that fewer cross."""
    places = [(port, ("end", key)) for key, port in ports.entries.items()]
    places += [(port, ("start", key)) for key, port in ports.exits.items()]
    order = {("end", arrow.arrow.key): _coming(arrow) for arrow in drawing.arrows}
    order |= {("start", arrow.arrow.key): _going(arrow) for arrow in drawing.arrows}
    shift = dict(_dealt(places, order))
    arrows = (
        _bent(arrow, shift.get(("start", arrow.arrow.key), 0.0), shift.get(("end", arrow.arrow.key), 0.0))
        for arrow in drawing.arrows
    )
    return evolve(drawing, arrows=tuple(arrows))


def _coming(arrow: PlacedArrow) -> float:
    """Return from where a line comes when it is still some way from its end: how far from the left."""
    course = arrow.curves[-1]
    return next((point.x for point in course[::-3] if abs(point.y - course[-1].y) > NEAR), course[0].x)


def _going(arrow: PlacedArrow) -> float:
    """Return where a line is when it is some way from its start: how far from the left."""
    course = arrow.curves[-1]
    return next((point.x for point in course[::3] if abs(point.y - course[0].y) > NEAR), course[-1].x)


def _dealt(places: Sequence[tuple[Port, _End]], order: Mapping[_End, float]) -> Iterator[tuple[_End, float]]:
    """Yield how far to the right each end of a line is to be moved."""
    for group in grouped(((port.anchor, port.side), (port.x, end)) for port, end in places).values():
        ends = sorted(group, key=lambda place: order[place[1]])
        for (old, end), new in zip(ends, sorted(x for x, _ in group), strict=True):
            yield end, float(new - old)


def _bent(arrow: PlacedArrow, start: float, end: float) -> PlacedArrow:
    if not start and not end:
        return arrow
    first, last = arrow.curves[0], arrow.curves[-1]
    curves = [*arrow.curves]
    curves[0] = (*(_right(point, start) for point in first[:2]), *first[2:]) if start else first
    last = curves[-1]
    curves[-1] = (*last[:-2], *(_right(point, end) for point in last[-2:]))
    return evolve(arrow, curves=tuple(curves), tips=(*arrow.tips[:-1], _tip(arrow.tips[-1], end)))


def _right(point: Point, x: float) -> Point:
    return Point(point.x + x, point.y)


def _tip(tip: Tip, x: float) -> Tip:
    return Tip(tip.head, _right(tip.base, x), _right(tip.tip, x))
