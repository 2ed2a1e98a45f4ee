"""Boxes, frames, lines and the foot in a TikZ picture: the same shapes as in an SVG."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from argmap.render.drawing import (
    Area,
    Foot,
    PlacedArrow,
    PlacedBadge,
    PlacedBox,
    PlacedCell,
    PlacedChip,
    PlacedFrame,
    PlacedJunction,
    PlacedNumber,
    PlacedSample,
    Point,
    Tip,
)
from argmap.render.foot import sample_line
from argmap.render.looks import (
    BADGE_CORNER,
    FRAME_CORNER,
    HAIR,
    HEAD,
    Bar,
    BoxLook,
    bar,
    box_look,
    bracket,
    bracketing,
    cell_corner,
    cell_look,
    chip_look,
    corner,
    frame_look,
    number_look,
    strip_fill,
    stroke_of,
    swatch,
)
from argmap.render.scene import ArrowKind, Shape
from argmap.render.theme import Stroke
from argmap.render.tikz.pen import Pen, at, rectangle
from argmap.render.tikz.words import label, words
from argmap.render.tips import shape

#: Length of the handles of a quarter circle, relative to its radius.
ARC = 0.5523


def frame_lines(frame: PlacedFrame, pen: Pen) -> Iterator[str]:
    """Yield a frame and its strip, without its title, which is drawn above the lines."""
    look = frame_look(frame.frame, pen.theme)
    yield _bordered(frame.area, FRAME_CORNER, look, pen)
    if frame.strip:
        yield rf"\fill[{pen.colour(strip_fill(frame.frame, pen.theme))}] {_arched(frame.strip, look.width / 2)};"


def _arched(area: Area, edge: float) -> str:
    """Return the outline of *area* inside a border of that half width, with round upper corners."""
    radius = min(FRAME_CORNER - edge, area.height - edge)
    left, right, top, near = area.x + edge, area.right - edge, area.y + edge, radius * (1 - ARC)
    low = top + radius
    rise = (Point(left, low), Point(left, top + near), Point(left + near, top), Point(left + radius, top))
    fall = (Point(right - radius, top), Point(right - near, top), Point(right, top + near), Point(right, low))
    turns = (f"{at(curve[0])} {' '.join(_swings(curve))}" for curve in (rise, fall))
    return " -- ".join((at(Point(left, area.bottom)), *turns, at(Point(right, area.bottom)), "cycle"))


def caption_lines(frame: PlacedFrame, pen: Pen) -> Iterator[str]:
    """Yield a frame's title and letter."""
    fill = strip_fill(frame.frame, pen.theme) if frame.strip else frame_look(frame.frame, pen.theme).fill
    yield from label(frame.label, fill, pen)
    yield from _numbers(frame.numbers, pen)


def box_lines(box: PlacedBox, pen: Pen) -> Iterator[str]:
    """Yield a box with everything in it."""
    shown = box.box
    yield f"% {shown.kind.value} {shown.key}"
    if shown.shape is Shape.JOINED:
        yield from _bracket(box, pen)
    else:
        yield _bordered(box.area, corner(box, pen.theme), box_look(shown, pen.theme), pen)
        yield from _barred(bar(box, pen.theme), pen)
    yield from words(box.cells[0].words if shown.plain else box.words, pen)
    for cell in () if shown.plain else box.cells:
        yield from _cell(cell, box, pen)
    yield from _marks(box.cells[0] if shown.plain else box, pen)


def _marks(part: PlacedBox | PlacedCell, pen: Pen) -> Iterator[str]:
    """Yield the badges, chips and numbers of a box or a premise."""
    for badge in part.badges:
        yield from _badge(badge, pen)
    for chip in part.chips:
        yield from _chip(chip, pen)
    yield from _numbers(part.numbers, pen)


def _chip(chip: PlacedChip, pen: Pen) -> Iterator[str]:
    yield _bordered(chip.area, chip.area.height / 2, chip_look(chip, pen.theme), pen)
    yield from words(chip.words, pen)


def _numbers(numbers: Iterable[PlacedNumber], pen: Pen) -> Iterator[str]:
    for number in numbers:
        yield _bordered(number.area, number.area.height / 2, number_look(pen.theme), pen)
        yield from words((number.words,), pen)


def _cell(cell: PlacedCell, box: PlacedBox, pen: Pen) -> Iterator[str]:
    yield _bordered(cell.area, cell_corner(box, cell.area, pen.theme), cell_look(box.box, cell.cell, pen.theme), pen)
    yield from words(cell.words, pen)
    yield from _marks(cell, pen)


def _badge(badge: PlacedBadge, pen: Pen) -> Iterator[str]:
    yield _bordered(badge.area, BADGE_CORNER, BoxLook(badge.badge.colour, badge.border, HAIR), pen)
    yield from words(badge.words, pen)


def _bracket(box: PlacedBox, pen: Pen) -> Iterator[str]:
    """Yield what joins circles side by side."""
    if len(box.cells) > 1:
        first, last, top = box.cells[0].area, box.cells[-1].area, box.area.y
        left = first.x + first.width / 2
        span = Area(left, top, last.x + last.width / 2 - left, first.y - 2 - top)
        yield from _barred(Bar(bracket(span), bracketing(pen.theme, box.box.stance)), pen)


def _barred(bar: Bar | None, pen: Pen) -> Iterator[str]:
    """Yield the bar of a stance, or a bracket."""
    if bar:
        yield _drawn(_course(bar.course), bar.stroke, pen)


def _bordered(area: Area, rounding: float, look: BoxLook, pen: Pen) -> str:
    line = f"draw={pen.colour(look.border)}, line width={pen.length(look.width)}" if look.border else ""
    fill = f"fill={pen.colour(look.fill)}" if look.fill else ""
    rounding = min(rounding, area.width / 2, area.height / 2)
    rounded = f", rounded corners={pen.length(rounding)}" if rounding else ""
    painted = ", ".join(filter(None, (line, fill)))
    return rf"\path[{painted}{rounded}{pen.dashes(look.dash, look.width)}] {rectangle(area)};"


def arrow_lines(arrow: PlacedArrow, pen: Pen) -> Iterator[str]:
    """Yield a line with its ends."""
    stroke = stroke_of(arrow.arrow, pen.theme)
    yield f"% {arrow.arrow.kind.value} {arrow.arrow.key}"
    for curve in arrow.curves:
        yield _drawn(_course(curve), stroke, pen)
    for tip in arrow.tips:
        yield from _tip(tip, stroke, pen)


def _course(curve: Sequence[Point]) -> str:
    return f"{at(curve[0])} {' '.join(_swings(curve))}"


def _swings(curve: Sequence[Point]) -> Iterator[str]:
    for i in range(1, len(curve) - 2, 3):
        one, other, end = map(at, curve[i : i + 3])
        yield f".. controls {one} and {other} .. {end}"


def _drawn(course: str, stroke: Stroke, pen: Pen) -> str:
    look = f"{pen.colour(stroke.colour)}, line width={pen.length(stroke.width)}"
    return rf"\draw[{look}{pen.dashes(stroke.dash, stroke.width)}] {course};"


def _tip(tip: Tip, stroke: Stroke, pen: Pen) -> Iterator[str]:
    outline, filled = shape(tip)
    if outline:
        line = pen.colour(stroke.colour)
        fill = line if filled else pen.colour(pen.theme.page)
        look = f"draw={line}, fill={fill}, line width={pen.length(HEAD)}, line join=round"
        yield rf"\path[{look}] {' -- '.join(map(at, outline))} -- cycle;"


def word_lines(arrow: PlacedArrow, pen: Pen) -> Iterator[str]:
    """Yield the word beside a line."""
    yield from label(arrow.label, pen.theme.page, pen)


def junction_lines(junction: PlacedJunction, pen: Pen) -> Iterator[str]:
    """Yield the ring on a step's line."""
    line = pen.colour(pen.theme.strokes[junction.junction.kind].colour)
    look = f"draw={line}, fill={pen.colour(pen.theme.page)}, line width={pen.length(HEAD)}"
    yield rf"\path[{look}] {at(junction.centre)} circle[radius={pen.length(pen.theme.junction / 2)}];"


def foot_lines(foot: Foot, pen: Pen) -> Iterator[str]:
    """Yield the foot; nothing for an empty foot."""
    if foot.area.height:
        area, look = foot.area, f"{pen.colour(pen.theme.frame)}, line width={pen.length(0.6)}"
        yield rf"\draw[{look}] {at(Point(area.x, area.y))} -- {at(Point(area.right, area.y))};"
        for badge in foot.badges:
            yield from _badge(badge, pen)
        for sample in foot.samples:
            yield from _sample(sample, pen)
        yield from words(foot.words, pen)


def _sample(placed: PlacedSample, pen: Pen) -> Iterator[str]:
    kind = placed.sample.kind
    if isinstance(kind, ArrowKind):
        stroke = pen.theme.strokes[kind]
        left, right, tips = sample_line(stroke, placed.area)
        yield _drawn(f"{at(left)} -- {at(right)}", stroke, pen)
        for tip in tips:
            yield from _tip(tip, stroke, pen)
        return
    shown = swatch(placed.sample, placed.area, pen.theme)
    if shown.look.border:
        yield _bordered(shown.area, shown.corner, shown.look, pen)
    yield from _barred(shown.bar, pen)
