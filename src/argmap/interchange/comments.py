"""Comments of a text, which formats without comments lose."""

from __future__ import annotations

from argmap.interpret.reading import Reading
from argmap.syntax.tree import Kind


def comments_lost(reading: Reading) -> tuple[str, ...]:
    """Return the loss of a format without comments: how many the text has; empty if none."""
    count = sum(token.kind is Kind.COMMENT for token in reading.tree.root.tokens())
    return (f"{count} comment{'' if count == 1 else 's'} in the text",) if count else ()
