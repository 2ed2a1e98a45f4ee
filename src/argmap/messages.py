"""Words of messages: safe to print, and the name that was probably meant."""

from __future__ import annotations

import re
from collections.abc import Iterable

#: A longer word is compared with none.
_LONGEST = 200
#: Most pairs of characters that looking for the nearest word compares, roughly.
_COMPARISONS = 200_000
#: DEL and C1 controls, marks of text direction, separators of lines, lone surrogates and non-characters.
_ODD = "\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ud800-\udfff\ufffe\uffff"
#: What a terminal or a reader of lines may obey instead of showing it.
UNSAFE = f"[\x00-\x1f{_ODD}]"
#: The same, apart from tabs and the ends of lines.
_UNSAFE_IN_LINES = f"[\x00-\x08\x0b\x0c\x0e-\x1f{_ODD}]|\r(?!\n)"
#: Stands for a character that is not shown.
UNSHOWN = "\ufffd"


def harmless(text: str) -> str:
    r"""Return *text* with U+FFFD for characters that a terminal may obey; tabs and the ends of lines stay.

    >>> harmless("a\x1b[2J\tb\r\n")
    'a�[2J\tb\r\n'
    """
    return re.sub(_UNSAFE_IN_LINES, UNSHOWN, text)


def harmless_line(text: str) -> str:
    r"""Return *text* with U+FFFD for characters that a terminal may obey, and for the ends of lines.

    >>> harmless_line("a\nb")
    'a�b'
    """
    return re.sub(UNSAFE, UNSHOWN, text)


def one_line(text: str) -> str:
    r"""Return *text* in one line, with U+FFFD for characters that a terminal may obey.

    >>> one_line("a\r\n\tb\x1b")
    'a b�'
    """
    return harmless_line(re.sub(r"[\t\r\n]+", " ", text))


def escaped_json(text: str) -> str:
    r"""Return JSON in which a terminal has nothing to obey: what JSON leaves as it is, is escaped.

    >>> escaped_json('"\x7f\u2028"')
    '"\\u007f\\u2028"'
    """
    return re.sub(_UNSAFE_IN_LINES, lambda found: f"\\u{ord(found[0]):04x}", text)


def nearest(word: str, words: Iterable[str]) -> str:
    """Return the one of *words* most similar to *word*; empty if none is.

    Of many or long words, only those that begin or end most like *word* are compared, so that it takes little time.

    >>> nearest("Safty", ["Cost", "Safety"])
    'Safety'
    """
    if not isinstance(word, str):
        return ""
    from difflib import get_close_matches  # noqa: PLC0415 - only after a slip

    return next(iter(get_close_matches(word, _likely(word, words), n=1)), "")


def _likely(word: str, words: Iterable[str]) -> list[str]:
    """Return the few of *words* that are worth comparing; comparing takes time by the square of their length."""
    known = [one for one in words if len(one) <= _LONGEST] if len(word) <= _LONGEST else []
    most = _COMPARISONS // max(1, len(word)) ** 2 + 1
    if len(known) <= most:
        return known
    from heapq import nlargest  # noqa: PLC0415 - as above

    turned = word[::-1]
    return nlargest(most, known, lambda one: _shared(word, one) + _shared(turned, one[::-1]))


def _shared(one: str, other: str) -> int:
    """Return how many characters two words have in common at their beginning."""
    different = (index for index, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    return next(different, min(len(one), len(other)))
