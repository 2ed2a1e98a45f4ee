"""Step-by-step pictures: one layout that shows more and more boxes.

Nothing moves from one step to the next, since all steps use the layout of the whole picture.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from itertools import accumulate

from attrs import evolve, frozen

from argmap.model.argument import Argument
from argmap.model.claim import Claim
from argmap.model.ends import ArgumentRef, ClaimRef, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.model.selection import Selected, restricted
from argmap.render.drawing import Drawing, PlacedBox, PlacedChip
from argmap.render.ranks import reading_order
from argmap.render.scene import ArrowKind, Box, BoxKind, Scene, Thing
from argmap.render.unfolding import Unfolding

#: Boxes between two others, which appear together with the next box.
_BETWEEN = frozenset({BoxKind.STEP, BoxKind.CONFLICT})


def appearances(scene: Scene, by: Unfolding) -> tuple[frozenset[str], ...]:
    """Return the keys of the new boxes of each step; every box is in one step."""
    order = reading_order(scene)
    boxes = sorted(scene.boxes, key=lambda box: order[box.key])
    return tuple(map(frozenset, _PARTED[by](scene, boxes)))


def steps(drawing: Drawing, by: Unfolding) -> tuple[Drawing, ...]:
    """Return *drawing* step by step; a line appears together with its second end."""
    new = appearances(drawing.scene, by)
    return tuple(part(drawing, shown) for shown in accumulate(new, lambda shown, keys: shown | keys))


def part(drawing: Drawing, shown: Set[str]) -> Drawing:
    """Return *drawing* reduced to the boxes *shown*, with their lines and frames."""
    scene = part_of(drawing.scene, shown)
    arrows, frames = ({part.key for part in parts} for parts in (scene.arrows, scene.frames))
    junctions = {junction.key for junction in scene.junctions}
    return evolve(
        drawing,
        scene=scene,
        boxes=tuple(_noted(box, arrows) for box in drawing.boxes if box.box.key in shown),
        arrows=tuple(arrow for arrow in drawing.arrows if arrow.arrow.key in arrows),
        junctions=tuple(junction for junction in drawing.junctions if junction.junction.key in junctions),
        frames=tuple(frame for frame in drawing.frames if frame.frame.key in frames),
    )


def _noted(box: PlacedBox, arrows: Set[str]) -> PlacedBox:
    """Return *box* with the chips that stand for *arrows*: like lines, they appear with their second end.

    Chips that lead to other parts of a map are always there.
    """
    if not (box.chips or any(cell.chips for cell in box.cells)):
        return box
    cells = tuple(evolve(cell, chips=_chips(cell.chips, arrows)) for cell in box.cells)
    return evolve(box, chips=_chips(box.chips, arrows), cells=cells)


def _chips(chips: Iterable[PlacedChip], arrows: Set[str]) -> tuple[PlacedChip, ...]:
    return tuple(chip for chip in chips if chip.part or chip.arrow.key in arrows)


def part_of(scene: Scene, shown: Set[str]) -> Scene:
    """Return *scene* reduced to the boxes *shown*, with their lines and frames."""
    return Excerpts(scene).of(shown)


@frozen(slots=False)
class Excerpts:
    """Cut parts out of a scene, each in time that grows with the part, not with the scene."""

    scene: Scene

    @cached_property
    def _boxes(self) -> Mapping[str, int]:
        return {box.key: number for number, box in enumerate(self.scene.boxes)}

    @cached_property
    def _lines(self) -> Mapping[str, Sequence[tuple[int, Set[str]]]]:
        """Return the numbers of the lines from each box, with the boxes that each needs.

        A line that ends on a step needs that step's own line.
        """
        steps = {arrow.junction: arrow for arrow in self.scene.arrows if arrow.junction}
        found: defaultdict[str, list[tuple[int, Set[str]]]] = defaultdict(list)
        for number, arrow in enumerate(self.scene.arrows):
            step = steps.get(arrow.target.place)
            ends = {step.source.place, step.target.place} if step else {arrow.target.place}
            found[arrow.source.place].append((number, ends))
        return found

    @cached_property
    def _frames(self) -> Mapping[str, int]:
        return {frame.key: number for number, frame in enumerate(self.scene.frames)}

    @cached_property
    def _junctions(self) -> Mapping[str, int]:
        return {junction.key: number for number, junction in enumerate(self.scene.junctions)}

    def of(self, shown: Set[str]) -> Scene:
        """Return the boxes *shown*, with their lines and frames."""
        scene = self.scene
        boxes = tuple(scene.boxes[number] for number in sorted(self._boxes[key] for key in shown & self._boxes.keys()))
        arrows = tuple(scene.arrows[number] for number in sorted(self._joining(shown)))
        passed = sorted(self._junctions[arrow.junction] for arrow in arrows if arrow.junction in self._junctions)
        inside = sorted(map(self._frames.__getitem__, self._around({box.frame for box in boxes})))
        return evolve(
            scene,
            boxes=boxes,
            arrows=arrows,
            junctions=tuple(scene.junctions[number] for number in dict.fromkeys(passed)),
            frames=tuple(scene.frames[number] for number in inside),
            map=spoken_of(scene.map, boxes),
        )

    def _joining(self, shown: Set[str]) -> Iterator[int]:
        """Yield the lines both of whose ends are *shown*."""
        for key in shown:
            yield from (number for number, ends in self._lines.get(key, ()) if ends <= shown)

    def _around(self, frames: Iterable[str]) -> Set[str]:
        """Return the keys of *frames* and of all frames around them."""
        found: set[str] = set()
        for frame in frames:
            here = frame
            while here and here not in found:
                found.add(here)
                here = self.scene.frames[self._frames[here]].parent
        return found


def spoken_of(map: ArgumentMap, boxes: Sequence[Box]) -> ArgumentMap:
    """Return the part of *map* that *boxes* show: nobody who listens hears of more than others see."""
    refs = {ref for box in boxes for ref in (box.ref, *(cell.ref for cell in box.cells))}
    named = {ref.title for ref in refs if isinstance(ref, ClaimRef)}
    whole = {ref.title for ref in refs if isinstance(ref, ArgumentRef)}
    whole |= {ref.argument for ref in refs if isinstance(ref, InferenceRef)}
    claims = tuple(claim.title for claim in map.claims if claim.title in named)
    return restricted(map, Selected(claims, tuple(one.title for one in map.arguments if one.title in whole)))


def _by_depth(_scene: Scene, boxes: Sequence[Box]) -> Iterator[Set[str]]:
    waiting: set[str] = set()
    for box in boxes:
        waiting.add(box.key)
        if box.kind not in _BETWEEN:
            yield waiting
            waiting = set()
    if waiting:
        yield waiting


def _by_rank(scene: Scene, boxes: Sequence[Box]) -> Iterator[Set[str]]:
    speaking = speakers(scene)
    mains = [box.key for box in boxes if box.main] or [box.key for box in boxes[:1]]
    between = {box.key for box in boxes if box.kind in _BETWEEN}
    seen: set[str] = set()
    for start in (mains, *([box.key] for box in boxes)):
        level = {key for key in start if key not in seen}
        while level:
            level |= {speaker for key in level & between for speaker in speaking[key] if speaker not in seen}
            seen |= level
            yield level
            level = {speaker for key in level for speaker in speaking[key]} - seen


def _by_source(scene: Scene, boxes: Sequence[Box]) -> Iterator[Set[str]]:
    targets = {speaker: target for target, keys in speakers(scene).items() for speaker in keys}
    places = _places(scene.map)
    found: dict[str, tuple[int, int]] = {}
    for box in boxes:
        own = [places[cell.ref] for cell in box.cells if cell.ref in places]
        found[box.key] = min(own, default=found.get(targets.get(box.key, ""), (0, 0)))
    parted: defaultdict[tuple[int, int], set[str]] = defaultdict(set)
    for key, place in found.items():
        parted[place].add(key)
    yield from (parted[place] for place in sorted(parted))


def speakers(scene: Scene) -> Mapping[str, Sequence[str]]:
    """Return the keys of the boxes that support or oppose each box."""
    steps = {arrow.junction: arrow.source.place for arrow in scene.arrows if arrow.junction}
    found: defaultdict[str, list[str]] = defaultdict(list)
    for arrow in scene.arrows:
        if arrow.kind is not ArrowKind.SAME:
            found[steps.get(arrow.target.place, arrow.target.place)].append(arrow.source.place)
    return found


def _places(map: ArgumentMap) -> Mapping[Thing, tuple[int, int]]:
    """Return where claims and arguments first stand: which source, in the order of the map, and which paragraph."""
    members: Iterable[tuple[Thing, Claim | Argument]] = (
        *((ClaimRef(claim.title), claim) for claim in map.claims),
        *((ArgumentRef(argument.title), argument) for argument in map.arguments),
    )
    sources: dict[str, int] = {}
    found: dict[Thing, tuple[int, int]] = {}
    for ref, member in members:
        cited = [(sources.setdefault(one.ref, len(sources)), one.paragraph) for one in member.sources if one.paragraph]
        if cited:
            found[ref] = min(cited)
    return found


_PARTED: Mapping[Unfolding, Callable[[Scene, Sequence[Box]], Iterator[Set[str]]]] = {
    Unfolding.DEPTH: _by_depth,
    Unfolding.RANK: _by_rank,
    Unfolding.SOURCE: _by_source,
}
