"""``relation-not-indented``: a relation line without indentation."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.check import Check
from argmap.analysis.lines import located
from argmap.analysis.mends import escape, insertion
from argmap.analysis.reported import Noticed, reported
from argmap.syntax.tree import Kind
from argmap.text import Edit, Fix, Severity, Span

_BLOCK_ENDS = frozenset({Kind.BLANK, Kind.NUMBER, Kind.DASHES, Kind.HEADING_START, Kind.ORDINAL, Kind.BULLET})


def _mend(noticed: Noticed) -> Iterator[Fix]:
    block, index = located(noticed.placing, noticed.start)
    if noticed.placing.text[noticed.finding.span.end : noticed.finding.span.end + 1].isdigit():
        yield escape(noticed.words[0], noticed.start, safe=block.continues(index))
        return
    if not len(block) or block[0].kind is Kind.SYMBOL:
        return  # the first line has no statement above either, so that this one would belong to it
    indents = tuple(_indents(noticed))
    sure = block.distinguishes
    yield Fix("indent it and the relations below it", indents, safe=sure)
    if not sure:
        plus = Edit(Span(noticed.start, noticed.finding.span.end), "  +")
        yield Fix("write + for a reason, and indent it", (plus, *indents[1:]), safe=False)


def _indents(noticed: Noticed) -> Iterator[Edit]:
    """Yield two spaces for the line, and for each relation below it up to the next one at the margin."""
    placing = noticed.placing
    index = placing.index(noticed.start)
    yield insertion(noticed.start, "  ")
    for place in range(index + 1, len(placing.tokens)):
        kind = placing.tokens[place].kind
        if kind in _BLOCK_ENDS or (kind is Kind.SYMBOL and placing.tokens[place - 1].kind is not Kind.INDENT):
            break
        if kind is Kind.INDENT:
            yield insertion(placing.starts[place], "  ")


RELATION_NOT_INDENTED = Check(
    code="relation-not-indented",
    severity=Severity.ERROR,
    summary="a relation line that is not indented",
    why=(
        "A relation line belongs to the statement that it is indented under. Without indentation it belongs to "
        "nothing, and Argdown's own tools reject the document."
    ),
    bad="Buses should be free.\n+ Cars would stay at home.\n  + Fares keep people off.\n",
    at="+",
    good="Buses should be free.\n  + Cars would stay at home.\n    + Fares keep people off.\n",
    find=reported("relation-not-indented", _mend),
)
