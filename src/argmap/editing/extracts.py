"""Extracts: apply an intention to a few blocks, not the whole text.

An extract is used only if it reads as it does in the whole text, and if the blocks that it leaves unchanged still do
afterwards.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from attrs import evolve, frozen

from argmap.collecting import postponed
from argmap.editing.blocks import Block, Blocks, blocks_of
from argmap.editing.carrying import Carried, carried
from argmap.editing.intention import Intention, Reach
from argmap.editing.statements import line_end
from argmap.errors import EditError
from argmap.interpret.interpret import interpret_text as read
from argmap.interpret.reading import Reading
from argmap.model.claim import UNTITLED
from argmap.model.ends import ArgumentRef
from argmap.syntax.tree import Kind
from argmap.text import BYTE_ORDER_MARK, Edit, Span, apply

#: Longest block, in code points, that an extract includes as a sample of how the author writes relations.
_SAMPLE = 4_000


@frozen
class Extract:
    """Hold a few blocks of a text, read on their own."""

    #: Indices of the blocks in the text, ascending.
    places: tuple[int, ...]
    blocks: tuple[Block, ...]
    reading: Reading

    @property
    def starts(self) -> Sequence[int]:
        """Return the offset of each block in the extract, and its end."""
        return tuple(accumulate((len(block.text) for block in self.blocks), initial=0))


@frozen
class Step:
    """Hold the effect of an intention on an extract."""

    extract: Extract
    #: The effect within the extract.
    carried: Carried
    #: Edits to the whole text.
    edits: tuple[Edit, ...]
    #: The new blocks that replace each block of the extract.
    new: tuple[tuple[Block, ...], ...]


def step(blocks: Blocks, intention: Intention) -> Step | None:
    """Return the effect of *intention*; None if it needs the whole text."""
    reach = intention.reach()
    if not blocks.found or reach is None or any(thing.title.startswith(UNTITLED) for thing in reach.things):
        return None
    places = tuple(sorted(_places(blocks, reach)))
    if len(places) == len(blocks.found):
        return None
    with postponed():
        extract = _extract(blocks, places)
        if extract and (reach.relates or reach.blocks) and line_end(str(extract.reading.tree)) != blocks.line_end:
            return None
        try:
            found = carried(extract.reading, intention) if extract else None
        except EditError:
            return None
        return _put_back(blocks, extract, found) if extract and found else None


def put(blocks: Blocks, found: Step) -> None:
    """Apply the change to *blocks*."""
    blocks.flawless = blocks.flawless and not found.carried.after.tree.problems
    for place, old, new in reversed(tuple(zip(found.extract.places, found.extract.blocks, found.new, strict=True))):
        if new != (old,):
            blocks.replace(place, new)


def _places(blocks: Blocks, reach: Reach) -> set[int]:
    """Return the places of the blocks that an intention has to know."""
    named = dict.fromkeys(block for thing in reach.things for block in blocks.naming(thing))
    if reach.neighbours:
        named.update(dict.fromkeys(more for one in tuple(named) for name in one.names for more in blocks.naming(name)))
    chosen = {blocks.place(block) for block in named}
    chosen |= {blocks.place(block) for block in _structures(blocks, named)}
    if reach.blocks:
        last = len(blocks.found) - 1
        chosen.update(blocks.headings, _members(blocks, reach.group), (max(last - 1, 0), last))
    if reach.relates and not any(blocks.found[place].related for place in chosen):
        chosen.update(_sample(blocks))
    chosen.update(_beginning(blocks))
    chosen.update([place for one in chosen for place in _structured(blocks, one)])
    return chosen | _around(blocks, chosen)


def _beginning(blocks: Blocks) -> Iterator[int]:
    """Yield the place of the first block if it has front matter or a byte order mark."""
    first = blocks.found[0]
    if first.text.startswith(BYTE_ORDER_MARK) or any(one.kind is Kind.FRONT_MATTER for one in first.elements):
        yield 0


def _structures(blocks: Blocks, named: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks that hold the structures of the arguments that stand in others."""
    for title in dict.fromkeys(title for block in named for title in block.arguments):
        yield from (block for block in blocks.naming(ArgumentRef(title)) if block.structured)


def _structured(blocks: Blocks, place: int) -> Iterator[int]:
    """Yield the place of the title above a structure, or of the structure below a title."""
    if place > 0 and blocks.found[place].structured:
        yield place - 1
    if place + 1 < len(blocks.found) and blocks.found[place + 1].structured:
        yield place + 1


def _sample(blocks: Blocks) -> Iterator[int]:
    """Yield the place of the first block with relations, which show how the author writes them."""
    place = next((place for place, block in enumerate(blocks.found) if block.related), None)
    if place is not None and blocks.widths[place] <= _SAMPLE:
        yield place


def _members(blocks: Blocks, group: str) -> Iterator[int]:
    """Yield the place of the first block in a section in which something stands."""
    number = group.removeprefix("s")
    if not (group.startswith("s") and number.isascii() and number.isdigit()):
        return
    seen = 0
    for place, block in enumerate(blocks.found):
        if seen >= int(number) and (block.claims or block.arguments):
            yield place
            return
        seen += len(block.levels)


def _around(blocks: Blocks, chosen: Iterable[int]) -> set[int]:
    """Return the places of the headings around the *chosen* blocks, and of one of the deepest, for it rules groups."""
    headings = blocks.headings
    if not headings:
        return set()
    levels = [max(blocks.found[place].levels) for place in headings]
    found = {headings[levels.index(max(levels))]}
    for place in chosen:
        below = math.inf
        for index in range(bisect_right(headings, place) - 1, -1, -1):
            if min(blocks.found[headings[index]].levels) < below:
                below = levels[index]
                found.add(headings[index])
            if below == 1:
                break
    return found


def _extract(blocks: Blocks, places: tuple[int, ...]) -> Extract | None:
    """Return the extract, or None if it does not read as it does in the whole text."""
    chosen = tuple(blocks.found[place] for place in places)
    found = read("".join(block.text for block in chosen), blocks.configuration)
    again = blocks_of(found)
    same = not found.settings.explode and all(
        block.elements == other.elements for block, other in zip(chosen, again, strict=False)
    )
    return Extract(places, chosen, found) if same and next(again, None) is None else None


def _put_back(blocks: Blocks, extract: Extract, found: Carried) -> Step | None:
    """Return the step, or None if it does not stay within the blocks."""
    starts = extract.starts
    within: list[list[Edit]] = [[] for _ in extract.blocks]
    for edit in found.edits:
        index = min(bisect_right(starts, edit.span.start) - 1, len(within) - 1)
        if edit.span.end > starts[index + 1]:
            return None
        within[index].append(edit)
    new = tuple(_divided(extract, within, blocks_of(found.after))) if found.edits else None
    if new is None:
        return Step(extract, found, (), tuple((block,) for block in extract.blocks))
    if len(new) < len(extract.blocks):
        return None
    moved = [blocks.start(place) - start for place, start in zip(extract.places, starts, strict=False)]
    edits = tuple(_moved(edit, by) for one, by in zip(within, moved, strict=True) for edit in one)
    return Step(extract, found, edits, new)


def _moved(edit: Edit, by: int) -> Edit:
    return evolve(edit, span=Span(edit.span.start + by, edit.span.end + by))


def _divided(extract: Extract, within: Sequence[Sequence[Edit]], after: Iterator[Block]) -> Iterator[tuple[Block, ...]]:
    """Yield what each block has become, as far as it can be told."""
    for block, start, edits in zip(extract.blocks, extract.starts, within, strict=False):
        text = apply(block.text, [_moved(edit, -start) for edit in edits])
        new: list[Block] = []
        width = 0
        while width < len(text) and (one := next(after, None)) is not None:
            new.append(one)
            width += len(one.text)
        if width != len(text) or (not edits and [one.elements for one in new] != [block.elements]):
            return
        yield tuple(new) if edits else (block,)
