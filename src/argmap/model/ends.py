"""References to a claim, an argument or one inference: ends of a relation.

A claim ``[Safety]`` and an argument ``<Safety>`` may both be in one map.
"""

from __future__ import annotations

from typing import TypeAlias

from attrs import field, frozen

from argmap.model.argument import Argument
from argmap.model.claim import Claim


@frozen(order=True)
class ClaimRef:
    """Refer to a claim by its title."""

    #: The claim's title.
    title: str


@frozen(order=True)
class ArgumentRef:
    """Refer to an argument by its title."""

    #: The argument's title.
    title: str


def _counted(_ref: object, _attribute: object, index: int) -> None:
    if index < 0:
        raise ValueError(f"the index of an inference must be 0 or more, not {index}")


@frozen(order=True)
class InferenceRef:
    """Refer to one inference of an argument: the step, not its conclusion."""

    #: The argument's title.
    argument: str
    #: Index of the inference in the argument, from 0.
    index: int = field(default=0, validator=_counted)


End: TypeAlias = ClaimRef | ArgumentRef | InferenceRef


def end(value: End | Claim | Argument | str) -> End:
    """Return a reference to *value*; a string is the title of a claim."""
    if isinstance(value, str):
        return ClaimRef(value)
    if isinstance(value, Claim):
        return ClaimRef(value.title)
    if isinstance(value, Argument):
        return ArgumentRef(value.title)
    return value
