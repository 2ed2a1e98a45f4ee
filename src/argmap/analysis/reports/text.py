"""Text: one line per finding, in the format of compilers and editors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from argmap.analysis.report import Checked, Report
from argmap.text import Diagnostic, Source, harmless_line


def lines(source: Source, findings: Iterable[Diagnostic]) -> Iterator[str]:
    """Format each finding as ``file:line:column: CODE message``, in one line."""
    for found in findings:
        yield harmless_line(f"{source.name}:{source.position(found.span.start)}: {found.code} {found.message}")


def _write(checked: Sequence[Checked]) -> str:
    return "".join(f"{line}\n" for one in checked for line in lines(one.source, one.findings))


TEXT = Report("file:line:column: CODE message", _write)
