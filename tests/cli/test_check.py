"""``argmap check`` as a person runs it: options, configuration, fixes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from argmap.cli.main import main

TEXT = "[Bus]: See issue#12 of snake_case.\r\n  + They run."


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("bus.argdown").write_bytes(TEXT.encode())


def run(*arguments: str, stdin: str = "") -> Result:
    """Return what ``argmap check`` did."""
    return CliRunner().invoke(main, ["check", *arguments], input=stdin)


def codes(*arguments: str) -> list[str]:
    """Return the codes of what was found."""
    return [line.split(" ")[1] for line in run(*arguments).stdout.splitlines()]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], ["tag-in-word", "unclosed-italic"]),
        (["--select", "tag-in-word"], ["tag-in-word"]),
        (["--select", "tag-in-word, unclosed-italic"], ["tag-in-word", "unclosed-italic"]),
        (["--select", "tag-in-word", "--select", "bad-data"], ["tag-in-word"]),
        (["--ignore", "tag-in-word"], ["unclosed-italic"]),
        (["--select", "tag-in-word", "--ignore", "tag-in-word"], []),
    ],
    ids=" ".join,
)
def test_codes_can_be_chosen(arguments: Sequence[str], expected: Sequence[str]) -> None:
    """Selected codes are looked for, ignored ones are not."""
    assert codes("bus.argdown", *arguments) == expected
    assert run("bus.argdown", *arguments).exit_code == int(bool(expected))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["bus.argdown", "--select", "tag-in-wrod"],
            "unknown code 'tag-in-wrod'; did you mean 'tag-in-word'?",
        ),
        (["bus.argdown", "--ignore", "zzz"], "unknown code 'zzz'; 'argmap check --list' lists all codes"),
        (["--explain", "bad-dat"], "did you mean 'bad-data'?"),
        (["bus.argdown", "--format", "xml"], "--format: unknown format 'xml'; choose from 'github', "),
        (["--fix", "-"], "name a file instead of '-'"),
        (["--fix"], "missing argument FILE"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_was_meant_is_said(arguments: Sequence[str], said: str) -> None:
    """A misspelt command line ends with 2 and a proposal, and changes nothing."""
    result = run(*arguments)
    assert result.exit_code == 2
    assert said in result.output
    assert Path("bus.argdown").read_bytes() == TEXT.encode()


def test_fix_mends_the_file() -> None:
    """The first fixes are made, said on standard error, and every other byte stays as it was."""
    result = run("bus.argdown", "--fix")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.splitlines() == [
        "bus.argdown:1:17: tag-in-word fixed: write \\#",
        "bus.argdown:1:29: unclosed-italic fixed: write \\_",
    ]
    mended = TEXT.replace("#", "\\#").replace("_", "\\_")
    assert Path("bus.argdown").read_bytes() == mended.encode()
    assert [path.name for path in Path.cwd().iterdir()] == ["bus.argdown"]


def written(path: Path) -> tuple[int, int, int]:
    """Return what changes when a file is written; reading may change when it was read last."""
    found = path.stat()
    return found.st_mtime_ns, found.st_ino, found.st_size


def test_fix_mends_all_files_or_none() -> None:
    """Of a map in several files, a hard link to one of them keeps all of them as they are."""
    Path("main.argdown").write_text("[A]: See issue#13.\n\n@include(bus.argdown)\n", encoding="utf-8")
    Path("linked.argdown").hardlink_to("bus.argdown")
    result = run("main.argdown", "--fix")
    assert (result.exit_code, "bus.argdown: has 1 other hard link" in result.stderr) == (2, True)
    assert "issue#13" in Path("main.argdown").read_text(encoding="utf-8")
    Path("linked.argdown").unlink()
    run("main.argdown", "--fix")
    assert "issue\\#13" in Path("main.argdown").read_text(encoding="utf-8")
    assert "issue\\#12" in Path("bus.argdown").read_text(encoding="utf-8")


def test_fix_leaves_what_only_the_author_can_mend() -> None:
    """What has no fix, or is not selected, is found afterwards, and the file is not written anew."""
    Path("odd.argdown").write_text("A. {by: [}", encoding="utf-8")
    before = written(Path("odd.argdown"))
    assert run("odd.argdown", "--fix").stdout.startswith("odd.argdown:1:10: bad-data ")
    assert written(Path("odd.argdown")) == before
    run("bus.argdown", "--fix", "--select", "tag-in-word")
    assert Path("bus.argdown").read_bytes() == TEXT.replace("#", "\\#").encode()


@pytest.mark.parametrize(
    ("name", "toml", "expected"),
    [
        ("argmap.toml", 'select = ["tag-in-word"]', ["tag-in-word"]),
        ("argmap.toml", 'ignore = ["tag-in-word"]', ["unclosed-italic"]),
        ("argmap.toml", "", ["tag-in-word", "unclosed-italic"]),
        ("pyproject.toml", '[tool.argmap]\nignore = ["tag-in-word"]', ["unclosed-italic"]),
        ("pyproject.toml", '[tool.other]\nignore = ["tag-in-word"]', ["tag-in-word", "unclosed-italic"]),
        ("pyproject.toml", "tool = 1", ["tag-in-word", "unclosed-italic"]),
    ],
)
def test_configuration_is_found_upwards(name: str, toml: str, expected: Sequence[str]) -> None:
    """The configuration of a folder holds for what is in it and below it, and the nearest counts."""
    Path(name).write_text(toml, encoding="utf-8")
    deep = Path("one", "two")
    deep.mkdir(parents=True)
    Path("bus.argdown").rename(deep / "bus.argdown")
    assert codes("one/two/bus.argdown") == expected
    (deep / "argmap.toml").write_text('select = ["bad-data"]', encoding="utf-8")
    assert codes("one/two/bus.argdown") == []


def test_the_command_line_is_stronger_than_configuration() -> None:
    """What is selected there is not ignored; what is ignored there comes on top."""
    Path("argmap.toml").write_text('ignore = ["tag-in-word"]', encoding="utf-8")
    assert codes("bus.argdown", "--select", "tag-in-word") == ["tag-in-word"]
    assert codes("bus.argdown", "--ignore", "unclosed-italic") == []


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ('selct = ["bad-data"]', "unknown key 'selct'; did you mean 'select'?"),
        ('ignore = ["bad-dat"]', "unknown code 'bad-dat'; did you mean 'bad-data'?"),
        ('ignore = "bad-data"', "ignore must be a list of codes"),
        ("ignore = [", "not valid TOML"),
    ],
)
def test_configuration_that_cannot_be_read(toml: str, said: str) -> None:
    """It is refused with its name and what was probably meant."""
    Path("argmap.toml").write_text(toml, encoding="utf-8")
    result = run("bus.argdown")
    assert result.exit_code == 2
    assert "argmap.toml: " in result.output
    assert said in result.output


def test_a_report_is_one_file_whatever_happens() -> None:
    """Formats for programs hold all files that could be read; the rest is said on standard error."""
    result = run("bus.argdown", "none.argdown", "--format", "json")
    assert result.exit_code == 2
    assert [file["name"] for file in json.loads(result.stdout)["files"]] == ["bus.argdown"]
    assert "no such file" in result.stderr


def test_codes_are_explained_and_listed() -> None:
    """Each code has its page."""
    page = run("--explain", "tag-in-word")
    assert page.exit_code == 0
    assert page.stdout.startswith("## tag-in-word\n\n**warning**: ")
    listed = run("--list")
    assert listed.exit_code == 0
    assert "unclosed-italic" in listed.stdout


def test_checking_starts_without_what_draws() -> None:
    """Nothing that draws or reads configuration is imported: a check is done before an editor notices."""
    code = (
        "import sys; from argmap.cli.commands.check import check; check(['bus.argdown'], standalone_mode=False);"
        "unwanted = {'argmap.render.notations.reasons', 'argmap.render.layout', 'graphviz', 'tomllib', 'ruamel.yaml'};"
        "print(sorted(unwanted & set(sys.modules)))"
    )
    unmeasured = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=unmeasured)
    assert done.stdout.splitlines()[-1] == "[]"


SLIPS = "[Bus]: Buses run.\n  - Pro: They are free.\n  • They are dry.\n  – They are slow.\n"


def test_unsafe_fixes_are_shown() -> None:
    """Without --fix, the lines that an unsafe fix would change are below its finding, and no file is written."""
    Path("slips.argdown").write_text(SLIPS, encoding="utf-8")
    shown = run("slips.argdown", "--unsafe-fixes")
    assert "    -   - Pro: They are free.\n    +   + They are free.\n" in shown.stdout
    assert "    -   • They are dry.\n    +   - They are dry.\n" in shown.stdout
    assert shown.stdout.count("They are slow") == 0
    assert shown.stderr == "fixable findings: 2 with --fix --unsafe-fixes\n"
    assert Path("slips.argdown").read_text(encoding="utf-8") == SLIPS


def test_unsafe_fixes_are_applied_on_request() -> None:
    """Only safe ones without --unsafe-fixes; of several unsafe fixes, none is chosen."""
    slips = Path("slips.argdown")
    slips.write_text(SLIPS, encoding="utf-8")
    before = run("slips.argdown")
    assert "(unsafe fixes: write + for a reason, or write - for an objection)" in before.stdout
    assert before.stderr == "fixable findings: 1 with --fix, 1 with --fix --unsafe-fixes\n"
    assert run("slips.argdown", "--fix").stderr.splitlines() == [
        "slips.argdown:4:3: look-alike-mark fixed: write -",
        "fixable findings: 1 with --fix --unsafe-fixes",
    ]
    assert slips.read_text(encoding="utf-8") == SLIPS.replace("–", "-")
    after = run("slips.argdown", "--fix", "--unsafe-fixes")
    assert slips.read_text(encoding="utf-8") == SLIPS.replace("–", "-").replace("- Pro:", "+")
    assert (after.exit_code, after.stdout.split(" ")[1]) == (1, "bullet-as-relation")
