"""What a check is, and all of them: every code that argmap can print is in this table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache

from attrs import frozen

from argmap import plugins
from argmap.interpret.reading import Reading
from argmap.text import Diagnostic, Severity, by_place

_FOLDER = "argmap.analysis.checks"


@frozen
class Check:
    """Hold a check: what it finds, and the words that its page in the docs is made of.

    Invariants, held by tests: it finds something in `bad` where `at` stands, and nothing in `good`; every fix
    that it offers for `bad` takes the finding away and brings no other.
    """

    #: Stable name, that of its file.
    code: str
    #: The severity of what it finds.
    severity: Severity
    #: What it finds, in a few words without a full stop.
    summary: str
    #: Why it matters, in a few sentences.
    why: str
    #: A text in which it finds something.
    bad: str
    #: The words of that text that it points at.
    at: str
    #: A text that means what the bad one meant.
    good: str
    #: Gives what it finds. Never raises; linear in the text.
    find: Callable[[Reading], Iterator[Diagnostic]]


@cache
def checks() -> Mapping[str, Check]:
    """Return all checks by code, sorted."""
    return plugins.table(_FOLDER, Check)


def codes() -> tuple[str, ...]:
    """Return all codes, sorted; no check is imported."""
    return plugins.names(_FOLDER)


def check_called(code: str) -> Check:
    """Return the check with this code, one of `codes`."""
    return plugins.load(_FOLDER, code, Check)


def check(reading: Reading, chosen: Iterable[str] | None = None) -> tuple[Diagnostic, ...]:
    """Return what the checks with the *chosen* codes find in *reading*, in the order of the text; by default all.

    >>> from argmap.interpret.interpret import reading
    >>> [found.code for found in check(reading("J.P. Smith wrote issue#12."))]
    ['shortcode-in-word', 'tag-in-word']
    """
    found = [
        finding
        for code in (codes() if chosen is None else dict.fromkeys(chosen))
        for finding in checks()[code].find(reading)
    ]
    return tuple(sorted(found, key=lambda finding: (*by_place(finding), finding.code)))
