"""Draw figures. Each map is laid out once, for worksheets and keys alike."""

from __future__ import annotations

from attrs import define, evolve, field, frozen

from argmap.language import Language
from argmap.model.ends import ArgumentRef, ClaimRef, End
from argmap.model.map import ArgumentMap
from argmap.render.drawing import Area, Drawing, PlacedBox, PlacedCell, Words
from argmap.render.engine import Engine, choose
from argmap.render.fit import Fit
from argmap.render.layouts.layered import draw as levelled
from argmap.render.layouts.strands import STRANDS
from argmap.render.notation import Style
from argmap.render.notations.numbered import stage as circles
from argmap.render.notations.reasons import stage as reasons
from argmap.render.paragraphs import line
from argmap.render.picture import wanted_layout
from argmap.render.scene import Arrow, ArrowKind, Badge, Box, BoxKind, Cell, Scene, Shape
from argmap.render.setting import inscribed, typeset
from argmap.render.strands.drawing import drawn as trees
from argmap.render.theme import Theme
from argmap.teaching.disguise import disguised, unsigned
from argmap.teaching.look import SHOWN, WIDTHS, PrintOptions
from argmap.teaching.task import FigureForm, TaskFigure

#: Every box has room for at least this many letters.
LEAST = 36
#: Maps with more sentences get numbers in their boxes: with all words, they never fit the paper.
MANY = 30
#: Text that a circle has room for if students write into it.
ROOM = "0000"


@define
class Drawings:
    """Draw figures, and remember their layouts."""

    #: The look of the worksheet.
    look: PrintOptions
    #: The language of the labels.
    language: Language
    #: The layout engine.
    engine: Engine = field(factory=lambda: choose("embedded"))
    #: Layouts by map, form and whether there are blanks.
    _laid: dict[tuple[int, FigureForm, bool], tuple[ArgumentMap, Drawing]] = field(factory=dict)

    def form(self, figure: TaskFigure) -> FigureForm:
        """Return what the boxes of *figure* hold: sentences if they fit the paper."""
        return (
            FigureForm.SENTENCES if figure.form is FigureForm.SENTENCES and self._fits(figure) else FigureForm.NUMBERS
        )

    def _fits(self, figure: TaskFigure) -> bool:
        return len(figure.marks) <= MANY and self._large(self._layout(figure, FigureForm.SENTENCES))

    def _large(self, drawing: Drawing) -> bool:
        """Return whether the type in *drawing* is large enough when it fits the paper."""
        return max(self.scale(drawing, wide=wide) for wide in (True, False)) >= self.look.least

    def scale(self, drawing: Drawing, *, wide: bool) -> float:
        """Return the scale at which *drawing* fits a page, at most 1."""
        width, height = self.look.room(wide=wide)
        return min(1.0, width / drawing.width, height / drawing.height)

    def wide(self, figure: TaskFigure) -> bool:
        """Return whether *figure* is larger on landscape paper."""
        drawing = self._layout(figure, self.form(figure))
        return self.scale(drawing, wide=True) > self.scale(drawing, wide=False)

    def drawing(self, figure: TaskFigure, *, shown: bool, id: str) -> Drawing:
        """Draw *figure*, its blanks filled in if *shown*; ids begin with *id*."""
        form = self.form(figure)
        laid = self._layout(figure, form)
        names = {} if shown else {ref: self.blank(mark) for ref, mark in figure.marks.items() if ref in figure.blanks}
        seen = disguised(figure.map if figure.speakers or shown else unsigned(figure.map), names)
        scene = evolve(self._scene(seen, form), map=seen, id=id)
        face = _Face(figure, form, self.look.theme, shown=shown)
        found = {part.key: part for part in scene.boxes}
        lines = {part.key: part for part in scene.arrows}
        rings = {part.key: part for part in scene.junctions}
        boxes = tuple(face.box(old, found[old.box.key]) for old in laid.boxes)
        return evolve(
            laid,
            scene=evolve(scene, boxes=tuple(placed.box for placed in boxes)),
            theme=self.look.theme,
            boxes=boxes,
            arrows=tuple(evolve(old, arrow=lines[old.arrow.key]) for old in laid.arrows),
            junctions=tuple(old._replace(junction=rings[old.junction.key]) for old in laid.junctions),
        )

    def blank(self, mark: str) -> str:
        """Return the name of the blank box *mark*."""
        return self.language.say("blank", mark=mark)

    def _layout(self, figure: TaskFigure, form: FigureForm) -> Drawing:
        """Return the layout of *figure*, which does not depend on its blanks."""
        key = id(figure.map), form, bool(figure.blanks)
        if key not in self._laid:
            # the map is kept as well, so that no other one gets its number
            self._laid[key] = figure.map, self._laid_out(figure, form)
        return self._laid[key][1]

    def _laid_out(self, figure: TaskFigure, form: FigureForm) -> Drawing:
        """Return the layout of the map's pictures if it fits the paper; else levels of boxes, as wide as fit it."""
        scene = self._scene(figure.map, form)
        roomy = evolve(scene, boxes=tuple(_roomy(box, figure, form) for box in scene.boxes))
        if form is FigureForm.SENTENCES and _free(figure.map, roomy):
            drawing = self._in_trees(roomy)
            if self._large(drawing) and not _told(drawing):
                return drawing
        for wide in WIDTHS if form is FigureForm.SENTENCES else WIDTHS[:1]:
            drawing = levelled(typeset(roomy, self.look.roomy(wide)), self.engine)
            if self._large(drawing):
                break
        return drawing

    def _in_trees(self, roomy: Scene) -> Drawing:
        """Return the larger of two layouts in trees: for portrait and for landscape paper."""
        two_lines = evolve(roomy, boxes=tuple(map(_higher, roomy.boxes)))
        sheet = typeset(two_lines, self.look.roomy(WIDTHS[0]))
        rooms = [self.look.room(wide=wide) for wide in (False, True)]
        drawings = [trees(sheet, Fit("worksheet", width, height)) for width, height in rooms]
        return max(drawings, key=lambda one: max(self.scale(one, wide=wide) for wide in (False, True)))

    def _scene(self, map: ArgumentMap, form: FigureForm) -> Scene:
        """Return the scene of *map*: sentences and speakers without titles, labels in the language."""
        style = Style(lang=self.language.name)
        scene = circles(map, style) if form is FigureForm.NUMBERS else reasons(map, style)
        boxes = tuple(_bare(box, map) for box in scene.boxes)
        arrows = tuple(self._arrow(arrow) for arrow in scene.arrows)
        return evolve(scene, title="", key=(), boxes=boxes, arrows=arrows)

    def _arrow(self, arrow: Arrow) -> Arrow:
        return evolve(arrow, word=self.language.say("same")) if arrow.kind is ArrowKind.SAME else arrow


def _free(map: ArgumentMap, scene: Scene) -> bool:
    """Return whether neither the author's layout nor the author's ranks ask for levels of boxes."""
    return wanted_layout(map.data.get("layout")) in ("", STRANDS.name) and not scene.levels


def _told(drawing: Drawing) -> bool:
    """Return whether notes stand for lines: they and the numbers that they name would mix with those of the task."""
    return any(box.chips or any(cell.chips for cell in box.cells) for box in drawing.boxes)


def _bare(box: Box, map: ArgumentMap) -> Box:
    return evolve(box, title="", note="", cells=tuple(_plain(cell, map) for cell in box.cells))


def _plain(cell: Cell, map: ArgumentMap) -> Cell:
    """Return *cell* with only its sentence and speaker."""
    match cell.ref:
        case ClaimRef(title):
            by = map.claim(title).by
        case ArgumentRef(title):
            by = map.argument(title).by
        case _:
            by = ""
    return evolve(cell, title="", text=cell.text or cell.title, note=by, again="")


def _roomy(box: Box, figure: TaskFigure, form: FigureForm) -> Box:
    """Return *box* as it is measured, with room for handwriting."""

    def text(cell: Cell) -> str:
        if form is FigureForm.SENTENCES:
            return cell.text + " nn" * max(0, (LEAST - len(cell.text)) // 3)
        return ROOM if figure.blanks else _mark(figure, cell)

    shape = Shape.CIRCLE if form is FigureForm.NUMBERS and box.kind is not BoxKind.REASON else box.shape
    cells = tuple(evolve(cell, text=text(cell), mark=_mark(figure, cell), marks=()) for cell in box.cells)
    return evolve(box, shape=shape, cells=cells)


def _higher(box: Box) -> Box:
    """Return *box* with room for a second line, which a short sentence lacks where lines are wide."""
    cells = (evolve(cell, note=cell.note or "nn") if len(cell.text) < 2 * LEAST else cell for cell in box.cells)
    return evolve(box, cells=tuple(cells))


def _mark(figure: TaskFigure, cell: Cell) -> str:
    return figure.marks.get(cell.ref, "") if isinstance(cell.ref, End) else ""


@frozen
class _Face:
    """Put words into boxes that are already laid out."""

    figure: TaskFigure
    form: FigureForm
    theme: Theme
    #: Whether blanks are filled in.
    shown: bool

    def box(self, old: PlacedBox, new: Box) -> PlacedBox:
        """Return *new* at the place of *old*."""
        later = {cell.key: cell for cell in new.cells}  # premises in two rows are not in the author's order
        cells = tuple(self._cell(was, later[was.cell.key], new) for was in old.cells)
        return evolve(old, box=evolve(new, cells=tuple(placed.cell for placed in cells)), cells=cells)

    def _cell(self, old: PlacedCell, new: Cell, box: Box) -> PlacedCell:
        blank = old.cell.ref in self.figure.blanks
        cell = evolve(new, mark=_mark(self.figure, old.cell), marks=() if blank else new.marks)
        if blank and self.shown:
            cell = evolve(cell, badge=Badge(colour=SHOWN))
        elif blank:
            cell = evolve(cell, text="", note="")
        return evolve(old, cell=cell, words=self._words(cell, old.area, main=box.main, blank=blank))

    def _words(self, cell: Cell, area: Area, *, main: bool, blank: bool) -> tuple[Words, ...]:
        if self.form is FigureForm.SENTENCES:
            return inscribed(cell, self.theme, area, main=main)
        if not cell.mark:
            return ()
        mark = line(cell.mark, self.theme.body, self.theme.text)
        aside = min(self.theme.padding[0], area.width / 4) if blank else (area.width - mark.width) / 2
        return (mark.moved(area.x + aside, area.y + (area.height - self.theme.body.leading) / 2),)
