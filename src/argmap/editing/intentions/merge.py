"""``Merge``: two claims, or two arguments, that come to the same become one."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from argmap.editing.intention import Intention, require, shown
from argmap.editing.merging import merging_edits
from argmap.editing.things import Thing, thing
from argmap.editing.uniting import united
from argmap.errors import EditError
from argmap.interpret.reading import Reading
from argmap.model.map import ArgumentMap
from argmap.text import Edit


@frozen
class Merge(Intention):
    """Let all that speaks of one claim or argument speak of another, whose words stay."""

    #: What goes: a title is that of a claim.
    what: Thing = field(converter=thing)
    #: What it becomes one with.
    into: Thing = field(converter=thing)

    def on_map(self, argmap: ArgumentMap) -> ArgumentMap:
        """Return the map with one for both: tags and data of both, and each relation once."""
        require(argmap, self.what)
        require(argmap, self.into)
        if type(self.what) is not type(self.into):
            raise EditError(
                f"cannot merge {shown(self.what)} into {shown(self.into)}: one is a claim, the other an argument"
            )
        return argmap if self.what == self.into else united(argmap, self.what, self.into)

    def edits(self, reading: Reading) -> Iterator[Edit]:
        """Give the edits that make each statement of one a reference to the other, and take away what is doubled."""
        return merging_edits(reading, self.what, self.into)
