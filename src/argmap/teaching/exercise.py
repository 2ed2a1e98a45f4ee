"""Exercises: what can be practised on a map, and how a task is made of it. The exercises are in `exercises`."""

from __future__ import annotations

import enum
from collections.abc import Callable, Sequence
from random import Random
from typing import TypeAlias

from attrs import field, frozen

from argmap import plugins
from argmap.errors import ExerciseError
from argmap.model.claim import strings
from argmap.model.query import Role
from argmap.teaching.lesson import Lesson
from argmap.teaching.task import NotMade, Task
from argmap.text import nearest

#: Where the exercises are: one file each.
EXERCISES = "argmap.teaching.exercises"


class Words(enum.Enum):
    """Tell what is offered to those who fill in blanks."""

    #: Nothing: they find the words themselves.
    NONE = "none"
    #: The sentences that are missing.
    MISSING = "missing"
    #: Those, and some that belong nowhere.
    DISTRACTING = "distracting"


def _share(_options: object, _attribute: object, share: float) -> None:
    if not 0.0 < share <= 1.0:
        raise ValueError(f"share must be above 0 and at most 1, not {share:g}")


@frozen
class Options:
    """Hold what a teacher asks of exercises. Each heeds what it has a use for; nothing is asked by default."""

    #: Which share of what could be blank is, 0.0 (not included) to 1.0.
    share: float = field(default=0.5, validator=_share)
    #: Blank only what does one of these things in the map; empty for anything.
    roles: frozenset[Role] = frozenset()
    #: Blank only what is so many steps or more below its main claim.
    depth: int = 1
    #: Blank exactly the claims and arguments of these titles; empty to leave it to the seed.
    titles: tuple[str, ...] = field(default=(), converter=strings)
    #: What is offered for the blanks.
    words: Words = Words.MISSING
    #: So many questions of a kind at most.
    questions: int = 6


#: What comes of an exercise.
Made: TypeAlias = Task | NotMade


@frozen
class Exercise:
    """Hold how tasks of one kind are made."""

    #: As in ``--exercise``.
    name: str
    #: One line for readers of a list of exercises.
    summary: str
    #: Return a task, or why there is none. The same lesson, options and state of chance give the same task.
    make: Callable[[Lesson, Random, Options], Made]


def exercises() -> tuple[str, ...]:
    """Return the names of the exercises."""
    return plugins.names(EXERCISES)


def exercise(name: str) -> Exercise:
    """Return the exercise called *name*. Raises `ExerciseError` if there is none, naming the nearest one."""
    if name not in exercises():
        near = nearest(name, exercises())
        raise ExerciseError(name, f"did you mean {near!r}?" if near else f"choose from {', '.join(exercises())}")
    return plugins.load(EXERCISES, name, Exercise)


def chosen(names: Sequence[str]) -> tuple[Exercise, ...]:
    """Return the exercises called *names*, each once. Raises `ExerciseError` for the first that is none."""
    return tuple(exercise(name) for name in dict.fromkeys(names))
