"""Fill paragraphs: break lines only where this changes no meaning."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from argmap.editing.pieces import Piece
from argmap.editing.spacing import MARKS, Gap
from argmap.syntax.tree import DEFINITIONS, REFERENCES, Kind

#: What would not be read as text at the beginning of a line, by argmap or by Argdown's own tools, which treat ' as a
#: blank.
_MISREAD = re.compile(
    r"'*(?:[+-]|><|<[-+_!]|_>|//|/\*|===|\([0-9]+\)|(?:_|\*|\#+|[0-9]+\.)(?=\s|\Z))",
)
#: After these tokens there is no text to fill until a statement begins.
_NO_PROSE = REFERENCES | {Kind.HEADING_START, Kind.DASHES, Kind.DASHES_END}


@frozen
class Lines:
    """Hold a text to fill.

    Invariant: there is one more gap, and one more spacing, than there are pieces.
    """

    text: str
    pieces: Sequence[Piece]
    gaps: Sequence[Gap]
    #: The spacing of each gap if lines are kept.
    spacings: Sequence[str]
    #: The indentation of each piece if it begins a line.
    indents: Sequence[int]


def filled(lines: Lines, width: int, line_end: str) -> tuple[str, ...]:
    """Return the spacing of each gap after filling to *width* columns."""
    soft = tuple(_soft(lines))
    may_break = [found and _begins_line(lines.text, gap) for found, gap in zip(soft, lines.gaps, strict=False)]
    joined = frozenset(_joined(lines, width))
    one_line = [gap or index in joined for index, gap in enumerate(soft)]
    spacings = [" " if blank else kept for blank, kept in zip(one_line, lines.spacings, strict=False)]
    units = _units(lines.pieces, spacings, may_break)
    found: list[str] = []
    column = 0
    for index, piece in enumerate(lines.pieces):
        spacing = spacings[index]
        if may_break[index] and column + 1 + units[index] > width:
            spacing = line_end + " " * lines.indents[index]
        found.append(spacing)
        column = _column(spacing + piece.text, column)
    return (*found, *lines.spacings[len(found) :])


def _joined(lines: Lines, width: int) -> Iterator[int]:
    """Yield the indices of pieces that join the line of the piece before: those of inference lines that fit."""
    first = 0
    for index, piece in enumerate(lines.pieces):
        if piece.kind is Kind.DASHES:
            first = index
        elif piece.kind is Kind.DASHES_END and _fits(lines, first, index, width):
            yield from (i for i in range(first + 1, index + 1) if "\n" in lines.spacings[i])


def _fits(lines: Lines, first: int, last: int, width: int) -> bool:
    """Return whether an inference line, from its first hyphens to its last, fits on one line."""
    own = lines.pieces[first : last + 1]
    if any(piece.kind is Kind.COMMENT or "\n" in piece.text for piece in own):
        return False
    spacings = (" " if "\n" in spacing else spacing for spacing in lines.spacings[first + 1 : last + 1])
    return sum(map(len, spacings)) + sum(len(piece.text) for piece in own) <= width


def _column(text: str, column: int) -> int:
    """Return the column at which *text*, which begins at *column*, ends."""
    last = text.rfind("\n")
    return column + len(text) if last < 0 else len(text) - last - 1


def _soft(lines: Lines) -> Iterator[bool]:
    """Yield, for the gap before each piece, whether it is between two words of a paragraph."""
    prose = False
    for piece, gap, spacing in zip(lines.pieces, lines.gaps, lines.spacings, strict=False):
        prose = True if gap.parts or piece.kind in MARKS else prose
        prose = False if piece.kind in _NO_PROSE else prose
        yield prose and spacing != "" and not gap.parts and not gap.kept and _words(gap)


def _words(gap: Gap) -> bool:
    left, right = gap.left, gap.right
    if left is None or right is None or Kind.COMMENT in {left.kind, right.kind}:
        return False
    return left.kind not in MARKS and right.kind not in MARKS


def _begins_line(text: str, gap: Gap) -> bool:
    """Return whether a line may begin after *gap*, within a paragraph."""
    left, right = gap.left, gap.right
    if left is None or right is None or left.kind in DEFINITIONS:
        return False
    return not _MISREAD.match(text, right.start) and not (right.kind is Kind.DATA and "\n" in right.text)


def _units(pieces: Sequence[Piece], spacings: Sequence[str], may_break: Sequence[bool]) -> list[int]:
    """Return how long the text is from each piece to the next place where the line may or must end."""
    found = [0] * (len(pieces) + 1)
    for index in range(len(pieces) - 1, -1, -1):
        text = pieces[index].text
        found[index] = len(text.split("\n", 1)[0])
        after = index + 1
        if after == len(pieces) or may_break[after] or pieces[after].kind is Kind.COMMENT:
            continue
        if "\n" not in text + spacings[after]:
            found[index] += len(spacings[after]) + found[after]
    return found
