"""Themes: what they draw can be told from what is behind it, by eyes of any kind, and never by colour alone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from attrs import evolve, fields
from colour_vision import MATRICES, seen

from argmap import plugins
from argmap.errors import ThemeError
from argmap.render.badges import badge, tinted
from argmap.render.contrast import LINES, WORDS, alike, contrast, faint
from argmap.render.picture import THEMES, choose_theme
from argmap.render.scene import ArrowKind, Badge, Stance
from argmap.render.theme import Theme
from argmap.render.themes.default import DEFAULT

TABLE = plugins.table(THEMES, Theme)
#: Eyes: what becomes of a colour in them.
EYES: dict[str, Callable[[str], str]] = {"any colour": str} | {
    name: partial(seen, matrix=matrix) for name, matrix in MATRICES.items()
}
#: Least contrast of words where it is more than level AA asks for.
HIGH = {"contrast": 7.0}
themes = pytest.mark.parametrize("theme", TABLE.values(), ids=list(TABLE))
eyes = pytest.mark.parametrize("eye", EYES.values(), ids=list(EYES))


@themes
@eyes
def test_contrast(theme: Theme, eye: Callable[[str], str]) -> None:
    """Words, lines and borders stand out from all that they stand on, for all eyes."""
    assert list(faint(theme, HIGH.get(theme.name, WORDS), eye)) == []


@themes
@eyes
def test_badges(theme: Theme, eye: Callable[[str], str]) -> None:
    """Letters stand out from each colour of the palette, and words from fills with a touch of it."""
    for colour in theme.palette:
        placed = badge(Badge("A", colour), theme)
        assert contrast(eye(placed.words[0].ink), eye(colour)) >= WORDS
        for fill in (theme.paper, *(ink.fill for ink in theme.inks.values())):
            mixed = tinted(Badge("A", colour), theme, fill)
            assert all(contrast(eye(ink), eye(mixed)) >= WORDS for ink in (theme.text, theme.faint))
            assert contrast(eye(placed.border), eye(mixed)) >= LINES


@themes
@pytest.mark.parametrize("colour", ["#ffff00", "#ffffff", "#000000", "#777777", "#0000ff"])
def test_badges_of_any_colour(theme: Theme, colour: str) -> None:
    """An author's colours may be what they are: letters and borders of badges stand out all the same."""
    placed = badge(Badge("A", colour), theme)
    assert contrast(placed.words[0].ink, colour) >= WORDS
    assert contrast(placed.border, theme.paper) >= LINES


@themes
def test_differences_do_not_rest_on_colour(theme: Theme) -> None:
    """Stances differ in their edges, kinds of line in dashes, heads or widths."""
    assert list(alike(theme)) == []
    fors = (ArrowKind.INFERENCE, ArrowKind.SUPPORT, ArrowKind.ENTAILMENT)
    against = [line for kind, line in theme.strokes.items() if kind not in {*fors, ArrowKind.SAME}]
    for kind in fors:
        assert all(line.dash != theme.strokes[kind].dash for line in against)
        assert all(line.head is not theme.strokes[kind].head for line in against)
    assert len({line.dash for line in against}) == len(against)


@themes
def test_everything_has_a_look(theme: Theme) -> None:
    """A theme knows each stance and each kind of line, and its own name."""
    assert set(theme.inks) == set(Stance)
    assert set(theme.strokes) == set(ArrowKind)
    assert theme.summary
    assert TABLE[theme.name] is theme


def test_name_and_summary_come_first() -> None:
    """For whoever opens the file of a theme."""
    assert [field.name for field in fields(Theme)][:2] == ["name", "summary"]


def test_faint_colours_are_named() -> None:
    """What is seen, on what, how much, and how much it takes."""
    said = list(faint(evolve(DEFAULT, text="#999999")))
    assert said[0] == "text #999999 on page #ffffff has a contrast of 2.85:1; it takes 4.5:1 to be seen well"


def test_doubles_are_named() -> None:
    """Two stances, and two kinds of line, that only colour tells apart."""
    ink, stroke = DEFAULT.inks[Stance.OBJECTION], DEFAULT.strokes[ArrowKind.OBJECTION]
    inks = {**DEFAULT.inks, Stance.REBUTTAL: evolve(ink, border="#000000")}
    strokes = {**DEFAULT.strokes, ArrowKind.REBUTTAL: evolve(stroke, words="#000000")}
    assert list(alike(evolve(DEFAULT, inks=inks, strokes=strokes))) == [
        "boxes of stance objection and rebuttal are told apart by nothing but colour",
        "lines of kind objection and rebuttal are told apart by nothing but colour",
    ]


def test_matrices() -> None:
    """Grey stays grey in all eyes, and red is hard to tell from green without the cones for it."""
    for matrix in MATRICES.values():
        assert seen("#808080", matrix) == "#808080"
    assert seen("#ff0000", MATRICES["protanopia"]) < "#800000"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("drak", "theme drak: there is no such theme; did you mean 'dark'?"),
        ("q", "theme q: there is no such theme; there are argdown, contrast, dark, default, print, rationale"),
    ],
)
def test_unknown_theme(name: str, said: str) -> None:
    """The nearest one is named, or all."""
    with pytest.raises(ThemeError) as error:
        choose_theme(name)
    assert str(error.value) == said
