"""Compare two wordings word by word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher

#: Texts with more words than this are compared only at their starts and ends.
LONG = 400

_PIECE = re.compile(r"\w+|\s+|.", re.DOTALL)

_Opcode = tuple[str, int, int, int, int]


def reworded(
    old: str, new: str, gone: Callable[[str], str], come: Callable[[str], str], same: Callable[[str], str] = str
) -> str:
    """Return both wordings in one line, with the difference marked.

    *gone* marks words only in *old*, *come* words only in *new*.

    >>> reworded("Lanes cut injuries.", "Lanes cut deaths.", "[-{}-]".format, "{{+{}+}}".format)
    'Lanes cut [-injuries-]{+deaths+}.'
    """
    one, other = _PIECE.findall(old), _PIECE.findall(new)
    parts: list[str] = []
    for sort, i, k, j, m in _opcodes(one, other):
        was, now = "".join(one[i:k]), "".join(other[j:m])
        parts.extend([same(was)] if sort == "equal" else [gone(was) if was else "", come(now) if now else ""])
    return "".join(parts)


def _opcodes(one: list[str], other: list[str]) -> Iterator[_Opcode]:
    if max(len(one), len(other)) <= LONG:
        yield from SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
        return
    most = min(len(one), len(other))
    start = next((i for i in range(most) if one[i] != other[i]), most)
    end = next((i for i in range(most - start) if one[-1 - i] != other[-1 - i]), most - start)
    yield "equal", 0, start, 0, start
    yield "replace", start, len(one) - end, start, len(other) - end
    yield "equal", len(one) - end, len(one), len(other) - end, len(other)
