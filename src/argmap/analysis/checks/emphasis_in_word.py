"""``emphasis-in-word``: underscores or stars within a word."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.mends import insertion
from argmap.analysis.placing import Placing, nodes, placing
from argmap.interpret.reading import Reading
from argmap.syntax.tree import Kind, Node, Token
from argmap.text import Diagnostic, Fix, Severity, Span

_ENDS = frozenset({Kind.BOLD_END, Kind.ITALIC_END})


def _find(reading: Reading) -> Iterator[Diagnostic]:
    placed = placing(reading)
    for node, start in nodes(reading, Kind.ITALIC, Kind.BOLD):
        mark = str(node.children[0])
        if start and _in_word(placed.text[start - 1], mark) and _ended(node):
            yield _finding(placed, node, start, mark)


def _in_word(before: str, mark: str) -> bool:
    """Return whether the mark is not emphasis: an underscore in a word, or a star between numbers."""
    return before.isalnum() if mark[0] == "_" else before.isdigit()


def _ended(node: Node) -> bool:
    last = node.children[-1]
    return isinstance(last, Token) and last.kind in _ENDS


def _finding(placed: Placing, node: Node, start: int, mark: str) -> Diagnostic:
    end = start + node.width - node.children[-1].width
    places = [*range(start, start + len(mark)), *range(end, end + len(mark))]
    kind = "bold" if len(mark) > 1 else "italic"
    return Diagnostic(
        "emphasis-in-word",
        Severity.WARNING,
        f"{mark} within a word begins {kind} text and disappears; write \\{mark[0]} for the character itself",
        Span(start, start + len(placed.text[start : end + len(mark)])),
        (Fix(f"write \\{mark[0]}", tuple(insertion(place, "\\") for place in places)),),
    )


EMPHASIS_IN_WORD = Check(
    code="emphasis-in-word",
    severity=Severity.WARNING,
    summary="underscores within a word, or stars between numbers, that make text italic or bold",
    why=(
        "A pair of underscores or stars makes the words between them italic and disappears from the text. This happens "
        "even inside a name such as `bus_fares_` or a product such as `2*3*`."
    ),
    bad="The column is called bus_fares_, as before.",
    at="_fares_",
    good="The column is called bus\\_fares\\_, as before.",
    find=_find,
)
