"""Themes and colours on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from argmap.cli.main import main

TEXT = """===
color: {tagColors: {one: "#123456"}}
===

[A]: a. #one {by: Ada}
  - [B]: b. #two
"""


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("map.argdown").write_text(TEXT, encoding="utf-8")


def render(*arguments: str, toml: str = "") -> Result:
    """Return what drawing to standard output did, where there is a theme of one's own."""
    Path("own.toml").write_text(toml, encoding="utf-8")
    return CliRunner().invoke(main, ["render", "map.argdown", "-o", "-", *arguments])


@pytest.mark.parametrize(
    ("arguments", "toml", "code", "said"),
    [
        (["--theme", "dark"], "", 0, "#11171d"),
        (["--theme", "drak"], "", 2, "Error: --theme: unknown theme 'drak'; did you mean 'dark'?"),
        (["--theme", "own.toml"], 'page = "#fefefe"', 0, 'fill="#fefefe"'),
        (
            ["--theme", "own.toml"],
            'pagge = "#fefefe"',
            2,
            "own.toml: unknown key 'pagge'; did you mean 'page'?",
        ),
        (["--theme", "own.toml"], "page = #fefefe", 2, "own.toml: not valid TOML: Invalid value (at line 1"),
        (["--theme", "own.toml"], "page = " + "[" * 9999, 2, "own.toml: nested too deeply"),
        (["--theme", "own.toml"], "wide = " + "9" * 9999, 2, "own.toml: a number has more than 308 digits"),
        (
            ["--theme", "own.toml"],
            "#" * 99999,
            2,
            "own.toml: has 99999 characters; at most 16384 are allowed",
        ),
        (["--theme", "none.toml"], "", 2, "none.toml: no such file"),
        (["--colour-by", "tag"], "", 0, "#123456"),
        (["--color-by", "speaker"], "", 0, "Speakers:"),
        (["--colour-by", "tags"], "", 2, "--colour-by: unknown value 'tags'; did you mean 'tag'?"),
        (["--legend"], "", 0, ">opposes</text>"),
        (["--colour-by", "tag", "--to", "dot"], "", 0, "digraph"),
    ],
)
def test_themes(arguments: list[str], toml: str, code: int, said: str) -> None:
    """Each is drawn, or said to be none, in a sentence."""
    result = render(*arguments, toml=toml)
    assert said in result.output
    assert result.exit_code == code


def test_warnings() -> None:
    """What is hard to see in a theme of one's own is said on standard error, the first few pairs; the map is drawn."""
    result = render("--theme", "own.toml", toml='text = "#bbbbbb"\n[strokes.objection]\ndash = [5, 2.5, 1, 2.5]')
    said = result.stderr.splitlines()
    assert said[0] == "own.toml: contrast of text #bbbbbb on page #ffffff is 1.92:1; it should be at least 4.5:1"
    assert said[-1] == "own.toml: and 5 more warnings like these"
    assert result.stdout.startswith("<svg")


def test_colours_of_the_folder(tmp_path: Path) -> None:
    """Colours in argdown.config.json count as those in the front matter do."""
    (tmp_path / "argdown.config.json").write_text('{"color": {"tagColors": {"two": "#654321"}}}', encoding="utf-8")
    assert "#654321" in render("--colour-by", "tag").output
