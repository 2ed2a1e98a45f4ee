"""The normal form of a text: edits that keep its meaning.

Every edit is checked by reading the text again. A block stays as it was if its meaning would change, or if formatting
it a second time would change it again.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import pairwise
from typing import Any

from attrs import evolve, frozen

from argmap.editing.filling import Lines, filled
from argmap.editing.pieces import OUTSIDE, Piece, pieces
from argmap.editing.spacing import Gap, Line, gaps, in_rules, indents, spacing
from argmap.editing.style import Style
from argmap.interpret.data import merged
from argmap.interpret.interpret import interpret_text
from argmap.interpret.reading import Reading
from argmap.syntax.tree import Node, Tree, placed
from argmap.text import Diagnostic, Edit, Severity, Span, apply, by_place, line_start

#: Put before a block that is read alone, so that it is not read as the beginning of a text.
_BEFORE = "x\n\n"
#: Put after it, so that it is not read as the end of a text.
_AFTER = "x\n"
#: The end of a line that is not empty.
_ENDED_LINE = re.compile(r"\S[ \t]*(\r?\n)")


@frozen
class _Form:
    """Hold what the normal form of one text depends on, besides the text."""

    style: Style
    #: The line end: LF or CRLF.
    line_end: str
    #: The settings besides front matter that it is read with.
    configuration: Mapping[str, Any]


def normal_form(before: Reading, style: Style) -> tuple[Edit, ...]:
    """Return the edits that format the text of a reading; empty if none.

    Spacing, indentation and inference lines become uniform. With a width, paragraphs are filled. The map and the
    codes of diagnostics stay the same. Blocks with errors and texts with merge conflicts stay as they are.

    Never raises for any text; linear in it.
    """
    text = str(before.tree)
    if "merge-conflict" in _codes(before.diagnostics):
        return ()
    form = _Form(style, _line_end(before), before.configuration)
    edits = _edits(before, form)
    if not edits or _harmless(before, apply(text, edits), form):
        return edits
    safe = tuple(_safe(before, edits, form))
    return safe if _same(before, interpret_text(apply(text, safe), form.configuration)) else ()


def _edits(found: Reading, form: _Form) -> tuple[Edit, ...]:
    text = str(found.tree)
    cut = pieces(found.tree, _kept(found), form.line_end)
    between = tuple(gaps(cut, text))
    level = indents(cut, form.style)
    spacings = _spacings(cut, between, level, form.line_end)
    if form.style.width:
        spacings = filled(Lines(text, cut, between, spacings, level), form.style.width, form.line_end)
    return (*_changed_gaps(text, between, spacings), *_changed_pieces(text, cut))


def _line_end(found: Reading) -> str:
    """Return how most lines end that may be changed; of all lines, if there is none; LF in doubt."""
    kept = _kept(found)
    children = enumerate(found.tree.root.children)
    changing = "".join("\f" if number in kept else str(child) for number, child in children)
    ends = _ENDED_LINE.findall(changing) or _ENDED_LINE.findall(str(found.tree))
    return "\r\n" if 2 * ends.count("\r\n") > len(ends) else "\n"


def _kept(found: Reading) -> Set[int]:
    """Return the numbers of the blocks in which something could not be read as it was meant."""
    blocks = [
        (start, number) for number, (child, start) in enumerate(placed(found.tree.root, 0)) if isinstance(child, Node)
    ]
    starts = [start for start, _ in blocks]
    errors = (problem.span for problem in found.diagnostics if problem.severity is Severity.ERROR)
    return {blocks[index][1] for span in errors for index in _touched(starts, span)}


def _touched(starts: Sequence[int], span: Span) -> Iterator[int]:
    """Yield the blocks, by their *starts*, that contain the start and the end of *span*, or end before them."""
    for after in (bisect_right(starts, span.start), bisect_left(starts, span.end)):
        if after:
            yield after - 1


def _spacings(cut: Sequence[Piece], between: Sequence[Gap], level: Sequence[int], line_end: str) -> tuple[str, ...]:
    """Return the text of each gap if lines are kept."""
    found: list[str] = []
    last = 0
    for gap, indent, rules in zip(between, (*level, 0), (*in_rules(cut), False), strict=True):
        found.append(spacing(gap, Line(line_end, indent, last, rules)))
        last = len(found[-1]) - found[-1].rfind("\n") - 1 if "\n" in found[-1] else last
    return tuple(found)


def _changed_gaps(text: str, between: Sequence[Gap], spacings: Sequence[str]) -> Iterator[Edit]:
    for gap, new in zip(between, spacings, strict=True):
        if gap.text != new and not (gap.right is None and _unended_comment(text)):
            yield Edit(Span(gap.start, gap.start + len(gap.text)), new)


def _unended_comment(text: str) -> bool:
    """Return whether a line end after *text* would turn part of its last line into a comment."""
    last = text[line_start(text, len(text)) :]
    return "//" in last


def _changed_pieces(text: str, cut: Sequence[Piece]) -> Iterator[Edit]:
    for piece in cut:
        if text[piece.start : piece.end] != piece.text:
            yield Edit(Span(piece.start, piece.end), piece.text)


def _harmless(before: Reading, text: str, form: _Form) -> bool:
    """Return whether *text* has the same map and findings as *before*, and is in normal form."""
    after = interpret_text(text, form.configuration)
    return _same(before, after) and not _edits(after, form)


def _same(before: Reading, after: Reading) -> bool:
    return before.map == after.map and _codes(before.diagnostics) == _codes(after.diagnostics)


def _codes(diagnostics: Sequence[Diagnostic]) -> list[str]:
    return [problem.code for problem in diagnostics]


def _safe(before: Reading, edits: Sequence[Edit], form: _Form) -> Iterator[Edit]:
    """Yield the *edits* of blocks that keep their meaning when read alone, under the settings of the whole text."""
    text, alike = str(before.tree), evolve(form, configuration=merged(form.configuration, before.map.data))
    ordered = sorted(edits, key=by_place)
    starts = _starts(before.tree)
    cuts = [bisect_left(ordered, start, key=lambda edit: edit.span.start) for start in starts]
    for (start, end), (first, last) in zip(
        pairwise((*starts, len(text))), pairwise((*cuts, len(ordered))), strict=True
    ):
        lead = _BEFORE if start else ""
        alone = lead + text[start:end] + (_AFTER if end < len(text) else "")
        own = _moved(ordered[first:last], len(lead) - start)
        if own and _harmless(interpret_text(alone, alike.configuration), apply(alone, own), alike):
            yield from ordered[first:last]


def _starts(tree: Tree) -> Sequence[int]:
    """Return 0, and the offset of the first piece of every block after the first piece."""
    cut = pieces(tree, frozenset(), "\n")
    return (0, *(after.start for before, after in pairwise(cut) if after.block not in {before.block, OUTSIDE}))


def _moved(edits: Sequence[Edit], by: int) -> list[Edit]:
    """Return *edits* for a text in which what they are about begins *by* code points later."""
    return [Edit(Span(edit.span.start + by, edit.span.end + by), edit.text) for edit in edits]
