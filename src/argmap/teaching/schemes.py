"""Argumentation schemes for beginners, and which are easily confused.

Their words are in the languages: ``scheme.sign`` names and explains the scheme, ``scheme.sign.lacks`` says why an
argument does not follow it, and ``scheme.sign.asks`` is its critical question.

Source: D. Walton, C. Reed and F. Macagno, Argumentation Schemes (2008).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

#: Schemes in families with similar grounds.
FAMILIES: Sequence[Sequence[str]] = (
    ("expert-opinion", "position-to-know", "popular-opinion"),
    ("analogy", "example", "precedent", "established-rule"),
    ("cause-to-effect", "correlation-to-cause", "evidence-to-hypothesis", "sign"),
    ("positive-consequences", "negative-consequences", "slippery-slope", "practical-reasoning"),
)
#: Pairs of schemes that the same argument may seem to follow.
_NEAR = frozenset(
    map(
        frozenset,
        (
            ("expert-opinion", "position-to-know"),
            ("analogy", "precedent"),
            ("analogy", "example"),
            ("example", "precedent"),
            ("example", "evidence-to-hypothesis"),
            ("precedent", "established-rule"),
            ("sign", "evidence-to-hypothesis"),
            ("sign", "correlation-to-cause"),
            ("correlation-to-cause", "evidence-to-hypothesis"),
            ("cause-to-effect", "correlation-to-cause"),
            ("cause-to-effect", "positive-consequences"),
            ("cause-to-effect", "negative-consequences"),
            ("cause-to-effect", "slippery-slope"),
            ("negative-consequences", "slippery-slope"),
            ("positive-consequences", "practical-reasoning"),
            ("negative-consequences", "practical-reasoning"),
            ("established-rule", "practical-reasoning"),
        ),
    )
)
#: Words that do not help to recognise a scheme by its name.
_EMPTY = frozenset({"a", "an", "and", "appeal", "argument", "argumentation", "by", "from", "of", "scheme", "the", "to"})
#: The names of all schemes.
SCHEMES = tuple(name for family in FAMILIES for name in family)


def scheme(called: str) -> str:
    """Return the name of the scheme *called* so in a map; empty if unknown.

    >>> scheme("Argument from Expert Opinion"), scheme("slippery slope argument"), scheme("divination")
    ('expert-opinion', 'slippery-slope', '')
    """
    return next((name for name in SCHEMES if _plain(name) == _plain(called)), "")


def _plain(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", name.casefold())) - _EMPTY


def apart(name: str) -> tuple[str, ...]:
    """Return schemes clearly different from *name*, its family first."""
    family = next(found for found in FAMILIES if name in found)
    others = (*family, *(one for one in SCHEMES if one not in family))
    return tuple(one for one in others if one != name and frozenset({one, name}) not in _NEAR)
