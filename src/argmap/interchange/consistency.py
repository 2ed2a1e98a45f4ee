"""What is wrong with a map as a whole, though each part of its JSON is right: paths and messages."""

from __future__ import annotations

import json
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence, Set
from typing import Any

from attrs import frozen

from argmap.interchange.json_reader import near
from argmap.model.argument import Argument
from argmap.model.claim import Claim
from argmap.model.ends import ArgumentRef, ClaimRef, End
from argmap.model.group import Group
from argmap.model.misfit import LONGEST, found
from argmap.model.relation import Relation

#: A path and a message.
Problem = tuple[str, str]


def inconsistencies(parts: Mapping[str, Sequence[Any]]) -> Iterator[Problem]:
    """Yield the problems of a map with *parts*: claims, arguments, groups and relations.

    There are none if and only if an `ArgumentMap` can be made of them.
    """
    claims, arguments = parts.get("claims", ()), parts.get("arguments", ())
    groups, relations = parts.get("groups", ()), parts.get("relations", ())
    yield from _repeated("claims", "title", [claim.title for claim in claims])
    yield from _repeated("arguments", "title", [argument.title for argument in arguments])
    yield from _repeated("groups", "key", [group.key for group in groups])
    yield from _parents(groups)
    keys = frozenset(group.key for group in groups)
    yield from _strays("claims", claims, keys)
    yield from _strays("arguments", arguments, keys)
    known = _Titles(
        {claim.title: None for claim in claims},
        {argument.title: len(argument.inferences) for argument in arguments},
    )
    for index, argument in enumerate(arguments):
        yield from known.of_argument(argument, f"arguments[{index}]")
    for index, relation in enumerate(relations):
        yield from known.of_relation(relation, f"relations[{index}]")


def _repeated(what: str, key: str, names: Iterable[str]) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for index, name in enumerate(names):
        if name in first:
            yield f"{what}[{index}].{key}", f"{found(name)} is the {key} of {what}[{first[name]}], too; rename one"
        first.setdefault(name, index)


def _parents(groups: Iterable[Group]) -> Iterator[Problem]:
    groups = tuple(groups)
    every = {group.key for group in groups}
    before = {""}
    for index, group in enumerate(groups):
        if group.parent not in before:
            late = group.parent in every
            reason = "comes later, or is inside this group; list a parent before its groups"
            yield (
                f"groups[{index}].parent",
                f"group {found(group.parent)} {reason}" if late else _lacking("group", group.parent, every),
            )
        before.add(group.key)


def _strays(what: str, members: Iterable[Claim | Argument], keys: Set[str]) -> Iterator[Problem]:
    for index, member in enumerate(members):
        if member.group and member.group not in keys:
            yield f"{what}[{index}].group", _lacking("group", member.group, keys)


def _lacking(what: str, name: str, names: Collection[str]) -> str:
    return f"no {what} {found(name)} in the map{near(name, names)}"


def _other(what: str, title: str, titles: Container[str]) -> str:
    """Return the end of a message that suggests the claim or argument of the same title, if there is one."""
    if title not in titles:
        return ""
    return f"; did you mean {json.dumps({what: title})}?" if len(title) <= LONGEST else f"; but there is such a {what}"


@frozen
class _Titles:
    """Hold the titles that may be referred to."""

    claims: Mapping[str, None]
    #: The number of steps of each argument.
    arguments: Mapping[str, int]

    def of_argument(self, argument: Argument, path: str) -> Iterator[Problem]:
        """Yield the claims that the steps of *argument* refer to in vain."""
        for index, step in enumerate(argument.inferences):
            for place, premise in enumerate(step.premises):
                if premise.claim not in self.claims:
                    yield f"{path}.steps[{index}].premises[{place}].claim", self._no_claim(premise.claim)
            if step.conclusion not in self.claims:
                yield f"{path}.steps[{index}].conclusion", self._no_claim(step.conclusion)

    def of_relation(self, relation: Relation, path: str) -> Iterator[Problem]:
        """Yield the ends of *relation* that are not in the map."""
        yield from self._of_end(relation.source, f"{path}.source")
        yield from self._of_end(relation.target, f"{path}.target")

    def _of_end(self, ref: End, path: str) -> Iterator[Problem]:
        if isinstance(ref, ClaimRef):
            if ref.title not in self.claims:
                other = _other("argument", ref.title, self.arguments)
                yield f"{path}.claim", f"no claim {found(ref.title)} in the map{other or near(ref.title, self.claims)}"
            return
        title = ref.title if isinstance(ref, ArgumentRef) else ref.argument
        if title not in self.arguments:
            other = _other("claim", title, self.claims)
            yield f"{path}.argument", f"no argument {found(title)} in the map{other or near(title, self.arguments)}"
        elif not isinstance(ref, ArgumentRef) and ref.index >= self.arguments[title]:
            count = self.arguments[title]
            steps = f"{count} step{'' if count == 1 else 's'}"
            yield f"{path}.step", f"argument {found(title)} has {steps}, so there is no step {found(ref.index + 1)}"

    def _no_claim(self, title: str) -> str:
        return _lacking("claim", title, self.claims)
