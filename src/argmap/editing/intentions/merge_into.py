"""``MergeInto``: merge two claims, or two arguments."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from argmap.editing.intention import Intention, require, shown
from argmap.editing.merging import merging_edits
from argmap.editing.things import Thing, thing
from argmap.editing.uniting import united
from argmap.errors import EditError
from argmap.interpret.reading import Reading
from argmap.interpret.settings import Settings
from argmap.model.map import ArgumentMap
from argmap.text import Edit


@frozen
class MergeInto(Intention):
    """Merge one claim or argument into another, whose text stays."""

    #: What to merge, which disappears; a string is a title, as in ``Safety``, ``[Safety]`` or ``<Safety>``.
    what: Thing = field(converter=thing)
    #: What to merge it into, which stays; a string is a title, as in ``Safety``, ``[Safety]`` or ``<Safety>``.
    into: Thing = field(converter=thing)

    def on_map(self, argmap: ArgumentMap, settings: Settings) -> ArgumentMap:
        """Return the map with one thing in the place of two.

        It has the tags and data of both, and each relation once.
        """
        require(argmap, self.what)
        require(argmap, self.into)
        if type(self.what) is not type(self.into):
            raise EditError(
                f"cannot merge {shown(self.what)} into {shown(self.into)}: one is a claim, the other an argument"
            )
        return argmap if self.what == self.into else united(argmap, settings, self.what, self.into)

    def edits(self, reading: Reading) -> Iterator[Edit]:
        """Yield the edits that refer to the other thing and remove duplicates."""
        return merging_edits(reading, self.what, self.into)
