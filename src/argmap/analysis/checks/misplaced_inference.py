"""``misplaced-inference``: an inference line with nothing to infer."""

from __future__ import annotations

from argmap.analysis.check import Check
from argmap.analysis.reported import reported
from argmap.text import Severity

MISPLACED_INFERENCE = Check(
    code="misplaced-inference",
    severity=Severity.ERROR,
    summary="an inference line that is not between premises and a conclusion",
    why=(
        "An inference line says that the statement below it follows from those above. At the beginning of a structure, "
        "or directly after another inference line, it has nothing to connect."
    ),
    bad="----\n(1) Free things are used.\n----\n(2) Free buses are used.",
    at="--",
    good="(1) Free things are used.\n----\n(2) Free buses are used.",
    find=reported("misplaced-inference"),
)
