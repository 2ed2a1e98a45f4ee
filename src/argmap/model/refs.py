"""Names of a claim, an argument or one inference.

A claim ``[Safety]`` and an argument ``<Safety>`` may both be in one map.
"""

from __future__ import annotations

from attrs import field, frozen

from argmap.model.titles import argument_title, claim_title
from argmap.values import is_count


@frozen(order=True)
class ClaimRef:
    """Refer to a claim by its title."""

    #: The claim's title.
    title: str = field(converter=claim_title)


@frozen(order=True)
class ArgumentRef:
    """Refer to an argument by its title."""

    #: The argument's title.
    title: str = field(converter=argument_title)


@frozen(order=True)
class InferenceRef:
    """Refer to one inference of an argument: the step, not its conclusion."""

    #: The argument's title.
    argument: str = field(converter=argument_title)
    #: Index of the inference in the argument, from 0.
    index: int = field(default=0, validator=is_count)
