"""Drawings in the layout ``strands``: the shape is chosen for the page, then everything is put there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from math import ceil
from typing import TypeAlias

from attrs import Factory, evolve, field, frozen

from argmap.render.courses import rounded
from argmap.render.drawing import (
    NO_LABEL,
    Area,
    Drawing,
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
from argmap.render.foot import Feet, footed
from argmap.render.looks import stroke_of
from argmap.render.placing import paged
from argmap.render.scene import Arrow, ArrowKind, Box, Scene
from argmap.render.strands.across import Across
from argmap.render.strands.boxes import set_boxes
from argmap.render.strands.chips import noted, numbers, widest
from argmap.render.strands.columns import Body
from argmap.render.strands.corners import shortened, straightened
from argmap.render.strands.forest import Forest, Strand, forest, heads_of
from argmap.render.strands.notes import Notes, number
from argmap.render.strands.panels import arrangement
from argmap.render.strands.shape import Out
from argmap.render.strands.shapes import MANY, Sizes, emitted, page_curve
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
#: Width of text in boxes of maps with more than `MANY` boxes, points.
USUAL = 190
#: Most premises side by side in a small map, and in one of very few boxes.
ROW, LONG_ROW = 3, 5
#: Most boxes of a small map.
SMALL = 10
#: How large type must be, as a share of the largest that there could be: in a shape that is led to the end, and in a
#: small map so that each line has a course of its own.
LIKED = 0.9
#: How often all is laid out again with more chips.
ROUNDS = 4
#: Shapes for which lines are led across in maps of at most `FEW` boxes; one in larger maps.
TRIES, FEW = 4, 150
#: What it would cost, as a share of the size of the type, if chips told of all lines, or if all crossed another.
CHIP, CROSSING = 0.4, 0.4
#: Space between the number of a panel and its heading, points.
BEHIND = 6
#: Thickness of a bar across the end of a line, points.
TEE = 2.0
#: Widths of pages that are taken for one when feet are measured, points.
STEP = 40.0


def drawn(sheet: Sheet, fit: Fit) -> Drawing:
    """Return *sheet* laid out for a page.

    In a small map, lines have courses of their own and premises stand side by side, if type is about as large then.
    """
    if not sheet.scene.boxes:
        return footed(paged(Drawing(sheet.scene, sheet.theme, 0.0, 0.0, sheet.headline, (), (), (), ())))
    feet = Feet(sheet.scene, sheet.theme)
    if len(sheet.scene.boxes) > SMALL:
        plan = _Plan(sheet, fit, feet)
        return _finished(plan, _settled(plan))
    row = ROW if len(sheet.scene.boxes) > LONE else LONG_ROW
    known: _Known = {}
    found = _settled(plan := _Plan(sheet, fit, feet, row, shared=False, stacked=False, known=known))
    if any(len(shapes) > 1 for _, shapes in known.values()):
        other = _settled(free := _Plan(sheet, fit, feet, row, shared=False, known=known))
        plan, found = (plan, found) if found.worth >= LIKED * other.worth else (free, other)
    if found.found.size < 1.0:
        other = _settled(joined := _Plan(sheet, fit, feet, row, known=known))
        plan, found = (plan, found) if found.worth >= LIKED * other.worth else (joined, other)
    return _finished(plan, found)


@frozen
class _Found:
    """Represent a shape of the whole with what it is made of."""

    wide: int
    homes: Forest
    #: Boxes at the origin, by key; some have several shapes.
    boxes: Mapping[str, Sequence[PlacedBox]]
    body: Body
    #: Scale at which it fits the page.
    size: float


@frozen
class _Led:
    """Represent a shape of the whole in which each line has a course or chips."""

    found: _Found
    #: Where everything is put.
    out: Out
    #: Lines that chips tell of.
    told: Mapping[str, Arrow]
    #: Areas of words beside lines of trunks, by key.
    words: Mapping[str, Area]
    #: The size of the type, less what chips and crossings cost.
    worth: float


def _in_place(boxes: Mapping[str, Sequence[PlacedBox]], out: Out) -> Mapping[str, PlacedBox]:
    chosen = {key: boxes[key][-1 if key in out.wide else 0] for key in boxes}
    return {key: chosen[key].moved(at.x, at.y) for key, at in out.boxes.items()}


#: Boxes that were set, by width and key, with what was noted in them.
_Known: TypeAlias = "dict[tuple[int, str], tuple[object, Sequence[PlacedBox]]]"


@frozen
class _Plan:
    """Hold what all shapes of a sheet are made from."""

    sheet: Sheet
    fit: Fit
    feet: Feet
    #: How many premises may stand side by side.
    beside: int = 0
    #: Whether lines that do the same to the same thing share a trunk.
    shared: bool = True
    #: Whether premises may stand below each other even if they may stand side by side.
    stacked: bool = True
    #: Boxes that were set, by width and key, with what was noted in them.
    known: _Known = field(factory=dict)
    #: Texts as wide as any number.
    widest: Mapping[str, str] = field(init=False, default=Factory(lambda plan: widest(plan.scene), takes_self=True))

    @property
    def scene(self) -> Scene:
        """Return what is shown."""
        return self.sheet.scene

    def homes(self, loose: Iterable[str] = ()) -> Forest:
        """Return the home forest if no trunk draws some of the lines from panel to panel."""
        return forest(self.scene, shared=self.shared, loose={*loose})

    def candidates(self, homes: Forest, told: Collection[Arrow]) -> list[_Found]:
        """Return shapes with large type, the best first, each with panels beside each other in another way."""
        many = len(self.scene.boxes)
        bodies = self._tried(homes, self.noted(homes, told, self.widest))
        bodies.sort(key=lambda found: -found.size)
        found: dict[object, _Found] = {}
        for one in bodies:
            if one.size < LIKED * bodies[0].size or len(found) >= (TRIES if many <= FEW else 1):
                break
            found.setdefault(arrangement(one.body), one)
        return [*found.values()]

    def _tried(self, homes: Forest, notes: Notes) -> list[_Found]:
        """Return all shapes for every other width of boxes, and for those beside the one with the largest type."""
        many = len(self.scene.boxes)
        widths = (*WIDTHS, *(WIDER if many <= LONE else ())) if many <= MANY else (USUAL,)
        grown = [round(wide * max(1.0, self.sheet.theme.body.size / TYPE)) for wide in widths]
        found = [body for wide in grown[::2] for body in self._bodies(wide, homes, notes)]
        best = grown.index(max(found, key=lambda one: one.size).wide)
        for wide in sorted({*grown[max(0, best - 1) : best + 2]} - {*grown[::2]}):
            found += self._bodies(wide, homes, notes)
        return found

    def like(self, model: _Found, told: Mapping[str, Arrow], alone: Iterable[str]) -> _Found:
        """Return the shape with the largest type, with boxes as wide and panels beside each other as in *model*.

        Args:
            model: Another shape.
            told: Lines that chips tell of.
            alone: Lines from panel to panel that lead from box to box.
        """
        homes = self.homes((*told, *alone))
        found = self._bodies(model.wide, homes, self.noted(homes, told.values(), self.widest))
        found.sort(key=lambda one: -one.size)
        wanted = arrangement(model.body)
        return next((one for one in found if arrangement(one.body) == wanted), found[0])

    def _bodies(self, wide: int, homes: Forest, notes: Notes) -> list[_Found]:
        """Return all shapes for a width of boxes; numbers in their chips are as wide as any, and not yet right."""
        boxes = self._set(wide, notes)
        titles = {
            key: (label.area.width + NUMBERED, max(STRIP, label.area.height + 5))
            for key, label in self.sheet.titles.items()
        }
        words = {arrow.word: self.sheet.words[arrow.key].area.width for arrow in self.scene.arrows if arrow.word}
        bodies = page_curve(homes.roots, Sizes(boxes, titles, words))
        return [_Found(wide, homes, boxes, body, self.scale(body)) for body in bodies]

    def noted(self, homes: Forest, told: Iterable[Arrow], numbers: Mapping[str, str]) -> Notes:
        """Return what is added to boxes: chips, numbers, and how many trunks end at each."""
        return evolve(noted(self.scene, told, numbers, self.widest), heads=heads_of(homes.roots))

    def numbered(self, led: _Led) -> tuple[Notes, Mapping[str, PlacedBox]]:
        """Return numbers in the order in which boxes stand, and the boxes in their places; none changes its size."""
        found = numbers(self.scene, led.out.frames, led.out.boxes)
        notes = self.noted(led.found.homes, led.told.values(), found)
        return notes, _in_place(self._set(led.found.wide, notes), led.out)

    def _set(self, wide: int, notes: Notes) -> Mapping[str, Sequence[PlacedBox]]:
        """Return the boxes at the origin; only those whose notes are new are set."""
        said = {box.key: _said(box, notes) for box in self.scene.boxes}
        fresh = [box for box in self.scene.boxes if self.known.get((wide, box.key), ((),))[0] != said[box.key]]
        for key, placed in set_boxes(fresh, self.sheet.theme, wide, notes, beside=self.beside).items():
            self.known[wide, key] = said[key], placed
        found = {key: self.known[wide, key][1] for key in said}
        return found if self.stacked else {key: shapes[-1:] for key, shapes in found.items()}

    def scale(self, body: Body) -> float:
        """Return the scale at which a shape fits the page, with title and foot."""
        margin = 2 * self.sheet.theme.page_margin
        return min(self.fit.width / (body.width + margin), self.fit.height / (body.height + margin + self._rest(body)))

    def _rest(self, body: Body) -> float:
        """Return the height of title and foot."""
        foot = self.feet.height(ceil(body.width / STEP) * STEP)
        title = self.sheet.headline
        return foot + (title.area.height + self.sheet.theme.page_margin if title.words else 0.0)


def _said(box: Box, notes: Notes) -> object:
    """Return what is noted in a box and its cells."""
    keys = (box.key, *(cell.key for cell in box.cells))
    return [(notes.numbers.get(key, ""), notes.chips.get(key, ()), notes.heads.get(key, 0)) for key in keys]


def _settled(plan: _Plan) -> _Led:
    """Return the best shape in which each line has a course or chips."""
    homes = plan.homes()
    told = {arrow.key: arrow for arrow in homes.rest if arrow.kind is ArrowKind.SAME}
    best: list[_Led] = []
    for one in plan.candidates(homes, told.values()):
        led = _led(plan, one, told, best[-1].worth if best else 0.0)
        best += [led] if led else []
    return best[-1]


def _led(plan: _Plan, found: _Found, same: Mapping[str, Arrow], least: float) -> _Led | None:
    """Return a shape in which each line that no trunk draws has a course or chips; None if it is not worth more.

    Such lines are led across where they have a clear course. The only line from a panel into another leads from box to
    box if it has no course from heading to box. Chips tell of the rest, and as they take room, all is laid out again
    with them, until no line fails.
    """
    scene, told, alone = plan.scene, {**same}, set[str]()
    many = max(1, len(scene.arrows))
    for left in range(ROUNDS, -1, -1):
        if found.size * (1 - CHIP * (len(told) - len(same)) / many) <= least:
            return None
        out = emitted(found.body)
        across = Across(scene, found.homes, out, _in_place(found.boxes, out), plan.sheet.words)
        failed = across.lead(told)
        if not failed:
            break
        single = {lines[0][0] for lines in out.loose.values() if len(lines) == 1}
        alone |= single.intersection(arrow.key for arrow in failed)
        told |= {arrow.key: arrow for arrow in failed if arrow.key not in single}
        if left == 1:
            told |= {arrow.key: arrow for arrow in (*found.homes.rest, *found.homes.outward)}
        found = plan.like(found, told, alone)
    cost = (CHIP * (len(told) - len(same)) + CROSSING * across.crossings) / many
    return _Led(found, out, told, across.words, found.size * (1 - cost))


def _finished(plan: _Plan, led: _Led) -> Drawing:
    across = [arrow.key for arrow in led.found.homes.rest if arrow.key in led.out.routes]
    notes, placed = plan.numbered(led)
    drawing = worded(_placed(plan.sheet, led, notes, placed), plan.sheet.words, across)
    lines = (arrow.arrow for arrow in drawing.arrows if arrow.curves)
    return footed(paged(evolve(drawing, scene=as_drawn(drawing.scene, lines, drawing.junctions, [*notes.numbers]))))


def _placed(sheet: Sheet, led: _Led, notes: Notes, placed: Mapping[str, PlacedBox]) -> Drawing:
    scene, out = sheet.scene, led.out
    return Drawing(
        scene=scene,
        theme=sheet.theme,
        width=0.0,
        height=0.0,
        headline=sheet.headline,
        frames=tuple(_frames(sheet, out, notes)),
        boxes=tuple(placed[box.key] for box in scene.boxes),
        arrows=tuple(_arrow(arrow, sheet, led) for arrow in scene.arrows),
        junctions=tuple(
            PlacedJunction(one, out.junctions[one.key]) for one in scene.junctions if one.key in out.junctions
        ),
    )


def _frames(sheet: Sheet, out: Out, notes: Notes) -> Iterator[PlacedFrame]:
    for frame in sheet.scene.frames:
        area, strip, x = out.frames[frame.key]
        label, middle = sheet.titles[frame.key], strip.y + strip.height / 2
        mark = notes.numbers.get(frame.key, "")
        shown = [number(mark, 0.0, middle, sheet.theme)] if mark else []
        shown = [one.moved(x - one.area.x, 0) for one in shown]
        left = shown[0].area.right + BEHIND if shown else x
        placed = label.moved(left - label.area.x, middle - label.area.height / 2 - label.area.y)
        yield PlacedFrame(frame, area, placed, strip, tuple(shown))


def _arrow(arrow: Arrow, sheet: Sheet, led: _Led) -> PlacedArrow:
    out = led.out
    route = out.routes.get(arrow.key)
    if not route:
        return PlacedArrow(arrow, (), (), NO_LABEL)
    corners = straightened(route)
    if arrow.target.place in out.junctions:  # its course leads to the middle of the ring, which would hide its end
        corners = shortened(corners, sheet.theme.junction / 2)
    corners, tips = _tipped(corners, heads(arrow, stroke_of(arrow, sheet.theme)))
    label, place = sheet.words[arrow.key], led.words.get(arrow.key)
    said = label.moved(place.x - label.area.x, place.y - label.area.y) if place and label.words else NO_LABEL
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
