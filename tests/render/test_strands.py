"""The layout strands: what stands where, which lines are drawn, and what chips say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from itertools import accumulate, combinations, pairwise, product

import pytest
from attrs import define, evolve
from drawn import CYCLE_LANES, SYLLOGISM
from hypothesis import example, given
from hypothesis import strategies as st
from strategies import maps
from trying import times

from argmap import Argument, ArgumentMap, ArgumentRef, Claim, Inference, Premise, Support
from argmap.interpret.interpret import interpret_text
from argmap.model.fate import Fate
from argmap.render.courses import Way
from argmap.render.drawing import Area, Drawing, Label, PlacedArrow, PlacedBox, PlacedCell, Point
from argmap.render.fit import fit_called
from argmap.render.legibility import faults
from argmap.render.outlines import border
from argmap.render.picture import choose_theme, draw
from argmap.render.scene import Anchor, Arrow, ArrowKind
from argmap.render.strands.buses import levels
from argmap.render.strands.columns import Column, Tracks, strands_of
from argmap.render.strands.contours import Contour, Strip, beside, moved, simplified, united
from argmap.render.strands.forest import Item, Strand, forest
from argmap.render.strands.nodes import Node
from argmap.render.strands.notes import OFF, Notes, hung
from argmap.render.strands.panels import Chain, chain_curve, parted
from argmap.render.strands.shape import abreast, below, lowest, narrowest, pruned
from argmap.render.strands.spacing import TIP
from argmap.render.trunks import apart

#: A dozen reasons.
REASONS = "".join(f"  + [R{i}]: r.\n" for i in range(12))
#: A debate in two groups, one of which speaks of something in the other; and what speaks of two things.
MARKET = """===
title: The market hall
===

[Keep]: The town should keep its market hall.
  + <Meeting>
  - [Roof]

# Use

<Meeting>: People meet there.
  + [Counted]
[Counted]: On Saturdays, a thousand people come.

# Cost

[Roof]: The roof has to be mended.
  - <Fund>
<Fund>: A fund pays for roofs.
  _ [Empty]
[Empty]: The fund is empty this year.
[Cheap]: Mending it is cheaper than a new hall.
  +> [Keep]
  -> [Roof]

# Reports

[Report]: A report of the council says how many came.
  +> [Counted]
"""


def laid_out(text: str, **how: object) -> Drawing:
    """Return the drawing of a map in strands."""
    return draw(interpret_text(text).map, layout="strands", **how).drawing  # type: ignore[arg-type]


def places(drawing: Drawing) -> Mapping[str, Area]:
    """Return the areas of boxes by their titles."""
    return {box.cells[0].cell.title or box.cells[0].cell.text: box.area for box in drawing.boxes if box.box.plain}


def test_every_box_keeps_one_line() -> None:
    """A box stands below what its reason is for, a panel where its members would, another line is left over."""
    scene = draw(interpret_text(MARKET).map).sheet.scene
    titles = {box.key: box.cells[0].title or box.cells[0].text for box in scene.boxes}
    titles |= {frame.key: frame.title for frame in scene.frames}
    found = forest(scene)

    def named(item: Item) -> tuple[object, ...]:
        beside = tuple(("beside", *named(one)) for one in item.followers)
        return (titles[item.key], *map(named, item.items), *beside)

    assert [named(root) for root in found.roots] == [
        (
            "Keep",
            ("Use", ("Meeting", ("Counted",)), ("beside", "Reports", ("Report",))),
            ("Cost", ("Cheap",), ("Roof", ("Fund", ("Empty",)))),
        )
    ]
    assert [(arrow.kind, titles[arrow.source.place]) for arrow in found.rest] == [(ArrowKind.REBUTTAL, "Cheap")]
    assert [titles[arrow.source.place] for arrow in found.outward] == ["Report"]


def test_cycles_are_cut() -> None:
    """Where claims support each other, all but one line of the cycle are kept."""
    scene = draw(interpret_text("[A]: a.\n  + [B]: b.\n    + [C]: c.\n      + [A]\n").map).sheet.scene
    found = forest(scene)
    assert len(found.roots) == 1
    assert len(found.rest) == 1


@given(maps())
@times(1)
def test_nothing_is_lost_in_the_forest(argmap: ArgumentMap) -> None:
    """Every box and frame stands somewhere once; every line is kept by a box or left over."""
    scene = draw(argmap).sheet.scene
    found = forest(scene)
    standing: Counter[str] = Counter()
    kept: set[str] = set()
    waiting = [*found.roots]
    while waiting:
        item = waiting.pop()
        standing[item.key] += 1
        kept |= {key for keys in item.links.values() for key in keys}
        waiting += [*item.items, *item.followers]
    assert standing == Counter([*(box.key for box in scene.boxes), *(frame.key for frame in scene.frames)])
    rest = {arrow.key for arrow in found.rest}
    assert kept | rest == {arrow.key for arrow in scene.arrows}
    assert not kept & rest


@pytest.mark.parametrize("page", ["A4", "A4-landscape", "16:9", "200x1000"])
def test_pictures_have_the_shape_of_their_page(page: str) -> None:
    """Type is as large as on no page of another shape."""
    fit, argmap = fit_called(page), interpret_text(MARKET).map
    size = [
        min(fit.width / drawing.width, fit.height / drawing.height)
        for drawing in (
            draw(argmap, layout="strands", fit=one).drawing
            for one in (fit, fit._replace(width=fit.height, height=fit.width))
        )
    ]
    assert size[0] >= size[1] * 0.95
    assert not faults(draw(argmap, layout="strands", fit=fit).drawing)


def test_a_panel_holds_its_boxes_and_its_lines_pass_beside_its_heading() -> None:
    """Lines cross the heading of a panel, but not its words."""
    drawing = laid_out(MARKET)
    use = next(frame for frame in drawing.frames if frame.frame.title == "Use")
    assert use.strip
    assert use.strip.y == use.area.y
    meeting = places(drawing)["Meeting"]
    assert use.area.x < meeting.x
    assert meeting.bottom < use.area.bottom


def test_reasons_share_a_trunk() -> None:
    """In a map that is not small, reasons for one claim end where the first one does, with one head."""
    text = "[Main]: m.\n" + "".join(f"  + [R{i}]: Reason number {i} is as good as any other.\n" for i in range(14))
    drawing = laid_out(text)
    assert len({arrow.trunk for arrow in drawing.arrows}) == 1
    assert len({arrow.tips for arrow in drawing.arrows}) == 1
    shown = apart(drawing.arrows)
    assert sum(bool(arrow.tips) for arrow in shown) == 1
    assert all(arrow.curves for arrow in shown)


def test_lines_of_a_small_map_are_apart() -> None:
    """In a small map every line has a head of its own."""
    drawing = laid_out("[Main]: m.\n  + [A]: a.\n  + [B]: b.\n  - [C]: c.\n")
    assert len({arrow.tips[-1].tip for arrow in drawing.arrows}) == 3


def test_premises_of_a_small_map_stand_side_by_side() -> None:
    """They are below each other in larger maps."""
    reason = next(box for box in draw(CYCLE_LANES, layout="strands").drawing.boxes if len(box.cells) == 2)
    assert reason.cells[0].area.y == reason.cells[1].area.y
    text = "<Why>\n\n(1) One.\n(2) Two.\n----\n(3) [Main]\n\n[Main]\n" + "".join(f"  + [R{i}]: r.\n" for i in range(12))
    stacked = next(box for box in laid_out(text).boxes if len(box.cells) == 2)
    assert stacked.cells[0].area.bottom < stacked.cells[1].area.y
    assert stacked.cells[0].area.width == stacked.cells[1].area.width


@pytest.mark.parametrize("more", [0, 12], ids=["premises side by side", "premises below each other"])
def test_unlike_lines_to_a_premise_end_apart(more: int) -> None:
    """What supports, grants and explains a premise has a head of its own, and none of these lines cross."""
    text = """
<Ferry>

(1) [Need]: In winter, islanders have no other way to the mainland.
  + [Ice]: The ice has not been safe for years.
  - [Plane]: A small plane flies on Tuesdays. #concession
(2) [Duty]: The county must give them one.
----
(3) [Main]

<Bridge>

(1) [Storm]: The storm took the bridge.
-- {scheme: explanation} --
(2) [Need]

[Main]: The ferry should run.
"""
    drawing = laid_out(text + "".join(f"  + [R{i}]: r.\n" for i in range(more)))
    lines = [arrow for arrow in drawing.arrows if arrow.arrow.target.cell and arrow.tips]
    ends = [arrow.tips[-1].tip for arrow in lines]
    assert len(lines) == 3
    assert min(max(abs(one.x - other.x), abs(one.y - other.y)) for one, other in combinations(ends, 2)) > TIP
    cell = next(one.area for box in drawing.boxes for one in box.cells if one.cell.key == lines[0].arrow.target.cell)
    assert all(cell.x <= end.x <= cell.right and cell.y <= end.y <= cell.bottom for end in ends)
    assert faults(drawing) == ()


def test_chips_name_what_they_lead_to() -> None:
    """A claim in two reasons has chips with the number of its other place."""
    drawing = draw(SYLLOGISM, layout="strands").drawing
    numbers = {cell.cell.key: [one.words.text for one in cell.numbers] for box in drawing.boxes for cell in box.cells}
    numbers |= {box.box.key: [one.words.text for one in box.numbers] for box in drawing.boxes if not box.box.plain}
    chips = [chip for box in drawing.boxes for cell in box.cells for chip in cell.chips]
    assert chips
    for chip in chips:
        (number,) = numbers[chip.target]
        assert re.search(rf" {re.escape(number)}( |$)", chip.text)


def test_numbers_run_without_gaps() -> None:
    """Panels have letters, their boxes numbers after these; all in the order in which they stand."""
    two = "\n<{}>\n\n(1) [Counted]\n(2) [{}]\n----\n(3) [Keep]\n"  # a premise of both: each has a chip
    drawing = laid_out(MARKET + two.format("Sum", "Cheap") + two.format("Other", "Empty"))
    letters = [one.words.text for frame in drawing.frames for one in frame.numbers]
    assert sorted(letters) == ["A", "B", "C"]
    shown = {
        one.words.text
        for box in drawing.boxes
        for one in (*box.numbers, *(number for cell in box.cells for number in cell.numbers))
    }
    boxes = Counter(text[0] for text in shown if text[-1].isdigit())
    for letter in letters:
        assert {f"{letter}{i + 1}" for i in range(boxes[letter])} <= shown


@given(st.lists(st.tuples(st.integers(0, 400), st.integers(0, 400)), min_size=1, max_size=40))
def test_only_shapes_that_no_other_beats_are_kept(sizes: list[tuple[int, int]]) -> None:
    """Kept shapes get lower as they get wider; none is beaten by another."""
    shapes = [Column(float(w), float(h), [], [], Tracks({}, 0, 0), [], []) for w, h in sizes]
    found = pruned(shapes, 30)
    assert all(one.width < other.width and one.height > other.height for one, other in pairwise(found))
    for shape in shapes:
        assert len(found) == 30 or any(one.width <= shape.width and one.height <= shape.height + 0.5 for one in found)


@define
class Shown:
    """Represent a shape that has only a size."""

    width: float
    height: float


def curve(pairs: list[tuple[int, int]]) -> list[Shown]:
    """Return shapes that get lower as they get wider."""
    return pruned((Shown(*pair) for pair in pairs), 30)


CURVES = st.lists(
    st.lists(st.tuples(st.integers(1, 9), st.integers(1, 9)), min_size=1, max_size=5).map(curve), min_size=1, max_size=3
)


@given(CURVES)
def test_no_way_to_put_things_below_each_other_is_better(curves: list[list[Shown]]) -> None:
    """All that could stand below or beside each other is no smaller than one of the sizes that are tried."""
    for found, turned in ((below(curves), False), (abreast(curves), True)):
        for some in product(*curves):
            wide, tall = [one.width for one in some], [one.height for one in some]
            width, height = (sum(wide), max(tall)) if turned else (max(wide), sum(tall))
            assert any(one <= width and other <= height for one, other in found)


@given(CURVES)
def test_things_with_a_size_can_be_chosen(curves: list[list[Shown]]) -> None:
    """Each size that is tried is that of some shapes below or beside each other."""
    for width, height in below(curves):
        some = [lowest(one, width) for one in curves]
        assert (max(one.width for one in some) <= width, sum(one.height for one in some)) == (True, height)
    for width, height in abreast(curves):
        some = [narrowest(one, height) for one in curves]
        assert (sum(one.width for one in some), max(one.height for one in some) <= height) == (width, True)


CONTOURS = st.lists(
    st.tuples(st.integers(1, 90), st.integers(0, 300), st.integers(1, 40)), min_size=1, max_size=20
).map(lambda rows: simplified(zip(accumulate(row[0] for row in rows), *reaches(rows), strict=True)))


def reaches(rows: list[tuple[int, int, int]]) -> list[list[float]]:
    """Return how far rows reach to the left and right, and where their only box ends."""
    rights = [float(left + wide) for _, left, wide in rows]
    return [[float(left) for _, left, _ in rows], rights, rights, rights]


def bands(contour: Contour) -> list[tuple[float, float, float, float, float, float]]:
    """Return the strips of a contour with their tops."""
    return [(top, *strip) for top, strip in zip([0.0, *(one[0] for one in contour)], contour, strict=False)]


@given(CONTOURS, CONTOURS)
@example([(60.0, 0.0, 50.0, 50.0, 50.0), (200.0, 100.0, 150.0, 150.0, 150.0)], [(10.0, 0.0, 50.0, 50.0, 50.0)])
def test_contours_keep_apart(one: list[Strip], other: list[Strip]) -> None:
    """Beside something, nothing is nearer than the gap, and nothing that is read later is above and left."""
    x = beside(one, other, 14.0)
    for top, bottom, _, right, _, last in bands(one):
        for high, low, left, _, first, _ in bands(other):
            if top < low and high < bottom:
                assert x + left >= right + 14.0
            if low <= top:
                assert x + first >= last
    both = united(one, moved(other, x, 0.0))
    for contour, aside in ((one, 0.0), (other, x)):
        for top, bottom, left, right, *_ in bands(contour):
            here = [strip for strip in bands(both) if strip[0] < bottom and top < strip[1]]
            assert all(strip[2] <= left + aside and strip[3] >= right + aside for strip in here)


def test_a_short_column_leaves_no_hole() -> None:
    """What stands below a long branch reaches under a short one beside it."""
    deep = "".join(f"    + [D{i}]: A reason for the reason.\n" for i in range(3))
    found = places(laid_out(f"[Keep]: Keep it.\n  + [A]: Short.\n  + [B]: Short.\n  + [Long]: Long.\n{deep}"))
    assert found["Long"].y == found["B"].y
    assert found["D0"].x < found["B"].right
    assert found["D0"].y > found["B"].bottom


@pytest.mark.parametrize("count", [2, 3, 4, 5, 9])
def test_panels_stand_in_columns_and_bands(count: int) -> None:
    """However panels are put beside each other, each stands once, and the first one in the corner."""
    ways = [*parted(count)]
    assert any(len(bands) > 1 for bands in ways) == (count > 2)
    for bands in ways:
        assert sorted(number for band in bands for column in band for number in column) == [*range(count)]
        assert bands[0][0][0] == 0


@pytest.mark.parametrize("panels", [True, False])
def test_boxes_beside_a_panel_keep_their_order(panels: bool) -> None:  # noqa: FBT001
    """Panels beside another may stand in any order, boxes only from column to column: their numbers run so."""
    box = laid_out("[A]: a.").boxes[0]
    tall = (400.0, 300.0, 200.0, 100.0)
    items = [Item(str(i), panel=panels or not i) for i in range(len(tall))]
    curves = [[Node(200.0, high, item, box, Point(0.0, 0.0))] for high, item in zip(tall, items, strict=True)]
    orders = [
        [number for band in chain.bands for column in band for number in column]
        for chain in chain_curve(curves, 40)
        if isinstance(chain, Chain)
    ]
    assert orders
    assert any(order != sorted(order) for order in orders) == panels


def test_objections_share_a_column() -> None:
    """Below a claim, an objection and what is granted stand below each other if that takes less of the page."""
    reasons = "".join(
        f"  + [R{i}]: A reason that takes a few words.\n    + [S{i}]: Because of that.\n" for i in range(4)
    )
    against = "  - [No]: It is dear.\n  - [Well]: It is far. #concession\n"
    found = places(laid_out(f"[Keep]: Keep it.\n{reasons}{against}", fit=fit_called("240x100")))
    assert found["No"].x == found["Well"].x != found["R3"].x
    assert found["No"].bottom < found["Well"].y


def test_a_heading_that_no_line_passes_takes_no_room() -> None:
    """If chips tell of all lines of a panel, its boxes begin right below its heading."""
    text = MARKET + "[Other report]: Another one.\n  +> [Counted]\n"
    scene = draw(interpret_text(text).map).sheet.scene
    told = {arrow.key for arrow in forest(scene).outward}
    (panel,) = (one for root in forest(scene, loose=told).roots for item in root.items for one in item.followers)
    assert told
    assert [item.links for item in panel.items] == [{}, {}]


#: A group that speaks of three others, and of one of them only once, where lines above leave no room at the headings.
HALL = """[Keep]: The town should keep its old market hall, with its roof and its clock.

# Use

[Cold]: Nobody wants to stand in a cold hall.
  -> [Keep]
[Meeting]: People of all ages meet in the hall every single week.
  +> [Keep]

# Cost

[Heating]: The new heating works well.
  +> [Cold]
[Fewer]: Fewer people come to the hall now than in years past.
  -> [Meeting]
[Counted]: A thousand come on Saturdays.
  +> [Meeting]
[Cars]: Most of them only park there.
  -> [Meeting]

# Doubts

[Rain]: It was a wet year.
  -> [Fewer]
[Winter]: In winter, the hall is as cold as the street, as all who were there will tell you.
  +> [Cold]
[Other]: The town has another hall.
  -> [Keep]
"""


def test_a_line_between_panels_may_lead_from_box_to_box() -> None:
    """The only line from a panel into another leaves the panel at its side if there is no way from the heading."""
    drawing = laid_out(HALL)
    assert all(arrow.curves for arrow in drawing.arrows)
    (box,) = (box for box in drawing.boxes if box.area == places(drawing)["Rain"])
    (line,) = (one for one in drawing.arrows if one.arrow.source.place == box.box.key)
    (panel,) = (frame.area for frame in drawing.frames if frame.frame.key == box.box.frame)
    outside = next(point for curve in line.curves for point in curve if point.x < panel.x)
    assert panel.y < outside.y < panel.bottom


def strand(key: str) -> Strand:
    """Return a strand."""
    return Strand(Anchor(key), ArrowKind.SUPPORT, Fate.KEPT, denies=False)


def test_buses_do_not_cross() -> None:
    """Of two strands that go left, the one at the left is higher; of two that go right, the one at the right."""
    one, two = strand("a"), strand("b")
    left = levels({one: [0.0, 10.0], two: [50.0, 60.0]}, {one: 100.0, two: 120.0})
    assert left[one] > left[two]
    right = levels({one: [200.0], two: [300.0]}, {one: 100.0, two: 120.0})
    assert right[two] > right[one]
    assert {*levels({one: [0.0], two: [300.0]}, {one: 100.0, two: 200.0}).values()} == {0}


def line(key: str, *points: tuple[float, float]) -> PlacedArrow:
    """Return a line of straight stretches, in the trunk ``t``."""
    corners = [Point(*point) for point in points]
    curve = [corners[0]]
    for one, other in pairwise(corners):
        curve += [one, other, other]
    arrow = Arrow(key, ArrowKind.SUPPORT, None, Anchor("x"), Anchor("y"))  # type: ignore[arg-type]
    return PlacedArrow(arrow, (tuple(curve),), (), Label(Area(0, 0, 0, 0), ()), "t")


def test_a_trunk_is_drawn_once() -> None:
    """A line ends a little after it joins another one of its trunk, whichever comes first."""
    first, second = line("e1", (50, 40), (10, 40), (10, 0)), line("e2", (50, 90), (10, 90), (10, 0))
    whole, cut = apart((first, second))
    assert whole == first
    assert cut.curves[0][-1] == Point(10, 33)
    whole, cut = apart((second, first))
    assert whole == second
    assert cut.curves[0][-1] == Point(10, 33)
    assert apart((evolve(first, trunk="other"), second))[1] == second


@pytest.mark.slow
def test_deep_trees_are_laid_out() -> None:
    """A tree may be deeper than Python's calls."""
    text = "".join(f"[C{i}]: c.\n  + [C{i + 1}]\n\n" for i in range(1500))
    drawing = laid_out(text)
    assert len(drawing.boxes) == 1501


def test_rivals_stand_beside_each_other_with_plain_lines() -> None:
    """A line between neighbours goes straight from one to the other, without a hook in the gap between them."""
    drawing = laid_out("[Storm]: The storm broke it.\n  + [Gusts]: g.\n  >< [Thief]: A thief did.\n    + [Ring]: r.\n")
    line = next(arrow for arrow in drawing.arrows if arrow.arrow.kind is ArrowKind.CONTRADICTION)
    one, other = sorted((box.area for box in drawing.boxes if box.box.main), key=lambda area: area.x)
    points = [point for curve in line.curves for point in curve]
    way = sum(abs(point.x - further.x) + abs(point.y - further.y) for point, further in pairwise(points))
    assert way <= other.x - one.right + abs(points[0].y - points[-1].y) + 0.1


def test_the_bar_of_an_undercut_is_beside_the_ring() -> None:
    """The bar would be hidden if it were within the ring."""
    drawing = laid_out("<Why>\n\n(1) One.\n----\n(2) [Main]\n\n[No]: It does not follow.\n  _> <Why>\n")
    line = next(arrow for arrow in drawing.arrows if arrow.arrow.kind is ArrowKind.UNDERCUT)
    ring, tip = drawing.junctions[0].centre, line.tips[-1].tip
    assert abs(tip.x - ring.x) + abs(tip.y - ring.y) == pytest.approx(drawing.theme.junction / 2)
    assert not faults(drawing)


def test_of_a_circle_the_weakest_line_is_left_over() -> None:
    """What a claim undercuts does not tear that argument from its own conclusion."""
    text = "[Check]: c.\n  _> <Other>\n\n<Other>\n\n(1) Own.\n----\n(2) [No]: n.\n  -> [Check]\n"
    scene = laid_out(text).scene
    homes = forest(scene)
    step = next(arrow for arrow in scene.arrows if arrow.kind is ArrowKind.INFERENCE)
    assert [arrow.kind for arrow in homes.rest] == [ArrowKind.UNDERCUT]
    assert step.key not in {arrow.key for arrow in homes.rest}
    assert len(homes.roots) == 1


def test_lines_leave_a_panel_in_their_order_inside() -> None:
    """They would cross otherwise, when the text names an objection first."""
    text = "[Main]: m.\n\n# Part\n\n<Against>: a.\n  -> [Main]\n\n<For>\n\n(1) One.\n----\n(2) [Main]\n"
    panel = next(item for item in forest(laid_out(text).scene).roots[0].items if item.panel)
    assert [strand.kind for strand in panel.links] == [ArrowKind.SUPPORT, ArrowKind.OBJECTION]
    assert [*panel.links] == strands_of(panel.items)


#: A sentence that supports itself, and an argument that supports one of its premises: chips tell of both.
ROUND = ArgumentMap(
    claims=[Claim("Rain", "It rains."), Claim("Wet", "The road is wet."), Claim("Slow", "We drive slowly.")],
    arguments=[Argument("Care", inferences=[Inference([Premise("Rain"), Premise("Wet")], "Slow")])],
    supports=[Support("Slow", "Slow"), Support(ArgumentRef("Care"), "Wet")],
)


def test_chips_name_circles_by_their_own_numbers() -> None:
    """A circle has no second number; joined circles are named by their sum."""
    drawing = draw(ROUND, notation="numbered").drawing
    assert faults(drawing) == ()
    parts: list[PlacedBox | PlacedCell] = [*drawing.boxes]
    parts += [cell for box in drawing.boxes for cell in box.cells]
    assert [number for part in parts for number in part.numbers] == []
    assert {chip.text for part in parts for chip in part.chips} == {
        "→ supports 3",
        "← supported by 3",
        "→ supports 2",
        "← supported by 1+2",
    }


def test_chips_stand_in_round_boxes_beside_words() -> None:
    """A circle with chips is a pill around both; the chips of joined circles stand right of them."""
    drawing = draw(ROUND, notation="numbered").drawing
    circle = next(box.cells[0] for box in drawing.boxes if box.box.plain)
    assert all(chip.area.x > circle.words[0].x + circle.words[0].width for chip in circle.chips)
    assert all(chip.area.right < circle.area.right for chip in circle.chips)
    joined = next(box for box in drawing.boxes if not box.box.plain)
    assert all(chip.area.x > joined.cells[-1].area.right for chip in joined.chips)
    assert joined.area.right >= max(chip.area.right for chip in joined.chips)


def test_lines_of_joined_circles_keep_off_each_single_one() -> None:
    """The line of an argument leaves its bracket, and a reason for all of it ends at the plus sign."""
    late = Claim("Late", "We are late.")
    reason = evolve(ROUND, claims=[*ROUND.claims, late], supports=[Support("Late", ArgumentRef("Care"))])
    drawing = draw(reason, notation="numbered").drawing
    joined = next(box for box in drawing.boxes if not box.box.plain)
    first, second = (cell.area for cell in joined.cells)
    own = next(one for one in drawing.arrows if one.arrow.source.place == joined.box.key)
    start = own.curves[0][0]
    assert first.x + first.width / 2 <= start.x <= second.x + second.width / 2
    assert start.y - joined.area.y < 1
    end = next(one for one in drawing.arrows if one.arrow.target.place == joined.box.key).tips[-1].tip
    assert first.right <= end.x <= second.x
    assert end.y == joined.area.bottom


@pytest.mark.parametrize("radius", [0.0, 10.0])
def test_borders_of_outlines(radius: float) -> None:
    """A round outline is met within its area, a square one at its side."""
    area = Area(0, 0, 60, 20)
    assert border(area, radius, Way.DOWN, 30) == Point(30, 20)
    assert border(area, radius, Way.LEFT, 10) == Point(0, 10)
    assert border(area, radius, Way.RIGHT, 4).x == pytest.approx(
        60 - radius + (radius**2 - 36) ** 0.5 if radius else 60
    )


def test_numbers_hang_where_their_widest_text_has_room() -> None:
    """A number is on the same side of a line, whatever it turns out to be."""
    theme, area = choose_theme("default"), Area(0, 0, 60, 20)
    for said in ("1", "A12"):
        (found,) = hung("x", area, theme, Notes({}, {"x": said}, {"x": "W88"}), 8.0)
        assert found.area.right == area.width / 2 - OFF
