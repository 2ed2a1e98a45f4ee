"""``nested-list``: a list within a list."""

from __future__ import annotations

from argmap.analysis.check import Check
from argmap.analysis.reported import reported
from argmap.text import Severity

NESTED_LIST = Check(
    code="nested-list",
    severity=Severity.ERROR,
    summary="list items that are not indented alike",
    why=(
        "Argdown has no nested lists; the reference tools keep only a part of one. All items here are read as one list."
    ),
    bad="* Buses\n    * Trams\n",
    at="*",
    good="* Buses\n* Trams\n",
    find=reported("nested-list"),
)
