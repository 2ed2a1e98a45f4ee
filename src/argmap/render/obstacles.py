"""Obstacles: what a line must not run through, and which of it a line meets.

A line may run through no box but its own, and there only to or from a premise: over no words and no other premise. It
may run through no frame that holds neither of its ends, and over no words, numbers, badges, chips and rings.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from attrs import field, frozen

from argmap.render.drawing import Area, Drawing, PlacedArrow, PlacedBox, PlacedCell, Point, Words
from argmap.render.framing import around
from argmap.render.outlines import cell_rounding, rounding, single
from argmap.render.scene import Anchor, Arrow
from argmap.render.squares import SIDE, Squares

#: How far a line may be within an obstacle without harm, points.
GRAZE = 1.0
#: To how many points courses are followed.
FINE = 1.0
#: How far a curve may be from a straight line that stands for it, points.
FLAT = 2.0
#: How high letters reach above their baseline, and how far below it, as shares of their size.
ABOVE, BELOW = 0.72, 0.2

#: The four points of a Bézier curve.
Segment: TypeAlias = tuple[float, float, float, float, float, float, float, float]


class Kind(enum.Enum):
    """List the kinds of obstacles; the value is its name in messages."""

    BOX = "the box"
    CELL = "a premise of"
    WORDS = "the words of"
    BADGE = "a badge of"
    IMAGE = "an image of"
    CHIP = "a chip of"
    NUMBER = "the number of"
    FRAME = "the panel"
    CAPTION = "the heading of the panel"
    RING = "the ring"
    LABEL = "the word of the line"
    HEADLINE = "the title"
    FOOT = "the legend"


@frozen(eq=False)
class Obstacle:
    """Represent an area that most lines must not enter."""

    #: What is there.
    kind: Kind
    #: Where it is.
    area: Area
    #: Key of the box, frame, junction or arrow that it is, or is part of; empty for the picture.
    key: str = ""
    #: Key of the cell that it is, or is part of; empty for none.
    cell: str = ""
    #: Its text, if it is words.
    text: str = ""
    #: Radius of its corners, points.
    radius: float = 0.0

    def holds(self, x: float, y: float, graze: float = GRAZE) -> bool:
        """Return whether a place is more than *graze* points inside."""
        area, inset = self.area, max(self.radius, graze)
        across = max(area.x + inset - x, x - area.right + inset, 0.0)
        down = max(area.y + inset - y, y - area.bottom + inset, 0.0)
        if self.radius <= graze:
            return not across and not down
        return across * across + down * down < (self.radius - graze) ** 2


def text_area(words: Words) -> Area:
    """Return the area of the letters of *words*."""
    size = words.type.size
    return Area(words.x, words.y - ABOVE * size, words.width, (ABOVE + BELOW) * size)


@frozen
class Obstacles:
    """Represent the obstacles of a picture."""

    #: All of them, by place.
    squares: Squares[Obstacle] = field(factory=Squares)
    #: The boxes, by key.
    boxes: Mapping[str, PlacedBox] = field(factory=dict)
    #: Keys of the frames around each box, frame and junction, by its key.
    around: Mapping[str, frozenset[str]] = field(factory=dict)

    def met(self, arrow: PlacedArrow) -> tuple[Obstacle, ...]:
        """Return what *arrow* runs through and must not; of a foreign box, only the box."""
        open_ = self.open(arrow.arrow)
        found = [one for one in struck(segments(arrow), self.squares) if not self._passes(one, arrow.arrow, open_)]
        whole = {one.key for one in found if one.kind is Kind.BOX}
        return tuple(one for one in found if one.kind is Kind.BOX or not one.key or one.key not in whole)

    def open(self, arrow: Arrow) -> frozenset[str]:
        """Return the keys of the frames that *arrow* may run through."""
        ends = (arrow.source.place, arrow.target.place)
        return frozenset(ends).union(*(self.around.get(end, ()) for end in ends))

    def _passes(self, obstacle: Obstacle, arrow: Arrow, open_: frozenset[str]) -> bool:
        """Return whether *arrow* may run through *obstacle*."""
        match obstacle.kind:
            case Kind.BOX:
                ends = (arrow.source, arrow.target)
                return any(end.place == obstacle.key and self.passable(end) for end in ends)
            case Kind.FRAME:
                return obstacle.key in open_
            case Kind.RING:
                return obstacle.key in {arrow.junction, arrow.source.place, arrow.target.place}
            case _:
                return False

    def inner(self, end: Anchor) -> bool:
        """Return whether a line ends within a box, at a premise."""
        return bool(end.cell) and end.place in self.boxes and not self.boxes[end.place].box.plain

    def passable(self, end: Anchor) -> bool:
        """Return whether a line runs into a box to its end: at a premise, or at the only circle, which is the box."""
        return self.inner(end) or (end.place in self.boxes and single(self.boxes[end.place]))


def obstacles(drawing: Drawing) -> Obstacles:
    """Return the obstacles of *drawing*, without words beside lines."""
    boxes = {box.box.key: box for box in drawing.boxes}
    found = Obstacles(Squares(), boxes, around(drawing))
    for one in every(drawing):
        found.squares.add(one.area, one)
    return found


def every(drawing: Drawing) -> Iterator[Obstacle]:
    """Yield all obstacles of *drawing*, without words beside lines."""
    for box in drawing.boxes:
        yield from _of_box(box)
    for frame in drawing.frames:
        key = frame.frame.key
        yield Obstacle(Kind.FRAME, frame.area, key)
        yield from (Obstacle(Kind.CAPTION, text_area(line), key, text=line.text) for line in frame.label.words)
        yield from (Obstacle(Kind.NUMBER, one.area, key, text=one.words.text) for one in frame.numbers)
    reach = drawing.theme.junction / 2
    for ring in drawing.junctions:
        area = Area(0, 0, 2 * reach, 2 * reach).centred(ring.centre)
        yield Obstacle(Kind.RING, area, ring.junction.key, radius=reach)
    yield from (Obstacle(Kind.HEADLINE, text_area(line), text=line.text) for line in drawing.headline.words)
    yield from (Obstacle(Kind.FOOT, text_area(line), text=line.text) for line in drawing.foot.words)
    yield from (Obstacle(Kind.FOOT, one.area, text=one.badge.mark) for one in drawing.foot.badges)
    yield from (Obstacle(Kind.FOOT, one.area, text=one.sample.text) for one in drawing.foot.samples)


def _of_box(box: PlacedBox) -> Iterator[Obstacle]:
    yield Obstacle(Kind.BOX, box.area, box.box.key, radius=rounding(box.box.shape, box.area))
    yield from _parts(box, box.box.key, "")
    for cell in box.cells:
        if not box.box.plain:
            radius = cell_rounding(box, cell)
            yield Obstacle(Kind.CELL, cell.area, box.box.key, cell.cell.key, radius=radius)
        yield from _parts(cell, box.box.key, cell.cell.key)


def _parts(part: PlacedBox | PlacedCell, key: str, cell: str) -> Iterator[Obstacle]:
    """Yield what is in a box or cell besides cells."""
    yield from (Obstacle(Kind.WORDS, text_area(line), key, cell, line.text) for line in part.words)
    yield from (Obstacle(Kind.BADGE, one.area, key, cell, one.badge.mark) for one in part.badges)
    yield from (Obstacle(Kind.IMAGE, one.area, key, cell, one.image.name) for one in part.images)
    yield from (Obstacle(Kind.NUMBER, one.area, key, cell, one.words.text) for one in part.numbers)
    for chip in part.chips:
        yield Obstacle(Kind.CHIP, chip.area, key, cell, " ".join(line.text for line in chip.words))


def segments(arrow: PlacedArrow) -> Iterator[Segment]:
    """Yield the course of *arrow* with its tips, as Bézier curves."""
    for curve in arrow.curves:
        yield from course_segments(curve)
    for tip in arrow.tips:
        yield straight(tip.base, tip.tip)


def course_segments(curve: Sequence[Point]) -> Iterator[Segment]:
    """Yield the Bézier curves of a course: a start, then three points for each."""
    for i in range(0, len(curve) - 3, 3):
        a, b, c, d = curve[i : i + 4]
        yield a.x, a.y, b.x, b.y, c.x, c.y, d.x, d.y


def straight(start: Point, end: Point) -> Segment:
    """Return a straight line as a Bézier curve."""
    return start.x, start.y, start.x, start.y, end.x, end.y, end.x, end.y


def struck(course: Iterable[Segment], squares: Squares[Obstacle]) -> tuple[Obstacle, ...]:
    """Return all obstacles that *course* runs through, in its order."""
    found: dict[Obstacle, None] = {}
    waiting = [*course][::-1]
    while waiting:
        one = waiting.pop()
        left, top, right, bottom = extent(one)
        if max(right - left, bottom - top) > 2 * SIDE:
            waiting += halves(one)[::-1]
            continue
        _strike(one, tuple(dict.fromkeys(squares.near(Area(left, top, right - left, bottom - top)))), found)
    return tuple(found)


def _strike(course: Segment, candidates: Sequence[Obstacle], found: dict[Obstacle, None]) -> None:
    left, top, right, bottom = extent(course)
    near = [
        one
        for one in candidates
        if one.area.x < right
        and one.area.y < bottom
        and left < one.area.x + one.area.width
        and top < one.area.y + one.area.height
        and one not in found
    ]
    if not near:
        return
    if right - left < FINE and bottom - top < FINE:
        x, y = (left + right) / 2, (top + bottom) / 2
        found.update(dict.fromkeys(one for one in near if one.holds(x, y)))
        return
    for half in halves(course):
        _strike(half, near, found)


def extent(course: Segment) -> tuple[float, float, float, float]:
    """Return the left, top, right and bottom of the rectangle around the points of a curve."""
    x0, y0, x1, y1, x2, y2, x3, y3 = course
    return min(x0, x1, x2, x3), min(y0, y1, y2, y3), max(x0, x1, x2, x3), max(y0, y1, y2, y3)


def halves(course: Segment) -> tuple[Segment, Segment]:
    """Return both halves of a curve, by de Casteljau's construction."""
    x0, y0, x1, y1, x2, y2, x3, y3 = course
    xa, ya, xb, yb, xc, yc = (x0 + x1) / 2, (y0 + y1) / 2, (x1 + x2) / 2, (y1 + y2) / 2, (x2 + x3) / 2, (y2 + y3) / 2
    xd, yd, xe, ye = (xa + xb) / 2, (ya + yb) / 2, (xb + xc) / 2, (yb + yc) / 2
    x, y = (xd + xe) / 2, (yd + ye) / 2
    return (x0, y0, xa, ya, xd, yd, x, y), (x, y, xe, ye, xc, yc, x3, y3)


def sampled(arrow: PlacedArrow, step: float) -> Iterator[tuple[float, float]]:
    """Yield places along *arrow*, at most *step* points apart, without its tips."""
    for curve in arrow.curves:
        for one in course_segments(curve):
            yield from _sampled(one, step)


def _sampled(course: Segment, step: float) -> Iterator[tuple[float, float]]:
    waiting = [course]
    while waiting:
        one = waiting.pop()
        left, top, right, bottom = extent(one)
        if right - left > step or bottom - top > step:
            waiting += halves(one)[::-1]
        else:
            yield one[6], one[7]


def flattened(arrow: PlacedArrow) -> Iterator[tuple[Point, Point]]:
    """Yield straight stretches that *arrow* hardly differs from."""
    waiting = [*segments(arrow)][::-1]
    while waiting:
        one = waiting.pop()
        if _flat(one):
            yield Point(one[0], one[1]), Point(one[6], one[7])
        else:
            waiting += halves(one)[::-1]


def _flat(course: Segment) -> bool:
    """Return whether the inner points of a curve are near the straight line between its ends."""
    x0, y0, x1, y1, x2, y2, x3, y3 = course
    across, down = x3 - x0, y3 - y0
    off = max(abs(across * (y - y0) - down * (x - x0)) for x, y in ((x1, y1), (x2, y2)))
    if abs(across) + abs(down) < FINE:
        left, top, right, bottom = extent(course)
        return right - left < FLAT and bottom - top < FLAT
    return off < FLAT * (abs(across) + abs(down))


def cuts(one: Point, other: Point, area: Area) -> bool:
    """Return whether a straight line touches *area*."""
    start, end = 0.0, 1.0
    for place, step, low, high in (
        (one.x, other.x - one.x, area.x, area.right),
        (one.y, other.y - one.y, area.y, area.bottom),
    ):
        if step:
            first, last = (low - place) / step, (high - place) / step
            start, end = max(start, min(first, last)), min(end, max(first, last))
        elif not low <= place <= high:
            return False
    return start <= end
