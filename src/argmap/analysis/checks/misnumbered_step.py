"""``misnumbered-step``: a numbered statement out of sequence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from argmap.analysis.check import Check
from argmap.analysis.placing import nodes, tokens_of
from argmap.interpret.reading import Reading
from argmap.syntax.tree import Kind, Node, Token, placed
from argmap.text import Diagnostic, Edit, Fix, Severity, Span

#: Where an inference line names its premises.
_USES = re.compile(r"\b(?:uses|from)\s*:\s*\[([^\[\]{}]*)\]")
_NUMBER = re.compile(r"[0-9]+")
#: Longer numbers are cut: no structure has that many steps.
_DIGITS = 9


def _find(reading: Reading) -> Iterator[Diagnostic]:
    for structure, start in nodes(reading, Kind.STRUCTURE):
        steps = [
            found
            for part, place in placed(structure, start)
            if isinstance(part, Node) and part.kind is Kind.STEP
            for found in tokens_of(part, place, Kind.NUMBER)
        ]
        numbers = [_value(token) for token, _ in steps]
        wrong = [index for index, (one, two) in enumerate(pairwise(numbers), 1) if two != one + 1]
        if wrong:
            yield _finding(steps, numbers, wrong[0], list(_uses(structure, start)))


def _value(token: Token) -> int:
    return int(token.text[1:-1][-_DIGITS:])


def _uses(structure: Node, start: int) -> Iterator[tuple[str, int]]:
    """Yield the numbers that inference lines name, with their offsets."""
    for part, place in placed(structure, start):
        if isinstance(part, Node) and part.kind is Kind.INFERENCE:
            for data, inner in tokens_of(part, place, Kind.DATA):
                for uses in _USES.finditer(data.text):
                    for number in _NUMBER.finditer(uses[1]):
                        yield number[0][-_DIGITS:], inner + uses.start(1) + number.start()


def _finding(
    steps: Sequence[tuple[Token, int]], numbers: Sequence[int], wrong: int, uses: Sequence[tuple[str, int]]
) -> Diagnostic:
    token, start = steps[wrong]
    expected = numbers[wrong - 1] + 1
    new = {old: numbers[0] + index for index, old in enumerate(numbers)}
    return Diagnostic(
        "misnumbered-step",
        Severity.WARNING,
        f"({numbers[wrong]}) follows ({numbers[wrong - 1]}); expected ({expected})",
        Span(start, start + token.width),
        (Fix("renumber the steps", tuple(_edits(steps, numbers[0], new, uses)), safe=_only_repeats(numbers)),)
        if not uses or len(new) == len(numbers)
        else (),
    )


def _only_repeats(numbers: Sequence[int]) -> bool:
    """Return whether no number is missing or out of order, either of which may be the sign of a missing premise."""
    return all(0 <= two - one <= 1 for one, two in pairwise(numbers))


def _edits(
    steps: Sequence[tuple[Token, int]], first: int, new: Mapping[int, int], uses: Sequence[tuple[str, int]]
) -> Iterator[Edit]:
    for number, (token, start) in enumerate(steps, first):
        if token.text != f"({number})":
            yield Edit(Span(start, start + token.width), f"({number})")
    for digits, start in uses:
        number = new.get(int(digits), int(digits))
        if number != int(digits):
            yield Edit(Span(start, start + len(digits)), str(number))


MISNUMBERED_STEP = Check(
    code="misnumbered-step",
    severity=Severity.WARNING,
    summary="a premise or conclusion whose number is out of sequence",
    why=(
        "Readers, and inference lines with `uses`, refer to premises by number. A gap looks like a missing premise, "
        "and two premises with the same number cannot be told apart."
    ),
    bad="(1) Free things are used.\n(3) Buses are free.\n-- {uses: [1, 3]} --\n(4) Buses are used.",
    at="(3)",
    good="(1) Free things are used.\n(2) Buses are free.\n-- {uses: [1, 2]} --\n(3) Buses are used.",
    find=_find,
)
