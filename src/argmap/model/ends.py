"""References to a claim, an argument or one inference: ends of a relation.

A claim ``[Safety]`` and an argument ``<Safety>`` may both be in one map.
"""

from __future__ import annotations

import re
from typing import TypeAlias

from argmap.errors import InvalidValueError
from argmap.model.argument import Argument
from argmap.model.claim import Claim
from argmap.model.refs import ArgumentRef, ClaimRef, InferenceRef
from argmap.model.titles import argument_title
from argmap.values import shown

__all__ = ["ArgumentRef", "ClaimRef", "End", "InferenceRef", "end"]

_STEP = re.compile(r"step (?P<number>[1-9][0-9]{0,8}) of <(?P<title>[^>]+)>")

#: One end of a relation: a claim, an argument or one of its steps, by name.
End: TypeAlias = ClaimRef | ArgumentRef | InferenceRef


def end(value: End | Claim | Argument | str) -> End:
    """Return a reference to *value*; a string is a title as Argdown writes it.

    A claim is in brackets or bare, an argument in angle brackets, a step in words. A claim with the title ``<x>`` is
    written ``[<x>]``.

    Raises:
        InvalidValueError: *value* is none of these.

    >>> end("[Noise]"), end("<Noise>"), end("step 2 of <Noise>")
    (ClaimRef(title='Noise'), ArgumentRef(title='Noise'), InferenceRef(argument='Noise', index=1))
    """
    if isinstance(value, (ClaimRef, ArgumentRef, InferenceRef)):
        return value
    if isinstance(value, Claim):
        return ClaimRef(value.title)
    if isinstance(value, Argument):
        return ArgumentRef(value.title)
    if isinstance(value, str):
        return _spelled(value)
    raise InvalidValueError(f"expected a claim, an argument, a step or a title, got {shown(value)}")


def _spelled(text: str) -> End:
    if step := _STEP.fullmatch(text):
        return InferenceRef(step["title"], int(step["number"]) - 1)
    title = argument_title(text)
    return ClaimRef(text) if title is text else ArgumentRef(title)
