"""``mention-as-relation``: a relation to a mention, such as ``+ @[Title]``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.lines import TITLE, Line, blocks
from argmap.analysis.mends import replacement
from argmap.analysis.placing import placing
from argmap.analysis.titles import titled
from argmap.interpret.reading import Reading
from argmap.text import Diagnostic, Severity, Span

_MENTION = re.compile(rf"@(?P<title>{TITLE})(?:[ \t]*(?:#[^\s{{]+|\{{[^{{}}]*\}}))*")


def _find(reading: Reading) -> Iterator[Diagnostic]:
    placed = placing(reading)
    if "@" not in placed.text:
        return
    found = [
        (line, match)
        for block in blocks(placed)
        for line in block.relations
        if (match := _MENTION.fullmatch(line.rest))
    ]
    if found:
        known = {
            placed.text[one.span.start : one.span.end].rstrip(" \t:") for one in titled(reading) if not one.mention
        }
        for line, match in found:
            yield _finding(line, match["title"], safe=match["title"] in known)


def _finding(line: Line, title: str, *, safe: bool) -> Diagnostic:
    return Diagnostic(
        "mention-as-relation",
        Severity.WARNING,
        f"@{title} is a sentence that only mentions {title}; did you mean a relation to {title} itself?",
        Span(line.body, line.body + 1 + len(title)),
        (replacement("delete the @", [Span(line.body, line.body + 1)], "", safe=safe),),
    )


MENTION_AS_RELATION = Check(
    code="mention-as-relation",
    severity=Severity.WARNING,
    summary="a relation to a mention, such as `+ @[Title]`",
    why=(
        "A mention, with `@`, is a part of a sentence and relates nothing. After the sign of a relation it becomes a "
        "new claim that consists of the mention. Without `@`, it is a reference to the claim or argument itself."
    ),
    bad="[Tram]: The town should build a tram.\n  + @[Time]\n\n[Time]: It runs on time.",
    at="@[Time]",
    good="[Tram]: The town should build a tram.\n  + [Time]\n\n[Time]: It runs on time.",
    find=_find,
)
