"""Looks of boxes and their cells: fill, border, dashes. Every kind of file draws by these."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

from argmap.render.badges import tinted
from argmap.render.drawing import Area, PlacedBox
from argmap.render.scene import Box, BoxKind, Cell, Scene, Shape, Stance
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
        return look
    dash = IMPLICIT if box.cells[0].implicit and not box.main else ()
    return evolve(look, fill=tinted(box.cells[0].badge, theme, look.fill), dash=dash)


def cell_look(box: Box, cell: Cell, theme: Theme) -> BoxLook:
    """Return how a premise in *box* looks; a number by itself has the border of its reason."""
    ink = theme.inks[box.stance]
    border = ink.border if box.shape is Shape.JOINED else ink.cell
    dash = ASSUMED if cell.implicit else ()
    return BoxLook(tinted(cell.badge, theme, theme.paper), border, 1, dash)


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
    """Return the ink whose edge *box* has: a main claim's tells of no stance."""
    return theme.inks[Stance.NEUTRAL if box.main else box.stance]


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
