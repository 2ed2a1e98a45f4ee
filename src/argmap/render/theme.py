"""Themes: colours, type and distances. The values are in `argmap.render.themes`, one file each.

No difference rests on colour alone: each kind of line has its own dashes, head or word, each stance its
own edge of the box.
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


class Edge(enum.Enum):
    """Name how a box is bordered. What is implicit has a dashed border besides."""

    #: By one line.
    SINGLE = "single"
    #: By two lines, one inside the other.
    DOUBLE = "double"
    #: By two lines, the inner one dashed.
    DASHED = "dashed"
    #: By two lines, the inner one dotted.
    DOTTED = "dotted"


@frozen
class Ink:
    """Hold the look of a box. Invariant, by test: words 4.5:1 and borders 3:1 against what is behind them."""

    #: The border.
    border: str
    #: Behind the words of arguments and reasons.
    fill: str
    #: Headings.
    words: str
    #: Borders of the cells inside.
    cell: str
    #: How it is bordered.
    edge: Edge = Edge.SINGLE
    #: Of the border, points.
    width: float = 1.2


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


#: Dashes of the line to a stub.
FOLDED = (3.0, 3.0)


def _strokes(values: Mapping[ArrowKind, Stroke]) -> Mapping[ArrowKind, Stroke]:
    """Return *values*; a stub's line, if nothing is said of it, is as faint as a tie, but dashed."""
    return {**values, ArrowKind.FOLDED: values.get(ArrowKind.FOLDED) or evolve(values[ArrowKind.SAME], dash=FOLDED)}


@frozen(kw_only=True)
class Theme:
    """Hold how pictures look. Lengths are in points, colours as ``#rrggbb``."""

    #: As in ``--theme``.
    name: str
    #: One line for readers of a list of themes.
    summary: str
    #: Behind everything.
    page: str
    #: Behind the words of claims.
    paper: str
    #: Sentences.
    text: str
    #: Notes.
    faint: str
    #: Border of a main claim, and the title of the map.
    strong: str
    #: Border of frames.
    frame: str
    #: Behind the boxes in a frame, outer to inner, taken in turn.
    shades: tuple[str, ...]
    #: Of categories (tags, groups, speakers), taken in turn.
    palette: tuple[str, ...]
    #: How much of a category's colour is in the fill of what is in it, 0.0 to 0.5.
    tint: float = 0.12
    #: Looks of boxes, by what they do.
    inks: Mapping[Stance, Ink]
    #: Looks of lines, by what they say.
    strokes: Mapping[ArrowKind, Stroke] = field(converter=_strokes)
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
    #: What stands under the picture: key, legend, what is left out.
    foot: Type = Type(Face.REGULAR, 10, 13)
    #: Letters in badges.
    badge: Type = Type(Face.BOLD, 8, 11)
    #: Text of a box by itself is at most so wide.
    wide: int = 190
    #: Text of a premise is at most so wide, for one, two, three, and more in a row.
    narrow: tuple[int, ...] = (190, 148, 130, 118)
    #: From a border to the words in it: sideways, and up or down.
    padding: tuple[int, int] = (10, 8)
    #: From a reason's border to its cells, and between them.
    gap: int = 8
    #: Rounding of corners: of a claim's or reason's box, of a cell in it, and of an argument's box.
    corners: tuple[float, float, float] = (5, 4, 12)
    #: Width of a main claim's border.
    main_border: float = 2.4
    #: Between neighbours, and between one level and the next.
    distance: tuple[int, int] = (22, 48)
    #: From a frame's border to what is in it.
    margin: int = 14
    #: Around the picture.
    page_margin: int = 14
    #: Across a junction.
    junction: int = 9
