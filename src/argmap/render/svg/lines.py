"""Lines in an SVG, and the words beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from argmap.render.drawing import PlacedArrow, Point, Tip
from argmap.render.svg.elements import JOIN, OUTLINE, element, number, pair, titled
from argmap.render.svg.meaning import meaning
from argmap.render.svg.text import label
from argmap.render.theme import Stroke, Theme
from argmap.render.tips import shape


def arrow_element(arrow: PlacedArrow, theme: Theme) -> Element:
    """Return a line with its ends."""
    shown = arrow.arrow
    stroke = theme.strokes[shown.kind]
    group = element("g", id=shown.key, class_=f"arrow {shown.kind.value}", **meaning(shown.ref))
    titled(group, shown.word or shown.kind.value)
    group.append(line(" ".join(_path(curve) for curve in arrow.curves), stroke))
    for tip in arrow.tips:
        group.extend(tip_polygon(tip, stroke, theme))
    return group


def line(path: str, stroke: Stroke) -> Element:
    """Return a line along *path*."""
    return element(
        "path",
        d=path,
        fill="none",
        stroke=stroke.colour,
        stroke_width=stroke.width,
        stroke_dasharray=" ".join(number(length) for length in stroke.dash),
        stroke_linecap="round" if stroke.dash and stroke.dash[0] < stroke.width else "",
    )


def tip_polygon(tip: Tip, stroke: Stroke, theme: Theme) -> Iterator[Element]:
    """Give the shape at an end of a line, if it has one."""
    outline, filled = shape(tip)
    if outline:
        fill = stroke.colour if filled else theme.page
        corners = " ".join(pair(point) for point in outline)
        yield element("polygon", points=corners, fill=fill, stroke=stroke.colour, stroke_width=1.3, **JOIN)


def word_element(arrow: PlacedArrow, theme: Theme) -> Element:
    """Return the word beside a line."""
    group = element("g", class_="word")
    label(group, arrow.label, stroke=theme.page, **OUTLINE)
    return group


def _path(curve: Sequence[Point]) -> str:
    rest = " ".join(pair(point) for point in curve[1:])
    return f"M{pair(curve[0])} C{rest}"
