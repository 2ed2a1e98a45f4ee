"""Two wordings in one sentence: removed words struck through, new ones underlined."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from attrs import evolve

from argmap.model.marks import Mark
from argmap.render.marking import Barred
from argmap.render.measure import Bar

#: Maximum words, and minimum share of common words, of texts that are shown as one.
LONG, ALIKE = 400, 0.4

_PIECE = re.compile(r"\w+|\s+|.", re.DOTALL)


class Reworded(NamedTuple):
    """Represent two wordings as one text."""

    #: The text.
    text: str
    #: Marks of the new wording, and lines through or under words.
    marks: tuple[Mark | Barred, ...] = ()


def reworded(old: str, new: str, marks: tuple[Mark, ...]) -> Reworded:
    """Return both wordings as one text; *marks* belong to the new one.

    >>> reworded("Lanes cut injuries.", "Lanes cut deaths.", ()).text
    'Lanes cut injuries deaths.'
    """
    text, bars = "", list[Barred]()
    places = {0: 0}
    done = 0
    for was, now, same in _changes(old, new):
        if not same and was:
            bars += _barred(Bar.THROUGH, was, len(text))
            text += was
            text += " " if now and text[-1:].isalnum() and now[0].isalnum() else ""
        if not same and now:
            bars += _barred(Bar.UNDER, now, len(text))
        places |= {done + i: len(text) + i for i in range(len(now) + 1)}
        text, done = text + now, done + len(now)
    kept = (_moved(mark, places, len(text)) for mark in marks if mark.start < len(new))
    return Reworded(text, (*kept, *bars))


def _barred(bar: Bar, words: str, start: int) -> Iterator[Barred]:
    """Yield the line along *words*, which begin at *start*, blanks around them left out."""
    if words.strip():
        before = len(words) - len(words.lstrip())
        yield Barred(bar, start + before, start + len(words.rstrip()))


def _moved(mark: Mark, places: dict[int, int], end: int) -> Mark:
    stop = places.get(mark.stop - 1, end - 1) + 1
    return evolve(mark, start=min(places[mark.start], stop - 1), stop=stop)


def _changes(old: str, new: str) -> Iterator[tuple[str, str, bool]]:
    """Yield what is the same in both wordings, and what differs; blanks between words that differ differ with them."""
    from difflib import SequenceMatcher  # noqa: PLC0415 - few pictures show changes

    one, other = _PIECE.findall(old), _PIECE.findall(new)
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if max(len(one), len(other)) > LONG or matcher.ratio() < ALIKE:
        yield old, new, False
        return
    found: list[tuple[str, str, bool]] = []
    codes = matcher.get_opcodes()
    for place, (sort, i, k, j, m) in enumerate(codes):
        was, now = "".join(one[i:k]), "".join(other[j:m])
        same = sort == "equal" and (bool(was.strip()) or place in {0, len(codes) - 1})
        if not same and found and not found[-1][2]:
            before = found.pop()
            was, now = before[0] + was, before[1] + now
        found.append((was, now, same))
    yield from found
