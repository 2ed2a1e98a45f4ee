"""``bad-front-matter``: front matter that is not valid YAML."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.reported import Noticed, reported
from argmap.analysis.yaml_mends import Yaml, fixes
from argmap.syntax.tree import Kind
from argmap.text import Fix, Severity


def _mend(noticed: Noticed) -> Iterator[Fix]:
    index = noticed.placing.index(noticed.start)
    token = noticed.placing.tokens[index]
    if token.kind is Kind.YAML:
        yield from fixes(Yaml(token.text, noticed.placing.starts[index]))


BAD_FRONT_MATTER = Check(
    code="bad-front-matter",
    severity=Severity.ERROR,
    summary="front matter that is not valid YAML",
    why=(
        "argmap ignores all of the front matter, the title and every setting, until its YAML can be read. The finding "
        "is at the first place where that fails."
    ),
    bad="===\ntitle: Buses: who pays?\n===\n\nBuses should be free.",
    at=":",
    good='===\ntitle: "Buses: who pays?"\n===\n\nBuses should be free.',
    find=reported("bad-front-matter", _mend),
)
