"""``config-spelling``: a setting in another place than the one where it is read."""

from __future__ import annotations

from argmap.analysis.check import Check
from argmap.analysis.reported import reported
from argmap.text import Severity

CONFIG_SPELLING = Check(
    code="config-spelling",
    severity=Severity.WARNING,
    summary="a setting that stands where documentation has it, not where other tools read it",
    why=(
        "Some pages name settings otherwise than the tools that read them. argmap reads both; the other "
        "tools pass over this one."
    ),
    bad="===\nmap: {statementSelectionMode: all}\n===\n\nBuses should be free.",
    at="\nmap: {statementSelectionMode: all}\n",
    good="===\nselection: {statementSelectionMode: all}\n===\n\nBuses should be free.",
    find=reported("config-spelling"),
)
