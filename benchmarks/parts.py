"""Parts of a picture that another tool has drawn, put together as a drawing of argmap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import TypeAlias

from attrs import evolve, frozen

from argmap.model.ends import ClaimRef, InferenceRef
from argmap.render.drawing import (
    Area,
    Drawing,
    Label,
    PlacedArrow,
    PlacedBox,
    PlacedCell,
    PlacedFrame,
    PlacedJunction,
    Point,
    Tip,
    Words,
)
from argmap.render.scene import Anchor, Arrow, ArrowKind, Box, BoxKind, Cell, Frame, Junction, Scene
from argmap.render.themes.default import DEFAULT

#: Connected Bézier curves: a start, then three points for each.
Curve: TypeAlias = tuple[Point, ...]


@frozen
class Line:
    """Represent a line as a file has it."""

    #: A name of its own.
    key: str
    #: Keys of the boxes, premises or rings at its ends.
    source: str
    target: str
    #: What it stands for.
    kind: ArrowKind
    #: Its course.
    curve: Curve
    #: The arrowheads.
    tips: tuple[Tip, ...]
    #: The words beside it.
    words: tuple[Words, ...]
    #: Key of the ring that it passes through; empty for none.
    ring: str = ""


@frozen
class Part:
    """Represent a box, premise, frame or ring as a file has it."""

    #: The file's name for it.
    key: str
    #: Its outline.
    area: Area
    #: The words in it, without those of parts inside.
    words: tuple[Words, ...]


@frozen
class Found:
    """Represent a whole file as read."""

    #: The boxes, each with its premises.
    boxes: Sequence[tuple[Part, Sequence[Part]]]
    #: The frames around groups.
    frames: Sequence[Part]
    #: The lines.
    lines: Sequence[Line]
    #: The circles of steps that undercuts aim at.
    rings: Sequence[Part] = ()
    #: The title, and words below the picture.
    headline: tuple[Words, ...] = ()


def drawing(found: Found) -> Drawing:
    """Return the drawing of what was *found*, cut to it with the margin that argmap leaves."""
    rings = {ring.key for ring in found.rings}
    frames = sorted(found.frames, key=lambda frame: -frame.area.width * frame.area.height)
    owners = {cell.key: box.key for box, cells in found.boxes for cell in cells}
    boxes = [_box(box, cells, frames) for box, cells in found.boxes]
    lines = [*_joined(found.lines, rings)]
    steps = {line.ring: InferenceRef(line.source) for line in lines if line.ring}
    arrows = [_arrow(line, owners) for line in lines]
    junctions = [_ring(ring, steps) for ring in found.rings]
    placed_frames = [_frame(frame, frames) for frame in frames]
    scene = Scene(
        boxes=tuple(box.box for box in boxes),
        junctions=tuple(one.junction for one in junctions),
        arrows=tuple(arrow.arrow for arrow in arrows),
        frames=tuple(frame.frame for frame in placed_frames),
    )
    return _cut(
        Drawing(
            scene=scene,
            theme=evolve(DEFAULT, junction=round(found.rings[0].area.width)) if found.rings else DEFAULT,
            width=0.0,
            height=0.0,
            headline=_label(found.headline),
            frames=tuple(placed_frames),
            boxes=tuple(boxes),
            arrows=tuple(arrows),
            junctions=tuple(junctions),
        )
    )


def _box(box: Part, cells: Sequence[Part], frames: Sequence[Part]) -> PlacedBox:
    if not cells:
        only = Cell(f"{box.key} text", ClaimRef(box.key), "", "")
        made = Box(box.key, BoxKind.CLAIM, ClaimRef(box.key), (only,), frame=_around(box, frames))
        return PlacedBox(made, box.area, (), (PlacedCell(only, box.area, box.words),))
    placed = tuple(PlacedCell(Cell(one.key, ClaimRef(one.key), "", ""), one.area, one.words) for one in cells)
    inner = tuple(one.cell for one in placed)
    made = Box(box.key, BoxKind.REASON, InferenceRef(box.key), inner, frame=_around(box, frames))
    return PlacedBox(made, box.area, box.words, placed)


def _around(part: Part, frames: Sequence[Part]) -> str:
    """Return the key of the innermost of *frames* around a part; they are ordered by size."""
    x, y = part.area.x + part.area.width / 2, part.area.y + part.area.height / 2
    around = (
        frame.key
        for frame in reversed(frames)
        if frame.area.x < x < frame.area.right and frame.area.y < y < frame.area.bottom and frame.key != part.key
    )
    return next(around, "")


def _frame(frame: Part, frames: Sequence[Part]) -> PlacedFrame:
    larger = [other for other in frames if other.area.width * other.area.height > frame.area.width * frame.area.height]
    made = Frame(frame.key, frame.key, " ".join(words.text for words in frame.words), parent=_around(frame, larger))
    return PlacedFrame(made, frame.area, _label(frame.words))


def _label(words: tuple[Words, ...]) -> Label:
    corners = [
        Point(x, y)
        for line in words
        for x, y in ((line.x, line.y - line.type.ascent), (line.x + line.width, line.y + line.type.size / 5))
    ]
    return Label(extent(corners) if corners else Area(0, 0, 0, 0), words)


def _ring(ring: Part, steps: Mapping[str, InferenceRef]) -> PlacedJunction:
    centre = Point(ring.area.x + ring.area.width / 2, ring.area.y + ring.area.height / 2)
    return PlacedJunction(Junction(ring.key, steps.get(ring.key, InferenceRef(ring.key))), centre)


def _joined(lines: Sequence[Line], rings: Set[str]) -> Iterator[Line]:
    """Yield *lines*, with each line from a ring put behind the line of the same step that ends there."""
    rest = {line.source: line for line in lines if line.source in rings}
    for line in lines:
        if line.source in rings:
            continue
        second = rest.get(line.target) if line.kind is ArrowKind.INFERENCE else None
        if second is None:
            yield line
            continue
        whole = (*line.curve, *straight(line.curve[-1], second.curve[0]), *second.curve[1:])
        tips, words = (*line.tips, *second.tips), (*line.words, *second.words)
        yield evolve(line, target=second.target, curve=whole, tips=tips, words=words, ring=line.target)


def _arrow(line: Line, owners: Mapping[str, str]) -> PlacedArrow:
    source, target = (Anchor(owners[key], key) if key in owners else Anchor(key) for key in (line.source, line.target))
    arrow = Arrow(line.key, line.kind, ClaimRef(line.key), source, target, junction=line.ring)
    return PlacedArrow(arrow, (line.curve,), line.tips, _label(line.words))


def _cut(drawing: Drawing) -> Drawing:
    """Return *drawing* moved to the origin and as large as what is in it, with the theme's margin around."""
    areas = [*(box.area for box in drawing.boxes), *(frame.area for frame in drawing.frames)]
    labels = [drawing.headline, *(arrow.label for arrow in drawing.arrows), *(frame.label for frame in drawing.frames)]
    areas += [label.area for label in labels if label.words]
    points = [Point(x, y) for area in areas for x, y in ((area.x, area.y), (area.right, area.bottom))]
    points += [point for arrow in drawing.arrows for curve in arrow.curves for point in curve]
    whole, room = extent(points), drawing.theme.page_margin
    x, y = room - whole.x, room - whole.y
    return evolve(
        drawing,
        width=whole.width + 2 * room,
        height=whole.height + 2 * room,
        headline=drawing.headline.moved(x, y),
        boxes=tuple(box.moved(x, y) for box in drawing.boxes),
        frames=tuple(frame.moved(x, y) for frame in drawing.frames),
        arrows=tuple(_moved(arrow, x, y) for arrow in drawing.arrows),
        junctions=tuple(one._replace(centre=Point(one.centre.x + x, one.centre.y + y)) for one in drawing.junctions),
    )


def _moved(arrow: PlacedArrow, x: float, y: float) -> PlacedArrow:
    curves = tuple(tuple(Point(one.x + x, one.y + y) for one in curve) for curve in arrow.curves)
    tips = tuple(
        Tip(tip.head, Point(tip.base.x + x, tip.base.y + y), Point(tip.tip.x + x, tip.tip.y + y)) for tip in arrow.tips
    )
    return PlacedArrow(arrow.arrow, curves, tips, arrow.label.moved(x, y))


def straight(start: Point, end: Point) -> Curve:
    """Return the straight line to *end* as the rest of a Bézier curve."""
    x, y = (end.x - start.x) / 3, (end.y - start.y) / 3
    return Point(start.x + x, start.y + y), Point(end.x - x, end.y - y), end


def extent(points: Iterable[Point]) -> Area:
    """Return the rectangle around *points*."""
    every = [*points]
    left, top = min(one.x for one in every), min(one.y for one in every)
    return Area(left, top, max(one.x for one in every) - left, max(one.y for one in every) - top)
