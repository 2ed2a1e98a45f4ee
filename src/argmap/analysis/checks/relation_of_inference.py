"""``relation-of-inference``: a relation of a step other than an undercut."""

from __future__ import annotations

from argmap.analysis.check import Check
from argmap.analysis.reported import reported
from argmap.text import Severity

RELATION_OF_INFERENCE = Check(
    code="relation-of-inference",
    severity=Severity.ERROR,
    summary="a relation below an inference line that is not an undercut",
    why=(
        "A relation below an inference line is about the step itself, and only undercuts can be. Put a reason or an "
        "objection below a premise or the conclusion."
    ),
    bad="(1) Free things are used.\n----\n  - Not by everyone.\n(2) Free buses are used.",
    at="-",
    good="(1) Free things are used.\n----\n  <_ Not by everyone.\n(2) Free buses are used.",
    find=reported("relation-of-inference"),
)
