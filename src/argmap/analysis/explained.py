"""Leave out findings that another finding explains, so that one slip is one finding.

An en dash before a title is one slip, but the title is then found within a sentence, too, and perhaps an empty line
is missing. Each `argmap.analysis.check.Check` names the codes that it explains. A finding with such a code is left out
if it overlaps the place that the other finding points to or would change.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from argmap.text import Diagnostic, Span

#: What follows from a line that begins with a mark that is not Argdown's.
OF_A_LINE = frozenset(
    {"html-entity", "indented-block", "missing-empty-line", "nested-list", "reference-in-text", "text-after-reference"}
    | {"unclosed-bold", "unclosed-italic"}
)
#: What follows from numbers or inference lines that are not Argdown's.
OF_A_STRUCTURE = frozenset(
    {"incomplete-structure", "misplaced-inference", "missing-empty-line", "reference-in-text", "text-after-reference"}
    | {"relation-of-inference", "unclosed-bold", "unclosed-inference", "unclosed-italic"}
)
_BEFORE = re.compile(r"[ \t]*\Z")
#: Blanks, signs and a number between a mark and what it marks.
_AFTER = re.compile(r"[^\w\r\n]{0,20}(?:(?<=\()[0-9]{1,4}\)[^\w\r\n]{0,20})?")
#: At most so many blanks before a mark are looked at.
_INDENT = 100


def unexplained(
    findings: Iterable[Diagnostic], others: Iterable[Diagnostic], explains: Mapping[str, frozenset[str]], text: str
) -> Iterator[Diagnostic]:
    """Yield those of *findings* that none of *findings* or *others* explains.

    *explains* has the codes that findings with a code explain; *text* is what all spans are in.
    """
    every = tuple(findings)
    places: dict[str, list[Span]] = {}
    for one in (*every, *others):
        for code in explains.get(one.code, ()):
            places.setdefault(code, []).append(_place(one, text))
    joined = {code: _joined(spans) for code, spans in places.items()}
    return (one for one in every if not _overlaps(one.span, joined.get(one.code, ())))


def _place(finding: Diagnostic, text: str) -> Span:
    """Return the place of a finding and its first fix, with the blanks before it and the signs after it."""
    spans = [finding.span, *(edit.span for fix in finding.fixes[:1] for edit in fix.edits)]
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    before = _BEFORE.search(text, max(0, start - _INDENT), start)
    after = _AFTER.match(text, end)
    return Span(before.start() if before else start, after.end() if after else end)


def _joined(spans: Sequence[Span]) -> Sequence[Span]:
    """Return *spans* in order, with those that overlap joined."""
    kept: list[Span] = []
    for span in sorted(spans):
        if kept and span.start <= kept[-1].end:
            kept[-1] = Span(kept[-1].start, max(kept[-1].end, span.end))
        else:
            kept.append(span)
    return kept


def _overlaps(span: Span, places: Sequence[Span]) -> bool:
    index = bisect_right(places, max(span.end - 1, span.start), key=lambda place: place.start)
    return index > 0 and places[index - 1].end > span.start
