"""``number-as-relation``: a signed number at the beginning of a line."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from argmap.analysis.check import Check
from argmap.analysis.lines import located
from argmap.analysis.mends import escape
from argmap.analysis.placing import placing
from argmap.interpret.reading import Reading
from argmap.syntax.tree import Kind
from argmap.text import Diagnostic, Severity, Span


def _find(reading: Reading) -> Iterator[Diagnostic]:
    told = {finding.span.start for finding in reading.diagnostics}
    placed = placing(reading)
    for (token, start), (after, _) in pairwise(placed):
        if token.kind is Kind.SYMBOL and token.text in {"+", "-"} and _number(after.kind, after.text):
            if start in told:
                continue
            block, index = located(placed, start)
            yield Diagnostic(
                "number-as-relation",
                Severity.WARNING,
                f"{token.text} at the beginning of a line is read as a relation;"
                f" put a space after it for a relation, or write \\{token.text} for a sign",
                Span(start, start + 1),
                (escape(token.text, start, safe=block.continues(index)),),
            )


def _number(kind: Kind, text: str) -> bool:
    return kind is Kind.TEXT and text[0].isdigit()


NUMBER_AS_RELATION = Check(
    code="number-as-relation",
    severity=Severity.WARNING,
    summary="a line within a sentence that begins with a signed number",
    why=(
        "A line that begins with `+` or `-` is a relation to the statement above it. If a sentence wraps just before a "
        "signed number, its second half becomes a reason or an objection."
    ),
    bad="Buses run at all times, even at\n  -20 degrees.",
    at="-",
    good="Buses run at all times, even at\n  \\-20 degrees.",
    find=_find,
)
