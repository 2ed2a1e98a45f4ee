"""Themes: colours, type and distances. The values are in `argmap.render.themes`, one file each.

Invariant: no difference rests on colour alone. Each kind of line has its own dashes, head or word. Each stance has a
bar at the left edge of its boxes with the dashes of its line, so a box and its line look alike in grey, too.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping

from attrs import evolve, field, frozen

from argmap.render.measure import Face, Type
from argmap.render.scene import ArrowKind, Stance


class Head(enum.Enum):
    """List the shapes at the end of a line, by Graphviz's names for them."""

    NONE = "none"
    TRIANGLE = "normal"
    HOLLOW_TRIANGLE = "empty"
    TEE = "tee"
    DIAMOND = "diamond"
    HOLLOW_DIAMOND = "ediamond"


@frozen
class Ink:
    """Describe the look of a box.

    Invariant, tested: words have a contrast of 4.5:1 with their background, borders of 3:1.
    """

    #: Colour of the border.
    border: str
    #: Background of arguments and reasons.
    fill: str
    #: Colour of headings.
    words: str
    #: Colour of the borders of premises inside the box.
    cell: str
    #: Width of the border, points.
    width: float = 0.6


@frozen
class Stroke:
    """Describe the look of a line."""

    #: Colour of the line.
    colour: str
    #: Colour of the word beside the line.
    words: str
    #: Width of the line, points.
    width: float = 1.0
    #: Lengths of dashes and gaps, points; empty for a solid line.
    dash: tuple[float, ...] = ()
    #: Shape at the end of the line.
    head: Head = Head.NONE
    #: Shape at the start of the line.
    tail: Head = Head.NONE


#: The line of each stance; the bar of its boxes has the same dashes. A neutral box has no bar.
BARS: Mapping[Stance, ArrowKind] = {
    Stance.SUPPORT: ArrowKind.SUPPORT,
    Stance.OBJECTION: ArrowKind.OBJECTION,
    Stance.CONCESSION: ArrowKind.CONCESSION,
    Stance.REBUTTAL: ArrowKind.REBUTTAL,
    Stance.UNDERCUT: ArrowKind.UNDERCUT,
    Stance.EXPLANATION: ArrowKind.EXPLANATION,
}
#: Dashes of the line from a stub, and of the line of an explanation, for each point of its width.
FOLDED, EXPLAINS = (3.0, 3.0), (7.0, 2.0, 1.0, 2.0, 1.0, 2.0)


def _strokes(values: Mapping[ArrowKind, Stroke]) -> Mapping[ArrowKind, Stroke]:
    """Return *values* with a default for stubs, and for what explains: the faint line of a repeated claim, dashed."""
    faint, width = values[ArrowKind.SAME], values[ArrowKind.INFERENCE].width
    dash = tuple(length * width for length in EXPLAINS)
    defaults = {
        ArrowKind.FOLDED: evolve(faint, dash=FOLDED),
        ArrowKind.EXPLANATION: evolve(faint, width=width, dash=dash, head=Head.DIAMOND),
    }
    return {**values, **{kind: look for kind, look in defaults.items() if kind not in values}}


def _inks(values: Mapping[Stance, Ink]) -> Mapping[Stance, Ink]:
    """Return *values* with a default for what explains: it is as neutral as what does nothing, but for its bar."""
    return {**values, Stance.EXPLANATION: values.get(Stance.EXPLANATION) or values[Stance.NEUTRAL]}


@frozen(kw_only=True)
class Theme:
    """Describe how pictures look. Lengths are in points, colours are ``#rrggbb``."""

    #: The name, as in ``--theme``.
    name: str
    #: One line for lists of themes.
    summary: str
    #: Background of the picture.
    page: str
    #: Background of claims.
    paper: str
    #: Colour of sentences.
    text: str
    #: Colour of notes, such as speakers.
    faint: str
    #: Colour of a main claim's border and of the map's title.
    strong: str
    #: Colour of the frames around groups.
    frame: str
    #: Backgrounds of groups, from the outermost inwards; they repeat if groups are nested deeper.
    shades: tuple[str, ...]
    #: Colours of tags, groups or speakers, in this order; they repeat if there are more of those.
    palette: tuple[str, ...]
    #: Share of that colour in a box's background, 0.0 to 0.5.
    tint: float = 0.12
    #: Looks of boxes, by stance.
    inks: Mapping[Stance, Ink] = field(converter=_inks)
    #: Looks of lines, by kind.
    strokes: Mapping[ArrowKind, Stroke] = field(converter=_strokes)
    #: CSS font families, which must all have the same letter widths.
    family: str = "Arimo, Arial, 'Liberation Sans', Helvetica, sans-serif"
    #: Font for programs that accept only one.
    font: str = "Arial"
    #: Type of a claim's sentence.
    body: Type = Type(Face.REGULAR, 11, 14)
    #: Type of an implicit claim's sentence.
    implicit: Type = Type(Face.ITALIC, 11, 14)
    #: Type of a main claim's sentence.
    main: Type = Type(Face.BOLD, 14, 18)
    #: Type of titles of claims and arguments.
    title: Type = Type(Face.BOLD, 10, 13)
    #: Type of the word above a reason, such as “because”.
    heading: Type = Type(Face.BOLD, 10, 13)
    #: Type of speakers, paragraphs, steps and rules.
    note: Type = Type(Face.REGULAR, 9, 12)
    #: Type of words beside lines.
    word: Type = Type(Face.REGULAR, 9, 12)
    #: Type of group titles.
    caption: Type = Type(Face.BOLD, 11, 15)
    #: Type of the map's title.
    headline: Type = Type(Face.BOLD, 17, 22)
    #: Type of the key, the legend and the notes below the picture.
    foot: Type = Type(Face.REGULAR, 10, 13)
    #: Type of badge letters.
    badge: Type = Type(Face.BOLD, 8, 11)
    #: Maximum text width in a box of its own.
    wide: int = 190
    #: Maximum text width of a premise, for one, two, three, and four or more in a row.
    narrow: tuple[int, ...] = (190, 148, 130, 118)
    #: Space between a border and its words, horizontal and vertical.
    padding: tuple[int, int] = (10, 8)
    #: Space around and between the premises of a reason.
    gap: int = 8
    #: Corner radii of a claim, of a premise in a reason, and of an argument or reason.
    corners: tuple[float, float, float] = (3, 3, 9)
    #: Width of a main claim's border.
    main_border: float = 1.5
    #: Width of the bar at the left edge of a box.
    bar_width: float = 2.4
    #: Space between neighbours, and between levels.
    distance: tuple[int, int] = (22, 48)
    #: Space between a group's frame and its boxes.
    margin: int = 14
    #: Space around the picture.
    page_margin: int = 14
    #: Diameter of the ring that an undercut points at.
    junction: int = 9
