"""Merge lists: which items stay, and in which order."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence, Set
from typing import TypeVar

_Item = TypeVar("_Item", bound=Hashable)


def merged(base: Sequence[_Item], ours: Sequence[_Item], theirs: Sequence[_Item]) -> list[_Item]:
    """Return the items that one side added, or that no side removed.

    >>> merged("abc", "abxc", "bcy")
    ['b', 'x', 'c', 'y']
    """
    were, mine, others = set(base), set(ours), set(theirs)
    left = {item for item in (*ours, *theirs) if (item in mine and item in others) or item not in were}
    return ordered(base, ours, theirs, left)


def ordered(base: Iterable[_Item], ours: Iterable[_Item], theirs: Iterable[_Item], left: Set[_Item]) -> list[_Item]:
    """Return the items that are *left*, in merged order.

    Each follows the item that it was put after. If both sides put items in one place, ours come first. The order is
    that of ours, unless only theirs changed it.
    """
    mine, others = [item for item in ours if item in left], [item for item in theirs if item in left]
    shared = set(mine) & set(others)
    was, now, then = ([item for item in one if item in shared] for one in (base, mine, others))
    by_theirs = _common(was, now) == _common(now, was) and _common(was, then) != _common(then, was)
    return _inserted(others, mine, first=True) if by_theirs else _inserted(mine, others, first=False)


def _common(one: Sequence[_Item], other: Sequence[_Item]) -> list[_Item]:
    """Return those of *one* that are in the *other*, too."""
    there = set(other)
    return [item for item in one if item in there]


def _inserted(spine: Sequence[_Item], other: Sequence[_Item], *, first: bool) -> list[_Item]:
    """Return *spine* with what only the *other* list has, before or behind what only the spine has in that place."""
    known, there = set(spine), set(other)
    after: dict[_Item | None, list[_Item]] = {}
    last: _Item | None = None
    for item in other:
        if item in known:
            last = item
        else:
            after.setdefault(last, []).append(item)
    found: list[_Item] = after.pop(None, []) if first else []
    waiting = [] if first else after.pop(None, [])
    for item in spine:
        if item in there:
            found += waiting
            waiting = []
        found.append(item)
        put = after.pop(item, [])
        if first:
            found += put
        else:
            waiting = put or waiting
    return found + waiting
