"""`argmap.teaching`: what it makes is what the command line writes, and nothing wrong is accepted in silence."""

from __future__ import annotations

import pydoc
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import assume, given
from hypothesis import strategies as st
from lessons import LANES, debates
from strategies import maps
from trying import times

import argmap.teaching
from argmap import ArgmapError, ArgumentMap, Claim, ClaimRef, Document, PartOptions, Role, Selection
from argmap.cli.main import main
from argmap.errors import EngineError, ExerciseError, InvalidValueError, LanguageError, MapError, SizeError, ThemeError
from argmap.teaching import (
    AnswerKind,
    AspectRatio,
    ExerciseOptions,
    FigureForm,
    PrintOptions,
    SlideDeck,
    SlideOptions,
    TaskFigure,
    WordBank,
    Worksheet,
    WorksheetChoice,
    WorksheetQuestion,
    WorksheetTask,
    available_exercises,
    available_languages,
    make_slides,
    make_worksheet,
)
from argmap.teaching.blocks import Question, Table
from argmap.teaching.composing import composed
from argmap.teaching.lesson import words
from argmap.types import MapLike, Reading, Unfolding

OP_ED = "The town should build cycle lanes. They cut injuries.\n\nBut they take up parking space, the shops say.\n"


def project(folder: Path) -> Path:
    """Return a map that includes a file and whose folder has settings; a text is beside it."""
    part = folder / "part.argdown"
    part.write_text("[Noise]: Cars are loud. #later\n  +> [Lanes]\n", "utf-8")
    (folder / "argdown.config.json").write_text('{"model": {"removeTagsFromText": true}}', "utf-8")
    (folder / "op-ed.txt").write_text(OP_ED, "utf-8")
    path = folder / "debate.argdown"
    path.write_text(f"{LANES}\n@include(part.argdown)\n", "utf-8")
    return path


def forms(path: Path) -> tuple[MapLike, ...]:
    """Return the map in a file in every form in which its text is known."""
    plain = Document.of(LANES)
    path.write_text(LANES, "utf-8")
    return str(path), path, plain, plain.reading


def run(folder: Path, *arguments: str) -> None:
    """Run a command that must succeed."""
    result = CliRunner().invoke(main, [*arguments])
    assert result.exit_code == 0, (folder, result.output)


#: Options of ``argmap worksheet``, and the same as arguments.
SHEETS: Mapping[str, Mapping[str, Any]] = {
    "--format html": {},
    "--format html --seed -3 --lang de-AT": {"seed": -3, "language": "de-AT"},
    "--format pdf,html,docx --exercise scramble,fill-blanks": {"exercises": ["scramble", "fill-blanks"]},
    "--format html --exercise who-says --text op-ed.txt": {"exercises": "who-says", "source_text": OP_ED},
    "--format html --paper letter --large-print": {"print_options": PrintOptions("letter", large_print=True)},
    "--format pdf --exercise number-sentences --dyslexia-friendly --system-fonts": {
        "exercises": ("number-sentences",),
        "print_options": PrintOptions(dyslexia_friendly=True, system_fonts=True),
    },
    "--format html --exercise fill-blanks --share 1 --role objection --role rebuttal --least-depth 2": {
        "exercises": ["fill-blanks"],
        "exercise_options": ExerciseOptions(share=1, roles=["objection", Role.REBUTTAL], least_depth=2),
    },
    "--format html --exercise fill-blanks --blank Safety --blank [Data] --words none": {
        "exercises": ["fill-blanks"],
        "exercise_options": ExerciseOptions(blanks=["Safety", "[Data]"], words="none"),
    },
    "--format html --focus Lanes --depth 1 --words distracting --questions 2": {
        "part": PartOptions(Selection(focus="Lanes")),
        "exercise_options": ExerciseOptions(words=WordBank.DISTRACTING, questions=2),
    },
}
#: Options of ``argmap slides``, and the same as arguments.
TALKS: Mapping[str, tuple[Mapping[str, Any], Mapping[str, Any]]] = {
    "html": ({}, {}),
    "pptx --unfold rank --aspect 4:3 --numbers": (
        {"options": SlideOptions("rank", AspectRatio.SQUARE, numbers=True)},
        {},
    ),
    "html --theme dark --notation argdown --lang fr --engine embedded": (
        {"options": SlideOptions(notation="argdown", theme="dark", engine="embedded"), "language": "fr"},
        {},
    ),
    "pdf --notes --paper Letter --focus Parking": (
        {"part": PartOptions(Selection(focus="Parking"))},
        {"notes": True, "paper": "Letter"},
    ),
    "pdf --notes --unfold source": ({"options": SlideOptions(unfold=Unfolding.SOURCE)}, {"notes": True}),
    "pdf --system-fonts": ({"options": SlideOptions(system_fonts=True)}, {}),
}


@pytest.mark.slow
@pytest.mark.parametrize("line", SHEETS)
def test_worksheets_are_those_of_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    """Byte for byte, in all versions and file types, with their keys; includes and settings count."""
    monkeypatch.chdir(tmp_path)
    path = project(tmp_path)
    run(tmp_path, "worksheet", path.name, "-o", "out", "--versions", "2", *line.split())
    made = {version: make_worksheet(path, version=version, **SHEETS[line]) for version in "AB"}
    written = {one.name: one.read_bytes() for one in (tmp_path / "out").iterdir()}
    assert written == {
        f"debate-{version}{'-key' if key else ''}.{kind}": sheet.file(kind, key=key)
        for version, sheet in made.items()
        for key in (False, True)
        for kind in line.split()[1].split(",")
    }


@pytest.mark.slow
@pytest.mark.parametrize("line", TALKS)
def test_slides_are_those_of_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    """Byte for byte."""
    monkeypatch.chdir(tmp_path)
    path, (kind, *arguments) = project(tmp_path), line.split()
    run(tmp_path, "slides", path.name, "-o", f"talk.{kind}", *arguments)
    how, pages = TALKS[line]
    assert make_slides(path, **how).file(kind, **pages) == (tmp_path / f"talk.{kind}").read_bytes()


def test_a_map_is_taken_in_any_form(tmp_path: Path) -> None:
    """A file, its document and its reading give the same, as does the map by itself."""
    taken = (*forms(tmp_path / "map.argdown"), Document.of(LANES).map)
    assert len({make_worksheet(one, exercises="scramble").file("html") for one in taken}) == 1
    assert len({make_slides(one).file("html") for one in taken}) == 1


def test_what_is_not_made_is_told(tmp_path: Path) -> None:
    """As the command tells it: exercises that do not suit the map, letters that no font has, what is not shown."""
    path = tmp_path / "map.argdown"
    path.write_text("[A]: 自由。\n  + [B]: Two.\n  - [C]: Three.\n", "utf-8")
    told = CliRunner().invoke(main, ["worksheet", str(path), "-o", str(tmp_path), "--exercise", "scramble,who-says"])
    sheet = make_worksheet(path, exercises=["scramble", "who-says"])
    lines = [*sheet.remarks("pdf"), *(f"{name}: {reason}" for name, reason in sheet.left_out.items())]
    error = "no exercise can be made of this map"
    assert told.output.splitlines() == [*(f"{path}: {line}" for line in lines), f"Error: {path}: {error}"]
    assert (sheet.tasks, sheet.points, list(sheet.left_out)) == ((), 0, ["scramble", "who-says"])
    with pytest.raises(MapError, match=f"^{error}: scramble: fewer than 3 .*; who-says: "):
        sheet.file()
    assert sheet.remarks("html") == ()
    hidden = CliRunner().invoke(main, ["slides", str(path), "-o", str(tmp_path / "talk.html"), "--focus", "B"])
    deck = make_slides(path, part=PartOptions(Selection(focus="B")))
    assert deck.remarks
    assert hidden.output.splitlines() == [f"{path}: {line}" for line in deck.remarks]
    assert deck.file_remarks("html") == deck.remarks
    (unseen,) = make_slides(path).file_remarks("pdf")
    assert unseen.startswith("no font has Chinese")


@given(maps(), st.lists(st.sampled_from([*available_exercises()]), unique=True), st.integers(), st.sampled_from("ABC"))
def test_all_that_is_asked_for_is_made_or_left_out(
    found: ArgumentMap, asked: list[str], seed: int, version: str
) -> None:
    """Of any map; and the same arguments give the same worksheet."""
    assume(found.claims or found.arguments)
    sheet, again = (make_worksheet(found, exercises=asked, seed=seed, version=version) for _ in range(2))
    made = [task.exercise for task in sheet.tasks]
    assert sorted([*made, *sheet.left_out]) == sorted(asked or available_exercises())
    assert (sheet, sheet.tasks, sheet.left_out) == (again, again.tasks, again.left_out)
    assert sheet.version == version
    assert sheet.points == sum(task.points for task in sheet.tasks)


@times(0.5)
@given(debates(), st.integers(), st.sampled_from([*available_languages()]))
def test_answers_are_those_of_the_key(found: ArgumentMap, seed: int, language: str) -> None:
    """What a key ticks or prints is what a question takes, and nothing else that is offered."""
    sheet = make_worksheet(found, seed=seed, language=language)
    given_answers = dict(keyed(sheet))
    for number, task in enumerate(sheet.tasks, 1):
        for question in task.questions:
            check_answers(question)
            if question.box:
                assert boxed(found, question) & answers(question)
            else:
                assert given_answers[number, question.number] in {question.answers, (shown(question),)}


def keyed(sheet: Worksheet) -> list[tuple[tuple[int, str], tuple[str, ...]]]:
    """Return the answers on a key, by task and question: what is ticked, or else the text of the answer."""
    found: list[tuple[tuple[int, str], tuple[str, ...]]] = []
    for number, section in enumerate(composed(sheet._sheet, sheet._drawings, key=True).sections, 1):  # noqa: SLF001 - what is written
        for block in section.blocks:
            if isinstance(block, Table):
                marks = [column.mark for column in block.columns]
                ticks = ((row, zip(marks, row.ticked, strict=True)) for row in block.rows)
                found += (((number, row.mark), tuple(mark for mark, on in on_row if on)) for row, on_row in ticks)
            elif isinstance(block, Question):
                ticked = tuple(option.mark for option in block.options if option.ticked)
                found.append(((number, block.mark), ticked or (block.answer,)))
    return found


def shown(question: WorksheetQuestion) -> str:
    """Return the answer as a key prints it, if it is not ticked."""
    return " ".join(question.answers) if question.kind is AnswerKind.ORDER else question.answers[0]


def answers(question: WorksheetQuestion) -> set[str]:
    """Return the words of the right answers."""
    texts = {choice.mark: choice.text for choice in question.choices}
    return {texts.get(answer, answer) for answer in question.answers}


def boxed(found: ArgumentMap, question: WorksheetQuestion) -> set[str]:
    """Return the words in the box of a question."""
    assert question.box
    thing = (
        found.claim(question.box.title) if isinstance(question.box, ClaimRef) else found.argument(question.box.title)
    )
    return {words(thing)}


def check_answers(question: WorksheetQuestion) -> None:
    """Check that a question takes its own answers only, and has feedback on each wrong choice."""
    assert isinstance(question, WorksheetQuestion)
    assert all(isinstance(choice, WorksheetChoice) for choice in (*question.choices, *question.given))
    if question.kind is AnswerKind.ORDER:
        assert question.is_right(question.answers)
        assert not question.is_right(question.answers[:-1])
        return
    assert all(question.is_right(answer) for answer in question.answers)
    wrong = {choice.mark for choice in question.choices} - {*question.answers}
    assert not any(question.is_right(mark) for mark in wrong)
    assert {*question.feedback} == wrong
    assert all(isinstance(said, str) and said.strip() for said in question.feedback.values())


def test_pictures_hide_the_blanks() -> None:
    """And show them for the key, in every figure of a worksheet; ids differ, so that all fit on one page."""
    sheet = make_worksheet(Document.of(LANES), exercises=["fill-blanks", "linked-or-convergent"])
    blank, choose = sheet.tasks
    assert isinstance(blank, WorksheetTask)
    figures = [one for one in (blank.figure, *(choice.figure for choice in choose.choices)) if one]
    assert [figure.form for figure in figures] == [FigureForm.SENTENCES, FigureForm.NUMBERS, FigureForm.NUMBERS]
    titles = [ref.title for ref in figures[0].blanks if isinstance(ref, ClaimRef)]
    hidden, seen = (sheet.picture(figures[0], key=key).decode() for key in (False, True))
    said = re.compile("|".join(re.escape(figures[0].map.claim(title).text) for title in titles))
    assert (said.search(hidden), bool(said.search(seen))) == (None, True)
    ids = [re.findall(r'\bid="([^"]+)"', sheet.picture(figure).decode()) for figure in (*figures[:1], *figures[2:])]
    assert all(ids)
    assert {*ids[0]}.isdisjoint(ids[1])
    with pytest.raises(InvalidValueError, match="expected a figure of this worksheet"):
        sheet.picture(TaskFigure(Document.of(LANES).map))


SHEET = make_worksheet(Document.of(LANES), exercises="supports-or-opposes")
DECK = make_slides(Document.of("[A]: One.\n  + [B]: Two.\n"))
ANY: Any = None
ANY_OTHER: Any = {}


def sheet_with(**arguments: Any) -> Worksheet:
    """Return a worksheet on a map of which all exercises can be made."""
    return make_worksheet(Document.of(LANES), **arguments)


@pytest.mark.parametrize(
    ("call", "error", "said"),
    [
        (lambda: sheet_with(exercises="scrambel"), ExerciseError, "unknown exercise 'scrambel'; did you mean 'scramb"),
        (lambda: sheet_with(exercises=["Scramble"]), ExerciseError, "did you mean 'scramble'?"),
        (lambda: sheet_with(exercises=[3]), InvalidValueError, "expected names of exercises, got 3 among them"),
        (lambda: sheet_with(exercises=3), InvalidValueError, "expected names of exercises, got 3"),
        (lambda: sheet_with(language="dee"), LanguageError, "unknown language 'dee'; did you mean 'de'?"),
        (lambda: sheet_with(language=None), InvalidValueError, "expected a language such as 'en', got None"),
        (lambda: sheet_with(seed="7"), InvalidValueError, "seed must be a whole number, not '7'; did you mean 7?"),
        (lambda: sheet_with(seed=7.0), InvalidValueError, "seed must be a whole number, not 7.0; did you mean 7?"),
        (lambda: sheet_with(seed=True), InvalidValueError, "seed must be a whole number, not True"),
        (lambda: sheet_with(version="b"), InvalidValueError, "not 'b'; did you mean 'B'?"),
        (lambda: sheet_with(version=2), InvalidValueError, "version must be a letter such as 'A' or 'B', not 2"),
        (lambda: sheet_with(version="ZZZZ"), InvalidValueError, "version must be a letter"),
        (lambda: sheet_with(source_text=Path("op-ed.txt")), InvalidValueError, "read_text()"),
        (lambda: sheet_with(source_text=__file__), InvalidValueError, "and this is the name of a file"),
        (lambda: sheet_with(part=PartOptions(close=("A",))), InvalidValueError, "close has no effect on worksheets, "),
        (lambda: sheet_with(part=PartOptions(max_boxes=3)), InvalidValueError, "max_boxes has no effect on worksh"),
        (lambda: sheet_with(part=Selection()), InvalidValueError, "expected PartOptions for part"),
        (lambda: sheet_with(part=PartOptions(Selection(focus="Lane"))), MapError, "did you mean 'Lanes'?"),
        (lambda: sheet_with(print_options=ExerciseOptions()), InvalidValueError, "must be PrintOptions, not Exercis"),
        (lambda: sheet_with(exercise_options={}), InvalidValueError, "must be ExerciseOptions, not {}"),
        (
            lambda: sheet_with(exercises="scramble", exercise_options=ExerciseOptions(share=0.3)),
            InvalidValueError,
            "share has no effect on scramble; it applies to fill-blanks only",
        ),
        (lambda: ExerciseOptions(share=0), InvalidValueError, "share must be above 0 and at most 1, not 0"),
        (lambda: ExerciseOptions(share=30), InvalidValueError, "share must be between 0 and 1, not 30"),
        (lambda: ExerciseOptions(share=float("nan")), InvalidValueError, "share must be between 0 and 1, not nan"),
        (lambda: ExerciseOptions(roles="objektion"), InvalidValueError, "did you mean 'objection'?"),
        (lambda: ExerciseOptions(words="distract"), InvalidValueError, "unknown word bank 'distract'; did you mean"),
        (lambda: ExerciseOptions(questions=0), InvalidValueError, "questions must be 1 or more, not 0"),
        (lambda: ExerciseOptions(least_depth=-1), InvalidValueError, "least_depth must be 0 or more, not -1"),
        (lambda: ExerciseOptions(blanks=[ANY]), InvalidValueError, "expected titles, got None among them"),
        (lambda: ExerciseOptions(blanks="A", share=1), InvalidValueError, "share has no effect with blanks, which na"),
        (lambda: PrintOptions("A44"), SizeError, "unknown paper size 'A44'; did you mean 'A4'?"),
        (lambda: PrintOptions(ANY), InvalidValueError, "expected a paper size such as 'A4', got None"),
        (lambda: PrintOptions(large_print="yes"), InvalidValueError, "large_print must be True or False, not 'yes'"),  # type: ignore[arg-type]
        (lambda: SHEET.file("pfd"), InvalidValueError, "unknown file type 'pfd'; did you mean 'pdf'?"),
        (lambda: SHEET.remarks("odt"), InvalidValueError, "choose from 'docx', 'html', 'pdf'"),
        (lambda: SHEET.tasks[0].questions[0].is_right(ANY), InvalidValueError, "expected an answer: a string, or "),
        (lambda: make_worksheet(ArgumentMap()), MapError, "nothing to draw: this map has no claims or arguments"),
        (lambda: make_worksheet(Document.of("// nothing\n")), MapError, "nothing to draw"),
        (lambda: make_worksheet(ANY), InvalidValueError, "expected an ArgumentMap, a Reading, a Document or a path"),
        (lambda: make_worksheet("[A]: One.\n"), InvalidValueError, "use Document.of(text)"),
        (lambda: make_worksheet("nothing.argdown"), ArgmapError, "nothing.argdown: no such file"),
        (lambda: make_slides(Reading(ArgumentMap())), MapError, "nothing to draw"),
        (lambda: make_slides(DECK), InvalidValueError, "expected an ArgumentMap, a Reading, a Document or a path"),  # type: ignore[arg-type]
        (lambda: make_slides(Document.of(LANES), language="fra"), LanguageError, "did you mean 'fr'?"),
        (
            lambda: make_slides(Document.of(LANES), options=ANY_OTHER),
            InvalidValueError,
            "options must be SlideOptions, not ",
        ),
        (
            lambda: make_slides(Document.of(LANES), part=PartOptions(max_boxes=3)),
            InvalidValueError,
            "max_boxes has no effect on slides, which show large maps part by part",
        ),
        (lambda: SlideOptions(unfold="dept"), InvalidValueError, "unknown order 'dept'; did you mean 'depth'?"),
        (lambda: SlideOptions(aspect="16:10"), InvalidValueError, "unknown aspect ratio '16:10'; did you mean '16:9'"),
        (lambda: SlideOptions(notation="numbered"), InvalidValueError, "unknown notation 'numbered'"),
        (lambda: SlideOptions(theme="drak"), ThemeError, "unknown theme 'drak'; did you mean 'dark'?"),
        (lambda: SlideOptions(theme=ANY), InvalidValueError, "expected the name of a theme, or a theme, got None"),
        (lambda: SlideOptions(engine="dot"), EngineError, "no such engine"),
        (lambda: SlideOptions(numbers=1), InvalidValueError, "numbers must be True or False, not 1; try True"),  # type: ignore[arg-type]
        (lambda: DECK.file("ppt"), InvalidValueError, "unknown file type 'ppt'; did you mean 'pptx'?"),
        (lambda: DECK.file("html", notes=True), InvalidValueError, "notes has no effect on html, which always has not"),
        (lambda: DECK.file("pdf", paper="A4"), InvalidValueError, "paper has no effect without notes"),
        (lambda: DECK.file("pdf", notes=True, paper="A44"), SizeError, "did you mean 'A4'?"),
    ],
)
def test_what_is_wrong_is_refused(call: Callable[[], object], error: type[ArgmapError], said: str) -> None:
    """There, with the nearest right value."""
    with pytest.raises(error) as caught:
        call()
    assert said in str(caught.value)


def test_results_show_themselves() -> None:
    """In a line."""
    deck: SlideDeck = DECK
    assert re.fullmatch(r"<Worksheet A on 'Cycle lanes': 1 task, \d+ points>", repr(SHEET))
    assert repr(deck) == f"<SlideDeck on {deck.title!r}: {len(deck.headings)} slides>"
    assert deck.headings[0] == deck.title


def test_titles_may_be_in_brackets() -> None:
    """A claim and an argument of the same title are told apart."""
    claims = [Claim(title, f"{title} holds.") for title in "ABCDE"]
    text = "\n".join(["[A]: A holds.", *(f"  + [{one.title}]: {one.text}" for one in claims[1:]), "  - <B>: B fails."])
    boxes = {}
    for title in ("[B]", "<B>", "B"):
        options = ExerciseOptions(blanks=title, words="none")
        (task,) = make_worksheet(Document.of(text), exercises="fill-blanks", exercise_options=options).tasks
        boxes[title] = [type(question.box).__name__ for question in task.questions]
    assert boxes == {"[B]": ["ClaimRef"], "<B>": ["ArgumentRef"], "B": ["ClaimRef", "ArgumentRef"]}


def test_importing_it_imports_nothing_else() -> None:
    """``import argmap`` is enough, and help says what is there by purpose, in at most two screens."""
    code = "import argmap.teaching, sys; print(*sorted(name for name in sys.modules if name[:6] == 'argmap'))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.split() == ["argmap", "argmap.lazy", "argmap.teaching"]
    text = pydoc.plain(pydoc.render_doc(argmap.teaching))
    assert len(text.splitlines()) <= 80
    assert [name for name in argmap.teaching.__all__ if not re.search(rf"\b{name}\b", text)] == []  # type: ignore[attr-defined]
