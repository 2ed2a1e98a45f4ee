"""Panels: groups with a heading, and what stands beside them because it speaks of something inside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import ceil

from attrs import define, evolve, frozen

from argmap.render.drawing import Area, Point
from argmap.render.strands.columns import Block, Body, Column, Curves, Tracks, columns, rows, strands_of
from argmap.render.strands.forest import Item, Strand
from argmap.render.strands.shape import Open, Out, Shape, lowest, pruned, sizes
from argmap.render.strands.spacing import APART, FIRST, PAD, ROUND

#: Panels beside each other for which all ways to put them into columns are tried.
FEW = 4
#: Space between a heading and what the panel holds, where lines come up.
UNDER = 6.0


@define(eq=False)
class Pane(Block):
    """Represent a panel with all in it."""

    item: Item
    body: Body
    #: How far from the left the heading begins.
    heading: float
    #: Where the lines of each strand leave the top.
    doors: Mapping[Strand, float]
    #: How far from the top the body begins.
    under: float
    #: Height of the heading.
    strip: float

    def ports(self) -> Mapping[Strand, float]:
        """Return where lines pass the heading."""
        return self.doors

    def parts(self) -> Sequence[Shape]:
        """Return what it holds."""
        return [self.body]

    def standing(self) -> Item:
        """Return the panel."""
        return self.item

    def emit(self, x: float, y: float, out: Out, *, side: bool = False) -> Open:
        """Put the panel; return its lines as far as its upper border."""
        del side
        out.frames[self.item.key] = (
            Area(x, y, self.width, self.height),
            Area(x, y, self.width, self.strip),
            x + self.heading,
        )
        heads = {strand: [Point(x + at, y)] for strand, at in self.doors.items()}
        opened = self.body.emit(x + PAD, y + self.under, out, heads)
        return {strand: [(key, [*course, *heads[strand]]) for key, course in lines] for strand, lines in opened.items()}


@define(eq=False)
class Chain(Block):
    """Represent a panel and what stands beside it."""

    blocks: Sequence[Block]
    places: Sequence[Point]
    #: Which of them stand in which column.
    columns: Sequence[Sequence[int]]

    def ports(self) -> Mapping[Strand, float]:
        """Return where the panel's own lines leave the top."""
        return {strand: x + self.places[0].x for strand, x in self.blocks[0].ports().items()}

    def parts(self) -> Sequence[Shape]:
        """Return the panel and all beside it, column by column."""
        return [self.blocks[number] for column in self.columns for number in column]

    def standing(self) -> None:
        """Return nothing: a chain is no panel."""

    def emit(self, x: float, y: float, out: Out, *, side: bool = False) -> Open:
        """Put everything; only the panel's lines lead out, as those of the rest lead into the panel."""
        del side
        opened = [block.emit(x + at.x, y + at.y, out) for block, at in zip(self.blocks, self.places, strict=True)]
        for rest in opened[1:]:
            for strand, lines in rest.items():
                out.loose.setdefault(strand, []).extend(lines)
        return opened[0]


def lifted(chain: Chain, by: float, past: float) -> Chain | None:
    """Return *chain* with all but its first column higher up and right of what stands above it; None for one column.

    Args:
        chain: A panel and what stands beside it.
        by: How much higher the other columns stand, points.
        past: How far from the left of the chain they begin at least, points.
    """
    if len(chain.columns) == 1:
        return None
    first = {*chain.columns[0]}
    aside = [at.x for number, at in enumerate(chain.places) if number not in first]
    shift = max(0.0, past - min(aside))
    places = [at if number in first else Point(at.x + shift, at.y - by) for number, at in enumerate(chain.places)]
    bottoms = [at.y + block.height for block, at in zip(chain.blocks, places, strict=True)]
    return evolve(chain, width=chain.width + shift, height=max(bottoms), places=places)


def arrangement(shape: Shape) -> tuple[tuple[tuple[int, ...], ...], ...]:
    """Return how panels stand beside each other in *shape*: lines between them are as short or long in each."""
    found, waiting = [], [shape]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Chain):
            found.append(tuple(tuple(column) for column in one.columns))
        waiting += one.parts()
    return tuple(found)


def pane_curve(item: Item, title: tuple[float, float], found: Curves) -> list[Block]:
    """Return the shapes of a panel; *title* is the width of the words in its heading, and the heading's height."""
    linked = [one for one in item.items if one.links]
    items = [*linked, *(one for one in item.items if not one.links)]
    strands = strands_of(linked)
    bodies: list[Body] = []
    if len(items) > 1 or strands:
        bodies += rows(items, found, least=1 if len(items) == 1 else 2)
    if len(items) > 1 or not strands or items[0].panel:
        bodies += columns(items, found, Tracks.beside(strands, 2.0, UNDER if strands else 0.0))
    return [*pruned(_pane(item, title, body) for body in bodies)]


def _pane(item: Item, size: tuple[float, float], body: Body) -> Pane:
    """Return a panel around *body*: lines pass its heading right of the words if possible, or else left of them."""
    title, strip = size
    wanted = {strand: PAD + x for strand, x in body.ports().items()}
    width = max(body.width, title) + 2 * PAD
    heading = ROUND
    doors = wanted if isinstance(body, Column) else _after(wanted, ROUND + title + ROUND, width - PAD)
    if wanted and not doors:
        doors = {strand: PAD + FIRST * i + 2 for i, strand in enumerate(wanted)}
    if doors and min(doors.values()) < ROUND + title:
        heading = max(doors.values()) + ROUND
    under = strip + (0.0 if doors else PAD)
    return Pane(
        max(width, heading + title + ROUND), under + body.height + PAD, item, body, heading, doors, under, strip
    )


def _after(wanted: Mapping[Strand, float], low: float, high: float) -> dict[Strand, float]:
    """Return places from *low* to *high* near those *wanted*, in their order and apart; none if there is no room."""
    if low + FIRST * (len(wanted) - 1) > high:
        return {}
    found: dict[Strand, float] = {}
    for i, (strand, x) in enumerate(wanted.items()):
        most = high - FIRST * (len(wanted) - 1 - i)
        found[strand] = at = min(max(x, low), most)
        low = at + FIRST
    return found


@frozen
class _Stack:
    """Represent blocks below each other."""

    width: float
    height: float
    blocks: Sequence[Block]


def chain_curve(curves: Sequence[Sequence[Block]]) -> list[Block]:
    """Return the shapes of a panel and of what stands beside it, in columns; the panel is at the top of the first."""
    return [*pruned(chain for parts in _parted(len(curves)) for chain in _chains(curves, parts))]


def _chains(curves: Sequence[Sequence[Block]], parts: Sequence[Sequence[int]]) -> Iterator[Chain]:
    stacks = [_stacks([curves[number] for number in part]) for part in parts]
    for height in sizes(stack.height for some in stacks for stack in some):
        found: dict[int, tuple[Block, Point]] = {}
        chosen = [next((one for one in some if one.height <= height), some[-1]) for some in stacks]
        x = 0.0
        for part, stack in zip(parts, chosen, strict=True):
            y = 0.0
            for number, block in zip(part, stack.blocks, strict=True):
                found[number] = block, Point(x, y)
                y += block.height + APART
            x += stack.width + APART
        blocks, places = zip(*(found[number] for number in range(len(curves))), strict=True)
        yield Chain(x - APART, max(stack.height for stack in chosen), blocks, places, parts)


def _stacks(curves: Sequence[Sequence[Block]]) -> list[_Stack]:
    """Return blocks below each other in several shapes, the narrowest first."""
    found: list[_Stack] = []
    least = max(curve[0].width for curve in curves)
    for width in sizes(max(least, shape.width) for curve in curves for shape in curve):
        blocks = [lowest(curve, width) for curve in curves]
        tall = sum(block.height for block in blocks) + APART * (len(blocks) - 1)
        if not found or tall < found[-1].height:
            found.append(_Stack(max(block.width for block in blocks), tall, blocks))
    return found


def _parted(count: int) -> Iterator[Sequence[Sequence[int]]]:
    """Yield ways to put *count* things into columns: all for few things, and those that keep their order for many."""
    if count <= FEW:
        yield from _sets(count)
        return
    for size in sorted({*range(1, FEW + 2), ceil(count / 3), ceil(count / 2), count}):
        each = ceil(count / size)
        yield [[*range(start, min(count, start + each))] for start in range(0, count, each)]


def _sets(count: int) -> Sequence[Sequence[Sequence[int]]]:
    """Return all ways to put things into columns, each in order.

    >>> _sets(2)
    [[[0, 1]], [[0], [1]]]
    """
    found: list[list[list[int]]] = [[]]
    for number in range(count):
        found = [
            [*parts[:at], [*column, number], *parts[at + 1 :]]
            for parts in found
            for at, column in enumerate([*parts, []])
        ]
    return found
