"""Tokens and nodes of a reading with their offsets."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate, pairwise

from attrs import frozen

from argmap.interpret.reading import Reading
from argmap.syntax.tree import Element, Kind, Node, Token, Tree, placed
from argmap.text import BYTE_ORDER_MARK, LINE_END, Span


@frozen(eq=False)
class Placing:
    """Represent a text and its tokens."""

    text: str
    tokens: tuple[Token, ...]
    #: Offset of each token.
    starts: tuple[int, ...]

    @property
    def newline(self) -> str:
        """Return the first line end of the text, to write another."""
        first = LINE_END.search(self.text)
        return first[0] if first else "\n"

    def __iter__(self) -> Iterator[tuple[Token, int]]:
        return iter(zip(self.tokens, self.starts, strict=True))

    def index(self, offset: int) -> int:
        """Return the index of the token that contains *offset*."""
        return bisect_right(self.starts, offset) - 1

    def of(self, kind: Kind) -> Iterator[tuple[Token, int]]:
        """Yield the tokens of one kind."""
        return ((token, start) for token, start in self if token.kind is kind)

    def in_words(self, kind: Kind) -> Iterator[tuple[Token, int]]:
        """Yield the tokens of one kind that directly follow a letter or digit."""
        for (before, _), (token, start) in pairwise(self):
            if token.kind is kind and before.kind in _WORDS and before.text[-1].isalnum():
                yield token, start

    @cached_property
    def _lines(self) -> tuple[Sequence[int], Sequence[int]]:
        """Return where lines begin, and where they end."""
        ends = [end.span() for end in LINE_END.finditer(self.text)]
        return [0, *(after for _, after in ends)], [*(end for end, _ in ends), len(self.text)]

    def line_end(self, offset: int) -> int:
        """Return the end of the line that contains *offset*."""
        starts, ends = self._lines
        return ends[bisect_right(starts, offset) - 1]

    def line_start(self, offset: int) -> int:
        """Return the start of the line that contains *offset*, after a byte order mark."""
        starts, _ = self._lines
        return starts[bisect_right(starts, offset) - 1] or int(self.text.startswith(BYTE_ORDER_MARK))


#: A relation line: its indent, and the offset of its symbol.
RelationLine = tuple[str, int]
_WORDS = frozenset({Kind.TEXT, Kind.ESCAPE})


@frozen(eq=False)
class _Same:
    """Compare trees by identity, so that none is compared or hashed in depth."""

    tree: Tree

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.tree is other.tree

    def __hash__(self) -> int:
        return id(self.tree)


def placing(reading: Reading) -> Placing:
    """Return the tokens of *reading*, cached for the next check."""
    return _placing(_Same(reading.tree))


@lru_cache(maxsize=1)
def _placing(same: _Same) -> Placing:
    tokens = tuple(same.tree.root.tokens())
    starts = tuple(accumulate((token.width for token in tokens[:-1]), initial=0)) if tokens else ()
    return Placing("".join(token.text for token in tokens), tokens, starts)


def nodes(reading: Reading, *kinds: Kind) -> Iterator[tuple[Node, int]]:
    """Yield all nodes of these *kinds* with their offsets, in order."""
    waiting: list[tuple[Element, int]] = [(reading.tree.root, 0)]
    while waiting:
        node, start = waiting.pop()
        if isinstance(node, Node):
            if node.kind in kinds:
                yield node, start
            waiting.extend(reversed(list(placed(node, start))))


def relation_lines(reading: Reading) -> Iterator[Sequence[RelationLine]]:
    """Yield the relation lines of each block."""
    lines: list[RelationLine] = []
    indent = ""
    for token, start in placing(reading):
        if token.kind is Kind.SYMBOL:
            lines.append((indent, start))
        elif token.kind is Kind.BLANK:
            yield lines
            lines = []
        indent = token.text if token.kind is Kind.INDENT else ""
    yield lines


def tokens_of(node: Node, start: int, kind: Kind) -> Iterator[tuple[Token, int]]:
    """Yield the direct child tokens of *node* of one kind, with offsets."""
    for child, place in placed(node, start):
        if isinstance(child, Token) and child.kind is kind:
            yield child, place


def span_of(token: Token, start: int) -> Span:
    """Return the span of a token at *start*, without trailing spaces."""
    return Span(start, start + len(token.text.rstrip(" \t") or token.text))
