"""``incomplete-structure``: premises without a conclusion."""

from __future__ import annotations

from argmap.analysis.check import Check
from argmap.analysis.reported import reported
from argmap.text import Severity

INCOMPLETE_STRUCTURE = Check(
    code="incomplete-structure",
    severity=Severity.ERROR,
    summary="numbered statements that are no complete premise–conclusion structure",
    why=(
        "A structure is premises, an inference line, a conclusion, and perhaps further steps. Without a "
        "conclusion there is no argument; the reference tools give up the document."
    ),
    bad="(1) Free things are used.\n(2) Buses could be free.",
    at="(1) Free things are used.\n(2) Buses could be free.",
    good="(1) Free things are used.\n----\n(2) Free buses would be used.",
    find=reported("incomplete-structure"),
)
