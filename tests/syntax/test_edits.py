"""Edits: what stands outside them stays, and what cannot be is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.text import Edit, Span, apply


@given(st.text(), st.data())
def test_the_rest_of_the_text_stays(text: str, data: st.DataObject) -> None:
    """Every character outside the spans is there afterwards, in its order, with the new text between."""
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6).filter(lambda cuts: len(cuts) % 2 == 0)))
    spans = [Span(start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=True)]
    kept = [text[start:end] for start, end in zip([0, *cuts[1::2]], [*cuts[::2], len(text)], strict=True)]
    assert apply(text, [Edit(span, "\0") for span in reversed(spans)]) == "\0".join(kept)


@pytest.mark.parametrize(
    "spans",
    [[(0, 2), (1, 3)], [(3, 9)], [(0, 3), (2, 2)]],
    ids=["overlapping", "beyond the text", "insertion within"],
)
def test_edits_that_cannot_be(spans: list[tuple[int, int]]) -> None:
    """Overlaps and places beyond the text raise."""
    with pytest.raises(ValueError, match="overlaps another edit"):
        apply("lanes", [Edit(Span(start, end), "") for start, end in spans])
