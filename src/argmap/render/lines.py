"""Lines: how each relation is drawn, and the word beside it."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.model.ends import ClaimRef, End
from argmap.model.relation import CounterpointKind, Relation, SupportKind
from argmap.render.roles import Roles
from argmap.render.scene import ArrowKind, Stance

#: The line of each kind of relation.
KINDS: Mapping[SupportKind | CounterpointKind, ArrowKind] = {
    SupportKind.REASON: ArrowKind.SUPPORT,
    SupportKind.ENTAILMENT: ArrowKind.ENTAILMENT,
    CounterpointKind.OBJECTION: ArrowKind.OBJECTION,
    CounterpointKind.UNDERCUT: ArrowKind.UNDERCUT,
    CounterpointKind.CONTRARY: ArrowKind.CONTRARY,
    CounterpointKind.CONTRADICTION: ArrowKind.CONTRADICTION,
}
#: The line of each stance that the kind of relation alone does not give.
_OF_STANCE: Mapping[Stance, ArrowKind] = {
    Stance.CONCESSION: ArrowKind.CONCESSION,
    Stance.REBUTTAL: ArrowKind.REBUTTAL,
}

#: The word beside each kind of line. A reason's box has ``because`` in it.
WORDS = {
    ArrowKind.INFERENCE: "",
    ArrowKind.SUPPORT: "supports",
    ArrowKind.ENTAILMENT: "entails",
    ArrowKind.OBJECTION: "opposes",
    ArrowKind.CONCESSION: "granted",
    ArrowKind.REBUTTAL: "rebuts",
    ArrowKind.UNDERCUT: "undercuts",
    ArrowKind.CONTRARY: "contrary to",
    ArrowKind.CONTRADICTION: "contradicts",
    ArrowKind.SAME: "same claim",
}

#: The word beside an objection to a premise.
UNDERMINES = "undermines"


def line_of(kind: SupportKind | CounterpointKind, stance: Stance) -> ArrowKind:
    """Return the line of a relation of this *kind* whose source has this *stance* by it."""
    return _OF_STANCE.get(stance, KINDS[kind])


def line(roles: Roles, relation: Relation) -> ArrowKind:
    """Return the kind of line for *relation*."""
    return line_of(relation.kind, roles.stance(relation))


def word(roles: Roles, relation: Relation) -> str:
    """Return the word beside the line of *relation*.

    An objection undermines a premise that no step concludes, rebuts a counterpoint, and opposes everything else. A
    concession is granted, whatever it opposes.
    """
    kind = line(roles, relation)
    undermines = relation.kind is CounterpointKind.OBJECTION and _starting_point(roles, relation.target)
    return UNDERMINES if undermines and kind is not ArrowKind.CONCESSION else WORDS[kind]


def _starting_point(roles: Roles, end: End) -> bool:
    if not isinstance(end, ClaimRef):
        return False
    return bool(roles.map.inferences_from(end.title)) and not roles.map.inferences_for(end.title)
