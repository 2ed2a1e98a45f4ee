"""Themes of one's own: what is set, and what is said of what cannot be."""

from __future__ import annotations

import contextlib
import tomllib
from typing import Any

import pytest
from attrs import evolve
from drawn import CYCLE_LANES
from hypothesis import given
from hypothesis import strategies as st

from argmap import picture
from argmap.errors import ThemeError
from argmap.render.measure import Face, Type
from argmap.render.own_themes import theme_of
from argmap.render.scene import ArrowKind, Stance
from argmap.render.theme import Edge, Head, Theme
from argmap.render.themes.dark import DARK
from argmap.render.themes.default import DEFAULT

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
        '[inks.support]\nedge = "double"',
        own(inks={**DEFAULT.inks, Stance.SUPPORT: evolve(support, edge=Edge.DOUBLE)}),
    )
    check(
        '[strokes.support]\ndash = [6, 3]\nhead = "hollow-triangle"',
        own(strokes={**DEFAULT.strokes, ArrowKind.SUPPORT: evolve(line, dash=(6, 3), head=Head.HOLLOW_TRIANGLE)}),
    )


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ('pagge = "#ffffff"', "there is no key 'pagge'; did you mean page?"),
        ("[strokes.supports]", "strokes: there is no key 'supports'; did you mean support?"),
        ("[inks.objection]\nborders = 1", "inks.objection: there is no key 'borders'; did you mean border?"),
        (
            'base = "drak"',
            f"base: 'drak' is none of {NAMES}; did you mean dark?",
        ),
        ("base = 3", f"base: 3 is none of {NAMES}"),
        ('text = "red"', """text: 'red' is no colour; write it as "#rrggbb", such as "#0072b2\""""),
        ('shades = ["#fff", 2]', """shades: 2 is no colour; write it as "#rrggbb", such as "#0072b2\""""),
        ("shades = []", "shades: this is a list of 1 to 26 colours, not a list of 0"),
        ("padding = [1, 2, 3]", "padding: this is a list of 2 numbers, not a list of 3"),
        ("padding = [1.5, 2]", "padding: 1.5 is no whole number"),
        ("wide = true", "wide: true is no whole number"),
        ("wide = 9", "wide: 9 is not between 60 and 2000"),
        ("[body]\nsize = inf", "body.size: so large a number is not between 4 and 96"),
        ("[body]\nsize = nan", "body.size: nan is not between 4 and 96"),
        (f"wide = 0x{'f' * 9999}", "wide: so large a number is not between 60 and 2000"),
        ("[body]\nsize = 40", "body.leading: lines 14 points apart overlap at a size of 40 points"),
        (
            '[body]\nface = "bald"',
            f"body.face: 'bald' is none of {FACES}; did you mean bold?",
        ),
        ("body = 3", "body: this is a table of face, size and leading, not 3"),
        ("inks = []", "inks: this is a table of neutral, support, objection, rebuttal and undercut, not a list of 0"),
        ("page = 2001-01-01", """page: a date is no colour; write it as "#rrggbb", such as "#0072b2\""""),
        ('family = "a;}"', "family: 'a;}' names no fonts; names have letters, digits, blanks and hyphens"),
        ('summary = "a\\u0000"', "summary: 'a\\x00' is no text of 1 to 200 characters on one line"),
        (f'text = "{"x" * 50}"', f"""text: '{"x" * 40}…' is no colour; write it as "#rrggbb", such as "#0072b2\""""),
    ],
)
def test_what_is_wrong(toml: str, said: str) -> None:
    """It is said where, what was found, and what was probably meant."""
    check(toml, said)


#: Keys, known or not.
KEYS = [
    "base",
    "page",
    "body",
    "size",
    "inks",
    "support",
    "edge",
    "strokes",
    "dash",
    "palette",
    "narrow",
    "family",
    "x",
]
#: What a TOML file may hold.
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.sampled_from(["#123", "bold"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(KEYS), VALUES))
def test_any_table(table: dict[str, Any]) -> None:
    """Whatever a table holds, it is a theme or a sentence."""
    with contextlib.suppress(ThemeError):
        assert isinstance(theme_of(table, "own.toml"), Theme)


def test_it_draws() -> None:
    """What is set is in the picture."""
    theme = theme_of({"page": "#fefdfc", "strokes": {"support": {"dash": [7, 1]}}}, "own.toml")
    assert b"#fefdfc" in picture(CYCLE_LANES, theme=theme)
