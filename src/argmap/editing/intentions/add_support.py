"""``AddSupport``: something that speaks for a claim or an argument."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from argmap.editing.intention import Intention, Reach, require, shown
from argmap.editing.relating import Speaking, related, relating_edit
from argmap.editing.things import Thing, target, thing
from argmap.errors import EditError
from argmap.interpret.reading import Reading
from argmap.model.ends import ClaimRef, End, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.text import Edit


@frozen
class AddSupport(Intention):
    """Let something new, or something in the map, speak for a claim or an argument."""

    #: What it speaks for: a title is that of a claim.
    target: End = field(converter=target)
    #: What speaks: a title is that of a claim; without one, a claim without a title.
    source: Thing = field(default=ClaimRef(""), converter=thing)
    #: Its words, if it is new.
    text: str = ""

    def on_map(self, argmap: ArgumentMap) -> ArgumentMap:
        """Return the map with the support, and with what speaks if it is new."""
        require(argmap, self.target)
        if isinstance(self.target, InferenceRef):
            raise EditError(
                f"in Argdown, {shown(self.target)} cannot be supported; "
                f"support <{self.target.argument}>, or add a premise to the step"
            )
        return related(argmap, self._speaking)

    def reach(self) -> Reach:
        """Return what has to be known."""
        return Reach(self._speaking.named, relates=True)

    def edits(self, reading: Reading) -> Iterator[Edit]:
        """Give the edit that puts a line below the target and what stands below it."""
        yield relating_edit(reading, self._speaking, {False: "+", True: "<+"})

    @property
    def _speaking(self) -> Speaking:
        return Speaking(self.target, self.source, self.text, "support")
