"""Fates: what happened to each thing between two versions of a map.

Every picture knows fates; only pictures of changes have a `Union`.
"""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, TypeAlias

from attrs import frozen

from argmap.model.ends import ArgumentRef, ClaimRef, InferenceRef
from argmap.model.relation import Relation
from argmap.model.stubs import GroupRef

if TYPE_CHECKING:
    from argmap.model.change import Change


class Fate(enum.Enum):
    """Name what happened to something between two versions of a map."""

    #: It is in both and unchanged.
    KEPT = "kept"
    #: It is only in the later map.
    ADDED = "added"
    #: It is only in the earlier map.
    REMOVED = "removed"
    #: It is in both and changed.
    CHANGED = "changed"


@frozen
class PremiseRef:
    """Refer to a premise of a step by its index."""

    #: The step.
    step: InferenceRef
    #: Index of the premise, from 0.
    index: int


#: A thing with a fate; None for the map itself.
Fated: TypeAlias = ClaimRef | ArgumentRef | InferenceRef | PremiseRef | Relation | GroupRef | None


@frozen
class Trace:
    """Represent what happened to one thing."""

    #: The result in one word.
    fate: Fate = Fate.KEPT
    #: The changes, by the names in the two maps; empty if it was kept.
    changes: tuple[Change, ...] = ()


#: The trace of an unchanged thing.
NONE = Trace()
