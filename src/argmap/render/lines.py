"""Lines: how each relation is drawn, and the word beside it."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve

from argmap.language import Language
from argmap.model.ends import ClaimRef, End
from argmap.model.relation import AnyKind, CounterpointKind, Relation, StepKind, SupportKind
from argmap.render.roles import Roles
from argmap.render.scene import Arrow, ArrowKind, Stance

#: The line of each kind of relation.
KINDS: Mapping[AnyKind, ArrowKind] = {
    SupportKind.REASON: ArrowKind.SUPPORT,
    SupportKind.ENTAILMENT: ArrowKind.ENTAILMENT,
    StepKind.EXPLANATION: ArrowKind.EXPLANATION,
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

#: The sense of an objection to a premise.
UNDERMINING = "undermining"
#: Lines without a word: a reason's box has ``because`` in it, and a stub says what is folded.
_SILENT = frozenset({ArrowKind.INFERENCE, ArrowKind.FOLDED})


#: What steps do to their conclusions, which screen readers hear from the step.
STEPS = frozenset({ArrowKind.INFERENCE, ArrowKind.EXPLANATION})


def step_line(*, explains: bool) -> ArrowKind:
    """Return the line of a step to its conclusion."""
    return ArrowKind.EXPLANATION if explains else ArrowKind.INFERENCE


def line_of(kind: AnyKind, stance: Stance) -> ArrowKind:
    """Return the line of a relation of this *kind* whose source has this *stance* by it."""
    return _OF_STANCE.get(stance, KINDS[kind])


def line(roles: Roles, relation: Relation) -> ArrowKind:
    """Return the kind of line for *relation*."""
    return line_of(relation.kind, roles.stance(relation))


def sense(roles: Roles, relation: Relation) -> str:
    """Return the sense of *relation* that is more precise than the kind of its line; empty for none.

    An objection undermines a premise that no step concludes, rebuts a counterpoint, and opposes everything else. A
    concession is granted, whatever it opposes.
    """
    opposes = line(roles, relation) in {ArrowKind.OBJECTION, ArrowKind.REBUTTAL}
    return UNDERMINING if opposes and _starting_point(roles, relation.target) else ""


def worded(arrow: Arrow, words: Language) -> Arrow:
    """Return *arrow* with the word beside it."""
    return arrow if arrow.kind in _SILENT else evolve(arrow, word=words.say(arrow.phrase))


def chip(arrow: Arrow, words: Language, name: str, *, incoming: bool = False) -> str:
    """Return the note in place of *arrow* on its source, or on its target if *incoming*.

    Args:
        arrow: A line that is not drawn.
        words: The language.
        name: The number or name of the box at the other end.
        incoming: Whether the note stands where the line would end.

    >>> from argmap.language import language
    >>> from argmap.render.scene import Anchor
    >>> line = Arrow("e1", ArrowKind.SUPPORT, ClaimRef("Safety"), Anchor("c1"), Anchor("c2"))
    >>> chip(line, language("de"), "B4"), chip(line, language("de"), "B1", incoming=True)
    ('stützt B4', 'gestützt von B1')
    """
    key = f"chip.{arrow.phrase.removeprefix('line.')}"
    return words.incoming(key, name=name) if incoming else words.say(key, name=name)


def _starting_point(roles: Roles, end: End) -> bool:
    if not isinstance(end, ClaimRef):
        return False
    return bool(roles.map.inferences_from(end.title)) and not roles.map.inferences_for(end.title)
