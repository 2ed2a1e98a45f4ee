"""``bad-data``: data that is no YAML."""

from __future__ import annotations

from argmap.analysis.check import Check
from argmap.analysis.reported import reported
from argmap.text import Severity

BAD_DATA = Check(
    code="bad-data",
    severity=Severity.ERROR,
    summary="data that cannot be read as YAML",
    why="What the braces say of the statement is lost. The message says what the YAML reader stumbled over.",
    bad="Buses should be free. {by: [Ada}",
    at="{by: [Ada}",
    good="Buses should be free. {by: [Ada]}",
    find=reported("bad-data"),
)
