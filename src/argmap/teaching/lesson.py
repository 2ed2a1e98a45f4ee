"""Lessons: the map that a class works on, and its sentences."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping
from functools import cached_property

from attrs import evolve, field, frozen

from argmap.model.argument import Argument
from argmap.model.claim import Citation, Claim
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.model.query import Role
from argmap.model.quotations import SourceText
from argmap.model.relation import CounterpointKind, SupportKind
from argmap.model.titles import strings
from argmap.render.numbering import numbering


class Side(enum.Enum):
    """Name the side that a sentence takes: for or against."""

    FOR = "for"
    AGAINST = "against"


@frozen
class Sentence:
    """Hold a claim, or an argument given in one sentence (without steps)."""

    #: The claim or argument in the map.
    ref: ClaimRef | ArgumentRef
    #: Its words, as readers see them.
    text: str
    #: Its number in reading order, from 1.
    mark: str
    #: Its roles in the map.
    roles: frozenset[Role]
    #: Steps between it and the main claim above it.
    depth: int
    #: Whether the analyst supplied it; the source does not state it.
    implicit: bool
    #: Its speaker; empty if unknown.
    by: str


@frozen
class Link:
    """Hold sentences that together support or oppose another one."""

    #: Linked premises, or one sentence.
    sources: tuple[Sentence, ...]
    #: The sentence that they support or oppose.
    target: Sentence
    #: Whether they support or oppose it.
    side: Side
    #: The step from premises to conclusion; None for a relation.
    step: InferenceRef | None = None


def _opened(map: ArgumentMap) -> ArgumentMap:
    return evolve(map, groups=tuple(evolve(group, closed=False) for group in map.groups))


@frozen
class Lesson:
    """Hold the map and the text that exercises are made from."""

    #: The map of the lesson; all groups are open.
    map: ArgumentMap = field(converter=_opened)
    #: Sentences of the whole map that the lesson leaves out, used as wrong answers.
    others: tuple[str, ...] = field(default=(), converter=strings)
    #: Paragraphs of the text that the map analyses; empty if not given.
    source: tuple[str, ...] = field(default=(), converter=strings)

    @cached_property
    def text(self) -> SourceText:
        """Return the text that the map analyses, each paragraph on one line."""
        return SourceText(" ".join(paragraph.split()) for paragraph in self.source)

    @property
    def misquoted(self) -> Iterator[tuple[Claim | Argument, Citation]]:
        """Yield what quotes words that the text lacks where it says, with the quotation.

        If the map cites several sources, only quotations of those that the text has any quotation of are meant.
        """
        members: tuple[Claim | Argument, ...] = (*self.map.claims, *self.map.arguments)
        cited = [(member, one) for member in members for one in member.sources]
        quoted = [(member, one, self.text.place(one)) for member, one in cited if one.quote.strip()]
        meant = {one.ref for _, one, place in quoted if place}
        alone = len({one.ref for _, one in cited}) == 1
        for member, one, place in quoted:
            if not place and (alone or one.ref in meant):
                yield member, one

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Return all sentences in reading order.

        That is depth first, with reasons before objections.
        """
        found = (ref for ref in numbering(self.map) if self._worded(ref))
        return tuple(self._sentence(ref, str(i)) for i, ref in enumerate(found, 1))  # type: ignore[arg-type] # as worded

    def sentence(self, ref: End) -> Sentence | None:
        """Return the sentence of *ref*; None for a step or argument with steps."""
        return self._table.get(ref)

    @cached_property
    def _table(self) -> Mapping[End, Sentence]:
        return {sentence.ref: sentence for sentence in self.sentences}

    @cached_property
    def marks(self) -> Mapping[End, str]:
        """Return the numbers of all sentences by claim or argument."""
        return {sentence.ref: sentence.mark for sentence in self.sentences}

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Return all supports, steps and objections between sentences.

        Undercuts, contraries and contradictions take no side, nor do steps that explain, so they are left out.
        """
        return (*self._steps(), *self._relations())

    @cached_property
    def explanations(self) -> tuple[tuple[Sentence, Sentence], ...]:
        """Return each sentence that explains another one, alone or with others, and that one."""
        return tuple(
            (self._table[ClaimRef(premise.claim)], self._table[ClaimRef(step.conclusion)])
            for argument in self.map.arguments
            for step in argument.inferences
            for premise in step.premises
            if step.explains
        )

    def links_to(self, sentence: Sentence) -> tuple[Link, ...]:
        """Return the links that support or oppose *sentence*."""
        return tuple(link for link in self.links if link.target == sentence)

    def links_from(self, sentence: Sentence) -> tuple[Link, ...]:
        """Return the links with *sentence* among their sources."""
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
        """Return the depth of everything below its main claim: the dots in its number."""
        return {ref: number.count(".") for ref, number in numbering(self.map).items()}

    def _steps(self) -> Iterator[Link]:
        for argument in self.map.arguments:
            for index, step in enumerate(argument.inferences):
                titles = dict.fromkeys(premise.claim for premise in step.premises)
                sources = tuple(self._table[ClaimRef(title)] for title in titles)
                if sources and not step.explains:
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
    """Return the sentence of a claim or an argument, or else its title."""
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
