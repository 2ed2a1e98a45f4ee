"""What each step of a premise–conclusion structure rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from attrs import evolve

from argmap.interpret.reading import Step

#: Keys of an inference line's data, or of a conclusion's, that say which premises a step has.
USES = ("uses", "from")


def resting(steps: Iterable[Step]) -> Iterator[Step]:
    """Give *steps* with the places of what each conclusion rests on. Linear in the steps and what they name.

    By default that is everything back to the conclusion before it, that one included.
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
    """Return the key that names premises, empty for one of the conclusion's data, and their places.

    They are named by the *numbers* of the statements, or, where numbers repeat, by their places.
    """
    for data in (step.data, step.occurrence.data):
        for key in USES:
            found = digits(data.get(key))
            at = [number - 1 if numbers is None else numbers.get(number, -1) for number in found]
            if found and all(0 <= place < before for place in at):
                return key if data is step.data else "", tuple(dict.fromkeys(at))
    return "", ()


def digits(value: Any) -> Sequence[int]:
    """Return the numbers in a list; none if there is anything else in it."""
    named = [str(one) for one in value] if isinstance(value, (list, tuple)) else []
    return [int(one) for one in named] if all(one.isdecimal() for one in named) else []
