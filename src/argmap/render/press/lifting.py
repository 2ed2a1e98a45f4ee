"""Lines of text that are taken out of an SVG, to be set by typst: those that the program that draws SVG gets wrong.

It fits a line to its length only if all of it looks alike, knows no direction, takes one font for a whole line, and
drops links. It draws letters one by one, each with what is around it.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import TypedDict
from xml.etree.ElementTree import Element, fromstring

from argmap.render.drawing import Area
from argmap.render.svg import elements
from argmap.render.svg.elements import number

#: How far letters reach above and below their baseline, in em; and how far what is behind them reaches beyond, points.
LETTERS, BEYOND = (0.74, 0.21), 1.2


class Part(TypedDict):
    """Hold a part of a line that looks alike."""

    text: str
    bold: bool
    italic: bool
    #: Where it leads; empty if it is no link.
    url: str


class Line(TypedDict):
    """Hold a line of text, as the template takes it; points."""

    #: Its left end, its baseline, its length.
    x: float
    y: float
    width: float
    #: Points per em.
    size: float
    ink: str
    #: Whether its paragraph runs from right to left.
    back: bool
    parts: list[Part]


#: What an SVG is told by.
_SPACE = "http://www.w3.org/2000/svg"


def opened(document: elements.Element) -> Element:
    """Return an SVG as elements of the standard library, which can be looked through and changed."""
    root = fromstring(elements.written(document))  # noqa: S314 - argmap wrote it
    for element in root.iter():
        element.tag = element.tag.removeprefix(f"{{{_SPACE}}}")
    root.set("xmlns", _SPACE)
    return root


def lifted(root: Element, plain: Set[str]) -> list[Line]:
    """Take the lines out of an SVG that need it, and return them; lines of characters that are all *plain* may stay."""
    found = []
    for parent in [*root.iter("g")]:
        for child in [*parent]:
            if child.tag == "text" and _needs_it(child, plain):
                parent.remove(child)
                found.append(_line(child))
    return found


def backed(root: Element) -> None:
    """Put what keeps lines away from words behind all of them: around each letter, it would cover the next."""
    for parent in [*root.iter("g")]:
        for at, child in reversed([*enumerate(parent)]):
            if child.tag == "text" and child.get("stroke"):
                parent.insert(at, _back(child))
                for name in ("stroke", "stroke-width", "paint-order", "stroke-linejoin"):
                    child.attrib.pop(name, "")


def _back(text: Element) -> Element:
    x, y, width, size = (float(text.get(name, "0")) for name in ("x", "y", "textLength", "font-size"))
    left = x - width if text.get("direction") == "rtl" else x
    area = Area(left - BEYOND, y - LETTERS[0] * size - BEYOND, width + 2 * BEYOND, sum(LETTERS) * size + 2 * BEYOND)
    place = {"x": area.x, "y": area.y, "width": area.width, "height": area.height, "rx": 2 * BEYOND}
    return Element("rect", {name: number(at) for name, at in place.items()}, fill=text.get("stroke", ""))


def _needs_it(text: Element, plain: Set[str]) -> bool:
    return len(text) > 0 or text.get("direction") == "rtl" or not {*(text.text or "")} <= plain


def _line(text: Element) -> Line:
    width, back = float(text.get("textLength", "0")), text.get("direction") == "rtl"
    bold, italic = _bold(text, around=False), _italic(text, around=False)
    return Line(
        x=float(text.get("x", "0")) - (width if back else 0),
        y=float(text.get("y", "0")),
        width=width,
        size=float(text.get("font-size", "0")),
        ink=text.get("fill", "#000000"),
        back=back,
        parts=list(_parts(text, bold=bold, italic=italic)),
    )


def _parts(text: Element, *, bold: bool, italic: bool) -> Iterator[Part]:
    if text.text:
        yield Part(text=text.text, bold=bold, italic=italic, url="")
    for child in text:
        url, part = (child.get("href", ""), child[0]) if child.tag == "a" else ("", child)
        yield Part(
            text=part.text or "", bold=_bold(part, around=bold), italic=_italic(part, around=italic), url=_outward(url)
        )


def _bold(element: Element, *, around: bool) -> bool:
    return {"bold": True, "normal": False}.get(element.get("font-weight", ""), around)


def _italic(element: Element, *, around: bool) -> bool:
    return {"italic": True, "normal": False}.get(element.get("font-style", ""), around)


def _outward(url: str) -> str:
    """Return *url* if it leads out of the page: places in the page are no places on paper."""
    return "" if url.startswith("#") else url
