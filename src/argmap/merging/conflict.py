"""Conflicts of a merge, described in words."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence, Set

from attrs import frozen

from argmap.merging.trios import Trio
from argmap.merging.units import Part, Unit
from argmap.merging.weaving import Knot, Side, Web, changed, walked
from argmap.merging.writing import Labels
from argmap.syntax.tree import Kind

_LONG = 60
_BOTH = {
    Part.MARK: "changes its relation",
    Part.NAME: "renames it",
    Part.WORDS: "rewords it",
    Part.TAGS: "changes its tags",
    Part.DATA: "changes its data",
    Part.TRAIL: "changes the comment after it",
}
_MOVED = ("moves it here", "moves it elsewhere")
_KINDS = {
    Kind.FRONT_MATTER: "the front matter",
    Kind.HEADING: "the section",
    Kind.INFERENCE: "the inference line",
    Kind.COMMENT: "the comment",
    Kind.STRUCTURE: "the premise–conclusion structure",
    Kind.LIST: "the list",
}


@frozen
class Conflict:
    """Hold one conflict, which the author must decide."""

    #: What it is about: a title, or the beginning of a text.
    what: str
    #: What our side did.
    ours: str
    #: What their side did.
    theirs: str

    def __str__(self) -> str:
        return f"{self.what}: {self.ours}; {self.theirs}"


def conflicts(web: Web, labels: Labels, torn: Sequence[Trio] = ()) -> Iterator[Conflict]:
    """Yield the conflicts of a merged tree, in text order.

    Conflicts within another conflict are left out.
    """
    within: set[Knot] = set()
    every = list(walked(web.root))
    removed = {knot.trio.what for knot in every if knot.only and knot.trio.base}
    for knot in every:
        if knot in within or knot.only is not None:
            within.update(knot.below)
        if knot.contested and knot not in within:
            did, other = _MOVED if knot.trio in torn else _done(knot, removed)
            ours, theirs = (other, did) if knot.only is Side.THEIRS else (did, other)
            yield Conflict(shown(knot.trio.some), f"{labels.ours} {ours}", f"{labels.theirs} {theirs}")


def _done(knot: Knot, removed: Set[Hashable]) -> tuple[str, str]:
    """Return what the side that has it (or ours) did, and what the other side did."""
    if knot.only is None:
        made = _made(knot)
        return made, made
    gone = knot.trio.base or knot.trio.what in removed
    return _did(knot), "removes it" if gone else "says something different about it"


def _did(knot: Knot) -> str:
    unit = knot.trio.ours if knot.only is Side.OURS else knot.trio.theirs
    if knot.trio.base is None:
        return "adds it"
    return "changes it" if unit and changed(knot.trio.base, unit) else "builds on it"


def _made(knot: Knot) -> str:
    apart = [part for part in knot.head.apart if knot.head.ours[part] != knot.head.theirs[part]]
    parts = [_BOTH[part] for part in apart]
    return " and ".join(parts) or "has a different version"


def shown(unit: Unit) -> str:
    """Return how a reader knows a unit: by its title or its text."""
    name = unit.head[Part.NAME].strip().removesuffix(":")
    if unit.kind is Kind.FRONT_MATTER or name:
        return name or _KINDS[unit.kind]
    words = " ".join(unit.head[Part.WORDS].split())
    said = f"“{words if len(words) <= _LONG else words[:_LONG].rstrip() + '…'}”" if words else ""
    return " ".join(part for part in (_KINDS.get(unit.kind, ""), said) if part) or "a line"
