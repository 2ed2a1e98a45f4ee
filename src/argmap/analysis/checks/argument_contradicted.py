"""``argument-contradicted``: an argument that contradicts."""

from __future__ import annotations

from argmap.analysis.check import Check
from argmap.analysis.reported import reported
from argmap.text import Severity

ARGUMENT_CONTRADICTED = Check(
    code="argument-contradicted",
    severity=Severity.ERROR,
    summary="an argument after ><",
    why=(
        "Only claims can contradict one another: of two contradictory claims exactly one is true. An "
        "argument attacks a claim."
    ),
    bad="[Fares]: Buses should be free.\n  >< <Costs>: Drivers cost money.",
    at="<Costs>:",
    good="[Fares]: Buses should be free.\n  - <Costs>: Drivers cost money.",
    find=reported("argument-contradicted"),
)
