"""Fixes that several checks offer."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.analysis.placing import Placing
from argmap.text import LINE_END, Edit, Fix, Span


def insertion(offset: int, text: str) -> Edit:
    """Return an edit that puts *text* at *offset*."""
    return Edit(Span(offset, offset), text)


def escape(mark: str, *offsets: int) -> Fix:
    r"""Return the fix that puts a backslash before each character at *offsets*.

    >>> escape("#", 5).title
    'write \\#'
    """
    return Fix(f"write \\{mark}", tuple(insertion(offset, "\\") for offset in offsets))


def joined(placing: Placing, index: int) -> Fix:
    """Return the fix that takes away the empty lines which the token at *index* is."""
    token, start = placing.tokens[index], placing.starts[index]
    first = LINE_END.search(token.text)
    kept = first.end() if first else token.width
    return Fix("take away the empty line", (Edit(Span(start + kept, start + token.width), ""),))


def replacement(title: str, spans: Iterable[Span], text: str) -> Fix:
    """Return the fix that puts *text* for what stands at each of *spans*."""
    return Fix(title, tuple(Edit(span, text) for span in spans))
