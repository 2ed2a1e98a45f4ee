"""Marks of what the analyst added: read from data, listed, and shown in pictures on request."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from argmap import Document, picture
from argmap.cli.main import main
from argmap.model.ends import ArgumentRef, ClaimRef, InferenceRef
from argmap.model.query import Query
from argmap.render.notation import Style
from argmap.render.picture import notation_called, notations

TEXT = """[Dig]: The harbour should be dug deeper. {by: Ada}
  + [Trade]: Trade grows. {analyst: true}
  + <Ships>: Ships get larger. {analyst: true}
  - <Mud>: Mud returns. {analyst: false}

<Chain>

(1) [Bank]: A bank has formed.
-- Drift {scheme: explanation, analyst: true} --
(2) [Slow]: Ships wait.
----
(3) [Dig]
"""


def test_what_is_marked() -> None:
    """Claims, arguments and steps by themselves; only true is a mark."""
    found = Document.of(TEXT).map
    assert [claim.title for claim in found.claims if claim.analyst] == ["Trade"]
    assert [argument.title for argument in found.arguments if argument.analyst] == ["Ships"]
    assert [step.analyst for step in found.argument("Chain").inferences] == [True, False]
    assert not Document.of("[A]: One. {implicit: true}").map.claim("A").analyst


def test_what_is_listed() -> None:
    """An argument with a marked step, and of relations that step, and what marked claims and arguments do."""
    found, query = Document.of(TEXT).map, Query(analyst=True)
    assert [claim.title for claim in found.claims_asked(query)] == ["Trade"]
    assert [argument.title for argument in found.arguments_asked(query)] == ["Ships", "Chain"]
    sources = [one if isinstance(one, InferenceRef) else one.source for one in found.relations_asked(query)]
    assert sources == [InferenceRef("Chain", 0), ClaimRef("Trade"), ArgumentRef("Ships")]


def test_the_command_line(tmp_path: Path) -> None:
    """As a table and as JSON, like other lists."""
    (tmp_path / "dig.argdown").write_text(TEXT, encoding="utf-8")
    listed = ["list", str(tmp_path / "dig.argdown"), "arguments", "--analyst"]
    said = CliRunner().invoke(main, listed)
    assert [line.split()[0] for line in said.output.splitlines()] == ["title", "Ships", "Chain"]
    assert '"analyst": true' in CliRunner().invoke(main, [*listed, "--format", "json"]).output
    drawn = ["render", str(tmp_path / "dig.argdown"), "-o", str(tmp_path / "dig.svg"), "--analyst", "--lang", "es"]
    assert CliRunner().invoke(main, drawn).exit_code == 0
    assert "paso 1 de 2 · Drift · analista" in (tmp_path / "dig.svg").read_text(encoding="utf-8")


#: What says so in each notation: notes of boxes, words beside lines, and the key.
SHOWN = {
    "reasons": ["analyst", "analyst", "step 1 of 2 · Drift · analyst"],
    "argdown": ["analyst", "analyst", "analyst"],
    "inference": ["Chain, step 1 of 2 · analyst", "analyst", "analyst"],
    "numbered": ["Ships get larger. (analyst)", "Trade grows. (analyst)", "explains · analyst"],
}


@pytest.mark.parametrize("notation", notations())
def test_pictures_say_so_on_request(notation: str) -> None:
    """Each mark once, and what the word means; nothing without request, or if nothing is marked."""
    stage, found = notation_called(notation).stage, Document.of(TEXT).map
    scene = stage(found, Style(analyst=True))
    notes = [note for box in scene.boxes for note in (box.note, *(cell.note for cell in box.cells))]
    said = [*notes, *(arrow.word for arrow in scene.arrows), *(entry.text for entry in scene.key)]
    assert sorted(text for text in said if "analyst" in text) == SHOWN[notation]
    assert [(entry.mark, entry.text) for entry in scene.legend] == [
        ("analyst", "added by the analyst, not by the source")
    ]
    assert "analyst" not in picture(found, notation=notation).decode()
    assert not stage(Document.of(TEXT.replace("analyst: true", "by: Ben")).map, Style(analyst=True)).legend


def test_it_is_read_out() -> None:
    """The name of a box says what its note shows."""
    said = picture(Document.of(TEXT).map, style=Style(analyst=True)).decode()
    assert "Argument “Ships”: Ships get larger. (analyst)" in said
    assert "Explanation “Chain” (analyst) — one premise, explaining: Ships wait." in said
    assert "Reason “Chain” — one premise, for: The harbour should be dug deeper." in said
