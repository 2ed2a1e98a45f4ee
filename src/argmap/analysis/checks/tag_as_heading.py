"""``tag-as-heading``: a heading without a space after its number sign."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.lines import Block, blocks
from argmap.analysis.mends import insertion
from argmap.analysis.placing import placing
from argmap.interpret.reading import Reading
from argmap.text import Diagnostic, Fix, Severity, Span

#: A number sign, a word directly after it, and other words without the end of a sentence.
_HEADING = re.compile(r"(?P<mark>#{1,6})(?P<tag>[^\W\d_][\w-]*)(?=[ \t]+[^\s#{@\[<])[^{}\[\]<>#]*(?<![.!?:;,…\"”])")


def _find(reading: Reading) -> Iterator[Diagnostic]:
    every = blocks(placing(reading))
    for index, block in enumerate(every):
        found = _HEADING.fullmatch(block[0].text) if _alone(block, last=index + 1 == len(every)) else None
        if found:
            line = block[0]
            tag = found["mark"] + found["tag"]
            meant = f"{found['mark']} {line.text.lstrip('#')}"
            yield Diagnostic(
                "tag-as-heading",
                Severity.WARNING,
                f"{tag} is read as a tag, and this line as a sentence; did you mean the heading {meant!r}?",
                Span(line.start, line.start + len(tag)),
                (Fix("write a heading", (insertion(line.start + len(found["mark"]), " "),), safe=False),),
            )


def _alone(block: Block, *, last: bool) -> bool:
    return len(block) == 1 and not last and not block[0].indent and block[0].text.startswith("#")


TAG_AS_HEADING = Check(
    code="tag-as-heading",
    severity=Severity.WARNING,
    summary="a heading without a space after its number sign",
    why=(
        "A heading has a space after `#`. Without it, the first word is a tag, and the line is a sentence of the map "
        "instead of the name of a group."
    ),
    bad="#Traffic in town\n\nBuses should be free.",
    at="#Traffic",
    good="# Traffic in town\n\nBuses should be free.",
    find=_find,
)
