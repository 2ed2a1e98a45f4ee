"""Which claims and arguments are shown: each mode, and each wish, on one small debate."""

from __future__ import annotations

import pytest
from attrs import evolve
from outline import outline

from argmap import ArgumentMap
from argmap.interpret.interpret import interpret_text
from argmap.interpret.reading import Reading
from argmap.model.selection import REFERENCE, Mode, Selected, Selection, restricted, select

DEBATE = interpret_text("""
[Lanes]: Build cycle lanes. #town
  - [Cost]: Lanes cost money.

A loose remark.

<Safety> #town #health

(1) [Lanes]
(2) What is used is built.
----
(3) People cycle.
----
(4) [Health]: People are healthier.

<Doctors>
  +> [Health]

[Lonely]: Nobody speaks of this.

# Parks

[Trees]: Plant trees. #green
  + More shade.
  + It is cool.
""")


def check(found: Reading, selection: Selection, expected: str) -> None:
    """Check what *selection* shows, as the titles' words with claims before arguments."""
    shown = select(found.map, selection, found.facts)
    assert " | ".join([*shown.claims, *(f"<{title}>" for title in shown.arguments)]) == expected


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        (
            Mode.ALL,
            "Lanes | Cost | Untitled 2 | Health | Trees | Untitled 4 | Untitled 5 | <Safety> | <Doctors>",
        ),
        (Mode.WITH_TITLE, "Lanes | Cost | Health | Trees | Untitled 4 | Untitled 5 | <Safety> | <Doctors>"),
        (Mode.TOP_LEVEL, "Lanes | Cost | Trees | Untitled 4 | Untitled 5 | <Safety>"),
        (Mode.WITH_RELATIONS, "Lanes | Cost | Health | Trees | Untitled 4 | Untitled 5 | <Safety> | <Doctors>"),
        (Mode.NOT_USED_IN_ARGUMENT, "Cost | Trees | Untitled 4 | Untitled 5 | <Safety>"),
        (Mode.WITH_MORE_THAN_ONE_RELATION, "Cost | Trees | Untitled 4 | Untitled 5 | <Safety>"),
        (Mode.NOTHING, ""),
    ],
)
def test_modes_of_argdown(mode: Mode, expected: str) -> None:
    """Argdown leaves out what nothing is connected with, and shows by mode what is."""
    check(DEBATE, evolve(REFERENCE, mode=mode), expected)


def test_the_mode_of_argmap() -> None:
    """All is shown that has a title or takes part; only the loose remark is not."""
    assert "Untitled 1" not in select(DEBATE.map, Selection()).claims
    left_out = {claim.title for claim in DEBATE.map.claims} - set(select(DEBATE.map, Selection()).claims)
    assert left_out == {"Untitled 1"}
    assert select(DEBATE.map, Selection()).arguments == ("Safety", "Doctors")


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (evolve(REFERENCE, tags=frozenset({"town"})), "Lanes | <Safety>"),
        (evolve(REFERENCE, tags=frozenset({"green", "health"})), ""),
        (
            evolve(REFERENCE, tags=frozenset({"green"}), untagged=True),
            "Health | Trees | Untitled 4 | Untitled 5 | <Doctors>",
        ),
        (evolve(REFERENCE, sections=frozenset({"Parks"})), "Trees | Untitled 4 | Untitled 5"),
        (evolve(REFERENCE, sections=frozenset({"Roads"})), ""),
        (
            evolve(REFERENCE, sections=frozenset({"Roads"}), sectionless=True),
            "Lanes | Cost | Health | <Safety> | <Doctors>",
        ),
        (evolve(REFERENCE, exclude=frozenset({"Lanes", "Trees"})), "Cost | Health | <Safety> | <Doctors>"),
        (
            evolve(REFERENCE, exclude_arguments=frozenset({"Safety"})),
            "Lanes | Cost | Health | Trees | Untitled 4 | Untitled 5 | <Doctors>",
        ),
        (evolve(REFERENCE, mode=Mode.NOTHING, include=frozenset({"Lonely", "Untitled 1"})), "Untitled 1 | Lonely"),
        (
            evolve(REFERENCE, mode=Mode.TOP_LEVEL, disconnected=True),
            "Lanes | Cost | Untitled 1 | Lonely | Trees | Untitled 4 | Untitled 5 | <Safety> | <Doctors>",
        ),
    ],
)
def test_wishes(selection: Selection, expected: str) -> None:
    """Tags, sections and titles say what may be shown; the mode, what of that is."""
    check(DEBATE, selection, expected)


@pytest.mark.parametrize(
    ("flag", "selection", "expected"),
    [
        ("true", evolve(REFERENCE, mode=Mode.NOTHING), "A | <B>"),
        ("false", evolve(REFERENCE, mode=Mode.ALL, disconnected=True), "C"),
        ("false", evolve(REFERENCE, mode=Mode.ALL, disconnected=True, ignore_is_in_map=True), "A | C | <B>"),
        ("true", evolve(REFERENCE, mode=Mode.NOTHING, ignore_is_in_map=True), ""),
        ("maybe", evolve(REFERENCE, mode=Mode.NOTHING), ""),
    ],
)
def test_what_asks_to_be_shown(flag: str, selection: Selection, expected: str) -> None:
    """``isInMap`` shows or hides one thing, unless no heed is paid to it."""
    check(interpret_text(f"[A]: a {{isInMap: {flag}}}\n\n<B>: b {{isInMap: {flag}}}\n\n[C]"), selection, expected)


STRUCTURES = {
    "a premise is spoken of": ("(1) [P] {isInMap: false}\n  - [X]\n----\n(2) c", "X | <Untitled 1>"),
    "a premise speaks": ("(1) [P] {isInMap: false}\n  -> [X]\n----\n(2) c", ""),
    "a premise is contradicted": ("(1) [P] {isInMap: false}\n  >< [X]\n----\n(2) c", "X | <Untitled 1>"),
    "a conclusion speaks": ("(1) p\n----\n(2) [C] {isInMap: false}\n  -> [X]", "X | <Untitled 1>"),
    "a conclusion is spoken of": ("(1) p\n----\n(2) [C] {isInMap: false}\n  - [X]", ""),
    "a conclusion is contradicted": ("(1) p\n----\n(2) [C] {isInMap: false}\n  >< [X]", "X | <Untitled 1>"),
    "a step is undercut": ("(1) p\n----\n  <_ [X]\n(2) c", "X | <Untitled 1>"),
    "a step is undercut by an argument": ("(1) p\n----\n  <_ <X>\n(2) c", "<Untitled 1> | <X>"),
    "two have nothing in common": ("(1) p\n----\n(2) c\n\n<B>\n\n(1) [D]: d {isInMap: false}\n----\n(2) e", ""),
    "one concludes what the other rests on": (
        "(1) p\n----\n(2) [C] {isInMap: false}\n\n<B>\n\n(1) [C]\n----\n(2) e",
        "<Untitled 1> | <B>",
    ),
    "a premise is shown": ("(1) [P]\n----\n(2) c", "P | <Untitled 1>"),
    "nothing": ("(1) p\n----\n(2) c", ""),
    "an argument attacks another": ("<A>\n  - <B>", "<A> | <B>"),
    "an argument attacks what is not shown": ("<A>\n  - [X] {isInMap: false}", ""),
    "an argument attacks a hidden premise": (
        "(1) [P] {isInMap: false}\n----\n(2) c\n\n<A>\n  -> [P]",
        "<Untitled 1> | <A>",
    ),
}


@pytest.mark.parametrize(("text", "expected"), STRUCTURES.values(), ids=STRUCTURES)
def test_arguments_take_part(text: str, expected: str) -> None:
    """An argument is shown if it, a premise or its conclusion takes part in something that is."""
    check(interpret_text(text), REFERENCE, expected)


def test_a_claim_counts_its_partners() -> None:
    """More than one relation means more than one partner; only what is used in an argument needs that many."""
    selection = evolve(REFERENCE, mode=Mode.WITH_MORE_THAN_ONE_RELATION)
    check(interpret_text("(1) [P]\n  - [X]\n----\n(2) c"), selection, "X | <Untitled 1>")
    check(interpret_text("(1) [P]\n  - [X]\n  + [Y]\n----\n(2) c"), selection, "P | X | Y | <Untitled 1>")
    check(interpret_text("(1) [P]\n  - [X]\n  -> [X]\n----\n(2) c"), selection, "X | <Untitled 1>")


def test_the_part_that_is_selected() -> None:
    """What an argument is made of stays with it; relations and claims that are not selected go."""
    part = restricted(DEBATE.map, Selected(("Cost",), ("Safety",)))
    assert (
        outline(Reading(part))
        == outline(
            interpret_text("""
[Lanes]: Build cycle lanes. #town
  - [Cost]: Lanes cost money.

<Safety> #town #health

(1) [Lanes]
(2) [Untitled 2]: What is used is built.
----
(3) [Untitled 3]: People cycle.
----
(4) [Health]: People are healthier.
""")
        )
        + "\ns1 Parks"
    )


def test_undercuts_stay_with_their_argument() -> None:
    """A relation to a step stays if the argument does."""
    found = interpret_text("(1) [P]\n----\n  <_ [X]\n(2) [C]").map
    assert restricted(found, Selected(("X",), ("Untitled 1",))) == found
    assert restricted(found, Selected(("X",), ())).relations == ()
    assert restricted(found, Selected((), ("Untitled 1",))).relations == ()


def test_an_empty_map_shows_nothing() -> None:
    """Nothing is selected of nothing."""
    assert select(ArgumentMap(), REFERENCE) == Selected((), ())
