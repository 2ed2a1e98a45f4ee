"""Where a text can be inserted into the files of a woven text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate

from attrs import frozen

from argmap.syntax.woven import Piece, Woven
from argmap.text import BYTE_ORDER_MARK, LINE_END, Span, before_line_end

#: Characters between blocks.
BLANKS = " \t\r\n"
#: An empty line at the beginning of what is inserted, which so is a block of its own.
EMPTY_LINE_FIRST = re.compile(r"(?:[ \t]*(?>\r\n|\n|\r)){2}")
_EMPTY_LINE_LAST = re.compile(r"(?:(?>\r\n|\n|\r)[ \t]*){2}\Z")
#: The end of a text after which there is nothing but blanks.
BLANK_REST = re.compile(rf"[{BLANKS}]*\Z")
#: What stands before the first character of a line.
_AT_MARGIN = frozenset({"", "\n", "\r", BYTE_ORDER_MARK})


@frozen
class InsertionPlace:
    """Represent a place where text can be inserted: before a piece, or within one."""

    file: str
    #: The piece, by its index; the number of pieces for the end.
    index: int
    #: Offset in the piece; None if the place is before it.
    within: int | None = None


@frozen(eq=False)
class Layout:
    """Know where each piece is in the whole text."""

    woven: Woven

    @cached_property
    def text(self) -> str:
        """Return the whole text."""
        return self.woven.text

    def cut(self, span: Span) -> str:
        """Return the part of the whole text in *span*."""
        return self.text[span.start : span.end]

    @cached_property
    def shown(self) -> Sequence[int]:
        """Return the indices of the pieces that are part of the whole text."""
        return [index for index, piece in enumerate(self.woven.pieces) if width(piece)]

    @cached_property
    def starts(self) -> Sequence[int]:
        """Return the offset in the whole text of each shown piece, and the end of the text."""
        return [*accumulate((width(self.woven.pieces[index]) for index in self.shown), initial=0)]

    @cached_property
    def between(self) -> Mapping[int, Sequence[InsertionPlace]]:
        """Return the places between pieces by their offset in the whole text, in order."""
        found: dict[int, list[InsertionPlace]] = {}
        for offset, place in self._between():
            found.setdefault(offset, []).append(place)
        return found

    def _between(self) -> Iterator[tuple[int, InsertionPlace]]:
        offset = 0
        open_: list[str] = []
        for index, piece in enumerate(self.woven.pieces):
            if piece.file in open_:
                while open_[-1] != piece.file:
                    yield offset, InsertionPlace(open_.pop(), index)
            else:
                open_.append(piece.file)
            yield offset, InsertionPlace(piece.file, index)
            offset += width(piece)
        for file in reversed(open_):
            yield offset, InsertionPlace(file, len(self.woven.pieces))

    def places(self, offset: int) -> Sequence[InsertionPlace]:
        """Return the places where text can be inserted at *offset*."""
        if offset in self.between:
            return self.between[offset]
        number = bisect_right(self.starts, offset) - 1
        piece = self.woven.pieces[self.shown[number]]
        return (InsertionPlace(piece.file, self.shown[number], min(offset - self.starts[number], len(piece.text))),)

    def parts(self, span: Span) -> Iterator[tuple[int, Span]]:
        """Yield the pieces of *span*, by their indices, with the part of each that is in it."""
        for number in range(bisect_right(self.starts, span.start) - 1, len(self.shown)):
            index, start = self.shown[number], self.starts[number]
            if start >= span.end:
                return
            first, last = max(span.start - start, 0), min(span.end - start, len(self.woven.pieces[index].text))
            if first < last:
                yield index, Span(first, last)

    def whole(self, index: int, part: Span) -> Span:
        """Return the place in the whole text of a part of a piece."""
        start = self.starts[bisect_left(self.shown, index)]
        return Span(start + part.start, start + part.end)


def width(piece: Piece) -> int:
    """Return how long a piece is in the whole text."""
    return 0 if piece.hidden else len(piece.text) + len(piece.gap)


@frozen
class Candidate:
    """Represent a text to insert, and where."""

    place: InsertionPlace
    #: The offset in the whole text.
    offset: int
    text: str


def candidates(layout: Layout, at: int, text: str, free: Span, touched: Collection[str]) -> Sequence[Candidate]:
    """Return where a text inserted at an offset can go, the best place first.

    Args:
        layout: The pieces.
        at: The offset in the whole text.
        text: What is inserted.
        free: The part of the text around it that no other edit touches.
        touched: Files that other edits change.
    """
    here = [Candidate(place, at, text) for place in layout.places(at)]
    at_margin = (layout.text[at - 1] if at else "") in _AT_MARGIN
    if not at_margin and not EMPTY_LINE_FIRST.match(text):
        return here
    if at_margin and not _EMPTY_LINE_LAST.search(text) and not BLANK_REST.match(layout.text, at):
        return here[::-1]
    ranks = {file: rank for rank, file in enumerate(layout.woven.files)}
    turned = [
        Candidate(place, offset, new)
        for offset, new in _turned(layout.text, at, text, free)
        for place in layout.places(offset)
    ]
    return sorted(
        (*here, *turned),
        key=lambda one: (
            not _tidy(layout.woven.pieces, one),
            one.place.file not in touched,
            ranks[one.place.file],
            abs(one.offset - at),
        ),
    )


def _turned(text: str, at: int, new: str, free: Span) -> Iterator[tuple[int, str]]:
    """Yield other offsets where an insertion gives the same whole text, with what to insert there.

    To insert a line break and a block before a line break is the same as to insert the block and a line break after
    it.
    """
    offset, turned = at, new
    while (end := LINE_END.match(text, offset)) and turned.startswith(end[0]) and end.end() <= free.end:
        offset, turned = end.end(), turned[len(end[0]) :] + end[0]
        yield offset, turned
    offset, turned = at, new
    while (wide := offset - before_line_end(text, offset)) and offset - wide >= free.start:
        if not turned.endswith(text[offset - wide : offset]):
            return
        offset, turned = offset - wide, turned[-wide:] + turned[:-wide]
        yield offset, turned


def _tidy(pieces: Sequence[Piece], candidate: Candidate) -> bool:
    """Return whether the inserted text has lines of its own in its file, which still ends with a line break."""
    before, after = _beside(pieces, candidate.place)
    begins = before in _AT_MARGIN or candidate.text[0] in "\r\n"
    ends = candidate.text[-1] in "\r\n" or (after in "\r\n" if after else before not in "\r\n")
    return begins and ends


def _beside(pieces: Sequence[Piece], place: InsertionPlace) -> tuple[str, str]:
    """Return the characters before and after *place* in its file; empty if there are none."""
    within = place.within or 0
    here = pieces[place.index].text if place.within is not None else ""
    rest = pieces[place.index + (place.within is not None) :]
    before = (one.text for one in reversed(pieces[: place.index]) if one.file == place.file and one.text)
    after = (one.text for one in rest if one.file == place.file and one.text)
    return (here[:within] or next(before, ""))[-1:], (here[within:] or next(after, ""))[:1]
