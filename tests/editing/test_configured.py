"""Documents in a folder with settings: they are read and edited under them."""

from __future__ import annotations

from argmap.editing.document import Document
from argmap.editing.intentions.tag import Tag
from argmap.interpret.interpret import interpret_text
from argmap.model.relation import CounterpointKind

STRICT = {"model": {"mode": "strict"}}
TEXT = "[Trams]: Build trams.\n  - [Cost]: They cost more.\n\n[Buses]: Run buses.\n"


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
