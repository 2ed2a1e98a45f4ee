"""``markdown-fence``: the fence of a Markdown block in Argdown."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.placing import placing
from argmap.interpret.reading import Reading
from argmap.syntax.fences import OPENING
from argmap.syntax.tree import Kind
from argmap.text import Diagnostic, Severity, Span

_MESSAGE = "a Markdown fence is read as text; delete the fences, or save the text as Markdown, in a file named .md"


def _find(reading: Reading) -> Iterator[Diagnostic]:
    placed = placing(reading)
    for token, start in placed.of(Kind.TEXT):
        if token.text[0] in "`~" and not placed.text[placed.line_start(start) : start].strip():
            opening = OPENING.match(placed.text, start)
            if opening:
                yield Diagnostic("markdown-fence", Severity.WARNING, _MESSAGE, Span(start, opening.end()))


MARKDOWN_FENCE = Check(
    code="markdown-fence",
    severity=Severity.WARNING,
    summary="a fence of Markdown that begins no block",
    why=(
        "argmap reads the blocks of Argdown in Markdown, in files whose names end in `.md`, `.markdown`, `.qmd`, "
        "`.Rmd` or `.mdx`. Anywhere else, also on standard input, fences and the words around them become claims. In "
        "Markdown, argmap does not read blocks in quotes, or with four or more spaces before them, as in deep lists."
    ),
    bad="```argdown\n[Fares]: Buses should be free.\n```\n",
    at="```argdown",
    good="[Fares]: Buses should be free.\n",
    find=_find,
)
