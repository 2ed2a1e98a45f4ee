"""Scrambled sentences: put cut-out sentences back into the empty map."""

from __future__ import annotations

from random import Random

from argmap.model.query import Role
from argmap.teaching.answering import ANYTHING, in_order, lettered, placed, too_large, trivial, unique
from argmap.teaching.exercise import Exercise, ExerciseOptions, Made
from argmap.teaching.lesson import Lesson
from argmap.teaching.task import Bank, NotMade, Task, TaskFigure, say
from argmap.teaching.twins import settled

#: With fewer strips, the task is trivial.
LEAST = 3


def _make(lesson: Lesson, random: Random, _options: ExerciseOptions) -> Made:
    """Return the task. The main claim stays, and some boxes that would be ambiguous."""
    refused = too_large(lesson)
    if refused:
        return refused
    blanks = settled(lesson, (one for one in unique(lesson) if _speaks(one.roles)))
    if len(blanks) < LEAST:
        return NotMade(f"fewer than {LEAST} sentences below the main claim have an unambiguous place")
    choices = lettered([one.text for one in in_order(lesson, blanks)], random)
    parts = placed(lesson, blanks, choices)
    if trivial(parts, choices):
        return NotMade(ANYTHING)
    figure = TaskFigure(lesson.map, lesson.marks, frozenset(one.ref for one in blanks))
    prompt = say("scramble.prompt", n=len(blanks))
    return Task(say("scramble.title"), prompt, parts, figure, choices=choices, bank=Bank.STRIPS)


def _speaks(roles: frozenset[Role]) -> bool:
    return Role.MAIN_CLAIM not in roles


SCRAMBLE = Exercise("scramble", "put cut-out sentences back into the empty map", _make)
