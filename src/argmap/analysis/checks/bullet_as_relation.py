"""``bullet-as-relation``: a bullet or number where a relation is expected."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.explained import OF_A_LINE
from argmap.analysis.lines import Line, blocks
from argmap.analysis.mends import insertion, replacement
from argmap.analysis.placing import placing
from argmap.analysis.stand_ins import bullet
from argmap.interpret.reading import Reading
from argmap.syntax.tree import NAMES
from argmap.text import Diagnostic, Fix, Severity, Span


def _find(reading: Reading) -> Iterator[Diagnostic]:
    every = blocks(placing(reading))
    for block in every:
        for index, line in enumerate(block):
            found = bullet(block, index)
            if found and index:
                yield _relation(line, found)
            elif index and line.kind in NAMES and line.body == line.start and len(line.indent) > len(block[0].indent):
                if not block.structured:
                    yield _unmarked(line)
            elif found:
                yield _first(line, found, sole=block is every[0])


def _relation(line: Line, found: re.Match[str]) -> Diagnostic:
    mark, whole = found[0].strip(), Span(line.start, line.start + found.end())
    return _finding(
        line,
        mark,
        f"{mark} does not say how this line relates to the one above; did you mean + for a reason,"
        " or - for an objection?",
        replacement("write + for a reason", [whole], "+ ", safe=False),
        replacement("write - for an objection", [whole], "- ", safe=False),
    )


def _unmarked(line: Line) -> Diagnostic:
    """Return the finding of a title below a statement, without any mark before it."""
    return Diagnostic(
        "bullet-as-relation",
        Severity.WARNING,
        "nothing says how this line relates to the one above; did you mean + for a reason, or - for an objection?",
        line.span,
        tuple(
            Fix(f"write {mark} for {what}", (insertion(line.start, f"{mark} "),), safe=False)
            for mark, what in (("+", "a reason"), ("-", "an objection"))
        ),
    )


def _first(line: Line, found: re.Match[str], *, sole: bool) -> Diagnostic:
    """Return the finding of a bullet with no line above it; only before the first claim of all it means nothing."""
    mark, whole = found[0].strip(), Span(line.start, line.start + found.end())
    return _finding(
        line,
        mark,
        f"the bullet {mark} is read as text; delete it before a claim, or write + or - below a claim for a relation",
        *(
            [replacement("delete the bullet", [whole], "", safe=False)]
            if sole and line.text[found.end()] in "[<"
            else []
        ),
    )


def _finding(line: Line, mark: str, message: str, *fixes: Fix) -> Diagnostic:
    span = Span(line.start, line.start + len(mark))
    return Diagnostic("bullet-as-relation", Severity.WARNING, message, span, fixes)


BULLET_AS_RELATION = Check(
    code="bullet-as-relation",
    severity=Severity.WARNING,
    summary="a bullet or a number where a relation is expected",
    why=(
        "In Argdown, the sign at the beginning of an indented line says how it relates to the line above: `+` is a "
        "reason, `-` an objection. A bullet or a number says nothing, and its line is read as a part of the sentence "
        "above it or as a list. Only the author knows which relation is meant, so no fix is applied."
    ),
    bad="[Tram]: The town should build a tram.\n  • It runs on time.",
    at="•",
    good="[Tram]: The town should build a tram.\n  + It runs on time.",
    find=_find,
    explains=OF_A_LINE,
)
