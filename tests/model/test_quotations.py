"""Quotations: found in a text whatever their typography, or the nearest words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.model.claim import Citation
from argmap.model.quotations import Nearest, Place, SourceText

TEXT = SourceText(
    (
        "The “so‑called ‘safe’ streets” did less\u00a0 harm – or none.",
        "No award was won in the war; the coöperative’s ﬁles say so.",
        "Das Café «Zur Post» schlie\u00adßt. 他说城市很安全。",
    )
)


@pytest.mark.parametrize(
    ("paragraph", "quote", "there"),
    [
        (1, "less harm", "less\u00a0 harm"),
        (1, 'so-called "safe" streets', "so‑called"),
        (1, "SO-CALLED", "so‑called"),
        (1, "harm--or none", "harm –"),
        (1, "“less harm.”", "less"),
        (1, "safe … harm", "safe’"),
        (1, "safe [...] none", "safe’"),
        (2, "war", "war;"),
        (2, "coöperative's files", "coöp"),
        (2, "coo\u0308perative's files", "coöp"),
        (3, "'zur post' schließt", "«Zur"),
        (3, "城市", "城市很"),
        (0, "award", "award"),
        (2, "cooperative's files", ""),
        (1, "award", ""),
        (1, "harm … streets", ""),
        (9, "harm", ""),
        (1, "", ""),
        (1, "…", ""),
    ],
)
def test_place(paragraph: int, quote: str, there: str) -> None:
    """Where the words are in their paragraph, as whole words; anywhere if no paragraph is named."""
    found = TEXT.place(Citation("", paragraph, quote))
    assert bool(found) is bool(there)
    if found:
        assert paragraph in {0, found.paragraph}
        assert TEXT.paragraphs[found.paragraph - 1][found.start :].startswith(there)


@pytest.mark.parametrize(
    ("paragraph", "quote", "near"),
    [
        (1, "award", Nearest(2, "award", exact=True)),
        (1, "streets did no harm", Nearest(1, "streets” did less\u00a0 harm")),
        (2, "the coöperatives files", Nearest(2, "the coöperative’s ﬁles")),
        (1, "quite another thing", None),
        (1, "…", None),
    ],
)
def test_nearest(paragraph: int, quote: str, near: Nearest | None) -> None:
    """The same words elsewhere, or else a stretch that has half of them; of several, in their own paragraph."""
    assert TEXT.nearest(Citation("", paragraph, quote)) == near


@given(st.lists(st.text("aé “-…ß ", max_size=9), max_size=3), st.text("aé “-…ß ", max_size=5), st.integers(0, 4))
def test_any_text(paragraphs: list[str], quote: str, paragraph: int) -> None:
    """A place is in the text, and what is nowhere has no exact words nearby."""
    text, citation = SourceText(paragraphs), Citation("", paragraph, quote)
    found, near = text.place(citation), text.nearest(citation)
    if found:
        assert 0 <= found.start < len(paragraphs[found.paragraph - 1])
    if near and not near.exact:
        assert near.words in paragraphs[near.paragraph - 1]


@given(st.lists(st.sampled_from(["sea", "air", "— so", "‘it’", "sé"]), min_size=1, max_size=9), st.data())
def test_every_part_of_a_text_is_found(words: list[str], data: st.DataObject) -> None:
    """Any run of its words, in capitals and with plain signs."""
    start = data.draw(st.integers(0, len(words) - 1))
    quote = " ".join(words[start : data.draw(st.integers(start + 1, len(words)))])
    assert SourceText([" ".join(words)]).place(Citation("", 1, quote.upper().replace("—", "--").replace("‘", '"')))


def test_a_place_is_a_value() -> None:
    """So that places can be compared and sorted."""
    assert TEXT.place(Citation("", 2, "award")) == Place(2, 3)
