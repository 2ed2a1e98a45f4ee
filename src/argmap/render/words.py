"""Words beside lines: each touches no box, no other word, no border of a frame and no other line.

If there is no such place along its line, the word is left out: the look of the line says the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain
from math import inf
from typing import TypeAlias

from attrs import evolve, field, frozen

from argmap.render.curves import points
from argmap.render.drawing import NO_LABEL, Area, Drawing, Label, PlacedArrow, Point
from argmap.render.obstacles import cuts, flattened
from argmap.render.ranks import LEVEL, beside
from argmap.render.scene import Arrow, Shape
from argmap.render.squares import Squares

#: Cost of touching a box, another word or the border of a frame, and another line.
BOX, WORD, LINE = 1000.0, 400.0, 100.0
#: Cost of covering the word's own line, and of a place where lines are close.
ON, LATE = 6.0, 4.0
#: Slope below which a word is put on its line, for lack of space beside it.
FLAT = 0.45
#: How far from its line a word may be, points.
NEAR = 16.0
#: How many places along a line are tried.
TRIED = 40
#: Room around a frame's border and above a bracket, and beside a word within its area, points.
BORDER, INSET = 2.0, 3.0
#: Use every second point of `points` as a candidate place.
STEP = 2

#: Points along a curve, as x and y.
_Course: TypeAlias = Sequence[tuple[float, float]]


@frozen
class _Page:
    """Describe what is on the page."""

    #: Areas and what it costs to touch them.
    areas: Squares[tuple[Area, float]] = field(factory=Squares)
    #: Stretches of lines, with the line.
    stretches: Squares[tuple[Point, Point, Arrow]] = field(factory=Squares)

    def add(self, area: Area, cost: float) -> None:
        """Note an area."""
        self.areas.add(area, (area, cost))

    def frame(self, area: Area) -> None:
        """Note the border of a frame."""
        for x in (area.x, area.right):
            self.add(Area(x - BORDER, area.y, 2 * BORDER, area.height), WORD)
        for y in (area.y, area.bottom):
            self.add(Area(area.x, y - BORDER, area.width, 2 * BORDER), WORD)

    def line(self, arrow: PlacedArrow) -> None:
        """Note a line."""
        for one, other in flattened(arrow):
            left, top = min(one.x, other.x), min(one.y, other.y)
            extent = Area(left, top, abs(one.x - other.x), abs(one.y - other.y))
            self.stretches.add(extent, (one, other, arrow.arrow))

    def cost(self, area: Area, arrow: Arrow) -> float:
        """Return the cost of putting the word of *arrow* at *area*."""
        touched = {id(other): cost for other, cost in self.areas.near(area) if area.overlaps(other)}
        text = Area(area.x + INSET, area.y, max(0.0, area.width - 2 * INSET), area.height)
        lines = {
            line.key
            for one, other, line in self.stretches.near(area)
            if line.ref != arrow.ref and cuts(one, other, text)
        }
        return sum(touched.values()) + LINE * len(lines)


def put(drawing: Drawing) -> Drawing:
    """Return *drawing* with the words beside its lines."""
    page = _Page()
    for box in drawing.boxes:
        bracketed = box.box.shape is Shape.JOINED and len(box.cells) > 1
        above = BORDER if bracketed else 0.0  # a word there would hide the bracket
        page.add(Area(box.area.x, box.area.y - above, box.area.width, box.area.height + above), BOX)
        for badge in chain(box.badges, *(cell.badges for cell in box.cells)):  # those of round boxes stick out
            page.add(badge.area, BOX)
    for frame in drawing.frames:
        page.add(frame.label.area, WORD)
        page.frame(frame.area)
    across = drawing.theme.junction
    for ring in drawing.junctions:
        page.add(Area(0, 0, across, across).centred(ring.centre), WORD)
    courses = [[*points(arrow.curves[-1])] if arrow.curves else [] for arrow in drawing.arrows]
    for arrow in drawing.arrows:
        page.line(arrow)
    found, flat = [*drawing.arrows], beside(drawing.scene)
    roomy = [arrow.arrow.kind in LEVEL or arrow.arrow.key in flat for arrow in found]
    for i in sorted(range(len(found)), key=lambda i: not roomy[i]):
        found[i] = _put(found[i], courses[i], page, roomy=roomy[i])
    return evolve(drawing, arrows=tuple(found))


def _put(arrow: PlacedArrow, course: _Course, page: _Page, *, roomy: bool) -> PlacedArrow:
    """Return a line with its word: where the engine made room for it, if *roomy* and nothing is there."""
    if not arrow.label.words or not arrow.curves:
        return arrow
    kept = roomy and arrow.tips and _fits(arrow, course, page)
    label, cost = (arrow.label, 0.0) if kept else _best(arrow, course, page)
    if cost >= LINE:
        return evolve(arrow, label=NO_LABEL)
    page.add(label.area, WORD)
    return evolve(arrow, label=label)


def _fits(arrow: PlacedArrow, course: _Course, page: _Page) -> bool:
    """Return whether the engine's place for a word touches nothing and is beside its line."""
    area = arrow.label.area
    near = area.grown(NEAR)
    beside = any(near.x < x < near.right and near.y < y < near.bottom for x, y in course)
    return beside and not page.cost(area, arrow.arrow)


def _best(arrow: PlacedArrow, course: _Course, page: _Page) -> tuple[Label, float]:
    """Return the word of a line at its cheapest position, and the cost; of equal ones, the first."""
    area = arrow.label.area
    least, best = (inf, 0), Point(0.0, 0.0)
    for late, i in _order(len(course))[:TRIED]:
        if late > least[0]:
            break
        for number, (cost, place) in enumerate(_beside(area, course, i, late), 5 * i):
            if cost > least[0]:
                break
            found = cost + page.cost(area.centred(place), arrow.arrow), number
            if found < least:
                least, best = found, place
    return arrow.label.centred(best), least[0]


@cache
def _order(count: int) -> Sequence[tuple[float, int]]:
    """Return the positions along a line of *count* points with their costs, cheapest first."""
    return sorted((LATE * abs(i / count - 0.35), i) for i in range(STEP, count - STEP, STEP))


def _beside(area: Area, course: _Course, i: int, late: float) -> Iterator[tuple[float, Point]]:
    """Yield label positions beside and on point *i* of a line with their costs, cheapest first."""
    x, y = course[i]
    slope = _slope(course, i)
    if slope > FLAT:
        aside = (area.width + min(area.height / slope, 20)) / 2
        yield late, Point(x + aside, y)
        yield late + 1, Point(x - aside, y)
    yield late + (ON if slope > FLAT else 2), Point(x, y)
    if slope <= FLAT:
        aside = area.height / 2 + BORDER + slope * area.width / 2
        yield late + ON, Point(x, y - aside)
        yield late + ON + 1, Point(x, y + aside)


def _slope(course: _Course, i: int) -> float:
    (x, y), (to_x, to_y) = course[i - 1], course[i + 1]
    return max(abs(to_y - y), 0.01) / max(abs(to_x - x), 0.01)
