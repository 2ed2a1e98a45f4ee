"""Themes of one's own: what is set, and what is said of what cannot be."""

from __future__ import annotations

import contextlib
import runpy
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve, fields
from drawn import CYCLE_LANES
from hypothesis import given
from hypothesis import strategies as st

from argmap import picture
from argmap.errors import ThemeError
from argmap.render.measure import Face, Type
from argmap.render.own_themes import settable, theme_of
from argmap.render.scene import ArrowKind, Stance
from argmap.render.theme import Head, Ink, Stroke, Theme
from argmap.render.themes.dark import DARK
from argmap.render.themes.default import DEFAULT

ROOT = Path(__file__).parents[2]
NAMES = "argdown, contrast, dark, default, print, rationale"
FACES = "regular, bold, italic, bold-italic"


def check(toml: str, expected: Theme | str) -> None:
    """Compare the theme, or what is said in its stead, with what is expected."""
    try:
        found: Theme | str = evolve(theme_of(tomllib.loads(toml), "own.toml"), name="", summary="")
    except ThemeError as error:
        found = str(error).removeprefix("theme own.toml: ")
    assert found == expected


def own(base: Theme = DEFAULT, **changes: Any) -> Theme:
    """Return *base* without its name, with other values in some fields."""
    return evolve(base, **{"name": "", "summary": "", **changes})


def test_what_is_set() -> None:
    """Each kind of field takes what it holds; the rest is as in the base."""
    support, line = DEFAULT.inks[Stance.SUPPORT], DEFAULT.strokes[ArrowKind.SUPPORT]
    check("", own())
    check('base = "dark"', own(DARK))
    check('page = "#FFE"', own(page="#ffffee"))
    check('font = "Noto Sans"', own(font="Noto Sans"))
    check("wide = 200\ntint = 0", own(wide=200, tint=0))
    check("padding = [12, 9]\ncorners = [0, 0.5, 3]", own(padding=(12, 9), corners=(0, 0.5, 3)))
    check('palette = ["#111111", "#222222"]', own(palette=("#111111", "#222222")))
    check('[body]\nface = "bold-italic"\nsize = 11.5', own(body=Type(Face.BOLD_ITALIC, 11.5, 14)))
    check(
        "[inks.support]\nwidth = 2",
        own(inks={**DEFAULT.inks, Stance.SUPPORT: evolve(support, width=2)}),
    )
    check(
        '[strokes.support]\ndash = [6, 3]\nhead = "hollow-triangle"',
        own(strokes={**DEFAULT.strokes, ArrowKind.SUPPORT: evolve(line, dash=(6, 3), head=Head.HOLLOW_TRIANGLE)}),
    )


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ('pagge = "#ffffff"', "unknown key 'pagge'; did you mean 'page'?"),
        ("[strokes.supports]", "strokes: unknown key 'supports'; did you mean 'support'?"),
        ("[inks.objection]\nborders = 1", "inks.objection: unknown key 'borders'; did you mean 'border'?"),
        (
            'base = "drak"',
            f"base: 'drak' is not one of {NAMES}; did you mean 'dark'?",
        ),
        ("base = 3", f"base: 3 is not one of {NAMES}"),
        ('text = "red"', """text: expected a colour such as "#0072b2", got 'red'"""),
        ('shades = ["#fff", 2]', """shades: expected a colour such as "#0072b2", got 2"""),
        ("shades = []", "shades: expected a list of 1 to 26 colours, got a list of 0"),
        ("padding = [1, 2, 3]", "padding: expected a list of 2 numbers, got a list of 3"),
        ("padding = [1.5, 2]", "padding: expected a whole number, got 1.5"),
        ("wide = true", "wide: expected a whole number, got true"),
        ("wide = 9", "wide: must be between 60 and 2000, not 9"),
        ("[body]\nsize = inf", "body.size: must be between 4 and 96, not a huge number"),
        ("[body]\nsize = nan", "body.size: must be between 4 and 96, not nan"),
        (f"wide = 0x{'f' * 9999}", "wide: must be between 60 and 2000, not a huge number"),
        ("[body]\nsize = 40", "body.leading: 14 is less than the size, 40, so lines overlap"),
        (
            '[body]\nface = "bald"',
            f"body.face: 'bald' is not one of {FACES}; did you mean 'bold'?",
        ),
        ("body = 3", "body: expected a table of face, size and leading, got 3"),
        (
            "inks = []",
            "inks: expected a table of neutral, support, objection, concession, rebuttal, undercut and explanation, got a list of 0",
        ),
        ("page = 2001-01-01", """page: expected a colour such as "#0072b2", got a date"""),
        ('family = "a;}"', "family: expected font names of letters, digits, spaces and hyphens, got 'a;}'"),
        ('summary = "a\\u0000"', "summary: expected 1 to 200 characters on one line, got 'a\\x00'"),
        (f'text = "{"x" * 50}"', f"""text: expected a colour such as "#0072b2", got '{"x" * 40}…'"""),
    ],
)
def test_what_is_wrong(toml: str, said: str) -> None:
    """It is said where, what was found, and what was probably meant."""
    check(toml, said)


#: What a TOML file may hold in any place.
VALUES = st.one_of(
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=8),
    st.sampled_from(["#123", "#12345g", "bold", "double", "tee"]),
    st.lists(st.integers(0, 300) | st.just("#123456") | st.none(), max_size=4),
    st.dictionaries(st.text(max_size=2), st.none(), max_size=2),
)


def tables(value: Any) -> st.SearchStrategy[Any]:
    """Return tables that set a field of *value* to this or that, at any depth."""
    match value:
        case Theme() | Type() | Ink() | Stroke():
            parts = {field.name: tables(getattr(value, field.name)) for field in fields(type(value))}
        case Mapping():
            parts = {kind.value: tables(part) for kind, part in value.items()}
        case _:
            return VALUES
    return st.one_of([st.fixed_dictionaries({name: part}) for name, part in parts.items()])


def kinds(value: Any) -> Any:
    """Return the kinds of values that *value* is made of."""
    match value:
        case Theme() | Type() | Ink() | Stroke():
            return {field.name: kinds(getattr(value, field.name)) for field in fields(type(value))}
        case Mapping():
            return {kind: kinds(part) for kind, part in value.items()}
        case tuple():
            return tuple, *{kinds(part) for part in value}
        case str():
            return "colour" if value.startswith("#") else str
        case _:
            return float if type(value) is int else type(value)


@given(tables(DEFAULT))
def test_any_table(table: dict[str, Any]) -> None:
    """Whatever a table holds, it is a sentence, or a theme with the same kinds of values in the same places."""
    with contextlib.suppress(ThemeError):
        found, expected = kinds(theme_of(table, "own.toml")), kinds(DEFAULT)
        free = {"strokes": ..., "name": ..., "summary": ..., "family": ..., "font": ...}
        assert {**found, **free} == {**expected, **free}
        assert {name: {**line, "dash": ...} for name, line in found["strokes"].items()} == {
            name: {**line, "dash": ...} for name, line in expected["strokes"].items()
        }


def test_it_draws() -> None:
    """What is set is in the picture."""
    theme = theme_of({"page": "#fefdfc", "strokes": {"support": {"dash": [7, 1]}}}, "own.toml")
    assert b"#fefdfc" in picture(CYCLE_LANES, theme=theme)


def test_keys_in_the_docs() -> None:
    """docs/themes.md has the keys that scripts/themes.py writes: all that there are."""
    script = runpy.run_path(str(ROOT / "scripts" / "themes.py"))
    text = (ROOT / "docs" / "themes.md").read_text(encoding="utf-8")
    assert script["page"](text) == text
    assert all(f"| `{field.name}` |" in text for kind in (Theme, Ink, Stroke) for field in fields(kind))
    assert all(f"| `{key}` |" in text for key in settable(DEFAULT.body))
