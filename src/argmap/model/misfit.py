"""Values that do not fit, with their path in a JSON document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

#: The most problems of one document that are reported.
MOST = 10
_NAME = re.compile(r"[A-Za-z_$][A-Za-z0-9_]{0,60}")
#: A longer string is cut off in messages, and nothing is suggested for it.
LONGEST = 40
#: Integers of more bits are not written out in messages.
_BITS = 128


class MisfitError(Exception):
    """Signal that values do not fit; callers turn it into an `ArgmapError`."""

    def __init__(self, *reasons: str) -> None:
        """Take what is wrong with one value."""
        super().__init__(*reasons)
        #: The path of each value, below the one that is looked at, and what is wrong with it.
        self.problems = [("", reason) for reason in reasons]

    @classmethod
    def of(cls, problems: Iterable[tuple[str, str]]) -> MisfitError:
        """Return an error with all of *problems*."""
        error = cls()
        error.problems = list(problems)
        return error

    def within(self, step: str) -> MisfitError:
        """Return the same error for the value around it, in which *step* leads to this one."""
        return MisfitError.of((f"{step}{path}", reason) for path, reason in self.problems)

    def __str__(self) -> str:
        lines = [f"{path.removeprefix('.')}: {reason}" if path else reason for path, reason in self.problems[:MOST]]
        more = ["there are more problems"] if len(self.problems) > MOST else []
        return "\n".join((*lines, *more))


def at_key(key: str) -> str:
    """Return the step of a path to the value under *key*.

    >>> at_key("text"), at_key("two words")
    ('.text', "['two words']")
    """
    return f".{key}" if _NAME.fullmatch(key) else f"[{found(key)}]"


def at_index(index: int) -> str:
    """Return the step of a path to an item of a list, from 0."""
    return f"[{index}]"


def found(value: Any) -> str:
    """Return how messages call a value that was found.

    >>> found("high"), found(None), found([1]), found({})
    ("'high'", 'null', 'a list', 'an object')
    """
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, str):
        return repr(value if len(value) <= LONGEST else f"{value[: LONGEST - 1]}…")
    if isinstance(value, int) and value.bit_length() > _BITS:
        return "a very large number"
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, Mapping):
        return "an object"
    return "a list" if isinstance(value, (list, tuple)) else f"a value of type {type(value).__name__}"
