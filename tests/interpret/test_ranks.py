"""Ranks: which boxes the author wants on one level."""

from __future__ import annotations

from typing import Any

import pytest

from argmap.interpret.interpret import interpret_text
from argmap.interpret.ranks import Rank, noted_ranks, ranks_of

CASES: dict[str, tuple[Any, tuple[Rank, ...]]] = {
    "claims and arguments": (
        {"sameRank": [{"statements": ["A", "B"], "arguments": ["X"]}]},
        (Rank(["A", "B"], ["X"]),),
    ),
    "claims only": ({"sameRank": [{"statements": ["A"]}]}, (Rank(["A"]),)),
    "numbers as titles": ({"sameRank": [{"statements": [1]}]}, (Rank(["1"]),)),
    "no list": ({"sameRank": {"statements": ["A"]}}, ()),
    "no titles": ({"sameRank": [{"statements": "A"}, 5]}, (Rank(),)),
    "nothing": ({}, ()),
}


@pytest.mark.parametrize(("dot", "expected"), CASES.values(), ids=list(CASES))
def test_ranks_of_front_matter(dot: dict[str, Any], expected: tuple[Rank, ...]) -> None:
    """What is no list of titles counts for nothing."""
    assert ranks_of(dot) == expected


def test_ranks_in_data() -> None:
    """Numbers and texts that read alike are one rank; lists are none."""
    found = interpret_text("[A]: a. {rank: 1}\n\n<X>: x. {rank: '1'}\n\n[B]: b. {rank: top}\n\n[C]: c. {rank: [1]}").map
    assert noted_ranks(found) == (Rank(["A"], ["X"]), Rank(["B"]))
