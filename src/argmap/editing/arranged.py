"""Tag order and groups as the edited text determines them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from typing import Any

from attrs import evolve

from argmap.editing.following import landings
from argmap.editing.things import things
from argmap.interpret.groups import filled
from argmap.interpret.reading import Reading
from argmap.model.argument import Argument
from argmap.model.claim import Claim
from argmap.model.ends import ArgumentRef, ClaimRef, End, end
from argmap.model.map import ArgumentMap
from argmap.text import Edit


def arranged(
    intended: ArgumentMap, groups: Callable[[], Mapping[End, str]], text: str, edits: Sequence[Edit], after: Reading
) -> ArgumentMap:
    """Return *intended* with tag order and groups as the text has them.

    Tags and wordings come in the order of the text. If a line has moved, and its claim or argument was to keep its
    group (*groups* holds the old ones), it gets the group of the new place.
    """
    there = {end(thing): thing for thing in things(after.map)}
    if all(there.get(end(thing)) == thing for thing in things(intended)):
        return intended
    before = groups()
    carried = {ref for ref in _carried(text, edits, after) if ref in before}
    claims = [_like(one, there.get(end(one)), before, carried) for one in intended.claims]
    arguments = [_like(one, there.get(end(one)), before, carried) for one in intended.arguments]
    members = [*(one.group for one in claims), *(one.group for one in arguments)]
    known = {"", *(group.key for group in intended.groups)}
    if not known.issuperset(members):
        return intended
    return evolve(intended, claims=claims, arguments=arguments, groups=filled(intended.groups, members))


def _like(one: Any, other: Claim | Argument | None, groups: Mapping[End, str], carried: Set[End]) -> Any:
    if other is None or one == other:
        return one
    tags = other.tags if sorted(one.tags) == sorted(other.tags) else one.tags
    same = sorted(one.other_wordings) == sorted(other.other_wordings)
    wordings = (other if same else one).other_wordings
    goes_along = end(one) in carried and one.group == groups[end(one)]
    return evolve(one, tags=tags, other_wordings=wordings, group=other.group if goes_along else one.group)


def _carried(text: str, edits: Sequence[Edit], after: Reading) -> Set[End]:
    """Return what stands on lines that have been taken from one place to another."""
    spans = landings(text, edits).values()
    claims = ((ClaimRef(title), found) for title, found in after.places.claims.items())
    arguments = ((ArgumentRef(title), found) for title, found in after.places.arguments.items())
    return {
        ref
        for table in (claims, arguments)
        for ref, every in table
        for one in every
        if any(span.start <= one.span.start < span.end for span in spans)
    }
