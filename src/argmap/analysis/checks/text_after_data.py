"""``text-after-data``: words after data."""

from __future__ import annotations

from argmap.analysis.check import Check
from argmap.analysis.reported import reported
from argmap.text import Severity

TEXT_AFTER_DATA = Check(
    code="text-after-data",
    severity=Severity.ERROR,
    summary="text after data on the same line",
    why=(
        "Data ends a statement, so anything after it on the line is lost. Put all data into one pair of braces at the "
        "end."
    ),
    bad="[Fares]: Buses should be free. {by: Ada} {weight: 0.4}",
    at="{weight: 0.4}",
    good="[Fares]: Buses should be free. {by: Ada, weight: 0.4}",
    find=reported("text-after-data"),
)
