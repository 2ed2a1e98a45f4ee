"""``incomplete-structure``: premises without a conclusion."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from argmap.analysis.check import Check
from argmap.analysis.lines import Line, located
from argmap.analysis.mends import joined
from argmap.analysis.reported import Noticed, reported
from argmap.syntax.tree import Kind, Token
from argmap.text import Fix, Severity

#: Longer numbers are not counted on.
_DIGITS = 9


def _mend(noticed: Noticed) -> Iterator[Fix]:
    """Yield the fix that joins the structure to the rest of it below an empty line."""
    placing = noticed.placing
    index = placing.index(noticed.finding.span.end)
    end = placing.starts[index] + placing.tokens[index].width
    block, first = located(placing, end)
    if (
        placing.tokens[index].kind is Kind.BLANK
        and len(block)
        and (block[first].kind is Kind.NUMBER or block[first].inference)
    ):
        yield evolve(joined(placing, index), safe=_counts_on(noticed, block[first]))


def _counts_on(noticed: Noticed, line: Line) -> bool:
    """Return whether *line* is an inference line, or has the number that follows the last one above."""
    numbers = [one.text[1:-1] for one in _numbers(noticed)]
    own = line.text[1:].partition(")")[0].lstrip("0")
    return line.inference or (bool(numbers) and _next(numbers[-1]) == own)


def _numbers(noticed: Noticed) -> Iterator[Token]:
    first, last = (noticed.placing.index(offset) for offset in (noticed.start, noticed.finding.span.end))
    return (token for token in noticed.placing.tokens[first:last] if token.kind is Kind.NUMBER)


def _next(digits: str) -> str:
    return str(int(digits) + 1) if len(digits) < _DIGITS else ""


INCOMPLETE_STRUCTURE = Check(
    code="incomplete-structure",
    severity=Severity.ERROR,
    summary="numbered statements that do not form a complete premise–conclusion structure",
    why=(
        "A structure has premises, an inference line and a conclusion, and may have further steps. Without a "
        "conclusion there is no argument. Argdown's own tools reject the whole document."
    ),
    bad="(1) Free things are used.\n(2) Buses could be free.",
    at="(1) Free things are used.\n(2) Buses could be free.",
    good="(1) Free things are used.\n----\n(2) Free buses would be used.",
    find=reported("incomplete-structure", _mend),
)
