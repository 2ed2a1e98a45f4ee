"""Shapes of subtrees: for each, the pairs of width and height that no other pair beats.

What stands below a box is stacked on rails, or stands in columns under a bus; a panel holds either. The shape of the whole
is chosen for the page; then `emit` puts everything there and finds the courses of lines, from the box that a line leaves
to the box that it speaks of. Lines of one strand share their last stretches, the trunk.

Source: Stockmeyer, Optimal orientations of cells in slicing floorplan designs (1983).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import ceil
from typing import TypeAlias

from attrs import Factory, define, field, frozen

from argmap.render.drawing import Area, PlacedBox, Point
from argmap.render.strands.forest import Item, Strand

#: Shapes that a subtree keeps, and sizes that are tried where several subtrees are put together.
KEPT, TRIED = 30, 24
#: Space between stacked items, and between columns, points.
GAP, BESIDE = 10.0, 14.0
#: Panels beside each other for which all ways to put them into columns are tried.
FEW = 4
#: Space for a word beside a line, and for the bend of a line without one, points.
LEAD, BEND = 13.0, 8.0
#: Length of an arrow's head with its stem, points.
HEAD = 15.0
#: Distance between lines side by side, points.
LANE = 10.0
#: Distance from a rail to the boxes on it, points.
BRANCH = 12.0
#: How far below the top of a box a line enters its side, points.
ENTRY = 16.0
#: Space between a panel's border and what it holds; the height of its heading strip, points.
PAD, STRIP = 10.0, 20.0
#: Space between a panel and what stands beside it, points.
APART = 22.0
#: Space between what stands on the page by itself, points.
FREE = 22.0

#: The course of a line so far, by its key.
Open: TypeAlias = "dict[Strand, list[tuple[str, list[Point]]]]"


@define(eq=False)
class Out:
    """Collect where everything is put."""

    #: Top left corners of boxes.
    boxes: dict[str, Point] = Factory(dict)
    #: Areas of frames, and how far their titles stand from the left.
    frames: dict[str, tuple[Area, float]] = Factory(dict)
    #: Centres of junctions.
    junctions: dict[str, Point] = Factory(dict)
    #: Courses of lines.
    routes: dict[str, list[Point]] = Factory(dict)
    #: Left ends and baselines' bottoms of words beside lines.
    words: dict[str, Point] = Factory(dict)
    #: Strands of lines.
    trunks: dict[str, Strand] = Factory(dict)
    #: Boxes whose lower parts are still to be put: trees may be deeper than Python's calls.
    later: list[tuple[Node, Point, bool]] = Factory(list)
    #: Lines that lead out of a panel to a box in a panel beside it, as far as the panel's border.
    loose: Open = Factory(dict)


@define(eq=False)
class Shape:
    """Represent one shape of an item or of several."""

    #: Width and height, points.
    width: float
    height: float

    def emit(self, x: float, y: float, out: Out, *, side: bool = False) -> Open:
        """Put everything at a place; return the lines that lead out of it, as far as its top or, if *side*, its left."""
        raise NotImplementedError

    def ports(self) -> Mapping[Strand, float]:
        """Return where lines leave the top, by strand."""
        raise NotImplementedError


def emitted(shape: Column | Row) -> Out:
    """Return the places of everything in *shape*, boxes and frames in reading order."""
    out = Out()
    shape.emit(0.0, 0.0, out, heads={})
    while out.later:
        node, at, side = out.later.pop()
        node.emit_below(at, out, side=side)
    order = [*_standing(shape)]
    out.boxes = {key: out.boxes[key] for key in order if key in out.boxes}
    out.frames = {key: out.frames[key] for key in order if key in out.frames}
    return out


def _standing(shape: Shape) -> Iterator[str]:
    """Yield the keys of boxes and frames in the order in which they stand."""
    waiting: list[Shape] = [shape]
    while waiting:
        match waiting.pop():
            case Node() as node:
                yield node.item.key
                waiting += [part for part in (node.denying, node.body) if part]
            case Pane() as pane:
                yield pane.item.key
                waiting.append(pane.body)
            case Column(parts=parts) | Row(parts=parts) | Chain(parts=parts):
                waiting += reversed(parts)


def pruned(shapes: Iterable[Shape], kept: int = KEPT) -> list[Shape]:
    """Return the shapes that no other beats in both directions, the narrowest first, and at most *kept* of them."""
    found: list[Shape] = []
    for shape in sorted(shapes, key=lambda shape: (shape.width, shape.height)):
        if not found or shape.height < found[-1].height - 0.5:
            found.append(shape)
    if len(found) <= kept:
        return found
    step = (len(found) - 1) / (kept - 1)
    return [found[round(i * step)] for i in range(kept)]


def _sizes(values: Iterable[float]) -> list[float]:
    found = sorted({*values})
    if len(found) <= TRIED:
        return found
    step = (len(found) - 1) / (TRIED - 1)
    return [found[round(i * step)] for i in range(TRIED)]


def _narrowest(curve: Sequence[Shape], height: float) -> Shape:
    """Return the narrowest shape no higher than *height*, or the lowest."""
    return next((shape for shape in curve if shape.height <= height), curve[-1])


def _lowest(curve: Sequence[Shape], width: float) -> Shape:
    """Return the lowest shape no wider than *width*, or the narrowest."""
    return next((shape for shape in reversed(curve) if shape.width <= width), curve[0])


@define(eq=False)
class Node(Shape):
    """Represent a box with what stands below it."""

    item: Item
    box: PlacedBox
    #: Place of the box.
    across: float
    down: float
    #: What stands below, and what denies the step, which stands at the end.
    body: Column | Row | None = None
    body_at: tuple[float, float] = (0.0, 0.0)
    denying: Column | None = None
    denying_at: tuple[float, float] = (0.0, 0.0)

    def ports(self) -> Mapping[Strand, float]:
        centre = self.across + self.box.area.width / 2
        return dict.fromkeys(self.item.links, centre)

    def emit(self, x: float, y: float, out: Out, *, side: bool = False) -> Open:
        area = self.box.area.moved(x + self.across, y + self.down)
        out.boxes[self.item.key] = Point(area.x, area.y)
        level = area.y + min(ENTRY, area.height / 2)
        start = Point(area.x, level) if side else Point(area.x + area.width / 2, area.y)
        if self.body or self.denying:
            out.later.append((self, Point(x, y), side))
        return {strand: [(key, [start]) for key in keys] for strand, keys in self.item.links.items()}

    def emit_below(self, at: Point, out: Out, *, side: bool) -> None:
        """Put what stands below the box, which stands already."""
        x, y = at.x, at.y
        area = self.box.area.moved(x + self.across, y + self.down)
        if self.body:
            heads = _heads(self.body, area, self.box, x + self.body_at[0])
            self._join(self.body.emit(x + self.body_at[0], y + self.body_at[1], out, heads=heads), heads, out)
        if self.denying:
            level = area.y + min(ENTRY, area.height / 2)
            ring = Point(x + LANE / 2, level) if side else Point(area.x + area.width / 2, area.y - 8)
            opened = self.denying.emit(x + self.denying_at[0], y + self.denying_at[1], out)
            for strand, lines in opened.items():
                out.junctions[strand.target.place] = ring
                for key, course in lines:
                    end = [] if side else [Point(x + LANE / 2, ring.y)]
                    out.routes[key] = [*course, *end, ring]

    def _join(self, opened: Open, heads: Mapping[Strand, list[Point]], out: Out) -> None:
        for strand, lines in opened.items():
            for key, course in lines:
                out.routes[key] = [*course, *heads[strand]]


def _heads(body: Column | Row, area: Area, box: PlacedBox, left: float) -> dict[Strand, list[Point]]:
    """Return the last stretch of each strand below a box: straight up to the box, or up beside it and into a premise."""
    cells = {cell.cell.key: cell.area for cell in box.cells}
    sides = [strand for strand in body.strands() if _sided(strand, box)]
    sides.sort(key=lambda strand: cells[strand.target.cell].y)
    found: dict[Strand, list[Point]] = {}
    for i, strand in enumerate(sides):
        cell = cells[strand.target.cell].moved(area.x, area.y)
        lane, level = area.x - LANE * (len(sides) - i) + 2, cell.y + cell.height / 2
        found[strand] = [Point(lane, level), Point(cell.x, level)]
    others = [strand for strand in body.strands() if strand not in found]
    if isinstance(body, Column) and body.rails:
        return found | {strand: [Point(left + body.rails[strand], area.bottom)] for strand in others}
    wanted = body.wanted(left)
    low, high = area.x + 14, area.right - 14
    space = min(22.0, (high - low) / max(1, len(others) - 1)) if len(others) > 1 else 22.0
    at = low
    for i, strand in enumerate(others):
        last = high - space * (len(others) - 1 - i)
        at = min(max(wanted.get(strand, at), low + space * i if i else low, at + space if i else low), last)
        found[strand] = [Point(at, area.bottom)]
    return found


def _sided(strand: Strand, box: PlacedBox) -> bool:
    """Return whether *strand* ends at a premise in the box, and not at the box."""
    return bool(strand.target.cell) and not box.box.plain


@define(eq=False)
class Column(Shape):
    """Represent items below each other on rails; a single one has none."""

    parts: list[Shape]
    items: list[Item]
    #: Where rails run, by strand; empty for a single item, or for items without lines.
    rails: dict[Strand, float]
    #: Where items begin.
    indent: float
    tops: list[float]
    #: Which items have a word beside their line.
    worded: list[bool]

    def strands(self) -> list[Strand]:
        return list(dict.fromkeys(strand for item in self.items for strand in item.links))

    def ports(self) -> Mapping[Strand, float]:
        if self.rails:
            return self.rails
        return {strand: x for part in self.parts for strand, x in part.ports().items()}

    def wanted(self, left: float) -> Mapping[Strand, float]:
        return {strand: left + x for strand, x in self.ports().items()}

    def emit(self, x: float, y: float, out: Out, *, side: bool = False, heads: object = None) -> Open:
        opened: Open = {}
        for part, item, top, word in zip(self.parts, self.items, self.tops, self.worded, strict=True):
            left = x + self.indent
            beside = bool(self.rails) and not item.panel
            for strand, lines in part.emit(left, y + top, out, side=beside).items():
                if word:
                    edge = out.boxes[item.key].y
                    rail = x + self.rails[strand] if self.rails else lines[0][1][-1].x
                    out.words[lines[0][0]] = Point(max(left, rail + 4) if self.rails else rail + 4, edge)
                for key, course in lines:
                    out.trunks[key] = strand
                    opened.setdefault(strand, []).append((key, self._out(course, strand, x, y, y + top)))
        return opened

    def _out(self, course: list[Point], strand: Strand, x: float, y: float, top: float) -> list[Point]:
        """Return a line as far as the top of the column."""
        if not self.rails:
            return [*course, Point(course[-1].x, y)]
        rail = x + self.rails[strand]
        last = course[-1]
        if last.y <= top + 0.01:  # it leaves a panel upwards
            above = top - BEND
            return [*course, Point(last.x, above), Point(rail, above), Point(rail, y)]
        return [*course, Point(rail, last.y), Point(rail, y)]


@define(eq=False)
class Row(Shape):
    """Represent columns beside each other, with a bus for each strand above."""

    parts: list[Column]
    lefts: list[float]
    #: Height of the space above the columns.
    above: float

    def strands(self) -> list[Strand]:
        return list(dict.fromkeys(strand for part in self.parts for strand in part.strands()))

    def ports(self) -> Mapping[Strand, float]:
        """Return the middle of each strand's columns."""
        return self.wanted(0.0)

    def wanted(self, left: float) -> Mapping[Strand, float]:
        found: dict[Strand, list[float]] = {}
        for part, at in zip(self.parts, self.lefts, strict=True):
            for strand, x in part.ports().items():
                found.setdefault(strand, []).append(left + at + x)
        return {strand: (min(xs) + max(xs)) / 2 for strand, xs in found.items()}

    def emit(
        self, x: float, y: float, out: Out, *, side: bool = False, heads: Mapping[Strand, list[Point]] | None = None
    ) -> Open:
        ports: dict[Strand, list[float]] = {}
        for part, left in zip(self.parts, self.lefts, strict=True):
            for strand, at in part.ports().items():
                ports.setdefault(strand, []).append(x + left + at)
        assert heads is not None
        levels = _levels(ports, {strand: ends[0].x for strand, ends in heads.items()})
        opened: Open = {}
        for part, left in zip(self.parts, self.lefts, strict=True):
            for strand, lines in part.emit(x + left, y + self.above, out).items():
                bus = y + self.above - BEND * (1 + levels.get(strand, 0)) + 4
                head = heads[strand][0].x
                for key, course in lines:
                    turn = [Point(course[-1].x, bus), Point(head, bus)] if abs(course[-1].x - head) > 0.5 else []
                    opened.setdefault(strand, []).append((key, [*course, *turn]))
        return opened


def _levels(ports: Mapping[Strand, Sequence[float]], heads: Mapping[Strand, float]) -> dict[Strand, int]:
    """Return the height of each strand's bus, counted from below, so that no bus crosses another's line.

    Source: river routing, as in Leiserson and Pinter, Optimal placement for river routing (1983).
    """
    strands = [*ports]
    above: dict[Strand, set[Strand]] = {strand: set() for strand in strands}
    for one in strands:
        low, high = min(*ports[one], heads[one]), max(*ports[one], heads[one])
        for other in strands:
            if other is one:
                continue
            if low - 3 < heads[other] < high + 3:  # the other one's stem comes down to its bus: that is higher
                above[other].add(one)
            if any(low - 3 < port < high + 3 for port in ports[other]):  # its lines come up: that is lower
                above[one].add(other)
    found: dict[Strand, int] = {}

    def level(strand: Strand, path: tuple[Strand, ...] = ()) -> int:
        if strand not in found:
            lower = [one for one in above[strand] if one not in path and strand not in above[one]]
            found[strand] = 1 + max((level(one, (*path, strand)) for one in lower), default=-1)
        return found[strand]

    for strand in strands:
        level(strand)
    taken: dict[int, list[Strand]] = {}
    for strand in strands:  # two that contradict each other still get places of their own
        while any(_overlap(strand, other, ports, heads) for other in taken.get(found[strand], ())):
            found[strand] += 1
        taken.setdefault(found[strand], []).append(strand)
    return found


def _overlap(
    one: Strand, other: Strand, ports: Mapping[Strand, Sequence[float]], heads: Mapping[Strand, float]
) -> bool:
    spans = [
        (min(*ports[strand], heads[strand]) - 3, max(*ports[strand], heads[strand]) + 3) for strand in (one, other)
    ]
    return spans[0][0] < spans[1][1] and spans[1][0] < spans[0][1]


@define(eq=False)
class Pane(Shape):
    """Represent a panel."""

    item: Item
    body: Column | Row
    #: How far its title stands from the left.
    title: float
    #: Where lines leave its top, by strand.
    doors: dict[Strand, float]
    strip: float

    def ports(self) -> Mapping[Strand, float]:
        return self.doors

    def emit(self, x: float, y: float, out: Out, *, side: bool = False) -> Open:
        out.frames[self.item.key] = Area(x, y, self.width, self.height), self.title
        inner, under = x + PAD, y + self.strip
        heads = {strand: [Point(x + at, y)] for strand, at in self.doors.items()}
        opened = self.body.emit(inner, under, out, heads=heads)
        found: Open = {}
        for strand, lines in opened.items():
            if strand in self.doors:
                found[strand] = [(key, [*course, *heads[strand]]) for key, course in lines]
        return found


@define(eq=False)
class Chain(Shape):
    """Represent a panel and what stands beside it."""

    parts: list[Shape]
    places: list[tuple[float, float]]

    def ports(self) -> Mapping[Strand, float]:
        return {strand: x + self.places[0][0] for strand, x in self.parts[0].ports().items()}

    def emit(self, x: float, y: float, out: Out, *, side: bool = False) -> Open:
        opened: list[Open] = []
        for part, (across, down) in zip(self.parts, self.places, strict=True):
            opened.append(part.emit(x + across, y + down, out))
        for rest in opened[1:]:
            for strand, lines in rest.items():
                out.loose.setdefault(strand, []).extend(lines)
        return opened[0]


@frozen
class Sizes:
    """Hold the sizes of what a forest is made of."""

    #: Boxes at the origin, by key.
    boxes: Mapping[str, PlacedBox]
    #: Widths of the titles of frames with their letters, by key.
    titles: Mapping[str, float] = field(factory=dict)


def curves(items: Iterable[Item], sizes: Sizes) -> Mapping[str, list[Shape]]:
    """Return the shapes of *items* and of all below them, by key; trees may be deeper than Python's calls.

    The shapes of a panel are with all that stands beside it, except for one that itself stands beside another.
    """
    found: dict[str, list[Shape]] = {}
    waiting = [(item, False, False) for item in items]
    while waiting:
        one, beside, ready = waiting.pop()
        if ready:
            found[one.key] = _curve(one, sizes, found, alone=beside)
        else:
            waiting.append((one, beside, True))
            waiting += [(inner, False, False) for inner in one.items]
            waiting += [(inner, True, False) for inner in one.followers]
    return found


def _curve(item: Item, sizes: Sizes, found: Mapping[str, list[Shape]], *, alone: bool) -> list[Shape]:
    if not item.panel:
        return _node_curve(item, sizes, found)
    panes = _pane_curve(item, sizes, found)
    if alone or not item.followers:
        return panes
    return _chain_curve([panes, *(found[one.key] for one in _following(item))])


def _following(item: Item) -> Iterator[Item]:
    """Yield all that stands beside a panel, and beside that."""
    waiting = item.followers[::-1]
    while waiting:
        one = waiting.pop()
        yield one
        waiting += one.followers[::-1]


def _node_curve(item: Item, sizes: Sizes, found: Mapping[str, list[Shape]]) -> list[Shape]:
    box = sizes.boxes[item.key]
    wide, high = box.area.width, box.area.height
    denying = [one for one in item.items if _denies(one)]
    others = [one for one in item.items if not _denies(one)]
    across = LANE + 2 if denying else 0.0
    down = 14.0 if denying else 0.0
    if not item.items:
        return [Node(wide, high, item, box, 0.0, 0.0)]
    last: list[tuple[Column | None, float]] = [(None, 0.0)]
    if denying:
        strands = _strands(denying)
        rails = dict.fromkeys(strands, LANE / 2)
        last = [(one, one.height) for one in _columns(denying, found, rails, across + 6, 6.0)]
    shapes: list[Shape] = []
    bodies: list[tuple[Column | Row | None, float, float, float]] = []
    if not others:
        bodies.append((None, across, 0.0, 0.0))
    else:
        strands = _strands(others)
        sided = [strand for strand in strands if _sided(strand, box)]
        bodies += _stacked(others, box, found, sided, across)
        if len(others) > 1:
            order = _row_order(others, sided, box)
            lanes = LANE * len(sided)
            for row in rows(order, found, len(strands)):
                left = max(across + lanes, across + (row.width - wide) / 2)
                bodies.append((row, left, across, 0.0))
    for body, left, body_x, gap in bodies:
        bottom = down + high
        width, height = left + wide, bottom
        if body:
            width, height = max(width, body_x + body.width), bottom + gap + body.height
        for column, tall in last:
            end = height + (GAP if column else 0.0)
            total = max(width, column.width if column else 0.0)
            shapes.append(
                Node(total, end + tall, item, box, left, down, body, (body_x, bottom + gap), column, (0.0, end))
            )
    return pruned(shapes)


def _stacked(
    items: Sequence[Item], box: PlacedBox, found: Mapping[str, list[Shape]], sided: Sequence[Strand], across: float
) -> Iterator[tuple[Column | Row | None, float, float, float]]:
    """Yield columns with all items below a box, and where box and column stand."""
    strands = _strands(items)
    straight = [strand for strand in strands if strand not in sided]
    cells = {cell.cell.key: cell.area.y for cell in box.cells}
    lanes = sorted(sided, key=lambda strand: cells[strand.target.cell])  # the highest one is outermost
    left = across + LANE * len(lanes)
    rails = {strand: across + LANE * i + 2 for i, strand in enumerate(lanes)}
    rails |= {strand: left + 14 + LANE * (len(straight) - 1 - i) for i, strand in enumerate(straight)}
    indent = left + (14 + LANE * (len(straight) - 1) if straight else -LANE + 2) + BRANCH
    order = [one for strand in (*straight, *reversed(lanes)) for one in items if next(iter(one.links)) == strand]
    for column in _columns(order, found, rails, indent, HEAD - 4):
        yield column, left, 0.0, 0.0


def _row_order(items: Sequence[Item], sided: Sequence[Strand], box: PlacedBox) -> list[Item]:
    """Return items from left to right: those that speak of premises first, of the highest premise at the left."""
    cells = {cell.cell.key: cell.area.y for cell in box.cells}
    strands = _strands(items)
    order = [
        *sorted(sided, key=lambda strand: cells[strand.target.cell]),
        *(one for one in strands if one not in sided),
    ]
    return [one for strand in order for one in items if next(iter(one.links)) == strand]


def _strands(items: Iterable[Item]) -> list[Strand]:
    return list(dict.fromkeys(strand for item in items for strand in item.links))


def _denies(item: Item) -> bool:
    """Return whether *item* denies a step."""
    return any(strand.target.place[:1] == "j" for strand in item.links)


def _columns(
    items: Sequence[Item],
    found: Mapping[str, list[Shape]],
    rails: dict[Strand, float],
    indent: float,
    above: float,
    gap: float = GAP,
) -> list[Column]:
    """Return the shapes of a column of *items*."""
    curves = [found[item.key] for item in items]
    widths = _sizes(shape.width for shapes in curves for shape in shapes)
    least = max(shapes[0].width for shapes in curves)
    made = []
    for width in widths:
        if width >= least or width == widths[-1]:
            made.append(
                _column([_lowest(shapes, max(width, least)) for shapes in curves], items, rails, indent, above, gap)
            )
    return [one for one in pruned(made, TRIED) if isinstance(one, Column)]


def _column(
    parts: list[Shape], items: Sequence[Item], rails: dict[Strand, float], indent: float, above: float, gap: float
) -> Column:
    tops, worded, y, told = [], [], above, set[str]()
    for i, (part, item) in enumerate(zip(parts, items, strict=True)):
        word = "" if item.panel else item.word
        worded.append(bool(word) and word not in told)
        told.add(word)
        y += gap if i else 0.0
        if worded[-1]:
            y += LEAD - (4.0 if i else 0.0)
        elif item.links and item.panel and rails:
            y += BEND + 3
        elif item.links and not i:
            y += 4.0
        tops.append(y)
        y += part.height
    width = indent + max(part.width for part in parts)
    return Column(width, y, parts, list(items), rails, indent, tops, worded)


def rows(
    items: Sequence[Item], found: Mapping[str, list[Shape]], buses: int, gap: float = BESIDE, least: int = 2
) -> Iterator[Row]:
    """Yield rows of *least* or more columns of *items*, whose order is kept."""
    for parts in _partitions(items, found):
        if len(parts) < least:
            continue
        curves: list[list[Column]] = []
        for part in parts:
            strands = _strands(part)
            rails = {strand: 8.0 + LANE * (len(strands) - 1 - i) for i, strand in enumerate(strands)}
            if len(part) == 1:
                curves.append(_columns(part, found, {}, 0.0, 0.0))
            else:
                indent = 8.0 + LANE * (len(strands) - 1) + BRANCH if strands else 0.0
                curves.append(_columns(part, found, rails, indent, 0.0, GAP if strands else FREE))
        above = HEAD + BEND * buses if buses else 0.0
        for height in _sizes(column.height for columns in curves for column in columns):
            chosen = [_narrowest(columns, height) for columns in curves]
            columns = [one for one in chosen if isinstance(one, Column)]
            lefts, x = [], 0.0
            for column in columns:
                lefts.append(x)
                x += column.width + gap
            yield Row(x - gap, above + max(column.height for column in columns), columns, lefts, above)


def _partitions(items: Sequence[Item], found: Mapping[str, list[Shape]]) -> Iterator[list[list[Item]]]:
    """Yield *items* in more and more columns of about the same height; strands never share a column."""
    heights = {item.key: _compact(found[item.key]).height for item in items}
    groups: list[list[Item]] = []
    for item in items:
        if groups and {*groups[-1][-1].links} == {*item.links}:
            groups[-1].append(item)
        else:
            groups.append([item])
    counts = [1] * len(groups)
    total = [sum(heights[item.key] for item in group) for group in groups]
    tried = 0
    while True:
        size = sum(counts)
        if size == len(items) or size >= tried:
            yield [part for group, count in zip(groups, counts, strict=True) for part in _even(group, count, heights)]
            tried = ceil(size * 1.3)
        if size == len(items):
            return
        room = [i for i, group in enumerate(groups) if counts[i] < len(group)]
        tallest = max(room, key=lambda i: total[i] / counts[i])
        counts[tallest] += 1


def _compact(curve: Sequence[Shape]) -> Shape:
    return min(curve, key=lambda shape: shape.width * shape.height)


def _even(items: Sequence[Item], count: int, heights: Mapping[str, float]) -> list[list[Item]]:
    """Return *items* in *count* stretches of about the same height."""
    parts: list[list[Item]] = [[]]
    rest, left = sum(heights[item.key] for item in items), count
    used = 0.0
    for i, item in enumerate(items):
        tall = heights[item.key]
        many = len(items) - i
        full = used + tall / 2 > rest / left or many <= left - 1
        if parts[-1] and full and left > 1:
            rest, left, used = rest - used, left - 1, 0.0
            parts.append([])
        parts[-1].append(item)
        used += tall
    return parts


def _pane_curve(item: Item, sizes: Sizes, found: Mapping[str, list[Shape]]) -> list[Shape]:
    title = sizes.titles[item.key]
    linked = [one for one in item.items if one.links]
    free = [one for one in item.items if not one.links]
    items = [*linked, *free]
    strands = _strands(linked)
    rails = {strand: 2.0 + LANE * (len(strands) - 1 - i) for i, strand in enumerate(strands)}
    indent = 2.0 + LANE * (len(strands) - 1) + BRANCH if strands else 0.0
    shapes: list[Shape] = []
    strip = STRIP
    single = len(items) == 1 and not items[0].panel
    made: list[Column | Row] = []
    made += _columns(items, found, rails, indent, 6.0 if strands else PAD, GAP if strands else FREE)
    if single and strands:
        made += rows(items, found, 1, least=1)
    elif len(items) > 1:
        made += [row for row in rows(items, found, len(strands))]
    for body in made:
        ports = body.ports()
        width = max(body.width + 2 * PAD, title + 2 * PAD)
        doors: dict[Strand, float] = {}
        shift = 8.0
        if isinstance(body, Column) and body.rails:
            doors = {strand: PAD + x for strand, x in ports.items()}
            shift = max(doors.values(), default=0.0) + 8 if doors else 8.0
        elif ports:
            least, at = 8 + title + 8, 0.0
            wanted = {strand: PAD + x for strand, x in ports.items()}
            if least + 14 * (len(ports) - 1) <= width - 10:
                at = least
                for i, (strand, x) in enumerate(wanted.items()):
                    most = width - 10 - 14 * (len(ports) - 1 - i)
                    doors[strand] = at = min(max(x, at), most)
                    at += 14
            else:
                doors = {strand: PAD + 2 + 14 * i for i, strand in enumerate(wanted)}
                shift = max(doors.values()) + 8
        top = strip + (PAD if isinstance(body, Row) and not strands else 0.0)
        tall = top + body.height + PAD
        shapes.append(Pane(max(width, shift + title + 8), tall, item, body, shift, doors, top))
    return pruned(shapes)


def _chain_curve(curves: Sequence[Sequence[Shape]]) -> list[Shape]:
    """Return a panel with what stands beside it, in columns; the panel is at the top of the first."""
    shapes: list[Shape] = []
    for columns in _parted(len(curves)):
        stacks = [_stack([curves[i] for i in column]) for column in columns]
        for height in _sizes(stack.height for some in stacks for stack in some):
            chosen = [next((one for one in some if one.height <= height), some[-1]) for some in stacks]
            parts: list[tuple[int, Shape, tuple[float, float]]] = []
            x = 0.0
            for column, stack in zip(columns, chosen, strict=True):
                y = 0.0
                for number, part in zip(column, stack.parts, strict=True):
                    parts.append((number, part, (x, y)))
                    y += part.height + APART
                x += stack.width + APART
            parts.sort(key=lambda part: part[0])
            tall = max(stack.height for stack in chosen)
            shapes.append(Chain(x - APART, tall, [one for _, one, _ in parts], [at for _, _, at in parts]))
    return pruned(shapes)


@frozen
class _Stack:
    """Represent shapes below each other."""

    width: float
    height: float
    parts: tuple[Shape, ...]


def _stack(curves: Sequence[Sequence[Shape]]) -> list[_Stack]:
    """Return stacks of shapes, the narrowest first."""
    found: list[_Stack] = []
    least = max(curve[0].width for curve in curves)
    for width in _sizes(shape.width for curve in curves for shape in curve if shape.width >= least):
        parts = tuple(_lowest(curve, width) for curve in curves)
        tall = sum(part.height for part in parts) + APART * (len(parts) - 1)
        if not found or tall < found[-1].height:
            found.append(_Stack(max(part.width for part in parts), tall, parts))
    return found


def _parted(count: int) -> Iterator[list[list[int]]]:
    """Yield ways to put *count* things into columns: all ways for few, and for many only those that keep their order."""
    if count <= FEW:
        yield from _sets(count)
        return
    for size in sorted({*range(1, 7), ceil(count / 3), ceil(count / 2), count}):
        if size <= count:
            each = ceil(count / size)
            yield [[*range(start, min(count, start + each))] for start in range(0, count, each)]


def _sets(count: int) -> list[list[list[int]]]:
    found: list[list[list[int]]] = [[]]
    for number in range(count):
        found = [
            [
                *([*part, number] if i == at else part for i, part in enumerate(parts)),
                *([[number]] if at == len(parts) else []),
            ]
            for parts in found
            for at in range(len(parts) + 1)
        ]
    return found


def page_curve(items: Sequence[Item], found: Mapping[str, list[Shape]]) -> list[Column | Row]:
    """Return the shapes of all that stands on the page by itself."""
    made: list[Shape] = [*_columns(items, found, {}, 0.0, 0.0, FREE)]
    if len(items) > 1:
        made += rows(items, found, 0, FREE)
    return [one for one in pruned(made, 4 * KEPT) if isinstance(one, (Column, Row))]
