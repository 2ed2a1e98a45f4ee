"""Names that a user chooses from."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.text import nearest


def unknown(kind: str, given: str, names: Sequence[str]) -> str:
    """Return what to say of a name that is none of *names*, and what was probably meant.

    >>> unknown("check", "unclosed-itallic", ["unclosed-bold", "unclosed-italic"])
    "there is no check 'unclosed-itallic'; did you mean unclosed-italic?"
    """
    near = nearest(given, names)
    return f"there is no {kind} {given!r}; " + (f"did you mean {near}?" if near else f"there is {', '.join(names)}")
