"""Update the map after a step that changed only an extract.

If the extract does not determine the map with certainty, the whole text is read again.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import TypeVar

from attrs import evolve, frozen

from argmap.editing.blocks import Block, Blocks
from argmap.editing.extracts import Step
from argmap.interpret.groups import filled
from argmap.model.argument import Argument
from argmap.model.claim import Claim
from argmap.model.ends import ArgumentRef, ClaimRef
from argmap.model.map import ArgumentMap
from argmap.model.nearness import whole
from argmap.model.relation import Relation

_Member = TypeVar("_Member", Claim, Argument)
_Related = TypeVar("_Related", bound=Relation)


class _Unknown(Exception):  # noqa: N818 - no error: the question is put to the whole text instead
    """Signal that the extract does not determine the map."""


def updated(old: ArgumentMap, blocks: tuple[Blocks, Blocks], step: Step) -> ArgumentMap | None:
    """Return the map after *step*; None if the whole text must be read.

    *blocks* are those before and after the step.
    """
    try:
        return _Update(old, *blocks, step).map()
    except _Unknown:
        return None


@frozen
class _Update:
    """Hold what is known before and after the step."""

    old: ArgumentMap
    blocks: Blocks
    later: Blocks
    step: Step

    @property
    def before(self) -> ArgumentMap:
        """Return what the extract said."""
        return self.step.carried.before.map

    @property
    def after(self) -> ArgumentMap:
        """Return what it says."""
        return self.step.carried.after.map

    def map(self) -> ArgumentMap:
        """Return the whole map, or raise `_Unknown`."""
        before, after = self.before, self.after
        members: Iterable[Claim | Argument] = chain(before.claims, before.arguments, after.claims, after.arguments)
        _sure(not any(member.untitled for member in members))
        changed = self._changed(before.claims, after.claims), self._changed(before.arguments, after.arguments)
        claims = self._members(self.old.claims, changed[0], [block.claims for block in self.later.found])
        arguments = self._members(self.old.arguments, changed[1], [block.arguments for block in self.later.found])
        self._same_groups(claims, arguments)
        return ArgumentMap(
            claims=claims,
            arguments=arguments,
            supports=self._relations(self.old.supports, before.supports, after.supports),
            counterpoints=self._relations(self.old.counterpoints, before.counterpoints, after.counterpoints),
            groups=self.old.groups,
            title=after.title,
            data=after.data,
        )

    def _same_groups(self, claims: Sequence[Claim], arguments: Sequence[Argument]) -> None:
        """Make sure that the same groups hold something as before."""
        _sure({group.key for group in self.after.groups} <= {group.key for group in self.before.groups})
        groups = self.old.groups
        members = [*(one.group for one in claims), *(one.group for one in arguments)]
        _sure({*members} <= {"", *(group.key for group in groups)} and filled(groups, members) == groups)

    def _changed(self, before: Sequence[_Member], after: Sequence[_Member]) -> Mapping[str, _Member | None]:
        """Return what is different, by title; None for what is gone. All blocks that name it are in the extract."""
        was, now = ({member.title: member for member in side} for side in (before, after))
        titles = [title for title in {**was, **now} if was.get(title) != now.get(title)]
        make = ClaimRef if self.before.claims is before else ArgumentRef
        known = set(self.step.extract.blocks)
        _sure(all(block in known for title in titles for block in self.blocks.naming(make(title))))
        return {title: self._placed(now.get(title)) for title in titles}

    def _placed(self, member: _Member | None) -> _Member | None:
        """Return *member* with the key that its group has in the whole text."""
        if member is None or not member.group or self.step.carried.after.places.regrouped:
            return member
        number = int(member.group.removeprefix("s"))
        for place, block in zip(self.step.extract.places, self.step.extract.blocks, strict=True):
            if number <= len(block.levels):
                earlier = sum(len(one.levels) for one in self.blocks.found[:place])
                return evolve(member, group=f"s{earlier + number}")
            number -= len(block.levels)
        raise _Unknown

    def _members(
        self, old: Sequence[_Member], changed: Mapping[str, _Member | None], standing: Iterable[Sequence[str]]
    ) -> Sequence[_Member]:
        """Return all claims or all arguments, in the order of the text."""
        if not changed and not self._reordered:
            return old
        table = {member.title: member for member in old}
        for title, member in changed.items():
            if member is None:
                del table[title]
            else:
                table[title] = member
        order = dict.fromkeys(chain.from_iterable(standing))
        _sure(len(order) == len(table))
        return [table[title] for title in order]

    @property
    def _reordered(self) -> bool:
        """Return whether the order in which claims or arguments first occur may have changed."""
        old, new = self.step.extract.blocks, list(chain.from_iterable(self.step.new))
        return any(_chained(old, argument) != _chained(new, argument) for argument in (False, True))

    def _relations(
        self, whole_: Sequence[_Related], before: Sequence[_Related], after: Sequence[_Related]
    ) -> Sequence[_Related]:
        if before == after:
            return whole_
        gone = [relation for relation in before if relation not in after]
        new = [relation for relation in after if relation not in before]
        kept = [relation for relation in before if relation in after]
        if len(gone) == len(new) and _replaced(before, dict(zip(gone, new, strict=True))) == list(after):
            return self._exchanged(whole_, dict(zip(gone, new, strict=True)))
        _sure(kept == [relation for relation in after if relation in before])
        left = list(self._without(whole_, gone))
        for relation in new:
            left.insert(self._place(left, relation, after), relation)
        return left

    def _exchanged(self, whole_: Sequence[_Related], new: Mapping[_Related, _Related]) -> Sequence[_Related]:
        return _replaced(self._sure_of(whole_, list(new)), new)

    def _without(self, whole_: Sequence[_Related], gone: Sequence[_Related]) -> Iterable[_Related]:
        names = {whole(relation.source) for relation in gone}
        return [
            relation
            for relation in self._sure_of(whole_, gone)
            if whole(relation.source) not in names or relation not in gone
        ]

    def _sure_of(self, whole_: Sequence[_Related], some: Sequence[_Related]) -> Sequence[_Related]:
        """Return all relations, sure that *some* are among them."""
        targets = {relation.target for relation in some}
        among = [relation for relation in whole_ if relation.target in targets]
        _sure(all(relation in among for relation in some))
        return whole_

    def _place(self, found: Sequence[_Related], new: _Related, after: Sequence[_Related]) -> int:
        """Return where a *new* relation comes among those that were *found* so far.

        Those of one block stand together, in the order of the blocks; in the block, in the order of the extract.
        """
        block = self._saying(new)
        place = after.index(new)
        earlier = after[place - 1] if place else None
        later = after[place + 1] if place + 1 < len(after) else None
        if earlier is not None and self._saying_surely(earlier) is block:
            return found.index(earlier) + 1
        if later is not None and self._saying_surely(later) is block:
            return found.index(later)
        _sure(not any(self._saying_surely(one) is block for one in after if one is not new))
        at = self.later.place(block)
        return bisect_left(found, at, key=self._said_at)

    def _saying(self, relation: Relation) -> Block:
        """Return the first block that says *relation*, or raise `_Unknown`."""
        found = self._saying_surely(relation)
        if found is None:
            raise _Unknown
        return found

    def _saying_surely(self, relation: Relation) -> Block | None:
        """Return the only block that may say *relation*; None if there are several, or a structure may say it."""
        if isinstance(relation.source, ClaimRef) and relation.source.title in self._conclusions:
            return None
        one, other = (set(self.later.naming(thing)) for thing in (whole(relation.source), whole(relation.target)))
        found = one & other
        return found.pop() if len(found) == 1 else None

    def _said_at(self, relation: Relation) -> int:
        return self.later.place(self._saying(relation))

    @cached_property
    def _conclusions(self) -> set[str]:
        return {argument.conclusion for argument in self.old.arguments if argument.inferences}


def _chained(blocks: Iterable[Block], argument: bool) -> Sequence[str]:  # noqa: FBT001 - which of two lists
    return list(chain.from_iterable(block.arguments if argument else block.claims for block in blocks))


def _replaced(relations: Sequence[_Related], new: Mapping[_Related, _Related]) -> list[_Related]:
    targets = {relation.target for relation in new}
    return [new.get(relation, relation) if relation.target in targets else relation for relation in relations]


def _sure(known: bool) -> None:  # noqa: FBT001 - it reads as a sentence
    if not known:
        raise _Unknown
