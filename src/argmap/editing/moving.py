"""Move blocks, and lines that become blocks, to another section."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.editing.edits import insertion
from argmap.editing.entries import Entry, entries
from argmap.editing.intention import shown
from argmap.editing.lines import Lines, with_gap
from argmap.editing.statements import Statement, line_end, main_place, occurrences, statements
from argmap.editing.things import Thing
from argmap.errors import EditCode, EditError
from argmap.interpret.reading import Occurrence, Reading
from argmap.model.ends import ArgumentRef
from argmap.text import Edit, Span

_GAPS = " \t\r\n"


def moving_edits(reading: Reading, what: Thing, group: str) -> Iterator[Edit]:
    """Yield the edits that move *what* to the end of *group*.

    Without a group, it moves before the first heading. The block that decides about its group moves. If that is only
    a line below something else, a reference stays there.
    """
    text, lines = str(reading.tree), Lines.of(reading.tree)
    entry = _deciding_entry(reading, what)
    if entry is not None:
        span = lines.whole_block(entry.span)
        yield Edit(with_gap(text, span), "")
    else:
        one = _deciding_statement(reading, what)
        span = Span(one.start, one.end)
        yield Edit(span, _reference(one, what))
    yield _put(text[span.start : span.end], reading, group, lines)


def _deciding_entry(reading: Reading, what: Thing) -> Entry | None:
    """Return the entry of *what* that says which section it counts as part of; None if that is but a line."""
    every = [one for one in entries(reading) if one.what == what]
    structures = reading.places.structures.get(what.title, ()) if isinstance(what, ArgumentRef) else ()
    if structures:
        start = structures[0].occurrence.span.start
        return next((one for one in every if one.span.start <= start < one.span.end), None)
    place = _deciding(reading, what)
    return next((one for one in every if one.first.start == place.span.start), None)


def _deciding_statement(reading: Reading, what: Thing) -> Statement:
    return statements(reading.tree)[_deciding(reading, what).span.start]


def _deciding(reading: Reading, what: Thing) -> Occurrence:
    """Return the place that says which section *what* counts as part of: as `section_of` has it."""
    places = occurrences(reading, what)
    if any(one.data.get("isInGroup") is True for one in places):
        raise EditError(f"the data of {shown(what)} sets isInGroup; remove that key first", EditCode.NOT_IN_TEXT)
    worded = [one for one in places if not one.reference and one.data.get("isInGroup") is not False]
    in_section = [one for one in worded if one.section]
    return next(iter(in_section or worded or places), None) or main_place(reading, what)


def _reference(statement: Statement, what: Thing) -> str:
    name = statement.parts.name
    if name is None:
        raise EditError(
            f"{shown(what)} has no title in the text; rename it first, so that it can be referred to",
            EditCode.NOT_IN_TEXT,
        )
    return f"<{what.title}>" if name.text.startswith("<") else f"[{what.title}]"


def _put(block: str, reading: Reading, group: str, lines: Lines) -> Edit:
    """Return the edit that puts a block at the end of a group's own part, before what belongs to the next heading."""
    text = str(reading.tree)
    sections = reading.places.sections
    keys = [section.key for section in sections]
    following = keys.index(group) + 1 if group in keys else 0
    gap = 2 * line_end(text)
    if following < len(sections):
        return insertion(lines.whole(sections[following].span).start, block + gap)
    return insertion(len(text.rstrip(_GAPS)), gap + block)
