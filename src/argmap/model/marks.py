"""Marks: which words of a text are bold, italic or a link."""

from __future__ import annotations

import enum
from collections.abc import Iterable

from attrs import field, frozen


class MarkKind(enum.Enum):
    """Tell what a mark makes of its words."""

    #: They weigh more.
    BOLD = "bold"
    #: They are stressed, or a title.
    ITALIC = "italic"
    #: They lead somewhere.
    LINK = "link"


def _forwards(mark: Mark, _attribute: object, stop: int) -> None:
    if not 0 <= mark.start < stop:
        raise ValueError(f"a mark must cover at least one character, but this one goes from {mark.start} to {stop}")


@frozen
class Mark:
    """Mark words of a text. Invariant: it starts in the text or behind it, and is on one character at least.

    >>> Mark(MarkKind.BOLD, 4, 10).of("All humans die.")
    'humans'
    """

    #: What it makes of the words.
    kind: MarkKind
    #: Where they begin, code points.
    start: int
    #: Where they end, half-open; what is beyond the text does not count.
    stop: int = field(validator=_forwards)
    #: Where a link leads, as the author wrote it; nobody has looked whether it is safe. Empty for other marks.
    url: str = ""

    def of(self, text: str) -> str:
        """Return the words of *text* that it is on."""
        return text[self.start : self.stop]


def marks(values: Iterable[Mark]) -> tuple[Mark, ...]:
    """Return *values* as a tuple."""
    return tuple(values)
