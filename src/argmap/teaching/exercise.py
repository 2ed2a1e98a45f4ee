"""Exercises make tasks from a map. Each is one file in `exercises`."""

from __future__ import annotations

import enum
from collections.abc import Callable, Sequence
from random import Random
from typing import TypeAlias

from attrs import field, frozen

from argmap import plugins
from argmap.errors import ExerciseError
from argmap.model.query import Role
from argmap.model.titles import strings
from argmap.teaching.lesson import Lesson
from argmap.teaching.task import NotMade, Task
from argmap.text import nearest

#: The package with one module for each exercise.
EXERCISES = "argmap.teaching.exercises"


class WordBank(enum.Enum):
    """Name what is offered for the blanks."""

    #: Nothing: students write the sentences themselves.
    NONE = "none"
    #: Exactly the missing sentences.
    MISSING = "missing"
    #: The missing sentences, and some that are not needed.
    DISTRACTING = "distracting"


def _share(_options: object, _attribute: object, share: float) -> None:
    if not 0.0 < share <= 1.0:
        raise ValueError(f"share must be above 0 and at most 1, not {share:g}")


@frozen
class ExerciseOptions:
    """Hold the options of exercises; each uses those that apply to it."""

    #: Share of the possible blanks to leave blank, above 0.0 and at most 1.0.
    share: float = field(default=0.5, validator=_share)
    #: Leave only sentences with one of these roles blank; empty for any.
    roles: frozenset[Role] = frozenset()
    #: Leave only sentences blank that are at least this many steps below their main claim.
    least_depth: int = 1
    #: Leave exactly the claims and arguments with these titles blank; empty for a random choice.
    blanks: tuple[str, ...] = field(default=(), converter=strings)
    #: What is offered for the blanks.
    words: WordBank = WordBank.MISSING
    #: Most questions in one exercise.
    questions: int = 6


#: The result of an exercise: a task, or why it was not made.
Made: TypeAlias = Task | NotMade


@frozen
class Exercise:
    """Hold an exercise: how to make a task from a map."""

    #: Its name in ``--exercise``.
    name: str
    #: One line for lists of exercises.
    summary: str
    #: Returns a task, or why there is none; the same arguments, with the same random state, give the same task.
    make: Callable[[Lesson, Random, ExerciseOptions], Made]


def exercises() -> tuple[str, ...]:
    """Return the names of the exercises."""
    return plugins.names(EXERCISES)


def exercise(name: str) -> Exercise:
    """Return the exercise called *name*.

    Raises:
        ExerciseError: *name* is unknown.
    """
    if name not in exercises():
        near = nearest(name, exercises())
        raise ExerciseError(
            name, f"did you mean {near!r}?" if near else f"choose from {', '.join(map(repr, exercises()))}"
        )
    return plugins.load(EXERCISES, name, Exercise)


def chosen(names: Sequence[str]) -> tuple[Exercise, ...]:
    """Return the exercises called *names*, without duplicates.

    Raises:
        ExerciseError: one of *names* is unknown.
    """
    return tuple(exercise(name) for name in dict.fromkeys(names))
