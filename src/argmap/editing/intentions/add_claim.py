"""``AddClaim``: add a claim without relations."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from argmap.editing.adding import block_edit, require_group
from argmap.editing.intention import Intention, Reach
from argmap.editing.relating import with_thing, written
from argmap.editing.writing import plain
from argmap.interpret.reading import Reading
from argmap.interpret.settings import Settings
from argmap.model.ends import ClaimRef
from argmap.model.map import ArgumentMap
from argmap.model.titles import claim_title
from argmap.text import Edit
from argmap.values import is_filled, is_text


@frozen
class AddClaim(Intention):
    """Add a claim at the end of a group, or before the first heading."""

    #: Its title.
    title: str = field(converter=claim_title, validator=is_filled)
    #: Its text; empty for none.
    text: str = field(default="", validator=is_text)
    #: Key of its group; empty for none.
    group: str = field(default="", validator=is_text)

    def on_map(self, argmap: ArgumentMap, settings: Settings) -> ArgumentMap:
        """Return the map with the claim."""
        require_group(argmap, settings, self.group)
        return with_thing(argmap, ClaimRef(self.title), plain(self.text) if self.text else "", self.group)

    def reach(self) -> Reach:
        """Return what it needs to know of the map."""
        return Reach((ClaimRef(self.title),), blocks=True, group=self.group)

    def edits(self, reading: Reading) -> Iterator[Edit]:
        """Yield the edit that adds a block for the claim."""
        yield block_edit(reading, self.group, written(reading, ClaimRef(self.title), self.text))
