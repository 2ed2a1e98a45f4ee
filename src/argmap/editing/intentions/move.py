"""``Move``: a claim or an argument goes to another group."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, field, frozen

from argmap.editing.intention import Intention, require
from argmap.editing.moving import moving_edits
from argmap.editing.things import Thing, found, replaced, thing
from argmap.errors import EditError
from argmap.interpret.groups import filled
from argmap.interpret.reading import Reading
from argmap.interpret.settings import settings_of
from argmap.model.map import ArgumentMap
from argmap.text import Edit


@frozen
class Move(Intention):
    """Put a claim or an argument, with what stands below it, at the end of another group, or of none."""

    #: What: a title is that of a claim.
    what: Thing = field(converter=thing)
    #: Key of the group, or its title if no other has it; empty for none.
    group: str

    def on_map(self, argmap: ArgumentMap) -> ArgumentMap:
        """Return the map with it in the group; in a text, what stands below it goes along. Empty groups go."""
        require(argmap, self.what)
        key = self._key(argmap)
        if found(argmap, self.what).group == key:
            return argmap
        if settings_of(argmap.data).grouping.regroup:
            raise EditError("group.regroup in the front matter lists what each group holds; move the title there")
        new = replaced(argmap, self.what, evolve(found(argmap, self.what), group=key))
        members = [*(one.group for one in new.claims), *(one.group for one in new.arguments)]
        return evolve(new, groups=filled(new.groups, members))

    def edits(self, reading: Reading) -> Iterator[Edit]:
        """Give the edits that put its block, or what stands on its line, at the end of the group's own part."""
        return moving_edits(reading, self.what, self._key(reading.map))

    def _key(self, argmap: ArgumentMap) -> str:
        if self.group in {"", *(group.key for group in argmap.groups)}:
            return self.group
        keys = [group.key for group in argmap.groups if group.title == self.group]
        if len(keys) == 1:
            return keys[0]
        if keys:
            raise EditError(
                f"{len(keys)} groups have the title {self.group!r}; choose one by its key: {', '.join(keys)}"
            )
        known = ", ".join(f"{group.key} ({group.title})" for group in argmap.groups)
        raise EditError(
            f"no group {self.group!r} in the map; " + (f"the groups are {known}" if known else "it has no groups")
        )
