"""What an edit did to each claim and argument, and in the argument as a whole."""

from __future__ import annotations

import pytest

from argmap.editing.document import Document
from argmap.editing.intention import Intention, shown
from argmap.editing.intentions.add_argument import AddArgument
from argmap.editing.intentions.add_counterpoint import AddCounterpoint
from argmap.editing.intentions.add_premise import AddPremise
from argmap.editing.intentions.add_support import AddSupport
from argmap.editing.intentions.move import Move
from argmap.editing.intentions.remove import Hanging, Remove
from argmap.editing.intentions.rename import Rename
from argmap.editing.intentions.reword import Reword
from argmap.editing.intentions.tag import Tag
from argmap.editing.intentions.untag import Untag
from argmap.model.ends import ArgumentRef

TEXT = """[Ferry]: Run the ferry at night.
  + It brings nurses home.
  - [Noise]: Its horn wakes the quay. #night

<Fares>

(1) [Riders]: Many would ride.
(2) They would pay.
-----
(3) [Paid]: It pays for itself.
"""

CASES: dict[str, tuple[tuple[Intention, ...], str]] = {
    "text": ((Reword("Noise", "Its horn is loud."),), "changed [Noise]"),
    "relation": ((AddCounterpoint("Noise", "Paid"),), "related [Noise], related [Paid]"),
    "title": ((Rename("Paid", "Profit"),), "changed <Fares>, added [Profit], removed [Paid]"),
    "new": ((AddSupport("Noise", "Houses", "They are near."),), "related [Noise], added [Houses]"),
    "new without a title": ((AddSupport("Noise", text="They are near."),), "related [Noise], added [Untitled 2]"),
    "without a title": ((Reword("Untitled 1", "It brings them home."),), "changed [Untitled 1]"),
    "numbered again": ((AddPremise("Fares", text="Fuel is cheap."),), "changed <Fares>, added [Untitled 3]"),
    "gone": ((Remove("Noise"),), "related [Ferry], removed [Noise]"),
    "gone with others": ((Remove("Paid", Hanging.REMOVE),), "removed [Paid], removed [Riders], removed <Fares>"),
    "there and back": ((Tag("Noise", "loud"), Untag("Noise", "loud")), ""),
    "come and gone": ((AddArgument("Tide"), Remove(ArgumentRef("Tide"))), ""),
    "several": ((Tag("Noise", "loud"), AddSupport("Noise", "Fog", "It is long.")), "changed [Noise], added [Fog]"),
    "nothing": ((Tag("Noise", "night"),), ""),
}


@pytest.mark.parametrize(("intentions", "expected"), CASES.values(), ids=CASES)
def test_effects(intentions: tuple[Intention, ...], expected: str) -> None:
    """Each thing that is touched is new, changed, gone or related differently, or the same again and left out."""
    found = Document.of(TEXT).apply(*intentions)
    assert sorted(f"{one.kind.value} {shown(one.what)}" for one in found.effects) == sorted(
        filter(None, expected.split(", "))
    )
    assert {one.what for one in found.effects} <= {*found.touched}
    assert Document.of(TEXT).preview(*intentions).effects == found.effects


def test_diff() -> None:
    """The changes in the argument are those between both maps."""
    found = Document.of(TEXT).preview(Rename("Noise", "Horn"), Tag("Horn", "loud"))
    assert [(one.kind.value, one.new) for one in found.diff.changes] == [
        ("renamed", "Horn"),
        ("changed", ("night", "loud")),
    ]


def test_edits_are_in_text_order() -> None:
    """Edits are in the order of the text, whichever was thought of first."""
    edits = (
        Document.of("[Ferry]: Run it.\n\n# Quay\n\n[Noise]: It wakes the quay. // ask\n")
        .preview(Move("Noise", ""))
        .edits
    )
    assert [edit.span.start for edit in edits] == sorted(edit.span.start for edit in edits)
    assert len(edits) > 1
