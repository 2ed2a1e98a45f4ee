"""Find the missing premise: a step rests on something that is not said, and it is to be found.

It is chosen from sentences, or written, with some words as a hint.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from random import Random

from attrs import frozen

from argmap.model.ends import ClaimRef, End
from argmap.model.query import Role
from argmap.teaching.answering import alike, belongs, lettered, titled
from argmap.teaching.danglers import danglers
from argmap.teaching.exercise import Exercise, Made, Options, Words
from argmap.teaching.leaning import leaning
from argmap.teaching.lesson import Lesson, Link, Sentence
from argmap.teaching.standard_lines import of_step
from argmap.teaching.task import Choice, Kind, NotMade, Part, Task, Text, say

#: So many wrong sentences are offered at least, and at most.
FEWEST, MOST = 2, 3
#: More words than these are no hint.
HINTS = 6
#: What a sentence in one's own words is worth.
POINTS = 2


@frozen
class _Gap:
    """Hold a step and the premise of it that is to be found."""

    link: Link
    missing: Sentence

    @property
    def shown(self) -> tuple[str, ...]:
        """Return the other premises and the conclusion."""
        return tuple(one.text for one in (*self.link.sources, self.link.target) if one != self.missing)


def _make(lesson: Lesson, random: Random, options: Options) -> Made:
    found = _gaps(lesson, options)
    if isinstance(found, NotMade):
        return found
    gaps = _chosen(random.sample(found, len(found)), options.questions)
    if options.words is not Words.NONE:
        offered = {gap: others for gap in gaps if len(others := _wrong(lesson, gap)) >= FEWEST}
        if offered:
            parts = [
                _choice(lesson, str(i), gap, _offered(gap, offered[gap], random)) for i, gap in enumerate(offered, 1)
            ]
            return Task(say("missing-premise.title"), say("missing-premise.prompt.choose"), tuple(parts))
    parts = [_written(str(i), gap) for i, gap in enumerate(gaps, 1)]
    return Task(say("missing-premise.title"), say("missing-premise.prompt.write"), tuple(parts))


def _gaps(lesson: Lesson, options: Options) -> list[_Gap] | NotMade:
    """Return what could be missing: implicit premises, or those that are asked for by title, or by role if none is."""
    gaps = [_Gap(link, one) for link in lesson.links if link.step for one in link.sources if len(link.sources) > 1]
    fitting = [
        gap for gap in gaps if len({*map(alike, gap.shown), alike(gap.missing.text)}) == len(gap.link.sources) + 1
    ]
    if options.titles:
        named = titled(lesson, options.titles)
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
    """Return so many of *gaps*, one of each step at most, such that none shows what another one hides."""
    found: list[_Gap] = []
    for gap in gaps:
        if len(found) < most and not any(_betrays(gap, other) or _betrays(other, gap) for other in found):
            found.append(gap)
    return found


def _betrays(gap: _Gap, other: _Gap) -> bool:
    """Tell whether *gap* is about the same step as *other*, about the same sentence, or shows what is missing there."""
    seen = {*map(alike, gap.shown), alike(gap.missing.text)}
    return gap.link.step == other.link.step or alike(other.missing.text) in seen


def _wrong(lesson: Lesson, gap: _Gap) -> Sequence[str]:
    """Return sentences of other branches: such as speak for nothing in the step, not even by others."""
    ends: list[End] = [one.ref for one in (*gap.link.sources, gap.link.target)]
    near = leaning(lesson.map, [*ends, *_above(lesson, gap)])
    close = {alike(one.text) for one in lesson.sentences if one.ref in near}
    return list({alike(one.text): one.text for one in lesson.sentences if alike(one.text) not in close}.values())


def _above(lesson: Lesson, gap: _Gap) -> Iterator[End]:
    """Give what the conclusion speaks for: who presupposes it begs the question, but completes the step."""
    yield from (link.target.ref for link in lesson.links_from(gap.link.target))


def _offered(gap: _Gap, others: Sequence[str], random: Random) -> tuple[Choice, ...]:
    return lettered([gap.missing.text, *random.sample(others, min(MOST, len(others)))], random)


def _choice(lesson: Lesson, key: str, gap: _Gap, choices: tuple[Choice, ...]) -> Part:
    answer = next(choice.mark for choice in choices if choice.text == gap.missing.text)
    feedback = {one.mark: belongs(lesson, one.text) for one in choices if one.mark != answer}
    given = of_step(gap.link, gap.missing.text)
    return Part(key, Kind.CHOOSE, (answer,), given=given, choices=choices, feedback=feedback)


def _written(key: str, gap: _Gap) -> Part:
    hints = [*danglers(gap.shown, gap.missing.text)]
    ask: Text = say("missing-premise.hint", words=", ".join(hints)) if 0 < len(hints) <= HINTS else ""
    given = of_step(gap.link, gap.missing.text)
    return Part(key, Kind.WRITE, (gap.missing.text,), ask=ask, given=given, points=POINTS)


MISSING_PREMISE = Exercise("missing-premise", "find the premise that a step needs but nobody states", _make)
