"""Exercises on who says what, on numbered sentences and on schemes, on small maps and on argmap's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from lessons import LANES, debates, lesson
from strategies import maps

from argmap import ArgumentMap, reading
from argmap.model.ends import ClaimRef
from argmap.teaching.exercise import Options, exercise
from argmap.teaching.language import language, languages
from argmap.teaching.lesson import Lesson
from argmap.teaching.task import Kind, Message, NotMade, Part, Task, messages, right

NAMES = ("who-says",)
MAPS = sorted((Path(__file__).parents[2] / "maps").rglob("*.argdown"))


def chance(seed: int = 7) -> Random:
    """Return chance that is the same each time."""
    return Random(seed)  # noqa: S311 - a worksheet is no secret


def make(name: str, found: Lesson, questions: int = 6, seed: int = 7) -> Task | NotMade:
    """Return what the exercise *name* makes."""
    return exercise(name).make(found, chance(seed), Options(questions=questions))


def made(name: str, found: Lesson, questions: int = 6, seed: int = 7) -> Task:
    """Return the task that the exercise *name* makes."""
    task = make(name, found, questions, seed)
    assert isinstance(task, Task), task
    return task


def with_text(path: Path) -> Lesson:
    """Return the lesson on a map, with the text beside it if there is one."""
    text = path.with_suffix(".txt")
    source = text.read_text(encoding="utf-8").split("\n\n") if text.exists() else ()
    return Lesson(reading(path.read_text(encoding="utf-8")).map, source=source)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("path", MAPS, ids=[path.stem for path in MAPS])
def test_maps_that_come_with_argmap_are_good_for_it(path: Path, name: str) -> None:
    """On each of them, tasks are whole and can be read in all languages; or it is said why there is none."""
    for task in _tasks(name, with_text(path)):
        for part in task.parts:
            check(task, part)
        for spoken in languages():
            assert all(language(spoken).say(message).strip() for message in messages(task))


def check(task: Task, part: Part) -> None:
    """Check that what is right is, that all else is wrong, and that something is said of it."""
    assert all(right(part, answer) for answer in part.answers)
    if part.kind is Kind.CHOOSE:
        marks = {choice.mark for choice in task.offered(part)}
        assert {mark for mark in marks if right(part, mark)} == {*part.answers}
        assert {*part.feedback} == marks - {*part.answers} != set()


def _tasks(name: str, found: Lesson) -> Iterator[Task]:
    for seed in range(3):
        task = make(name, found, 20, seed)
        if isinstance(task, Task):
            yield task
        else:
            assert task.reason
            assert task.reason[0].islower()


@st.composite
def disputes(draw: st.DrawFn) -> ArgumentMap:
    """Give debates between three speakers at most."""
    found = draw(debates())
    speakers = st.sampled_from(["Ana", "ana ", "Ben", "Cem", ""])
    return evolve(found, claims=tuple(evolve(claim, by=draw(speakers)) for claim in found.claims))


@given(disputes() | maps(), st.sampled_from([(), ("One.", "Two.")]), st.integers())
def test_speakers_are_not_told_of_what_is_asked(found: ArgumentMap, text: tuple[str, ...], seed: int) -> None:
    """The answer is whoever says the sentence, and is not told; of each speaker, something else is told."""
    lesson = Lesson(found, source=text)
    task = make("who-says", lesson, seed=seed)
    if isinstance(task, NotMade):
        return
    names = {choice.mark: str(choice.text) for choice in task.choices}
    said = {one.text: one for one in lesson.sentences}
    asked = {str(part.given[0].text) for part in task.parts}
    for part in task.parts:
        speaker = said[str(part.given[0].text)].by
        assert " ".join(speaker.split()).casefold() == names[part.answers[0]].casefold()
    texts = [one.text for one in task.given if isinstance(one.text, Message)]
    told = [(one.values["speaker"], one.values["words"]) for one in texts]
    assert bool(told) != bool(text)
    if told:
        assert {speaker for speaker, _ in told} == {*names.values()}
        assert not asked & {words for _, words in told}


def test_wrong_speakers_are_answered_with_what_they_say() -> None:
    """And with the paragraph, if there is a text."""
    text = LANES.replace("parking space. {by: the shops}", "parking space. {by: the shops, source: {paragraph: 2}}")
    found = Lesson(lesson(text).map, source=["Some say yes.", "Shops say no."])
    (part,) = (one for one in made("who-says", found).parts if one.given[0].text == "Lanes take up parking space.")
    (said,) = part.feedback.values()
    assert language("en").say(said) == (
        "See paragraph 2 of the text. From the council comes, for example: “Cycle lanes cut injuries.”"
    )
    assert found.map.claim("Parking").by == "the shops"
    assert ClaimRef("Parking") in found.marks
