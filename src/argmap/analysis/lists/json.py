"""JSON: all columns of every row, for programs.

``{"version": 1, "claims": [...]}``, or ``arguments``, ``relations``, ``sources``. Keys may be added; none is taken
away within a version. What a terminal could obey is escaped, so reading gives the very text of the map.
"""

from __future__ import annotations

import json

from argmap.analysis.forms import Form
from argmap.analysis.plain import UNSAFE
from argmap.analysis.rows import Listing


def _write(listing: Listing, _width: int) -> str:
    rows = [{column: row[column] for column in listing.kind.columns} for row in listing.rows]
    text = json.dumps({"version": 1, listing.name: rows}, ensure_ascii=False, indent=2)
    lines = (UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", line) for line in text.split("\n"))
    return "\n".join(lines) + "\n"


JSON = Form("all columns, for programs", _write)
