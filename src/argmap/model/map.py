"""The argument map: claims, arguments and the relations between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, overload

from attrs import field, frozen

from argmap import plugins
from argmap.errors import InvalidValueError, MapError
from argmap.model.argument import Argument, Inference
from argmap.model.claim import Claim
from argmap.model.data import frozen_data
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef, end
from argmap.model.group import Group
from argmap.model.query import Query, Role
from argmap.model.relation import Counterpoint, Relation, Support
from argmap.model.source_use import SourceUse
from argmap.model.stubs import several as counted
from argmap.model.titles import argument_title, claim_title
from argmap.text import nearest
from argmap.values import expect, is_text, not_text, several, shown


def _look_up(what: str, title: str, table: Mapping[str, Any], user: str = "", other: str = "") -> Any:
    """Return the entry of *title*, or raise `MapError` with the nearest one, or with what names it.

    The error says that there is an *other* thing with this title, if there is.
    """
    if title not in table:
        near = "" if other else nearest(title, table)
        but = f"there is {other}" if other else f"{user} names it" if user else ""
        more = f"; did you mean {near!r}?" if near else f", but {but}" if but else ""
        raise MapError(f"no {what} {title!r} in the map{more}")
    return table[title]


def _claim_named(claim: Claim | ClaimRef | str) -> str:
    return claim.title if isinstance(claim, (Claim, ClaimRef)) else claim_title(claim)


def _argument_named(argument: Argument | ArgumentRef | str) -> str:
    return argument.title if isinstance(argument, (Argument, ArgumentRef)) else argument_title(argument)


def _unique(what: str, keys: Sequence[str]) -> None:
    if len(set(keys)) == len(keys):
        return
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            raise MapError(f"two {what}s are called {key!r}; merge them or rename one")
        seen.add(key)


def _claims(values: Iterable[Claim] | Claim) -> tuple[Claim, ...]:
    return several(values, Claim, "claims")


def _arguments(values: Iterable[Argument] | Argument) -> tuple[Argument, ...]:
    return several(values, Argument, "arguments")


def _supports(values: Iterable[Support] | Support) -> tuple[Support, ...]:
    return several(values, Support, "supports")


def _counterpoints(values: Iterable[Counterpoint] | Counterpoint) -> tuple[Counterpoint, ...]:
    return several(values, Counterpoint, "counterpoints")


def _groups(values: Iterable[Group] | Group) -> tuple[Group, ...]:
    return several(values, Group, "groups")


@frozen(repr=False)
class ArgumentMap:
    """Represent an argument map. Everything is in text order.

    Iteration yields the claims, then the arguments. The length is the number of both, so an empty map is false, like
    any empty collection. ``map["[Safety]"]`` is a claim and ``map["<Safety>"]`` an argument.

    Invariants: titles of claims are unique, as are titles of arguments and keys of groups. Every premise, conclusion,
    group and end of a relation is in the map. No group is inside itself.

    >>> lanes = Claim("Lanes", "The town should build cycle lanes.")
    >>> safety = Claim("Safety", "Cycle lanes cut injuries.")
    >>> map = ArgumentMap(claims=[lanes, safety], supports=[Support(safety, lanes)])
    >>> [claim.title for claim in map.roots]
    ['Lanes']
    """

    #: The claims.
    claims: tuple[Claim, ...] = field(default=(), converter=_claims, kw_only=True)
    #: The arguments.
    arguments: tuple[Argument, ...] = field(default=(), converter=_arguments, kw_only=True)
    #: Supports, besides inferences.
    supports: tuple[Support, ...] = field(default=(), converter=_supports, kw_only=True)
    #: Objections, undercuts, contraries and contradictions.
    counterpoints: tuple[Counterpoint, ...] = field(default=(), converter=_counterpoints, kw_only=True)
    #: The groups, outer before inner.
    groups: tuple[Group, ...] = field(default=(), converter=_groups, kw_only=True)
    #: The map's title; empty if it has none.
    title: str = field(default="", validator=is_text, kw_only=True)
    #: Data of the whole map, by key.
    data: Mapping[str, Any] = field(factory=dict, converter=frozen_data, kw_only=True)

    def __attrs_post_init__(self) -> None:
        _unique("claim", [claim.title for claim in self.claims])
        _unique("argument", [argument.title for argument in self.arguments])
        _unique("group", [group.key for group in self.groups])
        self._check_groups()
        claims = self._claim_table
        for argument in self.arguments:
            for inference in argument.inferences:
                for title in (*(premise.claim for premise in inference.premises), inference.conclusion):
                    if title not in claims:
                        _look_up("claim", title, claims, f"the argument {argument.title!r}")
        for relation in self.relations:
            for ref in (relation.source, relation.target):
                if type(ref) is not ClaimRef or ref.title not in claims:  # most are claims that are there
                    self._check_end(ref, f"a {type(relation).__name__.lower()}")

    def _check_groups(self) -> None:
        known = {""}
        for group in self.groups:
            if group.parent not in known:
                raise MapError(
                    f"the parent {group.parent!r} of group {group.key!r} is missing; list a parent before its groups"
                )
            known.add(group.key)
        for members in (self.claims, self.arguments):
            if not {member.group for member in members} <= known:
                lost = next(member for member in members if member.group not in known)
                raise MapError(f"no group {lost.group!r} in the map, but {lost.title!r} belongs to it")

    def _check_end(self, ref: End, user: str = "") -> None:
        match ref:
            case ClaimRef(title):
                _look_up("claim", title, self._claim_table, user, self._argument_called(title))
            case ArgumentRef(title):
                _look_up("argument", title, self._argument_table, user, self._claim_called(title))
            case InferenceRef(title):
                _look_up("argument", title, self._argument_table, user, self._claim_called(title))
                self.inference(ref)

    def _claim_called(self, title: str) -> str:
        return f"a claim [{title}]" if title in self._claim_table else ""

    def _argument_called(self, title: str) -> str:
        return f"an argument <{title}>" if title in self._argument_table else ""

    @cached_property
    def _claim_table(self) -> Mapping[str, Claim]:
        return {claim.title: claim for claim in self.claims}

    @cached_property
    def _argument_table(self) -> Mapping[str, Argument]:
        return {argument.title: argument for argument in self.arguments}

    @cached_property
    def _group_table(self) -> Mapping[str, Group]:
        return {group.key: group for group in self.groups}

    def has_claim(self, title: Claim | ClaimRef | str) -> bool:
        """Return whether the map has a claim with this title."""
        return _claim_named(title) in self._claim_table

    def has_argument(self, title: Argument | ArgumentRef | str) -> bool:
        """Return whether the map has an argument with this title."""
        return _argument_named(title) in self._argument_table

    def claim(self, title: Claim | ClaimRef | str) -> Claim:
        """Return the claim with this title, such as ``Safety`` or ``[Safety]``, or raise `MapError`."""
        name = _claim_named(title)
        found: Claim = _look_up("claim", name, self._claim_table, other=self._argument_called(name))
        return found

    def argument(self, title: Argument | ArgumentRef | str) -> Argument:
        """Return the argument with this title, such as ``Safety`` or ``<Safety>``, or raise `MapError`."""
        name = _argument_named(title)
        found: Argument = _look_up("argument", name, self._argument_table, other=self._claim_called(name))
        return found

    def group(self, key: str) -> Group:
        """Return the group with this key, or raise `MapError`."""
        if not isinstance(key, str):
            raise not_text("key", key)
        keys = [f"a group with this title, and the key {group.key!r}" for group in self.groups if group.title == key]
        found: Group = _look_up("group", key, self._group_table, other=next(iter(keys), ""))
        return found

    def inference(self, ref: InferenceRef | str) -> Inference:
        """Return the inference that *ref* refers to, such as ``step 1 of <Safety>``, or raise `MapError`."""
        step = end(ref) if isinstance(ref, str) else ref
        if not isinstance(step, InferenceRef):
            raise InvalidValueError(f"expected a step, such as 'step 1 of <Safety>', got {shown(ref)}")
        inferences = self.argument(step.argument).inferences
        if step.index >= len(inferences):
            count = len(inferences)
            raise MapError(
                f"argument {step.argument!r} has {count} {'inference' if count == 1 else 'inferences'}, "
                f"so there is no index {step.index}"
            )
        return inferences[step.index]

    @property
    def relations(self) -> tuple[Relation, ...]:
        """Return the supports, then the counterpoints."""
        return (*self.supports, *self.counterpoints)

    @cached_property
    def _onto(self) -> Mapping[End, tuple[Relation, ...]]:
        found: defaultdict[End, list[Relation]] = defaultdict(list)
        for relation in self.relations:
            found[relation.target].append(relation)
            if isinstance(relation, Counterpoint) and relation.symmetric and relation.source != relation.target:
                found[relation.source].append(relation)
        return {ref: tuple(relations) for ref, relations in found.items()}

    @cached_property
    def _concluded(self) -> Mapping[str, tuple[InferenceRef, ...]]:
        found: defaultdict[str, list[InferenceRef]] = defaultdict(list)
        for argument in self.arguments:
            for index, inference in enumerate(argument.inferences):
                found[inference.conclusion].append(InferenceRef(argument.title, index))
        return {title: tuple(refs) for title, refs in found.items()}

    @cached_property
    def _used(self) -> Mapping[str, tuple[InferenceRef, ...]]:
        found: defaultdict[str, dict[InferenceRef, None]] = defaultdict(dict)
        for argument in self.arguments:
            for index, inference in enumerate(argument.inferences):
                for premise in inference.premises:
                    found[premise.claim][InferenceRef(argument.title, index)] = None
        return {title: tuple(refs) for title, refs in found.items()}

    def _known(self, thing: End | Claim | Argument | str) -> End:
        """Return a reference to *thing*, such as ``[Safety]``, ``<Safety>`` or ``step 1 of <Safety>``.

        Raises:
            MapError: it is not in the map.
        """
        found = end(thing)
        self._check_end(found)
        return found

    def supports_of(self, target: End | Claim | Argument | str) -> tuple[Support, ...]:
        """Return the supports of *target*, without inferences that conclude it, or raise `MapError`."""
        found = self._onto.get(self._known(target), ())
        return tuple(relation for relation in found if isinstance(relation, Support))

    def counterpoints_of(self, target: End | Claim | Argument | str) -> tuple[Counterpoint, ...]:
        """Return the counterpoints to *target*, or raise `MapError`; a symmetric one has two targets."""
        found = self._onto.get(self._known(target), ())
        return tuple(relation for relation in found if isinstance(relation, Counterpoint))

    def inferences_for(self, claim: Claim | ClaimRef | str) -> tuple[InferenceRef, ...]:
        """Return the inferences that conclude or explain *claim*, or raise `MapError`."""
        return self._concluded.get(self.claim(claim).title, ())

    def inferences_from(self, claim: Claim | ClaimRef | str) -> tuple[InferenceRef, ...]:
        """Return the inferences that use *claim* as a premise, or raise `MapError`."""
        return self._used.get(self.claim(claim).title, ())

    def arguments_for(self, claim: Claim | ClaimRef | str) -> tuple[Argument, ...]:
        """Return the arguments that conclude *claim* in any step, or support it, or raise `MapError`.

        What explains the claim is no argument for it.
        """
        found = self.claim(claim)
        steps = (ref.argument for ref in self.inferences_for(found) if not self.inference(ref).explains)
        said = (support.source.title for support in self.supports_of(found) if isinstance(support.source, ArgumentRef))
        return tuple(map(self._argument_table.__getitem__, dict.fromkeys((*steps, *said))))

    def premises_of(self, argument: Argument | ArgumentRef | str) -> tuple[Claim, ...]:
        """Return the premises that *argument* does not conclude itself, or raise `MapError`."""
        premises = self.argument(argument).premises
        return tuple(self.claim(title) for title in dict.fromkeys(premise.claim for premise in premises))

    def roles_of(self, thing: End | Claim | Argument | str) -> frozenset[Role]:
        """Return the roles of a claim or argument, or raise `MapError`.

        >>> lanes, safety = Claim("Lanes"), Claim("Safety")
        >>> map = ArgumentMap(claims=[lanes, safety], supports=[Support(safety, lanes)])
        >>> sorted(role.value for role in map.roles_of("Safety"))
        ['reason']
        """
        return self._roles.get(self._known(thing), frozenset())

    @cached_property
    def _roles(self) -> Mapping[End, frozenset[Role]]:
        from argmap.model.queries import roles  # noqa: PLC0415 - it knows maps, and few maps are asked

        return roles(self)

    def claims_asked(self, query: Query) -> tuple[Claim, ...]:
        """Return the claims that match *query*.

        Raises:
            MapError: a name in the query is not in the map.

        >>> lanes, bats = Claim("Lanes"), Claim("Bats", tags=["nature"])
        >>> map = ArgumentMap(claims=[lanes, bats], counterpoints=[Counterpoint(bats, lanes)])
        >>> [claim.title for claim in map.claims_asked(Query(tags="nature"))]
        ['Bats']
        >>> [claim.title for claim in map.claims_asked(Query(unsupported=True))]
        ['Lanes', 'Bats']
        """
        found: tuple[Claim, ...] = self._answers(query).claims
        return found

    def arguments_asked(self, query: Query) -> tuple[Argument, ...]:
        """Return the arguments that match *query*.

        Raises:
            MapError: a name in the query is not in the map.

        >>> map = ArgumentMap(arguments=[Argument("Costs", by="the mayor"), Argument("Noise")])
        >>> [argument.title for argument in map.arguments_asked(Query(by="the mayor"))]
        ['Costs']
        """
        found: tuple[Argument, ...] = self._answers(query).arguments
        return found

    def relations_asked(self, query: Query) -> tuple[Relation | InferenceRef, ...]:
        """Return steps, supports and counterpoints whose source matches *query*.

        With `Query.unanswered`, return only unanswered counterpoints.

        Raises:
            MapError: a name in the query is not in the map.

        >>> lanes, bats = Claim("Lanes"), Claim("Bats")
        >>> map = ArgumentMap(claims=[lanes, bats], counterpoints=[Counterpoint(bats, lanes)])
        >>> [relation.source.title for relation in map.relations_asked(Query(unanswered=True))]
        ['Bats']
        """
        found: tuple[Relation | InferenceRef, ...] = self._answers(query).relations
        return found

    def sources_asked(self, query: Query) -> tuple[SourceUse, ...]:
        """Return the sources that matches of *query* cite.

        An empty query returns all sources, even those that nothing cites.

        Raises:
            MapError: a name in the query is not in the map.

        >>> from argmap import Citation
        >>> map = ArgumentMap(claims=[Claim("Lanes", sources=[Citation("survey")])])
        >>> [(use.key, use.cited_by) for use in map.sources_asked(Query())]
        [('survey', (ClaimRef(title='Lanes'),))]
        """
        found: tuple[SourceUse, ...] = self._answers(query).sources
        return found

    def _answers(self, query: Query) -> Any:
        expect("a Query, such as Query(tags='nature')", query, Query)
        from argmap.model.queries import Answers  # noqa: PLC0415 - it knows maps, and few maps are asked

        return Answers(self, query)

    @cached_property
    def roots(self) -> tuple[Claim, ...]:
        """Return the main claims.

        Each is supported, explained or attacked, but does not support, explain or attack anything.
        """
        speaking = {ref for relation in self.relations for ref in _speakers(relation)}
        return tuple(claim for claim in self.claims if self._is_root(claim, speaking))

    def _is_root(self, claim: Claim, speaking: set[End]) -> bool:
        ref = ClaimRef(claim.title)
        spoken_of = claim.title in self._concluded or ref in self._onto
        return spoken_of and ref not in speaking and claim.title not in self._used

    def __len__(self) -> int:
        return len(self.claims) + len(self.arguments)

    def __iter__(self) -> Iterator[Claim | Argument]:
        yield from self.claims
        yield from self.arguments

    def __contains__(self, thing: object) -> bool:
        """Return whether *thing* is in the map: a claim or an argument as it is, or anything by its name."""
        if isinstance(thing, Claim):
            return self._claim_table.get(thing.title) == thing
        if isinstance(thing, Argument):
            return self._argument_table.get(thing.title) == thing
        if not isinstance(thing, (str, ClaimRef, ArgumentRef, InferenceRef)):
            return False
        try:
            self._known(thing)
        except MapError:
            return False
        return True

    @overload
    def __getitem__(self, name: ClaimRef) -> Claim: ...
    @overload
    def __getitem__(self, name: ArgumentRef) -> Argument: ...
    @overload
    def __getitem__(self, name: InferenceRef) -> Inference: ...
    @overload
    def __getitem__(self, name: str) -> Claim | Argument | Inference: ...
    def __getitem__(self, name: End | str) -> Claim | Argument | Inference:
        """Return what *name* stands for: ``[Safety]`` or ``Safety``, ``<Safety>``, ``step 2 of <Safety>``.

        Raises:
            MapError: nothing in the map has this name.
        """
        match self._known(name):
            case ClaimRef(title):
                return self.claim(title)
            case ArgumentRef(title):
                return self.argument(title)
            case InferenceRef() as ref:
                return self.inference(ref)

    def __repr__(self) -> str:
        named = (("claim", self.claims), ("argument", self.arguments))
        related = (("support", self.supports), ("counterpoint", self.counterpoints))
        said = ", ".join(filter(None, (counted(len(values), name) for name, values in (*named, *related))))
        return f"<ArgumentMap{f' {self.title!r}' if self.title else ''}: {said or 'empty'}>"

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> Mapping[str, str]:  # noqa: ARG002
        """Return a picture and a plain-text outline, which notebooks show."""
        bundle: Mapping[str, str] = plugins.named("argmap.notebook:bundle")(self)
        return bundle


def _speakers(relation: Relation) -> tuple[End, ...]:
    both = isinstance(relation, Counterpoint) and relation.symmetric
    return () if both else (relation.source,)
