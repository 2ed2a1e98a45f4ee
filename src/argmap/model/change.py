"""Changes: the differences between two maps."""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from attrs import evolve, frozen

from argmap import plugins
from argmap.model.argument import Premise
from argmap.model.ends import ArgumentRef, ClaimRef, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.model.relation import Relation
from argmap.model.stubs import GroupRef, several


class ChangeKind(enum.Enum):
    """Name what happened to something."""

    #: It is only in the later map.
    ADDED = "added"
    #: It is only in the earlier map.
    REMOVED = "removed"
    #: Its text changed.
    REWORDED = "reworded"
    #: Its title changed.
    RENAMED = "renamed"
    #: It moved to another group.
    MOVED = "moved"
    #: A relation between the same two things has a different type or direction.
    TURNED = "turned"
    #: A relation or step has the same source, but a new target.
    RETARGETED = "retargeted"
    #: Another attribute changed.
    CHANGED = "changed"


class Part(enum.Enum):
    """Name the type of thing that changed."""

    MAP = "map"
    CLAIM = "claim"
    ARGUMENT = "argument"
    STEP = "step"
    PREMISE = "premise"
    RELATION = "relation"
    GROUP = "group"


@frozen
class StepPremise:
    """Name one premise of a step."""

    #: The step.
    step: InferenceRef
    #: The premise, in one of the maps.
    premise: Premise


#: What changed, by its name in one of the maps; None for the map itself, or if that map lacks it.
Changed: TypeAlias = ClaimRef | ArgumentRef | InferenceRef | StepPremise | Relation | GroupRef | None

_MIRRORED: Mapping[ChangeKind, ChangeKind] = {
    ChangeKind.ADDED: ChangeKind.REMOVED,
    ChangeKind.REMOVED: ChangeKind.ADDED,
}


@frozen
class Change:
    """Represent one difference between two maps."""

    #: What happened to it.
    kind: ChangeKind
    #: What type of thing it is.
    part: Part
    #: Its name in the earlier map; None if it is not there.
    before: Changed = None
    #: Its name in the later map; None if it is not there.
    after: Changed = None
    #: The attribute that differs, by its name in the model; empty for the thing as a whole.
    attribute: str = ""
    #: The value in the earlier map.
    old: Any = None
    #: The value in the later map.
    new: Any = None

    @property
    def mirrored(self) -> Change:
        """Return the reverse change."""
        kind = _MIRRORED.get(self.kind, self.kind)
        return evolve(self, kind=kind, before=self.after, after=self.before, old=self.new, new=self.old)


@frozen(repr=False)
class Diff:
    """Represent two maps and all differences between them.

    It is true if there are any. Its length is their number, and iteration yields them.
    """

    #: The earlier map.
    before: ArgumentMap
    #: The later map.
    after: ArgumentMap
    #: In this order: claims, arguments, steps, premises, relations, groups, the map. Within each: changed, removed,
    #: added.
    changes: tuple[Change, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.changes)

    def __len__(self) -> int:
        return len(self.changes)

    def __iter__(self) -> Iterator[Change]:
        return iter(self.changes)

    @property
    def counts(self) -> Mapping[tuple[Part, ChangeKind], int]:
        """Return how many things changed in each way, in order; a thing with several changed attributes counts once."""
        places = (
            (change.part, change.kind, (change.before, change.after) if change.attribute else index)
            for index, change in enumerate(self.changes)
        )
        return Counter((part, kind) for part, kind, _ in dict.fromkeys(places))

    def __repr__(self) -> str:
        counts = (f"{several(count, part.value)} {kind.value}" for (part, kind), count in self.counts.items())
        return f"<Diff: {', '.join(counts) or 'no changes'}>"

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> Mapping[str, str]:  # noqa: ARG002
        """Return the list of changes below a picture of both maps, which notebooks show."""
        bundle: Mapping[str, str] = plugins.named("argmap.notebook:changes")(self)
        return bundle
