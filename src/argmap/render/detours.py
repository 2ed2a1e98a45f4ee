"""Detours: what runs through something, or ends at the wrong place, is led along a clear course.

The layout engine leads lines round boxes only. It knows no premises, headings and frames, and argmap draws the lines
between two places of one claim itself. Where such a line runs through something that it must not, or leaves a box where
another line does, `argmap.render.courses` finds a course for it, with ends at any side of what it joins.

A line between two places of one claim that has no clear course is left out: the text of the second place says so, too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from math import hypot

from attrs import evolve, field, frozen

from argmap.model.stubs import several
from argmap.render.courses import BESIDE, EAGER, HASTY, Dock, Ground, Way, course, rounded
from argmap.render.drawing import NO_LABEL, Area, Drawing, Foot, PlacedArrow, Point, Tip
from argmap.render.legibility import amiss, backwards, way_out
from argmap.render.obstacles import Kind, Obstacle, Obstacles, flattened, obstacles, sampled
from argmap.render.outlines import border, cell_rounding, rounding, single
from argmap.render.scene import Anchor, ArrowKind
from argmap.render.squares import Squares

#: Places on a side, as shares of it, best first.
SHARES = (1 / 2, 1 / 4, 3 / 4, 1 / 8, 7 / 8)
#: How many places are tried on the side at which lines end by themselves, and on others until all else fails.
MANY, FEW = 4, 1
#: Minimum distance between the ends of two lines, points.
APART = 9.0
#: Cost of a place away from the middle of a side, of a side at which such lines do not end by themselves, and of a
#: ring's sides at which its own line passes; points of length.
AWAY, OTHER, ALONG = 4.0, 40.0, 120.0
#: Cost of a place beside the end of another line, points of length.
CROWDED = 90.0
#: Whose lines leave a box.
EXITS = ("argument", "premise")
#: Side of the square around such a place, which the others avoid, points.
EXIT = 10.0
#: Along how many places, half as far apart, lines of premises keep off a line that goes round its own box.
ROUND = 18
#: Straight length before a shape at the end of a line, and at a plain end, points.
STEM, PLAIN = 5.0, 4.0
#: The least straight length there, where there is no room for more, points.
LITTLE = 0.5
#: Room beside premises and words in a box, and beside headings, points.
INSIDE, HEADING = 4.0, 5.0
#: Maximum cost of a course, points.
FAR = 20_000.0
#: How many steps all searches take with care, and at most.
CAREFUL, MOST = 80_000, 300_000
_LEFT = "{} may run through boxes or words, as no way round these was found in time; draw a smaller part of the map"
#: Obstacles that are part of others.
PARTS = frozenset({Kind.CELL, Kind.WORDS, Kind.BADGE, Kind.CHIP, Kind.IMAGE, Kind.NUMBER})
#: Those that are wholly inside them.
INNER = frozenset({Kind.CELL, Kind.WORDS, Kind.IMAGE})


def detoured(drawing: Drawing) -> Drawing:
    """Return *drawing* with clear courses for lines that run through something, as far as there are any.

    Its title and its legend have no places yet.
    """
    bare = evolve(drawing, headline=NO_LABEL, foot=Foot())
    met = obstacles(bare)
    wrong = amiss(bare, met)
    if not wrong:
        return drawing
    page = _Page.of(bare, met, wrong)
    arrows = {arrow.arrow.key: arrow for arrow in drawing.arrows}
    for key in sorted(wrong, key=lambda key: _span(arrows[key])):
        arrows[key] = page.led(arrows[key])
    remarks = (*drawing.remarks, *((_LEFT.format(several(len(page.left), "line")),) if page.left else ()))
    return evolve(drawing, arrows=tuple(arrows[arrow.arrow.key] for arrow in drawing.arrows), remarks=remarks)


def _span(arrow: PlacedArrow) -> float:
    start, end = arrow.curves[0][0], arrow.curves[-1][-1]
    return hypot(end.x - start.x, end.y - start.y)


@frozen
class _Page:
    """Hold what is on the page while lines are led anew."""

    #: The obstacles.
    met: Obstacles
    #: The same as areas, and the lines so far.
    ground: Ground
    #: Ends of lines so far.
    ends: Squares[Point]
    #: Radius of rings.
    ring: float
    #: Centres of rings, by key.
    rings: dict[str, Point]
    #: Keys of lines for which no clear course was found, or there was no time to look for one.
    left: list[str] = field(factory=list)

    @property
    def eager(self) -> float:
        """Return how much the distance that is left counts: a crowded page is searched in haste."""
        return EAGER if sum(self.ground.spent) < CAREFUL else HASTY

    @classmethod
    def of(cls, drawing: Drawing, met: Obstacles, wrong: Collection[str]) -> _Page:
        """Return a page with all lines of *drawing* but the *wrong* ones."""
        ground, ends = Ground(), Squares[Point]()
        wanted = {end.place for arrow in drawing.arrows if arrow.arrow.key in wrong for end in _ends(arrow)}
        for one in dict.fromkeys(one for square in met.squares.held.values() for one in square):
            if one.kind not in INNER or one.key in wanted:
                ground.add(one.area, _key(one), _room(one))
        rings = {ring.junction.key: ring.centre for ring in drawing.junctions}
        page = cls(met, ground, ends, drawing.theme.junction / 2, rings)
        for arrow in drawing.arrows:
            if arrow.arrow.key not in wrong:
                page.note(arrow)
        return page

    def note(self, arrow: PlacedArrow) -> None:
        """Add a line, if it is drawn."""
        if not arrow.curves:
            return
        for stretch in flattened(arrow):
            self.ground.take(stretch)
        for point in (arrow.curves[0][0], arrow.curves[-1][-1], *(tip.tip for tip in arrow.tips)):
            self.ends.mark(point.x, point.y, point)
        for place in self._passed(arrow):
            self.ends.mark(place.x, place.y, place)
            self.ground.add(Area(0, 0, EXIT, EXIT).centred(place), self._exit(arrow.arrow.source), 0.0)

    def _passed(self, arrow: PlacedArrow) -> Iterator[Point]:
        """Yield where a line leaves the border of its box; of a line that ends in the same box, its way round that."""
        source, target = arrow.arrow.source.place, arrow.arrow.target.place
        if source in self.met.boxes:
            area = self.met.boxes[source].area
            yield Point(*way_out(arrow, area))
            if source == target:
                yield Point(*way_out(backwards(arrow), area))
                yield from (Point(x, y) for x, y in islice(sampled(arrow, EXIT / 2), ROUND))

    def led(self, arrow: PlacedArrow) -> PlacedArrow:
        """Return *arrow* on a clear course; unchanged if there is none, or too much was searched."""
        found: tuple[tuple[Point, ...], ...] = ()
        if sum(self.ground.spent) <= MOST:
            found = next(filter(None, (self._led(arrow, spare) for spare in (STEM, LITTLE))), ())
        if not found and arrow.arrow.kind is not ArrowKind.SAME:
            self.left.append(arrow.arrow.key)
        led = _along(arrow, *found) if found else _without(arrow)
        self.note(led)
        return led

    def _led(self, arrow: PlacedArrow, spare: float) -> tuple[tuple[Point, ...], ...]:
        """Return a clear course, or one to a ring and one on, with *spare* points before shapes; none if one fails."""
        shown, free = arrow.arrow, self._free(arrow)
        starts = [*self._docks(shown.source, _length(arrow.tips[:-1]), spare, leaving=True)]
        ends = [*self._docks(shown.target, _length(arrow.tips[-1:]), spare, leaving=False)]
        if not shown.junction:
            whole = self._course(starts, ends, free)
            return (whole,) if whole else ()
        ring = [Dock(self.rings[shown.junction], way, self.ring + PLAIN) for way in Way]
        first, last = self._course(starts, ring, free), self._course(ring, ends, free)
        return (first, last) if first and last else ()

    def _course(self, starts: Sequence[Dock], ends: Sequence[Dock], free: frozenset[str]) -> tuple[Point, ...]:
        return course(self.ground, starts, ends, limit=FAR, free=free, eager=self.eager) or ()

    def _free(self, arrow: PlacedArrow) -> frozenset[str]:
        """Return the keys of areas that *arrow* may enter."""
        shown = arrow.arrow
        ends = (shown.source, shown.target)
        boxes = (f"{Kind.BOX.value} {end.place}" for end in ends if self.met.passable(end))
        frames = (f"{Kind.FRAME.value} {frame}" for frame in self.met.open(shown))
        rings = (f"{Kind.RING.value} {key}" for key in (shown.junction, shown.source.place, shown.target.place))
        other = shown.target.place
        exits = (self._exit(shown.source), *(f"exit {kind} {other}" for kind in EXITS if other != shown.source.place))
        return frozenset((*boxes, *frames, *rings, *exits))

    def _exit(self, source: Anchor) -> str:
        """Return the key of places where lines leave a box: lines of an argument and of its premises keep apart."""
        return f"exit {EXITS[self.met.inner(source)]} {source.place}"

    def _docks(self, end: Anchor, tip: float, spare: float, *, leaving: bool) -> Iterator[Dock]:
        """Yield where a line may start or end: the places that other lines leave free."""
        stem = tip + spare if tip else min(spare, PLAIN)
        if end.place in self.rings:
            yield from (_ring(self.rings[end.place], self.ring, way, stem, leaving=leaving) for way in Way)
            return
        box = self.met.boxes[end.place]
        cell = next((cell for cell in box.cells if self.met.inner(end) and cell.cell.key == end.cell), None)
        cell = box.cells[0] if single(box) else cell
        area = cell.area if cell else box.area
        radius = cell_rounding(box, cell) if cell else rounding(box.box.shape, box.area)
        for way in Way:
            out = way if leaving else _turned(way)
            usual = way is Way.UP or (cell is not None and way is Way.DOWN)
            places = [_place(area, radius, out, share) for share in SHARES]
            crowded = [0.0 if self._apart(place) else CROWDED for place in places]
            best = sorted(range(len(SHARES)), key=crowded.__getitem__)
            for number in best[: MANY if usual or spare < STEM else FEW]:
                price = AWAY * number + crowded[number] + (0.0 if usual or cell else OTHER)
                yield Dock(places[number], way, stem, price)

    def _apart(self, place: Point) -> bool:
        """Return whether no other line ends near *place*."""
        near = self.ends.near(Area(place.x - APART, place.y - APART, 2 * APART, 2 * APART))
        return not any(hypot(one.x - place.x, one.y - place.y) < APART for one in near)


def _without(arrow: PlacedArrow) -> PlacedArrow:
    """Return a line for which there is no clear course: none between two places of one claim, else as it was."""
    return evolve(arrow, curves=(), label=NO_LABEL) if arrow.arrow.kind is ArrowKind.SAME else arrow


def _key(one: Obstacle) -> str:
    """Return the key of an obstacle among areas."""
    return f"{one.kind.value} {one.key}" if one.kind not in PARTS else ""


def _room(one: Obstacle) -> float:
    """Return how far from an obstacle a course passes it; zero if it is only avoided."""
    if one.kind is Kind.CELL:
        return INSIDE
    return 0.0 if one.kind in PARTS else HEADING if one.kind is Kind.CAPTION else BESIDE


def _ends(arrow: PlacedArrow) -> tuple[Anchor, Anchor]:
    return arrow.arrow.source, arrow.arrow.target


def _turned(way: Way) -> Way:
    return way.back


def _place(area: Area, radius: float, side: Way, share: float) -> Point:
    """Return a place on a side of an outline; *share* is how far along."""
    return border(area, radius, side, area.y + share * area.height if side.x else area.x + share * area.width)


def _ring(centre: Point, radius: float, way: Way, stem: float, *, leaving: bool) -> Dock:
    out = way if leaving else _turned(way)
    at = Point(centre.x + out.x * radius, centre.y + out.y * radius)
    return Dock(at, way, stem, ALONG if way.y else 0.0)


def _length(tips: Sequence[Tip]) -> float:
    return max((hypot(tip.tip.x - tip.base.x, tip.tip.y - tip.base.y) for tip in tips), default=0.0)


def _along(arrow: PlacedArrow, *courses: Sequence[Point]) -> PlacedArrow:
    """Return *arrow* on one course after another, with its shapes at the ends."""
    tips = [*arrow.tips]
    corners = [[*course] for course in courses]
    if len(tips) > 1:
        tips[0], corners[0][0] = _capped(tips[0], corners[0][0], corners[0][1])
    if tips:
        tips[-1], corners[-1][-1] = _capped(tips[-1], corners[-1][-1], corners[-1][-2])
    return evolve(arrow, curves=tuple(map(rounded, corners)), tips=tuple(tips))


def _capped(tip: Tip, end: Point, before: Point) -> tuple[Tip, Point]:
    """Return a shape at the end of a course, and where the line then ends."""
    far, length = hypot(before.x - end.x, before.y - end.y), _length((tip,))
    share = min(1.0, length / far) if far else 0.0
    base = Point(end.x + (before.x - end.x) * share, end.y + (before.y - end.y) * share)
    return Tip(tip.head, base, end), base
