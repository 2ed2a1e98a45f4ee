"""Answer queries in linear time: roles, and which things match."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from functools import cached_property
from typing import Any

from attrs import frozen

from argmap.model.argument import Argument
from argmap.model.claim import Claim
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.model.nearness import whole
from argmap.model.presence import know
from argmap.model.query import Query, Role
from argmap.model.relation import Counterpoint, CounterpointKind, Relation, SupportKind
from argmap.model.selection import inside
from argmap.model.source_use import SourceUse

#: The role of the source of a relation.
_DOES = {
    SupportKind.REASON: Role.REASON,
    SupportKind.ENTAILMENT: Role.REASON,
    CounterpointKind.OBJECTION: Role.OBJECTION,
    CounterpointKind.UNDERCUT: Role.UNDERCUT,
    CounterpointKind.CONTRARY: Role.CONTRARY,
    CounterpointKind.CONTRADICTION: Role.CONTRADICTION,
}


def roles(argmap: ArgumentMap) -> Mapping[End, frozenset[Role]]:
    """Return the roles of all claims and arguments that have any.

    A role of a step is a role of its argument.
    """
    found: defaultdict[End, set[Role]] = defaultdict(set)
    for title, role in _in_steps(argmap):
        found[ClaimRef(title)].add(role)
    for ref, role in _in_relations(argmap):
        found[whole(ref)].add(role)
    for has in found.values():
        if has >= {Role.PREMISE, Role.CONCLUSION}:
            has.add(Role.INTERMEDIATE)
    return {ref: frozenset(has) for ref, has in found.items()}


def _in_steps(argmap: ArgumentMap) -> Iterator[tuple[str, Role]]:
    yield from ((claim.title, Role.MAIN_CLAIM) for claim in argmap.roots)
    for argument in argmap.arguments:
        for step in argument.inferences:
            role = Role.EXPLANATION if step.explains else Role.PREMISE
            yield from ((premise.claim, role) for premise in step.premises)
            if not step.explains:
                yield step.conclusion, Role.CONCLUSION


def _in_relations(argmap: ArgumentMap) -> Iterator[tuple[End, Role]]:
    against = {point.source for point in argmap.counterpoints if not point.symmetric}
    for relation in argmap.relations:
        rebuts = relation.kind is CounterpointKind.OBJECTION and relation.target in against
        yield relation.source, Role.REBUTTAL if rebuts else _DOES[relation.kind]
        if isinstance(relation, Counterpoint) and relation.symmetric:
            yield relation.target, _DOES[relation.kind]


@frozen
class Answers:
    """Answer *query* about *map*, in text order."""

    #: The map.
    map: ArgumentMap
    #: The query.
    query: Query

    def __attrs_post_init__(self) -> None:
        members: tuple[Claim | Argument, ...] = (*self.map.claims, *self.map.arguments)
        if self.query.tags:
            know("tag", self.query.tags, (tag for member in members for tag in member.tags))
        if self.query.by:
            know("speaker", self.query.by, (member.by for member in members if member.by))
        know("group", self.query.groups, (group.title for group in self.map.groups))

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Return the claims that match."""
        return tuple(claim for claim in self.map.claims if ClaimRef(claim.title) in self._asked)

    @property
    def arguments(self) -> tuple[Argument, ...]:
        """Return the arguments that match."""
        return tuple(argument for argument in self.map.arguments if ArgumentRef(argument.title) in self._asked)

    @property
    def relations(self) -> tuple[Relation | InferenceRef, ...]:
        """Return steps, supports, then counterpoints, whose source matches."""
        if self.query.unanswered:
            return tuple(point for point in self._unanswered if whole(point.source) in self._asked)
        steps = (
            InferenceRef(argument.title, index)
            for argument in self.arguments
            for index, step in enumerate(argument.inferences)
            if not self.query.analyst or argument.analyst or step.analyst
        )
        return (*steps, *(relation for relation in self.map.relations if self._speaks(relation.source)))

    def _speaks(self, source: End) -> bool:
        """Return whether relations from *source* match."""
        marked = self.map[source].analyst or self.map[whole(source)].analyst
        return whole(source) in self._asked and (marked or not self.query.analyst)

    @property
    def sources(self) -> tuple[SourceUse, ...]:
        """Return the cited sources; those in the map's table come first."""
        table = self._table
        cited = dict.fromkeys((*table, *self._cited))
        everything = self.query == Query()
        return tuple(
            SourceUse(key, _about(table.get(key)), key in table, tuple(self._cited.get(key, ())))
            for key in cited
            if everything or key in self._cited
        )

    @cached_property
    def _table(self) -> Mapping[str, Any]:
        table = self.map.data.get("sources")
        return {str(key): about for key, about in table.items()} if isinstance(table, Mapping) else {}

    @cached_property
    def _cited(self) -> Mapping[str, Mapping[ClaimRef | ArgumentRef, None]]:
        """Return what cites each source; if the table has only one, citations need not name it."""
        only = next(iter(self._table)) if len(self._table) == 1 else ""
        found: defaultdict[str, dict[ClaimRef | ArgumentRef, None]] = defaultdict(dict)
        members: tuple[Claim | Argument, ...] = (*self.claims, *self.arguments)
        for member in members:
            for citation in member.sources:
                found[citation.ref or only][_ref(member)] = None
        return dict(found)

    @cached_property
    def _asked(self) -> frozenset[End]:
        keys = inside(self.map, self.query.groups)
        members: tuple[Claim | Argument, ...] = (*self.map.claims, *self.map.arguments)
        return frozenset(_ref(member) for member in members if self.query.fits(member, keys) and self._is(member))

    def _is(self, member: Claim | Argument) -> bool:
        asked, ref = self.query, _ref(member)
        return (
            (not asked.roles or not asked.roles.isdisjoint(self.map.roles_of(ref)))
            and (not asked.unsupported or self._rests_on_nothing(member))
            and (not asked.unanswered or ref in self._unanswering)
            and (not asked.implicit or self._is_implicit(member))
            and (not asked.analyst or _is_analysts(member))
        )

    def _rests_on_nothing(self, member: Claim | Argument) -> bool:
        """Return whether *member* has a role but nothing that supports it."""
        ref = _ref(member)
        if not self.map.roles_of(ref) or self.map.supports_of(ref):
            return False
        if isinstance(member, Claim):
            return all(self.map.inference(step).explains for step in self.map.inferences_for(member))
        return not any(step.premises for step in member.inferences)

    @cached_property
    def _unanswered(self) -> tuple[Counterpoint, ...]:
        """Return the objections and undercuts that nothing speaks against."""
        points = (point for point in self.map.counterpoints if not point.symmetric)
        return tuple(point for point in points if whole(point.source) not in self._spoken_against)

    @cached_property
    def _unanswering(self) -> frozenset[End]:
        return frozenset(whole(point.source) for point in self._unanswered)

    @cached_property
    def _spoken_against(self) -> frozenset[End]:
        """Return the claims and arguments that something speaks against.

        A counterpoint to a step or premise of an argument counts against the argument, too, and one to an argument
        counts against its main conclusion, unless it explains that: if an argument is written out, its conclusion is
        what objects.
        """
        points = self.map.counterpoints
        found = {whole(point.target) for point in points} | {whole(point.source) for point in points if point.symmetric}
        arguments = [argument for argument in self.map.arguments if _touched(argument, found)]
        drawn = (ClaimRef(one.conclusion) for one in arguments if one.inferences and not one.explains)
        return frozenset((*found, *map(_ref, arguments), *drawn))

    def _is_implicit(self, member: Claim | Argument) -> bool:
        if isinstance(member, Claim):
            return member.implicit or member.title in self._assumed
        return any(premise.implicit or self.map.claim(premise.claim).implicit for premise in member.premises)

    @cached_property
    def _assumed(self) -> frozenset[str]:
        """Return claims that are not conclusions and are implicit in each use as a premise."""
        steps = [step for argument in self.map.arguments for step in argument.inferences]
        uses = [premise for step in steps for premise in step.premises]
        said = {premise.claim for premise in uses if not premise.implicit} | {step.conclusion for step in steps}
        return frozenset(premise.claim for premise in uses) - said


def _ref(member: Claim | Argument) -> ClaimRef | ArgumentRef:
    return ClaimRef(member.title) if isinstance(member, Claim) else ArgumentRef(member.title)


def _is_analysts(member: Claim | Argument) -> bool:
    """Return whether *member*, or a step of it, is the analyst's."""
    return member.analyst or (isinstance(member, Argument) and any(step.analyst for step in member.inferences))


def _touched(argument: Argument, against: Set[End]) -> bool:
    premises = (ClaimRef(premise.claim) for premise in argument.premises)
    return _ref(argument) in against or any(premise in against for premise in premises)


def _about(value: Any) -> Mapping[str, Any]:
    """Return the entry of a source in the table; a string is its title."""
    if isinstance(value, Mapping):
        return {str(key): said for key, said in value.items()}
    return {} if value is None else {"title": value}
