"""Concessions: what is marked, what that grants, and what is marked in the wrong place."""

from __future__ import annotations

import pytest

from argmap import Document
from argmap.model.concessions import granted, misplaced
from argmap.model.ends import ArgumentRef

POOL = "[Pool]: Heat the pool."


def names(text: str) -> set[str]:
    """Return what *text* grants, as Argdown writes titles."""
    refs = granted(Document.of(text).map)
    return {f"<{ref.title}>" if isinstance(ref, ArgumentRef) else f"[{ref.title}]" for ref in refs}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{POOL}\n  - [Gas]: Gas is dear.", set()),
        (f"{POOL}\n  - [Gas]: Gas is dear. #concession", {"[Gas]"}),
        (f"{POOL}\n  - [Gas]: Gas is dear. {{concession: true}}", {"[Gas]"}),
        (f"{POOL}\n  - [Gas]: Gas is dear. #concession {{concession: false}}", set()),
        (f"{POOL}\n  - [Gas]: Gas is dear. #concession {{concession: maybe}}", {"[Gas]"}),
        (
            f"{POOL}\n  - <Gas>: Gas is dear. #concession\n\n<Gas>\n\n(1) It is.\n----\n(2) [Dear]: So.",
            {"<Gas>", "[Dear]"},
        ),
        ("<Gas>\n\n(1) It is.\n----\n(2) [Dear]: So. #concession\n  -> [Pool]", {"<Gas>", "[Dear]"}),
    ],
)
def test_what_is_granted(text: str, found: set[str]) -> None:
    """A tag or the data mark a claim or an argument, and with it the argument for it or its conclusion."""
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{POOL}\n  - [Gas]: Gas is dear. #concession", []),
        (f"{POOL}\n  _ [Gas]: Gas is dear. #concession", []),
        (f"{POOL}\n  >< [Gas]: Close the pool. #concession", []),
        (f"{POOL}\n  - [Gas]: Gas is dear.\n    + [War]: There is a war. #concession", []),
        (f"{POOL}\n  - <Gas>\n\n<Gas>\n\n(1) [War]: There is a war. #concession\n----\n(2) Gas is dear.", []),
        ("<Gas>\n\n(1) It is.\n----\n(2) [Dear]: So.\n  -> [Pool]\n\n<Gas>: #concession", []),
        (f"{POOL} #concession\n  - [Gas]: Gas is dear.", ["Pool"]),
        (f"{POOL}\n  + [Gas]: Gas is cheap. #concession\n    + [Wind]: So is wind. #concession", ["Gas", "Wind"]),
        (f"{POOL}\n  + <Gas>: Gas is cheap. {{concession: true}}", ["Gas"]),
        ("[Gas]: Gas is dear. #concession", ["Gas"]),
    ],
)
def test_what_is_misplaced(text: str, found: list[str]) -> None:
    """A concession speaks against something, itself or by what it supports."""
    assert [thing.title for thing in misplaced(Document.of(text).map)] == found
