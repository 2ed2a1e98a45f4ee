"""Changes: in what two maps differ."""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Mapping
from typing import Any, TypeAlias

from attrs import evolve, frozen

from argmap.model.argument import Premise
from argmap.model.ends import ArgumentRef, ClaimRef, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.model.relation import Relation
from argmap.model.stubs import GroupRef


class ChangeKind(enum.Enum):
    """Tell what became of something."""

    #: It is only in the later map.
    ADDED = "added"
    #: It is only in the earlier map.
    REMOVED = "removed"
    #: It is put in other words.
    REWORDED = "reworded"
    #: It has another title.
    RENAMED = "renamed"
    #: It stands in another group.
    MOVED = "moved"
    #: A relation speaks otherwise, or the other way round, between the same two things.
    TURNED = "turned"
    #: What speaks, or the premises, now go to something else.
    RETARGETED = "retargeted"
    #: Something else that is noted of it is different.
    CHANGED = "changed"


class Part(enum.Enum):
    """Tell what kind of thing changed."""

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


#: What changes, as one of the maps names it; None for the map itself, and where a map does not have it.
Changed: TypeAlias = ClaimRef | ArgumentRef | InferenceRef | StepPremise | Relation | GroupRef | None

_MIRRORED: Mapping[ChangeKind, ChangeKind] = {
    ChangeKind.ADDED: ChangeKind.REMOVED,
    ChangeKind.REMOVED: ChangeKind.ADDED,
}


@frozen
class Change:
    """Hold one thing that is different."""

    #: What became of it.
    kind: ChangeKind
    #: What kind of thing it is.
    part: Part
    #: Its name in the earlier map.
    before: Changed = None
    #: Its name in the later map.
    after: Changed = None
    #: Which of its attributes differs, by the name that the model gives it; empty for the thing as a whole.
    attribute: str = ""
    #: That attribute in the earlier map.
    old: Any = None
    #: That attribute in the later map.
    new: Any = None

    @property
    def mirrored(self) -> Change:
        """Return the change back."""
        kind = _MIRRORED.get(self.kind, self.kind)
        return evolve(self, kind=kind, before=self.after, after=self.before, old=self.new, new=self.old)


@frozen
class Diff:
    """Hold two maps and all in which they differ; nothing if they say the same."""

    #: The earlier map.
    before: ArgumentMap
    #: The later one.
    after: ArgumentMap
    #: Claims first, then arguments, steps, premises, relations, groups and the map; of each, what changed before what
    #: was removed and added.
    changes: tuple[Change, ...] = ()

    @property
    def counts(self) -> Mapping[tuple[Part, ChangeKind], int]:
        """Return how many changes of each sort there are, in their order."""
        return Counter((change.part, change.kind) for change in self.changes)
