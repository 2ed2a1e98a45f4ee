"""Lines of text in a TikZ picture, at most as long as measured."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from argmap.render.characters import Direction, stretches
from argmap.render.drawing import Label, Run, Words
from argmap.render.measure import Bar, Type
from argmap.render.quoting import tex
from argmap.render.scene import legible
from argmap.render.svg.links import allowed
from argmap.render.tikz.pen import PREFIX, Pen, number

#: Commands of the picture: a line of text, a character that is not shown.
LINE, UNSHOWN = rf"\{PREFIX}line", rf"\{PREFIX}unshown"
#: Commands for text that runs from left to right, and from right to left.
WAYS: Mapping[Direction, str] = {
    Direction.LEFT_TO_RIGHT: rf"\{PREFIX}forth",
    Direction.RIGHT_TO_LEFT: rf"\{PREFIX}back",
}
#: Command for struck-through text.
STRUCK = rf"\{PREFIX}struck"
#: Commands for text with a line through or under it.
BARS: Mapping[Bar, str] = {Bar.THROUGH: STRUCK, Bar.UNDER: r"\underline"}
#: Mirrored characters for right-to-left text, since TeX does not mirror them.
MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
#: Height of letters above and below the baseline, relative to their size.
UP, DOWN = 0.8, 0.25


def words(lines: Iterable[Words], pen: Pen) -> Iterator[str]:
    """Yield lines of text."""
    for line in lines:
        said = "".join(_run(run, line.way) for run in line.runs or (Run(line.text, line.type),))
        said = said if line.way is Direction.LEFT_TO_RIGHT else rf"{WAYS[line.way]}{{{said}}}"
        place = f"{{{number(line.x)},{number(line.y)}}}{{{pen.length(line.width)}}}"
        size = pen.length(line.type.size)
        yield rf"{LINE}{place}{{{size}}}{{{pen.colour(line.ink)}}}{{{said}}}"


def label(shown: Label, behind: str, pen: Pen) -> Iterator[str]:
    """Yield the lines of a label on a background of the colour *behind*."""
    for line in shown.words:
        top, bottom = line.y - line.type.size * UP, line.y + line.type.size * DOWN
        corners = f"({number(line.x)},{number(top)}) rectangle ({number(line.x + line.width)},{number(bottom)})"
        yield rf"\fill[{pen.colour(behind)}] {corners};"
    yield from words(shown.words, pen)


def _run(run: Run, way: Direction) -> str:
    """Return a part of a line that runs *way*; one that leads somewhere is underlined."""
    text = "".join(_directed(legible(run.text), way))
    for command in _commands(run.type):
        text = rf"{command}{{{text}}}"
    return rf"\underline{{{text}}}" if allowed(run.url) else text


def _directed(text: str, way: Direction) -> Iterator[str]:
    """Yield *text* with commands around what runs the other way."""
    (other,) = {*Direction} - {way}
    done = 0
    for start, stop in stretches(text, way):
        yield _said(text[done:start], way)
        yield rf"{WAYS[other]}{{{_said(text[start:stop], other)}}}"
        done = stop
    yield _said(text[done:], way)


def _said(text: str, way: Direction) -> str:
    return tex(text if way is Direction.LEFT_TO_RIGHT else text.translate(MIRRORED), UNSHOWN)


def _commands(type_: Type) -> Iterator[str]:
    yield from (r"\textbf",) if type_.face.bold else ()
    yield from (r"\textit",) if type_.face.italic else ()
    yield from (BARS[type_.bar],) if type_.bar in BARS else ()
