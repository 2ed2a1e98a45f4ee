"""Spot the error: find the one thing that is drawn wrong, and correct it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random

from argmap.model.ends import End
from argmap.render.numbering import letters
from argmap.teaching.errors import ERRORS, Mistake, mistakes
from argmap.teaching.exercise import Exercise, ExerciseOptions, Made
from argmap.teaching.lesson import Lesson, Sentence
from argmap.teaching.task import AnswerKind, Choice, FigureForm, Message, NotMade, Part, Task, TaskFigure, say
from argmap.teaching.textual import textual
from argmap.teaching.twins import same_shape

#: In a smaller map, the error is too easy to find; in a larger one, too hard.
LEAST, MOST = 4, 30
#: Fewest and most correct boxes offered as answers.
OTHERS = (2, 5)


def _make(lesson: Lesson, random: Random, _options: ExerciseOptions) -> Made:
    count = len(lesson.sentences)
    if count < LEAST:
        return NotMade(f"the map has fewer than {LEAST} sentences, so an error would be obvious")
    if count > MOST:
        return NotMade(
            f"the map has {count} sentences, too many to find an error in; select at most {MOST} with --focus"
        )
    for error in random.sample(list(ERRORS), len(ERRORS)):
        found = list(mistakes(lesson, error))
        for mistake in random.sample(found, len(found)):
            others = _others(mistake)
            if len(others) >= OTHERS[0] and not same_shape(lesson.map, mistake.map):
                return _task(lesson, random, (error, mistake, others))
    return NotMade("no error can be hidden: the wrong map would be just as plausible, or have too few other boxes")


def _others(mistake: Mistake) -> Sequence[Sentence]:
    """Return the sentences of the wrong map that support or oppose something and are not part of the error."""
    wrong = Lesson(mistake.map)
    involved = {*mistake.at, *mistake.near}
    return [one for one in wrong.sentences if one.ref not in involved and wrong.links_from(one)]


def _task(lesson: Lesson, random: Random, chosen: tuple[str, Mistake, Sequence[Sentence]]) -> Task:
    error, mistake, others = chosen
    marks = Lesson(mistake.map).marks
    offered = random.sample(others, min(OTHERS[1], len(others)))
    parts = (_what(error), _where(mistake, offered), _how(lesson, mistake, marks))
    return Task(say("spot-the-error.title"), say("spot-the-error.prompt"), parts, TaskFigure(mistake.map, marks))


def _what(error: str) -> Part:
    marks = {name: letters(i).upper() for i, name in enumerate(ERRORS)}
    return Part(
        "1",
        AnswerKind.CHOOSE,
        (marks[error],),
        ask=say("spot-the-error.what"),
        choices=tuple(Choice(mark, say(f"spot-the-error.{name}")) for name, mark in marks.items()),
        feedback={mark: say(f"spot-the-error.wrong.{name}") for name, mark in marks.items() if name != error},
    )


def _where(mistake: Mistake, offered: Sequence[Sentence]) -> Part:
    """Ask for the box. If several boxes are part of the error, each of them is right."""
    wrong = Lesson(mistake.map)
    marks = sorted((wrong.marks[ref] for ref in mistake.at), key=int)
    every = sorted((*marks, *(one.mark for one in offered)), key=int)
    return Part(
        "2",
        AnswerKind.CHOOSE,
        tuple(marks),
        ask=say("spot-the-error.where"),
        choices=tuple(Choice(mark) for mark in every),
        feedback={one.mark: _well(wrong, one) for one in sorted(offered, key=lambda one: int(one.mark))},
    )


def _well(wrong: Lesson, sentence: Sentence) -> Message:
    """Return what *sentence* supports or opposes: there is no error here."""
    link = wrong.links_from(sentence)[0]
    return say(f"wrong.speaks-{link.side.value}", words=sentence.text, target=link.target.text)


def _how(lesson: Lesson, mistake: Mistake, marks: Mapping[End, str]) -> Part:
    drawn = textual(mistake.map, marks)
    right = [line for line in textual(lesson.map, marks) if line not in drawn]
    return Part(
        "3",
        AnswerKind.DRAW,
        ("; ".join(right),),
        ask=say("spot-the-error.how"),
        model=TaskFigure(lesson.map, marks, form=FigureForm.NUMBERS),
    )


SPOT_THE_ERROR = Exercise("spot-the-error", "find the one thing drawn wrong in the map, and correct it", _make)
