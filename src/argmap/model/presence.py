"""Look up names in a map, and suggest a similar one if a name is missing."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.errors import MapError
from argmap.messages import nearest
from argmap.model.titles import tag
from argmap.values import several

#: If no name is similar, list at most this many.
TOLD = 8


def names(values: Iterable[str]) -> frozenset[str]:
    """Convert *values* to a set; a string is a single name.

    >>> names("town") == names(["town"])
    True
    """
    if not values and type(values) is frozenset:
        return values
    return frozenset(several(values, str, "names"))


def tag_names(values: Iterable[str]) -> frozenset[str]:
    """Convert *values* to a set of tags without ``#``; a string is a single tag."""
    return frozenset(map(tag, names(values)))


def know(what: str, given: Iterable[str], there: Iterable[str]) -> None:
    """Raise `MapError`, with a suggestion, if one of *given* is not *there*."""
    known = dict.fromkeys(there)
    for name in sorted(given):
        if name not in known:
            raise MapError(f"no {what} {name!r} in the map; {_meant(name, list(known))}")


def _meant(name: str, known: list[str]) -> str:
    near = nearest(name, known)
    if near or not known:
        return f"did you mean {near!r}?" if near else "it has none"
    more = ", …" if len(known) > TOLD else ""
    return f"it has {', '.join(map(repr, known[:TOLD]))}{more}"
