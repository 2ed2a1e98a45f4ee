"""Boxes and premises that a reader can visit, in reading order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from attrs import frozen

from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.render.drawing import Area, Drawing, PlacedArrow
from argmap.render.ranks import reading_order
from argmap.render.scene import Anchor, Arrow, ArrowKind, Box, BoxKind, Cell, Scene
from argmap.render.tips import shape

#: Boxes between two others; they do not count as a step away.
BRIDGES = frozenset({BoxKind.STEP, BoxKind.CONFLICT})


@frozen
class Part:
    """Represent a box or a premise."""

    #: The box, or the one around the premise.
    box: Box
    #: The premise, or the cell of a plain box; None for a box with premises.
    cell: Cell | None
    #: Its key in the scene.
    key: str

    @property
    def premise(self) -> bool:
        """Return whether it is a premise in a box."""
        return self.key != self.box.key


@frozen
class Parts:
    """Represent the parts of a scene, by number."""

    #: The scene.
    scene: Scene

    @cached_property
    def all(self) -> Sequence[Part]:
        """Return the parts."""
        order = reading_order(self.scene)
        boxes = sorted(self.scene.boxes, key=lambda box: order[box.key])
        return tuple(part for box in boxes for part in _of(box))

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """Return the numbers of parts by key; a junction has the number of its box."""
        found = {part.key: number for number, part in enumerate(self.all)}
        plain = {cell.key: found[box.key] for box in self.scene.boxes if box.plain for cell in box.cells}
        return found | plain | {junction: found[arrow.source.place] for junction, arrow in self._steps.items()}

    @cached_property
    def _steps(self) -> Mapping[str, Arrow]:
        return {arrow.junction: arrow for arrow in self.scene.arrows if arrow.junction}

    def at(self, end: Anchor) -> int:
        """Return the number of the part that a line starts or ends at."""
        return self.numbers[end.cell or end.place]

    @cached_property
    def targets(self) -> Mapping[int, Sequence[int]]:
        """Return the targets of each part; for a premise, its box comes first."""
        found: defaultdict[int, set[int]] = defaultdict(set)
        for arrow in self.scene.arrows:
            source, target = self.at(arrow.source), self.at(arrow.target)
            if arrow.kind is not ArrowKind.SAME and source != target:
                found[source].add(target)
        around = {i: self.numbers[part.box.key] for i, part in enumerate(self.all) if part.premise}
        first = {number: (box,) for number, box in around.items()}
        numbers = sorted(found.keys() | first.keys())
        return {number: (*first.get(number, ()), *sorted(found[number])) for number in numbers}

    def ends(self, arrow: Arrow) -> Sequence[int]:
        """Return the numbers of the boxes that a line needs: its ends and its step."""
        step = self._steps.get(arrow.target.place)
        places = (step.source.place, step.target.place) if step else (arrow.target.place,)
        return tuple(dict.fromkeys(self.numbers[place] for place in (arrow.source.place, *places)))

    @cached_property
    def homes(self) -> Mapping[End, int]:
        """Return the box of each thing in the map; for an argument, that of its last step."""
        found: dict[End, int] = {}
        for number, part in enumerate(self.all):
            for ref in _refs(part):
                found.setdefault(ref, number)
        steps = sorted((ref for ref in found if isinstance(ref, InferenceRef)), key=lambda ref: -ref.index)
        for step in steps:
            found.setdefault(ArgumentRef(step.argument), found[step])
        return found


def _of(box: Box) -> Iterator[Part]:
    if box.plain:
        yield Part(box, box.cells[0], box.key)
        return
    yield Part(box, None, box.key)
    yield from (Part(box, cell, cell.key) for cell in box.cells)


def _refs(part: Part) -> Iterator[End]:
    """Yield what a part is the home of: not what it repeats, nor what a box between two others names."""
    ref = part.cell.ref if part.premise and part.cell else part.box.ref
    again = part.cell is not None and bool(part.cell.again)
    if isinstance(ref, ClaimRef | ArgumentRef | InferenceRef) and not again and part.box.kind is not BoxKind.CONFLICT:
        yield ref


def lines(drawing: Drawing, parts: Parts, ids: Mapping[str, str]) -> Iterator[dict[str, object]]:
    """Yield each line: its id, its boxes, its course, its word with the word's area, its junction, its trunk."""
    words = 0
    for placed in drawing.arrows:
        arrow = placed.arrow
        found: dict[str, object] = {"id": ids[arrow.key], "ends": parts.ends(arrow), **_course(placed)}
        if placed.label.words:
            found |= {"word": words, "beside": area(placed.label.area)}
            words += 1
        if placed.trunk:
            found["trunk"] = placed.trunk
        yield found | ({"junction": ids[arrow.junction]} if arrow.junction else {})


def _course(placed: PlacedArrow) -> dict[str, object]:
    """Return the whole course of a line, even where another one draws it, and the base and point of each shape."""
    if not placed.curves:
        return {}
    course = [[round(value, 2) for point in curve for value in (point.x, point.y)] for curve in placed.curves]
    ends = [(tip.base.x, tip.base.y, tip.tip.x, tip.tip.y) for tip in placed.tips if shape(tip)[0]]
    return {"course": course, "tips": [[round(value, 2) for value in end] for end in ends]}


def area(found: Area) -> list[float]:
    """Return the left side, upper side, width and height of an area."""
    return [round(value, 2) for value in (found.x, found.y, found.width, found.height)]
