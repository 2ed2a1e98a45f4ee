"""``uneven-indent``: an indentation that matches no line above."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from attrs import evolve

from argmap.analysis.check import Check
from argmap.analysis.placing import RelationLine, relation_lines
from argmap.interpret.reading import Reading
from argmap.text import Diagnostic, Edit, Fix, Severity, Span

_CODE = "uneven-indent"
#: A fix moves fewer lines than this.
_MOST = 200


def _find(reading: Reading) -> Iterator[Diagnostic]:
    found = {one.span.start: one for one in reading.diagnostics if one.code == _CODE}
    if found:
        for lines in relation_lines(reading):
            fixes = _fixes(lines, found)
            yield from (evolve(found[at], fixes=fixes.get(at, ())) for _, at in lines if at in found)


def _fixes(lines: Sequence[RelationLine], found: Mapping[int, Diagnostic]) -> Mapping[int, tuple[Fix, ...]]:
    """Return the fix of each line found: align it with its siblings, and move the relations below it along."""
    fixes: dict[int, tuple[Fix, ...]] = {}
    levels: list[str] = []
    for number, (indent, at) in enumerate(lines):
        beside = ""
        while levels and len(indent) <= len(levels[-1]):
            beside = levels.pop()
        other = len(levels[-1]) if levels else 0
        levels.append(indent)
        if at in found and len(beside) > len(indent):
            nearer = len(beside) - len(indent) < len(indent) - other
            fixes[at] = tuple(_fix(lines[number : number + _MOST], beside, nearer=nearer))
    return fixes


def _fix(lines: Sequence[RelationLine], beside: str, *, nearer: bool) -> Iterator[Fix]:
    own = len(lines[0][0])
    below = takewhile(lambda line: len(line[0]) > own, lines[1:])
    starts = [at - len(indent) for indent, at in (lines[0], *below)]
    if len(starts) < _MOST:
        edits = tuple(Edit(Span(start, start + own), beside) for start in starts)
        mixed = len({*lines[0][0], *beside}) > 1  # a tab looks wider than the one space that it counts as
        yield Fix("align it with the relation above it", edits, safe=nearer and not mixed)


UNEVEN_INDENT = Check(
    code="uneven-indent",
    severity=Severity.ERROR,
    summary="a relation line whose indentation matches no relation above it",
    why=(
        "Indentation alone decides which statement a relation belongs to. An indentation between two levels is "
        "ambiguous, and Argdown's own tools reject the document."
    ),
    bad="Buses should be free.\n    + Cars would stay at home.\n  - Drivers cost money.",
    at="-",
    good="Buses should be free.\n    + Cars would stay at home.\n    - Drivers cost money.",
    find=_find,
)
