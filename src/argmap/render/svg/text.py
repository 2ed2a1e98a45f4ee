"""Lines of text in an SVG."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.render.characters import Direction
from argmap.render.drawing import Label, Run, Words
from argmap.render.measure import Bar, Type
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
            text_decoration=_bar(line.type.bar),
            fill=line.ink,
            textLength=line.width or "",
            lengthAdjust="spacingAndGlyphs" if line.width else "",
            **look,
        )
        text.text = "" if line.runs else line.text
        for run in line.runs:
            _run(text, run, line.type)


def _bar(bar: Bar) -> str:
    return "" if bar is Bar.NONE else bar.value


def _run(text: Element, run: Run, base: Type) -> None:
    """Add a part of a line; one that leads somewhere is underlined, as colour alone would not do."""
    url = run.url if run.url and allowed(run.url) else ""
    face, bar = run.type.face, run.type.bar if run.type.bar is not base.bar else Bar.NONE
    part = add(
        add(text, "a", href=url) if url else text,
        "tspan",
        font_weight=("bold" if face.bold else "normal") if face.bold != base.face.bold else "",
        font_style=("italic" if face.italic else "normal") if face.italic != base.face.italic else "",
        text_decoration=" ".join(dict.fromkeys(filter(None, ("underline" if url else "", _bar(bar))))),
    )
    part.text = run.text


def label(parent: Element, label: Label, **look: str | float) -> None:
    """Add the lines of a label."""
    words(parent, label.words, **look)
