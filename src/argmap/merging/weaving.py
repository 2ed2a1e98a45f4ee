"""Merge the units of three versions into one tree."""

from __future__ import annotations

import enum
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence, Set

from attrs import define, evolve, field, frozen

from argmap.merging.heads import MergedHead, merged_head, said
from argmap.merging.lists import ordered
from argmap.merging.trios import Trio, Trios
from argmap.merging.units import CONTAINERS, Head, Part, Unit
from argmap.syntax.tree import Kind

#: Where an inference line lists its premises.
_USES = re.compile(r"\b(?:uses|from)\s*:")
_NUMBER = re.compile(r"[0-9]{1,9}")


class Side(enum.Enum):
    """Name one of the two sides."""

    OURS = "ours"
    THEIRS = "theirs"

    @property
    def other(self) -> Side:
        """Return the other side."""
        return Side.THEIRS if self is Side.OURS else Side.OURS


@define(eq=False)
class Knot:
    """Hold a unit of the merged text."""

    trio: Trio
    head: MergedHead
    lead: str
    #: The side that has it, if the other one lacks it and this is a conflict.
    only: Side | None = None
    below: list[Knot] = field(factory=list)

    @property
    def contested(self) -> bool:
        """Return whether it is in conflict."""
        return self.only is not None or self.head.ours != self.head.theirs


@frozen(eq=False)
class Web:
    """Hold the merged tree."""

    root: Knot
    #: All other knots, by trio.
    knots: Mapping[Trio, Knot]
    #: Units that both sides moved to different places.
    torn: Sequence[Trio]


class Tangled(Exception):  # noqa: N818 - it is caught two calls above, and is no error of anybody's
    """Signal that the moves of both sides form a cycle."""


def weave(trios: Trios, contested: Set[Trio]) -> Web:
    """Return the merged tree.

    A unit in *contested* takes no change from one side alone.

    Raises:
        Tangled: the moves of both sides form a cycle.
    """
    weaving = _Weaving(trios, contested)
    weaving.keep()
    weaving.hang()
    weaving.sort()
    weaving.indent()
    root = weaving.knots.pop(trios.every[0])
    if _count(root) != len(weaving.knots):
        raise Tangled
    return Web(root, weaving.knots, weaving.torn)


def _count(root: Knot) -> int:
    """Return how many knots hang on *root*."""
    count, waiting = 0, [root]
    while waiting:
        knot = waiting.pop()
        count += len(knot.below)
        waiting.extend(knot.below)
    return count


@define(eq=False)
class _Weaving:
    """Hold the merged tree while it is made."""

    trios: Trios
    contested: Set[Trio]
    knots: dict[Trio, Knot] = field(factory=dict)
    torn: list[Trio] = field(factory=list)
    _parents: dict[Trio, Trio] = field(factory=dict)

    def keep(self) -> None:
        """Make a knot of each unit that is left."""
        for trio in self.trios.every:
            knot = self._kept(trio)
            if knot is not None:
                self.knots[trio] = knot

    def _kept(self, trio: Trio) -> Knot | None:
        if trio.ours and trio.theirs:
            return self._both(trio, trio.ours, trio.theirs)
        side, unit = (Side.OURS, trio.ours) if trio.ours else (Side.THEIRS, trio.theirs)
        if unit is None:
            return None
        if trio.base is None:
            return _alone(trio, unit, side if trio in self.contested else None)
        if changed(trio.base, unit) or trio in self.contested:
            return _alone(trio, unit, side)
        return None

    def _both(self, trio: Trio, ours: Unit, theirs: Unit) -> Knot:
        head = merged_head(trio.base.head if trio.base else None, ours.head, theirs.head)
        if trio in self.contested and said(ours.text) != said(theirs.text):
            head = MergedHead(ours.head, theirs.head, tuple(Part))
        was = trio.base.lead if trio.base else theirs.lead
        return Knot(trio, head, theirs.lead if ours.lead == was else ours.lead)

    def hang(self) -> None:
        """Find what each knot hangs on, and keep that, too."""
        waiting = list(self.knots)
        for trio in waiting:  # which grows
            waiting += self._whole(trio)
            parent = self._parent(trio)
            if parent is None:
                continue
            self._parents[trio] = parent
            if parent not in self.knots:
                self.knots[parent] = self._again(parent)
                waiting.append(parent)

    def _whole(self, trio: Trio) -> Sequence[Trio]:
        """Keep what hangs on a unit that only one side has, if the author must choose; return it."""
        only = self.knots[trio].only
        unit = trio.ours if only is Side.OURS else trio.theirs
        if only is None or unit is None:
            return ()
        lost = [one for one in map(self.trios.of.__getitem__, unit.below) if one not in self.knots]
        for one in lost:
            self.knots[one] = self._again(one)
        return lost

    def _again(self, trio: Trio) -> Knot:
        """Return a knot for a unit that one side removed, because the other side added something to it."""
        if trio.ours:
            return _alone(trio, trio.ours, Side.OURS)
        if trio.theirs:
            return _alone(trio, trio.theirs, Side.THEIRS)
        raise Tangled

    def _parent(self, trio: Trio) -> Trio | None:
        base, ours, theirs = (self._around(unit) for unit in (trio.base, trio.ours, trio.theirs))
        if ours is None or theirs is None:
            return ours or theirs
        if ours is theirs or theirs is base:
            return ours
        if ours is not base:
            self.torn.append(trio)
            return ours
        return theirs

    def _around(self, unit: Unit | None) -> Trio | None:
        return self.trios.of[unit.parent] if unit and unit.parent else None

    def sort(self) -> None:
        """Put the knots below each other, in order."""
        children: dict[Trio, list[Trio]] = {}
        for trio, parent in self._parents.items():
            children.setdefault(parent, []).append(trio)
        for parent, found in children.items():
            base, ours, theirs = (self._below(unit) for unit in (parent.base, parent.ours, parent.theirs))
            left = ordered(base, ours, theirs, set(found))
            last = Kind.STRUCTURE if parent.some.kind is Kind.STATEMENT else Kind.HEADING
            self.knots[parent].below = sorted((self.knots[trio] for trio in left), key=_is(last))
            if parent.some.kind is Kind.STRUCTURE and left not in (list(ours), list(theirs)):
                _number(self.knots[parent].below)
        self._empty_containers()

    def indent(self) -> None:
        """Indent the relations that one side has added as those beside them are now."""
        both = [knot for trio, knot in self.knots.items() if trio.ours and trio.theirs and _is_relation(trio)]
        for side in Side:
            found: dict[str, Counter[str]] = {}
            for knot in both:
                unit = knot.trio.ours if side is Side.OURS else knot.trio.theirs
                found.setdefault(_indent(unit.head if unit else ()), Counter())[_indent(knot.head.ours)] += 1
            table = {old: new.most_common(1)[0][0] for old, new in found.items()}
            for trio, knot in self.knots.items():
                if not (trio.ours if side is Side.THEIRS else trio.theirs) and _is_relation(trio):
                    ours, theirs = (_indented(head, table) for head in (knot.head.ours, knot.head.theirs))
                    knot.head = evolve(knot.head, ours=ours, theirs=theirs)

    def _below(self, unit: Unit | None) -> Sequence[Trio]:
        return [self.trios.of[one] for one in unit.below] if unit else ()

    def _empty_containers(self) -> None:
        """Take away containers whose contents are gone."""
        empty = [trio for trio, knot in self.knots.items() if trio.some.kind in CONTAINERS and not knot.below]
        for trio in empty:
            if trio in self._parents:
                self.knots[self._parents[trio]].below.remove(self.knots.pop(trio))


def _is_relation(trio: Trio) -> bool:
    return trio.some.kind is Kind.RELATION


def _indent(head: Head) -> str:
    mark = head[Part.MARK] if head else ""
    return mark[: len(mark) - len(mark.lstrip(" \t"))]


def _indented(head: Head, table: Mapping[str, str]) -> Head:
    """Return *head* with its indentation as the *table* has it; a comment before its symbol stays."""
    old = _indent(head)
    return (table.get(old, old) + head[Part.MARK][len(old) :], *head[Part.NAME :])


def _number(knots: Sequence[Knot]) -> None:
    """Renumber steps, unless an inference lists them by their numbers."""
    steps = [knot for knot in knots if knot.trio.some.kind is Kind.STEP]
    named = any(_USES.search(knot.trio.some.text) for knot in knots if knot.trio.some.kind is Kind.INFERENCE)
    first = _NUMBER.search(steps[0].head.ours[Part.MARK]) if steps else None
    if first is None or named:
        return
    for number, knot in enumerate(steps, int(first[0])):
        ours, theirs = (_numbered(head, number) for head in (knot.head.ours, knot.head.theirs))
        knot.head = evolve(knot.head, ours=ours, theirs=theirs)


def _numbered(head: Head, number: int) -> Head:
    return (_NUMBER.sub(str(number), head[Part.MARK], count=1), *head[Part.NAME :])


def _alone(trio: Trio, unit: Unit, only: Side | None) -> Knot:
    return Knot(trio, MergedHead(unit.head, unit.head), unit.lead, only)


def changed(one: Unit, other: Unit) -> bool:
    """Return whether two units differ in more than layout and numbers."""
    if one.kind is other.kind is Kind.STEP:
        return said("".join(one.head[Part.NAME :])) != said("".join(other.head[Part.NAME :]))
    return said(one.text) != said(other.text)


def _is(kind: Kind) -> Callable[[Knot], bool]:
    """Return the sort key by kind: sections come after blocks, a structure after relations."""
    return lambda knot: knot.trio.some.kind is kind


def walked(root: Knot) -> Iterator[Knot]:
    """Yield all knots below *root*, in text order."""
    waiting = list(reversed(root.below))
    while waiting:
        knot = waiting.pop()
        yield knot
        waiting.extend(reversed(knot.below))
