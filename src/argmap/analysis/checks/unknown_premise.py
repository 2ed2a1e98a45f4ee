"""``unknown-premise``: a step that uses a number not above it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from argmap.analysis.check import Check
from argmap.analysis.placing import nodes, tokens_of
from argmap.interpret.data import DataError, data_of
from argmap.interpret.reading import Reading
from argmap.syntax.tree import Kind, Node, Token, placed
from argmap.text import Diagnostic, Severity, Span

_DIGITS = 18


def _find(reading: Reading) -> Iterator[Diagnostic]:
    for structure, start in nodes(reading, Kind.STRUCTURE):
        above: list[int] = []
        for part, place in placed(structure, start):
            if isinstance(part, Node) and part.kind is Kind.STEP:
                above += [_number(token.text[1:-1]) for token, _ in tokens_of(part, place, Kind.NUMBER)]
            elif isinstance(part, Node) and part.kind is Kind.INFERENCE:
                for token, inner in tokens_of(part, place, Kind.DATA):
                    yield from _findings(token, inner, above)


def _number(digits: str) -> int:
    return int(digits[-_DIGITS:])


def _findings(token: Token, start: int, above: Sequence[int]) -> Iterator[Diagnostic]:
    """Yield findings about the numbers in data; where numbers repeat, they mean positions."""
    unique = len(set(above)) == len(above)
    there = dict.fromkeys(above if unique else range(1, len(above) + 1))
    missing = [number for number in _named(token.text) if number not in there]
    if missing:
        yield Diagnostic(
            "unknown-premise",
            Severity.WARNING,
            f"there is no ({missing[0]}) above this line, so all its numbers are ignored;"
            f" numbers above it: {', '.join(f'({number})' for number in list(there)[:9]) or 'none'}",
            Span(start, start + token.width),
        )


def _named(braces: str) -> list[int]:
    try:
        uses: Any = data_of(braces).get("uses")
    except DataError:
        return []
    return [_number(str(one)) for one in uses if str(one).isdecimal()] if isinstance(uses, list) else []


UNKNOWN_PREMISE = Check(
    code="unknown-premise",
    severity=Severity.WARNING,
    summary="an inference line that uses a number that no statement above it has",
    why=(
        "If one of the numbers is wrong, argmap ignores the whole list. The step then rests on every statement back to "
        "the previous conclusion, that conclusion included."
    ),
    bad="(1) Free things are used.\n(2) Buses are free.\n-- {uses: [1, 7]} --\n(3) Buses are used.",
    at="{uses: [1, 7]}",
    good="(1) Free things are used.\n(2) Buses are free.\n-- {uses: [1, 2]} --\n(3) Buses are used.",
    find=_find,
)
