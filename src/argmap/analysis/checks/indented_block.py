"""``indented-block``: an indented line after an empty line, which begins a new block."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.mends import joined
from argmap.analysis.placing import placing
from argmap.interpret.reading import Reading
from argmap.syntax.tree import NAMES, Kind, Node, placed
from argmap.text import Diagnostic, Fix, Severity, Span

_STATEMENTS = frozenset({Kind.STATEMENT, Kind.ARGUMENT})
#: Ends of text that can go on in the next line.
_TEXT = frozenset(
    {Kind.TEXT, Kind.ESCAPE, Kind.SHORTCODE, Kind.LINK, Kind.TAG, Kind.BOLD_END, Kind.ITALIC_END, Kind.CLAIM_MENTION}
)
_MESSAGE = "an empty line ends a block, so this line begins a new one in spite of its indentation"


def _find(reading: Reading) -> Iterator[Diagnostic]:
    before: tuple[Node, int] | None = None
    for node, start in placed(reading.tree.root, 0):
        if isinstance(node, Node):
            if before and _continues(reading, before, (node, start)):
                yield _finding(reading, before[0], node, start)
            before = node, start


def _continues(reading: Reading, before: tuple[Node, int], block: tuple[Node, int]) -> bool:
    """Return whether a block seems to continue the one *before* it, by its indentation."""
    node, start = block
    if before[0].kind not in _STATEMENTS or node.kind not in {*_STATEMENTS, Kind.LIST}:
        return False
    if _indent(reading, node, start) <= _indent(reading, *before):
        return False
    named = before[0].children[0].kind in NAMES and node.kind is Kind.STATEMENT
    return _relates(before[0]) or (named and (_relates(node) or node.children[0].kind not in NAMES))


def _indent(reading: Reading, node: Node, start: int) -> int:
    """Return how far the first line of a block is indented."""
    line = placing(reading).line_start(start)
    first = next(node.tokens())
    return start - line + (first.width if first.kind is Kind.INDENT else 0)


def _relates(node: Node) -> bool:
    return any(child.kind is Kind.RELATION for child in node.children)


def _finding(reading: Reading, before: Node, node: Node, start: int) -> Diagnostic:
    fixes = tuple(_fixes(reading, before, node, start))
    message = _MESSAGE + (", and the relations below it are about it" if _relates(node) else "")
    message += "; to continue the text above, remove the empty line" if fixes else "; do not indent it"
    end = placing(reading).line_end(start)
    return Diagnostic("indented-block", Severity.WARNING, message, Span(start, end), fixes)


def _fixes(reading: Reading, before: Node, node: Node, start: int) -> Iterator[Fix]:
    """Yield the fix that joins the block with the text above, if it is text below text."""
    tokens = placing(reading).tokens
    index = placing(reading).index(placing(reading).line_start(start)) - 1
    follows = tokens[index].kind is Kind.BLANK and tokens[index - 1].kind in _TEXT
    plain = node.kind is Kind.STATEMENT and node.children[0].kind not in NAMES
    if follows and plain and _indent(reading, node, start) > _symbol_indent(before):
        yield joined(placing(reading), index)


def _symbol_indent(before: Node) -> int:
    """Return how far the last relation line of a block is indented; -1 without one."""
    found = -1
    indent = 0
    for token in before.tokens():
        if token.kind is Kind.SYMBOL:
            found = indent
        indent = token.width if token.kind is Kind.INDENT else 0
    return found


INDENTED_BLOCK = Check(
    code="indented-block",
    severity=Severity.WARNING,
    summary="an indented line after an empty line",
    why=(
        "An empty line ends a block, whatever the indentation of the next line. That line begins a new statement, and "
        "the relations below it are about this statement, not about the one above the empty line."
    ),
    bad="Buses should be free.\n  + [Air]: The air is cleaner.\n\n    Two cities measured it.\n  - They cost money.",
    at="Two cities measured it.",
    good="Buses should be free.\n  + [Air]: The air is cleaner.\n    Two cities measured it.\n  - They cost money.",
    find=_find,
)
