"""Lines of text in an SVG."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from argmap.render.characters import Direction
from argmap.render.drawing import Label, Run, Words
from argmap.render.measure import Bar, Type, width
from argmap.render.svg.elements import Element, add
from argmap.render.svg.links import allowed, is_path

#: Height above the baseline and thickness of a line through words, in em.
HEIGHT, THICKNESS = 0.27, 0.07


def words(parent: Element, lines: Iterable[Words], **look: str | float) -> None:
    """Add lines of text with their measured lengths; right-to-left lines start at the right."""
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
    url = run.url if run.url and (allowed(run.url) or (run.local and is_path(run.url))) else ""
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
    """Add the lines of a label, with lines through words as separate shapes."""
    words(parent, map(_unbarred, label.words), **look)
    for line in label.words:
        for left, right in _through(line):
            y, thick = line.y - HEIGHT * line.type.size, THICKNESS * line.type.size
            course = f"M{left:.2f},{y:.2f} H{right:.2f}"
            add(parent, "path", d=course, fill="none", stroke=line.ink, stroke_width=round(thick, 2))


def _unbarred(line: Words) -> Words:
    runs = tuple(run._replace(type=evolve(run.type, bar=Bar.NONE)) for run in line.runs)
    return line._replace(type=evolve(line.type, bar=Bar.NONE), runs=runs)


def _through(line: Words) -> Iterator[tuple[float, float]]:
    """Yield the ends of the lines through words; what runs from right to left has its first part at its right."""
    at = line.x
    for run in line.runs if line.way is Direction.LEFT_TO_RIGHT else line.runs[::-1]:
        length = width(run.text, run.type)
        if run.type.bar is Bar.THROUGH:
            yield at, at + length
        at += length
