"""A table for people: as wide as their terminal, what does not fit is cut."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.analysis.forms import Form
from argmap.analysis.plain import columns, cut, plain
from argmap.analysis.rows import Listing

#: Between columns.
_GAP = "  "
#: Said of a list without rows.
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
    """Return how wide each column is: narrow ones as they are, the others share what is left."""
    left, found = room, list(wide)
    for done, place in enumerate(sorted(range(len(wide)), key=wide.__getitem__)):
        found[place] = min(wide[place], max(1, left // (len(wide) - done)))
        left -= found[place]
    return found


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = [cut(cell, width) for cell, width in zip(row, widths, strict=True)]
    return _GAP.join(cell + " " * (width - columns(cell)) for cell, width in zip(cells, widths, strict=True)).rstrip()


TABLE = Form("for people", _write)
