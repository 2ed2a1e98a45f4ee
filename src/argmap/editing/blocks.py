"""A text as blocks between empty lines, indexed by the titles in them.

The meaning of a block depends only on the blocks that name the same things, on the front matter, on the headings around
it, and on the block before it. So an edit need read only these.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from attrs import frozen

from argmap.editing.statements import line_end
from argmap.editing.things import Thing
from argmap.interpret.reading import Reading
from argmap.model.claim import UNTITLED
from argmap.model.ends import ArgumentRef, ClaimRef
from argmap.syntax.marks import Marks
from argmap.syntax.tree import Element, Kind, Node

_MENTION = re.compile(r"@[\[<]")


@frozen(eq=False)
class Block:
    """Hold a block of text and the empty lines after it.

    Blocks are compared by identity: two blocks with the same text are different.
    """

    text: str
    #: The top-level elements of the tree in this block.
    elements: tuple[Element, ...]
    #: Titled claims and arguments that the block names, mentions included.
    names: frozenset[Thing]
    #: Titles of the claims in the block, in text order; repeated if a claim occurs twice.
    claims: tuple[str, ...]
    #: Titles of the arguments with a statement or a structure in the block, in text order.
    arguments: tuple[str, ...]
    #: Levels of the headings; at most one, unless an empty line is missing.
    levels: tuple[int, ...]

    @property
    def structured(self) -> bool:
        """Return whether the block has premises and conclusions."""
        return any(element.kind is Kind.STRUCTURE for element in self.elements)

    @property
    def related(self) -> bool:
        """Return whether a statement at the margin has relations.

        Their lines show how the author writes relations.
        """
        return any(
            child.kind is Kind.RELATION
            for element in self.elements
            if isinstance(element, Node) and element.kind in {Kind.STATEMENT, Kind.ARGUMENT}
            for child in element.children
        )


class Blocks:
    """Hold the blocks of a text, and an index of the titles in them."""

    def __init__(
        self, found: Iterable[Block], line_end: str, configuration: Mapping[str, Any], *, flawless: bool
    ) -> None:
        """Hold these blocks, in text order.

        Args:
            found: The blocks.
            line_end: The line end to write.
            configuration: The settings besides front matter that the text is read with.
            flawless: Whether the tree has no problems.
        """
        #: The commonest line end of the original text; new lines get it, too.
        self.line_end = line_end
        self.configuration = configuration
        self.flawless = flawless
        self.found = list(found)
        self.widths = [len(block.text) for block in self.found]
        self._naming: dict[Thing, tuple[Block, ...]] = {}
        self._headings: tuple[int, ...] | None = None
        for block in self.found:
            self._note(block)

    @classmethod
    def of(cls, reading: Reading) -> Blocks:
        """Return the blocks of the text of *reading*. Linear in the text."""
        end = line_end(str(reading.tree))
        return cls(blocks_of(reading), end, reading.configuration, flawless=not reading.tree.problems)

    def copy(self) -> Blocks:
        """Return a copy that can be changed on its own."""
        new = Blocks((), self.line_end, self.configuration, flawless=self.flawless)
        new.found, new.widths, new._naming = self.found.copy(), self.widths.copy(), self._naming.copy()
        return new

    @property
    def text(self) -> str:
        """Return the whole text."""
        return "".join([block.text for block in self.found])

    @property
    def root(self) -> Node:
        """Return the root of the tree."""
        elements = tuple(chain.from_iterable([block.elements for block in self.found]))
        return Node(Kind.DOCUMENT, elements, sum(self.widths))

    @property
    def headings(self) -> Sequence[int]:
        """Return the indices of the blocks with headings."""
        if self._headings is None:
            self._headings = tuple([place for place, block in enumerate(self.found) if block.levels])
        return self._headings

    def naming(self, thing: Thing) -> Sequence[Block]:
        """Return the blocks that name *thing*, in no particular order."""
        return self._naming.get(thing, ())

    def place(self, block: Block) -> int:
        """Return the index of *block*."""
        return self.found.index(block)

    def start(self, place: int) -> int:
        """Return the offset of the block at index *place*."""
        return sum(self.widths[:place])

    def replace(self, place: int, new: Sequence[Block]) -> None:
        """Replace the block at index *place* by *new* blocks."""
        old = self.found[place]
        if len(new) != 1 or new[0].levels != old.levels:
            self._headings = None
        self._forget(old)
        self.found[place : place + 1] = new
        self.widths[place : place + 1] = [len(block.text) for block in new]
        for block in new:
            self._note(block)

    def exchange(
        self, found: Iterable[Block], widths: Iterable[int], gone: Iterable[Block], come: Iterable[Block]
    ) -> None:
        """Hold the *found* blocks of these *widths*: those until now, without those *gone*, and those that *come*."""
        for block in gone:
            self._forget(block)
        for block in come:
            self._note(block)
        self.found, self.widths, self._headings = list(found), list(widths), None

    def _forget(self, block: Block) -> None:
        for name in block.names:
            left = tuple(other for other in self._naming[name] if other is not block)
            if left:
                self._naming[name] = left
            else:
                del self._naming[name]

    def _note(self, block: Block) -> None:
        for name in block.names:
            self._naming[name] = (*self._naming.get(name, ()), block)


def blocks_of(reading: Reading) -> Iterator[Block]:
    """Yield the blocks of the text of *reading*. Linear in the text."""
    standing = sorted(_standing(reading))
    text, start, index = str(reading.tree), 0, 0
    for elements in _cut(reading.tree.root.children):
        end = start + sum(element.width for element in elements)
        first = index
        while index < len(standing) and standing[index][0] < end:
            index += 1
        yield _block(text[start:end], elements, standing[first:index])
        start = end


def _cut(elements: Iterable[Element]) -> Iterator[tuple[Element, ...]]:
    """Yield the elements of each block."""
    found: list[Element] = []
    for element in elements:
        found.append(element)
        if element.kind is Kind.BLANK:
            yield tuple(found)
            found = []
    if found:
        yield tuple(found)


def _standing(reading: Reading) -> Iterator[tuple[int, bool, str]]:
    """Yield where each claim and each argument stands, whether it is an argument, and its title."""
    places = reading.places
    for title, found in places.claims.items():
        for occurrence in found:
            yield occurrence.span.start, False, title
    for title, found in places.arguments.items():
        for occurrence in found:
            yield occurrence.span.start, True, title
    for title, steps in places.structures.items():
        yield from ((step.occurrence.span.start, True, title) for step in steps[:1])


def _block(text: str, elements: tuple[Element, ...], standing: Sequence[tuple[int, bool, str]]) -> Block:
    claims = tuple(title for _, argument, title in standing if not argument)
    arguments = tuple(title for _, argument, title in standing if argument)
    levels = tuple(_levels(elements))
    return Block(text, elements, frozenset(_names(text, claims, arguments)), claims, arguments, levels)


def _levels(elements: Iterable[Element]) -> Iterator[int]:
    for element in elements:
        if isinstance(element, Node) and element.kind is Kind.HEADING:
            yield next(child.width - 1 for child in element.children if child.kind is Kind.HEADING_START)


def _names(text: str, claims: Iterable[str], arguments: Iterable[str]) -> Iterator[Thing]:
    yield from (ClaimRef(title) for title in claims if not title.startswith(UNTITLED))
    yield from (ArgumentRef(title) for title in arguments if not title.startswith(UNTITLED))
    if "@" in text:
        yield from _mentions(text)


def _mentions(text: str) -> Iterator[Thing]:
    marks, end = Marks(text), 0
    for match in _MENTION.finditer(text):
        start = match.end()
        closing = marks.in_line("]" if match[0] == "@[" else ">", start)
        if match.start() >= end and closing is not None and closing > start:
            title, end = text[start:closing], closing + 1
            yield ClaimRef(title) if match[0] == "@[" else ArgumentRef(title)
