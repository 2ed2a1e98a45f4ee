"""Edits among themselves: what undoes them, and what several rounds of them come to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, takewhile

from attrs import frozen

from argmap.text import Edit, Span, by_place


def insertion(offset: int, text: str) -> Edit:
    """Return an edit that puts *text* at *offset*."""
    return Edit(Span(offset, offset), text)


def inverse(text: str, edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Return the edits that give *text* again once *edits* have been made to it.

    >>> inverse("one two", [Edit(Span(0, 3), "a")])
    (Edit(span=Span(start=0, end=1), text='one'),)
    """
    found: list[Edit] = []
    grown = 0
    for edit in sorted(edits, key=by_place):
        start = edit.span.start + grown
        found.append(Edit(Span(start, start + len(edit.text)), text[edit.span.start : edit.span.end]))
        grown += len(edit.text) - (edit.span.end - edit.span.start)
    return tuple(found)


def shift(edits: Iterable[Edit]) -> Callable[[int], int]:
    """Return what says where that which began at an offset begins after *edits*; what is put there comes before it.

    >>> shift([Edit(Span(0, 3), "a")])(4)
    2
    """
    ordered = sorted(edits, key=by_place)
    ends = [edit.span.end for edit in ordered]
    grown = list(accumulate((len(edit.text) - (edit.span.end - edit.span.start) for edit in ordered), initial=0))
    return lambda offset: offset + grown[bisect_right(ends, offset)]


def landings(text: str, edits: Iterable[Edit]) -> Mapping[Span, Span]:
    """Return which stretches of *text* are taken away in one place and put in at another, and where they are then.

    >>> landings("ab", [Edit(Span(0, 1), ""), Edit(Span(2, 2), "a")])
    {Span(start=0, end=1): Span(start=1, end=2)}
    """
    put = {new.strip(): span for span, new in _put_in(edits) if new.strip()}
    found: dict[Span, Span] = {}
    for edit in edits:
        gone = text[edit.span.start : edit.span.end].strip()
        if gone and gone in put and edit.text.strip() != gone:
            found[edit.span] = put[gone]
    return found


def followed(text: str, edits: Sequence[Edit]) -> Callable[[int], int]:
    """Return what says where that which began at an offset of *text* begins after *edits*.

    What is taken away in one place and put in at another, up to its end, is found there.

    >>> followed("ab", [Edit(Span(0, 1), ""), Edit(Span(2, 2), "a")])(0)
    1
    """
    moved, put = shift(edits), list(_put_in(edits))
    gone = sorted((edit for edit in edits if edit.span.start < edit.span.end), key=by_place)
    starts = [edit.span.start for edit in gone]

    def place(offset: int) -> int:
        index = bisect_right(starts, offset) - 1
        if index < 0 or offset >= gone[index].span.end:
            return moved(offset)
        whole = text[gone[index].span.start : gone[index].span.end].rstrip()
        rest = text[offset : gone[index].span.end].rstrip()
        ends = [(_alike_at_end(whole, new), span.end - len(rest)) for span, new in put if new.endswith(rest)]
        return max(ends)[1] if rest and ends else moved(offset)

    return place


def _put_in(edits: Iterable[Edit]) -> Iterator[tuple[Span, str]]:
    """Give what *edits* put in, without the blanks behind it, and where it is then."""
    grown = 0
    for edit in sorted(edits, key=by_place):
        start, new = edit.span.start + grown, edit.text.rstrip()
        yield Span(start, start + len(new)), new
        grown += len(edit.text) - (edit.span.end - edit.span.start)


def _alike_at_end(one: str, other: str) -> int:
    """Return how many characters at the ends of both are the same."""
    pairs = zip(reversed(one), reversed(other), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


@frozen
class _Kept:
    """Hold a stretch of the first text."""

    span: Span

    def part(self, start: int, end: int) -> _Kept:
        """Return the stretch between two offsets in it."""
        return _Kept(Span(self.span.start + start, self.span.start + end))

    def __len__(self) -> int:
        return self.span.end - self.span.start


@frozen
class _New:
    """Hold a text that edits brought."""

    text: str

    def part(self, start: int, end: int) -> _New:
        """Return the text between two offsets in it."""
        return _New(self.text[start:end])

    def __len__(self) -> int:
        return len(self.text)


def composed(length: int, first: Sequence[Edit], second: Sequence[Edit]) -> tuple[Edit, ...]:
    """Return the edits to a text of *length* that do what *first* and then *second* do.

    >>> composed(7, [Edit(Span(0, 3), "a")], [Edit(Span(1, 2), "-")])
    (Edit(span=Span(start=0, end=4), text='a-'),)
    """
    if not first or not second:
        return tuple(first or second)
    pieces = _edited(_edited([_Kept(Span(0, length))], first), second)
    return tuple(_read_off(pieces, length))


def _edited(pieces: Sequence[_Kept | _New], edits: Iterable[Edit]) -> list[_Kept | _New]:
    found: list[_Kept | _New] = []
    position = 0
    for edit in sorted(edits, key=by_place):
        found += [*_cut(pieces, position, edit.span.start), _New(edit.text)]
        position = edit.span.end
    return [*found, *_cut(pieces, position, sum(map(len, pieces)))]


def _cut(pieces: Iterable[_Kept | _New], start: int, end: int) -> Iterator[_Kept | _New]:
    """Give what of *pieces* stands between two offsets."""
    place = 0
    for piece in pieces:
        first, last = max(start - place, 0), min(end - place, len(piece))
        if first < last:
            yield piece.part(first, last)
        place += len(piece)


def _read_off(pieces: Iterable[_Kept | _New], length: int) -> Iterator[Edit]:
    position, new = 0, ""
    for piece in (*pieces, _Kept(Span(length, length))):
        if isinstance(piece, _New):
            new += piece.text
            continue
        if new or piece.span.start > position:
            yield Edit(Span(position, piece.span.start), new)
        position, new = piece.span.end, ""
