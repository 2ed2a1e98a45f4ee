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
from argmap.render.squares import Squares
from argmap.render.strands.corners import NOTHING
from argmap.render.strands.ends import behind, doors, gates
from argmap.render.strands.forest import Forest
from argmap.render.strands.shape import Out
from argmap.render.strands.spacing import CLOSEST
from argmap.render.strands.words import word_at

#: Maximum cost of a course within a panel and between panels, in widths of a box.
NEAR, FAR = 3.5, 7.0
#: The least width of a box that counts for that, points.
LEAST = 120.0
#: Lines that are tried at most, the nearest first: each takes up to some hundredths of a second.
TRIED = 120
#: Straight stretch before the head of a line, and at an end without one, points.
STEM, PLAIN = 13.0, 6.0
#: Lines closer than this are on each other, points.
ON = 2.5
#: How far from badges and numbers a line may end, points.
OFF = 3.0
#: Half the side of the square that a ring takes, points.
RING = 6.0


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
    #: Areas of words beside lines of trunks, by key.
    words: dict[str, Area] = Factory(dict)
    #: Where lines start and end.
    ends: Squares[Point] = Factory(Squares)
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
            for mark in box.marks:
                self.ground.add(mark)
        sources = {arrow.key: arrow.source.place for arrow in self.scene.arrows}
        begun = {key: route[0].x for key, route in self.out.routes.items()}
        begun |= {key: route[0].x for lines in self.out.loose.values() for key, route in lines}
        for key, at in self.out.words.items():
            self.words[key] = word_at(self.labels[key].area, at, begun[key], self.boxes[sources[key]])
            self.ground.add(self.words[key])
        for key, ring in self.out.junctions.items():
            self.ground.add(Area(ring.x - RING, ring.y - RING, 2 * RING, 2 * RING), key)
        for key, (area, strip, _) in self.out.frames.items():
            self.ground.add(area, key)
            self.ground.add(strip)
        for route in self.out.routes.values():
            self._take(route)
        for lines in self.out.loose.values():
            for _, route in lines:
                self._take(route)

    def _take(self, route: Sequence[Point]) -> None:
        """Note the course of a line, and where it ends."""
        self.ground.take(route)
        for end in (route[0], route[-1]):
            self.ends.mark(end.x, end.y, end)

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
        found = self._course([Dock(start, Way.UP, PLAIN)], arrow, FAR)
        if found:
            self._take(found)
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
            self._take(found)
            self.out.routes[arrow.key] = [*found]
        return bool(found)

    def _course(self, starts: Sequence[Dock], arrow: Arrow, most: float) -> tuple[Point, ...] | None:
        place = self.steps.get(arrow.target.place, arrow.target.place)
        box = self.boxes[place]
        ends = [*self._docks(arrow.target, out=False)]
        if arrow.kind in LEVEL:
            ends = [end._replace(stem=PLAIN) for end in ends]
        wide = max(LEAST, box.area.width, self.boxes[arrow.source.place].area.width)
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
        """Yield where a line may leave or reach a box, a premise or the ring of a step, off all else at that border."""
        if anchor.place in self.steps:
            yield from self._places(anchor, out=out)
            return
        rings = [ring for key, ring in self.out.junctions.items() if self.steps[key] == anchor.place]
        box = self.boxes[anchor.place]
        for dock in self._places(anchor, out=out):
            at = Area(dock.at.x, dock.at.y, 0, 0)
            inner = anchor.cell and not box.box.plain
            way = Area.between(dock.at, self._inside(anchor, dock.at)) if inner else at
            ended = any(_near(at, end, CLOSEST) for end in self.ends.near(at.grown(CLOSEST)))
            ringed = any(_near(at, ring, 2 * RING) for ring in rings)
            if not ended and not ringed and not any(mark.grown(OFF).touches(way) for mark in box.marks):
                yield dock

    def _places(self, anchor: Anchor, *, out: bool) -> Iterator[Dock]:
        stem = PLAIN if out else STEM
        if anchor.place in self.steps:
            ring = self.out.junctions.get(anchor.place)
            if ring:
                sides = (Way.LEFT, Way.RIGHT, Way.DOWN)
                yield from (Dock(ring, side if out else side.back, STEM) for side in sides)
            return
        box = self.boxes[anchor.place]
        if anchor.cell and not box.box.plain:
            # a line of the whole argument may leave its left side
            open_ = ((side, at) for side, at in gates(box, anchor.cell) if side is not Way.LEFT or not out)
            yield from (Dock(at, side if out else side.back, stem) for side, at in open_)
            return
        for side, at, price in doors(box):
            yield Dock(at, side if out else side.back, stem, price)

    def _inside(self, anchor: Anchor, at: Point) -> Point:
        """Return where a line that reaches the box beside or below a premise meets that."""
        return behind(self.boxes[anchor.place], anchor.cell, at)

    def _distance(self, arrow: Arrow) -> float:
        one = self.boxes[arrow.source.place].area
        other = self.boxes[self.steps.get(arrow.target.place, arrow.target.place)].area
        return abs(one.x - other.x) + abs(one.y - other.y)

    def _runs_along(self, route: Sequence[Point]) -> bool:
        """Return whether a course runs on another line."""
        return any(
            _along(one, other, *stretch)
            for one, other in pairwise(route)
            for stretch in self.ground.taken.near(Area.between(one, other))
        )

    def _crossings(self, route: Sequence[Point]) -> int:
        """Return how many lines a course crosses."""
        count = 0
        for one, other in pairwise(route):
            seen = set()
            for stretch in self.ground.taken.near(Area.between(one, other)):
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


def _near(area: Area, point: Point, far: float) -> bool:
    """Return whether a place is less than *far* points from an area, across and down."""
    grown = area.grown(far)
    return grown.x < point.x < grown.right and grown.y < point.y < grown.bottom


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
