"""``url-as-comment``: a web address whose slashes begin a comment."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.mends import insertion
from argmap.analysis.placing import placing
from argmap.interpret.reading import Reading
from argmap.syntax.tree import Kind
from argmap.text import Diagnostic, Fix, Severity, Span

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]{1,9}:$")
_ADDRESS = re.compile(r"\S+")
#: Characters with a meaning in running text.
_MARKS = frozenset("#_*{[<@\\")


def _find(reading: Reading) -> Iterator[Diagnostic]:
    placed = placing(reading)
    for token, start in placed.of(Kind.COMMENT):
        scheme = _SCHEME.search(placed.text[max(0, start - 11) : start])
        rest = _ADDRESS.match(token.text)
        if scheme and rest and token.text.startswith("//") and len(rest[0]) > len("//"):
            marks = [start + at for at, mark in enumerate(rest[0]) if mark in _MARKS]
            yield Diagnostic(
                "url-as-comment",
                Severity.WARNING,
                f"the slashes of {scheme[0]}{rest[0]} begin a comment, so the rest of the line is lost;"
                " write \\//, or make it a link: [words](address)",
                Span(start, start + len(rest[0])),
                (Fix("escape the address", tuple(insertion(at, "\\") for at in (start, *marks))),),
            )


URL_AS_COMMENT = Check(
    code="url-as-comment",
    severity=Severity.WARNING,
    summary="a web address in running text, whose slashes begin a comment",
    why=(
        "Two slashes begin a comment anywhere outside a link. A web address in a sentence therefore silently cuts off "
        "the rest of its line."
    ),
    bad="See https://buses.example/fares for the fares.\nThey rose.",
    at="//buses.example/fares",
    good="See https:\\//buses.example/fares for the fares.\nThey rose.",
    find=_find,
)
