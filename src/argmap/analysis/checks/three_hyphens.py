"""``three-hyphens``: a rule between more than two hyphens."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from argmap.analysis.check import Check
from argmap.analysis.mends import replacement
from argmap.analysis.placing import nodes
from argmap.interpret.reading import Reading
from argmap.syntax.tree import Kind, Node, Token, placed
from argmap.text import Diagnostic, Severity, Span


def _find(reading: Reading) -> Iterator[Diagnostic]:
    for inference, start in _between_steps(reading):
        tokens = [(child, at) for child, at in placed(inference, start) if isinstance(child, Token)]
        closed = any(token.kind is Kind.DASHES_END for token, _ in tokens)
        for (before, _), (token, at) in pairwise(tokens):
            if closed and before.kind is Kind.DASHES and token.kind is Kind.TEXT and token.text.startswith("-"):
                yield _finding(at, at + 1)


def _between_steps(reading: Reading) -> Iterator[tuple[Node, int]]:
    """Yield the inference lines between two steps; what is wrong with any other is reported elsewhere."""
    for structure, start in nodes(reading, Kind.STRUCTURE):
        parts = [(part, place) for part, place in placed(structure, start) if isinstance(part, Node)]
        for (above, _), (inference, place), (below, _) in zip(parts, parts[1:], parts[2:], strict=False):
            if inference.kind is Kind.INFERENCE and above.kind is below.kind is Kind.STEP:
                yield inference, place


def _finding(start: int, end: int) -> Diagnostic:
    return Diagnostic(
        "three-hyphens",
        Severity.WARNING,
        "the third hyphen is read as part of the rule's name; write two hyphens before a rule and two after it",
        Span(start, end),
        (replacement("write two hyphens", [Span(start, end)], ""),),
    )


THREE_HYPHENS = Check(
    code="three-hyphens",
    severity=Severity.WARNING,
    summary="an inference rule between three hyphens",
    why=(
        "An inference line is four or more hyphens, or the names of the rules between two pairs of hyphens. With three "
        "hyphens, the name of the rule begins with a hyphen."
    ),
    bad="(1) Fares keep people away.\n--- Practical reasoning ---\n(2) Buses should be free.",
    at="-",
    good="(1) Fares keep people away.\n-- Practical reasoning --\n(2) Buses should be free.",
    find=_find,
)
