"""Weights, which pictures show on request: in boxes, in keys and in the names of boxes."""

from __future__ import annotations

import pytest

from argmap import picture
from argmap.interpret.interpret import interpret_text
from argmap.render.notation import Style
from argmap.render.picture import notation_called, notations

TEXT = """[Bus]: Buses should be free. {weight: 0.25, by: Ada}
  + [Air]: The air gets better.

<Cost>: It costs a lot. {weight: 1}
  -> [Bus]

<Time>: It saves time. {weight: 0.50}

(1) [Fast]: Nobody waits for tickets. {weight: 0}
(2) [Many]: Many ride. {weight: often}
----
(3) [Bus]
"""
SHOWN = {
    "reasons": ["weight 0.25", "weight 1", "weight 0.5", "weight 0"],
    "argdown": ["weight 0.25", "weight 1", "weight 0.5", "weight 0"],
    "inference": ["weight 0.25", "weight 1", "weight 0"],
    "numbered": ["weight 0.25", "weight 1", "weight 0"],
}


def _told(notation: str, *, weights: bool) -> list[str]:
    """Return the weights in notes and in the key."""
    scene = notation_called(notation).stage(interpret_text(TEXT).map, Style(weights=weights))
    notes = [note for box in scene.boxes for note in (box.note, *(cell.note for cell in box.cells))]
    said = "\n".join((*notes, *(entry.text for entry in scene.key)))
    return [word.strip(" ()·") for word in said.replace("(", "\n").replace("·", "\n").splitlines() if "weight" in word]


@pytest.mark.parametrize("notation", notations())
def test_weights_are_shown_on_request(notation: str) -> None:
    """Each that is a number from 0 to 1, once, in the order of the boxes; none without request."""
    assert sorted(_told(notation, weights=True)) == sorted(SHOWN[notation])
    assert not _told(notation, weights=False)


def test_weights_are_read_out() -> None:
    """The name of a box says what its note shows."""
    found = interpret_text(TEXT).map
    said = picture(found, style=Style(weights=True)).decode()
    assert "Claim “Bus”: Buses should be free. (by Ada; weight 0.25)" in said
    assert "Argument “Cost”: It costs a lot. (weight 1)" in said
    assert "; weight" not in picture(found).decode()
