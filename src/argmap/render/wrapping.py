"""Break text into lines that are no wider than they may be.

A text may change its type on the way, and is measured accordingly. Lines break where Unicode lets them; what is
too long even so is cut between characters, never within what a reader sees as one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from attrs import frozen

from argmap.render.breaks import clusters, opportunities
from argmap.render.characters import Direction, direction
from argmap.render.marking import tidy
from argmap.render.measure import Type, widest, width

#: Slack for sums of floating-point numbers, points.
SLACK = 1e-6
#: How often a paragraph is broken anew to make its lines alike, and how many lines are too many for it to show.
ROUNDS, MANY = 7, 100


@frozen
class Stretch:
    """Tell how text looks from a place on."""

    #: The place, code points.
    start: int
    #: Face and size.
    type: Type
    #: Where it leads; empty if it is no link.
    url: str = ""


@frozen(slots=False)
class Lettering:
    """Hold text to be broken into lines. Invariant: single blanks between words, none around; a stretch from 0 on."""

    #: The text.
    text: str
    #: How it looks, by place.
    stretches: tuple[Stretch, ...]
    #: Its type where nothing is marked.
    base: Type

    @cached_property
    def way(self) -> Direction:
        """Return which way it runs."""
        return direction(self.text)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(stretch.start for stretch in self.stretches)

    def type(self, place: int) -> Type:
        """Return the type of the character at *place*."""
        return self.stretches[bisect_right(self._starts, place) - 1].type

    def parts(self, start: int, stop: int) -> Iterator[tuple[str, Stretch]]:
        """Give the text between two places in parts that look alike, each with how it looks."""
        for i in range(bisect_right(self._starts, start) - 1, len(self.stretches)):
            stretch, after = self.stretches[i], self._starts[i + 1 : i + 2] or (stop,)
            if stretch.start >= stop:
                return
            yield self.text[max(start, stretch.start) : min(stop, *after)], stretch

    def width(self, start: int, stop: int) -> float:
        """Return how long the text between two places is, points."""
        if len(self.stretches) == 1:
            return width(self.text[start:stop], self.stretches[0].type)
        return sum(width(part, stretch.type) for part, stretch in self.parts(start, stop))


@frozen
class _Piece:
    """Hold a stretch of text that is not broken."""

    start: int
    stop: int
    width: float
    #: A blank stands before it.
    spaced: bool


def _pieces(lettering: Lettering, limit: float) -> Iterator[_Piece]:
    text = lettering.text
    for start, stop in pairwise((0, *opportunities(text), len(text)) if text else ()):
        end, spaced = stop - (text[stop - 1] == " "), start > 0 and text[start - 1] == " "
        length = lettering.width(start, end)
        if length > limit:
            yield from _chopped(lettering, _Piece(start, end, length, spaced), limit)
        else:
            yield _Piece(start, end, length, spaced)


def _chopped(lettering: Lettering, piece: _Piece, limit: float) -> Iterator[_Piece]:
    """Give what is too long in pieces; letters at a cut may take another shape, so all count as in their widest."""
    start, used, spaced = piece.start, 0.0, piece.spaced
    for one, stop in clusters(lettering.text[piece.start : piece.stop]):
        here, end = piece.start + one, piece.start + stop
        step = widest(lettering.text[here:end], lettering.type(here))
        if used + step > limit and here > start and step:
            yield _Piece(start, here, used, spaced)
            start, used, spaced = here, 0.0, False
        used += step
    yield _Piece(start, piece.stop, used, spaced)


def _fill(pieces: Iterable[_Piece], limit: float, space: float, indent: float) -> list[list[_Piece]]:
    lines: list[list[_Piece]] = [[]]
    used = indent
    for piece in pieces:
        step = piece.width + (space if piece.spaced and lines[-1] else 0.0)
        if used + step > limit + SLACK and (lines[-1] or (indent and len(lines) == 1)):
            lines.append([])
            used, step = 0.0, piece.width
        lines[-1].append(piece)
        used += step
    return lines


def _spans(lines: Iterable[Sequence[_Piece]]) -> tuple[tuple[int, int], ...]:
    return tuple((line[0].start, line[-1].stop) if line else (0, 0) for line in lines)


def wrapped(lettering: Lettering, limit: float, indent: float = 0.0) -> tuple[tuple[int, int], ...]:
    """Return where lines no wider than *limit* points begin and end.

    The first is shorter by *indent*, and may be empty.
    """
    space = width(" ", lettering.base)
    return _spans(_fill(_pieces(lettering, limit), limit, space, indent))


def balanced(lettering: Lettering, limit: float) -> tuple[tuple[int, int], ...]:
    """Return where lines begin and end that are as few as those of `wrapped`, and about equally long if not many."""
    pieces = list(_pieces(lettering, limit))
    space = width(" ", lettering.base)
    best = _fill(pieces, limit, space, 0.0)
    low, high = max((piece.width for piece in pieces), default=0.0), limit
    for _ in range(ROUNDS if 1 < len(best) < MANY else 0):
        middle = (low + high) / 2
        lines = _fill(pieces, middle, space, 0.0)
        low, high, best = (low, middle, lines) if len(lines) <= len(best) else (middle, high, best)
    return _spans(best)


def plain(text: str, type_: Type) -> Lettering:
    """Return *text* in one type."""
    return Lettering(tidy(text)[0], (Stretch(0, type_),), type_)


def wrap(text: str, type_: Type, limit: float, indent: float = 0.0) -> tuple[str, ...]:
    """Return *text* in lines no wider than *limit* points; the first is shorter by *indent*, and may be empty."""
    lettering = plain(text, type_)
    return tuple(lettering.text[start:stop] for start, stop in wrapped(lettering, limit, indent))


def balance(text: str, type_: Type, limit: float) -> tuple[str, ...]:
    """Return *text* in as few lines as `wrap` does, about equally long."""
    lettering = plain(text, type_)
    return tuple(lettering.text[start:stop] for start, stop in balanced(lettering, limit))
