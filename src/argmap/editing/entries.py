"""Entries: the blocks about one claim or argument."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from argmap.editing.statements import Statement, statements, things_at
from argmap.editing.things import Thing
from argmap.interpret.reading import Reading
from argmap.model.claim import UNTITLED
from argmap.model.ends import ArgumentRef
from argmap.syntax.tree import Kind, Node, placed
from argmap.text import Span


@frozen
class Entry:
    """Hold a block, or an argument's block and its structure."""

    #: The claim or argument.
    what: Thing
    #: The span, without surrounding empty lines and comments.
    span: Span
    #: Key of the section; empty before the first heading.
    section: str
    #: The statement on its first line.
    first: Statement


def entries(reading: Reading) -> Iterator[Entry]:
    """Yield the entries of a text in order, without headings and lists."""
    root, places = reading.tree.root, reading.places
    table, things = statements(reading.tree), things_at(reading)
    first_steps = {steps[0].occurrence.span.start: title for title, steps in places.structures.items() if steps}
    begun = {section.span.start: section.key for section in places.sections}
    steps = sorted(first_steps)
    section = ""
    nodes = [(node, start) for node, start in placed(root, 0) if isinstance(node, Node)]
    for (node, start), (after, place) in pairwise([*nodes, (Node(Kind.DOCUMENT, (), 0), root.width)]):
        section = begun.get(start, section)
        if node.kind in {Kind.STATEMENT, Kind.ARGUMENT} and start in things:
            one = table[start]
            step = _first_step(after, place, steps) if node.kind is Kind.ARGUMENT else None
            end = one.block.end if step is None else table[step].block.end
            yield Entry(things[start], Span(one.block.start, end), section, one)
        else:
            step = _first_step(node, start, steps)
            if step is not None and first_steps[step].startswith(UNTITLED):
                yield Entry(ArgumentRef(first_steps[step]), table[step].block, section, table[step])


def _first_step(node: Node, start: int, steps: Sequence[int]) -> int | None:
    """Return which of *steps* begins the structure that *node* is, if it is one."""
    index = bisect_left(steps, start)
    found = node.kind is Kind.STRUCTURE and index < len(steps) and steps[index] < start + node.width
    return steps[index] if found else None
