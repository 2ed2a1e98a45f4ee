"""Drawings in the layout ``strands``: the shape is chosen for the page, then everything is put there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

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
from argmap.render.scene import Arrow
from argmap.render.strands.boxes import Notes, number, set_boxes
from argmap.render.strands.chips import noted, numbers
from argmap.render.strands.courses import rounded, shortened, straightened
from argmap.render.strands.forest import Forest, Strand, forest
from argmap.render.strands.shapes import STRIP, Column, Out, Row, Sizes, curves, page_curve
from argmap.render.theme import Head
from argmap.render.tips import heads

#: Widths of text in boxes that are tried, points.
WIDTHS = (150, 190, 230)
#: Length of the shape at the end of a line, points.
TIP = 9.0
#: Space for the title and the foot of a picture, points.
AROUND = 70.0


def drawn(sheet: Sheet, fit: Fit) -> Drawing:
    """Return *sheet* laid out for a page."""
    scene = sheet.scene
    homes = forest(scene)
    plan = _Plan(sheet, homes, fit)
    best = max((plan.shape(wide, Notes()) for wide in WIDTHS), key=lambda found: found.size)
    out = best.out()
    told = [*homes.rest, *(arrow for arrow in scene.arrows if arrow.key in homes.between)]
    if told:
        found = numbers(scene, out_order(out), list(out.frames))
        best = plan.shape(best.wide, noted(scene, told, found))
        out = best.out()
    return footed(paged(_placed(sheet, best, out)))


def out_order(out: Out) -> Sequence[str]:
    """Return the keys of boxes in the order in which they stand."""
    return list(out.boxes)


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
        out = Out()
        self.shape.emit(0.0, 0.0, out, heads={})
        return out


@frozen
class _Plan:
    """Hold what all shapes of a sheet are made from."""

    sheet: Sheet
    homes: Forest
    fit: Fit

    def shape(self, wide: int, notes: Notes) -> _Found:
        """Return the shape with the largest type for a width of boxes."""
        sheet = self.sheet
        boxes = set_boxes(sheet.scene.boxes, sheet.theme, wide, notes)
        titles = {key: label.area.width + 20 for key, label in sheet.titles.items()}
        found = curves(self.homes.roots, Sizes(boxes, titles))
        shapes = page_curve(self.homes.roots, found)
        best = max(shapes, key=self.scale)
        return _Found(wide, boxes, best, self.scale(best), notes)

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
    return f"{end.place}/{end.cell}/{strand.kind.value}/{strand.fate.value}/{strand.word}/{strand.own}"
