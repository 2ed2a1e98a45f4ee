"""Hebrew and Arabic on slides and worksheets: each paragraph runs as its first letter does, and lists as most of it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from pptx import Presentation
from pypdf import PdfReader

from argmap.interpret.interpret import interpret_text
from argmap.render.characters import Direction, direction, kind
from argmap.teaching import WorksheetTask, make_slides, make_worksheet
from argmap.teaching.blocks import Entries, Entry, Question, Row, Table
from argmap.teaching.ways import MARK, backwards, mostly_backwards, quoted

HEBREW = """===
title: הספרייה (דיון, 2023).
===

[ספרייה]: הספרייה צריכה להיפתח בשבת, אמר השר Cohen (עמוד 7).
  + [קריאה]: ילדים יקראו יותר ספרים (לפי UNESCO).
    - [מסך]: ילדים קוראים היום במסך בלבד.
    + [מורים]: מורים רואים זאת בכל כיתה.
  - [עלות]: שבת עולה כסף רב!
    - [תקציב]: יש תקציב שלא נוצל.
"""
MIXED = """===
title: Library
===

[Library]: The library should open on Saturdays.
  + [Reading]: سيقرأ الأطفال كتبا أكثر (حسب المعلمين).
    - [Screens]: Children read on screens only.
  - [Cost]: يكلف يوم السبت مالا كثيرا.
    - [Budget]: There is money left over.
"""
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
TEXTS = pytest.mark.parametrize("text", [HEBREW, MIXED], ids=["hebrew", "mixed"])


@cache
def slides(text: str, kind: str, *, notes: bool = False) -> bytes:
    """Return slides on the map that *text* says, as a file."""
    return make_slides(interpret_text(text)).file(kind, notes=notes)


@cache
def sheet(text: str, to: str, *, key: bool = False) -> bytes:
    """Return a worksheet on the map that *text* says, as a file."""
    return make_worksheet(interpret_text(text)).file(to, key=key)


@pytest.mark.slow
@TEXTS
def test_paragraphs_of_presentations_run_as_their_letters_do(text: str) -> None:
    """In headings, lists, notes and boxes, and those from right to left stand at the right unless they are centred."""
    turned = 0
    for page in Presentation(io.BytesIO(slides(text, "pptx"))).slides:
        heading, *notes = (words._p for words in page.notes_slide.notes_text_frame.paragraphs)  # noqa: SLF001 - no other way
        for words in (*page.shapes._spTree.iter(f"{A}p"), heading, *notes):  # noqa: SLF001 - as above
            said, properties = "".join(part.text or "" for part in words.iter(f"{A}t")), words.find(f"{A}pPr")
            back = backwards(re.sub(r"^[A-Z][\w ]*: ", "", said) if words in notes else said)
            given = {} if properties is None else properties.attrib
            assert (given.get("rtl") == "1") is back, said
            assert not back or given["algn"] in {"r", "ctr"} or said == "הספרייה (דיון, 2023)."
            turned += back
    assert turned


def _words(kind: str, data: bytes) -> Iterator[Any]:
    """Give the paragraphs of a DOCX."""
    import docx  # noqa: PLC0415 - only here

    assert kind == "docx"
    yield from docx.Document(io.BytesIO(data)).element.body.iter(f"{W}p")


@pytest.mark.slow
@pytest.mark.parametrize("key", [False, True], ids=["sheet", "key"])
@TEXTS
def test_paragraphs_of_documents_run_as_their_letters_do(text: str, *, key: bool) -> None:
    """What runs from right to left says so, as a paragraph and in its runs, in which nothing else is."""
    turned = 0
    for words in _words("docx", sheet(text, "docx", key=key)):
        said = re.sub(r"^(?:\d+\.\t)?(?:[A-Z\d→←☐☒][ \u00a0]+)*", "", _said(words))
        if len(said) > 1 and not said.startswith("–") and any(kind(char).strong for char in said):
            assert (words.find(f"{W}pPr/{W}bidi") is not None) is backwards(said), said
            turned += backwards(said)
        for run in words.iter(f"{W}r"):
            strong = {kind(char).strong for char in _said(run)} - {""}
            assert len(strong) < 2
            assert strong != {"r"} or run.find(f"{W}rPr/{W}rtl") is not None
    assert turned


def _said(part: Any) -> str:
    return "".join(text.text or "" for text in part.iter(f"{W}t"))


@pytest.mark.slow
def test_tables_of_documents_begin_where_their_sentences_do() -> None:
    """The marks of Hebrew sentences stand at the right of them, and those of English ones at the left."""
    import docx  # noqa: PLC0415 - only here

    for text, back in ((HEBREW, True), (MIXED, False)):
        for table in docx.Document(io.BytesIO(sheet(text, "docx"))).tables:
            texts = [cell.text[4:] for row in table.rows for cell in row.cells]
            assert (table.table_direction is not None) is mostly_backwards(texts)
            assert back or len(table.columns) == 2 or table.table_direction is None


def _places(data: bytes, first: int, last: int) -> Iterator[tuple[str, float]]:
    """Give the texts of some pages of a PDF, each with the share of the page's width at which it begins."""
    for page in PdfReader(io.BytesIO(data)).pages[first:last]:
        width, found = float(page.mediabox.width), []
        page.extract_text(visitor_text=lambda text, cm, tm, *_: found.append((text.strip(), tm[4] * cm[0] + cm[4])))  # noqa: B023
        yield from ((text, place / width) for text, place in found if text)


def test_pages_run_as_their_letters_do() -> None:
    """In HTML, headings, lists and tables say so."""
    page = slides(HEBREW, "html").decode()
    assert re.search(r'<section class="slide title back" .*?<h1 [^>]*dir="rtl"', page)
    for text, back in ((HEBREW, True), (MIXED, False)):
        said = sheet(text, "html").decode()
        assert ('<table dir="rtl">' in said) is back
    assert '<ul class="bank" dir="rtl">' in sheet(HEBREW, "html").decode()


@pytest.mark.slow
def test_what_runs_from_right_to_left_begins_at_the_right_in_print() -> None:
    """The main claim on the slide of contents, and the marks of a list on a worksheet."""
    assert max(place for text, place in _places(slides(HEBREW, "pdf"), 1, 2) if text == "הספרייה") > 0.8
    numbers = {
        said: [place for text, place in _places(sheet(said, "pdf"), 0, 1) if text in {"1", "1."}]
        for said in (HEBREW, MIXED)
    }
    assert max(numbers[HEBREW]) > 0.8
    assert max(numbers[MIXED]) < 0.5


@pytest.mark.parametrize("text", ["", "7.", "ABC.", "אבג", "(אבג).", "ABC אבג.", "אבג ABC!"])
def test_a_quoted_stop_stays_with_its_sentence(text: str) -> None:
    """Only a sentence from right to left with a stop at its end needs a mark after it."""
    said = quoted(text)
    assert said.removesuffix(MARK) == text
    assert (said != text) is (direction(text) is Direction.RIGHT_TO_LEFT and not kind(text[-1]).strong)


def test_lists_begin_where_most_of_them_do() -> None:
    """Lines to write on do not count; a question without sentences begins where its words do."""
    hebrew, english = Entry("A", "שלום."), Entry("B", "Hello.")
    assert Entries("", (hebrew, Entry("C", ""))).back
    assert not Entries("", (hebrew, english)).back
    assert Question("1", given=(hebrew, hebrew, english)).back
    assert Question("1", ask="שלום?").back
    assert not Question("1", ask="What?", worded=True).back
    assert (Question("1", ask="שלום").arrow, Question("1", ask="Hello").arrow) == ("←", "→")
    assert Question("1", ask="Hello", worded=True).arrow == ""
    assert Table((english,), (Row("1", hebrew.text, (False,)),)).back


def test_questions_keep_the_stops_of_what_they_quote() -> None:
    """As an unseen letter after each quoted sentence: a program that shows it needs no direction of its own."""
    made: tuple[WorksheetTask, ...] = make_worksheet(interpret_text(HEBREW), exercises="objection-target").tasks
    assert any(f".{MARK}”" in question.text or f"!{MARK}”" in question.text for question in made[0].questions)
