"""Describe changes in words, for any output."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from attrs import frozen

from argmap.editing.wording import reworded
from argmap.model.argument import Argument
from argmap.model.change import Change, Changed, ChangeKind, Diff, Part, StepPremise
from argmap.model.claim import Citation, Claim
from argmap.model.data_text import ABSENT, DataDifference, contrasted, data_differences, data_text
from argmap.model.ends import ArgumentRef, ClaimRef, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.model.marks import Mark
from argmap.model.relation import Counterpoint, CounterpointKind, Relation, Support, SupportKind
from argmap.model.stubs import GroupRef

#: Signs of changes, so that they can be told apart without colour.
SIGNS: Mapping[ChangeKind, str] = {ChangeKind.ADDED: "+", ChangeKind.REMOVED: "-"}
#: Most keys of data that the description of a change names.
MANY = 12
#: The sign of all other changes.
CHANGED = "~"

VERBS: Mapping[SupportKind | CounterpointKind, str] = {
    SupportKind.REASON: "supports",
    SupportKind.ENTAILMENT: "entails",
    CounterpointKind.OBJECTION: "objects to",
    CounterpointKind.UNDERCUT: "undercuts",
    CounterpointKind.CONTRARY: "is contrary to",
    CounterpointKind.CONTRADICTION: "contradicts",
}


@frozen
class Pen:
    """Hold how to write words in some output."""

    #: Write unchanged words.
    plain: Callable[[str], str]
    #: Write removed words.
    gone: Callable[[str], str]
    #: Write added words.
    come: Callable[[str], str]


def sentence(change: Change, diff: Diff, pen: Pen) -> str:
    """Return a description of *change*, such as "renamed [A] → [B]"."""
    if change.kind is ChangeKind.ADDED:
        return f"added {_named(change.after, diff.after, pen, told=True)}"
    if change.kind is ChangeKind.REMOVED:
        return f"removed {_named(change.before, diff.before, pen, told=True)}"
    now = _named(change.after, diff.after, pen) or "the map"
    if change.part is Part.RELATION:
        return f"{change.kind.value} {_named(change.before, diff.before, pen)} → {now}"
    if change.kind is ChangeKind.RENAMED:
        was = _named(change.before, diff.before, pen)
        return f"renamed {was or pen.plain(change.old or 'no title')} → {_new(change, diff, pen)}"
    return f"{change.kind.value} {now}: {_difference(change, diff, pen)}"


def _new(change: Change, diff: Diff, pen: Pen) -> str:
    return _named(change.after, diff.after, pen) or pen.plain(change.new or "no title")


def _difference(change: Change, diff: Diff, pen: Pen) -> str:
    if change.kind is ChangeKind.REWORDED:
        return reworded(change.old, change.new, pen.gone, pen.come, pen.plain)
    if change.kind is ChangeKind.MOVED:
        return f"from {_place(change.old, diff.before, pen)} to {_place(change.new, diff.after, pen)}"
    if change.kind is ChangeKind.RETARGETED:
        old, new = _claim(ClaimRef(change.old), diff.before, pen), _claim(ClaimRef(change.new), diff.after, pen)
        explains = isinstance(change.after, InferenceRef) and diff.after.inference(change.after).explains
        return f"{'explains' if explains else 'concludes'} {new}, no longer {old}"
    if change.attribute == "data":
        return _noted(change, pen)
    old, new = (value(noted, _words(change, diff)) for noted in (change.old, change.new))
    return f"{change.attribute} {pen.gone(old)} {pen.come(new)}"


def _noted(change: Change, pen: Pen) -> str:
    """Return what differs in data, key by key."""
    found = list(data_differences(change.old, change.new))
    more = [pen.plain(f"and {len(found) - MANY} more")] if len(found) > MANY else []
    return "; ".join([*(_key(one, pen) for one in found[:MANY]), *more])


def _key(one: DataDifference, pen: Pen) -> str:
    old, new = contrasted(*("" if noted is ABSENT else data_text(noted) for noted in (one.old, one.new)))
    if one.old is ABSENT:
        return pen.come(f"{one.place}: {new}")
    return pen.gone(f"{one.place}: {old}") if one.new is ABSENT else pen.plain(f"{one.place}: {old} → {new}")


def _words(change: Change, diff: Diff) -> str:
    """Return the text in which marks stand: they are compared only where it is the same."""
    if change.attribute != "marks":
        return ""
    thing = change.after
    return diff.after.claim(thing.title).text if isinstance(thing, ClaimRef) else _gist(thing, diff)


def _gist(thing: Changed, diff: Diff) -> str:
    return diff.after.argument(thing.title).gist if isinstance(thing, ArgumentRef) else ""


def value(noted: Any, words: str = "") -> str:
    """Return the value of an attribute in words; *words* is the text that marks are in."""
    if isinstance(noted, tuple):
        return ", ".join(value(one, words) for one in noted) or "none"
    if isinstance(noted, bool):
        return "yes" if noted else "no"
    if isinstance(noted, Citation):
        return ": ".join(filter(None, (str(noted), f"“{noted.quote}”" if noted.quote else "")))
    if isinstance(noted, Mark):
        return " ".join(filter(None, (noted.kind.value, f"“{words[noted.start : noted.stop]}”", noted.url)))
    return "none" if noted is None or noted == "" else str(noted)


def _place(key: str, map: ArgumentMap, pen: Pen) -> str:
    return f"“{pen.plain(map.group(key).title)}”" if key else "no group"


def _named(ref: Changed, map: ArgumentMap, pen: Pen, *, told: bool = False) -> str:  # noqa: PLR0911 - one for each sort
    """Return the name of something in *map*, with what it says if it is to be *told*; empty for the map itself."""
    match ref:
        case ClaimRef():
            return _claim(ref, map, pen, told=told)
        case ArgumentRef(title):
            return _argument(map.argument(title), pen, told=told)
        case InferenceRef():
            return _step(ref, map, pen)
        case StepPremise(step, premise):
            return f"{_claim(ClaimRef(premise.claim), map, pen)} in {_step(step, map, pen)}"
        case GroupRef(key):
            return _place(key, map, pen)
        case Support() | Counterpoint():
            return _relation(ref, map, pen)
    return ""


def _claim(ref: ClaimRef, map: ArgumentMap, pen: Pen, *, told: bool = False) -> str:
    return _titled(map.claim(ref.title), "[]", pen, told=told)


def _argument(argument: Argument, pen: Pen, *, told: bool = False) -> str:
    return _titled(argument, "<>", pen, told=told)


def _titled(thing: Claim | Argument, brackets: str, pen: Pen, *, told: bool) -> str:
    text = thing.text if isinstance(thing, Claim) else thing.gist
    if thing.untitled and text:
        return f"“{pen.plain(text)}”"
    name = pen.plain(f"{brackets[0]}{thing.title}{brackets[1]}")
    return f"{name}: {pen.plain(text)}" if told and text else name


def _step(ref: InferenceRef, map: ArgumentMap, pen: Pen) -> str:
    argument = map.argument(ref.argument)
    number = f"step {ref.index + 1} of " if len(argument.inferences) > 1 else "the step of "
    return f"{number}{_argument(argument, pen)}"


def _relation(relation: Relation, map: ArgumentMap, pen: Pen) -> str:
    return f"{_named(relation.source, map, pen)} {VERBS[relation.kind]} {_named(relation.target, map, pen)}"


def called(ref: Changed, map: ArgumentMap) -> str:
    """Return the name of something in *map*, or a relation as a sentence, in plain words."""
    return _named(ref, map, _PLAIN)


_PLAIN = Pen(str, str, str)


def summary(diff: Diff) -> str:
    """Return the number of changes of each kind, in one line."""
    counts = [
        f"{count} {part.value}{'s' if count > 1 and part is not Part.MAP else ''} {kind.value}"
        for (part, kind), count in diff.counts.items()
    ]
    return ", ".join(counts) or "No changes"


def heading(part: Part) -> str:
    """Return the heading above the changes of one kind of thing."""
    return "Map" if part is Part.MAP else f"{part.value.capitalize()}s"
