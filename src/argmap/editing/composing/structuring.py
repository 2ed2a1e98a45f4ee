"""Lay out the steps of an argument as numbered lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import define, evolve, field, frozen

from argmap.editing.intention import shown
from argmap.errors import EditCode, EditError
from argmap.model.argument import Argument, Inference, Premise
from argmap.model.ends import InferenceRef


@frozen
class Numbered:
    """Hold one numbered line."""

    #: The claim and its number; a conclusion is never implicit here.
    premise: Premise
    #: Index of the step that concludes it; -1 for a premise.
    step: int = -1
    #: Indices of the lines that this conclusion uses; empty for a premise.
    rests_on: tuple[int, ...] = ()
    #: Index of the first line that it uses by default.
    since: int = 0


@define
class _Lines:
    """Hold the lines found so far."""

    found: list[Numbered] = field(factory=list)
    #: Indices of the lines with the same content, by content.
    places: dict[Premise, list[int]] = field(factory=dict)

    def add(self, line: Numbered) -> int:
        self.places.setdefault(line.premise, []).append(len(self.found))
        self.found.append(line)
        return len(self.found) - 1


def numbered(argument: Argument) -> Sequence[Numbered]:
    """Return the numbered lines of *argument*, in order.

    A later step uses an earlier line again instead of repeating it.

    Raises:
        EditError: a step has no premise.
    """
    lines = _Lines()
    since = 0
    for index, step in enumerate(argument.inferences):
        if not step.premises:
            name = shown(InferenceRef(argument.title, index))
            raise EditError(
                f"{name} has no premise, and Argdown needs at least one; add a premise or remove the step",
                EditCode.NOT_ARGDOWN,
            )
        used = tuple(_places(lines, step))
        conclusion = Numbered(Premise(step.conclusion, step.number), index, used, since)
        since = lines.add(conclusion)
    return lines.found


def _places(lines: _Lines, step: Inference) -> Iterator[int]:
    """Yield the indices of the lines of the premises of *step*, adding those without a line."""
    used: set[int] = set()
    for premise in step.premises:
        free = (place for place in reversed(lines.places.get(premise, ())) if place not in used)
        place = next(free, -1)
        place = lines.add(Numbered(premise)) if place < 0 else place
        used.add(place)
        yield place


def by_default(lines: Sequence[Numbered], place: int) -> bool:
    """Return whether the conclusion at *place* needs no list of its premises."""
    return lines[place].rests_on == tuple(range(lines[place].since, place))


def uses(lines: Sequence[Numbered], place: int) -> tuple[int, ...]:
    """Return the numbers by which a conclusion lists its premises.

    These are positions if numbers repeat.
    """
    before = [line.premise.number for line in lines[:place]]
    unique = len(set(before)) == len(before)
    return tuple(before[at] if unique else at + 1 for at in lines[place].rests_on)


def counted(argument: Argument) -> Argument:
    """Return *argument* with numbered lines, unless it has any number."""
    every = [number for step in argument.inferences for number in (step.number, *(one.number for one in step.premises))]
    if any(every) or not every:
        return argument
    lines = numbered(argument)
    conclusions = {line.step: place for place, line in enumerate(lines) if line.step >= 0}
    return evolve(
        argument,
        inferences=[
            evolve(
                step,
                number=conclusions[index] + 1,
                premises=[
                    evolve(premise, number=place + 1)
                    for premise, place in zip(step.premises, lines[conclusions[index]].rests_on, strict=True)
                ],
            )
            for index, step in enumerate(argument.inferences)
        ],
    )
