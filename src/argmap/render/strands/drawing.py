"""Drawings in the layout ``strands``: the shape is chosen for the page, then everything is put there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import ceil

from attrs import Factory, evolve, field, frozen

from argmap.render.courses import rounded
from argmap.render.drawing import (
    Area,
    Drawing,
    Label,
    PlacedArrow,
    PlacedBox,
    PlacedFrame,
    PlacedJunction,
    Point,
    Sheet,
    Tip,
)
from argmap.render.explaining import as_drawn
from argmap.render.fit import Fit
from argmap.render.foot import foot_height, footed
from argmap.render.looks import stroke_of
from argmap.render.placing import paged
from argmap.render.scene import Arrow, ArrowKind, Scene
from argmap.render.strands.across import Across
from argmap.render.strands.boxes import set_boxes
from argmap.render.strands.chips import noted, numbers, widest
from argmap.render.strands.columns import Body
from argmap.render.strands.corners import shortened, straightened
from argmap.render.strands.forest import Forest, Strand, forest, heads_of
from argmap.render.strands.notes import Notes, number
from argmap.render.strands.panels import arrangement
from argmap.render.strands.shape import Out
from argmap.render.strands.shapes import Sizes, emitted, page_curve
from argmap.render.strands.spacing import NUMBERED, STRIP, TIP
from argmap.render.strands.words import worded
from argmap.render.theme import Head
from argmap.render.tips import heads

#: Widths of text in boxes that are tried, points.
WIDTHS = (150, 170, 190, 210, 230)
#: More widths, for the long texts of maps with at most this many boxes.
WIDER, LONE = (280, 360), 4
#: The size of type that widths are for, points.
TYPE = 11.0
#: Width of text in boxes of maps with more boxes than that, points.
MANY, USUAL = 400, 190
#: Most premises side by side in a small map, and in one of very few boxes.
ROW, LONG_ROW = 3, 5
#: Boxes of a small map, and by how much its type may be smaller so that lines have courses of their own.
SMALL, LIKED = 10, 0.9
#: How often all is laid out again with more chips.
ROUNDS = 4
#: Shapes for which lines are led across, in maps of at most that many boxes.
TRIES, FEW = 4, 150
#: What it would cost, as a share of the size of the type, if chips told of all lines, or if all crossed another.
CHIP, CROSSING = 0.4, 0.4
#: Thickness of a bar across the end of a line, points.
TEE = 2.0
#: No word beside a line.
NO_WORD = Label(Area(0, 0, 0, 0), ())
#: Widths of pages that are taken for one when feet are measured, points.
STEP = 40.0


def drawn(sheet: Sheet, fit: Fit) -> Drawing:
    """Return *sheet* laid out for a page.

    In a small map, lines have courses of their own and premises stand side by side, if type is about as large then.
    """
    if not sheet.scene.boxes:
        return footed(paged(Drawing(sheet.scene, sheet.theme, 0.0, 0.0, sheet.headline, (), (), (), ())))
    if len(sheet.scene.boxes) <= SMALL:
        row = ROW if len(sheet.scene.boxes) > LONE else LONG_ROW
        open_ = _settled(_Plan(sheet, forest(sheet.scene, shared=False), fit, row))
        if open_.found.size >= 1.0:
            return _finished(sheet, open_)
        shut = _settled(_Plan(sheet, forest(sheet.scene), fit, row))
        return _finished(sheet, open_ if open_.worth >= LIKED * shut.worth else shut)
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


@frozen
class _Led:
    """Represent a shape of the whole in which each line has a course or chips."""

    found: _Found
    #: Where everything is put.
    out: Out
    #: Areas of words beside lines of trunks, by key.
    words: Mapping[str, Area]
    #: Keys of lines that lead across.
    across: Sequence[str]
    #: Shares of the lines that chips tell of, besides those between places of a claim, and of crossings.
    told: float
    crossings: float

    @property
    def worth(self) -> float:
        """Return the size of the type, less what chips and crossings cost."""
        return self.found.size * (1 - CHIP * self.told - CROSSING * self.crossings)

    def placed(self) -> Mapping[str, PlacedBox]:
        """Return the boxes in their places, by key."""
        return _in_place(self.found.boxes, self.out)


def _in_place(boxes: Mapping[str, Sequence[PlacedBox]], out: Out) -> Mapping[str, PlacedBox]:
    chosen = {key: boxes[key][-1 if key in out.wide else 0] for key in boxes}
    return {key: chosen[key].moved(at.x, at.y) for key, at in out.boxes.items()}


@frozen
class _Plan:
    """Hold what all shapes of a sheet are made from."""

    sheet: Sheet
    homes: Forest
    fit: Fit
    #: How many premises may stand side by side.
    beside: int = 0
    #: Heights of feet by width of the page.
    feet: dict[float, float] = field(factory=dict)
    #: Texts as wide as any number.
    widest: Mapping[str, str] = field(init=False, default=Factory(lambda plan: widest(plan.scene), takes_self=True))
    #: How many trunks end at boxes and premises.
    heads: Mapping[str, int] = field(
        init=False, default=Factory(lambda plan: heads_of(plan.homes.roots), takes_self=True)
    )

    @property
    def scene(self) -> Scene:
        """Return what is shown."""
        return self.sheet.scene

    def candidates(self, told: Iterable[Arrow]) -> list[_Found]:
        """Return shapes with large type, the best first, each with panels beside each other in another way."""
        many = len(self.scene.boxes)
        bodies = [body for wide in self._widths() for body in self._bodies(wide, told)]
        bodies.sort(key=lambda found: -found.size)
        found: dict[object, _Found] = {}
        for one in bodies:
            if one.size < LIKED * bodies[0].size or len(found) >= (TRIES if many <= FEW else 1):
                break
            found.setdefault(arrangement(one.body), one)
        return [*found.values()]

    def _widths(self) -> Iterator[int]:
        """Yield the widths of text in boxes that are tried: they grow with its type."""
        many = len(self.scene.boxes)
        widths = (*WIDTHS, *(WIDER if many <= LONE else ())) if many <= MANY else (USUAL,)
        yield from (round(wide * max(1.0, self.sheet.theme.body.size / TYPE)) for wide in widths)

    def shape(self, wide: int, told: Iterable[Arrow], like: Body) -> _Found:
        """Return the shape with the largest type for a width of boxes, with panels beside each other as in *like*."""
        found, wanted = self._bodies(wide, told), arrangement(like)
        return max(found, key=lambda one: (arrangement(one.body) == wanted, one.size))

    def _bodies(self, wide: int, told: Iterable[Arrow]) -> Sequence[_Found]:
        """Return all shapes for a width of boxes; numbers in their chips are not yet right."""
        notes = noted(self.scene, told, self.widest, self.widest)
        boxes = self._set(wide, notes)
        titles = {
            key: (label.area.width + NUMBERED, max(STRIP, label.area.height + 5))
            for key, label in self.sheet.titles.items()
        }
        words = {arrow.word: self.sheet.words[arrow.key].area.width for arrow in self.scene.arrows if arrow.word}
        bodies = page_curve(self.homes.roots, Sizes(boxes, titles, words))
        return [_Found(wide, boxes, body, self.scale(body), notes) for body in bodies]

    def numbered(self, found: _Found, out: Out, told: Iterable[Arrow]) -> _Found:
        """Return the same shape with numbers in the order in which boxes stand; no box changes its size."""
        notes = noted(self.scene, told, numbers(self.scene, out.frames, out.boxes), self.widest)
        return evolve(found, notes=notes, boxes=self._set(found.wide, notes))

    def _set(self, wide: int, notes: Notes) -> Mapping[str, Sequence[PlacedBox]]:
        crowded = evolve(notes, heads=self.heads)
        return set_boxes(self.scene.boxes, self.sheet.theme, wide, crowded, beside=self.beside)

    def scale(self, body: Body) -> float:
        """Return the scale at which a shape fits the page, with title and foot."""
        margin = 2 * self.sheet.theme.page_margin
        return min(self.fit.width / (body.width + margin), self.fit.height / (body.height + margin + self._rest(body)))

    def _rest(self, body: Body) -> float:
        """Return the height of title and foot."""
        wide = ceil(body.width / STEP) * STEP
        if wide not in self.feet:
            self.feet[wide] = foot_height(self.scene, self.sheet.theme, wide)
        title = self.sheet.headline
        return self.feet[wide] + (title.area.height + self.sheet.theme.page_margin if title.words else 0.0)


def _settled(plan: _Plan) -> _Led:
    """Return the best shape in which each line has a course or chips."""
    told = {arrow.key: arrow for arrow in plan.homes.rest if arrow.kind is ArrowKind.SAME}
    return max((_led(plan, one, told) for one in plan.candidates(told.values())), key=lambda one: one.worth)


def _led(plan: _Plan, found: _Found, same: Mapping[str, Arrow]) -> _Led:
    """Return a shape in which each line that no trunk draws has a course or chips.

    Such lines are led across where they have a clear course. Chips tell of the rest, and as they take room, all is
    laid out again with them, until no line fails.
    """
    scene, homes, told = plan.scene, plan.homes, {**same}
    for left in range(ROUNDS, -1, -1):
        out = emitted(found.body)
        across = Across(scene, homes, out, _in_place(found.boxes, out), plan.sheet.words)
        failed = across.lead(told)
        if not failed:
            break
        told |= {arrow.key: arrow for arrow in failed}
        if left == 1:
            told |= {arrow.key: arrow for arrow in (*homes.rest, *homes.outward)}
        found = plan.shape(found.wide, told.values(), found.body)
    lines = [arrow.key for arrow in homes.rest if arrow.key in out.routes]
    many = max(1, len(scene.arrows))
    shares = (len(told) - len(same)) / many, across.crossings / many
    return _Led(plan.numbered(found, out, told.values()), out, across.words, lines, *shares)


def _finished(sheet: Sheet, led: _Led) -> Drawing:
    drawing = worded(_placed(sheet, led), sheet.words, led.across)
    lines = (arrow.arrow for arrow in drawing.arrows if arrow.curves)
    return footed(
        paged(evolve(drawing, scene=as_drawn(drawing.scene, lines, drawing.junctions, [*led.found.notes.numbers])))
    )


def _placed(sheet: Sheet, led: _Led) -> Drawing:
    scene, out, placed = sheet.scene, led.out, led.placed()
    return Drawing(
        scene=scene,
        theme=sheet.theme,
        width=0.0,
        height=0.0,
        headline=sheet.headline,
        frames=tuple(_frames(sheet, led)),
        boxes=tuple(placed[box.key] for box in scene.boxes),
        arrows=tuple(_arrow(arrow, sheet, led) for arrow in scene.arrows),
        junctions=tuple(
            PlacedJunction(one, out.junctions[one.key]) for one in scene.junctions if one.key in out.junctions
        ),
    )


def _frames(sheet: Sheet, led: _Led) -> Iterator[PlacedFrame]:
    for frame in sheet.scene.frames:
        area, strip, x = led.out.frames[frame.key]
        label, middle = sheet.titles[frame.key], strip.y + strip.height / 2
        mark = led.found.notes.numbers.get(frame.key, "")
        shown = tuple(number(one, 0.0, middle, sheet.theme) for one in (mark,) if one)
        shown = tuple(one.moved(x - one.area.x, 0) for one in shown)
        left = shown[0].area.right + 6 if shown else x
        placed = label.moved(left - label.area.x, middle - label.area.height / 2 - label.area.y)
        yield PlacedFrame(frame, area, placed, strip, shown)


def _arrow(arrow: Arrow, sheet: Sheet, led: _Led) -> PlacedArrow:
    out = led.out
    route = out.routes.get(arrow.key)
    if not route:
        return PlacedArrow(arrow, (), (), NO_WORD)
    corners, tips = _tipped(straightened(route), heads(arrow, stroke_of(arrow, sheet.theme)))
    label, place = sheet.words[arrow.key], led.words.get(arrow.key)
    said = label.moved(place.x - label.area.x, place.y - label.area.y) if place and label.words else NO_WORD
    return PlacedArrow(arrow, (rounded(corners),), tips, said, _trunk(out.trunks.get(arrow.key)))


def _tipped(corners: list[Point], ends: tuple[Head, Head]) -> tuple[list[Point], tuple[Tip, ...]]:
    """Return a course without the shapes at its ends, and these."""
    tips: list[Tip] = []
    for head, turned in ((ends[0], True), (ends[1], False)):
        if head is not Head.NONE and len(corners) > 1:
            way = corners[::-1] if turned else corners
            short = shortened(way, TIP if head is not Head.TEE else TEE)
            tips.append(Tip(head, short[-1], way[-1]))
            corners = short[::-1] if turned else short
    return corners, tuple(tips)


def _trunk(strand: Strand | None) -> str:
    if strand is None:
        return ""
    end = strand.target
    return f"{end.place}/{end.cell}/{strand.kind.value}/{strand.fate.value}/{strand.own}"
