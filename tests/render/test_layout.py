"""Layouts that are made with limits, too late, or without the engine: all of the map is drawn, and that is said."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from attrs import evolve
from drawn import CYCLE_LANES, LANES, NARROW, SYLLOGISM, WIDENED
from hypothesis import given
from hypothesis import strategies as st
from programs import program
from strategies import maps
from trying import times

from argmap import ArgumentMap, Claim, Counterpoint, Inference
from argmap.errors import LayoutError
from argmap.model.argument import Argument
from argmap.render.docking import placed
from argmap.render.drawing import Area, Drawing
from argmap.render.engine import Engine, choose
from argmap.render.picture import draw, notations
from argmap.render.ports import ports
from argmap.render.process import Deadline
from argmap.render.rows import rows
from argmap.render.running import run_all
from argmap.render.tangle import tangled


def apart(one: Area, other: Area) -> bool:
    """Tell whether two rectangles have nothing in common but a border."""
    return (
        one.right <= other.x + 0.01
        or other.right <= one.x + 0.01
        or one.bottom <= other.y + 0.01
        or other.bottom <= one.y + 0.01
    )


def within(one: Area, other: Area) -> bool:
    """Tell whether the first rectangle lies in the second."""
    return (
        one.x >= other.x - 0.01
        and one.right <= other.right + 0.01
        and one.y >= other.y - 0.01
        and one.bottom <= other.bottom + 0.01
    )


def in_rows(map: ArgumentMap, notation: str) -> Drawing:
    """Return *map* in rows."""
    sheet = draw(map, notation=notation).sheet
    doors = ports(sheet)
    return placed(sheet, rows(sheet, doors), doors)


@given(maps(), st.sampled_from(notations()))
@times(0.6)
def test_rows_keep_everything_apart(map: ArgumentMap, notation: str) -> None:
    """Boxes are apart from each other and inside their frames; inner frames are inside outer ones, others apart."""
    drawing = in_rows(map, notation)
    boxes = {box.box.key: box for box in drawing.boxes}
    frames = {frame.frame.key: frame for frame in drawing.frames}
    areas = [box.area for box in boxes.values()]
    assert all(apart(one, other) for i, one in enumerate(areas) for other in areas[:i])
    assert all(within(box.area, frames[box.box.frame].area) for box in boxes.values() if box.box.frame)
    assert all(within(f.area, frames[f.frame.parent].area) for f in frames.values() if f.frame.parent)
    siblings = [(one, other) for one in frames.values() for other in frames.values() if one.frame.key < other.frame.key]
    assert all(apart(a.area, b.area) for a, b in siblings if a.frame.parent == b.frame.parent)


def test_main_claims_are_on_top() -> None:
    """What speaks of something stands below it."""
    drawing = in_rows(CYCLE_LANES, "reasons")
    tops = {box.box.key: box.area.y for box in drawing.boxes}
    main = next(box.box.key for box in drawing.boxes if box.box.main)
    assert all(tops[main] < top for key, top in tops.items() if key != main)


@pytest.mark.slow
@pytest.mark.parametrize("notation", notations())
def test_an_engine_that_is_late_costs_its_layout_only(tmp_path: Path, notation: str) -> None:
    """If nothing comes in time, boxes stand in rows, everything is drawn, and it is said why."""
    slow = Engine("test", lambda: program(tmp_path, "import time; time.sleep(60)"), "", 0.3)
    late = draw(SYLLOGISM, notation=notation, layout="layered", engine=slow).drawing
    good = draw(SYLLOGISM, notation=notation, layout="layered").drawing
    assert {box.box.key for box in late.boxes} == {box.box.key for box in good.boxes}
    assert {arrow.arrow.key for arrow in late.arrows} == {arrow.arrow.key for arrow in good.arrows}
    assert late.remarks == (
        "no layout within 0.3 seconds, so boxes are drawn in plain rows; draw a smaller part of the map",
    )
    assert not good.remarks


@pytest.mark.slow
def test_a_second_try_is_made_with_less_care(tmp_path: Path) -> None:
    """An engine that needs long for the best layout is asked for a simpler one."""
    real = choose("embedded").find()
    script = (
        "import subprocess, sys, time; text = sys.stdin.buffer.read(); "
        "time.sleep(0 if b'searchsize' in text else 60); "
        f"sys.stdout.buffer.write(subprocess.run([{real!r}, '-Tjson0'], input=text, capture_output=True).stdout)"
    )
    moody = Engine("test", lambda: program(tmp_path, script), "", 5.0)
    assert draw(CYCLE_LANES, layout="layered", engine=moody).drawing.remarks == (
        "the best layout takes more than 3 seconds; a simpler one is drawn",
    )


def test_a_tree_is_laid_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the first layout has no tangle, no other is asked for; where something speaks of two things, they are."""
    asked: list[str] = []

    def counted(engine: Engine, dots: Iterable[str], deadline: Deadline) -> tuple[str | LayoutError, ...]:
        given = tuple(dots)
        asked.extend(given)
        return run_all(engine, given, deadline)

    monkeypatch.setattr("argmap.render.layouts.layered.run_all", counted)
    tree = ArgumentMap(
        claims=[LANES, NARROW, WIDENED], counterpoints=[Counterpoint(NARROW, LANES), Counterpoint(WIDENED, NARROW)]
    )
    assert not tangled(draw(tree, layout="layered").drawing)
    assert len(asked) == 1
    assert draw(CYCLE_LANES, layout="layered").drawing
    assert len(asked) == 5


def dense(count: int) -> ArgumentMap:
    """Return *count* claims, of which each is inferred from three earlier ones."""
    claims = [Claim(f"C{i}", f"Claim {i}.") for i in range(count)]
    steps = [Inference([claims[i - 1], claims[i // 2], claims[i // 3]], claims[i]) for i in range(3, count)]
    return ArgumentMap(claims=claims, arguments=[Argument(f"A{i}", "", [step]) for i, step in enumerate(steps)])


@pytest.mark.slow
def test_a_dense_map_is_laid_out_with_limits() -> None:
    """Many more lines than boxes: the engine is held back, and that is said once."""
    drawing = draw(dense(280), notation="inference").drawing
    assert len(drawing.boxes) == 557
    simpler, through = drawing.remarks
    assert simpler.startswith("1107 lines between 557 boxes: a simpler layout is drawn to save time")
    assert "may run through boxes or words" in through


def test_patience_is_shared_out() -> None:
    """An engine with patience of one's own is an engine like any other."""
    assert (
        draw(CYCLE_LANES, layout="layered", engine=evolve(choose("embedded"), patience=20.0)).drawing
        == draw(CYCLE_LANES, layout="layered").drawing
    )
