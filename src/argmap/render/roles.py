"""Roles of claims, arguments and steps in a map, for every notation."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from attrs import frozen

from argmap.language import Language, language_of
from argmap.model.argument import Argument
from argmap.model.claim import Claim
from argmap.model.ends import ArgumentRef, End, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.model.relation import Counterpoint, CounterpointKind, Relation, SupportKind
from argmap.render.notation import Numbers, Style
from argmap.render.scene import Stance

#: Stance of the source of each kind of relation, except symmetric ones.
STANCES = {
    SupportKind.REASON: Stance.SUPPORT,
    SupportKind.ENTAILMENT: Stance.SUPPORT,
    CounterpointKind.OBJECTION: Stance.OBJECTION,
    CounterpointKind.UNDERCUT: Stance.UNDERCUT,
}


@frozen
class Roles:
    """Represent the roles of everything in a map."""

    #: The map.
    map: ArgumentMap
    #: Options of the notation.
    style: Style

    @cached_property
    def words(self) -> Language:
        """Return the words of the picture's language."""
        return language_of(self.style.lang, self.map.data)

    @cached_property
    def stances(self) -> Mapping[End, Stance]:
        """Return the stance of each source of relations; neutral if they differ."""
        found: dict[End, set[Stance]] = {}
        for relation in self.map.relations:
            if relation.kind in STANCES:
                found.setdefault(relation.source, set()).add(self.stance(relation))
        return {end: does.pop() if len(does) == 1 else Stance.NEUTRAL for end, does in found.items()}

    def stance(self, relation: Relation) -> Stance:
        """Return the stance of the source of *relation*; neutral if symmetric."""
        return Stance.REBUTTAL if self.rebuts(relation) else STANCES.get(relation.kind, Stance.NEUTRAL)

    def rebuts(self, relation: Relation) -> bool:
        """Return whether *relation* is an objection to a counterpoint."""
        return relation.kind is CounterpointKind.OBJECTION and relation.target in self.speaking_against

    @cached_property
    def speaking_against(self) -> frozenset[End]:
        """Return everything that objects to or undercuts something."""
        points = self.map.counterpoints
        return frozenset(point.source for point in points if not point.symmetric)

    @cached_property
    def frames(self) -> Mapping[str, str]:
        """Return the key of the frame of each group."""
        return {group.key: f"f{number}" for number, group in enumerate(self.map.groups, 1)} | {"": ""}

    @cached_property
    def many_sources(self) -> bool:
        """Return whether notes must name their source."""
        members: tuple[Claim | Argument, ...] = (*self.map.claims, *self.map.arguments)
        return len({citation.ref for member in members for citation in member.sources}) > 1

    @cached_property
    def roots(self) -> frozenset[str]:
        """Return the titles of the main claims."""
        return frozenset(claim.title for claim in self.map.roots)

    @cached_property
    def numbers(self) -> Mapping[End, str]:
        """Return the numbers of claims, arguments and steps; empty without numbers."""
        if self.style.numbers is not Numbers.HIERARCHICAL:
            return {}
        from argmap.render.numbering import numbering  # noqa: PLC0415 - only where numbers are asked for

        return numbering(self.map)

    def step(self, relation: Relation) -> InferenceRef | None:
        """Return the step that *relation* targets, or None.

        An undercut of an argument targets its last step.
        """
        if isinstance(relation.target, InferenceRef):
            return relation.target
        undercut = isinstance(relation, Counterpoint) and relation.kind is CounterpointKind.UNDERCUT
        if undercut and isinstance(relation.target, ArgumentRef):
            return self.last_step(relation.target.title)
        return None

    def last_step(self, title: str) -> InferenceRef | None:
        """Return the last step of the argument *title*, or None without steps."""
        steps = len(self.map.argument(title).inferences)
        return InferenceRef(title, steps - 1) if steps else None


def assumed(map: ArgumentMap) -> frozenset[str]:
    """Return the titles of claims that are only ever implicit premises.

    A premise can be implicit in one place although its claim is stated elsewhere.
    """
    steps = [step for argument in map.arguments for step in argument.inferences]
    uses = [premise for step in steps for premise in step.premises]
    said = {premise.claim for premise in uses if not premise.implicit} | {step.conclusion for step in steps}
    return frozenset(premise.claim for premise in uses) - said
