"""Columns of items on rails, and rows of columns under buses: what stands below a box, in a panel, or on the page."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import ceil
from typing import TypeAlias

from attrs import define, frozen

from argmap.render.drawing import Point
from argmap.render.strands.buses import levels
from argmap.render.strands.forest import Item, Strand
from argmap.render.strands.shape import Heads, Open, Out, Shape, compact, lowest, narrowest, pruned, sizes
from argmap.render.strands.spacing import BEND, BESIDE, BRANCH, FREE, GAP, HEAD, LANE, LEAD, RING

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
    def beside(cls, strands: Sequence[Strand], first: float, above: float = 0.0, *, bus: bool = False) -> Tracks:
        """Return rails side by side, the first strand's next to the items, the last one's at *first*."""
        rails = {strand: first + LANE * (len(strands) - 1 - i) for i, strand in enumerate(strands)}
        if not strands:
            return cls({}, 0.0, above, FREE)
        return cls(rails, first + LANE * (len(strands) - 1) + BRANCH, above, bus=bus)


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
    def of(cls, blocks: list[Block], items: Sequence[Item], tracks: Tracks) -> Column:
        """Return a column of items in these shapes."""
        tops, worded, told, y = [], [], set[str](), tracks.above
        for i, (block, item) in enumerate(zip(blocks, items, strict=True)):
            said = not item.panel and bool(item.word) and item.word not in told
            told |= {item.word} if said else set()
            y += (tracks.gap if i else 0.0) + _lead(item, tracks, first=not i, said=said)
            worded.append(said)
            tops.append(y)
            y += block.height
        return cls(tracks.indent + max(block.width for block in blocks), y, blocks, items, tracks, tops, worded)

    def ports(self) -> Mapping[Strand, float]:
        """Return how far from the left the lines of each strand leave the top."""
        return self.tracks.rails or {strand: x for block in self.blocks for strand, x in block.ports().items()}

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
        """Return columns beside each other."""
        lefts, x = [], 0.0
        for column in columns:
            lefts.append(x)
            x += column.width + gap
        return cls(x - gap, above + max(column.height for column in columns), columns, lefts, above)

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


def columns(items: Sequence[Item], found: Curves, tracks: Tracks) -> list[Column]:
    """Return the shapes of one column of *items*."""
    curves = [found[item.key] for item in items]
    least = max(curve[0].width for curve in curves)
    widths = sizes(max(least, shape.width) for curve in curves for shape in curve)
    return pruned(Column.of([lowest(curve, width) for curve in curves], items, tracks) for width in widths)


def rows(items: Sequence[Item], found: Curves, gap: float = BESIDE, least: int = 2) -> Iterator[Row]:
    """Yield rows of *least* or more columns of *items*, whose order is kept."""
    strands = strands_of(items)
    above = HEAD + BEND * len(strands) if strands else 0.0
    for parts in _partitions(items, found):
        if len(parts) < least:
            continue
        curves = [columns(part, found, _tracks(part)) for part in parts]
        for height in sizes(column.height for curve in curves for column in curve):
            yield Row.of([narrowest(curve, height) for curve in curves], above, gap)


def _tracks(items: Sequence[Item]) -> Tracks:
    """Return the rails of a column in a row; a single item needs none."""
    return Tracks({}, 0.0, 0.0) if len(items) == 1 else Tracks.beside(strands_of(items), 8.0, bus=True)


def _partitions(items: Sequence[Item], found: Curves) -> Iterator[list[list[Item]]]:
    """Yield *items* in more and more columns of about the same height; strands never share a column."""
    heights = {item.key: compact(found[item.key]).height for item in items}
    groups: list[list[Item]] = []
    for item in items:
        if groups and {*groups[-1][-1].links} == {*item.links}:
            groups[-1].append(item)
        else:
            groups.append([item])
    counts = [1] * len(groups)
    total = [sum(heights[item.key] for item in group) for group in groups]
    wanted = 0
    while True:
        size = sum(counts)
        if size == len(items) or size >= wanted:
            yield [part for group, count in zip(groups, counts, strict=True) for part in _even(group, count, heights)]
            wanted = ceil(size * GROWTH)
        if size == len(items):
            return
        growing = [i for i, group in enumerate(groups) if counts[i] < len(group)]
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
