"""``nothing-claimed``: a text without a claim."""

from __future__ import annotations

from argmap.analysis.check import Check
from argmap.analysis.reported import reported
from argmap.text import Severity

NOTHING_CLAIMED = Check(
    code="nothing-claimed",
    severity=Severity.WARNING,
    summary="a text without any claim or argument",
    why="The map is empty. Perhaps everything is commented out, or the wrong file was named.",
    bad="// Buses should be free.\n",
    at="// Buses should be free.\n",
    good="Buses should be free.\n",
    find=reported("nothing-claimed"),
)
