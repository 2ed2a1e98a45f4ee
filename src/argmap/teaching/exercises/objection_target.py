"""Objection target: a premise, the conclusion or the step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cached_property
from random import Random

from attrs import frozen

from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.relation import Counterpoint, CounterpointKind
from argmap.teaching.answering import alike, spoken
from argmap.teaching.exercise import Exercise, ExerciseOptions, Made
from argmap.teaching.lesson import Lesson, Link, Side
from argmap.teaching.standard_lines import of_step
from argmap.teaching.task import AnswerKind, Choice, Message, NotMade, Part, Task, say

#: The mark of the step.
STEP = "→"


@frozen
class _Case:
    """Hold an objection and a step of which it attacks exactly one part."""

    #: The words of the objection.
    said: str
    link: Link
    #: The number of the sentence that it attacks, or the mark of the step.
    answer: str

    @property
    def part(self) -> str:
        """Return the part under attack: premise, conclusion or step."""
        return _part_of(self.link, self.answer)


def _part_of(link: Link, mark: str) -> str:
    if mark == STEP:
        return "step"
    return "conclusion" if mark == str(len(link.sources) + 1) else "premise"


def _make(lesson: Lesson, random: Random, options: ExerciseOptions) -> Made:
    points = [point for point in lesson.map.counterpoints if not point.symmetric]
    if not points:
        return NotMade("the map has no objections")
    by_part = _by_part(lesson, points, random)
    if not by_part:
        return NotMade("no objection attacks exactly one part of an argument: a premise, the conclusion or the step")
    cases = _mixed(by_part, random, options.questions)
    parts = tuple(_part(str(i), case) for i, case in enumerate(cases, 1))
    return Task(say("objection-target.title"), say("objection-target.prompt"), parts)


def _by_part(lesson: Lesson, points: Sequence[Counterpoint], random: Random) -> Mapping[str, list[_Case]]:
    """Return a case for each of *points* that has one, by the part under attack."""
    reading = _Reading(lesson)
    found: defaultdict[str, list[_Case]] = defaultdict(list)
    for point in points:
        cases = [*reading.cases(point)]
        if cases:
            case = random.choice(cases)
            found[case.part].append(case)
    return found


def _mixed(by_part: Mapping[str, list[_Case]], random: Random, most: int) -> Sequence[_Case]:
    """Return at most *most* cases in random order, taking the attacked parts in turn."""
    rows = [random.sample(by_part[part], len(by_part[part])) for part in sorted(by_part)]
    turns = [(i, row[i]) for row in rows for i in range(len(row))]
    found = [case for _, case in sorted(turns, key=lambda turn: turn[0])][:most]
    return random.sample(found, len(found))


@frozen(slots=False)
class _Reading:
    """Find the steps in which it is clear what an objection attacks."""

    lesson: Lesson

    @cached_property
    def links(self) -> Mapping[End, Sequence[Link]]:
        """Return the steps and reasons that each end is part of."""
        found: defaultdict[End, list[Link]] = defaultdict(list)
        for link in self.lesson.links:
            for part in _parts(link) if link.side is Side.FOR else ():
                found[part].append(link)
        return found

    @cached_property
    def spoken_of(self) -> Mapping[str, Set[End]]:
        """Return everything that the same words support or oppose."""
        found: defaultdict[str, set[End]] = defaultdict(set)
        for relation in self.lesson.map.relations:
            found[self._key(relation.source)].add(relation.target)
            if isinstance(relation, Counterpoint) and relation.symmetric:
                found[self._key(relation.target)].add(relation.source)
        return found

    def _key(self, source: End) -> str:
        return alike(_said(self.lesson, source))

    def cases(self, point: Counterpoint) -> Iterator[_Case]:
        """Yield the steps of which *point* attacks exactly one part, and its words concern no other."""
        said = _said(self.lesson, point.source)
        for link in self.links.get(point.target, ()) if said else ():
            texts = [alike(one.text) for one in (*link.sources, link.target)]
            clear = len({*texts, alike(said)}) == len(texts) + 1
            answer = _aim(link, point)
            if clear and answer and self.spoken_of[alike(said)] & _parts(link) == {point.target}:
                yield _Case(said, link, answer)


def _said(lesson: Lesson, source: End) -> str:
    """Return the words of the objection; empty if its source is a step."""
    return "" if isinstance(source, InferenceRef) else spoken(lesson, source)


def _parts(link: Link) -> frozenset[End]:
    """Return all parts of *link* that can be attacked, including the argument as a whole."""
    step: tuple[End, ...] = (link.step, ArgumentRef(link.step.argument)) if link.step else ()
    return frozenset((*(one.ref for one in (*link.sources, link.target)), *step))


def _aim(link: Link, point: Counterpoint) -> str:
    """Return the mark of what *point* attacks in *link*; empty if nothing, or if it is unclear."""
    if point.kind is CounterpointKind.UNDERCUT:
        sketched = link.step is None and point.target == link.sources[0].ref and isinstance(point.target, ArgumentRef)
        denied = isinstance(point.target, InferenceRef) and point.target == link.step
        return STEP if denied or sketched else ""
    if not isinstance(point.target, ClaimRef):
        return ""
    refs = [one.ref for one in (*link.sources, link.target)]
    return str(refs.index(point.target) + 1) if point.target in refs else ""


def _part(key: str, case: _Case) -> Part:
    marks = [*(str(i) for i in range(1, len(case.link.sources) + 2)), STEP]
    choices = tuple(Choice(mark, say(f"objection-target.{_part_of(case.link, mark)}")) for mark in marks)
    feedback = {mark: _wrong(case, mark) for mark in marks if mark != case.answer}
    ask = say("objection-target.ask", words=case.said)
    given = of_step(case.link)
    return Part(key, AnswerKind.CHOOSE, (case.answer,), ask=ask, given=given, choices=choices, feedback=feedback)


def _wrong(case: _Case, mark: str) -> Message:
    """Return why the answer *mark* is wrong."""
    conclusion = case.link.target.text
    chosen = _part_of(case.link, mark)
    if chosen == "premise":
        return say("objection-target.wrong.premise", premise=case.link.sources[int(mark) - 1].text)
    if case.part == "premise":
        premise = case.link.sources[int(case.answer) - 1].text
        return say(f"objection-target.wrong.{chosen}.premise", premise=premise, conclusion=conclusion)
    return say(f"objection-target.wrong.{chosen}.{case.part}", conclusion=conclusion)


OBJECTION_TARGET = Exercise(
    "objection-target",
    "decide whether an objection attacks a premise, the conclusion or the step",
    _make,
    heeds=frozenset({"questions"}),
)
