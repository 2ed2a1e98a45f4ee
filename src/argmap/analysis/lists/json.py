"""JSON: all columns of every row, for programs.

``{"version": 1, "claims": [...]}``, or ``arguments``, ``relations``, ``sources``. Later releases may add keys, but
remove none within a version. Control characters are escaped, so a reader gets the exact text of the map.

``structure`` holds the steps of an argument as argmap's own JSON has them, with their premises and conclusions;
``premises`` the premises of a relation that is a step.
"""

from __future__ import annotations

import json

from argmap.analysis.forms import Form
from argmap.analysis.rows import Listing
from argmap.messages import escaped_json


def _write(listing: Listing, _width: int) -> str:
    columns = (*listing.kind.columns, *listing.kind.details)
    rows = [{column: row[column] for column in columns} for row in listing.rows]
    return escaped_json(json.dumps({"version": 1, listing.name: rows}, ensure_ascii=False, indent=2)) + "\n"


JSON = Form("all columns, for programs", _write)
