"""Boxes with what stands below them: stacked on rails, or in columns under buses.

Lines to a premise come up beside the box and enter at the premise's height; where premises stand side by side, they
come from below. What denies the box's own step stands at the end; its line leads to a ring on the step's line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Generic, TypeVar

from attrs import define, evolve, frozen

from argmap.render.drawing import Area, PlacedBox, Point
from argmap.render.strands.columns import Block, Body, Column, Curves, Tracks, columns, rows, strands_of
from argmap.render.strands.forest import Item, Strand
from argmap.render.strands.panels import Chain, lifted
from argmap.render.strands.shape import Open, Out, Shape, pruned
from argmap.render.strands.spacing import APART, BRANCH, ENTRY, FIRST, GAP, HEAD, LANE, NEXT, RING

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
        return dict.fromkeys(self.item.links, self.at.x + self.box.area.width / 2)

    def parts(self) -> Sequence[Shape]:
        """Return what stands below."""
        return [part for part in (self.body, self.denying) if part]

    def standing(self) -> Item:
        """Return the box."""
        return self.item

    def emit(self, x: float, y: float, out: Out, *, side: bool = False) -> Open:
        """Put the box; what is below is left for later."""
        area = self.box.area.moved(x + self.at.x, y + self.at.y)
        out.boxes[self.item.key] = Point(area.x, area.y)
        if beside(self.box):
            out.wide.add(self.item.key)
        if self.body or self.denying:
            out.later.append((self, Point(x, y), side))
        start = Point(area.x, _entry(area)) if side else Point(area.x + area.width / 2, area.y)
        return {strand: [(key, [start]) for key in keys] for strand, keys in self.item.links.items()}

    def emit_below(self, corner: Point, out: Out, *, side: bool) -> None:
        """Put what is below the box, whose shape has its upper left corner at *corner*."""
        area = self.box.area.moved(corner.x + self.at.x, corner.y + self.at.y)
        if self.body:
            left, top = corner.x + self.below.x, corner.y + self.below.y
            heads = _heads(self.body, self.box, area, left)
            for strand, lines in self.body.emit(left, top, out, heads).items():
                out.routes |= {key: [*course, *heads[strand]] for key, course in lines}
        if self.denying:
            lane = corner.x + LANE / 2
            ring = Point(lane, _entry(area)) if side else Point(area.x + area.width / 2, area.y - RING)
            for strand, lines in self.denying.emit(corner.x + self.last.x, corner.y + self.last.y, out, {}).items():
                out.junctions[strand.target.place] = ring
                out.routes |= {key: [*course, Point(lane, ring.y), ring] for key, course in lines}


def _entry(area: Area) -> float:
    """Return the height at which a line enters a box from the left."""
    return area.y + min(ENTRY, area.height / 2)


def beside(box: PlacedBox) -> bool:
    """Return whether a box has premises side by side."""
    return len(box.cells) > 1 and box.cells[0].area.bottom > box.cells[-1].area.y


def _premises(strands: Sequence[Strand], box: PlacedBox) -> list[Strand]:
    """Return the strands that end at a premise, in the order of premises from the top and from the left."""
    if box.box.plain:
        return []
    order = {cell.cell.key: i for i, cell in enumerate(box.cells)}
    return sorted((one for one in strands if one.target.cell in order), key=lambda one: order[one.target.cell])


def _heads(body: Body, box: PlacedBox, area: Area, left: float) -> dict[Strand, list[Point]]:
    """Return the last stretch of each strand below a box."""
    wanted = {strand: left + x for strand, x in body.ports().items()}
    premises = _premises([*wanted], box)
    others = [strand for strand in wanted if strand not in premises]
    cells = {cell.cell.key: cell.area.moved(area.x, area.y) for cell in box.cells}
    found: dict[Strand, list[Point]] = {}
    for key, group in groupby(premises, key=lambda one: one.target.cell):
        cell, same = cells[key], [*group]
        if beside(box):
            same.sort(key=lambda one: wanted[one])
            for strand, x in zip(same, _along(cell.x, cell.width, len(same)), strict=True):
                found[strand] = [Point(x, cell.bottom)]
        else:
            for strand, y in zip(same, _along(cell.y, cell.height, len(same)), strict=True):
                lane = area.x - LANE * (len(premises) - premises.index(strand)) + 2
                found[strand] = [Point(lane, y), Point(cell.x, y)]
    if isinstance(body, Column):
        return found | {strand: [Point(wanted[strand], area.bottom)] for strand in others}
    first = max((ends[-1].x + FIRST for ends in found.values() if beside(box)), default=area.x + FIRST)
    places = _spread([wanted[strand] for strand in others], first, area.right - FIRST)
    return found | {strand: [Point(x, area.bottom)] for strand, x in zip(others, places, strict=True)}


def _along(start: float, length: float, count: int) -> list[float]:
    """Return places for the ends of *count* lines, apart, around the middle of a side of a premise."""
    step = min(NEXT, length / (count + 1))
    return [start + length / 2 + step * (i - (count - 1) / 2) for i in range(count)]


def _spread(wanted: Sequence[float], low: float, high: float) -> list[float]:
    """Return places from *low* to *high* in the order of *wanted*, near these, and apart."""
    if not wanted:
        return []
    step = min(NEXT, max(0.0, high - low) / max(1, len(wanted) - 1))
    found: list[float] = []
    for i, x in enumerate(wanted):
        least = found[-1] + step if found else low
        found.append(max(least, min(x, high - step * (len(wanted) - 1 - i))))
    return found


AnyBody_co = TypeVar("AnyBody_co", bound=Body, covariant=True)


@frozen
class _Below(Generic[AnyBody_co]):
    """Describe a way to put what is below a box: the body, where it stands, and how far right the box must be."""

    body: AnyBody_co
    x: float
    shift: float


def node_curve(item: Item, boxes: Sequence[PlacedBox], found: Curves) -> list[Block]:
    """Return the shapes of a box that can itself have several: *boxes*."""
    if not item.items:
        return [*pruned(Node(box.area.width, box.area.height, item, box, Point(0.0, 0.0)) for box in boxes)]
    return [*pruned(node for box in boxes for node in _nodes(item, box, found))]


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
    premises = _premises(strands, box)
    across = 0.0 if beside(box) else LANE * len(premises)
    order = _sorted(items, [*premises, *(one for one in strands if one not in premises)])
    least = 1 if len(items) == 1 and (not premises or beside(box)) else 2
    for row in rows(order, found, least=least):
        aside = (row.width - box.area.width) / 2
        shift = left + max(across, aside)
        yield _Below(row, max(left, shift - aside) if aside < 0 else left, shift)
    own = len(items) > 1 and strands[0].own
    if not own and not (beside(box) and premises):
        yield from _stacked(items, premises, found, left)
    if len(items) == 1 and not premises and not left:
        yield from _beside(items[0], box, found)


def _beside(item: Item, box: PlacedBox, found: Curves) -> Iterator[_Below[Body]]:
    """Yield columns with a panel below a box, and what stands beside that panel beside the box, too."""
    for block in found[item.key]:
        if isinstance(block, Chain):
            for below in _stacked([item], [], {item.key: [block]}, 0.0):
                column = below.body
                by, past = box.area.height + column.tops[0], box.area.width - column.tracks.indent + APART
                raised = lifted(block, by, past)
                if raised:
                    yield evolve(below, body=Column.of([raised], [item], column.tracks))


def _stacked(items: Sequence[Item], premises: Sequence[Strand], found: Curves, left: float) -> Iterator[_Below[Column]]:
    """Yield columns of *items* on rails: those to the box below it, and left of them those to its premises."""
    straight = [strand for strand in strands_of(items) if strand not in premises]
    shift = left + LANE * len(premises)
    rails = {strand: left + LANE * i + 2 for i, strand in enumerate(premises)}  # the highest one is outermost
    rails |= {strand: shift + FIRST + LANE * (len(straight) - 1 - i) for i, strand in enumerate(straight)}
    indent = max(rails.values()) + BRANCH
    order = _sorted(items, [*straight, *reversed(premises)])
    for column in columns(order, found, Tracks(rails, indent, HEAD - 4)):
        yield _Below(column, 0.0, shift)


def _sorted(items: Sequence[Item], strands: Sequence[Strand]) -> list[Item]:
    """Return *items* in the order of *strands*, by the first of each."""
    place = {strand: i for i, strand in enumerate(strands)}
    return sorted(items, key=lambda item: place[next(iter(item.links))])
