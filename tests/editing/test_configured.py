"""Texts in a folder with settings: they are read, edited, written and merged under them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from argmap.editing.composing.text import argdown
from argmap.editing.document import Document
from argmap.editing.intention import Intention
from argmap.editing.intentions.add_counterpoint import AddCounterpoint
from argmap.editing.intentions.merge_into import MergeInto
from argmap.editing.intentions.move import Move
from argmap.editing.intentions.rename import Rename
from argmap.editing.intentions.reorder import Reorder
from argmap.editing.intentions.reword import Reword
from argmap.editing.intentions.tag import Tag
from argmap.editing.normal_form import normal_form
from argmap.editing.style import Style
from argmap.errors import EditError
from argmap.interpret.interpret import interpret_text
from argmap.merging.merge import merge
from argmap.model.argument import Argument, Inference
from argmap.model.claim import Claim
from argmap.model.ends import ArgumentRef
from argmap.model.map import ArgumentMap
from argmap.model.relation import Counterpoint, CounterpointKind, Support, SupportKind
from argmap.text import apply

STRICT = {"model": {"mode": "strict"}}
UNTRANSFORMED = {"model": {"transformArgumentRelations": False}}
TEXT = "[Trams]: Build trams.\n  - [Cost]: They cost more.\n\n[Buses]: Run buses.\n"


def listed(*titles: str) -> Mapping[str, Any]:
    """Return settings that list the claims of a group."""
    return {"group": {"regroup": [{"title": "Plans", "statements": list(titles)}]}}


def test_documents_keep_the_configuration() -> None:
    """A document is read under its configuration, and so is what becomes of it."""
    document = Document.of(TEXT, STRICT)
    edited = document.apply(Tag("Cost", "money"), Tag("Trams", "rail")).document
    assert [one.configuration for one in (document, document.reading, edited, edited.reading)] == [STRICT] * 4
    assert document.map.counterpoints[0].kind is edited.map.counterpoints[0].kind is CounterpointKind.CONTRARY
    assert Document(TEXT, STRICT) == document != Document.of(TEXT)


def test_lists_merge_alike() -> None:
    """A frozen configuration merges with front matter as the same settings in lists do."""
    groups = [{"title": "A", "statements": ["Trams"]}, {"title": "B", "statements": ["Cost"]}]
    front = "===\ngroup: {regroup: [{title: C}]}\n===\n\n"
    found = interpret_text(front + TEXT, {"group": {"regroup": groups}})
    again = interpret_text(front + TEXT, found.configuration)
    assert [group.title for group in found.map.groups] == ["C", "B"]
    assert again.map == found.map


@pytest.mark.parametrize(
    ("configuration", "intention", "expected"),
    [
        (
            STRICT,
            AddCounterpoint("Buses", "Trams", kind=CounterpointKind.CONTRARY),
            TEXT.replace("buses.", "buses.\n  - [Trams]"),
        ),
        ({}, AddCounterpoint("Buses", "Trams", kind=CounterpointKind.CONTRARY), "contrary only in strict mode"),
        (
            {"model": {"shortcodes": {":bus:": {"unicode": "B"}}}},
            Reword("Buses", "Run :bus: now."),
            TEXT.replace("Run buses.", "Run \\:bus: now."),
        ),
        (listed("Trams"), Move("Buses", "Plans"), "group.regroup lists what each group holds"),
        (listed("Trams"), Rename("Trams", "Trains"), "lists [Trams] in group.regroup.statements; add [Trains] there"),
        (listed("Trams", "Trains"), Rename("Trams", "Trains"), TEXT.replace("[Trams]", "[Trains]")),
        (listed("Cost"), MergeInto("Cost", "Buses"), "add [Buses] there first"),
        ({"selection": {"excludeStatements": ["Cost"]}}, Rename("Cost", "Price"), "in selection.excludeStatements"),
        ({"selection": {"excludeArguments": ["Cost"]}}, Rename("Cost", "Price"), TEXT.replace("Cost", "Price")),
    ],
    ids=str,
)
def test_edits(configuration: Mapping[str, Any], intention: Intention, expected: str) -> None:
    """An intention is carried out under the settings, or refused with what they say."""
    document = Document.of(TEXT, configuration)
    if "\n" in expected:
        assert document.apply(intention).document.text == expected
    else:
        with pytest.raises(EditError) as caught:
            document.apply(intention)
        assert expected in str(caught.value)


def test_reordered() -> None:
    """What an argument says is not of its conclusion if the settings say so, and stands in that order."""
    steps = "\n\n<Noise>\n\n(1) Wheels squeal.\n----\n(2) [Loud]: Trams are loud.\n"
    document = Document.of(f"[Quiet]\n  - <Noise>\n  - <Rails>{steps}", UNTRANSFORMED)
    reordered = document.apply(Reorder(ArgumentRef("Rails"), before=ArgumentRef("Noise"))).document
    assert reordered.text == f"[Quiet]\n  - <Rails>\n  - <Noise>{steps}"


A, B = Claim("A", "Trams hum."), Claim("B", "Trams roar.")
STEPS = Argument("C", "", [Inference(["A"], "B"), Inference(["B"], "D")])


@pytest.mark.parametrize(
    ("configuration", "argmap", "expected"),
    [
        (STRICT, ArgumentMap(claims=[A, B], counterpoints=[Counterpoint("A", "B", CounterpointKind.CONTRARY)]), ""),
        (STRICT, ArgumentMap(claims=[A, B], counterpoints=[Counterpoint("A", "B")]), "ENTAILMENT or CONTRARY"),
        ({}, ArgumentMap(claims=[A, B], supports=[Support("A", "B", SupportKind.ENTAILMENT)]), "needs strict mode"),
        (
            STRICT,
            ArgumentMap(claims=[A, B], supports=[Support("A", "B")], data={"model": {"mode": "loose"}}),
            "",
        ),
        ({"model": {"removeTagsFromText": True}}, ArgumentMap(claims=[Claim("A", "See #12.")]), ""),
        ({"model": {"explodeArguments": True}}, ArgumentMap(claims=[A, B, Claim("D")], arguments=[STEPS]), "of <C>"),
    ],
)
def test_written(configuration: Mapping[str, Any], argmap: ArgumentMap, expected: str) -> None:
    """A map is written as a text that reads back equal under the settings, or refused with what they say."""
    if expected:
        with pytest.raises(EditError) as caught:
            argdown(argmap, configuration)
        assert expected in str(caught.value)
    else:
        assert interpret_text(argdown(argmap, configuration), configuration).map == argmap


@pytest.mark.parametrize("width", [4, 8, 12])
def test_formatted(width: int) -> None:
    """A line break that would part words where tags are left out is not made."""
    for configuration in ({}, {"model": {"removeTagsFromText": True}}):
        before = interpret_text("Trams#new run late.", configuration)
        after = interpret_text(apply("Trams#new run late.", normal_form(before, Style(width))), configuration)
        assert after.map == before.map


def test_formatted_all_the_same() -> None:
    """Settings do not keep a text from being formatted."""
    before = interpret_text("[Trams]:Build  trams.\n - [Cost]: They cost more.\n", STRICT)
    after = "[Trams]: Build trams.\n  - [Cost]: They cost more.\n"
    assert apply(str(before.tree), normal_form(before, Style())) == after


def test_merged() -> None:
    """One side gives steps to an argument, the other lets it speak; only if that is of its conclusion, they differ."""
    base = "<Noise>: Trams hum.\n\n[Quiet]: Be quiet.\n"
    ours = base.replace("hum.\n", "hum.\n\n(1) Wheels squeal.\n----\n(2) [Loud]: Trams are loud.\n")
    theirs = base.replace("quiet.\n", "quiet.\n  - <Noise>\n")
    assert merge(base, ours, theirs).conflicts
    found = merge(base, ours, theirs, configuration=UNTRANSFORMED)
    assert (found.conflicts, found.text) == ((), ours.replace("quiet.\n", "quiet.\n  - <Noise>\n"))
