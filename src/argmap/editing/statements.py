"""Statements where they stand in a text: their names, words, data and relations, and how their lines are laid out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, field, frozen

from argmap.editing.intention import shown
from argmap.errors import EditError
from argmap.interpret.claims import canonical
from argmap.interpret.parts import Parts, parts_of
from argmap.interpret.reading import Occurrence, Reading
from argmap.model.ends import ArgumentRef, ClaimRef
from argmap.syntax.tree import NAMES, Element, Kind, Node, Token, Tree, placed
from argmap.text import Span

_STATEMENTS = frozenset({Kind.STATEMENT, Kind.ARGUMENT})
#: What a statement stands in.
_LINES = frozenset({Kind.RELATION, Kind.STEP, Kind.ITEM})
_BETWEEN = frozenset({Kind.NEWLINE, Kind.SPACE, Kind.COMMENT, Kind.CONFLICT, Kind.BLANK})
#: A comment behind what is said on a line; the tree keeps it outside.
_COMMENT_BEHIND = re.compile(r"[ \t]*(?:/\*.*?\*/|<!--.*?-->|//[^\r\n]*(?=[\r\n]))", re.DOTALL)
_ENDED_LINE = re.compile(r"\r\n|\n")


@frozen
class Statement:
    """Hold one statement where it stands."""

    node: Node
    start: int
    parts: Parts
    #: What it stands in at once: a relation, a step, an item, or DOCUMENT at the top.
    within: Kind
    #: Blanks before its line.
    indent: str
    #: Symbol of the relation line that it stands in; empty in none.
    symbol: str
    #: Where what it stands in begins: its line.
    line: int
    #: The block that it stands in: half-open, without the empty lines after it.
    block: Span
    #: The whole text.
    text: str = field(repr=False)

    @property
    def begins_line(self) -> bool:
        """Tell whether its words would begin a line if it had no title."""
        return self.within is Kind.DOCUMENT

    @property
    def name_end(self) -> int:
        """Return the offset after its title in brackets; where it begins if it has none."""
        return self.start + (self.parts.name.width if self.parts.name else 0)

    def tokens(self) -> Iterator[tuple[Token, int]]:
        """Give the tokens of its words, tags among them, with their offsets: neither data nor relations."""
        for child, place in placed(self.node, self.start):
            if child.kind in {Kind.RELATION, Kind.DATA}:
                return
            yield from _tokens_of(child, place)

    @property
    def worded(self) -> bool:
        """Tell whether words, and not only tags, follow its title."""
        return any(token.kind not in _BETWEEN | NAMES | {Kind.TAG} for token, _ in self.tokens())

    @property
    def said_end(self) -> int:
        """Return the offset after its title, words and tags, before data, blanks and comments."""
        ends = (_end(token, place) for token, place in self.tokens() if token.kind not in _BETWEEN)
        return max(ends, default=self.start)

    @property
    def end(self) -> int:
        """Return the offset after its last relation, comments on the same line included."""
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
    """Return the offset after the last of *node* that is no gap, comments behind it on its line included."""
    found = start
    for token, place in _tokens_of(node, start):
        if token.kind not in _BETWEEN:
            found = _end(token, place)
    while comment := _COMMENT_BEHIND.match(text, found):
        found = comment.end()
    return found


def statements(tree: Tree) -> Mapping[int, Statement]:
    """Return the statements of *tree* by the offsets at which they begin, in the order of the text."""
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
    """Return where what *ref* names stands, as the reading notes it: of a parent and its relations, these first."""
    table = reading.places.claims if isinstance(ref, ClaimRef) else reading.places.arguments
    return table.get(ref.title, ())


def things_at(reading: Reading) -> Mapping[int, ClaimRef | ArgumentRef]:
    """Return what stands where: by the offsets at which statements begin."""
    places = reading.places
    claims = ((found.span.start, ClaimRef(title)) for title, every in places.claims.items() for found in every)
    arguments = ((found.span.start, ArgumentRef(title)) for title, every in places.arguments.items() for found in every)
    return {**dict(claims), **dict(arguments)}


def refers_only(statement: Statement) -> bool:
    """Tell whether a statement is a title that is defined elsewhere, and nothing else."""
    parts = statement.parts
    return parts.reference and not parts.relations and not parts.data and not parts.content


def main_place(reading: Reading, ref: ClaimRef | ArgumentRef) -> Occurrence:
    """Return where what *ref* names is worded, or first referred to. Raises `EditError` if it stands nowhere."""
    found = occurrences(reading, ref)
    if not found:
        raise EditError(f"{shown(ref)} has no line of its own in this text; give its argument a title first")
    return canonical(found) or min(found, key=lambda occurrence: occurrence.span.start)


def line_end(text: str) -> str:
    r"""Return how most lines of *text* end; LF in doubt."""
    ends = _ENDED_LINE.findall(text)
    return "\r\n" if 2 * ends.count("\r\n") > len(ends) else "\n"


def names(tree: Tree) -> Iterator[tuple[ClaimRef | ArgumentRef, Span]]:
    """Give every title that *tree* names something by, and where the title stands within its brackets."""
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
    """Give what *token* names; an argument that begins a numbered line is read as a claim."""
    if token.kind not in NAMES | _MENTIONS:
        return
    mention = token.kind in _MENTIONS
    text = token.text.rstrip(" \t")
    first = 2 if mention else 1
    last = len(text) - (2 if token.kind in {Kind.DEFINITION, Kind.ARGUMENT_DEFINITION} else 1)
    claim = token.kind in _CLAIMS or (within is Kind.STEP and not mention)
    make = ClaimRef if claim else ArgumentRef
    yield make(text[first:last]), Span(start + first, start + last)
