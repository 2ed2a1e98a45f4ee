"""Mermaid: a flowchart that GitHub, GitLab, Obsidian and others draw in Markdown.

Mermaid lays it out. A reason is a subgraph with its premises. A step that an undercut aims at is a small circle on its
line. Mermaid has no double borders and lacks some shapes at the ends of lines; colours, dashes and words show the same.

Source: https://mermaid.js.org/syntax/flowchart.html
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from attrs import frozen

from argmap.language import Language
from argmap.render.classes import ClassLook, class_looks, members
from argmap.render.contents import contents, heading, said, under
from argmap.render.drawing import Sheet
from argmap.render.images import unpictured
from argmap.render.levels import unlevelled
from argmap.render.looks import butted, fills
from argmap.render.marking import tidy
from argmap.render.output import FileOptions, Output, Picture
from argmap.render.quoting import mermaid, mermaid_title
from argmap.render.scene import Anchor, Arrow, ArrowKind, Box, BoxKind, Cell, Shape
from argmap.render.setting import headline
from argmap.render.theme import Head, Stroke, Theme
from argmap.render.tips import heads

#: Brackets around the words of a box, by its shape and kind.
SHAPES: Mapping[Shape | BoxKind, tuple[str, str]] = {
    Shape.ROUND: ("[", "]"),
    Shape.PILL: ("([", "])"),
    Shape.CIRCLE: ("((", "))"),
    Shape.JOINED: ("((", "))"),
    BoxKind.ARGUMENT: ("(", ")"),
    BoxKind.GROUP: ("[[", "]]"),
}
#: Symbols for the start and end of a line; Mermaid draws a start only together with the same end.
ENDS: Mapping[Head, tuple[str, str]] = {
    Head.NONE: ("", ""),
    Head.TRIANGLE: ("<", ">"),
    Head.HOLLOW_TRIANGLE: ("<", ">"),
    Head.TEE: ("x", "x"),
    Head.DIAMOND: ("o", "o"),
    Head.HOLLOW_DIAMOND: ("o", "o"),
}
#: Minimum width of a thick line, points.
THICK = 1.5
#: Minimum width of a border, CSS pixels.
LEAST = 1.0
#: Maximum text width in a box, CSS pixels at Mermaid's font size.
WRAP = 280
#: Indentation of one level.
INDENT = "  "


@frozen
class _Link:
    """Represent a line of the picture, or a part of one."""

    #: What it says.
    kind: ArrowKind
    #: As it is written.
    text: str


def _write(picture: Picture, _options: FileOptions) -> bytes:
    sheet = picture.sheet
    links = tuple(link for arrow in sheet.scene.arrows for link in _links(arrow, sheet.theme))
    notes = under(sheet.scene)
    body = (
        *_inside(sheet, ""),
        *(_node(key, SHAPES[Shape.ROUND], _label(*lines)) for key, lines in notes.items()),
        *(link.text for link in links),
        *(f"{low} ~~~ {high}" for high, low in pairwise(notes)),
        *_looks(sheet, links),
    )
    lines = (*_front(sheet), "flowchart BT", *(f"{INDENT}{line}" for line in body))
    return "".join(f"{line}\n" for line in lines).encode()


def _front(sheet: Sheet) -> Iterator[str]:
    """Yield the front matter: the title, and colours of what classes cannot reach."""
    title, theme = headline(sheet.scene), sheet.theme
    yield "---"
    yield from (f'title: "{mermaid_title(tidy(title)[0])}"',) if title else ()
    yield "config:"
    yield from (f"{INDENT}{line}" for line in ("theme: base", "themeVariables:"))
    yield f'{INDENT * 2}edgeLabelBackground: "{theme.page}"'
    yield f'{INDENT * 2}textColor: "{theme.strong}"'
    yield from (f"{INDENT}flowchart:", f"{INDENT * 2}wrappingWidth: {WRAP}", "---")


def _inside(sheet: Sheet, frame: str) -> Iterator[str]:
    """Yield what stands in a frame, or on the page."""
    found = contents(sheet.scene, frame)
    for box in found.boxes:
        yield from _box(box, sheet.scene.words)
    for junction in found.junctions:
        yield f'{junction.key}((" "))'
    for inner in found.frames:
        yield from _subgraph(inner.key, tidy(inner.caption)[0], _inside(sheet, inner.key))


def _subgraph(key: str, title: str, inside: Iterable[str]) -> Iterator[str]:
    yield f"subgraph {key} [{_label(title)}]"
    yield from (f"{INDENT}{line}" for line in inside)
    yield "end"


def _box(box: Box, words: Language) -> Iterator[str]:
    if box.plain:
        (cell,) = box.cells
        shape = SHAPES.get(box.kind, SHAPES[Shape.ROUND]) if box.shape is Shape.ROUND else SHAPES[box.shape]
        yield _node(box.key, shape, _words(cell, words))
    elif box.cells:
        inside = (_node(cell.key, SHAPES[box.shape], _words(cell, words)) for cell in box.cells)
        yield from _subgraph(box.key, heading(box, words), inside)
    else:
        yield _node(box.key, SHAPES[Shape.ROUND], _label(heading(box, words)))


def _node(key: str, shape: tuple[str, str], words: str) -> str:
    return words.join((f"{key}{shape[0]}", shape[1]))


def _label(*lines: str) -> str:
    """Return a quoted label; Mermaid takes none that is empty."""
    return f'"{"<br/>".join(mermaid(line) for line in lines if line) or " "}"'


def _words(cell: Cell, words: Language) -> str:
    """Return what a box says, its title in bold if something stands below that."""
    title, text, note = said(cell, words)
    if not (title and (text or note)):
        return _label(title, text, note)
    rest = "".join(f"\n{mermaid(part)}" for part in (text, note) if part)
    return f'"`**{mermaid(title)}**{rest}`"'


def _links(arrow: Arrow, theme: Theme) -> Iterator[_Link]:
    """Yield a line, in two parts if it passes through a step that something is aimed at."""
    stroke, source, target = theme.strokes[arrow.kind], _end(arrow.source), _end(arrow.target)
    tail, head = heads(arrow, stroke)
    if arrow.junction:
        yield _Link(arrow.kind, f"{source} {_line(stroke, Head.NONE, Head.NONE)} {arrow.junction}")
        source, tail = arrow.junction, Head.NONE
    word = f"|{_label(arrow.word)}|" if arrow.word else ""
    yield _Link(arrow.kind, f"{source} {_line(stroke, tail, head)}{word} {target}")


def _end(anchor: Anchor) -> str:
    return anchor.cell or anchor.place


def _line(stroke: Stroke, tail: Head, head: Head) -> str:
    start, end = ENDS[tail][0], ENDS[head][1]
    start = start if ENDS[tail][1] == end else ""
    if stroke.dash:
        return f"{start}-.-{end}"
    line = "=" if stroke.width >= THICK else "-"
    return f"{start}{line * 2}{end or line}"


def _looks(sheet: Sheet, links: Sequence[_Link]) -> Iterator[str]:
    """Yield the classes of boxes, then the looks of lines, which are counted from 0."""
    yield from _classes(sheet)
    numbers: defaultdict[ArrowKind, list[str]] = defaultdict(list)
    for number, link in enumerate(links):
        numbers[link.kind].append(str(number))
    for kind, found in numbers.items():
        stroke = sheet.theme.strokes[kind]
        dash = f",stroke-dasharray:{_dashes(butted(stroke))}" if stroke.dash else ""
        look = f"stroke:{stroke.colour},stroke-width:{stroke.width:g}px,color:{stroke.words}{dash}"
        yield f"linkStyle {','.join(found)} {look}"


def _dashes(dash: Iterable[float]) -> str:
    return " ".join(f"{length:g}" for length in dash)


def _classes(sheet: Sheet) -> Iterator[str]:
    """Yield each class with what is in it, then the fills of what has a category."""
    scene, theme = sheet.scene, sheet.theme
    looks = class_looks(theme)
    for name, keys in members(scene, theme).items():
        yield f"classDef {name} {_css(looks[name])}"
        yield f"class {','.join(keys)} {name}"
    for key, fill in fills(scene, theme):
        yield f"style {key} fill:{fill}"


def _css(look: ClassLook) -> str:
    said = {
        "fill": look.fill,
        "stroke": look.border,
        "color": look.words,
        "stroke-width": f"{max(look.width, LEAST):g}px" if look.width else "",
        "stroke-dasharray": _dashes(look.dash),
        "font-style": "italic" if look.italic else "",
        "font-weight": "bold" if look.bold else "",
    }
    return ",".join(f"{name}:{value}" for name, value in said.items() if value)


def _remarks(picture: Picture, _options: FileOptions) -> tuple[str, ...]:
    scene = picture.sheet.scene
    return (*unlevelled("Mermaid", scene), *unpictured("Mermaid", scene))


MERMAID = Output(
    "mermaid",
    "a Mermaid flowchart, for GitHub, Obsidian and many others",
    ".mmd",
    "text/vnd.mermaid",
    _write,
    laid_out=False,
    remarks=_remarks,
)
