"""CSV: a line of column names, then one line per row, for spreadsheets.

Several values in one cell are separated by semicolons. Spreadsheets run a cell that begins with ``= + - @`` as a
formula. Therefore such a cell, and one that begins with ``'``, gets a ``'`` before it, which marks text. To restore the
original text, remove one ``'`` from the beginning of each cell that has one.
"""

from __future__ import annotations

import csv
import io

from argmap.analysis.forms import Form
from argmap.analysis.plain import plain
from argmap.analysis.rows import Listing

#: First characters of cells that a spreadsheet would run, also full-width, and the mark of text.
_FORMULAS = ("=", "+", "-", "@", "'", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def _write(listing: Listing, _width: int) -> str:
    file = io.StringIO()
    rows = csv.writer(file, lineterminator="\n")
    rows.writerow(listing.kind.columns)
    for row in listing.rows:
        rows.writerow([_harmless(plain(row[column])) for column in listing.kind.columns])
    return file.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULAS) else cell


CSV = Form("for spreadsheets", _write)
