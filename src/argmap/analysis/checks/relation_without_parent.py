"""``relation-without-parent``: a relation to nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from argmap.analysis.check import Check
from argmap.analysis.lines import Line, distinguish, located
from argmap.analysis.mends import escape, joined
from argmap.analysis.reported import Noticed, reported
from argmap.syntax.tree import Kind
from argmap.text import Edit, Fix, Severity, Span

#: A fix changes fewer lines than this.
_MOST = 200


#: Beginnings of blocks that have no relations.
_NO_PARENTS = frozenset({Kind.ORDINAL, Kind.BULLET, Kind.HEADING_START, Kind.NUMBER, Kind.DASHES})


def _mend(noticed: Noticed) -> Iterator[Fix]:
    placing = noticed.placing
    line = placing.line_start(noticed.start)
    block, first = located(placing, noticed.start)
    if not len(block) or block[first].inference or block[first].text.startswith("---"):
        return
    if line == noticed.start:
        yield from _at_margin(noticed, block.lines[first:])
        return
    index = placing.index(line) - 1
    tokens = placing.tokens
    if index > 0 and tokens[index].kind is Kind.BLANK and tokens[index - 1].kind not in {Kind.COMMENT, Kind.DASHES}:
        above, _ = located(placing, placing.starts[index] - 1)
        if len(above) and above[0].kind not in _NO_PARENTS:
            yield evolve(joined(placing, index), safe=block.distinguishes or above.distinguishes)


def _at_margin(noticed: Noticed, block: Sequence[Line]) -> Iterator[Fix]:
    """Yield fixes for marks before statements that have no statement above.

    Hyphens are surely bullets if the relations below them have other marks, too.
    """
    roots = [line for line in block if line.kind is Kind.SYMBOL and not line.indent]
    below = [line for line in block if line.kind is Kind.SYMBOL and line.indent]
    alike = all(line.rest and line.text[0] == noticed.words for line in roots) and len(roots) < _MOST
    if roots and roots[0].rest:
        bullets = roots if alike else roots[:1]
        edits = [
            Edit(Span(line.start, line.body), "" if line is block[0] else noticed.placing.newline) for line in bullets
        ]
        sure = alike and noticed.words == "-" and distinguish(below)
        yield Fix(f"delete the {noticed.words}", tuple(edits), safe=sure)
    yield escape(noticed.words[0], noticed.start, safe=False)


RELATION_WITHOUT_PARENT = Check(
    code="relation-without-parent",
    severity=Severity.ERROR,
    summary="a relation line without a statement above it",
    why=(
        "A line that begins with `+` or `-` is a relation to the statement that it is indented under. After an empty "
        "line there is no such statement. For a list item, write `*` and a space."
    ),
    bad="The bus is free.\n\n- That was a joke.",
    at="-",
    good="The bus is free.\n\n\\- That was a joke.",
    find=reported("relation-without-parent", _mend),
)
