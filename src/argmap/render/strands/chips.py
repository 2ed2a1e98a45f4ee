"""Chips: what they say, and the numbers that they name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from argmap.render.drawing import Drawing
from argmap.render.scene import Anchor, Arrow, ArrowKind, Box, Scene
from argmap.render.strands.boxes import Chip, Notes

#: What a chip says where its line would begin, and where it would end.
SAID: Mapping[ArrowKind, tuple[str, str]] = {
    ArrowKind.INFERENCE: ("reason for", "because of"),
    ArrowKind.SUPPORT: ("supports", "supported by"),
    ArrowKind.ENTAILMENT: ("entails", "entailed by"),
    ArrowKind.OBJECTION: ("opposes", "opposed by"),
    ArrowKind.REBUTTAL: ("rebuts", "rebutted by"),
    ArrowKind.UNDERCUT: ("undercuts", "undercut by"),
    ArrowKind.CONTRARY: ("contrary to", "contrary to"),
    ArrowKind.CONTRADICTION: ("contradicts", "contradicts"),
    ArrowKind.SAME: ("same claim as", "same claim as"),
    ArrowKind.FOLDED: ("more boxes", "more boxes"),
}
#: Signs before an outgoing and an incoming link, and before one that has no direction.
OUT, IN, BOTH = "→", "←", "↔"
#: Lines without a direction.
MUTUAL = frozenset({ArrowKind.CONTRARY, ArrowKind.CONTRADICTION, ArrowKind.SAME})
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def numbers(scene: Scene, order: Sequence[str], frames: Sequence[str]) -> Mapping[str, str]:
    """Return a number for each box, cell and frame, by key: ``A`` for a panel, ``A1`` for a box, ``A1b`` for a premise.

    Args:
        scene: What is shown.
        order: Keys of boxes in the order in which they stand.
        frames: Keys of frames in the order in which they stand.
    """
    parents = {frame.key: frame.parent for frame in scene.frames}
    boxes = {box.key: box for box in scene.boxes}
    letters = {key: letter(i) for i, key in enumerate(frames)}
    found = dict(letters)
    counts: defaultdict[str, int] = defaultdict(int)
    for key in order:
        box = boxes[key]
        frame = box.frame
        counts[frame] += 1
        found[key] = f"{letters.get(frame, '')}{counts[frame]}"
        if not box.plain:
            for i, cell in enumerate(box.cells):
                found[cell.key] = f"{found[key]}{small(i)}"
        else:
            found[box.cells[0].key] = found[key]
    del parents
    return found


def letter(index: int) -> str:
    """Return a letter, or several if there are more things than letters: A, …, Z, AA, AB, …"""
    text = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        text = LETTERS[rest] + text
    return text


def small(index: int) -> str:
    """Return the same in small letters."""
    return letter(index).lower()


def noted(scene: Scene, told: Iterable[Arrow], found: Mapping[str, str]) -> Notes:
    """Return the chips of lines that are *told* and not drawn, and the numbers of all boxes."""
    titles = {box.key: _title(box) for box in scene.boxes}
    titles |= {cell.key: cell.title for box in scene.boxes for cell in box.cells if not box.plain}
    steps = {arrow.junction: arrow.source.place for arrow in scene.arrows if arrow.junction}
    plain = {box.key: box.cells[0].key for box in scene.boxes if box.plain}
    chips: defaultdict[str, list[Chip]] = defaultdict(list)

    def at(anchor: Anchor) -> str:
        place = steps.get(anchor.place, anchor.place)
        return anchor.cell or plain.get(place, place)

    for arrow in told:
        source, target = at(arrow.source), at(arrow.target)
        out, back = SAID[arrow.kind]
        mutual = arrow.kind in MUTUAL
        for here, there, said, sign in ((source, target, out, OUT), (target, source, back, IN)):
            title = titles.get(there, "") or titles.get(_box_of(there, scene), "")
            text = f"{BOTH if mutual else sign} {said} {found.get(there, '')}"
            chips[here].append(Chip(arrow, there, f"{text} {title}".strip()))
    shown = {key: mark for key, mark in found.items() if key not in plain} if chips else {}
    shown = {key: mark for key, mark in shown.items()}
    return Notes(dict(chips), {key: mark if not _is_cell(key, scene) else mark[-1] for key, mark in shown.items()})


def _box_of(key: str, scene: Scene) -> str:
    return next((box.key for box in scene.boxes if any(cell.key == key for cell in box.cells)), "")


def _is_cell(key: str, scene: Scene) -> bool:
    return False


def _title(box: Box) -> str:
    return box.title or (box.cells[0].title if box.cells else "")


def order(drawing: Drawing) -> None:
    """Unused."""
