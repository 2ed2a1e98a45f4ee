"""Looks of boxes and their cells: fill, border, dashes. Every kind of file draws by these."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

from argmap.model.union import Fate
from argmap.render.badges import tinted
from argmap.render.drawing import Area, PlacedBox
from argmap.render.scene import Arrow, Box, BoxKind, Cell, Frame, Scene, Shape, Stance
from argmap.render.theme import Edge, Ink, Stroke, Theme

#: Rounding of the corners of frames and of badges, points.
FRAME_CORNER, BADGE_CORNER = 9, 3
#: From a border to the middle of the line inside it, points.
GROOVE = 2.4
#: Lines inside a border: width, and lengths of dashes and gaps, points. Dashes shorter than the width are dots.
INNER: Mapping[Edge, tuple[float, tuple[float, ...]]] = {
    Edge.DOUBLE: (0.8, ()),
    Edge.DASHED: (0.9, (5.0, 3.2)),
    Edge.DOTTED: (1.3, (0.1, 3.0)),
}
#: What is added to the border or the line of something new, and the width of that of something gone, points.
THICKER, THIN = 1.8, 0.7
#: Lengths of dots and gaps of what is gone, points.
GONE = (1.2, 2.6)
#: Lengths of dashes and gaps of borders, points: of an implicit claim's box, of an implicit premise, of a stub.
IMPLICIT, ASSUMED, FOLDED = (5.0, 3.0), (4.0, 2.5), (3.0, 2.5)


@frozen
class BoxLook:
    """Hold how the border of a box or cell is drawn, and what is behind its words."""

    #: Behind the words.
    fill: str
    #: The border.
    border: str
    #: Of the border, points.
    width: float
    #: Lengths of dashes and gaps of the border, points; empty for a solid one.
    dash: tuple[float, ...] = ()


def _plain_look(box: Box, theme: Theme) -> BoxLook:
    ink = theme.inks[box.stance]
    if box.main:
        return BoxLook(theme.paper, theme.strong, theme.main_border)
    match box.kind:
        case BoxKind.STUB:
            return BoxLook(theme.page, theme.faint, 0.9, FOLDED)
        case BoxKind.GROUP:
            return BoxLook(theme.shades[0], theme.frame, 2)
        case BoxKind.CLAIM:
            return BoxLook(theme.paper, ink.border, ink.width)
        case BoxKind.ARGUMENT:
            return BoxLook(ink.fill, ink.border, ink.width)
        case BoxKind.REASON | BoxKind.STEP | BoxKind.CONFLICT:
            return BoxLook(ink.fill, ink.border, ink.width)


def box_look(box: Box, theme: Theme) -> BoxLook:
    """Return how *box* looks: with a touch of its category's colour, and dashed if it is implicit."""
    look = _plain_look(box, theme)
    if not box.plain or box.kind in {BoxKind.STUB, BoxKind.GROUP}:
        return _fated(look, box.fate, theme)
    dash = IMPLICIT if box.cells[0].implicit and not box.main else ()
    return _fated(evolve(look, fill=tinted(box.cells[0].badge, theme, look.fill), dash=dash), box.fate, theme)


def _fated(look: BoxLook, fate: Fate, theme: Theme) -> BoxLook:
    """Return *look* as it tells what became of something: thick borders are new, dotted ones gone."""
    match fate:
        case Fate.ADDED:
            return evolve(look, width=look.width + THICKER)
        case Fate.REMOVED:
            return evolve(look, width=THIN, dash=GONE, fill=theme.page)
    return look


def stroke_of(arrow: Arrow, theme: Theme) -> Stroke:
    """Return how *arrow* is drawn: thick if it is new, thin and dotted if it is gone."""
    stroke = theme.strokes[arrow.kind]
    match arrow.fate:
        case Fate.ADDED:
            return evolve(stroke, width=stroke.width + THICKER)
        case Fate.REMOVED:
            return evolve(stroke, width=THIN, dash=GONE)
    return stroke


def frame_look(frame: Frame, theme: Theme) -> BoxLook:
    """Return how the border of a group looks."""
    shade = theme.shades[frame.depth % len(theme.shades)]
    return _fated(BoxLook(shade, theme.frame, 0.8), frame.fate, theme)


def cell_look(box: Box, cell: Cell, theme: Theme) -> BoxLook:
    """Return how a premise in *box* looks; a number by itself has the border of its reason."""
    ink = theme.inks[box.stance]
    border = ink.border if box.shape is Shape.JOINED else ink.cell
    dash = ASSUMED if cell.implicit else ()
    return _fated(BoxLook(tinted(cell.badge, theme, theme.paper), border, 1, dash), cell.fate, theme)


def fills(scene: Scene, theme: Theme) -> Iterator[tuple[str, str]]:
    """Give the keys of boxes and premises that have the colour of a category, with what is behind their words."""
    for box in scene.boxes:
        if box.plain and box.cells[0].badge.colour:
            yield box.key, box_look(box, theme).fill
        elif not box.plain:
            yield from ((cell.key, cell_look(box, cell, theme).fill) for cell in box.cells if cell.badge.colour)


def butted(stroke: Stroke) -> tuple[float, ...]:
    """Return the dashes of *stroke* for programs that do not round them: dots are as long as they are wide."""
    return tuple(max(length, stroke.width) if i % 2 == 0 else length for i, length in enumerate(stroke.dash))


def ink_of(box: Box, theme: Theme) -> Ink:
    """Return the ink whose edge *box* has: a main claim's tells of no stance, nor does that of what is gone."""
    ink = theme.inks[Stance.NEUTRAL if box.main else box.stance]
    return evolve(ink, edge=Edge.SINGLE) if box.fate is Fate.REMOVED else ink


def corner(box: PlacedBox, theme: Theme) -> float:
    """Return how round the corners of *box* are, points."""
    if box.box.shape is not Shape.ROUND:
        return box.area.height / 2
    return theme.corners[2 if box.box.kind is BoxKind.ARGUMENT else 0]


def cell_corner(box: PlacedBox, area: Area, theme: Theme) -> float:
    """Return how round the corners of a premise in *box* are, points."""
    return area.height / 2 if box.box.shape is Shape.JOINED else theme.corners[1]


def inset(ink: Ink) -> float:
    """Return how far inside a border the middle of the second line lies, points."""
    return ink.width / 2 + GROOVE


def inside(area: Area, by: float) -> Area:
    """Return what is left of *area* inside a margin."""
    return Area(area.x + by, area.y + by, max(0.0, area.width - 2 * by), max(0.0, area.height - 2 * by))
