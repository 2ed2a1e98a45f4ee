"""Parts: a scene that is too large for one slide, cut into such as fit, branch by branch.

The first part has the main claims, what speaks for and against them, and as much of what is below that as there is
room for, level by level. Each box of it that has more below it, which did not fit, heads a later part; a branch that
is told to its end makes room for the next one. If not even all that speaks of a box directly fits beside it, that is
dealt out over several parts. So whoever follows the parts goes down one branch at a time.
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

#: Stands for what all main claims hang on.
TOP = ""
#: More boxes than this are never large enough on one slide.
MANY = 30
#: Boxes that stand between others: they are where what comes next is.
_BETWEEN = frozenset({BoxKind.STEP, BoxKind.CONFLICT})


#: Tells of keys of boxes whether they are large enough together on one slide.
Fits: TypeAlias = Callable[[frozenset[str]], bool]


@frozen
class Part:
    """Hold what is shown together."""

    #: Keys of boxes.
    boxes: frozenset[str]
    #: Those of them that an earlier part has shown, and that the others hang on.
    known: frozenset[str] = frozenset()
    #: Earlier parts have shown all of its boxes, and none of its lines.
    again: bool = False


@frozen(slots=False)
class _Tree:
    """Hold a scene as a tree: each box below the first one that it speaks of."""

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
        """Return *keys*, and what is below those that stand between others."""
        found = [*keys]
        for key in found:
            if key in self._between:
                found += self.below.get(key, ())
        return found

    @cached_property
    def _denied(self) -> Mapping[str, frozenset[tuple[str, str]]]:
        """Return which steps a box denies: the box that each starts from, and what it leads to."""
        steps = {arrow.junction: arrow for arrow in self.scene.arrows if arrow.junction}
        found: defaultdict[str, frozenset[tuple[str, str]]] = defaultdict(frozenset)
        for arrow in self.scene.arrows:
            if step := steps.get(arrow.target.place):
                found[arrow.source.place] |= {(step.source.place, step.target.place)}
        return found

    def around(self, head: str, first: Sequence[str]) -> frozenset[str]:
        """Return *head*, and what it speaks of if one of *first* denies that it does."""
        denied = {pair for key in first for pair in self._denied.get(key, ())}
        return frozenset({head, *(target for source, target in denied if source == head)} - {TOP})


def parts(scene: Scene, fits: Fits) -> Iterator[Part]:
    """Give the parts of *scene* that one slide each is large enough for.

    Every box is in one of them, and so is every line, but for those that tell that two boxes are one claim. A part
    that does not fit all the same is as small as can be.
    """
    found = [*_branches(_Tree(scene), fits)]
    yield from found
    yield from _connections(scene, found, fits)


#: A box, and what of that which is directly below it has still to be shown.
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
    """Hold a part while it grows."""

    tree: _Tree
    fits: Fits
    #: What earlier parts have shown.
    seen: frozenset[str]
    #: All its boxes, the known ones too, in the order in which they came.
    boxes: dict[str, None] = field(factory=dict)
    known: frozenset[str] = frozenset()
    #: So many of its boxes have been asked for what is below them.
    asked: int = 0

    @property
    def part(self) -> Part:
        """Return it as it is."""
        return Part(frozenset(self.boxes), self.known)

    def begin(self, head: str, below: Sequence[str]) -> list[Branch]:
        """Show as much as fits of what is directly *below* a box, one thing at least; return what has to wait."""
        for count in range(min(MANY, len(below)), 0, -1):
            if self.add(head, below[:count], sure=count == 1):
                break
        rest = below[count:]
        return [*self.grow(), *([(head, rest)] if rest else [])]

    def add(self, head: str, below: Sequence[str], *, sure: bool = False) -> bool:
        """Add boxes that are *below* another one if they fit, and in any case if *sure*; tell whether they were."""
        around, fresh = self._around(head, below), self.tree.full(below)
        boxes = {**self.boxes, **dict.fromkeys((*around, *fresh))}
        if not sure and not self.fits(frozenset(boxes)):
            return False
        self.known |= around & self.seen
        self.boxes = boxes
        return True

    def _around(self, head: str, below: Sequence[str]) -> frozenset[str]:
        """Return what has to be there for what is *below* a box: only what has been shown."""
        return self.tree.around(head, below) & (self.seen | self.boxes.keys())

    def grow(self) -> list[Branch]:
        """Add what is below its boxes, level by level, wherever it fits; return what did not."""
        later: list[Branch] = []
        while self.asked < len(self.boxes):
            head = [*self.boxes][self.asked]
            self.asked += 1
            below = [key for key in self.tree.below.get(head, ()) if key not in self.boxes]
            if below and head not in self.known and (rest := self._some(head, below)):
                later.append((head, rest))
        return later

    def _some(self, head: str, below: Sequence[str]) -> Sequence[str]:
        """Add what is *below* a box if it fits, or a part of it if not all would even beside that box; return the rest.

        What belongs together is not taken apart if it need not be.
        """
        if self.add(head, below):
            return ()
        alone = frozenset({*self._around(head, below), *self.tree.full(below)})
        if not self.fits(alone):
            for count in range(min(MANY, len(below) - 1), 0, -1):
                if self.add(head, below[:count]):
                    return below[count:]
        return below


def _connections(scene: Scene, found: Iterable[Part], fits: Fits) -> Iterator[Part]:
    """Give parts of boxes that are known already, for the lines between them that no part of *found* has."""
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
    """Give the boxes that each of *arrows* needs."""
    steps = {arrow.junction: arrow for arrow in scene.arrows if arrow.junction}
    for arrow in arrows:
        step = steps.get(arrow.target.place)
        ends = (step.source.place, step.target.place) if step else (arrow.target.place,)
        yield frozenset({arrow.source.place, *ends})
