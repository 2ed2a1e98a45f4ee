"""``uneven-indent``: an indentation that was not there before."""

from __future__ import annotations

from argmap.analysis.check import Check
from argmap.analysis.reported import reported
from argmap.text import Severity

UNEVEN_INDENT = Check(
    code="uneven-indent",
    severity=Severity.ERROR,
    summary="a relation line indented like none of those above it",
    why=(
        "Which statement a relation belongs to is told by its spaces alone. An indentation between two "
        "others leaves it to chance; the reference tools give up the document."
    ),
    bad="Buses should be free.\n    + Cars would stay at home.\n  - Drivers cost money.",
    at="-",
    good="Buses should be free.\n    + Cars would stay at home.\n    - Drivers cost money.",
    find=reported("uneven-indent"),
)
