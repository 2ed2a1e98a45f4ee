"""Themes: what they draw can be told from what is behind it, by eyes of any kind, and never by colour alone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from attrs import evolve, fields
from colour_vision import MATRICES, seen
from hypothesis import given
from hypothesis import strategies as st

from argmap import plugins
from argmap.errors import ThemeError
from argmap.model.ends import ClaimRef
from argmap.render.badges import badge, tinted
from argmap.render.contrast import LINES, WORDS, alike, contrast, faint
from argmap.render.curves import points
from argmap.render.drawing import Area, PlacedBox
from argmap.render.looks import Bar, bar
from argmap.render.picture import THEMES, choose_theme
from argmap.render.scene import ArrowKind, Badge, Box, BoxKind, Cell, Shape, Stance
from argmap.render.theme import BARS, Head, Theme
from argmap.render.themes.default import DEFAULT

TABLE = plugins.table(THEMES, Theme)
#: Eyes: what becomes of a colour in them.
EYES: dict[str, Callable[[str], str]] = {"any colour": str} | {
    name: partial(seen, matrix=matrix) for name, matrix in MATRICES.items()
}
#: Least contrast of words where it is more than level AA asks for.
HIGH = {"contrast": 7.0}
#: Area of a box, and areas of boxes.
AREA = Area(7, 11, 90, 40)
areas = st.builds(Area, st.just(7.0), st.just(11.0), st.floats(200, 400), st.floats(16, 200))
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
    """Stances differ in their bars, kinds of line in dashes, heads or widths."""
    assert list(alike(theme)) == []
    fors = (ArrowKind.INFERENCE, ArrowKind.SUPPORT, ArrowKind.ENTAILMENT)
    against = [line for kind, line in theme.strokes.items() if kind not in {*fors, ArrowKind.SAME}]
    for kind in fors:
        assert all(line.dash != theme.strokes[kind].dash for line in against)
        assert all(line.head is not theme.strokes[kind].head for line in against)
    assert len({line.dash for line in against}) == len(against)


@themes
def test_a_box_looks_like_its_line(theme: Theme) -> None:
    """Both have one colour; its bar has the line's dashes, farther apart if these are dots."""
    for stance, kind in BARS.items():
        line, ink = theme.strokes[kind], theme.inks[stance]
        assert (ink.border, ink.words) == (line.colour, line.words)
        found = bar_of(stance, theme)
        assert found
        factor = theme.bar_width / line.width if line.dash and line.dash[0] < line.width else 1
        assert found.stroke.dash == tuple(length * factor for length in line.dash)
        assert found.stroke.colour == ink.border
    assert bar_of(Stance.NEUTRAL, theme) is None


@themes
@given(st.sampled_from([*BARS]), st.floats(0, 40), areas, st.sampled_from(Shape))
def test_bars_stay_inside(theme: Theme, stance: Stance, rounding: float, area: Area, shape: Shape) -> None:
    """A bar is inside the border of its box, at the left, whatever the corners are."""
    found = bar_of(stance, evolve(theme, corners=(rounding, rounding, rounding)), area, shape)
    assert (found is None) is (shape is Shape.JOINED)
    for x, y in points(found.course) if found else ():
        assert area.x + theme.bar_width / 2 <= x <= area.x + area.height / 2
        assert area.y <= y <= area.bottom


def bar_of(stance: Stance, theme: Theme, area: Area = AREA, shape: Shape = Shape.ROUND) -> Bar | None:
    """Return the bar of a claim's box."""
    ref = ClaimRef("Ferry")
    box = Box("c1", BoxKind.CLAIM, ref, (Cell("c1", ref, title="", text=""),), stance, shape=shape)
    return bar(PlacedBox(box, area, (), ()), theme)


@themes
def test_symmetric_lines_have_no_heads(theme: Theme) -> None:
    """Neither side of a contrary does anything to the other."""
    for kind in (ArrowKind.CONTRARY, ArrowKind.CONTRADICTION, ArrowKind.SAME):
        assert theme.strokes[kind].head is theme.strokes[kind].tail is Head.NONE


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
    assert said[0] == "contrast of text #999999 on page #ffffff is 2.85:1; it should be at least 4.5:1"


def test_doubles_are_named() -> None:
    """Two stances, and two kinds of line, that only colour tells apart."""
    ink, stroke = DEFAULT.inks[Stance.OBJECTION], DEFAULT.strokes[ArrowKind.OBJECTION]
    inks = {**DEFAULT.inks, Stance.REBUTTAL: evolve(ink, border="#000000")}
    strokes = {**DEFAULT.strokes, ArrowKind.REBUTTAL: evolve(stroke, words="#000000")}
    assert list(alike(evolve(DEFAULT, inks=inks, strokes=strokes))) == [
        "objection and rebuttal boxes differ only in colour",
        "objection and rebuttal lines differ only in colour",
    ]


def test_matrices() -> None:
    """Grey stays grey in all eyes, and red is hard to tell from green without the cones for it."""
    for matrix in MATRICES.values():
        assert seen("#808080", matrix) == "#808080"
    assert seen("#ff0000", MATRICES["protanopia"]) < "#800000"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("drak", "unknown theme 'drak'; did you mean 'dark'?"),
        ("q", "unknown theme 'q'; choose from 'argdown', 'contrast', 'dark', 'default', 'print', 'rationale'"),
    ],
)
def test_unknown_theme(name: str, said: str) -> None:
    """The nearest one is named, or all."""
    with pytest.raises(ThemeError) as error:
        choose_theme(name)
    assert str(error.value) == said
