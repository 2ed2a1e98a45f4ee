"""``incomplete-structure``: premises without a conclusion."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.mends import joined
from argmap.analysis.reported import Noticed, reported
from argmap.syntax.tree import Kind, Token
from argmap.text import Fix, Severity


def _mend(noticed: Noticed) -> Iterator[Fix]:
    """Yield the fix that joins the structure to the rest of it below an empty line."""
    tokens = noticed.placing.tokens
    index = noticed.placing.index(noticed.finding.span.end)
    blank, following = (
        tokens[index],
        [token for token in tokens[index + 1 : index + 3] if token.kind is not Kind.INDENT],
    )
    if blank.kind is Kind.BLANK and following and _goes_on(following[0]):
        yield joined(noticed.placing, index)


def _goes_on(token: Token) -> bool:
    """Return whether a structure may go on with *token*; hyphens after an empty line are read as text."""
    return token.kind is Kind.NUMBER or (token.kind is Kind.TEXT and token.text.startswith("--"))


INCOMPLETE_STRUCTURE = Check(
    code="incomplete-structure",
    severity=Severity.ERROR,
    summary="numbered statements that do not form a complete premise–conclusion structure",
    why=(
        "A structure has premises, an inference line and a conclusion, and may have further steps. Without a "
        "conclusion there is no argument. Argdown's own tools reject the whole document."
    ),
    bad="(1) Free things are used.\n(2) Buses could be free.",
    at="(1) Free things are used.\n(2) Buses could be free.",
    good="(1) Free things are used.\n----\n(2) Free buses would be used.",
    find=reported("incomplete-structure", _mend),
)
