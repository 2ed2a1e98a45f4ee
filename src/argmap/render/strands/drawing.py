"""Drawings in the layout ``strands``: the shape is chosen for the page, then everything is put there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve, frozen

from argmap.render.courses import rounded
from argmap.render.drawing import (
    Area,
    Drawing,
    Label,
    PlacedArrow,
    PlacedBox,
    PlacedFrame,
    PlacedJunction,
    Sheet,
    Tip,
)
from argmap.render.fit import Fit
from argmap.render.foot import footed
from argmap.render.looks import stroke_of
from argmap.render.placing import paged
from argmap.render.scene import Arrow, ArrowKind
from argmap.render.strands.across import Across
from argmap.render.strands.boxes import Notes, number, set_boxes
from argmap.render.strands.chips import noted, numbers
from argmap.render.strands.corners import shortened, straightened
from argmap.render.strands.forest import Forest, Strand, forest
from argmap.render.strands.shapes import STRIP, Column, Out, Row, Sizes, curves, emitted, page_curve
from argmap.render.strands.words import worded
from argmap.render.theme import Head
from argmap.render.tips import heads

#: Widths of text in boxes that are tried, points.
WIDTHS = (150, 170, 190, 210, 230)
#: Width of text in boxes of maps with more boxes than that, points.
MANY, USUAL = 400, 190
#: How often all is laid out again with more chips.
ROUNDS = 4
#: Length of the shape at the end of a line, points.
TIP = 9.0
#: Space for the title and the foot of a picture, points.
AROUND = 70.0


def drawn(sheet: Sheet, fit: Fit) -> Drawing:
    """Return *sheet* laid out for a page.

    Lines that no trunk draws are led across where they have a clear course. Chips tell of the rest, and as they take
    room, all is laid out again with them, until each line has either.
    """
    scene = sheet.scene
    if not scene.boxes:
        return footed(paged(Drawing(scene, sheet.theme, 0.0, 0.0, sheet.headline, (), (), (), ())))
    homes = forest(scene)
    plan = _Plan(sheet, homes, fit)
    told = {arrow.key: arrow for arrow in homes.rest if arrow.kind is ArrowKind.SAME}
    best = plan.best(told.values())
    out = best.out()
    for left in range(ROUNDS, -1, -1):
        failed = Across(scene, homes, out, best.placed(out)).lead(told)
        if not failed:
            break
        told |= {arrow.key: arrow for arrow in failed}
        if left == 1:
            told |= {arrow.key: arrow for arrow in scene.arrows if arrow.key in homes.between or arrow in homes.rest}
        best = plan.shape(best.wide, told.values())
        out = best.out()
    across = [arrow.key for arrow in homes.rest if arrow.key in out.routes]
    best = plan.numbered(best, told.values(), numbers(scene, out.frames, out.boxes))
    return footed(paged(worded(_placed(sheet, best, out), sheet.words, across)))


@frozen
class _Found:
    """Represent a shape of the whole with what it is made of."""

    wide: int
    boxes: Mapping[str, PlacedBox]
    shape: Column | Row
    #: Scale at which it fits the page.
    size: float
    notes: Notes

    def out(self) -> Out:
        return emitted(self.shape)

    def placed(self, out: Out) -> Mapping[str, PlacedBox]:
        """Return the boxes in their places, by key."""
        return {key: self.boxes[key].moved(at.x, at.y) for key, at in out.boxes.items()}


@frozen
class _Plan:
    """Hold what all shapes of a sheet are made from."""

    sheet: Sheet
    homes: Forest
    fit: Fit

    def best(self, told: Iterable[Arrow]) -> _Found:
        """Return the shape with the largest type."""
        widths = WIDTHS if len(self.boxes) <= MANY else (USUAL,)
        return max((self.shape(wide, told) for wide in widths), key=lambda found: found.size)

    def shape(self, wide: int, told: Iterable[Arrow]) -> _Found:
        """Return the shape with the largest type for a width of boxes; numbers in its chips are not yet right."""
        sheet = self.sheet
        any_number = numbers(sheet.scene, self.frames, self.boxes)
        notes = noted(sheet.scene, told, any_number)
        boxes = set_boxes(sheet.scene.boxes, sheet.theme, wide, notes)
        titles = {key: label.area.width + 20 for key, label in sheet.titles.items()}
        found = curves(self.homes.roots, Sizes(boxes, titles))
        shapes = page_curve(self.homes.roots, found)
        best = max(shapes, key=self.scale)
        return _Found(wide, boxes, best, self.scale(best), notes)

    def numbered(self, found: _Found, told: Iterable[Arrow], named: Mapping[str, str]) -> _Found:
        """Return the same shape with numbers in the order in which boxes stand; no box changes its size."""
        notes = noted(self.sheet.scene, told, named)
        return evolve(found, notes=notes, boxes=set_boxes(self.sheet.scene.boxes, self.sheet.theme, found.wide, notes))

    @property
    def frames(self) -> Sequence[str]:
        """Return the keys of all frames."""
        return [frame.key for frame in self.sheet.scene.frames]

    @property
    def boxes(self) -> Sequence[str]:
        """Return the keys of all boxes."""
        return [box.key for box in self.sheet.scene.boxes]

    def scale(self, shape: Column | Row) -> float:
        """Return the scale at which a shape fits the page."""
        margin = 2 * self.sheet.theme.page_margin
        return min(self.fit.width / (shape.width + margin), self.fit.height / (shape.height + margin + AROUND))


def _placed(sheet: Sheet, found: _Found, out: Out) -> Drawing:
    scene = sheet.scene
    boxes = tuple(found.boxes[box.key].moved(out.boxes[box.key].x, out.boxes[box.key].y) for box in scene.boxes)
    return Drawing(
        scene=scene,
        theme=sheet.theme,
        width=0.0,
        height=0.0,
        headline=sheet.headline,
        frames=tuple(_frames(sheet, found, out)),
        boxes=boxes,
        arrows=tuple(_arrow(arrow, sheet, out) for arrow in scene.arrows),
        junctions=tuple(
            PlacedJunction(one, out.junctions[one.key]) for one in scene.junctions if one.key in out.junctions
        ),
    )


def _frames(sheet: Sheet, found: _Found, out: Out) -> Iterator[PlacedFrame]:
    for frame in sheet.scene.frames:
        area, shift = out.frames[frame.key]
        label = sheet.titles[frame.key]
        mark = found.notes.numbers.get(frame.key, "")
        shown = ()
        x = area.x + shift
        if mark:
            one = number(mark, 0.0, area.y + STRIP / 2, sheet.theme)
            shown = (one.moved(x - one.area.x, 0),)
            x += one.area.width + 6
        placed = label.moved(x - label.area.x, area.y + (STRIP - label.area.height) / 2 - label.area.y)
        yield PlacedFrame(frame, area, placed, Area(area.x, area.y, area.width, STRIP), shown)


def _arrow(arrow: Arrow, sheet: Sheet, out: Out) -> PlacedArrow:
    route = out.routes.get(arrow.key)
    if not route:
        return PlacedArrow(arrow, (), (), Label(Area(0, 0, 0, 0), ()))
    stroke = stroke_of(arrow, sheet.theme)
    _, head = heads(arrow, stroke)
    corners = straightened(route)
    tip = corners[-1]
    if head is not Head.NONE and len(corners) > 1:
        corners = shortened(corners, TIP if head is not Head.TEE else 2.0)
        tips: tuple[Tip, ...] = (Tip(head, corners[-1], tip),)
    else:
        tips = ()
    label, place = sheet.words[arrow.key], out.words.get(arrow.key)
    said = Label(Area(0, 0, 0, 0), ())
    if place and label.words:
        said = label.moved(place.x - label.area.x - 2, place.y - label.area.height - 1 - label.area.y)
    return PlacedArrow(arrow, (rounded(corners),), tips, said, _trunk(out.trunks.get(arrow.key)))


def _trunk(strand: Strand | None) -> str:
    if strand is None:
        return ""
    end = strand.target
    return f"{end.place}/{end.cell}/{strand.kind.value}/{strand.fate.value}/{strand.own}"
