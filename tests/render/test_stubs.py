"""Stubs and closed groups in pictures: in every notation, each has a box, and lines to what it speaks of."""

from __future__ import annotations

import pytest
from hypothesis import given
from strategies import requests
from trying import times

from argmap.interpret.interpret import interpret_text
from argmap.model.map import ArgumentMap
from argmap.model.selection import Selection
from argmap.model.view import View, view
from argmap.render.engine import choose
from argmap.render.layouts.layered import draw
from argmap.render.notation import PLAIN
from argmap.render.picture import notation_called, notations, picture
from argmap.render.scene import Arrow, Box, BoxKind, Frame, Junction, Scene
from argmap.render.setting import STAND_INS, typeset
from argmap.render.stubs import completed
from argmap.render.themes.default import DEFAULT

Request = tuple[ArgumentMap, Selection, list[str], int]

DEBATE = interpret_text("""
[Lanes]: Build cycle lanes.
  + <Safety>
  - <Cost>

# Street

## Safe

<Safety>

(1) [Used]: Lanes are used.
(2) [Apart]: Lanes keep cars away.
----
(3) [Lanes]

[Apart]
  + [Kerbs]: There are kerbs.
    + [Built]: They were built.
      + [Seen]: I saw it.

# Money {isClosed: true}

<Cost>: They cost much.
  + [Dear]: Lanes are dear.
  - <Cheap>

# Elsewhere {isGroup: false}

<Saved>
  +> [Lanes]
  +> <Cheap>
""").map


def staged(found: View, notation: str) -> Scene:
    """Return the scene of a view."""
    return completed(notation_called(notation).stage(found.map, PLAIN), found, PLAIN)


def standing_in(scene: Scene) -> str:
    """Return the boxes of closed groups and stubs, and the lines to and from them."""
    cells = [box.cells[0] for box in scene.boxes if box.kind in STAND_INS]
    keys = {cell.key for cell in cells}
    lines = [
        f"{arrow.source.cell or arrow.source.place} {arrow.kind.value} {arrow.target.cell or arrow.target.place}"
        for arrow in scene.arrows
        if {arrow.source.place, arrow.target.place} & keys
    ]
    return "\n".join([*(": ".join(filter(None, (c.key, c.title, c.text, c.note))) for c in cells), *lines])


#: Where the stub hangs: on the premise in its reason, or on its box.
HOMES = {"argdown": "c3", "inference": "c3", "numbered": "r1p2", "reasons": "r1p2"}


@pytest.mark.parametrize("notation", notations())
def test_what_stands_in(notation: str) -> None:
    """A stub hangs on a premise where that is shown; lines to and from a closed group say what they say elsewhere."""
    assert standing_in(staged(view(DEBATE, max_boxes=5), notation)).splitlines() == [
        "g1: Money: 1 claim and 2 arguments",
        "u1: + 1 reason: 3 claims in all",
        "a2 support g1",
        "g1 objection c1",
        f"u1 folded {HOMES[notation]}",
    ]


def test_a_main_claim_stays_main() -> None:
    """What only a closed group speaks for is still a main claim, and what supports one is drawn as a support."""
    scene = staged(view(DEBATE, Selection(), close=["Street"]), "reasons")
    assert [box.ref for box in scene.boxes if box.main] == [scene.boxes[0].ref]
    saved = next(box for box in scene.boxes if box.cells[0].title == "Saved")
    assert saved.stance.value == "support"


def test_a_stub_stands_in_the_frame_of_what_it_hangs_on() -> None:
    """So does a closed group in that of the group around it."""
    scene = staged(view(DEBATE, max_boxes=5), "reasons")
    frames = {frame.key: frame.title for frame in scene.frames}
    assert {box.kind: frames.get(box.frame) for box in scene.boxes if box.kind in STAND_INS} == {
        BoxKind.GROUP: None,
        BoxKind.STUB: "Safe",
    }
    inner = staged(view(DEBATE, close=["Safe"]), "reasons")
    assert [frame.title for frame in inner.frames] == ["Street"]
    assert next(box for box in inner.boxes if box.kind is BoxKind.GROUP).frame == inner.frames[0].key


def test_a_picture_says_what_is_not_in_it() -> None:
    """In words for readers, and in attributes for programs."""
    found = picture(view(DEBATE, max_boxes=5)).decode()
    assert ">+ 1 reason</text>" in found
    assert 'data-claims="3" data-arguments="0"' in found
    assert staged(view(DEBATE, Selection(focus="Built")), "reasons").left_out == "Not shown: 4 claims and 4 arguments."


def test_an_empty_picture_says_so() -> None:
    """There is something, but nothing of it is shown."""
    found = picture(view(DEBATE, Selection(patterns=frozenset({"zzz"}))))
    assert b">No part of this map is selected.</text>" in found


@pytest.mark.parametrize("notation", notations())
@given(asked=requests())
@times(0.4)
def test_all_that_stands_in_is_staged(notation: str, asked: Request) -> None:
    """Each closed group and stub has one box in a frame that there is, and lines lead to and from what there is."""
    whole, selection, close, most = asked
    found = view(whole, selection, close=close, max_boxes=most)
    scene = staged(found, notation)
    boxes = [box for box in scene.boxes if box.kind in STAND_INS]
    assert {box.ref for box in boxes} == {*(box.ref for box in found.closed), *found.stubs}
    assert len(boxes) == len(found.closed) + len(found.stubs)
    parts: list[Box | Junction | Arrow | Frame] = [*scene.boxes, *scene.junctions, *scene.arrows, *scene.frames]
    keys = [part.key for part in parts]
    assert len(set(keys)) == len(keys)
    ends = {end.place for arrow in scene.arrows for end in (arrow.source, arrow.target)}
    assert ends <= {*(box.key for box in scene.boxes), *(junction.key for junction in scene.junctions)}
    assert {box.frame for box in scene.boxes} <= {"", *(frame.key for frame in scene.frames)}
    if notation != "argdown":  # where only some of what is shown has a box
        assert len([arrow for arrow in scene.arrows if arrow.ref in found.links]) == len(found.links)
        assert {arrow.ref for arrow in scene.arrows} >= {stub for stub in found.stubs if stub.on}


@pytest.mark.parametrize("notation", notations())
@given(asked=requests())
@times(0.6)
def test_no_more_boxes_than_asked_for(notation: str, asked: Request) -> None:
    """Stubs and closed groups count, and so does whatever else has a box in the notation."""
    whole, selection, close, most = asked
    boxing = notation_called(notation).boxing
    found = view(whole, selection, close=close, max_boxes=most + 1, boxing=boxing)
    assert len(staged(found, notation).boxes) <= most + 1


@given(requests())
@times(0.25)
def test_all_that_stands_in_is_drawn(asked: Request) -> None:
    """Every box has a place, and its words are in it."""
    whole, selection, close, most = asked
    scene = staged(view(whole, selection, close=close, max_boxes=most), "reasons")
    for box in draw(typeset(scene, DEFAULT), choose("embedded")).boxes:
        for line in box.cells[0].words if box.box.kind in STAND_INS else ():
            assert box.area.x <= line.x <= line.x + line.width <= box.area.right
            assert box.area.y <= line.y <= box.area.bottom
