"""Compare two maps by their arguments, not by the layout of their texts."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from attrs import frozen

from argmap.model.argument import Argument, Inference, Premise
from argmap.model.change import Change, Changed, ChangeKind, Diff, Part, StepPremise
from argmap.model.claim import Claim
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.group import Group
from argmap.model.map import ArgumentMap
from argmap.model.matching import Matching
from argmap.model.pairs import Pairs, pairs
from argmap.model.relation import Counterpoint, Relation
from argmap.model.stubs import GroupRef
from argmap.values import expect

_Thing = TypeVar("_Thing", Claim, Argument, Group)
#: Attributes that are compared directly; the order of lists is ignored.
_OF_CLAIM = ("tags", "by", "sources", "implicit", "weight", "data")
_OF_ARGUMENT = ("tags", "by", "sources", "data")
_OF_STEP = ("rules", "scheme", "data")
_OF_GROUP = ("closed", "tags", "data")


def diff(before: ArgumentMap, after: ArgumentMap) -> Diff:
    """Return the differences between two maps.

    Order, numbers of premises and conclusions, generated titles and keys of groups are not compared, since they do not
    change the argument.

    >>> safe = Claim("Safety", "Lanes are safe.")
    >>> changed = diff(ArgumentMap(claims=[safe]), ArgumentMap(claims=[Claim("Danger", "Lanes are safe.")]))
    >>> [(change.kind.value, change.old, change.new) for change in changed.changes]
    [('renamed', 'Safety', 'Danger')]
    """
    expect("a map", before, ArgumentMap)
    expect("a map", after, ArgumentMap)
    return Diff(before, after, tuple(_Comparison(before, after, pairs(before, after)).changes()))


@frozen
class _Comparison:
    """Compare two maps, given which thing in one is which in the other."""

    before: ArgumentMap
    after: ArgumentMap
    pairs: Pairs

    def changes(self) -> Iterator[Change]:
        """Yield all changes in order."""
        names = self.pairs
        yield from _things(Part.CLAIM, self.before.claims, self.after.claims, names.claims, self._claim)
        yield from _things(Part.ARGUMENT, self.before.arguments, self.after.arguments, names.arguments, self._argument)
        yield from self._steps()
        yield from self._premises()
        yield from self._relations()
        yield from _things(Part.GROUP, self.before.groups, self.after.groups, names.groups, self._group)
        if self.before.title != self.after.title:
            yield Change(ChangeKind.RENAMED, Part.MAP, None, None, "title", self.before.title, self.after.title)
        yield from _noted(Part.MAP, (None, None), (self.before, self.after), ("data",))

    def _claim(self, one: Claim, other: Claim) -> Iterator[Change]:
        refs = ClaimRef(one.title), ClaimRef(other.title)
        yield from _renamed(Part.CLAIM, refs, one, other)
        yield from _worded(Part.CLAIM, refs, (one, one.text), (other, other.text))
        yield from self._moved(Part.CLAIM, refs, one.group, other.group)
        yield from _noted(Part.CLAIM, refs, (one, other), _OF_CLAIM)

    def _argument(self, one: Argument, other: Argument) -> Iterator[Change]:
        refs = ArgumentRef(one.title), ArgumentRef(other.title)
        yield from _renamed(Part.ARGUMENT, refs, one, other)
        yield from _worded(Part.ARGUMENT, refs, (one, one.gist), (other, other.gist))
        yield from self._moved(Part.ARGUMENT, refs, one.group, other.group)
        yield from _noted(Part.ARGUMENT, refs, (one, other), _OF_ARGUMENT)

    def _group(self, one: Group, other: Group) -> Iterator[Change]:
        refs = GroupRef(one.key), GroupRef(other.key)
        if one.title != other.title:
            yield Change(ChangeKind.RENAMED, Part.GROUP, *refs, "title", one.title, other.title)
        yield from self._moved(Part.GROUP, refs, one.parent, other.parent, "parent")
        yield from _noted(Part.GROUP, refs, (one, other), _OF_GROUP)

    def _moved(
        self, part: Part, refs: tuple[Changed, Changed], old: str, new: str, attribute: str = "group"
    ) -> Iterator[Change]:
        if self.pairs.groups.get(old) != new:
            yield Change(ChangeKind.MOVED, part, *refs, attribute, old, new)

    def _stepped(self) -> Iterator[tuple[InferenceRef, InferenceRef, Inference, Inference]]:
        for old, new in self.pairs.steps.items():
            yield old, new, self.before.inference(old), self.after.inference(new)

    def _steps(self) -> Iterator[Change]:
        for old, new, one, other in self._stepped():
            if self.pairs.claims.get(one.conclusion) != other.conclusion:
                kind = ChangeKind.RETARGETED
                yield Change(kind, Part.STEP, old, new, "conclusion", one.conclusion, other.conclusion)
            yield from _noted(Part.STEP, (old, new), (one, other), _OF_STEP)
        kept = set(self.pairs.steps.values())
        gone = (ref for ref in _inferences(self.before) if ref not in self.pairs.steps)
        yield from (Change(ChangeKind.REMOVED, Part.STEP, before=ref) for ref in gone)
        yield from (
            Change(ChangeKind.ADDED, Part.STEP, after=ref) for ref in _inferences(self.after) if ref not in kept
        )

    def _premises(self) -> Iterator[Change]:
        for old, new, one, other in self._stepped():
            yield from self._premises_of((old, one.premises), (new, other.premises))

    def _premises_of(
        self, old: tuple[InferenceRef, Sequence[Premise]], new: tuple[InferenceRef, Sequence[Premise]]
    ) -> Iterator[Change]:
        names, (one, other) = self.pairs.claims, (old[1], new[1])
        found = Matching(len(one), len(other))
        found.equal(
            lambda i: _known(names.get(one[i].claim), one[i].implicit), lambda j: (other[j].claim, other[j].implicit)
        )
        found.equal(lambda i: names.get(one[i].claim), lambda j: other[j].claim)
        for i, j in found.pairs.items():
            refs = StepPremise(old[0], one[i]), StepPremise(new[0], other[j])
            yield from _noted(Part.PREMISE, refs, (one[i], other[j]), ("implicit",))
        left, right = found.rest
        yield from (Change(ChangeKind.REMOVED, Part.PREMISE, before=StepPremise(old[0], one[i])) for i in left)
        yield from (Change(ChangeKind.ADDED, Part.PREMISE, after=StepPremise(new[0], other[j])) for j in right)

    def _relations(self) -> Iterator[Change]:
        one, other = self.before.relations, self.after.relations
        was = [(relation.kind, self.pairs.end(relation.source), self.pairs.end(relation.target)) for relation in one]
        now = [(relation.kind, relation.source, relation.target) for relation in other]
        found = Matching(len(one), len(other))
        found.equal(lambda i: _whole(one[i], *was[i][1:]), lambda j: _whole(other[j], *now[j][1:]))
        same = dict(found.pairs)
        found.equal(lambda i: _between(*was[i][1:]), lambda j: _between(*now[j][1:]))
        turned = dict(found.pairs)
        found.equal(lambda i: _known(was[i][1], was[i][0]), lambda j: (now[j][1], now[j][0]))
        for i, j in sorted(found.pairs.items()):
            if i not in same:
                kind = ChangeKind.TURNED if i in turned else ChangeKind.RETARGETED
                yield Change(kind, Part.RELATION, one[i], other[j])
        left, right = found.rest
        yield from (Change(ChangeKind.REMOVED, Part.RELATION, before=one[i]) for i in left)
        yield from (Change(ChangeKind.ADDED, Part.RELATION, after=other[j]) for j in right)


def _known(name: Hashable, more: Hashable) -> Hashable:
    """Return both as a key; None if the other map has no such name."""
    return None if name is None else (name, more)


def _whole(relation: Relation, source: End | None, target: End | None) -> Hashable:
    between = _between(source, target)
    symmetric = isinstance(relation, Counterpoint) and relation.symmetric
    return between and (relation.kind, between if symmetric else (source, target))


def _between(source: End | None, target: End | None) -> Hashable:
    return None if source is None or target is None else frozenset((source, target))


def _inferences(map: ArgumentMap) -> Iterator[InferenceRef]:
    for argument in map.arguments:
        yield from (InferenceRef(argument.title, i) for i in range(len(argument.inferences)))


def _key(thing: Claim | Argument | Group) -> str:
    return thing.key if isinstance(thing, Group) else thing.title


def _ref(thing: Claim | Argument | Group) -> Changed:
    if isinstance(thing, Group):
        return GroupRef(thing.key)
    return ClaimRef(thing.title) if isinstance(thing, Claim) else ArgumentRef(thing.title)


def _things(
    part: Part,
    before: Iterable[_Thing],
    after: Iterable[_Thing],
    names: Mapping[str, str],
    compare: Callable[[_Thing, _Thing], Iterable[Change]],
) -> Iterator[Change]:
    """Yield changes of things in both maps, then removed things, then added ones."""
    before, later = tuple(before), {_key(thing): thing for thing in after}
    for one in before:
        if _key(one) in names:
            other = later[names[_key(one)]]
            if one is not other:
                yield from compare(one, other)
    kept = set(names.values())
    yield from (Change(ChangeKind.REMOVED, part, before=_ref(thing)) for thing in before if _key(thing) not in names)
    yield from (Change(ChangeKind.ADDED, part, after=_ref(thing)) for key, thing in later.items() if key not in kept)


def _renamed(
    part: Part, refs: tuple[Changed, Changed], one: Claim | Argument, other: Claim | Argument
) -> Iterator[Change]:
    if one.title != other.title and not (one.untitled and other.untitled):
        yield Change(ChangeKind.RENAMED, part, *refs, "title", one.title, other.title)


def _worded(
    part: Part, refs: tuple[Changed, Changed], old: tuple[Claim | Argument, str], new: tuple[Claim | Argument, str]
) -> Iterator[Change]:
    """Yield changes of the text; compare marks only if the text is the same."""
    (one, was), (other, now) = old, new
    if was != now:
        yield Change(ChangeKind.REWORDED, part, *refs, "text" if isinstance(one, Claim) else "gist", was, now)
    else:
        yield from _noted(part, refs, (one, other), ("marks",))
    more = one.other_wordings, other.other_wordings
    if sorted(more[0]) != sorted(more[1]):
        yield Change(ChangeKind.CHANGED, part, *refs, "wordings", *more)


def _noted(
    part: Part, refs: tuple[Changed, Changed], things: tuple[Any, Any], attributes: Iterable[str]
) -> Iterator[Change]:
    """Yield the attributes in which two things differ."""
    for attribute in attributes:
        old, new = (getattr(thing, attribute) for thing in things)
        if old != new and not _reordered(old, new):
            yield Change(ChangeKind.CHANGED, part, *refs, attribute, old, new)


def _reordered(old: object, new: object) -> bool:
    return isinstance(old, tuple) and isinstance(new, tuple) and sorted(old, key=repr) == sorted(new, key=repr)
