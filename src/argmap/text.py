"""Texts, and places in them: spans, positions, edits and diagnostics.

Offsets are in code points from the start of the text, and spans are
half-open. Lines and columns are for people and count from 1.
"""

from __future__ import annotations

import enum
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate

from attrs import field, frozen

from argmap.errors import InvalidValueError

#: The character that some editors put before a text in UTF-8.
BYTE_ORDER_MARK = "\ufeff"
#: A line break in Argdown: LF, CRLF or a lone CR.
LINE_END = re.compile(r"\r\n|\n|\r")
#: Characters between words, and between lines, too.
BLANKS, GAPS = " \t", " \t\r\n"
_NO_BRACKET = re.compile(r"[^\[\]{}]+")


def _code(value: object) -> str:
    """Return a wrong value as code if it is a simple one, or else its type."""
    simple = value is None or isinstance(value, (str, int, float))
    return repr(value) if simple else f"a value of type {type(value).__name__}"


def _ordered(span: Span, _attribute: object, end: int) -> None:
    if type(end) is not int or type(span.start) is not int:
        raise InvalidValueError(
            f"a span has two offsets, which are whole numbers, not {_code(span.start)} and {_code(end)}"
        )
    if not 0 <= span.start <= end:
        raise InvalidValueError(f"a span must satisfy 0 <= start <= end, but this one goes from {span.start} to {end}")


@frozen(order=True)
class Span:
    """Represent a range of a text. Invariant: ``0 <= start <= end``."""

    #: Offset of the first code point.
    start: int
    #: Offset after the last code point.
    end: int = field(validator=_ordered)


@frozen(order=True)
class Position:
    """Represent a line and column."""

    #: Line, from 1.
    line: int
    #: Column in code points, from 1.
    column: int

    def __str__(self) -> str:
        return f"{self.line}:{self.column}"


def _a_text(_value: object, _attribute: object, text: str) -> None:
    if not isinstance(text, str):
        raise InvalidValueError(f"expected a text, got {_code(text)}")


@frozen
class Source:
    """Represent a text with a name."""

    #: A file name, or ``-`` for standard input; empty for any other text.
    name: str = field(validator=_a_text)
    #: The whole text, exactly as in the file.
    text: str = field(repr=False, validator=_a_text)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return (0, *(match.end() for match in LINE_END.finditer(self.text)))

    def position(self, offset: int) -> Position:
        r"""Return the line and column of *offset*.

        >>> str(Source("", "one\ntwo").position(5))
        '2:2'
        """
        if type(offset) is not int or offset < 0:
            raise InvalidValueError(f"an offset must be a whole number, 0 or more, not {_code(offset)}")
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)


class Severity(enum.Enum):
    """Name how serious a diagnostic is."""

    #: Part of the text could not be read as written.
    ERROR = "error"
    #: The text is valid but probably not what the author meant.
    WARNING = "warning"


def _a_span(_edit: object, _attribute: object, span: Span) -> None:
    if not isinstance(span, Span):
        raise InvalidValueError(f"expected a Span, such as Span(0, 1), got {_code(span)}")


@frozen
class Edit:
    """Represent the replacement of a span; an empty span inserts."""

    #: The range to replace.
    span: Span = field(validator=_a_span)
    #: The new text.
    text: str = field(validator=_a_text)


def by_place(found: Edit | Diagnostic) -> tuple[int, int]:
    """Return the sort key that puts edits or diagnostics in text order."""
    return found.span.start, found.span.end


@frozen
class Fix:
    """Represent a correction of a text, made of edits."""

    #: What it does, in the imperative: “escape the bracket”.
    title: str
    #: Edits that belong together. Invariant: they do not overlap.
    edits: tuple[Edit, ...]
    #: Whether it keeps the meaning of the text or restores the only evident one. An unsafe fix is a guess, or removes
    #: the only sign of a mistake.
    safe: bool = True


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Apply *edits* to *text*, and leave the rest unchanged.

    Several insertions at one offset are applied in the given order.

    Raises:
        InvalidValueError: edits overlap, or one reaches beyond the text.

    >>> apply("one two", [Edit(Span(3, 4), "-"), Edit(Span(0, 1), "O")])
    'One-two'
    """
    parts: list[str] = []
    position = 0
    for edit in sorted(edits, key=by_place):
        if not position <= edit.span.start <= edit.span.end <= len(text):
            place = f"from {edit.span.start} to {edit.span.end}"
            raise InvalidValueError(f"the edit {place} overlaps another edit or reaches beyond the text")
        parts += (text[position : edit.span.start], edit.text)
        position = edit.span.end
    return "".join((*parts, text[position:]))


def difference(source: Source, text: str, done: str) -> Iterator[str]:
    """Yield the lines of a unified diff from *source* to *text*.

    *done*, such as ``formatted``, follows the name of the new text.
    """
    from difflib import unified_diff  # noqa: PLC0415 - only some options of commands need it

    before, after = (one.splitlines(keepends=True) for one in (source.text, text))
    for line in unified_diff(before, after, source.name, f"{source.name} ({done})"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


@frozen
class Related:
    """Represent another place that a diagnostic concerns."""

    #: The place.
    span: Span
    #: What is there.
    message: str


@frozen
class Diagnostic:
    """Represent a finding: an error or warning about a place in a text."""

    #: Stable name of the finding, such as ``unclosed-italic``.
    code: str
    #: Error or warning.
    severity: Severity
    #: What is wrong, and what to do about it.
    message: str
    #: The place in the text.
    span: Span
    #: Possible corrections, the best one first; empty if only the author can decide.
    fixes: tuple[Fix, ...] = ()
    #: Other places that it concerns.
    related: tuple[Related, ...] = ()


def back(text: str, offset: int, characters: str) -> int:
    """Return where the *characters* right before *offset* begin.

    A search for them with a pattern would take quadratic time where many are, but not there.

    >>> back("a  b  ", 6, BLANKS)
    4
    """
    while offset and text[offset - 1] in characters:
        offset -= 1
    return offset


def line_start(text: str, offset: int) -> int:
    r"""Return the offset of the line that contains *offset*.

    >>> line_start("a\nbc", 3)
    2
    """
    return max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1


def before_line_end(text: str, offset: int) -> int:
    r"""Return the offset of the line break right before *offset*, or *offset* if there is none.

    >>> before_line_end("a\r\nb", 3)
    1
    """
    if text[offset - 2 : offset] == "\r\n":
        return offset - 2
    return offset - (text[max(offset - 1, 0) : offset] in {"\n", "\r"})


def nesting(text: str) -> int:
    """Return how deep brackets and braces nest in *text*, with those in quotes and comments. Linear in the text.

    >>> nesting("{a: [1, {}]}")
    3
    """
    steps = (1 if sign in "[{" else -1 for sign in _NO_BRACKET.sub("", text))
    return max(accumulate(steps, lambda depth, step: max(depth + step, 0)), default=0)
