"""``escaped-mark``: titles and signs that a converter has escaped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from argmap.analysis.check import Check
from argmap.analysis.explained import OF_A_LINE
from argmap.analysis.lines import Line, blocks
from argmap.analysis.placing import placing
from argmap.interpret.reading import Reading
from argmap.syntax.tree import Kind
from argmap.text import Diagnostic, Edit, Fix, Severity, Span

#: A title with both of its brackets escaped, as converters write it but no person.
_TITLE = r"(?:\\\[[^\[\]\r\n\\]+\\\]|\\<[^<>\r\n\\]+\\>)"
_HEAD = re.compile(rf"(?:\\?[+\-]\\?>?[ \t]*|\\?\([0-9]+\\?\)[ \t]*)?{_TITLE}\\?:?")
#: Within a line, only a title with a colon is surely one.
_WITHIN = re.compile(rf"{_TITLE}\\?:")
_SIGN = re.compile(r"\\[+\-](?=[ \t]+\S)|\\\([0-9]+\\\)(?=[ \t]+\S)")


def _find(reading: Reading) -> Iterator[Diagnostic]:
    text = placing(reading).text
    if "\\]" not in text and "\\>" not in text:
        return
    every = blocks(placing(reading))
    if any(_title(line) for block in every for line in block):
        for block in every:
            escaped = [(line, found) for line in block if (found := _title(line) or _sign(line))]
            if escaped:
                yield _finding(escaped)


def _title(line: Line) -> re.Match[str] | None:
    """Return the match of an escaped title with a colon, or on a line of its own."""
    found = _HEAD.match(line.text)
    return found if found and (found[0].endswith(":") or found.end() == len(line.text)) else _WITHIN.search(line.text)


def _sign(line: Line) -> re.Match[str] | None:
    return _SIGN.match(line.text) if line.kind is Kind.ESCAPE else None


def _finding(escaped: Sequence[tuple[Line, re.Match[str]]]) -> Diagnostic:
    first, found = escaped[0]
    places = [line.start + one.start() + at for line, one in escaped for at, sign in enumerate(one[0]) if sign == "\\"]
    meant = found[0].replace("\\", "")
    return Diagnostic(
        "escaped-mark",
        Severity.WARNING,
        f"{found[0]} is escaped, so it is read as text; did you mean {meant}?",
        Span(first.start + found.start(), first.start + found.end()),
        (Fix("delete the backslashes", tuple(Edit(Span(at, at + 1), "") for at in places)),),
    )


ESCAPED_MARK = Check(
    code="escaped-mark",
    severity=Severity.WARNING,
    summary="a title whose brackets are both escaped",
    why=(
        "Programs that convert between formats put a backslash before every sign that Markdown could read. Argdown "
        "then reads the brackets as text, and the map has no titles and no relations. To write a bracket as text, one "
        "backslash before the opening bracket is enough."
    ),
    bad="\\[Tram\\]: The town should build a tram.\n  \\+ \\[Time\\]: It runs on time.",
    at="\\[Tram\\]:",
    good="[Tram]: The town should build a tram.\n  + [Time]: It runs on time.",
    find=_find,
    explains=OF_A_LINE,
)
