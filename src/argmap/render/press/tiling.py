"""Posters of several pages: where a picture is divided, so that no break goes through a box if it need not.

A picture is divided in two, and each half again, until all parts fit a page: between panels if that takes no more
pages, else between boxes. A break there needs no overlap: the margin of a page is what the next one is glued to. Where
every break would go through a box, neighbours share a strip.

Source: recursive cuts along white gaps, as in Nagy and Seth, Hierarchical representation of optically scanned documents
(1984)
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import Factory, define, evolve, frozen

from argmap.errors import SizeError
from argmap.render.drawing import Area, Drawing, Label
from argmap.render.press.paper import MANY, OVERLAP, TILE_MARGIN, Spot

#: Space that a break leaves beside boxes, points.
BESIDE = 3.0
#: How many parts of a picture are divided in several ways, to compare these.
BUDGET = 3000
#: A part that is longer than this many pages is divided in its middle.
FAR = 6
#: Tolerance, points.
TINY = 1e-6


@frozen
class Blocks:
    """Hold what breaks should not go through, and what else there is."""

    #: Areas of boxes and other words.
    boxes: tuple[Area, ...] = ()
    #: Areas of panels.
    panels: tuple[Area, ...] = ()
    #: Areas of stretches of lines.
    lines: tuple[Area, ...] = ()

    def within(self, part: Area) -> Blocks:
        """Return what reaches into a part."""
        return Blocks(
            *(tuple(one for one in areas if one.overlaps(part)) for areas in (self.boxes, self.panels, self.lines))
        )

    def __bool__(self) -> bool:
        return bool(self.boxes or self.panels or self.lines)


def blocks_of(drawing: Drawing) -> Blocks:
    """Return what is in a drawing: boxes with their numbers, words, panels, and lines."""
    boxes = [box.area for box in drawing.boxes]
    for box in drawing.boxes:
        boxes += (number.area for number in box.numbers)
        boxes += (number.area for cell in box.cells for number in cell.numbers)
    labels: list[Label] = [drawing.headline, *(arrow.label for arrow in drawing.arrows)]
    labels += (frame.label for frame in drawing.frames)
    boxes += (label.area for label in labels if label.words)
    boxes += (Area(one.x, one.y - one.type.size, one.width, 1.3 * one.type.size) for one in drawing.foot.words)
    boxes += (badge.area for badge in drawing.foot.badges)
    boxes += (sample.area for sample in drawing.foot.samples)
    panels = tuple(frame.area for frame in drawing.frames if not frame.frame.parent)
    return Blocks(tuple(boxes), panels, tuple(_lines(drawing)))


def _lines(drawing: Drawing) -> Iterator[Area]:
    for arrow in drawing.arrows:
        for curve in arrow.curves:
            for i in range(0, len(curve) - 1, 3):
                xs, ys = [point.x for point in curve[i : i + 4]], [point.y for point in curve[i : i + 4]]
                yield Area(min(xs) - 1, min(ys) - 1, max(xs) - min(xs) + 2, max(ys) - min(ys) + 2)


def tiles(
    width: float, height: float, page: tuple[float, float], scale: float, blocks: Blocks | None = None
) -> tuple[Spot, ...]:
    """Return pages that show the picture at *scale*, without parts that show nothing.

    The paper is turned if that cuts fewer boxes, or else takes fewer pages. If *blocks* are not given, breaks are
    anywhere.

    Raises:
        SizeError: there are too many pages.
    """
    there = Blocks((Area(0, 0, width, height),)) if blocks is None else blocks
    ways = _ways(width, height, page, scale, there)
    fewest = min(map(len, ways), default=_least(width * scale, height * scale, page))
    if fewest > MANY:
        raise SizeError(f"--tile takes {fewest} pages, more than {MANY}; use a smaller --scale")
    return _best(ways, there)


def count(width: float, height: float, page: tuple[float, float], blocks: Blocks | None = None) -> int:
    """Return the number of pages that `tiles` needs for a picture of this size; the least number if it is too large."""
    there = Blocks((Area(0, 0, width, height),)) if blocks is None else blocks
    ways = _ways(width, height, page, 1.0, there)
    fewest = min(map(len, ways), default=_least(width, height, page))
    return fewest if fewest > MANY else len(_best(ways, there))


def _ways(
    width: float, height: float, page: tuple[float, float], scale: float, blocks: Blocks
) -> list[tuple[Spot, ...]]:
    """Return the picture divided with the paper either way round; nothing if too many pages are needed anyway."""
    if _least(width * scale, height * scale, page) > MANY:
        return []
    return [_divided(width, height, turned, scale, blocks) for turned in (page, page[::-1])]


def _best(ways: list[tuple[Spot, ...]], blocks: Blocks) -> tuple[Spot, ...]:
    """Return the way that cuts the fewest boxes on the fewest pages, of those without too many pages."""
    return min((way for way in ways if len(way) <= MANY), key=lambda way: (_cut(way, blocks), len(way)))


def _least(width: float, height: float, page: tuple[float, float]) -> int:
    """Return how many pages there are without strips that repeat, at the size of a picture in points."""
    rooms = ([side - 2 * TILE_MARGIN for side in turned] for turned in (page, page[::-1]))
    return min(_pages(width, height, *room) for room in rooms)


def _pages(width: float, height: float, across: float, down: float) -> int:
    return max(1, math.ceil(width / across - TINY)) * max(1, math.ceil(height / down - TINY))


def _divided(width: float, height: float, page: tuple[float, float], scale: float, blocks: Blocks) -> tuple[Spot, ...]:
    across, down = ((side - 2 * TILE_MARGIN) / scale for side in page)
    dividing = _Dividing(across, down, OVERLAP / scale)
    parts = [*dividing.divided(_Part(Area(0, 0, width, height), blocks)).parts]
    parts.sort(key=lambda part: (part.area.y, part.area.x))
    plan = tuple(part.area for part in parts)
    spots = []
    for number, part in enumerate(parts):
        window = Area(TILE_MARGIN, TILE_MARGIN, part.area.width * scale, part.area.height * scale)
        spots.append(Spot(*page, window, part.area, plan, number, part.laps))
    return tuple(spots)


@frozen
class _Part:
    """Represent a part of a picture that is still to be divided, or is not."""

    area: Area
    blocks: Blocks
    #: Which of its sides repeat a strip of the part beyond: left, right, top, bottom.
    laps: tuple[bool, bool, bool, bool] = (False, False, False, False)

    @property
    def trimmed(self) -> Area:
        """Return its area without blank space on its sides."""
        area, there = self.area, (*self.blocks.boxes, *self.blocks.panels, *self.blocks.lines)
        left = max(area.x, min(one.x for one in there) - BESIDE)
        top = max(area.y, min(one.y for one in there) - BESIDE)
        right = min(area.right, max(one.right for one in there) + BESIDE)
        bottom = min(area.bottom, max(one.bottom for one in there) + BESIDE)
        return Area(left, top, right - left, bottom - top)


@frozen
class _Break:
    """Represent where a part is divided: into columns if *upright*, else into rows."""

    upright: bool
    at: float
    #: How far the second half reaches back into the first.
    overlap: float = 0.0


@frozen
class _Found:
    """Represent how a part is divided: the fewest cut boxes come first, then the fewest pages."""

    cut: int = 0
    parts: tuple[_Part, ...] = ()

    @property
    def cost(self) -> tuple[int, int]:
        """Return what is compared."""
        return self.cut, len(self.parts)


@define
class _Dividing:
    """Divide parts until they fit."""

    #: Room on a page, in the lengths of the picture.
    across: float
    down: float
    overlap: float
    #: How many more parts may be divided in several ways, to compare these.
    budget: int = BUDGET
    #: What is known of parts, by area.
    _known: dict[Area, _Found] = Factory(dict)

    def divided(self, part: _Part) -> _Found:
        """Return parts that fit a page, without those that show nothing."""
        if not part.blocks:
            return _Found()
        for area in (part.area, part.trimmed):
            if self._fits(area):
                return _Found(0, (evolve(part, area=area),))
        if part.area not in self._known:
            self._known[part.area] = min(map(self._tried(part), self._breaks(part)), key=lambda found: found.cost)
        return self._known[part.area]

    def _tried(self, part: _Part) -> Callable[[_Break], _Found]:
        def tried(one: _Break) -> _Found:
            first, second = map(self.divided, self._halves(part, one))
            through = sum(_through(area, one) for area in part.blocks.boxes) if one.overlap else 0
            return _Found(first.cut + second.cut + through, (*first.parts, *second.parts))

        return tried

    def _fits(self, area: Area) -> bool:
        return area.width <= self.across + TINY and area.height <= self.down + TINY

    def _breaks(self, part: _Part) -> Sequence[_Break]:
        """Return breaks between boxes, the most promising first; if there is none, one through boxes."""
        area, found = part.area, list[_Break]()
        if area.width > self.across + TINY:
            found += self._clear(part, upright=True)
        if area.height > self.down + TINY:
            found += self._clear(part, upright=False)
        if not found:
            upright = area.width / self.across > area.height / self.down
            start, long, room = (area.x, area.width, self.across) if upright else (area.y, area.height, self.down)
            before = max(
                1, int((long - self.overlap) / (room - self.overlap)) // 2
            )  # pages: parts are not nested deeply
            return (_Break(upright, start + before * room - (before - 1) * self.overlap, self.overlap),)
        self.budget -= len(found) > 1
        return tuple(dict.fromkeys(found)) if self.budget > 0 else found[:1]

    def _clear(self, part: _Part, *, upright: bool) -> Iterator[_Break]:
        """Yield breaks that fill the first pages or the last ones, first between panels, then between boxes."""
        low, high = _sides(part.area, upright=upright)
        room = self.across if upright else self.down
        boxes, panels = (
            [_sides(one, upright=upright) for one in areas] for areas in (part.blocks.boxes, part.blocks.panels)
        )
        for blocked in ([*boxes, *panels], boxes):
            gaps = [*_gaps(blocked, low, high)]
            if high - low > FAR * room:  # so that parts are not nested deeply
                half = low + room * ((high - low) // (2 * room))
                nearest = min(gaps, key=lambda gap: abs(gap[0] + gap[1] - 2 * half), default=None)
                if nearest:
                    yield _Break(upright, min(max(half, nearest[0]), nearest[1]))
                continue
            first = [(start, min(end, low + room)) for start, end in gaps if start <= low + room]
            last = [(max(start, high - room), end) for start, end in gaps if end >= high - room]
            yield from (_Break(upright, (start + end) / 2) for start, end in (*first[-1:], *last[:1]))
            if not first and not last:
                yield from (_Break(upright, (start + end) / 2) for start, end in gaps[len(gaps) // 2 :][:1])

    def _halves(self, part: _Part, one: _Break) -> tuple[_Part, _Part]:
        area, (left, right, top, bottom) = part.area, part.laps
        lapped, start = one.overlap > 0, one.at - one.overlap
        if one.upright:
            areas = (
                Area(area.x, area.y, one.at - area.x, area.height),
                Area(start, area.y, area.right - start, area.height),
            )
            laps = (left, lapped, top, bottom), (lapped, right, top, bottom)
        else:
            areas = (
                Area(area.x, area.y, area.width, one.at - area.y),
                Area(area.x, start, area.width, area.bottom - start),
            )
            laps = (left, right, top, lapped), (left, right, lapped, bottom)
        first, second = (_Part(half, part.blocks.within(half), sides) for half, sides in zip(areas, laps, strict=True))
        return first, second


def _through(area: Area, one: _Break) -> bool:
    """Return whether a break goes through *area*, so that neither half has all of it."""
    low, high = _sides(area, upright=one.upright)
    return low < one.at - one.overlap and high > one.at


def _sides(area: Area, *, upright: bool) -> tuple[float, float]:
    return (area.x, area.right) if upright else (area.y, area.bottom)


def _gaps(blocked: Iterable[tuple[float, float]], low: float, high: float) -> Iterator[tuple[float, float]]:
    """Yield the stretches between *low* and *high* in which a break goes through nothing, without those at the ends."""
    last: float | None = None
    for start, end in sorted(blocked):
        if last is not None and start - BESIDE > last and start > low:
            yield last, start - BESIDE
        last = max(end + BESIDE, low if last is None else last)
        if last >= high:
            return


def _cut(spots: Sequence[Spot], blocks: Blocks) -> int:
    """Return how many boxes no page shows whole."""

    def whole(area: Area, part: Area) -> bool:
        inside = part.x - TINY <= area.x and area.right <= part.right + TINY
        return inside and part.y - TINY <= area.y and area.bottom <= part.bottom + TINY

    return sum(not any(whole(area, spot.part) for spot in spots) for area in blocks.boxes)
