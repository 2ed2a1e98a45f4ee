"""Pages by name: paper both ways round, screens and sizes, however they are spelled."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from argmap.errors import SizeError
from argmap.interpret.pages import MARGIN, PAPERS, SIDES, UNITS, page_called, page_names
from argmap.render.fit import SCREEN, fit_called, wanted_fit

MM = UNITS["mm"]
#: A name, and the width and height that it means, mm.
SPELLINGS = {
    "A5": (148, 210),
    "a5": (148, 210),
    " A 5 ": (148, 210),
    "A5-landscape": (210, 148),
    "A5 Landscape": (210, 148),
    "a5_landscape": (210, 148),
    "A5-portrait": (148, 210),
    "legal": (215.9, 355.6),
    "300x120": (300, 120),
    "300×120mm": (300, 120),
    "300 mm x 120 mm": (300, 120),
    "30,5X12cm": (305, 120),
    "11.5x8in": (292.1, 203.2),
    "30x12 cm": (300, 120),
    "30cm x 120mm": (300, 120),
}
#: A name that is no page, and what is said.
WRONG = {
    "A55": "unknown page 'A55'; did you mean 'A5'?",
    "tabliod-landscape": "unknown page 'tabliod-landscape'; did you mean 'Tabloid-landscape'?",
    "scren": "unknown page 'scren'; did you mean 'screen'?",
    "16:8": "unknown page '16:8'; did you mean '16:9'?",
    "16:9-landscape": "unknown page '16:9-landscape'; did you mean '16:9'?",
    "landscape": "unknown page 'landscape'; use paper such as A4 or A4-landscape, 16:9, 4:3, 16:10, screen, or a size "
    "such as 240x160 (mm) or 9x6in",
    "300x": "unknown page '300x'; use paper such as",
    "300x120pt": "unknown unit 'pt' in the page '300x120pt'; use mm, cm or in",
    "300x49": "each side of a page must be between 50 and 5000 mm, not '300x49'",
    "99999x99999in": "each side of a page must be between 50 and 5000 mm, not '99999x99999in'",
    "0x0": "each side of a page must be between 50 and 5000 mm, not '0x0'",
    "4x3": "each side of a page must be between 50 and 5000 mm, not '4x3'; did you mean '4:3'?",
    "-300x120": "unknown page '-300x120'; use paper",
    "1e3x300": "unknown page '1e3x300'; use paper",
    "\u0663\u0660\u0660x\u0661\u0662\u0660": "unknown page ",
    "": "unknown page ''; use paper",
    "9" * 99 + "x120": "unknown page '9999",
}


@pytest.mark.parametrize(("name", "size"), SPELLINGS.items(), ids=list(SPELLINGS))
def test_spellings(name: str, size: tuple[float, float]) -> None:
    """Case and blanks do not matter; the margin is left out of the room."""
    page, fit = page_called(name), fit_called(name)
    assert (page.width, page.height) == pytest.approx((size[0] * MM, size[1] * MM))
    assert (fit.width, fit.height) == pytest.approx((page.width - 2 * MARGIN, page.height - 2 * MARGIN))
    assert fit.name == page.name


@pytest.mark.parametrize(("name", "said"), WRONG.items(), ids=[name[:20] for name in WRONG])
def test_what_is_no_page(name: str, said: str) -> None:
    """The message quotes what was found, and says what would work."""
    with pytest.raises(SizeError) as raised:
        fit_called(name)
    assert str(raised.value).startswith(said)
    assert wanted_fit(name) is None


@pytest.mark.parametrize("wrong", [None, 5, 1.5, True, b"A4", ["A4"], ("A4",), {}])
def test_what_is_no_text(wrong: Any) -> None:
    """It is refused like any other name; settings may hold it."""
    with pytest.raises(SizeError, match="unknown page "):
        page_called(wrong)
    assert wanted_fit(wrong) is None


def test_screens_have_their_shape() -> None:
    """As wide as each other, without margins."""
    found = {name: fit_called(name) for name in ("16:9", "4:3", "16:10")}
    for name, fit in found.items():
        across, down = map(int, name.split(":"))
        assert fit.width / fit.height == pytest.approx(across / down)
        assert fit.width == SCREEN.width
    assert (found["16:10"].width, found["16:10"].height) == (SCREEN.width, SCREEN.height)


@pytest.mark.parametrize("name", page_names())
def test_every_name_is_a_page(name: str) -> None:
    """And its canonical name is the name."""
    assert page_called(name.upper()).name == name
    assert fit_called(name).name == name


@pytest.mark.parametrize("name", PAPERS)
def test_paper_is_upright_or_turned(name: str) -> None:
    """As named."""
    upright, turned = page_called(name), page_called(f"{name}-landscape")
    assert (upright.width, upright.height) == PAPERS[name] == (turned.height, turned.width)


SIDE = st.integers(0, 99999)


@given(SIDE, SIDE, st.sampled_from(("", *UNITS, "pt")))
@example(50, 5000, "")
@example(49, 5000, "mm")
@example(500, 500, "cm")
def test_any_size_has_room_or_is_refused(across: int, down: int, unit: str) -> None:
    """What is accepted is within bounds, and its name means the same page."""
    try:
        page = page_called(f"{across} x {down} {unit}")
    except SizeError:
        assert unit == "pt" or not all(
            SIDES[0] <= side * UNITS[unit or "mm"] / MM <= SIDES[1] for side in (across, down)
        )
        return
    assert page_called(page.name) == page
    assert all(SIDES[0] * MM - 1 <= side <= SIDES[1] * MM + 1 for side in (page.width, page.height))
    fit = fit_called(page.name)
    assert min(fit.width, fit.height) > 0


@given(st.text(max_size=60))
def test_any_text_is_a_page_or_refused(name: str) -> None:
    """Nothing else is raised."""
    with suppress(SizeError):
        assert page_called(name).width > 0
