"""Notations: what each shows of a map, as cases; and that each shows all of it, as laws."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from drawn import CYCLE_LANES, SYLLOGISM
from hypothesis import given
from strategies import maps
from trying import times

from argmap import plugins
from argmap.model.argument import Argument, Inference, Premise
from argmap.model.claim import Citation, Claim
from argmap.model.ends import ArgumentRef, ClaimRef, End
from argmap.model.map import ArgumentMap
from argmap.model.relation import Counterpoint, Support
from argmap.render.notation import PLAIN, LabelMode, Notation, Numbers, Style
from argmap.render.numbering import numbering
from argmap.render.picture import NOTATIONS, notation_called, notations
from argmap.render.scene import Box, BoxKind, Scene

NUMBERED = Style(Numbers.HIERARCHICAL)
#: The notations that show a whole map whatever the style.
WHOLE = ("inference", "numbered", "reasons")


def lines(scene: Scene) -> Iterator[str]:
    """Give a line for each box, arrow and entry of the key."""
    yield from map(_box, scene.boxes)
    for arrow in scene.arrows:
        source, target = arrow.source.cell or arrow.source.place, arrow.target.cell or arrow.target.place
        yield f"{source} {arrow.kind.value} {target}{f': {arrow.word}' if arrow.word else ''}"
    yield from (f"({entry.mark}) {'[implicit] ' if entry.implicit else ''}{entry.text}" for entry in scene.key)


def _box(box: Box) -> str:
    cells = (
        " ".join(filter(None, (cell.mark, cell.title, cell.text, "[implicit]" * cell.implicit))) for cell in box.cells
    )
    words = (box.shape.value, box.stance.value, "main" if box.main else "", box.heading)
    return f"{box.key} {', '.join(filter(None, words))}: {' + '.join(cells)}"


def check(notation: str, map: ArgumentMap, expected: str, style: Style = PLAIN) -> None:
    """Compare what is staged with what is expected, line by line."""
    found = list(lines(notation_called(notation).stage(map, style)))
    assert found == [line.strip() for line in expected.strip().splitlines()]


def test_inference() -> None:
    """Premises lead into a step, a step to its conclusion; a counterpoint is a node; an undercut aims at a step."""
    check(
        "inference",
        CYCLE_LANES,
        """
        c1 round, neutral, main: Lanes The town should build cycle lanes.
        c2 round, neutral: Cycle lanes cut injuries.
        c3 round, neutral: Fewer injuries are worth the cost. [implicit]
        c4 round, neutral: Lanes reduce traffic.
        c5 round, neutral: Narrow The streets are too narrow.
        c6 round, neutral: Widened Two streets were widened last year.
        c7 round, neutral: Data The injury data come from one street.
        s1x1 pill, support: inference
        s2x1 pill, support: inference
        k1 pill, objection: conflict
        k2 pill, rebuttal: conflict
        k3 pill, undercut: undercut
        c2 inference s1x1
        c3 inference s1x1
        s1x1 inference c1
        c4 inference s2x1
        s2x1 inference c1
        c5 objection k1
        k1 objection c1
        c6 rebuttal k2
        k2 rebuttal c5
        c7 undercut k3
        k3 undercut s1x1
        """,
    )


def test_inference_of_symmetric_counterpoints() -> None:
    """A contrary is a node that speaks against both; rules and schemes stand in the step."""
    found = list(lines(notation_called("inference").stage(SYLLOGISM, PLAIN)))
    assert "s1x1 pill, support: Barbara" in found
    assert {"k2 contrary c6", "k2 contrary c5"} <= set(found)


def test_numbered() -> None:
    """Linked premises are joined circles; sentences are numbered in the author's order, the implicit ones last."""
    check(
        "numbered",
        CYCLE_LANES,
        """
        c1 circle, neutral, main: 1
        c5 circle, objection: 4
        c6 circle, rebuttal: 5
        c7 circle, undercut: 6
        r1 joined, support: 2 + 7 [implicit]
        r2 joined, support: 3
        r1 inference c1
        r2 inference c1
        c5 objection c1: opposes
        c6 rebuttal c5: rebuts
        c7 undercut j1: undercuts
        (1) The town should build cycle lanes.
        (2) Cycle lanes cut injuries.
        (3) Lanes reduce traffic.
        (4) The streets are too narrow.
        (5) Two streets were widened last year.
        (6) The injury data come from one street.
        (7) [implicit] Fewer injuries are worth the cost.
        """,
    )


def test_numbered_by_paragraph() -> None:
    """Where every sentence says its paragraph, the order is that of the source; hierarchical numbers have theirs."""
    late, early = (
        Claim("Late", "It rains.", sources=[Citation(paragraph=2)]),
        Claim("Early", "The street is wet.", sources=[Citation(paragraph=1)]),
    )
    shown = ArgumentMap(claims=[late, early], supports=[Support(late, early)])
    key = ["(1) The street is wet.", "(2) It rains."]
    assert list(lines(notation_called("numbered").stage(shown, PLAIN)))[-2:] == key
    assert list(lines(notation_called("numbered").stage(shown, NUMBERED)))[-2:] == [
        "(1) The street is wet.",
        "(1.1) It rains.",
    ]


def test_argdown() -> None:
    """Arguments stand whole; what is drawn as a claim supports and is supported; an undercut ends at the argument."""
    check(
        "argdown",
        CYCLE_LANES,
        """
        c1 round, neutral, main: Lanes The town should build cycle lanes.
        c2 round, objection: Narrow The streets are too narrow.
        c3 round, rebuttal: Widened Two streets were widened last year.
        c4 round, undercut: Data The injury data come from one street.
        a1 round, support: Safety
        a2 round, support: Untitled Argument 1
        c2 objection c1: opposes
        c3 rebuttal c2: rebuts
        c4 undercut a1: undercuts
        a1 support c1: supports
        a2 support c1: supports
        """,
    )


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        (LabelMode.HIDE_UNTITLED, "Lanes The town should build cycle lanes."),
        (LabelMode.TITLE, "Lanes"),
        (LabelMode.TEXT, "The town should build cycle lanes."),
        (LabelMode.NONE, ""),
    ],
)
def test_labels(mode: LabelMode, expected: str) -> None:
    """Argdown's label modes say what stands in a box."""
    scene = notation_called("argdown").stage(CYCLE_LANES, Style(claim_labels=mode, argument_labels=mode))
    cell = scene.boxes[0].cells[0]
    assert " ".join(filter(None, (cell.title, cell.text))) == expected


def test_hierarchical_numbers() -> None:
    """Main claims count up; below them reasons come before objections; linked premises have letters."""
    check(
        "reasons",
        CYCLE_LANES,
        """
        c1 round, neutral, main: 1 Lanes The town should build cycle lanes.
        c5 round, objection: 1.3 Narrow The streets are too narrow.
        c6 round, rebuttal: 1.3.1 Widened Two streets were widened last year.
        c7 round, undercut: 1.1.1 Data The injury data come from one street.
        r1 round, support, 1.1 because: 1.1a Cycle lanes cut injuries. """
        """+ 1.1b Fewer injuries are worth the cost. [implicit]
        r2 round, support, because: 1.2 Lanes reduce traffic.
        r1 inference c1
        r2 inference c1
        c5 objection c1: opposes
        c6 rebuttal c5: rebuts
        c7 undercut j1: undercuts
        """,
        NUMBERED,
    )


def test_numbers_in_a_circle() -> None:
    """What supports itself in a circle, or has no main claim, is numbered all the same."""
    one, other = Claim("One"), Claim("Other")
    found = numbering(ArgumentMap(claims=[one, other], supports=[Support(one, other), Support(other, one)]))
    assert found == {ClaimRef("One"): "1", ClaimRef("Other"): "1.1"}


@given(maps())
def test_everything_is_numbered(map: ArgumentMap) -> None:
    """Each claim, argument and step has a number, and no two claims have one number."""
    found = numbering(map)
    ends: list[End] = [ClaimRef(claim.title) for claim in map.claims]
    assert len({found[end] for end in ends}) == len(ends)
    assert all(found[ArgumentRef(argument.title)] for argument in map.arguments)


@pytest.mark.parametrize("name", WHOLE)
@given(map=maps())
def test_everything_is_shown(name: str, map: ArgumentMap) -> None:
    """Each claim is shown, and each argument or its steps; each relation has a line."""
    scene = notation_called(name).stage(map, PLAIN)
    shown: set[object] = {cell.ref for box in scene.boxes for cell in box.cells} | {box.ref for box in scene.boxes}
    assert all(ClaimRef(claim.title) in shown for claim in map.claims)
    assert all(ArgumentRef(argument.title) in shown for argument in map.arguments if not argument.inferences)
    assert all(relation in {arrow.ref for arrow in scene.arrows} for relation in map.relations)


@pytest.mark.parametrize("name", notations())
@pytest.mark.parametrize("style", [PLAIN, NUMBERED, Style(claim_labels=LabelMode.NONE, argument_labels=LabelMode.NONE)])
@times(0.2)
@given(map=maps())
def test_scenes_hold_together(name: str, style: Style, map: ArgumentMap) -> None:
    """Keys are unique, and each line has two ends that are there."""
    scene = notation_called(name).stage(map, style)
    places = [*(box.key for box in scene.boxes), *(junction.key for junction in scene.junctions)]
    assert len(set(places)) == len(places)
    assert len({arrow.key for arrow in scene.arrows}) == len(scene.arrows)
    cells = {cell.key for box in scene.boxes for cell in box.cells if box.kind is BoxKind.REASON}
    for end in (end for arrow in scene.arrows for end in (arrow.source, arrow.target)):
        assert end.place in places
        assert not end.cell or end.cell in cells


def test_a_claim_implicit_in_one_place_is_said_in_another() -> None:
    """A premise that is implicit here and said there is dashed here only; where it stands once, it is not."""
    human, mortal, animal = (
        Claim("Human", "Socrates is human."),
        Claim("Mortal", "He dies."),
        Claim("Animal", "He eats."),
    )
    steps = [Inference([Premise(human, implicit=True)], mortal)], [Inference([human], animal)]
    shown = ArgumentMap(
        claims=[human, mortal, animal], arguments=[Argument("A", "", steps[0]), Argument("B", "", steps[1])]
    )
    assert not any(
        cell.implicit for box in notation_called("inference").stage(shown, PLAIN).boxes for cell in box.cells
    )
    cells = [cell for box in notation_called("reasons").stage(shown, PLAIN).boxes for cell in box.cells]
    assert [cell.implicit for cell in cells if cell.ref == ClaimRef("Human")] == [True, False]


def test_table() -> None:
    """Each notation bears the name of its file, and says in a line what it is."""
    found = plugins.table(NOTATIONS, Notation)
    assert tuple(found) == notations() == ("argdown", "inference", "numbered", "reasons")
    assert all(one.name == name and one.summary for name, one in found.items())


def test_objections_to_arguments() -> None:
    """An argument without steps is objected to like a claim."""
    shown = ArgumentMap(
        claims=[Claim("Cost", "It is dear.")],
        arguments=[Argument("Safety", "It is safe.")],
        counterpoints=[Counterpoint(Claim("Cost"), ArgumentRef("Safety"))],
    )
    for name in notations():
        scene = notation_called(name).stage(shown, PLAIN)
        assert [arrow.target.place for arrow in scene.arrows][-1] == "a1"
