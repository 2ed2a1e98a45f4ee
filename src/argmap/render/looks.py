"""Looks of boxes, cells, lines and legend samples: fill, border, dashes. All file types use them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from math import sqrt
from typing import TypeAlias

from attrs import evolve, frozen

from argmap.model.ends import ClaimRef
from argmap.model.union import Fate
from argmap.render.authored import ground
from argmap.render.badges import tinted
from argmap.render.contrast import mixed
from argmap.render.drawing import Area, PlacedBox, PlacedChip, Point
from argmap.render.lines import step_line
from argmap.render.scene import Arrow, ArrowKind, Box, BoxKind, Cell, Frame, Sample, Scene, Shape, Sign, Stance
from argmap.render.theme import BARS, Stroke, Theme

#: Corner radii of frames and of badges, points.
FRAME_CORNER, BADGE_CORNER = 9, 3
#: Width of thin lines: borders of frames, premises and badges, outlines of heads, rings and brackets, points.
HAIR, HEAD = 0.6, 1.0
#: Width of the border of a closed group, points.
CLOSED = 1.2
#: Extra width of borders and lines of added things, and width of those of removed things, points.
THICKER, THIN = 1.8, 0.7
#: Shares of a quarter circle in a Bézier curve, and of a radius that the bar of a round box reaches up and across.
#: Source: https://spencermortensen.com/articles/bezier-circle/
ARC, REACH = 0.5523, 0.7071
#: Dots and gaps of removed things, points.
GONE = (1.2, 2.6)
#: Share of the border's colour in a panel's heading.
STRIP = 0.18
#: Dashes and gaps of an implicit claim's box, of an implicit premise and of a stub, points.
IMPLICIT, ASSUMED, FOLDED = (5.0, 3.0), (4.0, 2.5), (3.0, 2.5)

#: The kind of box of each sign that is one.
BOXES: Mapping[Sign, BoxKind] = {
    Sign.ARGUMENT: BoxKind.ARGUMENT,
    Sign.STEP: BoxKind.STEP,
    Sign.CONFLICT: BoxKind.CONFLICT,
    Sign.GROUP: BoxKind.GROUP,
    Sign.STUB: BoxKind.STUB,
}
#: What the boxes of samples stand for.
_NOTHING = ClaimRef("")

#: A start, then three points for each Bézier curve.
Course: TypeAlias = tuple[Point, ...]


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


@frozen
class Bar:
    """Describe the bar at the left edge of a box, which tells its stance."""

    #: A chain of Bézier curves.
    course: Course
    #: Colour, width and dashes.
    stroke: Stroke


@frozen
class Swatch:
    """Describe a sample of a sign in the legend."""

    #: Its outline.
    area: Area
    #: Corner radius, points.
    corner: float
    #: Border and background; an empty border means none.
    look: BoxLook
    #: The bar or bracket in it; None for none.
    bar: Bar | None = None


def _plain_look(box: Box, theme: Theme) -> BoxLook:
    ink = theme.inks[box.stance]
    if box.main:
        return BoxLook(theme.paper, theme.strong, theme.main_border)
    match box.kind:
        case BoxKind.STUB:
            return BoxLook(theme.page, theme.faint, HAIR, FOLDED)
        case BoxKind.GROUP:
            own = box.badge.colour
            return BoxLook(ground(own, theme) if own else theme.shades[0], theme.frame, CLOSED)
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
    return _fated(BoxLook(shade, theme.frame, HAIR), frame.fate, theme)


def strip_fill(frame: Frame, theme: Theme) -> str:
    """Return the background of a panel's heading: a little darker than the panel."""
    return mixed(theme.frame, frame_look(frame, theme).fill, STRIP)


def chip_look(chip: PlacedChip, theme: Theme) -> BoxLook:
    """Return the look of a chip: the colour of the line that it stands for."""
    return BoxLook(theme.paper, theme.strokes[chip.arrow.kind].colour, 0.8)


def number_look(theme: Theme) -> BoxLook:
    """Return the look of the number of a box, which has no border."""
    return BoxLook(theme.strong, "", 0)


def cell_look(box: Box, cell: Cell, theme: Theme) -> BoxLook:
    """Return the look of a premise in *box*; a circle has its reason's border."""
    ink = theme.inks[box.stance]
    border = ink.border if box.shape is Shape.JOINED else ink.cell
    dash = ASSUMED if cell.implicit else ()
    return _fated(BoxLook(tinted(cell.badge, theme, theme.paper), border, ink.width, dash), cell.fate, theme)


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


def bar(box: PlacedBox, theme: Theme) -> Bar | None:
    """Return the bar of *box*; None for main claims, removed boxes, and boxes without a stance or an outline."""
    return _bar(box.box, box.area, corner(box, theme), theme)


def _bar(box: Box, area: Area, corner: float, theme: Theme) -> Bar | None:
    if box.main or box.fate is Fate.REMOVED or box.shape is Shape.JOINED or box.stance not in BARS:
        return None
    line, ink = theme.strokes[BARS[box.stance]], theme.inks[box.stance]
    # round dots of a wider line are farther apart
    factor = theme.bar_width / line.width if dotted(line) else 1.0
    stroke = Stroke(ink.border, ink.words, theme.bar_width, tuple(length * factor for length in line.dash))
    return Bar(_edge(area, corner, ink.width, theme.bar_width), stroke)


def _edge(area: Area, corner: float, border: float, width: float) -> Course:
    """Return the left edge inside a *border*, as long as a bar of *width* does not cross a round corner."""
    inset, corner = (border + width) / 2, min(corner, area.height / 2)
    x, middle = area.x + inset, area.y + area.height / 2
    if corner < area.height / 2:
        bent = max(0.0, corner - border)
        straight = area.height / 2 - corner + sqrt(corner**2 - bent**2)
        top, bottom = Point(x, middle - straight), Point(x, middle + straight)
        return top, top, bottom, bottom
    radius = corner - inset
    up, across = radius * REACH, radius * (1 - REACH)
    pull = radius * ARC * REACH
    top, bottom = Point(x + across, middle - up), Point(x + across, middle + up)
    return top, Point(top.x - pull, top.y + pull), Point(bottom.x - pull, bottom.y - pull), bottom


def dotted(stroke: Stroke) -> bool:
    """Return whether *stroke* is a row of round dots."""
    return bool(stroke.dash) and stroke.dash[0] < stroke.width


def corner(box: PlacedBox, theme: Theme) -> float:
    """Return the corner radius of *box*, points: claims have sharp corners, arguments and reasons round ones."""
    if box.box.shape is not Shape.ROUND:
        return box.area.height / 2
    return theme.corners[2 if box.box.kind in {BoxKind.ARGUMENT, BoxKind.REASON} else 0]


def cell_corner(box: PlacedBox, area: Area, theme: Theme) -> float:
    """Return the corner radius of a premise in *box*, points."""
    return area.height / 2 if box.box.shape is Shape.JOINED else theme.corners[1]


def swatch(sample: Sample, area: Area, theme: Theme) -> Swatch:
    """Return the *sample* of a sign, which is no line, in *area*."""
    found = _marked(sample, area, theme)
    if found:
        return found
    box = _sampled(sample)
    if sample.shape is Shape.CIRCLE:
        area = _squared(area, area.height)
    sharp = theme.corners[1] if sample.kind is Sign.PREMISE else corner(PlacedBox(box, area, (), ()), theme)
    rounding = min(sharp, area.height / 3) if sample.shape is Shape.ROUND else area.height / 2
    if sample.kind is Sign.PREMISE:
        return Swatch(area, rounding, cell_look(box, box.cells[0], theme))
    return Swatch(area, rounding, box_look(box, theme), _bar(box, area, rounding, theme))


def _marked(sample: Sample, area: Area, theme: Theme) -> Swatch | None:
    """Return the *sample* of what is no box; None for boxes."""
    match sample.kind:
        case Sign.JUNCTION:
            ring = _squared(area, min(area.height, theme.junction))
            return Swatch(ring, ring.height / 2, BoxLook(theme.page, theme.strokes[ArrowKind.INFERENCE].colour, HEAD))
        case Sign.BRACKET:
            return Swatch(area, 0, BoxLook("", "", 0), Bar(bracket(area), bracketing(theme, sample.stance)))
        case Sign.FRAME:
            return Swatch(area, FRAME_CORNER / 3, BoxLook(theme.shades[0], theme.frame, HAIR))
        case Sign.CHIP:
            return Swatch(area, area.height / 2, BoxLook(theme.paper, theme.strokes[ArrowKind.SUPPORT].colour, HAIR))
        case Sign.NUMBER:
            low = Area(area.x + area.width / 4, area.y + area.height / 4, area.width / 2, area.height / 2)
            return Swatch(low, low.height / 2, BoxLook(theme.strong, theme.strong, HAIR))
    return None


def _squared(area: Area, side: float) -> Area:
    """Return a square in the middle of *area*."""
    return Area(0, 0, side, side).centred(Point(area.x + area.width / 2, area.y + area.height / 2))


def _sampled(sample: Sample) -> Box:
    """Return a box without words that looks like the *sample* of a kind of box."""
    assert isinstance(sample.kind, Sign)  # noqa: S101 - lines are no boxes
    cell = Cell("", _NOTHING, title="", text="", implicit=sample.kind is Sign.IMPLICIT)
    kind = BOXES.get(sample.kind, BoxKind.CLAIM)
    return Box("", kind, _NOTHING, (cell,), sample.stance, main=sample.kind is Sign.MAIN, shape=sample.shape)


def bracketing(theme: Theme, stance: Stance) -> Stroke:
    """Return the look of the bracket around linked circles, whose line has the same colour."""
    kind = step_line(explains=stance is Stance.EXPLANATION)
    return Stroke(theme.strokes[kind].colour, theme.text, HEAD)


def bracket(area: Area) -> Course:
    """Return the course of a bracket: from the lower left corner of *area* up, across and down."""
    low, high = area.bottom, area.y
    corners = (Point(area.x, low), Point(area.x, high), Point(area.right, high), Point(area.right, low))
    return (corners[0], *(point for one, other in pairwise(corners) for point in (one, other, other)))
