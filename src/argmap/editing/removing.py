"""Remove lines, and keep what is below them if it stays."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from itertools import dropwhile, takewhile

from attrs import frozen

from argmap.editing.edits import insertion
from argmap.editing.intention import shown
from argmap.editing.lines import reindented, with_gap
from argmap.editing.saying import OF_ABOVE, OF_STEP
from argmap.editing.statements import Statement, content_end, line_end, occurrences, refers_only, statements, things_at
from argmap.editing.structures import Structure, structures
from argmap.editing.things import Thing
from argmap.errors import EditCode, EditError
from argmap.interpret.reading import Reading
from argmap.model.claim import UNTITLED
from argmap.model.ends import ArgumentRef, ClaimRef
from argmap.syntax.tree import Kind, Node, placed
from argmap.text import GAPS, Edit, Span, back, before_line_end, by_place

_LINE_END_AFTER = re.compile(r"[ \t]*(?:\r\n|\n|\r)")


#: Symbols of relations from the statement above: the argument above is their source.
_OUTGOING = frozenset({"+>", "->", "_>", "><"})


@frozen
class _Lines:
    """Hold a text, its statements, and what of them goes."""

    text: str
    reading: Reading
    #: The statements by their starts.
    table: Mapping[int, Statement]
    #: The claim or argument at each of these offsets.
    things: Mapping[int, Thing]
    gone: Set[Thing]
    #: The structures to remove.
    structures: Sequence[Structure]
    #: Titles of conclusions that replace removed arguments as sources, by the argument's title.
    instead: Mapping[str, str]
    #: The statements of those conclusions that no title names, by their made-up titles.
    untitled: Mapping[str, Statement]

    def goes(self, statement: Statement) -> bool:
        """Return whether the statement is removed."""
        return self.things.get(statement.start) in self.gone

    def speaks_instead(self, statement: Statement) -> str:
        """Return the title of the conclusion that replaces a removed source; empty if there is none."""
        ref = self.things[statement.start]
        instead = self.instead.get(ref.title, "") if isinstance(ref, ArgumentRef) else ""
        speaks = statement.symbol in OF_ABOVE and self.above.get(statement.start) != ClaimRef(instead)
        return instead if instead and (speaks or self.outgoing(statement)) else ""

    def outgoing(self, statement: Statement) -> Sequence[Statement]:
        """Return the lines below a removed argument that say what it supports or opposes."""
        ref = self.things[statement.start]
        instead = self.instead.get(ref.title, "") if isinstance(ref, ArgumentRef) else ""
        below = _below(statement, self) if instead else ()
        return [
            one
            for one in below
            if one.symbol in _OUTGOING and not self.goes(one) and self.things[one.start] != ClaimRef(instead)
        ]

    @cached_property
    def speaking(self) -> Sequence[str]:
        """Return the title of the conclusion for each line on which a removed argument speaks."""
        return [title for one in self.table.values() if self.goes(one) and (title := self.speaks_instead(one))]

    @cached_property
    def moving(self) -> Set[int]:
        """Return the starts of the conclusions whose text takes the place of an argument."""
        return {statement.start for title, statement in self.untitled.items() if title in self.speaking}

    def moves(self, statement: Statement) -> bool:
        """Return whether the text of a conclusion takes the place of its argument."""
        return statement.start in self.moving

    @cached_property
    def spans(self) -> Sequence[Span]:
        """Return the structures that go, and the statements that go and stand below none that goes."""
        blocks = [structure.block for structure in self.structures]
        reached = 0
        found: list[Span] = []
        for start, statement in self.table.items():
            within = any(block.start <= start < block.end for block in blocks)
            if start >= reached and not within and self.goes(statement):
                reached = statement.end
                found.append(Span(start, reached))
        return [*blocks, *found]

    @cached_property
    def above(self) -> Mapping[int, Thing]:
        """Return what stands above the statements that stand below one, by the offsets at which these begin."""
        return {child.start: self.things[one.start] for one in self.table.values() for child in _below(one, self)}


def removing_edits(reading: Reading, gone: Set[Thing], instead: Mapping[str, str]) -> Iterator[Edit]:
    """Yield the edits that remove all statements about what is *gone*.

    Statements below them that stay become blocks of their own, unless they only refer to something that is elsewhere.
    Where a removed argument is the source of a relation, the conclusion in *instead* takes its place: its title, or if
    it has none, its text with all that is below it.

    Raises:
        EditError: a conclusion without a title would have to stand in several places.
    """
    going = [found for title, found in structures(reading).items() if ArgumentRef(title) in gone]
    table = statements(reading.tree)
    things = things_at(reading)
    untitled = {things[start].title: table[start] for start in _untitled(going, things, instead.values())}
    lines = _Lines(str(reading.tree), reading, table, things, gone, going, instead, untitled)
    _refuse_repeated(lines)
    yield from _merged((edit for edits in _all(lines) for edit in edits), lines.text)


def _untitled(going: Iterable[Structure], things: Mapping[int, Thing], conclusions: Collection[str]) -> Iterator[int]:
    """Yield the starts of the conclusions without a title that are among *conclusions*."""
    starts = [one.conclusion(index).statement.start for one in going for index in range(len(one.inferences))]
    yield from (
        start for start in starts if things[start].title.startswith(UNTITLED) and things[start].title in conclusions
    )


def _refuse_repeated(lines: _Lines) -> None:
    """Raise `EditError` if several lines would need the text of one conclusion that has no title."""
    places = [title for title in lines.speaking if title in lines.untitled]
    repeated = next((title for title, count in Counter(places).items() if count > 1), "")
    if repeated:
        argument = next(title for title, conclusion in lines.instead.items() if conclusion == repeated)
        raise EditError(
            f"<{argument}> speaks on several lines, and its conclusion, which would take its place there, has no "
            f"title; rename {shown(ClaimRef(repeated))} first, or choose hanging=remove",
            EditCode.NOT_IN_TEXT,
            "keep",
            "remove",
        )


def _going(lines: _Lines) -> Iterator[Statement]:
    """Yield the statements that go, apart from those within structures and below others that go."""
    return (lines.table[span.start] for span in lines.spans[len(lines.structures) :])


def _all(lines: _Lines) -> Iterator[Iterable[Edit]]:
    for found in lines.structures:
        yield [_without_structure(found, lines)]
    for statement in _going(lines):
        yield _without(statement, lines)


def _merged(edits: Iterable[Edit], text: str) -> Iterator[Edit]:
    """Yield *edits*, combining those that remove the same empty lines; none stay at the end of the text."""
    last: Edit | None = None
    for edit in sorted(edits, key=by_place):
        if last is not None and edit.span.start < last.span.end + (not edit.text and not last.text):
            last = Edit(Span(last.span.start, max(last.span.end, edit.span.end)), last.text + edit.text)
            continue
        if last is not None:
            yield last
        last = edit
    if last is not None:
        ends = not last.text and not text[last.span.end :].strip()
        yield Edit(Span(back(text, last.span.start, GAPS), last.span.end), "") if ends else last


def _without_structure(structure: Structure, lines: _Lines) -> Edit:
    concluding = {inferred.concludes for inferred in structure.inferences}
    kept: dict[int, list[str]] = {}
    for index, line in enumerate(structure.lines):
        left = list(_left(line.statement, lines, concludes=index in concluding))
        kept[line.statement.start] = left[1:] if lines.moves(line.statement) else left
    for inferred in structure.inferences:
        for child in _related(inferred.parts.relations, lines):
            kept[child.start] = list(_left(child, lines))
    blocks = [text for _, texts in sorted(kept.items()) for text in texts]
    if blocks:
        return Edit(structure.block, (2 * line_end(lines.text)).join(blocks))
    return Edit(with_gap(lines.text, structure.block), "")


def _without(statement: Statement, lines: _Lines) -> Iterator[Edit]:
    gap = 2 * line_end(lines.text)
    kept = list(_left(statement, lines))
    block, instead = statement.block, lines.speaks_instead(statement)
    if statement.line == block.start and statement.end >= block.end:
        kept = [_concluding(instead, statement, lines), *kept] if instead else kept
        yield Edit(block, gap.join(kept)) if kept else Edit(with_gap(lines.text, block), "")
        return
    if instead:
        yield Edit(Span(statement.start, statement.end), _concluding(instead, statement, lines))
    else:
        yield Edit(_with_line_end(lines.text, Span(statement.line, statement.end), block), "")
    yield from (insertion(behind(block, lines.reading), gap + text) for text in kept)


def _concluding(title: str, statement: Statement, lines: _Lines) -> str:
    """Return a conclusion in the place of its argument, with the lines that said what the argument speaks of."""
    end = line_end(lines.text)
    found = [_named_or_worded(title, statement, lines)]
    for one in lines.outgoing(statement):
        cuts = list(_cuts(one, lines, frozenset()))
        found.append(f"{end}{lines.text[one.line : one.start]}{_cut(one, cuts, lines)}")
    return "".join(found)


def _named_or_worded(title: str, statement: Statement, lines: _Lines) -> str:
    """Return a conclusion as it stands in the place of *statement*: its title, or its text with what is below it."""
    if title not in lines.untitled:
        return f"[{title}]"
    conclusion = lines.untitled[title]
    below = list(_below(conclusion, lines))
    stays = [child for child in below if not lines.goes(child) and child.symbol not in OF_STEP]
    moved = (f"{line_end(lines.text)}{reindented(one, statement.indent + one.indent)}" for one in stays)
    return "".join((_cut(conclusion, below, lines), *moved))


def behind(block: Span, reading: Reading) -> int:
    """Return the offset after *block* and the structures that follow it.

    The first structure may belong to the block.
    """
    tops = [(one, start) for one, start in placed(reading.tree.root, 0) if isinstance(one, Node)]
    following = dropwhile(lambda top: top[1] <= block.start, tops)
    structures = takewhile(lambda top: top[0].kind is Kind.STRUCTURE, following)
    return max([block.end, *(content_end(node, start, str(reading.tree)) for node, start in structures)])


def _left(statement: Statement, lines: _Lines, *, concludes: bool = False) -> Iterator[str]:
    """Yield, as blocks, what stays of the statements below a removed one."""
    waiting = [statement]
    while waiting:
        one = waiting.pop()
        needed = _needed(one, lines)
        of_step = OF_STEP if concludes and one is statement else frozenset()
        cuts = list(_cuts(one, lines, of_step) if needed else _unless_outgoing(one, lines))
        if needed:
            yield _cut(one, cuts, lines)
        waiting.extend(reversed(cuts))


def _unless_outgoing(statement: Statement, lines: _Lines) -> Iterator[Statement]:
    """Yield what is below a removed statement and does not stay below its conclusion."""
    outgoing = {one.start for one in lines.outgoing(statement)}
    for one in _below(statement, lines):
        yield from _cuts(one, lines, frozenset()) if one.start in outgoing else [one]


def _cuts(statement: Statement, lines: _Lines, symbols: Set[str]) -> Iterator[Statement]:
    """Yield what is removed below a statement that stays: what goes, and what has one of *symbols*."""
    waiting = list(reversed(list(_below(statement, lines))))
    first = {child.start for child in waiting}
    while waiting:
        child = waiting.pop()
        if lines.goes(child) or (child.symbol in symbols and child.start in first):
            yield child
        else:
            waiting.extend(reversed(list(_below(child, lines))))


def _cut(statement: Statement, cuts: Iterable[Statement], lines: _Lines) -> str:
    """Return the text of *statement* without the lines of some below it, or with a conclusion in their place."""
    text, found, position = lines.text, "", statement.start
    for cut in cuts:
        if instead := lines.speaks_instead(cut) if lines.goes(cut) else "":
            found += text[position : cut.start] + _concluding(instead, cut, lines)
        else:
            found += text[position : before_line_end(text, cut.line)]
        position = cut.end
    return found + text[position : statement.end]


def _needed(statement: Statement, lines: _Lines) -> bool:
    """Return whether a statement must be kept: not if it only refers to something defined elsewhere."""
    if lines.goes(statement):
        return False
    if not refers_only(statement):
        return True
    starts = [one.span.start for one in occurrences(lines.reading, lines.things[statement.start])]
    if any(not any(span.start <= start < span.end for span in lines.spans) for start in starts):
        return False
    return statement.start == next((one for one in sorted(starts) if not refers_only(lines.table[one])), min(starts))


def _below(statement: Statement, lines: _Lines) -> Iterator[Statement]:
    return _related(statement.parts.relations, lines)


def _related(relations: Iterable[tuple[Node, int]], lines: _Lines) -> Iterator[Statement]:
    for node, start in relations:
        for child, place in placed(node, start):
            if child.kind in {Kind.STATEMENT, Kind.ARGUMENT}:
                yield lines.table[place]


def _with_line_end(text: str, lines: Span, block: Span) -> Span:
    """Return *lines* with the line end after them; with the one before them if they end the block."""
    following = _LINE_END_AFTER.match(text, lines.end)
    if following and lines.end < block.end:
        return Span(lines.start, following.end())
    return Span(before_line_end(text, lines.start), lines.end)
