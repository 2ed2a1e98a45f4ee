"""Panels: groups with a heading, and what stands beside them because it speaks of something inside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from math import ceil
from typing import TypeAlias

from attrs import define, evolve

from argmap.render.drawing import Area, Point
from argmap.render.strands.columns import Block, Body, Column, Curves, Tracks, columns, rows, strands_of
from argmap.render.strands.contours import Contour
from argmap.render.strands.forest import Item, Strand
from argmap.render.strands.shape import Draft, Open, Out, Shape, abreast, below, lowest, made, narrowest, pruned
from argmap.render.strands.spacing import APART, BEND, FIRST, PAD, ROUND

#: Panels beside each other for which all ways to put them into columns are tried.
FEW = 4
#: Space between a heading and what the panel holds, where lines come up.
UNDER = 6.0

#: Numbers of panels in columns in bands.
Bands: TypeAlias = "Sequence[Sequence[Sequence[int]]]"


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

    def own_contour(self) -> Contour:
        """Return its border."""
        return [(self.height, 0.0, self.width, self.width, self.width)]

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
    #: Which of them stand in which column of which band; bands are below each other.
    bands: Bands

    def ports(self) -> Mapping[Strand, float]:
        """Return where the panel's own lines leave the top."""
        return {strand: x + self.places[0].x for strand, x in self.blocks[0].ports().items()}

    def own_contour(self) -> Contour:
        """Return what is around all."""
        return [(self.height, 0.0, self.width, self.width, self.width)]

    def parts(self) -> Sequence[Shape]:
        """Return the panel and all beside it, band by band and column by column."""
        return [self.blocks[number] for band in self.bands for column in band for number in column]

    def standing(self) -> None:
        """Return nothing: a chain is no panel."""

    def emit(self, x: float, y: float, out: Out, *, side: bool = False) -> Open:
        """Put everything; only the panel's lines lead out, as those of the rest lead into the panel."""
        del side
        opened = [block.emit(x + at.x, y + at.y, out) for block, at in zip(self.blocks, self.places, strict=True)]
        for rest in opened[1:]:
            for strand, lines in rest.items():
                out.loose.setdefault((strand, lines[0][1][-1]), []).extend(lines)
        return opened[0]


def lifted(chain: Chain, by: float, past: float) -> Chain | None:
    """Return *chain* with all but its first column higher up and right of what stands above it; None for one column.

    Args:
        chain: A panel and what stands beside it.
        by: How much higher the other columns stand, points.
        past: How far from the left of the chain they begin at least, points.
    """
    top = chain.bands[0]
    aside = [number for column in top[1:] for number in column]
    if not aside:
        return None
    shift = max(0.0, past - min(chain.places[number].x for number in aside))
    places = [*chain.places]
    for number in aside:
        places[number] = Point(places[number].x + shift, places[number].y - by)

    def bottom(some: Iterable[int]) -> float:
        return max(places[number].y + chain.blocks[number].height for number in some)

    here = {number for column in top for number in column}
    lower = [number for number in range(len(places)) if number not in here]
    if lower:
        up = min(places[number].y for number in lower) - bottom(here) - APART
        for number in lower:
            places[number] = Point(places[number].x, places[number].y - up)
    right = max(at.x + block.width for block, at in zip(chain.blocks, places, strict=True))
    return evolve(chain, width=right, height=bottom(range(len(places))), places=places)


def arrangement(shape: Shape) -> tuple[object, ...]:
    """Return how panels stand beside each other in *shape*: lines between them are as short or long in each."""
    found, waiting = [], [shape]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Chain):
            found.append(tuple(tuple(tuple(column) for column in band) for band in one.bands))
        waiting += one.parts()
    return tuple(found)


def pane_curve(item: Item, title: tuple[float, float], found: Curves, kept: int) -> list[Block]:
    """Return at most *kept* shapes of a panel; *title* is the width of the words in its heading, and its height."""
    linked = [one for one in item.items if one.links]
    items = [*linked, *(one for one in item.items if not one.links)]
    strands = strands_of(linked)
    bodies: list[Draft[Body]] = []
    if len(items) > 1 or strands:
        bodies += rows(items, found, BEND, least=1 if len(items) == 1 else 2)
    if len(items) > 1 or not strands or items[0].panel:
        bodies += columns(items, found, Tracks.beside(strands, 2.0, UNDER if strands else 0.0))
    return [*pruned((_pane(item, title, body) for body in made(bodies, kept)), kept)]


def _pane(item: Item, size: tuple[float, float], body: Body) -> Pane:
    """Return a panel around *body*: lines pass its heading right of the words if possible, or else left of them."""
    title, strip = size
    wanted = {strand: PAD + x for strand, x in sorted(body.ports().items(), key=lambda port: port[1])}
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


#: A block with its place.
Placed: TypeAlias = "tuple[Block, Point]"
#: Blocks with their places, by number.
Part: TypeAlias = "Mapping[int, Placed]"


def chain_curve(curves: Sequence[Sequence[Block]], kept: int) -> list[Block]:
    """Return at most *kept* shapes of a panel and what stands beside it; the panel is in the upper left corner.

    Boxes among that keep their order from column to column, as their numbers run in it.
    """
    ways = parted(len(curves))
    if any(not item.panel for item in (curve[0].standing() for curve in curves) if item):
        ways = (bands for bands in ways if _ordered(bands))
    return [*made((draft for bands in ways for draft in _chains(curves, bands, 2 * kept)), kept)]


def _ordered(bands: Bands) -> bool:
    order = [number for band in bands for column in band for number in column]
    return order == sorted(order)


def _chains(curves: Sequence[Sequence[Block]], bands: Bands, kept: int) -> Sequence[Draft[Chain]]:
    single = [[_single(number, block) for block in curve] for number, curve in enumerate(curves)]
    stacks = [[_under([single[number] for number in column], kept) for column in band] for band in bands]
    wholes = _under([_aside(band, kept) for band in stacks], kept)
    return [Draft(whole.width, whole.height, partial(_chain, whole, bands)) for whole in wholes]


def _chain(whole: Draft[Part], bands: Bands) -> Chain:
    part = whole.make()
    blocks, places = zip(*(part[number] for number in range(len(part))), strict=True)
    return Chain(whole.width, whole.height, blocks, places, bands)


def _single(number: int, block: Block) -> Draft[Part]:
    return Draft(block.width, block.height, lambda: {number: (block, Point(0.0, 0.0))})


def _under(curves: Sequence[Sequence[Draft[Part]]], kept: int) -> Sequence[Draft[Part]]:
    """Return parts below each other in several shapes, the narrowest first."""
    if len(curves) == 1:
        return curves[0]

    def part(width: float) -> Part:
        return _joined([lowest(curve, width) for curve in curves], upright=True)

    between = APART * (len(curves) - 1)
    return pruned((Draft(width, tall + between, partial(part, width)) for width, tall in below(curves)), kept)


def _aside(curves: Sequence[Sequence[Draft[Part]]], kept: int) -> Sequence[Draft[Part]]:
    """Return parts beside each other in several shapes, the narrowest first."""
    if len(curves) == 1:
        return curves[0]

    def part(height: float) -> Part:
        return _joined([narrowest(curve, height) for curve in curves], upright=False)

    between = APART * (len(curves) - 1)
    return pruned((Draft(width + between, tall, partial(part, tall)) for width, tall in abreast(curves)), kept)


def _joined(drafts: Sequence[Draft[Part]], *, upright: bool) -> Part:
    """Return parts below each other, or beside each other."""
    found: dict[int, Placed] = {}
    x = y = 0.0
    for draft in drafts:
        found |= {number: (block, Point(at.x + x, at.y + y)) for number, (block, at) in draft.make().items()}
        x, y = (x, y + draft.height + APART) if upright else (x + draft.width + APART, y)
    return found


def parted(count: int) -> Iterator[Bands]:
    """Yield ways to put *count* things into columns and bands: all for few things, and regular ones for many."""
    if count <= FEW:
        for first in range(count, 1, -1):
            for columns_ in _sets(first):
                if first == count:
                    yield [columns_]
                elif len(columns_) > 1:
                    yield [columns_, [[number] for number in range(first, count)]]
        return
    for size in sorted({*range(1, FEW + 2), ceil(count / 3), ceil(count / 2), count}):
        each = ceil(count / size)
        yield [[[*range(start, min(count, start + each))] for start in range(0, count, each)]]
        if 1 < size < count:
            yield [[[number] for number in range(start, min(count, start + size))] for start in range(0, count, size)]


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
