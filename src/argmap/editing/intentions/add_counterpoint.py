"""``AddCounterpoint``: something that speaks against a claim or an argument."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from argmap.editing.intention import Intention, Reach, require
from argmap.editing.relating import Speaking, related, relating_edit, spoken_of
from argmap.editing.things import Thing, thing
from argmap.errors import EditError
from argmap.interpret.reading import Reading
from argmap.interpret.settings import settings_of
from argmap.model.ends import ClaimRef
from argmap.model.map import ArgumentMap
from argmap.model.relation import CounterpointKind
from argmap.text import Edit

#: What a text says, and by which symbols, with an arrow head and without.
_SAID = {
    CounterpointKind.OBJECTION: ("attack", {False: "-", True: "<-"}),
    CounterpointKind.CONTRARY: ("attack", {False: "-", True: "<-"}),
    CounterpointKind.UNDERCUT: ("undercut", {False: "_", True: "<_"}),
    CounterpointKind.CONTRADICTION: ("contradictory", {False: "><", True: "><"}),
}


@frozen
class AddCounterpoint(Intention):
    """Let something new, or something in the map, speak against a claim or an argument."""

    #: What it speaks against: a title is that of a claim.
    target: Thing = field(converter=thing)
    #: What speaks: a title is that of a claim; without one, a claim without a title.
    source: Thing = field(default=ClaimRef(""), converter=thing)
    #: Its words, if it is new.
    text: str = ""
    #: How it speaks against it. In a map in strict mode, an objection between claims is a contrary.
    kind: CounterpointKind = field(default=CounterpointKind.OBJECTION, converter=CounterpointKind)

    def on_map(self, argmap: ArgumentMap) -> ArgumentMap:
        """Return the map with the counterpoint, and with what speaks if it is new."""
        require(argmap, self.target)
        if self.kind is CounterpointKind.CONTRARY and not settings_of(argmap.data).strict:
            raise EditError("claims are contrary only in strict mode; an objection or a contradiction is possible")
        return related(argmap, self._speaking)

    def reach(self) -> Reach:
        """Return what has to be known."""
        return Reach(spoken_of(self._speaking), relates=True)

    def edits(self, reading: Reading) -> Iterator[Edit]:
        """Give the edit that puts a line below the target and what stands below it."""
        yield relating_edit(reading, self._speaking, _SAID[self.kind][1])

    @property
    def _speaking(self) -> Speaking:
        return Speaking(self.target, self.source, self.text, _SAID[self.kind][0])
