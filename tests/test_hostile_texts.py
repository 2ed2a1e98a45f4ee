"""Texts that took minutes, since a search began anew at each mark or blank: nothing takes more than linear time.

Times are of the processor and generous, so that a busy machine changes nothing. ``benchmarks/hostile.py`` measures how
times grow, for some thousand texts.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from argmap import ClaimRef, Document
from argmap.analysis.check import check
from argmap.editing.writing import escaped
from argmap.edits import AddClaim, Remove
from argmap.interpret.interpret import interpret_text
from argmap.merging.merge import merge

#: Longer than anything here takes, seconds.
LIMIT = 30.0
CLAIM = "[Tide]: It rises."


def edited(text: str) -> None:
    """Edit a text."""
    Document.of(text).apply(AddClaim("Ebb", "It falls."))


def removed(text: str) -> None:
    """Remove a claim."""
    Document.of(text).apply(Remove(ClaimRef("Tide")))


def merged(text: str) -> None:
    """Merge two edits of data."""
    merge(f"{CLAIM} {{\na: 1\n{text}}}", f"{CLAIM} {{\na: 2\n{text}}}", f"{CLAIM} {{\na: 1\n{text}b: 3\n}}")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("do", "text"),
    [
        (interpret_text, "@include(" * 30_000),
        (lambda text: check(interpret_text(text)), f"{CLAIM} {{by: @low{' ' * 300_000}e}}"),
        (lambda text: check(interpret_text(text)), "{by: {of: " * 14_000),
        (edited, "@[" * 42_000),
        (edited, "@<x " * 42_000),
        (removed, f"// low{' ' * 300_000}tide\n\n{CLAIM}\n"),
        (lambda text: escaped(text, begins_line=False), "@[x " * 70_000),
        (merged, f"c{' ' * 120_000}d: 1\n"),
        (removed, f"// low{chr(10) * 300_000}tide\n\n{CLAIM}\n"),
    ],
    ids=["includes", "blanks", "braces", "mentions", "names", "run", "words", "data", "gap"],
)  # fmt: skip
def test_time_grows_with_the_length(do: Callable[[str], object], text: str) -> None:
    """Each text takes a second or so."""
    began = time.process_time()
    do(text)
    assert time.process_time() - began < LIMIT
