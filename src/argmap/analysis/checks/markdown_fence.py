"""``markdown-fence``: the fence of a Markdown block in Argdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from argmap.analysis.check import Check
from argmap.analysis.lines import Line, blocks
from argmap.analysis.placing import Placing, placing
from argmap.interpret.reading import Reading
from argmap.syntax.fences import FENCE_LINE, OPENING
from argmap.syntax.tree import Kind
from argmap.text import LINE_END, Diagnostic, Edit, Fix, Severity, Span

#: Fences are deleted only if these are all.
_PAIR = 2
_MESSAGE = "a Markdown fence is read as text; delete the fences, or save the text as Markdown, in a file named .md"


def _find(reading: Reading) -> Iterator[Diagnostic]:
    placed = placing(reading)
    every = [line for block in blocks(placed) for line in block]
    fences = [line for line in every if line.kind is Kind.TEXT and _is_fence(line)]
    for opening, closing in zip_longest(fences[::2], fences[1::2]):
        found = OPENING.match(opening.text)
        yield Diagnostic(
            "markdown-fence",
            Severity.WARNING,
            _MESSAGE,
            Span(opening.start, opening.start + len(found[0] if found else opening.text)),
            tuple(_fixes(placed, every, opening, closing)) if len(fences) <= _PAIR else (),
        )


def _is_fence(line: Line) -> bool:
    return line.text[0] in "`~" and bool(FENCE_LINE.match(line.text) or OPENING.match(line.text))


def _fixes(placed: Placing, every: Sequence[Line], opening: Line, closing: Line | None) -> Iterator[Fix]:
    """Yield the fix that deletes the only fences of a text, with what is around them."""
    if closing is None and opening is not every[0]:  # what is around it is not known
        yield Fix("delete the fence", (Edit(Span(opening.begin, _after(placed, opening)), ""),), safe=False)
        return
    before = Span(int(placed.text.startswith("\ufeff")), _after(placed, opening))
    after = Span(closing.begin, len(placed.text)) if closing else Span(len(placed.text), len(placed.text))
    wraps = opening is every[0] and (closing is None or closing is every[-1])
    title = "delete the fences" if wraps else "delete the fences and what is around them"
    edits = (before, after) if closing else (before,)
    yield Fix(title, tuple(Edit(span, "") for span in edits), safe=wraps)


def _after(placed: Placing, line: Line) -> int:
    """Return the offset of the line below."""
    end = LINE_END.match(placed.text, placed.line_end(line.end))
    return end.end() if end else len(placed.text)


MARKDOWN_FENCE = Check(
    code="markdown-fence",
    severity=Severity.WARNING,
    summary="a fence of Markdown that begins no block",
    why=(
        "argmap reads the blocks of Argdown in Markdown, in files whose names end in `.md`, `.markdown`, `.mdown`, "
        "`.mkd`, `.mdx`, `.qmd` or `.Rmd`. Anywhere else, also on standard input, fences and the words around them "
        "become claims. In Markdown, argmap does not read blocks in quotes, or with four or more spaces before them, "
        "as in deep lists."
    ),
    bad="```argdown\n[Fares]: Buses should be free.\n```\n",
    at="```argdown",
    good="[Fares]: Buses should be free.\n",
    find=_find,
    explains=frozenset({"missing-empty-line"}),
)
