"""``Move``: move a claim or an argument to another group."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, field, frozen

from argmap.editing.adding import unknown_group
from argmap.editing.intention import Intention, require
from argmap.editing.moving import moving_edits
from argmap.editing.things import Thing, found, replaced, thing
from argmap.errors import EditCode, EditError
from argmap.interpret.groups import filled
from argmap.interpret.reading import Reading
from argmap.interpret.settings import Settings
from argmap.model.map import ArgumentMap
from argmap.text import Edit
from argmap.values import is_text


@frozen
class Move(Intention):
    """Move a claim or an argument to the end of a group, or to none.

    Everything below it in the text goes along.
    """

    #: What to move; a string is a title, as in ``Safety``, ``[Safety]`` or ``<Safety>``.
    what: Thing = field(converter=thing)
    #: Key of the group, or its title if that is unique; empty for no group.
    group: str = field(validator=is_text)

    def on_map(self, argmap: ArgumentMap, settings: Settings) -> ArgumentMap:
        """Return the map with it in the group, and without empty groups."""
        require(argmap, self.what)
        key = self._key(argmap)
        if found(argmap, self.what).group == key:
            return argmap
        if settings.grouping.regroup:
            raise EditError("the setting group.regroup lists what each group holds; move the title there")
        new = replaced(argmap, self.what, evolve(found(argmap, self.what), group=key))
        members = [*(one.group for one in new.claims), *(one.group for one in new.arguments)]
        return evolve(new, groups=filled(new.groups, members))

    def edits(self, reading: Reading) -> Iterator[Edit]:
        """Yield the edits that move its block, or the content of its line."""
        return moving_edits(reading, self.what, self._key(reading.map))

    def _key(self, argmap: ArgumentMap) -> str:
        if self.group in {"", *(group.key for group in argmap.groups)}:
            return self.group
        keys = [group.key for group in argmap.groups if group.title == self.group]
        if len(keys) == 1:
            return keys[0]
        if keys:
            raise EditError(
                f"{len(keys)} groups have the title {self.group!r}; choose one by its key: {', '.join(keys)}",
                EditCode.UNKNOWN_GROUP,
                self.group,
            )
        raise unknown_group(argmap, self.group)
