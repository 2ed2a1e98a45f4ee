"""Fill in the blanks: find the sentences for the blank boxes of a map."""

from __future__ import annotations

from random import Random

from argmap.teaching.answering import ANYTHING, in_order, lettered, placed, titled, too_large, trivial, unique
from argmap.teaching.exercise import Exercise, ExerciseOptions, Made, WordBank
from argmap.teaching.lesson import Lesson, Sentence
from argmap.teaching.task import AnswerKind, NotMade, Part, Task, TaskFigure, say
from argmap.teaching.twins import settled

#: With fewer sentences in the map, the task is trivial.
LEAST = 4
#: Number of distractors for each missing sentence; there is always at least one distractor.
DISTRACTORS = 1 / 3


def _make(lesson: Lesson, random: Random, options: ExerciseOptions) -> Made:
    if len(lesson.sentences) < LEAST:
        return NotMade(f"the map has fewer than {LEAST} sentences, too few to leave any blank")
    found = too_large(lesson) or _blanks(lesson, random, options)
    if isinstance(found, NotMade):
        return found
    figure = TaskFigure(lesson.map, lesson.marks, frozenset(one.ref for one in found))
    if options.words is WordBank.NONE:
        parts = tuple(Part(one.mark, AnswerKind.WRITE, (one.text,), box=one.ref) for one in found)
        return Task(say("fill-blanks.title"), say("fill-blanks.prompt.none", n=len(parts)), parts, figure)
    return _with_words(lesson, random, options, (found, figure))


def _blanks(lesson: Lesson, random: Random, options: ExerciseOptions) -> tuple[Sentence, ...] | NotMade:
    """Return the blanks in reading order: those asked for, or a random choice."""
    if options.blanks:
        return titled(lesson, options.blanks)
    fitting = [one for one in unique(lesson) if one.depth >= options.least_depth and _does(one, options)]
    if not fitting:
        return NotMade("no sentence can be left blank: none matches --role and --least-depth")
    count = max(1, round(len(fitting) * options.share))
    if count == len(lesson.sentences):
        count -= 1
    return in_order(lesson, random.sample(fitting, count))


def _does(sentence: Sentence, options: ExerciseOptions) -> bool:
    return not options.roles or not options.roles.isdisjoint(sentence.roles)


def _with_words(
    lesson: Lesson, random: Random, options: ExerciseOptions, chosen: tuple[tuple[Sentence, ...], TaskFigure]
) -> Made:
    """Return the task with a word bank; ambiguous blanks are filled in."""
    blanks, figure = chosen
    known = frozenset(unique(lesson))
    apart = settled(lesson, (one for one in blanks if one in known))
    if not apart:
        return NotMade("no box can be left blank: the map would not show which sentence belongs in it")
    offered = [one.text for one in in_order(lesson, apart)]
    if options.words is WordBank.DISTRACTING:
        offered += _distractors(lesson, random, offered)
    choices = lettered(offered, random)
    parts = placed(lesson, apart, choices)
    if len(parts) > 1 and trivial(parts, choices):
        return NotMade(ANYTHING)
    shown = TaskFigure(figure.map, figure.marks, frozenset(one.ref for one in apart))
    prompt = say(f"fill-blanks.prompt.{options.words.value}", n=len(apart))
    return Task(say("fill-blanks.title"), prompt, parts, shown, choices=choices)


def _distractors(lesson: Lesson, random: Random, missing: list[str]) -> list[str]:
    """Return distractors: sentences of the rest of the map, or else those already shown."""
    there = [one.text for one in lesson.sentences if one.text not in missing]
    pool = list(dict.fromkeys(text for text in lesson.others if text not in missing)) or list(dict.fromkeys(there))
    return random.sample(pool, min(len(pool), max(1, round(len(missing) * DISTRACTORS))))


FILL_BLANKS = Exercise(
    "fill-blanks",
    "write the missing sentences into the blank boxes of the map",
    _make,
    heeds=frozenset({"share", "roles", "least_depth", "blanks", "words"}),
)
