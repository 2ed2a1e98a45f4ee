"""Fill in what a text needs: group keys, numbers, the order of marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from argmap.editing.composing.structuring import counted
from argmap.interpret.settings import Settings
from argmap.model.argument import Argument
from argmap.model.claim import Claim
from argmap.model.group import Group
from argmap.model.map import ArgumentMap
from argmap.model.marks import Mark, MarkKind


def settled(argmap: ArgumentMap, settings: Settings) -> ArgumentMap:
    """Return *argmap* as a text would have it.

    Groups get the keys ``s1``, ``s2`` and so on in the order of their headings, unless the settings list them.
    Structures without numbers are numbered. Marks are sorted and cut at the end of their text.

    Raises:
        EditError: a step has no premise.
    """
    keys = {} if settings.grouping.regroup else _keys(argmap.groups)
    return evolve(
        argmap,
        claims=[_claim(claim, keys) for claim in argmap.claims],
        arguments=[_argument(argument, keys) for argument in argmap.arguments],
        groups=sorted((_group(group, keys) for group in argmap.groups), key=_number) if keys else argmap.groups,
    )


def _keys(groups: Sequence[Group]) -> Mapping[str, str]:
    """Return the new key of each group by its old one."""
    return {key: f"s{number}" for number, key in enumerate(_outer_first(groups), 1)}


def _outer_first(groups: Sequence[Group]) -> Iterator[str]:
    """Yield the keys of *groups* in the order of headings: each followed by the groups in it."""
    inside: dict[str, list[str]] = {}
    for group in groups:
        inside.setdefault(group.parent, []).append(group.key)
    waiting = inside.get("", [])[::-1]
    while waiting:
        key = waiting.pop()
        yield key
        waiting.extend(reversed(inside.get(key, [])))


def levels(groups: Sequence[Group]) -> Mapping[str, int]:
    """Return the level of each group's heading, from 1, in text order."""
    parents = {group.key: group.parent for group in groups}
    found = {"": 0}
    for key in _outer_first(groups):
        found[key] = found[parents[key]] + 1
    return {key: level for key, level in found.items() if key}


def _number(group: Group) -> int:
    return int(group.key[1:])


def _group(group: Group, keys: Mapping[str, str]) -> Group:
    return evolve(group, key=keys[group.key], parent=keys.get(group.parent, ""))


def _claim(claim: Claim, keys: Mapping[str, str]) -> Claim:
    return evolve(claim, group=keys.get(claim.group, claim.group), marks=_marks(claim.marks, claim.text))


def _argument(argument: Argument, keys: Mapping[str, str]) -> Argument:
    return evolve(
        counted(argument),
        group=keys.get(argument.group, argument.group),
        marks=_marks(argument.marks, argument.gist),
    )


def _marks(marks: Sequence[Mark], text: str) -> Sequence[Mark]:
    """Return *marks* as they are read: by their beginnings, the longer one first, of two alike a link first."""
    within = (evolve(mark, stop=min(mark.stop, len(text))) for mark in marks if mark.start < len(text))
    return sorted(within, key=lambda mark: (mark.start, -mark.stop, mark.kind is not MarkKind.LINK))
