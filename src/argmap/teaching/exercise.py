"""Exercises make tasks from a map. Each is one file in `exercises`."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Mapping
from random import Random
from typing import TypeAlias

from attrs import field, fields, frozen

from argmap import plugins
from argmap.errors import ExerciseError, InvalidValueError
from argmap.model.query import Role
from argmap.teaching.lesson import Lesson
from argmap.teaching.task import NotMade, Task
from argmap.values import advised, is_count, member, number, several, whole

#: The package with one module for each exercise.
EXERCISES = "argmap.teaching.exercises"
#: Options that choose the blanks, so that they have no effect if `ExerciseOptions.blanks` does.
CHOOSING = ("share", "roles", "least_depth")


class WordBank(enum.Enum):
    """Name which sentences are offered for the blanks."""

    #: Nothing: students write the sentences themselves.
    NONE = "none"
    #: Exactly the missing sentences.
    MISSING = "missing"
    #: The missing sentences, and some that are not needed.
    DISTRACTING = "distracting"


def _share(_options: object, _attribute: object, share: float) -> None:
    number("share", share, 0, 1)
    if not share:
        raise InvalidValueError("share must be above 0 and at most 1, not 0")


def _roles(values: Iterable[Role | str] | Role | str) -> frozenset[Role]:
    asked: tuple[Role | str, ...] = several(values, (Role, str), "names of roles")
    return frozenset(member(Role, one, "role") for one in asked)


def _titles(values: Iterable[str] | str) -> tuple[str, ...]:
    return several(values, str, "titles")


def _bank(given: WordBank | str) -> WordBank:
    return member(WordBank, given, "word bank")


def _asked(_options: object, _attribute: object, questions: int) -> None:
    whole("questions", questions, 1)


@frozen
class ExerciseOptions:
    """Hold how easy or hard exercises are; each uses the options that apply to it.

    A name may be given in place of a role or a word bank.

    >>> ExerciseOptions(roles="objection", words="none").words
    <WordBank.NONE: 'none'>

    Raises:
        InvalidValueError: a value is not possible, or has no effect because *blanks* names what to leave blank.
    """

    #: Share of the possible blanks to leave blank, above 0.0 and at most 1.0.
    share: float = field(default=0.5, validator=_share)
    #: Leave only sentences with one of these roles blank; empty for any.
    roles: frozenset[Role] = field(default=frozenset(), converter=_roles)
    #: Leave only sentences blank that are at least this many steps below their main claim.
    least_depth: int = field(default=1, validator=is_count)
    #: Leave exactly the claims and arguments with these titles blank; empty for a random choice.
    blanks: tuple[str, ...] = field(default=(), converter=_titles)
    #: What is offered for the blanks.
    words: WordBank = field(default=WordBank.MISSING, converter=_bank)
    #: Most questions in one exercise.
    questions: int = field(default=6, validator=_asked)

    def __attrs_post_init__(self) -> None:
        for name in self.changed:
            if self.blanks and name in CHOOSING:
                raise InvalidValueError(f"{name} has no effect with blanks, which names what to leave blank")

    @property
    def changed(self) -> tuple[str, ...]:
        """Return the names of the options that differ from their defaults."""
        return tuple(one.name for one in fields(ExerciseOptions) if getattr(self, one.name) != one.default)


#: Neither easy nor hard.
PLAIN = ExerciseOptions()
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
    #: Names of the `ExerciseOptions` fields that it uses.
    heeds: frozenset[str] = frozenset()


def exercises() -> tuple[str, ...]:
    """Return the names of the exercises."""
    return plugins.names(EXERCISES)


def available_exercises() -> Mapping[str, str]:
    """Return the names of the exercises, each with what students do in it.

    >>> available_exercises()["scramble"]
    'put cut-out sentences back into the empty map'
    """
    return {name: exercise(name).summary for name in exercises()}


def exercise(name: str) -> Exercise:
    """Return the exercise called *name*.

    Raises:
        ExerciseError: *name* is unknown.
    """
    if name not in exercises():
        raise ExerciseError(name, advised(name, exercises()))
    return plugins.load(EXERCISES, name, Exercise)


def chosen(names: Iterable[str] | str = ()) -> tuple[Exercise, ...]:
    """Return the exercises called *names*, without duplicates; all exercises if there are none.

    Raises:
        ExerciseError: one of *names* is unknown.
        InvalidValueError: one of *names* is not a string.
    """
    asked = several(names, str, "names of exercises")
    return tuple(exercise(name) for name in dict.fromkeys(asked or exercises()))


def refuse_unheeded(options: ExerciseOptions, asked: Iterable[Exercise]) -> None:
    """Raise `InvalidValueError` if *options* sets an option that none of the exercises *asked* for uses."""
    asked = tuple(asked)
    for name in options.changed:
        if not any(name in one.heeds for one in asked):
            idle = ", ".join(one.name for one in asked)
            using = ", ".join(other for other in exercises() if name in exercise(other).heeds)
            raise InvalidValueError(f"{name} has no effect on {idle}; it applies to {using} only")
