"""Rows: a plain layout for maps that take the engine too long.

Main claims are in the top row, their reasons and objections below, and each group is kept together. Lines are straight.
It takes linear time, and never fails.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import sqrt

from attrs import field, frozen

from argmap.render.drawing import Area, PlacedBox, Point, Sheet
from argmap.render.places import Course, Places, stretches
from argmap.render.ports import Port, Ports, Side
from argmap.render.ranks import backwards, reading_order
from argmap.render.scene import Arrow, ArrowKind, Frame, Scene
from argmap.render.theme import Head
from argmap.render.tips import heads

#: Width of a block relative to its height.
PROPORTION = 1.6
#: Height of the shapes at the ends of lines, points.
TIP = 8.0


@frozen
class _Block:
    """Represent a frame, or the whole: boxes in rows, then inner frames in rows, from its upper left corner."""

    #: Of its border.
    width: float = 0.0
    #: Of its border.
    height: float = 0.0
    #: The upper left corners of its boxes and inner frames, by key.
    corners: Mapping[str, Point] = field(factory=dict)


def rows(sheet: Sheet, doors: Ports) -> Places:
    """Return the places of everything in *sheet*, with lines at *doors*."""
    blocks = _blocks(sheet)
    corners = dict(_corners(sheet.scene, blocks))
    boxes = {box.box.key: box.moved(corners[box.box.key].x, corners[box.box.key].y) for box in sheet.boxes}
    centres = {key: _middle(box.area) for key, box in boxes.items()}
    centres |= _junctions(sheet.scene, centres)
    frames = {
        frame.key: Area(corners[frame.key].x, corners[frame.key].y, blocks[frame.key].width, blocks[frame.key].height)
        for frame in sheet.scene.frames
    }
    titles = {key: _title(sheet, key, area) for key, area in frames.items()}
    courses = dict(_courses(sheet, boxes, centres, doors))
    return Places(centres, frames, titles, courses, {})


def _title(sheet: Sheet, key: str, frame: Area) -> Point:
    label = sheet.titles[key].area
    return Point(frame.x + sheet.theme.margin + label.width / 2, frame.y + sheet.theme.margin + label.height / 2)


def _middle(area: Area) -> Point:
    return Point(area.x + area.width / 2, area.y + area.height / 2)


def _blocks(sheet: Sheet) -> Mapping[str, _Block]:
    """Return the block of each frame by its key, and that of the whole by ``""``."""
    levels, order = _levels(sheet.scene), reading_order(sheet.scene)
    boxes: defaultdict[str, list[PlacedBox]] = defaultdict(list)
    for box in sorted(sheet.boxes, key=lambda box: (levels[box.box.key], order[box.box.key])):
        boxes[box.box.frame].append(box)
    inner: defaultdict[str, list[Frame]] = defaultdict(list)
    for frame in sheet.scene.frames:
        inner[frame.parent].append(frame)
    found: dict[str, _Block] = {}
    for frame_key in (*(frame.key for frame in reversed(sheet.scene.frames)), ""):
        own = _by_level(boxes[frame_key], levels)
        sizes = [(frame.key, found[frame.key].width, found[frame.key].height) for frame in inner[frame_key]]
        found[frame_key] = _block(sheet, frame_key, [*own, sizes])
    return found


def _by_level(boxes: Sequence[PlacedBox], levels: Mapping[str, int]) -> Iterator[Sequence[tuple[str, float, float]]]:
    found: defaultdict[int, list[tuple[str, float, float]]] = defaultdict(list)
    for box in boxes:
        found[levels[box.box.key]].append((box.box.key, box.area.width, box.area.height))
    yield from found.values()


def _block(sheet: Sheet, key: str, ranks: Iterable[Sequence[tuple[str, float, float]]]) -> _Block:
    """Return the block of *ranks*, each of which takes one row or several."""
    beside, between = sheet.theme.distance
    margin = sheet.theme.margin if key else 0
    title = sheet.titles[key].area if key else Area(0, 0, 0, 0)
    ranks = [rank for rank in ranks if rank]
    space = sum((width + beside) * (height + between) for rank in ranks for _, width, height in rank)
    limit = sqrt(space * PROPORTION)
    right, y = title.width, title.height + (between / 2 if title.height else 0)
    corners: dict[str, Point] = {}
    for row in (row for rank in ranks for row in _wrapped(rank, limit, beside)):
        x = 0.0
        for name, width, _ in row:
            corners[name] = Point(margin + x, margin + y)
            x += width + beside
        right = max(right, x - beside)
        y += max(height for _, _, height in row) + between
    return _Block(right + 2 * margin, max(y - between, title.height) + 2 * margin, corners)


def _wrapped(
    rank: Sequence[tuple[str, float, float]], limit: float, beside: float
) -> Iterator[Sequence[tuple[str, float, float]]]:
    row: list[tuple[str, float, float]] = []
    x = 0.0
    for item in rank:
        if row and x + item[1] > limit:
            yield row
            row, x = [], 0.0
        row.append(item)
        x += item[1] + beside
    yield row


def _corners(scene: Scene, blocks: Mapping[str, _Block]) -> Iterator[tuple[str, Point]]:
    """Yield where the upper left corner of each box and frame is, outer frames before inner."""
    start = {"": Point(0.0, 0.0)}
    for block in ("", *(frame.key for frame in scene.frames)):
        for key, corner in blocks[block].corners.items():
            start[key] = Point(start[block].x + corner.x, start[block].y + corner.y)
            yield key, start[key]


def _levels(scene: Scene) -> Mapping[str, int]:
    """Return how many rows at least each box stands below what it speaks of, but for lines that go round."""
    back = backwards(scene)
    steps = {arrow.junction: arrow.source.place for arrow in scene.arrows if arrow.junction}
    speakers: defaultdict[str, list[str]] = defaultdict(list)
    open_: dict[str, int] = {box.key: 0 for box in scene.boxes}
    for arrow in scene.arrows:
        target = steps.get(arrow.target.place, arrow.target.place)
        if arrow.kind is not ArrowKind.SAME and arrow.key not in back and target != arrow.source.place:
            speakers[target].append(arrow.source.place)
            open_[arrow.source.place] += 1
    levels = dict.fromkeys(open_, 0)
    waiting = [key for key, count in open_.items() if not count]
    while waiting:
        here = waiting.pop()
        for speaker in speakers[here]:
            levels[speaker] = max(levels[speaker], levels[here] + 1)
            open_[speaker] -= 1
            if not open_[speaker]:
                waiting.append(speaker)
    return levels


def _junctions(scene: Scene, centres: Mapping[str, Point]) -> dict[str, Point]:
    """Return the middles of junctions: half way between what their lines join."""
    found = {}
    for arrow in scene.arrows:
        if arrow.junction:
            start, end = centres[arrow.source.place], centres[arrow.target.place]
            found[arrow.junction] = Point((start.x + end.x) / 2, (start.y + end.y) / 2)
    return found


def _courses(
    sheet: Sheet, boxes: Mapping[str, PlacedBox], centres: Mapping[str, Point], doors: Ports
) -> Iterator[tuple[str, Course]]:
    for arrow in sheet.scene.arrows:
        if arrow.kind is ArrowKind.SAME:
            continue
        start, end = _start(arrow, boxes, doors), _end(arrow, boxes, centres, doors)
        stops = (start, *((centres[arrow.junction],) if arrow.junction else ()), end)
        tail, head = (shape is not Head.NONE for shape in heads(arrow, sheet.theme.strokes[arrow.kind]))
        keys = stretches(arrow)
        for key, (one, other) in zip(keys, pairwise(stops), strict=True):
            yield key, _straight(one, other, tail=tail and key == keys[0], head=head and key == keys[-1])


def _start(arrow: Arrow, boxes: Mapping[str, PlacedBox], doors: Ports) -> Point:
    area = boxes[arrow.source.place].area
    door = doors.exits.get(arrow.key)
    return Point(area.x + door.x, _height(area, door)) if door else _middle(area)


def _end(arrow: Arrow, boxes: Mapping[str, PlacedBox], centres: Mapping[str, Point], doors: Ports) -> Point:
    if arrow.target.place not in boxes:
        return centres[arrow.target.place]
    area = boxes[arrow.target.place].area
    door = doors.entries.get(arrow.key)
    return Point(area.x + door.x, _height(area, door)) if door else _middle(area)


def _height(area: Area, door: Port) -> float:
    return area.y if door.side is Side.UPPER else area.bottom


def _straight(start: Point, end: Point, *, tail: bool, head: bool) -> Course:
    """Return a straight way, short of its ends by the shapes that stand there."""
    first, last = _towards(start, end) if tail else start, _towards(end, start) if head else end
    third = Point(first.x + (last.x - first.x) / 3, first.y + (last.y - first.y) / 3)
    rest = Point(last.x - (last.x - first.x) / 3, last.y - (last.y - first.y) / 3)
    return (first, third, rest, last), start if tail else None, end if head else None


def _towards(start: Point, end: Point) -> Point:
    """Return the point that is as far from *start* as a shape is long, on the way to *end*."""
    far = sqrt((end.x - start.x) ** 2 + (end.y - start.y) ** 2)
    share = min(TIP / far, 0.5) if far else 0.0
    return Point(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)
