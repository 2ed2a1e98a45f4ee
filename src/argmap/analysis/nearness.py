"""Find similar words, to suggest what was probably meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

#: How many code points of a word are compared.
_LENGTH = 60
#: The most words to compare with, so that a long list stays fast.
_MOST = 2000
_BLANKS = re.compile(r"\s+")
#: The shortest word in which one slip is certainly a misspelling.
_SURE = 4


def folded(title: str) -> str:
    """Normalise *title* for comparison: lower case and single spaces.

    >>> folded("Cycle  Lanes ")
    'cycle lanes'
    """
    return _BLANKS.sub(" ", title).strip().casefold()


def near(word: str, words: Iterable[str], *, most: int = 3, cutoff: float = 0.7) -> tuple[str, ...]:
    """Return the *words* most similar to *word*, best first.

    >>> near("implict", ["by", "implicit", "weight"])
    ('implicit',)
    """
    from difflib import get_close_matches  # noqa: PLC0415 - only after a slip

    table: dict[str, str] = {}
    for other in words:
        if len(table) >= _MOST:
            break
        table.setdefault(folded(other)[:_LENGTH], other)
    return tuple(table[found] for found in get_close_matches(folded(word)[:_LENGTH], table, most, cutoff))


def sure(word: str, other: str) -> bool:
    """Return whether *word* is certainly a misspelling of *other*.

    >>> sure("Road safty", "Road safety"), sure("Step 1", "Step 2"), sure("legal", "illegal")
    (True, False, False)
    """
    ours, theirs = folded(word).split(" "), folded(other).split(" ")
    return len(ours) == len(theirs) and all(a == b or _slip(a, b) for a, b in zip(ours, theirs, strict=True))


def _slip(word: str, other: str) -> bool:
    from difflib import SequenceMatcher  # noqa: PLC0415 - only after a slip

    letters = word.isalpha() and other.isalpha() and min(len(word), len(other)) >= _SURE
    return letters and word[0] == other[0] and SequenceMatcher(None, word, other).ratio() > 0.8  # noqa: PLR2004


def meant(words: Sequence[str]) -> str:
    """Return the end of a message that suggests *words*; empty without any.

    >>> meant(["'Safety'", "'Cost'"])
    "; did you mean 'Safety' or 'Cost'?"
    """
    return f"; did you mean {' or '.join(words)}?" if words else ""
