"""``argmap merge``, run as a person runs it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from argmap.cli.main import main

BASE = "[Lanes]: Build cycle lanes.\n  - [Cost]: They cost too much.\n"
OURS = BASE.replace("too much", "a lot")
THEIRS = BASE.replace("Build", "Now build")
OTHER = BASE.replace("too much", "little")


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in (("base", BASE), ("ours", OURS), ("theirs", THEIRS), ("other", OTHER)):
        Path(name).write_text(text, encoding="utf-8")


def run(*arguments: str, stdin: str = "") -> Result:
    """Return what the command did."""
    return CliRunner().invoke(main, ["merge", *arguments], input=stdin)


def test_clean() -> None:
    """The merged text is printed, or written over one of the files."""
    expected = OURS.replace("Build", "Now build")
    done = run("base", "ours", "theirs")
    assert (done.exit_code, done.stdout, done.stderr) == (0, expected, "")
    done = run("base", "ours", "-", "-o", "ours", stdin=THEIRS)
    assert (done.exit_code, done.output, Path("ours").read_text(encoding="utf-8")) == (0, "", expected)


def test_conflict() -> None:
    """It is marked and told as it was asked for; the exit code is 1."""
    done = run("base", "ours", "other", "--label", "HEAD", "topic", "--marker-size", "8", "--path", "a.argdown")
    assert done.exit_code == 1
    assert done.stderr == "a.argdown: conflict in [Cost]: HEAD rewords it; topic rewords it\n"
    assert done.stdout == (
        "[Lanes]: Build cycle lanes.\n"
        "<<<<<<<< HEAD\n  - [Cost]: They cost a lot.\n========\n  - [Cost]: They cost little.\n>>>>>>>> topic\n"
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("base", "our", "theirs"), "no such file; did you mean 'ours'?"),
        (("base", "ours", "theirs", "-o", "."), "is a folder"),
        (("-", "-", "theirs"), "standard input holds one map"),
        (("base", "ours"), "missing argument THEIRS"),
        (("base", "ours", "theirs", "--marker-size", "3"), "--marker-size: must be at least 7, not 3"),
    ],
)
def test_what_cannot_be_done(arguments: tuple[str, ...], said: str) -> None:
    """The exit code is 2, and nothing is written."""
    done = run(*arguments)
    assert done.exit_code == 2
    assert said in done.output
    assert Path("ours").read_text(encoding="utf-8") == OURS


def test_errors_name_the_map(tmp_path: Path) -> None:
    """Where git, or another program, names the map, the temporary file that it made says nothing."""
    for name in ("base", "ours", "other"):
        (tmp_path / name).write_bytes(b"[A]: \xe9\n" if name == "ours" else b"[A]: b\n")
    done = run("base", "ours", "other", "--path", "b.argdown")
    assert done.exit_code == 2
    assert "b.argdown: cannot be merged as a map: ours: line 1 is not UTF-8" in done.output
    assert "ours: line 1 is not UTF-8" in run("base", "ours", "other").output
