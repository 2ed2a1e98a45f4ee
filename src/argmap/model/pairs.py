"""Pair the claims, arguments, steps and groups of two maps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence, Set

from attrs import field, frozen

from argmap.model.argument import Argument, Inference
from argmap.model.claim import Claim
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.group import Group
from argmap.model.map import ArgumentMap
from argmap.model.matching import Entity, Matching, by_either, by_words, candidates, likened, named
from argmap.model.nearness import whole
from argmap.model.relation import Support

_Neighbours = Mapping[End, set[Hashable]]


@frozen
class Pairs:
    """Map names in the earlier map to names in the later one.

    Removed things are missing.
    """

    #: Titles of claims.
    claims: dict[str, str] = field(factory=dict)
    #: Titles of arguments.
    arguments: dict[str, str] = field(factory=dict)
    #: Steps.
    steps: dict[InferenceRef, InferenceRef] = field(factory=dict)
    #: Keys of groups; empty stands for no group.
    groups: dict[str, str] = field(factory=lambda: {"": ""})

    def end(self, ref: End) -> End | None:
        """Return the later name of *ref*, or None if it was removed."""
        if isinstance(ref, InferenceRef):
            return self.steps.get(ref)
        title = (self.claims if isinstance(ref, ClaimRef) else self.arguments).get(ref.title)
        return None if title is None else type(ref)(title)


def pairs(before: ArgumentMap, after: ArgumentMap) -> Pairs:
    """Pair the things that are the same in both maps. Linear in their size."""
    found = Pairs()
    claims = _claims(before, after, found)
    arguments = _arguments(before, after, found)
    _liken(claims, (before, after), found)
    _liken(arguments, (before, after), found)
    for argument in before.arguments:
        if argument.title in found.arguments:
            _steps(argument, after.argument(found.arguments[argument.title]), found)
    _groups(before, after, found)
    return found


@frozen
class _Open:
    """Represent an unfinished matching of claims or arguments."""

    matching: Matching
    before: Sequence[Claim] | Sequence[Argument]
    after: Sequence[Claim] | Sequence[Argument]
    entities: tuple[Sequence[Entity], Sequence[Entity]]
    names: dict[str, str]

    def note(self) -> None:
        """Record the names of the pairs so far."""
        for i, j in self.matching.pairs.items():
            self.names[self.before[i].title] = self.after[j].title


def _claims(before: ArgumentMap, after: ArgumentMap, found: Pairs) -> _Open:
    one, other = ([_claim(claim) for claim in side.claims] for side in (before, after))
    opened = _Open(named(one, other), before.claims, after.claims, (one, other), found.claims)
    opened.note()
    return opened


def _claim(claim: Claim) -> Entity:
    return Entity("" if claim.untitled else claim.title, claim.text or None, claim.title, claim.text)


def _arguments(before: ArgumentMap, after: ArgumentMap, found: Pairs) -> _Open:
    back = {new: new for new in found.claims.values()}
    one = [_argument(argument, found.claims) for argument in before.arguments]
    other = [_argument(argument, back) for argument in after.arguments]
    opened = _Open(named(one, other), before.arguments, after.arguments, (one, other), found.arguments)
    opened.note()
    return opened


def _argument(argument: Argument, names: Mapping[str, str]) -> Entity:
    steps = tuple(_step(inference, names) for inference in argument.inferences)
    content = (argument.gist, steps) if argument.gist or steps else None
    return Entity("" if argument.untitled else argument.title, content, argument.title, argument.gist)


def _step(inference: Inference, names: Mapping[str, str]) -> Hashable:
    premises = frozenset(names.get(premise.claim) for premise in inference.premises)
    return premises, names.get(inference.conclusion)


def _liken(opened: _Open, maps: tuple[ArgumentMap, ArgumentMap], found: Pairs) -> None:
    if not all(opened.matching.rest):
        return
    near = _neighbours(maps[0], found), _neighbours(maps[1], _same(found))
    one, other = opened.entities
    sets = [[table.get(_ref(thing), set()) for thing in things] for table, things in _sided(opened, near)]
    likened(opened.matching, (one, sets[0]), (other, sets[1]), by_words)
    opened.note()


def _sided(
    opened: _Open, near: tuple[_Neighbours, _Neighbours]
) -> Iterator[tuple[_Neighbours, Iterable[Claim | Argument]]]:
    yield near[0], opened.before
    yield near[1], opened.after


def _same(found: Pairs) -> Pairs:
    """Return the later names of all pairs, mapped to themselves."""
    claims, arguments = ({new: new for new in table.values()} for table in (found.claims, found.arguments))
    return Pairs(claims, arguments)


def _ref(thing: Claim | Argument) -> End:
    return ClaimRef(thing.title) if isinstance(thing, Claim) else ArgumentRef(thing.title)


def _neighbours(map: ArgumentMap, names: Pairs) -> _Neighbours:
    """Return the neighbours of each thing and how they relate, if both maps have them."""
    found: defaultdict[End, set[Hashable]] = defaultdict(set)
    for one, how, other in _beside(map):
        for here, there, side in ((one, other, "out"), (other, one, "in")):
            known = names.end(there)
            if known is not None:
                found[here].add((side, how, known))
    return found


def _beside(map: ArgumentMap) -> Iterator[tuple[End, str, End]]:
    for relation in map.relations:
        how = "for" if isinstance(relation, Support) else "against"
        yield whole(relation.source), how, whole(relation.target)
    for argument in map.arguments:
        here = ArgumentRef(argument.title)
        for inference in argument.inferences:
            conclusion = ClaimRef(inference.conclusion)
            yield here, "concludes", conclusion
            for premise in inference.premises:
                yield ClaimRef(premise.claim), "premise", here
                yield ClaimRef(premise.claim), "reason", conclusion


def _steps(before: Argument, after: Argument, found: Pairs) -> None:
    """Pair the steps of an argument: equal ones first, then the most similar."""
    one, other = before.inferences, after.inferences
    same = {new: new for new in found.claims.values()}
    matching = Matching(len(one), len(other))
    matching.equal(
        lambda i: (_step(one[i], found.claims), _rest(one[i])), lambda j: (_step(other[j], same), _rest(other[j]))
    )
    matching.equal(lambda i: _step(one[i], found.claims), lambda j: _step(other[j], same))
    left, right = matching.rest
    features = {i: _features(one[i], found.claims) for i in left}, {j: _features(other[j], same) for j in right}
    scored = ((len(features[0][i] & features[1][j]), (i, j)) for i, j in candidates(*features))
    matching.best(scored)
    for i, j in matching.pairs.items():
        found.steps[InferenceRef(before.title, i)] = InferenceRef(after.title, j)


def _rest(inference: Inference) -> Hashable:
    return inference.rules, inference.scheme, repr(inference.data)


def _features(inference: Inference, names: Mapping[str, str]) -> Set[Hashable]:
    premises = {("premise", names[premise.claim]) for premise in inference.premises if premise.claim in names}
    conclusion = names.get(inference.conclusion)
    return premises | ({("conclusion", conclusion)} if conclusion is not None else set())


def _groups(before: ArgumentMap, after: ArgumentMap, found: Pairs) -> None:
    """Pair groups by title, then by members; their keys are often generated."""
    one, other = ([_group(group, side) for group in side.groups] for side in (before, after))
    matching = named(one, other)
    members = _members(before, found), _members(after, _same(found))
    sides = [
        (entities, [table.get(e.key, set()) for e in entities])
        for entities, table in zip((one, other), members, strict=True)
    ]
    likened(matching, sides[0], sides[1], by_either)
    found.groups.update({one[i].key: other[j].key for i, j in matching.pairs.items()})


def _group(group: Group, map: ArgumentMap) -> Entity:
    around = map.group(group.parent).title if group.parent else ""
    return Entity("", (group.title, around), group.key, group.title)


def _members(map: ArgumentMap, names: Pairs) -> Mapping[str, set[Hashable]]:
    found: defaultdict[str, set[Hashable]] = defaultdict(set)
    things: tuple[Claim | Argument, ...] = (*map.claims, *map.arguments)
    for thing in things:
        known = names.end(_ref(thing))
        if known is not None:
            found[thing.group].add(known)
    return found
