"""``data-in-text``: braces within a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.mends import escape
from argmap.analysis.reported import Noticed, reported
from argmap.interpret.data import DataError, data_of
from argmap.text import Fix, Severity


def _says_something(braces: str) -> bool:
    """Return whether this is data, such as {by: Ada}, in the wrong place."""
    try:
        return any(value is not None for value in data_of(braces).values())
    except DataError:
        return False


def _mend(noticed: Noticed) -> Iterator[Fix]:
    titled = noticed.placing.text.startswith(":", noticed.finding.span.end)  # which decorated-title reports
    if not titled and not _says_something(noticed.words):
        yield escape("{", *(noticed.start + at for at, mark in enumerate(noticed.words) if mark == "{"))


DATA_IN_TEXT = Check(
    code="data-in-text",
    severity=Severity.ERROR,
    summary="braces in the middle of a sentence, which are read as data",
    why=(
        "In Argdown, braces hold data, and data comes at the end of a statement. If you mean a set or an aside, escape "
        "the brace, or it disappears from the sentence."
    ),
    bad="The set {red, green} has two members.",
    at="{red, green}",
    good="The set \\{red, green} has two members.",
    find=reported("data-in-text", _mend),
)
