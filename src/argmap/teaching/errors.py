"""Beginners' errors, made on purpose: one thing in a map is drawn wrong.

Each error is clearly wrong: the changed map differs in one respect, and could not be another reading of the text. So
no arrow moves to something that its source already supports or opposes indirectly, no objection is reversed, and only
sentences joined by exactly one line are used.

Source: errors that M. Harrell (Carnegie Mellon) and C. Twardy report of students' maps.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeAlias

from attrs import evolve, field, frozen

from argmap.model.argument import Argument, Inference, Premise
from argmap.model.claim import UNTITLED
from argmap.model.ends import ArgumentRef, ClaimRef
from argmap.model.map import ArgumentMap
from argmap.model.nearness import whole
from argmap.model.relation import Counterpoint, CounterpointKind, Relation, Support, SupportKind
from argmap.teaching.answering import unique
from argmap.teaching.lesson import Lesson

_Thing: TypeAlias = ClaimRef | ArgumentRef
_KINDS = {SupportKind.REASON, SupportKind.ENTAILMENT, CounterpointKind.OBJECTION}


def _things(values: Iterable[_Thing]) -> frozenset[_Thing]:
    return frozenset(values)


@frozen
class Mistake:
    """Hold a map with one error in it."""

    #: The map, error included.
    map: ArgumentMap
    #: The boxes at the error: right answers to where it is.
    at: tuple[_Thing, ...]
    #: Other boxes involved in the error, so not offered as wrong answers.
    near: frozenset[_Thing] = field(default=frozenset(), converter=_things)


@frozen
class _Scene:
    """Hold the map in which errors are made."""

    lesson: Lesson

    @property
    def map(self) -> ArgumentMap:
        """Return the correct map."""
        return self.lesson.map

    @cached_property
    def known(self) -> frozenset[_Thing]:
        """Return the ends of sentences with unique wording."""
        return frozenset(one.ref for one in unique(self.lesson))

    @cached_property
    def _links(self) -> Mapping[tuple[_Thing, _Thing], int]:
        """Return the number of lines from each sentence to each other."""
        found: dict[tuple[_Thing, _Thing], int] = {}
        for link in self.lesson.links:
            for source in link.sources:
                ends = source.ref, link.target.ref
                found[ends] = found.get(ends, 0) + 1
        return found

    @cached_property
    def _ways(self) -> Sequence[tuple[_Thing, _Thing]]:
        """Return what speaks for or against what, or explains it, which readers may take for a reason."""
        return [*self._links, *((source.ref, target.ref) for source, target in self.lesson.explanations)]

    def alone(self, source: _Thing, target: _Thing) -> bool:
        """Return whether exactly one line joins *source* to *target*, none back, and both are unique."""
        single = self._ways.count((source, target)) == self._links.get((source, target)) == 1
        single = single and (target, source) not in self._ways
        return single and source != target and {source, target} <= self.known

    def only_way(self, source: _Thing, target: _Thing) -> bool:
        """Return whether no path but their own line leads from *source* to *target*."""
        others = [to for start, to in self._ways if start == source and to != target]
        return not any(target in self.beyond(one) for one in others)

    def beyond(self, start: _Thing) -> frozenset[_Thing]:
        """Return *start* and everything that it supports or opposes, directly or indirectly."""
        return self._reached(start, self._ways)

    def below(self, start: _Thing) -> frozenset[_Thing]:
        """Return *start* and everything that supports or opposes it, directly or indirectly."""
        return self._reached(start, [(target, source) for source, target in self._ways])

    def _reached(self, start: _Thing, ways: Sequence[tuple[_Thing, _Thing]]) -> frozenset[_Thing]:
        found, waiting = {start}, [start]
        while waiting:
            here = waiting.pop()
            fresh = [to for source, to in ways if source == here and to not in found]
            found.update(fresh)
            waiting += fresh
        return frozenset(found)

    @cached_property
    def relations(self) -> tuple[tuple[Relation, _Thing, _Thing], ...]:
        """Return supports and objections between two sentences, with source and target."""
        found = (
            (one, self.lesson.sentence(one.source), self.lesson.sentence(one.target)) for one in self.map.relations
        )
        return tuple(
            (one, source.ref, target.ref)
            for one, source, target in found
            if one.kind in _KINDS and source and target and self.alone(source.ref, target.ref)
        )

    @cached_property
    def steps(self) -> tuple[tuple[Argument, tuple[_Thing, ...], _Thing], ...]:
        """Return one-step arguments without relations of their own, with premises and conclusion."""
        touched = {whole(end) for one in self.map.relations for end in (one.source, one.target)}
        found = (
            one for one in self.map.arguments if len(one.inferences) == 1 and ArgumentRef(one.title) not in touched
        )
        return tuple(self._steps(found))

    def _steps(self, arguments: Iterator[Argument]) -> Iterator[tuple[Argument, tuple[_Thing, ...], _Thing]]:
        for argument in arguments:
            (step,) = argument.inferences
            premises = tuple(dict.fromkeys(ClaimRef(premise.claim) for premise in step.premises))
            target = ClaimRef(step.conclusion)
            plain = not step.explains and len(premises) == len(step.premises) and all(map(self._keeps, step.premises))
            if premises and plain and all(self.alone(premise, target) for premise in premises):
                yield argument, premises, target

    def _keeps(self, premise: Premise) -> bool:
        """Return whether *premise* looks the same inside its argument and outside."""
        return premise.implicit <= self.map.claim(premise.claim).implicit

    def with_step(self, argument: Argument, step: Inference) -> ArgumentMap:
        """Return the map with the step of *argument* replaced by *step*."""
        changed = evolve(argument, inferences=(step,))
        return evolve(self.map, arguments=tuple(changed if one is argument else one for one in self.map.arguments))

    def without(self, gone: Relation, fresh: Relation) -> ArgumentMap:
        """Return the map with *fresh* in place of *gone*, or at the end if its type differs."""
        if type(gone) is not type(fresh):
            relations = [*(one for one in self.map.relations if one is not gone), fresh]
        else:
            relations = [fresh if one is gone else one for one in self.map.relations]
        return self.with_relations(relations)

    def with_relations(self, relations: Sequence[Relation]) -> ArgumentMap:
        """Return the map with *relations* and no others."""
        return evolve(
            self.map,
            supports=tuple(one for one in relations if isinstance(one, Support)),
            counterpoints=tuple(one for one in relations if isinstance(one, Counterpoint)),
        )


def _turned(scene: _Scene) -> Iterator[Mistake]:
    """Yield maps in which a support is drawn as an objection, or the reverse."""
    for relation, source, target in scene.relations:
        other = Counterpoint if isinstance(relation, Support) else Support
        yield Mistake(scene.without(relation, other(source, target)), (source,), [target])


def _reversed(scene: _Scene) -> Iterator[Mistake]:
    """Yield maps in which a reason and its conclusion are swapped."""
    for relation, source, target in scene.relations:
        if isinstance(relation, Support) and scene.only_way(source, target):
            changed = scene.without(relation, Support(target, source, relation.kind))
            yield Mistake(changed, (source, target))
    for argument, premises, target in scene.steps:
        if len(premises) == 1 and scene.only_way(premises[0], target):
            step = evolve(argument.inferences[0], premises=(target.title,), conclusion=premises[0].title)
            yield Mistake(scene.with_step(argument, step), (*premises, target))


def _moved(scene: _Scene) -> Iterator[Mistake]:
    """Yield maps in which an arrow points to an unrelated sentence."""
    for relation, source, target in scene.relations:
        for wrong in _strange(scene, (source,)):
            yield Mistake(scene.without(relation, evolve(relation, target=wrong)), (source,), [target, wrong])
    for argument, premises, target in scene.steps:
        for wrong in _strange(scene, premises):
            if isinstance(wrong, ClaimRef):
                step = evolve(argument.inferences[0], conclusion=wrong.title)
                yield Mistake(scene.with_step(argument, step), premises, [target, wrong])


def _strange(scene: _Scene, sources: Sequence[_Thing]) -> Iterator[_Thing]:
    """Yield the sentences that no path connects with *sources*."""
    near = frozenset[_Thing]().union(*(scene.beyond(one) | scene.below(one) for one in sources))
    yield from (one.ref for one in scene.lesson.sentences if one.ref in scene.known and one.ref not in near)


def _split(scene: _Scene) -> Iterator[Mistake]:
    """Yield maps in which linked premises are drawn as separate reasons."""
    for argument, premises, target in scene.steps:
        if len(premises) == 1 + 1:
            apart = [one for one in scene.map.arguments if one is not argument]
            yield Mistake(_with_reasons(evolve(scene.map, arguments=apart), premises, target), premises, [target])
        for premise in premises if len(premises) > 1 + 1 else ():
            (step,) = argument.inferences
            left = tuple(one for one in step.premises if one.claim != premise.title)
            changed = _with_reasons(scene.with_step(argument, evolve(step, premises=left)), (premise,), target)
            yield Mistake(changed, (premise,), [*premises, target])


def _with_reasons(map: ArgumentMap, sources: Sequence[_Thing], target: _Thing) -> ArgumentMap:
    return evolve(map, supports=(*map.supports, *(Support(source, target) for source in sources)))


def _joined(scene: _Scene) -> Iterator[Mistake]:
    """Yield maps in which two separate reasons are drawn as linked premises."""
    singles = [(one, source, target) for one, source, target in _reasons(scene) if isinstance(target, ClaimRef)]
    for i, (one, source, target) in enumerate(singles):
        for other, second, to in singles[i + 1 :]:
            if to == target and second != source:
                joined = _put_together(scene, (one, other), (source, second), target)
                yield Mistake(joined, (source, second), [target])


def _reasons(scene: _Scene) -> Iterator[tuple[Relation | Argument, ClaimRef, _Thing]]:
    """Yield separate reasons: the relation or argument, the claim, and what it supports."""
    for relation, source, target in scene.relations:
        if isinstance(relation, Support) and isinstance(source, ClaimRef):
            yield relation, source, target
    for argument, premises, target in scene.steps:
        if len(premises) == 1 and isinstance(premises[0], ClaimRef):
            yield argument, premises[0], target


def _put_together(
    scene: _Scene, gone: Sequence[Relation | Argument], premises: Sequence[ClaimRef], target: ClaimRef
) -> ArgumentMap:
    kept = [one for one in scene.map.arguments if one not in gone]
    titles = {one.title for one in scene.map.arguments}
    free = next(title for i in range(1, len(titles) + 2) if (title := f"{UNTITLED} {i}") not in titles)
    joined = Argument(free, "", [Inference([one.title for one in premises], target.title)])
    rest = scene.with_relations([one for one in scene.map.relations if one not in gone])
    return evolve(rest, arguments=(*kept, joined))


#: The kinds of error by name. A new one needs an entry here and words in all languages.
ERRORS: Mapping[str, Callable[[_Scene], Iterator[Mistake]]] = {
    "split": _split,
    "joined": _joined,
    "parent": _moved,
    "reversed": _reversed,
    "sign": _turned,
}


def mistakes(lesson: Lesson, error: str) -> Iterator[Mistake]:
    """Yield every way to make *error* in the map of *lesson*."""
    return ERRORS[error](_Scene(lesson))
