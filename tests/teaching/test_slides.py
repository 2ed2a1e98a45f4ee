"""Slides as values: what is on them, in which order, and where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lessons import LANES
from strategies import maps
from talks import LARGE, made
from trying import times

from argmap import ArgumentMap
from argmap.interpret.interpret import interpret_text
from argmap.language import language, languages
from argmap.render.drawing import Area
from argmap.render.notations.reasons import stage
from argmap.render.press.links import chips
from argmap.render.unfolding import Unfolding
from argmap.teaching.screen import AspectRatio, Screen
from argmap.teaching.showing import Show, deck, shallow
from argmap.teaching.slide import Deck, Figure, Kind, Line, Slide


def figures(found: Deck, *kinds: Kind) -> Iterator[Figure]:
    """Give the figures of all slides, or of those of *kinds*."""
    yield from (slide.figure for slide in found.slides if slide.figure and slide.kind in (kinds or Kind))


def groups(found: Deck) -> Iterator[list[Slide]]:
    """Give the steps that show one part each."""
    steps = [slide for slide in found.slides if slide.kind is Kind.STEP]
    for _, group in groupby(steps, key=lambda slide: (slide.part, slide.aside.partition(" · ")[0])):
        yield [*group]


def boxes(figure: Figure | None) -> dict[str, Area]:
    """Return where the boxes of a figure are on the slide."""
    assert figure
    return {box.box.key: figure.on_slide(box.area) for box in figure.drawing.boxes}


def test_a_small_map_is_built_up_on_one_slide() -> None:
    """A title, what comes, a slide for each step, and all of it."""
    kinds = [slide.kind for slide in made().slides]
    assert kinds == [Kind.TITLE, Kind.CONTENTS, *[Kind.STEP] * 8, Kind.WHOLE]


@pytest.mark.parametrize("text", [LANES, "[A]: a.\n"])
def test_a_small_map_is_one_slide(text: str) -> None:
    """Unless it is to be built up."""
    kinds = [slide.kind for slide in made(text, None).slides]
    assert kinds == [Kind.TITLE, Kind.CONTENTS, Kind.WHOLE]


def test_a_large_map_is_shown_in_parts() -> None:
    """Part after part, each of which goes on from a box that an earlier one has; none shows all of the map."""
    slides = made(LARGE, None).slides
    assert [slide.kind for slide in slides[:3]] == [Kind.TITLE, Kind.CONTENTS, Kind.PART]
    assert {slide.kind for slide in slides[2:]} == {Kind.PART}
    assert slides[2].heading == "The main claim and what directly supports or opposes it"
    assert all(slide.heading[0].isdigit() for slide in slides[3:])
    assert [line.leads for line in slides[1].lines if line.leads] == [*range(3, len(slides) + 1)]


#: Claims in two groups, too many for a slide.
GROUPED = "[Main]: The town should do it.\n" + "".join(
    f"\n# Group {group}\n"
    + "".join(
        f"[{group}{i}]: Reason {i} of group {group} takes some words to say, as reasons do.\n  +> [Main]\n"
        for i in range(5)
    )
    for group in "AB"
)


def test_a_large_map_with_groups_has_an_overview() -> None:
    """It is readable, closed groups lead to their slides, and so do references."""
    slides = made(GROUPED, None).slides
    assert [slide.kind for slide in slides[:4]] == [Kind.TITLE, Kind.CONTENTS, Kind.OVERVIEW, Kind.PART]
    assert [slide.heading for slide in slides[3:]] == ["A: Group A", "B: Group B"]
    figure = slides[2].figure
    assert figure
    assert figure.scale > 0.8
    assert {figure.leads(chip) for chip in chips(figure.drawing)} == {4, 5}
    back = slides[4].figure
    assert back
    assert {(back.leads(chip), chip.text) for chip in chips(back.drawing)} == {(3, "→ supports 1 Main (slide 3)")}


def test_no_slide_shows_more_than_can_be_read() -> None:
    """Steps of a part come after the overview; there is no picture of the whole map."""
    kinds = [slide.kind for slide in made(GROUPED).slides]
    assert kinds[2] is Kind.OVERVIEW
    assert {*kinds[3:]} == {Kind.STEP}


EVERY = st.sampled_from(Unfolding)


@times(0.12)
@given(maps(), EVERY, st.sampled_from(AspectRatio))
def test_everything_appears_large_enough_and_stays_where_it_is(
    found: ArgumentMap, by: Unfolding, aspect: AspectRatio
) -> None:
    """Each box is new in some step, each step has something new, nothing moves within a part, and none is too small."""
    slides = deck(found, Show(by=by, screen=Screen(aspect)), language("en"))
    shown: set[str] = set()
    for group in groups(slides):
        places: dict[str, Area] = {}
        for slide in group:
            here = boxes(slide.figure)
            assert here.keys() > places.keys()
            assert slide.figure
            assert slide.figure.ringed == here.keys() - places.keys() or not places
            assert places.items() <= here.items()
            places = here
        shown |= places.keys()
    overview = {box.box.key for figure in figures(slides, Kind.OVERVIEW) for box in figure.drawing.boxes}
    everything = {box.key for box in stage(found).boxes}
    assert shown >= everything - overview
    inside = all(_inside(area, slides.screen.room) for one in figures(slides) for area in boxes(one).values())
    assert inside
    if not slides.remarks:
        assert all(one.scale >= 1 for one in figures(slides, Kind.STEP))


def _inside(area: Area, room: Area) -> bool:
    slack = 0.01
    left, right = room.x - slack <= area.x, area.right <= room.right + slack
    return left and right and room.y - slack <= area.y and area.bottom <= room.bottom + slack


@times(0.12)
@given(maps())
def test_every_line_appears(found: ArgumentMap) -> None:
    """In a part that has both its ends, or as references in both parts."""
    slides = deck(found, Show(), language("en"))
    drawings = [figure.drawing for figure in figures(slides)]
    seen = {arrow.arrow.key for drawing in drawings for arrow in drawing.arrows}
    told = {one.arrow.kind for drawing in drawings for one in drawing.scene.references}
    missing = [arrow for arrow in stage(found).arrows if arrow.key not in seen]
    assert {arrow.kind for arrow in missing} <= told


@pytest.mark.parametrize("text", [LANES, LARGE], ids=["small", "large"])
def test_notes_hold_each_text_with_who_says_it(text: str) -> None:
    """In full, on the slide where it is new."""
    kinds = {Kind.STEP, Kind.OVERVIEW, Kind.PART}
    said = [note.text for slide in made(text).slides if slide.kind in kinds for note in slide.notes]
    for claim in interpret_text(text).map.claims:
        assert any(claim.text in one for one in said), claim.title


def test_notes_name_sources() -> None:
    """Paragraph and quotation, role, and that nobody says so."""
    text = """\
===
title: Talk
author: Ada
sources:
  essay: {author: Bo, title: On lanes, year: 1999}
===
[A]: One thing. {by: Cleo, source: {ref: essay, paragraph: 3, quote: "One thing!"}}
  - [B]: Another. {implicit: true}
"""
    slides = made(text).slides
    assert [line.text for line in slides[0].lines] == ["Ada", "Source: Bo, On lanes, 1999"]
    notes = [(note.label, note.text) for slide in slides for note in slide.notes]
    assert ("Main claim", "[A] One thing.") in notes
    assert ("Said by", "Cleo") in notes
    assert ("Source", "essay, paragraph 3: “One thing!”") in notes
    assert ("Objection", "[B] Another.") in notes
    assert ("Implicit", "Not stated in the source; added by the author of the map.") in notes
    assert ("Connection", "“B” opposes “A”") in notes


@pytest.mark.parametrize("spoken", languages())
def test_the_own_words_are_of_one_language(spoken: str) -> None:
    """No key is left, and the words in the picture are translated as well."""
    found = made(LANES, spoken=spoken)
    said = [slide.heading for slide in found.slides] + [note.label for slide in found.slides for note in slide.notes]
    assert not [one for one in said if one.startswith("slides.")]
    words = {arrow.arrow.word for figure in figures(found) for arrow in figure.drawing.arrows}
    assert language(spoken).words["line.objection"] in words


def test_contents_lead_to_where_things_are_new() -> None:
    """A reason of the main claim to its first step; a part to its own slide."""
    for text in (LANES, LARGE):
        slides = made(text).slides
        leads = [line for line in slides[1].lines if line.leads]
        assert leads
        for line in leads:
            slide = slides[line.leads - 1]
            assert line.text in {slide.heading, slide.part, slide.part.partition(": ")[2]}


#: A reason with five long premises, three of which have reasons with premises of their own; a second group.
MANY_PREMISES = (
    "[Bridge]: The old bridge should carry trams again.\n\n# Traffic\n\n<Relief>\n\n"
    + "".join(
        f"({i}) [P{i}]: Premise number {i} of this long reason says what takes a fair number of words to say in full.\n"
        for i in range(1, 6)
    )
    + "-----\n(6) [Bridge]\n\n"
    + "".join(
        f"<Study {i}>\n\n(1) [Q{i}]: A count of riders was made in the year {1990 + i}, on all lines and on all days.\n"
        f"(2) [W{i}]: Where so many are counted, what premise number {i} says is true for all that anybody knows.\n"
        f"-----\n(3) [P{i}]\n\n"
        for i in (1, 3, 5)
    )
    + "# Money\n\n[Cost]: Rails on the bridge cost nine million.\n  -> [Bridge]\n  - [Fund]: A fund pays for them.\n"
)


def notes_in(figure: Figure | None) -> list[str]:
    """Return what the chips of a figure say."""
    assert figure
    return [chip.text for chip in chips(figure.drawing)]


def test_long_reasons_are_readable() -> None:
    """No part has type below 14 points: what goes on from a reason shows only the premises that it speaks of."""
    found = made(MANY_PREMISES, by=None)
    assert found.remarks == ()
    parts = [slide for slide in found.slides if slide.kind is Kind.PART]
    assert all(slide.figure and slide.figure.scale >= 0.999 for slide in parts)
    shown = {cell.cell.title for figure in figures(found) for box in figure.drawing.boxes for cell in box.cells}
    assert {f"{letter}{i}" for letter in "PQW" for i in (1, 3, 5)} | {"P2", "P4"} <= shown
    assert len(parts) <= 8


def test_a_part_that_goes_on_names_the_slide_with_all_of_its_head() -> None:
    """That slide has all premises, and one note that leads to all slides that go on from it."""
    found = made(MANY_PREMISES, by=None)
    relief = {
        number: [cell.cell.title for cell in box.cells]
        for number, slide in enumerate(found.slides, 1)
        for box in (slide.figure.drawing.boxes if slide.figure else ())
        if box.box.title == "Relief"
    }
    (whole,) = (number for number, titles in relief.items() if len(titles) == 5)
    later = [number for number in relief if number != whole]
    assert later
    for number in later:
        assert 1 <= len(relief[number]) < 5
        assert f"↑ in full on slide {whole}" in notes_in(found.slides[number - 1].figure)
    (lead,) = (text for text in notes_in(found.slides[whole - 1].figure) if text.startswith("↓"))
    assert all(re.search(rf"\b{number}\b", lead) or "–" in lead for number in later)


def test_contents_indent_parts_of_parts() -> None:
    """The second part of a branch shares the line of the first; levels without room are left out."""
    lines = [line for line in made(MANY_PREMISES, by=None).slides[1].lines if line.leads]
    assert [line.mark for line in lines if not line.depth] == ["A", "B"]
    assert any(line.depth == 1 for line in lines)
    assert len({(line.mark, line.text) for line in lines}) == len(lines)
    full = [Line(f"{i}", depth=i % 3) for i in range(12)]
    assert [len(shallow(full, most)) for most in (12, 11, 8, 7, 4, 3)] == [12, 8, 8, 4, 4, 4]


def test_an_empty_map_has_a_title() -> None:
    """And it is said that there is nothing else."""
    found = made("===\ntitle: Nothing\n===\n")
    assert [slide.heading for slide in found.slides] == ["Nothing"]
    assert found.remarks == ("the map is empty, so there is only a title slide",)
