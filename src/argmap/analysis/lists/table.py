"""A table as wide as the terminal; longer cells are cut off."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.analysis.forms import Form
from argmap.analysis.plain import columns, cut, plain
from argmap.analysis.rows import Listing

#: Separates columns.
_GAP = "  "
#: Printed for an empty list.
_NONE = "(none)"


def _write(listing: Listing, width: int) -> str:
    if not listing.rows:
        return f"{_NONE}\n"
    shown = listing.kind.shown
    rows = [tuple(name.replace("_", " ") for name in shown)]
    rows += [tuple(plain(row[column]) for column in shown) for row in listing.rows]
    wide = [max(columns(row[place]) for row in rows) for place in range(len(shown))]
    widths = _fitted(wide, width - len(_GAP) * (len(shown) - 1))
    return "".join(f"{_line(row, widths)}\n" for row in rows)


def _fitted(wide: Sequence[int], room: int) -> Sequence[int]:
    """Return the widths of columns: narrow ones keep theirs, wide ones share the rest."""
    left, found = room, list(wide)
    for done, place in enumerate(sorted(range(len(wide)), key=wide.__getitem__)):
        found[place] = min(wide[place], max(1, left // (len(wide) - done)))
        left -= found[place]
    return found


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = [cut(cell, width) for cell, width in zip(row, widths, strict=True)]
    return _GAP.join(cell + " " * (width - columns(cell)) for cell, width in zip(cells, widths, strict=True)).rstrip()


TABLE = Form("for reading in a terminal", _write)
