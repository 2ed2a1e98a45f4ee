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
from argmap.render.scene import Arrow, ArrowKind, Scene
from argmap.render.strands.across import Across
from argmap.render.strands.boxes import Notes, number, set_boxes
from argmap.render.strands.chips import noted, numbers
from argmap.render.strands.columns import Body
from argmap.render.strands.corners import shortened, straightened
from argmap.render.strands.forest import Forest, Strand, forest
from argmap.render.strands.shape import Out
from argmap.render.strands.shapes import Sizes, emitted, page_curve
from argmap.render.strands.spacing import NUMBERED, STRIP, TIP
from argmap.render.strands.words import worded
from argmap.render.theme import Head
from argmap.render.tips import heads

#: Widths of text in boxes that are tried, points.
WIDTHS = (150, 170, 190, 210, 230)
#: Width of text in boxes of maps with more boxes than that, points.
MANY, USUAL = 400, 190
#: Boxes of a small map, and by how much its type may be smaller so that lines have courses of their own.
SMALL, LIKED = 10, 0.9
#: How often all is laid out again with more chips.
ROUNDS = 4
#: Space for the title and the foot of a picture, points.
AROUND = 70.0


def drawn(sheet: Sheet, fit: Fit) -> Drawing:
    """Return *sheet* laid out for a page.

    In a small map, lines have courses of their own and premises stand side by side, if type is about as large then.
    """
    if not sheet.scene.boxes:
        return footed(paged(Drawing(sheet.scene, sheet.theme, 0.0, 0.0, sheet.headline, (), (), (), ())))
    if len(sheet.scene.boxes) <= SMALL:
        open_ = _settled(_Plan(sheet, forest(sheet.scene, shared=False), fit, beside=True))
        if open_.size >= 1.0:
            return _finished(sheet, open_)
        shut = _settled(_Plan(sheet, forest(sheet.scene), fit, beside=True))
        return _finished(sheet, open_ if open_.size >= LIKED * shut.size else shut)
    return _finished(sheet, _settled(_Plan(sheet, forest(sheet.scene), fit)))


@frozen
class _Found:
    """Represent a shape of the whole with what it is made of."""

    wide: int
    #: Boxes at the origin, by key; some have several shapes.
    boxes: Mapping[str, Sequence[PlacedBox]]
    body: Body
    #: Scale at which it fits the page.
    size: float
    notes: Notes
    out: Out
    #: Keys of lines that lead across.
    across: Sequence[str] = ()

    def placed(self) -> Mapping[str, PlacedBox]:
        """Return the boxes in their places, by key."""
        chosen = {key: self.boxes[key][-1 if key in self.out.wide else 0] for key in self.boxes}
        return {key: chosen[key].moved(at.x, at.y) for key, at in self.out.boxes.items()}


@frozen
class _Plan:
    """Hold what all shapes of a sheet are made from."""

    sheet: Sheet
    homes: Forest
    fit: Fit
    #: Whether premises may stand side by side.
    beside: bool = False

    @property
    def scene(self) -> Scene:
        """Return what is shown."""
        return self.sheet.scene

    def best(self, told: Iterable[Arrow]) -> _Found:
        """Return the shape with the largest type."""
        widths = WIDTHS if len(self.scene.boxes) <= MANY else (USUAL,)
        return max((self.shape(wide, told) for wide in widths), key=lambda found: found.size)

    def shape(self, wide: int, told: Iterable[Arrow]) -> _Found:
        """Return the shape with the largest type for a width of boxes; numbers in its chips are not yet right."""
        keys = ([frame.key for frame in self.scene.frames], [box.key for box in self.scene.boxes])
        notes = noted(self.scene, told, numbers(self.scene, *keys))
        boxes = self._set(wide, notes)
        titles = {
            key: (label.area.width + NUMBERED, max(STRIP, label.area.height + 5))
            for key, label in self.sheet.titles.items()
        }
        body = max(page_curve(self.homes.roots, Sizes(boxes, titles)), key=self.scale)
        return _Found(wide, boxes, body, self.scale(body), notes, emitted(body))

    def numbered(self, found: _Found, told: Iterable[Arrow]) -> _Found:
        """Return the same shape with numbers in the order in which boxes stand; no box changes its size."""
        notes = noted(self.scene, told, numbers(self.scene, found.out.frames, found.out.boxes))
        return evolve(found, notes=notes, boxes=self._set(found.wide, notes))

    def _set(self, wide: int, notes: Notes) -> Mapping[str, Sequence[PlacedBox]]:
        return set_boxes(self.scene.boxes, self.sheet.theme, wide, notes, beside=self.beside)

    def scale(self, body: Body) -> float:
        """Return the scale at which a shape fits the page."""
        margin = 2 * self.sheet.theme.page_margin
        return min(self.fit.width / (body.width + margin), self.fit.height / (body.height + margin + AROUND))


def _settled(plan: _Plan) -> _Found:
    """Return the best shape in which each line has a course or a chip at each end.

    Lines that no trunk draws are led across where they have a clear course. Chips tell of the rest, and as they take
    room, all is laid out again with them, until no line fails.
    """
    scene, homes = plan.scene, plan.homes
    told = {arrow.key: arrow for arrow in homes.rest if arrow.kind is ArrowKind.SAME}
    found = plan.best(told.values())
    for left in range(ROUNDS, -1, -1):
        failed = Across(scene, homes, found.out, found.placed()).lead(told)
        if not failed:
            break
        told |= {arrow.key: arrow for arrow in failed}
        if left == 1:
            told |= {arrow.key: arrow for arrow in (*homes.rest, *homes.outward)}
        found = plan.shape(found.wide, told.values())
    across = [arrow.key for arrow in homes.rest if arrow.key in found.out.routes]
    return evolve(plan.numbered(found, told.values()), across=across)


def _finished(sheet: Sheet, found: _Found) -> Drawing:
    return footed(paged(worded(_placed(sheet, found), sheet.words, found.across)))


def _placed(sheet: Sheet, found: _Found) -> Drawing:
    scene, out, placed = sheet.scene, found.out, found.placed()
    return Drawing(
        scene=scene,
        theme=sheet.theme,
        width=0.0,
        height=0.0,
        headline=sheet.headline,
        frames=tuple(_frames(sheet, found)),
        boxes=tuple(placed[box.key] for box in scene.boxes),
        arrows=tuple(_arrow(arrow, sheet, out) for arrow in scene.arrows),
        junctions=tuple(
            PlacedJunction(one, out.junctions[one.key]) for one in scene.junctions if one.key in out.junctions
        ),
    )


def _frames(sheet: Sheet, found: _Found) -> Iterator[PlacedFrame]:
    for frame in sheet.scene.frames:
        area, strip, x = found.out.frames[frame.key]
        label, middle = sheet.titles[frame.key], strip.y + strip.height / 2
        mark = found.notes.numbers.get(frame.key, "")
        shown = tuple(number(one, 0.0, middle, sheet.theme) for one in (mark,) if one)
        shown = tuple(one.moved(x - one.area.x, 0) for one in shown)
        left = shown[0].area.right + 6 if shown else x
        placed = label.moved(left - label.area.x, middle - label.area.height / 2 - label.area.y)
        yield PlacedFrame(frame, area, placed, strip, shown)


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
