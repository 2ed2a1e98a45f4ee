"""Name the scheme: the pattern of an argument, and the question to ask.

Source: D. Walton, C. Reed and F. Macagno, Argumentation Schemes (2008), for the patterns and their critical questions.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from attrs import frozen

from argmap.render.numbering import letters
from argmap.teaching.exercise import Exercise, ExerciseOptions, Made
from argmap.teaching.lesson import Lesson, Link
from argmap.teaching.schemes import FAMILIES, apart, scheme
from argmap.teaching.task import AnswerKind, Choice, NotMade, Part, Task, say

#: Number of wrong schemes offered.
OTHERS = 3


@frozen
class _Named:
    """Hold a step, its scheme, and the schemes offered, including its own."""

    link: Link
    name: str
    offered: tuple[str, ...]


def _make(lesson: Lesson, random: Random, options: ExerciseOptions) -> Made:
    found = list(_steps(lesson))
    if not found:
        return NotMade("no step of the map names a scheme that this exercise knows")
    chosen = random.sample(found, min(options.questions, len(found)))
    steps = [_Named(link, name, _offered(name, random)) for link, name in chosen]
    parts = [_part(str(i), step) for i, step in enumerate(steps, 1)]
    parts.append(_asking(str(len(parts) + 1), random.randrange(len(steps)), steps))
    return Task(say("name-scheme.title"), say("name-scheme.prompt"), tuple(parts))


def _steps(lesson: Lesson) -> Sequence[tuple[Link, str]]:
    """Return steps with known schemes; of steps with the same words, the first, if all share its scheme."""
    found: dict[tuple[frozenset[str], str], list[tuple[Link, str]]] = {}
    for link in lesson.links:
        if link.step:
            said = frozenset(one.text for one in link.sources), link.target.text
            found.setdefault(said, []).append((link, scheme(lesson.map.inference(link.step).scheme)))
    return [same[0] for same in found.values() if same[0][1] and len({name for _, name in same}) == 1]


def _offered(name: str, random: Random) -> tuple[str, ...]:
    """Return the scheme *name* and wrong ones, one from its own family if one is clearly different."""
    others = apart(name)
    family = next(one for one in FAMILIES if name in one)
    near = [one for one in others if one in family]
    first = random.sample(near, min(1, len(near)))
    rest = random.sample([one for one in others if one not in first], OTHERS - len(first))
    return tuple(random.sample([name, *first, *rest], OTHERS + 1))


def _part(key: str, step: _Named) -> Part:
    marks = _marks(step)
    return Part(
        key,
        AnswerKind.CHOOSE,
        (marks[step.name],),
        ask=step.link.target.text,
        given=tuple(Choice("", one.text) for one in step.link.sources),
        choices=tuple(Choice(mark, say(f"scheme.{name}")) for name, mark in marks.items()),
        feedback={mark: say(f"scheme.{name}.lacks") for name, mark in marks.items() if name != step.name},
    )


def _asking(key: str, index: int, steps: Sequence[_Named]) -> Part:
    """Ask which question tests one of the arguments."""
    step = steps[index]
    marks = _marks(step)
    wrong = {mark: say("name-scheme.wrong.asks", scheme=say(f"scheme.{name}")) for name, mark in marks.items()}
    del wrong[marks[step.name]]
    return Part(
        key,
        AnswerKind.CHOOSE,
        (marks[step.name],),
        ask=say("name-scheme.asks", mark=str(index + 1)),
        choices=tuple(Choice(mark, say(f"scheme.{name}.asks")) for name, mark in marks.items()),
        feedback=wrong,
    )


def _marks(step: _Named) -> dict[str, str]:
    return {name: letters(i).upper() for i, name in enumerate(step.offered)}


NAME_SCHEME = Exercise(
    "name-scheme",
    "name the scheme of an argument and the critical question to ask",
    _make,
    heeds=frozenset({"questions"}),
)
