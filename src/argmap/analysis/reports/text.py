"""Text: one line per finding, in the format of compilers and editors.

A line names the fixes that only the author can choose, as ``--fix`` does not apply them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from argmap.analysis.report import Checked, Report
from argmap.messages import harmless_line
from argmap.text import Diagnostic, Fix, Source, apply


def lines(source: Source, findings: Iterable[Diagnostic]) -> Iterator[str]:
    """Format each finding as ``file:line:column: CODE message``, in one line."""
    for found in findings:
        yield harmless_line(f"{source.name}:{source.position(found.span.start)}: {found.code} {found.message}")


def with_fixes(checked: Iterable[Checked]) -> str:
    """Return the report with the lines that each fix would change below its finding, unless ``--fix`` applies it."""
    return "".join(
        line
        for one in checked
        for found in one.findings
        for line in (
            _line(one.source, found),
            *(part for fix in found.fixes if not found.fixes[0].safe for part in _change(one.source, fix)),
        )
    )


def _change(source: Source, fix: Fix) -> Iterator[str]:
    """Yield the lines before and after *fix*."""
    from difflib import unified_diff  # noqa: PLC0415 - only where a fix is shown

    before, after = (text.splitlines() for text in (source.text, apply(source.text, fix.edits)))
    yield f"  {fix.title}:\n"
    for line in islice(unified_diff(before, after, n=0, lineterm=""), 2, None):
        if not line.startswith("@@"):
            yield f"    {line[0]} {line[1:]}\n"


def _line(source: Source, found: Diagnostic) -> str:
    (line,) = lines(source, (found,))
    unsafe = [fix.title for fix in found.fixes] if found.fixes and not found.fixes[0].safe else []
    several = "es" * (len(unsafe) > 1)
    offered = f" (unsafe fix{several}: {', or '.join(unsafe)})" if unsafe else ""
    return f"{line}{harmless_line(offered)}\n"


def _write(checked: Sequence[Checked]) -> str:
    return "".join(_line(one.source, found) for one in checked for found in one.findings)


TEXT = Report("file:line:column: CODE message", _write)
