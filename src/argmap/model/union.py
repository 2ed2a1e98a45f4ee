"""Unions: two versions of a map in one, with what happened to each thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeVar

from attrs import evolve, field, frozen

from argmap import plugins
from argmap.errors import InvalidValueError
from argmap.model.argument import Argument, Inference, Premise
from argmap.model.change import Change, Changed, ChangeKind, Diff, Part, StepPremise
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.fate import NONE, Fate, Fated, PremiseRef, Trace
from argmap.model.map import ArgumentMap
from argmap.model.nearness import near, whole
from argmap.model.relation import Counterpoint, Relation, Support
from argmap.model.selection import Selected, restricted
from argmap.model.stubs import Count, GroupRef, several
from argmap.model.uniting import Both, Names, names
from argmap.values import expect, shown
from argmap.values import whole as whole_number

_Any = TypeVar("_Any")
_Related = TypeVar("_Related", bound=Relation)


#: The fate that a type of change means; all other types mean ``CHANGED``.
FATES: Mapping[ChangeKind, Fate] = {ChangeKind.ADDED: Fate.ADDED, ChangeKind.REMOVED: Fate.REMOVED}


@frozen(repr=False)
class Union:
    """Represent two versions of a map as one map.

    Invariants: it contains every claim, argument, step, premise, relation and group of both. Unchanged things have no
    trace.
    """

    #: The later map, and what was removed. Generated titles that mean different things in the two maps are renumbered.
    map: ArgumentMap
    #: The earlier map, with the names of `map`.
    before: ArgumentMap
    #: The differences that it is made from.
    diff: Diff
    #: The names of things in `map`.
    _names: Names
    #: What happened to each changed thing, by its name in `map`.
    traces: Mapping[Fated, Trace] = field(factory=dict)
    #: How much `map` leaves out because it is far from every change.
    left_out: Count = Count()

    def trace(self, thing: Fated) -> Trace:
        """Return what happened to *thing*, with the changes."""
        if not isinstance(thing, Hashable):
            raise InvalidValueError(f"expected a reference or a relation, got {shown(thing)}")
        return self.traces.get(thing, NONE)

    def fate(self, thing: Fated) -> Fate:
        """Return what happened to *thing*, in one word."""
        return self.trace(thing).fate

    def was(self, thing: End) -> End:
        """Return the name in `map` of something in the earlier map."""
        return self._names.end(_there(thing, self.diff.before))

    def now(self, relation: Relation) -> Relation:
        """Return a relation of the later map by its name in `map`."""
        expect("a relation", relation, Support, Counterpoint)
        for ref in (relation.source, relation.target):
            _there(ref, self.diff.after)
        return self._names.now(relation)

    def around(self, depth: int) -> Union:
        """Return only changed things and their neighbours within *depth* steps."""
        whole_number("depth", depth)
        found = near(self.map, dict.fromkeys(end for thing in self.traces for end in _ends(thing)), depth)
        claims = tuple(claim.title for claim in self.map.claims if ClaimRef(claim.title) in found)
        arguments = tuple(argument.title for argument in self.map.arguments if ArgumentRef(argument.title) in found)
        part = restricted(self.map, Selected(claims, arguments))
        gone = Count(len(self.map.claims) - len(part.claims), len(self.map.arguments) - len(part.arguments))
        return evolve(self, map=part, left_out=self.left_out + gone)

    def __repr__(self) -> str:
        return f"<Union: {self.map!r}, {several(len(self.diff.changes), 'change') or 'no changes'}>"

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> Mapping[str, str]:  # noqa: ARG002
        """Return a picture with marks of change and the list of changes, which notebooks show."""
        bundle: Mapping[str, str] = plugins.named("argmap.notebook:bundle")(self)
        return bundle


def _there(thing: End, argmap: ArgumentMap) -> End:
    """Return *thing*, or raise `MapError` if it is not in the map."""
    argmap.supports_of(thing)
    return thing


def union(diff: Diff) -> Union:
    """Combine both maps of *diff* into one.

    A relation that was turned or retargeted appears twice: the old one as removed, the new one as added. A step with a
    new conclusion appears once, as it is now.

    >>> from argmap import Claim, diff
    >>> safe, bats = Claim("Untitled 1", "Lanes are safe."), Claim("Untitled 1", "Bats need trees.")
    >>> both = union(diff(ArgumentMap(claims=[safe]), ArgumentMap(claims=[bats])))
    >>> [(claim.text, both.fate(ClaimRef(claim.title)).value) for claim in both.map.claims]
    [('Lanes are safe.', 'removed'), ('Bats need trees.', 'added')]
    """
    expect("the differences of two maps, from diff", diff, Diff)
    found = _Uniting(diff, names(diff))
    return Union(found.map, found.before, diff, found.names, found.traces())


def _ends(thing: Fated) -> Iterator[ClaimRef | ArgumentRef]:
    """Yield the claims and arguments that *thing* is, belongs to or connects."""
    match thing:
        case ClaimRef() | ArgumentRef() | InferenceRef():
            yield whole(thing)
        case PremiseRef(step):
            yield whole(step)
        case Support() | Counterpoint():
            yield from (whole(thing.source), whole(thing.target))


@frozen
class _Uniting:
    """Build a union from the differences of two maps and the names in it."""

    diff: Diff
    names: Names

    @cached_property
    def before(self) -> ArgumentMap:
        """Return the earlier map with the new names; its steps keep their indices."""
        one, name = self.diff.before, self.names
        own = evolve(name, steps={name.arguments[it.title]: tuple(_unmoved(it)) for it in one.arguments})
        return evolve(
            one,
            claims=map(name.claim, one.claims),
            arguments=map(name.argument, one.arguments),
            supports=map(own.was, one.supports),
            counterpoints=map(own.was, one.counterpoints),
            groups=[evolve(it, key=name.groups[it.key], parent=name.groups[it.parent]) for it in one.groups],
        )

    @cached_property
    def map(self) -> ArgumentMap:
        """Return the later map with removed things inserted near their old positions."""
        one, other, known = self.before, self.diff.after, self.names.pairs
        claims, arguments, groups = ({*table.values()} for table in (known.claims, known.arguments, known.groups))
        return evolve(
            other,
            claims=_woven(other.claims, ((i, it) for i, it in enumerate(one.claims) if it.title not in claims)),
            # last of all, as a claim is shown at home in the first argument that uses it
            arguments=[
                *(self._argument(it) for it in other.arguments),
                *(it for it in one.arguments if it.title not in arguments),
            ],
            supports=self._related(self.diff.before.supports, other.supports),
            counterpoints=self._related(self.diff.before.counterpoints, other.counterpoints),
            groups=[*other.groups, *(group for group in one.groups if group.key not in groups)],
        )

    def _argument(self, argument: Argument) -> Argument:
        return evolve(argument, inferences=[self._inference(*both) for both in self.names.steps[argument.title]])

    def _inference(self, old: InferenceRef | None, new: InferenceRef | None) -> Inference:
        """Return a step; if both maps have it, with its old and new premises."""
        if not old or not new:
            return self.diff.after.inference(new) if new else self.names.inference(self.diff.before.inference(old))  # type: ignore[arg-type]  # one of both is there
        premises = [premise for premise, _ in self._premises(old, new)]
        return evolve(self.diff.after.inference(new), premises=premises)

    def _premises(self, old: InferenceRef, new: InferenceRef) -> list[tuple[Premise, Change | None]]:
        """Return the premises of a step in both maps, each with its change."""
        inference = self.diff.before.inference(old)
        was = _told(inference.premises, self._lost_premises.get(old, ()))
        now = _told(self.diff.after.inference(new).premises, self._new_premises.get(new, ()))
        names = self.names.inference(inference).premises
        return _woven(now, ((i, (names[i], change)) for i, (_, change) in enumerate(was) if change))

    @cached_property
    def _lost_premises(self) -> Mapping[InferenceRef, list[tuple[Premise, Change]]]:
        return _by_step((change.before, change) for change in self.diff.changes if change.kind is ChangeKind.REMOVED)

    @cached_property
    def _new_premises(self) -> Mapping[InferenceRef, list[tuple[Premise, Change]]]:
        return _by_step((change.after, change) for change in self.diff.changes)

    def _related(self, old: Iterable[_Related], new: Iterable[_Related]) -> list[_Related]:
        now = [self.names.now(relation) for relation in new]
        known = frozenset(now)
        was = ((i, self.names.was(it)) for i, it in enumerate(old) if it in self._lost)
        return _woven(now, ((i, it) for i, it in was if it not in known))

    @cached_property
    def _lost(self) -> frozenset[Changed]:
        """Return the relations of the earlier map that changed or were removed."""
        return frozenset(change.before for change in self.diff.changes if change.part is Part.RELATION)

    def traces(self) -> Mapping[Fated, Trace]:
        """Return what happened to each changed thing."""
        found: defaultdict[Fated, list[tuple[Fate, Change]]] = defaultdict(list)
        for change in self.diff.changes:
            for thing, fate in self._of(change):
                found[thing].append((fate, change))
        return {thing: _trace(fates) for thing, fates in found.items()} | dict(self._of_premises())

    def _of(self, change: Change) -> Iterator[tuple[Fated, Fate]]:
        """Yield the things that *change* affects, except premises."""
        match change.part:
            case Part.PREMISE:
                return
            case Part.RELATION:
                yield from self._of_relation(change)
            case _:
                yield self._name(change), FATES.get(change.kind, Fate.CHANGED)

    def _of_relation(self, change: Change) -> Iterator[tuple[Fated, Fate]]:
        """Yield the old and the new relation; if only its number of copies changed, it is changed."""
        if isinstance(change.before, Support | Counterpoint):
            was = self.names.was(change.before)
            yield was, Fate.CHANGED if was in self._now else Fate.REMOVED
        if isinstance(change.after, Support | Counterpoint):
            now = self.names.now(change.after)
            yield now, Fate.CHANGED if now in self._was else Fate.ADDED

    @cached_property
    def _now(self) -> frozenset[Relation]:
        return frozenset(self.names.now(relation) for relation in self.diff.after.relations)

    @cached_property
    def _was(self) -> frozenset[Relation]:
        return frozenset(self.names.was(relation) for relation in self.diff.before.relations)

    def _name(self, change: Change) -> Fated:
        """Return the thing that changed, unless it is a relation or a premise."""
        match change.after, change.before:
            case (ClaimRef() | ArgumentRef() | GroupRef()) as now, _:
                return now
            case InferenceRef() as now, _:
                return self.names.new_steps[now]
            case _, GroupRef(key):
                return GroupRef(self.names.groups[key])
            case _, (ClaimRef() | ArgumentRef() | InferenceRef()) as was:
                return self.names.end(was)
        return None

    def _of_premises(self) -> Iterator[tuple[Fated, Trace]]:
        steps = (
            (InferenceRef(title, i), both) for title, refs in self.names.steps.items() for i, both in enumerate(refs)
        )
        for step, (old, new) in steps:
            for i, (_, change) in enumerate(self._premises(old, new) if old and new else ()):
                if change:
                    yield PremiseRef(step, i), Trace(FATES.get(change.kind, Fate.CHANGED), (change,))


def _unmoved(argument: Argument) -> Iterator[Both]:
    yield from ((InferenceRef(argument.title, i), None) for i in range(len(argument.inferences)))


def _woven(later: Iterable[_Any], gone: Iterable[tuple[int, _Any]]) -> list[_Any]:
    """Insert what is *gone* into *later*, each thing at its old position."""
    found = list(later)
    for place, thing in gone:
        found.insert(place, thing)
    return found


def _by_step(changes: Iterable[tuple[Changed, Change]]) -> Mapping[InferenceRef, list[tuple[Premise, Change]]]:
    """Group the changes of premises by step."""
    found: defaultdict[InferenceRef, list[tuple[Premise, Change]]] = defaultdict(list)
    for ref, change in changes:
        if isinstance(ref, StepPremise):
            found[ref.step].append((ref.premise, change))
    return found


def _told(
    premises: Sequence[Premise], changes: Sequence[tuple[Premise, Change]]
) -> list[tuple[Premise, Change | None]]:
    """Return *premises*, each with its change; of equal premises, the last one changed."""
    found: list[tuple[Premise, Change | None]] = [(premise, None) for premise in premises]
    for premise, change in reversed(changes):
        places = [i for i, told in enumerate(found) if told == (premise, None)]
        found[places[-1]] = premise, change
    return found


def _trace(fates: Sequence[tuple[Fate, Change]]) -> Trace:
    """Combine several changes of one thing into a trace."""
    kinds = {fate for fate, _ in fates}
    return Trace(kinds.pop() if len(kinds) == 1 else Fate.CHANGED, tuple(change for _, change in fates))
