"""Linked or convergent: tell linked premises from separate reasons.

Source: C. Twardy, "Argument maps improve critical thinking", Teaching Philosophy 27:2 (2004), on the commonest error
of students: they draw a linked premise as a separate reason.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from random import Random

from attrs import frozen

from argmap.model.argument import Argument, Inference
from argmap.model.claim import Claim
from argmap.model.ends import ClaimRef, End
from argmap.model.map import ArgumentMap
from argmap.model.relation import Support
from argmap.teaching.exercise import Exercise, ExerciseOptions, Made
from argmap.teaching.lesson import Lesson, Sentence, Side
from argmap.teaching.task import AnswerKind, Choice, FigureForm, NotMade, Part, Task, TaskFigure, say

#: The letters of the two figures.
LINKED, CONVERGENT = "A", "B"
_CLAIMS = tuple(Claim(mark) for mark in "123")
_MARKS: dict[End, str] = {ClaimRef(claim.title): claim.title for claim in _CLAIMS}
_TOGETHER = ArgumentMap(claims=_CLAIMS, arguments=[Argument("Untitled 1", "", [Inference(["1", "2"], "3")])])
_APART = ArgumentMap(claims=_CLAIMS, supports=[Support("1", "3"), Support("2", "3")])


@frozen
class _Pair:
    """Hold two sentences that support a third one."""

    sources: tuple[Sentence, Sentence]
    target: Sentence
    linked: bool


def _make(lesson: Lesson, random: Random, options: ExerciseOptions) -> Made:
    linked, convergent = _linked(lesson), _convergent(lesson)
    if not linked:
        return NotMade("no step of the map has exactly two linked premises")
    if not convergent:
        return NotMade("no sentence of the map has two convergent reasons")
    half = max(1, options.questions // 2)
    found = [*_some(linked, random, half), *_some(convergent, random, half)]
    parts = tuple(_part(str(i), pair, random) for i, pair in enumerate(random.sample(found, len(found)), 1))
    return Task(say("linked-or-convergent.title"), say("linked-or-convergent.prompt"), parts, choices=_choices())


def _choices() -> tuple[Choice, ...]:
    shown = ((LINKED, "linked", _TOGETHER), (CONVERGENT, "convergent", _APART))
    return tuple(
        Choice(mark, say(f"linked-or-convergent.{name}"), TaskFigure(drawn, _MARKS, form=FigureForm.NUMBERS))
        for mark, name, drawn in shown
    )


def _some(pairs: list[_Pair], random: Random, most: int) -> list[_Pair]:
    return random.sample(pairs, min(most, len(pairs)))


def _linked(lesson: Lesson) -> list[_Pair]:
    """Return the steps with exactly two premises, neither of which is also a separate reason."""
    alone = {(link.sources[0], link.target) for link in lesson.links if len(link.sources) == 1}
    steps = (link for link in lesson.links if link.side is Side.FOR and len(link.sources) == 1 + 1)
    return [
        _Pair((link.sources[0], link.sources[1]), link.target, linked=True)
        for link in steps
        if not any((source, link.target) in alone for source in link.sources)
    ]


def _convergent(lesson: Lesson) -> list[_Pair]:
    """Return neighbouring separate reasons for the same sentence, neither of them also linked."""
    linked = {(source, link.target) for link in lesson.links if len(link.sources) > 1 for source in link.sources}
    reasons: defaultdict[Sentence, dict[Sentence, None]] = defaultdict(dict)
    for link in lesson.links:
        if link.side is Side.FOR and len(link.sources) == 1 and (link.sources[0], link.target) not in linked:
            reasons[link.target][link.sources[0]] = None
    return [
        _Pair(pair, target, linked=False)
        for target, sources in reasons.items()
        for pair in pairwise(sources)
        if pair[0].text != pair[1].text
    ]


def _part(key: str, pair: _Pair, random: Random) -> Part:
    sources = random.sample(pair.sources, len(pair.sources))
    given = tuple(Choice(str(i), one.text) for i, one in enumerate((*sources, pair.target), 1))
    answer, wrong = (LINKED, CONVERGENT) if pair.linked else (CONVERGENT, LINKED)
    name = "convergent" if pair.linked else "linked"
    return Part(
        key,
        AnswerKind.CHOOSE,
        (answer,),
        given=given,
        feedback={wrong: say(f"linked-or-convergent.wrong.{name}", target=pair.target.text)},
    )


LINKED_OR_CONVERGENT = Exercise(
    "linked-or-convergent",
    "decide whether two reasons work only together or each by itself",
    _make,
    heeds=frozenset({"questions"}),
)
