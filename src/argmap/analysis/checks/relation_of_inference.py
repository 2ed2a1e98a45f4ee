"""``relation-of-inference``: a relation of a step."""

from __future__ import annotations

from argmap.analysis.check import Check
from argmap.analysis.reported import reported
from argmap.text import Severity

RELATION_OF_INFERENCE = Check(
    code="relation-of-inference",
    severity=Severity.ERROR,
    summary="a relation under an inference line that is no undercut",
    why=(
        "What stands under an inference line bears on the step itself, and a step can only be undercut. Put "
        "a reason or an objection under a premise or under the conclusion."
    ),
    bad="(1) Free things are used.\n----\n  - Not by everyone.\n(2) Free buses are used.",
    at="-",
    good="(1) Free things are used.\n----\n  <_ Not by everyone.\n(2) Free buses are used.",
    find=reported("relation-of-inference"),
)
