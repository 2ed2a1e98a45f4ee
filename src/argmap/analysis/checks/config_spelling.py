"""``config-spelling``: a setting where only argmap looks for it."""

from __future__ import annotations

from argmap.analysis.check import Check
from argmap.analysis.reported import reported
from argmap.text import Severity

CONFIG_SPELLING = Check(
    code="config-spelling",
    severity=Severity.WARNING,
    summary="a setting in a place where other tools do not look for it",
    why=(
        "Some Argdown documentation puts this setting in another section than the one where Argdown's own tools look "
        "for it. argmap reads both; the other tools ignore this one."
    ),
    bad="===\nmap: {statementSelectionMode: all}\n===\n\nBuses should be free.",
    at="\nmap: {statementSelectionMode: all}\n",
    good="===\nselection: {statementSelectionMode: all}\n===\n\nBuses should be free.",
    find=reported("config-spelling"),
)
