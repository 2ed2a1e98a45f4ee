"""Move and remove lines with the comments and gaps around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from attrs import field, frozen

from argmap.editing.edits import insertion
from argmap.editing.statements import Statement
from argmap.syntax.tree import Kind, Tree
from argmap.text import BLANKS, GAPS, Edit, Span, back, before_line_end

_LINE_END = re.compile(r"[ \t]*(?:\r\n|\n|\r)")
_EMPTY_LINES = re.compile(r"(?:[ \t]*(?:\r\n|\n|\r))*")
_ENDED = re.compile(r"[ \t]*(?=[\r\n]|\Z)")
_GAP = re.compile(r"[ \t\r\n]*")
_STATEMENTS = frozenset({Kind.STATEMENT, Kind.ARGUMENT})


def below(statement: Statement, table: Mapping[int, Statement]) -> Iterator[Statement]:
    """Yield the statements on the relation lines of *statement*, in order."""
    for node, start in statement.parts.relations:
        place = start
        for child in node.children:
            if child.kind in _STATEMENTS:
                yield table[place]
            place += child.width


def reindented(statement: Statement, indent: str) -> str:
    """Return the lines of a relation with a new indentation.

    Lines within data and comments keep theirs.
    """
    found = statement.text[statement.line + len(statement.indent) : statement.start]
    position, begins = statement.start, False
    for token in statement.node.tokens():
        if position >= statement.end:
            break
        text = statement.text[position : min(position + token.width, statement.end)]
        found += indent + text[len(statement.indent) :] if begins and text.startswith(statement.indent) else text
        position += token.width
        begins = token.text.endswith(("\n", "\r"))
    return indent + found + statement.text[position : statement.end]


@frozen
class Lines:
    """Hold a text and the places of its comments."""

    text: str = field(repr=False)
    #: The end of each comment, by its start.
    comments: Mapping[int, int]

    @classmethod
    def of(cls, tree: Tree) -> Lines:
        """Return the lines of the text of *tree*."""
        found: dict[int, int] = {}
        place = 0
        for token in tree.root.tokens():
            if token.kind is Kind.COMMENT:
                found[place] = place + token.width
            place += token.width
        return cls(str(tree), found)

    def whole(self, span: Span) -> Span:
        """Return the lines of *span* with the comment lines right above."""
        ends = {stop: start for start, stop in self.comments.items()}
        start = self._line_start(span.start)
        while start and self.text[start - 1] in "\r\n":
            comment = ends.get(self._before_line_end(start), -1)
            line = self._line_start(comment)
            if comment < 0 or (line and self.text[line - 1] not in "\r\n\ufeff"):
                break
            start = line
        return Span(start, _after(_ENDED, self.text, span.end))

    def whole_block(self, span: Span) -> Span:
        """Return the lines of a block with adjacent comment lines."""
        lines = self.whole(span)
        end = lines.end
        while following := _LINE_END.match(self.text, end):
            comment = _after(_BLANK, self.text, following.end())
            if comment not in self.comments or not _ENDED.match(self.text, self.comments[comment]):
                break
            end = _after(_ENDED, self.text, self.comments[comment])
        return Span(lines.start, end)

    def _line_start(self, offset: int) -> int:
        """Return where the blanks before *offset* begin, if its line begins with them."""
        start = back(self.text, offset, BLANKS)
        return start if not start or self.text[start - 1] in "\r\n\ufeff" else offset

    def _before_line_end(self, offset: int) -> int:
        """Return where the line before *offset* ends, blanks left out."""
        return back(self.text, before_line_end(self.text, offset), BLANKS)


_BLANK = re.compile(r"[ \t]*")


def _after(pattern: re.Pattern[str], text: str, offset: int) -> int:
    """Return the end of the element that starts at *offset*, or *offset* itself."""
    found = pattern.match(text, offset)
    return found.end() if found else offset


def moved_line(text: str, line: Span, beside: Span, *, after: bool) -> tuple[Span, Edit]:
    """Return the span to delete and the edit to insert, to move a line.

    The line goes directly before or after *beside*.
    """
    if line.start < beside.start:
        return _moved(text, line, _after(_LINE_END, text, line.end), beside, after=after)
    width = 2 if text[line.start - 2 : line.start] == "\r\n" else 1
    return _moved(text, line, line.start - width, beside, after=after)


def moved_block(text: str, block: Span, beside: Span, *, after: bool) -> tuple[Span, Edit]:
    """Return the span to delete and the edit to insert, to move a block.

    The block goes directly before or after *beside*. The empty lines after it go along downwards, those before it
    upwards.
    """
    if block.start < beside.start:
        return _moved(text, block, _after(_EMPTY_LINES, text, block.end), beside, after=after)
    return _moved(text, block, back(text, block.start, GAPS), beside, after=after)


def _moved(text: str, span: Span, edge: int, beside: Span, *, after: bool) -> tuple[Span, Edit]:
    """Return what goes and what comes, where the gap that goes along reaches up to the *edge*, above or below."""
    gone = Span(min(edge, span.start), max(edge, span.end))
    gap = text[gone.start : span.start] or text[span.end : gone.end]
    lines = text[span.start : span.end]
    return gone, insertion(beside.end, gap + lines) if after else insertion(beside.start, lines + gap)


def with_gap(text: str, block: Span) -> Span:
    """Return *block* with the empty lines after it.

    For the last block, return it with the empty lines before it.
    """
    end = _after(_GAP, text, block.end)
    return Span(block.start, end) if end < len(text) else Span(back(text, block.start, GAPS), block.end)


def with_line_end(text: str, lines: Span) -> Span:
    """Return *lines* with the line end before them."""
    return Span(back(text, before_line_end(text, lines.start), BLANKS), lines.end)
