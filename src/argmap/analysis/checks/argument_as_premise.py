"""``argument-as-premise``: an argument where a claim is expected."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.mends import replacement
from argmap.analysis.reported import Noticed, reported
from argmap.text import Fix, Severity


def _mend(noticed: Noticed) -> Iterator[Fix]:
    name = noticed.words.removesuffix(":")
    if "]" not in name and not name.startswith("<-"):
        title = f"[{name[1:-1]}]{noticed.words[len(name) :]}"
        yield replacement(f"write {title}", [noticed.finding.span], title)


ARGUMENT_AS_PREMISE = Check(
    code="argument-as-premise",
    severity=Severity.ERROR,
    summary="an argument used as a premise or conclusion",
    why=(
        "Premises and conclusions are claims: each is true or false. An argument is neither, so argmap reads this one "
        "as a claim with the same title."
    ),
    bad="(1) <Habit>: Free things are used.\n----\n(2) Free buses are used.",
    at="<Habit>:",
    good="(1) [Habit]: Free things are used.\n----\n(2) Free buses are used.",
    find=reported("argument-as-premise", _mend),
)
