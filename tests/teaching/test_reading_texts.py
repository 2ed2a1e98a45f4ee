"""Exercises on who says what, on numbered sentences and on schemes, on small maps and on argmap's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from lessons import LANES, debates, lesson
from strategies import maps

from argmap import Argument, ArgumentMap, Claim
from argmap.interpret.interpret import interpret_text
from argmap.language import language, languages
from argmap.model.claim import Citation
from argmap.model.ends import ClaimRef
from argmap.teaching.blocks import Passage
from argmap.teaching.composing import composed
from argmap.teaching.drawings import Drawings
from argmap.teaching.exercise import ExerciseOptions, exercise
from argmap.teaching.language import told
from argmap.teaching.lesson import Lesson
from argmap.teaching.look import PLAIN
from argmap.teaching.schemes import SCHEMES, apart, scheme
from argmap.teaching.sheet import Sheet
from argmap.teaching.task import AnswerKind, Message, NotMade, Part, Task, TaskFigure, Text, messages, right

NAMES = ("name-scheme", "number-sentences", "spot-the-error", "who-says")
MAPS = sorted((Path(__file__).parents[2] / "maps").rglob("*.argdown"))


def chance(seed: int = 7) -> Random:
    """Return chance that is the same each time."""
    return Random(seed)  # noqa: S311 - a worksheet is no secret


def make(name: str, found: Lesson, questions: int = 6, seed: int = 7) -> Task | NotMade:
    """Return what the exercise *name* makes."""
    return exercise(name).make(found, chance(seed), ExerciseOptions(questions=questions))


def made(name: str, found: Lesson, questions: int = 6, seed: int = 7) -> Task:
    """Return the task that the exercise *name* makes."""
    task = make(name, found, questions, seed)
    assert isinstance(task, Task), task
    return task


def with_text(path: Path) -> Lesson:
    """Return the lesson on a map, with the text beside it if there is one."""
    text = path.with_suffix(".txt")
    source = text.read_text(encoding="utf-8").split("\n\n") if text.exists() else ()
    return Lesson(interpret_text(path.read_text(encoding="utf-8")).map, source=source)


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("path", MAPS, ids=[path.stem for path in MAPS])
def test_maps_that_come_with_argmap_are_good_for_it(path: Path, name: str) -> None:
    """On each of them, tasks are whole and can be read in all languages; or it is said why there is none."""
    for task in _tasks(name, with_text(path)):
        for part in task.parts:
            check(task, part)
        for spoken in languages():
            assert all(told(message, language(spoken)).strip() for message in messages(task))


def check(task: Task, part: Part) -> None:
    """Check that what is right is, that all else is wrong, and that something is said of it."""
    assert all(right(part, answer) for answer in part.answers)
    if part.kind is AnswerKind.CHOOSE:
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
    assert told(said, language("en")) == (
        "See paragraph 2 of the text. This, for example, comes from the council: “Cycle lanes cut injuries.”"
    )
    assert found.map.claim("Parking").by == "the shops"
    assert ClaimRef("Parking") in found.marks


TEXT = (
    "The town should build cycle lanes, for they cut injuries.\nOr so  the council says.",
    "But the figures come from one street.",
)
QUOTED = """\
[Lanes]: The town should build cycle lanes. {source: {paragraph: 1, quote: "The town should build cycle lanes"}}
  + [Safety]: Cycle lanes cut injuries. {source: {paragraph: 1, quote: "they cut injuries"}}
    - [Data]: The figures come from one street. {source: {paragraph: 2, quote: "the figures come from  one street"}}
    + [Seen]: It was seen elsewhere. {source: {paragraph: 2, quote: "seen elsewhere"}}
  + [Duty]: The town should protect people. {implicit: true, source: {paragraph: 1, quote: "The town"}}
"""


def test_numbers_stand_in_the_text_where_sentences_do() -> None:
    """In front of what the map quotes; what it does not quote, or nobody says, is listed."""
    task = made("number-sentences", Lesson(lesson(QUOTED).map, source=TEXT))
    assert task.text == (
        "¹The town should build cycle lanes, for ²they cut injuries. Or so the council says.",
        "But ³the figures come from one street.",
    )
    assert {one.mark: one.text for one in task.given}.keys() == {"4", "5"}
    assert {one.text for one in task.given} == {"It was seen elsewhere.", "The town should protect people."}
    (part,) = task.parts
    assert {"(2) → (1)", "(3) –/→ (2)"} <= {*part.answers[0].split("; ")}
    assert part.points == len(("Safety", "Data", "Seen", "Duty"))


def test_without_a_text_sentences_are_listed_out_of_order() -> None:
    """Chance decides in which; linked premises have a plus between them."""
    tasks = [made("number-sentences", lesson(), seed=seed) for seed in range(4)]
    assert len({task.given for task in tasks}) > 1
    assert all(not task.text and len(task.given) == len(lesson().sentences) for task in tasks)
    assert all("+" in task.parts[0].answers[0] for task in tasks)


@st.composite
def quoting(draw: st.DrawFn) -> Lesson:
    """Give debates whose claims quote parts of a text, which may begin at one place or lie within each other."""
    found = draw(debates())
    text = draw(st.lists(st.text("ab c\n", min_size=1, max_size=12), min_size=1, max_size=3))

    def cited(claim: Claim) -> Claim:
        paragraph = draw(st.integers(0, len(text) + 1))
        quote = draw(st.text("ab ", max_size=3))
        return evolve(claim, sources=[Citation("", paragraph, quote)], implicit=draw(st.booleans()))

    return Lesson(evolve(found, claims=tuple(map(cited, found.claims))), source=text)


@given(quoting() | maps().map(Lesson), st.integers())
def test_each_sentence_has_one_number(found: Lesson, seed: int) -> None:
    """In the text or below it; without its numbers, the text is as it was, and no two numbers touch."""
    task = make("number-sentences", found, seed=seed)
    if isinstance(task, NotMade):
        return
    digits = "⁰¹²³⁴⁵⁶⁷⁸⁹"
    raised = [
        mark.translate(str.maketrans(digits, "0123456789")) for mark in re.findall(f"[{digits}]+", "".join(task.text))
    ]
    model = task.parts[0].model
    assert model
    assert sorted((*raised, *(one.mark for one in task.given)), key=int) == [
        str(i) for i in range(1, len(model.marks) + 1)
    ]
    assert {*model.marks} == {*found.marks}
    plain = tuple(re.sub(f"[{digits}]", "", words) for words in task.text)
    assert plain in {(), tuple(" ".join(words.split()) for words in found.source)}
    said = {one.ref: one.text for one in found.sentences}
    assert {(model.marks[ref], text) for ref, text in said.items()} >= {(one.mark, one.text) for one in task.given}
    assert model.map == found.map


@st.composite
def patterned(draw: st.DrawFn) -> Lesson:
    """Give debates whose steps go by schemes, known or not."""
    found = draw(debates())
    names = st.sampled_from([*SCHEMES, "argument from sign", "magic", ""])

    def named(argument: Argument) -> Argument:
        return evolve(argument, inferences=tuple(evolve(step, scheme=draw(names)) for step in argument.inferences))

    return Lesson(evolve(found, arguments=tuple(map(named, found.arguments))))


@given(patterned() | maps().map(Lesson), st.integers())
def test_a_scheme_is_told_from_others(found: Lesson, seed: int) -> None:
    """Right is what the map names; nothing is offered that an argument may be taken for as well."""
    task = make("name-scheme", found, seed=seed)
    if isinstance(task, NotMade):
        return
    steps = [
        (frozenset(one.text for one in link.sources), link.target.text, scheme(found.map.inference(link.step).scheme))
        for link in found.links
        if link.step
    ]
    *parts, asking = task.parts
    for part in parts:
        check(task, part)
        offered = {one.mark: _key(one.text).removeprefix("scheme.") for one in part.choices}
        answer = offered.pop(part.answers[0])
        assert (frozenset(one.text for one in part.given), part.ask, answer) in steps
        assert {*offered.values()} <= {*apart(answer)}
    check(task, asking)
    assert isinstance(asking.ask, Message)
    asked = parts[int(str(asking.ask.values["mark"])) - 1]
    assert [f"{_key(one.text)}.asks" for one in asked.choices] == [_key(one.text) for one in asking.choices]
    assert asking.answers == asked.answers


def _key(text: Text) -> str:
    assert isinstance(text, Message)
    return text.key


def test_schemes_are_known_by_their_names() -> None:
    """As Walton calls them, with the words around the name or without; each can be told from three others."""
    for name in SCHEMES:
        assert scheme(name) == scheme(f"Argument from {name.replace('-', ' ')}") == name
        assert len(apart(name)) > len(("A", "B"))
        assert all(name in apart(other) for other in apart(name))


def test_schemes_that_are_not_known_are_not_asked_for() -> None:
    """It is said why."""
    text = LANES.replace("positive consequences", "divination")
    found = make("name-scheme", lesson(text))
    assert isinstance(found, NotMade)
    assert "names a scheme that this exercise knows" in found.reason


def test_a_text_with_numbers_stands_in_the_place_of_the_one_without() -> None:
    """On upright paper, whatever stands above it."""
    found = Lesson(lesson(QUOTED).map, source=TEXT)
    task = made("number-sentences", found)
    levels = "===\nlayout: layered\n===\n\n[A]: One.\n" + "".join(f"  + [{i}]: Reason {i}.\n" for i in range(9))
    wide = TaskFigure(lesson(levels).map)
    other = Task(task.title, task.prompt, (Part("1", AnswerKind.WRITE, ("x",)),), wide)
    drawings = Drawings(PLAIN, language("en"))
    alone, both = (composed(Sheet(found, "A", tasks), drawings, key=False) for tasks in ((other,), (other, task)))
    assert any(isinstance(block, Passage) for section in alone.sections for block in section.blocks)
    assert not any(isinstance(block, Passage) for section in both.sections for block in section.blocks)
    assert [section.wide for section in both.sections] == [True, False]
