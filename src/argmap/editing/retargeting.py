"""Move relation lines with everything below them."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.editing.edits import insertion
from argmap.editing.intention import shown
from argmap.editing.lines import reindented
from argmap.editing.relating import below, written
from argmap.editing.removing import behind
from argmap.editing.saying import Saying
from argmap.editing.statements import Statement, line_end, occurrences, refers_only, things_at
from argmap.errors import EditCode, EditError
from argmap.interpret.reading import Reading
from argmap.model.ends import ClaimRef, End, InferenceRef
from argmap.syntax.tree import Kind, Node
from argmap.text import Edit, Span, before_line_end

_GAPS = frozenset({Kind.NEWLINE, Kind.SPACE, Kind.COMMENT})


def moved_edits(reading: Reading, saying: Saying, target: End) -> Iterator[Edit]:
    """Yield the edits that move a line below *target*.

    A reference moves. A claim that is worded on the line becomes a block of its own if it would change its group, or if
    *target* is below it.
    """
    statement = saying.statement
    end = line_end(statement.text)
    place = below(reading, target, Span(statement.line, statement.end))
    yield Edit(Span(before_line_end(statement.text, statement.line), statement.end), "")
    within = statement.start < place.start < statement.end
    stays = place.section == section_at(reading, saying) or bool(reading.places.regrouped)
    if not within and (stays or refers_only(statement)):
        yield insertion(place.offset, end + reindented(statement, place.indent))
        return
    line = f"{end}{place.indent}{statement.symbol} {written(reading, saying.thing, '')}"
    middle = place.offset if within else statement.end
    block = statement.text[statement.start : middle] + line * within + statement.text[middle : statement.end]
    yield insertion(behind(statement.block, reading), 2 * end + block)
    if not within:
        yield insertion(place.offset, line)


def section_at(reading: Reading, saying: Saying) -> str:
    """Return the key of the section of a relation line."""
    places = reading.places
    found = (places.claims if isinstance(saying.thing, ClaimRef) else places.arguments)[saying.thing.title]
    return next(one.section for one in found if one.span.start == saying.statement.start)


def renamed_edits(reading: Reading, statement: Statement, target: End) -> Iterator[Edit]:
    """Yield the edits that make a line refer to *target*.

    If the line held the only statement of something, that becomes a block of its own.

    Raises:
        EditError: *target* has no title.
    """
    if isinstance(target, InferenceRef):
        raise EditError(
            f"{shown(target)} has no title to refer to; write the undercut below the step instead", EditCode.NOT_IN_TEXT
        )
    title = written(reading, target, "")
    elsewhere = len(occurrences(reading, things_at(reading)[statement.start])) > 1
    if statement.parts.name is not None and _only_title(statement) and elsewhere:
        yield Edit(Span(statement.start, statement.start + len(statement.parts.name.text.rstrip(" \t"))), title)
        return
    yield Edit(Span(statement.start, statement.end), title)
    block = statement.text[statement.start : statement.end]
    yield insertion(behind(statement.block, reading), 2 * line_end(statement.text) + block)


def _only_title(statement: Statement) -> bool:
    """Return whether nothing but a title is said on a line; undercuts below a conclusion are said of its step."""
    parts = statement.parts
    below = [_symbol(node) for node, _ in parts.relations]
    of_step = statement.within is Kind.STEP and all("_" in symbol for symbol in below)
    said = parts.data or any(element.kind not in _GAPS for element in parts.content)
    return parts.reference and not said and (of_step or not below)


def _symbol(node: Node) -> str:
    """Return the symbol of a relation line."""
    return next((str(child) for child in node.children if child.kind is Kind.SYMBOL), "")
