"""Boxes that the author wants on one level are there, or a remark says that they are not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from strategies import maps
from trying import times

from argmap import ArgumentMap
from argmap.interpret.interpret import interpret_text
from argmap.render.drawing import Drawing
from argmap.render.layouts.layered import draw as laid_out
from argmap.render.picture import draw, notations, remarks

TEXT = """[Bus]: Buses should be free. {rank: top}
  + [Air]: The air gets better. {rank: low}
    + [Data]: Sensors say so. {rank: low}
  - <Cost>: They cost a lot. {rank: top}

# Elsewhere

<Time>: It saves time. {rank: low}

(1) [Fast]: Nobody waits for tickets.
----
(2) [Bus]
"""


def _levels(drawing: Drawing) -> Mapping[str, float]:
    return {box.box.key: box.area.y + box.area.height / 2 for box in drawing.boxes}


def _even(drawing: Drawing, keys: Sequence[str]) -> bool:
    levels = _levels(drawing)
    return max(levels[key] for key in keys) - min(levels[key] for key in keys) < 1


@pytest.mark.parametrize("notation", notations())
def test_ranks_are_levels(notation: str) -> None:
    """In every notation, across groups, and where a line runs between the two."""
    picture = draw(interpret_text(TEXT).map, notation=notation)
    scene = picture.sheet.scene
    assert len(scene.levels) == 2
    assert all(_even(picture.drawing, keys) for keys in scene.levels)
    assert not remarks(picture, ("svg",))
    assert {arrow.arrow.key for arrow in picture.drawing.arrows} == {arrow.key for arrow in scene.arrows}


def test_ranks_of_the_front_matter() -> None:
    """They count as those in data do; what is not shown, or alone, has no level."""
    front = "===\ndot: {sameRank: [{statements: [Air, Fast, Lost], arguments: [None]}, {statements: [Bus]}]}\n===\n\n"
    picture = draw(interpret_text(front + TEXT.replace("rank", "note")).map)
    (keys,) = picture.sheet.scene.levels
    assert [box.key for box in picture.sheet.scene.boxes if box.key in keys] == ["c2", "r1"]
    assert _even(picture.drawing, keys)


@pytest.mark.parametrize("kind", ["mermaid", "d2"])
def test_other_programs_have_no_levels(kind: str) -> None:
    """A remark says so; a DOT file has them."""
    picture = draw(interpret_text(TEXT).map)
    assert "'rank' has no effect" in " ".join(remarks(picture, (kind,)))
    assert not remarks(picture, ("dot",))
    assert not remarks(draw(interpret_text("[A]: a.").map), (kind,))


def _ranked(argmap: ArgumentMap, ranks: Sequence[int]) -> ArgumentMap:
    """Return *argmap* with a rank for each claim and argument, in turn."""
    claims = [evolve(one, data={"rank": ranks[i % len(ranks)]}) for i, one in enumerate(argmap.claims)]
    arguments = [evolve(one, data={"rank": ranks[(i + 3) % len(ranks)]}) for i, one in enumerate(argmap.arguments)]
    return evolve(argmap, claims=claims, arguments=arguments)


@pytest.mark.slow
@times(0.5)
@given(maps(), st.lists(st.integers(0, 3), min_size=1, max_size=7))
def test_no_ranks_break_a_layout(argmap: ArgumentMap, ranks: list[int]) -> None:
    """Whatever is to be on one level: everything is drawn, and levels hold or are remarked on."""
    picture = draw(_ranked(argmap, ranks))
    drawing = laid_out(picture.sheet, picture.engine)
    assert len(drawing.boxes) == len(picture.sheet.boxes)
    assert len(drawing.arrows) == len(picture.sheet.scene.arrows)
    uneven = [keys for keys in picture.sheet.scene.levels if not _even(drawing, keys)]
    assert bool(uneven) == any("not on one level" in said for said in drawing.remarks)
