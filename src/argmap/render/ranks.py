"""Levels of boxes: reading order, how far lines rise, which lines run down."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from argmap.render.scene import Arrow, ArrowKind, Scene

#: Lines that may end on any side.
LEVEL = frozenset({ArrowKind.CONTRARY, ArrowKind.CONTRADICTION, ArrowKind.SAME})
#: Maximum neighbours in one row, and number of rows for more.
MANY, ROWS = 4, 2


def reading_order(scene: Scene) -> Mapping[str, int]:
    """Return each box's index in reading order, by key.

    The order is depth first from the main claims, reasons before objections.
    """
    speakers: defaultdict[str, list[str]] = defaultdict(list)
    steps = {arrow.junction: arrow.source.place for arrow in scene.arrows}
    for arrow in scene.arrows:
        speakers[steps.get(arrow.target.place, arrow.target.place)].append(arrow.source.place)
    found: dict[str, int] = {}
    waiting = [*(box.key for box in reversed(scene.boxes)), *(box.key for box in reversed(scene.boxes) if box.main)]
    while waiting:
        key = waiting.pop()
        if key not in found:
            found[key] = len(found)
            waiting += reversed(speakers[key])
    return found


def rises(scene: Scene) -> Mapping[str, int]:
    """Return how many levels lines rise, by key, unless one.

    Lines to a box with a junction below it rise two levels. Many leaves are put in several rows.
    """
    lines = [arrow for arrow in scene.arrows if arrow.kind not in LEVEL]
    enter, leave = Counter(arrow.target.place for arrow in lines), Counter(arrow.source.place for arrow in lines)
    denied = {arrow.target.place for arrow in lines if arrow.junction}
    found = {arrow.key: 2 for arrow in lines if arrow.target.place in denied}
    leaves: defaultdict[str, list[str]] = defaultdict(list)
    for arrow in lines:
        if not enter[arrow.source.place] and leave[arrow.source.place] == 1 and not arrow.junction:
            leaves[arrow.target.place].append(arrow.key)
    for keys in leaves.values():
        found |= {key: found.get(key, 1) + i % ROWS for i, key in enumerate(keys) if len(keys) > MANY}
    return found


def backwards(scene: Scene) -> frozenset[str]:
    """Return the keys of lines that run down, to avoid cycles, and from main claims, which are on top."""
    level = {key: keys[0] for keys in scene.levels for key in keys}
    tops = {box.key for box in scene.boxes if box.main and box.key not in level}
    arrows = [arrow for arrow in scene.arrows if arrow.kind is not ArrowKind.SAME]
    falling = {arrow.key for arrow in arrows if arrow.source.place in tops and arrow.target.place not in tops}
    lines: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for arrow in arrows:
        for source, target in _hops(arrow):
            if not {source, target} & tops:
                lines[level.get(source, source)].append((level.get(target, target), arrow.key))
    return frozenset(falling.union(_back(lines, [level.get(box.key, box.key) for box in scene.boxes])))


def beside(scene: Scene) -> frozenset[str]:
    """Return the keys of lines between boxes that the author wants on one level."""
    level = {key: number for number, keys in enumerate(scene.levels) for key in keys}
    ends = ((arrow.key, arrow.source.place, arrow.target.place) for arrow in scene.arrows)
    return frozenset(key for key, one, other in ends if one in level and level[one] == level.get(other))


def _hops(arrow: Arrow) -> Iterable[tuple[str, str]]:
    return pairwise((arrow.source.place, *filter(None, (arrow.junction,)), arrow.target.place))


def _back(lines: Mapping[str, list[tuple[str, str]]], starts: Iterable[str]) -> Iterator[str]:
    """Yield the lines that lead to where a depth-first walk is still busy."""
    done: set[str] = set()
    for start in starts:
        if start in done:
            continue
        path = {start: iter(lines.get(start, ()))}
        while path:
            here = next(reversed(path))
            target, key = next(path[here], ("", ""))
            if not key:
                done.add(here)
                del path[here]
            elif target in path:
                yield from (key,) if target != here else ()
            elif target not in done:
                path[target] = iter(lines.get(target, ()))
