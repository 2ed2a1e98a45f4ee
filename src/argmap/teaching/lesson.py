"""Lessons: a map as a class works on it, its sentences in the order in which one reads an argument."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping
from functools import cached_property

from attrs import evolve, field, frozen

from argmap.model.argument import Argument
from argmap.model.claim import Claim, strings
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.model.query import Role
from argmap.model.relation import CounterpointKind, SupportKind
from argmap.render.numbering import numbering


class Side(enum.Enum):
    """Tell whether something speaks for or against something."""

    FOR = "for"
    AGAINST = "against"


@frozen
class Sentence:
    """Hold a claim, or an argument in a sentence: what has words and a place of its own in a map."""

    #: What it is in the map.
    ref: ClaimRef | ArgumentRef
    #: As a reader is shown it.
    text: str
    #: Its number: 1 for the first in reading order.
    mark: str
    #: What it does in the map.
    roles: frozenset[Role]
    #: How many steps it is away from the main claim that it stands below.
    depth: int
    #: Supplied by the analyst, not said in the source.
    implicit: bool
    #: Who says it; empty if nobody said.
    by: str


@frozen
class Link:
    """Hold that sentences together speak for or against something."""

    #: Linked premises, or one sentence.
    sources: tuple[Sentence, ...]
    #: What they speak for or against.
    target: Sentence
    side: Side
    #: The step from premises to conclusion; None if it is a relation.
    step: InferenceRef | None = None


def _opened(map: ArgumentMap) -> ArgumentMap:
    return evolve(map, groups=tuple(evolve(group, closed=False) for group in map.groups))


@frozen
class Lesson:
    """Hold what exercises are made from."""

    #: The part of the map that the lesson is about, its groups open.
    map: ArgumentMap = field(converter=_opened)
    #: Sentences of the same map that the lesson leaves out: good answers to questions of others.
    others: tuple[str, ...] = field(default=(), converter=strings)
    #: The text that the map was made of, paragraph by paragraph; empty if the teacher gave none.
    source: tuple[str, ...] = field(default=(), converter=strings)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Return what has words in the map, in reading order: depth first, reasons before objections."""
        found = (ref for ref in numbering(self.map) if self._worded(ref))
        return tuple(self._sentence(ref, str(i)) for i, ref in enumerate(found, 1))  # type: ignore[arg-type] # as worded

    def sentence(self, ref: End) -> Sentence | None:
        """Return the sentence that *ref* names; None if it names a step, or an argument that has steps."""
        return self._table.get(ref)

    @cached_property
    def _table(self) -> Mapping[End, Sentence]:
        return {sentence.ref: sentence for sentence in self.sentences}

    @cached_property
    def marks(self) -> Mapping[End, str]:
        """Return the numbers of all sentences."""
        return {sentence.ref: sentence.mark for sentence in self.sentences}

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Return what speaks for and against which sentence. Steps that are denied and contraries have no side."""
        return (*self._steps(), *self._relations())

    def links_to(self, sentence: Sentence) -> tuple[Link, ...]:
        """Return what speaks for or against *sentence*."""
        return tuple(link for link in self.links if link.target == sentence)

    def links_from(self, sentence: Sentence) -> tuple[Link, ...]:
        """Return what *sentence* speaks for or against, alone or with others."""
        return tuple(link for link in self.links if sentence in link.sources)

    def _worded(self, ref: End) -> bool:
        sketched = isinstance(ref, ArgumentRef) and not self.map.argument(ref.title).inferences
        return sketched or isinstance(ref, ClaimRef)

    def _sentence(self, ref: ClaimRef | ArgumentRef, mark: str) -> Sentence:
        thing = self.map.claim(ref.title) if isinstance(ref, ClaimRef) else self.map.argument(ref.title)
        roles, depth = self.map.roles_of(ref), self._depths.get(ref, 0)
        return Sentence(ref, words(thing), mark, roles, depth, _implicit(self.map, thing), thing.by)

    @cached_property
    def _depths(self) -> Mapping[End, int]:
        """Return how many steps everything is below a main claim: for each dot in its number, one."""
        return {ref: number.count(".") for ref, number in numbering(self.map).items()}

    def _steps(self) -> Iterator[Link]:
        for argument in self.map.arguments:
            for index, step in enumerate(argument.inferences):
                titles = dict.fromkeys(premise.claim for premise in step.premises)
                sources = tuple(self._table[ClaimRef(title)] for title in titles)
                if sources:
                    target = self._table[ClaimRef(step.conclusion)]
                    yield Link(sources, target, Side.FOR, InferenceRef(argument.title, index))

    def _relations(self) -> Iterator[Link]:
        for relation in self.map.relations:
            source, target = self.sentence(relation.source), self.sentence(relation.target)
            if relation.kind in _SIDES and source and target and source != target:
                yield Link((source,), target, _SIDES[relation.kind])


_SIDES = {
    SupportKind.REASON: Side.FOR,
    SupportKind.ENTAILMENT: Side.FOR,
    CounterpointKind.OBJECTION: Side.AGAINST,
}


def words(thing: Claim | Argument) -> str:
    """Return what a reader is shown of a claim or a sketched argument: its sentence, or its title if it has none."""
    return thing.words if isinstance(thing, Claim) else thing.gist or thing.title


def _implicit(map: ArgumentMap, thing: Claim | Argument) -> bool:
    if isinstance(thing, Argument):
        return thing.data.get("implicit") is True
    return thing.implicit or any(
        premise.implicit
        for ref in map.inferences_from(thing)
        for premise in map.inference(ref).premises
        if premise.claim == thing.title
    )
