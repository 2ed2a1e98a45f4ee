"""Find what is near a claim or an argument, by number of steps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from argmap.model.argument import Argument
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.map import ArgumentMap


def near(argmap: ArgumentMap, starts: Iterable[End], depth: int) -> frozenset[End]:
    """Return the claims and arguments at most *depth* steps from *starts*.

    Each relation is one step, in either direction. So is the way between a claim and an argument that concludes it or
    uses it as a premise. The premises and conclusions of an argument are as near as the argument. Linear in the size
    of the map.
    """
    beside = _beside(argmap)
    found: set[End] = set()
    level: Iterable[End] = starts
    for _ in range(depth + 1):
        reached = [part for ref in level for part in (ref, *_parts(argmap, ref)) if part not in found]
        if not reached:
            break
        found.update(reached)
        level = [other for ref in dict.fromkeys(reached) for other in beside.get(ref, ()) if other not in found]
    return frozenset(found)


def whole(ref: End) -> ClaimRef | ArgumentRef:
    """Return *ref*, or the argument if *ref* is one of its steps."""
    return ArgumentRef(ref.argument) if isinstance(ref, InferenceRef) else ref


def parts(argument: Argument) -> Iterator[str]:
    """Yield the titles of all premises and conclusions, maybe with duplicates."""
    for inference in argument.inferences:
        yield from (premise.claim for premise in inference.premises)
        yield inference.conclusion


def _parts(argmap: ArgumentMap, ref: End) -> Iterator[End]:
    if isinstance(ref, ArgumentRef):
        yield from map(ClaimRef, parts(argmap.argument(ref.title)))


def _beside(argmap: ArgumentMap) -> Mapping[End, list[End]]:
    found: defaultdict[End, list[End]] = defaultdict(list)
    for relation in argmap.relations:
        source, target = whole(relation.source), whole(relation.target)
        found[source].append(target)
        found[target].append(source)
    for argument in argmap.arguments:
        for title in dict.fromkeys(parts(argument)):
            found[ClaimRef(title)].append(ArgumentRef(argument.title))
    return found
