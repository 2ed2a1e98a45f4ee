"""``nested-list``: a list within a list."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from argmap.analysis.check import Check
from argmap.analysis.placing import nodes
from argmap.interpret.reading import Reading
from argmap.syntax.tree import Kind, Node, placed
from argmap.text import Diagnostic, Edit, Fix, Severity, Span

_CODE = "nested-list"


def _find(reading: Reading) -> Iterator[Diagnostic]:
    found = {one.span.start: one for one in reading.diagnostics if one.code == _CODE}
    if found:
        for list_, start in nodes(reading, Kind.LIST):
            indents = [_indent(item, at) for item, at in placed(list_, start) if isinstance(item, Node)]
            for indent, at in indents:
                if at in found:
                    yield evolve(found[at], fixes=_fixes(indents[0][0], indent, at))


def _indent(item: Node, start: int) -> tuple[str, int]:
    """Return the indent of an item, and the offset of its mark."""
    first = item.children[0]
    return (str(first), start + first.width) if first.kind is Kind.INDENT else ("", start)


def _fixes(meant: str, indent: str, at: int) -> tuple[Fix, ...]:
    edit = Edit(Span(at - len(indent), at), meant)
    slip = abs(len(indent) - len(meant)) == 1  # more blanks are a sign that a nested list is meant
    return () if indent == meant else (Fix("indent it like the first item", (edit,), safe=slip),)


NESTED_LIST = Check(
    code="nested-list",
    severity=Severity.ERROR,
    summary="list items with different indentation",
    why=(
        "Argdown has no nested lists, and Argdown's own tools keep only part of one. argmap reads all the items as one "
        "list."
    ),
    bad="* Buses\n    * Trams\n",
    at="*",
    good="* Buses\n* Trams\n",
    find=_find,
)
