"""The relation lines of a text, and what they mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from argmap.editing.statements import Statement, statements, things_at
from argmap.editing.structures import concluding, structures
from argmap.editing.things import Thing
from argmap.interpret.reading import Reading
from argmap.interpret.settings import Settings
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.syntax.tree import Kind, Node, placed

_STATEMENTS = frozenset({Kind.STATEMENT, Kind.ARGUMENT})
#: Symbols that, below a conclusion, relate to its step.
OF_STEP = frozenset({"_", "<_"})
#: Symbols of relations to the line above, not from it.
OF_ABOVE = frozenset({"+", "-", "_", "<+", "<-", "<_"})


@frozen
class Saying:
    """Hold one relation line."""

    statement: Statement
    #: The claim or argument on the line.
    thing: Thing
    #: What the line is below; a step, if below an inference line.
    above: End

    @property
    def of_above(self) -> bool:
        """Return whether the line's thing is the source, not the target."""
        return self.statement.symbol in OF_ABOVE

    @property
    def both_ways(self) -> bool:
        """Return whether the line is a contradiction."""
        return self.statement.symbol == "><"

    @property
    def undercuts(self) -> bool:
        """Return whether the line is an undercut."""
        return "_" in self.statement.symbol


def sayings(reading: Reading) -> Iterator[Saying]:
    """Yield the relation lines of a text that are below something."""
    table, things, steps = statements(reading.tree), things_at(reading), concluding(reading)
    for argument, found in structures(reading).items():
        for index, inferred in enumerate(found.inferences):
            yield from _below(inferred.parts.relations, InferenceRef(argument, index), None, table, things)
    for start, statement in table.items():
        if start in things:
            yield from _below(statement.parts.relations, things[start], steps.get(start), table, things)


def _below(
    relations: Iterable[tuple[Node, int]],
    above: End,
    step: InferenceRef | None,
    table: Mapping[int, Statement],
    things: Mapping[int, Thing],
) -> Iterator[Saying]:
    """Yield the lines below *above*, which concludes a *step* or none."""
    for node, start in relations:
        for child, place in placed(node, start):
            if child.kind in _STATEMENTS and place in things:
                statement = table[place]
                of_step = step is not None and statement.symbol in OF_STEP
                yield Saying(statement, things[place], step if of_step and step else above)


def speaker(argmap: ArgumentMap, settings: Settings, ref: End) -> End:
    """Return the source in the map for *ref* in the text.

    For an argument with steps, this is its conclusion.
    """
    if isinstance(ref, ArgumentRef) and settings.transform:
        return ClaimRef(argmap.argument(ref.title).conclusion) if argmap.argument(ref.title).inferences else ref
    return ref


def spoken_of(argmap: ArgumentMap, settings: Settings, ref: End, *, undercut: bool) -> End:
    """Return the target in the map for *ref* in the text.

    For an undercut of an argument with steps, this is the last step.
    """
    if undercut and isinstance(ref, ArgumentRef) and settings.transform:
        count = len(argmap.argument(ref.title).inferences)
        return InferenceRef(ref.title, count - 1) if count else ref
    return ref
