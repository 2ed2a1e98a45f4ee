"""A document: a text that changes by what its author intends, and only there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from attrs import define, evolve, field, frozen

from argmap.editing.blocks import Blocks
from argmap.editing.carrying import carried
from argmap.editing.edits import in_turn
from argmap.editing.extracts import put, step
from argmap.editing.intention import Intention
from argmap.editing.sameness import untitled
from argmap.editing.updating import updated
from argmap.errors import EditError
from argmap.interpret.interpret import reading as read
from argmap.interpret.reading import Reading
from argmap.model.claim import UNTITLED
from argmap.model.ends import End, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.syntax.tree import Tree
from argmap.text import Edit


@frozen
class Preview:
    """Hold what intentions come to."""

    #: Edits to the text as it was, in its order; all that is different.
    edits: tuple[Edit, ...] = ()
    #: The claims and arguments that are changed, new, gone or otherwise related.
    touched: tuple[End, ...] = ()


@frozen
class Edited(Preview):
    """Hold a document after intentions were carried out, and what they came to."""

    document: Document = field(kw_only=True)


@frozen
class _Known:
    """Hold what is known of a document without reading it again; None for what is not."""

    reading: Reading | None = None
    blocks: Blocks | None = None
    map: ArgumentMap | None = None


@frozen
class Document:
    """Hold a text and what it says.

    >>> from argmap.editing.intentions.rename import Rename
    >>> Document.of("[Lanes]: Build them. // soon").apply(Rename("Lanes", "Cycle lanes")).document.text
    '[Cycle lanes]: Build them. // soon'
    """

    text: str
    _known: _Known = field(default=_Known(), repr=False, eq=False)

    @classmethod
    def of(cls, text: str) -> Document:
        """Return the document of *text*, in Argdown. Never raises.

        What is named where is found now, so that an edit need not look for it.
        """
        found = read(text)
        return cls(text, _Known(found, Blocks.of(found)))

    @cached_property
    def reading(self) -> Reading:
        """Return what the text says, where, and what is wrong with it. After an edit the text is read for this."""
        return self._known.reading or read(self.text)

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
        """Carry out *intentions*, one after another, all or none.

        Whatever they do not speak of keeps every character. What they speak of is read again after each: if it does
        not say what the intention makes of the map, nothing is changed.

        Most intentions take time that does not grow with the map but for what copies it. Of many in one call, only
        the last is followed by reading the whole text, and only if its map is asked for.

        Raises:
            EditError: an intention cannot be carried out, or not in this text.
        """
        work = _Work(self, self._blocks, self.map if len(intentions) == 1 else None)
        for intention in intentions:
            work.carry_out(intention)
        return work.edited()

    def preview(self, *intentions: Intention) -> Preview:
        """Return what *intentions* come to, without the document. Raises as `apply` does."""
        edited = self.apply(*intentions)
        return Preview(edited.edits, edited.touched)


@define
class _Work:
    """Hold a document while intentions are carried out."""

    first: Document
    #: Those of the first document, until something changes.
    blocks: Blocks
    #: Nothing once it would have to be read.
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
        found = carried(self.reading or read(self.blocks.text), intention)
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
            return Edited(document=self.first)
        document = Document(self.blocks.text, _Known(self.reading, self.blocks, self.map))
        edits = in_turn(len(self.first.text), self.rounds)
        titled = [ref for ref in self.touched if not _made_up(ref)]
        made_up = _written(document.reading, edits) if len(titled) < len(self.touched) else ()
        return Edited(edits, (*titled, *made_up), document=document)


def _made_up(ref: End) -> bool:
    return (ref.argument if isinstance(ref, InferenceRef) else ref.title).startswith(UNTITLED)


def _written(reading: Reading, edits: Iterable[Edit]) -> Iterator[End]:
    """Give the claims and arguments of made-up titles that the *edits* wrote, as they are called afterwards."""
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
    """Hold a document and the ones that it was and will be again. A value, like the document.

    >>> from argmap.editing.intentions.rename import Rename
    >>> history = History(Document.of("[Lanes]: Build them.")).apply(Rename("Lanes", "Paths"))
    >>> history.undone().document.text, history.undone().redone().document.text
    ('[Lanes]: Build them.', '[Paths]: Build them.')
    """

    document: Document
    #: What it was, the last one last.
    past: tuple[Document, ...] = field(default=(), repr=_counted)
    #: What was undone, the next one last.
    future: tuple[Document, ...] = field(default=(), repr=_counted)

    def apply(self, *intentions: Intention) -> History:
        """Carry out *intentions* as one step; what was undone before is forgotten. Raises `EditError`."""
        document = self.document.apply(*intentions).document
        return self if document is self.document else History(document, (*self.past, self.document))

    def undone(self) -> History:
        """Return the history one step back, or raise `EditError` at its beginning."""
        _some(self.past, "undo")
        return evolve(self, document=self.past[-1], past=self.past[:-1], future=(*self.future, self.document))

    def redone(self) -> History:
        """Return the history one step on, or raise `EditError` at its end."""
        _some(self.future, "redo")
        return evolve(self, document=self.future[-1], past=(*self.past, self.document), future=self.future[:-1])


def _some(documents: Sequence[Document], what: str) -> None:
    if not documents:
        raise EditError(f"nothing to {what}")
