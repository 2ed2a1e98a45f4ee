"""``missing-empty-line``: two blocks without an empty line between them."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from argmap.analysis.check import Check
from argmap.analysis.lines import Block, located
from argmap.analysis.mends import escape, insertion
from argmap.analysis.reported import Noticed, reported
from argmap.analysis.stand_ins import bullet
from argmap.syntax.fences import FENCE_LINE
from argmap.syntax.tree import NAMES, Kind
from argmap.text import Fix, Severity

#: What surely begins a block. Text rather belongs to the sentence above.
_BEGINNINGS = frozenset({*NAMES, Kind.NUMBER, Kind.HEADING_START, Kind.BULLET, Kind.ORDINAL})


def _mend(noticed: Noticed) -> Iterator[Fix]:
    placing, start = noticed.placing, noticed.start
    line = placing.line_start(start)
    if not line or placing.text[line:start].strip(" \t"):
        return
    apart = Fix("insert an empty line before it", (insertion(line, placing.newline),))
    block, index = located(placing, start)
    kind = block[index].kind if len(block) else placing.tokens[placing.index(start)].kind
    if (
        kind is Kind.DASHES
        or (len(block) and bullet(block, index))
        or (index and FENCE_LINE.match(block[index - 1].text))
    ):
        return  # other checks report what is wrong there
    if kind is not Kind.ORDINAL or block[index].indent:
        front_matter = index > 0 and block[index - 1].text.startswith("===")
        yield evolve(apart, safe=kind in _BEGINNINGS or front_matter)
    else:
        literal = escape(".", noticed.finding.span.end - 1, safe=_goes_on(block, index))
        yield from (evolve(apart, safe=block.ordinals > 1), literal) if noticed.words == "1." else (literal,)


def _goes_on(block: Block, index: int) -> bool:
    """Return whether the number is surely a part of the sentence above: it is the only one, and not the first."""
    return block.ordinals == 1 and block.continues(index) and not block[index].text.startswith("1.")


MISSING_EMPTY_LINE = Check(
    code="missing-empty-line",
    severity=Severity.ERROR,
    summary="a block without an empty line before it",
    why=(
        "Headings, lists, structures and the text after front matter need an empty line before them. Argdown's own "
        "tools reject the document without it. The usual cause is a year or another number with a dot that happens to "
        "begin a line."
    ),
    bad="The line was closed in\n1984. It was missed.",
    at="1984.",
    good="The line was closed in\n1984\\. It was missed.",
    find=reported("missing-empty-line", _mend),
)
