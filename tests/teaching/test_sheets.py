"""Sheets as drawings, as blocks and as files."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from functools import cache

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from lessons import lesson
from pypdf import PdfReader
from strategies import maps
from trying import sweep, times

from argmap import ArgumentMap, Claim, Counterpoint
from argmap.errors import LanguageError, SizeError
from argmap.language import language, languages
from argmap.model.concessions import granted
from argmap.model.ends import ArgumentRef, ClaimRef, End
from argmap.render.drawing import Area, Drawing
from argmap.render.svg.document import document
from argmap.render.svg.elements import written
from argmap.teaching.blocks import Document, Entries, Picture, Question, Table
from argmap.teaching.composing import composed
from argmap.teaching.disguise import disguised, unsigned
from argmap.teaching.drawings import Drawings
from argmap.teaching.exercise import ExerciseOptions, WordBank, chosen, exercises
from argmap.teaching.handout import handout, handouts
from argmap.teaching.language import told
from argmap.teaching.lesson import Lesson
from argmap.teaching.look import PLAIN, PrintOptions
from argmap.teaching.sheet import Sheet
from argmap.teaching.sheet import sheet as sheet_of
from argmap.teaching.task import AnswerKind, Choice, FigureForm, Part, Task, TaskFigure, say

KINDS = handouts()
LOOKS = (PLAIN, PrintOptions("Letter", large_print=True), PrintOptions("A5", dyslexia_friendly=True))


@cache
def drawings(look: PrintOptions = PLAIN, spoken: str = "en") -> Drawings:
    """Return what draws the figures of a sheet; layouts are kept for all tests."""
    return Drawings(look, language(spoken))


@cache
def made(
    versions: int = 1, asked: ExerciseOptions | None = None, names: tuple[str, ...] = exercises()
) -> tuple[Sheet, ...]:
    """Return sheets on a small map, kept for all tests."""
    options = ExerciseOptions() if asked is None else asked
    return tuple(sheet_of(lesson(), chosen(names), 7, index, options) for index in range(versions))


def blank(found: Lesson) -> TaskFigure:
    """Return the map of a lesson with nothing in its boxes."""
    return TaskFigure(found.map, found.marks, frozenset(found.marks))


def test_versions_have_letters_and_differ() -> None:
    """A class with two versions cannot copy; more versions leave the first ones as they are."""
    first, second = made(2)
    assert (first.version, second.version) == ("A", "B")
    assert first.tasks != second.tasks
    assert made(1)[0] == first
    assert made(1, names=("scramble",))[0].tasks[0] in first.tasks


@times(0.4)
@given(maps(), st.sampled_from(FigureForm))
def test_blanks_give_nothing_away(found: ArgumentMap, form: FigureForm) -> None:
    """Neither words nor titles of what is blank are in the picture, not even where nobody looks."""
    secret = Lesson(_named(found))
    figure = evolve(blank(secret), form=form)
    picture = written(document(drawings().drawing(figure, shown=False, id="x")))
    assert not re.search("SECRET", picture, re.IGNORECASE)


def _named(found: ArgumentMap) -> ArgumentMap:
    """Return a map of the same shape, all of whose claims say that they are secret."""
    refs: list[End] = [ClaimRef(one.title) for one in found.claims]
    refs += [ArgumentRef(one.title) for one in found.arguments if not one.inferences]
    return disguised(found, {ref: f"Secret {i}" for i, ref in enumerate(refs)})


@times(0.4)
@given(maps(), st.sampled_from(LOOKS), st.sampled_from(FigureForm))
def test_sheet_and_key_have_one_layout(found: ArgumentMap, look: PrintOptions, form: FigureForm) -> None:
    """Only words come and go, and they stay in their boxes."""
    figure = evolve(blank(Lesson(found)), form=form)
    draw = drawings(look)
    sheet, key = (draw.drawing(figure, shown=shown, id="x") for shown in (False, True))
    assert [box.area for box in sheet.boxes] == [box.area for box in key.boxes]
    assert [arrow.curves for arrow in sheet.arrows] == [arrow.curves for arrow in key.arrows]
    assert all(_inside(area, cell) for drawing in (sheet, key) for area, cell in _words(drawing))
    # the only numbers are those that the task asks for, and every relation is a line
    assert not any(box.chips or box.numbers for box in sheet.boxes)
    assert not any(cell.chips or cell.numbers for box in sheet.boxes for cell in box.cells)
    assert all(arrow.curves for arrow in sheet.arrows)


def _words(drawing: Drawing) -> Iterator[tuple[Area, Area]]:
    for box in drawing.boxes:
        for cell in box.cells:
            for line in cell.words:
                top, size = line.y - line.type.ascent, line.type.leading
                yield Area(line.x, top, line.width, size), cell.area


def _inside(inner: Area, outer: Area) -> bool:
    slack = 0.01
    return (
        outer.x - slack <= inner.x
        and inner.right <= outer.right + slack
        and outer.y - slack <= inner.y
        and inner.bottom <= outer.bottom + slack
    )


def test_boxes_hold_what_a_hand_writes() -> None:
    """Each blank box has room for two lines by hand at least, 20 points high and 100 long."""
    figure = blank(lesson())
    for box in drawings().drawing(figure, shown=False, id="x").boxes:
        assert all(cell.area.width >= 90 and cell.area.height >= 40 for cell in box.cells)


#: A claim with five reasons, in levels too wide for portrait paper.
FIVE = "[Fair]: The school fair should be in June.\n" + "".join(
    f"  + [R{i}]: In June, {what}, as those who were there last year remember well.\n"
    for i, what in enumerate(
        ("it is warm", "evenings are long", "exams are over", "strawberries are ripe", "bands play")
    )
)


@pytest.mark.parametrize("front", ["", "layout: layered\n", "layout: strands\n", "layout: nonsense\n"])
def test_figures_have_the_layout_of_the_map(front: str) -> None:
    """Trees on upright paper, unless the author wants levels."""
    figure = blank(lesson(f"===\n{front}title: Fair\n===\n\n{FIVE}"))
    draw = drawings()
    main, *reasons = (box.area for box in draw.drawing(figure, shown=False, id="x").boxes)
    assert all(reason.y > main.bottom for reason in reasons)
    beside = len({reason.x for reason in reasons}) == len(reasons)
    assert beside == draw.wide(figure) == (front == "layout: layered\n")


def test_notes_never_stand_for_lines() -> None:
    """Where trees need notes, figures have levels: two arguments from one premise, and a circle of reasons."""
    shared = (
        "<A>\n\n(1) [P]: p.\n(2) [Q]: q.\n----\n(3) [C]: c.\n\n"
        "<B>\n\n(1) [P]\n(2) [R]: r.\n----\n(3) [D]: d.\n  +> [C]\n"
    )
    circle = "[A]: a.\n  + [B]: b.\n    + [C]: c.\n      + [A]\n      - [B]\n"
    for text in (shared, circle):
        found = drawings().drawing(blank(lesson(text)), shown=False, id="x")
        assert not any(box.chips or box.numbers for box in found.boxes)
        assert not any(cell.chips or cell.numbers for box in found.boxes for cell in box.cells)
        assert all(arrow.curves for arrow in found.arrows)


def test_large_maps_are_drawn_with_numbers() -> None:
    """Type is never smaller than 11 points: where sentences do not fit the paper, they stand beside the map."""
    text = "[A]: The town should do it.\n" + "".join(f"  + [B{i}]: This is reason number {i}.\n" for i in range(25))
    found = lesson(text)
    draw = drawings()
    assert draw.form(blank(found)) is FigureForm.NUMBERS
    assert draw.form(blank(lesson())) is FigureForm.SENTENCES
    asked = ExerciseOptions(words=WordBank.NONE)
    sheet = sheet_of(found, chosen(("fill-blanks",)), 1, 0, asked)
    lists = [block for block in blocks(composed(sheet, draw, key=False)) if isinstance(block, Entries)]
    assert {entry.text == "" for entry in lists[0].entries} == {True, False}


def blocks(found: Document) -> Iterator[object]:
    """Give all blocks of a document."""
    for section in found.sections:
        yield from section.blocks


def test_a_key_says_that_it_is_one() -> None:
    """It has no field for a name, all answers are in it, and its figure shows what is blank on the sheet."""
    (sheet,) = made()
    plain, key = (composed(sheet, drawings(), key=key) for key in (False, True))
    assert (plain.head.key, key.head.key) == ("", "Answer key")
    assert plain.head.fields
    assert not key.head.fields
    assert sum(isinstance(block, Picture) for block in blocks(key)) == sum(
        isinstance(block, Picture) for block in blocks(plain)
    )


@pytest.mark.law
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("spoken", sweep(languages(), 2))
def test_every_kind_of_file_says_all(kind: str, spoken: str) -> None:
    """Headings, prompts, sentences and answers are in every kind of file, in every language."""
    (sheet,) = made()
    draw = drawings(spoken=spoken)
    for key in (False, True):
        found = composed(sheet, draw, key=key)
        text = _text(kind, handout(kind).write(found, PLAIN))
        wanted = [told(task.title, draw.language) for task in sheet.tasks]
        wanted += [found.head.title, found.head.version, *found.head.fields, found.head.key]
        wanted += [told(choice.text, draw.language) for task in sheet.tasks for choice in task.choices]
        missing = [words for words in wanted if "".join(words.split()).casefold() not in text]
        assert missing == []


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_the_same_sheet_gives_the_same_bytes(kind: str) -> None:
    """Drawn and written anew, a sheet and its key are the same files: nothing in them is a date."""
    (sheet,) = made()
    for key in (False, True):
        first, second = (
            handout(kind).write(composed(sheet, Drawings(PLAIN, language("en")), key=key), PLAIN) for _ in range(2)
        )
        assert first == second


def _text(kind: str, data: bytes) -> str:
    """Return the letters of a file, without blanks."""
    match kind:
        case "pdf":
            found = "".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)
        case "docx":
            found = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()
            found = re.sub("<[^>]+>", "", found)
        case _:
            found = re.sub("<[^>]+>", "", data.decode())
    return "".join(found.split()).casefold()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("look", LOOKS)
def test_every_kind_of_file_heeds_the_look(kind: str, look: PrintOptions) -> None:
    """The paper is that which was asked for."""
    (sheet,) = made(names=("supports-or-opposes",))
    data = handout(kind).write(composed(sheet, drawings(look), key=False), look)
    if kind == "pdf":
        box = PdfReader(io.BytesIO(data)).pages[0].mediabox
        assert [round(float(box.width)), round(float(box.height))] == [round(side) for side in look.size]
    assert data


def everything() -> Sheet:
    """Return a sheet whose one task has parts of all kinds, with and without what they may have."""
    found = lesson()
    texts = tuple(Choice(mark, f"Sentence {mark}.") for mark in "ABC")
    drawn = TaskFigure(found.map, found.marks, form=FigureForm.NUMBERS)
    parts = (
        Part("1", AnswerKind.WRITE, ("Written words.",), ask="Which words?", points=2),
        Part("2", AnswerKind.CHOOSE, ("A",), given=texts[:1], choices=texts, feedback={"B": "Not B."}),
        Part("3", AnswerKind.PLACE, ("B", "C"), ask="Which letter?"),
        Part("4", AnswerKind.ORDER, ("C", "A", "B"), choices=texts, ask="Which order?"),
        Part("5", AnswerKind.DRAW, ("(1) + (2)",), ask="Which drawing?", model=drawn),
    )
    task = Task(say("scramble.title"), say("scramble.prompt", n=1), parts, given=texts, choices=texts)
    return Sheet(found, "A", (task,))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_part_stands_on_sheets_and_keys(kind: str) -> None:
    """What is asked is on both, what is right on the key alone."""
    sheet, key = (
        _text(kind, handout(kind).write(composed(everything(), drawings(), key=key), PLAIN)) for key in (False, True)
    )
    for asked in ("whichwords?", "whichletter?", "whichorder?", "whichdrawing?", "sentencec."):
        assert asked in sheet
        assert asked in key
    for right in ("writtenwords.", "borc", "cab", "(1)+(2)", "notb."):
        assert right not in sheet
        assert right in key


def test_who_says_what_can_be_left_out() -> None:
    """It is nowhere in the picture, until the key shows it."""
    found = lesson()
    figure = TaskFigure(found.map, found.marks, speakers=False)
    sheet, key = (written(document(drawings().drawing(figure, shown=shown, id="x"))) for shown in (False, True))
    assert "the council" not in sheet
    assert "the council" in key


HARM = (
    '[A]: <script>alert(1)</script> #set page(margin: 0pt) {{7*7}} $x ]]> \x07 \u202e.\n  + [B]: *B*\n  - [C]: & "C"\n'
)


@pytest.mark.parametrize("kind", KINDS)
def test_words_of_a_map_become_no_markup(kind: str) -> None:
    """Whatever a map says is shown as it stands."""
    sheet = sheet_of(lesson(HARM), chosen(("supports-or-opposes",)), 1, 0, ExerciseOptions())
    data = handout(kind).write(composed(sheet, drawings(), key=False), PLAIN)
    assert b"<script" not in data
    if kind == "docx":
        assert "&lt;script" in zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()


@pytest.mark.parametrize("kind", KINDS)
def test_a_sheet_without_tasks_is_a_sheet(kind: str) -> None:
    """Nothing fails where there is nothing to do."""
    sheet = sheet_of(lesson("[A]: One."), chosen(("scramble",)), 1, 0, ExerciseOptions())
    assert sheet.refused
    assert handout(kind).write(composed(sheet, drawings(), key=True), PLAIN)


def test_the_text_of_the_teacher_is_printed_with_numbers() -> None:
    """Paragraph by paragraph."""
    found = Lesson(lesson().map, source=("First words.", "Second words."))
    sheet = sheet_of(found, chosen(("supports-or-opposes",)), 1, 0, ExerciseOptions())
    data = handout("pdf").write(composed(sheet, drawings(), key=False), PLAIN)
    assert re.search(r"1\s+First words.\s+2\s+Second words.", PdfReader(io.BytesIO(data)).pages[0].extract_text())


def test_long_words_stay_on_the_page() -> None:
    """They are broken where they must be."""
    word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorstandsvorsitzender"
    sheet = sheet_of(
        lesson(f"[A]: {word}.\n  + [B]: {word} B.\n  - [C]: C."),
        chosen(("supports-or-opposes",)),
        1,
        0,
        ExerciseOptions(),
    )
    page = PdfReader(io.BytesIO(handout("pdf").write(composed(sheet, drawings(), key=False), PLAIN))).pages[0]
    assert max(map(len, page.extract_text().split())) < len(word)


def test_unknown_papers_and_languages_are_named() -> None:
    """It is said what was probably meant."""
    with pytest.raises(SizeError, match="did you mean 'A4'"):
        PrintOptions("A44")
    with pytest.raises(LanguageError, match="unknown language 'sp'"):
        language("sp")


def test_the_same_asked_of_several_sentences_is_a_table() -> None:
    """It has a column for each answer, with what it means, and a row for each sentence; a key ticks one in each."""
    (sheet,) = made(names=("classify-roles",))
    for key in (False, True):
        (table,) = (block for block in blocks(composed(sheet, drawings(), key=key)) if isinstance(block, Table))
        assert len(table.rows) == len(sheet.tasks[0].parts)
        assert [column.mark for column in table.columns] == [*"ABCDE"]
        assert all(sum(row.ticked) == key for row in table.rows)
        assert all(bool(row.notes) is key for row in table.rows)


def test_answers_are_written_where_they_belong() -> None:
    """What is given has a gap with lines to write on; in a key, the answer stands in it."""
    (sheet,) = made(names=("standard-form", "missing-premise"), asked=ExerciseOptions(words=WordBank.NONE))
    for key in (False, True):
        asked = [block for block in blocks(composed(sheet, drawings(), key=key)) if isinstance(block, Question)]
        order, written = ([entry.text for entry in question.given] for question in asked)
        assert all(order) is key
        assert [bool(text) for text in written] == [True, key, True, True]
        assert not any(question.lines or question.gaps for question in asked)


def test_long_options_stand_below_each_other() -> None:
    """Short ones stand side by side."""
    (sheet,) = made(names=("missing-premise", "objection-target"))
    asked = [block for block in blocks(composed(sheet, drawings(), key=False)) if isinstance(block, Question)]
    assert {question.stacked for question in asked[:1]} == {True}
    assert {question.stacked for question in asked[1:]} == {False}


def test_blank_concessions_look_granted() -> None:
    """As in the key: a line that changes its word would move."""
    late = Claim("Late", "It is late.", tags=["concession"])
    found = ArgumentMap(claims=[Claim("Go", "Go."), late], counterpoints=[Counterpoint(late, "Go")])
    hidden = disguised(found, {ClaimRef("Late"): "1"})
    assert granted(hidden) == {ClaimRef("1")}
    assert granted(unsigned(hidden)) == {ClaimRef("1")}
