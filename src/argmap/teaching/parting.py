"""Divide a scene that is too large for one slide into parts that fit.

The first part has the main claims, the boxes directly below them, and as many further levels as fit. If boxes below
one of its boxes do not fit, that box heads a later part. When a branch is complete, the next one may join its part. If
the boxes directly below one box do not fit together, they are spread over several parts. So the audience follows one
branch at a time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from typing import TypeAlias

from attrs import define, field, frozen

from argmap.render.ranks import reading_order
from argmap.render.scene import Arrow, ArrowKind, BoxKind, Scene
from argmap.render.steps import speakers

#: The key that stands above all main claims.
TOP = ""
#: More boxes than this are never readable on one slide.
MANY = 30
#: Boxes between others: each goes into the same part as the boxes below it.
_BETWEEN = frozenset({BoxKind.STEP, BoxKind.CONFLICT})


#: Returns whether the boxes with these keys are readable together on one slide.
Fits: TypeAlias = Callable[[frozenset[str]], bool]


@frozen
class Part:
    """Hold the boxes that are shown together."""

    #: Keys of all boxes.
    boxes: frozenset[str]
    #: Keys of the boxes that an earlier part has shown, above the new ones.
    known: frozenset[str] = frozenset()
    #: Whether earlier parts have shown all of its boxes, but none of its lines.
    again: bool = False


@frozen(slots=False)
class _Tree:
    """Hold a scene as a tree: each box below the first one that it supports or opposes."""

    scene: Scene

    @cached_property
    def below(self) -> Mapping[str, Sequence[str]]:
        """Return the boxes directly below each box, in reading order; main claims are below the top."""
        order = reading_order(self.scene)
        speaking = speakers(self.scene)
        found: defaultdict[str, list[str]] = defaultdict(list)
        seen: set[str] = set()
        for start in sorted(order, key=lambda key: (key not in self._mains, order[key])):
            if start in seen:
                continue
            found[TOP].append(start)
            seen.add(start)
            waiting = [start]
            for key in waiting:
                fresh = [one for one in dict.fromkeys(speaking.get(key, ())) if one not in seen]
                found[key] += sorted(fresh, key=order.__getitem__)
                seen.update(fresh)
                waiting += fresh
        return found

    @cached_property
    def _mains(self) -> Set[str]:
        return {box.key for box in self.scene.boxes if box.main}

    @cached_property
    def _between(self) -> Set[str]:
        return {box.key for box in self.scene.boxes if box.kind in _BETWEEN}

    def full(self, keys: Iterable[str]) -> Sequence[str]:
        """Return *keys*, and the boxes below those that are between others."""
        found = [*keys]
        for key in found:
            if key in self._between:
                found += self.below.get(key, ())
        return found

    @cached_property
    def _denied(self) -> Mapping[str, frozenset[tuple[str, str]]]:
        """Return the steps that each box undercuts, as the keys of their start and target."""
        steps = {arrow.junction: arrow for arrow in self.scene.arrows if arrow.junction}
        found: defaultdict[str, frozenset[tuple[str, str]]] = defaultdict(frozenset)
        for arrow in self.scene.arrows:
            if step := steps.get(arrow.target.place):
                found[arrow.source.place] |= {(step.source.place, step.target.place)}
        return found

    def around(self, head: str, first: Sequence[str]) -> frozenset[str]:
        """Return *head*, and the targets of its steps that one of *first* undercuts."""
        denied = {pair for key in first for pair in self._denied.get(key, ())}
        return frozenset({head, *(target for source, target in denied if source == head)} - {TOP})


def parts(scene: Scene, fits: Fits) -> Iterator[Part]:
    """Yield the parts of *scene*, each of which fits one slide.

    Every box is in some part, and so is every line, except lines that join two boxes of the same claim. If a part
    does not fit, it is as small as possible.
    """
    found = [*_branches(_Tree(scene), fits)]
    yield from found
    yield from _connections(scene, found, fits)


#: A box, and the boxes directly below it that are still to be shown.
Branch: TypeAlias = tuple[str, Sequence[str]]


def _branches(tree: _Tree, fits: Fits) -> Iterator[Part]:
    seen: set[str] = set()
    waiting: list[Branch] = [(TOP, tree.below[TOP])] if tree.below else []
    while waiting:
        growing = _Growing(tree, fits, frozenset(seen))
        later = growing.begin(*waiting.pop())
        while waiting and not later and growing.add(*waiting[-1]):
            waiting.pop()
            later = growing.grow()
        waiting += reversed(later)
        seen |= growing.boxes.keys()
        yield growing.part


@define
class _Growing:
    """Hold a part while boxes are added."""

    tree: _Tree
    fits: Fits
    #: What earlier parts have shown.
    seen: frozenset[str]
    #: All its boxes, including known ones, in the order in which they were added.
    boxes: dict[str, None] = field(factory=dict)
    known: frozenset[str] = frozenset()
    #: Number of its boxes below which boxes have been looked for.
    asked: int = 0

    @property
    def part(self) -> Part:
        """Return the part so far."""
        return Part(frozenset(self.boxes), self.known)

    def begin(self, head: str, below: Sequence[str]) -> list[Branch]:
        """Add as many of the boxes *below* as fit, at least one; return those left for later."""
        count = self._most(head, below, 1)
        self.add(head, below[:count], sure=True)
        rest = below[count:]
        return [*self.grow(), *([(head, rest)] if rest else [])]

    def _most(self, head: str, below: Sequence[str], least: int) -> int:
        """Return how many of the boxes *below* fit, at least *least*, found by halving: a layout takes long."""
        low, high = least, min(MANY, len(below))
        middle = high
        while low < high:
            boxes = {*self.boxes, *self._around(head, below[:middle]), *self.tree.full(below[:middle])}
            low, high = (middle, high) if self.fits(frozenset(boxes)) else (low, middle - 1)
            middle = (low + high + 1) // 2
        return low

    def add(self, head: str, below: Sequence[str], *, sure: bool = False) -> bool:
        """Add the boxes *below* if they fit, or always if *sure*; return whether they were added."""
        around, fresh = self._around(head, below), self.tree.full(below)
        boxes = {**self.boxes, **dict.fromkeys((*around, *fresh))}
        if not sure and not self.fits(frozenset(boxes)):
            return False
        self.known |= around & self.seen
        self.boxes = boxes
        return True

    def _around(self, head: str, below: Sequence[str]) -> frozenset[str]:
        """Return the boxes already shown that the boxes *below* need beside them."""
        return self.tree.around(head, below) & (self.seen | self.boxes.keys())

    def grow(self) -> list[Branch]:
        """Add boxes level by level where they fit; return those that do not."""
        later: list[Branch] = []
        while self.asked < len(self.boxes):
            head = [*self.boxes][self.asked]
            self.asked += 1
            below = [key for key in self.tree.below.get(head, ()) if key not in self.boxes]
            if below and head not in self.known and (rest := self._some(head, below)):
                later.append((head, rest))
        return later

    def _some(self, head: str, below: Sequence[str]) -> Sequence[str]:
        """Add the boxes *below* if they fit; return the rest.

        They are only split up if they do not even fit into a part of their own.
        """
        if self.add(head, below):
            return ()
        alone = frozenset({*self._around(head, below), *self.tree.full(below)})
        if not self.fits(alone):
            count = self._most(head, below[:-1], 0)
            self.add(head, below[:count], sure=True)
            return below[count:]
        return below


def _connections(scene: Scene, found: Iterable[Part], fits: Fits) -> Iterator[Part]:
    """Yield parts of known boxes, for the lines between them that no part in *found* has."""
    homes: defaultdict[str, set[int]] = defaultdict(set)
    for number, part in enumerate(found):
        for key in part.boxes:
            homes[key].add(number)
    arrows = (arrow for arrow in scene.arrows if arrow.kind is not ArrowKind.SAME)
    missing = (ends for ends in _ends(scene, arrows) if not set.intersection(*(homes[key] for key in ends)))
    boxes: frozenset[str] = frozenset()
    for ends in dict.fromkeys(missing):
        if boxes and not fits(boxes | ends):
            yield Part(boxes, again=True)
            boxes = frozenset()
        boxes |= ends
    if boxes:
        yield Part(boxes, again=True)


def _ends(scene: Scene, arrows: Iterable[Arrow]) -> Iterator[frozenset[str]]:
    """Yield the boxes that each of *arrows* needs."""
    steps = {arrow.junction: arrow for arrow in scene.arrows if arrow.junction}
    for arrow in arrows:
        step = steps.get(arrow.target.place)
        ends = (step.source.place, step.target.place) if step else (arrow.target.place,)
        yield frozenset({arrow.source.place, *ends})
