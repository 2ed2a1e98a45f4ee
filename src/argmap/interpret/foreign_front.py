"""Find front matter between the lines that other programs use: ``---``, ``...`` and ``+++``.

Argdown's front matter is between lines of ``===``. Anything else is read as text and inference lines, which leads to
findings that do not name the cause; they are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from argmap.text import Diagnostic, Severity, Span

#: The code of its finding.
CODE = "foreign-front-matter"
_OPENING = re.compile(r"\A\ufeff?(?:\s*[\r\n])?(?P<mark>-{3}|\+{3}|={3,})[ \t]*(?:\r\n|\n|\r)")
_CLOSING = {
    mark: re.compile(rf"(?<=[\r\n])(?P<mark>{closing})[ \t]*(?=[\r\n]|\Z)")
    for mark, closing in {"-": r"-{3}|\.{3}|={3,}", "=": r"-{3}|\.{3}|={3,}", "+": r"\+{3}"}.items()
}
#: A line of YAML or TOML, as far as it can be in front matter: a key, something indented, a list item or a comment.
_LINES = {
    "-": re.compile(r"[^\W\d][\w .-]*:(?:\s.*)?|[ \t].*|-[ \t].*|#.*|\s*|[\]}]"),
    "+": re.compile(r"[\w.-]+[ \t]*=.*|\[.*\]\s*|[ \t].*|#.*|\s*"),
}
_LINES["="] = _LINES["-"]


class ForeignFront(NamedTuple):
    """Locate front matter between other lines than ``===``."""

    #: The hyphens, plus signs or equals signs of the lines before and after it.
    opening: Span
    closing: Span
    #: Whether it is TOML.
    toml: bool


def foreign_front(text: str) -> ForeignFront | None:
    r"""Return the foreign front matter at the beginning of *text*, if there is any.

    >>> foreign_front("---\ntitle: Trams\n---\n").closing
    Span(start=17, end=20)
    """
    opening = _OPENING.match(text)
    if opening is None:
        return None
    sign = opening["mark"][0]
    closing = _CLOSING[sign].search(text, opening.end())
    if closing is None or (sign == "=" and closing["mark"][0] == "="):
        return None
    lines = [line for line in text[opening.end() : closing.start()].splitlines() if line.strip()]
    if not lines or lines[0][0].isspace() or not all(_LINES[sign].fullmatch(line) for line in lines):
        return None
    return ForeignFront(Span(*opening.span("mark")), Span(*closing.span("mark")), toml=sign == "+")


def complaints(text: str) -> Iterator[Diagnostic]:
    """Yield the finding about foreign front matter at the beginning of *text*."""
    found = foreign_front(text)
    if found is None:
        return
    marks = [text[span.start : span.end] for span in (found.opening, found.closing)]
    other = " and ".join(dict.fromkeys(mark for mark in marks if not mark.startswith("=")))
    message = (
        "front matter is YAML between two lines of ===; this is TOML between lines of +++, which is read as text"
        if found.toml
        else f"front matter is between two lines of ===, not {other}; as it is, it is no front matter"
    )
    yield Diagnostic(CODE, Severity.ERROR, message, Span(found.opening.start, found.closing.end))


def uncovered(findings: Iterable[Diagnostic], covering: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield those of *findings* that foreign front matter, if it is among *covering*, does not explain."""
    place = next((one.span for one in covering if one.code == CODE), None)
    for finding in findings:
        inside = place is not None and place.start <= finding.span.start < place.end
        if finding.code == CODE or not inside:
            yield finding
