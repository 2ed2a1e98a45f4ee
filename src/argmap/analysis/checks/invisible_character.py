"""``invisible-character``: an invisible character that keeps a mark from being read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.explained import OF_A_LINE
from argmap.analysis.lines import BLANKS, ODD_BLANKS, SYMBOL, TITLE, Line, blocks
from argmap.analysis.placing import placing
from argmap.interpret.reading import Reading
from argmap.syntax.tree import Kind
from argmap.text import Diagnostic, Edit, Fix, Severity, Span

_ODD = re.compile(f"[{ODD_BLANKS}]")
_HEAD = re.compile(rf"{SYMBOL}(?=[ \t{ODD_BLANKS}\[<]|\w)|{TITLE}|\([0-9]+\)|#+[ \t]|----")
#: A line with nothing else.
_ONLY = re.compile(rf"(?<=[\r\n])[ \t]*+([{ODD_BLANKS}][{ODD_BLANKS} \t]*+)(?=[\r\n]|\Z)")
#: Characters with a width; all others are deleted.
_WIDE = re.compile(r"\s")
_READ = frozenset({Kind.TEXT, Kind.SYMBOL, Kind.NUMBER, Kind.BULLET, Kind.ORDINAL})


def _find(reading: Reading) -> Iterator[Diagnostic]:
    placed = placing(reading)
    if placed.text.isascii():
        return
    for match in _ONLY.finditer(placed.text):
        if match.start(1) and placed.tokens[placed.index(match.start(1))].kind is Kind.TEXT:
            yield _finding(placed.text, [match.span(1)])
    for block in blocks(placed):
        for line in block:
            if line.kind in _READ:
                span = _before_mark(line, placed.text)
                odd = [match.span() for match in _ODD.finditer(placed.text, span.start, span.end)]
                if odd and not (span.start == 0 and odd == [(0, 1)] and placed.text[0] == "\ufeff"):
                    yield _finding(placed.text, odd)


def _before_mark(line: Line, text: str) -> Span:
    """Return the span of the blanks before the first mark of Argdown, or before the title after a mark."""
    if line.body == line.start:
        found = _HEAD.match(text, line.start, line.end)
        if found is None:
            return Span(line.begin, line.begin)
        after = BLANKS.match(text, found.end())
        own = found[0][0] in "+-<>_" and after and text[after.end() : after.end() + 1] in {"[", "<"}
        end = after.end() if after and own else line.start
        return Span(line.begin, end)
    odd = text[line.start : line.body]
    titled = text[line.body : line.body + 1] in {"[", "<"}
    return Span(line.start, line.body) if titled and _ODD.search(odd) else Span(line.start, line.start)


def _finding(text: str, odd: list[tuple[int, int]]) -> Diagnostic:
    edits = tuple(Edit(Span(*span), " " if _WIDE.match(text[span[0]]) else "") for span in odd)
    first = text[odd[0][0]]
    return Diagnostic(
        "invisible-character",
        Severity.WARNING,
        f"an invisible character (U+{ord(first):04X}) keeps this line from being read;"
        " did you mean a space, or nothing?",
        Span(odd[0][0], odd[-1][1]),
        (Fix("write spaces" if any(edit.text for edit in edits) else "delete it", edits),),
    )


INVISIBLE_CHARACTER = Check(
    code="invisible-character",
    severity=Severity.WARNING,
    summary="an unusual blank or an invisible character before a mark of Argdown",
    why=(
        "Web pages and word processors write non-breaking spaces, wide spaces and characters without width. They look "
        "like nothing or like a space, but Argdown reads them as text. A relation line that they indent becomes a part "
        "of the sentence above it."
    ),
    bad="[Tram]: The town should build a tram.\n\u00a0\u00a0+ It runs on time.",
    at="\u00a0\u00a0",
    good="[Tram]: The town should build a tram.\n  + It runs on time.",
    find=_find,
    explains=OF_A_LINE,
)
