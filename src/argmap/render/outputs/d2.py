"""D2: a diagram that the program d2 lays out and draws.

Groups and reasons are containers. D2 does not break lines, so argmap breaks them.

Source: https://d2lang.com/tour/intro
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate, groupby
from math import ceil

from attrs import frozen

from argmap.render.classes import NOTE, ClassLook, class_looks, members
from argmap.render.contents import categories, contents, under
from argmap.render.drawing import PlacedBox, PlacedCell, Sheet, Words
from argmap.render.images import unpictured
from argmap.render.levels import unlevelled
from argmap.render.looks import fills
from argmap.render.marking import tidy
from argmap.render.measure import Bar
from argmap.render.output import FileOptions, Output, Picture
from argmap.render.quoting import d2
from argmap.render.scene import Anchor, Arrow, Shape
from argmap.render.setting import headline
from argmap.render.theme import Head, Stroke
from argmap.render.tips import heads

#: D2's name of the shape at an end of a line, and whether it is filled.
HEADS: Mapping[Head, tuple[str, bool]] = {
    Head.TRIANGLE: ("triangle", True),
    Head.HOLLOW_TRIANGLE: ("triangle", False),
    Head.TEE: ("cf-one-required", True),
    Head.DIAMOND: ("diamond", True),
    Head.HOLLOW_DIAMOND: ("diamond", False),
}
#: Symbol of a line, by whether it has a shape at its start and at its end.
LINES = {(False, False): "--", (False, True): "->", (True, False): "<-", (True, True): "<->"}
#: D2's longest dash, and its largest corner radius of a pill.
DASH, ROUND = 10, 20
#: Font sizes of the map's title, of group titles and of sentences.
HEADLINE, CAPTION, BODY = 28, 20, 16
#: Diameter of the circle of a step that an undercut aims at.
STEP = 16
#: Text around removed words and around added words.
BARS: Mapping[Bar, tuple[str, str]] = {Bar.NONE: ("", ""), Bar.THROUGH: ("[-", "-]"), Bar.UNDER: ("{+", "+}")}
#: Keys of the title, and of the notes below the picture.
TITLE, UNDER = "title", "under"
#: Indentation of one level.
INDENT = "  "


@frozen
class _Diagram:
    """Represent a picture, and how its parts are named."""

    #: The picture, its words set in lines.
    sheet: Sheet

    @cached_property
    def boxes(self) -> Mapping[str, PlacedBox]:
        """Return the boxes by key."""
        return {box.box.key: box for box in self.sheet.boxes}

    @cached_property
    def classes(self) -> Mapping[str, list[str]]:
        """Return the names of the classes of everything that has any, by key."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for name, keys in members(self.sheet.scene, self.sheet.theme).items():
            for key in keys:
                found[key].append(name)
        return found

    @cached_property
    def fills(self) -> Mapping[str, str]:
        """Return what is behind the words of boxes that have a category, by key."""
        return dict(fills(self.sheet.scene, self.sheet.theme))

    @cached_property
    def paths(self) -> Mapping[str, str]:
        """Return the paths of boxes, steps and premises through their containers, by key."""
        scene = self.sheet.scene
        frames = {"": ""}
        for frame in scene.frames:
            frames[frame.key] = f"{frames[frame.parent]}{frame.key}."
        places = {box.ref: frames[box.frame] for box in scene.boxes}
        found = {box.key: f"{frames[box.frame]}{box.key}" for box in scene.boxes}
        cells = {cell.key: f"{found[box.key]}.{cell.key}" for box in scene.boxes if not box.plain for cell in box.cells}
        return found | cells | {junction.key: f"{places[junction.ref]}{junction.key}" for junction in scene.junctions}

    def path(self, anchor: Anchor) -> str:
        """Return the name of an end of a line."""
        return self.paths[anchor.cell or anchor.place]


def _write(picture: Picture, _options: FileOptions) -> bytes:
    sheet = picture.sheet
    diagram = _Diagram(sheet)
    lines = (
        "direction: up",
        f"style.fill: {_quoted(sheet.theme.page)}",
        *_classes(diagram),
        *_texts(sheet),
        *_inside(diagram, ""),
        *(line for arrow in sheet.scene.arrows for line in _line(arrow, diagram)),
    )
    return "".join(f"{line}\n" for line in lines).encode()


def _quoted(*lines: str) -> str:
    """Return *lines* as one string of D2."""
    return '"' + "\\n".join(map(d2, lines)) + '"'


def _block(key: str, label: str, inside: Iterable[str]) -> Iterator[str]:
    lines = tuple(inside)
    if not lines:
        yield f"{key}: {label}"
        return
    yield f"{key}: {label} {{" if label else f"{key}: {{"
    yield from (f"{INDENT}{line}" for line in lines)
    yield "}"


def _style(**said: str | float) -> str:
    """Return a style; ``_`` stands for ``-``, lengths are whole, and what is empty is not said."""
    found = (f"{name.replace('_', '-')}: {_value(value)}" for name, value in said.items() if value or value is False)
    return f"style: {{{'; '.join(found)}}}"


def _value(value: str | float) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return _quoted(value) if isinstance(value, str) else f"{ceil(value)}"


def _classes(diagram: _Diagram) -> Iterator[str]:
    """Yield the classes of boxes and of lines that the picture has."""
    theme = diagram.sheet.theme
    used = {name for names in diagram.classes.values() for name in names}
    boxes = {name: _look(look) for name, look in class_looks(theme).items() if name in used}
    kinds = dict.fromkeys(arrow.kind for arrow in diagram.sheet.scene.arrows)
    looks = boxes | {f"{kind.value}-line": _stroke(theme.strokes[kind]) for kind in kinds}
    if looks:
        yield from _block("classes", "", (f"{name}: {{{look}}}" for name, look in looks.items()))


def _look(look: ClassLook) -> str:
    return _style(
        fill=look.fill,
        stroke=look.border,
        font_color=look.words,
        stroke_width=look.width,
        stroke_dash=_dash(look.dash),
        border_radius=look.corner,
        italic=look.italic or "",
        bold=look.bold,
    )


def _stroke(stroke: Stroke) -> str:
    return _style(
        stroke=stroke.colour, font_color=stroke.words, stroke_width=stroke.width, stroke_dash=_dash(stroke.dash)
    )


def _dash(dash: tuple[float, ...]) -> float:
    """Return the one length that D2 has for dashes and gaps."""
    return min(DASH, max(1, round(sum(dash[:2]) / 2))) if dash else 0


def _texts(sheet: Sheet) -> Iterator[str]:
    """Yield the title, and what stands under the picture."""
    title, theme = headline(sheet.scene), sheet.theme
    if title:
        look = _style(font_size=HEADLINE, bold=True, font_color=theme.strong)
        yield from _block(TITLE, _quoted(*_lines(sheet.headline.words)), ("shape: text", "near: top-center", look))
    lines = [line for part in under(sheet.scene).values() for line in part]
    if lines:
        yield from _block(UNDER, _quoted(*lines), ("shape: text", "near: bottom-center", f"class: {NOTE}"))


def _lines(words: Sequence[Words]) -> Iterator[str]:
    """Yield *words* line by line: a number stands on the line of what it numbers."""
    for _, line in groupby(words, key=lambda one: one.y):
        yield " ".join(map(_barred, line))


def _barred(words: Words) -> str:
    """Return *words* with signs around those that have a line along them, where not all have the same."""
    return "".join(f"{BARS[run.type.bar][0]}{run.text}{BARS[run.type.bar][1]}" for run in words.runs) or words.text


def _inside(diagram: _Diagram, frame: str) -> Iterator[str]:
    """Yield what stands in a frame, or on the page."""
    found = contents(diagram.sheet.scene, frame)
    for box in found.boxes:
        yield from _box(diagram.boxes[box.key], diagram)
    for junction in found.junctions:
        size = (f"width: {STEP}", f"height: {STEP}")
        yield from _block(junction.key, '""', ("shape: circle", *size, _class(junction.key, diagram)))
    for inner in found.frames:
        label = _quoted(*_lines(diagram.sheet.titles[inner.key].words))
        look = (_class(inner.key, diagram), _style(fill=diagram.fills.get(inner.key, ""), font_size=CAPTION))
        yield from _block(inner.key, label, (*look, *_inside(diagram, inner.key)))


def _class(key: str, diagram: _Diagram) -> str:
    return f"class: [{'; '.join(diagram.classes[key])}]"


def _box(box: PlacedBox, diagram: _Diagram) -> Iterator[str]:
    shown = box.box
    if shown.plain:
        (cell,) = box.cells
        yield from _block(
            shown.key, _words(cell, diagram), (_class(shown.key, diagram), *_outline(box, shown.key, diagram))
        )
        return
    title = (*_lines(box.words), tidy(categories(shown.badge, diagram.sheet.scene.words))[0])
    cells = (line for cell in box.cells for line in _cell(cell, box, diagram))
    look = (_class(shown.key, diagram), _style(font_size=BODY))
    yield from _block(shown.key, _quoted(*filter(None, title)), (*look, *cells))


def _cell(cell: PlacedCell, box: PlacedBox, diagram: _Diagram) -> Iterator[str]:
    key = cell.cell.key
    yield from _block(key, _words(cell, diagram), (_class(key, diagram), *_outline(box, key, diagram)))


def _words(cell: PlacedCell, diagram: _Diagram) -> str:
    """Return what a box says: an empty line sets off its title, for all words in a box look alike."""
    title, text = f"{cell.cell.mark}{cell.cell.title}" if cell.cell.title else "", cell.cell.text
    lines = [*_lines(cell.words), *filter(None, (tidy(categories(cell.cell.badge, diagram.sheet.scene.words))[0],))]
    if title and text:
        lines.insert(_height(title, lines), "")
    return _quoted(*lines)


def _height(title: str, lines: Sequence[str]) -> int:
    """Return how many of *lines* are those of the title."""
    length = len("".join(title.split()))
    lengths = accumulate(len("".join(line.split())) for line in lines)
    return 1 + sum(1 for reached in lengths if reached < length)


def _outline(box: PlacedBox, key: str, diagram: _Diagram) -> Iterator[str]:
    """Yield the shape of a box or premise, and what is behind its words if it has a category."""
    shape, fill = box.box.shape, diagram.fills.get(key, "")
    if shape in {Shape.CIRCLE, Shape.JOINED}:
        yield "shape: circle"
    if fill or shape is Shape.PILL:
        yield _style(fill=fill, border_radius=ROUND if shape is Shape.PILL else 0)


def _line(arrow: Arrow, diagram: _Diagram) -> Iterator[str]:
    """Yield a line, in two parts if it passes through a step that something is aimed at."""
    source, target = diagram.path(arrow.source), diagram.path(arrow.target)
    tail, head = heads(arrow, diagram.sheet.theme.strokes[arrow.kind])
    look = f"class: {arrow.kind.value}-line"
    if arrow.junction:
        step = diagram.paths[arrow.junction]
        yield from _block(f"{source} {LINES[tail is not Head.NONE, False]} {step}", "", (look, *_tip("source", tail)))
        source, tail = step, Head.NONE
    ends = LINES[tail is not Head.NONE, head is not Head.NONE]
    label = _quoted(arrow.word) if arrow.word else ""
    yield from _block(f"{source} {ends} {target}", label, (look, *_tip("source", tail), *_tip("target", head)))


def _tip(end: str, head: Head) -> Iterator[str]:
    if head is not Head.NONE:
        shape, filled = HEADS[head]
        yield f"{end}-arrowhead: {{shape: {shape}; {_style(filled=filled)}}}"


def _remarks(picture: Picture, _options: FileOptions) -> tuple[str, ...]:
    scene = picture.sheet.scene
    return (*unlevelled("D2", scene), *unpictured("D2", scene))


D2 = Output(
    "d2",
    "a D2 diagram, which D2 lays out",
    ".d2",
    "text/vnd.d2",
    _write,
    laid_out=False,
    remarks=_remarks,
)
