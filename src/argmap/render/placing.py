"""Make a page of what has its place: of the size that it needs, with the title on top."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from attrs import evolve

from argmap.render.drawing import Area, Drawing, PlacedArrow, Point, Tip


def paged(drawing: Drawing) -> Drawing:
    """Return *drawing* on a page of the size that it needs, with its title on top."""
    drawing = _headed(drawing)
    areas, points = [*_areas(drawing)], [*_points(drawing)]
    left = min(chain((area.x for area in areas), (point.x for point in points)), default=0.0)
    top = min(chain((area.y for area in areas), (point.y for point in points)), default=0.0)
    right = max(chain((area.right for area in areas), (point.x for point in points)), default=0.0)
    bottom = max(chain((area.bottom for area in areas), (point.y for point in points)), default=0.0)
    margin = drawing.theme.page_margin
    moved = _moved(drawing, margin - left, margin - top)
    return evolve(moved, width=right - left + 2 * margin, height=bottom - top + 2 * margin)


def _headed(drawing: Drawing) -> Drawing:
    """Return *drawing* with its title above it at the left."""
    areas = [*(box.area for box in drawing.boxes), *(frame.area for frame in drawing.frames)]
    words = (arrow.label.area.y for arrow in drawing.arrows if arrow.label.words)
    left = min((area.x for area in areas), default=0.0)
    top = min(chain((area.y for area in areas), (point.y for point in _points(drawing)), words), default=0.0)
    height = drawing.headline.area.height
    return evolve(drawing, headline=drawing.headline.moved(left, top - height - drawing.theme.page_margin))


def _areas(drawing: Drawing) -> Iterator[Area]:
    yield from (box.area for box in drawing.boxes)
    yield from (frame.area for frame in drawing.frames)
    yield from (arrow.label.area for arrow in drawing.arrows if arrow.label.words)
    yield from (drawing.headline.area for _ in drawing.headline.words[:1])


def _points(drawing: Drawing) -> Iterator[Point]:
    for arrow in drawing.arrows:
        yield from chain(*arrow.curves, (tip.tip for tip in arrow.tips))


def _moved(drawing: Drawing, x: float, y: float) -> Drawing:
    return evolve(
        drawing,
        headline=drawing.headline.moved(x, y),
        frames=tuple(frame.moved(x, y) for frame in drawing.frames),
        boxes=tuple(box.moved(x, y) for box in drawing.boxes),
        arrows=tuple(_shifted(arrow, x, y) for arrow in drawing.arrows),
        junctions=tuple(junction._replace(centre=_shift(junction.centre, x, y)) for junction in drawing.junctions),
    )


def _shift(point: Point, x: float, y: float) -> Point:
    return Point(point.x + x, point.y + y)


def _course_moved(curve: Sequence[Point], x: float, y: float) -> tuple[Point, ...]:
    return tuple([Point(point.x + x, point.y + y) for point in curve])


def _tips_moved(tips: Iterable[Tip], x: float, y: float) -> tuple[Tip, ...]:
    return tuple(Tip(tip.head, _shift(tip.base, x, y), _shift(tip.tip, x, y)) for tip in tips)


def _shifted(arrow: PlacedArrow, x: float, y: float) -> PlacedArrow:
    curves = tuple(_course_moved(curve, x, y) for curve in arrow.curves)
    return PlacedArrow(arrow.arrow, curves, _tips_moved(arrow.tips, x, y), arrow.label.moved(x, y), arrow.trunk)
