"""``bad-data``: data that is not valid YAML."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.reported import Noticed, reported
from argmap.analysis.yaml_mends import fixes, in_braces
from argmap.syntax.tree import Kind
from argmap.text import Fix, Severity


def _mend(noticed: Noticed) -> Iterator[Fix]:
    index = noticed.placing.index(noticed.start)
    token = noticed.placing.tokens[index]
    if token.kind is Kind.DATA:
        yield from fixes(in_braces(token.text.rstrip(), noticed.placing.starts[index]))


BAD_DATA = Check(
    code="bad-data",
    severity=Severity.ERROR,
    summary="data that is not valid YAML",
    why=(
        "argmap ignores the data in these braces. Values with a colon, a comma or a bracket need quotes, and so do "
        "values that begin with another sign."
    ),
    bad="Buses should be free. {by: [Ada}",
    at="[",
    good="Buses should be free. {by: [Ada]}",
    find=reported("bad-data", _mend),
)
