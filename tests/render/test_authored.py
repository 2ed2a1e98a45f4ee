"""The author's colours of relations and groups: they keep the contrast and the signs of the theme."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.interpret.colours import RELATIONS, Colours
from argmap.interpret.interpret import interpret_text
from argmap.interpret.schemes import SCHEMES
from argmap.public import picture
from argmap.render.authored import authored, ground
from argmap.render.contrast import LINES, WORDS, alike, contrast, faint
from argmap.render.picture import choose_theme, themes
from argmap.render.scene import ArrowKind, Stance

HEXES = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
SHOWN = st.sampled_from(themes())
COLOURS = st.builds(
    Colours,
    relations=st.dictionaries(st.sampled_from(RELATIONS), HEXES | st.integers(0, 9)),
    scheme=st.lists(HEXES, max_size=3).map(tuple),
    group_scheme=st.lists(HEXES, max_size=3).map(tuple),
)


@given(SHOWN, COLOURS, st.integers(0, 4))
def test_every_colour_is_readable(name: str, colours: Colours, depth: int) -> None:
    """Whatever the author chooses: words and lines keep the contrast of WCAG, and differ by more than colour."""
    theme = authored(choose_theme(name), colours, depth)
    assert not [*faint(theme)]
    assert not [*alike(theme)]


@given(SHOWN, HEXES)
def test_every_group_is_readable(name: str, colour: str) -> None:
    """What stands in it keeps its contrast."""
    theme = choose_theme(name)
    behind = ground(colour, theme)
    assert all(contrast(ink, behind) >= WORDS for ink in (theme.text, theme.faint))
    assert all(contrast(stroke.colour, behind) >= LINES for stroke in theme.strokes.values())


@given(SHOWN)
def test_no_colours_change_nothing(name: str) -> None:
    """A theme stays the same theme."""
    theme = choose_theme(name)
    assert authored(theme, Colours()) is theme


def test_a_strong_colour_stays_as_it_is() -> None:
    """It colours the lines of its relation and the borders of what does so, and no others."""
    theme = choose_theme("default")
    found = authored(theme, Colours(relations={"attack": "#8b0000"}))
    assert found.strokes[ArrowKind.OBJECTION].colour == found.strokes[ArrowKind.REBUTTAL].colour == "#8b0000"
    assert found.inks[Stance.OBJECTION].border == "#8b0000"
    assert found.strokes[ArrowKind.SUPPORT] == theme.strokes[ArrowKind.SUPPORT]
    assert found.inks[Stance.SUPPORT] == theme.inks[Stance.SUPPORT]


@pytest.mark.parametrize("theme", ["default", "dark"])
def test_a_faint_colour_is_made_stronger(theme: str) -> None:
    """But keeps its hue: yellow on white becomes olive, and stays yellow on black."""
    colour = (
        authored(choose_theme(theme), Colours(relations={"undercut": "#ffd700"})).strokes[ArrowKind.UNDERCUT].colour
    )
    assert (colour == "#ffd700") == (theme == "dark")
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    assert red > blue < green


def test_numbers_mean_colours_of_the_scheme() -> None:
    """Of the author's, or else of the theme's."""
    own = Colours(relations={"support": 1}, scheme=("#111111", "#222222"))
    assert authored(choose_theme("default"), own).strokes[ArrowKind.SUPPORT].colour == "#222222"
    theme = choose_theme("default")
    assert authored(theme, Colours(relations={"support": 0})).strokes[ArrowKind.SUPPORT].colour == theme.palette[0]


def test_the_picture_has_them() -> None:
    """Without an option, in every theme; unless the user wants the theme's colours only."""
    found = interpret_text("===\ncolor:\n  relationColors: {support: '#5b0f5b'}\n===\n\n[A]: a.\n  + [B]: b.")
    assert b"#5b0f5b" in picture(found.map)
    assert b"#5b0f5b" in picture(found.map, to="tikz").lower() or b"5B0F5B" in picture(found.map, to="tikz")
    assert b"#5b0f5b" in picture(found.map, to="mermaid")
    assert b"#5b0f5b" not in picture(found.map, colour_by="none")


def test_schemes_are_lists_of_colours() -> None:
    """Each has eight colours or more, none twice."""
    assert len(SCHEMES) == 19
    for colours in SCHEMES.values():
        assert len({*colours}) == len(colours) >= 8
        assert all(len(colour) == 7 for colour in colours)
