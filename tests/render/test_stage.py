"""What a scene shows: which boxes, which lines between what, with which words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from drawn import CYCLE_LANES, DATA, GROUPED, LANES, NARROW, SYLLOGISM, WIDENED

from argmap.model.argument import Argument, Inference
from argmap.model.claim import Citation, Claim
from argmap.model.ends import ArgumentRef, InferenceRef
from argmap.model.map import ArgumentMap
from argmap.model.relation import Counterpoint, CounterpointKind, Support, SupportKind
from argmap.render.notations.reasons import stage
from argmap.render.scene import Box, Cell, Scene


def _cell(cell: Cell) -> str:
    marks = (cell.mark, cell.title and f"*{cell.title}*", cell.text)
    extras = ("implicit" if cell.implicit else "", cell.note, cell.again)
    return " ".join(filter(None, (*marks, *(f"[{extra}]" for extra in extras if extra))))


def _box(box: Box) -> str:
    head = (box.kind.value, box.stance.value, "main" if box.main else "", box.frame, box.heading, box.title, box.note)
    return f"{box.key} {', '.join(filter(None, head))}: {' + '.join(map(_cell, box.cells))}"


def lines(scene: Scene) -> Iterator[str]:
    """Give a line for each frame, box and arrow."""
    yield from (f"{frame.key} {frame.title} in {frame.parent or '-'}" for frame in scene.frames)
    yield from map(_box, scene.boxes)
    for arrow in scene.arrows:
        source, target = arrow.source.cell or arrow.source.place, arrow.target.cell or arrow.target.place
        via = f" via {arrow.junction}" if arrow.junction else ""
        yield f"{source} {arrow.kind.value} {target}{via}: {arrow.word or '-'}"


def check(map: ArgumentMap, expected: str) -> None:
    """Compare what is staged with what is expected, line by line."""
    assert list(lines(stage(map))) == [line.strip() for line in expected.strip().splitlines()]


def test_reasons() -> None:
    """Linked premises share a box; reasons, objections, rebuttals and undercuts each end where they should."""
    check(
        CYCLE_LANES,
        """
        c1 claim, neutral, main: *Lanes* The town should build cycle lanes.
        c5 claim, objection: *Narrow* The streets are too narrow.
        c6 claim, rebuttal: *Widened* Two streets were widened last year.
        c7 claim, undercut: *Data* The injury data come from one street.
        r1 reason, support, because, Safety: Cycle lanes cut injuries. + Fewer injuries are worth the cost. [implicit]
        r2 reason, support, because: Lanes reduce traffic. [— the council, ¶\N{NO-BREAK SPACE}3, 7]
        r1 inference c1 via j1: -
        r2 inference c1: -
        c5 objection c1: opposes
        c6 rebuttal c5: rebuts
        c7 undercut j1: undercuts
        """,
    )


def test_steps() -> None:
    """A conclusion that is a premise lives in the later step; a claim used twice is at home in its first reason."""
    check(
        SYLLOGISM,
        """
        c5 claim, neutral, main: *Socrates* Socrates is mortal.
        c6 claim, neutral, main: *Immortal* Socrates lives on in Plato's works.
        r1 reason, support, because, Mortality, step 1 of 2 · Barbara: """
        """(1) *Animals* All humans are animals. + (2) *Die* All animals die.
        r2 reason, support, because, Mortality, step 2 of 2 · — Aristotle: """
        """(3) *Mortal* All humans are mortal. + (4) *Human* Socrates is a human. [implicit]
        r3 reason, support, because, Second: """
        """*Human* Socrates is a human. [also in Mortality] + *Gods* Gods are no animals.
        a3 argument, objection: *Induction* Nobody has looked at all humans. [— Hume]
        r1 inference r2p1: -
        r2 inference c5 via j2: -
        r3 inference r1p1: -
        r3p2 entailment r1p2: entails
        c6 contrary c5: contrary to
        a3 objection r1p2: undermines
        a3 undercut j2: undercuts
        r3p1 same r2p2: same claim
        """,
    )


def test_groups() -> None:
    """Groups are frames, nested as in the map; a group in which nothing is shown is not."""
    check(
        GROUPED,
        """
        f1 For in -
        f2 Against in -
        f3 Costs in f2
        c1 claim, neutral, main: *Motion* We should.
        c2 claim, support, f1: *For* It is good.
        c3 claim, objection, f2: *Against* It is dear.
        c4 claim, support, f3: *Detail* It costs a lot.
        c2 support c1: supports
        c4 support c3: supports
        c3 objection c1: opposes
        """,
    )


STEP = Argument("Safety", "", [Inference([DATA], LANES)])


@pytest.mark.parametrize(
    ("map", "expected"),
    [
        (ArgumentMap(claims=[LANES, NARROW], supports=[Support(NARROW, LANES)]), "c2 support c1: supports"),
        (
            ArgumentMap(claims=[LANES, NARROW], supports=[Support(NARROW, LANES, SupportKind.ENTAILMENT)]),
            "c2 entailment c1: entails",
        ),
        (ArgumentMap(claims=[LANES, NARROW], counterpoints=[Counterpoint(NARROW, LANES)]), "c2 objection c1: opposes"),
        (
            ArgumentMap(
                claims=[LANES, NARROW], counterpoints=[Counterpoint(NARROW, LANES, CounterpointKind.CONTRADICTION)]
            ),
            "c2 contradiction c1: contradicts",
        ),
        (
            ArgumentMap(claims=[LANES, DATA, NARROW], arguments=[STEP], counterpoints=[Counterpoint(NARROW, DATA)]),
            "c3 objection r1p1: undermines",
        ),
        (
            ArgumentMap(
                claims=[LANES, DATA, NARROW, WIDENED],
                arguments=[STEP, Argument("More", "", [Inference([WIDENED], DATA)])],
                counterpoints=[Counterpoint(NARROW, DATA)],
            ),
            "c3 objection r1p1: opposes",
        ),
        (
            ArgumentMap(
                claims=[LANES, DATA, NARROW],
                arguments=[STEP],
                counterpoints=[Counterpoint(NARROW, ArgumentRef("Safety"))],
            ),
            "c3 objection r1: opposes",
        ),
        (
            ArgumentMap(claims=[LANES], supports=[Support(LANES, LANES)]),
            "c1 support c1: supports",
        ),
        (
            ArgumentMap(
                claims=[LANES, DATA],
                arguments=[STEP, Argument("Gist", "So.")],
                supports=[Support(ArgumentRef("Gist"), InferenceRef("Safety"))],
            ),
            "a2 support j1: supports",
        ),
    ],
)
def test_relations(map: ArgumentMap, expected: str) -> None:
    """Each kind of relation has its word, and ends on a claim's home, on an argument's last step, or on a step."""
    assert list(lines(stage(map)))[-1] == expected


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        (Claim("Title", "Text."), "*Title* Text."),
        (Claim("Text.", "Text."), "Text."),
        (Claim("Only a title"), "Only a title"),
        (Claim("Untitled 3", "Text."), "Text."),
        (Claim("T", "X", by="Ann", sources=[Citation("b", 2)]), "*T* X [— Ann, ¶\N{NO-BREAK SPACE}2]"),
        (
            Claim("T", "X", sources=[Citation("b", 2), Citation("b"), Citation("c")]),
            "*T* X [b ¶\N{NO-BREAK SPACE}2, c]",
        ),
        (Claim("T\x00", "a\ud800b\x1b"), "*T\ufffd* a\ufffdb\ufffd"),
        (Claim("T", "e\u0301"), "*T* \u00e9"),
    ],
)
def test_words_of_a_claim(claim: Claim, expected: str) -> None:
    """A box shows the title if it says more than the text, who says so, and where; sources are named if several."""
    (box,) = stage(ArgumentMap(claims=[claim])).boxes
    assert _cell(box.cells[0]) == expected


def test_summaries_say_everything() -> None:
    """Tooltips and screen readers get title, text, speaker, places and quotations."""
    claim = Claim("T", "X.", by="Ann", sources=[Citation("b", 2, "exact words")])
    (box,) = stage(ArgumentMap(claims=[claim])).boxes
    assert box.summary == "Claim “T”: X. (by Ann; b, paragraph 2: “exact words”)"
    reason = stage(SYLLOGISM).boxes[3]
    assert reason.summary == (
        "Reason “Mortality”: Socrates is mortal, for all humans are. (by Aristotle)"
        " — 2 linked premises, for: Socrates is mortal."
    )
