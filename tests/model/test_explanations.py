"""Steps that explain: they are neither for nor against what they explain, wherever reasons are told or counted."""

from __future__ import annotations

import json

import pytest
from attrs import evolve
from hypothesis import given
from strategies import maps

from argmap import ArgumentMap, Document, Inference, Support, diff
from argmap.analysis.ledger import ledger
from argmap.analysis.rows import listing
from argmap.editing.telling import telling_called
from argmap.interchange.argdown_map import map_of
from argmap.interpret.interpret import interpret_text
from argmap.model.concessions import granted, misplaced
from argmap.model.dialectic import edges
from argmap.model.ends import ArgumentRef, ClaimRef, End, InferenceRef
from argmap.model.fate import Fate
from argmap.model.query import Query, Role
from argmap.model.relation import StepKind, SupportKind
from argmap.model.selection import Mode, Selected, Selection
from argmap.model.union import union
from argmap.model.view import view
from argmap.render.notation import PLAIN, Numbers, Style
from argmap.render.outline import outline
from argmap.render.picture import draw, notation_called, notations
from argmap.render.scene import ArrowKind, Stance
from argmap.render.strands.forest import forest
from argmap.teaching.lesson import Lesson
from argmap.teaching.textual import textual

#: A mill stands still, which a dry river explains, and which speaks against its wheel; the drought has a cause, too.
MILL = """\
[Still]: The mill stands still.
  - [Miller]: The miller says that it runs.

<Dry>

(1) [River]: The river has run dry.
(2) [Wheel]: Without water no wheel turns.
-- {scheme: explanation} --
(3) [Still]

<Cause>

(1) [Dam]: A dam was built upstream.
-- Causes {scheme: Explanation} --
(2) [River]
----
(3) [Sluice]: Its sluice should be opened.
"""


def mill() -> ArgumentMap:
    """Return the map of the mill."""
    return Document.of(MILL).map


@pytest.mark.parametrize(
    ("scheme", "explains"),
    [
        ("explanation", True),
        (" Explanation ", True),
        ("", False),
        ("inference to the best explanation", False),
        ("explanations", False),
    ],
)
def test_one_scheme_explains(scheme: str, explains: bool) -> None:  # noqa: FBT001 - a case
    """No other one does, whatever it resembles."""
    assert Inference("It rained.", "It is wet.", scheme=scheme).explains is explains


def test_an_argument_does_what_its_last_step_does() -> None:
    """Without steps it explains nothing."""
    found = mill()
    assert [argument.explains for argument in found.arguments] == [True, False]
    assert not Document.of("<Sketch>: It rains.").map.argument("Sketch").explains


def test_roles() -> None:
    """What explains is no premise, and what is explained no conclusion, unless another step makes it one."""
    found = mill()
    assert {claim.title: sorted(role.value for role in found.roles_of(claim)) for claim in found.claims} == {
        "Still": ["main-claim"],
        "Miller": ["objection"],
        "River": ["explanation", "premise"],
        "Wheel": ["explanation"],
        "Dam": ["explanation"],
        "Sluice": ["conclusion", "main-claim"],
    }


def test_an_explanation_is_no_support() -> None:
    """What only explanations lead to is unsupported, and has no argument for it."""
    found = mill()
    unsupported = [claim.title for claim in found.claims_asked(Query(unsupported=True))]
    assert unsupported == ["Still", "Miller", "River", "Wheel", "Dam"]
    assert found.arguments_for("Still") == ()
    assert [argument.title for argument in found.arguments_for("Sluice")] == ["Cause"]
    assert [claim.title for claim in found.claims_asked(Query(roles=Role.EXPLANATION))] == ["River", "Wheel", "Dam"]


def test_lists_name_it() -> None:
    """A step that explains is listed as an explanation."""
    rows = listing(mill(), "relations", Query()).rows
    assert [(row["kind"], row["source"], row["target"]) for row in rows][:3] == [
        ("explanation", "Dry", "Still"),
        ("explanation", "Cause", "River"),
        ("inference", "Cause", "Sluice"),
    ]
    assert "  explains [Still]\n" in ledger(mill())


def test_an_explanation_answers_no_objection() -> None:
    """An objection is not answered by an attack on what explains it."""
    text = "[Go]: Go.\n  - [Late]: It is late.\n\n<Clock>\n\n(1) The sun sets.\n-- {scheme: explanation} --\n(2) [Late]"
    answered = f"{text}\n\n<Clock>\n  - [No]: It does not."
    assert _unanswered(answered) == {ClaimRef("Late"), ClaimRef("No")}
    assert _unanswered(answered.replace("-- {scheme: explanation} --", "----")) == {ClaimRef("No")}


def _unanswered(text: str) -> set[End]:
    asked = Document.of(text).map.relations_asked(Query(unanswered=True))
    return {one.source for one in asked if not isinstance(one, InferenceRef)}


LATE = (
    "[Go]: Go.\n  - [Late]: It is late.{}\n\n"
    "<Sun>\n\n(1) [Dusk]: The sun sets.{}\n-- {{scheme: explanation}} --\n(2) [Late]"
)


def test_what_explains_an_objection_is_no_concession() -> None:
    """It does not speak against what the objection opposes; nor is it granted with the objection."""
    found = Document.of(LATE.format("", " #concession")).map
    assert [one.title for one in misplaced(found)] == ["Dusk"]
    assert granted(Document.of(LATE.format(" #concession", "")).map) == {ClaimRef("Late")}


def test_edges_of_whole_arguments() -> None:
    """An argument explains if its last step does, and its premises if only such steps use them; not so in Argdown."""
    selected = Selected(("Still", "Miller", "River", "Wheel", "Dam", "Sluice"), ("Dry", "Cause"))
    found = {(edge.source, edge.target): edge.kind for edge in edges(mill(), selected)}
    assert found[ArgumentRef("Dry"), ClaimRef("Still")] is StepKind.EXPLANATION
    assert found[ClaimRef("Wheel"), ArgumentRef("Dry")] is StepKind.EXPLANATION
    assert found[ClaimRef("Dam"), ArgumentRef("Cause")] is StepKind.EXPLANATION
    assert found[ArgumentRef("Cause"), ClaimRef("Sluice")] is SupportKind.REASON
    said = map_of(interpret_text(MILL))["edges"]
    assert {edge["relationType"] for edge in said} == {"support", "attack"}
    assert "expl" not in json.dumps(said)


@pytest.mark.parametrize("notation", notations())
def test_pictures_tell_it(notation: str) -> None:
    """By a line, a stance and words of its own, in each notation."""
    scene = notation_called(notation).stage(mill(), PLAIN)
    lines = [arrow for arrow in scene.arrows if arrow.kind is ArrowKind.EXPLANATION]
    assert lines
    assert any(box.stance is Stance.EXPLANATION for box in scene.boxes)
    if notation != "inference":
        assert {arrow.word for arrow in lines} == {"explains"}


def test_a_step_is_told_by_what_it_does() -> None:
    """Of one argument, the first step may explain and the second support; rules stay, the scheme is not repeated."""
    scene = notation_called("reasons").stage(mill(), PLAIN)
    assert [(box.heading, box.title, box.note) for box in scene.boxes if box.heading] == [
        ("explanation", "Dry", ""),
        ("explanation", "Cause", "step 1 of 2 · Causes"),
        ("because", "Cause", "step 2 of 2"),
    ]


def test_the_map_in_words() -> None:
    """Explanations come after reasons and before objections."""
    assert outline(mill()) == (
        "Still: The mill stands still.\n"
        "  explained by <Dry>, 2 linked premises:\n"
        "    - River: The river has run dry.\n"
        "      explained by <Cause>, step 1 of 2, Causes:\n"
        "        - Dam: A dam was built upstream.\n"
        "    and Wheel: Without water no wheel turns.\n"
        "  however Miller: The miller says that it runs.\n"
        "Sluice: Its sluice should be opened.\n"
        "  because <Cause>, step 2 of 2:\n"
        "    - River (see above)"
    )


def test_numbers_follow_that_order() -> None:
    """A later reason has a smaller number than an explanation."""
    text = f"{MILL}\n\n[Still]\n  + [Seen]: I saw it."
    scene = notation_called("reasons").stage(Document.of(text).map, Style(numbers=Numbers.HIERARCHICAL))
    marks = {cell.title: cell.mark for box in scene.boxes for cell in box.cells}
    assert [marks[title] for title in ("Seen", "River", "Wheel", "Miller")] == ["1.1", "1.2a", "1.2b", "1.3"]


def test_closed_groups_and_stubs() -> None:
    """A closed group explains what its members explain, and a stub counts explanations apart."""
    grouped = MILL.replace("<Dry>\n", "# Water\n\n<Dry>\n", 1)
    kinds = [link.kind for link in view(Document.of(grouped).map, close="Water").links]
    assert StepKind.EXPLANATION in kinds
    (stub,) = view(mill(), Selection(mode=Mode.ALL, focus="Still", depth=1), max_boxes=2).stubs
    assert (stub.reasons, stub.explanations, stub.objections) == (0, 1, 1)
    assert stub.words == "1 explanation and 1 objection"


def test_exercises_leave_it_out() -> None:
    """No exercise asks for which side it is; a sentence that draws it has a sign of its own."""
    lesson = Lesson(mill())
    assert [(link.target.text, link.side.value) for link in lesson.links] == [
        ("Its sluice should be opened.", "for"),
        ("The mill stands still.", "against"),
    ]
    assert [one.text for one, _ in lesson.explanations] == [
        "The river has run dry.",
        "Without water no wheel turns.",
        "A dam was built upstream.",
    ]
    marks: dict[End, str] = {ClaimRef(claim.title): str(i) for i, claim in enumerate(mill().claims, 1)}
    assert textual(mill(), marks)[:3] == ("(3)+(4) –◊→ (1)", "(5) –◊→ (3)", "(3) → (6)")


@given(maps())
def test_each_step_has_the_line_of_what_it_does(argmap: ArgumentMap) -> None:
    """In the notation reasons, of any map."""
    for arrow in notation_called("reasons").stage(argmap, PLAIN).arrows:
        if arrow.kind in {ArrowKind.INFERENCE, ArrowKind.EXPLANATION}:
            assert isinstance(arrow.ref, InferenceRef)
            assert (arrow.kind is ArrowKind.EXPLANATION) is argmap.inference(arrow.ref).explains


def test_a_box_stands_below_what_its_own_step_explains() -> None:
    """Also if its argument supports something else, which a box prefers otherwise."""
    found = evolve(mill(), supports=[Support("<Dry>", "Sluice")])
    scene = notation_called("reasons").stage(found, PLAIN)
    roots = [item.key for item in forest(scene).roots]
    keys = {box.ref: box.key for box in scene.boxes}
    assert keys[InferenceRef("Dry", 0)] not in roots
    (line,) = [arrow for arrow in forest(scene).rest if arrow.kind is ArrowKind.SUPPORT]
    assert line.source.place == keys[InferenceRef("Dry", 0)]


def test_a_changed_conclusion_is_told_in_a_picture_of_changes() -> None:
    """The line to what a step explained before is that of an explanation, and the list says so."""
    later = MILL.replace("--\n(3) [Still]", "--\n(3) [Quiet]: It is quiet.")
    changes = diff(mill(), Document.of(later).map)
    gone = [arrow for arrow in draw(union(changes)).drawing.scene.arrows if arrow.fate is Fate.REMOVED]
    assert [arrow.kind for arrow in gone] == [ArrowKind.EXPLANATION]
    assert "explains [Quiet], no longer [Still]" in telling_called("text").write(changes)
