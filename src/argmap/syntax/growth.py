"""A tree while it grows: nodes are opened and closed, tokens are taken in order."""

from __future__ import annotations

from attrs import define, field

from argmap.syntax.tokens import TRIVIA, Tokens
from argmap.syntax.tree import Element, Kind, Node, Token, Tree
from argmap.text import Diagnostic, Severity, Span

#: How tokens are called in messages, where it is not their kind.
_NAMES = {
    Kind.DEFINITION: "definition",
    Kind.REFERENCE: "reference to a claim",
    Kind.ARGUMENT_DEFINITION: "definition of an argument",
    Kind.ARGUMENT_REFERENCE: "reference to an argument",
    Kind.HEADING_START: "heading",
    Kind.SYMBOL: "relation",
    Kind.INDENT: "relation",
    Kind.NUMBER: "numbered statement",
    Kind.DASHES: "inference line",
    Kind.ORDINAL: "list item",
    Kind.BULLET: "list item",
    Kind.DATA: "data",
}
#: What an inference line is made of.
_IN_INFERENCE = TRIVIA | {Kind.NEWLINE, Kind.TEXT, Kind.ESCAPE, Kind.SHORTCODE, Kind.COMMA, Kind.DATA}


@define
class Growth:
    """Hold the tokens still to take, and the nodes that are open.

    Trivia are passed over when asking what comes next, and taken along when it is taken.
    """

    source: Tokens
    #: Index of the next token.
    index: int = 0
    _open: list[tuple[Kind, list[Element]]] = field(factory=list)
    _root: Node | None = None
    _problems: list[Diagnostic] = field(factory=list)

    def _ahead(self, index: int) -> int:
        found = self.source.found
        while index < len(found) and found[index].kind in TRIVIA:
            index += 1
        return index

    def _kind(self, index: int) -> Kind | None:
        found = self.source.found
        return found[index].kind if index < len(found) else None

    @property
    def kind(self) -> Kind | None:
        """Return the kind of the next token that means something, or None at the end."""
        return self._kind(self._ahead(self.index))

    @property
    def follower(self) -> Kind | None:
        """Return the kind of the token after that."""
        return self._kind(self._ahead(self._ahead(self.index) + 1))

    @property
    def text(self) -> str:
        """Return the text of the next token that means something."""
        return self.source.found[self._ahead(self.index)].text

    @property
    def start(self) -> int:
        """Return the offset of the next token that means something, or of the end."""
        index = self._ahead(self.index)
        return self.source.starts[index] if index < len(self.source.starts) else len(self.source.text)

    @property
    def name(self) -> str:
        """Return how the next token is called in a message."""
        return _NAMES.get(self.kind or Kind.TEXT, "text")

    def _after(self, *passed: Kind) -> int:
        """Return the index of the next token that means something and is none of *passed*, each once."""
        index = self._ahead(self.index)
        for kind in passed:
            if self._kind(index) is kind:
                index = self._ahead(index + 1)
        return index

    @property
    def kind_after_indent(self) -> Kind | None:
        """Return the kind of the mark that begins the next line, whether it is indented or not."""
        return self._kind(self._after(Kind.NEWLINE, Kind.INDENT))

    @property
    def symbol(self) -> str:
        """Return the text of that mark."""
        return self.source.found[self._after(Kind.NEWLINE, Kind.INDENT)].text

    def line_indent(self, kind: Kind) -> int | None:
        """Return the indent of the mark of this kind that begins the next line, or None."""
        first = self._after(Kind.NEWLINE)
        if self._kind(self._after(Kind.NEWLINE, Kind.INDENT)) is not kind:
            return None
        return self.source.found[first].width if self._kind(first) is Kind.INDENT else 0

    def item(self) -> int | None:
        """Return the indent of the list item that comes next, or None."""
        bullet = self.line_indent(Kind.BULLET)
        return self.line_indent(Kind.ORDINAL) if bullet is None else bullet

    def open(self, kind: Kind) -> None:
        """Begin a node where the next token that means something stands."""
        if self._open:
            self._pass_trivia()
        self._open.append((kind, []))

    def _pass_trivia(self) -> None:
        ahead = self._ahead(self.index)
        self._open[-1][1].extend(self.source.found[self.index : ahead])
        self.index = ahead

    def take(self) -> None:
        """Put the next token that means something, and the trivia before it, into the open node."""
        self._pass_trivia()
        self._open[-1][1].append(self.source.found[self.index])
        self.index += 1

    def take_as(self, kind: Kind) -> None:
        """Do the same, but read the token as one of another kind."""
        self._pass_trivia()
        self._open[-1][1].append(Token(kind, self.source.found[self.index].text))
        self.index += 1

    def closing_dashes(self) -> bool:
        """Tell whether the inference line that was opened is closed before anything else begins."""
        index = self.index
        while self._kind(index) in _IN_INFERENCE:
            index += 1
        return self._kind(index) is Kind.DASHES_END

    def close(self) -> None:
        """End the node that was opened last."""
        if len(self._open) == 1:
            self._pass_trivia()
        kind, children = self._open.pop()
        node = Node(kind, tuple(children), sum(child.width for child in children))
        if self._open:
            self._open[-1][1].append(node)
        else:
            self._root = node

    @property
    def depth(self) -> int:
        """Return how many nodes are open."""
        return len(self._open)

    def report(self, code: str, message: str) -> None:
        """Note a problem at the next token that means something."""
        index = self._ahead(self.index)
        width = self.source.found[index].width if index < len(self.source.found) else 0
        self._note(code, message, self.start, self.start + width)

    def report_mark(self, code: str, message: str) -> None:
        """Note a problem at the mark that begins the next line."""
        index = self._after(Kind.NEWLINE, Kind.INDENT)
        start = self.source.starts[index]
        self._note(code, message, start, start + self.source.found[index].width)

    def report_from(self, code: str, message: str, start: int) -> None:
        """Note a problem of all that was taken since offset *start*."""
        end = self.source.starts[self.index] if self.index < len(self.source.starts) else len(self.source.text)
        self._note(code, message, start, end)

    def _note(self, code: str, message: str, start: int, end: int) -> None:
        self._problems.append(Diagnostic(code, Severity.ERROR, message, Span(start, end)))

    def tree(self) -> Tree:
        """Return the tree, when its root is closed."""
        if self._root is None:
            raise ValueError("the root is still open")
        problems = sorted((*self.source.problems, *self._problems), key=lambda problem: problem.span)
        return Tree(self._root, tuple(problems))
