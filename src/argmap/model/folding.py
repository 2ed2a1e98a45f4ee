"""Fold the deepest levels of a map into stubs if it has too many boxes.

Everything is put in one order: main claims, then what supports and attacks them, and so on, level by level. The
beginning of this order is shown. So whatever is folded has something visible above it, to which its stub is attached.
"""

from __future__ import annotations

import enum
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate

from attrs import define, field, frozen

from argmap.model.argument import Argument
from argmap.model.dialectic import step_kind
from argmap.model.ends import ArgumentRef, ClaimRef, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.model.nearness import parts, whole
from argmap.model.relation import AnyKind, CounterpointKind, Relation, StepKind, SupportKind
from argmap.model.stubs import Closed, Count, GroupRef, Link, Place, Stub

#: Relations without a direction.
_SYMMETRIC = frozenset({CounterpointKind.CONTRARY, CounterpointKind.CONTRADICTION})


class _Rank(enum.IntEnum):
    """List what one thing can do to another, in the order in which it is shown."""

    FOR = 0
    EXPLAINS = 1
    AGAINST = 2


def _rank(kind: AnyKind) -> _Rank:
    if isinstance(kind, SupportKind):
        return _Rank.FOR
    return _Rank.EXPLAINS if isinstance(kind, StepKind) else _Rank.AGAINST


class Boxing(enum.Enum):
    """Name what has a box of its own in a notation."""

    #: Steps, which contain their premises, and all other claims.
    STEPS = "steps"
    #: Steps, and all claims.
    CLAIMS = "claims"
    #: Steps, all claims, and relations.
    RELATIONS = "relations"


@frozen
class Foldable:
    """Represent what can be folded: a map, its closed groups and their links."""

    map: ArgumentMap
    closed: tuple[Closed, ...] = ()
    links: tuple[Link, ...] = ()

    @cached_property
    def counts(self) -> Mapping[GroupRef, Count]:
        """Return the number of members of each closed group."""
        return {box.ref: box.count for box in self.closed}

    @cached_property
    def related(self) -> Mapping[Place, list[Place]]:
        """Return the other ends of the relations of each claim, argument or step."""
        found: defaultdict[Place, list[Place]] = defaultdict(list)
        for relation in self.map.relations:
            found[relation.source].append(relation.target)
            if relation.source != relation.target:
                found[relation.target].append(relation.source)
        return found

    @property
    def lines(self) -> tuple[Relation | Link, ...]:
        """Return relations and links."""
        return (*self.map.relations, *self.links)


@frozen
class Folded:
    """Represent a folded map: what is shown, and stubs for the rest."""

    #: Claims, arguments and closed groups.
    shown: frozenset[Place]
    #: Stubs for what is folded, in the order of what they are attached to.
    stubs: tuple[Stub, ...]


@frozen
class _Child:
    """Represent something that supports, explains or attacks something above it."""

    #: A claim, an argument or a closed group.
    ref: Place
    #: What that is; None if nothing.
    on: Place | None
    #: What it does to that.
    kind: AnyKind = SupportKind.REASON


@frozen
class _Unit:
    """Represent what is shown or folded together.

    This is a claim, a closed group, or an argument with its premises and conclusions.
    """

    #: What it is, and what it supports, explains or attacks.
    child: _Child
    #: Everything in it.
    refs: tuple[Place, ...]
    #: How many claims and arguments are in it.
    count: Count
    #: How many boxes it adds.
    boxes: int


def folded(foldable: Foldable, most: int, boxing: Boxing) -> Folded:
    """Fold a map so that at most *most* boxes are left, including stubs.

    Main claims are folded only if there are more than *most*. If there are exactly that many, there is no room for a
    stub, and nothing stands for the rest. Linear in the size of the map.
    """
    order = _Order(foldable, boxing)
    units = order.units()
    totals = _totals(units)
    fitting = next((number for number in range(len(units), -1, -1) if totals[number] <= most), 0)
    if fitting >= order.mains:
        return _cut(units, fitting)
    needed = [*accumulate(unit.boxes for unit in units[: order.mains])]
    room = most if most == needed[-1] else most - 1
    return _rest(units, sum(boxes <= room for boxes in needed), stub=room < most)


def _totals(units: Sequence[_Unit]) -> Sequence[int]:
    """Return, for each number of units shown, the number of boxes, including stubs."""
    homes = {ref: place for place, unit in enumerate(units) for ref in unit.refs} | {None: -1}
    last = {unit.child.on: place for place, unit in enumerate(units)}
    steps = [0] * (len(units) + 2)
    for on, place in last.items():
        steps[homes[on] + 1] += 1
        steps[place + 1] -= 1
    shown = accumulate((unit.boxes for unit in units), initial=0)
    return [boxes + stubs for boxes, stubs in zip(shown, accumulate(steps), strict=False)]


def _cut(units: Sequence[_Unit], number: int) -> Folded:
    """Show the first *number* units, and attach stubs for the rest to what is above it."""
    homes: dict[Place | None, Place | None] = {None: None}
    homes |= {ref: ref for unit in units[:number] for ref in unit.refs}
    below: defaultdict[Place | None, list[_Unit]] = defaultdict(list)
    for unit in units[number:]:
        home = homes[unit.child.on]
        homes |= dict.fromkeys(unit.refs, home)
        below[home].append(unit)
    alone = [on for on, hidden in below.items() if len(hidden) == 1 and _small(hidden[0])]
    shown = [*units[:number], *(below.pop(on)[0] for on in alone)]
    stubs = tuple(_stub(on, hidden) for on, hidden in below.items())
    return Folded(frozenset(ref for unit in shown for ref in unit.refs), stubs)


def _small(unit: _Unit) -> bool:
    """Return whether a unit takes no more room than a stub for it."""
    return len(unit.refs) == 1 and unit.boxes == 1


def _stub(on: Place | None, hidden: Sequence[_Unit]) -> Stub:
    direct = Counter(_rank(unit.child.kind) for unit in hidden if unit.child.on == on and on is not None)
    count = sum((unit.count for unit in hidden), Count())
    return Stub(on, direct[_Rank.FOR], direct[_Rank.AGAINST], count, direct[_Rank.EXPLAINS])


def _rest(units: Sequence[_Unit], number: int, *, stub: bool) -> Folded:
    """Show the first *number* units, and one *stub* for all the rest if there is room."""
    shown, hidden = units[: max(number, 0)], units[max(number, 0) :]
    stubs = (Stub(None, 0, 0, sum((unit.count for unit in hidden), Count())),) if stub and hidden else ()
    return Folded(frozenset(ref for unit in shown for ref in unit.refs), stubs)


@define
class _Order:
    """Put the units of a map in the order in which they are shown, level by level."""

    foldable: Foldable
    #: What counts as a box.
    boxing: Boxing
    #: How many main claims there are.
    mains: int = 0
    _found: list[_Unit] = field(factory=list)
    #: What is in a unit already.
    _placed: set[Place] = field(factory=set)
    #: Claims that are shown as premises within an argument.
    _premises: set[str] = field(factory=set)

    def units(self) -> tuple[_Unit, ...]:
        """Return all units. Unconnected things that are not main claims come with the second level."""
        below = _below(self.foldable)
        speaking = frozenset(_speaking(self.foldable))
        mains: list[Place] = [ref for ref in self._mains() if ref not in speaking]
        self._levels(below, (_Child(ref, None) for ref in mains), 1)
        self.mains = len(self._found)
        second = [child for unit in self._found for ref in unit.refs for child in below.get(ref, ())]
        others = [_Child(ref, None) for ref in _members(self.foldable) if ref not in speaking]
        self._levels(below, (*second, *others))
        for ref in _members(self.foldable):
            self._levels(below, (_Child(ref, None),))
        return tuple(self._found)

    def _mains(self) -> Iterator[Place]:
        spoken_of = {link.target for link in self.foldable.links}
        roots = {claim.title for claim in self.foldable.map.roots}
        for claim in self.foldable.map.claims:
            if claim.title in roots or ClaimRef(claim.title) in spoken_of:
                yield ClaimRef(claim.title)

    def _levels(self, below: Mapping[Place, list[_Child]], level: Iterable[_Child], most: int = -1) -> None:
        """Add the units of *level* and of the levels below, at most *most* levels in all."""
        while most and (found := [unit for child in level if (unit := self._unit(child))]):
            self._found += found
            level = [child for unit in found for ref in unit.refs for child in below.get(ref, ())]
            most -= 1

    def _unit(self, child: _Child) -> _Unit | None:
        """Return the unit of *child*, or None if it is already in a unit."""
        if child.ref in self._placed:
            return None
        argument = self.foldable.map.argument(child.ref.title) if isinstance(child.ref, ArgumentRef) else None
        made_of = dict.fromkeys(parts(argument)) if argument else {}
        claims = [ref for title in made_of if (ref := ClaimRef(title)) not in self._placed]
        count = self._count(child.ref) + Count(len(claims))
        boxes = self._boxes(argument, claims) if argument else 1
        steps = [InferenceRef(argument.title, index) for index in range(len(argument.inferences))] if argument else []
        refs: tuple[Place, ...] = (child.ref, *steps, *claims)
        boxes += self._place(refs)
        return _Unit(child, refs, count, boxes)

    def _place(self, refs: Iterable[Place]) -> int:
        """Record that *refs* are in a unit, and return how many boxes their relations add."""
        relations = 0
        for ref in refs:
            self._placed.add(ref)
            if self.boxing is Boxing.RELATIONS:
                relations += sum(other in self._placed for other in self.foldable.related.get(ref, ()))
        return relations

    def _count(self, ref: Place) -> Count:
        if isinstance(ref, GroupRef):
            return self.foldable.counts[ref]
        return Count(claims=1) if isinstance(ref, ClaimRef) else Count(arguments=1)

    def _boxes(self, argument: Argument, claims: Sequence[ClaimRef]) -> int:
        """Return how many boxes *argument* adds; *claims* are those in no unit so far."""
        if self.boxing is not Boxing.STEPS:
            return max(1, len(argument.inferences)) + len(claims)
        taken = {premise.claim for inference in argument.inferences for premise in inference.premises}
        moved = {title for title in taken - self._premises if ClaimRef(title) in self._placed}
        self._premises |= taken
        own = sum(ref.title not in taken and ref.title not in self._premises for ref in claims)
        return max(1, len(argument.inferences)) + own - len(moved)


def _members(foldable: Foldable) -> Iterator[Place]:
    yield from (ClaimRef(claim.title) for claim in foldable.map.claims)
    yield from (ArgumentRef(argument.title) for argument in foldable.map.arguments)
    yield from (box.ref for box in foldable.closed)


def _speaking(foldable: Foldable) -> Iterator[Place]:
    """Yield what supports or attacks something, and premises."""
    yield from (_unit_of(line.source) for line in foldable.lines if line.kind not in _SYMMETRIC)
    for argument in foldable.map.arguments:
        yield from (ArgumentRef(argument.title) for _ in argument.inferences[:1])
        for inference in argument.inferences:
            yield from (ClaimRef(premise.claim) for premise in inference.premises)


def _below(foldable: Foldable) -> Mapping[Place, list[_Child]]:
    """Return what supports, explains or attacks each thing, in this order."""
    found: defaultdict[Place, list[_Child]] = defaultdict(list)
    for child in sorted(_children(foldable), key=lambda child: _rank(child.kind)):
        if child.on is not None:
            found[child.on].append(child)
    return found


def _children(foldable: Foldable) -> Iterator[_Child]:
    for argument in foldable.map.arguments:
        for inference in argument.inferences:
            kind = step_kind(explains=inference.explains)
            yield _Child(ArgumentRef(argument.title), ClaimRef(inference.conclusion), kind)
    for line in foldable.lines:
        yield _Child(_unit_of(line.source), line.target, line.kind)
        if line.kind in _SYMMETRIC:
            yield _Child(_unit_of(line.target), line.source, line.kind)


def _unit_of(place: Place) -> Place:
    return place if isinstance(place, GroupRef) else whole(place)
