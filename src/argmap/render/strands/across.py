"""Lines across the forest: those that no trunk draws, where they have a short, clear course.

Source: layout of right-angled lines by shortest paths, as in Wybrow, Marriott and Stuckey, Orthogonal connector routing
(2010)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from attrs import Factory, define

from argmap.render.courses import Dock, Ground, Way, course
from argmap.render.drawing import Area, Label, PlacedBox, Point
from argmap.render.ranks import LEVEL
from argmap.render.scene import Anchor, Arrow, Scene
from argmap.render.strands.corners import NOTHING
from argmap.render.strands.forest import Forest
from argmap.render.strands.shape import Out

#: Maximum cost of a course within a panel and between panels, in widths of a box.
NEAR, FAR = 3.5, 7.0
#: Lines that are tried at most, the nearest first: each takes up to some hundredths of a second.
TRIED = 120
#: Where else than in the middle a line may end above or below a box, as shares of its width.
ASIDE = (0.2, 0.8)
#: How far from a corner of a box a line may end, points.
CORNER = 12.0
#: Straight stretch before the head of a line, points.
STEM = 13.0
#: Lines closer than this are on each other, points.
ON = 2.5
#: Half the side of the square that a ring takes, points.
RING = 6.0
#: What it costs to end on top of a box, or to leave there, as lines of a trunk do.
TOP = 90.0


@define(eq=False)
class Across:
    """Find courses across a picture."""

    scene: Scene
    homes: Forest
    out: Out
    boxes: Mapping[str, PlacedBox]
    #: Words beside lines, at the origin, by key.
    labels: Mapping[str, Label]
    ground: Ground = Factory(Ground)
    around: dict[str, str] = Factory(dict)
    steps: dict[str, str] = Factory(dict)
    #: How often the lines cross others.
    crossings: int = 0

    def __attrs_post_init__(self) -> None:
        self.around = {frame.key: frame.parent for frame in self.scene.frames}
        self.around |= {box.key: box.frame for box in self.scene.boxes}
        self.steps = {arrow.junction: arrow.source.place for arrow in self.scene.arrows if arrow.junction}
        for key, box in self.boxes.items():
            self.ground.add(box.area, key)
            for number in (*box.numbers, *(one for cell in box.cells for one in cell.numbers)):
                self.ground.add(number.area)
        sources = {arrow.key: arrow.source.place for arrow in self.scene.arrows}
        begun = {key: route[0].x for key, route in self.out.routes.items()}
        begun |= {key: route[0].x for lines in self.out.loose.values() for key, route in lines}
        for key, at in self.out.words.items():
            self.ground.add(word_at(self.labels[key], at, begun[key], self.boxes[sources[key]]).area)
        for key, ring in self.out.junctions.items():
            self.ground.add(Area(ring.x - RING, ring.y - RING, 2 * RING, 2 * RING), key)
        for key, (area, strip, _) in self.out.frames.items():
            self.ground.add(area, key)
            self.ground.add(strip)
        for route in self.out.routes.values():
            self.ground.take(route)
        for lines in self.out.loose.values():
            for _, route in lines:
                self.ground.take(route)

    def lead(self, told: Iterable[str]) -> list[Arrow]:
        """Give courses to all lines that have none, except those *told* by chips; return those that find none."""
        arrows = {arrow.key: arrow for arrow in self.scene.arrows}
        told = {*told}
        failed: list[Arrow] = []
        for lines in self.out.loose.values():
            if lines[0][0] not in told and not self._join(lines, arrows[lines[0][0]]):
                failed += [arrows[key] for key, _ in lines]
        rest = [arrow for arrow in self.homes.rest if arrow.key not in told]
        rest.sort(key=lambda arrow: (arrow.kind not in LEVEL, self._distance(arrow)))
        for number, arrow in enumerate(rest):
            if number >= TRIED or not self._draw(arrow):
                failed.append(arrow)
        return failed

    def _join(self, lines: list[tuple[str, list[Point]]], arrow: Arrow) -> bool:
        """Lead the lines of a strand out of their panel on one course."""
        start = lines[0][1][-1]
        found = self._course([Dock(start, Way.UP, 6.0)], arrow, FAR)
        if found:
            self.ground.take(found)
            for key, route in lines:
                self.out.routes[key] = [*route, *found]
        return bool(found)

    def _draw(self, arrow: Arrow) -> bool:
        place = self.steps.get(arrow.target.place, arrow.target.place)
        if arrow.source.place == place:
            return False
        same = self.around[arrow.source.place] == self.around[place]
        found = self._course([*self._docks(arrow.source, out=True)], arrow, NEAR if same else FAR)
        if found:
            if arrow.source.cell:
                found = (self._inside(arrow.source, found[0]), *found)
            self.ground.take(found)
            self.out.routes[arrow.key] = [*found]
        return bool(found)

    def _course(self, starts: Sequence[Dock], arrow: Arrow, most: float) -> tuple[Point, ...] | None:
        place = self.steps.get(arrow.target.place, arrow.target.place)
        box = self.boxes[place]
        ends = [*self._docks(arrow.target, out=False)]
        wide = max(box.area.width, self.boxes[arrow.source.place].area.width)
        found = course(self.ground, starts, ends, most * wide, self._open(arrow))
        crossed = self._crossings(found) if found else 0
        if not found or crossed > 1 or self._runs_along(found):
            return None
        self.crossings += crossed
        return (*found, self._inside(arrow.target, found[-1])) if arrow.target.cell else found

    def _open(self, arrow: Arrow) -> set[str]:
        """Return the keys of what a course may enter: the frames around both ends, and the ring that it leads to."""
        found = {arrow.target.place} & self.steps.keys()
        for key in (arrow.source.place, self.steps.get(arrow.target.place, arrow.target.place)):
            frame = self.around[key]
            while frame:
                found.add(frame)
                frame = self.around[frame]
        return found

    def _docks(self, anchor: Anchor, *, out: bool) -> Iterator[Dock]:
        """Yield where a line may leave or reach a box, a premise or the ring of a step, off all other rings."""
        rings = [ring for key, ring in self.out.junctions.items() if self.steps[key] == anchor.place]
        for dock in self._places(anchor, out=out):
            if not any(max(abs(dock.at.x - ring.x), abs(dock.at.y - ring.y)) < 2 * RING for ring in rings):
                yield dock

    def _places(self, anchor: Anchor, *, out: bool) -> Iterator[Dock]:
        sign = 1 if out else -1
        ways = {side: (way if sign > 0 else way.back) for side, way in _SIDES.items()}
        stem = 6.0 if out else STEM
        if anchor.place in self.steps:
            ring = self.out.junctions.get(anchor.place)
            if ring:
                yield from (Dock(ring, ways[side], STEM) for side in ("left", "right", "bottom"))
            return
        box = self.boxes[anchor.place]
        area = box.area
        if anchor.cell and not box.box.plain:
            # a line of the whole argument may leave its left side
            gates = ((side, at) for side, at in _gates(box, anchor.cell) if side != "left" or not out)
            yield from (Dock(at, ways[side], stem) for side, at in gates)
            return
        low, high = area.y + CORNER, area.bottom - CORNER
        for share in (0.5, 0.75, 0.25):
            y = low + (high - low) * share
            yield Dock(Point(area.right, y), ways["right"], stem)
            yield Dock(Point(area.x, y), ways["left"], stem, 10.0)
        for share in (0.5, *ASIDE):
            x = area.x + CORNER + (area.width - 2 * CORNER) * share
            yield Dock(Point(x, area.bottom), ways["bottom"], stem, 10.0)
            if share in ASIDE:
                yield Dock(Point(x, area.y), ways["top"], stem, TOP)

    def _inside(self, anchor: Anchor, at: Point) -> Point:
        """Return where a line that reaches the box beside or below a premise meets that."""
        box = self.boxes[anchor.place]
        cell = next(cell.area for cell in box.cells if cell.cell.key == anchor.cell)
        if cell.x < at.x < cell.right:
            return Point(at.x, cell.bottom)
        return Point(cell.x if at.x < cell.x else cell.right, at.y)

    def _distance(self, arrow: Arrow) -> float:
        one = self.boxes[arrow.source.place].area
        other = self.boxes[self.steps.get(arrow.target.place, arrow.target.place)].area
        return abs(one.x - other.x) + abs(one.y - other.y)

    def _runs_along(self, route: Sequence[Point]) -> bool:
        """Return whether a course runs on another line."""
        return any(
            _along(one, other, *stretch)
            for one, other in pairwise(route)
            for stretch in self.ground.taken.near(_extent(one, other))
        )

    def _crossings(self, route: Sequence[Point]) -> int:
        """Return how many lines a course crosses."""
        count = 0
        for one, other in pairwise(route):
            seen = set()
            for stretch in self.ground.taken.near(_extent(one, other)):
                if stretch not in seen and _cross(one, other, *stretch):
                    seen.add(stretch)
            count += len({(round(a.x), round(b.x)) if abs(a.x - b.x) < 1 else (round(a.y), -1.0) for a, b in seen})
        return count


def _along(one: Point, other: Point, a: Point, b: Point) -> bool:
    """Return whether two stretches run on each other."""
    if abs(one.y - other.y) < NOTHING and abs(a.y - b.y) < NOTHING:
        one, other, a, b = (Point(point.y, point.x) for point in (one, other, a, b))
    if abs(one.x - other.x) >= NOTHING or abs(a.x - b.x) >= NOTHING or abs(one.x - a.x) > ON:
        return False
    return min(max(one.y, other.y), max(a.y, b.y)) - max(min(one.y, other.y), min(a.y, b.y)) > ON


def word_at(label: Label, corner: Point, line: float, box: PlacedBox) -> Label:
    """Return a word with its lower left corner at a place, or left of its line if the number of *box* is there.

    Args:
        label: The word.
        corner: Where it would be.
        line: Distance of its line from the left.
        box: The box below.
    """
    found = label.moved(corner.x - label.area.x - 2, corner.y - label.area.height - 1 - label.area.y)
    marks = [one.area for one in (*box.numbers, *(one for cell in box.cells for one in cell.numbers))]
    marks += [one.area for one in (*box.badges, *(one for cell in box.cells for one in cell.badges))]
    area = found.area
    covered = any(
        area.x < mark.right and mark.x < area.right and area.y < mark.bottom and mark.y < area.bottom for mark in marks
    )
    return found.moved(2 * (line - area.x) - area.width, 0) if covered else found


def _gates(box: PlacedBox, key: str) -> Iterator[tuple[str, Point]]:
    """Yield where on the border of a box, on which side, a line can go straight to or from a premise."""
    cell = next(cell.area for cell in box.cells if cell.cell.key == key)
    others = [other.area for other in box.cells if other.cell.key != key]
    level = [other for other in others if other.y < cell.bottom and cell.y < other.bottom]
    for share in (0.5, *ASIDE):
        y = cell.y + share * cell.height
        if not any(other.x > cell.x for other in level):
            yield "right", Point(box.area.right, y)
        if not any(other.x < cell.x for other in level):
            yield "left", Point(box.area.x, y)
    if not any(other.y > cell.y and other.x < cell.right and cell.x < other.right for other in others):
        yield from (("bottom", Point(cell.x + share * cell.width, box.area.bottom)) for share in (0.5, *ASIDE))


_SIDES = {"left": Way.LEFT, "right": Way.RIGHT, "top": Way.UP, "bottom": Way.DOWN}


def _extent(one: Point, other: Point) -> Area:
    return Area(min(one.x, other.x), min(one.y, other.y), abs(one.x - other.x), abs(one.y - other.y))


def _cross(one: Point, other: Point, a: Point, b: Point) -> bool:
    """Return whether two stretches cross at right angles."""
    upright = abs(one.x - other.x) < NOTHING
    if upright == (abs(a.x - b.x) < NOTHING):
        return False
    if not upright:
        one, other, a, b = a, b, one, other
    low, high = min(one.y, other.y), max(one.y, other.y)
    left, right = min(a.x, b.x), max(a.x, b.x)
    return left + 1 < one.x < right - 1 and low + 1 < a.y < high - 1
