"""What lines say: how each relation is drawn, and the word that stands beside it."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.model.ends import ClaimRef, End
from argmap.model.relation import CounterpointKind, Relation, SupportKind
from argmap.render.roles import Roles
from argmap.render.scene import ArrowKind

#: How each kind of relation is drawn.
KINDS: Mapping[SupportKind | CounterpointKind, ArrowKind] = {
    SupportKind.REASON: ArrowKind.SUPPORT,
    SupportKind.ENTAILMENT: ArrowKind.ENTAILMENT,
    CounterpointKind.OBJECTION: ArrowKind.OBJECTION,
    CounterpointKind.UNDERCUT: ArrowKind.UNDERCUT,
    CounterpointKind.CONTRARY: ArrowKind.CONTRARY,
    CounterpointKind.CONTRADICTION: ArrowKind.CONTRADICTION,
}

#: What stands beside each kind of line. A reason says ``because`` itself.
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

#: Beside an objection to what an argument starts from.
UNDERMINES = "undermines"


def line(roles: Roles, relation: Relation) -> ArrowKind:
    """Return how *relation* is drawn."""
    return ArrowKind.REBUTTAL if roles.rebuts(relation) else KINDS[relation.kind]


def word(roles: Roles, relation: Relation) -> str:
    """Return the word beside the line of *relation*.

    An objection undermines what an argument starts from, rebuts what itself speaks against something, and opposes
    everything else.
    """
    undermines = relation.kind is CounterpointKind.OBJECTION and _starting_point(roles, relation.target)
    return UNDERMINES if undermines else WORDS[line(roles, relation)]


def _starting_point(roles: Roles, end: End) -> bool:
    if not isinstance(end, ClaimRef):
        return False
    return bool(roles.map.inferences_from(end.title)) and not roles.map.inferences_for(end.title)
