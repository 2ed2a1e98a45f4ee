"""Turn statements about one thing into references to another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from attrs import frozen

from argmap.editing.edits import insertion
from argmap.editing.intention import shown
from argmap.editing.lines import below, with_gap, with_line_end
from argmap.editing.listed import yaml_united
from argmap.editing.mentions import refuse_listed
from argmap.editing.noting import scalar
from argmap.editing.statements import Statement, line_end, names, occurrences, statements, things_at
from argmap.editing.things import Thing, found, wording
from argmap.errors import EditCode, EditError
from argmap.interpret.notes import Said
from argmap.interpret.reading import Reading, StatementRole
from argmap.model.claim import UNTITLED
from argmap.model.ends import ArgumentRef, ClaimRef
from argmap.syntax.tree import Kind, Node, placed
from argmap.text import Edit, Span

_BRACKETS = {ClaimRef: "[{}]", ArgumentRef: "<{}>"}
_TOP = frozenset({StatementRole.TOP_LEVEL, StatementRole.DESCRIPTION})


@frozen
class _Text:
    """Hold a text in which *what* becomes one with *into*."""

    reading: Reading
    text: str
    table: Mapping[int, Statement]
    things: Mapping[int, Thing]
    what: Thing
    into: Thing
    #: Offsets of the statements that become references: all of *what*, if *into* has its own text.
    referring: Set[int]


def merging_edits(reading: Reading, what: Thing, into: Thing) -> Iterator[Edit]:
    """Yield the edits that make *what* refer to *into*.

    They also remove duplicate lines.
    """
    if into.title.startswith(UNTITLED):
        raise EditError(
            f"{shown(into)} has no title in the text; rename it first, so that it can be referred to",
            EditCode.NOT_IN_TEXT,
        )
    refuse_listed(reading.configuration, what, into)
    words = wording(found(reading.map, into)) or not wording(found(reading.map, what))
    places = [one for one in occurrences(reading, what) if words and not one.reference]
    text, table = str(reading.tree), statements(reading.tree)
    whole = _Text(reading, text, table, things_at(reading), what, into, {one.span.start for one in places})
    doubled = _doubled(whole)
    blocks = list(_empty_blocks(whole, doubled))
    gone = [with_line_end(text, Span(one.line, one.end)) for one in doubled]
    gone = [*(with_gap(text, one.block) for one in blocks), *gone]
    yield from _apart(gone)
    yield from (edit for edit in _renaming(whole) if not any(_within(edit.span, span) for span in gone))
    yield from _in_front(whole)


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _apart(spans: Sequence[Span]) -> Iterator[Edit]:
    """Yield the edits that remove *spans*, without those that lie within others."""
    yield from (Edit(one, "") for one in spans if not any(_within(one, two) for two in spans if two is not one))


def _renaming(whole: _Text) -> Iterator[Edit]:
    """Yield the edits that replace references to *what*, and statements of it that become references."""
    demoted = [_demoted(whole.table[start], whole) for start in sorted(whole.referring)]
    yield from demoted
    for ref, span in names(whole.reading.tree):
        if ref == whole.what and not any(_within(span, edit.span) for edit in demoted):
            yield Edit(span, whole.into.title)
    if not whole.referring:
        yield from _titled(whole)


def _demoted(statement: Statement, whole: _Text) -> Edit:
    """Return the edit that leaves a reference and the tags of *statement*."""
    said = [(token, place) for token, place in statement.tokens() if place < statement.said_end]
    if any(token.kind is Kind.COMMENT for token, _ in said):
        raise EditError(
            f"there is a comment inside the text of {shown(whole.what)}; move it after the text first",
            EditCode.NOT_IN_TEXT,
        )
    name = statement.parts.name
    brackets = _BRACKETS[ArgumentRef] if name and name.text.startswith("<") else _BRACKETS[type(whole.into)]
    tags = [token.text.strip() for token, _ in said if token.kind is Kind.TAG]
    return Edit(Span(statement.start, statement.said_end), " ".join((brackets.format(whole.into.title), *tags)))


def _titled(whole: _Text) -> Iterator[Edit]:
    """Yield the edits that put the title before texts, or a structure, without one."""
    brackets = _BRACKETS[type(whole.into)]
    places = occurrences(whole.reading, whole.what)
    for place in places:
        if whole.table[place.span.start].parts.name is None:
            yield insertion(place.span.start, f"{brackets.format(whole.into.title)}: ")
    steps = whole.reading.places.structures.get(whole.what.title, ())
    if steps and not places and isinstance(whole.what, ArgumentRef):
        block = whole.table[steps[0].occurrence.span.start].block
        yield insertion(block.start, f"{brackets.format(whole.into.title)}{2 * line_end(whole.text)}")


def _in_front(whole: _Text) -> Iterator[Edit]:
    for node, start in placed(whole.reading.tree.root, 0):
        if isinstance(node, Node) and node.kind is Kind.FRONT_MATTER:
            (yaml, place), *_ = ((token, inner) for token, inner in placed(node, start) if token.kind is Kind.YAML)
            new = scalar(whole.into.title)
            for one in yaml_united(str(yaml), whole.what, whole.into):
                yield Edit(Span(place + one.span.start, place + one.span.end), "" if one.goes else new)


def _doubled(whole: _Text) -> Sequence[Statement]:
    """Return the statements that repeat the relation of another line after the merge."""
    lines: dict[Said, list[tuple[Said, Statement]]] = {}
    for parent in whole.table.values():
        for child in below(parent, whole.table):
            said = _said(parent, child, whole.things)
            lines.setdefault(_renamed(said, whole), []).append((said, child))
    return [child for every in lines.values() for child in _too_many(every, whole)]


def _too_many(lines: Sequence[tuple[Said, Statement]], whole: _Text) -> Iterator[Statement]:
    """Yield the *lines* to remove: after the merge, all have the same relation, and one stays."""
    stays, _ = min(
        lines, key=lambda line: (_only_refers(line[1], whole), whole.what in (line[0].source, line[0].target))
    )
    for said, child in lines:
        if said != stays and _only_refers(child, whole):
            yield child


def _said(parent: Statement, child: Statement, things: Mapping[int, Thing]) -> Said:
    """Return the relation on the line of *child*; below a numbered line, an undercut is of the step."""
    kind = child.symbol.strip("<>") or child.symbol
    if kind == "_" and parent.within is Kind.STEP:
        kind = "undercut of a step"
    one, other = things[parent.start], things[child.start]
    return Said(kind, one, other) if child.symbol.endswith(">") else Said(kind, other, one)


def _renamed(said: Said, whole: _Text) -> Said:
    ends = [whole.into if one == whole.what else one for one in (said.source, said.target)]
    source, target = sorted(ends, key=shown) if said.kind == "><" else ends
    return Said(said.kind, source, target)


def _only_refers(statement: Statement, whole: _Text) -> bool:
    """Return whether *statement* is, or becomes, only a reference, and its line has no comment."""
    parts = statement.parts
    reference = statement.start in whole.referring or (parts.reference and not parts.content)
    apart = any(token.kind in {Kind.TAG, Kind.COMMENT} for token, _ in statement.tokens())
    return reference and not apart and not parts.relations and not parts.data and _bare_end(statement)


def _bare_end(statement: Statement) -> bool:
    return statement.end <= max(statement.said_end, statement.name_end)


def _empty_blocks(whole: _Text, doubled: Sequence[Statement]) -> Iterator[Statement]:
    """Yield the statements of *what* whose blocks would contain nothing but the title of *into*."""
    gone = {one.start for one in doubled}
    if any(one.role in _TOP for one in occurrences(whole.reading, whole.into)):
        for statement in (whole.table[start] for start in sorted(whole.referring)):
            stays = any(one.start not in gone for one in below(statement, whole.table))
            if not stays and _says_nothing(statement) and not _before_structure(statement, whole):
                yield statement


def _says_nothing(statement: Statement) -> bool:
    """Return whether the block that *statement* begins has only its text and its relations."""
    kinds = {token.kind for token in statement.node.tokens()}
    ended = statement.end <= max(statement.said_end, statement.name_end) or bool(statement.parts.relations)
    return statement.within is Kind.DOCUMENT and ended and not kinds & {Kind.TAG, Kind.COMMENT, Kind.DATA}


def _before_structure(statement: Statement, whole: _Text) -> bool:
    """Return whether a structure follows, which might then belong to the block before."""
    after = [node for node, start in placed(whole.reading.tree.root, 0) if start > statement.start]
    return next((node.kind is Kind.STRUCTURE for node in after if isinstance(node, Node)), False)
