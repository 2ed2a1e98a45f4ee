"""``missing-empty-line``: two blocks without an empty line between them."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.mends import escape, insertion
from argmap.analysis.reported import Noticed, reported
from argmap.syntax.tree import Kind
from argmap.text import Fix, Severity


def _mend(noticed: Noticed) -> Iterator[Fix]:
    placing, start = noticed.placing, noticed.start
    line = placing.line_start(start)
    if not line or placing.text[line:start].strip(" \t"):
        return
    newline = "\r\n" if placing.text.endswith("\r\n", 0, line) else "\n"
    apart = Fix("insert an empty line before it", (insertion(line, newline),))
    if placing.tokens[placing.index(start)].kind is not Kind.ORDINAL:
        yield apart
    else:
        literal = escape(".", noticed.finding.span.end - 1)
        yield from (apart, literal) if noticed.words == "1." else (literal,)


MISSING_EMPTY_LINE = Check(
    code="missing-empty-line",
    severity=Severity.ERROR,
    summary="a block without an empty line before it",
    why=(
        "Headings, lists, structures and the text after front matter need an empty line before them. Argdown's own "
        "tools reject the document without it. The usual cause is a year or another number with a dot that happens to "
        "begin a line."
    ),
    bad="The line was closed in\n1984. It was missed.",
    at="1984.",
    good="The line was closed in\n1984\\. It was missed.",
    find=reported("missing-empty-line", _mend),
)
