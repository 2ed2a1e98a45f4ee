"""Words beside lines: each is put where it touches no box, no other word, and as few other lines as possible.

That two cells are one claim is also said in the cell: there the word is left out where there is no room.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from attrs import evolve, field, frozen

from argmap.render.curves import points
from argmap.render.drawing import Area, Drawing, Label, PlacedArrow, Point
from argmap.render.ports import LEVEL
from argmap.render.scene import ArrowKind

#: Side of the squares that areas are looked up by, points.
SQUARE = 48.0
#: How bad it is to touch a box, another word, and another line.
BOX, WORD, LINE = 1000.0, 400.0, 10.0
#: How bad it is to stand on the own line, and how bad not to stand where lines are apart.
ON, LATE = 6.0, 4.0
#: Beside a line that rises less than this for each point sideways, there is no room: the word stands on it.
FLAT = 0.45
#: Where along the line a word may stand: every second place of those that `points` gives.
STEP = 2


@frozen
class _Index:
    """Hold what is on the page, by square."""

    #: Areas and what it costs to touch them.
    areas: defaultdict[tuple[int, int], list[tuple[Area, float]]] = field(factory=lambda: defaultdict(list))
    #: Places on lines, with the line's key.
    places: defaultdict[tuple[int, int], list[tuple[Point, str]]] = field(factory=lambda: defaultdict(list))

    def add(self, area: Area, cost: float) -> None:
        """Note an area."""
        for square in _squares(area):
            self.areas[square].append((area, cost))

    def cost(self, area: Area, key: str) -> float:
        """Return how bad it is to put the word of line *key* at *area*."""
        found: dict[object, float] = {}
        for square in _squares(area):
            found |= {id(other): cost for other, cost in self.areas[square] if _touch(area, other)}
            found |= {line: LINE for place, line in self.places[square] if line != key and _holds(area, place)}
        return sum(found.values())


def _squares(area: Area) -> Iterator[tuple[int, int]]:
    for column in range(int(area.x // SQUARE), int(area.right // SQUARE) + 1):
        for row in range(int(area.y // SQUARE), int(area.bottom // SQUARE) + 1):
            yield column, row


def _touch(one: Area, other: Area) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


def _holds(area: Area, point: Point) -> bool:
    return area.x <= point.x <= area.right and area.y <= point.y <= area.bottom


def put(drawing: Drawing) -> Drawing:
    """Return *drawing* with its words beside its lines."""
    index = _Index()
    for box in drawing.boxes:
        index.add(box.area, BOX)
    for frame in drawing.frames:
        index.add(frame.label.area, WORD)
    for arrow in drawing.arrows:
        for place in _course(arrow):
            index.places[int(place.x // SQUARE), int(place.y // SQUARE)].append((place, arrow.arrow.key))
    return evolve(drawing, arrows=tuple(_put(arrow, index) for arrow in drawing.arrows))


def _course(arrow: PlacedArrow) -> Iterator[Point]:
    for curve in arrow.curves:
        yield from points(curve)


def _put(arrow: PlacedArrow, index: _Index) -> PlacedArrow:
    if not arrow.label.words:
        return arrow
    fixed = arrow.arrow.kind in LEVEL and arrow.tips
    places = [(0.0, arrow.label)] if fixed else list(_candidates(arrow))
    costs = [(cost + index.cost(label.area, arrow.arrow.key), i) for i, (cost, label) in enumerate(places)]
    least, best = min(costs)
    if arrow.arrow.kind is ArrowKind.SAME and least >= WORD:
        return evolve(arrow, label=Label(Area(0, 0, 0, 0), ()))
    label = places[best][1]
    index.add(label.area, WORD)
    return evolve(arrow, label=label)


def _candidates(arrow: PlacedArrow) -> Iterator[tuple[float, Label]]:
    places = list(points(arrow.curves[-1]))
    for i in range(STEP, len(places) - STEP, STEP):
        late = LATE * abs(i / len(places) - 0.35)
        slope = _slope(places, i)
        aside = (arrow.label.area.width + min(arrow.label.area.height / slope, 20)) / 2
        if slope > FLAT:
            yield late, arrow.label.centred(Point(places[i].x + aside, places[i].y))
            yield late + 1, arrow.label.centred(Point(places[i].x - aside, places[i].y))
        yield late + (ON if slope > FLAT else 2), arrow.label.centred(places[i])


def _slope(places: Sequence[Point], i: int) -> float:
    across, up = abs(places[i + 1].x - places[i - 1].x), abs(places[i + 1].y - places[i - 1].y)
    return max(up, 0.01) / max(across, 0.01)
