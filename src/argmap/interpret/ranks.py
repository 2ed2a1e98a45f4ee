"""Read which boxes the author wants on one level: the setting ``dot.sameRank``, and ``rank`` in data.

Source: https://argdown.org/guide/changing-the-graph-layout.html
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from argmap.model.argument import Argument
from argmap.model.claim import Claim
from argmap.model.map import ArgumentMap


def _titles(value: Any) -> frozenset[str]:
    return frozenset(map(str, value)) if isinstance(value, (list, tuple, frozenset)) else frozenset()


@frozen
class Rank:
    """Represent claims and arguments that the author wants on one level."""

    #: Titles of claims.
    claims: frozenset[str] = field(default=frozenset(), converter=_titles)
    #: Titles of arguments.
    arguments: frozenset[str] = field(default=frozenset(), converter=_titles)


def ranks_of(dot: Mapping[str, Any]) -> tuple[Rank, ...]:
    """Read ``sameRank`` from the section ``dot`` of the front matter; ignore what is no list of titles."""
    listed = dot.get("sameRank")
    entries = listed if isinstance(listed, (list, tuple)) else ()
    return tuple(
        Rank(entry.get("statements"), entry.get("arguments")) for entry in entries if isinstance(entry, Mapping)
    )


def noted_ranks(map: ArgumentMap) -> tuple[Rank, ...]:
    """Return what has the same ``rank`` in its data."""
    claims, arguments = _by_rank(map.claims), _by_rank(map.arguments)
    return tuple(Rank(claims.get(rank), arguments.get(rank)) for rank in dict.fromkeys((*claims, *arguments)))


def _by_rank(things: tuple[Claim, ...] | tuple[Argument, ...]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for thing in things:
        rank = thing.data.get("rank")
        if isinstance(rank, str | int | float):
            found.setdefault(str(rank), []).append(thing.title)
    return found
