"""Worksheets in several versions, which differ only by chance."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from attrs import frozen

from argmap.errors import InvalidValueError
from argmap.render.numbering import letters
from argmap.teaching.exercise import Exercise, ExerciseOptions
from argmap.teaching.lesson import Lesson
from argmap.teaching.task import NotMade, Task
from argmap.values import shown, suggested

#: The most versions of a worksheet: more than any lecture hall has seats.
MOST = 1000


@frozen
class Sheet:
    """Hold one version of a worksheet, with all answers."""

    #: The lesson that it is made from.
    lesson: Lesson
    #: The letter of the version.
    version: str
    #: Its tasks, in order.
    tasks: tuple[Task, ...]
    #: The exercises that were left out, and why.
    refused: tuple[tuple[str, NotMade], ...] = ()
    #: The names of the exercises of its tasks, in the same order.
    exercises: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """Return the title of the map; may be empty."""
        return self.lesson.map.title

    @property
    def points(self) -> int:
        """Return the points for all tasks."""
        return sum(task.points for task in self.tasks)


def sheet(lesson: Lesson, exercises: Sequence[Exercise], seed: int, index: int, options: ExerciseOptions) -> Sheet:
    """Return the version with *index*, from 0.

    The same seed gives the same versions, however many there are. Its exercises do not affect each other.
    """
    made = [(one.name, one.make(lesson, _chance(seed, one.name, index), options)) for one in exercises]
    tasks = tuple(found for _, found in made if isinstance(found, Task))
    refused = tuple((name, found) for name, found in made if isinstance(found, NotMade))
    names = tuple(name for name, found in made if isinstance(found, Task))
    return Sheet(lesson, version_of(index), tasks, refused, names)


def version_of(index: int) -> str:
    """Return the letter of the version with *index*, from 0."""
    return letters(index).upper()


def index_of(version: str) -> int:
    """Return the index of a *version*, from 0.

    Raises:
        InvalidValueError: there is no such version.
    """
    known = {version_of(index): index for index in range(MOST)}
    if isinstance(version, str) and version in known:
        return known[version]
    near = version.upper() if isinstance(version, str) and version.upper() in known else ""
    raise InvalidValueError(f"version must be a letter such as 'A' or 'B', not {shown(version)}{suggested(near)}")


def _chance(seed: int, name: str, index: int) -> Random:
    # the same in every version of Python: a text is hashed by SHA-512
    return Random(f"{seed}/{name}/{index}")  # noqa: S311 - a worksheet is no secret
