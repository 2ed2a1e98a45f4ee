"""Lines that go, and what stands below them and stays."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set

from attrs import frozen

from argmap.editing.edits import insertion
from argmap.editing.statements import Statement, line_end, occurrences, statements
from argmap.editing.things import Thing
from argmap.interpret.reading import Reading
from argmap.model.ends import ArgumentRef, ClaimRef
from argmap.syntax.tree import Kind
from argmap.text import Edit, Span, by_place

_GAP_AFTER = re.compile(r"[ \t]*(?:(?:\r\n|\n|\r)[ \t]*)*")
_LINE_END_AFTER = re.compile(r"[ \t]*(?:\r\n|\n|\r)")
_GAP_BEFORE = re.compile(r"[ \t\r\n]*\Z")
_LINE_END_BEFORE = re.compile(r"(?:\r\n|\n|\r)\Z")


@frozen
class _Lines:
    """Hold a text, its statements, and what of them goes."""

    text: str
    reading: Reading
    #: By the offsets at which they begin.
    table: Mapping[int, Statement]
    #: What stands at each of these offsets.
    things: Mapping[int, Thing]
    gone: Set[Thing]


def removing_edits(reading: Reading, gone: Set[Thing]) -> Iterator[Edit]:
    """Give the edits that take away every statement of what is *gone*, and the lines below it.

    A statement below that stays is put behind the block, as one of its own, unless it only refers to something that
    stands elsewhere.
    """
    lines = _Lines(str(reading.tree), reading, statements(reading.tree), _things(reading), gone)
    return _merged(edit for statement in _outermost(lines) for edit in _without(statement, lines))


def _outermost(lines: _Lines) -> Iterator[Statement]:
    """Give the statements that go and stand below none that goes."""
    reached = 0
    for start, statement in lines.table.items():
        if start >= reached and lines.things.get(start) in lines.gone:
            reached = statement.end
            yield statement


def _merged(edits: Iterable[Edit]) -> Iterator[Edit]:
    """Give *edits* with those made one that take away the same empty lines."""
    last: Edit | None = None
    for edit in sorted(edits, key=by_place):
        if last is not None and edit.span.start < last.span.end:
            last = Edit(Span(last.span.start, max(last.span.end, edit.span.end)), last.text + edit.text)
            continue
        if last is not None:
            yield last
        last = edit
    if last is not None:
        yield last


def _things(reading: Reading) -> Mapping[int, Thing]:
    places = reading.places
    claims = ((found.span.start, ClaimRef(title)) for title, every in places.claims.items() for found in every)
    arguments = ((found.span.start, ArgumentRef(title)) for title, every in places.arguments.items() for found in every)
    return {**dict(claims), **dict(arguments)}


def _without(statement: Statement, lines: _Lines) -> Iterator[Edit]:
    gap = 2 * line_end(lines.text)
    kept = [lines.text[one.start : one.end] for one in _kept(statement, lines)]
    block = statement.block
    if statement.line == block.start and statement.end >= block.end:
        yield Edit(block, gap.join(kept)) if kept else Edit(_with_gap(lines.text, block), "")
        return
    yield Edit(_with_line_end(lines.text, Span(statement.line, statement.end), block), "")
    yield from (insertion(block.end, gap + text) for text in kept)


def _kept(statement: Statement, lines: _Lines) -> Iterator[Statement]:
    """Give the statements below one that goes which have to be kept, those below them not counted."""
    waiting = [statement]
    while waiting:
        for child in _below(waiting.pop(), lines):
            ref = lines.things[child.start]
            if ref in lines.gone:
                waiting.append(child)
            elif not _refers_only(child) or len(occurrences(lines.reading, ref)) == 1:
                yield child


def _below(statement: Statement, lines: _Lines) -> Iterator[Statement]:
    for node, start in statement.parts.relations:
        place = start
        for child in node.children:
            if child.kind in {Kind.STATEMENT, Kind.ARGUMENT}:
                yield lines.table[place]
            place += child.width


def _refers_only(statement: Statement) -> bool:
    parts = statement.parts
    return parts.reference and not parts.relations and not parts.data and not parts.content


def _with_gap(text: str, block: Span) -> Span:
    """Return a block with the empty lines after it; if it is the last one, with those before it."""
    following = _GAP_AFTER.match(text, block.end)
    if following is None or following.end() < len(text):
        return Span(block.start, following.end() if following else block.end)
    before = _GAP_BEFORE.search(text, 0, block.start)
    return Span(before.start() if before else block.start, block.end)


def _with_line_end(text: str, lines: Span, block: Span) -> Span:
    """Return *lines* with the line end after them; with the one before them if they end the block."""
    following = _LINE_END_AFTER.match(text, lines.end)
    if following and lines.end < block.end:
        return Span(lines.start, following.end())
    before = _LINE_END_BEFORE.search(text, 0, lines.start)
    return Span(before.start() if before else lines.start, lines.end)
