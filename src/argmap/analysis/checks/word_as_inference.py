"""``word-as-inference``: a word or a line of other signs in place of an inference line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.explained import OF_A_STRUCTURE
from argmap.analysis.lines import Block, Line, blocks, follower
from argmap.analysis.mends import insertion, replacement
from argmap.analysis.placing import placing
from argmap.analysis.stand_ins import inference_alone, inference_word
from argmap.interpret.reading import Reading
from argmap.syntax.tree import Kind
from argmap.text import Diagnostic, Fix, Severity, Span

#: A rule between one hyphen or dash at each side instead of two.
_RULE = re.compile(r"[-–—][ \t]+(?P<rule>[^\W\d_](?:[^\r\n]*\S)?)[ \t]+[-–—]")
_NUMBER = re.compile(r"\([0-9]+\)")


def _find(reading: Reading) -> Iterator[Diagnostic]:
    placed = placing(reading)
    for block in blocks(placed):
        numbered = [index for index, line in enumerate(block) if line.kind is Kind.NUMBER]
        if not numbered:
            continue
        inferred = any(line.kind is Kind.DASHES for line in block)
        for index in range(numbered[0] + 1, len(block)):
            yield from _in_line(block, index, placed.newline, inferred=inferred, last=numbered[-1])


def _in_line(block: Block, index: int, newline: str, *, inferred: bool, last: int) -> Iterator[Diagnostic]:
    line, below = block[index], follower(block, index)
    if line.kind is Kind.NUMBER:
        found = inference_word(line.rest) if index == last and not inferred else None
        if found:
            fix = Fix("insert an inference line", (insertion(line.begin, f"{line.indent}----{newline}"),), safe=False)
            yield _finding(line, Span(line.body, line.body + len(found[0].rstrip())), fix)
    elif inference_alone(line) and line.kind is not Kind.DASHES:
        yield from _alone(line, below, inferred=inferred)
    elif rule := _RULE.fullmatch(line.text) if below and below.kind is Kind.NUMBER and not line.indent else None:
        written = f"-- {rule['rule']} --"
        yield _finding(line, line.span, replacement(f"write {written}", [line.span], written), written)
    elif found := inference_word(line.text):
        after = _NUMBER.match(line.text, found.end())
        whole = Span(line.start, line.start + found.end())
        if after and line.kind is not Kind.SYMBOL:
            yield _finding(line, whole, replacement("write ----", [whole], f"----{newline}{line.indent}"))
        elif not inferred and index > last and not line.indent and found[0].rstrip().rstrip("*_")[-1:] in {":", "∴"}:
            number = f"({sum(one.kind is Kind.NUMBER for one in block) + 1})"
            fix = replacement("write ---- and a number", [whole], f"----{newline}{number} ", safe=False)
            yield _finding(line, whole, fix)


def _alone(line: Line, below: Line | None, *, inferred: bool) -> Iterator[Diagnostic]:
    """Yield the finding about a word or signs in a line of their own."""
    if below is None:
        return
    if below.inference or _concludes(below):
        yield _finding(line, line.span, replacement("delete the line", [Span(line.begin, below.begin)], ""))
    elif below.kind is Kind.NUMBER or not inferred:
        sure = below.kind is Kind.NUMBER
        yield _finding(line, line.span, replacement("write ----", [line.span], "----", safe=sure))


def _concludes(line: Line) -> bool:
    """Return whether *line* has a word for an inference line, and the number of a conclusion after it."""
    found = inference_word(line.text)
    return found is not None and line.kind is not Kind.SYMBOL and bool(_NUMBER.match(line.text, found.end()))


def _finding(line: Line, span: Span, fix: Fix, meant: str = "----") -> Diagnostic:
    said = line.text[span.start - line.start : span.end - line.start].strip()
    return Diagnostic(
        "word-as-inference",
        Severity.WARNING,
        f"{said!r} is read as text, not as an inference line; did you mean {meant} before the conclusion?",
        span,
        (fix,),
    )


WORD_AS_INFERENCE = Check(
    code="word-as-inference",
    severity=Severity.WARNING,
    summary="“therefore” or other signs in place of an inference line",
    why=(
        "An inference line is four or more hyphens between the premises and the conclusion. A word such as "
        "`Therefore:` or another line of signs is read as a part of the premise above it, and the structure has no "
        "conclusion."
    ),
    bad="(1) The tram runs on time.\n(2) What runs on time is used.\nTherefore:\n(3) The tram will be used.",
    at="Therefore:",
    good="(1) The tram runs on time.\n(2) What runs on time is used.\n----\n(3) The tram will be used.",
    find=_find,
    explains=OF_A_STRUCTURE | {"relation-not-indented"},
)
