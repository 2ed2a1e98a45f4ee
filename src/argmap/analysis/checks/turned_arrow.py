"""``turned-arrow``: arrows that probably point the other way."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.placing import nodes
from argmap.interpret.reading import Reading
from argmap.syntax.tree import Kind, Node, Token, placed
from argmap.text import Diagnostic, Edit, Fix, Severity, Span

_TURNED = {"+>": "+", "->": "-"}
#: Fewest lines with arrows that are reported.
_FEWEST = 2


def _find(reading: Reading) -> Iterator[Diagnostic]:
    for parent, start in nodes(reading, Kind.STATEMENT):
        if any(isinstance(child, Token) and child.kind is Kind.DEFINITION for child in parent.children):
            lines = [
                (node, at)
                for node, at in placed(parent, start)
                if isinstance(node, Node) and node.kind is Kind.RELATION
            ]
            marks = [found for node, at in lines for found in _marks(node, at)]
            if len(marks) == len(lines) >= _FEWEST:
                yield _finding(marks)


def _marks(relation: Node, start: int) -> Iterator[tuple[str, int]]:
    """Yield the sign of a line, with its offset, if it is an arrow before a definition without relations of its own."""
    mark = None
    for child, place in placed(relation, start):
        if isinstance(child, Token) and child.kind is Kind.SYMBOL and child.text in _TURNED:
            mark = child.text, place
        elif isinstance(child, Node) and mark and _introduces(child):
            yield mark


def _introduces(statement: Node) -> bool:
    return any(isinstance(child, Token) and child.kind is Kind.DEFINITION for child in statement.children)


def _finding(marks: list[tuple[str, int]]) -> Diagnostic:
    mark, start = marks[0]
    edits = tuple(Edit(Span(at, at + 2), _TURNED[one]) for one, at in marks)
    return Diagnostic(
        "turned-arrow",
        Severity.WARNING,
        f"{mark} says that the statement above {'supports' if mark == '+>' else 'attacks'} this one;"
        f" did you mean {_TURNED[mark]} for {'a reason' if mark == '+>' else 'an objection'} to it?",
        Span(start, start + 2),
        (Fix("point all of them to the statement above", edits, safe=False),),
    )


TURNED_ARROW = Check(
    code="turned-arrow",
    severity=Severity.WARNING,
    summary="a claim with new claims below it, all of them after `+>` or `->`",
    why=(
        "`+>` and `->` point away from the statement above: it supports or attacks the one below. People often take "
        "them for arrows to it. This check reports a claim with a title if every line below it begins with such an "
        "arrow and introduces a claim, since reasons and objections are usually written so."
    ),
    bad="[Tram]: The town should build a tram.\n  -> [Cost]: It costs too much.\n  +> [Time]: It runs on time.",
    at="->",
    good="[Tram]: The town should build a tram.\n  - [Cost]: It costs too much.\n  + [Time]: It runs on time.",
    find=_find,
)
