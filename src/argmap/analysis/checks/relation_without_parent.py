"""``relation-without-parent``: a relation of nothing."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.mends import escape, joined
from argmap.analysis.reported import Noticed, reported
from argmap.syntax.tree import Kind
from argmap.text import Fix, Severity


def _mend(noticed: Noticed) -> Iterator[Fix]:
    line = noticed.placing.line_start(noticed.start)
    if line == noticed.start:
        yield escape(noticed.words[0], noticed.start)
        return
    index = noticed.placing.index(line) - 1
    tokens = noticed.placing.tokens
    if index > 0 and tokens[index].kind is Kind.BLANK and tokens[index - 1].kind not in {Kind.COMMENT, Kind.DASHES}:
        yield joined(noticed.placing, index)


RELATION_WITHOUT_PARENT = Check(
    code="relation-without-parent",
    severity=Severity.ERROR,
    summary="a relation line with no statement above it",
    why=(
        "A line that begins with + or - says how it bears on the statement that it is indented under. With "
        "an empty line above it there is no such statement. For a list, write * and a blank."
    ),
    bad="The bus is free.\n\n- That was a joke.",
    at="-",
    good="The bus is free.\n\n\\- That was a joke.",
    find=reported("relation-without-parent", _mend),
)
