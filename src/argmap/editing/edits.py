"""Invert and compose edits."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, pairwise

from attrs import frozen

from argmap.text import Edit, Span, by_place


def insertion(offset: int, text: str) -> Edit:
    """Return an edit that inserts *text* at *offset*."""
    return Edit(Span(offset, offset), text)


def disjoint(edits: Iterable[Edit]) -> bool:
    """Return whether no two *edits* overlap, so that all can be made.

    >>> disjoint([Edit(Span(0, 3), "a"), Edit(Span(1, 1), "b")])
    False
    """
    return all(one.span.end <= other.span.start for one, other in pairwise(sorted(edits, key=by_place)))


def inverse(text: str, edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Return the edits that undo *edits* of *text*.

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
    """Return a function from old offsets to offsets after *edits*.

    Text inserted at an offset goes before it.

    >>> shift([Edit(Span(0, 3), "a")])(4)
    2
    """
    ordered = sorted(edits, key=by_place)
    ends = [edit.span.end for edit in ordered]
    grown = list(accumulate((len(edit.text) - (edit.span.end - edit.span.start) for edit in ordered), initial=0))
    return lambda offset: offset + grown[bisect_right(ends, offset)]


def in_turn(length: int, rounds: Sequence[Sequence[Edit]]) -> tuple[Edit, ...]:
    """Return one set of edits, in text order, with the effect of all *rounds* in turn.

    *length* is that of the text before. Rounds are composed in pairs, so the time grows slightly faster than their
    number.

        >>> in_turn(7, [[Edit(Span(0, 3), "a")], [Edit(Span(1, 2), "-")], [Edit(Span(0, 1), "")]])
        (Edit(span=Span(start=0, end=4), text='-'),)
    """
    lengths = list(accumulate((_growth(edits) for edits in rounds), initial=length))
    found = list(zip((tuple(edits) for edits in rounds), lengths, strict=False))
    while len(found) > 1:
        found = [
            (composed(found[i][1], found[i][0], found[i + 1][0]), found[i][1]) if i + 1 < len(found) else found[i]
            for i in range(0, len(found), 2)
        ]
    return tuple(sorted(found[0][0], key=by_place)) if found else ()


def _growth(edits: Iterable[Edit]) -> int:
    return sum(len(edit.text) - (edit.span.end - edit.span.start) for edit in edits)


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
    """Return one set of edits with the effect of *first*, then *second*.

    >>> composed(7, [Edit(Span(0, 3), "a")], [Edit(Span(1, 2), "-")])
    (Edit(span=Span(start=0, end=4), text='a-'),)
    """
    if not first or not second:
        return tuple(first or second)
    pieces = _edited(_edited([_Kept(Span(0, length))], first), second)
    return tuple(_read_off(pieces, length))


def _edited(pieces: Sequence[_Kept | _New], edits: Iterable[Edit]) -> list[_Kept | _New]:
    """Return *pieces* with *edits* made to what they are together. Linear in both."""
    found: list[_Kept | _New] = []
    left = [*reversed(pieces)]
    position = 0
    for edit in sorted(edits, key=by_place):
        found += [*_taken(left, edit.span.start - position), _New(edit.text)]
        for _ in _taken(left, edit.span.end - edit.span.start):
            pass
        position = edit.span.end
    return [*found, *reversed(left)]


def _taken(left: list[_Kept | _New], width: int) -> Iterator[_Kept | _New]:
    """Take the next *width* code points from what is *left*, whose next piece is the last of the list."""
    while width > 0:
        piece = left.pop()
        size = len(piece)
        if size > width:
            left.append(piece.part(width, size))
            piece = piece.part(0, width)
        width -= min(size, width)
        yield piece


def _read_off(pieces: Iterable[_Kept | _New], length: int) -> Iterator[Edit]:
    position, new = 0, ""
    for piece in (*pieces, _Kept(Span(length, length))):
        if isinstance(piece, _New):
            new += piece.text
            continue
        if new or piece.span.start > position:
            yield Edit(Span(position, piece.span.start), new)
        position, new = piece.span.end, ""
