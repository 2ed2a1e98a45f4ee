"""``late-front-matter``: front matter that is not at the beginning of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.explained import OF_A_LINE
from argmap.analysis.lines import Block, blocks
from argmap.analysis.placing import Placing, placing
from argmap.interpret.reading import Reading
from argmap.text import LINE_END, Diagnostic, Edit, Fix, Severity, Span

_MARK = re.compile(r"={3,}")
_KEY = re.compile(r"[^\W\d][\w .-]*:(?:\s.*)?")
#: Lines of the smallest front matter: two marks and a key.
_LEAST = 3


def _find(reading: Reading) -> Iterator[Diagnostic]:
    placed = placing(reading)
    found = [block for block in blocks(placed) if block[0].begin and _is_front_matter(block)]
    alone = not placed.text.lstrip("\ufeff \t\r\n").startswith("===")
    for block in found:
        yield Diagnostic(
            "late-front-matter",
            Severity.WARNING,
            "front matter is at the beginning of a text only; here it is read as a sentence",
            Span(block[0].start, block[-1].end),
            tuple(_fixes(placed, block)) if alone and len(found) == 1 else (),
        )


def _is_front_matter(block: Block) -> bool:
    ends = len(block) >= _LEAST and _MARK.fullmatch(block[0].text) and _MARK.fullmatch(block[-1].text)
    return bool(ends) and bool(_KEY.fullmatch(block[1].text))


def _fixes(placed: Placing, block: Block) -> Iterator[Fix]:
    """Yield the fix that moves it to the beginning."""
    start = int(placed.text.startswith("\ufeff"))
    after = LINE_END.match(placed.text, placed.line_end(block[-1].end))
    end = after.end() if after else block[-1].end
    words = placed.text[block[0].begin : block[-1].end]
    moved = Edit(Span(start, start), f"{words}{placed.newline * 2}")
    yield Fix("move it to the beginning", (moved, Edit(Span(block[0].begin, end), "")), safe=False)


LATE_FRONT_MATTER = Check(
    code="late-front-matter",
    severity=Severity.WARNING,
    summary="front matter below something else",
    why=(
        "Front matter, with the title and the settings of a map between two lines of `===`, is at the beginning of a "
        "text. Below a heading or a statement, it is read as a sentence."
    ),
    bad="# Traffic\n\n===\nauthor: Ada\n===\n\nBuses should be free.",
    at="===\nauthor: Ada\n===",
    good="===\nauthor: Ada\n===\n\n# Traffic\n\nBuses should be free.",
    find=_find,
    explains=OF_A_LINE,
)
