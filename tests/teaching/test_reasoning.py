"""Exercises on steps and roles: missing premises, what objections attack, standard forms, what each sentence does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lessons import LANES, debates, lesson
from strategies import maps
from trying import times

from argmap import ArgumentMap
from argmap.interpret.interpret import interpret_text
from argmap.language import language, languages
from argmap.model.argument import Argument
from argmap.model.ends import ClaimRef
from argmap.model.query import Role
from argmap.teaching.danglers import danglers
from argmap.teaching.exercise import ExerciseOptions, Made, WordBank, exercise
from argmap.teaching.language import told
from argmap.teaching.lesson import Lesson, Link, Sentence, Side
from argmap.teaching.task import AnswerKind, NotMade, Part, Task, messages, right

NAMES = ("missing-premise", "objection-target", "standard-form", "classify-roles")
MAPS = sorted((Path(__file__).parents[2] / "maps").rglob("*.argdown"))
PREMISES = frozenset({Role.PREMISE})
options = st.builds(
    ExerciseOptions,
    roles=st.sampled_from([frozenset(), PREMISES]),
    words=st.sampled_from(WordBank),
    questions=st.integers(1, 8),
)


def make(name: str, found: Lesson, asked: ExerciseOptions | None = None, seed: int = 7) -> Made:
    """Return what the exercise *name* makes."""
    return exercise(name).make(found, Random(seed), asked or ExerciseOptions())  # noqa: S311 - a worksheet is no secret


def made(name: str, text: str = LANES, asked: ExerciseOptions | None = None, seed: int = 7) -> Task:
    """Return the task that the exercise *name* makes of *text*."""
    found = make(name, lesson(text), asked, seed)
    assert isinstance(found, Task), found
    return found


def parts(name: str, found: ArgumentMap, asked: ExerciseOptions, seed: int) -> Iterator[tuple[Task, Part]]:
    """Give the parts of the task that the exercise *name* makes, if it makes one."""
    task = make(name, Lesson(found), asked, seed)
    if isinstance(task, Task):
        yield from ((task, part) for part in task.parts)


def shown(part: Part) -> list[str]:
    """Return the words of the map that *part* is about, with which it begins."""
    return [one.text for one in part.given if isinstance(one.text, str) and one.text]


def text_of(task: Task, part: Part, mark: str) -> str:
    """Return what a choice says."""
    return next(str(one.text) for one in task.offered(part) if one.mark == mark)


@given(st.one_of(maps(), debates()), st.sampled_from(NAMES), options, st.integers())
def test_a_task_can_be_answered_and_read(found: ArgumentMap, name: str, asked: ExerciseOptions, seed: int) -> None:
    """Its own answers are right, all others are wrong and answered, and every language says all of it."""
    check(make(name, Lesson(found), asked, seed))


@given(debates(), st.sampled_from(NAMES), options, st.integers())
def test_the_same_seed_gives_the_same_task(found: ArgumentMap, name: str, asked: ExerciseOptions, seed: int) -> None:
    """Nothing but the map, what is asked and the seed decides."""
    first, second = (make(name, Lesson(found), asked, seed) for _ in range(2))
    assert first == second


@pytest.mark.slow
@pytest.mark.parametrize("path", MAPS, ids=[path.stem for path in MAPS])
def test_maps_that_come_with_argmap_are_good_for_it(path: Path) -> None:
    """On each of them, tasks are whole; or it is said why there is none."""
    found = Lesson(interpret_text(path.read_text(encoding="utf-8")).map)
    for name in NAMES:
        for words in WordBank:
            check(make(name, found, ExerciseOptions(words=words, questions=20)))


def check(outcome: Made) -> None:
    """Check that a task is whole, or a refusal a sentence."""
    if isinstance(outcome, NotMade):
        assert len(outcome.reason.split()) > len(("said", "in", "words"))
        assert not outcome.reason.endswith(".")
        assert outcome.reason[0].islower()
        return
    for part in outcome.parts:
        check_answers(outcome, part)
    for spoken in languages():
        assert all(told(message, language(spoken)).strip() for message in messages(outcome))


def check_answers(task: Task, part: Part) -> None:
    """Check that what is right is, and that something is said of what is not."""
    marks = {choice.mark for choice in task.offered(part)}
    if part.kind is AnswerKind.CHOOSE:
        assert {mark for mark in marks if right(part, mark)} == {*part.answers}
        assert {*part.feedback} == marks - {*part.answers}
        assert len(marks) > 1
    elif part.kind is AnswerKind.ORDER:
        assert right(part, part.answers)
        assert not right(part, part.answers[::-1])
        assert {*part.feedback} == marks == {*part.answers}
    else:
        assert part.kind is AnswerKind.WRITE
        assert right(part, part.answers[0])


@times(2)
@given(debates(), options, st.integers())
def test_wrong_premises_complete_nothing(found: ArgumentMap, asked: ExerciseOptions, seed: int) -> None:
    """What is offered instead of the missing premise speaks for nothing in the step, by however many reasons."""
    there = Lesson(found)
    by_text = {one.text: one for one in there.sentences}
    for task, part in parts("missing-premise", found, asked, seed):
        answer = part.answers[0] if part.kind is AnswerKind.WRITE else text_of(task, part, part.answers[0])
        step = {*shown(part), answer}
        assert any({one.text for one in (*link.sources, link.target)} == step for link in there.links if link.step)
        for one in task.offered(part) if part.kind is AnswerKind.CHOOSE else ():
            if one.mark not in part.answers:
                assert not {*upwards(there, by_text[str(one.text)])} & step


def upwards(there: Lesson, sentence: Sentence, *, pro: bool = True) -> Iterator[str]:
    """Give the words of *sentence*, and of what it speaks for, and so on; against an objection is for."""
    if pro:
        yield sentence.text
    for link in there.links_from(sentence):
        yield from upwards(there, link.target, pro=pro is (link.side is Side.FOR))


@times(2)
@given(debates(), st.integers())
def test_no_question_betrays_what_another_one_hides(found: ArgumentMap, seed: int) -> None:
    """A sentence that is to be found is shown nowhere."""
    asked = ExerciseOptions(roles=PREMISES, words=WordBank.NONE)
    pairs = [*parts("missing-premise", found, asked, seed)]
    hidden = {part.answers[0] for _, part in pairs}
    assert all(hidden.isdisjoint(shown(part)) for _, part in pairs)
    assert len(hidden) == len(pairs)


@times(2)
@given(debates(), options, st.integers())
def test_objections_attack_one_thing_only(found: ArgumentMap, asked: ExerciseOptions, seed: int) -> None:
    """Of all that is shown, the map has the objection speak against just what is the answer."""
    there = Lesson(found)
    for _, part in parts("objection-target", found, asked, seed):
        assert not isinstance(part.ask, str)
        said = part.ask.values["words"]
        lines = shown(part)
        (link, *_) = [link for link in there.links if is_shown(link, lines)]
        sources = {ClaimRef(claim.title) for claim in found.claims if claim.words == said}
        targets = {point.target for point in found.counterpoints if point.source in sources}
        attacked = {found.claim(one.title).words for one in targets if isinstance(one, ClaimRef)}
        denied = link.step in targets
        hits = [str(i) for i, line in enumerate(lines, 1) if line in attacked] + ["→"] * denied
        assert hits == [*part.answers]


def is_shown(link: Link, lines: Sequence[str]) -> bool:
    """Tell whether these are the lines of *link*."""
    return link.side is Side.FOR and [one.text for one in (*link.sources, link.target)] == lines


ONE_STEP = """
<Grants>

(1) [A]: The state pays.
(2) [B]: Paid lanes should be built.
----
(3) [C]: The town should build lanes.
"""
ALIKE = """
<Grants>

(1) [A]: The state pays.
  - [D]: The grants have ended.
(2) [B]: The state pays.
----
(3) [C]: The town should build lanes.
"""
CHAIN = """
<Roads>

(1) [A]: It rains.
(2) [B]: Rain makes roads wet.
----
(3) [C]: The road is wet.
(4) [D]: Wet roads are slippery.
----
(5) [E]: The road is slippery.
"""
TREE = """
<Both>

(1) [A]: It rains.
----
(2) [B]: The road is wet.
(3) [C]: It is cold.
-- {uses: [3]} --
(4) [D]: The road is icy.
(5) [E]: Drivers are tired.
-- {uses: [2, 4, 5]} --
(6) [F]: Accidents are likely.
"""


@pytest.mark.parametrize("text", [ONE_STEP, CHAIN, TREE])
@pytest.mark.parametrize("words", [WordBank.MISSING, WordBank.NONE])
def test_every_order_that_is_right_is_taken_and_no_other(text: str, words: WordBank) -> None:
    """Of all orders of the lines, those are right in which each conclusion stands below all its premises.

    Where inference lines are on the sheet, those premises stand right above it that are not used before.
    """
    task = made("standard-form", text, ExerciseOptions(words=words))
    (part,) = task.parts
    (argument,) = lesson(text).map.arguments
    titles = {claim.words: claim.title for claim in lesson(text).map.claims}
    by_mark = {one.mark: titles[str(one.text)] for one in part.choices}
    ruled = blocks(part)
    for order in permutations(by_mark):
        assert right(part, order) == in_form([by_mark[mark] for mark in order], argument, ruled), order


def blocks(part: Part) -> list[int]:
    """Return how many lines stand from one inference line to the conclusion below the next; empty without any."""
    rules = [i for i, one in enumerate(part.given) if one.mark == ""]
    ends = [i - n + 1 for n, i in enumerate(rules)]
    return [end - start for start, end in zip([0, *ends], ends, strict=False)]


def in_form(lines: Sequence[str], argument: Argument, ruled: Sequence[int]) -> bool:
    """Tell whether *lines* are *argument* in standard form."""
    steps = {step.conclusion: {premise.claim for premise in step.premises} for step in argument.inferences}
    if any(not steps[line] <= {*lines[:i]} for i, line in enumerate(lines) if line in steps):
        return False
    if not ruled:
        return True
    start = 0
    for size in ruled:
        *premises, conclusion = lines[start : start + size]
        if conclusion not in steps or not {*premises} <= steps[conclusion]:
            return False
        start += size
    return True


def test_steps_that_could_change_places_have_no_lines() -> None:
    """Inference lines are on the sheet only where they allow of one order of steps."""
    assert blocks(made("standard-form", CHAIN).parts[0]) == [3, 2]
    assert blocks(made("standard-form", TREE).parts[0]) == []


@times(2)
@given(debates(), st.integers())
def test_roles_are_those_that_the_legend_defines(found: ArgumentMap, seed: int) -> None:
    """Whoever goes by what stands in the legend finds just the answer."""
    there = Lesson(found)
    by_text = {one.text: one for one in there.sentences}
    for _, part in parts("classify-roles", found, ExerciseOptions(), seed):
        assert [*part.answers] == defined(there, by_text[shown(part)[0]])


def defined(there: Lesson, sentence: Sentence) -> list[str]:
    """Return the letters whose definitions fit."""
    sides = {link.side for link in there.links_from(sentence)}
    targets = [point.target for point in there.map.counterpoints if point.source == sentence.ref]
    sources = {point.source for point in there.map.counterpoints}
    supported = any(link.side is Side.FOR for link in there.links_to(sentence))
    pro, con = sides == {Side.FOR} and not targets, bool(targets) and Side.FOR not in sides
    rebuts = con and all(target in sources for target in targets)
    fits = {
        "A": not sides and not targets,
        "B": pro and not supported,
        "C": pro and supported,
        "D": con and not rebuts,
        "E": rebuts,
    }
    return [mark for mark, fit in fits.items() if fit]


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("missing-premise", ONE_STEP, "no step has an implicit premise among linked premises"),
        ("missing-premise", "[A]: One.\n  + [B]: Two. {implicit: true}", "no step has an implicit premise"),
        ("objection-target", ONE_STEP, "the map has no objections"),
        ("objection-target", "[A]: One.\n  - [B]: Two.", "no objection attacks exactly one part"),
        ("objection-target", "[A]: One.\n  + <B>: Two.\n    - [C]: Three.", "no objection attacks exactly one part"),
        ("objection-target", ALIKE, "no objection attacks exactly one part"),
        ("standard-form", "[A]: One.\n  + [B]: Two.", "no argument has steps that all lead to its conclusion"),
        ("standard-form", "<A>\n\n(1) [B]: Two.\n----\n(2) [C]: Three.", "between 3 and 10 lines"),
        ("standard-form", "<A>\n\n(1) One.\n(2) One.\n----\n(3) Two.", "with every line different"),
        ("classify-roles", "[A]: One.\n  + [B]: Two.", "fewer than 4 sentences"),
        ("classify-roles", "[A]: One.\n" + "".join(f"  + [B{i}]: Two {i}.\n" for i in range(20)), "has 21 sentences"),
        (
            "classify-roles",
            "\n".join(f"[A{i}]: Claim {i}.\n  + [B{i}]: The same.\n" for i in range(4)),
            "have the same role",
        ),
    ],
)
def test_what_would_be_trivial_or_ambiguous_is_not_made(name: str, text: str, reason: str) -> None:
    """It is said why."""
    found = make(name, lesson(text))
    assert isinstance(found, NotMade), found
    assert reason in found.reason


def test_a_missing_premise_is_chosen_or_written() -> None:
    """Without words to choose from, it is written, is worth more, and there is a hint."""
    (choice,) = made("missing-premise").parts
    assert choice.kind is AnswerKind.CHOOSE
    assert text_of(made("missing-premise"), choice, choice.answers[0]) == "The town should build what costs it nothing."
    (written,) = made("missing-premise", asked=ExerciseOptions(words=WordBank.NONE)).parts
    assert (written.kind, written.points) == (AnswerKind.WRITE, 2)
    assert [one.text for one in written.given][:2] == ["The state pays for cycle lanes.", ""]
    assert told(written.ask, language("en")).endswith("uses them too: town, build")


def test_other_premises_are_missing_only_if_that_is_asked() -> None:
    """By role, or by title."""
    assert len(made("missing-premise", ONE_STEP, ExerciseOptions(roles=PREMISES)).parts) == 1
    (part,) = made("missing-premise", asked=ExerciseOptions(blanks=("Grant",), words=WordBank.NONE)).parts
    assert part.answers == ("The state pays for cycle lanes.",)
    unknown = make("missing-premise", lesson(), ExerciseOptions(blanks=("Grnt",)))
    assert isinstance(unknown, NotMade)
    assert "did you mean 'Grant'" in unknown.reason


@pytest.mark.parametrize(
    ("sentences", "missing", "hint"),
    [
        (
            ["The state pays.", "The town should build lanes."],
            "Towns should build what states pay for.",
            "state pays town build",
        ),
        (["Lanes are safe.", "The town needs lanes."], "Towns need lanes.", "town needs"),
        (
            ["Der Staat zahlt.", "Die Stadt soll Wege bauen."],
            "Was der Staat zahlt, soll man bauen.",
            "Staat zahlt bauen",
        ),
        (["日本語", "中国"], "日本語と中国", ""),
    ],
)
def test_hints_are_words_that_dangle(sentences: list[str], missing: str, hint: str) -> None:
    """They stand in one sentence only, and the missing one takes them up, be it in another form."""
    assert " ".join(danglers(sentences, missing)) == hint


TARGETS = """
[A]: The town should build lanes.
  - [D]: Lanes cost money.

<Grants>

(1) [B]: The state pays.
  - [E]: The grants have ended.
(2) [C]: Paid lanes should be built.
----
  _ [F]: Free things have costs.
(3) [A]
"""


@pytest.mark.parametrize(
    ("said", "answer", "wrong"),
    [
        ("Lanes cost money.", "3", {"→": "It opposes the conclusion itself", "1": "“The state pays.”"}),
        (
            "The grants have ended.",
            "1",
            {"3": "only attacks a reason: “The state pays.”", "→": "this premise is not true"},
        ),
        (
            "Free things have costs.",
            "→",
            {"3": "only says that the conclusion does not follow", "2": "“Paid lanes should"},
        ),
    ],
)
def test_it_is_said_why_an_objection_does_not_attack_something(said: str, answer: str, wrong: dict[str, str]) -> None:
    """What was taken for its target is named."""
    (part,) = [part for part in made("objection-target", TARGETS).parts if said in told(part.ask, language("en"))]
    assert part.answers == (answer,)
    assert all(words in told(part.feedback[mark], language("en")) for mark, words in wrong.items())


def test_what_attacks_two_things_is_not_asked() -> None:
    """Neither what speaks against premise and conclusion, nor what speaks for one and against the other."""
    both = TARGETS + "\n[E]\n  -> [A]\n"
    said = [told(part.ask, language("en")) for part in made("objection-target", both).parts]
    assert not any("The grants" in words for words in said)


ROLES = {
    "The town should build cycle lanes.": "A",
    "Cycle lanes cut injuries.": "B",
    "The figures come from one street.": "D",
    "Half of the garages are empty.": "E",
    "The state pays for cycle lanes.": "B",
}


def test_sentences_are_classified_by_what_they_do() -> None:
    """The main claim, reasons, objections and rebuttals of a small map."""
    found = {shown(part)[0]: part.answers[0] for part in made("classify-roles").parts}
    assert {text: found[text] for text in ROLES} == ROLES


def test_what_has_two_roles_is_not_asked() -> None:
    """Nor what attacks a reason for an objection: it does the work of a rebuttal."""
    text = "[A]: One.\n  + [B]: Two.\n  - [C]: Three.\n    + [D]: Four.\n      - [E]: Five.\n\n[B]\n  -> [D]\n"
    found = {shown(part)[0]: part.answers[0] for part in made("classify-roles", text + "\n[F]: Six.\n  +> [A]\n").parts}
    assert found == {"One.": "A", "Three.": "D", "Four.": "B", "Six.": "B"}
