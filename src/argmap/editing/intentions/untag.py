"""``Untag``: remove a tag."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve, field, frozen

from argmap.editing.edits import insertion
from argmap.editing.intention import Intention, Reach, require, shown
from argmap.editing.statements import Statement, occurrences, statements
from argmap.editing.things import Thing, found, replaced, thing
from argmap.errors import EditCode, EditError
from argmap.interpret.reading import Reading
from argmap.interpret.settings import Settings
from argmap.interpret.words import tag_name
from argmap.messages import nearest
from argmap.model.map import ArgumentMap
from argmap.model.titles import tag
from argmap.syntax.tree import Kind
from argmap.text import BLANKS, Edit, Span, back, before_line_end
from argmap.values import is_filled, suggested

_ENDS_LINE = re.compile(r"[ \t]*(?:[\r\n]|\Z)")


@frozen
class Untag(Intention):
    """Remove a tag from a claim or an argument, wherever it occurs."""

    #: What to untag; a string is a title, as in ``Safety``, ``[Safety]`` or ``<Safety>``.
    what: Thing = field(converter=thing)
    #: The tag, with or without ``#``.
    tag: str = field(converter=tag, validator=is_filled)

    def on_map(self, argmap: ArgumentMap, settings: Settings) -> ArgumentMap:
        """Return the map without the tag.

        Raises:
            EditError: it has no such tag; the message has the nearest one.
        """
        require(argmap, self.what)
        old = found(argmap, self.what)
        if self.tag not in old.tags:
            near = nearest(self.tag, old.tags)
            known = f"its tags are {', '.join(map('#{}'.format, old.tags))}" if old.tags else "it has no tags"
            message = f"{shown(self.what)} has no tag {self.tag!r}{suggested(near) or f'; {known}'}"
            raise EditError(message, EditCode.UNKNOWN_TAG, self.tag, near)
        return replaced(argmap, self.what, evolve(old, tags=[tag for tag in old.tags if tag != self.tag]))

    def reach(self) -> Reach:
        """Return what it needs to know of the map."""
        return Reach((self.what,))

    def edits(self, reading: Reading) -> Iterator[Edit]:
        """Yield the edits that remove the tag.

        Inside a sentence, the word stays without its ``#``.
        """
        table = statements(reading.tree)
        for occurrence in occurrences(reading, self.what):
            if self.tag in occurrence.tags:
                yield from _untagged(table[occurrence.span.start], self.tag, reading)


def _untagged(statement: Statement, tag: str, reading: Reading) -> Iterator[Edit]:
    text = str(reading.tree)
    tokens = list(statement.tokens())
    words = [place for token, place in tokens if token.kind not in _NO_WORDS]
    if _only_tag(statement, tag):
        yield from _without_colon(statement, text)
    for token, place in tokens:
        if token.kind is Kind.TAG and tag_name(token.text) == tag:
            in_sentence = not statement.parts.reference and bool(words) and words[0] < place < words[-1]
            if in_sentence and not reading.settings.remove_tags:
                yield insertion(place, "\\")
            else:
                yield Edit(_with_gap(text, Span(place, place + token.width)), "")


def _only_tag(statement: Statement, tag: str) -> bool:
    """Return whether a title with a colon has nothing after it but this tag."""
    said = [token for token, _ in statement.tokens() if token.kind not in _GAPS | _DEFINED]
    return bool(said) and all(token.kind is Kind.TAG and tag_name(token.text) == tag for token in said)


def _without_colon(statement: Statement, text: str) -> Iterator[Edit]:
    """Yield the edit that removes the colon after a title, for a title with a colon must have a text."""
    name = text[statement.start : statement.name_end].rstrip(" \t")
    if name.endswith(":"):
        end = statement.start + len(name)
        yield Edit(Span(end - 1, end), "")


_GAPS = frozenset({Kind.SPACE, Kind.NEWLINE, Kind.COMMENT})
_DEFINED = frozenset({Kind.DEFINITION, Kind.ARGUMENT_DEFINITION})
_NO_WORDS = frozenset(
    {Kind.TAG, Kind.SPACE, Kind.NEWLINE, Kind.COMMENT, Kind.DEFINITION, Kind.ARGUMENT_DEFINITION, Kind.REFERENCE}
)


def _with_gap(text: str, span: Span) -> Span:
    """Return *span* with the gap before it, if it ends its line; its own blank goes with it otherwise."""
    if not _ENDS_LINE.match(text, span.end):
        return span
    end = span.start + len(text[span.start : span.end].rstrip(" \t"))
    return Span(before_line_end(text, back(text, span.start, BLANKS)), end)
