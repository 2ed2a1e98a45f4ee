"""The lossless tree: all characters of a text, in order, in named nodes.

Nodes and tokens are values without positions; `placed` yields the children
of a node with their offsets.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
from functools import cached_property
from typing import TypeAlias

from attrs import frozen

from argmap.text import Diagnostic


class Kind(enum.StrEnum):
    """Name the type of a node or token."""

    # Tokens between the words.
    SPACE = enum.auto()
    NEWLINE = enum.auto()
    BLANK = enum.auto()  # a line end and one or more empty lines: what parts blocks
    COMMENT = enum.auto()
    CONFLICT = enum.auto()  # a line that a merge left around two versions
    # Tokens of running text.
    TEXT = enum.auto()
    ESCAPE = enum.auto()
    SHORTCODE = enum.auto()
    LINK = enum.auto()
    TAG = enum.auto()
    CLAIM_MENTION = enum.auto()
    ARGUMENT_MENTION = enum.auto()
    INCLUDE = enum.auto()  # of another file, not carried out
    BOLD_START = enum.auto()
    BOLD_END = enum.auto()
    ITALIC_START = enum.auto()
    ITALIC_END = enum.auto()
    # Tokens that name or begin something.
    DEFINITION = enum.auto()
    REFERENCE = enum.auto()
    ARGUMENT_DEFINITION = enum.auto()
    ARGUMENT_REFERENCE = enum.auto()
    HEADING_START = enum.auto()
    INDENT = enum.auto()
    SYMBOL = enum.auto()
    NUMBER = enum.auto()
    BULLET = enum.auto()
    ORDINAL = enum.auto()
    DASHES = enum.auto()
    DASHES_END = enum.auto()
    COMMA = enum.auto()
    DATA = enum.auto()
    YAML = enum.auto()
    # Nodes.
    DOCUMENT = enum.auto()
    FRONT_MATTER = enum.auto()
    HEADING = enum.auto()
    STATEMENT = enum.auto()
    ARGUMENT = enum.auto()
    RELATION = enum.auto()
    STRUCTURE = enum.auto()  # premises, inferences and conclusions
    STEP = enum.auto()  # one numbered line of a structure
    INFERENCE = enum.auto()
    LIST = enum.auto()
    ITEM = enum.auto()
    BOLD = enum.auto()
    ITALIC = enum.auto()
    ERROR = enum.auto()


#: Titles with a colon, which begin the text of a claim or argument.
DEFINITIONS = frozenset({Kind.DEFINITION, Kind.ARGUMENT_DEFINITION})
#: Titles without a colon, which refer to a claim or argument.
REFERENCES = frozenset({Kind.REFERENCE, Kind.ARGUMENT_REFERENCE})
#: Titles at the beginning of a statement or argument.
NAMES = DEFINITIONS | REFERENCES


@frozen
class Token:
    """Represent a piece of text that is not divided further.

    Invariant: the text is not empty.
    """

    kind: Kind
    text: str

    @property
    def width(self) -> int:
        """Return the length of the text in code points."""
        return len(self.text)

    def __str__(self) -> str:
        return self.text


@frozen(repr=False)
class Node:
    """Represent a named part of the text, made of nodes and tokens."""

    kind: Kind
    children: tuple[Element, ...]
    #: Length of the text in code points.
    width: int

    def __str__(self) -> str:
        return "".join(token.text for token in self.tokens())

    def __repr__(self) -> str:
        return f"<{self.kind} of {len(self.children)}, {self.width} code points>"

    def tokens(self) -> Iterator[Token]:
        """Yield all tokens in order; nesting may be of any depth."""
        waiting: list[Element] = [self]
        while waiting:
            element = waiting.pop()
            if isinstance(element, Token):
                yield element
            else:
                waiting.extend(reversed(element.children))


Element: TypeAlias = Node | Token


def placed(node: Node, start: int) -> Iterator[tuple[Element, int]]:
    """Yield each child of *node* with its offset; *node* begins at *start*."""
    for child in node.children:
        yield child, start
        start += child.width


@frozen
class Tree:
    """Represent a parsed text. Invariant: ``str(tree)`` is that text."""

    root: Node
    #: Syntax errors, in text order.
    problems: tuple[Diagnostic, ...] = ()

    @cached_property
    def _text(self) -> str:
        return str(self.root)

    def __str__(self) -> str:
        return self._text


#: The tree of an empty text.
EMPTY = Tree(Node(Kind.DOCUMENT, (), 0))
