"""Short notes on what changed, for pictures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from argmap.model.change import Change, ChangeKind, Part
from argmap.model.concessions import CONCESSION
from argmap.model.data_text import ABSENT, data_differences, data_text, shortened
from argmap.model.ends import ArgumentRef, ClaimRef, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.model.relation import Counterpoint, Support
from argmap.model.stubs import GroupRef, several
from argmap.model.union import Fated, PremiseRef, Trace, Union

#: Notes on attributes that are on or off, by name and earlier value.
SWITCHES: Mapping[tuple[str, bool], str] = {
    ("implicit", True): "was implicit",
    ("implicit", False): "was stated",
    ("closed", True): "was closed",
    ("closed", False): "was open",
}
#: Notes on a mark as concession, by whether it was there earlier.
GRANTED: Mapping[bool, str] = {True: "was granted", False: "was not granted"}
#: Names of attributes whose earlier value is shown.
TOLD: Mapping[str, str] = {"by": "speaker", "tags": "tags", "weight": "weight", "rules": "rules", "scheme": "scheme"}
#: Notes on the other attributes.
UNTOLD: Mapping[str, str] = {
    "marks": "emphasis changed",
    "sources": "sources changed",
    "wordings": "other wordings changed",
}
#: Most keys of data that a picture names, and the longest earlier value, in characters.
KEYS, LONGEST = 4, 40
#: Maximum changes in a list.
MANY = 8


def wording(trace: Trace) -> tuple[str, str]:
    """Return the earlier and the later wording, both empty if it was not reworded."""
    found = ((change.old, change.new) for change in trace.changes if change.kind is ChangeKind.REWORDED)
    return next(found, ("", ""))


def notes(trace: Trace, both: Union, *, wordings: bool = False) -> Iterator[str]:
    """Yield notes on what was different, with the earlier wording if *wordings*."""
    for change in trace.changes:
        if change.kind is ChangeKind.REWORDED:
            yield from (_was(change.old),) if wordings else ()
        elif change.part is Part.STEP and change.kind is ChangeKind.RETARGETED:
            yield f"was for: {both.diff.before.claim(change.old).words}"
        elif change.part is not Part.RELATION:
            yield from _note(change, both)


def counted(traces: Iterable[Trace]) -> Iterator[str]:
    """Yield the numbers of an argument's added and removed steps and premises."""
    kinds = {ChangeKind.ADDED, ChangeKind.REMOVED}
    changes = (change for trace in traces for change in trace.changes if change.kind in kinds)
    for (part, kind), count in Counter((change.part, change.kind) for change in changes).items():
        yield f"{several(count, part.value)} {kind.value}"


def _was(text: str) -> str:
    return f"was: “{text}”" if text else "had no text"


def _note(change: Change, both: Union) -> Iterator[str]:
    match change.kind:
        case ChangeKind.RENAMED:
            untitled = not change.old or change.old.startswith("Untitled")
            yield "had no title" if untitled else f"was called “{change.old}”"
        case ChangeKind.MOVED:
            group = both.diff.before.group(change.old).title if change.old else ""
            yield f"moved from “{group}”" if group else "was in no group"
        case ChangeKind.CHANGED:
            yield from _noted(change) if change.attribute == "data" else _attribute(change)


def _noted(change: Change) -> Iterator[str]:
    """Yield notes on the keys of data that differ."""
    found = list(data_differences(change.old, change.new))
    for one in found[:KEYS]:
        if one.place == CONCESSION and (one.old is True) is not (one.new is True):
            yield GRANTED[one.old is True]
        elif one.old is ABSENT or one.new is ABSENT:
            yield f"{one.place} {'added' if one.old is ABSENT else 'removed'}"
        else:
            yield f"{one.place} was {shortened(data_text(one.old), LONGEST)}"
    if len(found) > KEYS:
        yield f"{several(len(found) - KEYS, 'more key')} changed"


def _attribute(change: Change) -> Iterator[str]:
    old, new = change.old, change.new
    if change.attribute == "tags" and (CONCESSION in old) is not (CONCESSION in new):
        yield GRANTED[CONCESSION in old]
        old, new = (tuple(tag for tag in tags if tag != CONCESSION) for tags in (old, new))
        if old == new:
            return
    if isinstance(old, bool) and (change.attribute, old) in SWITCHES:
        yield SWITCHES[change.attribute, old]
    elif change.attribute in TOLD:
        yield f"{TOLD[change.attribute]} was {_value(old)}"
    else:
        yield UNTOLD.get(change.attribute, f"{change.attribute} changed")


def _value(noted: Any) -> str:
    if isinstance(noted, tuple):
        return ", ".join(map(str, noted)) or "none"
    return "none" if noted is None or noted == "" else str(noted)


def besides(things: Iterable[Fated], both: Union) -> str:
    """Return a sentence on changed *things* that are not in the picture; may be empty."""
    said = list(dict.fromkeys(_told(thing, both) for thing in things))
    more = f"; and {len(said) - MANY} more" if len(said) > MANY else ""
    return f"Also changed: {'; '.join(said[:MANY])}{more}." if said else ""


def _told(thing: Fated, both: Union) -> str:
    trace = both.trace(thing)
    said = ", ".join(notes(trace, both, wordings=True))
    return f"{_name(thing, both.map)} {said or trace.fate.value}"


def _name(thing: Fated, map: ArgumentMap) -> str:  # noqa: PLR0911 - one for each sort
    match thing:
        case ClaimRef(title):
            return f"[{title}]"
        case ArgumentRef(title):
            return f"<{title}>"
        case InferenceRef(title):
            return f"a step of <{title}>"
        case PremiseRef(step, index):
            return f"premise {index + 1} of <{step.argument}>"
        case GroupRef(key):
            return f"group “{map.group(key).title}”"
        case Support() | Counterpoint():
            return f"{_name(thing.source, map)} → {_name(thing.target, map)}"
    return "the map"
