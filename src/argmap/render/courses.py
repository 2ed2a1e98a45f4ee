"""Courses: clear ways at right angles between boxes, for lines that have none.

A course runs along tracks: the heights and distances from the left at which it has room beside something, at which it
starts or ends, and beside other lines. Of all courses that enter no area, a cheap one is found, by length, bends and
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
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from heapq import heappop, heappush
from itertools import chain, pairwise
from math import inf
from typing import NamedTuple, TypeAlias

from attrs import field, frozen

from argmap.render.drawing import Area, Point
from argmap.render.squares import SIDE, Squares

#: Cost of a bend and of crossing a line, points of length.
BEND, CROSSING = 30.0, 60.0
#: Cost of running along another line, per point.
ALONG = 4.0
#: Distance at which a course passes an area, points.
BESIDE = 8.0
#: Minimum distance between a course and an area, except where it starts or ends, points.
LEAST = 3.0
#: How far within an area a place on its outline may be, points.
DEEP = 8.0
#: Distance between two courses side by side, points.
LANE = 7.0
#: Distance between two tracks, one of which leads through a narrow gap, points.
NARROW = 1.0
#: How close parallel lines are on each other, points.
CLOSE = 4.0
#: How far around its ends a course is looked for, and how far apart tracks are at least, points: one after another,
#: until there is a course.
REACH = ((90.0, 5.0), (500.0, 11.0), (12_000.0, 18.0))
#: How many areas, and how many steps of the search, are too many.
AREAS, EFFORT = 300, 12_000
#: How much the distance that is left counts: more than 1 finds courses sooner that are hardly dearer, and much more
#: finds any course soon.
EAGER, HASTY = 1.2, 5.0
#: How far around everything a course may run, points.
OUTSIDE = 40.0
#: Radius of a bend, points.
RADIUS = 7.0
#: Where the control points of a quarter circle are, as a share of its radius.
ROUND = 0.5523
#: Lengths below this are none, points.
NOTHING = 0.01

#: Keys of areas that a course may enter.
Keys: TypeAlias = Collection[str]


class Way(enum.Enum):
    """List the directions of a stretch."""

    LEFT = "left"
    UP = "up"
    RIGHT = "right"
    DOWN = "down"

    @property
    def x(self) -> int:
        """Return how x grows."""
        return (self is Way.RIGHT) - (self is Way.LEFT)

    @property
    def y(self) -> int:
        """Return how y grows; down is positive."""
        return (self is Way.DOWN) - (self is Way.UP)

    @property
    def back(self) -> Way:
        """Return the direction against it."""
        return {Way.LEFT: Way.RIGHT, Way.RIGHT: Way.LEFT, Way.UP: Way.DOWN, Way.DOWN: Way.UP}[self]


#: The ways by their numbers in searches.
WAYS = (Way.LEFT, Way.UP, Way.RIGHT, Way.DOWN)
LEFT, UP, RIGHT, DOWN = range(4)
LEVEL = (LEFT, RIGHT)


class Dock(NamedTuple):
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

    #: Areas with their keys, and how far beside them tracks are; zero for none.
    areas: Squares[tuple[Area, str, float]] = field(factory=Squares)
    #: Stretches of lines.
    taken: Squares[Stretch] = field(factory=Squares)
    #: How many steps searches have taken, and how much they have looked at.
    spent: list[int] = field(factory=list)

    def add(self, area: Area, key: str = "", beside: float = BESIDE) -> None:
        """Add an area, which a course may enter if its key is free; there are tracks *beside* it."""
        self.areas.add(area, (area, key, beside))

    def page(self) -> tuple[Point, ...]:
        """Return two opposite corners of a rectangle around all areas; nothing if there are none."""
        if not self.areas.held:
            return ()
        across, down = {x for x, _ in self.areas.held}, {y for _, y in self.areas.held}
        first, last = Point(min(across) * SIDE, min(down) * SIDE), Point(max(across) * SIDE, max(down) * SIDE)
        return first, Point(last.x + SIDE, last.y + SIDE)

    def take(self, corners: Sequence[Point]) -> None:
        """Add a line, as a course or as close places along it."""
        for one, other in pairwise(corners):
            self.taken.add(Area.between(one, other), (one, other))


def course(  # noqa: PLR0913 - all that a search depends on
    ground: Ground,
    starts: Sequence[Dock],
    ends: Sequence[Dock],
    limit: float = 2400.0,
    free: Keys = frozenset(),
    *,
    eager: float = EAGER,
) -> tuple[Point, ...] | None:
    """Return the corners of a cheap course from one of *starts* to one of *ends*, or None if there is none.

    Args:
        ground: What is on the page.
        starts: Where it may start; its first stretch has the direction of its start.
        ends: Where it may end; its last stretch has the direction of its end.
        limit: Maximum cost: its length in points, `BEND` for each bend, `CROSSING` for each line that it crosses, and
            the prices of its ends.
        free: Keys of areas that it may enter, such as the frames around its ends; it does not run along their borders.
        eager: How much the distance that is left counts, such as `EAGER` or `HASTY`.
    """
    if not starts or not ends or _least(starts, ends, eager) >= limit:
        return None
    seen: Area | None = None
    for reach, apart in REACH:
        part = _Part.of(ground, (starts, ends), reach)
        ground.spent.append(len(part.areas) + len(part.taken))
        if sum(far > 0 for _, _, far in part.areas) > AREAS or part.window == seen:
            return None
        search = part.search((starts, ends), apart, free)
        found = search.cheapest(limit, eager)
        ground.spent.append(len(search.came))
        if found:
            return found
        seen = part.window
    return None


def _least(starts: Sequence[Dock], ends: Sequence[Dock], eager: float) -> float:
    """Return what a search would expect a course to cost at least."""
    bends = [_stem(dock, out=False) for dock in ends]
    left, right = min(bend.x for bend in bends), max(bend.x for bend in bends)
    top, bottom = min(bend.y for bend in bends), max(bend.y for bend in bends)

    def cost(dock: Dock) -> float:
        bend = _stem(dock, out=True)
        across, down = max(left - bend.x, bend.x - right, 0.0), max(top - bend.y, bend.y - bottom, 0.0)
        return dock.price + dock.stem + eager * (across + down)

    return min(map(cost, starts))


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


def _stem(dock: Dock, *, out: bool) -> Point:
    """Return where a course may first, or last, bend."""
    sign = 1 if out else -1
    return Point(dock.at.x + sign * dock.way.x * dock.stem, dock.at.y + sign * dock.way.y * dock.stem)


#: A stretch along a track: where it starts and ends.
_Span: TypeAlias = tuple[float, float]


@frozen
class _Tracks:
    """Represent the tracks of one direction: what it costs to get from each place on one to the next."""

    #: Where the tracks are.
    at: Sequence[float]
    #: The places along them: where tracks of the other direction are.
    along: Sequence[float]
    #: Where each track is blocked, where it is blocked for straight ends, runs along a line, and crosses one.
    blocked: Sequence[list[_Span]]
    ended: Sequence[list[_Span]]
    shared: Sequence[list[_Span]]
    crossed: Sequence[list[float]]
    #: Costs that were needed, by the number of the track.
    known: dict[int, Sequence[float]] = field(factory=dict)

    @classmethod
    def of(cls, at: Sequence[float], along: Sequence[float], walls: _Walls, lines: Iterable[_Line]) -> _Tracks:
        """Return the tracks *at* some places, with what is on them: walls, for all and for straight ends, and lines."""
        blocked, ended = (_standing(at, some) for some in walls)
        shared: list[list[_Span]] = [[] for _ in at]
        crossed: list[list[float]] = [[] for _ in at]
        for (one, start), (other, end) in lines:
            low, high = (one, other) if one < other else (other, one)
            if (high - low) * 3 < abs(start - end):
                for number in range(bisect_right(at, low - CLOSE), bisect_left(at, high + CLOSE)):
                    shared[number].append((start, end) if start < end else (end, start))
            else:
                for number in range(bisect_left(at, low), bisect_left(at, high)):
                    crossed[number].append(start + (end - start) * (at[number] - one) / (other - one))
        return cls(at, along, blocked, ended, shared, crossed)

    def costs(self, number: int) -> Sequence[float]:
        """Return the cost of each stretch of a track, negative if it is blocked."""
        if number not in self.known:
            self.known[number] = self._costs(number)
        return self.known[number]

    def _costs(self, number: int) -> Sequence[float]:
        along = self.along
        found = [high - low for low, high in pairwise(along)]
        for low, high in self.shared[number]:
            for i in _between(along, low, high):
                found[i] += ALONG * (min(high, along[i + 1]) - max(low, along[i]))
        for where in self.crossed[number]:
            i = bisect_left(along, where) - 1
            if 0 <= i < len(found):
                found[i] += CROSSING
        for low, high in self.blocked[number]:
            for i in _between(along, low, high):
                found[i] = -1.0
        return found

    def stem(self, place: float, one: float, other: float) -> float:
        """Return the cost of a stem on the track at *place*, negative if it is blocked."""
        low, high = (one, other) if one < other else (other, one)
        spans = self.ended[bisect_left(self.at, place)]
        return -1.0 if any(start < high and low < end for start, end in spans) else high - low


def _standing(at: Sequence[float], walls: Iterable[tuple[_Span, _Span]]) -> Sequence[list[_Span]]:
    """Return what stands on each of the tracks *at* some places, as spans along them."""
    found: list[list[_Span]] = [[] for _ in at]
    for (before, behind), span in walls:
        for number in range(bisect_right(at, before), bisect_left(at, behind)):
            found[number].append(span)
    return found


#: Walls in a search, as spans across and along tracks: for all courses, and for their straight ends.
_Walls: TypeAlias = tuple[Iterable[tuple[_Span, _Span]], Iterable[tuple[_Span, _Span]]]
#: A line in a search: its ends, each across and along tracks.
_Line: TypeAlias = tuple[tuple[float, float], tuple[float, float]]


def _between(places: Sequence[float], low: float, high: float) -> range:
    """Return the numbers of the stretches between neighbours that touch what is between two places."""
    return range(max(0, bisect_right(places, low) - 1), min(len(places) - 1, bisect_left(places, high)))


class _Part(NamedTuple):
    """Hold what is in a part of the page around the ends of a course."""

    #: The part.
    window: Area
    #: The areas there, with their keys, and how far from them courses pass.
    areas: Sequence[tuple[Area, str, float]]
    #: Stretches of lines there.
    taken: Sequence[Stretch]

    @classmethod
    def of(cls, ground: Ground, ends: _Ends, reach: float) -> _Part:
        """Return what is as far as *reach* around the ends, as far as anything is there."""
        page, here = ground.page(), _around([*_bends(ends), *_docks(ends)], reach)
        whole = _around([*_bends(ends), *page], OUTSIDE)
        left, top = max(here.x, whole.x), max(here.y, whole.y)
        window = Area(left, top, min(here.right, whole.right) - left, min(here.bottom, whole.bottom) - top)
        areas = [*dict.fromkeys(ground.areas.near(window))]
        return cls(window, areas, [*dict.fromkeys(ground.taken.near(window))])

    def search(self, ends: _Ends, apart: float, free: Keys) -> _Search:
        """Return a search on tracks that are at least *apart* points from each other."""
        bends, window = [*_bends(ends)], self.window
        passed = [(area, far) for area, _, far in self.areas if far]
        upright = (one.x for one, other in self.taken if one.x == other.x and abs(one.y - other.y) > LANE)
        level = (one.y for one, other in self.taken if one.y == other.y and abs(one.x - other.x) > LANE)
        beside = chain(((a.x, a.right, far) for a, far in passed), ((x, x, LANE) for x in upright))
        between = chain(((a.y, a.bottom, far) for a, far in passed), ((y, y, LANE) for y in level))
        xs = _places((window.x, window.right), {bend.x for bend in bends}, beside, apart)
        ys = _places((window.y, window.bottom), {bend.y for bend in bends}, between, apart)
        docks = [*_docks(ends)]
        walls = [(area, far) for area, key, far in self.areas if key not in free]
        near = [_docked(area, docks) for area, _ in walls]
        kept = [_kept(area, some) for (area, _), some in zip(walls, near, strict=True)]
        ended = [_ended(area, some if far else ()) for (area, far), some in zip(walls, near, strict=True)]
        open_ = [area for area, key, far in self.areas if far and key in free]
        upright_sides = [_across(side) for area in open_ for side in _sides(area)]
        level_sides = [_down(side) for area in open_ for side in _flats(area)]
        lines = [((one.x, one.y), (other.x, other.y)) for one, other in self.taken]
        turned = [((one.y, one.x), (other.y, other.x)) for one, other in self.taken]
        return _Search(
            ends,
            _Tracks.of(xs, ys, (chain(map(_across, kept), upright_sides), map(_across, ended)), lines),
            _Tracks.of(ys, xs, (chain(map(_down, kept), level_sides), map(_down, ended)), turned),
        )


def _sides(area: Area) -> Iterator[Area]:
    """Yield where a course would run along the left or right border of an area that it may enter."""
    for x in (area.x, area.right):
        yield Area(x - LEAST, area.y, 2 * LEAST, area.height)


def _flats(area: Area) -> Iterator[Area]:
    """Yield where a course would run along the upper or lower border of an area that it may enter."""
    for y in (area.y, area.bottom):
        yield Area(area.x, y - LEAST, area.width, 2 * LEAST)


def _across(area: Area) -> tuple[_Span, _Span]:
    return (area.x, area.right), (area.y, area.bottom)


def _down(area: Area) -> tuple[_Span, _Span]:
    return (area.y, area.bottom), (area.x, area.right)


def _docked(area: Area, docks: Sequence[Point]) -> Sequence[Point]:
    """Return those *docks* that are on or in an area, or very near."""
    left, right, top, bottom = area.x - LEAST, area.right + LEAST, area.y - LEAST, area.bottom + LEAST
    return [dock for dock in docks if left < dock.x < right and top < dock.y < bottom]


def _kept(area: Area, docks: Sequence[Point]) -> Area:
    """Return what a course must not enter because of *area*: somewhat more, unless one of *docks* is there."""
    return area.grown(-NOTHING if docks else LEAST)


def _ended(area: Area, docks: Sequence[Point]) -> Area:
    """Return what straight ends of a course must not enter: *docks* on a round outline are within its *area*."""
    depths = (min(dock.x - area.x, area.right - dock.x, dock.y - area.y, area.bottom - dock.y) for dock in docks)
    return area.grown(-NOTHING - max((depth for depth in depths if 0 < depth < DEEP), default=0.0))


def _places(
    window: tuple[float, float], ends: Collection[float], sides: Iterable[tuple[float, float, float]], apart: float
) -> Sequence[float]:
    """Return where tracks are: at ends and on both sides of these, beside things, and at the sides of the window.

    Tracks through narrow gaps are as close to others as needed.
    """
    wanted = [(place, apart) for place in window]
    wanted += [(end + aside, apart) for end in ends for aside in (-BESIDE, BESIDE)]
    for low, high, beside in sorted(sides, key=_beside):
        room = apart if beside >= LANE else NARROW
        wanted += ((low - beside, room), (high + beside, room))
    found, held = sorted(ends), set(ends)
    for place, room in wanted:
        if place not in held and window[0] <= place <= window[1]:
            i = bisect_left(found, place)
            if all(abs(other - place) >= room for other in found[max(0, i - 1) : i + 1]):
                found.insert(i, place)
    return found


def _beside(side: tuple[float, float, float]) -> float:
    return side[2]


#: Where a course may start, and where it may end.
_Ends: TypeAlias = tuple[Sequence[Dock], Sequence[Dock]]
#: A place between tracks: how many are to its left and above it, and the number of the way in which one came.
_State: TypeAlias = tuple[int, int, int]


def _docks(ends: _Ends) -> Iterator[Point]:
    return (dock.at for docks in ends for dock in docks)


def _bends(ends: _Ends) -> Iterator[Point]:
    """Yield where courses may first and last bend."""
    yield from (_stem(dock, out=True) for dock in ends[0])
    yield from (_stem(dock, out=False) for dock in ends[1])


@frozen
class _Search:
    """Look for a course on tracks."""

    #: Where it may start and end.
    ends: _Ends
    #: Tracks that run down, and across.
    down: _Tracks
    across: _Tracks
    #: From where the search came to places.
    came: dict[_State, _State | Dock] = field(factory=dict)

    def cheapest(self, limit: float, eager: float) -> tuple[Point, ...] | None:
        """Return the corners of a cheap course, or None."""
        goals = self._goals()
        if not goals:
            return None
        left = _distances(self.down.at, {i for i, _ in goals}, eager)
        above = _distances(self.across.at, {j for _, j in goals}, eager)
        queue = _Queue(left, above, limit, self.came)
        for state, dock, cost in self._openings():
            queue.reach(state, cost, dock)
        last, least = None, limit
        while (step := queue.next(least)) and len(self.came) < EFFORT:
            cost, here = step
            for dock, price in goals.get(here[:2], ()):
                whole = cost + price + _turn(here, dock)
                if whole < least:
                    least, last = whole, (here, dock)
            for further, price in self._onwards(here):
                queue.reach(further, cost + price, here)
        return _straightened([*self._back(*last)][::-1]) if last else None

    def _onwards(self, here: _State) -> Iterator[tuple[_State, float]]:
        """Yield the next places with the costs of the way there."""
        i, j, way = here
        costs = self.down.costs(i)
        if way != DOWN and j and (cost := costs[j - 1]) >= 0:
            yield (i, j - 1, UP), cost if way == UP else cost + BEND
        if way != UP and j < len(costs) and (cost := costs[j]) >= 0:
            yield (i, j + 1, DOWN), cost if way == DOWN else cost + BEND
        costs = self.across.costs(j)
        if way != RIGHT and i and (cost := costs[i - 1]) >= 0:
            yield (i - 1, j, LEFT), cost if way == LEFT else cost + BEND
        if way != LEFT and i < len(costs) and (cost := costs[i]) >= 0:
            yield (i + 1, j, RIGHT), cost if way == RIGHT else cost + BEND

    def _back(self, state: _State, dock: Dock) -> Iterator[Point]:
        """Yield the places of a course that was found, from its end."""
        yield dock.at
        here: _State | Dock = state
        while not isinstance(here, Dock):
            yield Point(self.down.at[here[0]], self.across.at[here[1]])
            here = self.came[here]
        yield here.at

    def _openings(self) -> Iterator[tuple[_State, Dock, float]]:
        for dock in self.ends[0]:
            bend = _stem(dock, out=True)
            price = self._stem_price(dock.at, bend)
            if price >= 0:
                i, j = self._number(bend)
                yield (i, j, WAYS.index(dock.way)), dock, price + dock.price

    def _goals(self) -> Mapping[tuple[int, int], Sequence[tuple[Dock, float]]]:
        """Return the ends by the place where the course to them begins to run straight, with what that costs."""
        found: defaultdict[tuple[int, int], list[tuple[Dock, float]]] = defaultdict(list)
        for dock in self.ends[1]:
            bend = _stem(dock, out=False)
            price = self._stem_price(bend, dock.at)
            if price >= 0:
                found[self._number(bend)].append((dock, price + dock.price))
        return found

    def _number(self, point: Point) -> tuple[int, int]:
        return bisect_left(self.down.at, point.x), bisect_left(self.across.at, point.y)

    def _stem_price(self, one: Point, other: Point) -> float:
        """Return the cost of a stem, negative if it is blocked."""
        if one.x == other.x:
            return self.down.stem(one.x, one.y, other.y)
        return self.across.stem(one.y, one.x, other.x)


def _turn(here: _State, dock: Dock) -> float:
    """Return the cost of turning into the straight end of a course, infinite if that cannot be."""
    way = WAYS[here[2]]
    if way is dock.way:
        return 0.0
    return BEND if dock.stem and (way.x, way.y) != (-dock.way.x, -dock.way.y) else inf


@frozen
class _Queue:
    """Hold what a search looks at next, most promising first."""

    #: What the distance of each track from the ends counts: across, and down.
    left: Sequence[float]
    above: Sequence[float]
    #: Maximum cost.
    limit: float
    #: From where the search came to places.
    came: dict[_State, _State | Dock]
    #: Places by what a course through them costs at least; of equal ones, those near the end first.
    waiting: list[tuple[float, float, _State]] = field(factory=list)
    #: The least cost of getting somewhere.
    best: dict[_State, float] = field(factory=dict)

    def reach(self, state: _State, cost: float, origin: _State | Dock) -> None:
        """Note a way to somewhere, if it is the cheapest so far."""
        i, j, way = state
        left, above = self.left[i], self.above[j]
        bound = cost + left + above + (BEND if (above if way in LEVEL else left) else 0.0)
        if bound < self.limit and cost < self.best.get(state, inf):
            self.best[state], self.came[state] = cost, origin
            heappush(self.waiting, (bound, -cost, state))

    def next(self, least: float) -> tuple[float, _State] | None:
        """Return the most promising place with its cost; None if no course is cheaper than *least*."""
        while self.waiting:
            bound, cost, state = heappop(self.waiting)
            if bound >= least:
                return None
            if -cost <= self.best[state]:
                return -cost, state
        return None


def _distances(places: Sequence[float], goals: Collection[int], eager: float) -> Sequence[float]:
    """Return how far each place is from the nearest that lies between the outermost goals, times *eager*."""
    low, high = places[min(goals)], places[max(goals)]
    return [eager * max(low - place, place - high, 0.0) for place in places]


def _around(points: Iterable[Point], reach: float) -> Area:
    every = [*points]
    left, top = min(point.x for point in every), min(point.y for point in every)
    right, bottom = max(point.x for point in every), max(point.y for point in every)
    return Area(left - reach, top - reach, right - left + 2 * reach, bottom - top + 2 * reach)


def _straightened(points: Sequence[Point]) -> tuple[Point, ...]:
    """Return *points* without those on a straight way between others."""
    found = [points[0]]
    for i in range(1, len(points) - 1):
        before, here, after = found[-1], points[i], points[i + 1]
        turns = (here.x - before.x) * (after.y - here.y) != (here.y - before.y) * (after.x - here.x)
        if here != before and turns:
            found.append(here)
    return (*found, points[-1])
