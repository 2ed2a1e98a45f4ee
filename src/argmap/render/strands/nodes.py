"""Boxes with what stands below them: stacked on rails, or in columns under buses.

Lines to a premise come up beside the box and enter at the premise's height; where premises stand side by side, they
come from below. What denies the box's own step stands at the end; its line leads to a ring on the step's line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from attrs import define, evolve

from argmap.render.drawing import Area, PlacedBox, Point
from argmap.render.strands.columns import Block, Body, Column, Curves, Row, Tracks, columns, leads_of, rows, strands_of
from argmap.render.strands.forest import Item, Strand
from argmap.render.strands.outlines import Outline, moved, simplified
from argmap.render.strands.panels import Chain, lifted
from argmap.render.strands.shape import Draft, Open, Out, Shape, below, lowest, made, pruned
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

    def outlined(self) -> Outline:
        """Return the outline of the box and of all below, with lines to premises at its left."""
        raised = any(isinstance(part, Chain) for part in self.body.parts()) if self.body else False
        if self.denying or raised:
            return [(self.height, 0.0, self.width, self.width)]
        area, left = self.box.area, self.at.x
        body = moved(self.body.known, self.below.x, self.below.y) if self.body else []
        if self.body:
            left -= LANE * len(_premises([*self.body.ports()], self.box))
        right = self.at.x + area.width
        found = [(self.at.y + area.height, left, right, self.at.x), *body]
        if isinstance(self.body, Row):
            bottom, start, end, last = body[0]
            found[1] = bottom, min(start, left), max(end, right), last
        return simplified(found)

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
    for i, strand in enumerate(premises):
        cell = cells[strand.target.cell]
        if beside(box):
            found[strand] = [Point(cell.x + cell.width / 2, cell.bottom)]
        else:
            level = cell.y + cell.height / 2
            found[strand] = [Point(area.x - LANE * (len(premises) - i) + 2, level), Point(cell.x, level)]
    if isinstance(body, Column):
        return found | {strand: [Point(wanted[strand], area.bottom)] for strand in others}
    first = max((ends[-1].x + FIRST for ends in found.values() if beside(box)), default=area.x + FIRST)
    others.sort(key=lambda strand: wanted[strand])
    places = _spread([wanted[strand] for strand in others], first, area.right - FIRST)
    return found | {strand: [Point(x, area.bottom)] for strand, x in zip(others, places, strict=True)}


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


def node_curve(item: Item, boxes: Sequence[PlacedBox], found: Curves, kept: int) -> list[Block]:
    """Return the shapes of a box that can itself have several, *boxes*; at most *kept* of them."""
    if not item.items:
        return [*pruned((Node(box.area.width, box.area.height, item, box, Point(0.0, 0.0)) for box in boxes), kept)]
    return [*pruned(made((node for box in boxes for node in _nodes(item, box, found, kept)), kept), kept)]


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


def _over(bare: Node, body: Draft[Body], across: float | None, shift: float) -> Draft[Node]:
    """Return a box over a body.

    Args:
        bare: The box.
        body: The body.
        across: How far right the box stands at least over the middle of a row; None over a column.
        shift: How far right the box stands over a column.
    """
    bottom = bare.at.y + bare.box.area.height

    def size(width: float) -> tuple[float, float, float]:
        """Return the width of both, and how far right the box and the body stand."""
        at, x = (shift, 0.0) if across is None else _centred(bare, width, across)
        return max(at + bare.box.area.width, x + width), at, x

    def node() -> Node:
        found = body.make()
        width, at, x = size(found.width)
        high = bottom + found.height
        return Node(width, high, bare.item, bare.box, Point(at, bare.at.y), found, Point(x, bottom))

    return Draft(size(body.width)[0], bottom + body.height, node)


def _centred(bare: Node, width: float, across: float) -> tuple[float, float]:
    """Return how far right a box and a row below it stand if they have a common middle, where that can be."""
    left, aside = bare.at.x, (width - bare.box.area.width) / 2
    shift = left + max(across, aside)
    return shift, max(left, shift - aside) if aside < 0 else left


def _bodies(items: Sequence[Item], bare: Node, found: Curves) -> Iterator[Draft[Node]]:
    """Yield all ways to put *items* below a box."""
    box, left = bare.box, bare.at.x
    strands = strands_of(items)
    premises = _premises(strands, box)
    across = 0.0 if beside(box) else LANE * len(premises)
    order = _sorted(items, [*premises, *(one for one in strands if one not in premises)])
    least = 1 if len(items) == 1 and (not premises or beside(box)) else 2
    yield from (_over(bare, row, across, left) for row in rows(order, found, HEAD, least=least))
    own = len(items) > 1 and strands[0].own
    if not own and not (beside(box) and premises):
        shift = left + LANE * len(premises)
        yield from (_over(bare, column, None, shift) for column in _stacked(items, premises, found, left))
    if len(items) == 1 and not premises and not left:
        yield from (_over(bare, column, None, left) for column in _beside(items[0], box, found))


def _beside(item: Item, box: PlacedBox, found: Curves) -> Iterator[Draft[Column]]:
    """Yield columns with a panel below a box, and what stands beside that panel beside the box, too."""
    tracks = _rails([item], [], 0.0)
    leads = leads_of([item], tracks)
    by, past = box.area.height + tracks.above + leads[0][0], box.area.width - tracks.indent + APART
    for block in found[item.key]:
        raised = lifted(block, by, past) if isinstance(block, Chain) else None
        if raised:
            column = Column.of([raised], [item], tracks, leads)
            yield Draft(column.width, column.height, partial(_same, column))


def _same(column: Column) -> Column:
    return column


def _stacked(items: Sequence[Item], premises: Sequence[Strand], found: Curves, left: float) -> Sequence[Draft[Column]]:
    """Return columns of *items* on rails: those to the box below it, and left of them those to its premises."""
    straight = [strand for strand in strands_of(items) if strand not in premises]
    return columns(_sorted(items, [*straight, *reversed(premises)]), found, _rails(items, premises, left))


def _rails(items: Sequence[Item], premises: Sequence[Strand], left: float) -> Tracks:
    """Return the rails below a box: those to it, and left of them those to its premises."""
    straight = [strand for strand in strands_of(items) if strand not in premises]
    shift = left + LANE * len(premises)
    rails = {strand: left + LANE * i + 2 for i, strand in enumerate(premises)}  # the highest one is outermost
    rails |= {strand: shift + FIRST + LANE * (len(straight) - 1 - i) for i, strand in enumerate(straight)}
    return Tracks(rails, max(rails.values()) + BRANCH, HEAD - 4)


def _sorted(items: Sequence[Item], strands: Sequence[Strand]) -> list[Item]:
    """Return *items* in the order of *strands*, by the first of each."""
    place = {strand: i for i, strand in enumerate(strands)}
    return sorted(items, key=lambda item: place[next(iter(item.links))])
