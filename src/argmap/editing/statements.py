"""Statements in a text: their parts and the layout of their lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, field, frozen

from argmap.editing.intention import shown
from argmap.errors import EditCode, EditError
from argmap.interpret.claims import canonical
from argmap.interpret.parts import Parts, parts_of
from argmap.interpret.reading import Occurrence, Reading
from argmap.model.ends import ArgumentRef, ClaimRef
from argmap.model.titles import exact_argument, exact_claim
from argmap.syntax.tree import NAMES, Element, Kind, Node, Token, Tree, placed
from argmap.text import Span

_STATEMENTS = frozenset({Kind.STATEMENT, Kind.ARGUMENT})
#: Nodes that contain a statement.
_LINES = frozenset({Kind.RELATION, Kind.STEP, Kind.ITEM})
_BETWEEN = frozenset({Kind.NEWLINE, Kind.SPACE, Kind.COMMENT, Kind.CONFLICT, Kind.BLANK})
#: A comment after the content of a line, which the tree keeps outside the statement.
_COMMENT_BEHIND = re.compile(r"[ \t]*(?:/\*.*?\*/|<!--.*?-->|//[^\r\n]*(?=[\r\n]))", re.DOTALL)
_ENDED_LINE = re.compile(r"\r\n|\n")


@frozen
class Statement:
    """Hold one statement and its place in the text."""

    node: Node
    start: int
    parts: Parts
    #: The node directly around it: a relation, a step, an item, or DOCUMENT at the top.
    within: Kind
    #: Indentation of its line.
    indent: str
    #: Symbol of its relation line; empty if there is none.
    symbol: str
    #: The start of the node around it: its line.
    line: int
    #: Its block, without the empty lines after it.
    block: Span
    #: The whole text.
    text: str = field(repr=False)

    @property
    def begins_line(self) -> bool:
        """Return whether its text would begin a line if it had no title."""
        return self.within is Kind.DOCUMENT

    @property
    def name_end(self) -> int:
        """Return the end of its title in brackets, or its start if untitled."""
        return self.start + (self.parts.name.width if self.parts.name else 0)

    def tokens(self) -> Iterator[tuple[Token, int]]:
        """Yield the tokens of its text and tags with their offsets.

        Tokens of data and relations are left out.
        """
        for child, place in placed(self.node, self.start):
            if child.kind in {Kind.RELATION, Kind.DATA}:
                return
            yield from _tokens_of(child, place)

    @property
    def worded(self) -> bool:
        """Return whether text, not only tags, follows its title."""
        return any(token.kind not in _BETWEEN | NAMES | {Kind.TAG} for token, _ in self.tokens())

    @property
    def said_end(self) -> int:
        """Return the end of its title, text and tags.

        Data, blanks and comments come later.
        """
        ends = (_end(token, place) for token, place in self.tokens() if token.kind not in _BETWEEN)
        return max(ends, default=self.start)

    @property
    def end(self) -> int:
        """Return the end of its last relation, with comments on that line."""
        return content_end(self.node, self.start, self.text)


def _tokens_of(element: Element, start: int) -> Iterator[tuple[Token, int]]:
    tokens = element.tokens() if isinstance(element, Node) else iter((element,))
    for token in tokens:
        yield token, start
        start += token.width


def _end(token: Token, place: int) -> int:
    """Return where *token*, which begins at *place*, ends, blanks that it takes along left out."""
    least = 2 if token.kind is Kind.ESCAPE else 0
    return place + max(least, len(token.text.rstrip(" \t")))


def content_end(node: Node, start: int, text: str) -> int:
    """Return the end of the content of *node*, with comments on its last line."""
    found = start
    for token, place in _tokens_of(node, start):
        if token.kind not in _BETWEEN:
            found = _end(token, place)
    while comment := _COMMENT_BEHIND.match(text, found):
        found = comment.end()
    return found


def statements(tree: Tree) -> Mapping[int, Statement]:
    """Return the statements of *tree* by their starts, in text order."""
    found: dict[int, Statement] = {}
    text = str(tree)
    for element, start in placed(tree.root, 0):
        if isinstance(element, Node):
            block = Span(start, content_end(element, start, text))
            top = Statement(element, start, Parts(start, start), Kind.DOCUMENT, "", "", start, block, text)
            found.update((one.start, one) for one in _within(top))
    return found


def _within(top: Statement) -> Iterator[Statement]:
    waiting = [top]
    while waiting:
        around = waiting.pop()
        node, start = around.node, around.start
        if node.kind in _STATEMENTS:
            yield evolve(around, parts=parts_of(node, start))
        place = around
        if node.kind in _LINES:
            indent, symbol = _text(node, Kind.INDENT), _text(node, Kind.SYMBOL)
            place = evolve(around, within=node.kind, indent=indent, symbol=symbol, line=start)
        children = ((child, at) for child, at in placed(node, start) if isinstance(child, Node))
        waiting.extend(reversed([_inside(place, child, at) for child, at in children]))


def _inside(place: Statement, node: Node, start: int) -> Statement:
    """Return a node in the same place; `evolve` takes several times as long, and there are many."""
    within, indent, symbol, line = place.within, place.indent, place.symbol, place.line
    return Statement(node, start, place.parts, within, indent, symbol, line, place.block, place.text)


def _text(node: Node, kind: Kind) -> str:
    return next((str(child) for child in node.children if child.kind is kind), "")


def occurrences(reading: Reading, ref: ClaimRef | ArgumentRef) -> Sequence[Occurrence]:
    """Return the occurrences of *ref* in the order of *reading*.

    Relations come before the statement that they are below.
    """
    table = reading.places.claims if isinstance(ref, ClaimRef) else reading.places.arguments
    return table.get(ref.title, ())


def things_at(reading: Reading) -> Mapping[int, ClaimRef | ArgumentRef]:
    """Return the claim or argument at the start of each statement."""
    places = reading.places
    claims = ((found.span.start, ClaimRef(title)) for title, every in places.claims.items() for found in every)
    arguments = ((found.span.start, ArgumentRef(title)) for title, every in places.arguments.items() for found in every)
    return {**dict(claims), **dict(arguments)}


def refers_only(statement: Statement) -> bool:
    """Return whether a statement is only a title defined elsewhere."""
    parts = statement.parts
    return parts.reference and not parts.relations and not parts.data and not parts.content


def main_place(reading: Reading, ref: ClaimRef | ArgumentRef) -> Occurrence:
    """Return where *ref* is worded, or else first referred to.

    Raises:
        EditError: it has no line of its own.
    """
    found = occurrences(reading, ref)
    if not found:
        raise EditError(f"{shown(ref)} has no line of its own in this text; rename it first", EditCode.NOT_IN_TEXT)
    return canonical(found) or min(found, key=lambda occurrence: occurrence.span.start)


def line_end(text: str) -> str:
    r"""Return the commonest line end of *text*; LF if in doubt."""
    ends = _ENDED_LINE.findall(text)
    return "\r\n" if 2 * ends.count("\r\n") > len(ends) else "\n"


def names(tree: Tree) -> Iterator[tuple[ClaimRef | ArgumentRef, Span]]:
    """Yield every title in *tree* that names something, with its span.

    The span is within the brackets.
    """
    waiting: list[tuple[Element, int, Kind]] = [(tree.root, 0, Kind.DOCUMENT)]
    while waiting:
        element, start, within = waiting.pop()
        if isinstance(element, Token):
            yield from _named(element, start, within)
        elif element.kind is not Kind.ERROR:
            inner = within if element.kind is Kind.ARGUMENT else element.kind
            waiting.extend(reversed([(child, at, inner) for child, at in placed(element, start)]))


_CLAIMS = {Kind.DEFINITION, Kind.REFERENCE, Kind.CLAIM_MENTION}
_MENTIONS = {Kind.CLAIM_MENTION, Kind.ARGUMENT_MENTION}


def _named(token: Token, start: int, within: Kind) -> Iterator[tuple[ClaimRef | ArgumentRef, Span]]:
    """Yield what *token* names; an argument that begins a numbered line is read as a claim."""
    if token.kind not in NAMES | _MENTIONS:
        return
    mention = token.kind in _MENTIONS
    text = token.text.rstrip(" \t")
    first = 2 if mention else 1
    last = len(text) - (2 if token.kind in {Kind.DEFINITION, Kind.ARGUMENT_DEFINITION} else 1)
    claim = token.kind in _CLAIMS or (within is Kind.STEP and not mention)
    name = text[first:last]
    ref = ClaimRef(exact_claim(name)) if claim else ArgumentRef(exact_argument(name))
    yield ref, Span(start + first, start + last)
