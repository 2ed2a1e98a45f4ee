"""``unclosed-range``: bold or italic text that runs into a relation."""

from __future__ import annotations

from argmap.analysis.check import Check
from argmap.analysis.reported import reported
from argmap.text import Severity

UNCLOSED_RANGE = Check(
    code="unclosed-range",
    severity=Severity.ERROR,
    summary="bold or italic text that runs past the end of its statement",
    why="Bold and italic text must end before the relations below the statement begin.",
    bad="Buses *should be free.\n  + Cars would stay at home.*",
    at="\n",
    good="Buses *should* be free.\n  + Cars would stay at home.",
    find=reported("unclosed-range"),
)
