"""Turn a figure into shapes: frames, boxes, lines, rings and numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import define, field

from argmap.render.drawing import Area, PlacedBox, PlacedCell, PlacedChip, PlacedFrame, PlacedJunction, PlacedNumber
from argmap.render.looks import (
    FRAME_CORNER,
    HEAD,
    Bar,
    BoxLook,
    bar,
    box_look,
    cell_corner,
    cell_look,
    chip_look,
    corner,
    frame_look,
    strip_fill,
)
from argmap.render.marking import tidy
from argmap.render.scene import Cell, Shape
from argmap.render.setting import STAND_INS
from argmap.render.theme import Theme
from argmap.render.trunks import apart
from argmap.teaching.native.lines import Site, free, label, shapes
from argmap.teaching.native.pen import ELLIPSE, Border, Pen, fill, jump, place, rounded
from argmap.teaching.screen import GAP, RING
from argmap.teaching.slide import Figure


@define
class Shapes:
    """Turn one figure into shapes."""

    #: The figure.
    figure: Figure
    #: Writes the shapes.
    pen: Pen
    #: Descriptions of boxes and lines for screen readers, by key.
    told: Mapping[str, str]
    #: The word for a new box.
    new: str
    #: Links to slides by their numbers.
    links: Mapping[int, str] = field(factory=dict)
    #: The shapes that lines attach to, by key of box, cell or junction.
    sites: dict[str, Site] = field(factory=dict)

    @property
    def theme(self) -> Theme:
        """Return the theme of the figure."""
        return self.figure.drawing.theme

    def all(self) -> Iterator[str]:
        """Yield all shapes, from back to front."""
        drawing = self.figure.drawing
        for frame in drawing.frames:
            yield from self._frame(frame)
        yield from map(self._box, drawing.boxes)
        yield from map(self._junction, drawing.junctions)
        lines = apart(drawing.arrows)
        for arrow in lines:
            yield from shapes(arrow, self.figure, self.pen, self.sites, self.told.get(arrow.arrow.key, ""))
        yield from filter(None, (label(one.label, self.theme.page, self.figure, self.pen) for one in lines))
        for frame in drawing.frames:
            yield from filter(None, (self._caption(frame), *map(self._number, frame.numbers)))
        yield from map(self._ring, self.figure.rings)

    def _frame(self, frame: PlacedFrame) -> Iterator[str]:
        area = self.figure.on_slide(frame.area)
        look = BoxLook(frame_look(frame.frame, self.theme).fill, self.theme.frame, 0.8)
        about = self.pen.named(self.pen.number(), frame.frame.title, frame.frame.title)
        yield self.pen.shape(about, self._look(area, look, FRAME_CORNER))
        if frame.strip:
            area, look = self.figure.on_slide(frame.strip), BoxLook(self._shade(frame), "", 0.0)
            about = self.pen.named(self.pen.number(), "strip", decorative=True)
            yield self.pen.shape(about, self._look(area, look, FRAME_CORNER))

    def _caption(self, frame: PlacedFrame) -> str:
        return label(frame.label, self._shade(frame), self.figure, self.pen)

    def _shade(self, frame: PlacedFrame) -> str:
        """Return the background of a frame's title."""
        return strip_fill(frame.frame, self.theme) if frame.strip else frame_look(frame.frame, self.theme).fill

    def _look(self, area: Area, look: BoxLook, rounding: float) -> str:
        """Return the place, outline, fill and border of a rectangle."""
        scale = self.figure.scale
        border = Border(look.border, look.width * scale, tuple(length * scale for length in look.dash))
        return place(area) + rounded(area, rounding * scale) + fill(look.fill) + border.xml

    def _box(self, box: PlacedBox) -> str:
        """Return a box; its parts are grouped, so they move together."""
        area, outer = self.figure.on_slide(box.area), self.pen.number()
        key, said = box.box.key, self.told.get(box.box.key, "")
        self.sites[key] = Site(outer, area)
        edge = bar(box, self.theme)
        parts = [self._outer(box, outer, "" if edge or not box.box.plain else said)]
        if edge:
            parts.append(self._bar(edge))
        if not box.box.plain:
            parts += (self._cell(cell, box) for cell in box.cells)
        parts += map(self._chip, (*box.chips, *(chip for cell in box.cells for chip in cell.chips)))
        numbers = (*box.numbers, *(number for cell in box.cells for number in cell.numbers))
        parts += filter(None, map(self._number, numbers))
        if len(parts) == 1:
            return parts[0]
        return self.pen.group(self.pen.named(self.pen.number(), said or key, said), area, parts)

    def _outer(self, box: PlacedBox, number: int, said: str) -> str:
        area = self.figure.on_slide(box.area)
        lines = box.cells[0].words if box.box.plain else box.words
        source = _source(box.cells[0].cell) if box.box.plain else ""
        loose = box.box.shape is not Shape.ROUND or box.box.kind in STAND_INS
        words = self.pen.text(box.area, lines, source, self.figure.scale, loose=loose)
        look = self._look(area, box_look(box.box, self.theme), corner(box, self.theme))
        name = next((cell.cell.title or cell.cell.text for cell in box.cells), box.box.key)
        return self.pen.shape(self.pen.named(number, box.box.title or name, said), look, words)

    def _bar(self, found: Bar) -> str:
        """Return the bar that shows a stance."""
        about = self.pen.named(self.pen.number(), "bar", decorative=True)
        return free(found.course, found.stroke, self.figure, self.pen, about)

    def _cell(self, cell: PlacedCell, box: PlacedBox) -> str:
        area, number = self.figure.on_slide(cell.area), self.pen.number()
        self.sites[cell.cell.key] = Site(number, area)
        words = self.pen.text(cell.area, cell.words, _source(cell.cell), self.figure.scale)
        rounding = cell_corner(box, cell.area, self.theme)
        look = self._look(area, cell_look(box.box, cell.cell, self.theme), rounding)
        return self.pen.shape(self.pen.named(number, cell.cell.title or cell.cell.text), look, words)

    def _junction(self, junction: PlacedJunction) -> str:
        size = self.theme.junction
        centre, number = junction.centre, self.pen.number()
        area = self.figure.on_slide(Area(centre.x - size / 2, centre.y - size / 2, size, size))
        self.sites[junction.junction.key] = Site(number, area, round=True)
        colour = next(iter(self.theme.strokes.values())).colour
        look = place(area) + ELLIPSE + fill(self.theme.page) + Border(colour, HEAD * self.figure.scale).xml
        return self.pen.shape(self.pen.named(number, junction.junction.key, decorative=True), look)

    def _ring(self, box: PlacedBox) -> str:
        area = self.figure.on_slide(box.area)
        around = Area(area.x - GAP, area.y - GAP, area.width + 2 * GAP, area.height + 2 * GAP)
        rounding = corner(box, self.theme) * self.figure.scale + GAP
        look = place(around) + rounded(around, rounding) + fill("") + Border(self.theme.strong, RING).xml
        said = ": ".join(filter(None, (self.new, self.told.get(box.box.key, ""))))
        return self.pen.shape(self.pen.named(self.pen.number(), self.new, said), look)

    def _chip(self, chip: PlacedChip) -> str:
        """Return a reference, which is a link if what it names is on another slide."""
        area, slide = self.figure.on_slide(chip.area), self.figure.leads(chip)
        link = jump(self.links[slide]) if slide in self.links else ""
        words = self.pen.centred(chip.words, self.figure.scale)
        look = self._look(area, chip_look(chip, self.theme), chip.area.height / 2)
        return self.pen.shape(self.pen.named(self.pen.number(), chip.text, chip.text, link=link), look, words)

    def _number(self, number: PlacedNumber) -> str:
        """Return the number of a box; empty if it is too small for words."""
        words = self.pen.centred((number.words,), self.figure.scale)
        look = self._look(
            self.figure.on_slide(number.area), BoxLook(self.theme.strong, "", 0.0), number.area.height / 2
        )
        about = self.pen.named(self.pen.number(), number.words.text, decorative=True)
        return self.pen.shape(about, look, words) if words else ""


def _source(cell: Cell) -> str:
    """Return the text of a cell without line breaks."""
    return "\n".join(tidy(part)[0] for part in (cell.title, cell.text, cell.note))
