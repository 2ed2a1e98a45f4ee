"""``unclosed-brace``: data without its closing brace."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from argmap.analysis.check import Check
from argmap.analysis.mends import insertion
from argmap.analysis.placing import placing
from argmap.interpret.data import DataError, data_of
from argmap.interpret.reading import Reading
from argmap.syntax.tree import Kind
from argmap.text import Diagnostic, Fix, Severity, Span

#: How data begins: a key and a colon.
_DATA = re.compile(r"\{\s*[\"']?[A-Za-z]\w*[\"']?\s*:\s")


def _find(reading: Reading) -> Iterator[Diagnostic]:
    placed = placing(reading)
    begun = (
        start for token, start in placed.of(Kind.TEXT) if token.text.rstrip() == "{" and _DATA.match(placed.text, start)
    )
    for line_end, starts in groupby(begun, placed.line_end):
        *outer, last = starts
        data = placed.text[last:line_end].rstrip()
        end = last + len(data)
        for start in (*outer, last):
            closes = start == last and _closes(data)
            yield Diagnostic(
                "unclosed-brace",
                Severity.WARNING,
                "data without a closing brace is read as text; close it with }, or write \\{ for a brace",
                Span(start, end),
                (Fix("close the brace", (insertion(end, "}"),)),) if closes else (),
            )


def _closes(data: str) -> bool:
    """Return whether a brace at its end makes data of this."""
    if data.count("{") - data.count("}") != 1 or data.count('"') % 2:
        return False
    try:
        return bool(data_of(data + "}"))
    except DataError:
        return False


UNCLOSED_BRACE = Check(
    code="unclosed-brace",
    severity=Severity.WARNING,
    summary="data without its closing brace",
    why="Without its closing brace the data is read as part of the text, and argmap does not use its values.",
    bad="Buses should be free. {by: the council",
    at="{by: the council",
    good="Buses should be free. {by: the council}",
    find=_find,
)
