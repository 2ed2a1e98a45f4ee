"""Boxes with what stands below them: stacked on rails, or in columns under buses.

Lines to a premise come up beside the box and enter at the premise's height; where premises stand side by side, they
come from below. What denies the box's own step stands at the end; its line leads to a ring on the step's line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby

from attrs import define, evolve

from argmap.render.drawing import Area, PlacedBox, Point
from argmap.render.scene import Shape as BoxShape
from argmap.render.strands.columns import Block, Body, Column, Curves, Row, Tracks, columns, leads_of, rows, strands_of
from argmap.render.strands.contours import Contour, moved, simplified
from argmap.render.strands.ends import (
    beside,
    from_below,
    in_order,
    landings,
    leaving,
    middle,
    premises,
    reachable,
    stem,
    straight_up,
)
from argmap.render.strands.forest import Item, Strand
from argmap.render.strands.panels import Chain, lifted
from argmap.render.strands.shape import Draft, Open, Out, Shape, below, lowest, made, pruned
from argmap.render.strands.spacing import APART, BRANCH, FIRST, GAP, HEAD, LANE, NEXT, RING
from argmap.render.strands.words import word_at

#: Space beside a box for a ring's line, and above it for the ring.
ASIDE, OVER = LANE + 2, 14.0


@define(eq=False)
class Node(Block):
    """Represent a box with all below it."""

    item: Item
    box: PlacedBox
    #: Place of the box.
    at: Point
    #: What stands below, and its place.
    body: Body | None = None
    below: Point = Point(0.0, 0.0)
    #: What denies the step, and its place.
    denying: Column | None = None
    last: Point = Point(0.0, 0.0)
    #: How far right the word beside its line reaches.
    reach: float = 0.0

    def ports(self) -> Mapping[Strand, float]:
        """Return the middle of the box for its own line."""
        return dict.fromkeys(self.item.links, self.at.x + stem(self.box))

    def spoken(self) -> float:
        """Return how far right the word beside its line reaches."""
        return self.reach

    def own_contour(self) -> Contour:
        """Return the contour of the box and of all below, with lines to premises at its left."""
        raised = any(isinstance(part, Chain) for part in self.body.parts()) if self.body else False
        if self.denying or raised:
            return [(self.height, 0.0, self.width, 0.0, self.width)]
        area, left = self.box.area, self.at.x
        body = moved(self.body.known, self.below.x, self.below.y) if self.body else []
        if self.body:
            left -= LANE * len(_aside([*self.body.ports()], self.box))
        right = self.at.x + area.width
        found = [(self.at.y + area.height, left, right, right, right), *body]
        if isinstance(self.body, Row):
            bottom, start, end, first, last = body[0]
            found[1] = bottom, min(start, left), max(end, right), first, last
        return simplified(found)

    def parts(self) -> Sequence[Shape]:
        """Return what stands below."""
        return [part for part in (self.body, self.denying) if part]

    def standing(self) -> Item:
        """Return the box."""
        return self.item

    def emit(self, x: float, y: float, out: Out, *, side: bool = False) -> Open:
        """Put the box; what is below is left for later."""
        out.boxes[self.item.key] = Point(x + self.at.x, y + self.at.y)
        if beside(self.box):
            out.wide.add(self.item.key)
        if self.body or self.denying:
            out.later.append((self, Point(x, y), side))
        start = self._start(Point(x, y), side=side)
        return {strand: [(key, [start]) for key in keys] for strand, keys in self.item.links.items()}

    def emit_below(self, corner: Point, out: Out, *, side: bool) -> None:
        """Put what is below the box, whose shape has its upper left corner at *corner*."""
        if self.body:
            left, top = corner.x + self.below.x, corner.y + self.below.y
            box = self.box.moved(corner.x + self.at.x, corner.y + self.at.y)
            heads = _heads(self.body, box, left)
            for strand, lines in self.body.emit(left, top, out, heads).items():
                out.routes |= {key: [*course, *heads[strand]] for key, course in lines}
        if self.denying:
            lane = corner.x + LANE / 2
            start = self._start(corner, side=side)
            ring = Point(lane, start.y) if side else Point(start.x, start.y - RING)
            for strand, lines in self.denying.emit(corner.x + self.last.x, corner.y + self.last.y, out, {}).items():
                out.junctions[strand.target.place] = ring
                out.routes |= {key: [*course, Point(lane, ring.y), ring] for key, course in lines}

    def _start(self, corner: Point, *, side: bool) -> Point:
        """Return where the box's own line begins."""
        at = leaving(self.box) if side else Point(stem(self.box), self.box.area.y)
        return Point(corner.x + self.at.x + at.x, corner.y + self.at.y + at.y)


def _aside(strands: Sequence[Strand], box: PlacedBox) -> list[Strand]:
    """Return the strands that come up beside a box to its premises, in the order of these."""
    return [] if from_below(box) else premises(strands, box)


def _heads(body: Body, box: PlacedBox, left: float) -> dict[Strand, list[Point]]:
    """Return the last stretch of each strand below a box."""
    ports = body.ports()
    wanted = {strand: left + ports[strand] for strand in in_order([*ports], box)}
    inner = _aside([*wanted], box)
    rest = {strand: x for strand, x in wanted.items() if strand not in inner}
    cells = {cell.cell.key: cell.area for cell in box.cells}
    found: dict[Strand, list[Point]] = {}
    for key, group in groupby(inner, key=lambda one: one.target.cell):
        cell, same = cells[key], [*group]
        for strand, y in zip(same, _along(cell.y, cell.height, len(same)), strict=True):
            lane = box.area.x - LANE * (len(inner) - inner.index(strand)) + 2
            found[strand] = [Point(lane, y), Point(cell.x, y)]
    if isinstance(body, Column):
        return found | {strand: [straight_up(strand, box, x)] for strand, x in rest.items()}
    return found | {strand: [at] for strand, at in landings(rest, box).items()}


def _along(start: float, length: float, count: int) -> list[float]:
    """Return places for the ends of *count* lines, apart, around the middle of a side of a premise."""
    step = min(NEXT, length / (count + 1))
    return [start + length / 2 + step * (i - (count - 1) / 2) for i in range(count)]


def node_curve(item: Item, boxes: Sequence[PlacedBox], found: Curves, kept: int, word: float) -> list[Block]:
    """Return the shapes of a box that can itself have several.

    Args:
        item: The box with all below it.
        boxes: Its own shapes.
        found: The shapes of what is below it.
        kept: How many shapes there are at most.
        word: Width of the word beside its line, for which each shape has room; zero for none.
    """
    if item.items:
        nodes = made((node for box in boxes for node in _nodes(item, box, found, kept)), kept)
    else:
        nodes = [Node(box.area.width, box.area.height, item, box, Point(0.0, 0.0)) for box in boxes]
    return [*pruned((_with_word(node, word) if word else node for node in nodes), kept)]


def _with_word(node: Node, word: float) -> Node:
    """Return *node* with room for the word beside the line that leaves its top or its left side."""
    at, label = node.at.x, Area(0, 0, word, 1.0)
    lines = (stem(node.box) + (RING if node.denying else 0.0), 0.0)
    right = at + max(word_at(label, Point(x + 4, 0.0), x, node.box).right for x in lines)
    return evolve(node, width=max(node.width, right), reach=right)


def _nodes(item: Item, box: PlacedBox, found: Curves, kept: int) -> Sequence[Draft[Node]]:
    denying = [one for one in item.items if any(strand.denies for strand in one.links)]
    others = [one for one in item.items if one not in denying]
    start = Point(ASIDE, OVER) if denying else Point(0.0, 0.0)
    bare = Node(start.x + box.area.width, start.y + box.area.height, item, box, start)
    alone = [Draft(bare.width, bare.height, lambda: bare)]
    nodes = [*_bodies(others, bare, found)] if others else alone
    if not denying:
        return nodes
    nodes = pruned(nodes, kept)
    tracks = Tracks(dict.fromkeys(strands_of(denying), LANE / 2), LANE / 2 + BRANCH, GAP)
    last = columns(denying, found, tracks)
    sizes = below([nodes, last])
    return [Draft(width, tall, partial(_denied, nodes, last, width)) for width, tall in sizes]


def _denied(nodes: Sequence[Draft[Node]], columns_: Sequence[Draft[Column]], width: float) -> Node:
    """Return a box with what denies its step below all else."""
    node, column = lowest(nodes, width).make(), lowest(columns_, width).make()
    size = max(node.width, column.width), node.height + column.height
    return evolve(node, width=size[0], height=size[1], denying=column, last=Point(0.0, node.height))


def _over_column(bare: Node, body: Draft[Column], shift: float) -> Draft[Node]:
    """Return a box over a column, so far right."""
    bottom = bare.at.y + bare.box.area.height

    def size(width: float) -> float:
        return max(shift + bare.box.area.width, width)

    def node() -> Node:
        found, at = body.make(), Point(shift, bare.at.y)
        return Node(size(found.width), bottom + found.height, bare.item, bare.box, at, found, Point(0.0, bottom))

    return Draft(size(body.width), bottom + body.height, node)


def _over_row(bare: Node, body: Draft[Row], across: float) -> Draft[Node]:
    """Return a box over the middle of a row, or over the ends of its lines, and at least *across* to the right."""
    bottom, left = bare.at.y + bare.box.area.height, bare.at.x

    def size(width: float, aside: float) -> tuple[float, float, float]:
        """Return the width of both, and how far right the box and the row stand."""
        shift = left + max(across, aside)
        x = max(left, shift - aside) if aside < 0 else left
        return max(shift + bare.box.area.width, x + width), shift, x

    def node() -> Node:
        found = body.make()
        width, shift, x = size(found.width, _middle(found, bare.box))
        high = bottom + found.height
        return Node(width, high, bare.item, bare.box, Point(shift, bare.at.y), found, Point(x, bottom))

    width, _, _ = size(body.width, (body.width - bare.box.area.width) / 2)
    return Draft(width, bottom + body.height, node)


def _middle(row: Row, box: PlacedBox) -> float:
    """Return how far right of a row's left side a box stands: above its middle, or above the ends of its lines."""
    if box.box.shape is not BoxShape.JOINED:
        return (row.width - box.area.width) / 2
    ports = row.ports()
    return (min(ports.values()) + max(ports.values())) / 2 - middle([*ports], box)


def _bodies(items: Sequence[Item], bare: Node, found: Curves) -> Iterator[Draft[Node]]:
    """Yield all ways to put *items* below a box."""
    box, left = bare.box, bare.at.x
    strands = strands_of(items)
    inner = _aside(strands, box)
    order = _sorted(items, in_order(strands, box))
    least = 1 if len(items) == 1 and not inner else 2
    yield from (_over_row(bare, row, LANE * len(inner)) for row in rows(order, found, HEAD, least=least))
    own = len(items) > 1 and strands[0].own
    tracks = None if own else _rails(items, box, left)
    if tracks:
        shift = left + LANE * len(inner)
        order = _sorted(items, [*(one for one in strands if one not in inner), *reversed(inner)])
        yield from (_over_column(bare, column, shift) for column in columns(order, found, tracks))
    if len(items) == 1 and not premises(strands, box) and not left:
        yield from (_over_column(bare, column, left) for column in _beside(items[0], box, found))


def _beside(item: Item, box: PlacedBox, found: Curves) -> Iterator[Draft[Column]]:
    """Yield columns with a panel below a box, and what stands beside that panel beside the box, too."""
    tracks = _rails([item], box, 0.0)
    if not tracks:
        return
    leads = leads_of([item], tracks)
    by, past = box.area.height + tracks.above + leads[0][0], box.area.width - tracks.indent + APART
    for block in found[item.key]:
        raised = lifted(block, by, past) if isinstance(block, Chain) else None
        if raised:
            column = Column.of([raised], [item], tracks, leads)
            yield Draft(column.width, column.height, partial(_same, column))


def _same(column: Column) -> Column:
    return column


def _rails(items: Sequence[Item], box: PlacedBox, left: float) -> Tracks | None:
    """Return the rails below a box: those to it, and left of them those to its premises.

    There are none if the box is too narrow for its rails, or lines reach its premises from below.
    """
    strands = strands_of(items)
    inner = premises(strands, box)
    straight = [strand for strand in strands if strand not in inner]
    ends = {strand: FIRST + LANE * (len(straight) - 1 - i) for i, strand in enumerate(straight)}
    if not reachable(ends, box) or (inner and from_below(box)):
        return None
    shift = left + LANE * len(inner)
    rails = {strand: left + LANE * i + 2 for i, strand in enumerate(inner)}  # the highest one is outermost
    rails |= {strand: shift + x for strand, x in ends.items()}
    return Tracks(rails, max(rails.values()) + BRANCH, HEAD - 4)


def _sorted(items: Sequence[Item], strands: Sequence[Strand]) -> list[Item]:
    """Return *items* in the order of *strands*, by the first of each."""
    place = {strand: i for i, strand in enumerate(strands)}
    return sorted(items, key=lambda item: place[next(iter(item.links))])
