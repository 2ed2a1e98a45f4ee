"""Choose the end below which each relation is written in a composed text."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from argmap.model.ends import ArgumentRef, ClaimRef, End
from argmap.model.map import ArgumentMap
from argmap.model.relation import Counterpoint, CounterpointKind, Relation, Support

_SYMBOLS = {CounterpointKind.UNDERCUT: "_", CounterpointKind.CONTRADICTION: "><"}


@frozen
class Below:
    """Hold a relation that is written below one of its ends."""

    #: What is below: the source, or the other end of a contradiction.
    thing: ClaimRef | ArgumentRef
    #: The symbol that begins the line.
    symbol: str
    #: Index of the relation in the map.
    number: int

    @property
    def turned(self) -> str:
        """Return the symbol of the relation seen from its other end."""
        return self.symbol if self.symbol == "><" else f"{self.symbol}>"


def below(argmap: ArgumentMap) -> Mapping[End, Sequence[Below]]:
    """Return the relations to write below each thing.

    Supports and counterpoints are merged in the order of their sources in the map.
    """
    places: dict[End, int] = {ClaimRef(claim.title): place for place, claim in enumerate(argmap.claims)}
    places |= {ArgumentRef(argument.title): place for place, argument in enumerate(argmap.arguments)}
    supports, counterpoints = defaultdict[End, deque[Below]](deque), defaultdict[End, deque[Below]](deque)
    for number, relation in enumerate(argmap.relations):
        parent, child = _ends(relation)
        if isinstance(child, (ClaimRef, ArgumentRef)):
            table = supports if isinstance(relation, Support) else counterpoints
            table[parent].append(Below(child, _symbol(relation), number))
    every = dict.fromkeys((*supports, *counterpoints))
    return {parent: tuple(_merged(supports[parent], counterpoints[parent], places)) for parent in every}


def _ends(relation: Relation) -> tuple[End, End]:
    """Return what the relation is said below, and what stands below it."""
    contradiction = relation.kind is CounterpointKind.CONTRADICTION
    if contradiction and not isinstance(relation.target, ArgumentRef):
        return relation.source, relation.target
    return relation.target, relation.source


def _symbol(relation: Relation) -> str:
    return _SYMBOLS.get(relation.kind, "-") if isinstance(relation, Counterpoint) else "+"


def _merged(pros: deque[Below], cons: deque[Below], places: Mapping[End, int]) -> Iterator[Below]:
    while pros and cons:
        comparable = type(pros[0].thing) is type(cons[0].thing)
        later = comparable and places[pros[0].thing] > places[cons[0].thing]
        yield cons.popleft() if later else pros.popleft()
    yield from (*pros, *cons)


def named(argmap: ArgumentMap) -> Counter[End]:
    """Return how often each thing is named in steps and relations."""
    found: Counter[End] = Counter(one.thing for every in below(argmap).values() for one in every)
    for argument in argmap.arguments:
        for step in argument.inferences:
            found.update(ClaimRef(premise.claim) for premise in step.premises)
            found[ClaimRef(step.conclusion)] += 1
    return found
