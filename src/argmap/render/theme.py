"""Themes: colours, type and distances.

Blue and vermilion are told apart by people with any colour vision, and no difference rests on
colour alone: each kind of line has its own dashes, its own head and its own word.
Source of the colours: Okabe & Ito, Color Universal Design (2008), https://jfly.uni-koeln.de/color/
"""

from __future__ import annotations

import enum
from collections.abc import Mapping

from attrs import evolve, field, frozen

from argmap.render.measure import Face, Type
from argmap.render.scene import ArrowKind, Stance


class Head(enum.Enum):
    """Name a shape at the end of a line; the value is Graphviz's name for it."""

    NONE = "none"
    TRIANGLE = "normal"
    HOLLOW_TRIANGLE = "empty"
    TEE = "tee"
    DIAMOND = "diamond"
    HOLLOW_DIAMOND = "ediamond"


@frozen
class Ink:
    """Hold the colours of a box. Invariant, by test: words 4.5:1 and borders 3:1 against what is behind them."""

    #: The border.
    border: str
    #: Behind the words.
    fill: str
    #: Headings.
    words: str
    #: Borders of the cells inside.
    cell: str


@frozen
class Stroke:
    """Hold how a kind of line is drawn."""

    #: The line.
    colour: str
    #: The word beside it.
    words: str
    #: Points.
    width: float = 1.6
    #: Lengths of dashes and gaps, points; empty for a solid line.
    dash: tuple[float, ...] = ()
    #: At its end.
    head: Head = Head.NONE
    #: At its start.
    tail: Head = Head.NONE


BLUE, VERMILION, PURPLE, SLATE = "#0072b2", "#d55e00", "#7b4fa3", "#46535f"
DARK_BLUE, DARK_VERMILION, DARK_PURPLE, DARK = "#00507d", "#8f3f00", "#54327a", "#1b2a3a"

INKS = {
    Stance.NEUTRAL: Ink("#5f6c78", "#f1f3f5", "#3c4854", "#808c98"),
    Stance.SUPPORT: Ink(BLUE, "#e6f1f8", DARK_BLUE, "#3f8fc0"),
    Stance.OBJECTION: Ink(VERMILION, "#fcece1", DARK_VERMILION, "#d2691e"),
    Stance.UNDERCUT: Ink(PURPLE, "#f2ecf8", DARK_PURPLE, "#9a76bb"),
}

STROKES = {
    ArrowKind.INFERENCE: Stroke(BLUE, DARK_BLUE, 2.0, (), Head.TRIANGLE),
    ArrowKind.SUPPORT: Stroke(BLUE, DARK_BLUE, 1.6, (), Head.TRIANGLE),
    ArrowKind.ENTAILMENT: Stroke(BLUE, DARK_BLUE, 2.4, (), Head.TRIANGLE),
    ArrowKind.OBJECTION: Stroke(VERMILION, DARK_VERMILION, 1.8, (6, 3.5), Head.HOLLOW_TRIANGLE),
    ArrowKind.UNDERCUT: Stroke(PURPLE, DARK_PURPLE, 2.4, (0.1, 4.4), Head.TEE),
    ArrowKind.CONTRARY: Stroke(VERMILION, DARK_VERMILION, 1.6, (9, 3.5), Head.HOLLOW_DIAMOND, Head.HOLLOW_DIAMOND),
    ArrowKind.CONTRADICTION: Stroke(VERMILION, DARK_VERMILION, 2.0, (9, 3, 2, 3), Head.DIAMOND, Head.DIAMOND),
    ArrowKind.SAME: Stroke("#808c98", "#56626e", 1.2, (0.1, 3.2)),
}


#: Dashes of the line to a stub.
FOLDED = (3.0, 3.0)


def _strokes(values: Mapping[ArrowKind, Stroke]) -> Mapping[ArrowKind, Stroke]:
    """Return *values*; a stub's line, if nothing is said of it, is as faint as a tie, but dashed."""
    return {**values, ArrowKind.FOLDED: values.get(ArrowKind.FOLDED) or evolve(values[ArrowKind.SAME], dash=FOLDED)}


@frozen
class Theme:
    """Hold how pictures look. Lengths are in points."""

    #: CSS font families, all with the same widths.
    family: str = "Arimo, Arial, 'Liberation Sans', Helvetica, sans-serif"
    #: One family for programs that take only one.
    font: str = "Arial"
    #: The sentence of a claim.
    body: Type = Type(Face.REGULAR, 11, 14)
    #: The sentence of an implicit claim.
    implicit: Type = Type(Face.ITALIC, 11, 14)
    #: The sentence of a main claim.
    main: Type = Type(Face.BOLD, 12.5, 16)
    #: Titles of claims and arguments.
    title: Type = Type(Face.BOLD, 10, 13)
    #: The word above a reason.
    heading: Type = Type(Face.BOLD, 10, 13)
    #: Speakers, paragraphs, steps, rules.
    note: Type = Type(Face.REGULAR, 9, 12)
    #: Words beside lines.
    word: Type = Type(Face.REGULAR, 9.5, 12)
    #: Titles of frames.
    caption: Type = Type(Face.BOLD, 11, 15)
    #: The title of the map.
    headline: Type = Type(Face.BOLD, 17, 22)
    #: Behind everything.
    page: str = "#ffffff"
    #: Behind the words of claims.
    paper: str = "#ffffff"
    #: Sentences.
    text: str = "#16202a"
    #: Notes.
    faint: str = "#56626e"
    #: Border of a claim that takes no stance.
    border: str = "#5f6c78"
    #: Border of a main claim.
    strong: str = DARK
    #: Border of frames.
    frame: str = "#7f8993"
    #: Behind the boxes in a frame, outer to inner, taken in turn.
    shades: tuple[str, ...] = ("#f8f9fa", "#f1f3f5")
    #: Colours of boxes.
    inks: Mapping[Stance, Ink] = INKS
    #: Kinds of lines.
    strokes: Mapping[ArrowKind, Stroke] = field(default=STROKES, converter=_strokes)
    #: Text of a box by itself is at most so wide.
    wide: int = 190
    #: Text of a premise is at most so wide, for one, two, three, and more in a row.
    narrow: tuple[int, ...] = (190, 148, 130, 118)
    #: From a border to the words in it: sideways, and up or down.
    padding: tuple[int, int] = (10, 8)
    #: From a reason's border to its cells, and between them.
    gap: int = 8
    #: Rounding of corners: of a box, and of a cell in it.
    corners: tuple[float, float] = (7, 5)
    #: Between neighbours, and between one level and the next.
    distance: tuple[int, int] = (22, 48)
    #: From a frame's border to what is in it.
    margin: int = 14
    #: Around the picture.
    page_margin: int = 14
    #: Across a junction.
    junction: int = 9


#: What `argmap.render.picture` draws with unless told otherwise.
DEFAULT = Theme()
