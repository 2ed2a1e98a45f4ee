"""``missing-text``: a claim, argument, relation or heading without words."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.reported import Noticed, reported
from argmap.analysis.titles import worded
from argmap.interpret.words import title
from argmap.syntax.tree import DEFINITIONS, Kind
from argmap.text import Edit, Fix, Severity, Span

_BLANKS = frozenset({Kind.SPACE, Kind.NEWLINE, Kind.BLANK, Kind.COMMENT})


def _mend(noticed: Noticed) -> Iterator[Fix]:
    """Yield the fix that makes a reference of a title whose text is elsewhere."""
    placing = noticed.placing
    index = placing.index(max(0, noticed.start - 1))
    while index and placing.tokens[index].kind in _BLANKS:
        index -= 1
    token, start = placing.tokens[index], placing.starts[index]
    if token.kind in DEFINITIONS and title(token) in worded(noticed.reading, claims=token.kind is Kind.DEFINITION):
        end = start + token.width
        yield Fix("delete the colon", (Edit(Span(end - 1, end), ""),))


MISSING_TEXT = Check(
    code="missing-text",
    severity=Severity.ERROR,
    summary="a claim, argument, relation or heading without text",
    why=(
        "argmap keeps a title or a relation line without words, but it adds no statement to the map. Usually the words "
        "were forgotten or commented out."
    ),
    bad="[Fares]: Buses should be free.\n  + \n  - Drivers cost money.\n",
    at=" \n",
    good="[Fares]: Buses should be free.\n  - Drivers cost money.\n",
    find=reported("missing-text", _mend),
)
