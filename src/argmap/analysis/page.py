"""The documentation page of each check, generated from the check."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.analysis.check import Check

_HEAD = """\
# What `argmap check` finds

Every finding of `argmap check` has a code. This page explains each code: what triggers it, why it matters, and what to
write instead. `argmap check --explain CODE` prints the same explanation in a terminal.

An **error** means that argmap could not read part of the text as written. A **warning** means that the text is valid
but probably not what you meant. Many findings come with a fix.
`argmap check --fix FILE` applies a fix if it is **safe**: if it keeps the meaning or restores the only evident one. A
fix that guesses, or that removes the only sign of a mistake, is **unsafe**: `argmap check --fix --unsafe-fixes FILE`
applies it. If a finding has several unsafe fixes, you must choose one yourself.

This page is generated from the checks themselves by `python scripts/reference.py`.
"""


def page(check: Check) -> str:
    """Return the page of one check, in Markdown."""
    return (
        f"## {check.code}\n\n**{check.severity.value}**: {check.summary}.\n\n{check.why}\n\n"
        f"Wrong:\n\n{_fenced(check.bad)}\n\nRight:\n\n{_fenced(check.good)}\n"
    )


def _fenced(text: str) -> str:
    return f"```argdown\n{text.rstrip()}\n```"


def pages(checks: Iterable[Check]) -> str:
    """Return the page of all checks, which begins with a list of them."""
    chosen = tuple(checks)
    rows = "\n".join(f"| [`{one.code}`](#{one.code}) | {one.severity.value} | {one.summary} |" for one in chosen)
    return "\n".join((_HEAD, f"| code | severity | what it finds |\n|---|---|---|\n{rows}\n", *map(page, chosen)))
