"""Words that are like other words: what was probably meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

#: Code points of a word that are compared.
_LENGTH = 60
#: How many words are compared with at most, so that a long list costs no more than a glance.
_MOST = 2000
_BLANKS = re.compile(r"\s+")
#: The shortest word in which one slip leaves no doubt.
_SURE = 4


def folded(title: str) -> str:
    """Return *title* as it is compared: small letters, single blanks.

    >>> folded("Cycle  Lanes ")
    'cycle lanes'
    """
    return _BLANKS.sub(" ", title).strip().casefold()


def near(word: str, words: Iterable[str], *, most: int = 3, cutoff: float = 0.7) -> tuple[str, ...]:
    """Return the *words* that are most like *word*, the nearest first.

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
    """Tell whether *word* is *other* with a slip, and no name of its own: “Safty” is, “Step 2” and “illegal” are not.

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
    """Return the end of a message that offers *words*; empty if there are none.

    >>> meant(["'Safety'", "'Cost'"])
    "; did you mean 'Safety' or 'Cost'?"
    """
    return f"; did you mean {' or '.join(words)}?" if words else ""
