"""Marks: bold, italic and links in a text."""

from __future__ import annotations

import enum
from collections.abc import Iterable

from attrs import evolve, field, frozen

from argmap.errors import InvalidValueError
from argmap.values import expect, is_text, member, several, whole


class MarkKind(enum.Enum):
    """Name what a mark does to its words."""

    #: Strong emphasis.
    BOLD = "bold"
    #: Emphasis, or the title of a work.
    ITALIC = "italic"
    #: A link to an address.
    LINK = "link"


def _kind(value: MarkKind | str) -> MarkKind:
    return member(MarkKind, value, "kind")


def _forwards(mark: Mark, _attribute: object, stop: int) -> None:
    whole("start", mark.start)
    whole("stop", stop)
    if not mark.start < stop:
        raise InvalidValueError(
            f"a mark must cover at least one character, but this one goes from {mark.start} to {stop}"
        )


@frozen
class Mark:
    """Mark words of a text as bold, italic or a link.

    Invariant: it covers at least one character; parts beyond the end of the text are ignored. A mark of a claim or
    argument knows its words: if the text changes there, the mark goes.

    >>> Mark(MarkKind.BOLD, 4, 10).of("All humans die.")
    'humans'
    """

    #: What it does to the words.
    kind: MarkKind = field(converter=_kind)
    #: Offset of the first character, in code points.
    start: int
    #: Offset after the last character; may be beyond the end of the text.
    stop: int = field(validator=_forwards)
    #: The address of a link as the author wrote it, not checked for safety; empty for other marks.
    url: str = field(default="", validator=is_text)
    #: The words that it marks; empty until it belongs to a text.
    words: str = field(default="", validator=is_text, eq=False, repr=False, kw_only=True)

    def of(self, text: str) -> str:
        """Return the marked words of *text*."""
        expect("a text", text, str)
        return text[self.start : self.stop]


def marks(values: Iterable[Mark] | Mark) -> tuple[Mark, ...]:
    """Convert *values* to a tuple; one mark alone is a tuple of one."""
    if not values and type(values) is tuple:
        return values
    return several(values, Mark, "marks")


def fitted(found: tuple[Mark, ...], text: str) -> tuple[Mark, ...]:
    """Return the marks that belong to *text*, with the words that they mark.

    A mark that belonged to another text is left out if other words are in its place now.

    >>> (bold,) = fitted((Mark("bold", 4, 10),), "All humans die.")
    >>> fitted((bold,), "All humans die!") == (bold,), fitted((bold,), "No human dies.")
    (True, ())
    """
    if all(mark.words == mark.of(text) for mark in found):
        return found
    return tuple(evolve(mark, words=mark.of(text)) for mark in found if mark.words in {"", mark.of(text)})
