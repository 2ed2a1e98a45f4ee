"""Files that cannot be read or written: one sentence and exit code 2; in Python, an error of argmap."""

from __future__ import annotations

import errno
import os
import shlex
import signal
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result
from lessons import LANES

import argmap
from argmap import plugins
from argmap.cli.command import Command
from argmap.cli.contents import FOLDER
from argmap.cli.main import main
from argmap.errors import InputError, InvalidValueError, OutputError
from argmap.files import streams

COMMANDS = plugins.names(FOLDER)
#: Maps that are named in the examples of the commands.
MAPS = ("debate.argdown", "old.argdown", "new.argdown", "base.argdown", "ours.argdown", "theirs.argdown")
TEXT = f"{LANES}\n[Old title]: Old issue#12.\n  - <Noise>: Loud. #cost\n"
#: Names of files that cannot be read, by what is wrong.
UNREADABLE = {
    "longer than 255 bytes": "é" * 150,
    "longer than 4096 bytes": f"{'y' * 200}/" * 25 + "map.argdown",
    "a loop of links": "loop",
    "in a file": "debate.argdown/map.argdown",
    "a folder": "folder",
    "missing": "none/map.argdown",
    "forbidden": "shut.argdown",
    "endless": "/dev/zero",
    "no terminal": "/dev/tty",
}
#: The same of names of files that cannot be written; what has an end gets a suffix.
UNWRITABLE = {
    "longer than 255 bytes": "é" * 150,
    "longer than 4096 bytes": f"{'y' * 200}/" * 25 + "map",
    "a loop of links": "loop",
    "in a file": "debate.argdown/map",
    "in a forbidden folder": "shut/map",
    "full": "full",
}


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fill a folder with odd files, and forbid some of them: root, as whom tests may run, may use all."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("argmap.live.rounds.wait", lambda *_: signal.raise_signal(signal.SIGINT))
    monkeypatch.setattr("click.launch", lambda _: 0)
    for name in MAPS:
        Path(name).write_text(TEXT, encoding="utf-8")
    for name in ("folder", "shut"):
        Path(name).mkdir()
    for suffix in ("", ".svg", ".json", ".html", ".argdown"):
        Path(f"loop{suffix}").symlink_to(f"loop{suffix}")
        Path(f"full{suffix}").symlink_to("/dev/full")
    Path("shut.argdown").write_text(TEXT, encoding="utf-8")
    monkeypatch.setattr("pathlib.Path.open", _guarded(Path.open))
    monkeypatch.setattr("pathlib.Path.mkdir", _guarded(Path.mkdir))
    monkeypatch.setattr("argmap.files.streams.fill", _guarded(streams.fill))


def _guarded(function: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function that is refused to those without permission."""

    def guarded(path: Path, *words: Any, **options: Any) -> Any:
        if "shut" in str(path):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return function(path, *words, **options)

    return guarded


def run(words: Sequence[str]) -> Result:
    """Return what a command did."""
    return CliRunner().invoke(main, list(words))


def words_of(name: str) -> list[str]:
    """Return the first example of a command."""
    line = plugins.load(FOLDER, name, Command).examples[0].split("    ", maxsplit=1)[0]
    return [*shlex.split(line)[1:], *(["--port", "0"] if name == "watch" else [])]


def reading() -> Iterator[tuple[str, int, str]]:
    """Yield commands with the index of each word that is a file to read, and some of what may be wrong with that."""
    for number, name in enumerate(COMMANDS):
        for index in (index for index, word in enumerate(words_of(name)) if word in MAPS):
            yield from ((name, index, odd) for kind, odd in enumerate(UNREADABLE) if (kind + index + number) % 3 == 0)


@pytest.mark.parametrize(("name", "index", "odd"), [*reading()])
def test_what_cannot_be_read(name: str, index: int, odd: str) -> None:
    """By any command."""
    words = words_of(name)
    words[index] = UNREADABLE[odd]
    result = run(words)
    assert (result.exit_code, result.stderr.count("Error: ")) == (2, 1)
    assert "Traceback" not in result.output
    assert {Path(one).read_text("utf-8") for one in MAPS if name not in {"fmt", "edit"}} <= {TEXT}


def writing() -> Iterator[tuple[str, str, str]]:
    """Yield commands with each option that names a file to write, and what is wrong with that."""
    for name in COMMANDS:
        for param in plugins.load(FOLDER, name, Command).params:
            if isinstance(param, click.Option) and isinstance(param.type, click.Path) and param.metavar != "FILE":
                option = max(param.opts, key=len)
                yield from ((name, option, odd) for odd in UNWRITABLE if option in {"--output", "--frames"})


#: The file types of outputs that are no pictures.
_SUFFIXES = {"convert": ".json", "merge": ".argdown", "slides": ".html", "worksheet": ""}


@pytest.mark.parametrize(("name", "option", "odd"), [*writing()])
def test_what_cannot_be_written(name: str, option: str, odd: str) -> None:
    """By any command; every other file is as it was."""
    suffix = _SUFFIXES.get(name, ".svg") if option == "--output" else ""
    words = [*words_of(name), *(["--format", "html", "--exercise", "scramble"] if name == "worksheet" else [])]
    result = run([*words, option, f"{UNWRITABLE[odd]}{suffix}"])
    assert (result.exit_code, result.stderr.count("Error: ")) == (2, 1), result.stderr
    assert "Traceback" not in result.output
    assert {Path(one).read_text("utf-8") for one in MAPS} == {TEXT}
    assert not [path for path in Path().rglob(".argmap-*") if path.name != ".argmap-drawn.json"]


@pytest.mark.parametrize(
    "line",
    [
        "render debate.argdown -o out.svg",
        "render debate.argdown old.argdown --to dot -o out",
        "diff old.argdown new.argdown -o out.svg",
        "convert debate.argdown --to json -o out.json",
        "merge base.argdown ours.argdown theirs.argdown -o ours.argdown",
        "slides debate.argdown -o out.html",
        "worksheet debate.argdown --format html --exercise scramble -o out",
        "watch debate.argdown --port 0 -o out.svg",
        "edit debate.argdown tag Lanes x",
        "fmt debate.argdown --width 20",
        "check --fix debate.argdown",
    ],
)
def test_a_full_disk(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the system calls it, there is the old file, and nothing else."""
    number = [errno.ENOSPC, errno.EDQUOT, errno.EROFS][len(line) % 3]

    def fill(temporary: Path, *_words: object, **_options: object) -> None:
        temporary.write_text("half", encoding="utf-8")
        raise OSError(number, os.strerror(number), str(temporary))

    monkeypatch.setattr("argmap.files.streams.fill", fill)
    result = run(shlex.split(line))
    assert result.exit_code == 2
    assert f": cannot be written: {os.strerror(number)}" in result.stderr
    assert {Path(one).read_text("utf-8") for one in MAPS} == {TEXT}
    assert not [*Path().rglob(".argmap-*")]


@pytest.mark.parametrize("odd", UNREADABLE)
def test_what_cannot_be_included(odd: str) -> None:
    """It is a finding, and the rest of the map is read."""
    Path("debate.argdown").write_text(f"[Lanes]: a\n\n@include({UNREADABLE[odd]})\n", encoding="utf-8")
    for words in (["check", "debate.argdown"], ["show", "debate.argdown", "--allow-outside"]):
        result = run(words)
        assert result.exit_code == (words[0] == "check")
        assert "debate.argdown:3:1: include-not-read " in result.output
    assert "Lanes: a" in result.stdout
    assert [one.code for one in argmap.check("debate.argdown")] == ["include-not-read"]


def test_a_null_character() -> None:
    """No file has one in its name; on the command line it cannot be."""
    Path("debate.argdown").write_text("[Lanes]: a\n\n@include(a\0b)\n", encoding="utf-8")
    assert "include-not-read" in run(["check", "debate.argdown"]).stdout


CALLS: dict[str, Callable[[str], object]] = {
    "read": argmap.read,
    "check": argmap.check,
    "picture": argmap.picture,
    "diff": lambda name: argmap.diff("old.argdown", name),
    "merge": lambda name: argmap.merge("base.argdown", name, "theirs.argdown"),
    "theme": lambda name: argmap.picture("old.argdown", theme=f"{name}.toml"),
}


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("odd", [*UNREADABLE, "null"])
def test_calls_that_read(call: str, odd: str) -> None:
    """They raise errors of argmap only."""
    with pytest.raises((InputError, InvalidValueError)):
        CALLS[call](UNREADABLE.get(odd, "a\0b"))


WRITES: dict[str, Callable[[str], object]] = {
    "write": lambda name: argmap.write(argmap.read("old.argdown").map, name),
    "write a document": lambda name: argmap.write(argmap.read("old.argdown"), name),
    "save": lambda name: argmap.read("old.argdown").save(name, replace=True),
}


@pytest.mark.parametrize("call", WRITES)
@pytest.mark.parametrize("odd", [*UNWRITABLE, "null"])
def test_calls_that_write(call: str, odd: str) -> None:
    """They raise errors of argmap only."""
    name = f"{UNWRITABLE[odd]}.argdown" if odd in UNWRITABLE else "a\0b.argdown"
    with pytest.raises((OutputError, InvalidValueError)):
        WRITES[call](name)


@pytest.mark.parametrize("odd", [*UNWRITABLE, *UNREADABLE])
def test_many_maps(odd: str) -> None:
    """Each has its outcome; only the list of what was drawn is an error of its own."""
    for given in (UNREADABLE.get(odd, "old.argdown"), "old.argdown"):
        try:
            outcomes = [*argmap.draw_files([given, "new.argdown"], UNWRITABLE.get(odd, "out"))]
        except OutputError:
            continue
        assert any(one.error for one in outcomes) or given == "old.argdown"
        assert not any("internal error" in one.error for one in outcomes)


def test_a_folder_that_cannot_be_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is said, and the maps elsewhere are drawn."""
    os.makedirs("maps/shut")  # noqa: PTH103 - the method is guarded
    Path("maps/a.argdown").write_text("[A]: a\n", encoding="utf-8")
    usual = os.scandir
    monkeypatch.setattr("os.scandir", _guarded(usual))
    result = run(["render", "maps", "--to", "dot"])
    assert result.exit_code == 2
    assert "maps/shut: cannot be read: Permission denied" in result.stderr
    assert Path("maps/a.dot").exists()


def test_a_working_folder_that_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What needs it says so; other files are read and written as ever."""
    home = Path.cwd()
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    for words in (["show", "map.argdown"], ["render", "."], ["check", "-"], ["convert", "-", "--to", "json"]):
        result = run(words)
        assert (result.exit_code, result.stderr.count("Error: ")) == (2, 1), result.output
    assert "the working folder does not exist any more" in result.stderr
    with pytest.raises(InputError):
        argmap.read("map.argdown")
    with pytest.raises(InputError):
        list(argmap.draw_files("map.argdown"))
    whole = argmap.read(home / "old.argdown")
    assert whole.save(home / "copy.argdown", replace=True)
    assert run(["render", str(home / "old.argdown")]).exit_code == 0
    with pytest.raises((InputError, OutputError)):
        argmap.write(whole.map, "copy.argdown")


def test_standard_input_that_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    """As any file."""

    def fail(_number: int) -> bytes:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    class Failing:
        closed = False
        buffer = type("Buffer", (), {"read": staticmethod(fail)})

    monkeypatch.setattr("sys.stdin", Failing())
    with pytest.raises(InputError, match="standard input: cannot be read: "):
        argmap.read("-")


def test_a_link_that_is_called_as_standard_input() -> None:
    """It has no say in which folder includes of standard input are looked for."""
    Path("-").symlink_to("folder/map.argdown")
    Path("part.argdown").write_text("[B]: b\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["show", "-"], input="[A]: a\n\n@include(part.argdown)\n")
    assert (result.exit_code, result.stderr, "B: b" in result.stdout) == (0, "", True)
