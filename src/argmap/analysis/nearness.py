"""Find similar words, to suggest what was probably meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from unicodedata import normalize

#: How many code points of a word are compared.
_LENGTH = 60
#: The most words to compare with, so that a long list stays fast.
_MOST = 2000
_BLANKS = re.compile(r"\s+")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
#: Characters that look like others, and that word processors write for them.
_ALIKE = str.maketrans(
    {**dict.fromkeys("‘’‚‛ʼ´`", "'"), **dict.fromkeys("“”„‟«»", '"'), **dict.fromkeys("‐‑‒–—−", "-")}
)
#: The shortest word in which one slip is certainly a misspelling.
_SURE = 4


def folded(title: str) -> str:
    """Normalise *title* for comparison: lower case, single spaces, the quotation marks and dashes of a keyboard.

    >>> folded("Ada’s  Lanes ")
    "ada's lanes"
    """
    plain = title if title.isascii() else _UNSEEN.sub("", normalize("NFKC", title.translate(_ALIKE)))
    return _BLANKS.sub(" ", plain).strip().casefold()


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


def misspelt(word: str, other: str) -> bool:
    """Return whether *word* differs from *other* by a letter or by case only, so that nothing else is meant.

    >>> misspelt("implict", "implicit"), misspelt("schema", "scheme")
    (True, False)
    """
    from difflib import SequenceMatcher  # noqa: PLC0415 - only after a slip

    return SequenceMatcher(None, folded(word), folded(other)).ratio() > 0.9  # noqa: PLR2004


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
