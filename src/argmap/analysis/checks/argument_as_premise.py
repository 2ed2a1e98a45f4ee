"""``argument-as-premise``: an argument where a claim should stand."""

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
    summary="an argument as premise or conclusion",
    why=(
        "Premises and conclusions are claims, which are true or false; an argument is neither. It is read as "
        "a claim of that title."
    ),
    bad="(1) <Habit>: Free things are used.\n----\n(2) Free buses are used.",
    at="<Habit>:",
    good="(1) [Habit]: Free things are used.\n----\n(2) Free buses are used.",
    find=reported("argument-as-premise", _mend),
)
