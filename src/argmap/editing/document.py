"""A document: a text that changes only by intentions."""

from __future__ import annotations

import os
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate, takewhile
from typing import Any

from attrs import Attribute, define, evolve, field, frozen

from argmap import plugins
from argmap.editing.blocks import Blocks
from argmap.editing.carrying import carried
from argmap.editing.delta import Delta, Known
from argmap.editing.edits import in_turn, inverse
from argmap.editing.effects import Effect, effects, former, is_untitled
from argmap.editing.extracts import put, step
from argmap.editing.intention import Intention, names
from argmap.editing.on_disk import OnDisk
from argmap.editing.sameness import untitled
from argmap.editing.side_effects import worse
from argmap.editing.updating import updated
from argmap.errors import EditCode, EditError, InvalidValueError
from argmap.interpret.interpret import interpret_text as read
from argmap.interpret.reading import Reading
from argmap.model.change import Diff
from argmap.model.data import NOTHING, frozen_data
from argmap.model.ends import End
from argmap.model.map import ArgumentMap
from argmap.model.stubs import several
from argmap.syntax.tree import Tree
from argmap.syntax.woven import Woven, unwoven
from argmap.text import Diagnostic, Edit, Source, Span, apply
from argmap.values import expect, is_one, is_text, shown
from argmap.values import several as as_tuple

#: Most characters of its text that the representation of a document shows.
_SHOWN = 50


@frozen
class Preview:
    """Hold the edits that intentions would make."""

    #: All edits to the text before, in text order.
    edits: tuple[Edit, ...] = ()
    #: Claims and arguments that are changed, new, removed or related differently.
    touched: tuple[End, ...] = ()
    #: The documents before and after; None for neither.
    _documents: tuple[Document, Document] | None = field(default=None, repr=False, eq=False)

    @cached_property
    def effects(self) -> tuple[Effect, ...]:
        """Return what happened to each of `touched`, apart from what is the same again.

        After several intentions, this reads the text again.
        """
        if self._documents is None:
            return ()
        before, after = self._documents
        return tuple(
            effects(
                before.map, after.map, self.touched, lambda ref: former(before.reading, self.edits, after.reading, ref)
            )
        )

    @cached_property
    def diff(self) -> Diff:
        """Return the changes in the argument. After several intentions, this reads the text again."""
        from argmap.model.diff import diff  # noqa: PLC0415 - most edits are not described

        before, after = self._documents or (Document(""), Document(""))
        return diff(before.map, after.map)


@frozen
class Edited(Preview):
    """Hold the document after intentions, and the edits made."""

    #: The document after the edits; it is not saved yet.
    document: Document = field(kw_only=True)


def _woven(_document: object, _attribute: object, woven: Woven | None) -> None:
    if woven is not None:
        expect("the text as parts of its files", woven, Woven)


@frozen(repr=False)
class Document:
    """Hold a text, its map, its tree and its files.

    >>> from argmap.edits import Rename
    >>> Document.of("[Lanes]: Build them. // soon").apply(Rename("Lanes", "Cycle lanes")).document.text
    '[Cycle lanes]: Build them. // soon'
    """

    #: The whole text; that of included files takes the place of each include.
    text: str = field(validator=is_text)
    #: Settings besides the front matter, which overrides them; empty for none.
    configuration: Mapping[str, Any] = field(default=NOTHING, converter=frozen_data)
    #: The text as parts of its files; None if it is from no file.
    woven: Woven | None = field(default=None, validator=_woven, repr=False)
    #: The files as this program last read or saved them; all versions of a document share it.
    on_disk: OnDisk = field(factory=OnDisk, repr=False, eq=False)
    _known: Known = field(factory=Known, repr=False, eq=False)

    @classmethod
    def of(cls, text: str, configuration: Mapping[str, Any] = NOTHING) -> Document:
        """Return the document of an Argdown *text*. Never raises for any text.

        *configuration* has the same settings as front matter; the front matter of the text overrides it. The text is
        read at once, and indexed by the first edit.
        """
        return cls(text, configuration, known=Known(read(text, configuration)))

    @classmethod
    def in_files(cls, woven: Woven, reading: Reading, on_disk: OnDisk) -> Document:
        """Return the document of files that were read already.

        Args:
            woven: The text as parts of its files.
            reading: The reading of that text.
            on_disk: The texts of the files on disk.
        """
        return cls(woven.text, reading.configuration, woven, on_disk, Known(reading))

    @property
    def files(self) -> Mapping[str, str]:
        """Return the text of each file by name, as it would be saved; the main file is first.

        Empty for a text from no file.
        """
        return {name: source.text for name, source in self.woven.files.items()} if self.woven else {}

    @property
    def problems(self) -> tuple[tuple[str, Diagnostic], ...]:
        """Return why includes were not read: the name of a file, and a finding with a span in that file.

        If there are any, the text lacks what those files say. Edits and saving work all the same.
        """
        return self.woven.problems if self.woven else ()

    def save(self, path: str | os.PathLike[str] | None = None, *, replace: bool = False) -> tuple[str, ...]:
        """Save the changed files, all or none, and return their names.

        Each file is replaced completely and keeps its mode, and symbolic links to it stay links. Saving an earlier
        version, after undo, works, too.

        Args:
            path: Another file to save to, for a text from one file or from none.
            replace: Whether to replace a file at *path* that has comments, line ends, a byte order mark or includes
                that this text lacks.

        Raises:
            OutputError: a file changed on disk since this program read or saved it, has several hard links, or cannot
                be written. Then none is changed.
            InvalidValueError: a path is missing, or the document has several files and *path* is not one of them.
        """
        saved: tuple[str, ...] = plugins.named("argmap.files.documents:save")(self, path, replace=replace)
        return saved

    @property
    def reading(self) -> Reading:
        """Return the map of the text, with places and diagnostics.

        After an edit, this reads the text again.
        """
        if self._known.reading is None:
            self._known.reading = read(self.text, self.configuration)
        return self._known.reading

    @cached_property
    def tree(self) -> Tree:
        """Return the lossless tree."""
        blocks = self._known.blocks
        known = self._known.reading is None and blocks is not None and blocks.flawless
        return Tree(blocks.root) if blocks is not None and known else self.reading.tree

    @property
    def map(self) -> ArgumentMap:
        """Return the map."""
        if self._known.map is None:
            self._known.map = self.reading.map
        return self._known.map

    def __repr__(self) -> str:
        head = self.text if len(self.text) <= _SHOWN else f"{self.text[:_SHOWN]}…"
        return f"<Document {head!r}: {several(len(self.text.splitlines()), 'line') or 'empty'}>"

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> Mapping[str, str]:  # noqa: ARG002
        """Return a picture of its map and a plain-text outline, which notebooks show."""
        bundle: Mapping[str, str] = plugins.named("argmap.notebook:bundle")(self.map)
        return bundle

    @property
    def _blocks(self) -> Blocks:
        if self._known.blocks is None:
            self._known.blocks = Blocks.of(self.reading)
        return self._known.blocks

    def apply(self, *intentions: Intention) -> Edited:
        """Carry out *intentions* in order: all of them, or none.

        The rest of the text keeps every character. After each intention, argmap reads the changed part again; if its
        meaning is not as intended, nothing is changed.

        Most intentions take the same time in small and large maps, except for copying. After several intentions in
        one call, the whole text is read once at most, and only if you ask for its map.

        Raises:
            EditError: an intention is not possible, on the map, in this text or in its files.
        """
        for intention in intentions:
            if not isinstance(intention, Intention):
                raise InvalidValueError(f"expected intentions, got {shown(intention)}{_advice(intention)}")
        work = _Work(self, self._blocks, self.map if len(intentions) == 1 else None, self.woven)
        for index, intention in enumerate(intentions):
            try:
                work.carry_out(intention)
            except EditError as error:
                raise EditError(error.reason, error.code, error.given, error.nearest, index).with_traceback(
                    error.__traceback__
                ) from error.__cause__
        return work.edited()

    def preview(self, *intentions: Intention) -> Preview:
        """Return what *intentions* would change.

        Raises:
            EditError: as `apply` does.
        """
        edited = self.apply(*intentions)
        return Preview(edited.edits, edited.touched, (self, edited.document))

    def _step_from(self, other: Document, edits: Sequence[Edit]) -> Delta:
        """Return the step that leads to this document from an *other* one, whose text *edits* change into this text."""
        return Delta.between(edits, (other._known, self._known), (other.woven, self.woven))

    def _stepped(self, step: Delta) -> Document:
        """Return the document after a *step* from this one."""
        text = apply(self.text, step.edits)
        return evolve(self, text=text, woven=step.woven(self.woven, text), known=step.known(self._known))


def _advice(given: object) -> str:
    """Return what was probably meant by what is not an intention."""
    if isinstance(given, str):
        name = "".join(word.capitalize() for word in given.split("-"))
        return f"; try argmap.edits.{name}(…)" if given in names() else ""
    several = isinstance(given, (list, tuple)) and all(isinstance(one, Intention) for one in given)
    return "; give them one by one: apply(*intentions)" if several else ""


@define
class _Work:
    """Hold a document while intentions are carried out."""

    first: Document
    #: The blocks of the first document, until something changes.
    blocks: Blocks
    #: None if stale.
    map: ArgumentMap | None
    woven: Woven | None
    reading: Reading | None = None
    rounds: list[Sequence[Edit]] = field(factory=list)
    touched: dict[End, None] = field(factory=dict)

    def carry_out(self, intention: Intention) -> None:
        """Carry out one intention, in an extract if that will do."""
        found = step(self.blocks, intention)
        if found is None:
            self._whole(intention)
        elif found.edits:
            before = self.blocks
            if not self.rounds or self.map is not None:  # the first document's, or needed to tell the map
                self.blocks = before.copy()
            put(self.blocks, found)
            self.reading = None
            self.map = updated(self.map, (before, self.blocks), found) if self.map is not None else None
            self._note(found.edits, found.carried.touched)

    def _whole(self, intention: Intention) -> None:
        """Carry out one intention in the whole text."""
        if not self.rounds:
            self.reading = self.first.reading
        where = self._where if self.woven and len(self.woven.pieces) > 1 else None
        found = carried(self.reading or read(self.blocks.text, self.first.configuration), intention, where)
        self.reading = found.after
        if found.edits:
            self.blocks = Blocks.of(found.after)
            self.map = found.after.map if self.map is not None else None
            self._note(found.edits, found.touched)

    def _where(self, place: int) -> str:
        """Return the file and the line of an offset in the whole text."""
        woven = self.woven or unwoven(Source("", self.blocks.text))
        file, span = woven.place(Span(place, place))
        return f"{file}, line {woven.files[file].position(span.start).line}"

    def _note(self, edits: Sequence[Edit], touched: Iterable[End]) -> None:
        self.rounds.append(self._filed(self.woven, edits) if self.woven and len(self.woven.pieces) > 1 else edits)
        self.touched.update(dict.fromkeys(touched))

    def _filed(self, woven: Woven, edits: Sequence[Edit]) -> Sequence[Edit]:
        """Make *edits* in the files, too, and return what was made of them."""
        from argmap.syntax.file_edits import filed  # noqa: PLC0415 - most maps are in one file

        self.woven, made = filed(woven, edits, self._agrees)
        return made

    def _agrees(self, text: str) -> bool:
        """Return whether *text* says what the text after the edits says; if so, it takes its place."""
        if text == self.blocks.text:
            return True
        found = read(text, self.first.configuration)
        expected = self.map or read(self.blocks.text, self.first.configuration).map
        agrees = expected == found.map and not worse(self.first.reading, found)
        if agrees:
            self.reading, self.blocks, self.map = found, Blocks.of(found), found.map if self.map is not None else None
        return agrees

    def edited(self) -> Edited:
        """Return what all of it came to."""
        if not self.rounds:
            return Edited(documents=(self.first, self.first), document=self.first)
        known = Known(self.reading, self.blocks, self.map)
        text, woven = self.blocks.text, self.woven
        if woven and len(woven.pieces) == 1:
            woven = evolve(woven, pieces=(evolve(woven.pieces[0], text=text),))
        document = evolve(self.first, text=text, woven=woven, known=known)
        edits = in_turn(len(self.first.text), self.rounds)
        titled = [ref for ref in self.touched if not is_untitled(ref)]
        made_up = _written(document.reading, edits) if len(titled) < len(self.touched) else ()
        return Edited(edits, (*titled, *made_up), (self.first, document), document=document)


def _written(reading: Reading, edits: Iterable[Edit]) -> Iterator[End]:
    """Yield the untitled claims and arguments that the *edits* add, by their generated titles."""
    new: list[tuple[int, int]] = []
    grown = 0
    for edit in edits:
        start = edit.span.start + grown
        new.append((start, start + len(edit.text)))
        grown += len(edit.text) - (edit.span.end - edit.span.start)
    starts = [start for start, _ in new]
    for ref, start, end in untitled(reading):
        index = bisect_right(starts, end) - 1
        if index >= 0 and new[index][1] >= start:
            yield ref


def _deltas(values: Iterable[Delta] | Delta) -> tuple[Delta, ...]:
    return as_tuple(values, Delta, "steps")


#: How many bytes of steps a history keeps unless asked otherwise.
_LIMIT = 64 * 2**20


def _bytes(_history: History, _field: Attribute[int], value: object) -> None:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise InvalidValueError(f"limit must be a number of bytes, such as 64 * 2**20, not {value!r}")


@frozen(repr=False)
class History:
    """Hold a document with its undo and redo history. Immutable.

    >>> from argmap.edits import Rename
    >>> history = History(Document.of("[Lanes]: Build them.")).apply(Rename("Lanes", "Paths"))
    >>> history.undone().document.text, history.undone().redone().document.text
    ('[Lanes]: Build them.', '[Paths]: Build them.')
    """

    document: Document = field(validator=is_one("a Document", Document))
    #: The steps back to earlier documents, the latest last.
    _past: tuple[Delta, ...] = field(default=(), converter=_deltas, repr=False)
    #: The steps that were undone, the next to redo last.
    _future: tuple[Delta, ...] = field(default=(), converter=_deltas, repr=False)
    #: Most bytes that the texts of the steps may take; if they take more, the oldest can no longer be undone.
    limit: int = field(default=_LIMIT, kw_only=True, validator=_bytes)

    @property
    def undoable(self) -> int:
        """Return how many steps can be undone."""
        return len(self._past)

    @property
    def redoable(self) -> int:
        """Return how many undone steps can be redone."""
        return len(self._future)

    @property
    def size(self) -> int:
        """Return about how many bytes the steps take."""
        return _size(self._past) + _size(self._future)

    def __repr__(self) -> str:
        return f"<History of {self.document!r}, {self.undoable} to undo, {self.redoable} to redo>"

    def apply(self, *intentions: Intention) -> History:
        """Carry out *intentions* as one step, and clear the redo history.

        Raises:
            EditError: as `Document.apply` does.
        """
        return self.then(self.document.apply(*intentions))

    def then(self, edited: Edited) -> History:
        """Return the history after an edit of its document, which clears the redo history."""
        expect("an edit, from Document.apply", edited, Edited)
        before = self.document
        if edited.document is before:
            return self
        step = before._step_from(edited.document, inverse(before.text, edited.edits))  # noqa: SLF001 - of this module
        return self._at(edited.document, (*self._past, step), ())

    def undone(self) -> History:
        """Return the history one step back.

        Raises:
            EditError: there is nothing to undo.
        """
        _some(self._past, "undo")
        document, step = self._stepped(self._past[-1])
        return self._at(document, self._past[:-1], (*self._future, step))

    def redone(self) -> History:
        """Return the history one step forward.

        Raises:
            EditError: there is nothing to redo.
        """
        _some(self._future, "redo")
        document, step = self._stepped(self._future[-1])
        return self._at(document, (*self._past, step), self._future[:-1])

    def _stepped(self, step: Delta) -> tuple[Document, Delta]:
        """Return the document after a *step*, and the step back."""
        before = self.document
        document = before._stepped(step)  # noqa: SLF001 - of this module
        return document, before._step_from(document, inverse(before.text, step.edits))  # noqa: SLF001 - likewise

    def _at(self, document: Document, past: Sequence[Delta], future: Sequence[Delta]) -> History:
        """Return the history with another document, and with as many steps as the limit allows."""
        if _size(past) + _size(future) <= self.limit:
            return evolve(self, document=document, past=past, future=future)
        later = _within(self.limit, future)
        earlier = _within(self.limit - _size(later), past)
        return evolve(self, document=document, past=earlier, future=later)


def _size(steps: Iterable[Delta]) -> int:
    return sum([step.size for step in steps])


def _within(limit: int, steps: Sequence[Delta]) -> tuple[Delta, ...]:
    """Return the last of *steps*, as many as hold no more bytes than the *limit*."""
    totals = accumulate(step.size for step in reversed(steps))
    kept = sum(1 for _ in takewhile(limit.__ge__, totals))
    return tuple(steps[len(steps) - kept :])


def _some(steps: Sequence[Delta], what: str) -> None:
    if not steps:
        raise EditError(f"nothing to {what}", EditCode(f"nothing-to-{what}"))
