"""What makes a picture hard to read is found, whatever drew it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from attrs import evolve
from drawn import CYCLE_LANES, GROUPED, SCRIPTS, SYLLOGISM
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from strategies import changed_maps, maps, requests
from trying import times

from argmap import ArgumentMap, Document
from argmap.interpret.ranks import Rank
from argmap.language import language
from argmap.model.diff import diff
from argmap.model.union import Union, union
from argmap.model.view import View, view
from argmap.render.drawing import Area, Drawing, Label, PlacedArrow, PlacedBox, PlacedChip, PlacedNumber, Point, Words
from argmap.render.legibility import Fault, FaultKind, faults
from argmap.render.obstacles import GRAZE
from argmap.render.picture import choose_theme, draw, layouts, notations, themes
from argmap.render.scene import ArrowKind
from argmap.render.strands.columns import CLEAR
from argmap.render.strands.notes import number
from argmap.teaching.drawings import Drawings
from argmap.teaching.lesson import Lesson
from argmap.teaching.look import PLAIN
from argmap.teaching.task import FigureForm, TaskFigure

MAPS = Path(__file__).parents[2] / "maps"
#: Layouts with each notation.
WAYS = [*product(layouts(), notations())]
#: Maps that say what the course, the op-ed and its like do not.
MORE = {"cycle lanes": CYCLE_LANES, "syllogism": SYLLOGISM, "grouped": GROUPED, "scripts": SCRIPTS}


def drawn(map: ArgumentMap = CYCLE_LANES) -> Drawing:
    """Return a good picture of *map*."""
    return draw(map, notation="reasons", layout="layered").drawing


def arrow(drawing: Drawing, kind: ArrowKind) -> PlacedArrow:
    """Return the first line of a kind."""
    return next(one for one in drawing.arrows if one.arrow.kind is kind)


def box(drawing: Drawing, words: str) -> PlacedBox:
    """Return the box that has some words in it."""
    return next(one for one in drawing.boxes if words in str(one.box))


def with_arrow(drawing: Drawing, changed: PlacedArrow) -> Drawing:
    """Return *drawing* with another line in place of that with the same key."""
    arrows = (changed if one.arrow.key == changed.arrow.key else one for one in drawing.arrows)
    return evolve(drawing, arrows=tuple(arrows))


def with_box(drawing: Drawing, changed: PlacedBox) -> Drawing:
    """Return *drawing* with another box in place of that with the same key."""
    boxes = (changed if one.box.key == changed.box.key else one for one in drawing.boxes)
    return evolve(drawing, boxes=tuple(boxes))


def straight(start: Point, end: Point) -> tuple[Point, ...]:
    """Return a straight line as a curve."""
    return start, start, end, end


def middle(area: Area) -> Point:
    """Return the middle of an area."""
    return Point(area.x + area.width / 2, area.y + area.height / 2)


def through(words: str) -> Callable[[Drawing], Drawing]:
    """Return a change that leads the objection through the box with some words."""

    def changed(drawing: Drawing) -> Drawing:
        line, here = arrow(drawing, ArrowKind.OBJECTION), box(drawing, words).area
        y = here.y + here.height / 2
        way = straight(Point(here.x - 9, y), Point(here.right + 9, y))
        return with_arrow(drawing, evolve(line, curves=(way, *line.curves)))

    return changed


def word_on_box(drawing: Drawing) -> Drawing:
    """Put the word of the objection on a box."""
    line = arrow(drawing, ArrowKind.OBJECTION)
    return with_arrow(drawing, evolve(line, label=line.label.centred(middle(box(drawing, "Two streets").area))))


def word_on_word(drawing: Drawing) -> Drawing:
    """Put the word of the undercut on that of the objection."""
    line, other = arrow(drawing, ArrowKind.UNDERCUT), arrow(drawing, ArrowKind.OBJECTION)
    return with_arrow(drawing, evolve(line, label=line.label.centred(middle(other.label.area))))


def word_on_line(drawing: Drawing) -> Drawing:
    """Put the word of the undercut on the line of the objection."""
    line, other = arrow(drawing, ArrowKind.UNDERCUT), arrow(drawing, ArrowKind.OBJECTION)
    return with_arrow(drawing, evolve(line, label=line.label.centred(other.curves[-1][-1])))


def word_off_page(drawing: Drawing) -> Drawing:
    """Put the word of the objection across the left side of the page."""
    line = arrow(drawing, ArrowKind.OBJECTION)
    return with_arrow(drawing, evolve(line, label=line.label.centred(Point(0, 200))))


def end_in_the_air(drawing: Drawing) -> Drawing:
    """Let the objection end below its target."""
    line = arrow(drawing, ArrowKind.OBJECTION)
    tip = line.tips[-1]._replace(tip=line.tips[-1].base)
    return with_arrow(drawing, evolve(line, tips=(*line.tips[:-1], tip)))


def without_course(drawing: Drawing) -> Drawing:
    """Take away the objection's line, without a chip for it."""
    line = arrow(drawing, ArrowKind.OBJECTION)
    return with_arrow(drawing, evolve(line, curves=(), tips=(), label=Label(Area(0, 0, 0, 0), ())))


def chips(number: str, said: str) -> Callable[[Drawing], Drawing]:
    """Return a change that tells the objection by chips that say *said*, at boxes one of which has *number*."""

    def changed(drawing: Drawing) -> Drawing:
        line = arrow(drawing, ArrowKind.OBJECTION)
        found = without_course(drawing)
        source, target = line.arrow.source.place, line.arrow.target.place
        for key, other, own in ((source, target, "2"), (target, source, number)):
            here = next(one for one in found.boxes if one.box.key == key)
            place = Area(here.area.x, here.area.bottom - 2, 1, 1)
            words = Words(said, drawing.theme.note, "#000000", place.x, place.y, 1)
            count = PlacedNumber(place.moved(0, -9), words._replace(text=own))
            found = with_box(
                found, evolve(here, chips=(PlacedChip(line.arrow, other, said, place, (words,)),), numbers=(count,))
            )
        return found

    return changed


FAULTS = {
    "a foreign box": (through("Two streets"), FaultKind.THROUGH_BOX),
    "its own box": (through("The streets are too narrow"), FaultKind.THROUGH_BOX),
    "a word on a box": (word_on_box, FaultKind.OVER_WORDS),
    "a word on a word": (word_on_word, FaultKind.OVER_WORDS),
    "a word on a line": (word_on_line, FaultKind.ON_LINE),
    "a word off the page": (word_off_page, FaultKind.OFF_PAGE),
    "an end in the air": (end_in_the_air, FaultKind.WRONG_END),
    "no course and no chip": (without_course, FaultKind.WRONG_NUMBER),
    "a chip with a wrong number": (chips("1", "opposes 3"), FaultKind.WRONG_NUMBER),
    "a number twice": (chips("2", "opposes 2"), FaultKind.WRONG_NUMBER),
    "a number left out": (chips("4", "opposes 4, 2"), FaultKind.WRONG_NUMBER),
}


def kinds(found: tuple[Fault, ...]) -> set[FaultKind]:
    """Return the kinds of faults."""
    return {fault.kind for fault in found}


def test_a_good_picture_has_no_fault() -> None:
    """A small map is drawn well, and chips that name numbers are no fault."""
    assert faults(drawn()) == ()
    assert kinds(faults(chips("1", "opposes 1, 2")(drawn()))) - {FaultKind.OVER_WORDS} == set()


@pytest.mark.parametrize("name", FAULTS)
def test_faults_are_found(name: str) -> None:
    """Each kind of fault is found where there is one."""
    change, kind = FAULTS[name]
    found = faults(change(drawn()))
    assert kind in kinds(found), found
    assert all(fault.text in str(fault) for fault in found)


@st.composite
def shown(draw: st.DrawFn) -> ArgumentMap | View | Union:
    """Give arbitrary maps, parts of maps, and two maps as one."""
    match draw(st.sampled_from(["map", "map", "part", "two"])):
        case "part":
            whole, selection, close, most = draw(requests())
            return view(whole, selection, close=close, max_boxes=most)
        case "two":
            return union(diff(*draw(changed_maps())))
        case _:
            return draw(maps())


@pytest.mark.slow
@pytest.mark.parametrize(("layout", "notation"), WAYS)
def test_no_picture_has_a_fault(layout: str, notation: str) -> None:
    """Whatever is drawn in whatever look, all lines and words keep off each other and off what they do not mean."""

    @given(shown(), st.sampled_from(themes()), st.booleans())
    @settings(times(1), phases=(Phase.generate, Phase.shrink))
    def law(map: ArgumentMap | View | Union, theme: str, level: bool) -> None:  # noqa: FBT001
        claims = map.map.claims if not isinstance(map, ArgumentMap) else map.claims
        ranks = [Rank([claim.title for claim in claims[:3]])] if level else None
        drawing = draw(map, notation=notation, layout=layout, theme=theme, ranks=ranks).drawing
        assert faults(drawing) == ()

    law()


@pytest.mark.slow
@given(maps(), st.sampled_from(FigureForm), st.booleans())
@times(0.5)
def test_no_figure_has_a_fault(found: ArgumentMap, form: FigureForm, shown: bool) -> None:  # noqa: FBT001
    """The maps of worksheets are as legible as others, with their blanks and filled in."""
    marks = Lesson(found).marks
    figure = TaskFigure(found, marks, frozenset(marks), form=form)
    assert faults(Drawings(PLAIN, language("en")).drawing(figure, shown=shown, id="x")) == ()


@pytest.mark.parametrize(("name", "layout", "theme"), [*product(MORE, layouts(), themes())])
def test_examples_have_no_fault(name: str, layout: str, theme: str) -> None:
    """Small maps with groups, undercuts, many scripts and repeated claims have no fault in any look."""
    drawing = draw(MORE[name], notation="reasons", layout=layout, theme=theme).drawing
    assert [str(fault) for fault in faults(drawing)] == []


@pytest.mark.parametrize("theme", themes())
def test_buses_keep_off_numbers(theme: str) -> None:
    """A number hangs less far over its box than a line above a row of boxes keeps off these."""
    assert number("B2", 0.0, 0.0, choose_theme(theme)).area.bottom < CLEAR + GRAZE


@pytest.mark.slow
@pytest.mark.parametrize("layout", layouts())
@pytest.mark.parametrize("path", sorted(MAPS.rglob("*.argdown")), ids=lambda path: path.stem)
def test_maps_have_no_fault(path: Path, layout: str) -> None:
    """No map of the course, nor the op-ed, nor the other maps have any fault, in any notation."""
    found = Document.of(path.read_text(encoding="utf-8")).map
    for notation in notations():
        drawing = draw(found, notation=notation, layout=layout).drawing
        assert [str(fault) for fault in faults(drawing)] == []


def test_premises_in_two_rows_keep_their_sentences() -> None:
    """A key has each sentence in the box of its own premise, even if lines lead some premises into another row."""
    text = """
[Dyke]: The dyke holds.

<Reasons>

(1) [Clay]: It is built of clay.
(2) [Grass]: Grass grows on it.
(3) [Sheep]: Sheep keep the grass short.
(4) [Watch]: It is watched in every storm.
-----
(5) [Dyke]

[Clay]
  - [Sand]: Some of it is sand.

[Watch]
  +> [Sand]
"""
    lesson = Lesson(Document.of(text).map)
    figure = TaskFigure(lesson.map, lesson.marks, frozenset(lesson.marks), form=FigureForm.SENTENCES)
    drawing = Drawings(PLAIN, language("en")).drawing(figure, shown=True, id="x")
    assert faults(drawing) == ()
    cells = (cell for one in drawing.boxes for cell in one.cells)
    said = {cell.cell.key: " ".join(line.text for line in cell.words) for cell in cells}
    texts = {cell.key: cell.text for one in drawing.scene.boxes for cell in one.cells}
    assert all(text in said[key] for key, text in texts.items())
    assert "It is built of clay." in said["r1p1"]
