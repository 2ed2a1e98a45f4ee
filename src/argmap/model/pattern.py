"""Match shell patterns with ``*`` and ``?``, ignoring case."""

from __future__ import annotations

import re


def matches(pattern: str, text: str) -> bool:
    """Return whether *pattern* matches the whole of *text*.

    Each part between two ``*`` is matched at its first occurrence, without backtracking, so the time is at most
    proportional to the length of the text times that of the pattern.

    >>> matches("nato*", "NATO entry is unviable"), matches("?ATO", "NATO entry")
    (True, False)
    """
    first, *rest = pattern.casefold().split("*")
    text = text.casefold()
    start = _part(first).match(text)
    if start is None or not rest:
        return start is not None and start.end() == len(text)
    place = start.end()
    for part in rest[:-1]:
        found = _part(part).search(text, place)
        if found is None:
            return False
        place = found.end()
    end = len(text) - len(rest[-1])
    return end >= place and _part(rest[-1]).fullmatch(text, end) is not None


def _part(part: str) -> re.Pattern[str]:
    """Compile *part*, which has a fixed length, so it needs no backtracking."""
    return re.compile("".join("." if character == "?" else re.escape(character) for character in part), re.DOTALL)
