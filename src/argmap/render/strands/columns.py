"""Columns of items on rails, and rows of columns under buses: what stands below a box, in a panel, or on the page."""

from __future__ import annotations

from abc import abstractmethod
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise
from math import ceil, inf
from typing import TypeAlias

from attrs import define, frozen

from argmap.render.drawing import Point
from argmap.render.strands.buses import levels
from argmap.render.strands.contours import Contour, Strip, beside, moved, simplified, united
from argmap.render.strands.forest import Item, Strand
from argmap.render.strands.shape import (
    Draft,
    Heads,
    Open,
    Out,
    Shape,
    abreast,
    below,
    compact,
    contour,
    lowest,
    narrowest,
)
from argmap.render.strands.spacing import BEND, BESIDE, BRANCH, GAP, LANE, LEAD, RING

#: How much lower the first item of a strand may begin, after another, points.
CLOSER = 4.0
#: Distance between lines that leave a panel and bend, points.
RISE = 5.0
#: Lines closer than this need no bus, points.
STRAIGHT = 0.5
#: Distance between a bus and what stands below it, over whose border numbers hang, points.
CLEAR = 7.0
#: By how much the number of columns grows from try to try.
GROWTH = 1.3
#: Strands of which some may share a column.
JOINED = 4


class Block(Shape):
    """Represent one shape of an item."""

    @abstractmethod
    def emit(self, x: float, y: float, out: Out, *, side: bool = False) -> Open:
        """Put everything with its upper left corner at a place.

        Args:
            x: Distance from the left, points.
            y: Distance from the top, points.
            out: Gets the places.
            side: Whether the line of a box leaves its left side; otherwise its top.

        Returns:
            The lines that lead out of it.
        """

    def spoken(self) -> float:
        """Return how far right the word beside its line reaches; a panel's heading has none."""
        return 0.0


#: The shapes of items, by key.
Curves: TypeAlias = Mapping[str, Sequence[Block]]


@frozen
class Tracks:
    """Describe a column before its items have their shapes."""

    #: How far from the left the rail of each strand runs; empty for none.
    rails: Mapping[Strand, float]
    #: How far from the left items begin.
    indent: float
    #: Space above the first item.
    above: float
    #: Space between items.
    gap: float = GAP
    #: Whether a bus above meets lines wherever they come up, and not at rails only.
    bus: bool = False

    @classmethod
    def beside(
        cls, strands: Sequence[Strand], first: float, above: float = 0.0, *, free: float = BESIDE, bus: bool = False
    ) -> Tracks:
        """Return rails side by side, the first strand's next to the items, the last one's at *first*.

        Without lines, items are *free* points apart.
        """
        rails = {strand: first + LANE * (len(strands) - 1 - i) for i, strand in enumerate(strands)}
        if not strands:
            return cls({}, 0.0, above, free)
        return cls(rails, first + LANE * (len(strands) - 1) + BRANCH, above, bus=bus)


#: The space above each item of a column, and whether a word stands beside its line.
Leads: TypeAlias = Sequence[tuple[float, bool]]


@define(eq=False)
class Column(Shape):
    """Represent items below each other; with rails, or as a single one, or without lines."""

    blocks: list[Block]
    items: Sequence[Item]
    tracks: Tracks
    #: How far from the top items begin.
    tops: list[float]
    #: Whether a word stands beside the line of an item.
    worded: list[bool]

    @classmethod
    def of(cls, blocks: list[Block], items: Sequence[Item], tracks: Tracks, leads: Leads) -> Column:
        """Return a column of items in these shapes, with some space above each."""
        tops, y = [], tracks.above
        for block, (lead, _) in zip(blocks, leads, strict=True):
            tops.append(y + lead)
            y = tops[-1] + block.height
        worded = [said for _, said in leads]
        return cls(tracks.indent + max(block.width for block in blocks), y, blocks, items, tracks, tops, worded)

    def ports(self) -> Mapping[Strand, float]:
        """Return how far from the left the lines of each strand leave the top."""
        return self.tracks.rails or {strand: x for block in self.blocks for strand, x in block.ports().items()}

    def own_contour(self) -> Contour:
        """Return the contour of its items, with the rails at their left and words above them."""
        found: list[Strip] = []
        rails, indent = self.tracks.rails, self.tracks.indent
        rail = min(rails.values(), default=self.width)
        for block, top, said in zip(self.blocks, self.tops, self.worded, strict=True):
            word = block.spoken() if said else 0.0
            strips = moved(block.known, indent, top)
            _, left, right, first, last = strips[0]
            found += [(top, left, max(right, word + indent), first, last), *strips]
        return simplified((bottom, min(rail, left), right, first, last) for bottom, left, right, first, last in found)

    def parts(self) -> Sequence[Shape]:
        """Return the items."""
        return self.blocks

    def standing(self) -> None:
        """Return nothing: a column is no box."""

    def emit(self, x: float, y: float, out: Out, _heads: Heads) -> Open:
        """Put the items; return their lines as far as the top."""
        opened: Open = {}
        for block, item, top, said in zip(self.blocks, self.items, self.tops, self.worded, strict=True):
            side = bool(self.tracks.rails) and not item.panel
            emitted = block.emit(x + self.tracks.indent, y + top, out, side=side)
            doors = sorted(emitted, key=lambda strand: emitted[strand][0][1][-1].x)
            for strand, lines in emitted.items():
                if said:
                    left = self._word(x, strand, lines[0][1][-1]) + _past_ring(item, side=side)
                    out.words[lines[0][0]] = Point(left, out.boxes[item.key].y)
                for key, course in lines:
                    out.trunks[key] = strand
                    rise = RISE * doors.index(strand)
                    upwards = self._upwards(course[-1], strand, Point(x, y), rise)
                    opened.setdefault(strand, []).append((key, [*course, *upwards]))
        return opened

    def _word(self, x: float, strand: Strand, last: Point) -> float:
        """Return where a word begins: right of its line, and not left of the items."""
        rail = self.tracks.rails.get(strand)
        return last.x + 4 if rail is None else max(x + self.tracks.indent, x + rail + 4)

    def _upwards(self, last: Point, strand: Strand, corner: Point, rise: float) -> list[Point]:
        """Return the way of a line that leaves an item at *last* to the top of the column, whose left is at *corner*.

        Of several lines that leave a panel, that on the left bends first; the others *rise* higher before they do.
        """
        x, y = corner.x, corner.y
        rail = self.tracks.rails.get(strand)
        if rail is None:
            return [Point(last.x, y)]
        if self.tracks.bus and last.y == y + self.tops[0]:  # it leaves the first panel upwards
            return [Point(last.x, y)]
        if any(last.y == y + top for top in self.tops):  # it leaves another panel upwards
            above = last.y - BEND - rise
            return [Point(last.x, above), Point(x + rail, above), Point(x + rail, y)]
        return [Point(x + rail, last.y), Point(x + rail, y)]


def leads_of(items: Sequence[Item], tracks: Tracks) -> Leads:
    """Return the space above each item in a column, and whether a word stands beside its line."""
    found, told = [], set[str]()
    for i, item in enumerate(items):
        said = not item.panel and bool(item.word) and item.word not in told
        told |= {item.word} if said else set()
        found.append(((tracks.gap if i else 0.0) + _lead(item, tracks, first=not i, said=said), said))
    return found


def _past_ring(item: Item, *, side: bool) -> float:
    """Return how far a word is moved to the right because of a ring on its line."""
    if not item.denied:
        return 0.0
    return LANE + 2 if side else RING


def _lead(item: Item, tracks: Tracks, *, first: bool, said: bool) -> float:
    """Return the space for the word or the bend of a line above an item, besides the gap."""
    if said:
        return LEAD if first else LEAD - CLOSER
    if item.links and item.panel and tracks.rails:
        return BEND + 3 + RISE * (len(item.links) - 1)
    return CLOSER if item.links and first else 0.0


@define(eq=False)
class Row(Shape):
    """Represent columns beside each other, with a bus for each strand above."""

    columns: list[Column]
    lefts: list[float]
    #: Height of the space above the columns.
    above: float

    @classmethod
    def of(cls, columns: list[Column], above: float, gap: float) -> Row:
        """Return columns beside each other, as close as their contours let them be."""
        lefts = [0.0]
        if len(columns) > 1:
            placed = contour(columns[0])
            for before, column in pairwise(columns):
                if len(lefts) > 1:
                    placed = united(placed, moved(before.known, lefts[-1], 0.0))
                lefts.append(beside(placed, contour(column), gap))
        width = max(x + column.width for x, column in zip(lefts, columns, strict=True))
        return cls(width, above + max(column.height for column in columns), columns, lefts, above)

    def own_contour(self) -> Contour:
        """Return the contour of its columns and the buses above."""
        placed: Contour = ()
        for column, left in zip(self.columns, self.lefts, strict=True):
            placed = united(placed, moved(column.known, left, 0.0))
        ends = [x for xs in self._comings(0.0).values() for x in xs] or placed[0][1:3]
        return [(self.above, min(ends), max(ends), inf, -inf), *moved(placed, 0.0, self.above)]

    def ports(self) -> Mapping[Strand, float]:
        """Return the middle of each strand's columns."""
        return {strand: (min(xs) + max(xs)) / 2 for strand, xs in self._comings(0.0).items()}

    def parts(self) -> Sequence[Shape]:
        """Return the columns."""
        return self.columns

    def standing(self) -> None:
        """Return nothing: a row is no box."""

    def _comings(self, x: float) -> Mapping[Strand, list[float]]:
        """Return where the lines of each strand come up."""
        found: dict[Strand, list[float]] = {}
        for column, left in zip(self.columns, self.lefts, strict=True):
            for strand, port in column.ports().items():
                found.setdefault(strand, []).append(x + left + port)
        return found

    def emit(self, x: float, y: float, out: Out, heads: Heads) -> Open:
        """Put the columns; return their lines as far as below the heads."""
        level = levels(self._comings(x), {strand: ends[0].x for strand, ends in heads.items()})
        opened: Open = {}
        for column, left in zip(self.columns, self.lefts, strict=True):
            for strand, lines in column.emit(x + left, y + self.above, out, heads).items():
                bus, head = y + self.above - BEND * level[strand] - CLEAR, heads[strand][0].x
                for key, course in lines:
                    at = course[-1].x
                    turn = [] if abs(at - head) < STRAIGHT else [Point(at, bus), Point(head, bus)]
                    opened.setdefault(strand, []).append((key, [*course, *turn]))
        return opened


#: What stands below a box, in a panel, or on the page.
Body: TypeAlias = Column | Row


def strands_of(items: Iterable[Item]) -> list[Strand]:
    """Return the strands of *items*, in order."""
    return list(dict.fromkeys(strand for item in items for strand in item.links))


def columns(items: Sequence[Item], found: Curves, tracks: Tracks) -> list[Draft[Column]]:
    """Return the shapes of one column of *items*."""
    curves, leads = [found[item.key] for item in items], leads_of(items, tracks)
    above = tracks.above + sum(lead for lead, _ in leads)

    def column(width: float) -> Column:
        return Column.of([lowest(curve, width) for curve in curves], items, tracks, leads)

    return [Draft(tracks.indent + width, above + tall, partial(column, width)) for width, tall in below(curves)]


def rows(
    items: Sequence[Item], found: Curves, head: float, gap: float = BESIDE, least: int = 2
) -> Iterator[Draft[Row]]:
    """Yield rows of *least* or more columns of *items*, whose order is kept.

    Args:
        items: What stands in the row.
        found: The shapes of items.
        head: Space above the highest bus.
        gap: Space between columns.
        least: Minimum number of columns.
    """
    strands = strands_of(items)
    above = head + BEND * (len(strands) - 1) + CLEAR if strands else 0.0
    for parts in _partitions(items, found):
        if len(parts) >= least:
            curves = [columns(part, found, _tracks(part, gap)) for part in parts]
            between = gap * (len(parts) - 1)
            for width, tall in abreast(curves):
                yield Draft(width + between, above + tall, partial(_row, curves, tall, above, gap))


def _row(curves: Sequence[Sequence[Draft[Column]]], height: float, above: float, gap: float) -> Row:
    return Row.of([narrowest(curve, height).make() for curve in curves], above, gap)


def _tracks(items: Sequence[Item], gap: float) -> Tracks:
    """Return the rails of a column in a row; a single item needs none."""
    return Tracks({}, 0.0, 0.0) if len(items) == 1 else Tracks.beside(strands_of(items), 2.0, free=gap, bus=True)


def _partitions(items: Sequence[Item], found: Curves) -> Iterator[list[list[Item]]]:
    """Yield *items* in more and more columns of about the same height.

    A strand that has a column with other strands stands in no other column, so that no bus crosses another.
    """
    heights = {item.key: compact(found[item.key]).height for item in items}
    groups: list[list[Item]] = []
    for item in items:
        if groups and {*groups[-1][-1].links} == {*item.links}:
            groups[-1].append(item)
        else:
            groups.append([item])
    for some in _joined(groups, heights):
        yield from _grown(some, heights)


def _joined(groups: Sequence[list[Item]], heights: Mapping[str, float]) -> Iterator[list[list[Item]]]:
    """Yield *groups*, then fewer of them, each time with the two neighbours as one that are lowest together."""
    some = [*groups]
    yield some
    common = Counter(strand for group in groups for strand in group[0].links)
    if len(groups) > JOINED or any(strand.own or common[strand] > 1 for strand in common):
        return
    for _ in groups[2:]:
        tall = [sum(heights[item.key] for item in group) for group in some]
        at = min(range(len(some) - 1), key=lambda i: tall[i] + tall[i + 1])
        some = [*some[:at], [*some[at], *some[at + 1]], *some[at + 2 :]]
        yield some


def _grown(groups: Sequence[list[Item]], heights: Mapping[str, float]) -> Iterator[list[list[Item]]]:
    """Yield *groups* in one column each, then the tallest ones in more and more; those of several strands in one."""
    counts = [1] * len(groups)
    most = [len(group) if all(item.links.keys() == group[0].links.keys() for item in group) else 1 for group in groups]
    total = [sum(heights[item.key] for item in group) for group in groups]
    wanted = 0
    while True:
        size, growing = sum(counts), [i for i, count in enumerate(counts) if count < most[i]]
        if size >= wanted or not growing:
            yield [part for group, count in zip(groups, counts, strict=True) for part in _even(group, count, heights)]
            wanted = ceil(size * GROWTH)
        if not growing:
            return
        counts[max(growing, key=lambda i: total[i] / counts[i])] += 1


def _even(items: Sequence[Item], count: int, heights: Mapping[str, float]) -> list[list[Item]]:
    """Return *items* in *count* stretches of about the same height."""
    parts: list[list[Item]] = [[]]
    rest, left, used = sum(heights[item.key] for item in items), count, 0.0
    for i, item in enumerate(items):
        tall = heights[item.key]
        full = used + tall / 2 > rest / left or len(items) - i <= left - 1
        if parts[-1] and full and left > 1:
            rest, left, used = rest - used, left - 1, 0.0
            parts.append([])
        parts[-1].append(item)
        used += tall
    return parts
