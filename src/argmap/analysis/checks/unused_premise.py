"""``unused-premise``: a premise that no step uses."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.interpret.reading import Reading
from argmap.text import Diagnostic, Severity


def _find(reading: Reading) -> Iterator[Diagnostic]:
    for argument in reading.map.arguments:
        steps = reading.places.structures.get(argument.title, ())
        used = {(premise.claim, premise.number) for inference in argument.inferences for premise in inference.premises}
        last = max((index for index, step in enumerate(steps) if step.rules is not None), default=0)
        for step in steps[:last]:
            if (step.occurrence.title, step.number) not in used:
                yield Diagnostic(
                    "unused-premise",
                    Severity.WARNING,
                    f"no step uses ({step.number}); add its number to uses in an inference line, or remove it",
                    step.occurrence.span,
                )


UNUSED_PREMISE = Check(
    code="unused-premise",
    severity=Severity.WARNING,
    summary="a premise or intermediate conclusion that no step uses",
    why=(
        "If inference lines list what they use, each premise and intermediate conclusion should be listed at least "
        "once. An unused premise does no work; usually its number was forgotten."
    ),
    bad=(
        "(1) Free things are used.\n"
        "(2) Buses are free.\n"
        "(3) Ada likes buses.\n"
        "-- {uses: [1, 2]} --\n"
        "(4) Buses are used."
    ),
    at="Ada likes buses.",
    good="(1) Free things are used.\n(2) Buses are free.\n-- {uses: [1, 2]} --\n(3) Buses are used.",
    find=_find,
)
