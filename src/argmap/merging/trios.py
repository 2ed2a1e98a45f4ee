"""Match the units of three versions.

Claims and arguments are matched as in `argmap.model.pairs`: by title, text, similarity and neighbours. Units are
matched by the thing that they are about and by the unit above them, then anywhere in the text.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence, Set

from attrs import define, frozen

from argmap.merging.units import Part, Unit
from argmap.merging.version import Thing, Version
from argmap.model.ends import ArgumentRef, ClaimRef
from argmap.model.matching import Matching
from argmap.model.pairs import pairs
from argmap.syntax.tree import Kind

#: Units that are matched by their neighbours if nothing else matches.
_BESIDE = frozenset({Kind.HEADING, Kind.INFERENCE, Kind.STRUCTURE, Kind.LIST, Kind.FRONT_MATTER})
#: Units with a meaning of their own.
_SAYING = frozenset({Kind.STATEMENT, Kind.RELATION, Kind.STEP, Kind.ITEM})


@define(eq=False)
class Trio:
    """Hold a unit in each version; None where it does not exist.

    Invariant: at least one version has it.
    """

    base: Unit | None = None
    ours: Unit | None = None
    theirs: Unit | None = None
    #: What it is about: the common name of a claim or an argument.
    what: Hashable = None

    @property
    def some(self) -> Unit:
        """Return the unit in one of the versions, preferring changed ones."""
        found = self.ours or self.theirs or self.base
        assert found is not None  # noqa: S101 - see above
        return found

    @property
    def kinds(self) -> Set[Kind]:
        """Return the kinds of the unit in the versions."""
        return {unit.kind for unit in (self.base, self.ours, self.theirs) if unit}

    @property
    def some_base(self) -> Unit:
        """Return the unit in the base, where it must exist."""
        assert self.base is not None  # noqa: S101 - whoever asks knows
        return self.base


@frozen(eq=False)
class Trios:
    """Hold all trios, and the trio of each unit."""

    every: list[Trio]
    of: dict[Unit, Trio]
    #: Common names of claims and arguments, for each of base, ours and theirs.
    names: tuple[Mapping[Thing, Hashable], ...]


def trios(base: Version, ours: Version, theirs: Version) -> Trios:
    """Return the matched units of three versions. Linear in the texts."""
    names = ({thing: thing for thing in _things(base)}, _names(base, ours), _names(base, theirs))
    every = [Trio(base=unit) for unit in (base.cut.root, *base.cut.units)]
    of: dict[Unit, Trio] = {trio.some: trio for trio in every}
    for trio in every:
        trio.what = _what(trio.some, base, names[0])
    one = _found(every, ours, names[1], of)
    for unit in one:
        trio = of.setdefault(unit, Trio(what=one[unit]))
        trio.ours = unit
        if trio.base is None:
            every.append(trio)
    other = _found([trio for trio in every if trio.base], theirs, names[2], of)
    rest = [unit for unit in other if unit not in of]
    _both_new(every, rest, other, of)
    for unit in other:
        new = unit not in of
        trio = of.setdefault(unit, Trio(what=other[unit]))
        trio.theirs = unit
        if new:
            every.append(trio)
    _both_replaced(every, of)
    return Trios(every, of, names)


def _both_replaced(every: list[Trio], of: dict[Unit, Trio]) -> None:
    """Take what both sides have put in the place of one untitled statement for two new wordings of it."""
    mine = {_where(trio.ours, of): trio for trio in every if trio.ours and not trio.base and not trio.theirs}
    others = {_where(trio.theirs, of): trio for trio in every if trio.theirs and not trio.base and not trio.ours}
    gone: set[Trio] = set()
    for trio in every:
        if trio.base is None or trio.ours or trio.theirs or (where := _where(trio.base, of)) is None:
            continue
        one, other = mine.pop(where, None), others.pop(where, None)
        if one and other and one.ours and other.theirs:
            trio.ours, trio.theirs = one.ours, other.theirs
            of[trio.ours] = of[trio.theirs] = trio
            gone |= {one, other}
    every[:] = [trio for trio in every if trio not in gone]


def _where(unit: Unit, of: Mapping[Unit, Trio]) -> Hashable:
    """Return what an untitled statement stands in and behind; None for all other units."""
    if unit.parent is None or unit.kind not in _SAYING or unit.head[Part.NAME]:
        return None
    before = of.get(unit.parent.below[unit.place - 1]) if unit.place else None
    return unit.kind, of.get(unit.parent), before


def _things(version: Version) -> Iterable[Thing]:
    yield from (ClaimRef(claim.title) for claim in version.map.claims)
    yield from (ArgumentRef(argument.title) for argument in version.map.arguments)


def _names(base: Version, side: Version) -> Mapping[Thing, Hashable]:
    """Return the names that things have in the base; new ones have that of their title, or none yet."""
    found = pairs(base.map, side.map)
    names: dict[Thing, Hashable] = {ClaimRef(new): ClaimRef(old) for old, new in found.claims.items()}
    names.update((ArgumentRef(new), ArgumentRef(old)) for old, new in found.arguments.items())
    claims = (ClaimRef(one.title) for one in side.map.claims if not one.untitled)
    arguments = (ArgumentRef(one.title) for one in side.map.arguments if not one.untitled)
    things: tuple[Thing, ...] = (*claims, *arguments)
    return {thing: ("new", thing) for thing in things} | names


def _what(unit: Unit, version: Version, names: Mapping[Thing, Hashable]) -> Hashable:
    """Return the keys by which a unit is matched."""
    thing = version.things.get(unit)
    if thing is not None:
        name = names.get(thing)
        return (unit.kind, name) if unit.kind is Kind.STRUCTURE else name or ("said", _said(unit))
    if unit.kind is Kind.INFERENCE and unit.parent is not None:
        after = unit.parent.below[unit.place + 1 : unit.place + 2] if unit.parent.kind is Kind.STRUCTURE else []
        return (unit.kind, *(_what(one, version, names) for one in after if one.kind is Kind.STEP))
    if unit.kind in {Kind.FRONT_MATTER, Kind.DOCUMENT}:
        return unit.kind
    if unit.kind is Kind.LIST:
        return (unit.kind, *(_what(one, version, names) for one in unit.below[:1]))
    return (unit.kind, _said(unit))


def _said(unit: Unit) -> str:
    return " ".join("".join(unit.head[Part.NAME : Part.TAGS]).split())


def _found(
    every: Sequence[Trio], side: Version, names: Mapping[Thing, Hashable], of: dict[Unit, Trio]
) -> Mapping[Unit, Hashable]:
    """Put the units of *side* that the base has into *of*; return what each of its units is found by."""
    units = [side.cut.root, *side.cut.units]
    what = {unit: _what(unit, side, names) for unit in units}
    was = {trio.some_base: trio.what for trio in every}
    found = Matching(len(every), len(units))
    for key in _KEYS:
        found.equal(
            lambda i, key=key: key(every[i].some_base, was),  # type: ignore[misc]  # the default binds the loop's value
            lambda j, key=key: key(units[j], what),  # type: ignore[misc]  # likewise
        )
    before = {trio.some_base: index for index, trio in enumerate(every)}
    for step in (-1, 1):
        back = {units[j]: i for i, j in found.pairs.items()}
        found.equal(
            lambda i, step=step: _beside(every[i].some_base, before, step),  # type: ignore[misc]  # likewise
            lambda j, step=step, back=back: _beside(units[j], back, step),  # type: ignore[misc]  # likewise
        )
    of.update((units[j], every[i]) for i, j in found.pairs.items())
    return what


_What = Mapping[Unit, Hashable]


def _above(unit: Unit, what: _What) -> Hashable:
    return what.get(unit.parent) if unit.parent else None


def _in_place(unit: Unit, what: _What) -> Hashable:
    return (what[unit], unit.kind, unit.symbol, _above(unit, what), unit.defines)


def _below_the_same(unit: Unit, what: _What) -> Hashable:
    return (what[unit], unit.kind, _above(unit, what))


def _moved(unit: Unit, what: _What) -> Hashable:
    return (what[unit], unit.defines)


def _defined(unit: Unit, what: _What) -> Hashable:
    return (what[unit], True) if unit.kind is not Kind.COMMENT else None


_KEYS: Sequence[Callable[[Unit, _What], Hashable]] = (_in_place, _below_the_same, _moved, _defined)


def _beside(unit: Unit, known: Mapping[Unit, int], step: int) -> Hashable:
    """Return the unit around a unit and the one beside it, if both are matched."""
    if unit.kind not in _BESIDE or unit.parent is None or unit.parent not in known:
        return None
    around = unit.parent.below
    place = unit.place + step
    if not 0 <= place < len(around):
        return (unit.kind, known[unit.parent], step)
    return (unit.kind, known[unit.parent], known[around[place]]) if around[place] in known else None


def _both_new(every: list[Trio], rest: Sequence[Unit], what: _What, of: dict[Unit, Trio]) -> None:
    """Pair what both sides have added below the same."""
    added = [trio for trio in every if trio.base is None]
    mine = {trio.ours: index for index, trio in enumerate(added)}
    found = Matching(len(added), len(rest))

    def key(unit: Unit, kinds: Callable[[Unit], Hashable]) -> Hashable:
        parent = of.get(unit.parent) if unit.parent else None
        return (what_of(unit), unit.kind, kinds(unit), id(parent)) if parent else None

    def what_of(unit: Unit) -> Hashable:
        return added[mine[unit]].what if unit in mine else what[unit]

    while True:
        left, right = found.rest
        count = len(found.pairs)
        for kinds in (lambda unit: unit.symbol, lambda _: None):
            found.equal(
                lambda i, kinds=kinds: key(added[i].some, kinds),  # type: ignore[misc]  # the default binds the loop's value
                lambda j, kinds=kinds: key(rest[j], kinds),  # type: ignore[misc]  # likewise
            )
        for i, j in found.pairs.items():
            of[rest[j]] = added[i]
        if len(found.pairs) == count or not left or not right:
            return
