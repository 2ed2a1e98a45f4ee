"""Hide answers: blanks have no title, tooltip, id or description."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import evolve

from argmap.model.argument import Argument, Inference
from argmap.model.claim import Claim
from argmap.model.concessions import CONCESSION, marked
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.map import ArgumentMap


def disguised(map: ArgumentMap, names: Mapping[End, str]) -> ArgumentMap:
    """Return *map* with the ends in *names* renamed and stripped of all else."""
    if not names:
        return map
    free = dict(_free(map, names))
    return ArgumentMap(
        claims=[_claim(claim, free) for claim in map.claims],
        arguments=[_argument(argument, free) for argument in map.arguments],
        supports=[evolve(one, source=_end(one.source, free), target=_end(one.target, free)) for one in map.supports],
        counterpoints=[
            evolve(one, source=_end(one.source, free), target=_end(one.target, free)) for one in map.counterpoints
        ],
        groups=map.groups,
        title=map.title,
        data={key: map.data[key] for key in ("lang", "language") if key in map.data},
    )


def unsigned(map: ArgumentMap) -> ArgumentMap:
    """Return *map* without speakers."""
    return evolve(
        map,
        claims=tuple(evolve(claim, by="", data=_granted(claim)) for claim in map.claims),
        arguments=tuple(evolve(argument, by="", data=_noted(argument)) for argument in map.arguments),
    )


def _free(map: ArgumentMap, names: Mapping[End, str]) -> Iterator[tuple[End, str]]:
    """Yield *names*, changed where the map already uses a name."""
    taken = {ClaimRef: {claim.title for claim in map.claims}, ArgumentRef: {one.title for one in map.arguments}}
    for ref, name in names.items():
        while name in taken.get(type(ref), ()):
            name += "\u00a0"  # noqa: PLW2901 - until it is free
        yield ref, name


def _claim(claim: Claim, names: Mapping[End, str]) -> Claim:
    name = names.get(ClaimRef(claim.title))
    return Claim(name, implicit=claim.implicit, group=claim.group, data=_granted(claim)) if name else claim


def _argument(argument: Argument, names: Mapping[End, str]) -> Argument:
    name = names.get(ArgumentRef(argument.title))
    if name:
        return Argument(name, group=argument.group, data=_noted(argument))
    return evolve(argument, inferences=tuple(_step(step, names) for step in argument.inferences))


def _noted(argument: Argument) -> Mapping[str, bool]:
    """Return the data of *argument* that its border shows."""
    return {"implicit": argument.data.get("implicit") is True, **_granted(argument)}


def _granted(thing: Claim | Argument) -> Mapping[str, bool]:
    """Return the mark of a concession, which border and line show."""
    return {CONCESSION: True} if marked(thing) else {}


def _step(step: Inference, names: Mapping[End, str]) -> Inference:
    return evolve(
        step,
        premises=tuple(evolve(one, claim=names.get(ClaimRef(one.claim), one.claim)) for one in step.premises),
        conclusion=names.get(ClaimRef(step.conclusion), step.conclusion),
    )


def _end(end: End, names: Mapping[End, str]) -> End:
    match end:
        case ClaimRef(title):
            return ClaimRef(names.get(end, title))
        case ArgumentRef(title):
            return ArgumentRef(names.get(end, title))
        case InferenceRef():
            return end
