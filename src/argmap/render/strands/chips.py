"""Chips: what they say, and the numbers that they name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from argmap.render.lines import chip
from argmap.render.scene import Anchor, Arrow, ArrowKind, Box, Scene
from argmap.render.strands.notes import Chip, Notes

#: Signs before an outgoing and an incoming link, and before one without a direction.
OUT, IN, BOTH = "→", "←", "↔"
#: A letter and a digit as wide as any.
WIDE = ("W", "8")
#: Lines without a direction.
MUTUAL = frozenset({ArrowKind.CONTRARY, ArrowKind.CONTRADICTION, ArrowKind.SAME})


def numbers(scene: Scene, frames: Iterable[str], boxes: Iterable[str]) -> Mapping[str, str]:
    """Return a number for each frame, box and cell, by key: ``A`` for a panel, ``A1`` for a box, ``A1b`` for a premise.

    A plain box and its cell have the same number. A part of a map has the numbers of the whole. Circles keep their own
    numbers, which stand in the key of sentences; letters name all else beside them.

    Args:
        scene: What is shown.
        frames: Keys of frames in the order in which they stand.
        boxes: Keys of boxes in the order in which they stand.
    """
    if scene.numbers:
        return scene.numbers
    shown = {box.key: box for box in scene.boxes}
    own = _own(scene)
    if own:
        return _beside_circles(own, (shown[key] for key in boxes), frames)
    found = {"": ""} | {key: lettered(i) for i, key in enumerate(frames)}
    counts: defaultdict[str, int] = defaultdict(int)
    for key in boxes:
        box = shown[key]
        counts[box.frame] += 1
        found[key] = f"{found[box.frame]}{counts[box.frame]}"
        for i, cell in enumerate(box.cells):
            found[cell.key] = found[key] if box.plain else f"{found[key]}{lettered(i).lower()}"
    return found


def widest(scene: Scene) -> Mapping[str, str]:
    """Return a text for each frame, box and cell that is as wide as any number that it may get."""
    if scene.numbers:
        return scene.numbers
    own, (letter, digit) = _own(scene), WIDE
    found = numbers(scene, (frame.key for frame in scene.frames), (box.key for box in scene.boxes))
    parts = {key: re.fullmatch(r"([A-Z]*)(\d*)(.*)", text) for key, text in found.items() if key not in own}
    split = {key: part.groups() for key, part in parts.items() if part}
    digits: defaultdict[str, int] = defaultdict(int)
    for panel, count, _ in split.values():
        digits[panel] = max(digits[panel], len(count))
    letters = max((len(panel) for panel, _, _ in split.values()), default=0)
    wide = {
        key: letter * (letters if panel else 0) + digit * (digits[panel] if count else 0) + rest
        for key, (panel, count, rest) in split.items()
    }
    return {**wide, **own}


def _own(scene: Scene) -> Mapping[str, str]:
    """Return the numbers that circles have for words, by key."""
    return {key: number for box in scene.boxes for key, number in box.own_numbers.items()}


def _beside_circles(own: Mapping[str, str], boxes: Iterable[Box], frames: Iterable[str]) -> Mapping[str, str]:
    """Return the numbers of circles, and letters for all *boxes* that have none, and for frames."""
    rest = {box.key: [cell.key for cell in box.cells] for box in boxes if box.key not in own}
    letters = {key: lettered(i) for i, key in enumerate((*rest, *frames))}
    return {"": "", **letters, **{cell: letters[key] for key, cells in rest.items() for cell in cells}, **own}


def lettered(index: int) -> str:
    """Return a letter for a number; after the last letter, two letters, then three.

    >>> [lettered(index) for index in (0, 25, 26, 701, 702)]
    ['A', 'Z', 'AA', 'ZZ', 'AAA']
    """
    text, rest = "", index + 1
    while rest:
        rest, last = divmod(rest - 1, 26)
        text = chr(ord("A") + last) + text
    return text


def noted(scene: Scene, told: Iterable[Arrow], found: Mapping[str, str], wide: Mapping[str, str]) -> Notes:
    """Return the chips of lines that are *told* and not drawn, with the numbers of panels and boxes, if there are any.

    Premises have a number if a chip names it; circles have theirs for words.

    Args:
        scene: What is shown.
        told: The lines.
        found: The numbers, by key.
        wide: Texts as wide as any number, from `widest`.
    """
    places = _Places.of(scene)
    chips: defaultdict[str, list[Chip]] = defaultdict(list)
    named: set[str] = set()
    for arrow in told:
        source, target = places.key(arrow.source), places.key(arrow.target)
        for here, there, incoming in ((source, target, False), (target, source, True)):
            sign = BOTH if arrow.kind in MUTUAL else IN if incoming else OUT
            text, widest = (
                f"{sign} {chip(arrow, scene.words, number, incoming=incoming)}"
                for number in (found[there], wide[there])
            )
            chips[here].append(Chip(arrow, there, text, places.titles.get(there, ""), widest=widest))
            named.add(there)
    for one in scene.references:
        chips[one.here].append(Chip(one.arrow, one.there, one.text, one.title, one.place, one.part))
        named.add(one.here)
    if not chips and not scene.numbers:
        return Notes()
    said = _own(scene)
    shown = {places.own.get(box.key, box.key) for box in scene.boxes} | named
    shown |= {frame.key for frame in scene.frames if scene.numbers or not said}
    hung = {key: found[key] for key in shown - said.keys() if found.get(key)}
    return Notes(dict(chips), hung, {key: wide[key] for key in hung})


class _Places(NamedTuple):
    """Tell where chips stand, and what they call things."""

    #: Titles by key of a box or cell; a premise without a title has that of its argument.
    titles: Mapping[str, str]
    #: The cell of each plain box.
    own: Mapping[str, str]
    #: The box of the step that each junction denies.
    steps: Mapping[str, str]

    @classmethod
    def of(cls, scene: Scene) -> _Places:
        titles: dict[str, str] = {}
        for box in scene.boxes:
            titles[box.key] = _title(box)
            titles |= {cell.key: cell.title or _title(box) for cell in box.cells}
        own = {box.key: box.cells[0].key for box in scene.boxes if box.plain}
        return cls(titles, own, {arrow.junction: arrow.source.place for arrow in scene.arrows if arrow.junction})

    def key(self, anchor: Anchor) -> str:
        """Return the key of the box or cell where a chip for *anchor* stands."""
        place = self.steps.get(anchor.place, anchor.place)
        return anchor.cell or self.own.get(place, place)


def _title(box: Box) -> str:
    return box.title or (box.cells[0].title if box.plain and box.cells else "")
