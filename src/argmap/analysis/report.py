"""What a report is: findings written down for a person or a machine."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import frozen

from argmap import plugins
from argmap.text import Diagnostic, Source

_FOLDER = "argmap.analysis.reports"


@frozen
class Checked:
    """Hold a text and what was found in it."""

    source: Source
    findings: tuple[Diagnostic, ...]


@frozen
class Report:
    """Hold a way to write findings down."""

    #: Who reads it, in a few words.
    summary: str
    #: Returns the whole report; a line end closes it, unless it is empty.
    write: Callable[[Sequence[Checked]], str]


def reports() -> tuple[str, ...]:
    """Return the names of the reports."""
    return plugins.names(_FOLDER)


def report_called(name: str) -> Report:
    """Return the report called *name*, one of `reports`."""
    return plugins.load(_FOLDER, name, Report)
