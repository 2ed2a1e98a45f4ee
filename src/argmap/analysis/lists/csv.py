"""CSV: a line of column names, then one line per row, for spreadsheets.

Several values in one cell are separated by semicolons. Spreadsheets run a cell that begins with ``= + - @`` as a
formula, and where the decimal sign is a comma, they divide lines at semicolons, whatever is in quotes. Therefore a
``'``, which marks text, is put before these signs where a cell begins, and where one would begin if ``;``, ``|`` or a
tab separated cells: there, and after blanks and quotes behind it. A ``'`` in these places gets another one. To
restore the original text, remove one ``'`` in each of these places.
"""

from __future__ import annotations

import csv
import io
import re

from argmap.analysis.forms import Form
from argmap.analysis.plain import plain
from argmap.analysis.rows import Listing

#: Where a cell begins that a spreadsheet would run: before a sign of formulas, also full-width, or the mark of text.
_FORMULA = re.compile(r"((?:\A|[;|\t])[\s\"]*)(?=[-=+@'\uff1d\uff0b\uff0d\uff20])")


def _write(listing: Listing, _width: int) -> str:
    file = io.StringIO()
    rows = csv.writer(file, lineterminator="\n")
    rows.writerow(listing.kind.columns)
    for row in listing.rows:
        rows.writerow([_harmless(plain(row[column])) for column in listing.kind.columns])
    return file.getvalue()


def _harmless(cell: str) -> str:
    return _FORMULA.sub(r"\1'", cell)


CSV = Form("for spreadsheets", _write)
