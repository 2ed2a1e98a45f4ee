"""``Reword``: change the text of a claim, or the gist of an argument."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from argmap.editing.intention import Intention, Reach, require, shown
from argmap.editing.statements import Statement, main_place, occurrences, statements
from argmap.editing.things import Thing, found, replaced, reworded, thing, wording
from argmap.editing.writing import escaped, plain
from argmap.errors import EditCode, EditError
from argmap.interpret.reading import Reading
from argmap.interpret.settings import Settings
from argmap.interpret.shortcodes import SHORTCODES
from argmap.model.map import ArgumentMap
from argmap.syntax.tree import NAMES, Kind
from argmap.text import Edit, Span
from argmap.values import is_text

_GAPS = frozenset({Kind.SPACE, Kind.NEWLINE, Kind.COMMENT})


@frozen
class Reword(Intention):
    """Change the text of a claim, or the gist of an argument.

    All statements with the canonical wording change.
    """

    #: What to reword; a string is a title, as in ``Safety``, ``[Safety]`` or ``<Safety>``.
    what: Thing = field(converter=thing)
    #: The new text, as plain text.
    text: str = field(validator=is_text)

    def on_map(self, argmap: ArgumentMap, settings: Settings) -> ArgumentMap:
        """Return the map with the new text.

        Other wordings stay. Marks of the old text go.
        """
        require(argmap, self.what)
        old, new = found(argmap, self.what), plain(self.text)
        words = wording(old)
        if words == new:
            return argmap
        return replaced(argmap, self.what, reworded(old, new, old.other_wordings))

    def reach(self) -> Reach:
        """Return what it needs to know of the map."""
        return Reach((self.what,))

    def edits(self, reading: Reading) -> Iterator[Edit]:
        """Yield an edit for each statement with the old text.

        If there is none, a reference gets the text.
        """
        table = statements(reading.tree)
        old = wording(found(reading.map, self.what))
        places = [o for o in occurrences(reading, self.what) if old and not o.reference and o.text == old]
        for occurrence in places or [main_place(reading, self.what)]:
            yield _reworded(table[occurrence.span.start], self, reading)


def _reworded(statement: Statement, reword: Reword, reading: Reading) -> Edit:
    tokens = [(token, place) for token, place in statement.tokens() if token.kind not in NAMES]
    said = [place for token, place in tokens if token.kind not in _GAPS | {Kind.TAG}]
    start, last = (said[0], said[-1]) if said else (statement.name_end, statement.name_end - 1)
    within = [(token, place) for token, place in tokens if start <= place <= last]
    if any(token.kind is Kind.COMMENT for token, _ in within):
        raise EditError(
            f"there is a comment inside the text of {shown(reword.what)}; move it after the text first",
            EditCode.NOT_IN_TEXT,
        )
    end = max((place + _width(token.text, token.kind) for token, place in within), default=start)
    return Edit(Span(start, end), _new(statement, reword, reading, [t.text for t, _ in within if t.kind is Kind.TAG]))


def _width(text: str, kind: Kind) -> int:
    return max(2 if kind is Kind.ESCAPE else 0, len(text.rstrip(" \t")))


def _new(statement: Statement, reword: Reword, reading: Reading, tags: list[str]) -> str:
    """Return the new words, and behind them the tags that stood among the old ones."""
    name = statement.parts.name
    shortcodes = {**SHORTCODES, **reading.settings.shortcodes}
    begins = name is None and statement.begins_line
    words = escaped(plain(reword.text), begins_line=begins, shortcodes=shortcodes)
    text = " ".join((words, *(tag.strip() for tag in tags)))
    if name is None or name.kind in {Kind.DEFINITION, Kind.ARGUMENT_DEFINITION}:
        return text if name is None or statement.worded else f" {text}"
    return f": {text}"
