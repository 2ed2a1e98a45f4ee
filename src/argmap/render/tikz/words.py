"""Lines of text in a TikZ picture: each at its place, and never longer than it was measured."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.render.characters import Direction
from argmap.render.drawing import Label, Run, Words
from argmap.render.measure import Face
from argmap.render.quoting import tex
from argmap.render.scene import legible
from argmap.render.svg.links import allowed
from argmap.render.tikz.pen import PREFIX, Pen, number

#: Commands of the picture: a line of text, text that runs from right to left, a character that is not shown.
LINE, BACK, UNSHOWN = rf"\{PREFIX}line", rf"\{PREFIX}back", rf"\{PREFIX}unshown"
#: From a baseline up and down to where letters end, as shares of their size.
UP, DOWN = 0.8, 0.25


def words(lines: Iterable[Words], pen: Pen) -> Iterator[str]:
    """Give lines of text."""
    for line in lines:
        said = "".join(_run(run) for run in line.runs or (Run(line.text, line.type),))
        back = rf"{BACK}{{{said}}}" if line.way is Direction.RIGHT_TO_LEFT else said
        place = f"{{{number(line.x)},{number(line.y)}}}{{{pen.length(line.width)}}}"
        size = pen.length(line.type.size)
        yield rf"{LINE}{place}{{{size}}}{{{pen.colour(line.ink)}}}{{{back}}}"


def label(shown: Label, behind: str, pen: Pen) -> Iterator[str]:
    """Give the lines of a label, with the colour *behind* so that nothing runs through them."""
    for line in shown.words:
        top, bottom = line.y - line.type.size * UP, line.y + line.type.size * DOWN
        corners = f"({number(line.x)},{number(top)}) rectangle ({number(line.x + line.width)},{number(bottom)})"
        yield rf"\fill[{pen.colour(behind)}] {corners};"
    yield from words(shown.words, pen)


def _run(run: Run) -> str:
    """Return a part of a line; one that leads somewhere is underlined."""
    text = tex(legible(run.text), UNSHOWN)
    for command in _commands(run.type.face):
        text = rf"{command}{{{text}}}"
    return rf"\underline{{{text}}}" if allowed(run.url) else text


def _commands(face: Face) -> Iterator[str]:
    yield from (r"\textbf",) if face.bold else ()
    yield from (r"\textit",) if face.italic else ()
