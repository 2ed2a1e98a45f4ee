"""Check a merge: which facts it must have, and whether it does."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence, Set

from attrs import frozen

from argmap.merging.aligning import Versions
from argmap.merging.facts import MAP, Facts, Naming, clashing, expected, facts
from argmap.merging.trios import Trio, Trios
from argmap.merging.units import Unit
from argmap.merging.version import Thing, Version
from argmap.merging.weaving import Knot, Side, Web, walked
from argmap.merging.writing import Written, settled
from argmap.model.claim import UNTITLED
from argmap.model.ends import ArgumentRef, ClaimRef, End
from argmap.model.titles import exact_argument, exact_claim
from argmap.syntax.tree import Kind
from argmap.text import Severity

_WORD = re.compile(r"\w+")


@frozen(eq=False)
class Judging:
    """Hold three versions and their matched units, to check a merge."""

    versions: Versions
    trios: Trios

    def built_on_what_is_gone(self) -> Set[Hashable]:
        """Return the names that one side removed and the other newly uses."""
        return {*self._built(1, 2), *self._built(2, 1)}

    def _built(self, removing: int, building: int) -> Iterator[Hashable]:
        there = set(self.trios.names[removing].values())
        gone = {name for name in self.trios.names[0].values() if name not in there}
        if not gone:
            return
        for trio in self.trios.every:
            unit = trio.ours if building == 1 else trio.theirs
            before = trio.base.names if trio.base else ()
            for title in unit.names if unit else ():
                name = self.trios.names[building].get(_named(title))
                if name in gone and title not in before:
                    yield name

    def of_things(self, names: Set[Hashable]) -> Set[Trio]:
        """Return the units about things with these names."""
        return {trio for trio in self.trios.every if self._name(trio) in names} if names else frozenset()

    def _name(self, trio: Trio) -> Hashable:
        """Return the name of the thing that a unit is about; None if there is none."""
        for index, unit in enumerate((trio.base, trio.ours, trio.theirs)):
            thing = self.versions[index].things.get(unit) if unit else None
            if thing is not None:
                name = self.trios.names[index].get(thing)
                return ("new", id(trio)) if name is None else name
        return None

    def _naming(self, index: int) -> Naming:
        version = self.versions[index]
        things = dict[End, Hashable](self.trios.names[index].items())
        for unit, thing in version.things.items():
            if things.get(thing) is None:
                things[thing] = self._name(self.trios.of[unit])
        return Naming(things, {key: _section(self.trios.of[unit]) for key, unit in version.groups.items()})

    def _wanted(self) -> Facts:
        """Return the facts that the merged text must have."""
        found = [facts(version.map, self._naming(index)) for index, version in enumerate(self.versions)]
        return expected(*found)

    def wrong(self, attempt: Written, web: Web) -> Set[Hashable]:
        """Return the names of things with wrong facts in a merged text.

        The set contains None if the text is wrong in another way. With conflicts, the text is checked once for each
        side, without the things in conflict.
        """
        wanted = self._wanted()
        choices = any(knot.contested for knot in web.knots.values())
        open_ = self._open(web)
        found = set(clashing([fact for fact in wanted if not open_ & set(fact.about)]))
        for side in Side if choices else (Side.OURS,):
            text = settled(attempt.text, side) if choices else attempt.text
            found |= self._wrong(self.versions[1].instead(text), attempt.settled[side], wanted, open_)
        return found if choices or self._complete(attempt.text) else {*found, None}

    def _complete(self, text: str) -> bool:
        """Return whether *text* has all words that it must have, comments and what cannot be read included."""
        was, now, then = (_words(version.text) for version in self.versions)
        found = _words(text)
        return all(found[word] >= _least(was[word], now[word], then[word]) for word in {*was, *now, *then})

    def _wrong(self, version: Version, order: Sequence[Trio], wanted: Facts, open_: Set[Hashable]) -> Set[Hashable]:
        units = version.cut.units
        alike = len(units) == len(order) and all(one.kind in trio.kinds for one, trio in zip(units, order, strict=True))
        if not alike or self._worse(version):
            return {None}
        said = facts(version.map, self._naming_of(version, dict(zip(units, order, strict=True))))
        differing = [fact for fact in (wanted | said) if wanted[fact] != said[fact]]
        telling = [fact.about for fact in differing if not open_ & set(fact.about)]
        return {name for about in telling for name in about}

    def _worse(self, version: Version) -> bool:
        """Return whether something cannot be read that could be in both sides."""
        was, now, then = (_errors(one) for one in self.versions)
        found = _errors(version)
        return any(found[code] > max(now[code], then[code], now[code] + then[code] - was[code]) for code in found)

    def _naming_of(self, version: Version, of: Mapping[Unit, Trio]) -> Naming:
        things = dict[End, Hashable](self.trios.names[2].items())
        things.update(self.trios.names[1].items())
        for unit, thing in version.things.items():
            if thing.title.startswith(UNTITLED) or thing not in things:
                things[thing] = self._name(of[unit])
        return Naming(things, {key: _section(of[unit]) for key, unit in version.groups.items()})

    def _open(self, web: Web) -> Set[Hashable]:
        """Return the names of what the author must decide about."""
        found: set[Hashable] = set()
        within: set[Knot] = set()
        for knot in walked(web.root):
            if knot in within or knot.only is not None:
                within.update(knot.below)
            if knot.contested or knot in within:
                found |= {self._name(knot.trio), _section(knot.trio), *self._around(knot.trio)}
                found |= {MAP} if knot.trio.some.kind is Kind.FRONT_MATTER else set()
        return found - {None}

    def _around(self, trio: Trio) -> Iterator[Hashable]:
        """Yield the argument of a step."""
        for unit in (trio.base, trio.ours, trio.theirs):
            if unit and unit.parent and unit.kind in {Kind.STEP, Kind.INFERENCE}:
                yield self._name(self.trios.of[unit.parent])


def _words(text: str) -> Counter[str]:
    """Return how often each word occurs in *text*, without numbers, as steps are renumbered."""
    return Counter(word for word in _WORD.findall(text) if not word.isdigit())


def _least(was: int, now: int, then: int) -> int:
    """Return how often a word must occur at least after both sides' changes; one that both made may occur once."""
    once = max(now, then) if now > was else min(now, then)
    same = (now - was) * (then - was) > 0
    return min(now + then - was, once) if same else now + then - was


def _named(title: str) -> Thing:
    name = title.removeprefix("@")
    inner = name[1:-1]
    return ClaimRef(exact_claim(inner)) if name[0] == "[" else ArgumentRef(exact_argument(inner))


def _section(trio: Trio) -> Hashable:
    return ("section", id(trio))


def _errors(version: Version) -> Counter[str]:
    return Counter(
        one.code
        for one in version.reading.diagnostics
        if one.severity is Severity.ERROR and one.code != "merge-conflict"
    )
