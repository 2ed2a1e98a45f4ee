"""Measure text and break it into lines, with the widths of one font that every machine has a twin of.

The table of widths is Arimo's, which are those of Arial, Liberation Sans and Helvetica. Kerning is
left out: with it, lines come out a little shorter than measured, hardly ever longer, and each line
is fitted to its measured width by the viewer anyway (``textLength``).
"""

from __future__ import annotations

import enum
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise

from attrs import frozen

#: Units per em of the table.
EM = 2048
#: Height of the letters above and below the baseline, in em. Source: Arimo's ``hhea`` table.
ASCENT, DESCENT = 1854 / EM, 434 / EM
#: Width of a character that the table lacks, in em: no alphabet's letters are much wider on average.
UNKNOWN = 0.7
#: The last code point of the basic plane; beyond it are mostly pictures and ideographs.
LAST = 0xFFFF
#: Slack for sums of floating-point numbers, points.
SLACK = 1e-6
#: How often a paragraph is broken anew to make its lines alike.
ROUNDS = 7
#: White space at which lines may break (no-break spaces are not in it).
SPACE = re.compile("[ \t\n\r\x0b\x0c\x85\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+")
#: Inside a word, lines may break after these.
HYPHENS = "-\u2010\u2013\u2014/"
#: These may not begin a line.
CLOSERS = frozenset("、。，．・：；？！）」』】〕〉》ー々…‥")


class Face(enum.Enum):
    """Name a face of the font."""

    REGULAR = "regular"
    BOLD = "bold"
    ITALIC = "italic"
    BOLD_ITALIC = "bold-italic"


@frozen
class Type:
    """Hold a face at a size."""

    #: Which face.
    face: Face
    #: Points per em.
    size: float
    #: Points from baseline to baseline.
    leading: float

    @property
    def ascent(self) -> float:
        """Return the distance from the top of a line to its baseline, points."""
        return (self.leading - (ASCENT + DESCENT) * self.size) / 2 + ASCENT * self.size


@frozen
class _Piece:
    """Hold a stretch of text that is not broken."""

    text: str
    width: float
    #: White space stands before it.
    spaced: bool


@cache
def _table(face: Face) -> Mapping[str, float]:
    runs = json.loads(files("argmap.render").joinpath("arimo.json").read_bytes())[face.value]
    table = {chr(int(start, 16) + i): width / EM for start, run in runs.items() for i, width in enumerate(run)}
    return {char: 0.0 if unicodedata.combining(char) else width for char, width in table.items()}


@cache
def _estimate(char: str) -> float:
    if unicodedata.category(char) in {"Mn", "Me", "Cf", "Cc"}:
        return 0.0
    return 1.0 if unicodedata.east_asian_width(char) in "WF" or ord(char) > LAST else UNKNOWN


def _char(char: str, table: Mapping[str, float]) -> float:
    width = table.get(char)
    return _estimate(char) if width is None else width


def width(text: str, type_: Type) -> float:
    """Return how long *text* is on one line, points.

    >>> round(width("Hi", Type(Face.REGULAR, 10, 12)), 2)
    9.44
    """
    table = _table(type_.face)
    return type_.size * sum(_char(char, table) for char in text)


def _breaks(before: str, after: str) -> bool:
    if after in CLOSERS or unicodedata.category(after).startswith("M"):
        return False
    if before in HYPHENS:
        return after.isalpha()
    return unicodedata.east_asian_width(before) in "WF" or unicodedata.east_asian_width(after) in "WF"


def _parts(word: str) -> Iterator[str]:
    cuts = [i + 1 for i, (before, after) in enumerate(pairwise(word)) if _breaks(before, after)]
    yield from (word[start:stop] for start, stop in pairwise((0, *cuts, len(word))))


def _chopped(part: str, type_: Type, limit: float) -> Iterator[str]:
    table = _table(type_.face)
    start, used = 0, 0.0
    for i, char in enumerate(part):
        step = _char(char, table) * type_.size
        if used + step > limit and i > start and step:
            yield part[start:i]
            start, used = i, 0.0
        used += step
    yield part[start:]


def _pieces(text: str, type_: Type, limit: float) -> Iterator[_Piece]:
    for word in filter(None, SPACE.split(text)):
        spaced = True
        for part in _parts(word):
            for chunk in _chopped(part, type_, limit):
                yield _Piece(chunk, width(chunk, type_), spaced)
                spaced = False


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


def _joined(line: Sequence[_Piece]) -> str:
    return "".join((" " if piece.spaced else "") + piece.text for piece in line).removeprefix(" ")


def wrap(text: str, type_: Type, limit: float, indent: float = 0.0) -> tuple[str, ...]:
    """Return *text* in lines no wider than *limit* points; the first is shorter by *indent*, and may be empty.

    Lines break at spaces, after hyphens and between East Asian characters; a longer word is cut.
    """
    lines = _fill(_pieces(text, type_, limit), limit, width(" ", type_), indent)
    return tuple(_joined(line) for line in lines)


def balance(text: str, type_: Type, limit: float) -> tuple[str, ...]:
    """Return *text* in as few lines as `wrap` does, about equally long."""
    pieces = list(_pieces(text, type_, limit))
    space = width(" ", type_)
    best = _fill(pieces, limit, space, 0.0)
    low, high = max((piece.width for piece in pieces), default=0.0), limit
    for _ in range(ROUNDS):
        middle = (low + high) / 2
        lines = _fill(pieces, middle, space, 0.0)
        low, high, best = (low, middle, lines) if len(lines) <= len(best) else (middle, high, best)
    return tuple(_joined(line) for line in best)
