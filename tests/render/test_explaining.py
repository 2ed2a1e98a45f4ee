"""The legend of lines and borders: each kind that the picture has, once, and no other."""

from __future__ import annotations

from drawn import CYCLE_LANES, LANES
from hypothesis import given
from strategies import maps

from argmap import ArgumentMap, picture
from argmap.render.explaining import BOXES, LINES, explained
from argmap.render.notations.reasons import stage
from argmap.render.scene import ArrowKind, Stance


def test_samples() -> None:
    """In the order of the tables: lines, borders, and what is implicit."""
    found = [(sample.kind.value, sample.text) for sample in explained(stage(CYCLE_LANES)).samples]
    assert found == [
        ("inference", "is a reason for"),
        ("objection", "opposes"),
        ("rebuttal", "opposes an objection"),
        ("undercut", "denies that the step follows"),
        ("support", "reason"),
        ("objection", "objection"),
        ("rebuttal", "rebuttal"),
        ("undercut", "undercut"),
        ("neutral", "assumed, not stated"),
    ]


def test_everything_can_be_explained() -> None:
    """Each kind of line has words, and each stance that is one."""
    assert set(LINES) == set(ArrowKind)
    assert set(BOXES) == set(Stance) - {Stance.NEUTRAL}


@given(maps())
def test_what_is_drawn_is_explained(argmap: ArgumentMap) -> None:
    """Each line in the picture has a sample of its kind, and each sample of a line a line."""
    scene = explained(stage(argmap))
    samples = [sample.kind for sample in scene.samples if isinstance(sample.kind, ArrowKind)]
    assert len(samples) == len(set(samples))
    assert set(samples) == {arrow.kind for arrow in scene.arrows}


def test_the_picture_has_them() -> None:
    """On request; a single claim needs none."""
    assert picture(CYCLE_LANES, legend=True).count(b'class="sample ') == 9
    assert b'class="sample ' not in picture(CYCLE_LANES)
    assert picture(ArgumentMap(claims=[LANES]), legend=True) == picture(ArgumentMap(claims=[LANES]))
