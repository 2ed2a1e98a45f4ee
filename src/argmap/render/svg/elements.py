"""Elements of an SVG: what all its parts are written with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias
from xml.etree.ElementTree import Element, SubElement

from argmap.render.drawing import Area, Point
from argmap.render.scene import legible

#: Attributes of an element.
Look: TypeAlias = Mapping[str, str | float]
#: Corners of outlines.
JOIN: Look = {"stroke_linejoin": "round"}
#: What is behind words shows around them, so that lines do not touch them.
OUTLINE: Look = {"stroke_width": 3.0, "paint_order": "stroke", **JOIN}


def number(value: float) -> str:
    """Return *value* with at most two decimals."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def element(tag: str, **attributes: str | float) -> Element:
    """Return an element; ``class_`` stands for ``class``, and ``_`` for ``-``."""
    named = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
    return Element(tag, {k: legible(v) if isinstance(v, str) else number(v) for k, v in named.items() if v != ""})


def add(parent: Element, tag: str, **attributes: str | float) -> Element:
    """Return a new element, the last in *parent*; attributes as in `element`."""
    child = element(tag, **attributes)
    parent.append(child)
    return child


def hidden(parent: Element, **attributes: str | float) -> Element:
    """Return a new group in *parent* that is not read out, as something else says all that is in it."""
    return add(parent, "g", aria_hidden="true", **attributes)


def titled(parent: Element, title: str) -> None:
    """Give *parent* a title, which software reads out and shows as a tooltip."""
    SubElement(parent, "title").text = legible(title)


def rect(parent: Element, area: Area, corner: float, **look: str | float) -> None:
    """Add a rectangle with rounded corners."""
    add(parent, "rect", x=area.x, y=area.y, width=area.width, height=area.height, rx=corner, **look)


def pair(point: Point) -> str:
    """Return a place as coordinates."""
    return f"{number(point.x)},{number(point.y)}"


def indent(parent: Element, depth: int = 1) -> None:
    """Put each element of *parent* on a line of its own, but not those of text, where blanks would show."""
    parent.text = "\n" + " " * depth if len(parent) else parent.text
    for i, child in enumerate(parent, 1):
        if child.tag != "text":
            indent(child, depth + 1)
        child.tail = "\n" + " " * (depth if i < len(parent) else depth - 1)
