"""The SVG as a whole.

The file is whole by itself: no script, no style sheet, no reference to anything outside, so that it
can stand in another page. Each box is a group with a title that says what it is.

Source: https://www.w3.org/TR/SVG2/ and https://www.w3.org/TR/graphics-aria-1.0/
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element

from argmap.render.drawing import Drawing
from argmap.render.scene import ArrowKind, Scene
from argmap.render.svg.boxes import box_element, caption_element, frame_element, junction_element
from argmap.render.svg.elements import add, element, number, titled
from argmap.render.svg.lines import arrow_element, word_element
from argmap.render.svg.text import label


def document(drawing: Drawing) -> Element:
    """Return the whole picture."""
    width, height = number(drawing.width), number(drawing.height)
    root = element(
        "svg",
        xmlns="http://www.w3.org/2000/svg",
        width=f"{width}pt",
        height=f"{height}pt",
        viewBox=f"0 0 {width} {height}",
        role="graphics-document document",
        class_="argmap",
        font_family=drawing.theme.family,
        direction="ltr",
    )
    titled(root, drawing.scene.title or "Argument map")
    add(root, "desc").text = _description(drawing.scene)
    add(root, "rect", width=width, height=height, fill=drawing.theme.page)
    if drawing.headline.words:
        label(add(root, "g", class_="headline"), drawing.headline)
    for name, parts in _layers(drawing).items():
        if parts:
            add(root, "g", class_=name).extend(parts)
    return root


def _layers(drawing: Drawing) -> Mapping[str, Sequence[Element]]:
    theme = drawing.theme
    return {
        "frames": [frame_element(frame, theme) for frame in drawing.frames],
        "ties": [arrow_element(arrow, theme) for arrow in drawing.arrows if arrow.arrow.kind is ArrowKind.SAME],
        "boxes": [box_element(box, theme) for box in drawing.boxes],
        "arrows": [arrow_element(arrow, theme) for arrow in drawing.arrows if arrow.arrow.kind is not ArrowKind.SAME],
        "junctions": [junction_element(junction, theme) for junction in drawing.junctions],
        "words": [word_element(arrow, theme) for arrow in drawing.arrows if arrow.label.words],
        "captions": [caption_element(frame, theme) for frame in drawing.frames],
    }


def _description(scene: Scene) -> str:
    mains = [box.cells[0].text for box in scene.boxes if box.main]
    said = f" {'Main claim' if len(mains) == 1 else 'Main claims'}: {' / '.join(mains)}" if mains else ""
    return f"An argument map of {len(scene.boxes)} boxes and {len(scene.arrows)} lines.{said}"
