"""Courses: clear ways at right angles between boxes, for lines that have none.

A course runs along tracks: the heights and distances from the left at which it has room beside something, at which it
starts or ends, and beside other lines. Of all courses that enter no area, the cheapest is found, by length, bends and
crossings. The search looks at what is near first, and at more only if that is in vain, so its effort is bounded.

    ground = Ground()
    for box in boxes:
        ground.add(box.area, box.key)
    corners = course(ground, [Dock(start, Way.UP)], [Dock(end, Way.UP, stem=9)], limit=900, free={"r1"})
    if corners:
        ground.take(corners)  # the next course keeps off this one
        curve = rounded(corners)

Source: Hart, Nilsson and Raphael 1968, https://doi.org/10.1109/TSSC.1968.300136 (A*)
"""

from __future__ import annotations

import enum
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from heapq import heappop, heappush
from itertools import pairwise
from math import ceil, floor
from typing import TypeAlias

from attrs import Factory, define, field, frozen

from argmap.render.drawing import Area, Point
from argmap.render.squares import Squares

#: Cost of a bend and of crossing a line, points of length.
BEND, CROSSING = 30.0, 60.0
#: Cost of running along another line, per point.
ALONG = 4.0
#: Distance at which a course passes an area, points.
BESIDE = 8.0
#: Minimum distance between a course and an area, except where it starts or ends, points.
LEAST = 3.0
#: Distance between two courses side by side, points.
LANE = 7.0
#: Tracks closer than this are one, points.
THIN = 0.9
#: How close parallel lines are on each other, points.
CLOSE = 4.0
#: How far around its ends a course is looked for, points: one after another, until there is one.
REACH = (60.0, 240.0, 1200.0)
#: How many tracks, and how many steps of the search, are too many.
TRACKS, EFFORT = 240, 4_000
#: Radius of a bend, points.
RADIUS = 7.0
#: Where the control points of a quarter circle are, as a share of its radius.
ROUND = 0.5523
#: Lengths below this are none, points.
NOTHING = 0.01

#: Keys of areas that a course may enter.
Keys: TypeAlias = Collection[str]


class Way(enum.Enum):
    """List the directions of a stretch; the value is how x and y grow."""

    LEFT = (-1, 0)
    UP = (0, -1)
    RIGHT = (1, 0)
    DOWN = (0, 1)

    @property
    def x(self) -> int:
        """Return how x grows."""
        return self.value[0]

    @property
    def y(self) -> int:
        """Return how y grows; down is positive."""
        return self.value[1]


@frozen
class Dock:
    """Represent a place where a course may start or end."""

    #: The place, on the border of something.
    at: Point
    #: Direction in which the course leaves or arrives.
    way: Way
    #: How far it runs straight there, points.
    stem: float = 0.0
    #: Cost of this place.
    price: float = 0.0


#: A straight stretch of a line.
Stretch: TypeAlias = tuple[Point, Point]


@frozen
class Ground:
    """Represent what is on the page: areas that courses must not enter, and lines that they had better not cross."""

    #: Areas with their keys.
    areas: Squares[tuple[Area, str]] = field(factory=Squares)
    #: Stretches of lines.
    taken: Squares[Stretch] = field(factory=Squares)

    def add(self, area: Area, key: str = "") -> None:
        """Add an area; a course may enter it if its key is among those that are free."""
        self.areas.add(area, (area, key))

    def take(self, corners: Sequence[Point]) -> None:
        """Add a line, as a course or as close places along it."""
        for one, other in pairwise(corners):
            self.taken.add(_extent((one, other)), (one, other))


def course(
    ground: Ground,
    starts: Sequence[Dock],
    ends: Sequence[Dock],
    limit: float = 2400.0,
    free: Keys = frozenset(),
) -> tuple[Point, ...] | None:
    """Return the corners of the cheapest course from one of *starts* to one of *ends*, or None if there is none.

    Args:
        ground: What is on the page.
        starts: Where it may start; its first stretch has the direction of its start.
        ends: Where it may end; its last stretch has the direction of its end.
        limit: Maximum cost: its length in points, `BEND` for each bend, `CROSSING` for each line that it crosses, and
            the prices of its ends.
        free: Keys of areas that it may enter, such as the frames around its ends.
    """
    if not starts or not ends:
        return None
    for reach in REACH:
        search = _Search.of(ground, (starts, ends), reach, free)
        if found := search.cheapest(limit):
            return found
        if search.large:
            return None
    return None


def rounded(corners: Sequence[Point], radius: float = RADIUS) -> tuple[Point, ...]:
    """Return a course as a chain of Bézier curves: straight ones, and quarter circles at its corners."""
    found = [corners[0]]
    for i in range(1, len(corners) - 1):
        before, knot, after = corners[i - 1 : i + 2]
        room = min(radius, _length(before, knot) / 2, _length(knot, after) / 2)
        start, end = _towards(knot, before, room), _towards(knot, after, room)
        found += [found[-1], start, start]
        found += [_towards(start, knot, room * ROUND), _towards(end, knot, room * ROUND), end]
    return (*found, found[-1], corners[-1], corners[-1])


def _length(one: Point, other: Point) -> float:
    return abs(one.x - other.x) + abs(one.y - other.y)


def _towards(start: Point, end: Point, far: float) -> Point:
    share = far / (_length(start, end) or 1.0)
    return Point(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)


def _extent(stretch: Stretch) -> Area:
    one, other = stretch
    left, top = min(one.x, other.x), min(one.y, other.y)
    return Area(left, top, abs(one.x - other.x), abs(one.y - other.y))


def _stem(dock: Dock, *, out: bool) -> Point:
    """Return where a course may first, or last, bend."""
    sign = 1 if out else -1
    return Point(dock.at.x + sign * dock.way.x * dock.stem, dock.at.y + sign * dock.way.y * dock.stem)


@frozen
class _Track:
    """Represent a track: where it is blocked, and what it meets."""

    #: Sorted pairs of places between which it is blocked.
    blocked: tuple[tuple[float, float], ...]
    #: Places where it crosses a line.
    crossed: tuple[float, ...]
    #: Pairs of places between which it runs along a line.
    shared: tuple[tuple[float, float], ...]

    def price(self, one: float, other: float) -> float:
        """Return the cost of going from one place to another, negative if that is blocked."""
        low, high = (one, other) if one < other else (other, one)
        for start, end in self.blocked:
            if start >= high:
                break
            if end > low:
                return -1.0
        along = sum(max(0.0, min(high, end) - max(low, start)) for start, end in self.shared)
        return high - low + ALONG * along + CROSSING * sum(low < place <= high for place in self.crossed)


#: Directions as numbers; a turn around adds two.
_WAYS = tuple(Way)


@define(eq=False)
class _Walk:
    """Hold what a search has found so far; a state is a place between tracks and a direction, as one number."""

    #: Number of tracks from the top.
    rows: int
    #: Maximum cost.
    limit: float
    #: Return the least cost of the rest of a course from a place.
    left: Callable[[int, int], float]
    #: The least cost of getting to a state.
    best: dict[int, float] = Factory(dict)
    #: From which state, or where the course starts.
    came: dict[int, int | Dock] = Factory(dict)
    #: States to look at, by what a course through them costs at least.
    queue: list[tuple[float, float, int]] = Factory(list)
    #: The state that is looked at, and how many have been.
    here: int = -1
    done: int = 0
    #: The last state and the end of the cheapest whole course.
    last: tuple[int, Dock] | None = None

    def reach(self, i: int, j: int, way: int, cost: float, start: Dock | None) -> None:
        """Note a way to a place, from where the search is or from a start, if it is the cheapest so far."""
        state = (i * self.rows + j) * 4 + way
        if cost < self.best.get(state, self.limit):
            bound = cost + self.left(i, j)
            if bound < self.limit:
                self.best[state], self.came[state] = cost, start or self.here
                heappush(self.queue, (bound, -cost, state))

    def next(self) -> tuple[int, int, int, float] | None:
        """Go to the most promising state, and return it with its cost; None if no better course is left."""
        while self.queue and self.done < EFFORT:
            bound, cost, state = heappop(self.queue)
            if bound >= self.limit:
                return None
            if -cost <= self.best[state]:
                self.here, self.done = state, self.done + 1
                return state // 4 // self.rows, state // 4 % self.rows, state % 4, -cost
        return None

    def finish(self, cost: float, dock: Dock) -> None:
        """Note a whole course from here to an end, if it is the cheapest so far."""
        if cost < self.limit:
            self.limit, self.last = cost, (self.here, dock)

    def back(self) -> tuple[Sequence[tuple[int, int]], Dock]:
        """Return the places of the cheapest course, and where it starts."""
        found: list[tuple[int, int]] = []
        here: int | Dock = self.last[0] if self.last else self.here
        while not isinstance(here, Dock):
            found.append((here // 4 // self.rows, here // 4 % self.rows))
            here = self.came[here]
        return found[::-1], here


@frozen
class _Search:
    """Look for a course in a part of the page."""

    #: Where it may start and end.
    ends: tuple[Sequence[Dock], Sequence[Dock]]
    #: The tracks: distances from the left, and from the top.
    xs: Sequence[float]
    ys: Sequence[float]
    #: What it must not enter, with the least distance from it.
    areas: Sequence[tuple[Area, float]]
    #: Lines there.
    taken: Sequence[Stretch]
    #: Whether more of the page would be too much.
    large: bool
    #: Tracks that were needed, by whether they run down, and number.
    known: dict[tuple[bool, int], _Track] = field(factory=dict)
    #: Costs of steps to the right and downwards that were needed, by place and direction.
    steps: dict[int, float] = field(factory=dict)

    @classmethod
    def of(cls, ground: Ground, ends: tuple[Sequence[Dock], Sequence[Dock]], reach: float, free: Keys) -> _Search:
        """Return a search as far as *reach* around the ends."""
        bends = [
            *(_stem(dock, out=True) for dock in ends[0]),
            *(_stem(dock, out=False) for dock in ends[1]),
        ]
        window = _around([*bends, *(dock.at for docks in ends for dock in docks)], reach)
        near = [*dict.fromkeys(ground.areas.near(window))]
        docks = [dock.at for some in ends for dock in some]
        areas = [(area, 0.0 if _touches(area, docks) else LEAST) for area, key in near if key not in free]
        taken = [*dict.fromkeys(ground.taken.near(window))]
        xs = {window.x, window.right, *(point.x + aside for point in bends for aside in (-BESIDE, 0, BESIDE))}
        ys = {window.y, window.bottom, *(point.y + aside for point in bends for aside in (-BESIDE, 0, BESIDE))}
        for area, _ in near:  # whole points, so that boxes in a row share a track
            xs |= {floor(area.x - BESIDE), ceil(area.right + BESIDE)}
            ys |= {floor(area.y - BESIDE), ceil(area.bottom + BESIDE)}
        for one, other in taken:
            if abs(one.x - other.x) < NOTHING and abs(one.y - other.y) > LANE:
                xs |= {one.x - LANE, one.x + LANE}
            if abs(one.y - other.y) < NOTHING and abs(one.x - other.x) > LANE:
                ys |= {one.y - LANE, one.y + LANE}
        fixed = [*bends, *docks]
        across = _thinned(xs, {point.x for point in fixed}, window.x, window.right)
        down = _thinned(ys, {point.y for point in fixed}, window.y, window.bottom)
        return cls(ends, across, down, areas, taken, len(across) + len(down) > TRACKS)

    def cheapest(self, limit: float) -> tuple[Point, ...] | None:
        """Return the corners of the cheapest course, or None."""
        goals = self._goals()
        if not goals:
            return None
        walk = _Walk(len(self.ys), limit, self._left(goals))
        for (i, j, way), dock, cost in self._openings():
            walk.reach(i, j, _WAYS.index(way), cost, dock)
        while step := walk.next():
            i, j, came, cost = step
            for dock, price in goals.get((i, j), ()):
                straight = _WAYS[came] is dock.way
                if straight or (dock.stem and not _against(_WAYS[came], dock.way)):
                    walk.finish(cost + price + (0 if straight else BEND), dock)
            for turn, (across, down) in enumerate(one.value for one in _WAYS):
                price = -1.0 if turn == (came + 2) % 4 else self._step(i, j, turn)
                if price >= 0:
                    walk.reach(i + across, j + down, turn, cost + price + (0 if turn == came else BEND), None)
        if not walk.last:
            return None
        places, start = walk.back()
        middle = [Point(self.xs[i], self.ys[j]) for i, j in places]
        return _straightened([start.at, *middle, walk.last[1].at])

    def _left(self, goals: Iterable[tuple[int, int]]) -> Callable[[int, int], float]:
        """Return what gives the least cost of the rest of a course from a place."""
        columns, lines = {i for i, _ in goals}, {j for _, j in goals}
        across = [min(abs(x - self.xs[i]) for i in columns) for x in self.xs]
        down = [min(abs(y - self.ys[j]) for j in lines) for y in self.ys]
        return lambda i, j: across[i] + down[j]

    def _step(self, i: int, j: int, turn: int) -> float:
        """Return the cost of going from a place to the next in a direction, negative if that is blocked."""
        if turn < 2:  # noqa: PLR2004 - to the left or upwards
            i, j = (i - 1, j) if turn == 0 else (i, j - 1)
        down = turn % 2 == 1
        key = (i * len(self.ys) + j) * 2 + down
        price = self.steps.get(key)
        if price is None:
            if i < 0 or j < 0 or (i + 1 >= len(self.xs) and not down) or (j + 1 >= len(self.ys) and down):
                return -1.0
            if down:
                price = self._track(i, down=True).price(self.ys[j], self.ys[j + 1])
            else:
                price = self._track(j, down=False).price(self.xs[i], self.xs[i + 1])
            self.steps[key] = price
        return price

    def _openings(self) -> Iterator[tuple[tuple[int, int, Way], Dock, float]]:
        for dock in self.ends[0]:
            bend = _stem(dock, out=True)
            price = self._free(dock.at, bend)
            if price >= 0:
                yield (bisect_left(self.xs, bend.x), bisect_left(self.ys, bend.y), dock.way), dock, price + dock.price

    def _goals(self) -> Mapping[tuple[int, int], Sequence[tuple[Dock, float]]]:
        """Return the ends by the place where the course to them begins to run straight, with what that costs."""
        found: defaultdict[tuple[int, int], list[tuple[Dock, float]]] = defaultdict(list)
        for dock in self.ends[1]:
            bend = _stem(dock, out=False)
            price = self._free(bend, dock.at)
            if price >= 0:
                found[bisect_left(self.xs, bend.x), bisect_left(self.ys, bend.y)].append((dock, price + dock.price))
        return found

    def _free(self, one: Point, other: Point) -> float:
        """Return the cost of a stem, negative if it is blocked."""
        down = one.x == other.x
        track = self._made(down=down, place=one.x if down else one.y)
        return track.price(one.y, other.y) if down else track.price(one.x, other.x)

    def _track(self, number: int, *, down: bool) -> _Track:
        if (down, number) not in self.known:
            place = self.xs[number] if down else self.ys[number]
            self.known[down, number] = self._made(down=down, place=place)
        return self.known[down, number]

    def _made(self, *, down: bool, place: float) -> _Track:
        blocked = [
            ((area.y - least, area.bottom + least) if down else (area.x - least, area.right + least))
            for area, least in self.areas
            if (
                area.x - least + NOTHING < place < area.right + least - NOTHING
                if down
                else area.y - least + NOTHING < place < area.bottom + least - NOTHING
            )
        ]
        crossed, shared = [], []
        for stretch in self.taken:
            one, other = stretch if down else (Point(stretch[0].y, stretch[0].x), Point(stretch[1].y, stretch[1].x))
            low, high = min(one.y, other.y), max(one.y, other.y)
            upright = abs(one.x - other.x) * 3 < high - low
            if upright and min(abs(one.x - place), abs(other.x - place)) < CLOSE:
                shared.append((low, high))
            elif min(one.x, other.x) <= place < max(one.x, other.x):
                crossed.append(one.y + (other.y - one.y) * (place - one.x) / (other.x - one.x))
        clear = ((low + NOTHING, high - NOTHING) for low, high in sorted(blocked))
        return _Track(tuple(clear), tuple(crossed), tuple(shared))


def _thinned(places: Iterable[float], kept: Collection[float], low: float, high: float) -> list[float]:
    """Return *places* from *low* to *high* in order, without those all but at another one, unless they are *kept*."""
    found: list[float] = []
    for place in sorted(places):
        if low <= place <= high and (place in kept or not found or place - found[-1] >= THIN):
            found.append(place)
    return found


def _against(one: Way, other: Way) -> bool:
    return one.x == -other.x and one.y == -other.y


def _around(points: Iterable[Point], reach: float) -> Area:
    every = [*points]
    left, top = min(point.x for point in every), min(point.y for point in every)
    right, bottom = max(point.x for point in every), max(point.y for point in every)
    return Area(left - reach, top - reach, right - left + 2 * reach, bottom - top + 2 * reach)


def _touches(area: Area, points: Iterable[Point]) -> bool:
    return any(
        area.x - LEAST < point.x < area.right + LEAST and area.y - LEAST < point.y < area.bottom + LEAST
        for point in points
    )


def _straightened(points: Sequence[Point]) -> tuple[Point, ...]:
    """Return *points* without those on a straight way between others."""
    found = [points[0]]
    for i in range(1, len(points) - 1):
        before, here, after = found[-1], points[i], points[i + 1]
        turns = (here.x - before.x) * (after.y - here.y) != (here.y - before.y) * (after.x - here.x)
        if here != before and turns:
            found.append(here)
    return (*found, points[-1])
