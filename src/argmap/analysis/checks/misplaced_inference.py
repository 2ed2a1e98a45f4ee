"""``misplaced-inference``: an inference line where nothing is inferred."""

from __future__ import annotations

from argmap.analysis.check import Check
from argmap.analysis.reported import reported
from argmap.text import Severity

MISPLACED_INFERENCE = Check(
    code="misplaced-inference",
    severity=Severity.ERROR,
    summary="an inference line that does not stand between premises and their conclusion",
    why=(
        "An inference line says that what follows is drawn from what stands above. At the beginning of a "
        "structure, or twice in a row, it draws nothing."
    ),
    bad="----\n(1) Free things are used.\n----\n(2) Free buses are used.",
    at="--",
    good="(1) Free things are used.\n----\n(2) Free buses are used.",
    find=reported("misplaced-inference"),
)
