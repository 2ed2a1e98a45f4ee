"""``unclosed-comment``: a comment that never ends."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.placing import placing
from argmap.interpret.reading import Reading
from argmap.syntax.tree import Kind
from argmap.text import Diagnostic, Severity, Span

_MARKS = {"/*": "*/", "<!--": "-->"}


def _find(reading: Reading) -> Iterator[Diagnostic]:
    placed = placing(reading)
    for token, start in placed.of(Kind.TEXT):
        if token.text[0] not in "/<" or (start and not placed.text[start - 1].isspace()):
            continue
        for opening, closing in _MARKS.items():
            if placed.text.startswith(opening, start):
                yield Diagnostic(
                    "unclosed-comment",
                    Severity.WARNING,
                    f"this comment is never closed, so it is read as text; close it with {closing}",
                    Span(start, start + len(opening)),
                )


UNCLOSED_COMMENT = Check(
    code="unclosed-comment",
    severity=Severity.WARNING,
    summary="a comment with `/*` or `<!--` that is never closed",
    why=(
        "A comment over several lines ends at its closing mark. Without one there is no comment, and its words end up "
        "in the map."
    ),
    bad="Buses should be free. /* ask Ada",
    at="/*",
    good="Buses should be free. /* ask Ada */",
    find=_find,
)
