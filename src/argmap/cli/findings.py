"""Diagnostics as lines for people and editors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.text import Diagnostic, Source


def lines(source: Source, diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    """Give each diagnostic as ``file:line:column: CODE message``."""
    for found in diagnostics:
        place = source.position(found.span.start)
        yield f"{source.name}:{place}: {found.code} {found.message}"
