"""Classify sentences: main claim, reason, objection, rebuttal and so on."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from functools import cached_property
from random import Random

from attrs import frozen

from argmap.model.ends import ClaimRef, End
from argmap.model.nearness import whole
from argmap.model.query import Role
from argmap.model.relation import Counterpoint
from argmap.teaching.answering import spoken, unique
from argmap.teaching.exercise import Exercise, ExerciseOptions, Made
from argmap.teaching.leaning import leaning
from argmap.teaching.lesson import Lesson, Sentence, Side
from argmap.teaching.task import AnswerKind, Choice, NotMade, Part, Task, say

#: With fewer sentences the task is trivial; with more, the table is too long.
LEAST, MOST = 4, 20


class _Does(enum.Enum):
    """Name what a sentence does, and the letter of each answer."""

    MAIN = "A"
    REASON = "B"
    INTERMEDIATE = "C"
    OBJECTION = "D"
    REBUTTAL = "E"


#: What an unsupported sentence does, by its roles. A sentence with no role but conclusion is left out.
_DOES = {
    frozenset({Role.MAIN_CLAIM}): _Does.MAIN,
    frozenset({Role.MAIN_CLAIM, Role.CONCLUSION}): _Does.MAIN,
    frozenset({Role.PREMISE}): _Does.REASON,
    frozenset({Role.REASON}): _Does.REASON,
    frozenset({Role.PREMISE, Role.REASON}): _Does.REASON,
    frozenset({Role.OBJECTION}): _Does.OBJECTION,
    frozenset({Role.UNDERCUT}): _Does.OBJECTION,
    frozenset({Role.REBUTTAL}): _Does.REBUTTAL,
}


def _make(lesson: Lesson, random: Random, _options: ExerciseOptions) -> Made:
    count = len(lesson.sentences)
    if count > MOST:
        return NotMade(f"the map has {count} sentences, but one table holds at most {MOST}; select a part with --focus")
    reading = _Reading(lesson)
    found = {one: does for one in unique(lesson) if (does := reading.does(one))}
    if len(found) < LEAST:
        return NotMade(f"fewer than {LEAST} sentences of the map have exactly one role")
    if len({*found.values()}) == 1:
        return NotMade("all sentences with exactly one role have the same role, so there is nothing to tell apart")
    mixed = random.sample([*found], len(found))
    parts = tuple(_part(reading, str(i), one, found[one]) for i, one in enumerate(mixed, 1))
    choices = tuple(Choice(does.value, say(f"classify-roles.{does.name.lower()}")) for does in _Does)
    return Task(say("classify-roles.title"), say("classify-roles.prompt"), parts, choices=choices)


@frozen(slots=False)
class _Reading:
    """Find out what sentences do in the map of a lesson."""

    lesson: Lesson

    @cached_property
    def points(self) -> tuple[Counterpoint, ...]:
        """Return the counterpoints, except contraries and contradictions."""
        return tuple(point for point in self.lesson.map.counterpoints if not point.symmetric)

    @cached_property
    def serving(self) -> frozenset[End]:
        """Return the objections and what supports them: attacking one of these is a rebuttal."""
        return leaning(self.lesson.map, (point.source for point in self.points))

    def does(self, sentence: Sentence) -> _Does | None:
        """Return what *sentence* does; None if there are two possible answers."""
        supported = bool(self.reason(sentence))
        found = _DOES.get(sentence.roles - {Role.CONCLUSION, Role.INTERMEDIATE} if supported else sentence.roles)
        if found is _Does.MAIN:
            return None if self._argues(sentence) else found
        if found is _Does.REASON:
            return _Does.INTERMEDIATE if supported else found
        targets = self._attacked(sentence.ref)
        fits = self._rebutted if found is _Does.REBUTTAL else self._opposed
        return found if all(map(fits, targets)) else None

    def reason(self, sentence: Sentence) -> str:
        """Return the first sentence that supports *sentence*; empty if there is none."""
        steps = [link.sources[0].text for link in self.lesson.links_to(sentence) if link.side is Side.FOR]
        said = (spoken(self.lesson, support.source) for support in self.lesson.map.supports_of(sentence.ref))
        return next((text for text in (*steps, *said) if text), "")

    def target(self, sentence: Sentence) -> str:
        """Return the first sentence that *sentence* supports or opposes; for a step, its conclusion."""
        steps = [link.target.text for link in self.lesson.links_from(sentence)]
        ends = (one.target for one in self.lesson.map.relations if one.source == sentence.ref)
        return next((text for text in (*steps, *(spoken(self.lesson, end) for end in ends)) if text), "")

    def _argues(self, sentence: Sentence) -> bool:
        """Return whether *sentence* concludes an argument that supports or opposes something else."""
        speaking = {whole(relation.source) for relation in self.lesson.map.relations}
        steps = self.lesson.map.inferences_for(sentence.ref.title) if isinstance(sentence.ref, ClaimRef) else ()
        return any(whole(step) in speaking for step in steps)

    def _attacked(self, source: End) -> Sequence[End]:
        return [point.target for point in self.points if point.source == source]

    def _opposed(self, target: End) -> bool:
        return target not in self.serving and whole(target) not in self.serving

    def _rebutted(self, target: End) -> bool:
        """Return whether *target* is an objection but not a rebuttal."""
        return all(map(self._opposed, self._attacked(target)))


def _part(reading: _Reading, key: str, sentence: Sentence, answer: _Does) -> Part:
    name = "undercut" if Role.UNDERCUT in sentence.roles else answer.name.lower()
    said = say(f"classify-roles.wrong.{name}", target=reading.target(sentence), reason=reading.reason(sentence))
    feedback = {does.value: said for does in _Does if does is not answer}
    return Part(key, AnswerKind.CHOOSE, (answer.value,), given=(Choice("", sentence.text),), feedback=feedback)


CLASSIFY_ROLES = Exercise("classify-roles", "tick what each sentence does: main claim, reason, objection ...", _make)
