"""Parts of a drawing, for tiles."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from attrs import evolve

from argmap.render.drawing import Area, Drawing, Foot, Label, PlacedArrow, PlacedBox, PlacedCell, Words

#: Maximum distance of ink from a line's course or a border, points.
_BESIDE = 12.0


def within(drawing: Drawing, part: Area) -> Drawing:
    """Return *drawing* without anything outside *part*, so that no hidden text remains."""
    near = Area(part.x - _BESIDE, part.y - _BESIDE, part.width + 2 * _BESIDE, part.height + 2 * _BESIDE)
    return evolve(
        drawing,
        headline=drawing.headline if _meet(drawing.headline.area, near) else Label(Area(0, 0, 0, 0), ()),
        frames=tuple(frame for frame in drawing.frames if _meet(frame.area, near)),
        boxes=tuple(box for box in drawing.boxes if _meet(box.area, near)),
        arrows=tuple(arrow for arrow in drawing.arrows if _passes(arrow, near)),
        foot=drawing.foot if _meet(drawing.foot.area, near) else Foot(),
    )


def _passes(arrow: PlacedArrow, part: Area) -> bool:
    """Return whether a line may pass through *part*: a curve stays among the points that bend it."""
    if arrow.label.words and _meet(arrow.label.area, part):
        return True
    points = [*(point for curve in arrow.curves for point in curve), *(tip.tip for tip in arrow.tips)]
    if not points:
        return False
    xs, ys = [point.x for point in points], [point.y for point in points]
    return _meet(Area(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)), part)


def _meet(one: Area, other: Area) -> bool:
    return one.x <= other.right and other.x <= one.right and one.y <= other.bottom and other.y <= one.bottom


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
