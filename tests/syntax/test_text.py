"""Texts and places in them."""

from __future__ import annotations

import pytest

from argmap.messages import nearest
from argmap.text import Position, Source, Span


@pytest.mark.parametrize(
    ("text", "offset", "expected"),
    [
        ("", 0, "1:1"),
        ("ab", 2, "1:3"),
        ("a\nb", 1, "1:2"),
        ("a\nb", 2, "2:1"),
        ("a\r\nb", 3, "2:1"),
        ("a\rb", 2, "2:1"),
        ("a\u2028b", 2, "1:3"),
        ("😀b", 1, "1:2"),
        ("a\n", 2, "2:1"),
    ],
    ids=ascii,
)
def test_positions(text: str, offset: int, expected: str) -> None:
    """Lines and columns count from 1, in code points; LF, CRLF and CR end a line."""
    assert str(Source("a.argdown", text).position(offset)) == expected


def test_places_have_an_order() -> None:
    """What stands first comes first."""
    assert sorted([Span(2, 3), Span(0, 9), Span(0, 1)]) == [Span(0, 1), Span(0, 9), Span(2, 3)]
    assert Position(1, 9) < Position(2, 1)


@pytest.mark.parametrize(("start", "end"), [(3, 2), (-1, 2)])
def test_a_span_runs_forwards(start: int, end: int) -> None:
    """A span that ends before it starts, or starts before the text, is a mistake of the program."""
    with pytest.raises(ValueError, match=f"goes from {start} to {end}"):
        Span(start, end)


@pytest.mark.parametrize(
    ("word", "expected"),
    [("Reazon 7771", "Reason 7771"), ("Reason 7771b", "Reason 7771"), ("Cost", ""), ("x" * 300, "")],
)
def test_the_nearest_of_many_words(word: str, expected: str) -> None:
    """Of so many words, only a few are compared, the right one among them."""
    assert nearest(word, [*(f"Reason {number}" for number in range(9000)), "y" * 300]) == expected
