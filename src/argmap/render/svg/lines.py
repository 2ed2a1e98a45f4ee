"""Lines in an SVG, and the words beside them."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from argmap.render.drawing import PlacedArrow, Point
from argmap.render.svg.elements import JOIN, OUTLINE, add, element, number, pair, titled
from argmap.render.svg.meaning import meaning
from argmap.render.svg.page import Page
from argmap.render.svg.text import label
from argmap.render.tips import shape


def arrow_element(arrow: PlacedArrow, page: Page) -> Element:
    """Return a line with its ends. It is not read out: what it connects says so."""
    shown = arrow.arrow
    stroke = page.theme.strokes[shown.kind]
    names = f"arrow {shown.kind.value}"
    group = element("g", id=page.ids[shown.key], class_=names, aria_hidden="true", **meaning(shown.ref))
    titled(group, page.spoken.line(shown))
    add(
        group,
        "path",
        d=" ".join(_path(curve) for curve in arrow.curves),
        fill="none",
        stroke=stroke.colour,
        stroke_width=stroke.width,
        stroke_dasharray=" ".join(number(length) for length in stroke.dash),
        stroke_linecap="round" if stroke.dash and stroke.dash[0] < stroke.width else "",
    )
    for tip in arrow.tips:
        outline, filled = shape(tip)
        if outline:
            fill = stroke.colour if filled else page.theme.page
            corners = " ".join(pair(point) for point in outline)
            add(group, "polygon", points=corners, fill=fill, stroke=stroke.colour, stroke_width=1.3, **JOIN)
    return group


def word_element(arrow: PlacedArrow, page: Page) -> Element:
    """Return the word beside a line."""
    group = element("g", class_=f"word {arrow.arrow.kind.value}")
    label(group, arrow.label, stroke=page.theme.page, **OUTLINE)
    return group


def _path(curve: Sequence[Point]) -> str:
    rest = " ".join(pair(point) for point in curve[1:])
    return f"M{pair(curve[0])} C{rest}"
