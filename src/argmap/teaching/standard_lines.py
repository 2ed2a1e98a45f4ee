"""Lines of a standard form, with “therefore” above each conclusion."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from argmap.teaching.lesson import Link
from argmap.teaching.task import Choice, say

#: The line between premises and conclusion.
SO = Choice("", say("so"))


def of_step(link: Link, missing: str = "") -> tuple[Choice, ...]:
    """Return the numbered lines of one step; the line *missing* is blank."""
    texts = [one.text for one in (*link.sources, link.target)]
    return laid_out([["" if text == missing else text for text in texts]])


def laid_out(steps: Iterable[Sequence[str]]) -> tuple[Choice, ...]:
    """Return the lines of *steps*, numbered throughout.

    The last sentence of each step is its conclusion.
    """
    found: list[Choice] = []
    number = 0
    for texts in steps:
        for i, text in enumerate(texts, 1):
            number += 1
            found += [SO] if i == len(texts) else []
            found.append(Choice(str(number), text))
    return tuple(found)
