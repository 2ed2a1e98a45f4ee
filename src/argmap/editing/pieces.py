"""A text as pieces that formatting keeps, with gaps between them.

A piece is the author's: a title, data, a link, a comment or words. Formatting changes only gaps (blanks and line ends)
and the hyphens of inference lines. A block with errors is one piece.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence, Set

from attrs import evolve, frozen

from argmap.syntax.tree import Element, Kind, Node, Token, Tree
from argmap.text import BYTE_ORDER_MARK

#: Tokens that are part of a gap.
_GAPS = frozenset({Kind.SPACE, Kind.NEWLINE, Kind.BLANK, Kind.INDENT})
#: Tokens that include one blank after them.
_WITH_BLANK = frozenset(
    {
        Kind.SHORTCODE,
        Kind.LINK,
        Kind.TAG,
        Kind.CLAIM_MENTION,
        Kind.ARGUMENT_MENTION,
        Kind.BOLD_START,
        Kind.BOLD_END,
        Kind.ITALIC_START,
        Kind.ITALIC_END,
        Kind.HEADING_START,
    }
)
_WORD = re.compile(r"[^ \t\r\n]+")
_BLANKS = " \t"
_BACKSLASH_AND_ONE = 2
#: Not in a block.
OUTSIDE = -1
#: An inference line that names no rule.
_BARE = "-----"


@frozen
class Piece:
    """Hold a stretch of text without a gap that may change."""

    #: Code points, half-open.
    start: int
    end: int
    #: The kind of its token; ERROR for a block that is kept, DOCUMENT for a byte order mark.
    kind: Kind
    #: Its text in the normal form.
    text: str
    #: How many relations it is nested in.
    depth: int
    #: Index of its block among the root's children, or `OUTSIDE`.
    block: int


@frozen
class _Place:
    """Hold where in the tree an element stands."""

    element: Element
    depth: int
    block: int


def pieces(tree: Tree, kept: Set[int], line_end: str) -> tuple[Piece, ...]:
    """Return the pieces of *tree* in order.

    The blocks numbered in *kept* are one piece each. In all others, line ends within pieces become *line_end*.
    """
    ends = _unified(line_end)
    return tuple(_inference_lines([evolve(one, text=ends(one)) for one in _cut(tree, kept)]))


def _unified(line_end: str) -> Callable[[Piece], str]:
    def text(piece: Piece) -> str:
        if piece.kind is Kind.ERROR or "\n" not in piece.text:
            return piece.text
        return piece.text.replace("\r\n", "\n").replace("\n", line_end)

    return text


def _cut(tree: Tree, kept: Set[int]) -> Iterator[Piece]:
    start = 0
    waiting = [
        _Place(child, 0, number if isinstance(child, Node) else OUTSIDE)
        for number, child in reversed(list(enumerate(tree.root.children)))
    ]
    while waiting:
        place = waiting.pop()
        whole = _whole(place, kept)
        if whole is not None:
            yield Piece(start, start + place.element.width, whole, str(place.element), place.depth, place.block)
        elif isinstance(place.element, Node):
            waiting.extend(_inside(place, place.element))
            continue
        else:
            for kind, begin, text in _cores(place.element):
                yield Piece(start + begin, start + begin + len(text), kind, text, place.depth, place.block)
        start += place.element.width


def _whole(place: _Place, kept: Set[int]) -> Kind | None:
    """Return the kind of the piece that the whole element is, or None if it is none."""
    if not isinstance(place.element, Node):
        return None
    if place.block in kept:
        return Kind.ERROR
    return Kind.FRONT_MATTER if place.element.kind is Kind.FRONT_MATTER else None


def _inside(place: _Place, node: Node) -> Iterator[_Place]:
    depth = place.depth + (node.kind is Kind.RELATION)
    return (_Place(child, depth, place.block) for child in reversed(node.children))


def _cores(token: Token) -> Iterator[tuple[Kind, int, str]]:
    """Yield the parts of *token* that are not gaps: kind, offset in the token, text."""
    if token.kind in _GAPS:
        if token.text == BYTE_ORDER_MARK:
            yield Kind.DOCUMENT, 0, token.text
    elif token.kind is Kind.TEXT:
        for word in _WORD.finditer(token.text):
            yield token.kind, word.start(), word[0]
    elif token.kind is Kind.ESCAPE:
        yield token.kind, 0, token.text[:_BACKSLASH_AND_ONE]
    elif token.kind in _WITH_BLANK:
        yield token.kind, 0, token.text.rstrip(_BLANKS)
    else:
        yield token.kind, 0, token.text


def _inference_lines(found: Sequence[Piece]) -> Iterator[Piece]:
    """Yield *found* with the hyphens of inference lines in their normal form."""
    skip = False
    for index, piece in enumerate(found):
        following = found[index + 1] if index + 1 < len(found) else None
        if skip:
            skip = False
        elif piece.kind is Kind.DASHES and following is not None and following.kind is Kind.DASHES_END:
            skip = True
            yield evolve(piece, end=following.end, text=_BARE)
        else:
            yield evolve(piece, text="--") if piece.kind is Kind.DASHES_END else piece
