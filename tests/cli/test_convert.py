"""``argmap convert`` and ``argmap schema`` as a person and as a program run them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from argmap.cli.commands.schema import SCHEMAS
from argmap.cli.main import main
from argmap.interchange.json_schema import map_schema
from argmap.interchange.own_json import from_dict, to_dict
from argmap.interpret.interpret import interpret_text
from argmap.model.claim import Claim
from argmap.model.map import ArgumentMap

TEXT = """\
===
title: Ponds
===

// Who said so?
[Pond]: The park needs a pond. {by: the club}
  - [Gnats]: Ponds breed gnats. /* every
    summer */
"""
#: The text that argmap writes for the same map.
WRITTEN = """\
===
title: Ponds
===

[Pond]: The park needs a pond. {by: the club}
  - [Gnats]: Ponds breed gnats.
"""


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("pond.argdown").write_text(TEXT, encoding="utf-8")
    save("pond.json", to_dict(interpret_text(TEXT)))


def save(name: str, document: Any) -> None:
    """Write a JSON file."""
    Path(name).write_text(json.dumps(document), encoding="utf-8")


def run(*arguments: str, stdin: str | bytes = "") -> Result:
    """Return what the command line did."""
    return CliRunner().invoke(main, list(arguments), input=stdin)


@pytest.mark.parametrize(
    "arguments",
    [
        ["pond.json"],
        ["pond.json", "--to", "argdown"],
        ["pond.argdown", "--to", "argdown"],
        ["pond.json", "-o", "new.argdown"],
        ["pond.argdown", "-o", "new.ad"],
    ],
    ids=" ".join,
)
def test_argdown(arguments: Sequence[str]) -> None:
    """Argdown is written anew, from JSON or from another text."""
    result = run("convert", *arguments)
    assert result.exit_code == 0, result.output
    made = Path(arguments[-1])
    assert (made.read_text(encoding="utf-8") if "-o" in arguments else result.stdout) == WRITTEN


@pytest.mark.parametrize(
    "arguments",
    [
        ["pond.argdown", "--to", "json"],
        ["pond.argdown", "-o", "new.JSON"],
        ["pond.json", "--to", "json"],
        ["pond.argdown", "--to", "json", "-o", "new.txt"],
    ],
    ids=" ".join,
)
def test_json(arguments: Sequence[str]) -> None:
    """The suffix of the output names the format, unless an option does."""
    result = run("convert", *arguments)
    assert result.exit_code == 0, result.output
    text = Path(arguments[-1]).read_text(encoding="utf-8") if "-o" in arguments else result.stdout
    assert from_dict(json.loads(text)) == interpret_text(TEXT).map


def test_the_content_decides() -> None:
    """Neither a name nor a pipe says what is in it."""
    document = Path("pond.json").read_text(encoding="utf-8")
    assert run("convert", "-", stdin=document).stdout == WRITTEN
    assert run("convert", "-", stdin=f"\ufeff\n{document}".encode()).stdout == WRITTEN
    Path("pond.argdown").write_text(document, encoding="utf-8")
    assert run("convert", "pond.argdown").stdout == WRITTEN
    assert run("convert", "pond.argdown", "--to", "argdown-json").stdout.startswith('{\n  "arguments"')


def test_losses() -> None:
    """Comments are counted: what has none loses nothing."""
    for target in ("json", "argdown"):
        result = run("convert", "pond.argdown", "--to", target)
        assert result.stderr == "pond.argdown: not kept: 2 comments in the text\n"
        assert run("convert", "pond.json", "--to", target).stderr == ""


def test_places() -> None:
    """Every place names its file."""
    result = run("convert", "pond.argdown", "--to", "json", "--places")
    document = json.loads(result.stdout)
    assert document["claims"][1]["places"][0]["file"] == "pond.argdown"
    assert document["relations"][0]["places"][0]["line"] == 7
    assert from_dict(document) == interpret_text(TEXT).map


def test_settings_of_a_map_in_json() -> None:
    """They are in its data, and count as front matter does."""
    front = "===\nmap: {statementLabelMode: title}\n===\n[Pond]: The park needs a pond.\n  - [Gnats]: They bite.\n"
    save("titles.json", to_dict(interpret_text(front)))
    exported = json.loads(run("convert", "titles.json", "--to", "argdown-json").stdout)
    assert [node["labelText"] for node in exported["map"]["nodes"]] == ["", ""]


@pytest.mark.parametrize(
    ("name", "text", "arguments", "code", "said"),
    [
        ("a.json", '{"argmap": 1, "claims": [{"title": ""}]}', [], 2, "a.json: claims[0].title: expected a string"),
        ("a.json", '{"argmap": 1,\n"claims": [}', [], 2, "Error: a.json: line 2 is not valid JSON: "),
        ("a.json", '{"claims": []}', [], 2, "Error: a.json: is JSON in no format that argmap reads; its own JSON has"),
        ("-", '{"claims": []}', [], 2, "Error: -: is JSON in no format that argmap reads"),
        ("a.json", "[A]: a", ["--to", "argdown"], 2, "the suffix .json stands for the format 'json', but the content"),
        ("a.argdown", "[A]: a", [], 2, "missing option --to; choose from 'argdown', 'argdown-json', 'json'"),
        ("a.argdown", "[A]: a", ["-o", "a.xyz"], 2, "missing option --to"),
        ("a.argdown", "[A]: a", ["--to", "jsn"], 2, "--to: unknown format 'jsn'; did you mean 'json'?"),
        ("a.argdown", "[A]: a", ["--to", "argdown", "--places"], 2, "--places has no effect on argdown"),
        ("a.json", '{"argmap": 1}', ["--to", "json", "--places"], 2, "--places requires a text in Argdown"),
        ("a.json", '{"argmap": 1}', [], 0, "a.json: this text has no claims or arguments"),
        ("a.json", '{"argmap": 1}', ["-o", "a.json"], 2, "a.json: is an input and would be overwritten"),
    ],
)  # fmt: skip
def test_mistakes(name: str, text: str, arguments: Sequence[str], code: int, said: str) -> None:
    """A message names the file and the place in it."""
    if name != "-":
        Path(name).write_text(text, encoding="utf-8")
    result = run("convert", name, *arguments, stdin=text)
    assert (result.exit_code, said in result.output) == (code, True), result.output


@pytest.mark.parametrize(
    ("argmap", "said"),
    [
        (ArgumentMap(claims=[Claim("a]b", "a")]), "Error: "),
        (ArgumentMap(claims=[Claim("A", "half \ud800 a sign")]), "Error: the map contains '\\ud800', half a character"),
    ],
    ids=["title", "surrogate"],
)
def test_what_argdown_cannot_express(argmap: ArgumentMap, said: str) -> None:
    """The answer is no, with a reason, and nothing is written."""
    save("odd.json", to_dict(argmap))
    result = run("convert", "odd.json", "-o", "odd.argdown")
    assert result.exit_code == 1
    assert result.stderr.startswith(said)
    assert not Path("odd.argdown").exists()


def test_a_whole_text_with_includes() -> None:
    """The map in JSON has what the included files say, and Argdown is written without them."""
    Path("main.argdown").write_text("[Pond]: A pond.\n\n@include(more.argdown)\n", encoding="utf-8")
    Path("more.argdown").write_text("[Reed]: Reed grows.\n", encoding="utf-8")
    claims = json.loads(run("convert", "main.argdown", "--to", "json").stdout)["claims"]
    assert [claim["title"] for claim in claims] == ["Pond", "Reed"]
    assert "@include" not in run("convert", "main.argdown", "--to", "argdown").stdout


def test_settings_of_the_folder() -> None:
    """A text is written to be read with them, whatever the map was read from."""
    save("argdown.config.json", {"model": {"mode": "strict"}})
    document = run("convert", "pond.argdown", "--to", "json").stdout
    assert json.loads(document)["relations"][0]["kind"] == "contrary"
    assert run("convert", "-", "--to", "argdown", stdin=document).stdout == WRITTEN
    assert run("convert", "pond.argdown", "--to", "argdown").stdout == WRITTEN


@pytest.mark.parametrize("name", SCHEMAS)
@pytest.mark.parametrize("options", [[], ["--strict"]], ids=" ".join)
def test_schemas(name: str, options: Sequence[str]) -> None:
    """Each schema has two forms, both of them JSON."""
    result = run("schema", name, *options)
    assert result.exit_code == 0
    assert json.loads(result.stdout)["type"]


def test_the_schema_of_maps() -> None:
    """What is printed is what Python returns."""
    assert json.loads(run("schema", "map").stdout) == map_schema()
    assert json.loads(run("schema", "map", "--strict").stdout) == map_schema(strict=True)
