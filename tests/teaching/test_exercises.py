"""Exercises: laws that each of them keeps on any map, and what each makes of a small one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from itertools import permutations
from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lessons import LANES, debates, lesson
from strategies import maps
from trying import times

from argmap import ArgumentMap
from argmap.errors import ExerciseError
from argmap.language import Language, language, languages
from argmap.model.ends import ArgumentRef, ClaimRef, End
from argmap.model.nearness import whole
from argmap.model.query import Role
from argmap.teaching.exercise import ExerciseOptions, WordBank, chosen, exercise, exercises
from argmap.teaching.language import told
from argmap.teaching.lesson import Lesson
from argmap.teaching.task import AnswerKind, NotMade, Part, Task, messages, right

NAMES = exercises()
#: Two branches of the same shape.
BRANCHES = "[A]: One.\n  + [B]: Two.\n    - [C]: Three.\n  + [D]: Four.\n    - [E]: Five.\n"
options = st.builds(
    ExerciseOptions,
    share=st.floats(0.1, 1.0),
    roles=st.frozensets(st.sampled_from(Role), max_size=2),
    least_depth=st.integers(0, 2),
    words=st.sampled_from(WordBank),
    questions=st.integers(1, 8),
)


def chance(seed: int) -> Random:
    """Return chance that is the same each time."""
    return Random(seed)  # noqa: S311 - a worksheet is no secret


def made(name: str, text: str = LANES, asked: ExerciseOptions | None = None, seed: int = 7) -> Task:
    """Return the task that the exercise *name* makes of *text*."""
    found = exercise(name).make(lesson(text), chance(seed), asked or ExerciseOptions())
    assert isinstance(found, Task), found
    return found


def refused(name: str, text: str, asked: ExerciseOptions | None = None) -> str:
    """Return why the exercise *name* makes nothing of *text*."""
    found = exercise(name).make(lesson(text), chance(7), asked or ExerciseOptions())
    assert isinstance(found, NotMade), found
    return found.reason


@given(maps(), st.sampled_from(NAMES), options, st.integers())
def test_a_task_is_whole(found: ArgumentMap, name: str, asked: ExerciseOptions, seed: int) -> None:
    """On any map, an exercise makes a task whose answers fit, or says in a sentence why there is none."""
    outcome = exercise(name).make(Lesson(found), chance(seed), asked)
    if isinstance(outcome, NotMade):
        assert outcome.reason.strip()
        assert not outcome.reason.endswith(".")
        return
    assert outcome.parts
    for part in outcome.parts:
        check_answers(outcome, part)
    blank = outcome.figure.blanks if outcome.figure else frozenset()
    assert {part.box for part in outcome.parts if part.box} == blank


def check_answers(task: Task, part: Part) -> None:
    """Check that *part* takes its own answers, and says something of each wrong one."""
    marks = [choice.mark for choice in task.offered(part)]
    assert len({*marks}) == len(marks)
    if part.kind is AnswerKind.ORDER:
        assert right(part, part.answers)
        assert sorted(part.answers) == sorted(marks)
        return
    assert all(right(part, answer) for answer in part.answers)
    if part.kind not in {AnswerKind.WRITE, AnswerKind.DRAW}:
        assert {*part.answers} <= {*marks}
        assert {*part.feedback} == {*marks} - {*part.answers}


@given(maps(), st.sampled_from(NAMES), options, st.integers())
def test_the_same_seed_gives_the_same_task(found: ArgumentMap, name: str, asked: ExerciseOptions, seed: int) -> None:
    """Nothing but the map, what is asked and the seed decides."""
    first, second = (exercise(name).make(Lesson(found), chance(seed), asked) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("spoken", languages())
def test_every_language_says_all_of_it(name: str, spoken: str) -> None:
    """A task can be read in every language, whatever is asked of it."""
    for offered in WordBank:
        for message in messages(made(name, asked=ExerciseOptions(words=offered))):
            said = told(message, language(spoken))
            assert said.strip()
            assert "{" not in said


@pytest.mark.parametrize("spoken", languages())
def test_languages_have_the_same_words(spoken: str) -> None:
    """No language lacks a sentence, has one too many, or leaves out what stands in its gaps."""
    english, other = language("en"), language(spoken)
    assert gaps(other).keys() == gaps(english).keys()
    assert gaps(other) == gaps(english)
    assert all(other.words.values())


def gaps(found: Language) -> dict[str, set[str]]:
    """Return the names of the gaps in each sentence of a language."""
    return {key: {*re.findall(r"\{(\w+)\}", words)} for key, words in found.words.items()}


@pytest.mark.parametrize("name", NAMES)
def test_a_file_bears_the_name_of_what_is_in_it(name: str) -> None:
    """An exercise is called as its file is, and says in a line what it is."""
    assert exercise(name).name == name
    assert exercise(name).summary


def test_unknown_exercises_are_named() -> None:
    """It is said what was probably meant."""
    with pytest.raises(ExerciseError, match="unknown exercise 'scrambel'; did you mean 'scramble'"):
        chosen(["fill-blanks", "scrambel"])


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("fill-blanks", "[A]: One.\n  + [B]: Two.", "fewer than 4 sentences"),
        ("scramble", "[A]: One.\n  + [B]: Two.\n  - [C]: Three.", "fewer than 3 sentences"),
        ("scramble", "[A]: One.\n" + "".join(f"  + [B{i}]: Reason {i}.\n" for i in range(60)), "has 61 sentences"),
        ("supports-or-opposes", "[A]: One.\n  + [B]: Two.", "only supports"),
        ("supports-or-opposes", "[A]: One.\n  - [B]: Two.", "only objections"),
        ("supports-or-opposes", "[A]: One.", "neither supports nor objections"),
        ("linked-or-convergent", "[A]: One.\n  + [B]: Two.\n  + [C]: Three.", "exactly two linked premises"),
        ("who-says", "[A]: One. {by: X}\n  + [B]: Two. {by: x}", "fewer than two speakers"),
        ("who-says", "[A]: One. {by: X}\n  + [B]: Two. {by: Y}", "readers need the text; add it with --text"),
    ],
)
def test_what_would_be_trivial_is_not_made(name: str, text: str, reason: str) -> None:
    """It is said why."""
    assert reason in refused(name, text)


def test_blanks_are_those_that_are_asked_for() -> None:
    """By title, by role, and as many as the share says."""
    assert {part.answers[0] for part in made("fill-blanks", asked=titled("Data", "Narrow")).parts} == {
        "The figures come from one street.",
        "The streets are too narrow.",
    }
    objections = ExerciseOptions(roles=frozenset({Role.OBJECTION}), share=1.0, words=WordBank.NONE)
    assert len(made("fill-blanks", asked=objections).parts) == len(("Parking", "Narrow", "Data"))
    assert "did you mean 'Narrow'" in refused("fill-blanks", LANES, titled("Narow"))


def titled(*titles: str) -> ExerciseOptions:
    """Return what asks for blanks of these *titles*, without a word bank."""
    return ExerciseOptions(blanks=titles, words=WordBank.NONE)


def test_what_belongs_nowhere_is_offered() -> None:
    """There are more choices than blanks, and each wrong one is answered."""
    task = made("fill-blanks", asked=ExerciseOptions(words=WordBank.DISTRACTING))
    assert len(task.choices) > len(task.parts)


def test_twins_may_change_places() -> None:
    """Reasons with nothing below them, for the same claim, may stand either way round; others may not."""
    text = "[A]: One.\n  + [B]: Two.\n  + [C]: Three.\n  - [D]: Four.\n  - [E]: Five.\n    - [F]: Six."
    parts = made("scramble", text).parts
    assert sorted(len(part.answers) for part in parts) == [1, 1, 1, 2, 2]


def test_branches_that_look_alike_are_told_apart() -> None:
    """Of two branches of the same shape, the top of one is shown."""
    task = made("scramble", BRANCHES)
    assert [len(part.answers) for part in task.parts] == [1, 1, 1]


@times(1.5)
@example(lesson(BRANCHES).map, 0)
@given(debates() | maps(), st.integers())
def test_right_answers_give_the_map_and_nothing_else_does(found: ArgumentMap, seed: int) -> None:
    """However boxes are filled: all parts are right if, and only if, everything speaks for and against the same."""
    task = exercise("scramble").make(Lesson(found), chance(seed), ExerciseOptions())
    if isinstance(task, NotMade) or len(task.parts) > 5:
        return
    boxes: list[End] = [part.box for part in task.parts if part.box]
    original = said(found, {})
    for marks in permutations(choice.mark for choice in task.choices):
        texts = {choice.mark: choice.text for choice in task.choices}
        filled = {box: str(texts[mark]) for box, mark in zip(boxes, marks, strict=True)}
        correct = all(right(part, mark) for part, mark in zip(task.parts, marks, strict=True))
        assert correct == (said(found, filled) == original)


def said(found: ArgumentMap, filled: Mapping[End, str]) -> Counter[object]:
    """Return what speaks for and against what in a map, some of whose sentences are others."""
    sentences = Lesson(found).sentences
    texts: dict[End, str] = {one.ref: one.text for one in sentences}
    texts |= filled
    touched = {whole(end) for one in found.relations for end in (one.source, one.target)}
    relations = (
        (one.kind.value, texts.get(one.source, one.source), texts.get(one.target, one.target))
        for one in found.relations
    )
    facts: Counter[object] = Counter(relations)
    facts.update((texts[one.ref], isinstance(one.ref, ClaimRef), one.implicit) for one in sentences)
    for argument in found.arguments:
        for index, step in enumerate(argument.inferences):
            premises = sorted({texts[ClaimRef(premise.claim)] for premise in step.premises})
            conclusion, does = texts[ClaimRef(step.conclusion)], "explains" if step.explains else "reason"
            if len(argument.inferences) == len(premises) == 1 and ArgumentRef(argument.title) not in touched:
                facts[does, premises[0], conclusion] += 1
            else:
                facts[argument.title, index, tuple(premises), does, conclusion] += 1
    return facts


def test_wrong_answers_are_answered_with_words_of_the_map() -> None:
    """It is said what the sentence that was taken does instead."""
    (part, *_) = made("supports-or-opposes").parts
    (said,) = part.feedback.values()
    assert told(said, language("en")).startswith("If it is true, this becomes")
