"""``unclosed-title``: a title whose bracket never closes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.mends import insertion
from argmap.analysis.placing import nodes
from argmap.interpret.reading import Reading
from argmap.syntax.tree import Kind, Token
from argmap.text import Diagnostic, Fix, Severity, Span

_CLOSING = {"[": "]", "<": ">"}
#: Short text with a colon after it is probably a title.
_TITLE = re.compile(r"[^\W\d][^\[\]<>():\r\n]{0,59}(?=:\s)")


def _find(reading: Reading) -> Iterator[Diagnostic]:
    for statement, start in nodes(reading, Kind.STATEMENT):
        place = start
        words = [child for child in statement.children if isinstance(child, Token)][:3]
        while words and words[0].kind is Kind.SPACE:
            place += words.pop(0).width
        if len(words) > 1 and words[0].text in _CLOSING and words[1].kind is Kind.TEXT:
            title = _TITLE.match(words[1].text)
            if title:
                yield _finding(words[0].text, title[0], place)


def _finding(bracket: str, title: str, start: int) -> Diagnostic:
    end = start + 1 + len(title)
    closing = _CLOSING[bracket]
    return Diagnostic(
        "unclosed-title",
        Severity.WARNING,
        f"{bracket}{title} has no closing bracket, so it is read as text;"
        f" write {bracket}{title}{closing}: for a title, or \\{bracket} for the bracket itself",
        Span(start, end),
        (Fix(f"close the title with {closing}", (insertion(end, closing),)),),
    )


UNCLOSED_TITLE = Check(
    code="unclosed-title",
    severity=Severity.WARNING,
    summary="a title without its closing bracket",
    why=(
        "A title is written in brackets at the beginning of a statement. Without the closing bracket it becomes part "
        "of the sentence, and a reference to the title creates another claim, without text."
    ),
    bad="[Fares: Buses should be free.",
    at="[Fares",
    good="[Fares]: Buses should be free.",
    find=_find,
)
