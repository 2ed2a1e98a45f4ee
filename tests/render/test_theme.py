"""Colours: text and lines can be told from what is behind them, and no difference rests on colour alone."""

from __future__ import annotations

from itertools import combinations

import pytest

from argmap.render.scene import ArrowKind, Stance
from argmap.render.theme import DEFAULT, INKS, STROKES, Ink, Stroke

#: Least contrast of words, and of lines and borders. Source: https://www.w3.org/TR/WCAG22/#contrast-minimum
WORDS, LINES = 4.5, 3.0


def _light(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the ratio of luminances, 1.0 to 21.0."""
    dark, light = sorted((_light(one), _light(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("ink", INKS.values(), ids=[stance.value for stance in INKS])
def test_boxes(ink: Ink) -> None:
    """Words stand out from a box's fill, borders from what is on both their sides."""
    assert all(contrast(words, ink.fill) >= WORDS for words in (ink.words, DEFAULT.text, DEFAULT.faint))
    assert contrast(ink.words, DEFAULT.paper) >= WORDS
    assert all(contrast(ink.border, behind) >= LINES for behind in (ink.fill, DEFAULT.page, *DEFAULT.shades))
    assert all(contrast(ink.cell, behind) >= LINES for behind in (ink.fill, DEFAULT.paper))


@pytest.mark.parametrize("stroke", STROKES.values(), ids=[kind.value for kind in STROKES])
def test_lines(stroke: Stroke) -> None:
    """Lines and their words stand out from the page and from frames."""
    for behind in (DEFAULT.page, *DEFAULT.shades):
        assert contrast(stroke.colour, behind) >= LINES
        assert contrast(stroke.words, behind) >= WORDS


def test_page() -> None:
    """Notes, titles and borders stand out from the page and from frames."""
    for behind in (DEFAULT.page, DEFAULT.paper, *DEFAULT.shades):
        assert contrast(DEFAULT.text, behind) >= WORDS
        assert contrast(DEFAULT.faint, behind) >= WORDS
        assert contrast(DEFAULT.strong, behind) >= LINES
        assert contrast(DEFAULT.frame, behind) >= LINES


def test_differences_do_not_rest_on_colour() -> None:
    """Support and counterpoints differ in dashes and heads as well; so does each counterpoint from the other."""
    fors = [STROKES[kind] for kind in (ArrowKind.INFERENCE, ArrowKind.SUPPORT, ArrowKind.ENTAILMENT)]
    againsts = [line for kind, line in STROKES.items() if line not in fors and kind is not ArrowKind.SAME]
    for one, other in [*((one, other) for one in fors for other in againsts), *combinations(againsts, 2)]:
        assert one.dash != other.dash
        assert (one.head, one.tail) != (other.head, other.tail)


def test_everything_has_a_look() -> None:
    """The theme knows each stance and each kind of line."""
    assert set(DEFAULT.inks) == set(Stance)
    assert set(DEFAULT.strokes) == set(ArrowKind)
