"""Widths of text: the packaged tables are those of the fonts, and every script is about as wide as it is set."""

from __future__ import annotations

import ast
import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap.render
from argmap.render.breaks import clusters
from argmap.render.characters import Direction, direction, latin, table
from argmap.render.measure import Face, Type, widest, width

BODY = Type(Face.REGULAR, 11, 14)
ROOT = Path(__file__).parents[2]
#: Parts of `unicodedata` that say something else in every version of Python.
CHANGING = {"category", "east_asian_width", "combining", "bidirectional", "name", "numeric", "decomposition"}


@pytest.mark.parametrize(
    ("text", "ems"),
    [
        ("", 0.0),
        ("日本", 2.0),
        ("ﾊﾝｶｸ", 2.0),
        ("한국", 2.0),
        ("e\u0301", 0.556),
        ("Sunday", 3.391),
        ("iii", 0.666),
        ("ж", 0.669),
        ("λ", 0.5),
        ("ש", 0.73),
        ("שָׁ", 0.73),
        ("\u200b\u2060", 0.0),
        ("😀", 1.25),
        ("👨‍👩‍👧", 1.25),
        ("👍🏽", 1.25),
        ("🇩🇪🇫🇷", 2.5),
        ("1️⃣", 1.25),
        ("❤️", 1.25),
        ("❤", 0.84),
    ],
)
def test_width(text: str, ems: float) -> None:
    """The width is the sum of the advances, in ems of the type's size; what is one picture is as wide as one."""
    assert width(text, BODY) == pytest.approx(ems * BODY.size, abs=0.02 * BODY.size * max(1, len(text)))


@pytest.mark.parametrize(
    ("text", "ems"),
    [
        ("الحرية مسؤولية كبيرة", 8.88),
        ("هذا نص عربي لقياس العرض", 11.67),
        ("این یک متن فارسی است", 10.24),
        ("یہ ایک اردو جملہ ہے", 8.22),
        ("यह हिन्दी में एक वाक्य है", 8.75),
        ("এটি একটি বাংলা বাক্য", 9.04),
        ("இது ஒரு தமிழ் வாக்கியம்", 13.26),
        ("ఇది ఒక తెలుగు వాక్యం", 8.75),
        ("ഇത് ഒരു മലയാളം വാക്യമാണ്", 14.27),
        ("นี่คือประโยคภาษาไทย", 8.28),
        ("ນີ້ແມ່ນປະໂຫຍກ", 6.57),
        ("នេះជាប្រយោគខ្មែរ", 6.53),
        ("ဤသည်မြန်မာစာကြောင်းဖြစ်သည်", 14.55),
        ("ეს არის წინადადება", 9.67),
        ("Սա նախադասություն է", 12.39),
        ("ይህ ዓረፍተ ነገር ነው", 7.19),
        ("이것은 한국어 문장", 7.92),
        ("זהו משפט בעברית", 7.65),
        ("Αυτή είναι μια πρόταση", 10.28),
        ("Это предложение", 8.25),
        ("Đây là một câu tiếng Việt", 11.1),
    ],
)
def test_sentences_are_about_as_wide_as_chromium_sets_them(text: str, ems: float) -> None:
    """A sentence differs by a tenth at most from what Chromium measured with the Noto fonts, Liberation and DejaVu."""
    assert width(text, BODY) == pytest.approx(ems * BODY.size, rel=0.1)


def test_bold_is_wider() -> None:
    """Each face has its own widths."""
    assert width("library", Type(Face.BOLD, 11, 14)) > width("library", BODY)


def test_arabic_letters_are_measured_as_they_join() -> None:
    """A letter between two others is narrower than by itself; one that joins nothing after it parts them."""
    assert width("ببب", BODY) < 3 * width("ب", BODY)
    assert width("اا", BODY) == pytest.approx(2 * width("ا", BODY))
    assert width("بـ", BODY) < width("ب", BODY) + width("ـ", BODY)


@given(st.text(max_size=40))
def test_nothing_is_wider_than_its_parts_may_be(text: str) -> None:
    """However letters join, they are no wider together than each may be by itself, so that pieces always fit."""
    parts = sum(widest(text[start:stop], BODY) for start, stop in clusters(text))
    assert width(text, BODY) <= parts + 1e-6


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("", "ltr"),
        ("Salaam", "ltr"),
        ("12 (3)", "ltr"),
        ("سلام", "rtl"),
        ("שלום, world", "rtl"),
        ("(1) שלום", "rtl"),
        ("١٢ world", "ltr"),
        ("Shalom שלום", "ltr"),
        ("日本 שלום", "ltr"),
        ("👍 שלום", "rtl"),
        ("\u200fabc", "rtl"),
    ],
)
def test_direction(text: str, way: str) -> None:
    """A paragraph runs as its first character that has a direction."""
    assert direction(text) is Direction(way)


def _script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("text_tables", ROOT / "scripts" / "text_tables.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.slow
def test_tables_are_those_of_the_fonts_and_of_unicode() -> None:
    """The packaged tables are what ``scripts/text_tables.py`` makes."""
    made = json.loads(json.dumps(_script().tables()))
    assert {name for name, found in made.items() if found != table(name)} == set()


def test_latin_text_needs_the_small_table_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """No other table is opened for what Latin text is made of."""
    monkeypatch.setattr("argmap.render.characters.kind", lambda char: pytest.fail(f"{char!r} is looked up"))
    monkeypatch.setattr("argmap.render.measure._others", lambda face: pytest.fail(f"{face} is looked up"))
    assert all(width(char, Type(face, 1, 1)) >= 0 for char in latin() for face in Face)
    assert direction("".join(sorted(latin()))) is Direction.LEFT_TO_RIGHT


def test_nothing_rests_on_what_python_knows_of_characters() -> None:
    """No module asks Python's own tables for what differs between its versions: pictures are the same in all."""
    found = [
        (path.name, node.attr)
        for path in Path(argmap.render.__path__[0]).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in CHANGING and ast.unparse(node.value) == "unicodedata"
    ]
    assert found == []
