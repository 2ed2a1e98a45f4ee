"""Slugs: short names made of any text, which ids, classes, selectors and addresses can hold."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from functools import lru_cache
from zlib import crc32

from argmap.errors import IdError
from argmap.render.scene import legible

#: A slug is no longer than this, code points, nor is more of a text looked at than this.
LONGEST, FAR = 40, 200
#: What the ids of a picture may begin with: no more code points than this.
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
#: Before a name that begins with no letter.
_FRONT = "map-"


def slug(text: str) -> str:
    """Return *text* as a slug: its letters and digits, lower case, with hyphens between; it may be cut, or empty.

    >>> slug("Why no “free” lunch?")
    'why-no-free-lunch'
    """
    return cut(_whole(text))


def cut(words: str) -> str:
    """Return *words*, a slug of any length, at most as long as slugs are, whole words if it has any."""
    if len(words) <= LONGEST:
        return words
    start, _, _ = words[: LONGEST + 1].rpartition("-")
    return start or words[:LONGEST]


def _whole(text: str) -> str:
    letters = (character if _kept(character) else " " for character in _lowered(text))
    return "-".join("".join(letters).split())


@lru_cache(1024)
def _kept(character: str) -> bool:
    """Tell whether this is a letter, a mark on one, or a digit."""
    block = bisect_right(_FIRST, character) - 1
    return block >= 0 and character <= _LAST[block]


def _lowered(text: str) -> str:
    return unicodedata.normalize("NFC", legible(text[:FAR]).lower())


def mark(text: str) -> str:
    """Return six hexadecimal digits that depend on *text* and nothing else."""
    return f"{crc32(text.encode('utf-8', 'surrogatepass')):08x}"[:6]


def named(text: str) -> str:
    """Return the slug of *text*, with its mark wherever the slug does not hold all of its words.

    >>> named("Road safety"), named("?!")
    ('road-safety', '556e28')
    """
    words = _whole(text)
    return words if 0 < len(words) <= LONGEST and len(text) <= FAR else marked(text)


def marked(text: str) -> str:
    """Return the slug of *text* with its mark."""
    return "-".join(filter(None, (slug(text), mark(text))))


def identity(text: str) -> str:
    """Return an id for a picture of what is called *text*.

    >>> identity("Cycle lanes")
    'map-cycle-lanes'
    """
    return f"{_FRONT}{named(text)}"


def proper(id: str) -> str:
    """Return *id* if it can be the id of a picture.

    Raises:
        IdError: it cannot, as it would need escaping in selectors or addresses.

    >>> proper("lanes")
    'lanes'
    """
    if _proper(id):
        return id
    meant = named(id)
    raise IdError(id[:LONGEST_ID], meant if _proper(meant) else _FRONT + meant)


def _proper(id: str) -> bool:
    """Tell whether *id* begins with a letter and has only letters, digits, hyphens and low lines."""
    begins = _kept(id[:1] or " ") and id[0] not in "0123456789"
    return begins and len(id) <= LONGEST_ID and all(_kept(character) or character in "-_" for character in id)
