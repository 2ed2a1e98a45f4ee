"""Renumber a premise–conclusion structure when lines come or go."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, takewhile
from typing import Any

from attrs import evolve, frozen

from argmap.editing.noting import pairs_of, value_end
from argmap.editing.statements import line_end
from argmap.editing.structures import Structure
from argmap.editing.things import replaced
from argmap.errors import EditCode, EditError
from argmap.interpret.parts import Parts
from argmap.interpret.steps import USES, digits
from argmap.model.argument import Inference
from argmap.model.ends import ArgumentRef
from argmap.model.map import ArgumentMap
from argmap.text import Edit, Span


@frozen
class Shift:
    """Hold which numbers are added and removed; later ones follow."""

    #: Old numbers that new lines take; each moves that number and all later ones up by one.
    come: tuple[int, ...] = ()
    #: Numbers of the removed lines.
    gone: frozenset[int] = frozenset()

    def __call__(self, number: int) -> int:
        """Return what a number becomes; 0, for none, stays."""
        come, gone = sum(one <= number for one in self.come), sum(one < number for one in self.gone)
        return number + come - gone if number else 0

    def inference(self, old: Inference) -> Inference:
        """Return *old* with all its numbers shifted."""
        moved = [evolve(premise, number=self(premise.number)) for premise in old.premises]
        return evolve(old, premises=moved, number=self(old.number))


def with_steps(argmap: ArgumentMap, argument: str, steps: Sequence[Inference]) -> ArgumentMap:
    """Return the map with new *steps* of an argument, as many as before.

    Lists of premise numbers in data follow.
    """
    noted: dict[str, Mapping[str, Any]] = {}
    found: list[Inference] = []
    for old, new in zip(argmap.argument(argument).inferences, steps, strict=True):
        found.append(evolve(new, data=_followed(new.data, old, new)))
        noted[new.conclusion] = _followed(noted.get(new.conclusion, argmap.claim(new.conclusion).data), old, new)
    grown = replaced(argmap, ArgumentRef(argument), evolve(argmap.argument(argument), inferences=found))
    claims = [evolve(claim, data=noted.get(claim.title, claim.data)) for claim in grown.claims]
    return evolve(grown, claims=claims)


def _followed(data: Mapping[str, Any], old: Inference, new: Inference) -> Mapping[str, Any]:
    was, now = ([premise.number for premise in step.premises] for step in (old, new))
    named = [key for key in USES if digits(data.get(key)) == was]
    return {**data, **{key: [type(data[key][0])(number) for number in now] for key in named}} if was else data


def check_numbers(structure: Structure, argument: str) -> None:
    """Raise `EditError` unless the numbers of a structure ascend."""
    if any(two.number <= one.number for one, two in pairwise(structure.lines)):
        raise EditError(
            f"the numbers in <{argument}> are out of order; fix them first, for example with argmap check --fix",
            EditCode.NOT_IN_TEXT,
        )


def numbering_edits(structure: Structure, shift: Shift, steps: Sequence[Inference]) -> Iterator[Edit]:
    """Yield the edits that renumber a structure.

    Lists of premise numbers in data follow. *steps* are the new steps, with the premises that these lists will name.
    """
    for line in structure.lines:
        if line.number not in shift.gone and shift(line.number) != line.number:
            yield Edit(line.digits, str(shift(line.number)))
    for index, step in enumerate(steps):
        named = [line.number for line in structure.premises(index)]
        wanted = [premise.number for premise in step.premises]
        for parts in (structure.inferences[index].parts, structure.conclusion(index).statement.parts):
            for items in _lists(parts, named):
                yield from _items_edits(structure.text, items, shift, wanted)


@frozen
class _Item:
    """Hold one number of a list in data."""

    number: int
    #: Its span.
    span: Span
    #: Its separator from the next one, without the line end and indentation of block lists.
    line: bool
    column: int


def _lists(parts: Parts, named: Sequence[int]) -> Iterator[Sequence[_Item]]:
    """Yield the lists of premises in data that have just the numbers *named*."""
    start, pairs = pairs_of(parts) if parts.data else (0, [])
    for key, value in pairs:
        if str(key.value) in USES and value.id == "sequence":
            items = [_item(parts, start, one, line=not value.flow_style) for one in value.value]
            if [item.number for item in items] == list(named):
                yield items


def _item(parts: Parts, start: int, node: Any, *, line: bool) -> _Item:
    text = str(node.value)
    number = int(text) if node.id == "scalar" and text.isdecimal() else -1
    span = Span(start + node.start_mark.index, start + value_end(parts, start, node))
    return _Item(number, span, line, node.start_mark.column)


def _items_edits(text: str, items: Sequence[_Item], shift: Shift, wanted: Sequence[int]) -> Iterator[Edit]:
    left = [item for item in items if item.number not in shift.gone]
    kept = {shift(item.number) for item in left}
    yield from _gone_edits(items, left)
    for item in left:
        now = shift(item.number)
        following = takewhile(lambda number: number not in kept, wanted[wanted.index(now) + 1 :])
        more = "".join(_between(text, item) + str(number) for number in following)
        if now != item.number or more:
            yield Edit(item.span, str(now) + more)


def _between(text: str, item: _Item) -> str:
    return f"{line_end(text)}{' ' * max(item.column - 2, 0)}- " if item.line else ", "


def _gone_edits(items: Sequence[_Item], left: Sequence[_Item]) -> Iterator[Edit]:
    """Yield the edits that remove items that are not *left*, with the separators after or before them."""
    first = left[0].span.start
    if items[0].span.start < first:
        yield Edit(Span(items[0].span.start, first), "")
    for before, item in pairwise(items):
        if item not in left and item.span.start > first:
            yield Edit(Span(before.span.end, item.span.end), "")
