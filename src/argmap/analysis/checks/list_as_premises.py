"""``list-as-premises``: a numbered list that looks like premises and a conclusion."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from argmap.analysis.check import Check
from argmap.analysis.explained import OF_A_STRUCTURE
from argmap.analysis.mends import insertion
from argmap.analysis.placing import nodes, placing
from argmap.analysis.stand_ins import concludes
from argmap.interpret.reading import Reading
from argmap.syntax.tree import Kind, Node, Token, placed
from argmap.text import Diagnostic, Edit, Fix, Severity, Span

#: Numbers of premises at the end of a conclusion, as in “(1, 2)” or “[from 1 and 2]”.
_BASED = re.compile(
    r"[(\[](?:from |aus |de )?(?P<numbers>[0-9]{1,3}(?:[^\w()\[\]]+(?:[^\W\d]{1,3} )?[0-9]{1,3})*)[)\]]\W*\Z"
)


def _find(reading: Reading) -> Iterator[Diagnostic]:
    for list_, start in nodes(reading, Kind.LIST):
        items = [(item, at) for item, at in placed(list_, start) if isinstance(item, Node)]
        numbers = [_number(item, at) for item, at in items]
        marks = [number for number in numbers if number]
        if len(marks) == len(items) > 1 and _concludes(items, marks):
            span = Span(marks[0][1], marks[0][1] + len(marks[0][0]))
            message = "these are separate sentences; number premises (1), (2), and put ---- above the conclusion"
            fix = _fix(items, marks, f"----{placing(reading).newline}")
            yield Diagnostic("list-as-premises", Severity.WARNING, message, span, (fix,))


def _number(item: Node, start: int) -> tuple[str, int] | None:
    """Return the number of an item, such as ``1.``, and its offset; None for a bullet."""
    for child, at in placed(item, start):
        if isinstance(child, Token) and child.kind is Kind.ORDINAL:
            return child.text, at
    return None


def _concludes(items: Sequence[tuple[Node, int]], marks: Sequence[tuple[str, int]]) -> bool:
    """Return whether the last item names the numbers of earlier ones, or begins as a conclusion does."""
    *_, (last, start) = items
    words = str(last)[marks[-1][1] - start + len(marks[-1][0]) :].strip()
    based = _BASED.search(words[-100:])
    known = {mark.rstrip(".") for mark, _ in marks[:-1]}
    return bool(based and set(re.findall("[0-9]+", based["numbers"])) <= known) or concludes(words)


def _fix(items: Sequence[tuple[Node, int]], marks: Sequence[tuple[str, int]], line: str) -> Fix:
    edits = [Edit(Span(at, at + len(mark)), f"({mark.rstrip('.')})") for mark, at in marks]
    made = (*edits[:-1], insertion(items[-1][1], line), edits[-1])
    return Fix("number the premises, and add an inference line", made, safe=False)


LIST_AS_PREMISES = Check(
    code="list-as-premises",
    severity=Severity.WARNING,
    summary="a numbered list that looks like premises and their conclusion",
    why=(
        "Items of a list, such as `1. Buses are free.`, are separate sentences without any relation, and pictures "
        "leave them out. In an argument, premises are numbered `(1)`, and an inference line such as `----` stands "
        "above the conclusion."
    ),
    bad="1. Free things are used.\n2. Buses are free.\n3. Therefore, buses are used.",
    at="1.",
    good="(1) Free things are used.\n(2) Buses are free.\n----\n(3) Therefore, buses are used.",
    find=_find,
    explains=OF_A_STRUCTURE,
)
