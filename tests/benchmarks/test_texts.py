"""The texts that benchmarks generate."""

from __future__ import annotations

import pytest
from texts import groups

from argmap.interpret.interpret import interpret_text
from argmap.model.ends import ClaimRef
from argmap.model.relation import CounterpointKind


@pytest.mark.parametrize("seed", range(1, 4))
def test_groups(seed: int) -> None:
    """A debate in groups has all that makes layout hard, no mistakes, and is the same each time."""
    text = groups(40, seed)
    read = interpret_text(text)
    assert text == groups(40, seed) != groups(40, seed + 1)
    assert not read.diagnostics
    assert len(read.map.groups) == 4
    homes = {claim.title: claim.group for claim in read.map.claims}
    ends = [(one.source, one.target) for one in read.map.supports]
    titles = [tuple(one.title for one in pair if isinstance(one, ClaimRef)) for pair in ends]
    assert any(len({homes[title] for title in pair if homes[title]}) > 1 for pair in titles)
    assert any(len(step.premises) > 2 for argument in read.map.arguments for step in argument.inferences)
    assert any(one.kind is CounterpointKind.UNDERCUT for one in read.map.counterpoints)
