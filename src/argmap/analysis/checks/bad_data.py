"""``bad-data``: data that is not valid YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.mends import insertion
from argmap.analysis.reported import Noticed, reported
from argmap.interpret.data import DataError, data_of
from argmap.text import Fix, Severity, apply

#: A value in braces that is not quoted, up to the comma or brace behind it; brackets and quotes are left alone.
_VALUE = re.compile(
    r"(?<=[{,])[ \t]*[\w-]+:[ \t]+([^\s\"'\[\]{},](?:[^\"'\[\]{},\r\n]*[^\s\"'\[\]{},])?)[ \t]*(?=[,}])"
)


def _mend(noticed: Noticed) -> Iterator[Fix]:
    """Yield the fix that quotes the values with marks of YAML in them, if the data can be read then."""
    edits = [
        edit
        for match in _VALUE.finditer(noticed.words)
        if match[1][0] in "@`%*&!|>#?-" or ": " in match[1] or " #" in match[1]
        for edit in (insertion(match.start(1), '"'), insertion(match.end(1), '"'))
    ]
    try:
        data_of(apply(noticed.words, edits))
    except DataError:
        return
    offset = noticed.start
    yield Fix("put the value in quotes", tuple(insertion(offset + edit.span.start, edit.text) for edit in edits))


BAD_DATA = Check(
    code="bad-data",
    severity=Severity.ERROR,
    summary="data that is not valid YAML",
    why="argmap ignores the data in these braces. The message repeats what the YAML reader reported.",
    bad="Buses should be free. {by: [Ada}",
    at="{by: [Ada}",
    good="Buses should be free. {by: [Ada]}",
    find=reported("bad-data", _mend),
)
