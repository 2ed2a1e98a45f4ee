"""Fix a text: apply the first fix of each finding, if it is safe, until none is left."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import accumulate

from attrs import frozen

from argmap.analysis.check import check
from argmap.analysis.mends import fixable
from argmap.errors import EditError
from argmap.interpret.interpret import interpret_text
from argmap.interpret.reading import Reading
from argmap.syntax.file_edits import edited
from argmap.syntax.woven import Woven, unwoven
from argmap.text import Diagnostic, Edit, Position, Source, Span, by_place

#: Fixes may lead to new findings and fixes; after this many rounds, stop.
ROUNDS = 50
#: Reads a text.
Read = Callable[[str], Reading]


@frozen
class Fixed:
    """Represent a finding that was fixed."""

    finding: Diagnostic
    #: The file that it was in.
    file: str
    #: Its position in that file before the fix.
    position: Position
    #: What the fix does, such as “close the brace”.
    title: str


@frozen
class Mended:
    """Represent a text after its fixes."""

    woven: Woven
    #: The findings that were fixed, in order.
    fixed: tuple[Fixed, ...] = ()

    @property
    def text(self) -> str:
        """Return the whole text, including that of included files."""
        return self.woven.text


def mended(
    text: str | Woven, codes: Iterable[str] | None = None, read: Read = interpret_text, *, unsafe: bool = False
) -> Mended:
    r"""Apply the first fix of every finding in *text* if it is safe; then, if *unsafe*, the only fix of any other.

    If fixes overlap, only the first is applied before the text is checked again. A fix is undone if it does not remove
    its finding, or if it leads back to an earlier text. A fix that would change two files is not applied.

    *codes* limits the findings, and *read* reads a text; by default without a configuration.

    >>> mended("See issue#12 of snake_case.").text
    'See issue\\#12 of snake\\_case.'
    """
    woven = unwoven(Source("", text)) if isinstance(text, str) else text
    chosen = None if codes is None else tuple(codes)
    fixed: list[Fixed] = []
    find = partial(_found, chosen, read)
    findings = find(woven)
    seen: dict[str, tuple[Woven, int]] = {}
    for _ in range(ROUNDS):
        if woven.text in seen:
            woven, count = seen[woven.text]
            return Mended(woven, tuple(fixed[:count]))
        seen[woven.text] = woven, len(fixed)
        for allowed in (False, True)[: 1 + unsafe]:
            after, helped, left = _round(woven, [one for one in findings if fixable(one, unsafe=allowed)], find)
            if after.text != woven.text:
                break
        if after.text == woven.text:
            break
        findings = left
        fixed += [_fixed(finding, woven) for finding in helped]
        woven = after
    return Mended(woven, tuple(fixed))


def _round(
    woven: Woven, found: Iterable[Diagnostic], find: Callable[[Woven], tuple[Diagnostic, ...]]
) -> tuple[Woven, Sequence[Diagnostic], tuple[Diagnostic, ...]]:
    """Apply the first fixes of *found* that do not overlap and that help.

    Return the new text, the findings that were fixed, and those in the new text.
    """
    taken = _makeable(woven, _apart(finding for finding in found if _in_one(finding, woven)))
    after = _after(woven, taken)
    findings = find(after)
    left = {(finding.code, len(after.text) - finding.span.start) for finding in findings}
    helped = [finding for finding, place in _places(woven.text, taken) if (finding.code, place) not in left]
    if len(helped) < len(taken):
        after = _after(woven, helped)
        findings = find(after)
    return after, helped, findings


def _in_one(finding: Diagnostic, woven: Woven) -> bool:
    """Return whether the first fix changes only one file."""
    spans = [edit.span for edit in finding.fixes[0].edits]
    return all(woven.holds(span) for span in spans) and len({woven.place(span)[0] for span in spans}) == 1


def _fixed(finding: Diagnostic, woven: Woven) -> Fixed:
    name, span = woven.place(finding.span)
    return Fixed(finding, name, woven.files[name].position(span.start), finding.fixes[0].title)


def _found(codes: Iterable[str] | None, read: Read, woven: Woven) -> tuple[Diagnostic, ...]:
    return check(read(woven.text), codes)


def _makeable(woven: Woven, taken: Iterable[Diagnostic]) -> Sequence[Diagnostic]:
    """Return the findings whose first fixes can be applied together, without changing how files are divided."""
    every = list(taken)
    kept: list[Diagnostic] = []
    for some in ([*every], *([finding] for finding in every)):
        try:
            _after(woven, [*kept, *some])
        except EditError:
            continue
        kept += some
        if len(kept) == len(every):
            break
    return kept


def _after(woven: Woven, taken: Iterable[Diagnostic]) -> Woven:
    """Apply the first fix of each finding."""
    return edited(woven, [edit for finding in taken for edit in finding.fixes[0].edits])


def _places(text: str, taken: Sequence[Diagnostic]) -> Iterator[tuple[Diagnostic, int]]:
    """Yield each finding with its distance from the end of the text if its fix does not help."""
    edits = sorted((edit for finding in taken for edit in finding.fixes[0].edits), key=by_place)
    starts = [edit.span.start for edit in edits]
    grown = list(accumulate((len(edit.text) - (edit.span.end - edit.span.start) for edit in edits), initial=0))
    for finding in taken:
        start = finding.span.start
        yield finding, len(text) - start + grown[-1] - grown[bisect_right(starts, start)]


def _apart(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield the findings whose first fixes neither overlap nor touch at their beginnings."""
    taken: list[Span] = []
    for finding in found:
        edits = finding.fixes[0].edits
        if not any(_touches(edit, taken) for edit in edits):
            yield finding
            for edit in edits:
                taken.insert(bisect_left(taken, edit.span), edit.span)


def _touches(edit: Edit, taken: list[Span]) -> bool:
    span = edit.span
    index = bisect_left(taken, Span(span.start, span.start))
    before = taken[index - 1].end > span.start if index else False
    after = index < len(taken) and (taken[index].start < span.end or taken[index].start == span.start)
    return before or after
