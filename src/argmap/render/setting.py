"""Typesetting: text in lines, and sizes of boxes.

Sizes are whole points, which Graphviz requires in tables.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import ceil, sqrt
from typing import NamedTuple

from attrs import evolve

from argmap.model.fate import Fate
from argmap.render.badges import badged, room
from argmap.render.characters import Direction
from argmap.render.drawing import Area, Label, PlacedBox, PlacedCell, PlacedImage, Sheet, Words
from argmap.render.images import BELOW, BESIDE, fitted
from argmap.render.marking import Barred
from argmap.render.measure import Bar, Type, width
from argmap.render.obstacles import text_area
from argmap.render.paragraphs import hanging, line, paragraph, reach, set_back, to_right
from argmap.render.ranks import LEVEL
from argmap.render.rewording import Reworded, reworded
from argmap.render.scene import Arrow, Box, BoxKind, Cell, Frame, Image, Scene, Shape, Stance
from argmap.render.theme import Theme

#: Numbers of lines above which a text may be wider, and the factors.
LONG = ((16, 1.7), (8, 1.3))
#: Maximum premises in one row, if no line has to cross a row.
ROW = 3
#: Minimum width of a cell, points.
LEAST = 70
#: Space beside the heading for a line that leaves a cell, points.
EXIT = 18
#: Space around a number in its circle, both sides together, points.
CIRCLE = 14
#: Space between a circle and a plus sign, points.
PLUS = 4
#: Space below a title and above a note, points.
BELOW_TITLE = 1
#: Space between words and the round end of a pill, points.
END = 4
#: Height of the bracket above linked circles, points.
BRACKET = 9
#: Boxes that stand for others.
STAND_INS = frozenset({BoxKind.GROUP, BoxKind.STUB})


def typeset(scene: Scene, theme: Theme) -> Sheet:
    """Return *scene* with its text in lines and its boxes measured."""
    lines = Traffic(
        frozenset(arrow.source.cell for arrow in scene.arrows if arrow.kind not in LEVEL),
        frozenset(arrow.target.cell for arrow in scene.arrows),
    )
    return Sheet(
        scene=scene,
        theme=theme,
        boxes=tuple(badged(set_box(box, theme, lines), theme) for box in scene.boxes),
        words={arrow.key: word(arrow, theme) for arrow in scene.arrows},
        titles={frame.key: caption(frame, theme) for frame in scene.frames},
        headline=label(headline(scene), theme.headline, theme.strong, theme.wide * 3),
    )


def headline(scene: Scene) -> str:
    """Return the text above the picture; may be empty."""
    empty = "" if scene.boxes else scene.words.say("empty.part" if scene.left_out else "empty")
    return " – ".join(filter(None, (scene.title, empty)))


def set_box(box: Box, theme: Theme, lines: Traffic) -> PlacedBox:
    """Return *box* measured, at the origin, without badges."""
    if box.kind in STAND_INS:
        return _stand_in(box, theme)
    match box.shape:
        case Shape.PILL:
            return _pill(box, theme)
        case Shape.CIRCLE:
            return _circle(box, theme)
        case Shape.JOINED:
            return _joined(box, theme)
        case Shape.ROUND:
            return _plain(box, theme) if box.plain else _reason(box, theme, lines)


class Traffic(NamedTuple):
    """Describe which cells lines leave, and which they enter."""

    leave: frozenset[str]
    enter: frozenset[str]


def _moved(words: Sequence[Words], x: float, y: float) -> tuple[Words, ...]:
    return tuple(line.moved(x, y) for line in words)


def gone(type_: Type, fate: Fate) -> Type:
    """Return *type_*, struck through if *fate* is removed."""
    return evolve(type_, bar=Bar.THROUGH) if fate is Fate.REMOVED else type_


def label(text: str, type_: Type, ink: str, limit: float) -> Label:
    """Return *text* as a label in lines of at most *limit* points."""
    return _label(paragraph(text, type_, ink, limit), type_)


def _label(words: Sequence[Words], type_: Type) -> Label:
    return Label(Area(0, 0, ceil(reach(words)), ceil(type_.leading * len(words))), tuple(words))


def caption(frame: Frame, theme: Theme) -> Label:
    """Return the title of a frame."""
    return _signed(frame.caption, frame.fate, theme.caption, theme.faint, theme.wide * 2)


def _signed(text: str, fate: Fate, type_: Type, ink: str, limit: float) -> Label:
    """Return *text*; if it is gone, with a line through all that stands behind the sign that says so."""
    rest = text.partition(" ")[2] if fate is Fate.REMOVED else ""
    marks = (Barred(Bar.THROUGH, len(text) - len(rest), len(text)),) if rest else ()
    return _label(paragraph(text, type_, ink, limit, marks), type_)


def word(arrow: Arrow, theme: Theme) -> Label:
    """Return the word beside a line; may be empty."""
    plain = _signed(arrow.word, arrow.fate, theme.word, theme.strokes[arrow.kind].words, 200)
    if not arrow.word:
        return plain
    pad = 4
    return Label(Area(0, 0, plain.area.width + 2 * pad, plain.area.height), _moved(plain.words, pad, 0))


def _stacked(parts: Sequence[Sequence[Words]], gap: float) -> tuple[tuple[Words, ...], float]:
    words: list[Words] = []
    y = 0.0
    for lines in filter(None, parts):
        words += _moved(lines, 0, y)
        y += lines[0].type.leading * len(lines) + gap
    return to_right(words), y - gap if words else 0.0


def _limit(text: str, type_: Type, limit: float) -> float:
    lines = width(text, type_) / limit
    return limit * next((factor for least, factor in LONG if lines > least), 1.0)


def _cell_words(cell: Cell, theme: Theme, body: Type, limit: float, title: str) -> tuple[tuple[Words, ...], float]:
    limit = _limit(cell.text + cell.was, body, limit)
    note = " · ".join(filter(None, (cell.note, cell.again)))
    ink = theme.faint if cell.fate is Fate.REMOVED else theme.text
    said = reworded(cell.was, cell.text, cell.marks) if cell.was else Reworded(cell.text, cell.marks)
    parts = (
        paragraph(cell.title, gone(theme.title, cell.fate), theme.faint if ink == theme.faint else title, limit),
        paragraph(said.text, gone(body, cell.fate), ink, limit, said.marks),
        paragraph(note, theme.note, theme.faint, limit),
    )
    return _stacked(parts, BELOW_TITLE)


def _numbered(cell: Cell, theme: Theme, body: Type, limit: float, title: str) -> tuple[tuple[Words, ...], float]:
    if not cell.mark:
        return _cell_words(cell, theme, body, limit, title)
    mark = line(cell.mark, theme.note, theme.faint)
    indent = mark.width + 4
    words, height = _cell_words(cell, theme, body, limit - indent, title)
    mark = mark.moved(0, words[0].y - mark.y if words else 0)
    if words and all(one.way is Direction.RIGHT_TO_LEFT for one in words):
        return (mark._replace(x=reach(words) + 4, way=Direction.RIGHT_TO_LEFT), *words), height
    return (mark, *_moved(words, indent, 0)), height


def inscribed(cell: Cell, theme: Theme, area: Area, *, main: bool = False) -> tuple[Words, ...]:
    """Return the lines of *cell* in a given *area*, without checking that they fit."""
    across, down = theme.padding
    mark = (line(cell.mark, theme.note, theme.faint),) if cell.mark else ()
    indent = mark[0].width + 4 if mark else 0.0
    limit = area.width - 2 * across - indent
    body = _body(cell, theme, main=main)
    parts = (paragraph(cell.text, body, theme.text, limit), paragraph(cell.note, theme.note, theme.faint, limit))
    words, _ = _stacked(parts, BELOW_TITLE)
    level = words[0].y - mark[0].y if words and mark else 0.0
    numbered = tuple(one.moved(0, level) for one in mark)
    spare = max(0.0, limit - reach(words))
    placed = tuple(set_back(one, spare) for one in _moved(words, indent, 0))
    return _moved((*numbered, *placed), area.x + across, area.y + down)


def _body(cell: Cell, theme: Theme, *, main: bool) -> Type:
    if main:
        return theme.main
    return theme.implicit if cell.implicit else theme.body


def set_cell(cell: Cell, theme: Theme, limit: float, title: str, *, main: bool = False) -> PlacedCell:
    """Return *cell* at the origin, with lines of at most *limit* points unless it is long, and a title in a colour."""
    words, height = _numbered(cell, theme, _body(cell, theme, main=main), limit, title)
    across, down = theme.padding
    badge = room(cell.badge, theme)
    images, above = pictured(cell.images, limit - badge)
    words = _moved(words, 0, above)
    beside = _first(words, theme)
    wanted = max(reach(words), max(reach(beside), _right(images)) + badge)
    area = Area(0, 0, max(LEAST, ceil(wanted) + 2 * across), ceil(height + above) + 2 * down)
    placed = _moved(words, across, down)
    ended = to_right(placed, area.width - across - reach(placed))
    # from right to left, words give way to the badge in their corner
    away = tuple(set_back(line, -badge) for line in ended[: len(beside)])
    shown = tuple(image.moved(across, down) for image in images)
    return PlacedCell(cell, area, (*away, *ended[len(beside) :]), images=shown)


def pictured(images: Sequence[Image], limit: float) -> tuple[tuple[PlacedImage, ...], int]:
    """Return *images* side by side, and the height that they take above words."""
    found: list[PlacedImage] = []
    for shown, (across, down) in zip(images, fitted(images, limit), strict=True):
        found.append(PlacedImage(shown, Area(_right(found) + (BESIDE if found else 0), 0, across, down)))
    return tuple(found), ceil(max((one.area.height + BELOW for one in found), default=0))


def _right(images: Iterable[PlacedImage]) -> float:
    return max((image.area.right for image in images), default=0.0)


def _first(words: Sequence[Words], theme: Theme) -> tuple[Words, ...]:
    """Return the words that a badge would stand beside."""
    return tuple(line for line in words if line.y - line.type.size < theme.badge.leading)


def _plain(box: Box, theme: Theme) -> PlacedBox:
    argument = box.kind is BoxKind.ARGUMENT and box.stance is not Stance.NEUTRAL
    title = theme.inks[box.stance].words if argument else theme.text
    limit = theme.wide * 1.15 if box.main else theme.wide
    cell = set_cell(box.cells[0], theme, limit, title, main=box.main)
    cell = muted(cell, theme) if box.stance is Stance.CONCESSION else cell
    return PlacedBox(box, cell.area, (), (cell,))


def muted(cell: PlacedCell, theme: Theme) -> PlacedCell:
    """Return *cell* with its words in the colour of notes: what the author grants stands back."""
    return evolve(cell, words=tuple(one._replace(ink=theme.faint) for one in cell.words))


def _pill(box: Box, theme: Theme) -> PlacedBox:
    """Return a box with half circles at its sides, its lines centred."""
    cell, ink = box.cells[0], theme.inks[box.stance].words
    title = f"{cell.mark} {cell.title}".strip()
    parts = (
        paragraph(title, gone(theme.heading, box.fate), ink, theme.wide),
        paragraph(cell.note, theme.note, theme.faint, theme.wide),
    )
    words, height = _stacked(parts, 1)
    across, down = theme.padding
    tall = ceil(height) + down
    wide = max(_within_pill(line.moved(0, down / 2), tall) for line in words) if words else 0.0
    area = Area(0, 0, max(ceil(reach(words)) + 2 * across, ceil(wide)), tall)
    placed = PlacedCell(cell, area, _centred(_moved(words, 0, down / 2), area))
    return PlacedBox(box, area, (), (placed,))


def _within_pill(words: Words, tall: float) -> float:
    """Return the width of a pill *tall* points high whose round ends leave the corners of a line of text free."""
    radius, letters = tall / 2, text_area(words)
    high = min(radius, max(abs(letters.y - radius), abs(letters.bottom - radius)))
    return words.width + 2 * (radius - sqrt(radius * radius - high * high) + END)


def _stand_in(box: Box, theme: Theme) -> PlacedBox:
    """Return a closed group as a frame that is shut, or a stub as a note."""
    cell = box.cells[0]
    parts = ((cell.title, theme.caption), (cell.text, theme.word), (cell.note, theme.note))
    words, height = _stacked([paragraph(text, type_, theme.faint, theme.wide) for text, type_ in parts], 1)
    across, down = theme.padding
    area = Area(0, 0, max(LEAST, ceil(reach(words)) + 2 * across), ceil(height) + 2 * down)
    return PlacedBox(box, area, (), (PlacedCell(cell, area, _centred(_moved(words, 0, down), area)),))


def _centred(words: Sequence[Words], area: Area) -> tuple[Words, ...]:
    return tuple(line.moved(area.x + (area.width - line.width) / 2 - line.x, 0) for line in words)


def _circle(box: Box, theme: Theme) -> PlacedBox:
    cell = _round(box.cells[0], theme, main=box.main)
    return PlacedBox(box, cell.area, (), (cell,))


def _round(cell: Cell, theme: Theme, *, main: bool = False) -> PlacedCell:
    """Return a number in a circle, or in a pill if it is long."""
    type_ = theme.main if main else theme.body
    words = (line(cell.text, gone(type_, cell.fate), theme.text),)
    height = ceil(type_.leading) + CIRCLE
    area = Area(0, 0, max(height, ceil(reach(words)) + CIRCLE), height)
    return PlacedCell(cell, area, _centred(_moved(words, 0, CIRCLE / 2), area))


def _joined(box: Box, theme: Theme) -> PlacedBox:
    """Return circles side by side with plus signs between them, below the bracket that joins them."""
    cells: list[PlacedCell] = []
    signs: list[Words] = []
    x, top = 0.0, BRACKET if len(box.cells) > 1 else 0
    for cell in box.cells:
        if cells:
            sign = line("+", theme.main, theme.text)
            signs.append(sign.moved(x + PLUS, cells[0].area.y + (cells[0].area.height - theme.main.leading) / 2))
            x += ceil(sign.width) + 2 * PLUS
        cells.append(_round(cell, theme).moved(x, top))
        x = cells[-1].area.right
    bottom = max((cell.area.bottom for cell in cells), default=top)
    placed = tuple(evolve(cell, exit=cell.area.x + cell.area.width / 2) for cell in cells)
    return PlacedBox(box, Area(0, 0, max(x, BRACKET), max(bottom, BRACKET)), tuple(signs), placed)


def _rows(box: Box, lines: Traffic) -> tuple[tuple[Cell, ...], ...]:
    """Return the cells in rows: those that lines leave above, those that lines enter below."""
    cells, half = box.cells, ceil(len(box.cells) / 2)
    top = [cell for cell in cells if cell.key in lines.leave]
    bottom = [cell for cell in cells if cell.key in lines.enter]
    if len(cells) <= ROW or {cell.key for cell in top} & {cell.key for cell in bottom}:
        return (cells,) if cells else ()
    if not top and not bottom:
        rows = ceil(len(cells) / ROW)
        size = ceil(len(cells) / rows)
        return tuple(cells[start : start + size] for start in range(0, len(cells), size))
    for cell in cells:
        if cell not in top and cell not in bottom:
            (top if len(top) < half and len(bottom) >= len(cells) - half else bottom).append(cell)
    return tuple(tuple(cell for cell in cells if cell in row) for row in (top, bottom) if row)


def _reason(box: Box, theme: Theme, lines: Traffic) -> PlacedBox:
    rows = [_row(cells, theme) for cells in _rows(box, lines)]
    span = max((_span(row, theme) for row in rows), default=theme.wide)
    start = EXIT if rows and rows[0][0].cell.key in lines.leave else 2
    free = _free(rows, lines, theme, span) - start
    heading, height = header(box, theme, free)
    images, above = pictured(box.images, free - room(box.badge, theme))
    images = tuple(image.moved(theme.gap + start, theme.gap) for image in images)
    above += theme.gap - 5 if above else 0
    heading = _moved(heading, theme.gap + start, 5 + above)
    inner = max(span if rows else 0, ceil(max(reach(heading), _right(images))) - theme.gap + room(box.badge, theme))
    top = above + ceil(height) + (8 if heading else theme.gap)
    placed: list[PlacedCell] = []
    for row in rows:
        placed += _stretched(row, theme, inner, top)
        top += int(placed[-1].area.height) + theme.gap
    area = Area(0, 0, inner + 2 * theme.gap, top + (0 if rows else theme.gap))
    return PlacedBox(box, area, heading, tuple(_with_exit(cell, heading) for cell in placed), images=images)


def _free(rows: Sequence[Sequence[PlacedCell]], lines: Traffic, theme: Theme, span: int) -> float:
    """Return how far the header may reach before a line that leaves upwards; one from the first cell is left of it."""
    x = 0.0
    for i, cell in enumerate(rows[0] if rows else ()):
        x += cell.area.width
        if i and cell.cell.key in lines.leave:
            return x - EXIT
        x += theme.gap
    return max(span, 150)


def _with_exit(cell: PlacedCell, header: Sequence[Words]) -> PlacedCell:
    area = cell.area
    places = (area.x + area.width / 2, area.right - EXIT / 2, area.x + EXIT / 2)
    first, last = min((line.x for line in header), default=0.0), reach(header)
    x = next((x for x in places if not first - 4 < x < last + 4), places[-1])
    return evolve(cell, exit=float(round(x)))


def _row(cells: Sequence[Cell], theme: Theme) -> list[PlacedCell]:
    limit = theme.narrow[min(len(cells), len(theme.narrow)) - 1]
    return [set_cell(cell, theme, limit, theme.text) for cell in cells]


def _span(row: Sequence[PlacedCell], theme: Theme) -> int:
    return int(sum(cell.area.width for cell in row)) + theme.gap * (len(row) - 1)


def _stretched(row: Sequence[PlacedCell], theme: Theme, inner: int, y: float) -> Iterator[PlacedCell]:
    spare, height = inner - _span(row, theme), max(cell.area.height for cell in row)
    x = theme.gap
    for i, cell in enumerate(row):
        extra = spare // len(row) + (i < spare % len(row))
        area = Area(0, 0, cell.area.width + extra, height)
        words = tuple(set_back(line, extra) for line in cell.words)
        yield PlacedCell(cell.cell, area, words, images=cell.images).moved(x, y)
        x += int(area.width) + theme.gap


def header(box: Box, theme: Theme, limit: float) -> tuple[tuple[Words, ...], float]:
    """Return what stands above the premises of a step, in lines of at most *limit* points, and its height."""
    ink = theme.inks[box.stance].words
    words = (line(box.heading, gone(theme.heading, box.fate), ink),) if box.heading else ()
    indent = reach(words) + 5 if words else 0.0
    title = hanging(box.title, gone(theme.title, box.fate), theme.text, limit, indent)
    height = max([theme.title.leading, *(one.y - theme.title.ascent + theme.title.leading for one in title)])
    note, more = _stacked([paragraph(box.note, theme.note, theme.faint, limit)], 0)
    return (*words, *title, *_moved(note, 0, height)), height + more
