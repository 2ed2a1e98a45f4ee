"""``unclosed-bold``: bold text that never ends."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.lines import located
from argmap.analysis.mends import escape
from argmap.analysis.reported import Noticed, reported
from argmap.analysis.stand_ins import is_mark
from argmap.text import Fix, Severity


def _mend(noticed: Noticed) -> Iterator[Fix]:
    if is_mark(*located(noticed.placing, noticed.start)):
        return
    mark = noticed.words
    start, end = noticed.start, noticed.finding.span.end
    around = noticed.placing.text[max(0, start - 1) : start], noticed.placing.text[end : end + 1]
    yield escape(mark[0], *range(start, end), safe=all(sign.isalnum() for sign in around))


UNCLOSED_BOLD = Check(
    code="unclosed-bold",
    severity=Severity.ERROR,
    summary="bold text without its closing mark",
    why=(
        "Two stars or underscores directly before a word begin bold text. If they are not closed before the paragraph "
        "ends, argmap reads them as text. Argdown's own tools reject the whole document."
    ),
    bad="Fares **doubled last year.",
    at="**",
    good="Fares **doubled** last year.",
    find=reported("unclosed-bold", _mend),
)
