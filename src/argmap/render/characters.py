"""Properties of characters: line breaking, clusters, direction, approximate width.

They come from two packaged tables of one version of Unicode, so that every version of Python draws a map alike.
Text in Latin letters needs the small table only; any other character loads the large one.
"""

from __future__ import annotations

import enum
import json
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate
from pkgutil import get_data
from typing import Any, NamedTuple

#: Units per em of the tables.
EM = 2048


class Direction(enum.Enum):
    """List the directions of text."""

    LEFT_TO_RIGHT = "ltr"
    RIGHT_TO_LEFT = "rtl"


class Kind(NamedTuple):
    """Describe the properties of a character."""

    #: Line breaking class, resolved by rule LB1; ``+`` is appended for East Asian characters.
    line: str
    #: Letter of the grapheme cluster class.
    cluster: str
    #: ``l`` or ``r`` for characters with a strong direction, or empty.
    strong: str
    #: Approximate width, in em; negative for emoji.
    width: float


@cache
def table(name: str) -> Any:
    """Return a packaged table."""
    return json.loads(get_data("argmap.render", f"metrics/{name}.json") or b"")


@cache
def _runs() -> tuple[Sequence[int], Sequence[Kind]]:
    """Return where runs of like characters start, and their kinds."""
    found = table("unicode")
    kinds = [Kind(line, cluster, strong, width / EM) for line, cluster, strong, width in found["kinds"]]
    return tuple(accumulate(found["lengths"], initial=0)), [kinds[i] for i in found["runs"]]


def kind(char: str) -> Kind:
    """Return the properties of a character.

    >>> kind("א").strong, kind("語").line
    ('r', 'ID+')
    """
    starts, kinds = _runs()
    return kinds[bisect_right(starts, ord(char)) - 1]


@cache
def picture_width() -> float:
    """Return the width of an emoji, in em."""
    return float(table("unicode")["emoji"] / EM)


#: The parts of Unicode that are set aside for what runs from right to left; other text is not looked up.
_BACKWARDS = "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"


def direction(text: str) -> Direction:
    """Return the direction of a paragraph: that of its first strong character.

    Isolates are not skipped, since `scene.legible` removes the characters that create them.

    Source: https://www.unicode.org/reports/tr9/#P2 and P3.

    >>> direction("1. שלום, world").value
    'rtl'
    """
    if text.isascii() or not re.search(_BACKWARDS, text):
        return Direction.LEFT_TO_RIGHT
    first = next((way for char in text if (way := _STRONG[char])), "l")
    return Direction.RIGHT_TO_LEFT if first == "r" else Direction.LEFT_TO_RIGHT


def stretches(text: str, way: Direction) -> Iterator[tuple[int, int]]:
    """Yield the parts of a line that run against *way*, from strong to strong character.

    Digits count as Latin letters. This approximation knows one level of nesting only.

    >>> [*stretches("1. שלום, world 7", Direction.RIGHT_TO_LEFT)]
    [(0, 1), (9, 16)]
    """
    if re.search(_BACKWARDS, text):
        strong = "".join("l" if "0" <= char <= "9" else _STRONG[char] or " " for char in text)
        other = "r" if way is Direction.LEFT_TO_RIGHT else "l"
        yield from (found.span() for found in re.finditer(f"{other}(?:[{other} ]*{other})?", strong))


class _Strong(dict[str, str]):
    """Remember the direction of each character that was asked for."""

    def __missing__(self, char: str) -> str:
        self[char] = kind(char).strong
        return self[char]


_STRONG = _Strong()


class _Lines(dict[str, str]):
    """Remember the class of line breaking of each character that was asked for."""

    def __missing__(self, char: str) -> str:
        self[char] = kind(char).line
        return self[char]


@cache
def line_classes() -> Mapping[str, str]:
    """Return the line breaking class of each character."""
    return _Lines({char: name for name, chars in table("latin")["lines"].items() for char in chars})


@cache
def latin() -> frozenset[str]:
    """Return the characters of the small table, each a cluster by itself."""
    return frozenset("".join(table("latin")["lines"].values()))
