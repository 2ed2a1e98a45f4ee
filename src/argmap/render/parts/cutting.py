"""Cut a map into parts of a readable size.

Each panel is a part, and what stands in no panel is the overview. A part that is still too large is cut again: the
largest subtrees become parts of their own. The box at the head of such a subtree stands in both parts. If the boxes
directly below one box are too many even so, they are spread over several parts.

Source: cutting a tree from its leaves gives the fewest parts, as in Kundu and Misra, A linear tree partitioning
algorithm (1977)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from typing import TypeAlias

from attrs import Factory, define, evolve, frozen

from argmap.render.scene import Scene
from argmap.render.strands.forest import Item, forest

#: The key of the page, which holds all that stands in no panel.
PAGE = ""
#: How full a part may be at first, relative to the room for its boxes, and then, while it is too large.
SHARES = (1.6, 1.0, 0.7, 0.5, 0.35, 0.25)


@frozen
class Piece:
    """Represent what one part shows."""

    #: Keys of the panel that it shows, or of the boxes that it goes on from; `PAGE` for the overview.
    roots: tuple[str, ...]
    #: Keys of the boxes in it, its heads included.
    boxes: frozenset[str]
    #: Panels in it that are closed, because they are parts of their own.
    closed: tuple[str, ...] = ()
    #: Which of the parts with the same roots it is, from 0.
    run: int = 0
    #: How many parts have the same roots.
    runs: int = 1

    @property
    def root(self) -> str:
        """Return its first root, by which parts are in order."""
        return self.roots[0]

    @property
    def overview(self) -> bool:
        """Return whether it has closed panels in which there is more."""
        return self.root == PAGE and bool(self.closed)

    @property
    def heads(self) -> Set[str]:
        """Return the keys of the boxes that another part has, too."""
        return self.boxes.intersection(self.roots)

    def with_(self, other: Piece) -> Piece:
        """Return both as one part; what the other goes on from may be in this one, as a box or as a closed panel."""
        here = self.boxes.union(self.closed)
        roots = dict.fromkeys((*self.roots, *(root for root in other.roots if root not in here)))
        closed = (*(key for key in self.closed if key not in other.roots), *other.closed)
        return Piece(tuple(roots), self.boxes | other.boxes, closed)


#: Returns whether a part is readable.
Fits: TypeAlias = Callable[[Piece], bool]


@frozen
class Tree:
    """Represent a map as one tree: pages hold panels and boxes, which hold boxes."""

    #: What stands directly below or inside each box and panel, in order.
    below: Mapping[str, Sequence[str]]
    #: Keys of panels, the outer before the inner.
    panels: Sequence[str]
    #: Keys of the panels that stand in no other.
    outer: frozenset[str]

    @classmethod
    def of(cls, scene: Scene) -> Tree:
        """Return the tree of a scene, in which every box stands below what it speaks of."""
        below: dict[str, list[str]] = {PAGE: []}
        waiting: list[tuple[str, Item]] = [(PAGE, item) for item in reversed(forest(scene).roots)]
        while waiting:
            holder, item = waiting.pop()
            below[holder].append(item.key)
            below[item.key] = []
            # what stands beside a panel stands where the panel does
            waiting += [(holder, one) for one in reversed(item.followers)]
            waiting += [(item.key, one) for one in reversed(item.items)]
        panels = [frame.key for frame in scene.frames]
        return cls(below, panels, frozenset(frame.key for frame in scene.frames if not frame.parent))

    def standing(self, root: str = PAGE) -> Iterator[str]:
        """Yield the keys below or inside *root* in order, each after what it stands below."""
        waiting = [*reversed(self.below[root])]
        while waiting:
            key = waiting.pop()
            yield key
            waiting += reversed(self.below[key])


def cut(scene: Scene, tree: Tree, sizes: Mapping[str, float], room: float, fits: Fits) -> Sequence[Piece]:
    """Return the parts of *scene*: the overview, then the panels in order, each followed by what is cut from it.

    Args:
        scene: The whole map.
        tree: The same as a tree.
        sizes: What boxes and closed panels take of the room, by key.
        room: How much of that fits a readable part.
        fits: Says whether a part is really readable, which only its layout shows.
    """
    found: list[Piece] = []
    boxes = frozenset(box.key for box in scene.boxes)
    order = {PAGE: -1} | {key: number for number, key in enumerate(tree.standing())}
    cutting = _Cutting(tree, boxes, sizes)
    for unit in (PAGE, *(key for key in tree.panels if key in tree.outer)):
        pieces = _readable(cutting, _whole(tree, unit, boxes), room, fits)
        found += _packed(sorted(pieces, key=lambda piece: order[piece.root]), cutting, room, fits)
    found = [piece for piece in found if piece.boxes or piece.closed or piece.root == PAGE]
    return [*_counted(sorted(found, key=lambda piece: order[piece.root]))]


def _packed(pieces: Sequence[Piece], cutting: _Cutting, room: float, fits: Fits) -> Iterator[Piece]:
    """Yield *pieces*, with neighbours as one where that is readable, and no panel is both open and closed in it."""
    runs = Counter(root for piece in pieces for root in piece.roots)
    last = pieces[0]
    for piece in pieces[1:]:
        both = last.with_(piece)
        whole = all(runs[root] == 1 for root in piece.roots if root in last.closed)
        if whole and cutting.size(both) <= room * SHARES[0] and not cutting.ajar(both) and fits(both):
            last = both
        else:
            yield last
            last = piece
    yield last


def _whole(tree: Tree, unit: str, boxes: Set[str]) -> Piece:
    """Return all of a panel, or all that stands in none, as one part."""
    if unit != PAGE:
        return Piece((unit,), frozenset(tree.standing(unit)) & boxes)
    shown: list[str] = []
    waiting = [*reversed(tree.below[PAGE])]
    while waiting:
        key = waiting.pop()
        shown.append(key)
        if key not in tree.outer:
            waiting += reversed(tree.below[key])
    return Piece((PAGE,), frozenset(shown) & boxes, tuple(key for key in shown if key in tree.outer))


def _readable(cutting: _Cutting, whole: Piece, room: float, fits: Fits) -> Iterator[Piece]:
    """Yield *whole*, or else parts of it, as few as are readable."""
    waiting = [(whole, 0)]
    while waiting:
        piece, tried = waiting.pop()
        if fits(piece):
            yield piece
            continue
        if len(piece.boxes) + len(piece.closed) <= 1 + len(piece.heads) or tried == len(SHARES):
            bare = evolve(piece, boxes=piece.boxes - piece.heads)
            yield bare if piece.heads and bare.boxes and fits(bare) else piece
            continue
        parts: Sequence[Piece] = (piece,)
        while tried < len(SHARES) and len(parts) == 1:
            parts = evolve(cutting, shut=frozenset(piece.closed)).parts(piece, room * SHARES[tried])
            tried += 1
        waiting += [(part, tried) for part in reversed(parts)]


def _counted(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield *pieces*; those with the same root are numbered."""
    found = [*pieces]
    runs, seen = Counter(piece.roots for piece in found), Counter[tuple[str, ...]]()
    for piece in found:
        yield evolve(piece, run=seen[piece.roots], runs=runs[piece.roots])
        seen[piece.roots] += 1


@define
class _Content:
    """Collect what stands together with a box or in a panel."""

    size: float
    boxes: list[str] = Factory(list)
    closed: list[str] = Factory(list)

    def __len__(self) -> int:
        return len(self.boxes) + len(self.closed)

    def add(self, other: _Content) -> None:
        """Put *other* with it."""
        self.size += other.size
        self.boxes += other.boxes
        self.closed += other.closed


@frozen
class _Cutting:
    """Cut subtrees out of parts."""

    tree: Tree
    boxes: frozenset[str]
    sizes: Mapping[str, float]
    #: Panels that stay closed.
    shut: frozenset[str] = frozenset()

    def size(self, piece: Piece) -> float:
        """Return what *piece* takes of the room."""
        return sum(self.sizes[key] for key in (*piece.boxes, *piece.closed))

    def ajar(self, piece: Piece) -> bool:
        """Return whether *piece* shows something in a panel that is closed in it."""
        return any(key in piece.boxes for panel in piece.closed for key in self.tree.standing(panel))

    def parts(self, piece: Piece, room: float) -> Sequence[Piece]:
        """Return *piece* cut into parts that hardly exceed *room*, in time linear in its boxes."""
        found: list[Piece] = []
        contents: dict[str, _Content] = {}
        for key in (*reversed(self._inside(piece)), piece.root):
            below = self.tree.below[key] if key not in self.shut else ()
            kids = {one: contents[one] for one in below if one in contents}
            found += self._cut_off(key, kids, room)
            runs = self._runs(key, kids, room)
            found += (Piece((key,), frozenset(run.boxes), tuple(run.closed)) for run in reversed(runs[1:]))
            contents[key] = runs[0]
        last = contents[piece.root]
        found.append(Piece((piece.root,), frozenset(last.boxes), tuple(last.closed)))
        return found[::-1]

    def _inside(self, piece: Piece) -> list[str]:
        """Return the keys of what is in *piece*, open panels included, each after what it stands below."""
        found: list[str] = []
        waiting = [*reversed(self.tree.below[piece.root])]
        while waiting:
            key = waiting.pop()
            if key in piece.boxes or key in self.shut or (key not in self.boxes and key not in self.tree.outer):
                found.append(key)
                waiting += () if key in self.shut else reversed(self.tree.below[key])
        return found

    def _own(self, key: str, *, shut: bool = False) -> _Content:
        """Return a box, a closed panel, or an open panel without what is in it."""
        if key in self.boxes:
            return _Content(self.sizes[key], [key])
        return _Content(self.sizes[key], [], [key]) if shut or key in self.shut else _Content(0.0)

    def _cut_off(self, key: str, kids: Mapping[str, _Content], room: float) -> Iterator[Piece]:
        """Yield the largest of what stands below or in *key*, as long as all together exceeds *room*."""
        own = self._own(key)
        total = own.size + sum(content.size for content in kids.values())
        for one, content in sorted(kids.items(), key=lambda pair: -pair[1].size):
            if total <= room or (not own.boxes and len(kids) == 1):
                return
            left = self._own(one, shut=True)
            if len(content) > 1 and content.size > left.size:
                yield Piece((one,), frozenset(content.boxes), tuple(content.closed))
                total += left.size - content.size
                content.size, content.boxes, content.closed = left.size, left.boxes, left.closed

    def _runs(self, key: str, kids: Mapping[str, _Content], room: float) -> Sequence[_Content]:
        """Return *key* with all that stands below or in it, spread over several parts if it exceeds *room*."""
        runs = [self._own(key)]
        alone = len(runs[0])
        for content in kids.values():
            if runs[-1].size + content.size > room and len(runs[-1]) > alone:
                runs.append(self._own(key))
            runs[-1].add(content)
        return runs
