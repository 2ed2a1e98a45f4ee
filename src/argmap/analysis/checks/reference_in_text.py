"""``reference-in-text``: a title in brackets within a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.lines import located
from argmap.analysis.mends import escape, insertion
from argmap.analysis.reported import Noticed, reported
from argmap.text import Fix, Severity

#: Most characters before a title that are examined.
_NEAR = 100
_COLON = re.compile(r"[*_`\"”’]*[ \t]*[:：]")


def _mend(noticed: Noticed) -> Iterator[Fix]:
    """Yield both fixes: only a reference to something in the text, or a comparison, leaves no choice between them."""
    title = noticed.words.rstrip(":")[1:-1]
    places = noticed.reading.places
    known = title in (places.claims if noticed.words[0] == "[" else places.arguments)
    sure = known and not noticed.words.endswith(":") and not _begins_line(noticed) and not _introduces(noticed)
    mention = Fix("mention it with @", (insertion(noticed.start, "@"),), safe=sure)
    if _compares(noticed, title):
        yield escape(noticed.words[0], noticed.start)
    else:
        yield from (mention, escape(noticed.words[0], noticed.start, safe=False))


def _begins_line(noticed: Noticed) -> bool:
    """Return whether at most some signs are before it in its line, so that something else was probably meant."""
    block, index = located(noticed.placing, noticed.start)
    begin = block[index].start if len(block) else 0
    return not any(map(str.isalnum, noticed.placing.text[max(begin, noticed.start - _NEAR) : noticed.start]))


def _introduces(noticed: Noticed) -> bool:
    """Return whether a colon follows, as after a title."""
    return _COLON.match(noticed.placing.text, noticed.finding.span.end) is not None


def _compares(noticed: Noticed, title: str) -> bool:
    """Return whether these angle brackets are signs of a comparison, which have blanks or digits beside them."""
    return noticed.words[0] == "<" and not title[0].isalpha() and (title[0].isspace() or title[0].isdigit())


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
