"""Find unresolved merge conflicts in a text.

Only complete conflicts count: a line of ``<<<<<<<``, one of ``=======`` and one of ``>>>>>>>``, in this order and of
the same length. If git was asked for the common base as well, a line of ``|||||||`` precedes it.

Source: https://git-scm.com/docs/git-merge#_how_conflicts_are_presented
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from argmap.text import Span

#: Length of the shortest conflict marker; git uses longer ones for nested conflicts.
SIZE = 7
_MARK = re.compile(
    rf"(?<![^\r\n\ufeff])(?:([<|>])\1{{{SIZE - 1},}}(?![^ \t\r\n])|={{{SIZE},}}(?=[ \t]*(?:[\r\n]|\Z)))[^\r\n]*"
)
#: The markers that may follow each marker.
_AFTER = {"<": "|=", "|": "=", "=": ">"}


class Conflict(NamedTuple):
    """Locate a conflict. All spans are lines without their line breaks."""

    #: The line that begins it.
    opening: Span
    #: The line between the two sides, together with the common base if it is given.
    middle: Span
    #: The line that ends it.
    closing: Span

    def line_end(self, start: int) -> int:
        """Return the end of the line of the conflict that begins at *start*."""
        return {line.start: line.end for line in (self.opening, self.middle, self.closing)}[start]

    def two_sided(self, text: str) -> bool:
        """Return whether neither of its sides is blank."""
        sides = Span(self.opening.end, self.middle.start), Span(self.middle.end, self.closing.start)
        return all(text[side.start : side.end].strip() for side in sides)


def conflicts(text: str) -> tuple[Conflict, ...]:
    r"""Return the conflicts in *text*, in order. Linear in its length.

    >>> conflicts("<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n")[0].middle
    Span(start=15, end=22)
    """
    return tuple(_conflicts(text)) if SIZE * "<" in text else ()


def by_line(found: Iterable[Conflict]) -> Mapping[int, Conflict]:
    """Return conflicts by the offsets at which each of their lines begins."""
    return {line.start: one for one in found for line in (one.opening, one.middle, one.closing)}


def _conflicts(text: str) -> Iterator[Conflict]:
    lines: list[re.Match[str]] = []
    for line in _MARK.finditer(text):
        sign, size = line[0][0], _size(line)
        if lines and size == _size(lines[0]) and sign in _AFTER[lines[-1][0][0]]:
            lines.append(line)
        elif sign == "<" and not (lines and lines[-1][0][0] == "|"):
            lines = [line]
        if sign == ">" and lines[-1:] == [line]:
            yield Conflict(Span(*lines[0].span()), Span(lines[1].start(), lines[-2].end()), Span(*line.span()))
            lines = []


def _size(line: re.Match[str]) -> int:
    return len(line[0]) - len(line[0].lstrip(line[0][0]))


def one_sided(text: str) -> str:
    """Blank out all but the first side of each conflict; keep all offsets."""
    parts, position = [], 0
    for found in conflicts(text):
        other = Span(found.middle.start, found.closing.end)
        parts += [text[position : found.opening.start], _blank(text, found.opening)]
        parts += [text[found.opening.end : other.start], _blank(text, other)]
        position = other.end
    return "".join((*parts, text[position:]))


def _blank(text: str, span: Span) -> str:
    return re.sub(r"[^\r\n]", " ", text[span.start : span.end])
