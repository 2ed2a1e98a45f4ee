"""Roles: what a box does nearest the main claim decides its stance, and concessions look granted everywhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import maps

from argmap import ArgumentMap, Document, diff, picture
from argmap.model.ends import InferenceRef
from argmap.model.relation import Counterpoint, CounterpointKind, Relation, Support
from argmap.model.union import union
from argmap.model.view import view
from argmap.render.notation import PLAIN
from argmap.render.outline import outline
from argmap.render.picture import notation_called, notations
from argmap.render.roles import home
from argmap.render.scene import ArrowKind, BoxKind, Scene, Stance
from argmap.render.svg.spoken import Spoken

FOR = {ArrowKind.INFERENCE, ArrowKind.SUPPORT, ArrowKind.ENTAILMENT}
SYMMETRIC = {ArrowKind.CONTRARY, ArrowKind.CONTRADICTION}
NEITHER = {*SYMMETRIC, ArrowKind.SAME, ArrowKind.FOLDED}
#: A ferry's veto: it supports the main claim and speaks against two other things.
VETO = """
[Stay]: The ferry stays.
  + [Veto]: The islanders have a veto.

[Sell]: The ferry is sold.
  - [Veto]
  <_ [Veto]
  - [Cost]: It costs a lot. {concession: true}
"""


def staged(text: str, notation: str = "reasons") -> Scene:
    """Return the scene of a text."""
    return notation_called(notation).stage(Document.of(text).map, PLAIN)


@pytest.mark.parametrize(
    ("relations", "target"),
    [
        ([], None),
        ([Counterpoint("a", "b", CounterpointKind.CONTRARY)], None),
        ([Counterpoint("a", "b"), Support("a", "c")], "c"),
        ([Counterpoint("a", "<b>", CounterpointKind.UNDERCUT), Counterpoint("a", "c")], "c"),
        ([Support("a", "b"), Support("a", "c")], "b"),
        ([Counterpoint("a", "b", CounterpointKind.CONTRADICTION), Counterpoint("a", "c")], "c"),
    ],
)
def test_home(relations: list[Relation], target: str | None) -> None:
    """A reason comes before an objection, an objection before an undercut, then the author's order."""
    found = home(relations)
    assert (found and getattr(found.target, "title", None)) == target


@given(maps(), st.sampled_from(["reasons", "argdown", "numbered"]))
def test_what_supports_is_a_reason(argmap: ArgumentMap, notation: str) -> None:
    """No box with a line that supports is anything but a reason, unless its own step explains; none else is grey."""
    scene = notation_called(notation).stage(argmap, PLAIN)
    for box in scene.boxes:
        kinds = {arrow.kind for arrow in scene.arrows if arrow.source.place == box.key and not arrow.source.cell}
        if ArrowKind.EXPLANATION in kinds and isinstance(box.ref, InferenceRef):
            assert box.stance is Stance.EXPLANATION
        elif kinds & FOR:
            assert box.stance is Stance.SUPPORT
        elif kinds - NEITHER:
            assert box.stance is not Stance.NEUTRAL


@pytest.mark.parametrize("notation", ["reasons", "argdown"])
def test_a_veto_is_a_reason(notation: str) -> None:
    """Also if it opposes and undercuts something elsewhere."""
    (veto,) = [box for box in staged(VETO, notation).boxes if "Veto" in {cell.title for cell in box.cells}]
    assert veto.stance is Stance.SUPPORT


@pytest.mark.parametrize("notation", notations())
def test_concessions_are_drawn(notation: str) -> None:
    """The line has a kind of its own, and so has the box or the node between; a word or the node says so."""
    scene = staged(VETO, notation)
    lines = [arrow for arrow in scene.arrows if arrow.kind is ArrowKind.CONCESSION]
    boxes = [box for box in scene.boxes if box.stance is Stance.CONCESSION]
    assert len(lines) == (2 if notation == "inference" else 1)
    assert len(boxes) == 1
    if notation == "inference":
        assert boxes[0].kind is BoxKind.CONFLICT
        assert boxes[0].cells[0].title == "concession"
    else:
        assert lines[0].word == "granted"


def test_concessions_are_told() -> None:
    """In summaries, in the texts of boxes on both sides, and in the outline."""
    scene = staged(VETO)
    (box,) = [box for box in scene.boxes if box.stance is Stance.CONCESSION]
    assert box.summary == "Granted objection “Cost”: It costs a lot."
    assert "Granted objection to: Sell." in Spoken(scene).box(box)
    (sell,) = [box for box in scene.boxes if box.cells[0].title == "Sell"]
    assert "Granted objection: Cost." in Spoken(scene).box(sell)
    assert "  admittedly Cost: It costs a lot." in outline(Document.of(VETO).map).splitlines()


def test_granted_undercuts() -> None:
    """They end at the step as before, with the line of a concession."""
    scene = staged("<Dusk>\n\n(1) [Late]: It is late.\n----\n(2) [Go]: Go.\n  _ [Early]: It is early. #concession")
    (line,) = [arrow for arrow in scene.arrows if arrow.kind is ArrowKind.CONCESSION]
    assert line.target.place == scene.junctions[0].key


def test_an_answer_to_a_concession_rebuts_it() -> None:
    """It is what outweighs it."""
    scene = staged("[Go]: Go.\n  - [Late]: It is late. #concession\n    - [Lamp]: I have a lamp.")
    assert [box.stance for box in scene.boxes] == [Stance.NEUTRAL, Stance.CONCESSION, Stance.REBUTTAL]


@pytest.mark.parametrize(
    ("was", "now", "note"),
    [
        ("", " {concession: true}", "changed: was not granted"),
        (" {concession: true}", "", "changed: was granted"),
        (" #concession", "", "changed: was granted<"),
        (" #seen #concession", "", "changed: was granted; tags were seen"),
    ],
)
def test_a_picture_of_changes_tells(was: str, now: str, note: str) -> None:
    """What became of a concession."""
    texts = [f"[Go]: Go.\n  - [Late]: It is late.{data}" for data in (was, now)]
    before, after = (Document.of(text).map for text in texts)
    svg = picture(union(diff(before, after))).decode()
    assert note in svg


def test_closed_groups() -> None:
    """A concession into a closed group is one, too."""
    text = "# Plans {isClosed: true}\n\n[Go]: Go.\n\n# Rest\n\n[Late]: It is late. #concession\n  -> [Go]"
    assert b'class="arrow concession"' in picture(view(Document.of(text).map))
