"""``SetData``: set or remove a key in the data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import evolve, field, frozen

from argmap.editing.edits import insertion
from argmap.editing.intention import Intention, Reach, require, shown
from argmap.editing.noting import cleared_edit, noted_edit, scalar
from argmap.editing.statements import Statement, main_place, occurrences, statements
from argmap.editing.things import Thing, found, replaced, thing
from argmap.errors import EditCode, EditError, InvalidValueError
from argmap.interpret.claims import noted
from argmap.interpret.reading import Occurrence, Reading
from argmap.interpret.settings import Settings
from argmap.messages import nearest
from argmap.model.argument import Argument
from argmap.model.claim import Claim
from argmap.model.map import ArgumentMap
from argmap.text import Edit
from argmap.values import is_text, suggested
from argmap.values import shown as said

#: The attribute that the model has for a key, and its value by default.
_APART: Mapping[str, tuple[str, Any]] = {
    "by": ("by", ""),
    "source": ("sources", ()),
    "implicit": ("implicit", False),
    "weight": ("weight", None),
}


def _plain(_intention: object, _attribute: object, value: str | float | None) -> None:
    if not (value is None or isinstance(value, (str, int, float))):
        raise InvalidValueError(f"value must be a string, a number, True, False or None, not {said(value)}")


@frozen
class SetData(Intention):
    """Set a key in the data of a claim or an argument, or remove it."""

    #: What the data belongs to; a string is a title, as in ``Safety``, ``[Safety]`` or ``<Safety>``.
    what: Thing = field(converter=thing)
    #: The key, such as ``by``, ``source``, ``weight`` or one of your own.
    key: str = field(validator=is_text)
    #: The value: a string, a number, true or false; None, or null in JSON, removes the key.
    value: str | float | bool | None = field(validator=_plain, metadata={"json": True})

    def on_map(self, argmap: ArgumentMap, settings: Settings) -> ArgumentMap:
        """Return the map with the new value."""
        require(argmap, self.what)
        return replaced(argmap, self.what, self._noted(found(argmap, self.what)))

    def reach(self) -> Reach:
        """Return what it needs to know of the map."""
        return Reach((self.what,))

    def edits(self, reading: Reading) -> Iterator[Edit]:
        """Yield the edit that changes the last value, or adds the data."""
        table = statements(reading.tree)
        places = [o for o in occurrences(reading, self.what) if self.key in o.data]
        if self.value is None:
            yield from (cleared_edit(str(reading.tree), table[o.span.start].parts, self.key) for o in places)
            return
        place: Occurrence = places[-1] if places else main_place(reading, self.what)
        yield self._edit(table[place.span.start], str(reading.tree))

    def _edit(self, statement: Statement, text: str) -> Edit:
        value = scalar(self.value)
        if statement.parts.data:
            return noted_edit(text, statement.parts, self.key, value)
        return insertion(statement.said_end, f" {{{scalar(self.key)}: {value}}}")

    def _noted(self, old: Claim | Argument) -> Claim | Argument:
        data = {key: value for key, value in old.data.items() if key != self.key}
        asked = {} if self.value is None else {self.key: self.value}
        said = noted(asked, claim=isinstance(old, Claim))
        name, nothing = _APART.get(self.key, ("", None))
        apart = {name: said.get(name, nothing)} if name and (name in said or isinstance(old, Claim)) else {}
        if self.value is None and self.key not in old.data and not any(getattr(old, one, None) for one in apart):
            near = nearest(self.key, old.data)
            message = f"{shown(self.what)} has no data under {self.key!r}{suggested(near)}"
            raise EditError(message, EditCode.UNKNOWN_KEY, self.key, near)
        return evolve(old, data={**data, **said["data"]}, **apart)
