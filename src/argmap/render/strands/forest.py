"""The home forest: each box keeps one line, and stands below what that line speaks of.

A group is one item, too: a panel, which stands where most of its members would. What speaks of something inside another
panel stands beside that panel. All other lines are left over: they are drawn across, or told by chips.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from operator import itemgetter

from attrs import Factory, define, frozen

from argmap.model.fate import Fate
from argmap.render.ranks import LEVEL
from argmap.render.scene import Anchor, Arrow, ArrowKind, Box, Scene

#: Which of its lines a box keeps after that of its own step: the lowest first. Lines of other kinds are never kept.
ORDER: Mapping[ArrowKind, int] = {
    ArrowKind.INFERENCE: 0,
    ArrowKind.SUPPORT: 1,
    ArrowKind.ENTAILMENT: 1,
    ArrowKind.FOLDED: 1,
    ArrowKind.EXPLANATION: 2,
    ArrowKind.OBJECTION: 3,
    ArrowKind.REBUTTAL: 3,
    ArrowKind.CONCESSION: 3,
    ArrowKind.UNDERCUT: 4,
    ArrowKind.CONTRARY: 5,
    ArrowKind.CONTRADICTION: 5,
}
#: Kinds of lines that share a trunk with another kind.
SAME = {ArrowKind.INFERENCE: ArrowKind.SUPPORT}
#: The place of what has no line among its neighbours.
LAST = (9, 0)
#: A main claim in a group outweighs this many members that speak of something outside.
MAIN = 1_000


@frozen(cache_hash=True)
class Strand:
    """Name a trunk: all lines that do the same to the same thing."""

    #: What they speak of.
    target: Anchor
    #: What they do: reasons of any kind share a trunk.
    kind: ArrowKind
    #: Their fate since an earlier map.
    fate: Fate
    #: Whether they deny a step.
    denies: bool
    #: Key of the only line, where lines do not share trunks.
    own: str = ""


@define(eq=False)
class Item:
    """Represent a box with all below it, or a panel with all in it."""

    #: Key of the box or frame.
    key: str
    #: Whether it is a panel.
    panel: bool
    #: Keys of lines that lead from it to the box that it stands below, by strand.
    links: dict[Strand, list[str]] = Factory(dict)
    #: What stands below the box, or in the panel, in order.
    items: list[Item] = Factory(list)
    #: What stands beside the panel, because it speaks of something in it.
    followers: list[Item] = Factory(list)
    #: The word beside its line; empty for none.
    word: str = ""
    #: Rank and number of its first line, for its order among its neighbours.
    place: tuple[int, int] = LAST

    @property
    def denied(self) -> bool:
        """Return whether something below the box denies its step, so that a ring is on its line."""
        return any(strand.denies for item in self.items for strand in item.links)


@frozen
class Forest:
    """Represent the home forest of a scene."""

    #: What stands below nothing, in order.
    roots: tuple[Item, ...]
    #: Lines that lead from a panel into the panel that it stands beside.
    outward: tuple[Arrow, ...]
    #: Lines that are left over, in the order of the scene.
    rest: tuple[Arrow, ...]


def forest(scene: Scene, *, shared: bool = True, loose: Collection[str] = frozenset()) -> Forest:
    """Return the home forest of *scene*, in time linear in its boxes and lines times the depth of groups.

    Args:
        scene: What is shown.
        shared: Whether lines that do the same to the same thing share a trunk.
        loose: Keys of lines from panel to panel that no trunk draws; such panels stand beside each other all the same.
    """
    return _Builder.of(scene, shared=shared, loose=loose).built()


class _Trees:
    """Tell in nearly constant time whether a parent would close a cycle."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def _top(self, key: str) -> str:
        path = []
        while key in self._above:
            path.append(key)
            key = self._above[key]
        for one in path:
            self._above[one] = key
        return key

    def join(self, key: str, parent: str) -> bool:
        """Put *key*, which has no parent, below *parent*; return False if that closes a cycle."""
        top = self._top(parent)
        if top != key:
            self._above[key] = top
        return top != key


@define(eq=False)
class _Builder:
    """Build a forest; keys of boxes and of frames never meet."""

    scene: Scene
    shared: bool
    #: Lines from panel to panel that no trunk draws.
    loose: Collection[str]
    #: The frame of each box and the frame around each frame; empty for the page.
    around: Mapping[str, str]
    #: The box of the step that each junction denies.
    steps: Mapping[str, str]
    #: The number of each line.
    numbers: Mapping[str, int]
    #: The line that each box keeps.
    homes: Mapping[str, Arrow] = Factory(dict)
    #: What each panel speaks of, if its members agree.
    attached: dict[str, str] = Factory(dict)
    #: The box that an item stands below.
    below: dict[str, str] = Factory(dict)
    #: The panel that an item stands beside.
    beside: dict[str, str] = Factory(dict)
    trees: _Trees = Factory(_Trees)

    @classmethod
    def of(cls, scene: Scene, *, shared: bool, loose: Collection[str]) -> _Builder:
        around = {frame.key: frame.parent for frame in scene.frames}
        around |= {box.key: box.frame for box in scene.boxes}
        steps = {arrow.junction: arrow.source.place for arrow in scene.arrows if arrow.junction}
        return cls(scene, shared, loose, around, steps, {arrow.key: i for i, arrow in enumerate(scene.arrows)})

    def built(self) -> Forest:
        """Return the forest."""
        self.homes = self._homes()
        self._stand_boxes()
        self._stand_panels()
        items = {key: Item(key, panel=False) for key in (box.key for box in self.scene.boxes)}
        items |= {frame.key: Item(frame.key, panel=True) for frame in self.scene.frames}
        outward: list[Arrow] = []
        homes = sorted(self.homes.items(), key=lambda home: self._rank(home[1]))
        kept = {arrow.key for key, arrow in homes if self._linked(key, arrow, items, outward)}
        roots = self._nested(items)
        return Forest(
            tuple(roots), tuple(outward), tuple(arrow for arrow in self.scene.arrows if arrow.key not in kept)
        )

    def target(self, arrow: Arrow) -> str:
        """Return the key of the box that *arrow* speaks of."""
        return self.steps.get(arrow.target.place, arrow.target.place)

    def _rank(self, arrow: Arrow) -> tuple[int, int]:
        """Return the place of a line among others to the same box."""
        return ORDER[arrow.kind], self.numbers[arrow.key]

    def _chain(self, key: str) -> Iterator[str]:
        """Yield the frames around a box or frame, the innermost first."""
        while key := self.around[key]:
            yield key

    def _homes(self) -> Mapping[str, Arrow]:
        """Return the line that each box keeps."""
        offered: defaultdict[str, list[Arrow]] = defaultdict(list)
        for arrow in self.scene.arrows:
            if not arrow.source.cell and arrow.kind in ORDER:
                offered[arrow.source.place].append(arrow)
        common = Counter((self.around[key], self.target(arrow)) for key, arrows in offered.items() for arrow in arrows)
        wanted = [
            (self._liking(box, arrow, common), box.key, arrow)
            for box in self.scene.boxes
            for arrow in offered[box.key]
            if not (box.main and arrow.kind in LEVEL)
        ]
        wanted.sort(key=itemgetter(0))
        found: dict[str, Arrow] = {}
        trees = _Trees()
        for _, key, arrow in wanted:  # of a circle, the weakest line is left over, wherever it begins
            if key not in found and trees.join(key, self.target(arrow)):
                found[key] = arrow
        return found

    def _liking(self, box: Box, arrow: Arrow, common: Mapping[tuple[str, str], int]) -> tuple[bool, int, bool, int]:
        """Return how early *box* takes a line: that of its own step first, whatever the step does."""
        frame, target = self.around[box.key], self.target(arrow)
        return arrow.ref != box.ref, ORDER[arrow.kind], self.around[target] != frame, -common[frame, target]

    def _stand_boxes(self) -> None:
        for key, arrow in self.homes.items():
            target = self.target(arrow)
            if self.around[key] == self.around[target] and self.trees.join(key, target):
                self.below[key] = target

    def _stand_panels(self) -> None:
        votes: dict[str, Counter[str]] = {frame.key: Counter() for frame in self.scene.frames}
        outside: list[tuple[str, str]] = []
        for box in self.scene.boxes:
            target = self.target(self.homes[box.key]) if box.key in self.homes else ""
            holding = {"", *self._chain(target)} if target else {""}
            for frame in self._chain(box.key):
                if frame in holding:
                    break
                votes[frame][target] += MAIN if box.main else 1
            if target and box.frame in holding and self.around[target] != box.frame:
                outside.append((box.key, self._just_inside(target, box.frame)))
        for panel in self.scene.frames:
            self._attach(panel.key, votes[panel.key])
        for key, other in outside:
            if self.trees.join(key, other):
                self.beside[key] = other

    def _attach(self, frame: str, votes: Counter[str]) -> None:
        """Let a panel stand where most of its members would."""
        parent = self.around[frame]
        for target in sorted(votes, key=lambda one: (-votes[one], not one or self.around[one] != parent)):
            if not target:
                return
            if self.around[target] == parent:
                if self.trees.join(frame, target):
                    self.attached[frame] = self.below[frame] = target
                    return
            elif not parent or parent in self._chain(target):
                panel = self._just_inside(target, parent)
                if self.trees.join(frame, panel):
                    self.attached[frame], self.beside[frame] = target, panel
                    return
            elif self.attached.get(parent) == target:
                self.attached[frame] = target
                return

    def _just_inside(self, key: str, outer: str) -> str:
        """Return the frame directly in *outer* that holds *key*."""
        while self.around[key] != outer:
            key = self.around[key]
        return key

    def _linked(self, key: str, arrow: Arrow, items: Mapping[str, Item], outward: list[Arrow]) -> bool:
        """Note the line that a box keeps with all items that it leaves; return whether a trunk draws it."""
        target = self.target(arrow)
        holding = {*self._chain(target)}
        leaving = [key]
        for frame in self._chain(key):
            if frame in holding:
                break
            if self.attached.get(frame) != target:
                return False
            leaving.append(frame)
        last = leaving[-1]
        own = self.homes.get(target)
        ringed = own is not None and own.junction == arrow.target.place
        if arrow.target.place in self.steps and (not ringed or len(leaving) > 1):
            return False  # a ring is on a line that its box keeps, and no line leads from a panel to one
        if self.below.get(last) != target and (last not in self.beside or len(leaving) == 1):
            return False
        if last in self.beside and arrow.key in self.loose:
            return False
        kind, denies = SAME.get(arrow.kind, arrow.kind), arrow.target.place in self.steps
        strand = Strand(arrow.target, kind, arrow.fate, denies, "" if self.shared else arrow.key)
        items[key].word = arrow.word
        for one in leaving:
            items[one].links.setdefault(strand, []).append(arrow.key)
            items[one].place = min(items[one].place, self._rank(arrow))
        if last in self.beside:
            outward.append(arrow)
        return True

    def _nested(self, items: Mapping[str, Item]) -> Sequence[Item]:
        """Put every item where it stands, and return those that stand on the page."""
        roots: list[Item] = []
        for key, item in items.items():
            if key in self.below and item.links:
                items[self.below[key]].items.append(item)
            elif key in self.beside:
                items[self.beside[key]].followers.append(item)
            else:
                frame = self.around[key]
                (items[frame].items if frame else roots).append(item)
        for item in items.values():
            item.items.sort(key=_place)
        return roots


def heads_of(roots: Sequence[Item]) -> Mapping[str, int]:
    """Return how many strands end at each box and premise."""
    found: dict[str, set[Strand]] = defaultdict(set)
    waiting = [*roots]
    while waiting:
        item = waiting.pop()
        waiting += (*item.items, *item.followers)
        for strand in () if item.panel else (strand for below in item.items for strand in below.links):
            found[strand.target.cell or item.key].add(strand)
    return {key: len(strands) for key, strands in found.items()}


def _place(item: Item) -> tuple[int, int]:
    return item.place
