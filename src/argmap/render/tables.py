"""HTML-like tables in DOT without words: boxes of exact size with ports in exact places, for layouts.

Every column and row has a fixed size. So the engine does not measure text, and lines meet cells exactly.

Source: https://graphviz.org/doc/info/shapes.html#html
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from argmap.render.drawing import Label, PlacedBox, PlacedCell
from argmap.render.ports import Port, Side

#: Attributes of a table that adds nothing to the size of its content.
BARE = 'BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0"'


def blank_table(label: Label, below: float = 0.0) -> str:
    """Return an empty HTML-like label of the size of some text, plus *below* points."""
    return f"<<TABLE {BARE}><TR>{_td(label.area.width, label.area.height + below)}</TR></TABLE>>"


def _td(width: float, height: float, attributes: str = "") -> str:
    return f'<TD FIXEDSIZE="TRUE" WIDTH="{max(width, 0):.0f}" HEIGHT="{max(height, 0):.0f}"{attributes}></TD>'


def table(box: PlacedBox, ports: Sequence[Port]) -> str:
    """Return a box as a table with its ports."""
    border = 2 if box.box.main else 1
    rows = _single(box, border) if box.box.plain else "".join(_rows(box, border, ports))
    above = _slots(box, border, [port for port in ports if port.side is Side.UPPER])
    below = _slots(box, border, [port for port in ports if port.side is Side.LOWER and not port.anchor.cell])
    return f'<TABLE BORDER="{border}" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">{above}{rows}{below}</TABLE>'


def _single(box: PlacedBox, border: int) -> str:
    return f"<TR>{_td(box.area.width - 2 * border, box.area.height - 2 * border - 2)}</TR>"


def _rows(box: PlacedBox, border: int, ports: Sequence[Port]) -> Iterator[str]:
    rows = [tuple(row) for _, row in groupby(box.cells, key=lambda cell: cell.area.y)]
    tops = [row[0].area.y for row in rows] + [box.area.height - border]
    spare = 2 if not rows else 1
    yield _blank(box, border, tops[0] - border - spare)
    for i, row in enumerate(rows):
        cells = "".join(_row(row, border, box.area.width - border))
        yield f"<TR><TD><TABLE {BARE}><TR>{cells}</TR></TABLE></TD></TR>"
        held = {cell.cell.key for cell in row}
        yield _slots(box, border, [port for port in ports if port.side is Side.LOWER and port.anchor.cell in held])
        last = i == len(rows) - 1
        yield _blank(box, border, tops[i + 1] - row[0].area.bottom - (2 if last else 1))


def _blank(box: PlacedBox, border: int, height: float) -> str:
    return f"<TR>{_td(box.area.width - 2 * border, height)}</TR>"


def _row(row: Iterable[PlacedCell], left: float, right: float) -> Iterator[str]:
    x, height = left, 0.0
    for cell in row:
        area, height = cell.area, cell.area.height
        yield _td(area.x - x, height)
        yield _td(area.width, height, f' PORT="{cell.cell.key}" BORDER="1"')
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
        yield _td(2, 1, f' PORT="{port.name}"')
        x += 2
    yield _td(box.area.width - border - x, 1)
