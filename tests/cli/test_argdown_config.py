"""Settings for all maps of a folder."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from argmap.cli.main import main
from argmap.files.documents import read, write
from argmap.model.relation import CounterpointKind

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


def test_the_working_folder_does_not_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even if the way to the map begins there."""
    (tmp_path / "other").mkdir()
    Path("argdown.config.json").rename("other/argdown.config.json")
    monkeypatch.chdir(tmp_path / "other")
    assert arguments_of("../maps/a.argdown") == ["A"]


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
        ('{"a":' * 600 + "1" + "}" * 600, "nested too deeply"),
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


def test_edits_are_made_under_it() -> None:
    """What is edited is what is listed; a file that is read or written has the settings of its folder, too."""
    Path("argdown.config.json").write_text('{"model": {"mode": "strict"}}', encoding="utf-8")
    Path("maps/a.argdown").write_text("[Trams]\n\n[Noise]\n", encoding="utf-8")
    assert run("edit", "maps/a.argdown", "add-counterpoint", "Trams", "Noise", "kind=contrary").exit_code == 0
    (relation,) = read("maps/a.argdown").map.counterpoints
    assert relation.kind is CounterpointKind.CONTRARY
    assert "contrary" in run("convert", "--to", "argdown-json", "maps/a.argdown").stdout
    write(read("maps/a.argdown").map, "maps/b.argdown")
    assert read("maps/b.argdown").map == read("maps/a.argdown").map


def test_texts_are_formatted_under_it() -> None:
    """A line break that would part a word where tags are left out is not made."""
    Path("argdown.config.json").write_text('{"model": {"removeTagsFromText": true}}', encoding="utf-8")
    Path("maps/a.argdown").write_text("Trams#new run late.\n", encoding="utf-8")
    before = read("maps/a.argdown").map
    assert run("fmt", "--width", "10", "maps/a.argdown").exit_code == 0
    assert read("maps/a.argdown").map == before


@pytest.mark.parametrize(("path", "code"), [((), 1), (("--path", "maps/a.argdown"), 0)])
def test_merges_are_judged_under_it(path: tuple[str, ...], code: int) -> None:
    """The settings are those of the folder that the map has, or of that of the second file."""
    Path("argdown.config.json").unlink()
    Path("maps/argdown.config.json").write_text('{"model": {"transformArgumentRelations": false}}', encoding="utf-8")
    base = "<Noise>: Trams hum.\n\n[Quiet]: Be quiet.\n"
    steps = base.replace("hum.\n", "hum.\n\n(1) Wheels squeal.\n----\n(2) [Loud]: Trams are loud.\n")
    relation = base.replace("quiet.\n", "quiet.\n  - <Noise>\n")
    for name, text in (("base", base), ("ours", steps), ("theirs", relation)):
        Path(name).write_text(text, encoding="utf-8")
    assert run("merge", "base", "ours", "theirs", *path).exit_code == code
    Path("maps/ours").write_text(steps, encoding="utf-8")
    assert run("merge", "base", "maps/ours", "theirs").exit_code == 0
