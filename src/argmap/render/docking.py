"""Put the parts of a sheet where the engine's layout says, with lines docked at their ports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from argmap.render.curves import tie
from argmap.render.drawing import Drawing, Label, PlacedArrow, PlacedBox, PlacedFrame, PlacedJunction, Point, Sheet, Tip
from argmap.render.graph import headroom
from argmap.render.places import Course, Places, stretches
from argmap.render.ports import Port, Ports, Side
from argmap.render.scene import Arrow, ArrowKind
from argmap.render.tips import heads


def placed(sheet: Sheet, places: Places, doors: Ports) -> Drawing:
    """Return *sheet* with everything in its place. Raises `KeyError` if a place is missing."""
    boxes = {box.box.key: _box(box, places) for box in sheet.boxes}
    return Drawing(
        scene=sheet.scene,
        theme=sheet.theme,
        width=0.0,
        height=0.0,
        headline=sheet.headline,
        frames=tuple(_frames(sheet, places)),
        boxes=tuple(boxes.values()),
        arrows=tuple(_arrow(arrow, sheet, (places, doors), boxes) for arrow in sheet.scene.arrows),
        junctions=tuple(PlacedJunction(junction, places.centres[junction.key]) for junction in sheet.scene.junctions),
    )


def _stub(arrow: Arrow, doors: Ports, boxes: Mapping[str, PlacedBox]) -> tuple[tuple[Point, ...], ...]:
    """Return the way from a cell to where its lines leave the top of the box; none for other sources."""
    door = doors.exits.get(arrow.key)
    if not door or not arrow.source.cell or door.side is Side.LOWER:
        return ()
    box = boxes[arrow.source.place]
    cell = next(cell for cell in box.cells if cell.cell.key == arrow.source.cell)
    start, end = Point(cell.exit, cell.area.y), Point(cell.exit, box.area.y)
    return ((start, start, end, end),)


def _label(label: Label, point: Point | None) -> Label:
    return label.centred(point) if point and label.words else label


def _box(box: PlacedBox, places: Places) -> PlacedBox:
    centre = places.centres[box.box.key]
    return box.moved(centre.x - box.area.width / 2, centre.y - box.area.height / 2)


def _frames(sheet: Sheet, places: Places) -> Iterator[PlacedFrame]:
    for frame in sheet.scene.frames:
        label = _label(sheet.titles[frame.key], places.titles.get(frame.key)).moved(0, -headroom(sheet.theme) / 2)
        yield PlacedFrame(frame, places.frames[frame.key], label)


def _arrow(arrow: Arrow, sheet: Sheet, where: tuple[Places, Ports], boxes: Mapping[str, PlacedBox]) -> PlacedArrow:
    if arrow.kind is ArrowKind.SAME:
        return PlacedArrow(arrow, (tie(arrow, boxes),), (), sheet.words[arrow.key])
    places, doors = where
    stroke = sheet.theme.strokes[arrow.kind]
    courses = _docked(arrow, doors, boxes, [places.courses[key] for key in stretches(arrow)])
    tail, head = heads(arrow, stroke)
    tips = [
        *(Tip(tail, curve[0], start) for curve, start, _ in courses[:1] if start),
        *(Tip(head, curve[-1], end or curve[-1]) for curve, _, end in courses[-1:]),
    ]
    label = _label(sheet.words[arrow.key], places.words.get(arrow.key))
    return PlacedArrow(arrow, (*_stub(arrow, doors, boxes), *(curve for curve, _, _ in courses)), tuple(tips), label)


def _docked(arrow: Arrow, doors: Ports, boxes: Mapping[str, PlacedBox], courses: Sequence[Course]) -> Sequence[Course]:
    """Return *courses* with their ends at the ports: the engine knows their order, but not their places."""
    found = [*courses]
    if enter := doors.entries.get(arrow.key):
        box = boxes[enter.anchor.place]
        curve, start, end = found[-1]
        place = Point(box.area.x + enter.x, _height(box, enter))
        across, up = place.x - (end or curve[-1]).x, place.y - (end or curve[-1]).y
        found[-1] = (
            (*curve[:-2], *(_shift(point, across, up) for point in curve[-2:])),
            start,
            end and place,
        )
    if leave := doors.exits.get(arrow.key):
        box = boxes[leave.anchor.place]
        curve, start, end = found[0]
        place = Point(box.area.x + leave.x, _height(box, leave))
        across, up = place.x - (start or curve[0]).x, place.y - (start or curve[0]).y
        found[0] = (*(_shift(point, across, up) for point in curve[:2]), *curve[2:]), start and place, end
    return found


def _shift(point: Point, x: float, y: float) -> Point:
    return Point(point.x + x, point.y + y)


def _height(box: PlacedBox, port: Port) -> float:
    """Return the height of *port*: on top of a box, or on the lower side of a box or cell."""
    if port.side is Side.UPPER:
        return box.area.y
    cells = (cell.area.bottom for cell in box.cells if cell.cell.key == port.anchor.cell)
    return next(cells, box.area.bottom)
