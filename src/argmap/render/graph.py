"""DOT graphs of sheets, with every box at its measured size.

For a layout, the graph has sizes and ports only, as records, since the engine would spend most of its time on words.
For a ``dot`` file, it has the words too, in HTML-like tables, so that ``dot -Tsvg`` draws it well. Names of nodes are
keys of the scene, never an author's words.

Source: https://graphviz.org/doc/info/lang.html
"""

from __future__ import annotations

import enum
from collections.abc import Mapping, Sequence
from functools import cached_property

from attrs import frozen

from argmap.render.drawing import PlacedBox, Sheet
from argmap.render.looks import frame_look, stroke_of
from argmap.render.ports import Port, Ports, Side, grouped
from argmap.render.ranks import LEVEL, backwards, beside, reading_order, rises
from argmap.render.scene import Anchor, Arrow, ArrowKind, Frame, Junction
from argmap.render.sketch import Sketch
from argmap.render.tables import blank_table, foot_table, label_table, table
from argmap.render.theme import Stroke, Theme
from argmap.render.tips import heads

#: Points per inch, the unit of Graphviz's distances.
INCH = 72
#: What nodes of a layout have in common: their sizes are ours, and their words are of no account.
SMALL: Mapping[str, str] = {"shape": "record", "fixedsize": "true", "fontsize": "1", "margin": "0"}
#: Lines that may run between neighbours, without those between two places of a claim, which argmap draws.
SIDEWAYS = LEVEL - {ArrowKind.SAME}
#: Name of the node with the key, the legend and notes, which no key of a scene is.
UNDER = "under"
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
    """List how much of a sheet is written."""

    #: Sizes and ports only; argmap places the words beside lines itself.
    SIZES = "sizes"
    #: The same with boxes as tables: slower, but the engine loses no line.
    TABLES = "tables"
    #: Words, colours and tooltips too, and room for words beside lines.
    WHOLE = "whole"


@frozen
class _Plan:
    """Hold all that the DOT is made from."""

    #: What is written.
    sheet: Sheet
    #: Where lines enter and leave.
    ports: Ports
    #: What the sheet leaves open.
    arrangement: Arrangement
    #: How much of it.
    detail: Detail
    #: The boxes in the order in which they are written.
    boxes: tuple[PlacedBox, ...]
    #: Their ports, by key.
    doors: Mapping[str, Sequence[Port]]

    @cached_property
    def level(self) -> frozenset[str]:
        """Return the keys of boxes with sideways lines, which the engine loses at records."""
        arrows = [arrow for arrow in self.sheet.scene.arrows if arrow.kind in SIDEWAYS and arrow.word]
        levels = (key for level in self.sheet.scene.levels for key in level)
        return frozenset((*levels, *(anchor.place for arrow in arrows for anchor in (arrow.source, arrow.target))))

    @cached_property
    def sideways(self) -> frozenset[str]:
        """Return the keys of lines between neighbours, whose words need room."""
        arrows = self.sheet.scene.arrows
        return beside(self.sheet.scene).union(arrow.key for arrow in arrows if arrow.kind in SIDEWAYS)


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
    def of(cls, plan: _Plan) -> _Content:
        """Return what is in the frames of *plan*."""
        scene, around = plan.sheet.scene, {box.box.ref: box.box.frame for box in plan.sheet.boxes}
        return cls(
            grouped((box.box.frame, box) for box in plan.boxes),
            grouped((around[junction.ref], junction) for junction in scene.junctions),
            grouped((frame.parent, frame) for frame in scene.frames),
        )


def layout_graph(sheet: Sheet, ports: Ports, arrangement: Arrangement, detail: Detail = Detail.SIZES) -> str:
    """Return the DOT that the engine lays out for *sheet*, with lines at *ports*."""
    plan = _Plan(sheet, ports, arrangement, detail, _ordered(sheet, arrangement.order), _doors(sheet, ports))
    dot = Sketch()
    for kind, attributes in (("graph", _graph(plan)), ("node", SMALL), ("edge", _edges(sheet.theme))):
        dot.attr(kind, **attributes)
    _write(dot, plan)
    return dot.source


def whole_graph(sheet: Sheet, ports: Ports) -> str:
    """Return the DOT of *sheet* with all its words."""
    import graphviz  # noqa: PLC0415 - see `argmap.render.sketch`

    plan = _Plan(sheet, ports, Arrangement(), Detail.WHOLE, _ordered(sheet, Order.READING), _doors(sheet, ports))
    looks = {"graph_attr": _graph(plan), "node_attr": _nodes(sheet.theme), "edge_attr": _edges(sheet.theme)}
    dot = graphviz.Digraph("map", **looks)
    _write(dot, plan)
    _put_under(dot, sheet)
    return str(dot.source)


def _put_under(dot: Sketch, sheet: Sheet) -> None:
    """Add what stands below the picture, such as the key of numbers: unseen lines hold it below all boxes."""
    label = foot_table(sheet.scene, sheet.theme)
    if not label:
        return
    dot.node(UNDER, label=label)
    related = {arrow.target.place for arrow in sheet.scene.arrows}
    leaves = [box.box.key for box in sheet.boxes if box.box.key not in related]
    for key in leaves or [box.box.key for box in sheet.boxes]:
        dot.edge(key, UNDER, style="invis", weight="0")


def _write(dot: Sketch, plan: _Plan) -> None:
    scene = plan.sheet.scene
    _fill(dot, plan, _Content.of(plan), "")
    rise, against = rises(scene), turned(plan.sheet, plan.arrangement)
    for arrow in scene.arrows:
        if arrow.kind is not ArrowKind.SAME:
            _line(dot, plan, arrow, rise.get(arrow.key, 1), turned=arrow.key in against)
    _keep_on_top(dot, plan)


def turned(sheet: Sheet, arrangement: Arrangement) -> frozenset[str]:
    """Return the keys of lines that DOT writes from target to source."""
    down = backwards(sheet.scene)
    if arrangement.direction is Direction.UP:
        return down
    return frozenset(arrow.key for arrow in sheet.scene.arrows) - down


def _ordered(sheet: Sheet, order: Order) -> tuple[PlacedBox, ...]:
    if order is Order.AUTHOR:
        return sheet.boxes
    places = reading_order(sheet.scene)
    return tuple(sorted(sheet.boxes, key=lambda box: places[box.box.key]))


def _doors(sheet: Sheet, ports: Ports) -> Mapping[str, Sequence[Port]]:
    found: dict[str, dict[str, Port]] = {box.box.key: {} for box in sheet.boxes}
    for port in ports.all:
        found[port.anchor.place][port.name] = port
    return {key: tuple(doors.values()) for key, doors in found.items()}


def _graph(plan: _Plan) -> dict[str, str]:
    beside, between = plan.sheet.theme.distance
    return {
        "rankdir": plan.arrangement.direction.value,
        "newrank": "true",
        "charset": "UTF-8",
        "splines": plan.arrangement.lines.value,
        "nodesep": _inches(beside),
        "ranksep": _inches(between),
        **_LIMITS[plan.arrangement.effort],
    } | (_title(plan.sheet) if plan.detail is Detail.WHOLE else {})


def _title(sheet: Sheet) -> dict[str, str]:
    look = {"bgcolor": sheet.theme.page, "fontname": sheet.theme.font}
    title = {"label": label_table(sheet.headline), "labelloc": "t", "labeljust": "l"} if sheet.headline.words else {}
    return look | title


def _nodes(theme: Theme) -> dict[str, str]:
    return {"shape": "plain", "fontname": theme.font, "fontsize": _number(theme.body.size), "margin": "0"}


def _edges(theme: Theme) -> dict[str, str]:
    return {"fontname": theme.font, "fontsize": _number(theme.word.size), "arrowsize": "0.8", "dir": "both"}


def _inches(points: float) -> str:
    return f"{points / INCH:.4f}"


def _number(points: float) -> str:
    return f"{points:g}"


def _fill(dot: Sketch, plan: _Plan, content: _Content, frame: str) -> None:
    for box in content.boxes.get(frame, ()):
        dot.node(box.box.key, **_box(plan, box))
    for junction in content.junctions.get(frame, ()):
        _junction(dot, plan.sheet.theme, junction)
    for inner in content.frames.get(frame, ()):
        with dot.subgraph(name=f"cluster_{inner.key}", graph_attr=_frame(plan, inner)) as cluster:
            _fill(cluster, plan, content, inner.key)


def _box(plan: _Plan, box: PlacedBox) -> dict[str, str]:
    doors = plan.doors[box.box.key]
    if plan.detail is Detail.WHOLE:
        import graphviz  # noqa: PLC0415

        return {
            "label": f"<{table(box, plan.sheet.theme, doors)}>",
            "tooltip": str(graphviz.escape(box.box.summary)),
        }
    if plan.detail is Detail.TABLES or box.box.key in plan.level:
        return {"label": f"<{table(box, plan.sheet.theme, doors)}>", "shape": "plain", "fixedsize": "false"}
    rows = "|".join(f"{{{_record(doors, side)}}}" for side in (Side.UPPER, Side.LOWER))
    return {"label": f"{{{rows}}}", "width": _inches(box.area.width), "height": _inches(box.area.height)}


def _record(doors: Sequence[Port], side: Side) -> str:
    """Return the fields of a record that stand for the ports on one side: their order, not their places."""
    found = sorted((port for port in doors if port.side is side), key=lambda port: port.x)
    return "|".join(f"<{port.name}>" for port in found)


def headroom(theme: Theme) -> float:
    """Return the space below the title of a frame, for words beside lines, points."""
    return theme.word.leading - 2


def _frame(plan: _Plan, frame: Frame) -> dict[str, str]:
    theme, title = plan.sheet.theme, plan.sheet.titles[frame.key]
    look = {
        "style": "rounded,filled",
        "color": theme.frame,
        "fillcolor": frame_look(frame, theme).fill,
    }
    return {
        "id": frame.key,
        "label": label_table(title) if plan.detail is Detail.WHOLE else blank_table(title, headroom(theme)),
        "labelloc": "t" if plan.arrangement.direction is Direction.DOWN else "b",
        "labeljust": "l",
        "margin": _number(theme.margin),
    } | (look if plan.detail is Detail.WHOLE else {})


def _junction(dot: Sketch, theme: Theme, junction: Junction) -> None:
    across = _inches(theme.junction)
    look = {"label": "", "shape": "circle", "fixedsize": "true", "width": across, "height": across}
    dot.node(junction.key, color=theme.strokes[ArrowKind.INFERENCE].colour, **look)


def _keep_on_top(dot: Sketch, plan: _Plan) -> None:
    rank = "source" if plan.arrangement.direction is Direction.DOWN else "sink"
    levels = plan.sheet.scene.levels
    placed = {key for level in levels for key in level}
    tops = [box.box.key for box in plan.boxes if box.box.main and box.box.key not in placed]
    if tops:
        dot.body.append(f"\t{{ rank={rank}; {'; '.join(tops)} }}\n")
    for keys in levels:
        dot.body.append(f"\t{{ rank=same; {'; '.join(keys)} }}\n")


def _line(dot: Sketch, plan: _Plan, arrow: Arrow, levels: int, *, turned: bool) -> None:
    source = _through(plan.ports.exits.get(arrow.key)) or _end(arrow.source)
    target = _through(plan.ports.entries.get(arrow.key)) or _end(arrow.target)
    stroke = stroke_of(arrow, plan.sheet.theme)
    look = _look(stroke) if plan.detail is Detail.WHOLE else {"penwidth": _number(stroke.width)}
    tail, head = (end.value for end in heads(arrow, stroke))
    if arrow.junction:
        first = {"id": f"{arrow.key}a", "weight": HOLD, **look}
        _edge(dot, (source, arrow.junction), (tail, "none"), first, turned=turned)
        _edge(dot, (arrow.junction, target), ("none", head), {"id": arrow.key, **look}, turned=turned)
        return
    look |= {"id": arrow.key, "minlen": str(levels)} | _word(plan, arrow)
    _edge(dot, (source, target), (tail, head), look, turned=turned)


def _look(stroke: Stroke) -> dict[str, str]:
    return {"color": stroke.colour, "penwidth": _number(stroke.width), "style": _style(stroke)}


def _word(plan: _Plan, arrow: Arrow) -> dict[str, str]:
    """Return the label of a line; between neighbours it takes room in any layout."""
    label = plan.sheet.words[arrow.key]
    if plan.detail is Detail.WHOLE:
        return {"label": label_table(label)} if label.words else {}
    return {"label": blank_table(label)} if label.words and arrow.key in plan.sideways else {}


def _edge(dot: Sketch, ends: tuple[str, str], heads: tuple[str, str], look: Mapping[str, str], *, turned: bool) -> None:
    first, last = (1, 0) if turned else (0, 1)
    dot.edge(ends[first], ends[last], arrowtail=heads[first], arrowhead=heads[last], **look)


def _through(port: Port | None) -> str:
    return f"{port.anchor.place}:{port.name}:{'n' if port.side is Side.UPPER else 's'}" if port else ""


def _end(anchor: Anchor) -> str:
    return f"{anchor.place}:{anchor.cell}" if anchor.cell else anchor.place


def _style(stroke: Stroke) -> str:
    if not stroke.dash:
        return "solid"
    return "dotted" if stroke.dash[0] < stroke.dash[1] else "dashed"
