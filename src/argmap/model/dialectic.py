"""The dialectical structure of a map, in which each argument is one node.

Source: the rules by which Argdown makes nodes and edges
(https://argdown.org/guide/creating-statement-and-argument-nodes.html).
"""

from __future__ import annotations

import builtins
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from attrs import frozen

from argmap.model.argument import Argument
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.model.relation import AnyKind, Counterpoint, CounterpointKind, Relation, StepKind, Support, SupportKind
from argmap.model.selection import Selected
from argmap.model.stubs import Link

#: A claim or argument, drawn as one node.
Whole: TypeAlias = ClaimRef | ArgumentRef

#: What a logical relation becomes if one of its ends is drawn as an argument.
_DIALECTICAL: Mapping[AnyKind, AnyKind] = {
    SupportKind.ENTAILMENT: SupportKind.REASON,
    CounterpointKind.CONTRARY: CounterpointKind.OBJECTION,
    CounterpointKind.CONTRADICTION: CounterpointKind.OBJECTION,
}


@frozen
class Edge:
    """Represent that one claim or argument supports, attacks or explains another."""

    #: The type of relation, or of step.
    kind: AnyKind
    #: What supports, attacks or explains.
    source: Whole
    #: What is supported, attacked or explained.
    target: Whole

    @property
    def meaning(self) -> Relation | Link:
        """Return it as a relation, or as a link if it explains, which no relation does."""
        if isinstance(self.kind, StepKind):
            return Link(self.source, self.target, self.kind)
        kind = Support if isinstance(self.kind, SupportKind) else Counterpoint
        return kind(self.source, self.target, self.kind)  # type: ignore[arg-type]  # each has its own kinds


#: Arguments by the title of a claim.
_Through: TypeAlias = Mapping[str, list[Whole]]


@frozen
class _Nodes:
    """Represent the nodes, and the arguments that stand in for claims without a node."""

    shown: frozenset[Whole]
    concluding: _Through
    using: _Through


def edges(map: ArgumentMap, selected: Selected) -> Iterator[Edge]:
    """Yield the edges between *selected* claims and arguments.

    Edges may be repeated.

    A claim that is not selected is replaced by arguments: as a source by those that conclude it, as a target by those
    that use it as a premise. Edges for relations come first, then edges for claims that are the conclusion of one
    argument and a premise of another. An argument whose last step explains its conclusion explains that claim, and its
    premises explain with it.
    """
    arguments = [map.argument(title) for title in selected.arguments]
    shown: set[Whole] = {*builtins.map(ClaimRef, selected.claims), *builtins.map(ArgumentRef, selected.arguments)}
    nodes = _Nodes(frozenset(shown), _by_claim(_conclusions(arguments)), _by_claim(_starts(arguments)))
    for relation in map.relations:
        yield from _of_relation(relation, nodes)
    yield from _equivalences(arguments, nodes)


def step_kind(*, explains: bool) -> SupportKind | StepKind:
    """Return what joins a step, or a premise of it, to its conclusion."""
    return StepKind.EXPLANATION if explains else SupportKind.REASON


def explainers(argument: Argument) -> frozenset[str]:
    """Return the titles of premises that only steps use which explain their conclusions."""
    used = {inference.explains: set[str]() for inference in argument.inferences}
    for inference in argument.inferences:
        used[inference.explains] |= {premise.claim for premise in inference.premises}
    return frozenset(used.get(True, set()) - used.get(False, set()))


def _conclusions(arguments: Iterable[Argument]) -> Iterator[tuple[str, Whole]]:
    for argument in arguments:
        if argument.inferences:
            yield argument.conclusion, ArgumentRef(argument.title)


def _starts(arguments: Iterable[Argument]) -> Iterator[tuple[str, Whole]]:
    for argument in arguments:
        for premise in dict.fromkeys(premise.claim for premise in argument.premises):
            yield premise, ArgumentRef(argument.title)


def _by_claim(pairs: Iterable[tuple[str, Whole]]) -> _Through:
    found: defaultdict[str, list[Whole]] = defaultdict(list)
    for claim, argument in pairs:
        found[claim].append(argument)
    return found


def _side(ref: End, nodes: _Nodes, through: _Through) -> list[Whole]:
    """Return the nodes that represent one end of a relation."""
    whole = ArgumentRef(ref.argument) if isinstance(ref, InferenceRef) else ref
    if whole in nodes.shown:
        return [whole]
    return through.get(whole.title, []) if isinstance(whole, ClaimRef) else []


def _of_relation(relation: Relation, nodes: _Nodes) -> Iterator[Edge]:
    yield from _between(relation, relation.source, relation.target, nodes)
    symmetric = isinstance(relation, Counterpoint) and relation.symmetric
    if symmetric and isinstance(relation.source, ClaimRef) and relation.source not in nodes.shown:
        yield from _between(relation, relation.target, relation.source, nodes)


def _between(relation: Relation, source: End, target: End, nodes: _Nodes) -> Iterator[Edge]:
    between_claims = all(isinstance(end, ClaimRef) and end in nodes.shown for end in (source, target))
    kind = relation.kind if between_claims else _DIALECTICAL.get(relation.kind, relation.kind)
    for tail in _side(source, nodes, nodes.concluding):
        for head in _side(target, nodes, nodes.using):
            yield Edge(kind, tail, head)


def _equivalences(arguments: Iterable[Argument], nodes: _Nodes) -> Iterator[Edge]:
    explaining = {ArgumentRef(argument.title) for argument in arguments if argument.explains}
    for title, argument in _conclusions(arguments):
        conclusion = ClaimRef(title)
        for head in [conclusion] if conclusion in nodes.shown else nodes.using.get(title, []):
            yield Edge(step_kind(explains=argument in explaining), argument, head)
    explaining_claims = {argument.title: explainers(argument) for argument in arguments}
    for title, argument in _starts(arguments):
        if ClaimRef(title) in nodes.shown:
            kind = step_kind(explains=title in explaining_claims[argument.title])
            yield Edge(kind, ClaimRef(title), argument)
