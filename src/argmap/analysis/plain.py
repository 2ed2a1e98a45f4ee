"""Convert text to one line of plain text that is safe in a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping

from argmap.analysis.rows import Value
from argmap.messages import harmless_line

#: Separates several values in one cell.
BETWEEN = "; "
#: Marks where text is cut off.
CUT = "…"


def plain(value: Value) -> str:
    r"""Convert *value* to one line, with single spaces and U+FFFD for controls.

    >>> plain(("one\x1b[31m", "two\nlines")), plain(True), plain({"title": "Bats"})
    ('one�[31m; two lines', 'yes', 'title: Bats')
    """
    return harmless_line(" ".join(BETWEEN.join(_parts(value)).split()))


def _parts(value: Value) -> Iterator[str]:
    if isinstance(value, bool):
        yield "yes" if value else "no"
    elif isinstance(value, Mapping):
        yield from (f"{key}: {said}" for key, said in value.items())
    elif isinstance(value, tuple):
        yield from value
    else:
        yield str(value)


def columns(text: str) -> int:
    """Return the width of *text* in columns of a terminal.

    >>> columns("Zug"), columns("電車"), columns("e\u0301")
    (3, 4, 1)
    """
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(char: str) -> int:
    if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def cut(text: str, width: int) -> str:
    """Cut *text* to *width* columns, with a mark if something is cut off.

    >>> cut("cycle lanes", 6), cut("電車電車", 6)
    ('cycle…', '電車…')
    """
    if columns(text) <= width:
        return text
    kept, taken = 0, 1
    for kept, char in enumerate(text):  # noqa: B007 - what is kept is used after the loop
        taken += _columns(char)
        if taken > width:
            break
    return text[:kept].rstrip() + CUT
