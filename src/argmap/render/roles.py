"""Roles of claims, arguments and steps in a map, for every notation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Protocol, TypeVar

from attrs import frozen

from argmap.language import Language, language_of
from argmap.model.argument import Argument
from argmap.model.claim import Claim
from argmap.model.concessions import granted
from argmap.model.ends import ArgumentRef, End, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.model.nearness import whole
from argmap.model.relation import AnyKind, Counterpoint, CounterpointKind, Relation, StepKind, SupportKind
from argmap.model.stubs import GroupRef, Place
from argmap.render.notation import Numbers, Style
from argmap.render.scene import Stance

#: Stance of the source of each kind of relation, except symmetric ones.
STANCES: Mapping[AnyKind, Stance] = {
    SupportKind.REASON: Stance.SUPPORT,
    SupportKind.ENTAILMENT: Stance.SUPPORT,
    CounterpointKind.OBJECTION: Stance.OBJECTION,
    CounterpointKind.UNDERCUT: Stance.UNDERCUT,
    StepKind.EXPLANATION: Stance.EXPLANATION,
}
#: Kinds of relation in the order in which they decide what a box is; symmetric kinds never do.
PRECEDENCE: Mapping[AnyKind, int] = {
    SupportKind.REASON: 0,
    SupportKind.ENTAILMENT: 0,
    StepKind.EXPLANATION: 1,
    CounterpointKind.OBJECTION: 2,
    CounterpointKind.UNDERCUT: 3,
}


class Related(Protocol):
    """Describe a relation, an edge or a link."""

    @property
    def kind(self) -> AnyKind:
        """Return its kind."""


AnyRelation = TypeVar("AnyRelation", bound=Related)


def home(relations: Iterable[AnyRelation]) -> AnyRelation | None:
    """Return the relation that decides what their source is; None if there are only symmetric ones.

    What supports something is a reason, whatever else it explains, opposes or undercuts; what opposes something is an
    objection, even if it also undercuts something. Of relations of one kind, the author's first one counts. A layout
    that keeps one line of each box chooses in the same order, so that a box has the colour of the line that it hangs
    on. What a step does, which is no relation, decides before all of them.

    Args:
        relations: The relations with the same source, in the author's order.

    >>> from argmap.model.relation import Support
    >>> home([Counterpoint("Veto", "Entry"), Support("Veto", "Delay")]).target.title
    'Delay'
    """
    speaking = (relation for relation in relations if relation.kind in PRECEDENCE)
    return min(speaking, key=lambda relation: PRECEDENCE[relation.kind], default=None)


def stance(kind: AnyKind, *, granted: bool = False, rebuts: bool = False) -> Stance:
    """Return the stance of the source of a relation; neutral if that is symmetric.

    Args:
        kind: The kind of relation.
        granted: Whether the source is a concession.
        rebuts: Whether the target is itself a counterpoint.
    """
    found = STANCES.get(kind, Stance.NEUTRAL)
    if granted and found in {Stance.OBJECTION, Stance.UNDERCUT}:
        return Stance.CONCESSION
    return Stance.REBUTTAL if rebuts and found is Stance.OBJECTION else found


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
        """Return the stance of each source of relations, as its home relation says."""
        found: dict[End, list[Relation]] = {}
        for relation in self.map.relations:
            found.setdefault(relation.source, []).append(relation)
        homes = ((end, home(relations)) for end, relations in found.items())
        return {end: self.stance(relation) for end, relation in homes if relation}

    def stance(self, relation: Relation) -> Stance:
        """Return the stance of the source of *relation*; neutral if symmetric."""
        rebuts = relation.target in self.speaking_against
        return stance(relation.kind, granted=self.grants(relation.source), rebuts=rebuts)

    def grants(self, place: Place) -> bool:
        """Return whether the author grants *place*, if it opposes something."""
        return not isinstance(place, GroupRef) and whole(place) in self._granted

    @cached_property
    def _granted(self) -> frozenset[End]:
        return frozenset(granted(self.map))

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
