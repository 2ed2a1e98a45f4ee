"""Argdown's JSON export: parts of it beside the text that they come from, and laws for any text."""

from __future__ import annotations

import datetime
import json
from typing import Any

import pytest
from argdown_texts import DEEP, texts
from attrs import evolve
from hypothesis import given
from trying import times

from argmap import (
    Argument,
    ArgumentMap,
    ArgumentRef,
    Citation,
    Claim,
    Counterpoint,
    CounterpointKind,
    Group,
    Inference,
    InferenceRef,
    Support,
    SupportKind,
)
from argmap.interchange.format import Format, format_called, formats
from argmap.interpret.interpret import interpret_text
from argmap.interpret.reading import Reading
from argmap.plugins import table


def exported(found: Reading) -> Any:
    """Return the export as JSON has it, strictly: no NaN, valid UTF-8, one line end at the end."""
    written = format_called("argdown-json").write(found)
    assert written.losses == ()
    assert written.data.endswith(b"}\n")
    return json.loads(written.data.decode("utf-8"), parse_constant=pytest.fail)


def check(text: str, path: str, expected: Any) -> None:
    """Check the part of the export at *path*, whose keys are parted by slashes."""
    part = exported(interpret_text(text))
    for key in path.split("/"):
        part = part[int(key) if isinstance(part, list) else key]
    assert part == expected


def _check_ends(export: Any) -> None:
    tables = {"equivalence-class": "statements", "argument": "arguments", "inference": "arguments"}
    of_things = [one["relations"] for table in ("statements", "arguments") for one in export[table].values()]
    for relation in [*export["relations"], *(relation for relations in of_things for relation in relations)]:
        for side in ("from", "to"):
            assert relation[side] in export[tables[relation[f"{side}Type"]]]
        if relation["toType"] == "inference":
            assert "inference" in export["arguments"][relation["to"]]["pcs"][relation["conclusionIndex"]]
    nodes = set(_ids(export["map"]["nodes"]))
    assert all({edge["from"], edge["to"]} <= nodes for edge in export["map"]["edges"])


def _ids(nodes: Any) -> list[str]:
    return [name for node in nodes for name in (node["id"], *_ids(node.get("children", [])))]


@times(3)
@given(texts())
def test_any_text_can_be_exported(text: str) -> None:
    """The export is valid JSON, and both ends of each relation and edge are in it."""
    _check_ends(exported(interpret_text(text)))


@pytest.mark.law
@pytest.mark.parametrize("text", DEEP.values(), ids=DEEP)
def test_depth_costs_no_stack(text: str) -> None:
    """Nesting deeper than Python's stack is written like any other."""
    _check_ends(exported(interpret_text(text)))


def test_the_formats_are_in_a_table() -> None:
    """A format is found by the name of its file."""
    assert "argdown-json" in formats()
    found = table("argmap.interchange.formats", Format)
    assert tuple(found) == formats()
    assert all(one.summary and format_called(name) is one for name, one in found.items())


@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        (
            "[Lanes]: They help. #road {by: us}",
            "statements/Lanes",
            {
                "type": "equivalence-class",
                "title": "Lanes",
                "relations": [],
                "members": [
                    {
                        "type": "statement",
                        "title": "Lanes",
                        "text": "They help. #road ",
                        "role": "top-level-statement",
                        "isTopLevel": True,
                        "tags": ["road"],
                        "data": {"by": "us"},
                    }
                ],
                "tags": ["road"],
                "data": {"by": "us"},
                "isUsedAsTopLevelStatement": True,
            },
        ),
        (
            "# Roads\n\n<Cost> #money\n\n(1) p",
            "arguments/Cost/members",
            [
                {
                    "type": "statement",
                    "title": "Cost",
                    "text": "#money",
                    "role": "argument-description",
                    "isReference": True,
                    "tags": ["money"],
                    "section": "s1",
                }
            ],
        ),
        (
            "(1) [P]\n-- Rule {logic: x} --\n(2) [C]: c",
            "arguments/Untitled 1/pcs",
            [
                {"type": "statement", "title": "P", "text": "", "role": "premise", "isReference": True},
                {
                    "type": "statement",
                    "title": "C",
                    "text": "c",
                    "role": "main-conclusion",
                    "inference": {"type": "inference", "inferenceRules": ["Rule"], "data": {"logic": "x"}},
                },
            ],
        ),
        (
            "<A>\n  <_ [B]\n\n(1) p\n----\n(2) q\n----\n(3) r",
            "relations",
            [
                {
                    "type": "relation",
                    "relationType": "undercut",
                    "from": "B",
                    "fromType": "equivalence-class",
                    "to": "A",
                    "toType": "inference",
                    "conclusionIndex": 2,
                }
            ],
        ),
        ("* [A]", "statements/A/members", [{"type": "statement", "title": "A", "text": "", "isReference": True}]),
        ("[A] #x #y\n\n<B> #y #z", "tags", {tag: {"tag": tag, "occurrenceIndex": i} for i, tag in enumerate("xyz")}),
        ("[A]: a {d: 2024-02-03}", "statements/A/data", {"d": "2024-02-03T00:00:00.000Z"}),
        ("[A]: a {d: 2024-02-03T04:05:06Z}", "statements/A/data", {"d": "2024-02-03T04:05:06.000Z"}),
        (
            "[A]: a {x: .nan, y: -.inf, z: [.inf, 0, false]}",
            "statements/A/data",
            {"x": None, "y": None, "z": [None, 0, False]},
        ),
        ('[A]: a {x: "\\ud800"}', "statements/A/data", {"x": "\ud800"}),
        ("[A]: \ud83d\ude00", "statements/A/members/0/text", "😀"),
        ("[A]: a {x: !!binary aGk=}", "statements/A/data", {"x": "aGk="}),
        (
            "[A]: a {by: us, weight: 0, isInMap: false}",
            "statements/A/data",
            {"by": "us", "weight": 0, "isInMap": False},
        ),
    ],
)
def test_parts(text: str, path: str, expected: Any) -> None:
    """Keys are the reference's; what says nothing is left out; data is as the author wrote it."""
    check(text, path, expected)


@pytest.mark.parametrize(
    ("symbol", "strict", "expected"),
    [
        ("+", "loose", "support"),
        ("+", "strict", "entails"),
        ("-", "loose", "attack"),
        ("-", "strict", "contrary"),
        ("><", "loose", "contradictory"),
        ("_", "strict", "undercut"),
    ],
)
def test_relation_types(symbol: str, strict: str, expected: str) -> None:
    """Relations bear the reference's names, at their own place and at both ends."""
    text = f"===\nmodel: {{mode: {strict}}}\n===\n\n[A]\n  {symbol} [B]"
    check(text, "relations/0/relationType", expected)
    check(text, "statements/A/relations/0/relationType", expected)
    check(text, "statements/B/relations/0/relationType", expected)


def test_sections() -> None:
    """Sections stand in those around them."""
    check(
        "# Town #t\n\n## Roads {isClosed: true}\n\n[A]\n\n# Parks",
        "sections",
        [
            {
                "type": "section",
                "id": "s1",
                "level": 1,
                "title": "Town #t",
                "children": [
                    {
                        "type": "section",
                        "id": "s2",
                        "level": 2,
                        "title": "Roads",
                        "children": [],
                        "parent": "s1",
                        "data": {"isClosed": True},
                    }
                ],
                "tags": ["t"],
            },
            {"type": "section", "id": "s3", "level": 1, "title": "Parks", "children": []},
        ],
    )


@pytest.mark.parametrize(
    "title",
    ["constructor", "__proto__", "</script", '"', "\\", "\x00", "\u2028", "猫", "a\tb", "🐈"],
    ids=ascii,
)
def test_hostile_titles(title: str) -> None:
    """A title of any characters comes back as it was."""
    export = exported(interpret_text(f"[{title}]: a\n  + <{title}>"))
    assert (list(export["statements"]), list(export["arguments"])) == ([title], [title])
    _check_ends(export)


BY_HAND = ArgumentMap(
    claims=[
        Claim(
            "Lanes",
            "Build lanes.",
            by="us",
            sources=[Citation("poll", 3, "yes")],
            weight=0.0,
            group="roads",
            tags=["road"],
        ),
        Claim("Cheap", implicit=True, data={"isInMap": False, "count": 0}),
        Claim("Good", "It is good."),
        Claim("Untitled 1", "Some say no."),
    ],
    arguments=[
        Argument(
            "Cost",
            "Cheap is good.",
            [
                Inference(["Cheap", "Good"], "Untitled 1"),
                Inference(["Good", "Untitled 1"], "Lanes", rules=["Rule"], scheme="Expert"),
            ],
        ),
        Argument("Untitled 2"),
    ],
    supports=[Support("Good", "Cheap", SupportKind.ENTAILMENT)],
    counterpoints=[
        Counterpoint("Good", InferenceRef("Cost", 1), CounterpointKind.UNDERCUT),
        Counterpoint(ArgumentRef("Untitled 2"), "Lanes", CounterpointKind.CONTRARY),
    ],
    groups=[Group("Town", "town", tags=["t"]), Group("Roads", "roads", parent="town")],
    title="By hand",
)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (
            "statements/Lanes/data",
            {"by": "us", "source": [{"ref": "poll", "paragraph": 3, "quote": "yes"}], "weight": 0.0},
        ),
        ("statements/Cheap/data", {"implicit": True, "isInMap": False, "count": 0}),
        (
            "statements/Cheap/members/0",
            {"type": "statement", "title": "Cheap", "role": "top-level-statement", "isReference": True},
        ),
        (
            "arguments/Cost/members",
            [{"type": "statement", "title": "Cost", "text": "Cheap is good.", "role": "argument-description"}],
        ),
        ("arguments/Untitled 2/members", []),
        ("relations/1/conclusionIndex", 3),
    ],
)
def test_a_map_built_by_hand(path: str, expected: Any) -> None:
    """Without a text, what a text would say is made up from the fields; 0 and false are said too."""
    part = exported(Reading(BY_HAND))
    _check_ends(part)
    for key in path.split("/"):
        part = part[int(key) if isinstance(part, list) else key]
    assert part == expected


def test_the_structure_of_a_map_built_by_hand() -> None:
    """A premise that stands above already is not repeated."""
    steps = exported(Reading(BY_HAND))["arguments"]["Cost"]["pcs"]
    assert [(step["title"], step["role"], step.get("inference")) for step in steps] == [
        ("Cheap", "premise", None),
        ("Good", "premise", None),
        ("Untitled 1", "intermediary-conclusion", {"type": "inference", "inferenceRules": []}),
        ("Lanes", "main-conclusion", {"type": "inference", "inferenceRules": ["Rule"], "data": {"scheme": "Expert"}}),
    ]


def test_values_that_json_lacks() -> None:
    """Dates and bytes become text, and numbers that JSON lacks become null."""
    data = {"when": datetime.date(2024, 2, 3), "where": b"a", "what": (1, float("nan"))}
    argmap = evolve(ArgumentMap(), claims=[Claim("A", data=data)])
    assert exported(Reading(argmap))["statements"]["A"]["data"] == {
        "when": "2024-02-03T00:00:00.000Z",
        "where": "YQ==",
        "what": [1, None],
    }
