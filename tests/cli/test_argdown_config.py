"""Settings for all maps of a folder."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from argmap.cli.main import main

STEPS = "<A>\n\n(1) a\n----\n(2) b\n----\n(3) c\n"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("maps").mkdir()
    Path("argdown.config.json").write_text('{"model": {"explodeArguments": true}}', encoding="utf-8")
    Path("maps/a.argdown").write_text(STEPS, encoding="utf-8")


def run(*arguments: str, stdin: str = "") -> Result:
    """Return what ``argmap`` did."""
    return CliRunner().invoke(main, arguments, input=stdin)


def arguments_of(name: str) -> list[str]:
    """Return the titles of the arguments in a file, as the reference's JSON has them."""
    return list(json.loads(run("convert", "--to", "argdown-json", name).stdout)["arguments"])


def test_the_folder_above_counts() -> None:
    """Its settings are those of every map below."""
    assert arguments_of("maps/a.argdown") == ["A - 1", "A - 2"]


def test_the_nearest_counts() -> None:
    """Alone."""
    Path("maps/argdown.config.json").write_text("{}", encoding="utf-8")
    assert arguments_of("maps/a.argdown") == ["A"]


def test_front_matter_lies_over_it() -> None:
    """Key by key."""
    Path("maps/a.argdown").write_text(f"===\nmodel: {{explodeArguments: false}}\n===\n\n{STEPS}", encoding="utf-8")
    assert arguments_of("maps/a.argdown") == ["A"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{\n'a': 1}", "argdown.config.json: line 2 is not valid JSON"),
        ("[1]", "expected an object"),
        ("[" * 100_000, "nested too deeply"),
        ('{"model": 3, "group": [], "selection": {"selectedTags": 1}}', ""),
    ],
)
def test_what_it_gets_wrong_is_said(text: str, said: str) -> None:
    """With the file's name, and by every command; what has another form than it should is as if not said."""
    Path("argdown.config.json").write_text(text, encoding="utf-8")
    for command in (["check"], ["show"], ["render", "-o", "-", "--to", "dot"]):
        done = run(*command, "maps/a.argdown")
        assert said in done.stderr
        assert bool(done.exit_code) is bool(said)
