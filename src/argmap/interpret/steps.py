"""Find the premises of each step of a premise–conclusion structure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from attrs import evolve

from argmap.interpret.reading import Step

#: Keys, in the data of an inference line or conclusion, that list the premises of a step.
USES = ("uses", "from")


def resting(steps: Iterable[Step]) -> Iterator[Step]:
    """Yield *steps* with the indices of the premises of each conclusion.

    By default the premises are all statements back to the previous conclusion, that one included. Linear in the number
    of steps and of the premises that they list.
    """
    places: dict[int, int] = {}
    unique, since = True, 0
    for index, step in enumerate(steps):
        if step.rules is None:
            yield step
        else:
            key, named = _named(step, places if unique else None, index)
            yield evolve(step, premises=named or tuple(range(since, index)), named_by=key)
            since = index
        unique = unique and step.number not in places
        places.setdefault(step.number, index)


def _named(step: Step, numbers: Mapping[int, int] | None, before: int) -> tuple[str, tuple[int, ...]]:
    """Return the key that lists premises (empty if in the conclusion's data), and their indices.

    They are listed by the *numbers* of the statements, or, if numbers repeat, by position.
    """
    for data in (step.data, step.occurrence.data):
        for key in USES:
            found = digits(data.get(key))
            at = [number - 1 if numbers is None else numbers.get(number, -1) for number in found]
            if found and all(0 <= place < before for place in at):
                return key if data is step.data else "", tuple(dict.fromkeys(at))
    return "", ()


def digits(value: Any) -> Sequence[int]:
    """Return the numbers in a list, or none if it contains anything else."""
    named = [str(one) for one in value] if isinstance(value, (list, tuple)) else []
    return [int(one) for one in named] if all(one.isdecimal() for one in named) else []
