"""Short notes on what changed, for pictures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import frozen

from argmap.language import Language
from argmap.model.change import Change, ChangeKind, Part
from argmap.model.concessions import CONCESSION
from argmap.model.data_text import ABSENT, data_differences, data_text, shortened
from argmap.model.ends import ArgumentRef, ClaimRef, InferenceRef
from argmap.model.fate import Fate, Fated, PremiseRef, Trace
from argmap.model.relation import Counterpoint, Support
from argmap.model.stubs import GroupRef
from argmap.model.union import Union

#: Keys of the notes on attributes that are on or off, by name and earlier value.
SWITCHES: Mapping[tuple[str, bool], str] = {
    ("implicit", True): "was.implicit",
    ("implicit", False): "was.stated",
    ("closed", True): "was.closed",
    ("closed", False): "was.open",
}
#: Keys of the notes on a mark as concession, by whether it was there earlier.
GRANTED: Mapping[bool, str] = {True: "was.granted", False: "was.granted.not"}
#: Attributes whose earlier value is shown, and others that have a note of their own.
TOLD, UNTOLD = frozenset({"by", "tags", "weight", "rules", "scheme"}), frozenset({"marks", "sources", "wordings"})
#: Most keys of data that a picture names, and the longest earlier value, in characters.
KEYS, LONGEST = 4, 40
#: Maximum changes in a list.
MANY = 8


def wording(trace: Trace) -> tuple[str, str]:
    """Return the earlier and the later wording, both empty if it was not reworded."""
    found = ((change.old, change.new) for change in trace.changes if change.kind is ChangeKind.REWORDED)
    return next(found, ("", ""))


@frozen
class Passing:
    """Describe what changed between two maps, in one language."""

    #: Both maps.
    both: Union
    #: The language.
    words: Language

    def notes(self, trace: Trace, *, wordings: bool = False) -> Iterator[str]:
        """Yield notes on what was different, with the earlier wording if *wordings*."""
        for change in trace.changes:
            if change.kind is ChangeKind.REWORDED:
                yield from (self._was(change.old),) if wordings else ()
            elif change.part is Part.STEP and change.kind is ChangeKind.RETARGETED:
                yield self.words.say("was.for", text=self.both.diff.before.claim(change.old).words)
            elif change.part is not Part.RELATION:
                yield from self._note(change)

    def counted(self, traces: Iterable[Trace]) -> Iterator[str]:
        """Yield the numbers of an argument's added and removed steps and premises."""
        kinds = {ChangeKind.ADDED, ChangeKind.REMOVED}
        changes = (change for trace in traces for change in trace.changes if change.kind in kinds)
        for (part, kind), count in Counter((change.part, change.kind) for change in changes).items():
            yield self.words.say(f"changed.{part.value}.{kind.value}", n=count)

    def besides(self, things: Iterable[Fated]) -> str:
        """Return a sentence on changed *things* that are not in the picture; may be empty."""
        said = list(dict.fromkeys(self._told(thing) for thing in things))
        more = (self.words.say("more", n=len(said) - MANY),) if len(said) > MANY else ()
        return self.words.say("changed.also", changes=self.words.joined((*said[:MANY], *more))) if said else ""

    def sentence(self, fate: Fate, said: Iterable[str]) -> str:
        """Return what became of something, and the notes on it."""
        more, word = self.words.joined([*said]), self.words.say(f"fate.{fate.value}")
        return self.words.labelled(word, more) if more else word

    def _was(self, text: str) -> str:
        return self.words.say("was", text=text) if text else self.words.say("was.textless")

    def _note(self, change: Change) -> Iterator[str]:
        match change.kind:
            case ChangeKind.RENAMED:
                untitled = not change.old or change.old.startswith("Untitled")
                yield self.words.say("was.untitled") if untitled else self.words.say("was.called", title=change.old)
            case ChangeKind.MOVED:
                group = self.both.diff.before.group(change.old).title if change.old else ""
                yield self.words.say("was.in", group=group) if group else self.words.say("was.in.none")
            case ChangeKind.CHANGED:
                yield from self._noted(change) if change.attribute == "data" else self._attribute(change)

    def _noted(self, change: Change) -> Iterator[str]:
        """Yield notes on the keys of data that differ."""
        found = list(data_differences(change.old, change.new))
        for one in found[:KEYS]:
            if one.place == CONCESSION and (one.old is True) is not (one.new is True):
                yield self.words.say(GRANTED[one.old is True])
            elif one.old is ABSENT or one.new is ABSENT:
                fate = Fate.ADDED if one.old is ABSENT else Fate.REMOVED
                yield self.words.say(f"changed.key.{fate.value}", name=one.place)
            else:
                value = shortened(data_text(one.old), LONGEST)
                yield self.words.say("changed.key.was", name=one.place, value=value)
        if len(found) > KEYS:
            yield self.words.say("changed.keys", n=len(found) - KEYS)

    def _attribute(self, change: Change) -> Iterator[str]:
        name, old, new = change.attribute, change.old, change.new
        if name == "tags" and (CONCESSION in old) is not (CONCESSION in new):
            yield self.words.say(GRANTED[CONCESSION in old])
            old, new = (tuple(tag for tag in tags if tag != CONCESSION) for tags in (old, new))
            if old == new:
                return
        if isinstance(old, bool) and (name, old) in SWITCHES:
            yield self.words.say(SWITCHES[name, old])
        elif name in TOLD:
            yield self.words.say(f"was.{name}", value=self._value(old))
        else:
            yield self.words.say(f"changed.{name}") if name in UNTOLD else self.words.say("changed.other", name=name)

    def _value(self, noted: Any) -> str:
        if isinstance(noted, tuple):
            return ", ".join(map(str, noted)) or self.words.say("was.none")
        return self.words.say("was.none") if noted is None or noted == "" else str(noted)

    def _told(self, thing: Fated) -> str:
        trace = self.both.trace(thing)
        said = ", ".join(self.notes(trace, wordings=True))
        return f"{self._name(thing)} {said or self.words.say(f'fate.{trace.fate.value}')}"

    def _name(self, thing: Fated) -> str:  # noqa: PLR0911 - one for each sort
        say = self.words.say
        match thing:
            case ClaimRef(title):
                claim = self.both.map.claim(title)
                return say("quoted", text=claim.words) if claim.untitled else f"[{title}]"
            case ArgumentRef(title):
                return self._argument(title)
            case InferenceRef(title):
                return say("name.step", argument=self._argument(title))
            case PremiseRef(step, index):
                return say("name.premise", number=index + 1, argument=self._argument(step.argument))
            case GroupRef(key):
                return say("name.group", title=self.both.map.group(key).title)
            case Support() | Counterpoint():
                return f"{self._name(thing.source)} → {self._name(thing.target)}"
        return say("name.map")

    def _argument(self, title: str) -> str:
        """Return the name of an argument; of one without a title, its gist or what it concludes."""
        argument = self.both.map.argument(title)
        if not argument.untitled:
            return f"<{title}>"
        last = [self.both.map.claim(inference.conclusion).words for inference in argument.inferences[-1:]]
        return self.words.say("quoted", text=argument.gist or "".join(last))
