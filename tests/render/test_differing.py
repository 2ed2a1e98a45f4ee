"""Pictures of two maps as one: what they show of each change, and what they leave as it is."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from strategies import changed_maps, maps
from trying import times

from argmap.interpret.interpret import interpret_text
from argmap.model.diff import diff
from argmap.model.ends import ClaimRef
from argmap.model.fate import Fate
from argmap.model.map import ArgumentMap
from argmap.model.union import Union, union
from argmap.render.outline import outline
from argmap.render.picture import draw, notations, outputs, picture, themes
from argmap.render.scene import Scene
from argmap.render.svg.spoken import Spoken

LANES = "[Lanes]: The town should build lanes.\n"
NARROW = LANES + "  - [Narrow]: The streets are too narrow.\n    - [Widened]: Two were widened.\n"
PCS = "<Money>\n\n(1) [Surplus]: There is money.\n----\n(2) [Pay]: The town can pay.\n"
GROUPS = "# One\n\n[A]: a\n\n[C]: c\n\n# Two\n\n[B]: b\n"


def both(before: str, after: str) -> Union:
    """Return two texts as one map."""
    return union(diff(interpret_text(before).map, interpret_text(after).map))


def scene(maps: Union, notation: str = "reasons") -> Scene:
    """Return what a picture of both maps shows."""
    return draw(maps, notation=notation).sheet.scene


def marks(shown: Scene) -> list[str]:
    """Return each mark in a few words: of boxes, premises, lines, groups."""
    boxes = [f"{box.badge.mark} {box.title}" for box in shown.boxes if box.badge.mark]
    cells = [
        " ".join(filter(None, (cell.badge.mark, cell.title or cell.text, cell.was and f"was {cell.was}", cell.note)))
        for box in shown.boxes
        for cell in box.cells
        if cell.badge.mark
    ]
    lines = [arrow.word or arrow.fate.value for arrow in shown.arrows if arrow.fate is not Fate.KEPT]
    frames = [frame.caption for frame in shown.frames if frame.fate is not Fate.KEPT]
    return [*boxes, *cells, *lines, *frames, *filter(None, (shown.left_out,))]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (LANES, LANES, []),
        (LANES, LANES.replace("town", "city"), ["~ Lanes was The town should build lanes."]),
        (LANES, LANES.replace("Lanes", "Paths"), ["~ Paths was called “Lanes”"]),
        (NARROW, LANES, ["– Narrow", "– Widened", "– rebuts", "– opposes"]),
        (LANES, NARROW, ["+ Narrow", "+ Widened", "+ rebuts", "+ opposes"]),
        (NARROW, NARROW.replace("    -", "    +"), ["+ supports", "– rebuts"]),
        (PCS, PCS.replace("----", "(2) [Grant]: The state pays.\n----"), ["+ Grant"]),
        (
            PCS,
            PCS.replace("[Pay]: The town can pay.", "[Fit]: It fits.") + "\n[Pay]: The town can pay.",
            ["~ Money", "+ Fit", "+", "–"],
        ),
        (GROUPS, "# One\n\n[C]: c\n\n# Two\n\n[B]: b\n\n[A]: a\n", ["~ A moved from “One”"]),
        (GROUPS, GROUPS.replace("# Two\n\n[B]: b\n", ""), ["– B", "– Two"]),
        (GROUPS, GROUPS.replace("# Two", "# Three"), ["~ Three (was called “Two”)"]),
        ("[A]: a {by: Ann}", "[A]: a {by: Bob}", ["~ A — Bob · speaker was Ann"]),
        (
            "[A]: a {seen: {on: 2020-02-29, by: Ann}, old: 1}",
            "[A]: a {seen: {on: 2020-03-01, by: Ann}, n: [yes]}",
            ["~ A seen.on was 2020-02-29 · old removed · n added"],
        ),
        (
            "===\ntitle: One\n===\n\n[A]: a",
            "===\ntitle: Two\n===\n\n[A]: a",
            ["Also changed: the map was called “One”."],
        ),
    ],
)
def test_marks(before: str, after: str, expected: list[str]) -> None:
    """Each change has its sign, and words that say what was."""
    assert marks(scene(both(before, after))) == expected


def test_homes_of_premises() -> None:
    """A premise of a removed argument that is still used is shown as what it is where it is still used."""
    shown = scene(
        both(PCS, PCS.replace("<Money>", "<Else>: Quite another one.").replace("[Pay]: The town can", "[X]: x"))
    )
    fates = {(box.title, cell.title): cell.fate for box in shown.boxes for cell in box.cells}
    assert fates["Money", "Surplus"] is Fate.REMOVED
    assert fates["Else", "Surplus"] is Fate.KEPT


def test_no_premise_any_more() -> None:
    """A claim that is no premise any more, and is shown nowhere else, is not taken for removed."""
    grant = "(2) [Grant]: The state pays.\n"
    shown = scene(both(PCS.replace("----", f"{grant}----"), PCS + "\n[Grant]: The state pays.\n  - [Pay]\n"))
    (cell,) = (cell for box in shown.boxes for cell in box.cells if cell.title == "Grant")
    assert (cell.badge.mark, cell.note) == ("–", "no longer a premise here, but still in the map")


def test_a_new_step_is_no_new_argument() -> None:
    """An argument that is drawn whole, and has a step more, has changed."""
    shown = scene(both("<Money>: It pays.\n\n[A]: a\n  + <Money>", f"{PCS}\n[A]: a\n  + <Money>: It pays."), "argdown")
    (cell,) = (cell for box in shown.boxes for cell in box.cells if cell.title == "Money")
    assert (cell.fate, cell.note) == (Fate.CHANGED, "1 step added")


def test_the_key_says_what_was() -> None:
    """In a key, new words are told apart from what is said of the claim besides."""
    shown = scene(both(GROUPS, "# One\n\n[C]: c\n\n# Two\n\n[B]: b\n\n[A]: a few\n"), "numbered")
    assert [(entry.mark, entry.text, entry.was) for entry in shown.key if entry.fate is not Fate.KEPT] == [
        ("~ 3", "a few (moved from “One”)", "a (moved from “One”)")
    ]


def test_what_is_still_there_does_what_it_does_now() -> None:
    """A claim that objects to something no longer does not look as if it did."""
    shown = scene(both(NARROW, NARROW.replace("  - [Narrow]", "\n[Narrow]").replace("\n    -", "\n  -")))
    stances = {cell.title: box.stance.value for box in shown.boxes for cell in box.cells}
    assert stances["Narrow"] == "neutral"
    assert sorted(arrow.word for arrow in shown.arrows) == ["opposes", "– opposes"]


def test_listeners_are_told() -> None:
    """What is said of a box says what became of it, and of what it has to do with others."""
    shown = scene(both(NARROW, NARROW.replace("    -", "    +").replace("too narrow", "narrow")))
    said = {box.cells[0].title: Spoken(shown).box(box) for box in shown.boxes}
    assert "Changed: was: “The streets are too narrow.”." in said["Narrow"]
    assert "Newly supported by: Widened. No longer rebutted by: Widened." in said["Narrow"]
    assert "[changed: was: “The streets are too narrow.”]" in outline(shown.map, shown.fates)


def test_listeners_are_told_what_is_concluded_now() -> None:
    """A premise is said to support what its step concludes, not what it concluded."""
    shown = scene(both(PCS, PCS.replace("[Pay]: The town can pay.", "[Fit]: It fits.") + "\n[Pay]: The town can pay."))
    (box,) = (box for box in shown.boxes if box.title == "Money")
    assert "supports: Fit." in Spoken(shown).premise(box, box.cells[0], 1)
    assert Spoken(shown).box(box).endswith("\nChanged: was for: The town can pay.")


@pytest.mark.parametrize("theme", themes())
@pytest.mark.parametrize("notation", notations())
def test_no_fate_is_told_by_colour_alone(theme: str, notation: str) -> None:
    """Borders and lines of what is new, gone and kept differ in width or dots, in every theme and notation."""
    svg = picture(both(NARROW, LANES + "  + [New]: x"), theme=theme, notation=notation).decode()
    assert svg.count('stroke-dasharray="1.2 2.6"') >= 2
    assert ">+<" in svg
    assert ">–<" in svg
    assert "line-through" in svg
    assert "added: thick border or line" in svg


def test_lines_through_outlined_words() -> None:
    """Words with an outline have no line through them as text: browsers would give it the outline, over the letters."""
    svg = picture(both(f"{NARROW}\n# Old\n\n[X]: x", LANES)).decode()
    outlined = re.findall(r'<g class="(?:word|caption)[^>]*>.*?</g>', svg, re.DOTALL)
    assert [part for part in outlined if "<path" in part]
    assert not [part for part in outlined if "text-decoration" in part]


@pytest.mark.parametrize("kind", [kind for kind in outputs() if kind not in {"pdf", "png"}])
def test_every_kind_of_file_says_it(kind: str) -> None:
    """Each kind of file has the words of both maps, and says of some that they were removed."""
    text = picture(both(NARROW, LANES), to=kind).decode()
    assert "narrow" in text
    assert "removed" in text or "–" in text


@pytest.mark.parametrize("kind", ["pdf", "png"])
def test_press(kind: str) -> None:
    """Words with lines along them are set."""
    assert picture(both(LANES, LANES.replace("town", "city")), to=kind)


@given(maps(), st.sampled_from(notations()))
@times(0.3)
def test_no_change_no_mark(one: ArgumentMap, notation: str) -> None:
    """A picture of a map with itself is that map's picture."""
    alone = draw(one, notation=notation).sheet.scene
    assert scene(union(diff(one, one)), notation) == alone


@given(changed_maps(), st.sampled_from(notations()))
@times(0.6)
def test_every_trace_is_told(pair: tuple[ArgumentMap, ArgumentMap], notation: str) -> None:
    """For each thing that is not what it was, there is a sign or a sentence; and drawing again gives the same."""
    # Argdown's own tools draw no line from an argument to itself
    ends = [(one.source, one.target) for argmap in pair for one in argmap.supports]
    ends += [(one.source, one.target) for argmap in pair for one in argmap.counterpoints]
    assume(notation != "argdown" or all(source != target for source, target in ends))
    found = union(diff(*pair))
    shown = scene(found, notation)
    assert bool(found.traces) == bool(shown.legend)
    assert bool(found.traces) <= bool(marks(shown) or any(entry.fate is not Fate.KEPT for entry in shown.key))
    assert scene(union(diff(*pair)), notation) == shown


@given(changed_maps(), st.integers(0, 2))
@times(0.4)
def test_around(pair: tuple[ArgumentMap, ArgumentMap], depth: int) -> None:
    """What changed stays, and what does not is counted."""
    found = union(diff(*pair))
    near = found.around(depth)
    titles = {claim.title for claim in near.map.claims}
    assert titles >= {ref.title for ref in found.traces if isinstance(ref, ClaimRef)}
    assert near.left_out.claims == len(found.map.claims) - len(near.map.claims)
    scene(near)
