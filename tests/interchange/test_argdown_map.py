"""The map as Argdown's own tools draw it, as text: nodes in their groups, then edges."""

from __future__ import annotations

from typing import Any

import pytest

from argmap import Argument, ArgumentMap, Claim, Group
from argmap.interchange.argdown_map import map_of
from argmap.interpret.interpret import interpret_text
from argmap.interpret.reading import Reading
from argmap.interpret.settings import Settings
from argmap.model.selection import Mode, Selection

EVERYTHING = "===\nselection: {statementSelectionMode: all, excludeDisconnected: false}\n"


def drawn(found: Reading) -> str:
    """Return nodes as ``[claim]`` and ``<argument>``, groups with what is in them, and edges."""
    graph = map_of(found)
    names: dict[str, str] = {}

    def node(one: dict[str, Any]) -> str:
        if one["type"] == "group-map-node":
            names[one["id"]] = one["title"]
            inside = ", ".join(map(node, one["children"]))
            return f"{one['title']}{' closed' * one['isClosed']}({inside})"
        name = f"[{one['title']}]" if one["type"] == "statement-map-node" else f"<{one['title']}>"
        names[one["id"]] = name
        return name

    nodes = ", ".join(map(node, graph["nodes"]))
    edges = [f"{names[edge['from']]} {edge['relationType']} {names[edge['to']]}" for edge in graph["edges"]]
    assert [edge["id"] for edge in graph["edges"]] == [f"e{number}" for number in range(1, len(edges) + 1)]
    return "\n".join([nodes, *edges])


def check(text: str, expected: str) -> None:
    """Check what is drawn of *text*."""
    assert drawn(interpret_text(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[A]\n  + [B]\n  - <C>", "[A], [B], <C>\n[B] support [A]\n<C> attack [A]"),
        (
            "===\nmodel: {mode: strict}\n===\n\n[A]\n  + [B]\n  - [C]\n  >< [D]",
            "[A], [B], [C], [D]\n[B] entails [A]\n[C] contrary [A]\n[A] contradictory [D]",
        ),
        ("(1) [P]\n----\n(2) [C]", "[P], [C], <Untitled 1>\n<Untitled 1> support [C]\n[P] support <Untitled 1>"),
        (
            "(1) p\n----\n(2) [C]\n\n<B>\n\n(1) [C]\n----\n(2) d",
            "[C], <Untitled 1>, <B>\n<Untitled 1> support [C]\n[C] support <B>",
        ),
        (
            "(1) p\n----\n(2) [C] {isInMap: false}\n\n<B>\n\n(1) [C]\n----\n(2) d",
            "<Untitled 1>, <B>\n<Untitled 1> support <B>",
        ),
        (
            "(1) p\n  - [X]\n----\n(2) c\n  -> [Y]",
            "[X], [Y], <Untitled 1>\n[X] attack <Untitled 1>\n<Untitled 1> attack [Y]",
        ),
        ("(1) p\n----\n  <_ [X]\n(2) c", "[X], <Untitled 1>\n[X] undercut <Untitled 1>"),
        ("<A>\n  >< [B]", "[B], <A>\n<A> attack [B]"),
        (
            "(1) p\n  >< [X]\n----\n(2) c",
            "[X], <Untitled 1>\n[X] attack <Untitled 1>",
        ),
        ("[X]\n  >< [P]\n\n(1) [P] {isInMap: false}\n----\n(2) c", "[X], <Untitled 1>\n[X] attack <Untitled 1>"),
        (
            "[A]\n  + [B]\n\n(1) [B]\n----\n(2) [A]",
            "[A], [B], <Untitled 1>\n[B] support [A]\n<Untitled 1> support [A]\n[B] support <Untitled 1>",
        ),
        ("[A]\n  + <B> {isInMap: false}", ""),
        ("", ""),
    ],
    ids=ascii,
)
def test_edges(text: str, expected: str) -> None:
    """A claim without a box is stood for by the arguments that conclude it or rest on it."""
    check(text, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# A\n\n[X]\n\n## B\n\n<Y>\n  - [X]", "A([X], B(<Y>))\n[X] attack <Y>"),
        ("# A\n\n## B\n\n[X]\n\n# C\n\n[Y]\n  + [X]", "A(B([X])), C([Y])\n[X] support [Y]"),
        ("# A {isClosed: true}\n\n[X]\n  + [Y]\n\n# B\n\n[Z]\n  - [X]", "A closed(), B([Z])\nA attack [Z]"),
        ("# A {isClosed: true}\n\n## B\n\n[X]\n\n# C\n\n[Y]\n  + [X]", "A closed(), C([Y])\nA support [Y]"),
        ("# A {isClosed: true}\n\n## B {isClosed: true}\n\n[X]\n  - [X]", "A closed()"),
    ],
    ids=ascii,
)
def test_groups(text: str, expected: str) -> None:
    """Groups hold their members; a closed one stands for all in it, and what is between them is not drawn."""
    check(f"{EVERYTHING}===\n\n{text}", expected)


def test_self_relations_outside_closed_groups_stay() -> None:
    """Only what a closed group has inside is left out."""
    check("[A]\n  - [A]", "[A]\n[A] attack [A]")


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        ("hide-untitled", [("A", "a #t"), ("", "b"), ("C", ""), ("D", "d")]),
        ("title", [("A", ""), ("Untitled 1", ""), ("C", ""), ("D", "")]),
        ("text", [("", "a #t"), ("", "b"), ("C", ""), ("", "d")]),
        ("none", [("", "")] * 4),
    ],
)
def test_labels(mode: str, expected: list[tuple[str, str]]) -> None:
    """Labels show title, text, both or neither."""
    front = f"{EVERYTHING}map: {{statementLabelMode: {mode}, argumentLabelMode: {mode}}}\n===\n\n"
    nodes = map_of(interpret_text(f"{front}[A]: a #t\n\nb\n\n[C]\n\n<D>: d"))["nodes"]
    assert [(node["labelTitle"], node["labelText"]) for node in nodes] == expected
    assert [node["tags"] for node in nodes] == [["t"], [], [], []]


def test_a_map_built_by_hand() -> None:
    """Without a text, labels show what the fields hold."""
    argmap = ArgumentMap(
        claims=[Claim("A", "a", group="g")], arguments=[Argument("B", "b")], groups=[Group("G", "g"), Group("Empty")]
    )
    found = Reading(argmap, settings=Settings(selection=Selection(Mode.ALL)))
    assert drawn(found) == "G([A]), <B>"
    assert [node["labelText"] for node in map_of(found)["nodes"][1:]] == ["b"]
    assert [node["labelText"] for node in map_of(found)["nodes"][0]["children"]] == ["a"]


def test_tags_alone_are_a_label() -> None:
    """Argdown's own tools show the last text with its tags, even if it has nothing but tags."""
    (node,) = map_of(interpret_text(EVERYTHING + "===\n\n<Tide>: It rises. #a\n\n<Tide>: #b\n"))["nodes"]
    assert node["labelText"] == "#b"
