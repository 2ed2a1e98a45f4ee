"""``argument-contradicted``: an argument after ``><``."""

from __future__ import annotations

from argmap.analysis.check import Check
from argmap.analysis.reported import reported
from argmap.text import Severity

ARGUMENT_CONTRADICTED = Check(
    code="argument-contradicted",
    severity=Severity.ERROR,
    summary="an argument after `><`",
    why=(
        "Contradiction is a relation between claims: of two contradictory claims, exactly one is true. If an argument "
        "speaks against a claim, write `-` instead."
    ),
    bad="[Fares]: Buses should be free.\n  >< <Costs>: Drivers cost money.",
    at="<Costs>:",
    good="[Fares]: Buses should be free.\n  - <Costs>: Drivers cost money.",
    find=reported("argument-contradicted"),
)
