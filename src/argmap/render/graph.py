"""Write a sheet as DOT, with every box at its measured size.

The layout engine gets such a text, and with words beside its lines it also draws decently by itself (``dot -Tsvg``).
Names of nodes are those of the scene, never an author's words; words stand in HTML-like labels,
in which nothing but ``& < > "`` is special.

Source: https://graphviz.org/doc/info/lang.html
"""

from __future__ import annotations

import enum
from collections.abc import Mapping

import graphviz
from attrs import frozen

from argmap.render.drawing import PlacedBox, Sheet
from argmap.render.ports import LEVEL, Port, Ports
from argmap.render.ranks import backwards, reading_order, rises
from argmap.render.scene import Anchor, Arrow, ArrowKind, Frame
from argmap.render.tables import label_table, table
from argmap.render.theme import Stroke, Theme
from argmap.render.tips import heads

#: Points per inch, the unit of Graphviz's distances.
INCH = 72
#: How hard a reason is held below the junction on its line.
HOLD = "2"


class Direction(enum.Enum):
    """Tell in which direction edges are written; the value is Graphviz's name for it.

    Graphviz heeds the order of ports only on the side of a node that edges leave downwards: it orders them
    by their angle, which jumps at the top.
    """

    #: Against the arrows: reasons come to the left of objections.
    DOWN = "TB"
    #: With the arrows: boxes may change places, so that fewer lines cross.
    UP = "BT"


class Order(enum.Enum):
    """Tell in which order the engine first sees the boxes."""

    #: Depth first from the main claims: reasons before objections.
    READING = "reading"
    #: As in the scene.
    AUTHOR = "author"


@frozen
class Arrangement:
    """Hold what the sheet leaves open, and what a good layout may depend on."""

    #: In which direction edges are written.
    direction: Direction = Direction.DOWN
    #: In which order the engine first sees the boxes.
    order: Order = Order.READING
    #: In how many rows many leaves stand.
    rows: int = 2
    #: Words beside lines are left room, for whoever draws what the engine lays out; argmap finds them places itself.
    words: bool = False


@frozen
class _Plan:
    """Hold all that the DOT is made from."""

    #: What is written.
    sheet: Sheet
    #: Where lines enter and leave.
    ports: Ports
    #: What the sheet leaves open.
    arrangement: Arrangement
    #: The boxes in the order in which they are written.
    boxes: tuple[PlacedBox, ...]
    #: Their tables, by key.
    tables: Mapping[str, str]


def graph(sheet: Sheet, ports: Ports, arrangement: Arrangement) -> str:
    """Return the DOT of *sheet*, whose lines enter and leave by *ports*."""
    plan = _Plan(sheet, ports, arrangement, _ordered(sheet, arrangement.order), _tables(sheet, ports))
    dot = graphviz.Digraph("map", graph_attr=_graph(plan), node_attr=_nodes(sheet.theme), edge_attr=_edges(sheet.theme))
    _fill(dot, plan, "")
    rise, against = rises(sheet.scene, arrangement.rows), turned(sheet, arrangement)
    for arrow in sheet.scene.arrows:
        if arrow.kind is not ArrowKind.SAME:
            _line(dot, plan, arrow, rise.get(arrow.key, 1), turned=arrow.key in against)
    _keep_on_top(dot, plan)
    return str(dot.source)


def turned(sheet: Sheet, arrangement: Arrangement) -> frozenset[str]:
    """Return the keys of lines whose edges are written from target to source."""
    down = backwards(sheet.scene)
    if arrangement.direction is Direction.UP:
        return down
    return frozenset(arrow.key for arrow in sheet.scene.arrows) - down


def _ordered(sheet: Sheet, order: Order) -> tuple[PlacedBox, ...]:
    if order is Order.AUTHOR:
        return sheet.boxes
    places = reading_order(sheet.scene)
    return tuple(sorted(sheet.boxes, key=lambda box: places[box.box.key]))


def _tables(sheet: Sheet, ports: Ports) -> Mapping[str, str]:
    found: dict[str, dict[str, Port]] = {box.box.key: {} for box in sheet.boxes}
    for port in ports.all:
        found[port.anchor.place][port.name] = port
    return {box.box.key: table(box, sheet.theme, tuple(found[box.box.key].values())) for box in sheet.boxes}


def _graph(plan: _Plan) -> dict[str, str]:
    theme, headline = plan.sheet.theme, plan.sheet.headline
    beside, between = theme.distance
    title = {"label": label_table(headline), "labelloc": "t", "labeljust": "l"} if headline.words else {}
    return {
        "rankdir": plan.arrangement.direction.value,
        "newrank": "true",
        "charset": "UTF-8",
        "splines": "spline",
        "nodesep": _inches(beside),
        "ranksep": _inches(between),
        "bgcolor": theme.page,
        "fontname": theme.font,
    } | title


def _nodes(theme: Theme) -> dict[str, str]:
    return {"shape": "plain", "fontname": theme.font, "fontsize": _number(theme.body.size), "margin": "0"}


def _edges(theme: Theme) -> dict[str, str]:
    return {"fontname": theme.font, "fontsize": _number(theme.word.size), "arrowsize": "0.8", "dir": "both"}


def _inches(points: float) -> str:
    return f"{points / INCH:.4f}"


def _number(points: float) -> str:
    return f"{points:g}"


def _fill(dot: graphviz.Digraph, plan: _Plan, frame: str) -> None:
    for box in plan.boxes:
        if box.box.frame == frame:
            dot.node(box.box.key, label=f"<{plan.tables[box.box.key]}>", tooltip=graphviz.escape(box.box.summary))
    _junctions(dot, plan.sheet, frame)
    for inner in plan.sheet.scene.frames:
        if inner.parent == frame:
            with dot.subgraph(name=f"cluster_{inner.key}", graph_attr=_frame(plan, inner)) as cluster:
                _fill(cluster, plan, inner.key)


def _frame(plan: _Plan, frame: Frame) -> dict[str, str]:
    theme = plan.sheet.theme
    return {
        "id": frame.key,
        "label": label_table(plan.sheet.titles[frame.key]),
        "labelloc": "t" if plan.arrangement.direction is Direction.DOWN else "b",
        "labeljust": "l",
        "margin": _number(theme.margin),
        "style": "rounded,filled",
        "color": theme.frame,
        "fillcolor": theme.shades[frame.depth % len(theme.shades)],
    }


def _junctions(dot: graphviz.Digraph, sheet: Sheet, frame: str) -> None:
    frames = {box.box.ref: box.box.frame for box in sheet.boxes}
    across = _inches(sheet.theme.junction)
    look = {"label": "", "shape": "circle", "fixedsize": "true", "width": across, "height": across}
    colour = sheet.theme.strokes[ArrowKind.INFERENCE].colour
    for junction in sheet.scene.junctions:
        if frames[junction.ref] == frame:
            dot.node(junction.key, color=colour, **look)


def _keep_on_top(dot: graphviz.Digraph, plan: _Plan) -> None:
    rank = "source" if plan.arrangement.direction is Direction.DOWN else "sink"
    tops = [box.box.key for box in plan.boxes if box.box.main]
    if tops:
        dot.body.append(f"\t{{ rank={rank}; {'; '.join(tops)} }}\n")


def _line(dot: graphviz.Digraph, plan: _Plan, arrow: Arrow, levels: int, *, turned: bool) -> None:
    source = _through(plan.ports.exits.get(arrow.key), "n") or _end(arrow.source)
    target = _through(plan.ports.entries.get(arrow.key), "s") or _end(arrow.target)
    stroke, label = plan.sheet.theme.strokes[arrow.kind], plan.sheet.words[arrow.key]
    look = {"color": stroke.colour, "penwidth": _number(stroke.width), "style": _style(stroke)}
    tail, head = (end.value for end in heads(arrow, stroke))
    if arrow.junction:
        first = {"id": f"{arrow.key}a", "weight": HOLD, **look}
        _edge(dot, (source, arrow.junction), (tail, "none"), first, turned=turned)
        _edge(dot, (arrow.junction, target), ("none", head), {"id": arrow.key, **look}, turned=turned)
        return
    look |= {"id": arrow.key, "minlen": str(levels)} | ({"label": label_table(label)} if _spaced(plan, arrow) else {})
    _edge(dot, (source, target), (tail, head), look, turned=turned)


def _spaced(plan: _Plan, arrow: Arrow) -> bool:
    """Tell whether the word of *arrow* takes room in the layout: always between neighbours."""
    return bool(arrow.word) and (plan.arrangement.words or arrow.kind in LEVEL)


def _edge(
    dot: graphviz.Digraph, ends: tuple[str, str], heads: tuple[str, str], look: Mapping[str, str], *, turned: bool
) -> None:
    first, last = (1, 0) if turned else (0, 1)
    dot.edge(ends[first], ends[last], arrowtail=heads[first], arrowhead=heads[last], **look)


def _through(port: Port | None, side: str) -> str:
    return f"{port.anchor.place}:{port.name}:{side}" if port else ""


def _end(anchor: Anchor) -> str:
    return f"{anchor.place}:{anchor.cell}" if anchor.cell else anchor.place


def _style(stroke: Stroke) -> str:
    if not stroke.dash:
        return "solid"
    return "dotted" if stroke.dash[0] < stroke.dash[1] else "dashed"
