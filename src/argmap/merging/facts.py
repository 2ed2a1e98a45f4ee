"""A map as a set of facts, and the facts that a merge must have."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Set
from typing import Any

from attrs import field, frozen

from argmap.model.argument import Argument, Inference
from argmap.model.claim import Claim
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.model.relation import Counterpoint, Relation

#: Stands for the map itself as the subject of a fact.
MAP = "map"
_ONE = frozenset(
    {"title", "text", "gist", "marks", "by", "implicit", "weight", "group", "rules", "scheme", "closed", "parent"}
)


@frozen
class Fact:
    """Hold one fact."""

    #: An attribute, with the kind of thing that has it, or a kind of relation.
    what: str
    #: The claims, arguments and groups concerned, by their common names.
    about: tuple[Hashable, ...]
    value: Hashable = None

    @property
    def single(self) -> bool:
        """Return whether a thing can have only one such fact."""
        return self.what in _ONE


@frozen
class Naming:
    """Hold common names, across versions, for the things of one map."""

    things: Mapping[End, Hashable]
    #: The common names of groups, by key.
    groups: Mapping[str, Hashable] = field(factory=dict)

    def thing(self, ref: End) -> Hashable:
        """Return the common name of a claim or an argument."""
        return self.things.get(ref, ref)


Facts = Counter[Fact]


def facts(argmap: ArgumentMap, naming: Naming) -> Facts:
    """Return all facts of *argmap*, without order and numbers."""
    return Counter(_Saying(argmap, naming).all())


@frozen
class _Saying:
    map: ArgumentMap
    naming: Naming

    def all(self) -> Iterator[Fact]:
        """Yield all facts."""
        yield from self._noted((MAP,), self.map.data)
        yield Fact("title", (MAP,), self.map.title)
        for group in self.map.groups:
            name = (self._group(group.key),)
            yield from self._attributes(name, group, ("title", "closed"))
            yield Fact("parent", name, self._group(group.parent))
            yield from (Fact("tag", name, tag) for tag in sorted(set(group.tags)))
            yield from self._noted(name, group.data)
        for claim in self.map.claims:
            yield from self._thing(ClaimRef(claim.title), claim, ("text", "implicit", "weight"))
        for argument in self.map.arguments:
            yield from self._thing(ArgumentRef(argument.title), argument, ("gist",))
        steps = dict(self._steps())
        for ref, step in steps.items():
            yield from self._step(step, self.map.inference(ref))
        for relation in self.map.relations:
            yield self._relation(relation, steps)

    def _group(self, key: str) -> Hashable:
        return self.naming.groups.get(key, key)

    def _thing(self, ref: End, thing: Claim | Argument, attributes: Iterable[str]) -> Iterator[Fact]:
        name = (self.naming.thing(ref),)
        yield Fact("there", name)
        yield Fact("title", name, "" if thing.untitled else thing.title)
        yield from self._attributes(name, thing, (*attributes, "marks", "by"))
        yield Fact("group", name, self._group(thing.group))
        for what, values in (("tag", thing.tags), ("source", thing.sources), ("wording", thing.wordings)):
            yield from (Fact(what, name, value) for value in dict.fromkeys(values))
        yield from self._noted(name, thing.data)

    def _attributes(self, name: tuple[Hashable, ...], thing: Any, attributes: Iterable[str]) -> Iterator[Fact]:
        for attribute in attributes:
            yield Fact(attribute, name, getattr(thing, attribute))

    def _noted(self, name: tuple[Hashable, ...], data: Mapping[str, Any]) -> Iterator[Fact]:
        for key, value in data.items():
            yield Fact(f"data {key}", name, repr(value))

    def _steps(self) -> Iterator[tuple[InferenceRef, tuple[Hashable, ...]]]:
        """Yield steps, each with its argument, what it concludes, and how many of its argument did so before."""
        for argument in self.map.arguments:
            seen: Counter[str] = Counter()
            for index, inference in enumerate(argument.inferences):
                conclusion = self.naming.thing(ClaimRef(inference.conclusion))
                name = self.naming.thing(ArgumentRef(argument.title)), conclusion
                yield InferenceRef(argument.title, index), (*name, seen[inference.conclusion])
                seen[inference.conclusion] += 1

    def _step(self, step: tuple[Hashable, ...], inference: Inference) -> Iterator[Fact]:
        about, number = step[:-1], step[-1]
        yield Fact("step", about, number)
        yield Fact("rules", step, inference.rules)
        yield Fact("scheme", step, inference.scheme)
        yield from self._noted(step, inference.data)
        for premise in inference.premises:
            claim = self.naming.thing(ClaimRef(premise.claim))
            yield Fact("premise", (*about, claim), (number, premise.implicit))

    def _relation(self, relation: Relation, steps: Mapping[InferenceRef, tuple[Hashable, ...]]) -> Fact:
        source, target = (self._end(ref, steps) for ref in (relation.source, relation.target))
        if isinstance(relation, Counterpoint) and relation.symmetric:
            source, target = sorted((source, target), key=repr)
        return Fact(str(relation.kind), (*source, *target), len(source))

    def _end(self, ref: End, steps: Mapping[InferenceRef, tuple[Hashable, ...]]) -> tuple[Hashable, ...]:
        return steps[ref] if isinstance(ref, InferenceRef) else (self.naming.thing(ref),)


def expected(base: Facts, ours: Facts, theirs: Facts) -> Facts:
    """Return the facts after the changes of both sides.

    A change that both sides made counts once.
    """
    found = Facts()
    for fact in base | ours | theirs:
        was, now, then = base[fact], ours[fact], theirs[fact]
        count = now if now == then else now + then - was
        if count > 0:
            found[fact] = count
    return found


def clashing(found: Collection[Fact]) -> Set[Hashable]:
    """Return the subjects of facts that exclude each other.

    This includes subjects that are no longer in the map.
    """
    said: defaultdict[Hashable, set[Hashable]] = defaultdict(set)
    there = {fact.about[0] for fact in found if fact.what == "there"}
    clashes: set[Hashable] = set()
    for fact in found:
        if fact.single or fact.what.startswith("data "):
            said[fact.what, fact.about].add(fact.value)
            if len(said[fact.what, fact.about]) > 1:
                clashes |= set(fact.about)
        elif not all(name in there for name in fact.about if isinstance(name, (ClaimRef, ArgumentRef))):
            clashes |= set(fact.about)
    return clashes
