"""``unclosed-bold``: bold text that never ends."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.mends import escape
from argmap.analysis.reported import Noticed, reported
from argmap.text import Fix, Severity


def _mend(noticed: Noticed) -> Iterator[Fix]:
    mark = noticed.words
    yield escape(mark[0], *range(noticed.start, noticed.finding.span.end))


UNCLOSED_BOLD = Check(
    code="unclosed-bold",
    severity=Severity.ERROR,
    summary="a mark that opens bold text which never closes",
    why=(
        "A star or underscore directly before a word opens bold text. If it is not closed before the "
        "paragraph ends it is text after all, though other tools give up the whole document here."
    ),
    bad="Fares **doubled last year.",
    at="**",
    good="Fares **doubled** last year.",
    find=reported("unclosed-bold", _mend),
)
