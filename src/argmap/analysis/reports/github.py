"""GitHub: workflow commands, shown as annotations of a pull request.

Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections.abc import Sequence

from argmap.analysis.report import Checked, Report
from argmap.messages import harmless_line
from argmap.text import Diagnostic, Source

_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = {**_MESSAGE, **str.maketrans({":": "%3A", ",": "%2C"})}


def _write(checked: Sequence[Checked]) -> str:
    return "".join(_command(one.source, finding) for one in checked for finding in one.findings)


def _command(source: Source, finding: Diagnostic) -> str:
    start, end = (source.position(offset) for offset in (finding.span.start, finding.span.end))
    properties = {
        "file": source.name,
        "line": str(start.line),
        "endLine": str(end.line),
        "col": str(start.column),
        "endColumn": str(end.column),
        "title": finding.code,
    }
    said = ",".join(f"{key}={value.translate(_PROPERTY)}" for key, value in properties.items())
    return harmless_line(f"::{finding.severity.value} {said}::{finding.message.translate(_MESSAGE)}") + "\n"


GITHUB = Report("annotations of a pull request on GitHub", _write)
