"""``html-entity``: a character written as in HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from argmap.analysis.check import Check
from argmap.analysis.mends import replacement
from argmap.analysis.placing import placing
from argmap.interpret.reading import Reading
from argmap.syntax.tree import NAMES, Kind
from argmap.text import Diagnostic, Fix, Severity, Span

_ENTITY = re.compile(r"&(?:amp|quot|apos|nbsp|lt|gt|ndash|mdash|hellip|[lr][sd]quo|#[0-9]{2,6}|#x[0-9a-fA-F]{2,6});")
_READ = NAMES | {Kind.TEXT, Kind.CLAIM_MENTION, Kind.ARGUMENT_MENTION}
#: Characters that begin something in Argdown.
_MARKS = frozenset("<>[]{}#*_@\\/&")


def _find(reading: Reading) -> Iterator[Diagnostic]:
    placed = placing(reading)
    if "&" not in placed.text:
        return
    for found in _ENTITY.finditer(placed.text):
        kinds = {placed.tokens[placed.index(offset)].kind for offset in (found.start(), found.end() - 1)}
        if kinds <= _READ | {Kind.TAG, Kind.SPACE}:
            yield _finding(found, after=placed.text[found.end() : found.end() + 10])


def _finding(found: re.Match[str], *, after: str) -> Diagnostic:
    character = unescape(found[0])
    shown = " " if character.isspace() else character
    span = Span(*found.span())
    fixes: tuple[Fix, ...] = ()
    if len(character) == 1 and character.isprintable() | character.isspace():
        literal = character == "&" and not re.match(r"#?\w+;", after)
        fixes = (replacement(f"write {shown}", [span], shown, safe=literal or character not in _MARKS),)
    return Diagnostic(
        "html-entity",
        Severity.WARNING,
        f"{found[0]} is shown as it is; did you mean {'a space' if character.isspace() else character}?",
        span,
        fixes,
    )


HTML_ENTITY = Check(
    code="html-entity",
    severity=Severity.WARNING,
    summary="a character written as in HTML, such as `&amp;`",
    why="Argdown has no such names for characters, so they are shown letter by letter. Write the character itself.",
    bad="Salt &amp; pepper are free.",
    at="&amp;",
    good="Salt & pepper are free.",
    find=_find,
)
