"""``reference-in-text``: a title in brackets within a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.mends import escape, insertion
from argmap.analysis.reported import Noticed, reported
from argmap.text import Fix, Severity


def _mend(noticed: Noticed) -> Iterator[Fix]:
    title = noticed.words.rstrip(":")[1:-1]
    places = noticed.reading.places
    mention = Fix("mention it with @", (insertion(noticed.start, "@"),))
    literal = escape(noticed.words[0], noticed.start)
    known = title in (places.claims if noticed.words[0] == "[" else places.arguments)
    yield from (mention, literal) if known else (literal,)


REFERENCE_IN_TEXT = Check(
    code="reference-in-text",
    severity=Severity.ERROR,
    summary="a title in brackets, or text that looks like one, within a sentence",
    why=(
        "Text in square or angle brackets is read as a title, and a sentence cannot contain a title. Put `@` before it "
        "to mention a claim or argument, or escape the bracket, as in `1 \\< 2`."
    ),
    bad="Two is small: 1 < 2 and 3 > 2.",
    at="< 2 and 3 >",
    good="Two is small: 1 \\< 2 and 3 > 2.",
    find=reported("reference-in-text", _mend),
)
