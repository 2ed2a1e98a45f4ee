"""DOT documents: the positions of everything, for ``neato -n2``; ``dot`` ignores these and lays the graph out itself.

Source: https://graphviz.org/docs/attrs/pos/, https://graphviz.org/docs/attrs/lp/, https://graphviz.org/docs/attrs/bb/
and https://graphviz.org/docs/layouts/nop2/
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from math import ceil

from attrs import evolve, frozen

from argmap.render.dot import courses
from argmap.render.dot.courses import Course, spot
from argmap.render.dot.grid import label
from argmap.render.dot.items import (
    Pen,
    around,
    box_items,
    bracket,
    foot_items,
    label_items,
    over,
    title_item,
)
from argmap.render.drawing import Area, Drawing, Label, PlacedArrow, PlacedBox, PlacedFrame, Point, Sheet
from argmap.render.foot import footed
from argmap.render.graph import INCH, Arrangement, Plan, Writing, edges, inches, outline, points, ring, write
from argmap.render.looks import BoxLook, box_look, frame_look, stroke_of
from argmap.render.ports import Port, ports
from argmap.render.scene import Arrow, ArrowKind, Frame, Junction, Shape
from argmap.render.sketch import Sketch
from argmap.render.theme import Theme

#: Name of the node with what is below the picture, which no key of a scene is.
UNDER = "under"
#: Maximum length of a tooltip, code points: older versions of Graphviz read no string of more than 16,384 bytes.
LONGEST = 3000
#: Room beside a label, as engines measure its text a little differently, points.
ROOM = 2


def document(drawing: Drawing) -> str:
    """Return *drawing* as DOT, with its positions."""
    return _source(drawing, placed=True)


def unplaced(sheet: Sheet) -> str:
    """Return *sheet* as DOT without positions."""
    nowhere = Area(0, 0, 0, 0)
    drawing = Drawing(
        scene=sheet.scene,
        theme=sheet.theme,
        width=0.0,
        height=0.0,
        headline=sheet.headline,
        frames=tuple(PlacedFrame(frame, nowhere, sheet.titles[frame.key]) for frame in sheet.scene.frames),
        boxes=sheet.boxes,
        arrows=tuple(PlacedArrow(arrow, (), (), sheet.words[arrow.key]) for arrow in sheet.scene.arrows),
        junctions=(),
    )
    return _source(footed(drawing), placed=False)


def _source(drawing: Drawing, *, placed: bool) -> str:
    import graphviz  # noqa: PLC0415 - see `argmap.render.sketch`

    graph = _Graph.of(drawing, placed=placed)
    plan = graph.plan
    looks = {"graph_attr": graph.outline(), "node_attr": graph.nodes(), "edge_attr": edges(drawing.theme)}
    dot = graphviz.Digraph("map", **looks)
    write(dot, plan, Writing(graph.box, graph.frame, graph.junction, graph.line))
    graph.put_under(dot)
    return str(dot.source)


@frozen
class _Graph:
    """Write the parts of a drawing as DOT."""

    #: The drawing.
    drawing: Drawing
    #: Whether it has positions.
    placed: bool
    #: How the graph is connected.
    plan: Plan
    #: The boxes in their places, by key.
    boxes: Mapping[str, PlacedBox]
    #: The frames, by key.
    frames: Mapping[str, PlacedFrame]
    #: The lines, by key.
    arrows: Mapping[str, PlacedArrow]
    #: The centres of junctions, by key.
    rings: Mapping[str, Point]
    #: The courses of lines, by the keys of `argmap.render.places.stretches`.
    courses: Mapping[str, Sequence[Course]]
    #: What items depend on.
    pen: Pen

    @classmethod
    def of(cls, drawing: Drawing, *, placed: bool) -> _Graph:
        """Return the graph of *drawing*; lines that chips stand for are not drawn."""
        boxes = tuple(box.moved(-box.area.x, -box.area.y) for box in drawing.boxes)
        sheet = Sheet(drawing.scene, drawing.theme, boxes, {}, {}, drawing.headline)
        rings = {one.junction.key: one.centre for one in drawing.junctions}
        radius = drawing.theme.junction / 2
        junctions = tuple(one for one in drawing.scene.junctions if one.key in rings or not placed)
        passed = {"", *(one.key for one in junctions)}
        arrows = [_whole(arrow, passed) for arrow in drawing.arrows if arrow.curves or not placed]
        found = [courses.courses(arrow, rings.get(arrow.arrow.junction), radius) for arrow in arrows if placed]
        homes = {key: box.box.key for box in boxes for key in (box.box.key, *(cell.cell.key for cell in box.cells))}
        return cls(
            drawing,
            placed,
            Plan(sheet, ports(sheet), Arrangement(), tuple(arrow.arrow for arrow in arrows), junctions),
            {box.box.key: box for box in drawing.boxes},
            {frame.frame.key: frame for frame in drawing.frames},
            {arrow.arrow.key: arrow for arrow in arrows},
            rings,
            {key: course for by_key in found for key, course in by_key.items()},
            Pen(drawing.theme, homes),
        )

    @property
    def theme(self) -> Theme:
        """Return the theme."""
        return self.drawing.theme

    def outline(self) -> Mapping[str, str]:
        """Return the attributes of the graph."""
        drawing = self.drawing
        look = {"bgcolor": self.theme.page, "fontname": self.theme.font, "outputorder": "nodesfirst"}
        page = {"bb": _box(Area(0, 0, drawing.width, drawing.height), drawing.height), "notranslate": "true"}
        margin = {"pad": inches(self.theme.page_margin)}
        title = {"labelloc": "t", "labeljust": "l"} | self._label(drawing.headline) if drawing.headline.words else {}
        return outline(self.plan) | look | margin | title | (page if self.placed else {})

    def nodes(self) -> Mapping[str, str]:
        """Return what all boxes have in common."""
        return {
            "fontname": self.theme.font,
            "fontsize": points(self.theme.body.size),
            "fixedsize": "true",
            "margin": "0",
        }

    def _at(self, name: str, area: Area) -> Mapping[str, str]:
        """Return the middle of *area* as the attribute *name*, if there are positions."""
        middle = Point(area.x + area.width / 2, area.y + area.height / 2)
        return {name: spot(middle, self.drawing.height)} if self.placed else {}

    def _label(self, shown: Label, behind: str = "") -> dict[str, str]:
        area = shown.area._replace(x=shown.area.x - ROOM, width=shown.area.width + 2 * ROOM)
        return {"label": label(label_items(shown, behind), area), **self._at("lp", area)}

    def box(self, box: PlacedBox, doors: Sequence[Port]) -> Mapping[str, str]:
        """Return the attributes of a box at the origin."""
        import graphviz  # noqa: PLC0415

        there = self.boxes[box.box.key]
        items = (*bracket(box, self.pen), *box_items(box, doors, self.pen))
        summary = box.box.summary if len(box.box.summary) <= LONGEST else box.box.summary[:LONGEST] + "…"
        tip = graphviz.escape(summary.replace("&", "&amp;"))  # Graphviz reads entities in all strings
        said = {"id": box.box.key, "tooltip": str(tip)}
        place = {**_size(box.area), **self._at("pos", there.area), **self._over(there)}
        return {**place, **self._look(box), "label": label(items, box.area), **said}

    def _look(self, box: PlacedBox) -> Mapping[str, str]:
        """Return the shape and border of a box."""
        if box.box.shape is Shape.JOINED:
            return {"shape": "none"}
        circle = box.box.shape is Shape.CIRCLE and box.area.width <= box.area.height
        return {"shape": "ellipse" if circle else "box", **_bordered(box_look(box.box, self.theme), rounded=not circle)}

    def _over(self, box: PlacedBox) -> Mapping[str, str]:
        """Return the label with what hangs over the border of a box."""
        items = over(box, self.pen)
        if not items:
            return {}
        area = around(items)
        return {"xlabel": label(items, area), **self._at("xlp", area)}

    def frame(self, frame: Frame) -> Mapping[str, str]:
        """Return the attributes of a frame."""
        there = self.frames[frame.key]
        item = title_item(there, self.pen)
        place = {"bb": _box(there.area, self.drawing.height)} if self.placed else {}
        return {
            "id": frame.key,
            "label": label((item,), item.area),
            **self._at("lp", item.area),
            **place,
            "labelloc": "t",
            "labeljust": "l",
            "margin": points(self.theme.margin),
            **_bordered(frame_look(frame, self.theme), rounded=True),
        }

    def junction(self, junction: Junction) -> Mapping[str, str]:
        """Return the attributes of a ring."""
        look = {"style": "filled", "fillcolor": self.theme.page, "penwidth": "1.8"}
        centre = self.rings.get(junction.key)
        place = {"pos": spot(centre, self.drawing.height)} if centre and self.placed else {}
        return {**ring(self.theme, junction), **look, **place}

    def line(self, arrow: Arrow, part: str) -> Mapping[str, str]:
        """Return the attributes of a line, or of a part of one; its last part has its word."""
        stroke, there = stroke_of(arrow, self.theme), self.arrows[arrow.key]
        look = {
            "color": stroke.colour,
            "penwidth": points(stroke.width),
            "style": courses.dashed(stroke.dash, stroke.width) or "solid",
        }
        word = self._label(there.label, self.theme.page) if there.label.words and part == arrow.key else {}
        return {**look, **word, **courses.sizes(there.tips), **self._course(arrow, part)}

    def _course(self, arrow: Arrow, part: str) -> Mapping[str, str]:
        if not self.placed:
            return {}
        found = self.courses[part]
        if arrow.key in self.plan.turned:
            found = [course.turned for course in reversed(found)]
        return {"pos": courses.written(found, self.drawing.height)}

    def put_under(self, dot: Sketch) -> None:
        """Add what is below the picture: unseen lines hold it below all boxes in a layout of Graphviz's own."""
        foot = self.drawing.foot
        if not foot.area.height:
            return
        items, place = foot_items(foot, self.pen), self._at("pos", foot.area)
        dot.node(UNDER, label=label(items, foot.area), shape="none", **_size(foot.area), **place)
        related = {arrow.target.place for arrow in self.drawing.scene.arrows if arrow.kind is not ArrowKind.SAME}
        boxes = [box for box in self.drawing.boxes if box.box.key not in related] or self.drawing.boxes
        for box in boxes:
            dot.edge(box.box.key, UNDER, style="invis", weight="0", **self._down(box))

    def _down(self, box: PlacedBox) -> Mapping[str, str]:
        """Return a straight course from *box* to the foot."""
        if not self.placed:
            return {}
        x, foot = box.area.x + box.area.width / 2, self.drawing.foot.area
        start, end = Point(x, box.area.bottom), Point(x, foot.y)
        return {"pos": courses.written([Course((start, start, end, end))], self.drawing.height)}


def _whole(arrow: PlacedArrow, junctions: Set[str]) -> PlacedArrow:
    """Return *arrow*, through no junction if its own has none of the keys in *junctions*."""
    return arrow if arrow.arrow.junction in junctions else evolve(arrow, arrow=evolve(arrow.arrow, junction=""))


def _size(area: Area) -> dict[str, str]:
    """Return the size of a node, rounded up: a label of the same size must fit in."""
    return {name: f"{ceil(length / INCH * 1e4) / 1e4:.4f}" for name, length in _sides(area)}


def _sides(area: Area) -> tuple[tuple[str, float], ...]:
    return ("width", area.width), ("height", area.height)


def _bordered(look: BoxLook, *, rounded: bool) -> dict[str, str]:
    """Return the attributes of a border and background."""
    style = ("rounded" if rounded else "", "filled", courses.dashed(look.dash, look.width))
    return {
        "style": ",".join(filter(None, style)),
        "color": look.border,
        "fillcolor": look.fill,
        "penwidth": points(look.width),
    }


def _box(area: Area, height: float) -> str:
    """Return *area* as its lower left and upper right corner, on a page of that *height* whose y axis points up."""
    return f"{spot(Point(area.x, area.bottom), height)},{spot(Point(area.right, area.y), height)}"
