"""DOT graphs of sheets, with every box at its measured size.

For a layout, the graph has sizes and ports only, as records, since the engine would spend most of its time on words.
`argmap.render.dot` writes the same graph with words, looks and positions. Names of nodes are keys of the scene, never
an author's words.

Source: https://graphviz.org/doc/info/lang.html
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, partial

from attrs import frozen

from argmap.render.drawing import PlacedBox, Sheet
from argmap.render.looks import stroke_of
from argmap.render.places import stretches
from argmap.render.ports import Port, Ports, Side, grouped
from argmap.render.ranks import LEVEL, backwards, beside, reading_order, rises
from argmap.render.scene import Anchor, Arrow, ArrowKind, Frame, Junction
from argmap.render.sketch import Sketch
from argmap.render.tables import blank_table, table
from argmap.render.theme import Theme
from argmap.render.tips import heads

#: Points per inch, the unit of Graphviz's distances.
INCH = 72
#: What nodes of a layout have in common: their sizes are ours, and their words are of no account.
SMALL: Mapping[str, str] = {"shape": "record", "fixedsize": "true", "fontsize": "1", "margin": "0"}
#: Lines that may run between neighbours, without those between two places of a claim, which argmap draws.
SIDEWAYS = LEVEL - {ArrowKind.SAME}
#: Weight of the edge from a reason to the junction on its line.
HOLD = "2"


class Direction(enum.Enum):
    """List the directions of edges in DOT, by Graphviz's names.

    Graphviz keeps the order of ports only on the lower side of a node, because it sorts them by their angle.
    """

    #: Against the arrows; puts reasons to the left of objections.
    DOWN = "TB"
    #: With the arrows; boxes may swap, so that fewer lines cross.
    UP = "BT"


class Order(enum.Enum):
    """List the orders of boxes in DOT."""

    #: Depth first from the main claims: reasons before objections.
    READING = "reading"
    #: As in the scene.
    AUTHOR = "author"


class Lines(enum.Enum):
    """List the engine's line styles, by Graphviz's names; argmap smooths most lines."""

    #: Around boxes.
    CURVED = "spline"
    #: Straight through boxes.
    STRAIGHT = "line"


class Effort(enum.Enum):
    """List the engine's efforts."""

    #: No limits.
    FULL = "full"
    #: A tenth of the passes against crossings, short searches for positions.
    LIMITED = "limited"
    #: Hardly any passes or searches.
    LEAST = "least"


#: Graphviz's limits on passes for each effort.
#: Source: https://graphviz.org/docs/attrs/nslimit/ and https://graphviz.org/docs/attrs/mclimit/
_LIMITS: Mapping[Effort, Mapping[str, str]] = {
    Effort.FULL: {},
    Effort.LIMITED: {"nslimit": "1", "nslimit1": "1", "mclimit": "0.1"},
    Effort.LEAST: {"nslimit": "0.1", "nslimit1": "2", "mclimit": "0.1", "searchsize": "10"},
}


@frozen
class Arrangement:
    """Describe one way to ask the engine for a layout of the same sheet."""

    #: Direction of edges in DOT.
    direction: Direction = Direction.DOWN
    #: Order of boxes in DOT.
    order: Order = Order.READING
    #: The engine's line style.
    lines: Lines = Lines.CURVED
    #: The engine's effort.
    effort: Effort = Effort.FULL


class Detail(enum.Enum):
    """List how boxes are written for a layout."""

    #: As records, with their ports in order.
    SIZES = "sizes"
    #: As tables with exact ports: slower, but the engine loses no line.
    TABLES = "tables"


@frozen
class Writing:
    """Hold functions that return what DOT says of each part, besides how the parts are connected."""

    #: Attributes of a box with its ports.
    box: Callable[[PlacedBox, Sequence[Port]], Mapping[str, str]]
    #: Attributes of a frame.
    frame: Callable[[Frame], Mapping[str, str]]
    #: Attributes of a junction.
    junction: Callable[[Junction], Mapping[str, str]]
    #: Attributes of a line by its key, or of a part of it by one of `argmap.render.places.stretches`.
    line: Callable[[Arrow, str], Mapping[str, str]]


@frozen
class Plan:
    """Hold all that decides how a graph is connected, and in which order it is written."""

    #: What is written.
    sheet: Sheet
    #: Where lines enter and leave.
    ports: Ports
    #: What the sheet leaves open.
    arrangement: Arrangement
    #: The lines that are written.
    arrows: tuple[Arrow, ...]
    #: The junctions that are written.
    junctions: tuple[Junction, ...]

    @cached_property
    def boxes(self) -> tuple[PlacedBox, ...]:
        """Return the boxes in the order in which they are written."""
        if self.arrangement.order is Order.AUTHOR:
            return self.sheet.boxes
        places = reading_order(self.sheet.scene)
        return tuple(sorted(self.sheet.boxes, key=lambda box: places[box.box.key]))

    @cached_property
    def doors(self) -> Mapping[str, Sequence[Port]]:
        """Return the ports of boxes, by key."""
        found: dict[str, dict[str, Port]] = {box.box.key: {} for box in self.sheet.boxes}
        for port in self.ports.all:
            found[port.anchor.place][port.name] = port
        return {key: tuple(doors.values()) for key, doors in found.items()}

    @cached_property
    def turned(self) -> frozenset[str]:
        """Return the keys of lines that are written from target to source."""
        return turned(self.sheet, self.arrangement)


@frozen
class _Content:
    """Describe what is in which frame, by its key; what is in none, by an empty one."""

    #: The boxes.
    boxes: Mapping[str, Sequence[PlacedBox]]
    #: The junctions, which stand with their steps.
    junctions: Mapping[str, Sequence[Junction]]
    #: The frames.
    frames: Mapping[str, Sequence[Frame]]

    @classmethod
    def of(cls, plan: Plan) -> _Content:
        """Return what is in the frames of *plan*."""
        around = {box.box.ref: box.box.frame for box in plan.sheet.boxes}
        return cls(
            grouped((box.box.frame, box) for box in plan.boxes),
            grouped((around[junction.ref], junction) for junction in plan.junctions),
            grouped((frame.parent, frame) for frame in plan.sheet.scene.frames),
        )


def layout_graph(sheet: Sheet, ports: Ports, arrangement: Arrangement, detail: Detail = Detail.SIZES) -> str:
    """Return the DOT that the engine lays out for *sheet*, with lines at *ports*."""
    arrows = tuple(arrow for arrow in sheet.scene.arrows if arrow.kind is not ArrowKind.SAME)
    plan = Plan(sheet, ports, arrangement, arrows, sheet.scene.junctions)
    dot = Sketch()
    for kind, attributes in (("graph", outline(plan)), ("node", SMALL), ("edge", edges(sheet.theme))):
        dot.attr(kind, **attributes)
    write(dot, plan, _sizes(plan, detail))
    return dot.source


def write(dot: Sketch, plan: Plan, writing: Writing) -> None:
    """Write the boxes, frames and lines of *plan*, with what *writing* says of each."""
    _fill(dot, writing, plan, _Content.of(plan), "")
    rise = rises(plan.sheet.scene)
    for arrow in plan.arrows:
        _line(dot, plan, arrow, writing, rise.get(arrow.key, 1))
    _keep_on_top(dot, plan)


def turned(sheet: Sheet, arrangement: Arrangement) -> frozenset[str]:
    """Return the keys of lines that DOT writes from target to source."""
    down = backwards(sheet.scene)
    if arrangement.direction is Direction.UP:
        return down
    return frozenset(arrow.key for arrow in sheet.scene.arrows) - down


def outline(plan: Plan) -> dict[str, str]:
    """Return the attributes of the whole graph on which a layout depends."""
    beside, between = plan.sheet.theme.distance
    return {
        "rankdir": plan.arrangement.direction.value,
        "newrank": "true",
        "charset": "UTF-8",
        "splines": plan.arrangement.lines.value,
        "nodesep": inches(beside),
        "ranksep": inches(between),
        **_LIMITS[plan.arrangement.effort],
    }


def edges(theme: Theme) -> dict[str, str]:
    """Return what all lines have in common."""
    return {"fontname": theme.font, "fontsize": points(theme.word.size), "arrowsize": "0.8", "dir": "both"}


def inches(length: float) -> str:
    """Return a length, given in points, in inches."""
    return f"{length / INCH:.4f}"


def points(length: float) -> str:
    """Return a length in points."""
    return f"{length:g}"


def _sizes(plan: Plan, detail: Detail) -> Writing:
    """Return functions that say what a layout needs to know."""
    theme = plan.sheet.theme
    arrows = plan.sheet.scene.arrows
    level = {key for keys in plan.sheet.scene.levels for key in keys}
    worded = [arrow for arrow in arrows if arrow.kind in SIDEWAYS and arrow.word]
    level.update(anchor.place for arrow in worded for anchor in (arrow.source, arrow.target))
    sideways = beside(plan.sheet.scene).union(arrow.key for arrow in arrows if arrow.kind in SIDEWAYS)

    def box(shown: PlacedBox, doors: Sequence[Port]) -> Mapping[str, str]:
        """Return the look of a box; the engine loses lines sideways at records."""
        whole = detail is Detail.TABLES or shown.box.key in level
        return _table(shown, doors) if whole else _record(shown, doors)

    def line(arrow: Arrow, _part: str) -> Mapping[str, str]:
        """Return the look of a line; its word takes room in any layout if it is between neighbours."""
        label = plan.sheet.words[arrow.key]
        room = label.words and arrow.key in sideways and not arrow.junction
        width = {"penwidth": points(stroke_of(arrow, theme).width)}
        return width | ({"label": blank_table(label)} if room else {})

    return Writing(box, partial(_blank_frame, plan), partial(ring, theme), line)


def _table(box: PlacedBox, doors: Sequence[Port]) -> Mapping[str, str]:
    return {"label": f"<{table(box, doors)}>", "shape": "plain", "fixedsize": "false"}


def _record(box: PlacedBox, doors: Sequence[Port]) -> Mapping[str, str]:
    rows = "|".join(f"{{{_fields(doors, side)}}}" for side in (Side.UPPER, Side.LOWER))
    return {"label": f"{{{rows}}}", "width": inches(box.area.width), "height": inches(box.area.height)}


def _fields(doors: Sequence[Port], side: Side) -> str:
    """Return the fields of a record that stand for the ports on one side: their order, not their places."""
    found = sorted((port for port in doors if port.side is side), key=lambda port: port.x)
    return "|".join(f"<{port.name}>" for port in found)


def headroom(theme: Theme) -> float:
    """Return the space below the title of a frame, for words beside lines, points."""
    return theme.word.leading - 2


def _blank_frame(plan: Plan, frame: Frame) -> Mapping[str, str]:
    theme = plan.sheet.theme
    return {
        "id": frame.key,
        "label": blank_table(plan.sheet.titles[frame.key], headroom(theme)),
        "labelloc": "t" if plan.arrangement.direction is Direction.DOWN else "b",
        "labeljust": "l",
        "margin": points(theme.margin),
    }


def ring(theme: Theme, junction: Junction) -> Mapping[str, str]:
    """Return the look of a junction."""
    across, colour = inches(theme.junction), theme.strokes[junction.kind].colour
    return {"color": colour, "label": "", "shape": "circle", "fixedsize": "true", "width": across, "height": across}


def _fill(dot: Sketch, writing: Writing, plan: Plan, content: _Content, frame: str) -> None:
    for box in content.boxes.get(frame, ()):
        dot.node(box.box.key, **writing.box(box, plan.doors[box.box.key]))
    for junction in content.junctions.get(frame, ()):
        dot.node(junction.key, **writing.junction(junction))
    for inner in content.frames.get(frame, ()):
        with dot.subgraph(name=f"cluster_{inner.key}", graph_attr=writing.frame(inner)) as cluster:
            _fill(cluster, writing, plan, content, inner.key)


def _keep_on_top(dot: Sketch, plan: Plan) -> None:
    rank = "source" if plan.arrangement.direction is Direction.DOWN else "sink"
    levels = plan.sheet.scene.levels
    placed = {key for level in levels for key in level}
    tops = [box.box.key for box in plan.boxes if box.box.main and box.box.key not in placed]
    if tops:
        dot.body.append(f"\t{{ rank={rank}; {'; '.join(tops)} }}\n")
    for keys in levels:
        dot.body.append(f"\t{{ rank=same; {'; '.join(keys)} }}\n")


def _line(dot: Sketch, plan: Plan, arrow: Arrow, writing: Writing, levels: int) -> None:
    source = _through(plan.ports.exits.get(arrow.key)) or _end(arrow.source)
    target = _through(plan.ports.entries.get(arrow.key)) or _end(arrow.target)
    tail, head = (end.value for end in heads(arrow, stroke_of(arrow, plan.sheet.theme)))
    turns = arrow.key in plan.turned
    if arrow.junction:
        first, last = stretches(arrow)
        held = {"id": first, "weight": HOLD, **writing.line(arrow, first)}
        _edge(dot, (source, arrow.junction), (tail, "none"), held, turned=turns)
        _edge(dot, (arrow.junction, target), ("none", head), {"id": last, **writing.line(arrow, last)}, turned=turns)
        return
    far = {"minlen": str(levels)} if arrow.kind is not ArrowKind.SAME else {"constraint": "false"}
    _edge(dot, (source, target), (tail, head), {"id": arrow.key, **far, **writing.line(arrow, arrow.key)}, turned=turns)


def _edge(dot: Sketch, ends: tuple[str, str], heads: tuple[str, str], look: Mapping[str, str], *, turned: bool) -> None:
    first, last = (1, 0) if turned else (0, 1)
    dot.edge(ends[first], ends[last], arrowtail=heads[first], arrowhead=heads[last], **look)


def _through(port: Port | None) -> str:
    return f"{port.anchor.place}:{port.name}:{'n' if port.side is Side.UPPER else 's'}" if port else ""


def _end(anchor: Anchor) -> str:
    return f"{anchor.place}:{anchor.cell}" if anchor.cell else anchor.place
