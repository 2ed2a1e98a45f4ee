"""Write a sheet as DOT, with every box at its measured size.

The layout engine gets exactly this text, and it also draws decently by itself (``dot -Tsvg``).
Names of nodes are those of the scene, never an author's words; words stand in HTML-like labels,
in which nothing but ``& < > "`` is special.

Source: https://graphviz.org/doc/info/shapes.html#html
"""

from __future__ import annotations

import enum
from collections.abc import Mapping, Sequence

import graphviz
from attrs import frozen

from argmap.render.drawing import PlacedBox, Sheet
from argmap.render.ports import LEVEL, Port, Ports
from argmap.render.ranks import backwards, reading_order, rises
from argmap.render.scene import Anchor, Arrow, ArrowKind
from argmap.render.tables import label_table, table
from argmap.render.theme import Stroke, Theme

#: Points per inch, the unit of Graphviz's distances.
INCH = 72
#: Of lines that do not decide what stands above what.
FREE = {"constraint": "false", "weight": "0"}


class Order(enum.Enum):
    """Tell in which order the engine first sees the boxes."""

    #: Depth first from the main claims: reasons before objections.
    READING = "reading"
    #: As in the scene.
    AUTHOR = "author"


@frozen
class Arrangement:
    """Hold what is left open by the sheet, and what a good layout may depend on."""

    #: In which order the engine first sees the boxes.
    order: Order = Order.READING
    #: In how many rows many leaves stand.
    rows: int = 2


def graph(sheet: Sheet, ports: Ports, arrangement: Arrangement) -> str:
    """Return the DOT of *sheet*, whose lines enter and leave by *ports*."""
    dot = graphviz.Digraph("map", graph_attr=_graph(sheet), node_attr=_node(sheet.theme), edge_attr=_edge(sheet.theme))
    _fill(dot, sheet, _ordered(sheet, arrangement.order), _tables(sheet, ports))
    rise, back = rises(sheet.scene, arrangement.rows), backwards(sheet.scene)
    for arrow in sheet.scene.arrows:
        free = arrow.kind in LEVEL or arrow.key in back
        _line(dot, sheet, arrow, ports, FREE if free else {"minlen": str(rise.get(arrow.key, 1))})
    tops = [box.box.key for box in sheet.boxes if box.box.main and not box.box.frame]
    if tops:
        dot.body.append(f"\t{{ rank=sink; {'; '.join(tops)} }}\n")
    return str(dot.source)


def _tables(sheet: Sheet, ports: Ports) -> Mapping[str, str]:
    found: dict[str, dict[str, Port]] = {box.box.key: {} for box in sheet.boxes}
    for port in ports.all:
        found[port.anchor.place][port.name] = port
    return {box.box.key: table(box, sheet.theme, tuple(found[box.box.key].values())) for box in sheet.boxes}


def _graph(sheet: Sheet) -> dict[str, str]:
    beside, between = sheet.theme.distance
    title = {"label": label_table(sheet.headline), "labelloc": "t", "labeljust": "l"} if sheet.headline.words else {}
    return {
        "rankdir": "BT",
        "charset": "UTF-8",
        "splines": "spline",
        "nodesep": _inches(beside),
        "ranksep": _inches(between),
        "bgcolor": sheet.theme.page,
        "fontname": sheet.theme.font,
    } | title


def _node(theme: Theme) -> dict[str, str]:
    return {"shape": "plain", "fontname": theme.font, "fontsize": _number(theme.body.size), "margin": "0"}


def _edge(theme: Theme) -> dict[str, str]:
    return {"fontname": theme.font, "fontsize": _number(theme.word.size), "arrowsize": "0.8"}


def _inches(points: float) -> str:
    return f"{points / INCH:.4f}"


def _number(points: float) -> str:
    return f"{points:g}"


def _ordered(sheet: Sheet, order: Order) -> tuple[PlacedBox, ...]:
    if order is Order.AUTHOR:
        return sheet.boxes
    ranks = reading_order(sheet.scene)
    return tuple(sorted(sheet.boxes, key=lambda box: ranks[box.box.key]))


def _fill(
    dot: graphviz.Digraph, sheet: Sheet, boxes: Sequence[PlacedBox], tables: Mapping[str, str], frame: str = ""
) -> None:
    for box in boxes:
        if box.box.frame == frame:
            dot.node(box.box.key, label=f"<{tables[box.box.key]}>", tooltip=graphviz.escape(box.box.summary))
    _junctions(dot, sheet, frame)
    for depth, inner in enumerate(sheet.scene.frames):
        if inner.parent == frame:
            with dot.subgraph(name=f"cluster_{inner.key}", graph_attr=_frame(sheet, inner.key, depth)) as cluster:
                _fill(cluster, sheet, boxes, tables, inner.key)


def _frame(sheet: Sheet, key: str, depth: int) -> dict[str, str]:
    theme = sheet.theme
    return {
        "id": key,
        "label": label_table(sheet.titles[key]),
        "labelloc": "b",
        "labeljust": "l",
        "margin": _number(theme.margin),
        "style": "rounded,filled",
        "color": theme.frame,
        "fillcolor": theme.shades[depth % len(theme.shades)],
    }


def _junctions(dot: graphviz.Digraph, sheet: Sheet, frame: str) -> None:
    frames = {box.box.ref: box.box.frame for box in sheet.boxes}
    across = _inches(sheet.theme.junction)
    stroke = sheet.theme.strokes[ArrowKind.INFERENCE]
    for junction in sheet.scene.junctions:
        if frames[junction.ref] == frame:
            dot.node(
                junction.key, label="", shape="circle", fixedsize="true", width=across, height=across, color=stroke.colour
            )


def _line(dot: graphviz.Digraph, sheet: Sheet, arrow: Arrow, ports: Ports, pull: Mapping[str, str]) -> None:
    stroke = sheet.theme.strokes[arrow.kind]
    label = sheet.words[arrow.key]
    source = _through(ports.exits.get(arrow.key), "n") or _end(arrow.source)
    target = _through(ports.entries.get(arrow.key), "s") or _end(arrow.target)
    common = {"color": stroke.colour, "penwidth": _number(stroke.width), "style": _style(stroke)}
    if arrow.junction:
        dot.edge(source, arrow.junction, id=f"{arrow.key}a", arrowhead="none", weight="2", **common)
        dot.edge(arrow.junction, target, id=arrow.key, **common, **(pull if pull is FREE else {}))
        return
    extra = {"label": label_table(label)} if label.words else {}
    heads = {"arrowhead": stroke.head.value, "arrowtail": stroke.tail.value, "dir": "both"}
    dot.edge(source, target, id=arrow.key, **heads, **common, **pull, **extra)


def _through(port: Port | None, side: str) -> str:
    return f"{port.anchor.place}:{port.name}:{side}" if port else ""


def _end(anchor: Anchor) -> str:
    return f"{anchor.place}:{anchor.cell}" if anchor.cell else anchor.place


def _style(stroke: Stroke) -> str:
    if not stroke.dash:
        return "solid"
    return "dotted" if stroke.dash[0] < stroke.dash[1] else "dashed"
