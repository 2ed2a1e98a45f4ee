"""Names that are asked for: those that are not in the map are refused, with what was probably meant."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.errors import MapError
from argmap.text import nearest

#: So many names are told to somebody whose name is like none of them.
TOLD = 8


def names(values: Iterable[str]) -> frozenset[str]:
    """Return *values* as a set; a bare string is one name.

    >>> names("town") == names(["town"])
    True
    """
    return frozenset({values} if isinstance(values, str) else values)


def know(what: str, given: Iterable[str], there: Iterable[str]) -> None:
    """Raise `MapError` for the first of *given* that is not *there*; the message names the nearest one."""
    known = dict.fromkeys(there)
    for name in sorted(given):
        if name not in known:
            raise MapError(f"no {what} {name!r} in the map; {_meant(name, list(known))}")


def _meant(name: str, known: list[str]) -> str:
    near = nearest(name, known)
    if near or not known:
        return f"did you mean {near!r}?" if near else "there is none at all"
    more = ", …" if len(known) > TOLD else ""
    return f"there is {', '.join(map(repr, known[:TOLD]))}{more}"
