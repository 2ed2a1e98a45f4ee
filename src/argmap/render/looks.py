"""Looks of boxes and cells: fill, border, dashes. All file types use them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

from argmap.model.union import Fate
from argmap.render.authored import ground
from argmap.render.badges import tinted
from argmap.render.contrast import mixed
from argmap.render.drawing import Area, PlacedBox
from argmap.render.scene import Arrow, Box, BoxKind, Cell, Frame, Scene, Shape, Stance
from argmap.render.theme import Edge, Ink, Stroke, Theme

#: Corner radii of frames and of badges, points.
FRAME_CORNER, BADGE_CORNER = 9, 3
#: Distance between the lines of a double border, points.
GROOVE = 2.4
#: Inner lines of borders: width, dashes and gaps, points. Dashes shorter than the width are dots.
INNER: Mapping[Edge, tuple[float, tuple[float, ...]]] = {
    Edge.DOUBLE: (0.8, ()),
    Edge.DASHED: (0.9, (5.0, 3.2)),
    Edge.DOTTED: (1.3, (0.1, 3.0)),
}
#: Extra width of borders and lines of added things, and width of those of removed things, points.
THICKER, THIN = 1.8, 0.7
#: Dots and gaps of removed things, points.
GONE = (1.2, 2.6)
#: Share of the border's colour in a panel's heading.
STRIP = 0.18
#: Dashes and gaps of an implicit claim's box, of an implicit premise and of a stub, points.
IMPLICIT, ASSUMED, FOLDED = (5.0, 3.0), (4.0, 2.5), (3.0, 2.5)


@frozen
class BoxLook:
    """Describe the border and background of a box or cell."""

    #: Background colour.
    fill: str
    #: Border colour.
    border: str
    #: Border width, points.
    width: float
    #: Dashes and gaps of the border, points; empty for a solid border.
    dash: tuple[float, ...] = ()


def _plain_look(box: Box, theme: Theme) -> BoxLook:
    ink = theme.inks[box.stance]
    if box.main:
        return BoxLook(theme.paper, theme.strong, theme.main_border)
    match box.kind:
        case BoxKind.STUB:
            return BoxLook(theme.page, theme.faint, 0.9, FOLDED)
        case BoxKind.GROUP:
            own = box.badge.colour
            return BoxLook(ground(own, theme) if own else theme.shades[0], theme.frame, 2)
        case BoxKind.CLAIM:
            return BoxLook(theme.paper, ink.border, ink.width)
        case BoxKind.ARGUMENT:
            return BoxLook(ink.fill, ink.border, ink.width)
        case BoxKind.REASON | BoxKind.STEP | BoxKind.CONFLICT:
            return BoxLook(ink.fill, ink.border, ink.width)


def box_look(box: Box, theme: Theme) -> BoxLook:
    """Return the look of *box*, tinted by its category, dashed if implicit."""
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
    """Return the look of *arrow*: thick if added, thin and dotted if removed."""
    stroke = theme.strokes[arrow.kind]
    match arrow.fate:
        case Fate.ADDED:
            return evolve(stroke, width=stroke.width + THICKER)
        case Fate.REMOVED:
            return evolve(stroke, width=THIN, dash=GONE)
    return stroke


def frame_look(frame: Frame, theme: Theme) -> BoxLook:
    """Return the look of a group's frame."""
    shade = ground(frame.colour, theme) if frame.colour else theme.shades[frame.depth % len(theme.shades)]
    return _fated(BoxLook(shade, theme.frame, 0.8), frame.fate, theme)


def strip_fill(frame: Frame, theme: Theme) -> str:
    """Return the background of a panel's heading: a little darker than the panel."""
    return mixed(theme.frame, frame_look(frame, theme).fill, STRIP)


def cell_look(box: Box, cell: Cell, theme: Theme) -> BoxLook:
    """Return the look of a premise in *box*; a circle has its reason's border."""
    ink = theme.inks[box.stance]
    border = ink.border if box.shape is Shape.JOINED else ink.cell
    dash = ASSUMED if cell.implicit else ()
    return _fated(BoxLook(tinted(cell.badge, theme, theme.paper), border, 1, dash), cell.fate, theme)


def fills(scene: Scene, theme: Theme) -> Iterator[tuple[str, str]]:
    """Yield the keys of frames, boxes and premises that have a colour of their own, with the background."""
    yield from ((frame.key, frame_look(frame, theme).fill) for frame in scene.frames if frame.colour)
    for box in scene.boxes:
        if box.plain and (box.cells[0].badge.colour or box.badge.colour):
            yield box.key, box_look(box, theme).fill
        elif not box.plain:
            yield from ((cell.key, cell_look(box, cell, theme).fill) for cell in box.cells if cell.badge.colour)


def butted(stroke: Stroke) -> tuple[float, ...]:
    """Return the dashes of *stroke* for programs with square line ends."""
    return tuple(max(length, stroke.width) if i % 2 == 0 else length for i, length in enumerate(stroke.dash))


def ink_of(box: Box, theme: Theme) -> Ink:
    """Return the ink of a box's border; main claims and removed boxes are neutral."""
    ink = theme.inks[Stance.NEUTRAL if box.main else box.stance]
    return evolve(ink, edge=Edge.SINGLE) if box.fate is Fate.REMOVED else ink


def corner(box: PlacedBox, theme: Theme) -> float:
    """Return the corner radius of *box*, points."""
    if box.box.shape is not Shape.ROUND:
        return box.area.height / 2
    return theme.corners[2 if box.box.kind is BoxKind.ARGUMENT else 0]


def cell_corner(box: PlacedBox, area: Area, theme: Theme) -> float:
    """Return the corner radius of a premise in *box*, points."""
    return area.height / 2 if box.box.shape is Shape.JOINED else theme.corners[1]


def inset(ink: Ink) -> float:
    """Return the distance of the inner line from the border, points."""
    return ink.width / 2 + GROOVE


def inside(area: Area, by: float) -> Area:
    """Return *area* without a margin."""
    return Area(area.x + by, area.y + by, max(0.0, area.width - 2 * by), max(0.0, area.height - 2 * by))
