"""Premise–conclusion structures in a text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from attrs import field, frozen

from argmap.editing.statements import Statement, content_end, statements
from argmap.errors import EditCode, EditError
from argmap.interpret.parts import Parts, parts_of
from argmap.interpret.reading import Reading, Step
from argmap.model.ends import InferenceRef
from argmap.syntax.tree import Kind, Node, placed
from argmap.text import Span

#: An inference line where a text shows none.
_DASHES = "-----"


@frozen
class Numbered:
    """Hold a numbered line: a premise or a conclusion."""

    statement: Statement
    #: The line as it was read; for a conclusion, with the lines that it uses.
    read: Step
    #: The span of its digits.
    digits: Span

    @property
    def number(self) -> int:
        """Return its number."""
        return self.read.number


@frozen
class Inferred:
    """Hold an inference line with everything below it."""

    parts: Parts
    #: From the start of the line to the end of the last relation below it.
    span: Span
    #: Its indentation.
    indent: str
    #: Index of the line with its conclusion.
    concludes: int


@frozen
class Structure:
    """Hold a premise–conclusion structure.

    Invariants: lines and inference lines are in text order; there is at least one line.
    """

    lines: Sequence[Numbered]
    #: The inference line of each step.
    inferences: Sequence[Inferred]
    #: The whole text.
    text: str = field(repr=False)

    @property
    def block(self) -> Span:
        """Return its span, without the empty lines after it."""
        return self.lines[0].statement.block

    def premises(self, step: int) -> Sequence[Numbered]:
        """Return the lines that a step uses."""
        return [self.lines[place] for place in self.conclusion(step).read.premises]

    def conclusion(self, step: int) -> Numbered:
        """Return the line that a step concludes."""
        return self.lines[self.inferences[step].concludes]


def structure(reading: Reading, argument: str) -> Structure:
    """Return the structure of *argument*.

    Raises:
        EditError: the argument has no structure of its own.
    """
    return own(structures(reading), argument)


def own(written: Mapping[str, Structure], argument: str) -> Structure:
    """Return the structure of *argument* from *written*.

    Raises:
        EditError: the argument has no structure of its own.
    """
    if argument not in written:
        raise EditError(
            f"<{argument}> has no premise–conclusion structure of its own in the text", EditCode.NOT_IN_TEXT
        )
    return written[argument]


def concluding(reading: Reading) -> Mapping[int, InferenceRef]:
    """Return the steps by the starts of the statements that they conclude."""
    return {
        found.conclusion(index).statement.start: InferenceRef(title, index)
        for title, found in structures(reading).items()
        for index in range(len(found.inferences))
    }


def structures(reading: Reading) -> Mapping[str, Structure]:
    """Return all structures with lines, by argument. Linear in the text.

    Empty if the settings explode arguments into their steps.
    """
    if reading.settings.explode:
        return {}
    table = statements(reading.tree)
    blocks = {start: block for block, start in placed(reading.tree.root, 0) if isinstance(block, Node)}
    found: dict[str, Structure] = {}
    for argument, read in reading.places.structures.items():
        if read:
            start = table[read[0].occurrence.span.start].block.start
            found[argument] = _structure(blocks[start], start, read, table)
    return found


def _structure(block: Node, start: int, read: Sequence[Step], table: Mapping[int, Statement]) -> Structure:
    text = table[read[0].occurrence.span.start].text
    lines: list[Numbered] = []
    inferences: list[Inferred] = []
    waiting: tuple[Node, int] | None = None
    for part, place in placed(block, start):
        if isinstance(part, Node) and part.kind is Kind.INFERENCE:
            waiting = part, place
        elif isinstance(part, Node) and part.kind is Kind.STEP:
            if waiting:
                inferences.append(_inferred(*waiting, text, len(lines)))
            step = read[len(lines)]
            lines.append(Numbered(table[step.occurrence.span.start], step, _digits(part, place)))
            waiting = None
    return Structure(lines, inferences, text)


def _inferred(node: Node, start: int, text: str, concludes: int) -> Inferred:
    indent = next((str(child) for child in node.children if child.kind is Kind.INDENT), "")
    return Inferred(parts_of(node, start), Span(start, content_end(node, start, text)), indent, concludes)


def _digits(node: Node, start: int) -> Span:
    place, number = next((place, str(child)) for child, place in placed(node, start) if child.kind is Kind.NUMBER)
    first = place + number.index("(") + 1
    return Span(first, place + number.index(")"))


def dashes(reading: Reading) -> str:
    """Return the commonest inference line without rules in the text."""
    found: Counter[str] = Counter()
    for block, _ in placed(reading.tree.root, 0):
        if isinstance(block, Node) and block.kind is Kind.STRUCTURE:
            found.update(_plain_lines(block))
    return found.most_common(1)[0][0] if found else _DASHES


def _plain_lines(block: Node) -> Iterator[str]:
    for part in block.children:
        if isinstance(part, Node) and part.kind is Kind.INFERENCE:
            said = [str(child) for child in part.children if child.kind in {Kind.DASHES, Kind.DASHES_END}]
            line = "".join(said)
            if line in str(part):
                yield line
