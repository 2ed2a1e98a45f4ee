"""``AddSupport``: support a claim or an argument."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from argmap.editing.intention import Intention, Reach, require, shown
from argmap.editing.relating import Speaking, related, relating_edit
from argmap.editing.things import Thing, target, thing
from argmap.errors import EditError
from argmap.interpret.reading import Reading
from argmap.interpret.settings import Settings
from argmap.model.ends import ClaimRef, End, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.text import Edit
from argmap.values import is_text


@frozen
class AddSupport(Intention):
    """Add a support of a claim or an argument.

    Its source is new, or in the map.
    """

    #: What it supports; a string is a title, as in ``Safety``, ``[Safety]`` or ``<Safety>``.
    target: End = field(converter=target)
    #: Its source; a string is a title. Empty for a new claim without a title.
    source: Thing = field(default=ClaimRef(""), converter=thing)
    #: The text of a new source; empty if the source is in the map.
    text: str = field(default="", validator=is_text)

    def on_map(self, argmap: ArgumentMap, settings: Settings) -> ArgumentMap:
        """Return the map with the support, and with its source if new."""
        require(argmap, self.target)
        if isinstance(self.target, InferenceRef):
            raise EditError(
                f"in Argdown, {shown(self.target)} cannot be supported; "
                f"support <{self.target.argument}>, or add a premise to the step"
            )
        return related(argmap, settings, self._speaking)

    def reach(self) -> Reach:
        """Return what it needs to know of the map."""
        return Reach(self._speaking.named, relates=True)

    def edits(self, reading: Reading) -> Iterator[Edit]:
        """Yield the edit that adds a line after the lines below the target."""
        yield relating_edit(reading, self._speaking, {False: "+", True: "<+"})

    @property
    def _speaking(self) -> Speaking:
        return Speaking(self.target, self.source, self.text, "support")
