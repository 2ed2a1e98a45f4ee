"""Lines in an SVG, and the words beside them."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from argmap.render.drawing import PlacedArrow, Point
from argmap.render.svg.elements import JOIN, OUTLINE, add, element, number, pair, titled
from argmap.render.svg.meaning import meaning
from argmap.render.svg.text import label
from argmap.render.theme import Theme
from argmap.render.tips import shape


def arrow_element(arrow: PlacedArrow, theme: Theme) -> Element:
    """Return a line with its ends."""
    shown = arrow.arrow
    stroke = theme.strokes[shown.kind]
    group = element("g", id=shown.key, class_=f"arrow {shown.kind.value}", **meaning(shown.ref))
    titled(group, shown.word or shown.kind.value)
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
            fill = stroke.colour if filled else theme.page
            corners = " ".join(pair(point) for point in outline)
            add(group, "polygon", points=corners, fill=fill, stroke=stroke.colour, stroke_width=1.3, **JOIN)
    return group


def word_element(arrow: PlacedArrow, theme: Theme) -> Element:
    """Return the word beside a line."""
    group = element("g", class_="word")
    label(group, arrow.label, stroke=theme.page, **OUTLINE)
    return group


def _path(curve: Sequence[Point]) -> str:
    rest = " ".join(pair(point) for point in curve[1:])
    return f"M{pair(curve[0])} C{rest}"
