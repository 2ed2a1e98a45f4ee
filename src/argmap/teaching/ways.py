"""Which way text runs on slides and worksheets: each paragraph as its first letter does, as in boxes."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.render.characters import Direction, direction, kind

#: What leads from sentences to the one that they support.
ARROW, BACK_ARROW = "→", "←"
#: An unseen letter that runs from right to left.
#: Source: https://www.unicode.org/reports/tr9/#Implicit_Directional_Marks
MARK = "\u200f"


def backwards(text: str) -> bool:
    """Return whether a paragraph of *text* runs from right to left.

    >>> backwards("1. שלום, world"), backwards("world, שלום")
    (True, False)
    """
    return direction(text) is Direction.RIGHT_TO_LEFT


def mostly_backwards(texts: Iterable[str]) -> bool:
    """Return whether most of *texts* run from right to left: the marks of such a list stand at the right.

    >>> mostly_backwards(["שלום", "", "العربية", "Hello"])
    True
    """
    found = [backwards(text) for text in texts if text]
    return 2 * sum(found) > len(found)


def quoted(text: str) -> str:
    """Return *text* as a part of another text: a stop at its end stays with it, even if that runs the other way.

    >>> quoted("Hello.") == "Hello.", quoted("שלום.") == "שלום." + MARK
    (True, True)
    """
    return f"{text}{MARK}" if backwards(text) and not kind(text[-1]).strong else text
