"""HTML-like tables in DOT: boxes of exact size.

Every column and row has a fixed size. So the engine does not measure text, and lines meet cells exactly.

Source: https://graphviz.org/doc/info/shapes.html#html
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from math import ceil

from attrs import evolve

from argmap.render.badges import tinted
from argmap.render.contrast import readable
from argmap.render.drawing import Label, PlacedBox, PlacedCell, Run, Words
from argmap.render.foot import COLUMN, COLUMNS, entry_text, note
from argmap.render.measure import Bar, Face
from argmap.render.ports import Port, Side
from argmap.render.scene import BoxKind, Entry, Scene, Stance
from argmap.render.theme import Theme

#: Attributes of a table that adds nothing to the size of its content.
BARE = 'BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0"'
#: Attributes of a table with space between its rows.
SPACED = 'BORDER="0" CELLBORDER="0" CELLSPACING="4" CELLPADDING="0"'
#: Most entries of the key in a column, unless there are many.
TALL = 12


def label_table(label: Label) -> str:
    """Return lines of text as an HTML-like label of their size."""
    area = label.area
    return f"<<TABLE {BARE}><TR>{_td(area.width, area.height, _text(label.words))}</TR></TABLE>>"


def blank_table(label: Label, below: float = 0.0) -> str:
    """Return an empty HTML-like label of the size of some text, plus *below* points."""
    return f"<<TABLE {BARE}><TR>{_td(label.area.width, label.area.height + below)}</TR></TABLE>>"


def foot_table(scene: Scene, theme: Theme) -> str:
    """Return the key, the legend of colours and the note below a picture as an HTML-like label; empty for none."""
    entries, left_out = (*scene.key, *scene.legend), note(scene.left_out, theme, COLUMN)
    count = min(COLUMNS, ceil(len(entries) / TALL))
    tall = ceil(len(entries) / count) if count else 0
    columns = [_column(entries[i * tall : (i + 1) * tall], theme) for i in range(count)]
    rows = [f"<TR>{''.join(columns)}</TR>"] if columns else []
    if left_out.words:
        rows.append(f'<TR><TD ALIGN="LEFT" COLSPAN="{max(1, count)}">{_text(left_out.words)}</TD></TR>')
    return f"<<TABLE {SPACED}>{''.join(rows)}</TABLE>>" if rows else ""


def _column(entries: Iterable[Entry], theme: Theme) -> str:
    rows = "".join(_entry(entry, theme) for entry in entries)
    return f'<TD VALIGN="TOP"><TABLE {SPACED}>{rows}</TABLE></TD>'


def _entry(entry: Entry, theme: Theme) -> str:
    """Return an entry as a row: its mark, which may have a colour, and its text in lines."""
    words = entry_text(entry, theme, COLUMN).words
    ground = f' BGCOLOR="{entry.colour}"' if entry.colour else ""
    type_, ink = evolve(theme.foot, face=Face.BOLD), readable(entry.colour, theme) if entry.colour else theme.text
    mark = _text((Words(entry.mark, type_, ink, 0, 0, 0),)) if entry.mark else ""
    return (
        f'<TR><TD ALIGN="RIGHT" VALIGN="TOP"{ground}>{mark}</TD><TD ALIGN="LEFT" VALIGN="TOP">{_text(words)}</TD></TR>'
    )


def _td(width: float, height: float, text: str = "", attributes: str = "") -> str:
    size = f'WIDTH="{max(width, 0):.0f}" HEIGHT="{max(height, 0):.0f}"'
    return f'<TD FIXEDSIZE="TRUE" {size}{attributes}>{text}</TD>'


def _text(words: Sequence[Words]) -> str:
    lines = groupby(words, key=lambda line: line.y)
    return "".join("".join(map(_run, line)) + '<BR ALIGN="LEFT"/>' for _, line in lines)


def _run(words: Words) -> str:
    runs = words.runs or (Run(words.text, words.type),)
    text = "".join(_lettered(run) for run in runs)
    return f'<FONT POINT-SIZE="{words.type.size:g}" COLOR="{words.ink}">{text} </FONT>'


def _lettered(run: Run) -> str:
    from html import escape  # noqa: PLC0415 - slow, and most layouts need no words

    face, bar = run.type.face, run.type.bar
    on = {"I": face.italic, "B": face.bold, "U": bool(run.url) or bar is Bar.UNDER, "S": bar is Bar.THROUGH}
    tags = [tag for tag in on if on[tag]]
    return "".join(f"<{tag}>" for tag in tags) + escape(run.text) + "".join(f"</{tag}>" for tag in reversed(tags))


def table(box: PlacedBox, theme: Theme, ports: Sequence[Port]) -> str:
    """Return a box as a table with its ports."""
    ink = theme.inks[box.box.stance]
    border = 2 if box.box.main else 1
    fill = {BoxKind.CLAIM: theme.paper, BoxKind.STUB: theme.page}.get(box.box.kind, ink.fill)
    fill = tinted(box.cells[0].cell.badge, theme, fill) if box.box.plain else fill
    dashed = ",DASHED" if box.box.kind is BoxKind.STUB or (box.box.plain and box.cells[0].cell.implicit) else ""
    colour = theme.strong if box.box.main else ink.border
    look = f'BORDER="{border}" STYLE="ROUNDED{dashed}" COLOR="{colour}" BGCOLOR="{fill}"'
    rows = _single(box, border) if box.box.plain else "".join(_rows(box, theme, border, ports))
    above = _slots(box, border, [port for port in ports if port.side is Side.UPPER])
    below = _slots(box, border, [port for port in ports if port.side is Side.LOWER and not port.anchor.cell])
    return f'<TABLE {look} CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">{above}{rows}{below}</TABLE>'


def _single(box: PlacedBox, border: int) -> str:
    cell = box.cells[0]
    width, height = box.area.width - 2 * border, box.area.height - 2 * border - 2
    return f"<TR>{_td(width, height, _text(cell.words), _pad(cell))}</TR>"


def _pad(cell: PlacedCell) -> str:
    left = min((line.x for line in cell.words), default=cell.area.x) - cell.area.x
    return f' CELLPADDING="{max(0, left - 3):.0f}" ALIGN="LEFT"'


def _rows(box: PlacedBox, theme: Theme, border: int, ports: Sequence[Port]) -> Iterator[str]:
    rows = [tuple(row) for _, row in groupby(box.cells, key=lambda cell: cell.area.y)]
    tops = [row[0].area.y for row in rows] + [box.area.height - border]
    spare = 2 if not rows else 1
    yield _blank(box, border, tops[0] - border - spare, _text(box.words))
    for i, row in enumerate(rows):
        cells = "".join(_row(row, theme, box.box.stance, border, box.area.width - border))
        yield f"<TR><TD><TABLE {BARE}><TR>{cells}</TR></TABLE></TD></TR>"
        held = {cell.cell.key for cell in row}
        yield _slots(box, border, [port for port in ports if port.side is Side.LOWER and port.anchor.cell in held])
        last = i == len(rows) - 1
        yield _blank(box, border, tops[i + 1] - row[0].area.bottom - (2 if last else 1))


def _blank(box: PlacedBox, border: int, height: float, text: str = "") -> str:
    look = ' CELLPADDING="4" ALIGN="LEFT"' if text else ""
    return f"<TR>{_td(box.area.width - 2 * border, height, text, look)}</TR>"


def _row(row: Iterable[PlacedCell], theme: Theme, stance: Stance, left: float, right: float) -> Iterator[str]:
    x, height = left, 0.0
    for cell in row:
        area, height = cell.area, cell.area.height
        yield _td(area.x - x, height)
        style = "ROUNDED,DASHED" if cell.cell.implicit else "ROUNDED"
        fill = tinted(cell.cell.badge, theme, theme.paper)
        look = f' BORDER="1" STYLE="{style}" COLOR="{theme.inks[stance].cell}" BGCOLOR="{fill}"'
        yield _td(area.width, height, _text(cell.words), f' PORT="{cell.cell.key}"{look}{_pad(cell)}')
        x = area.right
    yield _td(right - x, height)


def _slots(box: PlacedBox, border: int, ports: Sequence[Port]) -> str:
    """Return a row one point high, with two points around each port."""
    cells = "".join(_slot_cells(box, border, sorted(ports, key=lambda port: port.x)))
    return f"<TR><TD><TABLE {BARE}><TR>{cells}</TR></TABLE></TD></TR>"


def _slot_cells(box: PlacedBox, border: int, ports: Sequence[Port]) -> Iterator[str]:
    x = float(border)
    for port in ports:
        if port.x - 1 > x:
            yield _td(port.x - 1 - x, 1)
        x = max(x, port.x - 1.0)
        yield _td(2, 1, "", f' PORT="{port.name}"')
        x += 2
    yield _td(box.area.width - border - x, 1)
