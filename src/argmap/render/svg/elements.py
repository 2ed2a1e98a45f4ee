"""SVG elements, and how they are written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TypeAlias

from attrs import Factory, define

from argmap.render.drawing import Area, Point
from argmap.render.scene import legible

#: Attributes of an element.
Look: TypeAlias = Mapping[str, str | float]
#: Look of the corners of outlines.
JOIN: Look = {"stroke_linejoin": "round"}
#: Outline of words in the background colour, so that lines do not touch them.
OUTLINE: Look = {"stroke_width": 3.0, "paint_order": "stroke", **JOIN}
#: What cannot be written as it is, or not without a look at it.
_UNUSUAL = re.compile(r"[^ !#-%'-;=?-~]")
#: How some characters are written in texts and values, and some only in values.
#: Source: https://www.w3.org/TR/xml/#syntax and https://www.w3.org/TR/xml/#AVNormalize
_IN_TEXTS = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_IN_VALUES = {**_IN_TEXTS, '"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#09;"}


@define(eq=False)
class Element:
    """Represent an element, whose document may still grow."""

    #: Tag name.
    tag: str
    #: Attributes; ``class_`` stands for ``class``, ``_`` for ``-``. Empty ones are not written.
    attributes: dict[str, str | float]
    #: Text before its parts; only text elements may have both.
    text: str = ""
    #: Elements in it.
    parts: list[Element] = Factory(list)

    def all(self) -> Iterable[Element]:
        """Return this element and all in it, outer elements first."""
        found = [self]
        for element in found:
            found += element.parts
        return found


def number(value: float) -> str:
    """Return *value* with at most two decimals."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def element(tag: str, **attributes: str | float) -> Element:
    """Return an element."""
    return Element(tag, attributes)


def add(parent: Element, tag: str, **attributes: str | float) -> Element:
    """Append a new element to *parent* and return it."""
    child = Element(tag, attributes)
    parent.parts.append(child)
    return child


def hidden(parent: Element, **attributes: str | float) -> Element:
    """Append a group that screen readers skip, and return it."""
    return add(parent, "g", aria_hidden="true", **attributes)


def titled(parent: Element, title: str, lang: str = "") -> None:
    """Add a title to *parent*, which is read out and shown as a tooltip, with its language if it needs to be marked."""
    add(parent, "title", lang=lang).text = title


def rect(parent: Element, area: Area, corner: float, **look: str | float) -> None:
    """Add a rectangle with rounded corners."""
    add(parent, "rect", x=area.x, y=area.y, width=area.width, height=area.height, rx=corner, **look)


def pair(point: Point) -> str:
    """Return a point as coordinates."""
    return f"{number(point.x)},{number(point.y)}"


def written(root: Element) -> str:
    """Return a document as text, one element a line except within text."""
    lines: list[str] = []
    _write(root, "", lines)
    return "\n".join((*lines, ""))


def _write(element: Element, margin: str, lines: list[str]) -> None:
    if not element.parts or element.tag == "text":
        lines.append(margin + _whole(element))
        return
    lines.append(f"{margin}<{element.tag}{_look(element)}>")
    for part in element.parts:
        _write(part, margin + " ", lines)
    lines.append(f"{margin}</{element.tag}>")


def _whole(element: Element) -> str:
    """Return an element on one line."""
    inside = _safe(element.text, _IN_TEXTS) + "".join(map(_whole, element.parts))
    end = f">{inside}</{element.tag}>" if inside else " />"
    return f"<{element.tag}{_look(element)}{end}"


def _look(element: Element) -> str:
    """Return the attributes of an element, as they are written."""
    return "".join(map(_attribute, element.attributes.keys(), element.attributes.values()))


@lru_cache(4096)
def _attribute(name: str, value: str | float) -> str:
    """Return an attribute as it is written; most of them return again and again."""
    if value == "":
        return ""
    said = _safe(value, _IN_VALUES) if isinstance(value, str) else number(value)
    return f' {name.rstrip("_").replace("_", "-")}="{said}"'


def _safe(text: str, escaped: Mapping[str, str]) -> str:
    """Return *text* as it is written: legible, and without what would be taken for markup."""
    if not _UNUSUAL.search(text):
        return text
    found = legible(text)
    for sign, instead in escaped.items():
        found = found.replace(sign, instead)
    return found
