"""``comment-as-text``: a ``//`` comment that no line break ends."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.mends import insertion
from argmap.analysis.placing import placing
from argmap.interpret.reading import Reading
from argmap.syntax.tree import Kind
from argmap.text import Diagnostic, Fix, Severity, Span


def _find(reading: Reading) -> Iterator[Diagnostic]:
    placed = placing(reading)
    text = placed.text
    last = placed.line_start(len(text))
    for token, start in placed:
        blank = start == 0 or text[start - 1].isspace()
        if start >= last and token.kind is Kind.TEXT and blank and text.startswith("//", start):
            yield Diagnostic(
                "comment-as-text",
                Severity.WARNING,
                "a // comment on the last line is read as text unless a line break follows; add one",
                Span(start, len(text)),
                (Fix("add a line break", (insertion(len(text), placed.newline),)),),
            )
            return


COMMENT_AS_TEXT = Check(
    code="comment-as-text",
    severity=Severity.WARNING,
    summary="a `//` comment on a last line that has no line break",
    why=(
        "A `//` comment ends at a line break. If the file stops without one, Argdown reads the comment as text, and it "
        "ends up in the map. The two examples below differ only in the line break at the end."
    ),
    bad="Buses should be free. // ask Ada",
    at="// ask Ada",
    good="Buses should be free. // ask Ada\n",
    find=_find,
)
