"""Lines that change their place or go: what stands in them, what is around them, and what belongs to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from argmap.editing.statements import Statement
from argmap.editing.things import Thing
from argmap.interpret.reading import Reading
from argmap.model.ends import ArgumentRef, ClaimRef
from argmap.syntax.tree import Kind
from argmap.text import Span

_GAP = re.compile(r"[ \t\r\n]*")
_GAP_BEFORE = re.compile(r"[ \t\r\n]*\Z")
_LINE_END_BEFORE = re.compile(r"[ \t]*(?:\r\n|\n|\r)\Z")
_STATEMENTS = frozenset({Kind.STATEMENT, Kind.ARGUMENT})


def things_at(reading: Reading) -> Mapping[int, Thing]:
    """Return what stands at the offset of each statement."""
    places = reading.places
    claims = ((found.span.start, ClaimRef(title)) for title, every in places.claims.items() for found in every)
    arguments = ((found.span.start, ArgumentRef(title)) for title, every in places.arguments.items() for found in every)
    return {**dict(claims), **dict(arguments)}


def below(statement: Statement, table: Mapping[int, Statement]) -> Iterator[Statement]:
    """Give the statements on the relation lines of one, in order."""
    for node, start in statement.parts.relations:
        place = start
        for child in node.children:
            if child.kind in _STATEMENTS:
                yield table[place]
            place += child.width


def with_gap(text: str, block: Span) -> Span:
    """Return a block with the empty lines after it; if it is the last one, with those before it."""
    after = _GAP.match(text, block.end)
    end = after.end() if after else block.end
    if end < len(text):
        return Span(block.start, end)
    before = _GAP_BEFORE.search(text, 0, block.start)
    return Span(before.start() if before else block.start, block.end)


def with_line_end(text: str, lines: Span) -> Span:
    """Return *lines* with the line end before them."""
    before = _LINE_END_BEFORE.search(text, 0, lines.start)
    return Span(before.start() if before else lines.start, lines.end)
