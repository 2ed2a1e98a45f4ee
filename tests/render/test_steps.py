"""Pictures that are built up: everything appears once, nothing moves, nobody hears of more than others see."""

from __future__ import annotations

import re

import pytest
from drawn import CYCLE_LANES
from hypothesis import given
from hypothesis import strategies as st
from strategies import maps
from trying import times

from argmap import ArgumentMap
from argmap.render.picture import as_steps, draw, notations
from argmap.render.steps import appearances, steps
from argmap.render.unfolding import Unfolding

ORDERS = st.sampled_from(Unfolding)
NOTATIONS = st.sampled_from(notations())


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        (Unfolding.DEPTH, ["Lanes", "Safety", "Data", "Untitled Argument 1", "Narrow", "Widened"]),
        (Unfolding.RANK, ["Lanes", "Narrow Safety Untitled Argument 1", "Data Widened"]),
        (Unfolding.SOURCE, ["Data Lanes Narrow Safety Widened", "Untitled Argument 1"]),
    ],
)
def test_orders(by: Unfolding, expected: list[str]) -> None:
    """Each order, on one map: what is new in each step, by the titles of claims and arguments."""
    scene = draw(CYCLE_LANES).sheet.scene
    refs = {box.key: box.ref for box in scene.boxes}
    titles = {key: getattr(ref, "argument", "") or getattr(ref, "title", "") for key, ref in refs.items()}
    assert [" ".join(sorted(titles[key] for key in new)) for new in appearances(scene, by)] == expected


@given(maps(), NOTATIONS, ORDERS)
@times(0.6)
def test_each_box_appears_once(map: ArgumentMap, notation: str, by: Unfolding) -> None:
    """The steps part the boxes: each is new in exactly one, and something is new in each."""
    scene = draw(map, notation=notation).sheet.scene
    new = appearances(scene, by)
    assert all(new)
    assert sorted(key for keys in new for key in keys) == sorted(box.key for box in scene.boxes)


@given(maps(), NOTATIONS, ORDERS)
@times(0.25)
def test_nothing_moves(map: ArgumentMap, notation: str, by: Unfolding) -> None:
    """Each step has places of the whole picture, more than the step before; the last one is the whole."""
    whole = draw(map, notation=notation).drawing
    before: set[str] = set()
    for step in steps(whole, by):
        assert {(box.box, box.area) for box in step.boxes} <= {(box.box, box.area) for box in whole.boxes}
        assert {*step.frames} <= {*whole.frames}
        assert (step.width, step.height) == (whole.width, whole.height)
        keys = {box.box.key for box in step.boxes} | {arrow.arrow.key for arrow in step.arrows}
        assert before < keys
        before = keys
        places = {box.box.key for box in step.boxes} | {junction.junction.key for junction in step.junctions}
        drawn = [one.arrow for one in step.arrows if one.curves]
        assert all({one.source.place, one.target.place} <= places for one in drawn)
    assert before == {box.box.key for box in whole.boxes} | {arrow.arrow.key for arrow in whole.arrows}


def test_listeners_hear_what_is_shown() -> None:
    """A claim is in no words of a step in which its box is not."""
    first, *_, last = (file.decode() for file in as_steps(draw(CYCLE_LANES), "svg", Unfolding.DEPTH))
    assert "Lanes" in first
    assert "injuries" not in first
    assert "injuries" in last
    size = re.compile('viewBox="[^"]*"')
    assert size.findall(first) == size.findall(last)
