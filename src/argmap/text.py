"""Text and places in it: spans, lines, and what is to be said about them.

Offsets are code points from the start of the text, and spans are
half-open. Lines and columns are for people and count from 1.
"""

from __future__ import annotations

import enum
import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property

from attrs import field, frozen

#: What some editors put before a text in UTF-8.
BYTE_ORDER_MARK = "\ufeff"
#: What ends a line, as in the language: LF, CRLF or a lone CR.
LINE_END = re.compile(r"\r\n|\n|\r")


def _ordered(span: Span, _attribute: object, end: int) -> None:
    if not 0 <= span.start <= end:
        raise ValueError(f"a span must satisfy 0 <= start <= end, but this one goes from {span.start} to {end}")


@frozen(order=True)
class Span:
    """Hold a range of a text. Invariant: ``0 <= start <= end``."""

    #: Offset of the first code point.
    start: int
    #: Offset after the last code point.
    end: int = field(validator=_ordered)


@frozen(order=True)
class Position:
    """Hold a place as people count it."""

    #: From 1.
    line: int
    #: In code points, from 1.
    column: int

    def __str__(self) -> str:
        return f"{self.line}:{self.column}"


@frozen
class Source:
    """Hold a text and the name that it is known by."""

    #: A file name, or ``-`` for standard input; empty for a text from nowhere.
    name: str
    #: The whole text, as it stands in the file.
    text: str = field(repr=False)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return (0, *(match.end() for match in LINE_END.finditer(self.text)))

    def position(self, offset: int) -> Position:
        r"""Return where *offset* stands.

        >>> str(Source("", "one\ntwo").position(5))
        '2:2'
        """
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)


class Severity(enum.Enum):
    """Tell how much a diagnostic matters."""

    #: Something could not be read as it was meant.
    ERROR = "error"
    #: It could be read, but probably not as it was meant.
    WARNING = "warning"


@frozen
class Edit:
    """Replace what stands at a span; an empty span is a place to insert at."""

    #: What is replaced.
    span: Span
    #: What stands there afterwards.
    text: str


def by_place(found: Edit | Diagnostic) -> tuple[int, int]:
    """Return what edits or diagnostics are sorted by for the order of the text."""
    return found.span.start, found.span.end


@frozen
class Fix:
    """Offer a way to mend a text."""

    #: What it does, as an order: “escape the bracket”.
    title: str
    #: All or nothing. Invariant: they do not overlap.
    edits: tuple[Edit, ...]


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Return *text* with *edits* made: the only way in which text changes. All else stays as it is.

    Insertions at one place are made in the order given.

    Raises:
        ValueError: two edits overlap, or one reaches beyond the text.

    >>> apply("one two", [Edit(Span(3, 4), "-"), Edit(Span(0, 1), "O")])
    'One-two'
    """
    parts: list[str] = []
    position = 0
    for edit in sorted(edits, key=by_place):
        if not position <= edit.span.start <= edit.span.end <= len(text):
            raise ValueError(f"{edit} overlaps another edit or reaches beyond the text")
        parts += (text[position : edit.span.start], edit.text)
        position = edit.span.end
    return "".join((*parts, text[position:]))


def nearest(word: str, words: Iterable[str]) -> str:
    """Return the one of *words* that is most like *word*; empty if none is much like it.

    >>> nearest("Safty", ["Cost", "Safety"])
    'Safety'
    """
    from difflib import get_close_matches  # noqa: PLC0415 - only after a slip

    return next(iter(get_close_matches(word, list(words), n=1)), "")


@frozen
class Related:
    """Point to another place that a diagnostic is about."""

    #: Where.
    span: Span
    #: What is there.
    message: str


@frozen
class Diagnostic:
    """Say of a place in a text what was found there and what was probably meant."""

    #: Stable name of the finding, such as ``unclosed-italic``.
    code: str
    #: How much it matters.
    severity: Severity
    #: One or two sentences for the author.
    message: str
    #: Where.
    span: Span
    #: Ways to mend it, the best one first; none where only the author can tell.
    fixes: tuple[Fix, ...] = ()
    #: Other places that it is about.
    related: tuple[Related, ...] = ()
