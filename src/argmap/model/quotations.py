"""Find quotations in a text as a reader would: whatever its quotation marks, dashes, spaces and capital letters.

Source of the compatible characters: Unicode Standard Annex #15, https://www.unicode.org/reports/tr15/
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from attrs import field, frozen

from argmap.model.claim import Citation
from argmap.model.titles import strings
from argmap.text import nearest

#: Quotation marks, apostrophes and primes, which are all alike to a reader, and dashes, hyphens and the minus sign.
_MARKS = dict.fromkeys(map(ord, "\"'`´‘’‚‛“”„‟«»‹›′″「」『』＂＇"), "'")
_DASHES = dict.fromkeys(map(ord, "-‐‑‒–—―−﹘－"), "-")
#: Characters without a width.
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"), "")
_SIMPLE = _MARKS | _DASHES | _UNSEEN
#: What stands for words that a quotation leaves out.
_GAP = re.compile(r"\s*(?:[\[(]\s*(?:…|\.\.\.)\s*[\])]|…|\.\.\.)\s*")
#: What a quotation may have around it: marks, dashes, spaces and stops.
_AROUND = "'- .,;:!?()[]"
#: Letters of scripts that put no spaces between words.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\U0003ffff]")
_WORD = re.compile(r"\w+")
#: Share of the words of a quotation that the nearest words have at least, and how many more words they may have.
_LEAST, _MORE = 0.5, 2


@frozen
class _Folded:
    """Represent a text as readers compare it."""

    #: Small letters, with one kind of quotation mark, dash and space.
    text: str
    #: Where each of its characters comes from in the original.
    origins: tuple[int, ...]


def _folded(text: str) -> _Folded:
    """Return *text* as readers compare it: without spaces around dashes, which are a matter of style."""
    found: list[tuple[str, int]] = []
    for at, char in enumerate(text):
        simple = _SIMPLE.get(ord(char))
        folded = unicodedata.normalize("NFKD", char).casefold() if simple is None else simple
        for one in folded:
            letter = " " if one.isspace() else one
            last = found[-1][0] if found else " "
            if letter == "-" and last == " " and found:
                found[-1] = letter, at
            elif not (letter in " -" and last in " -"):
                found.append((letter, at))
    return _Folded("".join(letter for letter, _ in found), tuple(at for _, at in found))


@frozen
class Place:
    """Represent where a quotation begins in a text."""

    #: Number of the paragraph, from 1.
    paragraph: int
    #: Where it begins there, code points.
    start: int


@frozen
class Nearest:
    """Represent the words of a text that are most like a quotation."""

    #: Number of their paragraph, from 1.
    paragraph: int
    #: The words, as the text has them.
    words: str
    #: Whether they are the quotation.
    exact: bool = False


@frozen(slots=False)
class SourceText:
    """Represent a text that a map analyses, for finding what the map quotes.

    >>> text = SourceText(["Safe streets.", "Lanes – the town’s “pride” – are full."])
    >>> text.place(Citation(paragraph=2, quote="the town's 'Pride'"))
    Place(paragraph=2, start=8)
    """

    #: Its paragraphs.
    paragraphs: tuple[str, ...] = field(converter=strings)

    def place(self, citation: Citation) -> Place | None:
        """Return where the words that *citation* quotes are, in its paragraph if it names one; None if nowhere."""
        named = citation.paragraph
        numbers: Iterable[int] = range(1, len(self.paragraphs) + 1)
        return self._found(citation.quote, (named,) if named else numbers)

    def nearest(self, citation: Citation) -> Nearest | None:
        """Return what is most like the words that *citation* quotes in another place; None if nothing is."""
        elsewhere = self._found(citation.quote, range(1, len(self.paragraphs) + 1))
        if elsewhere:
            return Nearest(elsewhere.paragraph, citation.quote, exact=True)
        wanted = dict.fromkeys(_WORD.findall(_folded(citation.quote).text))
        known = self._positions.keys()
        near = {word if word in known else nearest(word, known) for word in wanted} - {""}
        best = max(
            self._runs(near, len(wanted) + _MORE), key=lambda run: (run[0], run[1] == citation.paragraph), default=None
        )
        if best is None or best[0] < _LEAST * len(wanted):
            return None
        _, paragraph, start, stop = best
        return Nearest(paragraph, self.paragraphs[paragraph - 1][start:stop])

    @cached_property
    def _texts(self) -> Sequence[_Folded]:
        return [_folded(paragraph) for paragraph in self.paragraphs]

    def _found(self, quote: str, numbers: Iterable[int]) -> Place | None:
        ways = [*_ways(quote)]
        for number in numbers:
            text = self._texts[number - 1] if number <= len(self.paragraphs) else _Folded("", ())
            for parts in ways:
                start = _all_of(parts, text.text)
                if start >= 0:
                    return Place(number, text.origins[start])
        return None

    @cached_property
    def _positions(self) -> dict[str, list[tuple[int, int, int]]]:
        """Return where each word stands: paragraph, number of the word there, where it begins in the folded text."""
        found: dict[str, list[tuple[int, int, int]]] = {}
        for number, text in enumerate(self._texts, 1):
            for i, word in enumerate(_WORD.finditer(text.text)):
                found.setdefault(word[0], []).append((number, i, word.start()))
        return found

    def _runs(self, words: Iterable[str], length: int) -> Iterator[tuple[int, int, int, int]]:
        """Yield stretches of at most *length* words: how many of *words* each has, paragraph, start and stop."""
        places = sorted((*place, word) for word in words for place in self._positions[word])
        for i, (paragraph, first, start, _) in enumerate(places):
            stop = bisect_left(places, (paragraph, first + length))
            run = places[i:stop]
            last = run[-1]
            origins = self._texts[paragraph - 1].origins
            end = origins[last[2] + len(last[3]) - 1] + 1
            yield len({word for *_, word in run}), paragraph, origins[start], end


def _ways(quote: str) -> Iterator[Sequence[str]]:
    """Yield the ways in which a text may have *quote*: as it is, without what is around it, and with gaps in it."""
    whole = _folded(quote).text.strip(" ")
    if whole:
        yield (whole,)
    bare = whole.strip(_AROUND)
    if bare and bare != whole:
        yield (bare,)
    parts = [part for one in _GAP.split(quote) if (part := _folded(one).text.strip(_AROUND))]
    if len(parts) > 1:
        yield parts


def _all_of(parts: Sequence[str], text: str) -> int:
    """Return where the first of *parts* begins in *text*, if all follow each other there as whole words; else -1."""
    first, at = -1, 0
    for part in parts:
        start = _whole(part, text, at)
        if start < 0:
            return -1
        first, at = (start if first < 0 else first), start + len(part)
    return first


def _whole(part: str, text: str, at: int) -> int:
    """Return where *part* begins in *text* from *at* on, but not within a word; -1 if nowhere."""
    while (at := text.find(part, at)) >= 0:
        if not (_joined(text, at) or _joined(text, at + len(part))):
            return at
        at += 1
    return -1


def _joined(text: str, at: int) -> bool:
    """Return whether the letters before and after *at* belong to one word."""
    if not 0 < at < len(text):
        return False
    pair = text[at - 1 : at + 1]
    return pair.isalnum() and not _UNSPACED.search(pair)
