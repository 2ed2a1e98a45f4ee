"""``year-as-list``: a number and a dot that begin a paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.mends import escape
from argmap.analysis.placing import nodes, tokens_of
from argmap.interpret.reading import Reading
from argmap.syntax.tree import Kind, Node, Token, placed
from argmap.text import Diagnostic, Severity, Span

#: Numbers up to 99, with their dots, may count something.
_SHORT = 3


def _find(reading: Reading) -> Iterator[Diagnostic]:
    told = {finding.span.start for finding in reading.diagnostics}
    for node, start in nodes(reading, Kind.LIST):
        items = [(item, place) for item, place in placed(node, start) if isinstance(item, Node)]
        numbers = [found for item, place in items for found in tokens_of(item, place, Kind.ORDINAL)]
        if len(items) == len(numbers) == 1 and numbers[0][1] not in told and numbers[0][0].text not in {"0.", "1."}:
            yield _finding(*numbers[0])


def _finding(token: Token, start: int) -> Diagnostic:
    end = start + token.width
    return Diagnostic(
        "year-as-list",
        Severity.WARNING,
        f"{token.text} at the beginning of a paragraph is read as a list number and left out of the text;"
        f" write {token.text[:-1]}\\. for the number itself",
        Span(start, end),
        (escape(".", end - 1, safe=len(token.text) > _SHORT),),
    )


YEAR_AS_LIST = Check(
    code="year-as-list",
    severity=Severity.WARNING,
    summary="a number and a dot at the beginning of a paragraph that is not a list",
    why=(
        "A line that begins with a number, a dot and a space is a list item, and the number is not part of its text. A "
        "list with a single item whose number is not 1 is usually a sentence that begins with a number."
    ),
    bad="1984. In that year the line was closed.",
    at="1984.",
    good="1984\\. In that year the line was closed.",
    find=_find,
)
