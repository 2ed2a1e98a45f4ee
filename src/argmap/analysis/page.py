"""A check's page in the docs, from its record."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.analysis.check import Check

_HEAD = """\
# What `argmap check` finds

Printed from the table of checks by `python scripts/checks.py`; `argmap check --explain CODE` prints one of them.
An error is something that could not be read as it was meant; a warning is something that could be read, but probably
not as it was meant. `argmap check --fix` makes the fixes.
"""


def page(check: Check) -> str:
    """Return the page of one check, in Markdown."""
    return (
        f"## {check.code}\n\n**{check.severity.value}**: {check.summary}.\n\n{check.why}\n\n"
        f"Found:\n\n{_fenced(check.bad)}\n\nMeant:\n\n{_fenced(check.good)}\n"
    )


def _fenced(text: str) -> str:
    return f"```argdown\n{text.rstrip()}\n```"


def pages(checks: Iterable[Check]) -> str:
    """Return the page of all checks, with a list of them at its beginning."""
    chosen = tuple(checks)
    rows = "\n".join(f"| [`{one.code}`](#{one.code}) | {one.severity.value} | {one.summary} |" for one in chosen)
    return "\n".join((_HEAD, f"| code | | what it finds |\n|---|---|---|\n{rows}\n", *map(page, chosen)))
