"""Fixes that several checks offer."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.text import Edit, Fix, Span


def insertion(offset: int, text: str) -> Edit:
    """Return an edit that puts *text* at *offset*."""
    return Edit(Span(offset, offset), text)


def escape(mark: str, *offsets: int) -> Fix:
    r"""Return the fix that puts a backslash before each character at *offsets*.

    >>> escape("#", 5).title
    'write \\#'
    """
    return Fix(f"write \\{mark}", tuple(insertion(offset, "\\") for offset in offsets))


def replacement(title: str, spans: Iterable[Span], text: str) -> Fix:
    """Return the fix that puts *text* for what stands at each of *spans*."""
    return Fix(title, tuple(Edit(span, text) for span in spans))
