"""Lines of text in an SVG."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from argmap.render.drawing import Label, Words
from argmap.render.measure import Face
from argmap.render.scene import legible
from argmap.render.svg.elements import add


def words(parent: Element, lines: Iterable[Words], **look: str | float) -> None:
    """Add lines of text, each at its measured length."""
    for line in lines:
        text = add(
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


def label(parent: Element, label: Label, **look: str | float) -> None:
    """Add the lines of a label."""
    words(parent, label.words, **look)
