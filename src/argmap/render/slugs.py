"""Slugs: short names from any text, safe in ids, classes, selectors and addresses."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from functools import lru_cache
from zlib import crc32

from argmap.errors import IdError
from argmap.render.scene import legible

#: Maximum length of a slug, and of the text that it is made from, code points.
LONGEST, FAR = 40, 200
#: Maximum length of a picture's id, code points.
LONGEST_ID = 64
#: Letters, marks and digits: first and last of each block. Python's own tables differ between its versions. What else
#: is in a block, such as the commas of some scripts, does no harm in a name.
_BLOCKS = (
    "09AZaz\u00aa\u00aa\u00b5\u00b5\u00ba\u00ba\u00c0\u00d6\u00d8\u00f6\u00f8\u061b\u061d\u167f\u1681\u17b3\u17b6\u180a"
    "\u1810\u1fff\u2c00\u2fef\u3005\u3007\u3021\u3029\u3031\u3035\u3041\ud7ff\uf900\ufdcf\ufdf0\ufdff"
    "\ufe70\ufefc\uff10\uff19\uff21\uff3a\uff41\uff5a\uff66\uffdc\U00010000\U0001cfff\U0001d400\U0001efff"
    "\U00020000\U0003fffd"
)
_FIRST, _LAST = _BLOCKS[::2], _BLOCKS[1::2]
#: Prefix of an id that does not begin with a letter.
_FRONT = "map-"


def slug(text: str) -> str:
    """Return *text* as a slug: lower case, with hyphens between words; may be empty.

    >>> slug("Why no “free” lunch?")
    'why-no-free-lunch'
    """
    return cut(_whole(text))


def cut(words: str) -> str:
    """Return the slug *words* cut to the maximum length, between words if possible."""
    if len(words) <= LONGEST:
        return words
    start, _, _ = words[: LONGEST + 1].rpartition("-")
    return start or words[:LONGEST]


def _whole(text: str) -> str:
    letters = (character if _kept(character) else " " for character in _lowered(text))
    return "-".join("".join(letters).split())


@lru_cache(1024)
def _kept(character: str) -> bool:
    """Return whether this is a letter, a mark on one, or a digit."""
    block = bisect_right(_FIRST, character) - 1
    return block >= 0 and character <= _LAST[block]


def _lowered(text: str) -> str:
    return unicodedata.normalize("NFC", legible(text[:FAR]).lower())


def mark(text: str) -> str:
    """Return a digest of *text* of six hexadecimal digits."""
    return f"{crc32(text.encode('utf-8', 'surrogatepass')):08x}"[:6]


def named(text: str) -> str:
    """Return the slug of *text*, with a digest if it does not contain all words.

    >>> named("Road safety"), named("?!")
    ('road-safety', '556e28')
    """
    words = _whole(text)
    return words if 0 < len(words) <= LONGEST and len(text) <= FAR else marked(text)


def marked(text: str) -> str:
    """Return the slug of *text* with a digest."""
    return "-".join(filter(None, (slug(text), mark(text))))


def identity(text: str) -> str:
    """Return an id for a picture with the title *text*.

    >>> identity("Cycle lanes")
    'map-cycle-lanes'
    """
    return f"{_FRONT}{named(text)}"


def proper(id: str) -> str:
    """Return *id* if it is valid as the id of a picture.

    Raises:
        IdError: it needs escaping in selectors or addresses.

    >>> proper("lanes")
    'lanes'
    """
    if _proper(id):
        return id
    meant = named(id)
    raise IdError(id[:LONGEST_ID], meant if _proper(meant) else _FRONT + meant)


def _proper(id: str) -> bool:
    """Return whether *id* begins with a letter and has only letters, digits, hyphens and low lines."""
    begins = _kept(id[:1] or " ") and id[0] not in "0123456789"
    return begins and len(id) <= LONGEST_ID and all(_kept(character) or character in "-_" for character in id)
