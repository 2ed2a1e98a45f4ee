"""Find the missing premise, which a step needs but nobody states.

Students choose it from several sentences, or write it with some words as a hint.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from random import Random

from attrs import frozen

from argmap.model.ends import ClaimRef, End
from argmap.model.query import Role
from argmap.teaching.answering import alike, belongs, lettered, titled
from argmap.teaching.danglers import danglers
from argmap.teaching.exercise import Exercise, ExerciseOptions, Made, WordBank
from argmap.teaching.leaning import leaning
from argmap.teaching.lesson import Lesson, Link, Sentence
from argmap.teaching.standard_lines import of_step
from argmap.teaching.task import AnswerKind, Choice, NotMade, Part, Task, Text, say

#: Fewest and most wrong sentences offered.
FEWEST, MOST = 2, 3
#: Most words in a hint; with more, there is no hint.
HINTS = 6
#: Points for a sentence in one's own words.
POINTS = 2


@frozen
class _Gap:
    """Hold a step and its missing premise."""

    link: Link
    missing: Sentence

    @property
    def shown(self) -> tuple[str, ...]:
        """Return the other premises and the conclusion."""
        return tuple(one.text for one in (*self.link.sources, self.link.target) if one != self.missing)


def _make(lesson: Lesson, random: Random, options: ExerciseOptions) -> Made:
    found = _gaps(lesson, options)
    if isinstance(found, NotMade):
        return found
    gaps = _chosen(random.sample(found, len(found)), options.questions)
    if options.words is not WordBank.NONE:
        offered = {gap: others for gap in gaps if len(others := _wrong(lesson, gap)) >= FEWEST}
        if offered:
            parts = [
                _choice(lesson, str(i), gap, _offered(gap, offered[gap], random)) for i, gap in enumerate(offered, 1)
            ]
            return Task(say("missing-premise.title"), say("missing-premise.prompt.choose"), tuple(parts))
    parts = [_written(str(i), gap) for i, gap in enumerate(gaps, 1)]
    return Task(say("missing-premise.title"), say("missing-premise.prompt.write"), tuple(parts))


def _gaps(lesson: Lesson, options: ExerciseOptions) -> list[_Gap] | NotMade:
    """Return possible gaps: premises asked for by title, else implicit ones, else any if asked for by role."""
    gaps = [_Gap(link, one) for link in lesson.links if link.step for one in link.sources if len(link.sources) > 1]
    fitting = [
        gap for gap in gaps if len({*map(alike, gap.shown), alike(gap.missing.text)}) == len(gap.link.sources) + 1
    ]
    if options.blanks:
        named = titled(lesson, options.blanks)
        if isinstance(named, NotMade):
            return named
        return [gap for gap in fitting if gap.missing in named] or NotMade(
            "no sentence named by --blank is one of several linked premises"
        )
    implicit = [gap for gap in fitting if _implicit(lesson, gap)]
    if not implicit and Role.PREMISE in options.roles:
        return fitting or NotMade("no step of the map has linked premises")
    return implicit or NotMade(
        "no step has an implicit premise among linked premises; --role premise hides a stated one"
    )


def _implicit(lesson: Lesson, gap: _Gap) -> bool:
    step = gap.link.step
    said = lesson.map.inference(step).premises if step else ()
    here = any(one.implicit for one in said if ClaimRef(one.claim) == gap.missing.ref)
    return here or (isinstance(gap.missing.ref, ClaimRef) and lesson.map.claim(gap.missing.ref.title).implicit)


def _chosen(gaps: Iterable[_Gap], most: int) -> Sequence[_Gap]:
    """Return at most *most* gaps, one for each step, none of which shows the answer to another."""
    found: list[_Gap] = []
    for gap in gaps:
        if len(found) < most and not any(_betrays(gap, other) or _betrays(other, gap) for other in found):
            found.append(gap)
    return found


def _betrays(gap: _Gap, other: _Gap) -> bool:
    """Return whether *gap* shows what *other* hides, or both are about the same step or sentence."""
    seen = {*map(alike, gap.shown), alike(gap.missing.text)}
    return gap.link.step == other.link.step or alike(other.missing.text) in seen


def _wrong(lesson: Lesson, gap: _Gap) -> Sequence[str]:
    """Return sentences that support nothing in the step, directly or indirectly."""
    ends: list[End] = [one.ref for one in (*gap.link.sources, gap.link.target)]
    explaining = (one.ref for one, other in lesson.explanations if other.ref in ends)  # it might be taken for a reason
    near = leaning(lesson.map, [*ends, *_above(lesson, gap), *explaining])
    close = {alike(one.text) for one in lesson.sentences if one.ref in near}
    return list({alike(one.text): one.text for one in lesson.sentences if alike(one.text) not in close}.values())


def _above(lesson: Lesson, gap: _Gap) -> Iterator[End]:
    """Yield what the conclusion supports: as a premise, it would beg the question but complete the step."""
    yield from (link.target.ref for link in lesson.links_from(gap.link.target))


def _offered(gap: _Gap, others: Sequence[str], random: Random) -> tuple[Choice, ...]:
    return lettered([gap.missing.text, *random.sample(others, min(MOST, len(others)))], random)


def _choice(lesson: Lesson, key: str, gap: _Gap, choices: tuple[Choice, ...]) -> Part:
    answer = next(choice.mark for choice in choices if choice.text == gap.missing.text)
    feedback = {one.mark: belongs(lesson, one.text) for one in choices if one.mark != answer}
    given = of_step(gap.link, gap.missing.text)
    return Part(key, AnswerKind.CHOOSE, (answer,), given=given, choices=choices, feedback=feedback)


def _written(key: str, gap: _Gap) -> Part:
    hints = [*danglers(gap.shown, gap.missing.text)]
    ask: Text = say("missing-premise.hint", words=", ".join(hints)) if 0 < len(hints) <= HINTS else ""
    given = of_step(gap.link, gap.missing.text)
    return Part(key, AnswerKind.WRITE, (gap.missing.text,), ask=ask, given=given, points=POINTS)


MISSING_PREMISE = Exercise(
    "missing-premise",
    "find the premise that a step needs but nobody states",
    _make,
    heeds=frozenset({"roles", "blanks", "words", "questions"}),
)
