"""Apply edits of a woven text to the files that it comes from.

Text that is inserted where two files meet could go into either. `edited` chooses one, and checks that the files, woven
again, give the edited text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from attrs import define, evolve, frozen

from argmap.errors import EditError
from argmap.syntax.file_places import BLANK_REST, BLANKS, EMPTY_LINE_FIRST, Candidate, Layout, candidates
from argmap.syntax.woven import Piece, Woven, cut
from argmap.text import LINE_END, Diagnostic, Edit, Source, Span, apply, by_place


def edited(woven: Woven, edits: Iterable[Edit]) -> Woven:
    """Return *woven* after *edits* of the whole text.

    Every other character stays in its file. Text inserted where files meet goes to the file of the line or block that
    it continues. A block of its own goes to a file that the edits change anyway, or else to the outermost file. The
    gaps between the blocks of a Markdown file are in no file, so they stay even if the edits delete them.

    Raises:
        EditError: an edit would have to change two files at once, or how a file is divided.
    """
    if len(woven.pieces) == 1:
        return evolve(woven, pieces=(evolve(woven.pieces[0], text=apply(woven.text, edits)),))
    layout = Layout(woven)
    work = _work(layout, edits)
    while True:
        pieces = tuple(_joined(_built(layout, work)))
        wrong = _miscut(woven, pieces)
        if not wrong:
            return Woven(pieces, tuple(_moved(woven, pieces)))
        if not _try_next(work.insertions, wrong):
            raise _refusal(woven, wrong)


def filed(woven: Woven, edits: Sequence[Edit], agrees: Callable[[str], bool]) -> tuple[Woven, tuple[Edit, ...]]:
    """Return *woven* after *edits*, and the edits that were made.

    Deletions leave the empty lines of neighbouring files and the gaps between blocks as they are, if the text *agrees*.

    Raises:
        EditError: as `edited` does, or no text agrees.
    """
    refusal = EditError("this edit would change the empty lines between two files or blocks; edit the files by hand")
    layout = Layout(woven)
    for some in dict.fromkeys(
        (_clipped(layout, _at_end(layout, edits)), _clipped(layout, edits), _all_parted(layout, edits))
    ):
        try:
            after = edited(woven, some)
        except EditError as error:
            refusal = error
        else:
            if agrees(after.text):
                return after, some
    raise refusal


def _at_end(layout: Layout, edits: Sequence[Edit]) -> Sequence[Edit]:
    """Return *edits*, but with a block at the end of the text moved to the end of the main file.

    An empty line is above it there, and the file ends as it did.
    """
    if len(edits) != 1 or not edits[0].text.strip(BLANKS) or not _ends(layout, edits[0]):
        return edits
    main, end = layout.woven.pieces[0].file, len(layout.text)
    place = next(place for place in layout.between[end] if place.file == main)
    own = [piece.text for piece in layout.woven.pieces[: place.index] if piece.file == main]
    before = "".join(own)
    after = any(piece.text for piece in layout.woven.pieces[place.index :] if piece.file == main)
    line_end = next(iter(LINE_END.findall(edits[0].text)), "\n")
    above = 2 - min(2, len(LINE_END.findall(before[len(before.rstrip(BLANKS)) :]))) if before else 0
    below = after or before.endswith(("\n", "\r"))
    return (Edit(Span(end, end), above * line_end + edits[0].text.strip("\r\n") + below * line_end),)


def _ends(layout: Layout, edit: Edit) -> bool:
    """Return whether *edit* adds a block to the end of the text, in another file than the main one."""
    at = edit.span.start
    if at < edit.span.end or not EMPTY_LINE_FIRST.match(edit.text) or not BLANK_REST.match(layout.text, at):
        return False
    return all(place.file != layout.woven.pieces[0].file for place in layout.places(at))


def _clipped(layout: Layout, edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Return *edits*, parted, where a deletion leaves pieces alone of which it has only empty lines.

    So removing a block changes only the files that have something of it. The line break after an include stays.

    Raises:
        EditError: as `edited` does.
    """
    found: list[Edit] = []
    for edit in sorted(edits, key=by_place):
        parts = _parted(layout, edit)
        solid = [part for part in parts if layout.cut(part.span).strip(BLANKS)]
        found += (*solid[:1], *(_without_gap(layout, part) for part in solid[1:])) if solid and not edit.text else parts
    return tuple(found)


def _without_gap(layout: Layout, part: Edit) -> Edit:
    """Return a deletion without the blanks that it begins with."""
    text = layout.cut(part.span)
    return evolve(part, span=Span(part.span.end - len(text.lstrip(BLANKS)), part.span.end))


def _all_parted(layout: Layout, edits: Iterable[Edit]) -> tuple[Edit, ...]:
    return tuple(new for edit in sorted(edits, key=by_place) for new in _parted(layout, edit))


def _parted(layout: Layout, edit: Edit) -> Sequence[Edit]:
    """Return edits within one piece each that have the effect of *edit*, but for gaps.

    Raises:
        EditError: text of two files would have to be replaced.
    """
    if edit.span.start == edit.span.end:
        return (edit,)
    parts = tuple(layout.parts(edit.span))
    files = dict.fromkeys(layout.woven.pieces[index].file for index, _ in parts)
    if edit.text and len(files) > 1:
        shorter = _trimmed(edit, layout.text)
        if shorter == edit:
            raise EditError(
                f"the new text would have to be in {_listed(files)} at once; move the old text into one of them first"
            )
        return _parted(layout, shorter)
    spans = [layout.whole(index, part) for index, part in parts]
    gone = [Edit(span, "") for span in spans[1:]]
    return (Edit(spans[0] if spans else Span(edit.span.end, edit.span.end), edit.text), *gone)


@define
class _Insertion:
    """Hold the possible places of an insertion, the best one first."""

    candidates: Sequence[Candidate]
    number: int = 0

    @property
    def chosen(self) -> Candidate:
        """Return the candidate that is tried."""
        return self.candidates[self.number]


@frozen
class _Work:
    """Hold what edits do to pieces."""

    #: Replacements and deletions within pieces, by the index of the piece.
    local: Mapping[int, Sequence[Edit]]
    insertions: Sequence[_Insertion]


def _work(layout: Layout, edits: Iterable[Edit]) -> _Work:
    """Return what *edits* of the whole text do to pieces.

    Raises:
        EditError: an edit would have to change two files at once.
    """
    ordered = _all_parted(layout, edits)
    local: dict[int, list[Edit]] = {}
    new: dict[int, str] = {}
    for edit in ordered:
        at = edit.span.start
        if at == edit.span.end:
            new[at] = new.get(at, "") + edit.text
        for index, part in layout.parts(edit.span):
            local.setdefault(index, []).append(Edit(part, edit.text))
    touched = {layout.woven.pieces[index].file for index in local}
    lines = (layout.places(at) for at, text in new.items() if not EMPTY_LINE_FIRST.match(text))
    touched |= {places[0].file for places in lines if len(places) == 1}
    bounds = _bounds([*new], ordered, len(layout.text))
    asked = [_Insertion(candidates(layout, at, text, bounds[at], touched)) for at, text in new.items() if text]
    return _Work(local, asked)


def _trimmed(edit: Edit, text: str) -> Edit:
    """Return *edit* without what the old and the new text have in common at both ends."""
    old, new = text[edit.span.start : edit.span.end], edit.text
    head = _in_common(old, new)
    head -= head > 0 and old[head - 1] == "\r"
    tail = _in_common(old[head:][::-1], new[head:][::-1])
    tail -= tail > 0 and old[-tail] == "\n"
    return Edit(Span(edit.span.start + head, edit.span.end - tail), new[head : len(new) - tail])


def _in_common(one: str, other: str) -> int:
    """Return how many characters at the beginning are the same."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((index for index, (a, b) in pairs if a != b), min(len(one), len(other)))


def _bounds(offsets: Sequence[int], edits: Sequence[Edit], length: int) -> Mapping[int, Span]:
    """Return the part of the text around each insertion that no other one of the ordered *edits* touches."""
    gone = [edit.span for edit in edits if edit.span.start < edit.span.end]
    starts, ends = [span.start for span in gone], [span.end for span in gone]
    return {
        at: Span(
            max([0, *ends[: bisect_right(ends, at)][-1:], *(one + 1 for one in offsets[:number][-1:])]),
            min([length, *starts[bisect_left(starts, at) :][:1], *(one - 1 for one in offsets[number + 1 :][:1])]),
        )
        for number, at in enumerate(offsets)
    }


def _built(layout: Layout, work: _Work) -> Iterator[Piece]:
    """Yield the pieces after the edits, with the candidates that are chosen."""
    within = {index: [*edits] for index, edits in work.local.items()}
    new: dict[int, list[Piece]] = {}
    for chosen in (one.chosen for one in work.insertions):
        place = chosen.place
        if place.within is None:
            new.setdefault(place.index, []).append(Piece(place.file, chosen.text))
        else:
            within.setdefault(place.index, []).append(Edit(Span(place.within, place.within), chosen.text))
    for index, piece in enumerate(layout.woven.pieces):
        yield from new.get(index, ())
        yield evolve(piece, text=apply(piece.text, within[index])) if index in within else piece
    yield from new.get(len(layout.woven.pieces), ())


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield *pieces*, with shown ones joined that are side by side in one file, with no gap between them."""
    last: Piece | None = None
    for piece in pieces:
        if last and _continues(piece, last):
            last = evolve(piece, text=last.text + piece.text)
        else:
            if last:
                yield last
            last = piece
    if last:
        yield last


def _continues(piece: Piece, last: Piece) -> bool:
    return piece.file == last.file and not (last.gap or any(one.hidden or one.fixed for one in (piece, last)))


def _miscut(woven: Woven, pieces: Sequence[Piece]) -> Collection[str]:
    """Return the files that would give other pieces than these if they were read again."""
    old, new = _by_file(woven.pieces), _by_file(pieces)
    first = woven.pieces[0].file
    return [file for file, own in new.items() if own != old[file] and own != _read(file, own, first=file == first)]


def _read(file: str, pieces: Iterable[Piece], *, first: bool) -> Sequence[Piece]:
    """Return the pieces of a file as reading would cut it."""
    source = Source(file, "".join(piece.text for piece in pieces))
    return _by_file(cut(source, first=first)).get(file, [])


def _by_file(pieces: Iterable[Piece]) -> Mapping[str, Sequence[Piece]]:
    """Return the pieces of each file, without empty ones and joined as far as possible."""
    found: dict[str, list[Piece]] = {}
    for piece in pieces:
        found.setdefault(piece.file, []).extend([piece] if piece.text or piece.gap else ())
    return {file: [*_joined(own)] for file, own in found.items()}


def _try_next(insertions: Iterable[_Insertion], wrong: Collection[str]) -> bool:
    """Let each insertion in one of these files try its next place, and return whether any has one."""
    advanced = False
    for one in insertions:
        if one.chosen.place.file in wrong and one.number + 1 < len(one.candidates):
            one.number += 1
            advanced = True
    return advanced


def _moved(woven: Woven, pieces: Sequence[Piece]) -> Iterator[tuple[str, Diagnostic]]:
    """Yield the problems of *woven* where they are after an edit; each concerns a hidden piece."""
    moved = dict(zip(_hidden(woven.pieces), _hidden(pieces), strict=True))
    for file, problem in woven.problems:
        _, start = moved[file, problem.span.start]
        width = problem.span.end - problem.span.start
        yield file, evolve(problem, span=Span(start, start + width))


def _hidden(pieces: Iterable[Piece]) -> Iterator[tuple[str, int]]:
    """Yield the file of each hidden piece and its offset there."""
    passed: dict[str, int] = {}
    for piece in pieces:
        start = passed.get(piece.file, 0)
        if piece.hidden:
            yield piece.file, start
        passed[piece.file] = start + len(piece.text)


def _refusal(woven: Woven, files: Collection[str]) -> EditError:
    """Return an error that says why an edit of these files is not possible."""
    names = ", ".join(map(repr, files))
    if any(piece.fixed and piece.file in files for piece in woven.pieces):
        return EditError(f"argmap cannot add lines to the indented block in {names}; remove the spaces before it")
    return EditError(f"this edit would change how {names} is divided; edit the file by hand")


def _listed(files: Iterable[str]) -> str:
    """Return at least two names of files as a message lists them."""
    *some, last = map(repr, files)
    return f"{'both ' if len(some) == 1 else ''}{', '.join(some)} and {last}"
