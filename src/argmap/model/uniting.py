"""Name the things in a union of two maps without collisions."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import count
from typing import TypeAlias, TypeVar

from attrs import evolve, frozen

from argmap.model.argument import Argument, Inference
from argmap.model.change import Diff
from argmap.model.claim import Claim
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.model.pairs import Pairs, pairs
from argmap.model.relation import Relation

_Related = TypeVar("_Related", bound=Relation)
_NUMBER = re.compile(r"(?<!\d) ?\d*$")

#: A step in the earlier and in the later map; None in a map without it.
Both: TypeAlias = tuple[InferenceRef | None, InferenceRef | None]
_Steps: TypeAlias = Mapping[InferenceRef, InferenceRef]


@frozen
class Names:
    """Map names in two maps to names in their union.

    Things in the later map keep their names there; removed things keep their old ones. A removed thing is renamed if
    something else has its name, which can happen only to generated titles.
    """

    #: Pairs of things that are the same in both maps.
    pairs: Pairs
    #: New titles of the claims in the earlier map.
    claims: Mapping[str, str]
    #: New titles of the arguments in the earlier map.
    arguments: Mapping[str, str]
    #: New keys of the groups in the earlier map; empty stands for no group.
    groups: Mapping[str, str]
    #: The steps of each argument, by its new title.
    steps: Mapping[str, tuple[Both, ...]]

    @cached_property
    def old_steps(self) -> _Steps:
        """Return the new references to steps in the earlier map."""
        return {
            old: InferenceRef(title, i) for title, refs in self.steps.items() for i, (old, _) in enumerate(refs) if old
        }

    @cached_property
    def new_steps(self) -> _Steps:
        """Return the new references to steps in the later map."""
        return {
            new: InferenceRef(title, i) for title, refs in self.steps.items() for i, (_, new) in enumerate(refs) if new
        }

    def was(self, relation: _Related) -> _Related:
        """Rename the ends of a relation in the earlier map."""
        return evolve(relation, source=self.end(relation.source), target=self.end(relation.target))

    def now(self, relation: _Related) -> _Related:
        """Rename the ends of a relation in the later map."""
        source, target = (_place(ref, self.new_steps) for ref in (relation.source, relation.target))
        return evolve(relation, source=source, target=target)

    def end(self, ref: End) -> End:
        """Return the new reference to something in the earlier map."""
        match ref:
            case ClaimRef(title):
                return ClaimRef(self.claims[title])
            case ArgumentRef(title):
                return ArgumentRef(self.arguments[title])
            case InferenceRef():
                return self.old_steps[ref]

    def inference(self, inference: Inference) -> Inference:
        """Rename the premises and conclusion of a step in the earlier map."""
        premises = [evolve(premise, claim=self.claims[premise.claim]) for premise in inference.premises]
        return evolve(inference, premises=premises, conclusion=self.claims[inference.conclusion])

    def claim(self, claim: Claim) -> Claim:
        """Rename a claim in the earlier map."""
        return evolve(claim, title=self.claims[claim.title], group=self.groups[claim.group])

    def argument(self, argument: Argument) -> Argument:
        """Rename an argument in the earlier map; its steps keep their indices."""
        inferences = [self.inference(inference) for inference in argument.inferences]
        title, group = self.arguments[argument.title], self.groups[argument.group]
        return evolve(argument, title=title, group=group, inferences=inferences)


def names(diff: Diff) -> Names:
    """Return the names of all things in the union of *diff*."""
    before, after, found = diff.before, diff.after, pairs(diff.before, diff.after)
    arguments = _named(_titles(before.arguments), _titles(after.arguments), found.arguments)
    groups = _named([group.key for group in before.groups], [group.key for group in after.groups], found.groups)
    return Names(
        found,
        _named(_titles(before.claims), _titles(after.claims), found.claims),
        arguments,
        {"": ""} | groups,
        _steps(before, after, found, arguments),
    )


def _titles(things: Iterable[Claim | Argument]) -> list[str]:
    return [thing.title for thing in things]


def _named(before: Iterable[str], after: Iterable[str], known: Mapping[str, str]) -> dict[str, str]:
    """Name earlier things like their counterparts, or else as before, if that is free."""
    taken, found = {*after}, dict[str, str]()
    for name in before:
        found[name] = known[name] if name in known else _free(name, taken)
        taken.add(found[name])
    return found


def _free(name: str, taken: Container[str]) -> str:
    if name not in taken:
        return name
    stem = _NUMBER.sub("", name)
    return next(other for other in (f"{stem} {number}" for number in count(1)) if other not in taken)


def _place(ref: End, steps: _Steps) -> End:
    return steps[ref] if isinstance(ref, InferenceRef) else ref


def _steps(
    before: ArgumentMap, after: ArgumentMap, found: Pairs, arguments: Mapping[str, str]
) -> Mapping[str, tuple[Both, ...]]:
    olds = {arguments[argument.title]: _refs(argument) for argument in before.arguments}
    news = {argument.title: _refs(argument) for argument in after.arguments}
    return {title: tuple(_order(olds.get(title, []), news.get(title, []), found.steps)) for title in {**olds, **news}}


def _refs(argument: Argument) -> list[InferenceRef]:
    return [InferenceRef(argument.title, index) for index in range(len(argument.inferences))]


def _order(olds: list[InferenceRef], news: list[InferenceRef], same: _Steps) -> Iterator[Both]:
    """Yield the steps of an argument; a removed step comes before the one that followed it.

    The last step of the later map stays last, since it draws the main conclusion.
    """
    back = {same[old]: old for old in olds if old in same}
    waiting = list(olds)
    for new in news:
        old = back.get(new)
        stop = len(waiting) if new == news[-1] else waiting.index(old) if old in waiting else 0
        yield from ((gone, None) for gone in waiting[:stop] if gone not in same)
        waiting = waiting[stop:]
        yield old, new
    yield from ((gone, None) for gone in waiting if gone not in same)
