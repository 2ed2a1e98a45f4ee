"""Boxes with what stands below them: stacked on rails, or in columns under buses.

Lines to a premise come up beside the box and enter at the premise's height; where premises stand side by side, they
come from below. What denies the box's own step stands at the end; its line leads to a ring on the step's line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Generic, TypeVar

from attrs import define, evolve, frozen

from argmap.render.drawing import Area, PlacedBox, Point
from argmap.render.scene import Shape as Outline
from argmap.render.strands.columns import Block, Body, Column, Curves, Row, Tracks, columns, rows, strands_of
from argmap.render.strands.ends import (
    below,
    beside,
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
from argmap.render.strands.shape import Open, Out, Shape, pruned
from argmap.render.strands.spacing import APART, BRANCH, FIRST, GAP, HEAD, LANE, RING
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

    def ports(self) -> Mapping[Strand, float]:
        """Return the middle of the box for its own line."""
        return dict.fromkeys(self.item.links, self.at.x + stem(self.box))

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


def _heads(body: Body, box: PlacedBox, left: float) -> dict[Strand, list[Point]]:
    """Return the last stretch of each strand below a box."""
    ports = body.ports()
    wanted = {strand: left + ports[strand] for strand in in_order([*ports], box)}
    inner = [] if below(box) else premises([*wanted], box)
    rest = {strand: x for strand, x in wanted.items() if strand not in inner}
    cells = {cell.cell.key: cell.area for cell in box.cells}
    found: dict[Strand, list[Point]] = {}
    for i, strand in enumerate(inner):
        cell = cells[strand.target.cell]
        level = cell.y + cell.height / 2
        found[strand] = [Point(box.area.x - LANE * (len(inner) - i) + 2, level), Point(cell.x, level)]
    if isinstance(body, Column):
        return found | {strand: [straight_up(strand, box, x)] for strand, x in rest.items()}
    return found | {strand: [at] for strand, at in landings(rest, box).items()}


AnyBody_co = TypeVar("AnyBody_co", bound=Body, covariant=True)


@frozen
class _Below(Generic[AnyBody_co]):
    """Describe a way to put what is below a box: the body, where it stands, and how far right the box must be."""

    body: AnyBody_co
    x: float
    shift: float


def node_curve(item: Item, boxes: Sequence[PlacedBox], found: Curves, word: float = 0.0) -> list[Block]:
    """Return the shapes of a box that can itself have several.

    Args:
        item: The box with all below it.
        boxes: Its own shapes.
        found: The shapes of what is below it.
        word: Width of the word beside its line, for which each shape has room; zero for none.
    """
    if item.items:
        nodes = (node for box in boxes for node in _nodes(item, box, found))
    else:
        nodes = (Node(box.area.width, box.area.height, item, box, Point(0.0, 0.0)) for box in boxes)
    return [*pruned(_with_word(node, word) if word else node for node in nodes)]


def _with_word(node: Node, word: float) -> Node:
    """Return *node* with room for the word beside the line that leaves its top or its left side."""
    at, label = node.at.x, Area(0, 0, word, 1.0)
    lines = (stem(node.box) + (RING if node.denying else 0.0), 0.0)
    right = max(word_at(label, Point(x + 4, 0.0), x, node.box).right for x in lines)
    return evolve(node, width=max(node.width, at + right))


def _nodes(item: Item, box: PlacedBox, found: Curves) -> Iterator[Node]:
    denying = [one for one in item.items if any(strand.denies for strand in one.links)]
    others = [one for one in item.items if one not in denying]
    start = Point(ASIDE, OVER) if denying else Point(0.0, 0.0)
    bare = Node(start.x + box.area.width, start.y + box.area.height, item, box, start)
    nodes = [_with_body(bare, below) for below in _bodies(others, box, found, start.x)] if others else [bare]
    if not denying:
        yield from nodes
        return
    tracks = Tracks(dict.fromkeys(strands_of(denying), LANE / 2), LANE / 2 + BRANCH, GAP)
    for column in columns(denying, found, tracks):
        for node in nodes:
            size = max(node.width, column.width), node.height + column.height
            yield evolve(node, width=size[0], height=size[1], denying=column, last=Point(0.0, node.height))


def _with_body(bare: Node, below: _Below[Body]) -> Node:
    bottom = bare.at.y + bare.box.area.height
    width = max(below.shift + bare.box.area.width, below.x + below.body.width)
    at, under = Point(below.shift, bare.at.y), Point(below.x, bottom)
    return evolve(bare, width=width, height=bottom + below.body.height, at=at, body=below.body, below=under)


def _bodies(items: Sequence[Item], box: PlacedBox, found: Curves, left: float) -> Iterator[_Below[Body]]:
    """Yield all ways to put *items* below a box that stands at *left* at least."""
    strands = strands_of(items)
    inner = [] if below(box) else premises(strands, box)
    across = LANE * len(inner)
    order = _sorted(items, in_order(strands, box))
    for row in rows(order, found, least=1 if len(items) == 1 and not inner else 2):
        aside = _aside(row, box)
        shift = left + max(across, aside)
        yield _Below(row, max(left, shift - aside) if aside < 0 else left, shift)
    own = len(items) > 1 and strands[0].own
    if not own:
        yield from _stacked(items, box, found, left)
    if len(items) == 1 and not premises(strands, box) and not left:
        yield from _beside(items[0], box, found)


def _aside(row: Row, box: PlacedBox) -> float:
    """Return how far right of a row's left side a box stands: above its middle, or above the ends of its lines."""
    if box.box.shape is Outline.ROUND:
        return (row.width - box.area.width) / 2
    ports = row.ports()
    return (min(ports.values()) + max(ports.values())) / 2 - middle([*ports], box)


def _beside(item: Item, box: PlacedBox, found: Curves) -> Iterator[_Below[Body]]:
    """Yield columns with a panel below a box, and what stands beside that panel beside the box, too."""
    for block in found[item.key]:
        if isinstance(block, Chain):
            for below in _stacked([item], box, {item.key: [block]}, 0.0):
                column = below.body
                by, past = box.area.height + column.tops[0], box.area.width - column.tracks.indent + APART
                raised = lifted(block, by, past)
                if raised:
                    yield evolve(below, body=Column.of([raised], [item], column.tracks))


def _stacked(items: Sequence[Item], box: PlacedBox, found: Curves, left: float) -> Iterator[_Below[Column]]:
    """Yield columns of *items* on rails: those to the box below it, and left of them those to its premises.

    There are none if the box is too narrow for its rails, or lines reach its premises from below.
    """
    inner = premises(strands_of(items), box)
    straight = [strand for strand in strands_of(items) if strand not in inner]
    shift = left + LANE * len(inner)
    ends = {strand: FIRST + LANE * (len(straight) - 1 - i) for i, strand in enumerate(straight)}
    if not reachable(ends, box) or (inner and below(box)):
        return
    rails = {strand: left + LANE * i + 2 for i, strand in enumerate(inner)}  # the highest one is outermost
    rails |= {strand: shift + x for strand, x in ends.items()}
    indent = max(rails.values()) + BRANCH
    order = _sorted(items, [*straight, *reversed(inner)])
    for column in columns(order, found, Tracks(rails, indent, HEAD - 4)):
        yield _Below(column, 0.0, shift)


def _sorted(items: Sequence[Item], strands: Sequence[Strand]) -> list[Item]:
    """Return *items* in the order of *strands*, by the first of each."""
    place = {strand: i for i, strand in enumerate(strands)}
    return sorted(items, key=lambda item: place[next(iter(item.links))])
