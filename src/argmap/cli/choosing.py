"""Names that a user chooses from."""

from __future__ import annotations

from collections.abc import Sequence


def unknown(kind: str, given: str, names: Sequence[str]) -> str:
    """Return what to say of a name that is none of *names*, and what was probably meant.

    >>> unknown("check", "unclosed-itallic", ["unclosed-bold", "unclosed-italic"])
    "there is no check 'unclosed-itallic'; did you mean unclosed-italic?"
    """
    from difflib import get_close_matches  # noqa: PLC0415 - only after a slip

    near = get_close_matches(given, names, n=1)
    return f"there is no {kind} {given!r}; " + (f"did you mean {near[0]}?" if near else f"there is {', '.join(names)}")
