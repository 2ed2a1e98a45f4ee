"""``AddCounterpoint``: oppose a claim, an argument or a step."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from argmap.editing.intention import Intention, Reach, require, shown
from argmap.editing.relating import Speaking, related, relating_edit
from argmap.editing.things import Thing, target, thing
from argmap.errors import EditError
from argmap.interpret.reading import Reading
from argmap.interpret.settings import Settings
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.model.relation import CounterpointKind, counterpoint_kind
from argmap.text import Edit
from argmap.values import is_text

#: The relation that a text has for each kind, and its symbols, with an arrow head and without.
_SAID = {
    CounterpointKind.OBJECTION: ("attack", {False: "-", True: "<-"}),
    CounterpointKind.CONTRARY: ("attack", {False: "-", True: "<-"}),
    CounterpointKind.UNDERCUT: ("undercut", {False: "_", True: "<_"}),
    CounterpointKind.CONTRADICTION: ("contradictory", {False: "><", True: "><"}),
}


@frozen
class AddCounterpoint(Intention):
    """Add a counterpoint to a claim, an argument or a step.

    Its source is new, or in the map.
    """

    #: What it opposes; a string is a title, as in ``Safety``, ``[Safety]`` or ``<Safety>``.
    target: End = field(converter=target)
    #: Its source; a string is a title. Empty for a new claim without a title.
    source: Thing = field(default=ClaimRef(""), converter=thing)
    #: The text of a new source; empty if the source is in the map.
    text: str = field(default="", validator=is_text)
    #: The kind; always an undercut for a step. In strict mode, claims that object are contrary.
    kind: CounterpointKind = field(default=CounterpointKind.OBJECTION, converter=counterpoint_kind)

    def on_map(self, argmap: ArgumentMap, settings: Settings) -> ArgumentMap:
        """Return the map with the counterpoint, and with its source if new."""
        require(argmap, self.target)
        if self._said is not self.kind and self.kind is not CounterpointKind.OBJECTION:
            reason = f"{shown(self.target)} is a step, and a step can only be undercut"
            raise self._refused(reason, CounterpointKind.UNDERCUT)
        if self.kind is CounterpointKind.CONTRARY and not settings.strict:
            reason = "claims can be contrary only in strict mode; use an objection or a contradiction"
            raise self._refused(reason, CounterpointKind.OBJECTION)
        if self.kind is CounterpointKind.CONTRADICTION and isinstance(self.source, ArgumentRef):
            reason = f"only claims contradict each other, and {shown(self.source)} is an argument; use an objection"
            raise self._refused(reason, CounterpointKind.OBJECTION)
        return related(argmap, settings, self._speaking)

    def _refused(self, reason: str, instead: CounterpointKind) -> EditError:
        """Return the error for a kind that is not possible."""
        return EditError(reason, given=self.kind.value, nearest=instead.value)

    def reach(self) -> Reach:
        """Return what it needs to know of the map."""
        return Reach(self._speaking.named, relates=True)

    def edits(self, reading: Reading) -> Iterator[Edit]:
        """Yield the edit that adds a line after the lines below the target."""
        yield relating_edit(reading, self._speaking, _SAID[self._said][1])

    @property
    def _speaking(self) -> Speaking:
        return Speaking(self.target, self.source, self.text, _SAID[self._said][0])

    @property
    def _said(self) -> CounterpointKind:
        return CounterpointKind.UNDERCUT if isinstance(self.target, InferenceRef) else self.kind
