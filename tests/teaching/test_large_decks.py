"""Large decks: whatever the file type, slides grow with the map, not with its square."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import maps
from trying import times

from argmap import ArgumentMap
from argmap.interpret.interpret import interpret_text
from argmap.language import language
from argmap.render.notation import PLAIN as STYLE
from argmap.render.picture import notation_called, notations
from argmap.render.scene import Arrow
from argmap.render.steps import Excerpts
from argmap.render.unfolding import Unfolding
from argmap.teaching import showing
from argmap.teaching.showing import Show, deck
from argmap.teaching.slide import Deck
from argmap.teaching.slideshow import PLAIN, slideshow, slideshows


def speech(branches: int) -> str:
    """Return a map of three boxes for each of *branches*."""
    return "[Main]: We should do this.\n" + "".join(
        f"  + [Reason {i}]: It helps in case {i}, and in some cases that are much like it.\n"
        f"    - [Doubt {i}]: It did not help in a case like {i} when it was tried last year.\n"
        f"    + [Proof {i}]: A study of case {i} shows so, and so do those who saw it.\n"
        for i in range(branches)
    )


@cache
def made(branches: int) -> Deck:
    """Return slides on a map of *branches*."""
    return deck(interpret_text(speech(branches)).map, Show(by=Unfolding.DEPTH), language("en"))


@pytest.mark.slow
@pytest.mark.parametrize("kind", slideshows())
def test_a_file_grows_with_its_slides(kind: str) -> None:
    """Each slide costs as much in a talk that is three times as long."""
    sizes = [_size(slideshow(kind).write(made(branches), PLAIN)) / len(made(branches).slides) for branches in (10, 30)]
    assert sizes[1] < 1.15 * sizes[0]


def _size(data: bytes) -> int:
    """Return the length of a file, or of all that it holds if it is packed."""
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return len(data)
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return sum(entry.file_size for entry in file.infolist())


@given(maps(), st.sampled_from(notations()), st.sets(st.integers(0, 20)))
@times(0.3)
def test_an_excerpt_is_what_it_shows(found: ArgumentMap, notation: str, places: set[int]) -> None:
    """It has the boxes that are asked for, and each line whose ends are all among them, in the order of the scene."""
    scene = notation_called(notation).stage(found, STYLE)
    shown = {box.key for place, box in enumerate(scene.boxes) if place in places}
    steps = {arrow.junction: arrow for arrow in scene.arrows if arrow.junction}
    cut = Excerpts(scene).of(shown)
    assert cut.boxes == tuple(box for box in scene.boxes if box.key in shown)
    assert cut.arrows == tuple(arrow for arrow in scene.arrows if _ends(arrow, steps) <= shown)
    assert {junction.key for junction in cut.junctions} == {arrow.junction for arrow in cut.arrows} - {""}
    assert {box.frame for box in cut.boxes} - {""} <= {frame.key for frame in cut.frames}


def _ends(arrow: Arrow, steps: Mapping[str, Arrow]) -> set[str]:
    """Return the boxes that a line needs; one that ends on a step needs the ends of the step."""
    step = steps.get(arrow.target.place)
    return {arrow.source.place, *((step.source.place, step.target.place) if step else (arrow.target.place,))}


def test_a_talk_that_nobody_hears_to_the_end_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """With ways to show less of the map."""
    assert made(2).remarks == ()
    monkeypatch.setattr(showing, "LONG", 8)
    count = len(made(2).slides)
    (said,) = deck(interpret_text(speech(2)).map, Show(by=Unfolding.DEPTH), language("en")).remarks
    assert said.startswith(f"these are {count} slides")
    assert "--focus" in said
