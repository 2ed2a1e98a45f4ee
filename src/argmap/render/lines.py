"""Lines: how each relation is drawn, and the word beside it."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.model.ends import ClaimRef, End
from argmap.model.relation import CounterpointKind, Relation, SupportKind
from argmap.render.roles import Roles
from argmap.render.scene import ArrowKind

#: The line of each kind of relation.
KINDS: Mapping[SupportKind | CounterpointKind, ArrowKind] = {
    SupportKind.REASON: ArrowKind.SUPPORT,
    SupportKind.ENTAILMENT: ArrowKind.ENTAILMENT,
    CounterpointKind.OBJECTION: ArrowKind.OBJECTION,
    CounterpointKind.UNDERCUT: ArrowKind.UNDERCUT,
    CounterpointKind.CONTRARY: ArrowKind.CONTRARY,
    CounterpointKind.CONTRADICTION: ArrowKind.CONTRADICTION,
}

#: The word beside each kind of line. A reason's box has ``because`` in it.
WORDS = {
    ArrowKind.INFERENCE: "",
    ArrowKind.SUPPORT: "supports",
    ArrowKind.ENTAILMENT: "entails",
    ArrowKind.OBJECTION: "opposes",
    ArrowKind.REBUTTAL: "rebuts",
    ArrowKind.UNDERCUT: "undercuts",
    ArrowKind.CONTRARY: "contrary to",
    ArrowKind.CONTRADICTION: "contradicts",
    ArrowKind.SAME: "same claim",
}

#: The word beside an objection to a premise.
UNDERMINES = "undermines"


def line(roles: Roles, relation: Relation) -> ArrowKind:
    """Return the kind of line for *relation*."""
    return ArrowKind.REBUTTAL if roles.rebuts(relation) else KINDS[relation.kind]


def word(roles: Roles, relation: Relation) -> str:
    """Return the word beside the line of *relation*.

    An objection undermines a premise that no step concludes, rebuts a counterpoint, and opposes everything else.
    """
    undermines = relation.kind is CounterpointKind.OBJECTION and _starting_point(roles, relation.target)
    return UNDERMINES if undermines else WORDS[line(roles, relation)]


def _starting_point(roles: Roles, end: End) -> bool:
    if not isinstance(end, ClaimRef):
        return False
    return bool(roles.map.inferences_from(end.title)) and not roles.map.inferences_for(end.title)
