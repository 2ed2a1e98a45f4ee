"""The legend: each line, border, fill and sign that the picture has, once, and no other."""

from __future__ import annotations

from itertools import product

import pytest
from drawn import CYCLE_LANES, LANES, SYLLOGISM
from hypothesis import given
from hypothesis import strategies as st
from strategies import maps

from argmap import ArgumentMap, Document, picture
from argmap.language import language
from argmap.model.diff import diff
from argmap.model.union import Fate, union
from argmap.render.explaining import BOXES, KINDS, LINES, explained, key
from argmap.render.notation import PLAIN
from argmap.render.notations.reasons import stage
from argmap.render.picture import draw, notation_called, notations
from argmap.render.scene import ArrowKind, BoxKind, Shape, Sign, Stance


def said(text: str, notation: str) -> list[str]:
    """Return the entries of the legend of a text."""
    scene = notation_called(notation).stage(Document.of(text).map, PLAIN)
    return [sample.text for sample in explained(scene).samples]


def test_samples() -> None:
    """In the order of the tables: lines, then boxes by kind and stance, then other signs."""
    assert [sample.text for sample in explained(stage(CYCLE_LANES)).samples] == [
        "supports",
        "opposes",
        "rebuts: opposes an objection",
        "undercuts: denies that the step follows",
        "main claim",
        "opposing claim",
        "rebutting claim",
        "undercutting claim",
        "supporting argument",
        "premise",
        "implicit: assumed, not stated",
        "the step that is undercut",
    ]


@pytest.mark.parametrize(
    ("text", "notation", "entries"),
    [
        ("[Ferry]: Buy a ferry.", "reasons", ["claim"]),
        ("[Ferry]: Buy a ferry.\n  + [Isle]: It is far.", "reasons", ["supports", "main claim", "supporting claim"]),
        (
            "[Ferry]: Buy a ferry.\n  + <Isle>: It is far.\n  - <Fog>: Fog is common. {concession: true}",
            "argdown",
            [
                "supports",
                "opposes, but is granted and outweighed",
                "main claim",
                "supporting argument",
                "granted opposing argument",
            ],
        ),
        (
            "[Ferry]: Buy a ferry.\n  + [Isle]: It is far.\n\n# Costs\n\n[Fuel]: Fuel is dear.\n  -> [Ferry]",
            "inference",
            [
                "supports",
                "opposes",
                "main claim",
                "claim",
                "step from reasons to a conclusion",
                "objection",
                "group",
            ],
        ),
        (
            "<Isle>\n\n(1) [Far]: It is far.\n(2) [Swim]: Few swim. {implicit: true}\n----\n(3) [Ferry]: Buy a ferry.",
            "numbered",
            ["supports", "main claim", "premise", "implicit: assumed, not stated", "linked: support it together"],
        ),
    ],
)
def test_entries(text: str, notation: str, entries: list[str]) -> None:
    """Grey, tinted and white boxes, main claims, dashes, groups and brackets are told where there are any."""
    assert said(text, notation) == entries


def test_everything_can_be_explained() -> None:
    """Each kind of line, and each kind of box in each stance that it can have, has words."""
    assert set(LINES) == set(ArrowKind)
    assert set(KINDS) == set(BoxKind)
    whole = product((Sign.CLAIM, Sign.ARGUMENT), Stance)
    stepping = (Stance.SUPPORT, Stance.EXPLANATION)
    conflicts = product((Sign.CONFLICT,), set(Stance) - {*stepping})
    boxes = {key(*one) for one in (*whole, *conflicts, *product((Sign.STEP,), stepping))}
    signs = {key(sign, stance) for sign, stance in product(set(Sign) - BOXES, stepping)}
    legend = {said for said in language("en").words if said.startswith("legend.")}
    lines = {said for said in LINES.values() if said.startswith("legend.")}
    assert legend == boxes | signs | lines | {"legend.analyst"} | {
        f"legend.{fate.value}" for fate in Fate if fate is not Fate.KEPT
    }


@given(maps(), st.sampled_from(notations()))
def test_what_is_drawn_is_explained(argmap: ArgumentMap, notation: str) -> None:
    """Each line and box has a sample, each sample something in the picture, and no text stands there twice."""
    scene = explained(notation_called(notation).stage(argmap, PLAIN))
    lines = [sample.kind for sample in scene.samples if isinstance(sample.kind, ArrowKind)]
    drawn = {arrow.kind for arrow in scene.arrows}
    assert {*lines} == (drawn - {ArrowKind.INFERENCE} if ArrowKind.SUPPORT in drawn else drawn)
    boxes = {(sample.kind, sample.stance, sample.shape) for sample in scene.samples}
    whole = [box for box in scene.boxes if box.shape is not Shape.JOINED and not box.main]
    assert {(KINDS[box.kind], box.stance, box.shape) for box in whole} <= boxes
    assert any(sample.kind is Sign.MAIN for sample in scene.samples) is any(box.main for box in scene.boxes)
    texts = [(sample.text, sample.shape) for sample in scene.samples]
    assert len(set(texts)) == len(texts)


def test_the_picture_has_them() -> None:
    """By default if there are more than two kinds of line or box, and on request; never if unwanted."""
    assert picture(CYCLE_LANES).count(b'class="sample ') == 12
    assert b'class="sample ' not in picture(CYCLE_LANES, legend=False)
    assert b'class="sample ' not in picture(ArgumentMap(claims=[LANES]))
    assert picture(ArgumentMap(claims=[LANES]), legend=True).count(b'class="sample ') == 1
    few = "[Ferry]: Buy one.\n  + [Isle]: It is far.\n  - [Fog]: It is common."
    assert b'class="sample ' not in picture(Document.of(few).map)
    assert picture(Document.of(f"{few}\n    - [Radar]: So what?").map).count(b'class="sample ') == 7


def test_only_what_is_drawn_is_in_the_legend() -> None:
    """Where chips tell of lines, the legend has them and numbers, and no kind of line that is not drawn."""
    drawn = draw(SYLLOGISM, layout="strands", legend=True).drawing
    kinds = {sample.kind for sample in drawn.scene.samples}
    lines = {arrow.arrow.kind for arrow in drawn.arrows if arrow.curves}
    assert {Sign.CHIP, Sign.NUMBER} <= kinds
    assert {kind for kind in kinds if isinstance(kind, ArrowKind)} <= lines | {ArrowKind.SUPPORT}
    assert ArrowKind.SAME not in kinds


def test_a_picture_of_changes_has_no_chips_in_its_legend_without_chips() -> None:
    """Removed lines are drawn, though the legend does not explain them."""
    before, after = (
        Document.of(text).map for text in ("[A]: a.\n  + [B]: b.\n  - [C]: c.\n", "[A]: a.\n  + [B]: b.\n")
    )
    drawn = draw(union(diff(before, after)), layout="strands", legend=True).drawing
    assert not {Sign.CHIP, Sign.NUMBER} & {sample.kind for sample in drawn.scene.samples}
