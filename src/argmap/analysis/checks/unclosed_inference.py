"""``unclosed-inference``: an inference line that never ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.mends import insertion, replacement
from argmap.analysis.reported import Noticed, reported
from argmap.text import Fix, Severity

#: A numbered statement begins the next line.
_CONCLUSION = re.compile(r"(?:\r\n|\n|\r)[ \t]*\([0-9]+\)")


def _mend(noticed: Noticed) -> Iterator[Fix]:
    end = noticed.finding.span.end
    if not _CONCLUSION.match(noticed.placing.text, end):
        return
    if not noticed.words.strip(" \t->"):
        yield replacement("write four hyphens", [noticed.finding.span], "----")
    elif not noticed.words.startswith("-->"):
        yield Fix("close it with two hyphens", (insertion(end, " --"),))


UNCLOSED_INFERENCE = Check(
    code="unclosed-inference",
    severity=Severity.ERROR,
    summary="an inference line without its closing hyphens",
    why=(
        "An inference line is four or more hyphens, or the names of the rules between two pairs of hyphens. Without "
        "the second pair it is unclear where the rules end and the conclusion begins."
    ),
    bad="(1) Free things are used.\n-- Modus ponens\n(2) Free buses are used.",
    at="-- Modus ponens",
    good="(1) Free things are used.\n-- Modus ponens --\n(2) Free buses are used.",
    find=reported("unclosed-inference", _mend),
)
