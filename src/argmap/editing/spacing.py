"""The space between two pieces in the normal form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from argmap.editing.pieces import OUTSIDE, Piece
from argmap.editing.style import Style
from argmap.syntax.tree import Kind

#: Marks at the start of a line, followed by one blank.
MARKS = frozenset({Kind.SYMBOL, Kind.NUMBER, Kind.BULLET, Kind.ORDINAL})
_HYPHENS = frozenset({Kind.DASHES, Kind.DASHES_END})
#: Tokens in the names of rules.
_RULE = frozenset({Kind.TEXT, Kind.ESCAPE, Kind.SHORTCODE})
#: Tokens that are followed by one blank even if the author wrote none.
_APART_AFTER = MARKS | {Kind.DEFINITION, Kind.ARGUMENT_DEFINITION, Kind.HEADING_START, Kind.DASHES, Kind.COMMA}
#: Tokens that are preceded by one blank even if the author wrote none.
_APART_BEFORE = frozenset({Kind.DATA, Kind.DASHES_END})


@frozen
class Gap:
    """Hold the space between two pieces: nothing, blanks or line ends."""

    #: The piece before; None at the start of the text.
    left: Piece | None
    #: The piece after; None at the end of the text.
    right: Piece | None
    #: Its text as the author wrote it.
    text: str

    @property
    def breaks(self) -> int:
        """Return 0 within a line, 1 for a line end, 2 for an empty line."""
        return min(self.text.count("\n"), 2) or int("\r" in self.text)

    @property
    def start(self) -> int:
        """Return its offset."""
        return self.left.end if self.left else 0

    @property
    def parts(self) -> bool:
        """Return whether it separates blocks, or a block and a comment."""
        return self.left is None or self.right is None or OUTSIDE in self._blocks or len(self._blocks) > 1

    @property
    def _blocks(self) -> set[int]:
        return {piece.block for piece in (self.left, self.right) if piece}

    @property
    def kept(self) -> bool:
        """Return whether it is next to a block that is kept."""
        return _is(self.left, Kind.ERROR) or _is(self.right, Kind.ERROR)


def _is(piece: Piece | None, kind: Kind) -> bool:
    return piece is not None and piece.kind is kind


def gaps(pieces: Sequence[Piece], text: str) -> Iterator[Gap]:
    """Yield the gaps before, between and after *pieces* of *text*."""
    for left, right in zip((None, *pieces), (*pieces, None), strict=True):
        yield Gap(left, right, text[left.end if left else 0 : right.start if right else len(text)])


def indents(pieces: Sequence[Piece], style: Style) -> tuple[int, ...]:
    """Return the indentation of each piece if it begins a line.

    A continued line is indented as the text that it continues, a comment as the piece after it in its block.
    """
    found: list[int] = []
    column, block = 0, OUTSIDE
    for piece in pieces:
        column = column if piece.block == block else 0
        block = piece.block
        found.append(style.indent * piece.depth if piece.kind is Kind.SYMBOL else 0 if _flush(piece) else column)
        column = _column(piece, found[-1], column)
    return _with_comments(pieces, found)


def in_rules(pieces: Sequence[Piece]) -> tuple[bool, ...]:
    """Return for each piece whether its inference line has more than hyphens."""
    found: list[bool] = []
    inside = False
    for piece in pieces:
        inside = piece.kind is Kind.DASHES or (inside and piece.kind not in MARKS)
        found.append(inside)
    return tuple(found)


def _flush(piece: Piece) -> bool:
    return piece.kind in MARKS or piece.kind in _HYPHENS


def _column(piece: Piece, indent: int, column: int) -> int:
    """Return where a line begins that runs on after *piece*."""
    if piece.kind in MARKS:
        return indent + len(piece.text) + 1
    return 0 if piece.kind in _HYPHENS else column


def _with_comments(pieces: Sequence[Piece], found: list[int]) -> tuple[int, ...]:
    for index in range(len(pieces) - 2, -1, -1):
        piece, following = pieces[index], pieces[index + 1]
        if piece.kind is Kind.COMMENT and piece.block == following.block:
            found[index] = found[index + 1]
    return tuple(found)


@frozen
class Line:
    """Hold what is known of the line that may begin after a gap."""

    #: The line end: LF or CRLF.
    end: str
    #: Indentation of the next piece if it begins a line.
    indent: int
    #: Indentation of the line before.
    last: int
    #: Whether it is an inference line with rules, whose names keep their blanks.
    rules: bool


def spacing(gap: Gap, line: Line) -> str:
    """Return the text of *gap* in the normal form, if lines are kept."""
    if gap.kept:
        return _beside_kept(gap, line)
    if gap.left is None or _is(gap.left, Kind.DOCUMENT):
        return ""
    if gap.right is None:
        return line.end
    if gap.breaks:
        return line.end * (gap.breaks if gap.parts else 1) + " " * _indent(gap, line)
    return gap.text if line.rules and _in_name(gap) else _within_line(gap)


def _beside_kept(gap: Gap, line: Line) -> str:
    """Return *gap* with its empty lines in order, but with the lines of the block that is kept as they are."""
    if gap.breaks < 2 and gap.left is not None and gap.right is not None:  # noqa: PLR2004 - an empty line
        return gap.text
    head, tail = _first_line(gap.text), _last_line(gap.text)
    before = head if _is(gap.left, Kind.ERROR) else ""
    after = tail if _is(gap.right, Kind.ERROR) else ""
    if gap.left is None or _is(gap.left, Kind.DOCUMENT):
        return after
    if gap.right is None:
        return before + (line.end if gap.breaks else "")
    return before + line.end * 2 + after


def _first_line(text: str) -> str:
    return text[: len(text) - len(text.lstrip(" \t"))]


def _last_line(text: str) -> str:
    return text[len(text.rstrip(" \t")) :]


def _indent(gap: Gap, line: Line) -> int:
    """Return the indentation after *gap*; a comment below the last line of a block stays below it."""
    if not _is(gap.right, Kind.COMMENT) or not gap.parts:
        return line.indent
    below = gap.breaks == 1 and _last_line(gap.text) != ""
    return line.last if below else line.indent


def _in_name(gap: Gap) -> bool:
    """Return whether *gap* lies within the name of a rule."""
    return gap.left is not None and gap.right is not None and {gap.left.kind, gap.right.kind} <= _RULE


def _within_line(gap: Gap) -> str:
    """Return what stands in a gap that no line ends in."""
    left, right = gap.left, gap.right
    if left is None or right is None:
        return ""
    if left.kind is Kind.DASHES and right.text.startswith("-"):
        return gap.text[:1]  # a third hyphen is part of the rule: apart from the others it would be so no less
    if right.kind is Kind.COMMA:
        return ""
    apart = left.kind in _APART_AFTER or right.kind in _APART_BEFORE
    return " " if gap.text or apart else ""
