"""``argmap fmt``, run as a person runs it."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from argmap.cli.main import main
from argmap.editing.normal_form import normal_form

UGLY = "[Sunday]:Open  on Sundays.\n + [Crowds]\n"
NEAT = "[Sunday]: Open on Sundays.\n  + [Crowds]\n"
LONG = "The library should open on Sundays.\n"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("ugly.argdown").write_text(UGLY, encoding="utf-8")
    Path("neat.argdown").write_text(NEAT, encoding="utf-8")


def run(*arguments: str, stdin: str | bytes = "") -> Result:
    """Return what the command did."""
    return CliRunner().invoke(main, ["fmt", *arguments], input=stdin)


def text(name: str) -> str:
    """Return what stands in a file."""
    return Path(name).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "code", "out", "err"),
    [
        (["ugly.argdown", "neat.argdown"], 0, "", "1 file formatted, 1 unchanged\n"),
        (["neat.argdown"], 0, "", "1 file unchanged\n"),
        (["--check", "ugly.argdown", "neat.argdown"], 1, "ugly.argdown\n", "1 file would be formatted, 1 unchanged\n"),
        (["--check", "neat.argdown"], 0, "", "1 file unchanged\n"),
        (["--diff", "neat.argdown"], 0, "", "1 file unchanged\n"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_is_said(arguments: list[str], code: int, out: str, err: str) -> None:
    """Exit code, standard output and standard error are as documented."""
    result = run(*arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (code, out, err)


def test_a_file_is_formatted_in_its_place() -> None:
    """The file has the normal form and its old mode; one that has the form already is not written."""
    Path("ugly.argdown").chmod(0o640)
    before = Path("neat.argdown").stat()
    run("ugly.argdown", "neat.argdown")
    assert text("ugly.argdown") == NEAT
    assert stat.S_IMODE(Path("ugly.argdown").stat().st_mode) == 0o640
    assert (Path("neat.argdown").stat().st_ino, Path("neat.argdown").stat().st_mtime_ns) == (
        before.st_ino,
        before.st_mtime_ns,
    )


@pytest.mark.parametrize("options", [["--check"], ["--diff"], ["--check", "--diff"]], ids=" ".join)
def test_nothing_is_written(options: list[str]) -> None:
    """Asking what would change changes nothing; only --check answers with its exit code."""
    result = run(*options, "ugly.argdown")
    assert text("ugly.argdown") == UGLY
    assert result.exit_code == int("--check" in options)


def test_a_diff() -> None:
    """--diff prints a unified diff, and says where a last line does not end."""
    Path("ugly.argdown").write_bytes(b"[Sunday]:Open.\r\n + [Crowds]")
    assert run("--diff", "ugly.argdown").stdout_bytes.decode() == (
        "--- ugly.argdown\n+++ ugly.argdown (formatted)\n@@ -1,2 +1,2 @@\n"
        "-[Sunday]:Open.\r\n- + [Crowds]\n\\ No newline at end of file\n"
        "+[Sunday]: Open.\r\n+  + [Crowds]\r\n"
    )


def test_a_filter() -> None:
    """- filters standard input to standard output, whether it changes or not, and says nothing else."""
    for given in (UGLY, NEAT):
        result = run("-", stdin=given)
        assert (result.exit_code, result.stdout, result.stderr) == (0, NEAT, "")
    assert run("-", "--check", stdin=UGLY).stdout == "-\n"


def test_bytes_that_stay() -> None:
    """A byte order mark, line ends and characters of any plane come out as they went in."""
    data = "\ufeff[Café]: 😀 猫.\r\n".encode()
    assert run("-", stdin=data).stdout_bytes == data


def test_a_width() -> None:
    """--width fills paragraphs."""
    assert run("-", "--width", "20", stdin=LONG).stdout == "The library should\nopen on Sundays.\n"
    assert run("-", "--width", "0", stdin=LONG).exit_code == 2


def test_a_file_that_cannot_be_read() -> None:
    """It costs exit code 2 and a message; the other files are formatted all the same."""
    Path("odd.argdown").write_bytes(b"caf\xe9")
    result = run("none.argdown", "odd.argdown", "ugly.argdown")
    assert result.exit_code == 2
    assert "none.argdown: no such file" in result.stderr
    assert "odd.argdown: line 1 is not UTF-8" in result.stderr
    assert result.stderr.endswith("1 file formatted, 2 could not be formatted\n")
    assert text("ugly.argdown") == NEAT


def test_a_hard_link() -> None:
    """A file with two names keeps them, and its text."""
    Path("alias.argdown").hardlink_to("ugly.argdown")
    result = run("ugly.argdown", "neat.argdown")
    assert (result.exit_code, "ugly.argdown: has 1 other hard link" in result.stderr) == (2, True)
    assert text("ugly.argdown") == UGLY
    assert Path("alias.argdown").samefile("ugly.argdown")


def test_changed_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    """What somebody else has written meanwhile is not replaced."""

    def meanwhile(*given: Any) -> Any:
        Path("ugly.argdown").write_text("[Theirs]\n", encoding="utf-8")
        return normal_form(*given)

    monkeypatch.setattr("argmap.cli.commands.fmt.normal_form", meanwhile)
    result = run("ugly.argdown")
    assert (result.exit_code, "ugly.argdown: changed on disk since it was read" in result.stderr) == (2, True)
    assert text("ugly.argdown") == "[Theirs]\n"
