"""``markdown-in-map``: quotes, tables, rules and underlined headings of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.explained import OF_A_LINE, OF_A_STRUCTURE
from argmap.analysis.lines import Block, Line, blocks
from argmap.analysis.mends import insertion
from argmap.analysis.placing import Placing, placing
from argmap.interpret.reading import Reading
from argmap.syntax.tree import Kind
from argmap.text import LINE_END, Diagnostic, Edit, Fix, Severity, Span

#: The mark of a quoted line, once or more often, and the space after each.
_QUOTE = re.compile(r"(?:(?:>|&gt;)[ ]?)+")
#: What may follow it: not a number or another sign, as in a comparison.
_QUOTED = re.compile(r"(?:>|&gt;)(?:[ \t>]*(?:[^\s\d=<>.,]|<[^\W\d])|[ \t>]*\Z)")
#: The first line of a callout, as in Obsidian and on GitHub.
_CALLOUT = re.compile(r"(?:>[ \t]*)+\[![\w-]+\]")
_TABLE = re.compile(r"\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?|\|[ \t]*:?-{2,}:?[ \t]*\|")
_RULE = re.compile(r"(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,}|={3,}")
_UNDERLINE = re.compile(r"={3,}|-{3,}")
#: Beside these, a line of hyphens is rather an inference line.
_NUMBERED = frozenset({Kind.NUMBER, Kind.ORDINAL})
_RULE_KINDS = frozenset({Kind.TEXT, Kind.DASHES, Kind.SYMBOL, Kind.BULLET, Kind.BOLD_START, Kind.ITALIC_START})


def _find(reading: Reading) -> Iterator[Diagnostic]:
    placed = placing(reading)
    found = blocks(placed)
    for index, block in enumerate(found):
        yield from _quote(block)
        yield from _table(block)
        yield from _underlined(block)
        around = (*found[index - 1 : index], *found[index + 1 : index + 2])
        if not any(line.kind in _NUMBERED for one in around for line in one):
            yield from _rule(placed, block)


def _quote(block: Block) -> Iterator[Diagnostic]:
    quoted = [line for line in block if _is_quoted(line)]
    if quoted:
        titled = _CALLOUT.match(quoted[0].text)
        edits = tuple(Edit(_unquoted(line), "") for line in quoted)
        yield _finding(
            Span(quoted[0].start, quoted[0].start + _mark(quoted[0])),
            "a > at the beginning of a line quotes it in Markdown, but is read as text here; delete the marks",
            *([Fix("delete the quotation marks", edits, safe=not titled)] if len(quoted) == len(block) else ()),
        )


def _unquoted(line: Line) -> Span:
    """Return the span of what makes a quotation of a line; of all of it if it is the title of a callout."""
    return Span(line.start, line.end if _CALLOUT.match(line.text) else line.start + _mark(line))


def _is_quoted(line: Line) -> bool:
    return line.kind is Kind.TEXT and line.body == line.start and bool(_QUOTED.match(line.text))


def _mark(line: Line) -> int:
    found = _QUOTE.match(line.text)
    return found.end() if found else 0


def _table(block: Block) -> Iterator[Diagnostic]:
    if len(block) > 1 and _TABLE.fullmatch(block[1].text) and "|" in block[0].text:
        yield _finding(
            Span(block[0].start, block[-1].end),
            "a table of Markdown is read as one sentence; write each row as a statement with + or - before it",
        )


def _underlined(block: Block) -> Iterator[Diagnostic]:
    if [line.indent for line in block] != ["", ""]:
        return
    title, line = block
    mark = "# " if line.text[0] == "=" else "## "
    if title.kind is Kind.TEXT and _UNDERLINE.fullmatch(line.text):
        yield _finding(
            line.span,
            f"a line below a heading is read as text or as an inference line; did you mean {mark}before the heading?",
            Fix(f"write {mark.strip()}", (insertion(title.start, mark), Edit(Span(title.end, line.end), ""))),
        )


def _rule(placed: Placing, block: Block) -> Iterator[Diagnostic]:
    line = block[0]
    front_matter = line.kind is Kind.DASHES and line.text[0] == "="
    if len(block) == 1 and line.kind in _RULE_KINDS and line.start and not front_matter and _RULE.fullmatch(line.text):
        after = LINE_END.match(placed.text, placed.line_end(line.end))
        yield _finding(
            line.span,
            "a rule of Markdown is read as text or as an inference line; delete it, or write a heading: # Title",
            Fix("delete the rule", (Edit(Span(line.begin, after.end() if after else line.end), ""),), safe=False),
        )


def _finding(span: Span, message: str, *fixes: Fix) -> Diagnostic:
    return Diagnostic("markdown-in-map", Severity.WARNING, message, span, fixes)


MARKDOWN_IN_MAP = Check(
    code="markdown-in-map",
    severity=Severity.WARNING,
    summary="a quote, table, rule or underlined heading of Markdown",
    why=(
        "Argdown has the headings, lists, links and emphasis of Markdown, but not its quotes, tables, rules and "
        "underlined headings. Their signs are read as text, and titles and relations between them are lost."
    ),
    bad="> [Tram]: The town should build a tram.\n>   + [Time]: It runs on time.",
    at="> ",
    good="[Tram]: The town should build a tram.\n  + [Time]: It runs on time.",
    find=_find,
    explains=OF_A_LINE | OF_A_STRUCTURE | {"relation-without-parent"},
)
