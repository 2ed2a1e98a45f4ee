"""Lay out a sheet: ask the engine where everything goes, and put it there."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import chain, product, starmap
from typing import Any, TypeAlias

from attrs import evolve, frozen

from argmap.errors import EngineError, LayoutError
from argmap.render.curves import Curve, smooth, tie
from argmap.render.drawing import (
    Area,
    Drawing,
    Label,
    PlacedArrow,
    PlacedBox,
    PlacedFrame,
    PlacedJunction,
    Point,
    Sheet,
    Tip,
)
from argmap.render.engine import Engine, run, run_all
from argmap.render.foot import footed
from argmap.render.graph import Arrangement, Detail, Direction, Lines, Order, headroom, layout_graph, turned
from argmap.render.ports import LEVEL, Port, Ports, ports
from argmap.render.scene import Arrow, ArrowKind
from argmap.render.tangle import cost, untangled
from argmap.render.tips import heads
from argmap.render.words import put

#: Up to so many boxes, each order and direction is tried; up to so many, each direction; beyond, only one.
FEW, MANY = 12, 120


def draw(sheet: Sheet, engine: Engine) -> Drawing:
    """Return *sheet* with everything in its place: the best of several layouts.

    Raises:
        EngineError: the engine gave no layout.
    """
    doors = ports(sheet)
    drawings = _tried(sheet, engine, tuple(_arrangements(sheet)), doors)
    best = min(drawings, key=cost) if len(drawings) > 1 else drawings[0]  # the cost is quadratic in the lines
    return footed(_page(put(smooth(untangled(best, doors)))))


def _tried(sheet: Sheet, engine: Engine, arrangements: Sequence[Arrangement], doors: Ports) -> Sequence[Drawing]:
    """Return a drawing for each of *arrangements*, which the engine works on side by side."""
    answers = run_all(engine, (layout_graph(sheet, doors, how, Detail.SIZES) for how in arrangements))
    return [_read(sheet, engine, how, doors, said) for how, said in zip(arrangements, answers, strict=True)]


@frozen
class _Asked:
    """Hold what the engine's answer is to be read by."""

    #: Where lines enter and leave boxes.
    doors: Ports
    #: Keys of lines that run from target to source there.
    turned: frozenset[str]


def _read(sheet: Sheet, engine: Engine, arrangement: Arrangement, doors: Ports, said: str | LayoutError) -> Drawing:
    asked = _Asked(doors, turned(sheet, arrangement))
    answer = said if isinstance(said, str) else _otherwise(sheet, engine, arrangement, doors)
    try:
        return _placed(sheet, _Layout.read(answer, asked))
    except (ValueError, KeyError, TypeError) as error:
        raise EngineError(engine.name, "its answer is no layout of this map; use another engine") from error


def _otherwise(sheet: Sheet, engine: Engine, arrangement: Arrangement, doors: Ports) -> str:
    """Return the answer of an engine that lost a line between neighbours, as it does now and then: asked otherwise."""
    with suppress(LayoutError):
        return run(engine, layout_graph(sheet, doors, arrangement, Detail.TABLES))
    straight = evolve(arrangement, lines=Lines.STRAIGHT)
    return run(engine, layout_graph(sheet, doors, straight, Detail.TABLES))


def _arrangements(sheet: Sheet) -> Iterator[Arrangement]:
    if len(sheet.boxes) <= FEW:
        yield from starmap(Arrangement, product(Direction, Order))
    elif len(sheet.boxes) <= MANY:
        yield from map(Arrangement, Direction)
    else:
        yield Arrangement()


@frozen
class _Layout:
    """Hold what the engine said: Graphviz's objects by name, lines by id. Its y runs up."""

    #: Height of the whole layout, points.
    height: float
    #: The attributes of nodes and clusters.
    objects: Mapping[str, Mapping[str, Any]]
    #: The attributes of lines.
    edges: Mapping[str, Mapping[str, Any]]
    #: What it was asked.
    asked: _Asked

    @classmethod
    def read(cls, text: str, asked: _Asked) -> _Layout:
        """Return what *text*, a layout in ``json0``, says."""
        whole = json.loads(text, strict=False)
        height = _numbers(whole["bb"])[3]
        objects = {item["name"]: item for item in whole.get("objects", ())}
        edges = {item["id"]: item for item in whole.get("edges", ())}
        return cls(height, objects, edges, asked)

    def point(self, text: str) -> Point:
        """Return the place that *text* names, y down."""
        x, y = _numbers(text)
        return Point(x, self.height - y)

    def area(self, text: str) -> Area:
        """Return the rectangle that *text* names, y down."""
        left, low, right, high = _numbers(text)
        return Area(left, self.height - high, right - left, high - low)


def _numbers(text: str) -> tuple[float, ...]:
    return tuple(map(float, text.split(",")))


def _placed(sheet: Sheet, layout: _Layout) -> Drawing:
    boxes = {box.box.key: _box(box, layout) for box in sheet.boxes}
    return Drawing(
        scene=sheet.scene,
        theme=sheet.theme,
        width=0.0,
        height=0.0,
        headline=sheet.headline,
        frames=tuple(_frames(sheet, layout)),
        boxes=tuple(boxes.values()),
        arrows=tuple(_arrow(arrow, sheet, layout, boxes) for arrow in sheet.scene.arrows),
        junctions=tuple(
            PlacedJunction(junction, layout.point(layout.objects[junction.key]["pos"]))
            for junction in sheet.scene.junctions
        ),
    )


def _stub(arrow: Arrow, boxes: Mapping[str, PlacedBox]) -> tuple[tuple[Point, ...], ...]:
    """Return the way from a cell to where its lines leave the box; none for other sources."""
    if arrow.kind in LEVEL or not arrow.source.cell:
        return ()
    box = boxes[arrow.source.place]
    cell = next(cell for cell in box.cells if cell.cell.key == arrow.source.cell)
    start, end = Point(cell.exit, cell.area.y), Point(cell.exit, box.area.y)
    return ((start, start, end, end),)


def _label(label: Label, layout: _Layout, attributes: Mapping[str, Any]) -> Label:
    return label.centred(layout.point(attributes["lp"])) if "lp" in attributes and label.words else label


def _box(box: PlacedBox, layout: _Layout) -> PlacedBox:
    centre = layout.point(layout.objects[box.box.key]["pos"])
    return box.moved(centre.x - box.area.width / 2, centre.y - box.area.height / 2)


def _frames(sheet: Sheet, layout: _Layout) -> Iterator[PlacedFrame]:
    for frame in sheet.scene.frames:
        found = layout.objects[f"cluster_{frame.key}"]
        label = _label(sheet.titles[frame.key], layout, found).moved(0, -headroom(sheet.theme) / 2)
        yield PlacedFrame(frame, layout.area(found["bb"]), label)


def _arrow(arrow: Arrow, sheet: Sheet, layout: _Layout, boxes: Mapping[str, PlacedBox]) -> PlacedArrow:
    if arrow.kind is ArrowKind.SAME:
        return PlacedArrow(arrow, (tie(arrow, boxes),), (), sheet.words[arrow.key])
    stroke = sheet.theme.strokes[arrow.kind]
    courses = _docked(arrow, layout.asked.doors, boxes, [_course(layout, arrow, key) for key in _keys(arrow)])
    tail, head = heads(arrow, stroke)
    tips = [
        *(Tip(tail, curve[0], start) for curve, start, _ in courses[:1] if start),
        *(Tip(head, curve[-1], end or curve[-1]) for curve, _, end in courses[-1:]),
    ]
    label = _label(sheet.words[arrow.key], layout, layout.edges[arrow.key])
    return PlacedArrow(arrow, (*_stub(arrow, boxes), *(curve for curve, _, _ in courses)), tuple(tips), label)


def _keys(arrow: Arrow) -> tuple[str, ...]:
    return (f"{arrow.key}a", arrow.key) if arrow.junction else (arrow.key,)


#: A way, and where it touches what it leads from and to, if it has shapes there.
_Course: TypeAlias = tuple[Curve, Point | None, Point | None]


def _docked(
    arrow: Arrow, doors: Ports, boxes: Mapping[str, PlacedBox], courses: Sequence[_Course]
) -> Sequence[_Course]:
    """Return *courses* with their ends at the ports: the engine knows their order, but not their places."""
    found = [*courses]
    if enter := doors.entries.get(arrow.key):
        box = boxes[enter.anchor.place]
        curve, start, end = found[-1]
        place = Point(box.area.x + enter.x, _floor(box, enter))
        across, up = place.x - (end or curve[-1]).x, place.y - (end or curve[-1]).y
        found[-1] = (*curve[:-2], *(_shift(point, across, up) for point in curve[-2:])), start, end and place
    if leave := doors.exits.get(arrow.key):
        area = boxes[leave.anchor.place].area
        curve, start, end = found[0]
        place = Point(area.x + leave.x, area.y)
        across, up = place.x - (start or curve[0]).x, place.y - (start or curve[0]).y
        found[0] = (*(_shift(point, across, up) for point in curve[:2]), *curve[2:]), start and place, end
    return found


def _floor(box: PlacedBox, port: Port) -> float:
    """Return the lower side of what a line enters by *port*."""
    cells = (cell.area.bottom for cell in box.cells if cell.cell.key == port.anchor.cell)
    return next(cells, box.area.bottom)


def _course(layout: _Layout, arrow: Arrow, key: str) -> _Course:
    parts = layout.edges[key]["pos"].replace(";", " ").split()
    ends = {part[0]: layout.point(part[2:]) for part in parts if part[0] in "se"}
    curve = tuple(layout.point(part) for part in parts if part[0] not in "se")
    start, end = ends.get("s"), ends.get("e")
    return (curve[::-1], end, start) if arrow.key in layout.asked.turned else (curve, start, end)


def _page(drawing: Drawing) -> Drawing:
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
    left, top = min((area.x for area in areas), default=0.0), min((area.y for area in areas), default=0.0)
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
        frames=tuple(
            evolve(frame, area=frame.area.moved(x, y), label=frame.label.moved(x, y)) for frame in drawing.frames
        ),
        boxes=tuple(box.moved(x, y) for box in drawing.boxes),
        arrows=tuple(_shifted(arrow, x, y) for arrow in drawing.arrows),
        junctions=tuple(evolve(junction, centre=_shift(junction.centre, x, y)) for junction in drawing.junctions),
    )


def _shift(point: Point, x: float, y: float) -> Point:
    return Point(point.x + x, point.y + y)


def _course_moved(curve: Sequence[Point], x: float, y: float) -> tuple[Point, ...]:
    return tuple([Point(point.x + x, point.y + y) for point in curve])


def _tips_moved(tips: Iterable[Tip], x: float, y: float) -> tuple[Tip, ...]:
    return tuple(Tip(tip.head, _shift(tip.base, x, y), _shift(tip.tip, x, y)) for tip in tips)


def _shifted(arrow: PlacedArrow, x: float, y: float) -> PlacedArrow:
    curves = tuple(_course_moved(curve, x, y) for curve in arrow.curves)
    return PlacedArrow(arrow.arrow, curves, _tips_moved(arrow.tips, x, y), arrow.label.moved(x, y))
