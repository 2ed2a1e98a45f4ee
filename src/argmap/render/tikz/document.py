r"""TeX documents: a picture by itself, or for ``\input`` in another document.

All definitions are inside the picture. The package ``standalone`` skips the preamble, so another document needs only
TikZ.

Source: https://ctan.org/pkg/pgf and https://ctan.org/pkg/standalone
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from argmap.render.characters import Direction
from argmap.render.drawing import Area, Drawing
from argmap.render.press.parts import lines
from argmap.render.scene import ArrowKind
from argmap.render.tikz import parts
from argmap.render.tikz.pen import PREFIX, Pen, rectangle
from argmap.render.tikz.words import LINE, STRUCK, UNSHOWN, WAYS, words
from argmap.render.trunks import apart

#: Characters that pdflatex can set: Latin letters with accents, common punctuation, and the arrows of chips.
LATIN = re.compile(
    "[\x00-\u017f\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122\u2190\u2192\u2194\ufffd]*"
)
#: Comments on TeX engines, by whether there are other letters.
ENGINES = {
    True: ("% Compile with pdflatex, xelatex or lualatex.",),
    False: (
        "% !TeX program = lualatex",
        "% pdflatex cannot set some letters of this map: compile with lualatex or xelatex, and choose fonts that have",
        r"% these letters, such as \setsansfont{Noto Sans}. pdflatex prints an empty square for each, with a warning.",
    ),
}
#: Definition for struck-through text.
STRIKING = rf"\def{STRUCK}#1{{\leavevmode\sbox1{{#1}}\rlap{{\rule[0.28em]{{\wd1}}{{0.06em}}}}\usebox1}}"
#: Preamble.
PREAMBLE = r"""
\documentclass{standalone}
\usepackage{iftex}
\ifPDFTeX
  \usepackage[utf8]{inputenc}
  \usepackage[T1]{fontenc}
  \IfFileExists{helvet.sty}{\usepackage{helvet}}{}
\else
  \usepackage{fontspec}
  \IfFontExistsTF{Arimo}{\setsansfont{Arimo}}{%
    \IfFontExistsTF{Liberation Sans}{\setsansfont{Liberation Sans}}{%
      \IfFontExistsTF{Arial}{\setsansfont{Arial}}{%
        \IfFontExistsTF{TeX Gyre Heros}{\setsansfont{TeX Gyre Heros}}{}}}}
\fi
\usepackage{tikz}
\begin{document}
""".strip()
#: LuaTeX's name of each direction, and XeTeX's commands around such text.
DIRECTED = {
    Direction.LEFT_TO_RIGHT: ("TLT", r"\beginL", r"\endL"),
    Direction.RIGHT_TO_LEFT: ("TRT", r"\beginR", r"\endR"),
}


def _way(command: str, name: str, begin: str, end: str) -> Iterator[str]:
    """Yield the definition of a command for text that runs one way, in each engine."""
    yield rf"\def{command}#1{{\ifdefined\textdir{{\textdir {name} #1}}\else"
    yield rf"  \ifdefined\XeTeXversion{begin}#1{end}\else#1\fi\fi}}"


#: Maximum empty squares in a line, for TeX's limit on line length.
SQUARES = 300
#: Definitions at the start of the picture: a missing character, unknown letters in pdflatex, text directions, and a
#: line of text by place, length, size, colour and text.
COMMANDS = (
    rf"\def{UNSHOWN}{{\fbox{{\rule{{0pt}}{{0.7ex}}\rule{{0.3em}}{{0pt}}}}}}",
    r"\expandafter\def\csname UTFviii@undefined@err\endcsname#1{%",
    r"  \PackageWarning{argmap}{A letter is not shown: compile with lualatex or xelatex}%",
    rf"  \global\advance\count255 by 1 \ifnum\count255<{SQUARES} {UNSHOWN}\fi}}",
    r"\ifdefined\TeXXeTstate \TeXXeTstate=1 \fi",
    *(line for way, marks in DIRECTED.items() for line in _way(WAYS[way], *marks)),
    rf"\def{LINE}#1#2#3#4#5{{\node[anchor=base west, inner sep=0pt, outer sep=0pt, text=#4] at (#1) {{%",
    r"  \sffamily\fontsize{#3}{#3}\selectfont\global\count255=0 \sbox0{#5}%",
    r"  \ifdim\wd0>#2 \resizebox{#2}{\height}{\usebox0}\else\usebox0\fi};}",
)


def document(drawing: Drawing) -> str:
    """Return the document."""
    pen = Pen(drawing)
    unit, body = f"{pen.unit:.6g}", tuple(_picture(drawing, pen))
    written = (
        "% An argument map, drawn by argmap.",
        *ENGINES[all(LATIN.fullmatch(line.text) for line in lines(drawing))],
        *PREAMBLE.splitlines(),
        rf"\begin{{tikzpicture}}[x={unit}bp, y=-{unit}bp]",
        *(f"  {line}" for line in (*COMMANDS, *_striking(body), *_colours(pen, body), *body)),
        r"\end{tikzpicture}",
        r"\end{document}",
    )
    return "".join(f"{line}\n" for line in written)


def _striking(body: Iterable[str]) -> Iterator[str]:
    """Yield the command for text with a line through it, if the picture has such text."""
    if any(STRUCK in line for line in body):
        yield STRIKING


def _colours(pen: Pen, body: Iterable[str]) -> Iterator[str]:
    """Yield the colours that the picture has."""
    used = {name for line in body for name in re.findall(rf"\b{PREFIX}-[-a-z0-9]+", line)}
    for colour, name in pen.colours.items():
        if name in used:
            yield rf"\definecolor{{{name}}}{{HTML}}{{{colour[1:].upper()}}}"


def _picture(drawing: Drawing, pen: Pen) -> Iterator[str]:
    page = Area(0, 0, drawing.width, drawing.height)
    yield rf"\path[use as bounding box, fill={pen.colour(drawing.theme.page)}] {rectangle(page)};"
    yield from words(drawing.headline.words, pen)
    for part in _layers(drawing, pen):
        yield from part


def _layers(drawing: Drawing, pen: Pen) -> Iterator[Iterable[str]]:
    """Yield what is drawn, from what is behind to what is in front."""
    yield from (parts.frame_lines(frame, pen) for frame in drawing.frames)
    yield from (parts.box_lines(box, pen) for box in drawing.boxes)
    ties = (arrow for arrow in drawing.arrows if arrow.curves and arrow.arrow.kind is ArrowKind.SAME)
    yield from (parts.arrow_lines(arrow, pen) for arrow in ties)
    shown = apart(arrow for arrow in drawing.arrows if arrow.curves and arrow.arrow.kind is not ArrowKind.SAME)
    yield from (parts.arrow_lines(arrow, pen) for arrow in shown)
    yield from (parts.junction_lines(junction, pen) for junction in drawing.junctions)
    yield from (parts.word_lines(arrow, pen) for arrow in drawing.arrows)
    yield from (parts.caption_lines(frame, pen) for frame in drawing.frames)
    yield parts.foot_lines(drawing.foot, pen)
