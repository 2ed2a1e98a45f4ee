"""``text-after-reference``: words after a reference."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.mends import replacement
from argmap.analysis.reported import Noticed, reported
from argmap.analysis.titles import worded
from argmap.interpret.words import title
from argmap.syntax.tree import NAMES, REFERENCES, Kind
from argmap.text import Fix, Severity, Span

_BETWEEN = frozenset({Kind.SPACE, Kind.TAG, Kind.COMMENT})


#: A dash between a title and a text.
_DASH = re.compile(r"[-–—][ \t]+(?=[\w\"'“„«¿¡])")
#: How a sentence begins: not with an arrow or a sign, which rather stands for a relation.
_SENTENCE = re.compile(r"[*_(\"'“„«‘¿¡…]{0,3}[^\W_a-z]")


def _mend(noticed: Noticed) -> Iterator[Fix]:
    placing = noticed.placing
    index = placing.index(noticed.start)
    if placing.tokens[index].kind in NAMES:
        return
    colon = noticed.words.startswith(":")
    index -= 1
    while index and placing.tokens[index].kind in _BETWEEN and not (colon and placing.tokens[index].kind is Kind.TAG):
        index -= 1
    if placing.tokens[index].kind in REFERENCES:
        end = placing.starts[index] + placing.tokens[index].width
        dash = _DASH.match(placing.text, noticed.start)
        after = noticed.start + 1 if colon else dash.end() if dash else end
        sure = colon or (not _worded(noticed, index) and bool(dash or _SENTENCE.match(placing.text, noticed.start)))
        yield replacement("put a colon after the title", [Span(end, after)], ": " if dash else ":", safe=sure)


def _worded(noticed: Noticed, index: int) -> bool:
    """Return whether the title has a text elsewhere, so that this is rather a mention or a second wording."""
    token = noticed.placing.tokens[index]
    return title(token) in worded(noticed.reading, claims=token.kind is Kind.REFERENCE)


TEXT_AFTER_REFERENCE = Check(
    code="text-after-reference",
    severity=Severity.ERROR,
    summary="text after a reference on the same line",
    why=(
        "A title in brackets without a colon refers to a claim or argument, and only tags and data may follow it. The "
        "words after it are lost. Usually the colon is missing or has a space before it."
    ),
    bad="[Fares] Buses should be free.",
    at="Buses should be free.",
    good="[Fares]: Buses should be free.",
    find=reported("text-after-reference", _mend),
)
