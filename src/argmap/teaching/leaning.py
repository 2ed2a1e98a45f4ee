"""Direct and indirect support, including objections to objections."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.model.relation import Counterpoint


def leaning(map: ArgumentMap, ends: Iterable[End]) -> frozenset[End]:
    """Return *ends* and everything that supports them, directly or indirectly.

    An objection to an objection counts as support.
    """
    below: defaultdict[End, list[tuple[End, bool]]] = defaultdict(list)
    for source, target, pro in _speaking(map):
        below[target].append((source, pro))
    seen = {(one, True) for one in ends}
    waiting = [*seen]
    while waiting:
        target, pro = waiting.pop()
        found = {(source, side is pro) for source, side in below[target]} - seen
        seen |= found
        waiting += found
    return frozenset(end for end, pro in seen if pro)


def _speaking(map: ArgumentMap) -> Iterator[tuple[End, End, bool]]:
    """Yield source, target and whether it is support. Premises support steps, and steps their argument.

    A step that explains supports no conclusion.
    """
    for argument in map.arguments:
        whole = ArgumentRef(argument.title)
        for index, step in enumerate(argument.inferences):
            ref = InferenceRef(argument.title, index)
            if not step.explains:
                yield ref, ClaimRef(step.conclusion), True
            yield ref, whole, True
            yield whole, ref, True
            yield from ((ClaimRef(premise.claim), ref, True) for premise in step.premises)
    for relation in map.relations:
        against = isinstance(relation, Counterpoint)
        yield relation.source, relation.target, not against
        if isinstance(relation, Counterpoint) and relation.symmetric:
            yield relation.target, relation.source, False
