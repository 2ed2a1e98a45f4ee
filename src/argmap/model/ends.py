"""The ends of a relation: names of a claim, an argument or one inference.

Claims and arguments are named apart: ``[Safety]`` and ``<Safety>`` may
stand side by side in one map.
"""

from __future__ import annotations

from typing import TypeAlias

from attrs import field, frozen

from argmap.model.argument import Argument
from argmap.model.claim import Claim


@frozen(order=True)
class ClaimRef:
    """Name a claim of the map."""

    #: The claim's title.
    title: str


@frozen(order=True)
class ArgumentRef:
    """Name an argument of the map."""

    #: The argument's title.
    title: str


def _counted(_ref: object, _attribute: object, index: int) -> None:
    if index < 0:
        raise ValueError(f"the index of an inference must be 0 or more, not {index}")


@frozen(order=True)
class InferenceRef:
    """Name one inference of an argument: the step itself, not what it says."""

    #: The argument's title.
    argument: str
    #: Which of the argument's inferences, from 0.
    index: int = field(default=0, validator=_counted)


End: TypeAlias = ClaimRef | ArgumentRef | InferenceRef


def end(value: End | Claim | Argument | str) -> End:
    """Return the name of *value*; a bare string is the title of a claim."""
    if isinstance(value, str):
        return ClaimRef(value)
    if isinstance(value, Claim):
        return ClaimRef(value.title)
    if isinstance(value, Argument):
        return ArgumentRef(value.title)
    return value
