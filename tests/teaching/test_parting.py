"""How a scene is cut into parts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import maps

from argmap import ArgumentMap
from argmap.interpret.interpret import interpret_text
from argmap.render.notation import PLAIN
from argmap.render.picture import notation_called, notations
from argmap.render.scene import ArrowKind, Scene
from argmap.render.steps import part_of
from argmap.teaching.parting import Part, parts


def scene(text: str, notation: str = "reasons") -> Scene:
    """Return what is shown of the map that *text* says."""
    return notation_called(notation).stage(interpret_text(text).map, PLAIN)


def cut(found: Scene, most: int) -> list[Part]:
    """Return parts of *most* boxes each."""
    return [*parts(found, lambda keys: len(keys) <= most)]


@given(maps(), st.integers(1, 6), st.sampled_from(notations()))
def test_everything_is_in_a_part_and_new_in_one(found: ArgumentMap, most: int, notation: str) -> None:
    """Boxes and lines; what a part hangs on is known from an earlier one."""
    whole = notation_called(notation).stage(found, PLAIN)
    seen: set[str] = set()
    drawn: set[str] = set()
    for part in cut(whole, most):
        assert part.again or part.known <= seen
        assert part.again == (part.boxes <= seen)
        assert part.again or not (part.boxes - part.known) & seen
        seen |= part.boxes
        drawn |= {arrow.key for arrow in part_of(whole, part.boxes).arrows}
    assert seen == {box.key for box in whole.boxes}
    assert drawn >= {arrow.key for arrow in whole.arrows if arrow.kind is not ArrowKind.SAME}


CHAIN = "[A0]\n" + "".join(f"{'  ' * i}+ [A{i}]\n" for i in range(1, 9))
FAN = "[A]\n" + "".join(f"  + [B{i}]\n" for i in range(9))
TREE = "[A]\n" + "".join(f"  + [B{i}]\n    - [C{i}]\n    - [D{i}]\n" for i in range(3))


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        (CHAIN, 20, [["A0", "A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8"]]),
        (CHAIN, 4, [["A0", "A1", "A2", "A3"], ["A3", "A4", "A5", "A6"], ["A6", "A7", "A8"]]),
        (FAN, 4, [["A", "B0", "B1", "B2"], ["A", "B3", "B4", "B5"], ["A", "B6", "B7", "B8"]]),
        (TREE, 6, [["A", "B0", "B1", "B2", "C0", "D0"], ["B1", "B2", "C1", "C2", "D1", "D2"]]),
        (TREE, 4, [["A", "B0", "B1", "B2"], ["B0", "C0", "D0"], ["B1", "C1", "D1"], ["B2", "C2", "D2"]]),
        ("[A]\n\n[B]\n\n[C]\n", 2, [["A", "B"], ["C"]]),
        ("", 2, []),
    ],
)
def test_a_map_is_told_branch_by_branch(text: str, most: int, expected: list[list[str]]) -> None:
    """The main claim and what speaks of it first; as few parts as that takes."""
    found = scene(text)
    names = {box.key: box.cells[0].title or box.cells[0].text for box in found.boxes}
    assert [sorted(names[key] for key in part.boxes) for part in cut(found, most)] == expected


def test_what_denies_a_step_is_shown_with_the_step() -> None:
    """The claim that the step leads to is there as well, or the line would end nowhere."""
    text = "[A]: One.\n\n<S>\n\n(1) [P]: Two.\n-----\n  _ [U]: Three.\n  _ [V]: Four.\n(2) [A]\n"
    found = scene(text)
    last = cut(found, 3)[-1]
    assert {arrow.kind.value for arrow in part_of(found, last.boxes).arrows} == {"inference", "undercut"}


@pytest.mark.slow
def test_thousands_of_boxes_are_cut_in_no_time() -> None:
    """Neither breadth nor depth costs more than it must."""
    broad = "[A]\n" + "".join(f"  + [B{i}]\n" for i in range(2000))
    deep = "".join(f"[A{i}]\n  + [A{i + 1}]\n\n" for i in range(2000))
    assert [len(cut(scene(text), 8)) > 200 for text in (broad, deep)] == [True, True]
