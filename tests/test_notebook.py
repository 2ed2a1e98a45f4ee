"""In a notebook, maps, documents, views, unions and diffs show themselves; elsewhere, in one line."""

from __future__ import annotations

import re

import pytest

from argmap import ArgumentMap, Claim, Document, Selection, diff, picture, union, view
from argmap.interpret.interpret import interpret_text
from argmap.render.outline import outline
from argmap.render.slugs import mark

TEXT = """\
===
title: Lamps
===

[Light]: The footpath should be lit.
  + [Fear]: People avoid dark paths.
  - [Bats]: Lamps drive bats away.
"""
LATER = TEXT.replace("dark paths", "the dark").replace("  - [Bats]", "  - [Cost]: Lamps are dear.\n  - [Bats]")
LIGHT = Document.of(TEXT)
CHANGES = diff(LIGHT, Document.of(LATER))


def shown(thing: object) -> dict[str, str]:
    """Return what a notebook shows of *thing*."""
    found: dict[str, str] = thing._repr_mimebundle_()  # type: ignore[attr-defined]
    return found


@pytest.mark.parametrize("thing", [LIGHT, LIGHT.map], ids=["document", "map"])
def test_maps_show_themselves(thing: Document | ArgumentMap) -> None:
    """The bundle has the picture as SVG and the outline as plain text."""
    said = outline(LIGHT.map)
    assert shown(thing) == {
        "image/svg+xml": picture(LIGHT.map, id=f"map-{mark(said)}").decode(),
        "text/plain": said,
    }


def test_views_show_themselves() -> None:
    """A part of a map shows that part, and says what it leaves out."""
    found = shown(view(LIGHT, Selection(focus="Bats", depth=0)))
    assert "Lamps drive bats away" in found["image/svg+xml"]
    assert "dark paths" not in found["image/svg+xml"]
    assert found["text/plain"].endswith("Not shown: 2 claims.\n")


def test_changes_show_themselves() -> None:
    """A union shows the marked picture and lists the changes; a diff shows both as HTML."""
    both, listed = shown(union(CHANGES)), shown(CHANGES)
    assert re.search("added", both["image/svg+xml"])
    assert both["text/plain"] == listed["text/plain"]
    assert "Lamps are dear" in listed["text/plain"]
    assert both["image/svg+xml"] in listed["text/html"]
    assert "<pre>" in listed["text/html"]


def test_texts_of_changes_are_no_markup() -> None:
    """A text in a list of changes becomes no element of the page."""
    found = diff(ArgumentMap(), ArgumentMap(claims=[Claim("A", "<img src=x onerror=alert(1)>")]))
    assert "<img" not in shown(found)["text/html"]


@pytest.mark.parametrize(
    ("thing", "expected"),
    [
        (LIGHT, r"<Document '===\ntitle: Lamps\n===\n\n[Light]: The footpath should…': 7 lines>"),
        (Document.of(""), "<Document '': empty>"),
        (Document.of("word " * 1000), f"<Document '{'word ' * 10}…': 1 line>"),
        (LIGHT.map, "<ArgumentMap 'Lamps': 3 claims, 1 support, 1 counterpoint>"),
        (ArgumentMap(), "<ArgumentMap: empty>"),
        (LIGHT.reading, "<Reading of <ArgumentMap 'Lamps': 3 claims, 1 support, 1 counterpoint>>"),
        (interpret_text("[A]: *no"), "<Reading of <ArgumentMap: 1 claim>, 1 diagnostic>"),
        (
            view(LIGHT, Selection(focus="Bats", depth=0)),
            "<View of <ArgumentMap 'Lamps': 1 claim>; Not shown: 2 claims.>",
        ),
        (CHANGES, "<Diff: 1 claim reworded, 1 claim added, 1 relation added>"),
        (diff(LIGHT, LIGHT), "<Diff: no changes>"),
        (union(CHANGES), "<Union: <ArgumentMap 'Lamps': 4 claims, 1 support, 2 counterpoints>, 3 changes>"),
    ],
)
def test_representations_are_short(thing: object, expected: str) -> None:
    """None of them prints a screenful."""
    assert repr(thing) == expected
