"""CSV: a line of column names, then one line for each row, for spreadsheets.

Several values in one cell stand apart by a semicolon. Spreadsheets take cells that begin with ``= + - @`` for formulas
and run them: such a cell, and one that begins with ``'``, gets a ``'`` before it, which spreadsheets take for text. To
have the text again, take one ``'`` away from the beginning of each cell that has one.
"""

from __future__ import annotations

import csv
import io

from argmap.analysis.forms import Form
from argmap.analysis.plain import plain
from argmap.analysis.rows import Listing

#: How cells begin that a spreadsheet would run, in both widths, and what is put before them.
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
