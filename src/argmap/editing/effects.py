"""Effects: what happened to each claim and argument that an edit touches."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import evolve, frozen

from argmap.editing.following import followed
from argmap.editing.intention import exists
from argmap.editing.sameness import untitled
from argmap.interpret.reading import Reading
from argmap.model.argument import Argument, Inference
from argmap.model.claim import UNTITLED, Claim
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.model.nearness import whole
from argmap.text import Edit


class EffectKind(enum.Enum):
    """Name what an edit did to a claim or an argument."""

    #: It is new, or has this title now.
    ADDED = "added"
    #: Its text, tags, data, group or structure differ.
    CHANGED = "changed"
    #: It is no longer in the map, or has another title now.
    REMOVED = "removed"
    #: Only its relations differ.
    RELATED = "related"


@frozen
class Effect:
    """Hold what an edit did to a claim or an argument."""

    #: What it is, by name.
    what: End
    #: What happened to it.
    kind: EffectKind


def effects(
    one: ArgumentMap, other: ArgumentMap, touched: Iterable[End], former: Callable[[End], End | None]
) -> Iterator[Effect]:
    """Yield the effect on each of *touched*, leaving out what is the same again.

    Args:
        one: The map before.
        other: The map after.
        touched: Claims and arguments, in either map.
        former: Returns what something without a title was called before; None if it is new.
    """
    related = {whole(ref) for each in {*one.relations} ^ {*other.relations} for ref in (each.source, each.target)}
    for ref in touched:
        old, new = _value(one, former(ref) if is_untitled(ref) else ref), _value(other, ref)
        if old is None or new is None:
            kind = EffectKind.ADDED if old is None else EffectKind.REMOVED
        else:
            kind = EffectKind.RELATED if _same(old, new) else EffectKind.CHANGED
        if (old or new) is not None and (kind is not EffectKind.RELATED or ref in related):
            yield Effect(ref, kind)


def is_untitled(ref: End) -> bool:
    """Return whether *ref* has a title that argmap has made up, which may change with any edit."""
    return (ref.argument if isinstance(ref, InferenceRef) else ref.title).startswith(UNTITLED)


def former(before: Reading, edits: Sequence[Edit], after: Reading, ref: End) -> End | None:
    """Return what something without a title was called before: what was then in the same place; None if it is new."""
    moved = followed(str(before.tree), edits)
    places = {start for one, start, _ in untitled(after) if one == ref}
    return next((one for one, start, _ in untitled(before) if type(one) is type(ref) and moved(start) in places), None)


def _value(argmap: ArgumentMap, ref: End | None) -> Claim | Argument | Inference | None:
    """Return what *ref* names; None if it is not in the map."""
    if ref is None or not exists(argmap, ref):
        return None
    match ref:
        case ClaimRef(title):
            return argmap.claim(title)
        case ArgumentRef(title):
            return argmap.argument(title)
        case InferenceRef():
            return argmap.inference(ref)


def _same(old: Claim | Argument | Inference, new: Claim | Argument | Inference) -> bool:
    """Return whether both are equal, apart from made-up titles, which may be numbered again."""
    if isinstance(old, (Claim, Argument)) and isinstance(new, (Claim, Argument)) and old.untitled:
        return evolve(old, title=new.title) == new
    return old == new
