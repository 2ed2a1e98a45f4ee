"""Marks: bold, italic and links in a text."""

from __future__ import annotations

import enum
from collections.abc import Iterable

from attrs import field, frozen


class MarkKind(enum.Enum):
    """Name what a mark does to its words."""

    #: Strong emphasis.
    BOLD = "bold"
    #: Emphasis, or the title of a work.
    ITALIC = "italic"
    #: A link to an address.
    LINK = "link"


def _forwards(mark: Mark, _attribute: object, stop: int) -> None:
    if not 0 <= mark.start < stop:
        raise ValueError(f"a mark must cover at least one character, but this one goes from {mark.start} to {stop}")


@frozen
class Mark:
    """Mark words of a text as bold, italic or a link.

    Invariant: it covers at least one character; parts beyond the end of the text are ignored.

    >>> Mark(MarkKind.BOLD, 4, 10).of("All humans die.")
    'humans'
    """

    #: What it does to the words.
    kind: MarkKind
    #: Offset of the first character, in code points.
    start: int
    #: Offset after the last character; may be beyond the end of the text.
    stop: int = field(validator=_forwards)
    #: The address of a link as the author wrote it, not checked for safety; empty for other marks.
    url: str = ""

    def of(self, text: str) -> str:
        """Return the marked words of *text*."""
        return text[self.start : self.stop]


def marks(values: Iterable[Mark]) -> tuple[Mark, ...]:
    """Convert *values* to a tuple."""
    return tuple(values)
