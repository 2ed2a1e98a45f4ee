"""Lines and words beside them: what is looked up by squares of the page is what looking at everything finds."""

from __future__ import annotations

from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from argmap import ClaimRef, InferenceRef
from argmap.render import squares
from argmap.render.curves import smooth
from argmap.render.drawing import Area, Drawing, Label, PlacedArrow, PlacedBox, PlacedFrame, Point, Tip
from argmap.render.paragraphs import line
from argmap.render.scene import Anchor, Arrow, ArrowKind, Box, BoxKind, Frame, Scene
from argmap.render.theme import Head
from argmap.render.themes.default import DEFAULT
from argmap.render.words import put

#: A square that holds every page: all that is there is looked at.
WHOLE = 1e6
WORD = Label(Area(0, 0, 50, 14), (line("supports", DEFAULT.word, DEFAULT.text),))
across, down = st.integers(0, 1200).map(float), st.integers(0, 1600).map(float)
areas = st.builds(Area, across, down, st.sampled_from((30.0, 180.0, 700.0)), st.sampled_from((20.0, 80.0)))


@st.composite
def drawings(draw: st.DrawFn) -> Drawing:
    """Return boxes and titles anywhere, and many lines between some boxes whose courses are anything."""
    boxes = [
        PlacedBox(Box(f"b{number}", BoxKind.CLAIM, ClaimRef(f"B{number}"), ()), area, (), ())
        for number, area in enumerate(draw(st.lists(areas, min_size=12, max_size=24)))
    ]
    titles = [Label(area, ()) for area in draw(st.lists(areas, max_size=4))]
    ends = st.sampled_from(sorted(boxes, key=lambda box: box.area.y)[::5])
    pairs = draw(st.lists(st.tuples(ends, ends, across, down), min_size=6, max_size=24))
    return Drawing(
        scene=Scene(),
        theme=DEFAULT,
        width=0.0,
        height=0.0,
        headline=Label(Area(0, 0, 0, 0), ()),
        frames=tuple(PlacedFrame(Frame("f", "", ""), title.area, title) for title in titles),
        boxes=tuple(boxes),
        arrows=tuple(arrow(number, *pair) for number, pair in enumerate(pairs)),
        junctions=(),
    )


def arrow(number: int, source: PlacedBox, target: PlacedBox, x: float, y: float) -> PlacedArrow:
    """Return a line from the top of a box to the bottom of another one, by some way."""
    start = Point(source.area.x + source.area.width / 2, source.area.y)
    end = Point(target.area.x + target.area.width / 2, target.area.bottom)
    base, aside = Point(end.x, end.y + 9), Point(x, y)
    shown = Arrow(
        f"a{number}", ArrowKind.SUPPORT, InferenceRef("A"), Anchor(source.box.key), Anchor(target.box.key), "supports"
    )
    return PlacedArrow(
        shown, ((start, start, aside, aside, aside, base, base),), (Tip(Head.TRIANGLE, base, end),), WORD
    )


@given(drawings())
def test_squares_change_no_line(drawing: Drawing) -> None:
    """Lines take the same ways, whether a page is looked through by squares or as a whole."""
    with patch.object(squares, "SIDE", WHOLE):
        expected = smooth(drawing)
    assert smooth(drawing).arrows == expected.arrows


@given(drawings())
def test_squares_move_no_word(drawing: Drawing) -> None:
    """Words stand at the same places, whether a page is looked through by squares or as a whole."""
    with patch.object(squares, "SIDE", WHOLE):
        expected = put(drawing)
    assert put(drawing).arrows == expected.arrows
