"""Follow text that edits move from one place to another."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import takewhile

from argmap.editing.edits import shift
from argmap.text import Edit, Span, by_place


def landings(text: str, edits: Iterable[Edit]) -> Mapping[Span, Span]:
    """Return the new span of each stretch of *text* that *edits* move.

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
    """Return a function from offsets of *text* to offsets after *edits*.

    If edits move the text at an offset, up to its end, the function returns its new place.

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
    """Yield the text that *edits* insert, without blanks after it, and its new place."""
    grown = 0
    for edit in sorted(edits, key=by_place):
        start, new = edit.span.start + grown, edit.text.rstrip()
        yield Span(start, start + len(new)), new
        grown += len(edit.text) - (edit.span.end - edit.span.start)


def _alike_at_end(one: str, other: str) -> int:
    """Return how many characters at the ends of both are the same."""
    pairs = zip(reversed(one), reversed(other), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
