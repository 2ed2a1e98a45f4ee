"""Bold, italic and links: what a text marks is found again in what a reader is shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.interpret.interpret import interpret_text
from argmap.model.claim import Claim
from argmap.model.marks import Mark, MarkKind


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("[A]: plain", []),
        ("[A]: all **humans** die", ["bold humans"]),
        ("[A]: all _humans_ die", ["italic humans"]),
        ("[A]: **all _humans_ die**", ["bold all humans die", "italic humans"]),
        ("[A]: **all humans ** die", ["bold all humans"]),
        ("[A]: **all\n  humans**   die", ["bold all humans"]),
        ("[A]: *a* b *c*", ["italic a", "italic c"]),
        ("[A]: see [the page](http://a.b/c) there", ["link the page http://a.b/c"]),
        ("[A]: **see [a](#b)**", ["bold see a", "link a #b"]),
        ("[A]: **a :lol: b**", ["bold a 😆 b"]),
        (r"[A]: **a \* b**", ["bold a * b"]),
        ("[A]: a **b", []),
        ("[A]: a **b** #tag", ["bold b"]),
        ("[A]: a **#tag**", []),
        ("[A]: **first**\n\n[A]: then *second*", ["italic second"]),
        ("<A>: a _gist_", ["italic gist"]),
    ],
)
def test_marks(text: str, marks: list[str]) -> None:
    """The marks are on the words that stand between their signs, without the blanks at their ends."""
    read = interpret_text(text).map
    found = [(claim.text, claim.marks) for claim in read.claims] + [(one.gist, one.marks) for one in read.arguments]
    ((shown, kept),) = found
    assert [f"{mark.kind.value} {mark.of(shown)} {mark.url}".strip() for mark in kept] == marks


@given(st.text(st.sampled_from("ab *_[]()#\n\\:"), max_size=40))
def test_marks_are_on_words_of_the_text(text: str) -> None:
    """Whatever is written, a mark lies within the text, is on something, and not on blanks at its ends."""
    for claim in interpret_text(f"[A]: x{text}").map.claims:
        for mark in claim.marks:
            words = mark.of(claim.text)
            assert words
            assert words == words.strip()
            assert mark.stop <= len(claim.text)


def test_a_mark_is_on_something() -> None:
    """A mark that ends where it begins, or before the text, is refused."""
    for start, stop in ((3, 3), (-1, 2), (4, 2)):
        with pytest.raises(ValueError, match=r"at least|0 or more"):
            Mark(MarkKind.BOLD, start, stop)


def test_marks_take_part_in_comparison() -> None:
    """Two claims that differ in their marks are two."""
    assert Claim("A", "b", marks=[Mark(MarkKind.BOLD, 0, 1)]) != Claim("A", "b")
