"""Supports or opposes: whether one sentence is for or against another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from random import Random

from argmap.teaching.exercise import Exercise, ExerciseOptions, Made
from argmap.teaching.lesson import Lesson, Link, Side
from argmap.teaching.task import AnswerKind, Choice, NotMade, Part, Task, say

#: The answers and their signs.
SIGNS = {Side.FOR: "+", Side.AGAINST: "−"}


def _make(lesson: Lesson, random: Random, options: ExerciseOptions) -> Made:
    by_side = _by_side(lesson)
    for side, other in ((Side.FOR, "objections"), (Side.AGAINST, "supports")):
        if not by_side[side]:
            found = f"only {other}" if any(by_side.values()) else "neither supports nor objections"
            return NotMade(f"the map has {found} to ask about, so there is nothing to tell apart")
    links = _mixed(by_side, random, options.questions)
    parts = tuple(_part(str(i), link) for i, link in enumerate(links, 1))
    choices = tuple(Choice(sign, say(f"supports-or-opposes.{side.value}")) for side, sign in SIGNS.items())
    return Task(say("supports-or-opposes.title"), say("supports-or-opposes.prompt"), parts, choices=choices)


def _by_side(lesson: Lesson) -> dict[Side, list[Link]]:
    """Return supports and objections by side, without sentences that do both to the same target."""
    sides: defaultdict[tuple[object, ...], set[Side]] = defaultdict(set)
    for link in lesson.links:
        for source in link.sources:
            sides[source.text, link.target.text].add(link.side)
    found: dict[Side, list[Link]] = {side: [] for side in Side}
    for link in lesson.links:
        if all(len(sides[source.text, link.target.text]) == 1 for source in link.sources):
            found[link.side].append(link)
    return found


def _mixed(by_side: dict[Side, list[Link]], random: Random, most: int) -> Sequence[Link]:
    """Return at most *most* links in random order, as evenly from both sides as possible."""
    scarce, ample = sorted((random.sample(links, len(links)) for links in by_side.values()), key=len)
    few = scarce[: max(1, most // 2)]
    found = [*few, *ample[: max(1, most - len(few))]]
    return random.sample(found, len(found))


def _part(key: str, link: Link) -> Part:
    given = tuple(Choice("", source.text) for source in link.sources)
    wrong = Side.AGAINST if link.side is Side.FOR else Side.FOR
    said = say(f"supports-or-opposes.wrong.{wrong.value}", target=link.target.text)
    return Part(
        key,
        AnswerKind.CHOOSE,
        (SIGNS[link.side],),
        ask=link.target.text,
        given=given,
        feedback={SIGNS[wrong]: said},
    )


SUPPORTS_OR_OPPOSES = Exercise(
    "supports-or-opposes",
    "decide whether one sentence supports or opposes another",
    _make,
    heeds=frozenset({"questions"}),
)
