"""Laws of units: together they are the text, and their order is that of what they are nested in."""

from __future__ import annotations

import pytest
from argdown_texts import DEEP, texts
from hypothesis import given
from trying import times

from argmap.merging.units import Unit, units
from argmap.syntax.parse import parse


def check(text: str) -> None:
    """Check that nothing is lost, and that walking down and along meets the units in their order."""
    found = units(parse(text))
    assert "".join(unit.lead + unit.text for unit in found.units) + found.tail == text
    walked: list[Unit] = []
    waiting = [found.root]
    while waiting:
        unit = waiting.pop()
        walked.append(unit)
        waiting.extend(reversed(unit.below))
    assert walked == [found.root, *found.units]


@times(3)
@given(texts())
def test_units_are_the_text(text: str) -> None:
    """Whatever the text."""
    check(text)


@pytest.mark.law
@pytest.mark.parametrize("text", DEEP.values(), ids=DEEP)
def test_depth_costs_no_stack(text: str) -> None:
    """Nor does it cost a square of the time."""
    check(text)
