"""Lines of text that typst sets itself, because its SVG renderer gets them wrong.

The renderer fits a line to its length only if the line has one look. It ignores text direction and links, and uses one
font for a whole line.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import TypedDict

from argmap.render.drawing import Area
from argmap.render.measure import Bar
from argmap.render.scene import legible
from argmap.render.svg.elements import Element, element

#: Height of letters above and below the baseline, in em, and margin of their background, points.
LETTERS, BEYOND = (0.74, 0.21), 1.2


class Part(TypedDict):
    """Represent a part of a line in one look."""

    text: str
    bold: bool
    italic: bool
    struck: bool
    under: bool
    #: Target of the link; empty if it is not a link.
    url: str


class Line(TypedDict):
    """Represent a line of text for the template, in points."""

    #: Left end, baseline and length.
    x: float
    y: float
    width: float
    #: Font size, points.
    size: float
    ink: str
    #: Whether its paragraph is right to left.
    back: bool
    parts: list[Part]


def lifted(root: Element, plain: Set[str]) -> list[Line]:
    """Remove lines from an SVG and return them; lines of *plain* characters may stay."""
    found: list[Line] = []
    for group in _groups(root):
        taken = [part for part in group.parts if part.tag == "text" and _needs_it(part, plain)]
        if taken:
            found += map(_line, taken)
            group.parts = [part for part in group.parts if part not in taken]
    return found


def backed(root: Element) -> None:
    """Put the outlines of words behind all words, so that none covers a neighbour."""
    for group in _groups(root):
        for at, part in reversed([*enumerate(group.parts)]):
            if part.tag == "text" and part.attributes.get("stroke"):
                group.parts.insert(at, _back(part))
                for name in ("stroke", "stroke_width", "paint_order", "stroke_linejoin"):
                    part.attributes.pop(name, "")


def _groups(root: Element) -> Iterator[Element]:
    """Yield what lines of text stand in: groups, and the links that chips are."""
    return (element for element in root.all() if element.tag in {"g", "a"})


def _back(text: Element) -> Element:
    x, y, width, size = (_number(text, name) for name in ("x", "y", "textLength", "font_size"))
    left = x - width if _runs_back(text) else x
    area = Area(left - BEYOND, y - LETTERS[0] * size - BEYOND, width + 2 * BEYOND, sum(LETTERS) * size + 2 * BEYOND)
    return element(
        "rect",
        x=area.x,
        y=area.y,
        width=area.width,
        height=area.height,
        rx=2 * BEYOND,
        fill=text.attributes.get("stroke", ""),
    )


def _number(text: Element, name: str) -> float:
    return float(text.attributes.get(name) or 0)


def _runs_back(text: Element) -> bool:
    return text.attributes.get("direction") == "rtl"


def _needs_it(text: Element, plain: Set[str]) -> bool:
    return bool(text.parts) or _runs_back(text) or not {*text.text} <= plain


def _line(text: Element) -> Line:
    width, back = _number(text, "textLength"), _runs_back(text)
    bold, italic = _bold(text, around=False), _italic(text, around=False)
    return Line(
        x=_number(text, "x") - (width if back else 0),
        y=_number(text, "y"),
        width=width,
        size=_number(text, "font_size"),
        ink=str(text.attributes.get("fill", "#000000")),
        back=back,
        parts=list(_parts(text, bold=bold, italic=italic)),
    )


def _parts(text: Element, *, bold: bool, italic: bool) -> Iterator[Part]:
    around = _bars(text)
    if text.text:
        yield Part(text=legible(text.text), bold=bold, italic=italic, **_barred(around), url="")
    for child in text.parts:
        url, part = (str(child.attributes["href"]), child.parts[0]) if child.tag == "a" else ("", child)
        yield Part(
            text=legible(part.text),
            bold=_bold(part, around=bold),
            italic=_italic(part, around=italic),
            **_barred(around | _bars(part)),
            url=_outward(url),
        )


class _Barred(TypedDict):
    """Describe which lines there are along letters."""

    struck: bool
    under: bool


def _bars(element: Element) -> frozenset[str]:
    return frozenset(str(element.attributes.get("text_decoration", "")).split())


def _barred(bars: Set[str]) -> _Barred:
    return _Barred(struck=Bar.THROUGH.value in bars, under=Bar.UNDER.value in bars)


def _bold(element: Element, *, around: bool) -> bool:
    return {"bold": True, "normal": False}.get(str(element.attributes.get("font_weight", "")), around)


def _italic(element: Element, *, around: bool) -> bool:
    return {"italic": True, "normal": False}.get(str(element.attributes.get("font_style", "")), around)


def _outward(url: str) -> str:
    """Return *url* if it leads out of the page: places in the page are no places on paper."""
    return "" if url.startswith("#") else url
