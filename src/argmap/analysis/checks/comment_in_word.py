"""``comment-in-word``: two slashes between words that begin a comment."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from argmap.analysis.check import Check
from argmap.analysis.mends import escape
from argmap.analysis.placing import placing
from argmap.interpret.reading import Reading
from argmap.syntax.tree import Kind, Token
from argmap.text import Diagnostic, Severity, Span


def _find(reading: Reading) -> Iterator[Diagnostic]:
    for (before, _), (token, start) in pairwise(placing(reading)):
        if before.kind is Kind.TEXT and before.text[-1].isalnum() and _within_words(token):
            yield Diagnostic(
                "comment-in-word",
                Severity.WARNING,
                "two slashes between words begin a comment, so the rest of the line is lost;"
                " write \\// for two slashes, or put a space before a comment",
                Span(start, start + len(token.text.rstrip("\r\n"))),
                (escape("/", start, start + 1, safe=False),),
            )


def _within_words(token: Token) -> bool:
    return token.kind is Kind.COMMENT and token.text.startswith("//") and token.text[2:3].isalnum()


COMMENT_IN_WORD = Check(
    code="comment-in-word",
    severity=Severity.WARNING,
    summary="two slashes between words",
    why=(
        "Two slashes begin a comment anywhere, and the rest of the line is lost. A comment usually has a space before "
        "it. Between two words, the slashes are probably part of the text."
    ),
    bad="Buses and//or trams should be free.\nSo say we.",
    at="//or trams should be free.",
    good="Buses and\\//or trams should be free.\nSo say we.",
    find=_find,
)
