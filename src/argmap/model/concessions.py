"""Concessions: objections that the author grants and outweighs.

An author marks the claim or argument with the tag ``#concession`` or with ``concession: true`` in its data.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TypeAlias

from argmap.model.argument import Argument
from argmap.model.claim import Claim
from argmap.model.ends import ArgumentRef, ClaimRef
from argmap.model.map import ArgumentMap
from argmap.model.nearness import whole
from argmap.model.relation import CounterpointKind

#: The tag, and the key in data.
CONCESSION = "concession"
#: Kinds of relation that can be granted.
OPPOSING = frozenset({CounterpointKind.OBJECTION, CounterpointKind.UNDERCUT})

_Ref: TypeAlias = ClaimRef | ArgumentRef


def marked(thing: Claim | Argument) -> bool:
    """Return whether the author marks *thing* as a concession; the data take precedence over the tag.

    >>> marked(Claim("Cost", "Lanes are dear.", tags=["concession"]))
    True
    """
    noted = thing.data.get(CONCESSION)
    return noted if isinstance(noted, bool) else CONCESSION in thing.tags


def granted(map: ArgumentMap) -> frozenset[_Ref]:
    """Return what is marked, and with an argument its main conclusion, or the other way round.

    A conclusion that its argument explains is not granted with it.
    """
    claims = {claim.title for claim in map.claims if marked(claim)}
    found: set[_Ref] = {ClaimRef(title) for title in claims}
    for argument in map.arguments:
        drawn = "" if argument.explains else argument.conclusion
        if marked(argument) or drawn in claims:
            found.add(ArgumentRef(argument.title))
            found |= {ClaimRef(drawn)} if drawn else set()
    return frozenset(found)


def misplaced(map: ArgumentMap) -> Iterator[Claim | Argument]:
    """Yield what is marked as a concession but speaks against nothing, not even by what it supports."""
    against = _against(map)
    yield from (one for one in map.claims if marked(one) and ClaimRef(one.title) not in against)
    yield from (one for one in map.arguments if marked(one) and ArgumentRef(one.title) not in against)


def _against(map: ArgumentMap) -> frozenset[_Ref]:
    """Return what opposes or is contrary to something, and what supports that, directly or not."""
    behind: defaultdict[_Ref, list[_Ref]] = defaultdict(list)
    for support in map.supports:
        behind[whole(support.target)].append(whole(support.source))
    for argument in map.arguments:
        ref: _Ref = ArgumentRef(argument.title)
        for inference in argument.inferences:
            if not inference.explains:
                behind[ClaimRef(inference.conclusion)].append(ref)
            behind[ref] += (ClaimRef(premise.claim) for premise in inference.premises)
        if argument.inferences and not argument.explains:  # what an argument opposes, its conclusion opposes
            behind[ref].append(ClaimRef(argument.conclusion))
    waiting = [whole(point.source) for point in map.counterpoints]
    waiting += [whole(point.target) for point in map.counterpoints if point.symmetric]
    found: set[_Ref] = set()
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += behind[one]
    return frozenset(found)
