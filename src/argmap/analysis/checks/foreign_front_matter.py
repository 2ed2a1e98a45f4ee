"""``foreign-front-matter``: front matter between lines of ``---`` or ``+++``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.analysis.check import Check, codes
from argmap.analysis.reported import Noticed, reported
from argmap.interpret.foreign_front import CODE, ForeignFront, foreign_front
from argmap.text import Edit, Fix, Severity, Span

#: A line of TOML that is also YAML with a colon instead of the equals sign.
_SIMPLE = re.compile(
    r"[\w-]+(?P<equals>[ \t]*=[ \t]*)(?:\"[^\"\\\r\n]*\"|'[^'\r\n]*'|\[[^\[\]\r\n]*\]|true|false|-?[0-9.]+)[ \t]*"
)


def _mend(noticed: Noticed) -> Iterator[Fix]:
    text = noticed.placing.text
    found = foreign_front(text)
    if found is None:
        return
    marks = (found.opening, found.closing)
    edits = [Edit(span, "===") for span in marks if not text.startswith("=", span.start)]
    colons = list(_colons(text, found)) if found.toml else []
    if None not in colons:
        yield Fix("write ===", tuple(sorted((*edits, *filter(None, colons)), key=lambda edit: edit.span)))


def _colons(text: str, found: ForeignFront) -> Iterator[Edit | None]:
    """Yield the edits that make TOML YAML; None for a line that needs more than that."""
    for line in re.compile(r"[^\r\n]*\S[^\r\n]*").finditer(text, found.opening.end, found.closing.start):
        simple = _SIMPLE.fullmatch(text, *line.span())
        yield Edit(Span(*simple.span("equals")), ": ") if simple else None


FOREIGN_FRONT_MATTER = Check(
    code=CODE,
    severity=Severity.ERROR,
    summary="front matter between lines of `---` or `+++`",
    why=(
        "Other programs write front matter between lines of `---` or `+++`. In Argdown, hyphens begin an inference "
        "line, so the title and the settings become the name of a rule, or text."
    ),
    bad="---\ntitle: Buses\n---\n\nBuses should be free.",
    at="---\ntitle: Buses\n---",
    good="===\ntitle: Buses\n===\n\nBuses should be free.",
    find=reported(CODE, _mend),
    explains=frozenset(codes()) - {CODE},
)
