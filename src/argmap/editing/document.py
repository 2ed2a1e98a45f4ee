"""A document: a text that changes only by intentions."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from attrs import define, evolve, field, frozen

from argmap.editing.blocks import Blocks
from argmap.editing.carrying import carried
from argmap.editing.edits import in_turn
from argmap.editing.effects import Effect, effects, former
from argmap.editing.extracts import put, step
from argmap.editing.intention import Intention
from argmap.editing.sameness import untitled
from argmap.editing.updating import updated
from argmap.errors import EditCode, EditError
from argmap.interpret.interpret import interpret_text as read
from argmap.interpret.reading import Reading
from argmap.model.change import Diff
from argmap.model.claim import UNTITLED
from argmap.model.data import NOTHING, frozen_data
from argmap.model.ends import End, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.syntax.tree import Tree
from argmap.text import Edit


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

    document: Document = field(kw_only=True)


@frozen
class _Known:
    """Hold what is known of a document without reading it again; None for what is not."""

    reading: Reading | None = None
    blocks: Blocks | None = None
    map: ArgumentMap | None = None


@frozen
class Document:
    """Hold a text, its map and its tree.

    >>> from argmap.editing.intentions.rename import Rename
    >>> Document.of("[Lanes]: Build them. // soon").apply(Rename("Lanes", "Cycle lanes")).document.text
    '[Cycle lanes]: Build them. // soon'
    """

    text: str
    #: Settings besides the front matter, which overrides them; empty for none.
    configuration: Mapping[str, Any] = field(default=NOTHING, converter=frozen_data)
    _known: _Known = field(default=_Known(), repr=False, eq=False)

    @classmethod
    def of(cls, text: str, configuration: Mapping[str, Any] = NOTHING) -> Document:
        """Return the document of an Argdown *text*. Never raises.

        *configuration* has the same settings as front matter; the front matter of the text overrides it. The text is
        read at once, and indexed by the first edit.
        """
        return cls(text, configuration, _Known(read(text, configuration)))

    @cached_property
    def reading(self) -> Reading:
        """Return the map of the text, with places and diagnostics.

        After an edit, this reads the text again.
        """
        return self._known.reading or read(self.text, self.configuration)

    @cached_property
    def tree(self) -> Tree:
        """Return the lossless tree."""
        blocks = self._known.blocks
        known = self._known.reading is None and blocks is not None and blocks.flawless
        return Tree(blocks.root) if blocks is not None and known else self.reading.tree

    @cached_property
    def map(self) -> ArgumentMap:
        """Return the map."""
        return self._known.map or self.reading.map

    @cached_property
    def _blocks(self) -> Blocks:
        return self._known.blocks or Blocks.of(self.reading)

    def apply(self, *intentions: Intention) -> Edited:
        """Carry out *intentions* in order: all of them, or none.

        The rest of the text keeps every character. After each intention, argmap reads the changed part again; if its
        meaning is not as intended, nothing is changed.

        Most intentions take the same time in small and large maps, except for copying. After several intentions in
        one call, the whole text is read once at most, and only if you ask for its map.

        Raises:
            EditError: an intention is not possible, on the map or in this text.
        """
        work = _Work(self, self._blocks, self.map if len(intentions) == 1 else None)
        for index, intention in enumerate(intentions):
            try:
                work.carry_out(intention)
            except EditError as error:
                raise evolve(error, index=index).with_traceback(error.__traceback__) from error.__cause__
        return work.edited()

    def preview(self, *intentions: Intention) -> Preview:
        """Return what *intentions* would change.

        Raises:
            EditError: as `apply` does.
        """
        edited = self.apply(*intentions)
        return Preview(edited.edits, edited.touched, (self, edited.document))


@define
class _Work:
    """Hold a document while intentions are carried out."""

    first: Document
    #: The blocks of the first document, until something changes.
    blocks: Blocks
    #: None if stale.
    map: ArgumentMap | None
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
            if not self.rounds or self.map:  # these are the first document's, or the map has to be told from them
                self.blocks = before.copy()
            put(self.blocks, found)
            self.reading = None
            self.map = updated(self.map, (before, self.blocks), found) if self.map else None
            self._note(found.edits, found.carried.touched)

    def _whole(self, intention: Intention) -> None:
        """Carry out one intention in the whole text."""
        if not self.rounds:
            self.reading = self.first.reading
        found = carried(self.reading or read(self.blocks.text, self.first.configuration), intention)
        self.reading = found.after
        if found.edits:
            self.blocks = Blocks.of(found.after)
            self.map = found.after.map if self.map else None
            self._note(found.edits, found.touched)

    def _note(self, edits: Sequence[Edit], touched: Iterable[End]) -> None:
        self.rounds.append(edits)
        self.touched.update(dict.fromkeys(touched))

    def edited(self) -> Edited:
        """Return what all of it came to."""
        if not self.rounds:
            return Edited(documents=(self.first, self.first), document=self.first)
        known = _Known(self.reading, self.blocks, self.map)
        document = evolve(self.first, text=self.blocks.text, known=known)
        edits = in_turn(len(self.first.text), self.rounds)
        titled = [ref for ref in self.touched if not _made_up(ref)]
        made_up = _written(document.reading, edits) if len(titled) < len(self.touched) else ()
        return Edited(edits, (*titled, *made_up), (self.first, document), document=document)


def _made_up(ref: End) -> bool:
    return (ref.argument if isinstance(ref, InferenceRef) else ref.title).startswith(UNTITLED)


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


def _counted(documents: Sequence[Document]) -> str:
    return str(len(documents))


@frozen
class History:
    """Hold a document with its undo and redo history. Immutable.

    >>> from argmap.editing.intentions.rename import Rename
    >>> history = History(Document.of("[Lanes]: Build them.")).apply(Rename("Lanes", "Paths"))
    >>> history.undone().document.text, history.undone().redone().document.text
    ('[Lanes]: Build them.', '[Paths]: Build them.')
    """

    document: Document
    #: Earlier documents, the latest last.
    past: tuple[Document, ...] = field(default=(), repr=_counted)
    #: Undone documents, the next to redo last.
    future: tuple[Document, ...] = field(default=(), repr=_counted)

    def apply(self, *intentions: Intention) -> History:
        """Carry out *intentions* as one step, and clear the redo history.

        Raises:
            EditError: as `Document.apply` does.
        """
        return self.then(self.document.apply(*intentions).document)

    def then(self, document: Document) -> History:
        """Return the history with *document* as the next version, and without redo history."""
        return self if document is self.document else History(document, (*self.past, self.document))

    def undone(self) -> History:
        """Return the history one step back.

        Raises:
            EditError: there is nothing to undo.
        """
        _some(self.past, "undo")
        return evolve(self, document=self.past[-1], past=self.past[:-1], future=(*self.future, self.document))

    def redone(self) -> History:
        """Return the history one step forward.

        Raises:
            EditError: there is nothing to redo.
        """
        _some(self.future, "redo")
        return evolve(self, document=self.future[-1], past=(*self.past, self.document), future=self.future[:-1])


def _some(documents: Sequence[Document], what: str) -> None:
    if not documents:
        raise EditError(f"nothing to {what}", EditCode(f"nothing-to-{what}"))
