"""Slides as values: what is on them, in which order, and where."""

from __future__ import annotations

from collections.abc import Iterator

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
from argmap.render.scene import ArrowKind
from argmap.render.unfolding import Unfolding
from argmap.teaching.screen import AspectRatio, Screen
from argmap.teaching.showing import Show, deck
from argmap.teaching.slide import Deck, Figure, Kind, Slide


def figures(found: Deck, *kinds: Kind) -> Iterator[Figure]:
    """Give the figures of all slides, or of those of *kinds*."""
    yield from (slide.figure for slide in found.slides if slide.figure and slide.kind in (kinds or Kind))


def groups(found: Deck) -> Iterator[list[Slide]]:
    """Give the steps that show one part each."""
    group: list[Slide] = []
    for slide in found.slides:
        if slide.kind is Kind.STEP:
            group.append(slide)
        elif group:
            yield group
            group = []


def boxes(figure: Figure | None) -> dict[str, Area]:
    """Return where the boxes of a figure are on the slide."""
    assert figure
    return {box.box.key: figure.on_slide(box.area) for box in figure.drawing.boxes}


def test_a_small_map_is_built_up_on_one_slide() -> None:
    """A title, what comes, a slide for each step, and all of it."""
    kinds = [slide.kind for slide in made().slides]
    assert kinds == [Kind.TITLE, Kind.CONTENTS, *[Kind.STEP] * 8, Kind.WHOLE]


def test_a_large_map_is_shown_in_parts() -> None:
    """First all of it with numbers, then part after part, each where it is in the whole."""
    kinds = [slide.kind for slide in made(LARGE).slides]
    assert kinds[:4] == [Kind.TITLE, Kind.CONTENTS, Kind.OVERVIEW, Kind.PART]
    assert kinds[-1] is Kind.WHOLE
    parts = [slide for slide in made(LARGE).slides if slide.kind is Kind.PART]
    assert [slide.figure.marks[0].text for slide in parts if slide.figure] == [f"{i + 1}" for i in range(len(parts))]


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
    whole = {box.box.key for figure in figures(slides, Kind.WHOLE) for box in figure.drawing.boxes}
    assert shown == whole
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
    """In some part, even if the parts of its ends are far from each other."""
    slides = deck(found, Show(), language("en"))
    seen = {arrow.arrow.key for figure in figures(slides, Kind.STEP) for arrow in figure.drawing.arrows}
    whole = [arrow.arrow for figure in figures(slides, Kind.WHOLE) for arrow in figure.drawing.arrows]
    assert {arrow.key for arrow in whole if arrow.kind is not ArrowKind.SAME} <= seen


@pytest.mark.parametrize("text", [LANES, LARGE], ids=["small", "large"])
def test_notes_hold_each_text_with_who_says_it(text: str) -> None:
    """In full, on the slide where it is new."""
    said = [note.text for slide in made(text).slides if slide.kind is Kind.STEP for note in slide.notes]
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
            assert slides[line.leads - 1].heading in {line.text, line.text.replace(" (2)", "")}


def test_an_empty_map_has_a_title() -> None:
    """And it is said that there is nothing else."""
    found = made("===\ntitle: Nothing\n===\n")
    assert [slide.heading for slide in found.slides] == ["Nothing"]
    assert found.remarks == ("the map is empty, so there is only a title slide",)
