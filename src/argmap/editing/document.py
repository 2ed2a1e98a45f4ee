"""A document: a text that changes by what its author intends, and only there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from attrs import evolve, field, frozen

from argmap.editing.edits import composed
from argmap.editing.intention import Intention
from argmap.editing.sameness import recounted, same, touched
from argmap.errors import EditError
from argmap.interpret.interpret import reading as read
from argmap.interpret.reading import Reading
from argmap.model.ends import End
from argmap.model.map import ArgumentMap
from argmap.syntax.tree import Kind, Tree
from argmap.text import Edit, Severity, apply


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
class Document:
    """Hold a text and what it says. Invariant: the reading is that of the text.

    >>> from argmap.editing.intentions.rename import Rename
    >>> Document.of("[Lanes]: Build them. // soon").apply(Rename("Lanes", "Cycle lanes")).document.text
    '[Cycle lanes]: Build them. // soon'
    """

    text: str
    reading: Reading = field(repr=False)

    @classmethod
    def of(cls, text: str) -> Document:
        """Return the document of *text*, in Argdown. Never raises."""
        return cls(text, read(text))

    @property
    def tree(self) -> Tree:
        """Return the lossless tree."""
        return self.reading.tree

    @property
    def map(self) -> ArgumentMap:
        """Return the map."""
        return self.reading.map

    def apply(self, *intentions: Intention) -> Edited:
        """Carry out *intentions*, one after another, all or none.

        Whatever they do not speak of keeps every character. The text is read again after each: if it does not say
        what the intention makes of the map, nothing is changed.

        Raises:
            EditError: an intention cannot be carried out, or not in this text.
        """
        document, found = self, dict[End, None]()
        edits: tuple[Edit, ...] = ()
        for intention in intentions:
            step = document._step(intention)
            edits = composed(len(self.text), edits, step.edits)
            found.update(dict.fromkeys(step.touched))
            document = step.document
        return Edited(edits, tuple(found), document=document)

    def preview(self, *intentions: Intention) -> Preview:
        """Return what *intentions* come to, without the document. Raises as `apply` does."""
        edited = self.apply(*intentions)
        return Preview(edited.edits, edited.touched)

    def _step(self, intention: Intention) -> Edited:
        intended = intention.on_map(self.map)
        if intended == self.map:
            return Edited(document=self)
        edits = tuple(intention.edits(self.reading))
        after = Document.of(apply(self.text, edits))
        if not same(recounted(intended, self.reading, edits, after.reading), after.map) or _worse(self, after):
            raise EditError(f"{intention} cannot be written in this text without changing what else it says")
        return Edited(edits, touched(self.map, intended), document=after)


def _worse(before: Document, after: Document) -> bool:
    """Tell whether something could not be read as it was meant that could before, or has become a comment."""
    return bool(_errors(after.reading) - _errors(before.reading) or _comments(after.tree) - _comments(before.tree))


def _comments(tree: Tree) -> Counter[str]:
    return Counter(token.text for token in tree.root.tokens() if token.kind is Kind.COMMENT)


def _errors(reading: Reading) -> Counter[str]:
    return Counter(problem.code for problem in reading.diagnostics if problem.severity is Severity.ERROR)


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
        raise EditError(f"there is nothing to {what}")
