"""Folding: when a map has too many boxes, what stands deepest is folded into counted stubs.

What is shown is the beginning of one order: main claims, then what speaks for and against them, and so on, level by
level. So whatever is folded has something above it that is shown, where its stub hangs.
"""

from __future__ import annotations

import enum
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate

from attrs import define, field, frozen

from argmap.model.argument import Argument
from argmap.model.ends import ArgumentRef, ClaimRef, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.model.nearness import parts, whole
from argmap.model.relation import CounterpointKind, Relation, SupportKind
from argmap.model.stubs import Closed, Count, GroupRef, Link, Place, Stub

#: What speaks for something; all else speaks against it.
_FOR = frozenset(SupportKind)
#: What may be read from either end.
_SYMMETRIC = frozenset({CounterpointKind.CONTRARY, CounterpointKind.CONTRADICTION})


class Boxing(enum.Enum):
    """Tell what has a box of its own in a picture."""

    #: Steps, in which their premises stand, and all other claims.
    STEPS = "steps"
    #: Steps, and all claims.
    CLAIMS = "claims"
    #: Steps, all claims, and what speaks for or against what.
    RELATIONS = "relations"


@frozen
class Foldable:
    """Hold what may be folded: a map, its closed groups, and the lines to and from those."""

    map: ArgumentMap
    closed: tuple[Closed, ...] = ()
    links: tuple[Link, ...] = ()

    @cached_property
    def counts(self) -> Mapping[GroupRef, Count]:
        """Return what is in each closed group."""
        return {box.ref: box.count for box in self.closed}

    @cached_property
    def related(self) -> Mapping[Place, list[Place]]:
        """Return the other ends of relations by one end; by both, unless they are one."""
        found: defaultdict[Place, list[Place]] = defaultdict(list)
        for relation in self.map.relations:
            found[relation.source].append(relation.target)
            if relation.source != relation.target:
                found[relation.target].append(relation.source)
        return found

    @property
    def lines(self) -> tuple[Relation | Link, ...]:
        """Return what speaks for or against what, beyond the inferences: reasons before objections."""
        found: list[Relation | Link] = [*self.map.relations, *self.links]
        return tuple(sorted(found, key=lambda line: line.kind not in _FOR))


@frozen
class Folded:
    """Hold what remains: names of what is shown, and stubs for the rest."""

    #: Claims, arguments and closed groups.
    shown: frozenset[Place]
    #: What is folded up, the author's order of what it hangs on.
    stubs: tuple[Stub, ...]


@frozen
class _Child:
    """Hold something that speaks of something above it."""

    #: A claim, an argument or a closed group.
    ref: Place
    #: What it speaks of; None for what speaks of nothing.
    on: Place | None
    #: It speaks for that, not against it.
    supports: bool = True


@frozen
class _Unit:
    """Hold what is shown or folded at once: a claim, a closed group, or an argument with the claims it is made of."""

    #: What it is, and what it speaks of.
    child: _Child
    #: The names of all that is in it.
    refs: tuple[Place, ...]
    #: How many claims and arguments are in it.
    count: Count
    #: How many boxes more are drawn if it is shown.
    boxes: int


def folded(foldable: Foldable, most: int, boxing: Boxing) -> Folded:
    """Return what remains of a map if at most *most* boxes are drawn, stubs among them.

    Main claims are folded only if there are more than *most*; if there are exactly as many, there is no room for a
    stub, and what it would stand for is in none. Linear in the size of the map.
    """
    order = _Order(foldable, boxing)
    units = order.units()
    totals = _totals(units)
    fitting = next((number for number in range(len(units), -1, -1) if totals[number] <= most), 0)
    if fitting >= order.mains:
        return _cut(units, fitting)
    room = most - 1 if most != order.mains else most
    return _rest(units, min(room, order.mains), stub=room < most)


def _totals(units: Sequence[_Unit]) -> Sequence[int]:
    """Return how many boxes are drawn if so many units are shown, stubs included, for each number of units."""
    homes = {ref: place for place, unit in enumerate(units) for ref in unit.refs} | {None: -1}
    last = {unit.child.on: place for place, unit in enumerate(units)}
    steps = [0] * (len(units) + 2)
    for on, place in last.items():
        steps[homes[on] + 1] += 1
        steps[place + 1] -= 1
    shown = accumulate((unit.boxes for unit in units), initial=0)
    return [boxes + stubs for boxes, stubs in zip(shown, accumulate(steps), strict=False)]


def _cut(units: Sequence[_Unit], number: int) -> Folded:
    """Return the first *number* units, and a stub on everything that has some of the rest below it."""
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
    """Tell whether a unit takes no more room than a stub for it, and needs nothing else to be shown."""
    return len(unit.refs) == 1 and unit.boxes == 1


def _stub(on: Place | None, hidden: Sequence[_Unit]) -> Stub:
    direct = [unit.child.supports for unit in hidden if unit.child.on == on and on is not None]
    return Stub(on, direct.count(True), direct.count(False), sum((unit.count for unit in hidden), Count()))


def _rest(units: Sequence[_Unit], number: int, *, stub: bool) -> Folded:
    """Return the first *number* units, and one stub for all the rest, if there is room for a *stub*."""
    shown, hidden = units[: max(number, 0)], units[max(number, 0) :]
    stubs = (Stub(None, 0, 0, sum((unit.count for unit in hidden), Count())),) if stub and hidden else ()
    return Folded(frozenset(ref for unit in shown for ref in unit.refs), stubs)


@define
class _Order:
    """Bring the units of a map into the order in which they are shown, level by level."""

    foldable: Foldable
    #: What counts as a box.
    boxing: Boxing
    #: How many main claims there are.
    mains: int = 0
    _found: list[_Unit] = field(factory=list)
    #: What is in a unit already.
    _placed: set[Place] = field(factory=set)
    #: Claims that are shown in an argument, as premises.
    _premises: set[str] = field(factory=set)

    def units(self) -> tuple[_Unit, ...]:
        """Return all units. What speaks of nothing, but is no main claim, comes with the second level."""
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
        """Note the units of *level*, and then of *most* levels in all, those below."""
        while most and (found := [unit for child in level if (unit := self._unit(child))]):
            self._found += found
            level = [child for unit in found for ref in unit.refs for child in below.get(ref, ())]
            most -= 1

    def _unit(self, child: _Child) -> _Unit | None:
        """Return what is shown if *child* is; None if it is shown already."""
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
        """Note that *refs* are in a unit, and return how many boxes of relations are drawn with them."""
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
        """Return how many boxes more there are with *argument*, and *claims* in it that are in no unit yet."""
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
    """Give what speaks of something, and what is a premise."""
    yield from (_unit_of(line.source) for line in foldable.lines if line.kind not in _SYMMETRIC)
    for argument in foldable.map.arguments:
        yield from (ArgumentRef(argument.title) for _ in argument.inferences[:1])
        for inference in argument.inferences:
            yield from (ClaimRef(premise.claim) for premise in inference.premises)


def _below(foldable: Foldable) -> Mapping[Place, list[_Child]]:
    """Return what speaks of each thing, reasons before objections."""
    found: defaultdict[Place, list[_Child]] = defaultdict(list)
    for argument in foldable.map.arguments:
        for inference in argument.inferences:
            child = ArgumentRef(argument.title)
            found[ClaimRef(inference.conclusion)].append(_Child(child, ClaimRef(inference.conclusion)))
    for line in foldable.lines:
        found[line.target].append(_Child(_unit_of(line.source), line.target, line.kind in _FOR))
        if line.kind in _SYMMETRIC:
            found[line.source].append(_Child(_unit_of(line.target), line.source, supports=False))
    return found


def _unit_of(place: Place) -> Place:
    return place if isinstance(place, GroupRef) else whole(place)
