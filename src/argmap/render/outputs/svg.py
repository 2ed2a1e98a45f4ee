"""SVG: a picture for the web and for print, whose text is text.

The file is whole by itself: no script, no style sheet, no reference to anything outside, so that it
can stand in another page. Each box is a group with a title that says what it is.

Source: https://www.w3.org/TR/SVG2/ and https://www.w3.org/TR/graphics-aria-1.0/
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.render.drawing import (
    Area,
    Drawing,
    Label,
    PlacedArrow,
    PlacedBox,
    PlacedCell,
    PlacedFrame,
    PlacedJunction,
    Point,
    Sheet,
    Words,
)
from argmap.render.engine import Engine
from argmap.render.layout import draw
from argmap.render.measure import Face
from argmap.render.output import Output
from argmap.render.scene import ArrowKind, BoxKind, Meaning, Scene, legible
from argmap.render.theme import Theme
from argmap.render.tips import shape

#: Of frames, points.
FRAME_CORNER = 9
#: Attributes of an element.
Look: TypeAlias = Mapping[str, str | float]
#: Corners of outlines.
JOIN: Look = {"stroke_linejoin": "round"}
#: What is behind words shows around them, so that lines do not touch them.
OUTLINE: Look = {"stroke_width": 3.0, "paint_order": "stroke", **JOIN}


def _write(sheet: Sheet, engine: Engine) -> bytes:
    root = _document(draw(sheet, engine))
    indent(root, " ")
    return f"{tostring(root, encoding='unicode')}\n".encode()


def _document(drawing: Drawing) -> Element:
    width, height = _number(drawing.width), _number(drawing.height)
    root = _element(
        "svg",
        xmlns="http://www.w3.org/2000/svg",
        width=f"{width}pt",
        height=f"{height}pt",
        viewBox=f"0 0 {width} {height}",
        role="graphics-document document",
        class_="argmap",
        font_family=drawing.theme.family,
    )
    _titled(root, drawing.scene.title or "Argument map")
    _add(root, "desc").text = _description(drawing.scene)
    _add(root, "rect", width=width, height=height, fill=drawing.theme.page)
    if drawing.headline.words:
        _label(_add(root, "g", class_="headline"), drawing.headline)
    for name, parts in _layers(drawing).items():
        if parts:
            _add(root, "g", class_=name).extend(parts)
    return root


def _layers(drawing: Drawing) -> Mapping[str, Sequence[Element]]:
    theme = drawing.theme
    return {
        "frames": [_frame(frame, theme) for frame in drawing.frames],
        "ties": [_arrow(arrow, theme) for arrow in drawing.arrows if arrow.arrow.kind is ArrowKind.SAME],
        "boxes": [_box(box, theme) for box in drawing.boxes],
        "arrows": [_arrow(arrow, theme) for arrow in drawing.arrows if arrow.arrow.kind is not ArrowKind.SAME],
        "junctions": [_junction(junction, theme) for junction in drawing.junctions],
        "words": [_word(arrow, theme) for arrow in drawing.arrows if arrow.label.words],
        "captions": [_caption(frame, theme) for frame in drawing.frames],
    }


def _description(scene: Scene) -> str:
    mains = [box.cells[0].text for box in scene.boxes if box.main]
    said = f" {'Main claim' if len(mains) == 1 else 'Main claims'}: {' / '.join(mains)}" if mains else ""
    return f"An argument map of {len(scene.boxes)} boxes and {len(scene.arrows)} lines.{said}"


def _number(value: float) -> str:
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _element(tag: str, **attributes: str | float) -> Element:
    """Return an element; ``class_`` stands for ``class``, and ``_`` for ``-``."""
    named = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
    return Element(tag, {k: legible(v) if isinstance(v, str) else _number(v) for k, v in named.items() if v != ""})


def _add(parent: Element, tag: str, **attributes: str | float) -> Element:
    child = _element(tag, **attributes)
    parent.append(child)
    return child


def _titled(parent: Element, title: str) -> None:
    SubElement(parent, "title").text = legible(title)


def _rect(parent: Element, area: Area, corner: float, **look: str | float) -> None:
    _add(parent, "rect", x=area.x, y=area.y, width=area.width, height=area.height, rx=corner, **look)


def _words(parent: Element, lines: Iterable[Words], **look: str | float) -> None:
    for line in lines:
        text = _add(
            parent,
            "text",
            x=line.x,
            y=line.y,
            font_size=line.type.size,
            font_weight="bold" if line.type.face in {Face.BOLD, Face.BOLD_ITALIC} else "",
            font_style="italic" if line.type.face in {Face.ITALIC, Face.BOLD_ITALIC} else "",
            fill=line.ink,
            textLength=line.width or "",
            lengthAdjust="spacingAndGlyphs" if line.width else "",
            **look,
        )
        text.text = legible(line.text)


def _label(parent: Element, label: Label, **look: str | float) -> None:
    _words(parent, label.words, **look)


def _frame(frame: PlacedFrame, theme: Theme) -> Element:
    group = _element("g", id=frame.frame.key, class_="frame", data_group=frame.frame.group)
    _titled(group, f"Group: {frame.frame.title}")
    _rect(group, frame.area, FRAME_CORNER, fill=_shade(frame, theme), stroke=theme.frame, stroke_width=0.8)
    return group


def _caption(frame: PlacedFrame, theme: Theme) -> Element:
    group = _element("g", class_="caption")
    _label(group, frame.label, stroke=_shade(frame, theme), **OUTLINE)
    return group


def _shade(frame: PlacedFrame, theme: Theme) -> str:
    return theme.shades[frame.frame.depth % len(theme.shades)]


def _data(ref: End) -> Look:
    match ref:
        case ClaimRef(title):
            return {"data_claim": title}
        case ArgumentRef(title):
            return {"data_argument": title}
        case InferenceRef(argument, index):
            return {"data_argument": argument, "data_inference": str(index + 1)}


def _box(box: PlacedBox, theme: Theme) -> Element:
    shown = box.box
    names = " ".join(filter(None, ("box", shown.kind.value, shown.stance.value, "main" if shown.main else "")))
    group = _element("g", id=shown.key, class_=names, role="graphics-object group", **_data(shown.ref))
    _titled(group, shown.summary)
    _rect(group, box.area, theme.corners[0], **_look(box, theme))
    if shown.plain:
        _words(group, box.cells[0].words)
        return group
    _words(group, box.words)
    group.extend([_cell(cell, theme, theme.inks[shown.stance].cell) for cell in box.cells])
    return group


def _look(box: PlacedBox, theme: Theme) -> Look:
    shown, ink = box.box, theme.inks[box.box.stance]
    if shown.main:
        return {"fill": theme.paper, "stroke": theme.strong, "stroke_width": 2.4}
    fill = theme.paper if shown.kind is BoxKind.CLAIM else ink.fill
    dashes = {"stroke_dasharray": "5 3"} if shown.plain and shown.cells[0].implicit else {}
    return {"fill": fill, "stroke": ink.border, "stroke_width": 1.2, **dashes}


def _cell(cell: PlacedCell, theme: Theme, border: str) -> Element:
    names = " ".join(
        filter(None, ("cell", "implicit" if cell.cell.implicit else "", "again" if cell.cell.again else ""))
    )
    group = _element("g", id=cell.cell.key, class_=names, role="graphics-object group", **_data(cell.cell.ref))
    _titled(group, cell.cell.summary)
    dashes = {"stroke_dasharray": "4 2.5"} if cell.cell.implicit else {}
    _rect(group, cell.area, theme.corners[1], fill=theme.paper, stroke=border, stroke_width=1, **dashes)
    _words(group, cell.words)
    return group


def _arrow(arrow: PlacedArrow, theme: Theme) -> Element:
    shown = arrow.arrow
    stroke = theme.strokes[shown.kind]
    group = _element("g", id=shown.key, class_=f"arrow {shown.kind.value}", **_meaning(shown.ref))
    _titled(group, shown.word or shown.kind.value)
    _add(
        group,
        "path",
        d=" ".join(_path(curve) for curve in arrow.curves),
        fill="none",
        stroke=stroke.colour,
        stroke_width=stroke.width,
        stroke_dasharray=" ".join(_number(length) for length in stroke.dash),
        stroke_linecap="round" if stroke.dash and stroke.dash[0] < stroke.width else "",
    )
    for tip in arrow.tips:
        outline, filled = shape(tip)
        if outline:
            fill = stroke.colour if filled else theme.page
            corners = " ".join(_pair(point) for point in outline)
            _add(group, "polygon", points=corners, fill=fill, stroke=stroke.colour, stroke_width=1.3, **JOIN)
    return group


def _word(arrow: PlacedArrow, theme: Theme) -> Element:
    group = _element("g", class_="word")
    _label(group, arrow.label, stroke=theme.page, **OUTLINE)
    return group


def _meaning(ref: Meaning) -> Look:
    if isinstance(ref, ClaimRef | InferenceRef):
        return _data(ref)
    return {"data_kind": ref.kind.value, "data_source": _name(ref.source), "data_target": _name(ref.target)}


def _name(ref: End) -> str:
    match ref:
        case ClaimRef(title):
            return f"[{title}]"
        case ArgumentRef(title):
            return f"<{title}>"
        case InferenceRef(argument, index):
            return f"<{argument}>{index + 1}"


def _pair(point: Point) -> str:
    return f"{_number(point.x)},{_number(point.y)}"


def _path(curve: Sequence[Point]) -> str:
    rest = " ".join(_pair(point) for point in curve[1:])
    return f"M{_pair(curve[0])} C{rest}"


def _junction(junction: PlacedJunction, theme: Theme) -> Element:
    ring = theme.strokes
    colour = next(iter(ring.values())).colour
    return _element(
        "circle",
        id=junction.junction.key,
        class_="junction",
        cx=junction.centre.x,
        cy=junction.centre.y,
        r=theme.junction / 2,
        fill=theme.page,
        stroke=colour,
        stroke_width=1.8,
        **_data(junction.junction.ref),
    )


SVG = Output("svg", "a picture for the web and for print", ".svg", "image/svg+xml", _write)
