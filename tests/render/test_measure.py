"""Widths of text: the packaged table is that of the font, and wrapping keeps to its limit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.render.measure import Face, Type, width
from argmap.render.wrapping import balance, wrap

BODY = Type(Face.REGULAR, 11, 14)


@pytest.mark.parametrize(
    ("text", "ems"),
    [
        ("", 0.0),
        ("日本", 2.0),
        ("e\u0301", 0.556),
        ("Sunday", 3.391),
        ("iii", 0.666),
        ("ж", 0.669),
        ("λ", 0.5),
    ],
)
def test_width(text: str, ems: float) -> None:
    """The width is the sum of the advances, in ems of the type's size."""
    assert width(text, BODY) == pytest.approx(ems * BODY.size, abs=0.02 * BODY.size * max(1, len(text)))


def test_bold_is_wider() -> None:
    """Each face has its own widths."""
    assert width("library", Type(Face.BOLD, 11, 14)) > width("library", BODY)


@given(st.text(st.characters(categories=["L", "N", "P", "Z"]), max_size=120), st.floats(30, 300))
def test_wrapped_lines_keep_to_the_limit(text: str, limit: float) -> None:
    """No line is longer than the limit, and no character but blanks is lost."""
    for how in (wrap, balance):
        lines = how(text, BODY, limit)
        assert all(width(line, BODY) <= limit + 0.01 for line in lines if len(line) > 1)
        assert "".join("".join(lines).split()) == "".join(text.split())


def test_balanced_lines_are_as_few_as_wrapped_ones() -> None:
    """Balancing evens the lines out without adding one."""
    text = "A public library should be open when all its public can come."
    assert len(balance(text, BODY, 150)) == len(wrap(text, BODY, 150))
