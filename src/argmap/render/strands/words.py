"""Words beside lines.

Words of trunks stand where their lines leave the boxes, for which the shapes keep room. Words of lines that lead across
have a free place beside the longest stretches, or none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from attrs import Factory, define, evolve

from argmap.render.drawing import NO_LABEL, Area, Drawing, Label, PlacedArrow, PlacedBox, Point
from argmap.render.squares import Squares
from argmap.render.strands.corners import straightened
from argmap.render.strands.spacing import RING

#: Distance between a word and its line, and between a word and anything else, points.
BESIDE, ROOM = 2.0, 1.0
#: Where along a stretch a word may be, as shares of its length, the best first.
SHARES = (0.5, 0.3, 0.7, 0.15, 0.85)
#: Stretches shorter than this have no word, points.
SHORT = 14.0


@define(eq=False)
class Words:
    """Find places for words."""

    areas: Squares[Area] = Factory(Squares)
    lines: Squares[Area] = Factory(Squares)

    @classmethod
    def of(cls, drawing: Drawing) -> Words:
        """Return what is on the page of *drawing*."""
        found = cls()
        for area in _areas(drawing):
            found.areas.add(area, area)
        for arrow in drawing.arrows:
            for one, other in pairwise(_corners(arrow)):
                found.lines.add(Area.between(one, other), Area.between(one, other))
        return found

    def beside(self, label: Label, arrow: PlacedArrow) -> Label:
        """Return *label* beside a line, or an empty one if there is no place for it."""
        stretches = sorted(pairwise(_corners(arrow)), key=lambda pair: -_length(*pair))
        for one, other in stretches:
            if _length(one, other) < SHORT:
                break
            for area in _places(label, one, other):
                if self._free(area):
                    self.areas.add(area, area)
                    return label.moved(area.x - label.area.x, area.y - label.area.y)
        return NO_LABEL

    def _free(self, area: Area) -> bool:
        grown = area.grown(ROOM)
        if any(grown.overlaps(other) for other in self.areas.near(grown)):
            return False
        return not any(grown.overlaps(line) for line in self.lines.near(grown))


def word_at(word: Area, corner: Point, line: float, box: PlacedBox) -> Area:
    """Return the area of the word beside a line that leaves a box upwards or to the left.

    It has its lower left corner at a place. If a badge or number is there, the word is left of its line if the box
    reaches as far and no line comes to a ring from there, or else right of what is there.

    Args:
        word: Its area elsewhere.
        corner: Where it would be.
        line: Distance of its line from the left.
        box: The box below.
    """
    found = word.moved(corner.x - word.x - 2, corner.y - word.height - 1 - word.y)
    marks = sorted(box.marks, key=lambda mark: mark.x)
    other = found.moved(2 * (line - found.x) - found.width, 0)
    hidden = any(found.overlaps(mark) for mark in marks)
    ringed = corner.x - line >= RING
    if hidden and not ringed and other.x > box.area.x and not any(other.overlaps(mark) for mark in marks):
        return other
    for mark in marks:
        if found.overlaps(mark):
            found = found.moved(mark.right + ROOM - found.x, 0)
    return found


def _areas(drawing: Drawing) -> Iterator[Area]:
    for box in drawing.boxes:
        yield box.area
        yield from box.marks
    around = drawing.theme.junction
    yield from (Area(0, 0, around, around).centred(ring.centre) for ring in drawing.junctions)
    yield from (frame.strip for frame in drawing.frames if frame.strip)
    for frame in drawing.frames:  # a word stands in a panel or outside it, but not across its border
        area = frame.area
        yield Area(area.x, area.y, area.width, 0.1)
        yield Area(area.x, area.bottom, area.width, 0.1)
        yield Area(area.x, area.y, 0.1, area.height)
        yield Area(area.right, area.y, 0.1, area.height)
    yield from (arrow.label.area for arrow in drawing.arrows if arrow.label.words)


def _corners(arrow: PlacedArrow) -> Sequence[Point]:
    """Return the corners of a line with right angles, heads included."""
    if not arrow.curves:
        return ()
    curve = arrow.curves[0]
    ends = [point for i, point in enumerate(curve) if i % 3 == 0]
    found = [ends[0]]
    for i in range(len(ends) - 1):
        one, two, _, four = curve[3 * i : 3 * i + 4]
        if one != two:  # a round corner: where its tangents meet
            found.append(Point(four.x, one.y) if abs(one.y - two.y) < abs(one.x - two.x) else Point(one.x, four.y))
        found.append(four)
    return straightened([*found, *(tip.tip for tip in arrow.tips)])


def _places(label: Label, one: Point, other: Point) -> Iterator[Area]:
    width, height = label.area.width, label.area.height
    upright = abs(one.x - other.x) < abs(one.y - other.y)
    for share in SHARES:
        x, y = one.x + (other.x - one.x) * share, one.y + (other.y - one.y) * share
        if upright:
            yield Area(x + BESIDE, y - height / 2, width, height)
            yield Area(x - BESIDE - width, y - height / 2, width, height)
        elif abs(one.x - other.x) > width:
            yield Area(x - width / 2, y - BESIDE - height, width, height)
            yield Area(x - width / 2, y + BESIDE, width, height)


def _length(one: Point, other: Point) -> float:
    return abs(one.x - other.x) + abs(one.y - other.y)


def worded(drawing: Drawing, labels: dict[str, Label], across: Iterable[str]) -> Drawing:
    """Return *drawing* with the words of the lines *across*, where there is room."""
    wanted = {*across}
    page = Words.of(drawing)
    arrows = tuple(
        evolve(arrow, label=page.beside(labels[arrow.arrow.key], arrow))
        if arrow.arrow.key in wanted and labels[arrow.arrow.key].words
        else arrow
        for arrow in drawing.arrows
    )
    return evolve(drawing, arrows=arrows)
