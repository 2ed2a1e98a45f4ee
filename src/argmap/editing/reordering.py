"""Change the order of lines, premises and blocks in a text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, product

from attrs import frozen

from argmap.editing.entries import Entry, entries
from argmap.editing.following import followed
from argmap.editing.intention import shown
from argmap.editing.lines import Lines, below, moved_block, moved_line
from argmap.editing.noting import numbers_noted
from argmap.editing.ordering import Order, holds, placed_beside
from argmap.editing.statements import Statement, statements, things_at
from argmap.errors import EditCode, EditError
from argmap.interpret.interpret import interpret_text as read
from argmap.interpret.parts import Parts, parts_of
from argmap.interpret.reading import Reading, Step
from argmap.model.ends import ClaimRef
from argmap.syntax.tree import Kind, Node, placed
from argmap.text import Edit, Span, apply, by_place


@frozen
class _Text:
    """Hold a text in which an order is to hold."""

    reading: Reading
    lines: Lines
    table: Mapping[int, Statement]
    order: Order

    @property
    def text(self) -> str:
        """Return the text itself."""
        return self.lines.text

    def unit(self, statement: Statement) -> Span:
        """Return the lines of a statement on a line of its own, with all below it and its comments."""
        return self.lines.whole(Span(statement.line, statement.end))


@frozen
class _Pair:
    """Hold two statements that stand side by side: the one that moves first."""

    mine: Statement
    theirs: Statement
    #: The statement above both.
    parent: Statement


def reordering_edits(reading: Reading, order: Order) -> Sequence[Edit]:
    """Return the edits that put two things in *order*.

    They move lines wherever both are side by side, or else the blocks of both.

    Raises:
        EditError: they are never side by side, or the text decides their order elsewhere.
    """
    whole = _Text(reading, Lines.of(reading.tree), statements(reading.tree), order)
    pairs, runs = list(_pairs(whole)), list(_runs(whole))
    found = [edit for pair in pairs for edit in _relation(pair, whole)]
    found += [edit for steps, item, beside in runs for edit in _premise(steps, item, beside, whole)]
    if not pairs and not runs:
        mine, theirs = _entry_pair(whole)
        found = list(_block(mine.span, theirs.span, whole))
    edits = sorted(dict.fromkeys(found), key=by_place)
    if any(one.span.end > two.span.start or one.span == two.span for one, two in pairwise(edits)):
        raise EditError(
            f"cannot reorder {shown(order.what)} and {shown(order.beside)}: one is nested below the other",
            EditCode.NOT_IN_TEXT,
        )
    _check(whole, pairs, edits)
    return edits


def _pairs(whole: _Text) -> Iterator[_Pair]:
    """Yield the pairs of lines on which both relate to the same statement."""
    things = things_at(whole.reading)
    for parent in whole.table.values():
        lines = list(below(parent, whole.table))
        mine = [one for one in lines if things[one.start] == whole.order.what]
        theirs = [one for one in lines if things[one.start] == whole.order.beside]
        if mine and theirs:
            yield _Pair(mine[0], theirs[-1 if whole.order.after else 0], parent)


def _relation(pair: _Pair, whole: _Text) -> Iterator[Edit]:
    mine, theirs = whole.unit(pair.mine), whole.unit(pair.theirs)
    yield from _put(moved_line(whole.text, mine, theirs, after=whole.order.after), theirs)


def _entry_pair(whole: _Text) -> tuple[Entry, Entry]:
    """Return the blocks of both in one section, preferring those with a text."""
    mine, theirs = (
        sorted((one for one in entries(whole.reading) if one.what == ref), key=lambda one: one.first.parts.reference)
        for ref in (whole.order.what, whole.order.beside)
    )
    for one, other in product(mine, theirs):
        if one.section == other.section:
            return one, other
    names = f"{shown(whole.order.what)} and {shown(whole.order.beside)}"
    if mine and theirs:
        raise EditError(f"{names} are in different sections; move one of them first", EditCode.NOT_IN_TEXT)
    raise EditError(
        f"{names} are not side by side (below one statement, in one step, or as blocks in one section)",
        EditCode.NOT_IN_TEXT,
    )


def _block(mine: Span, theirs: Span, whole: _Text) -> Iterator[Edit]:
    block, beside = whole.lines.whole_block(mine), whole.lines.whole_block(theirs)
    yield from _put(moved_block(whole.text, block, beside, after=whole.order.after), beside)


def _put(moved: tuple[Span, Edit], beside: Span) -> Iterator[Edit]:
    """Yield the edits of a move, unless the text is already in that place."""
    gone, put = moved
    if not (gone.end == beside.start == put.span.start or gone.start == beside.end == put.span.end):
        yield from (Edit(gone, ""), put)


def _runs(whole: _Text) -> Iterator[tuple[Sequence[Step], int, int]]:
    """Yield the structures in which both are premises of one step, with the indices of their lines."""
    for steps in whole.reading.places.structures.values():
        titles = [step.occurrence.title if step.rules is None else "" for step in steps]
        if isinstance(whole.order.what, ClaimRef) and {whole.order.what.title, whole.order.beside.title} <= {*titles}:
            item, beside = titles.index(whole.order.what.title), titles.index(whole.order.beside.title)
            together = any({item, beside} <= {*step.premises} for step in steps)
            if together and all(titles[min(item, beside) : max(item, beside)]):
                yield steps, item, beside


def _premise(steps: Sequence[Step], item: int, beside: int, whole: _Text) -> Iterator[Edit]:
    """Yield the edits that move a numbered line, and renumber the lines and the data that refers to them."""
    lines = [whole.table[step.occurrence.span.start] for step in steps]
    mine, theirs = whole.unit(lines[item]), whole.unit(lines[beside])
    moved = list(_put(moved_line(whole.text, mine, theirs, after=whole.order.after), theirs))
    if not moved:
        return
    ahead = placed_beside(range(len(steps)), item, beside, after=whole.order.after)
    new = {line: steps[place].number for place, line in enumerate(ahead)}
    for line, number in new.items():
        digits = _digits(lines[line])
        if number != steps[line].number and line != item:
            yield Edit(digits, str(number))
    gone, put = moved
    first = put.text.index(whole.text[mine.start : mine.end]) + _digits(lines[item]).start - mine.start
    last = first + len(whole.text[_digits(lines[item]).start : _digits(lines[item]).end])
    yield from (gone, Edit(put.span, f"{put.text[:first]}{new[item]}{put.text[last:]}"))
    yield from _named(steps, (item, beside), {steps[line].number: number for line, number in new.items()}, whole)


def _digits(line: Statement) -> Span:
    """Return the span of the number of a line, within its parentheses."""
    start = line.text.index("(", line.line) + 1
    return Span(start, line.text.index(")", start))


def _named(steps: Sequence[Step], both: tuple[int, int], new: Mapping[int, int], whole: _Text) -> Iterator[Edit]:
    """Yield the edits of data that lists premises by their numbers."""
    ends = [steps[place].number for place in both]
    for parts, step in _inferences(steps, whole):
        if step.named_by and len(new) < len(steps):
            raise EditError("two lines have the same number; renumber them first", EditCode.NOT_IN_TEXT)
        found = numbers_noted(parts, step.named_by) if step.named_by else []
        old = [number for number, _ in found]
        if {*ends} <= {*old}:
            old = placed_beside(old, *(old.index(number) for number in ends), after=whole.order.after)
        for (was, span), number in zip(found, old, strict=True):
            if new.get(number, number) != was:
                yield Edit(span, str(new.get(number, number)))


def _inferences(steps: Sequence[Step], whole: _Text) -> Iterator[tuple[Parts, Step]]:
    """Yield the inference lines of a structure, each with the conclusion below it."""
    concluding = {step.occurrence.span.start: step for step in steps if step.rules is not None}
    for structure, start in placed(whole.reading.tree.root, 0):
        if isinstance(structure, Node) and structure.kind is Kind.STRUCTURE:
            nodes = [(node, place) for node, place in placed(structure, start) if isinstance(node, Node)]
            for (line, place), (conclusion, below_it) in pairwise(nodes):
                span = range(below_it, below_it + conclusion.width)
                step = next((step for at, step in concluding.items() if at in span), None)
                if line.kind is Kind.INFERENCE and step is not None:
                    yield parts_of(line, place), step


def _check(whole: _Text, pairs: Sequence[_Pair], edits: Sequence[Edit]) -> None:
    """Raise `EditError` unless the relations in the text after the *edits* are in order."""
    if not pairs:
        return
    after = read(apply(whole.text, edits), whole.reading.configuration)
    place, things, order = followed(whole.text, edits), things_at(after), whole.order
    for pair in pairs:
        what, beside, parent = (things.get(place(one.start)) for one in (pair.mine, pair.theirs, pair.parent))
        found = what and beside and parent and holds(after.map, Order(what, beside, order.after), parent)
        if not found:
            both = f"{shown(order.what)} and {shown(order.beside)}"
            raise EditError(
                f"cannot reorder {both} here: their order is set where they first appear, elsewhere in the text",
                EditCode.NOT_IN_TEXT,
            )
