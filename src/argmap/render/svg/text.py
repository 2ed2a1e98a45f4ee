"""Lines of text in an SVG."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.render.characters import Direction
from argmap.render.drawing import Label, Run, Words
from argmap.render.measure import Face
from argmap.render.svg.elements import Element, add
from argmap.render.svg.links import allowed


def words(parent: Element, lines: Iterable[Words], **look: str | float) -> None:
    """Add lines of text, each at its measured length; those that run from right to left begin at their right end."""
    for line in lines:
        back = line.way is Direction.RIGHT_TO_LEFT
        text = add(
            parent,
            "text",
            x=line.x + line.width if back else line.x,
            y=line.y,
            direction=line.way.value if back else "",
            font_size=line.type.size,
            font_weight="bold" if line.type.face.bold else "",
            font_style="italic" if line.type.face.italic else "",
            fill=line.ink,
            textLength=line.width or "",
            lengthAdjust="spacingAndGlyphs" if line.width else "",
            **look,
        )
        text.text = "" if line.runs else line.text
        for run in line.runs:
            _run(text, run, line.type.face)


def _run(text: Element, run: Run, base: Face) -> None:
    """Add a part of a line; one that leads somewhere is underlined, as colour alone would not do."""
    url = run.url if run.url and allowed(run.url) else ""
    face = run.type.face
    part = add(
        add(text, "a", href=url) if url else text,
        "tspan",
        font_weight=("bold" if face.bold else "normal") if face.bold != base.bold else "",
        font_style=("italic" if face.italic else "normal") if face.italic != base.italic else "",
        text_decoration="underline" if url else "",
    )
    part.text = run.text


def label(parent: Element, label: Label, **look: str | float) -> None:
    """Add the lines of a label."""
    words(parent, label.words, **look)
