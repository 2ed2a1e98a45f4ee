"""Apply edits of a woven text to the files that it comes from.

Text that is inserted where two files meet could go into either. `edited` chooses one, and checks that the files, woven
again, give the edited text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate

from attrs import define, evolve, frozen

from argmap.errors import EditError
from argmap.syntax.woven import Piece, Woven, cut, joined
from argmap.text import BYTE_ORDER_MARK, LINE_END, Diagnostic, Edit, Span, apply, by_place

_EMPTY_LINE_FIRST = re.compile(r"(?:[ \t]*(?:\r\n|\n|\r)){2}")
_EMPTY_LINE_LAST = re.compile(r"(?:(?:\r\n|\n|\r)[ \t]*){2}\Z")
_BLANK_REST = re.compile(r"[ \t\r\n]*\Z")
#: What stands before the first character of a line.
_AT_MARGIN = frozenset({"", "\n", "\r", BYTE_ORDER_MARK})


def edited(woven: Woven, edits: Iterable[Edit]) -> Woven:
    """Return *woven* after *edits* of the whole text.

    Every other character stays in its file. Text inserted where files meet goes to the file of the line or block that
    it continues. A block of its own goes to a file that the edits change anyway, or else to the outermost file.

    Raises:
        EditError: an edit would have to change two files at once, or what a file includes.
    """
    if len(woven.pieces) == 1:
        return edited_in_turn(woven, (), apply(woven.text, edits))
    layout = _Layout(woven)
    work = _work(layout, edits)
    while True:
        pieces = tuple(joined(_built(layout, work)))
        wrong = _miscut(woven, pieces)
        if not wrong:
            return Woven(pieces, tuple(_moved(woven, pieces)))
        if not _try_next(work.insertions, wrong):
            raise EditError(f"this edit would change what {_named(wrong)} includes; edit the file by hand")


def edited_in_turn(woven: Woven, rounds: Iterable[Sequence[Edit]], text: str) -> Woven:
    """Return *woven* after several rounds of edits, which make *text* of the whole text.

    Raises:
        EditError: as `edited` does.
    """
    if len(woven.pieces) == 1:
        return evolve(woven, pieces=(evolve(woven.pieces[0], text=text),))
    for edits in rounds:
        woven = edited(woven, edits)
    return woven


@frozen
class _Place:
    """Represent a place where text can be inserted: before a piece, or within one."""

    file: str
    #: The piece, by its index; the number of pieces for the end.
    index: int
    #: Offset in the piece; None if the place is before it.
    within: int | None = None


@frozen(eq=False)
class _Layout:
    """Know where each piece is in the whole text."""

    woven: Woven

    @cached_property
    def text(self) -> str:
        """Return the whole text."""
        return self.woven.text

    @cached_property
    def shown(self) -> Sequence[int]:
        """Return the indices of the pieces that are part of the whole text."""
        return [index for index, piece in enumerate(self.woven.pieces) if piece.text and not piece.hidden]

    @cached_property
    def starts(self) -> Sequence[int]:
        """Return the offset in the whole text of each shown piece, and the end of the text."""
        return [*accumulate((len(self.woven.pieces[index].text) for index in self.shown), initial=0)]

    @cached_property
    def between(self) -> Mapping[int, Sequence[_Place]]:
        """Return the places between pieces by their offset in the whole text, in order."""
        found: dict[int, list[_Place]] = {}
        for offset, place in self._between():
            found.setdefault(offset, []).append(place)
        return found

    def _between(self) -> Iterator[tuple[int, _Place]]:
        offset = 0
        open_: list[str] = []
        for index, piece in enumerate(self.woven.pieces):
            if piece.file in open_:
                while open_[-1] != piece.file:
                    yield offset, _Place(open_.pop(), index)
            else:
                open_.append(piece.file)
            yield offset, _Place(piece.file, index)
            offset += 0 if piece.hidden else len(piece.text)
        for file in reversed(open_):
            yield offset, _Place(file, len(self.woven.pieces))

    def places(self, offset: int) -> Sequence[_Place]:
        """Return the places where text can be inserted at *offset*."""
        if offset in self.between:
            return self.between[offset]
        nearest = bisect_right(self.starts, offset) - 1
        index = self.shown[nearest]
        return (_Place(self.woven.pieces[index].file, index, offset - self.starts[nearest]),)

    def parts(self, span: Span) -> Iterator[tuple[int, Span]]:
        """Yield the pieces of *span*, by their indices, with the part of each that is in it."""
        for number in range(bisect_right(self.starts, span.start) - 1, len(self.shown)):
            start, end = self.starts[number], self.starts[number + 1]
            if start >= span.end:
                return
            yield self.shown[number], Span(max(span.start, start) - start, min(span.end, end) - start)


@frozen
class _Candidate:
    """Represent a text to insert, and where."""

    place: _Place
    #: The offset in the whole text.
    offset: int
    text: str


@define
class _Insertion:
    """Hold the possible places of an insertion, the best one first."""

    candidates: Sequence[_Candidate]
    number: int = 0

    @property
    def chosen(self) -> _Candidate:
        """Return the candidate that is tried."""
        return self.candidates[self.number]


@frozen
class _Work:
    """Hold what edits do to pieces."""

    #: Replacements and deletions within pieces, by the index of the piece.
    local: Mapping[int, Sequence[Edit]]
    insertions: Sequence[_Insertion]


def _work(layout: _Layout, edits: Iterable[Edit]) -> _Work:
    """Return what *edits* of the whole text do to pieces.

    Raises:
        EditError: an edit would have to change two files at once.
    """
    ordered = sorted(edits, key=by_place)
    local: dict[int, list[Edit]] = {}
    new: dict[int, str] = {}
    for edit in ordered:
        inserted, gone = _divided(layout, edit)
        if inserted.text:
            new[inserted.span.start] = new.get(inserted.span.start, "") + inserted.text
        for index, one in gone:
            local.setdefault(index, []).append(one)
    touched = {layout.woven.pieces[index].file for index in local}
    bounds = _bounds([*new], ordered, len(layout.text))
    return _Work(local, [_Insertion(_candidates(layout, at, text, touched, bounds[at])) for at, text in new.items()])


def _divided(layout: _Layout, edit: Edit) -> tuple[Edit, Sequence[tuple[int, Edit]]]:
    """Return what an edit inserts, and what it replaces and deletes in each piece.

    Raises:
        EditError: text of two files would have to be replaced.
    """
    nothing = Edit(Span(edit.span.end, edit.span.end), "")
    if edit.span.start == edit.span.end:
        return edit, ()
    parts = tuple(layout.parts(edit.span))
    files = dict.fromkeys(layout.woven.pieces[index].file for index, _ in parts)
    if edit.text and len(files) > 1:
        shorter = _trimmed(edit, layout.text)
        if shorter == edit:
            raise EditError(
                f"the new text would have to be in {_named(files)} at once; "
                "edit the files by hand, or move the text into one of them"
            )
        return _divided(layout, shorter)
    texts = (edit.text, *("" for _ in parts[1:]))
    return nothing, [(index, Edit(part, text)) for (index, part), text in zip(parts, texts, strict=True)]


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
            max(0, *ends[: bisect_right(ends, at)][-1:], *(one + 1 for one in offsets[:number][-1:])),
            min(length, *starts[bisect_left(starts, at) :][:1], *(one - 1 for one in offsets[number + 1 :][:1])),
        )
        for number, at in enumerate(offsets)
    }


def _candidates(layout: _Layout, at: int, text: str, touched: Collection[str], free: Span) -> Sequence[_Candidate]:
    """Return where a text inserted at an offset can go, the best place first."""
    here = [_Candidate(place, at, text) for place in layout.places(at)]
    at_margin = layout.text[at - 1 : at] in _AT_MARGIN if at else True
    if not at_margin and not _EMPTY_LINE_FIRST.match(text):
        return here
    if at_margin and not _EMPTY_LINE_LAST.search(text) and not _BLANK_REST.match(layout.text, at):
        return here[::-1]
    ranks = {file: rank for rank, file in enumerate(layout.woven.files)}
    turned = [
        _Candidate(place, offset, new)
        for offset, new in _turned(layout.text, at, text, free)
        for place in layout.places(offset)
    ]
    return sorted(
        (*here, *turned),
        key=lambda one: (
            not _tidy(layout, one),
            one.place.file not in touched,
            ranks[one.place.file],
            abs(one.offset - at),
        ),
    )


def _turned(text: str, at: int, new: str, free: Span) -> Iterator[tuple[int, str]]:
    """Yield other offsets where an insertion gives the same whole text, with what to insert there.

    To insert a line break and a block before a line break is the same as to insert the block and a line break after
    it.
    """
    offset, turned = at, new
    while (end := LINE_END.match(text, offset)) and turned.startswith(end[0]) and end.end() <= free.end:
        offset, turned = end.end(), turned[len(end[0]) :] + end[0]
        yield offset, turned
    offset, turned = at, new
    while (width := _line_end_before(text, offset)) and offset - width >= free.start:
        if not turned.endswith(text[offset - width : offset]):
            return
        offset, turned = offset - width, turned[-width:] + turned[:-width]
        yield offset, turned


def _line_end_before(text: str, offset: int) -> int:
    """Return the width of the line end right before *offset*; 0 if there is none."""
    if text[max(offset - 2, 0) : offset] == "\r\n":
        return 2
    return int(offset > 0 and text[offset - 1] in "\r\n")


def _tidy(layout: _Layout, candidate: _Candidate) -> bool:
    """Return whether the inserted text has lines of its own in its file, which still ends with a line break."""
    before, after = _beside(layout.woven.pieces, candidate.place)
    begins = before in _AT_MARGIN or candidate.text[0] in "\r\n"
    ends = candidate.text[-1] in "\r\n" or (after in "\r\n" if after else before not in "\r\n")
    return begins and ends


def _beside(pieces: Sequence[Piece], place: _Place) -> tuple[str, str]:
    """Return the characters before and after *place* in its file; empty if there are none."""
    if place.within is not None:
        text = pieces[place.index].text
        return text[place.within - 1], text[place.within]
    before = next((one.text[-1] for one in reversed(pieces[: place.index]) if one.file == place.file and one.text), "")
    after = next((one.text[0] for one in pieces[place.index :] if one.file == place.file and one.text), "")
    return before, after


def _built(layout: _Layout, work: _Work) -> Iterator[Piece]:
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


def _miscut(woven: Woven, pieces: Sequence[Piece]) -> Collection[str]:
    """Return the files that would not give these *pieces* if they were read again."""
    old, new = _by_file(woven.pieces), _by_file(pieces)
    first = woven.pieces[0].file
    return [
        file
        for file, own in new.items()
        if own != old[file] and own != [*cut(file, "".join(one.text for one in own), first=file == first)]
    ]


def _by_file(pieces: Iterable[Piece]) -> Mapping[str, Sequence[Piece]]:
    found: dict[str, list[Piece]] = {}
    for piece in pieces:
        found.setdefault(piece.file, []).extend([piece] if piece.text else ())
    return {file: [*joined(own)] for file, own in found.items()}


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


def _named(files: Collection[str]) -> str:
    """Return file names as a message lists them."""
    *some, last = map(repr, files)
    return f"both {some[0]} and {last}" if len(some) == 1 else f"{', '.join(some)}{' and ' if some else ''}{last}"
