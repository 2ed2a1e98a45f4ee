"""Lines in an SVG, and the words beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.render.drawing import PlacedArrow, Point, Tip
from argmap.render.looks import HEAD, dotted, stroke_of
from argmap.render.svg.elements import JOIN, OUTLINE, Element, element, number, pair, titled
from argmap.render.svg.meaning import fated, meaning
from argmap.render.svg.page import Page
from argmap.render.svg.text import label
from argmap.render.theme import Stroke, Theme
from argmap.render.tips import shape


def arrow_element(arrow: PlacedArrow, page: Page) -> Element:
    """Return a line with its ends; screen readers skip it."""
    shown = arrow.arrow
    stroke = stroke_of(shown, page.theme)
    names = f"arrow {shown.kind.value}{fated(shown.fate)}"
    group = element("g", id=page.ids[shown.key], class_=names, aria_hidden="true", **meaning(shown.ref))
    titled(group, page.spoken.line(shown))
    if arrow.curves:
        group.parts.append(line(" ".join(path(curve) for curve in arrow.curves), stroke))
    for tip in arrow.tips:
        group.parts.extend(tip_polygon(tip, stroke, page.theme))
    return group


def line(course: str, stroke: Stroke) -> Element:
    """Return a line along *course*."""
    return element(
        "path",
        d=course,
        fill="none",
        stroke=stroke.colour,
        stroke_width=stroke.width,
        stroke_dasharray=" ".join(number(length) for length in stroke.dash),
        stroke_linecap="round" if dotted(stroke) else "",
    )


def tip_polygon(tip: Tip, stroke: Stroke, theme: Theme) -> Iterator[Element]:
    """Yield the shape at an end of a line, if it has one."""
    outline, filled = shape(tip)
    if outline:
        fill = stroke.colour if filled else theme.page
        corners = " ".join(pair(point) for point in outline)
        yield element("polygon", points=corners, fill=fill, stroke=stroke.colour, stroke_width=HEAD, **JOIN)


def word_element(arrow: PlacedArrow, page: Page) -> Element:
    """Return the word beside a line."""
    group = element("g", class_=f"word {arrow.arrow.kind.value}")
    label(group, arrow.label, stroke=page.theme.page, **OUTLINE)
    return group


def path(curve: Sequence[Point]) -> str:
    """Return a chain of Bézier curves as path data."""
    rest = " ".join(pair(point) for point in curve[1:])
    return f"M{pair(curve[0])} C{rest}"
