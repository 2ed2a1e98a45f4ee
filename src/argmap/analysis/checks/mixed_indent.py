"""``mixed-indent``: tabs and spaces that indent the relations of one block."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.analysis.check import Check
from argmap.analysis.placing import RelationLine, placing, relation_lines
from argmap.interpret.reading import Reading
from argmap.text import Diagnostic, Edit, Fix, Severity, Span

#: Widths of tabs in editors, the most usual one first.
_TABS = (4, 8, 2)
#: Most characters of a line that are quoted.
_LONGEST = 30


def _find(reading: Reading) -> Iterator[Diagnostic]:
    for lines in relation_lines(reading):
        indents = "".join(indent for indent, _ in lines)
        if "\t" in indents and " " in indents:
            yield from _mixed(lines, placing(reading).text)


def _mixed(lines: Sequence[RelationLine], text: str) -> Iterator[Diagnostic]:
    """Yield the finding about the first relation of a block that seems to belong to another statement."""
    read = _parents([len(indent) for indent, _ in lines])
    for tab in _TABS:
        seen = _parents([len(indent.expandtabs(tab)) for indent, _ in lines])
        different = next((index for index, pair in enumerate(zip(read, seen, strict=True)) if len({*pair}) > 1), None)
        if different is not None:
            indent, at = lines[different]
            below, looks = (_named(lines, parents[different], text) for parents in (read, seen))
            message = (
                f"a tab counts as one space here, so this relation is below {below}; in an editor with tabs of {tab} "
                f"columns, it seems to be below {looks}; indent with spaces only"
            )
            span = Span(at - len(indent), at)
            yield Diagnostic("mixed-indent", Severity.WARNING, message, span, (_fix(lines, tab),))
            return


def _parents(widths: Sequence[int]) -> Sequence[int]:
    """Return the index of the line that each is below, by their indents; -1 for the statement above them all."""
    found: list[int] = []
    levels: list[int] = []
    for index, wide in enumerate(widths):
        while levels and wide <= widths[levels[-1]]:
            levels.pop()
        found.append(levels[-1] if levels else -1)
        levels.append(index)
    return found


def _named(lines: Sequence[RelationLine], parent: int, text: str) -> str:
    if parent < 0:
        return "the statement that begins the block"
    at = lines[parent][1]
    words = text[at : at + _LONGEST + 1].splitlines()[0]
    return repr(words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…")


def _fix(lines: Sequence[RelationLine], tab: int) -> Fix:
    tabbed = ((indent, at) for indent, at in lines if "\t" in indent)
    edits = (Edit(Span(at - len(indent), at), indent.expandtabs(tab)) for indent, at in tabbed)
    return Fix(f"indent with spaces, {tab} for a tab", tuple(edits), safe=False)


MIXED_INDENT = Check(
    code="mixed-indent",
    severity=Severity.WARNING,
    summary="tabs and spaces in one block that make a relation seem to belong to another statement",
    why=(
        "In Argdown, a tab counts as one space. In an editor, it is as wide as several. If both indent the relations "
        "of one block, a relation can belong to another statement than it seems to."
    ),
    bad="Buses should be free.\n\t+ Cars would stay at home.\n    + The air is cleaner.",
    at="    ",
    good="Buses should be free.\n    + Cars would stay at home.\n    + The air is cleaner.",
    find=_find,
)
