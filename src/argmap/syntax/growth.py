"""The parser's state: nodes are opened and closed, tokens taken in order."""

from __future__ import annotations

from attrs import define, field

from argmap.syntax.taking import TRIVIA, Tokens
from argmap.syntax.tree import Element, Kind, Node, Token, Tree
from argmap.text import Diagnostic, Severity, Span, by_place

#: Names of tokens in messages.
_NAMES = {
    Kind.DEFINITION: "definition of a claim",
    Kind.REFERENCE: "reference to a claim",
    Kind.ARGUMENT_DEFINITION: "definition of an argument",
    Kind.ARGUMENT_REFERENCE: "reference to an argument",
    Kind.HEADING_START: "heading",
    Kind.SYMBOL: "relation",
    Kind.NUMBER: "numbered statement",
    Kind.DASHES: "inference line",
    Kind.ORDINAL: "list item",
    Kind.BULLET: "list item",
    Kind.DATA: "data",
}
#: How far the grammar looks beyond the next token.
_AHEAD = 4
#: Tokens of an inference line.
_IN_INFERENCE = {Kind.NEWLINE, Kind.TEXT, Kind.ESCAPE, Kind.SHORTCODE, Kind.COMMA, Kind.DATA}


@define
class Growth:
    """Build a tree from tokens, which are taken in order into open nodes.

    Callers see only tokens with a meaning; trivia are taken along with the token after them.
    """

    source: Tokens
    #: Kinds of the tokens with a meaning, followed by some None.
    kinds: list[Kind | None] = field(init=False)
    #: Index of the next of them.
    index: int = 0
    #: Their indices among all tokens; past the end, the number of tokens.
    _at: list[int] = field(init=False)
    #: How many tokens are in the tree already.
    _taken: int = 0
    #: The open nodes: kind, offset and children so far.
    _open: list[tuple[Kind, int, list[Element]]] = field(factory=list)
    #: Children of the innermost open node.
    _children: list[Element] = field(factory=list)
    _root: Node | None = None
    _problems: list[Diagnostic] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        found = self.source.found
        self._at = [index for index, token in enumerate(found) if token.kind not in TRIVIA]
        self.kinds = [found[index].kind for index in self._at]
        self._at += [len(found)] * _AHEAD
        self.kinds += [None] * _AHEAD
        self.source.starts.append(len(self.source.text))

    @property
    def kind(self) -> Kind | None:
        """Return the kind of the next token, or None at the end."""
        return self.kinds[self.index]

    @property
    def follower(self) -> Kind | None:
        """Return the kind of the token after the next one."""
        return self.kinds[self.index + 1]

    @property
    def text(self) -> str:
        """Return the text of the next token."""
        return self.source.found[self._at[self.index]].text

    @property
    def start(self) -> int:
        """Return the offset of the next token, or of the end."""
        return self.source.starts[self._at[self.index]]

    @property
    def name(self) -> str:
        """Return the name of the next token, for messages."""
        kind = self.kind_after_indent if self.kind is Kind.INDENT else self.kind
        return _NAMES.get(kind or Kind.TEXT, "text")

    @property
    def _mark(self) -> int:
        """Return the index of the mark that begins the next line, after any line break and indent."""
        place = self.index + (self.kinds[self.index] is Kind.NEWLINE)
        return place + (self.kinds[place] is Kind.INDENT)

    @property
    def kind_after_indent(self) -> Kind | None:
        """Return the kind of the mark that begins the next line, after any indent."""
        return self.kinds[self._mark]

    @property
    def symbol(self) -> str:
        """Return the text of the mark that begins the next line."""
        return self.source.found[self._at[self._mark]].text

    def line_indent(self, *kinds: Kind) -> int | None:
        """Return the indent of the next line if a mark of these *kinds* begins it."""
        mark = self._mark
        if self.kinds[mark] not in kinds:
            return None
        return self.source.found[self._at[mark - 1]].width if mark and self.kinds[mark - 1] is Kind.INDENT else 0

    def open(self, kind: Kind) -> None:
        """Open a node at the next token."""
        if self._open:
            self._pass_trivia()
        self._children = []
        self._open.append((kind, self.source.starts[self._taken], self._children))

    def _pass_trivia(self) -> None:
        ahead = self._at[self.index]
        if ahead != self._taken:
            self._children.extend(self.source.found[self._taken : ahead])
            self._taken = ahead

    def take(self) -> None:
        """Move the next token, and the trivia before it, into the open node."""
        ahead = self._at[self.index]
        if ahead != self._taken:
            self._children.extend(self.source.found[self._taken : ahead])
        self._children.append(self.source.found[ahead])
        self._taken = ahead + 1
        self.index += 1

    def take_as(self, kind: Kind) -> None:
        """Move the next token into the open node as a token of another kind."""
        self._pass_trivia()
        self._children.append(Token(kind, self.source.found[self._taken].text))
        self._taken += 1
        self.index += 1

    def closing_dashes(self) -> bool:
        """Return whether the open inference line has closing dashes."""
        index = self.index
        while self.kinds[index] in _IN_INFERENCE:
            index += 1
        return self.kinds[index] is Kind.DASHES_END

    def close(self) -> None:
        """Close the innermost open node."""
        if len(self._open) == 1:
            self._pass_trivia()
        kind, start, children = self._open.pop()
        node = Node(kind, tuple(children), self.source.starts[self._taken] - start)
        if self._open:
            self._children = self._open[-1][2]
            self._children.append(node)
        else:
            self._root = node

    @property
    def depth(self) -> int:
        """Return how many nodes are open."""
        return len(self._open)

    def report(self, code: str, message: str) -> None:
        """Record an error at the next token."""
        self._report(code, message, self.index)

    def report_mark(self, code: str, message: str) -> None:
        """Record an error at the mark that begins the next line."""
        self._report(code, message, self._mark)

    def _report(self, code: str, message: str, place: int) -> None:
        index = self._at[place]
        start = self.source.starts[index]
        width = self.source.found[index].width if index < len(self.source.found) else 0
        self._note(code, message, start, start + width)

    def report_from(self, code: str, message: str, start: int) -> None:
        """Record an error from offset *start* to the last token taken."""
        self._note(code, message, start, self.source.starts[self._taken])

    def _note(self, code: str, message: str, start: int, end: int) -> None:
        self._problems.append(Diagnostic(code, Severity.ERROR, message, Span(start, end)))

    def tree(self) -> Tree:
        """Return the tree, once its root is closed."""
        if self._root is None:
            raise ValueError("the root node is still open")
        problems = sorted((*self.source.problems, *self._problems), key=by_place)
        return Tree(self._root, tuple(problems))
