"""Checks, and the table of all checks by code."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache

from attrs import frozen

from argmap import plugins
from argmap.analysis.explained import unexplained
from argmap.analysis.placing import placing
from argmap.interpret.reading import Reading
from argmap.text import Diagnostic, Severity, by_place
from argmap.values import expect, known, several

_FOLDER = "argmap.analysis.checks"


@frozen
class Check:
    """Represent a check: how it finds something, and how the docs explain it.

    Invariants (tested): it finds something in `bad`, at the words `at`, and nothing in `good`. Every fix for
    `bad` removes the finding and adds no other.
    """

    #: Stable name, the same as that of its file.
    code: str
    #: The severity of what it finds.
    severity: Severity
    #: What it finds, in a few words without a full stop.
    summary: str
    #: Why it matters, in a few sentences.
    why: str
    #: An example text in which it finds something.
    bad: str
    #: The words in `bad` that the finding points to.
    at: str
    #: The same text as its author meant it.
    good: str
    #: Yields the findings. Never raises; linear in the length of the text.
    find: Callable[[Reading], Iterator[Diagnostic]]
    #: Codes of findings in the same place that are left out, as this one explains them.
    explains: frozenset[str] = frozenset()


@cache
def checks() -> Mapping[str, Check]:
    """Return all checks by code, sorted."""
    return plugins.table(_FOLDER, Check)


def codes() -> tuple[str, ...]:
    """Return all codes, sorted, without importing a check."""
    return plugins.names(_FOLDER)


def check_called(code: str) -> Check:
    """Return the check with this code.

    Raises:
        InvalidValueError: there is no such check.
    """
    return plugins.load(_FOLDER, known("check", code, codes()), Check)


def check(reading: Reading, chosen: Iterable[str] | None = None) -> tuple[Diagnostic, ...]:
    """Return the findings of all or *chosen* checks, in text order.

    Raises:
        InvalidValueError: there is no such check, or *reading* is none.

    >>> from argmap.interpret.interpret import interpret_text
    >>> [found.code for found in check(interpret_text("J.P. Smith wrote issue#12."))]
    ['shortcode-in-word', 'tag-in-word']
    """
    expect("a Reading, such as Document.of(text).reading", reading, Reading)
    asked = codes() if chosen is None else several(chosen, str, "codes of checks")
    found = [
        finding for code in dict.fromkeys(asked) for finding in checks()[known("check", code, codes())].find(reading)
    ]
    explains = {code: one.explains for code, one in checks().items()}
    told = unexplained(found, reading.diagnostics, explains, placing(reading).text)
    return tuple(sorted(told, key=lambda finding: (*by_place(finding), finding.code)))
