"""What the front matter asks of groups and steps, in the JSON of Argdown's own tools."""

from __future__ import annotations

import json
from typing import Any

import pytest

from argmap.interchange.formats.argdown_json import write
from argmap.interpret.interpret import interpret_text

TEXT = """
# Streets

[Lanes]: They help.
  + <Safety>: Fewer injuries.

## Costs {isClosed: true}

[Costs]: They are low.
  + [Lanes]
"""


def exported(front: str, text: str = TEXT) -> Any:
    """Return the export of *text* under *front*."""
    return json.loads(write(interpret_text(f"===\n{front}\n===\n{text}")).data)


def drawn(nodes: list[dict[str, Any]]) -> list[str]:
    """Return the nodes in one line each, groups with what is in them."""
    return [
        f"{node['title']}({', '.join(drawn(node['children']))})" if "children" in node else node["title"]
        for node in nodes
    ]


def check(front: str, expected: list[str]) -> None:
    """Check what is drawn under *front*."""
    assert drawn(exported(front)["map"]["nodes"]) == expected


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("group: {}", ["Streets(Lanes, Costs(), Safety)"]),
        ("group: {ignoreIsClosed: true}", ["Streets(Lanes, Costs(Costs), Safety)"]),
        ("group: {sections: {Streets: {isGroup: false}}}", ["Lanes", "Costs()", "Safety"]),
        ("group: {regroup: [{title: All, statements: [Lanes, Costs]}]}", ["All(Lanes, Costs)", "Safety"]),
        ("group: {regroup: [{title: All, isClosed: true, arguments: [Safety]}]}", ["Lanes", "Costs", "All()"]),
    ],
)
def test_groups_are_drawn(asked: str, expected: list[str]) -> None:
    """Groups in the map are those that the front matter asks for."""
    check(asked, expected)


@pytest.mark.parametrize(
    ("sections", "expected"),
    [("[Streets]", ["Lanes", "Safety"]), ("[All]", ["Costs", "Lanes"]), ("[Sub]", []), ("[Nowhere]", [])],
)
def test_selected_sections(sections: str, expected: list[str]) -> None:
    """Sections are selected by the titles that count."""
    regroup = "" if "Streets" in sections else "group: {regroup: [{title: All, statements: [Costs, Lanes]}]}\n"
    nodes = exported(f"{regroup}selection: {{selectedSections: {sections}}}")["map"]["nodes"]
    found = [child["title"] for node in nodes for child in node["children"]]
    assert sorted(found) == sorted(expected)


def test_regrouped_sections_are_exported() -> None:
    """The export's sections are those that count, and members name no others."""
    regroup = "[{title: All, tags: [x], statements: [Lanes], children: [{title: Sub, arguments: [Safety]}]}]"
    found = exported(f"group: {{regroup: {regroup}}}")
    (outer,) = found["sections"]
    assert (outer["title"], outer["tags"], [inner["title"] for inner in outer["children"]]) == ("All", ["x"], ["Sub"])
    assert found["statements"]["Lanes"]["section"] == outer["id"]
    assert found["arguments"]["Safety"]["section"] == outer["children"][0]["id"]
    assert "section" not in found["statements"]["Costs"]
    assert all("section" not in member for member in found["statements"]["Lanes"]["members"])


def test_exploded_steps_are_exported() -> None:
    """Each step of an argument is exported as an argument, with its own structure."""
    text = "\n<A>\n\n(1) a\n----\n(2) b\n----\n(3) c\n"
    found = exported("model: {explodeArguments: true}\nselection: {statementSelectionMode: all}", text)
    assert {title: [line["role"] for line in argument["pcs"]] for title, argument in found["arguments"].items()} == {
        "A - 1": ["premise", "main-conclusion"],
        "A - 2": ["premise", "main-conclusion"],
    }
    assert ["inference" in line for line in found["arguments"]["A - 2"]["pcs"]] == [False, True]
    assert len(found["map"]["edges"]) == 4
