"""Parts of a drawing, for tiles."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from attrs import evolve

from argmap.render.drawing import NO_LABEL, Area, Drawing, Foot, PlacedArrow, PlacedBox, PlacedCell, Words

#: Maximum distance of ink from a line's course or a border, points.
_BESIDE = 12.0


def within(drawing: Drawing, part: Area) -> Drawing:
    """Return *drawing* without anything outside *part*, so that no hidden text remains."""
    near = part.grown(_BESIDE)
    return evolve(
        drawing,
        headline=drawing.headline if drawing.headline.area.touches(near) else NO_LABEL,
        frames=tuple(frame for frame in drawing.frames if frame.area.touches(near)),
        boxes=tuple(box for box in drawing.boxes if box.area.touches(near)),
        arrows=tuple(arrow for arrow in drawing.arrows if _passes(arrow, near)),
        foot=drawing.foot if drawing.foot.area.touches(near) else Foot(),
    )


def _passes(arrow: PlacedArrow, part: Area) -> bool:
    """Return whether a line may pass through *part*: a curve stays among the points that bend it."""
    if arrow.label.words and arrow.label.area.touches(part):
        return True
    points = [*(point for curve in arrow.curves for point in curve), *(tip.tip for tip in arrow.tips)]
    if not points:
        return False
    xs, ys = [point.x for point in points], [point.y for point in points]
    return Area(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).touches(part)


def lines(drawing: Drawing) -> Iterator[Words]:
    """Yield every line of text in *drawing*."""
    yield from drawing.headline.words
    for frame in drawing.frames:
        yield from (*frame.label.words, *(number.words for number in frame.numbers))
    yield from chain.from_iterable(arrow.label.words for arrow in drawing.arrows)
    for box in drawing.boxes:
        yield from _of_part(box)
        yield from chain.from_iterable(map(_of_part, box.cells))
    yield from drawing.foot.words
    yield from chain.from_iterable(badge.words for badge in drawing.foot.badges)


def _of_part(part: PlacedBox | PlacedCell) -> Iterator[Words]:
    yield from part.words
    yield from chain.from_iterable(badge.words for badge in part.badges)
    yield from chain.from_iterable(chip.words for chip in part.chips)
    yield from (number.words for number in part.numbers)
