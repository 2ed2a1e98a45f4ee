"""``relation-without-parent``: a relation to nothing."""

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
    summary="a relation line without a statement above it",
    why=(
        "A line that begins with `+` or `-` is a relation to the statement that it is indented under. After an empty "
        "line there is no such statement. For a list item, write `*` and a space."
    ),
    bad="The bus is free.\n\n- That was a joke.",
    at="-",
    good="The bus is free.\n\n\\- That was a joke.",
    find=reported("relation-without-parent", _mend),
)
