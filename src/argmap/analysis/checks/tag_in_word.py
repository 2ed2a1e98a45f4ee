"""``tag-in-word``: a number sign within a word."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.mends import escape
from argmap.analysis.placing import placing, span_of
from argmap.interpret.reading import Reading
from argmap.syntax.tree import Kind
from argmap.text import Diagnostic, Severity


def _find(reading: Reading) -> Iterator[Diagnostic]:
    placed = placing(reading)
    for token, start in placed.in_words(Kind.TAG):
        name = token.text.rstrip(" \t")
        yield Diagnostic(
            "tag-in-word",
            Severity.WARNING,
            f"{name} directly after a word is read as a tag; put a space before a tag, or write \\# for the sign",
            span_of(token, start),
            (escape("#", start, safe=_in_name(placed.text, start)),),
        )


def _in_name(text: str, start: int) -> bool:
    """Return whether the sign is surely a part of a name: a number follows, or a single letter is before it."""
    return text[start + 1 : start + 2].isdigit() or not text[max(0, start - 2) : start - 1].isalnum()


TAG_IN_WORD = Check(
    code="tag-in-word",
    severity=Severity.WARNING,
    summary="a number sign directly after a letter or digit",
    why=(
        "A number sign begins a tag anywhere. Directly after a word it is usually part of a name, such as that of an "
        "issue, a note or a programming language."
    ),
    bad="The timetable is described in issue#12 of the newsletter.",
    at="#12",
    good="The timetable is described in issue\\#12 of the newsletter.",
    find=_find,
)
