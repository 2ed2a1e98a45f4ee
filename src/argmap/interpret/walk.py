"""Walk over a tree in text order and note what it contains.

Relations may nest to any depth: the walk uses a list instead of recursion.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from typing import Any, NamedTuple

from argmap.interpret.notes import Notes, Said
from argmap.interpret.parts import Parts, parts_of
from argmap.interpret.reading import Occurrence, Section, StatementRole, Step
from argmap.interpret.steps import resting
from argmap.interpret.words import shown, title, words
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.titles import exact_argument, exact_claim
from argmap.syntax.tree import Kind, Node, Token, Tree, placed
from argmap.text import Diagnostic, Severity, Span

#: Relation by the symbol of a line, and whether the parent is its target.
_SYMBOLS = {
    "+": ("support", True),
    "<+": ("support", True),
    "+>": ("support", False),
    "-": ("attack", True),
    "<-": ("attack", True),
    "->": ("attack", False),
    "_": ("undercut", True),
    "<_": ("undercut", True),
    "_>": ("undercut", False),
    "><": ("contradictory", False),
}
_STATEMENTS = frozenset({Kind.STATEMENT, Kind.ARGUMENT})
#: Roles of the numbered lines of a structure, where an argument is read as a claim.
_STEPS = frozenset({StatementRole.PREMISE, StatementRole.INTERMEDIARY_CONCLUSION, StatementRole.MAIN_CONCLUSION})


class _Waiting(NamedTuple):
    """Represent a statement that is still to be noted."""

    node: Node
    start: int
    role: StatementRole
    #: The statement above it, and the symbol between them with its offset; None and empty at the top.
    parent: End | None = None
    symbol: str = ""
    symbol_start: int = 0
    #: The step that an undercut below the parent attacks, if not the parent itself.
    step: InferenceRef | None = None


class _Noted(NamedTuple):
    """Represent a statement whose relations are being noted."""

    item: _Waiting
    occurrence: Occurrence
    ref: End


def walk(tree: Tree, notes: Notes) -> None:
    """Record everything in *tree* in *notes*."""
    before = ""
    for element, start in placed(tree.root, 0):
        if isinstance(element, Node):
            before = _block(element, start, before, notes)


def _block(node: Node, start: int, before: str, notes: Notes) -> str:
    """Note a block and return its argument; *before* is that of the previous block."""
    match node.kind:
        case Kind.HEADING:
            _heading(node, start, notes)
        case Kind.STATEMENT:
            _statements(_Waiting(node, start, StatementRole.TOP_LEVEL), notes)
        case Kind.ARGUMENT:
            return _statements(_Waiting(node, start, StatementRole.DESCRIPTION), notes).title
        case Kind.STRUCTURE:
            _structure(node, start, before, notes)
        case Kind.LIST:
            for item, place in _nodes(node, start, Kind.ITEM):
                for statement, inner in _nodes(item, place, *_STATEMENTS):
                    _statements(_Waiting(statement, inner, StatementRole.ITEM), notes)
        case Kind.RELATION:
            for statement, inner in _nodes(node, start, *_STATEMENTS):
                _statements(_Waiting(statement, inner, StatementRole.TOP_LEVEL), notes)
    return ""


def _nodes(node: Node, start: int, *kinds: Kind) -> Iterator[tuple[Node, int]]:
    for child, place in placed(node, start):
        if isinstance(child, Node) and child.kind in kinds:
            yield child, place


def _heading(node: Node, start: int, notes: Notes) -> None:
    parts = parts_of(node, start)
    found = words(parts.content, notes.shortcodes, keep_tags=not notes.settings.remove_tags)
    level = next(
        child.width - 1 for child in node.children if isinstance(child, Token) and child.kind is Kind.HEADING_START
    )
    parent = notes.around(level)
    notes.begin(
        Section(
            f"s{len(notes.sections) + 1}",
            level,
            found.raw.strip(),
            found.tags,
            _data(parts, notes),
            parent,
            Span(start, start + node.width),
        )
    )


def _data(parts: Parts, notes: Notes) -> Mapping[str, Any]:
    return notes.data(parts.data, parts.data_start) if parts.data else {}


def _statements(first: _Waiting, notes: Notes) -> Occurrence:
    """Note a statement and the relations below it, parents first; return the statement."""
    noted: list[Occurrence] = []
    waiting: list[_Waiting | _Noted] = [first]
    while waiting:
        item = waiting.pop()
        if isinstance(item, _Noted):
            _note(item, notes)
            continue
        parts = parts_of(item.node, item.start)
        occurrence = _occurrence(item, parts, notes)
        noted.append(occurrence)
        found = _Noted(item, occurrence, _ref(item, occurrence, notes))
        if parts.relations:
            waiting.append(found)
            waiting.extend(reversed(_related(parts, found.ref, item.step if item.parent is None else None)))
        else:
            _note(found, notes)
    return noted[0]


def _related(parts: Parts, parent: End, step: InferenceRef | None) -> list[_Waiting]:
    """Return the statements below one, in order; undercuts among them attack the *step*, if any."""
    role = StatementRole.RELATION
    return [
        _Waiting(statement, place, role, parent, symbol, symbol_start, step)
        for relation, start in parts.relations
        for statement, place, symbol, symbol_start in _symbolised(relation, start)
    ]


def _symbolised(relation: Node, place: int) -> Iterator[tuple[Node, int, str, int]]:
    """Yield the statement of a relation line, its offset, and the symbol that begins the line, with its offset."""
    symbol, symbol_start = "", place
    for child in relation.children:
        if child.kind is Kind.SYMBOL:
            symbol, symbol_start = str(child), place
        elif isinstance(child, Node) and child.kind in _STATEMENTS:
            yield child, place, symbol, symbol_start
        place += child.width


def _said(item: _Waiting, found: End, parent: End) -> Said:
    kind, of_parent = _SYMBOLS[item.symbol]
    if kind == "undercut" and of_parent and item.step is not None:
        parent = item.step
    return Said(kind, found, parent) if of_parent else Said(kind, parent, found)


def _ref(item: _Waiting, occurrence: Occurrence, notes: Notes) -> End:
    """Return a reference to the statement; claims and arguments are ordered by where they begin."""
    if item.node.kind is Kind.ARGUMENT and item.role not in _STEPS:
        _ = notes.arguments[occurrence.title]
        return ArgumentRef(occurrence.title)
    _ = notes.claims[occurrence.title]
    return ClaimRef(occurrence.title)


def _note(item: _Noted, notes: Notes) -> None:
    """Note a statement after those below it, so that of two wordings the outer one counts as later."""
    table = notes.arguments if isinstance(item.ref, ArgumentRef) else notes.claims
    table[item.occurrence.title].append(item.occurrence)
    if item.item.parent is not None:
        line = Span(item.item.symbol_start, item.occurrence.span.end)
        notes.relate(_said(item.item, item.ref, item.item.parent), line)


def _occurrence(item: _Waiting, parts: Parts, notes: Notes) -> Occurrence:
    found = words(parts.content, notes.shortcodes, keep_tags=not notes.settings.remove_tags)
    describes = item.node.kind is Kind.ARGUMENT and item.role not in _STEPS
    exact = exact_argument if describes else exact_claim
    return Occurrence(
        exact(title(parts.name)) if parts.name else notes.untitled(),
        StatementRole.DESCRIPTION if describes else item.role,
        parts.reference,
        found.raw,
        found.text,
        found.tags,
        _data(parts, notes),
        Span(parts.start, parts.end),
        notes.section,
        found.marks,
    )


class _Line(NamedTuple):
    """Represent an inference line."""

    ref: InferenceRef
    rules: tuple[str, ...]
    data: Mapping[str, Any]


def _structure(node: Node, start: int, before: str, notes: Notes) -> None:
    argument = _argument_of_structure(node, start, before, notes)
    parts = list(_nodes(node, start, Kind.STEP, Kind.INFERENCE))
    concluding = {
        i for i in range(1, len(parts)) if parts[i][0].kind is Kind.STEP and parts[i - 1][0].kind is Kind.INFERENCE
    }
    last = max(concluding, default=-1)
    line: _Line | None = None
    ref = InferenceRef(argument)
    for index, (part, place) in enumerate(parts):
        if part.kind is Kind.INFERENCE:
            line = _inference(part, place, ref, notes)
            continue
        notes.structures[argument].append(_step(part, place, _role(index, concluding, last), line, notes))
        ref = InferenceRef(argument, ref.index + (line is not None))
        line = None
    notes.structures[argument] = list(resting(notes.structures[argument]))


def _role(index: int, concluding: Set[int], last: int) -> StatementRole:
    if index not in concluding:
        return StatementRole.PREMISE
    return StatementRole.MAIN_CONCLUSION if index == last else StatementRole.INTERMEDIARY_CONCLUSION


def _argument_of_structure(node: Node, start: int, before: str, notes: Notes) -> str:
    argument = before
    if before in notes.structures:
        message = (
            f"argument {before!r} already has a premise–conclusion structure; this one becomes an argument of its own"
        )
        notes.problems.append(Diagnostic("second-structure", Severity.ERROR, message, Span(start, start + node.width)))
        argument = ""
    if not argument:
        argument = notes.untitled()
        _ = notes.arguments[argument]
    notes.structures[argument] = []
    notes.structure_sections[argument] = notes.section
    return argument


def _step(part: Node, start: int, role: StatementRole, line: _Line | None, notes: Notes) -> Step:
    digits = next(str(child) for child in part.children if isinstance(child, Token) and child.kind is Kind.NUMBER)
    (statement, place), *_ = _nodes(part, start, *_STATEMENTS)
    occurrence = _statements(_Waiting(statement, place, role, step=line.ref if line else None), notes)
    rules, data = (line.rules, line.data) if line else (None, {})
    return Step(occurrence, int(digits[1:-1][-18:]), rules, data)


def _inference(node: Node, start: int, ref: InferenceRef, notes: Notes) -> _Line:
    parts = parts_of(node, start)
    for waiting in _related(parts, ref, ref):
        _statements(waiting, notes)
    rules = "".join(_rule_text(token, notes.shortcodes) for token in parts.content if isinstance(token, Token))
    split = tuple(rule.strip() for rule in rules.split("\0") if rule.strip())
    return _Line(ref, split, _data(parts, notes))


def _rule_text(token: Token, shortcodes: Mapping[str, str]) -> str:
    if token.kind is Kind.COMMA:
        return "\0"
    if token.kind is Kind.NEWLINE:
        return " "
    if token.kind in {Kind.ESCAPE, Kind.SHORTCODE}:
        return shown(token, shortcodes).replace("\0", "")
    return token.text.replace("\0", "") if token.kind is Kind.TEXT else ""
