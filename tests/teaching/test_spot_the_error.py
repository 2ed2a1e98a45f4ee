"""Errors made on purpose: each is one, is the only one, and is said to be where it is."""

from __future__ import annotations

import re
from itertools import permutations
from pathlib import Path
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from lessons import debates, lesson
from strategies import maps
from trying import times

from argmap import ArgumentMap
from argmap.interpret.interpret import interpret_text
from argmap.language import language
from argmap.model.change import ChangeKind, Part
from argmap.model.diff import diff
from argmap.model.ends import ClaimRef, End
from argmap.teaching.composing import composed
from argmap.teaching.drawings import Drawings
from argmap.teaching.errors import ERRORS, Mistake, mistakes
from argmap.teaching.exercise import ExerciseOptions, exercise
from argmap.teaching.handout import handout
from argmap.teaching.lesson import Lesson
from argmap.teaching.look import PLAIN
from argmap.teaching.sheet import Sheet
from argmap.teaching.task import AnswerKind, Message, NotMade, Task, right
from argmap.teaching.textual import FOR, textual
from argmap.teaching.twins import same_shape

#: Two linked premises, two separate reasons, an objection and a reply.
SHOPS = """\
[Shops]: Shops should close on Sundays.
  + [Rest]: People need a day of rest.
  + [Quiet]: A quiet day is good for the town.
  - [Jobs]: Shops that close lose customers.
    - [Later]: Customers come on Mondays instead.
      + [Study]: So it was found in the next town.

<Law>

(1) [Force]: Without a law, shops are forced to open.
(2) [Wrong]: Nobody should be forced to open.
-----
(3) [Shops]
"""
MAPS = sorted((Path(__file__).parents[2] / "maps").rglob("*.argdown"))
#: In which respect a map may differ, by the error: what changed, and how.
RESPECTS = {
    "sign": {(Part.RELATION, ChangeKind.TURNED)},
    "parent": {(Part.RELATION, ChangeKind.RETARGETED), (Part.STEP, ChangeKind.RETARGETED)},
    "split": {
        *((part, ChangeKind.REMOVED) for part in (Part.PREMISE, Part.STEP, Part.ARGUMENT)),
        (Part.RELATION, ChangeKind.ADDED),
    },
}
#: Of others, what changed, however.
PARTS = {Part.RELATION, Part.ARGUMENT, Part.STEP, Part.PREMISE}


def make(found: Lesson, seed: int = 7) -> Task | NotMade:
    """Return what the exercise makes."""
    return exercise("spot-the-error").make(found, Random(seed), ExerciseOptions())  # noqa: S311 - a worksheet is no secret


@st.composite
def made(draw: st.DrawFn, found: st.SearchStrategy[ArgumentMap]) -> tuple[str, Lesson, Mistake]:
    """Give an error, a lesson, and a mistake of this kind on its map."""
    lesson = Lesson(draw(found))
    error = draw(st.sampled_from(list(ERRORS)))
    everything = list(mistakes(lesson, error))
    assume(everything)
    return error, lesson, draw(st.sampled_from(everything))


@times(2)
@given(made(debates() | maps()))
def test_a_map_differs_in_one_respect(found: tuple[str, Lesson, Mistake]) -> None:
    """Nothing but what the error is about changes, and something does."""
    error, lesson, mistake = found
    changes = {(change.part, change.kind) for change in diff(lesson.map, mistake.map).changes}
    assert changes
    assert {part for part, _ in changes} <= PARTS
    if error in RESPECTS:
        assert changes <= RESPECTS[error]


@times(2)
@given(made(debates()))
def test_lines_change_as_the_error_says(found: tuple[str, Lesson, Mistake]) -> None:
    """In lines of text, the two maps differ where the boxes are that are said to be wrong."""
    error, lesson, mistake = found
    before, after = (set(textual(one, lesson.marks)) for one in (lesson.map, mistake.map))
    gone, new = ([said(line) for line in sorted(one)] for one in (before - after, after - before))
    (premises, sign, target), (drawn, shown, onto) = gone[0], new[0]
    if error in {"split", "joined"}:
        assert {(way, to) for _, way, to in (*gone, *new)} == {(FOR, target)}
        assert taking_part(gone) == taking_part(new)
        assert (len(gone), len(new)) == ((1, 2) if error == "split" else (2, 1))
    else:
        assert len(gone) == len(new) == 1
        assert (sign != shown) == (error == "sign")
        assert (target != onto) == (error in {"parent", "reversed"})
        assert drawn == (frozenset([target]) if error == "reversed" else premises)
    at = {lesson.marks[ref] for ref in mistake.at}
    assert at <= taking_part(gone) | {target}


def taking_part(lines: list[tuple[frozenset[str], str, str]]) -> frozenset[str]:
    """Return all premises of some lines."""
    return frozenset[str]().union(*(premises for premises, _, _ in lines))


def said(line: str) -> tuple[frozenset[str], str, str]:
    """Return the premises, the sign and the target of a line."""
    premises, sign, target = line.split()
    return frozenset(premises.strip("()").split(")+(")), sign, target.strip("()")


@times(0.6)
@given(made(debates()))
def test_another_shape_is_no_renaming(found: tuple[str, Lesson, Mistake]) -> None:
    """If two maps are said to differ without their words, no other order of the words makes them equal."""
    _, lesson, mistake = found
    assert same_shape(lesson.map, lesson.map)
    refs: list[End] = [ClaimRef(claim.title) for claim in lesson.map.claims]
    marks = [str(i) for i, _ in enumerate(refs)]
    original = {*textual(lesson.map, dict(zip(refs, marks, strict=True)))}
    renamed = any(
        {*textual(mistake.map, dict(zip(refs, order, strict=True)))} == original for order in permutations(marks)
    )
    assert not (renamed and not same_shape(lesson.map, mistake.map))


@times(1.5)
@given(debates() | maps(), st.integers())
def test_what_is_shown_is_wrong(found: ArgumentMap, seed: int) -> None:
    """The map on the sheet is no other way to draw the lesson's, and the key shows that one.

    What is said of wrong boxes is true of it.
    """
    lesson = Lesson(found)
    task = make(lesson, seed)
    if isinstance(task, NotMade):
        return
    assert task.figure
    assert not same_shape(lesson.map, task.figure.map)
    what, where, how = task.parts
    assert how.model
    assert how.model.map == lesson.map
    assert how.kind is AnswerKind.DRAW
    wrong = [choice.mark for choice in where.choices if not right(where, choice.mark)]
    assert len(wrong) > 1
    assert {*where.feedback} == {*wrong}
    said = {
        (f"wrong.speaks-{link.side.value}", one.text, link.target.text) for link in lesson.links for one in link.sources
    }
    for told in where.feedback.values():
        assert isinstance(told, Message)
        assert (told.key, told.values["words"], told.values["target"]) in said
    assert {*what.feedback} == {choice.mark for choice in what.choices} - {*what.answers}


@pytest.mark.parametrize("error", ERRORS)
def test_each_error_is_made(error: str) -> None:
    """On a map that has all that it takes, and on maps that come with argmap."""
    found = lesson(SHOPS)
    assert any(not same_shape(found.map, one.map) for one in mistakes(found, error))
    texts = [path.read_text(encoding="utf-8") for path in MAPS]
    assert any(list(mistakes(Lesson(interpret_text(text).map), error)) for text in texts)


def test_chance_decides_which_error_is_made() -> None:
    """Over some seeds, all of them are."""
    tasks = [make(lesson(SHOPS), seed) for seed in range(40)]
    assert {task.parts[0].answers[0] for task in tasks if isinstance(task, Task)} == {*"ABCDE"}


def test_what_speaks_by_way_of_others_is_not_moved_there() -> None:
    """A reason for a reason is a reason for what that one is for; and nothing is moved to what rests on it."""
    moved = {change for one in mistakes(lesson(SHOPS), "parent") for change in textual(one.map, lesson(SHOPS).marks)}
    study, jobs, shops = (lesson(SHOPS).marks[ClaimRef(title)] for title in ("Study", "Jobs", "Shops"))
    assert not moved & {f"({study}) → ({shops})", f"({study}) → ({jobs})"}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[A]: One.\n  + [B]: Two.\n  + [C]: Three.", "fewer than 4 sentences"),
        ("[A]: One.\n" + "".join(f"  + [B{i}]: Reason {i}.\n" for i in range(30)), "has 31 sentences"),
        ("[A]: One.\n\n[B]: Two.\n\n[C]: Three.\n\n[D]: Four.", "no error can be hidden"),
    ],
)
def test_what_would_be_trivial_is_not_made(text: str, reason: str) -> None:
    """It is said why."""
    found = make(lesson(text))
    assert isinstance(found, NotMade)
    assert reason in found.reason


def test_html_keys_tick_all_that_is_right() -> None:
    """Both boxes, if two are involved: buttons of one name could not both be on."""
    found = lesson(SHOPS)
    tasks = (task for seed in range(40) if isinstance(task := make(found, seed), Task))
    task = next(task for task in tasks if len(task.parts[1].answers) > 1)
    key = composed(Sheet(found, "A", (task,)), Drawings(PLAIN, language("en")), key=True)
    page = handout("html").write(key, PLAIN).decode()
    ticked = [element for element in re.findall("<input[^>]*>", page) if "checked" in element]
    assert len(ticked) == len(("what", "here", "or here"))
    assert not any("name=" in element for element in ticked)
