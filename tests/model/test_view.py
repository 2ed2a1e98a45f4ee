"""What a view shows, and that it loses nothing in silence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import maps, requests

from argmap.errors import MapError
from argmap.interpret.interpret import interpret_text
from argmap.model.ends import ArgumentRef, ClaimRef
from argmap.model.map import ArgumentMap
from argmap.model.nearness import parts
from argmap.model.pattern import matches
from argmap.model.selection import Mode, Selection
from argmap.model.stubs import Count, GroupRef, Place
from argmap.model.view import View, view

DEBATE = interpret_text("""
[Lanes]: Build cycle lanes. #town {by: the council}
  + <Safety>
  - [Cost]
    - <Savings> {by: the council}
  + <Health>

A loose remark.

# Roads

[Cost]: Lanes cost money. #money {by: shops}
  + [Budget]: The budget is spent. #money

## Side roads

<Safety>: Lanes are safe. #town

(1) [Used]: Lanes are used.
(2) [Separate]: Lanes keep cars away.
----
(3) [Safe]: Lanes are safe.

<Doctors>: Doctors see it.
  +> [Separate]
  _> <Health>

# Town

<Health>: Cycling is healthy. #town {by: doctors}
""").map

NAMED = {
    "a tag": (Selection(tags=frozenset({"money"})), "Cost | Budget"),
    "a speaker": (Selection(by=frozenset({"the council"})), "Lanes | <Savings>"),
    "two speakers": (Selection(by=frozenset({"doctors", "shops"})), "Cost | <Health>"),
    "a group with what is inside": (
        Selection(groups=frozenset({"Roads"})),
        "Cost | Budget | Used | Separate | Safe | <Safety> | <Doctors>",
    ),
    "a group inside": (Selection(groups=frozenset({"Side roads"})), "Used | Separate | Safe | <Safety> | <Doctors>"),
    "a pattern": (Selection(patterns=frozenset({"*s"})), "Lanes | <Savings> | <Doctors>"),
    "both": (Selection(tags=frozenset({"town"}), by=frozenset({"doctors"})), "<Health>"),
    "neither": (Selection(tags=frozenset({"money"}), by=frozenset({"doctors"})), ""),
    "near a claim": (Selection(focus="Cost"), "Lanes | Cost | Budget | <Savings>"),
    "the claim itself": (Selection(focus="Cost", depth=0), "Cost"),
    "in brackets": (Selection(focus="[Budget]"), "Cost | Budget"),
    "near an argument": (Selection(focus="<Doctors>"), "Separate | <Health> | <Doctors>"),
    "near a premise": (Selection(focus="Used"), "Used | Separate | Safe | <Safety>"),
    "farther": (Selection(focus="Budget", depth=2), "Lanes | Cost | Budget | <Savings>"),
    "everything": (
        Selection(focus="Budget", depth=99),
        "Lanes | Cost | Budget | Used | Separate | Safe | <Safety> | <Savings> | <Health> | <Doctors>",
    ),
    "near, of what is left": (Selection(focus="Cost", tags=frozenset({"money"})), "Cost | Budget"),
    "main claims": (Selection(only_main=True), "Lanes | Cost | Safe | <Health>"),
    "loose sentences": (Selection(Mode.ALL, groups=frozenset(), patterns=frozenset({"untitled*"})), "Untitled 1"),
}


def shown(found: View) -> str:
    """Return the titles of what a view shows, claims before arguments."""
    return " | ".join([*(claim.title for claim in found.map.claims), *(f"<{a.title}>" for a in found.map.arguments)])


@pytest.mark.parametrize(("selection", "expected"), NAMED.values(), ids=NAMED)
def test_what_is_shown(selection: Selection, expected: str) -> None:
    """Filters have effect together, then the focus, then main claims."""
    assert shown(view(DEBATE, selection)) == expected


UNKNOWN = {
    "tag": (Selection(tags=frozenset({"mony"})), "no tag 'mony' in the map; did you mean 'money'?"),
    "group": (Selection(groups=frozenset({"Road"})), "no group 'Road' in the map; did you mean 'Roads'?"),
    "speaker": (Selection(by=frozenset({"doctor"})), "no speaker 'doctor' in the map; did you mean 'doctors'?"),
    "title": (Selection(focus="[Safty]"), "no claim or argument '[Safty]' in the map; did you mean 'Safety'?"),
    "bracket": (Selection(focus="[Safety]"), "no claim or argument '[Safety]' in the map; did you mean 'Safety'?"),
    "nothing near": (Selection(tags=frozenset({"x"})), "no tag 'x' in the map; it has 'town', 'money'"),
}


@pytest.mark.parametrize(("selection", "expected"), UNKNOWN.values(), ids=UNKNOWN)
def test_what_is_not_in_the_map(selection: Selection, expected: str) -> None:
    """Whoever asks for what is not there hears what is."""
    with pytest.raises(MapError) as caught:
        view(DEBATE, selection)
    assert str(caught.value) == expected


def test_a_group_to_close_is_in_the_map() -> None:
    """Groups to close are checked as well, and a map may have none at all."""
    with pytest.raises(MapError, match="did you mean 'Town'"):
        view(DEBATE, close=["Twon"])
    with pytest.raises(MapError, match="it has none"):
        view(ArgumentMap(), close=["Town"])


PATTERNS = [
    ("*", "", True),
    ("", "", True),
    ("", "a", False),
    ("a", "A", True),
    ("a?c", "abc", True),
    ("a?c", "ac", False),
    ("*b*", "abc", True),
    ("a*a", "a", False),
    ("a*bc", "abcbc", True),
    ("*?", "", False),
    ("**x**", "axb", True),
    ("[a]", "[A]", True),
    ("[a]", "a", False),
    ("ab*ba", "aba", False),
    ("STRASSE", "Straße", True),
]


@pytest.mark.parametrize(("pattern", "title", "expected"), PATTERNS)
def test_patterns(pattern: str, title: str, *, expected: bool) -> None:
    """A star stands for anything, a question mark for one character, and nothing else is special."""
    assert matches(pattern, title) == expected


def test_hostile_patterns_are_quick() -> None:
    """What makes other implementations try for ever is done at once."""
    assert not matches("*a" * 50 + "*b", "a" * 100_000)


def test_a_closed_group_is_one_box() -> None:
    """What crosses its border ends there, once; what runs inside vanishes."""
    found = view(DEBATE, close=["Roads", "Side roads"])
    assert shown(found) == "Lanes | <Savings> | <Health>"
    assert [(box.group.title, str(box.count)) for box in found.closed] == [("Roads", "5 claims and 2 arguments")]
    key = GroupRef(found.closed[0].group.key)
    assert [(link.source, link.target, link.kind.value) for link in found.links] == [
        (key, ClaimRef("Lanes"), "reason"),
        (ArgumentRef("Savings"), key, "objection"),
        (key, ClaimRef("Lanes"), "objection"),
        (key, ArgumentRef("Health"), "undercut"),
    ]
    assert not found.left_out


def test_an_argument_outside_stays_whole() -> None:
    """A premise whose group is closed moves out of it; what speaks for it in the group ends at the premise."""
    found = interpret_text(
        "# In {isClosed: true}\n\n[P]: p\n  + <R>\n\n<R>\n\n# Out\n\n<A>\n\n(1) [P]\n----\n(2) [C]: c"
    ).map
    seen = view(found)
    assert shown(seen) == "P | C | <A>"
    assert seen.map.claim("P").group == ""
    assert [str(box.count) for box in seen.closed] == ["1 argument"]
    assert [(type(link.source), link.target) for link in seen.links] == [(GroupRef, ClaimRef("P"))]


FOLDED = {
    1: ("Lanes", ""),
    2: ("Lanes", "Lanes: 2 reasons and 1 objection"),
    4: ("Lanes | Safe", "Lanes: 1 reason and 1 objection, Safe: 1 reason"),
    6: ("Lanes | Safe | <Health> | <Doctors>", "Lanes: 1 objection, Safe: 1 reason"),
    7: (
        "Lanes | Cost | Used | Separate | Safe | <Safety> | <Health> | <Doctors>",
        "Cost: 1 reason and 1 objection",
    ),
}


def boxes(found: View) -> int:
    """Return how many boxes a view is drawn with, where premises stand in the boxes of their steps."""
    taken = {p.claim for a in found.map.arguments for step in a.inferences for p in step.premises}
    claims = sum(claim.title not in taken for claim in found.map.claims)
    steps = sum(max(1, len(argument.inferences)) for argument in found.map.arguments)
    return claims + steps + len(found.closed) + len(found.stubs)


def members(found: ArgumentMap) -> set[Place]:
    """Return the names of all that is in a map."""
    return {*(ClaimRef(claim.title) for claim in found.claims), *(ArgumentRef(a.title) for a in found.arguments)}


@given(requests())
def test_nothing_is_lost_in_silence(asked: tuple[ArgumentMap, Selection, list[str], int]) -> None:
    """Everything is shown, or counted once: in a closed group, in a stub, or as left out."""
    whole, selection, close, most = asked
    found = view(whole, selection, close=close, max_boxes=most)
    shown = Count(len(found.map.claims), len(found.map.arguments))
    total = shown + found.folded + found.left_out + Count(claims=found.loose)
    assert total == Count(len(whole.claims), len(whole.arguments))
    assert min(found.left_out.claims, found.left_out.arguments, found.loose) >= 0
    assert members(found.map) <= members(whole)
    assert all(whole.argument(a.title).inferences == a.inferences for a in found.map.arguments)


@given(requests())
def test_stand_ins_hang_on_what_is_shown(asked: tuple[ArgumentMap, Selection, list[str], int]) -> None:
    """Stubs and links end at what the view shows, each stub has something in it, and no two hang in one place."""
    whole, selection, close, most = asked
    found = view(whole, selection, close=close, max_boxes=most)
    steps: set[Place] = {ref for claim in found.map.claims for ref in found.map.inferences_for(claim)}
    places = members(found.map) | steps | {box.ref for box in found.closed}
    assert {stub.on for stub in found.stubs} <= {None, *places}
    assert len({stub.on for stub in found.stubs}) == len(found.stubs)
    assert all(stub.count for stub in found.stubs)
    assert all({link.source, link.target} <= places for link in found.links)


@given(maps(), st.integers(1, 12))
def test_no_more_boxes_than_asked_for(whole: ArgumentMap, most: int) -> None:
    """There are at most so many boxes, stubs among them, and main claims go last."""
    found = view(whole, Selection(Mode.ALL), max_boxes=most)
    assert boxes(found) <= most
    roots = {claim.title for claim in whole.roots}
    if len(roots) <= most:
        assert roots <= {claim.title for claim in found.map.claims}
    assert view(whole, Selection(Mode.ALL), max_boxes=most) == found


@given(maps())
def test_without_wishes_all_is_shown(whole: ArgumentMap) -> None:
    """A view of all of a map with room for all of it is the map."""
    assert view(whole, Selection(Mode.ALL), max_boxes=999).map == whole


@given(maps(), st.integers(0, 3))
def test_steps_are_counted(whole: ArgumentMap, depth: int) -> None:
    """Whatever is shown at one depth is shown at the next, with arguments whole."""
    for claim in whole.claims[:1]:
        near = view(whole, Selection(Mode.ALL, focus=claim.title, depth=depth))
        far = view(whole, Selection(Mode.ALL, focus=claim.title, depth=depth + 1))
        assert members(near.map) <= members(far.map)
        assert all(far.map.has_claim(title) for a in far.map.arguments for title in parts(a))


@pytest.mark.parametrize("most", FOLDED)
def test_the_deepest_is_folded_first(most: int) -> None:
    """Main claims stay longest; a stub says what speaks for and against what it hangs on."""
    found = view(DEBATE, max_boxes=most)
    stubs = ", ".join(f"{getattr(stub.on, 'title', None)}: {stub.words}" for stub in found.stubs)
    assert (shown(found), stubs) == FOLDED[most]


@pytest.mark.slow
def test_a_long_chain_is_folded_at_once() -> None:
    """Depth costs no stack, and length no square."""
    text = "\n\n".join(f"[C{i}]: c\n  + [C{i + 1}]" for i in range(2000))
    found = view(interpret_text(text).map, max_boxes=3)
    assert shown(found) == "C0 | C1"
    assert [(stub.words, str(stub.count)) for stub in found.stubs] == [("1 reason", "1999 claims")]


def test_the_note() -> None:
    """Loose sentences are worth a note only beside something else, or if nothing is shown."""
    assert view(interpret_text("A.\n\nB.").map).note == "Not shown: 2 loose sentences."
    assert not view(DEBATE).note
    assert view(DEBATE).loose == 1
    assert view(DEBATE, Selection(only_main=True)).note == "Not shown: 3 claims, 3 arguments and 1 loose sentence."
