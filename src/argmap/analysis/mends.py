"""Fixes that several checks share."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.analysis.placing import Placing
from argmap.text import LINE_END, Diagnostic, Edit, Fix, Span


def fixable(finding: Diagnostic, *, unsafe: bool) -> bool:
    """Return whether *finding* can be fixed without asking: its first fix is safe, or its only fix is not.

    If there are several fixes and the first is unsafe, only the author can choose.
    """
    fixes = finding.fixes
    return bool(fixes) and (fixes[0].safe or (unsafe and len(fixes) == 1))


def insertion(offset: int, text: str) -> Edit:
    """Return an edit that inserts *text* at *offset*."""
    return Edit(Span(offset, offset), text)


def escape(mark: str, *offsets: int, safe: bool = True) -> Fix:
    r"""Return the fix that inserts a backslash at each of *offsets*.

    >>> escape("#", 5).title
    'write \\#'
    """
    return Fix(f"write \\{mark}", tuple(insertion(offset, "\\") for offset in offsets), safe)


def joined(placing: Placing, index: int) -> Fix:
    """Return the fix that removes the empty lines in the token at *index*."""
    token, start = placing.tokens[index], placing.starts[index]
    first = LINE_END.search(token.text)
    kept = first.end() if first else token.width
    return Fix("remove the empty line", (Edit(Span(start + kept, start + token.width), ""),))


def replacement(title: str, spans: Iterable[Span], text: str, *, safe: bool = True) -> Fix:
    """Return the fix that replaces each of *spans* by *text*."""
    return Fix(title, tuple(Edit(span, text) for span in spans), safe)
