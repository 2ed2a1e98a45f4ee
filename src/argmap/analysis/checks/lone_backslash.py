"""``lone-backslash``: a backslash that escapes nothing."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.mends import escape
from argmap.analysis.reported import Noticed, reported
from argmap.text import Fix, Severity


def _mend(noticed: Noticed) -> Iterator[Fix]:
    yield escape("\\", noticed.start)


LONE_BACKSLASH = Check(
    code="lone-backslash",
    severity=Severity.ERROR,
    summary="a backslash at the end of a line",
    why=(
        "A backslash escapes the character after it, and at the end of a line there is none. Argdown's own tools stop "
        "with an error here."
    ),
    bad="Save it in C:\\",
    at="\\",
    good="Save it in C:\\\\",
    find=reported("lone-backslash", _mend),
)
