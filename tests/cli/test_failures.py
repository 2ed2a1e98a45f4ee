"""Streams that are closed or full, odd names and other failures: one sentence and exit code 2, in every command."""

from __future__ import annotations

import errno
import io
import os
import re
import shlex
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import IO, Any
from unittest import mock

import pytest
from attrs import frozen
from lessons import LANES

from argmap import plugins
from argmap.cli.command import Command
from argmap.cli.contents import FOLDER
from argmap.cli.main import main

COMMANDS = plugins.names(FOLDER)
FULL = Path("/dev/full")
#: What differs between two runs of `watch`.
_ADDRESS = re.compile(r"http://\S+")
FILES = {
    **dict.fromkeys(
        ("debate.argdown", "old.argdown", "base.argdown", "theirs.argdown"),
        f"{LANES}\n[Old title]: Old.\n  - <Noise>: Loud. #cost\n",
    ),
    "new.argdown": "[Lanes]: Lanes → not.\n\nSee issue#12.\n",
    "ours.argdown": LANES.replace("Lanes", "Tracks"),
}


def _line(name: str) -> str:
    """Return the first example of a command, with another file for its output, if any."""
    line = plugins.load(FOLDER, name, Command).examples[0].split("    ", maxsplit=1)[0].strip()
    return line.removeprefix("argmap ") + (" --port 0" if name == "watch" else "")


#: Commands that take long.
_SLOW = {"git", "slides", "watch", "worksheet"}
#: A command line of each command, and some that print other things.
LINES = (
    *(pytest.param(_line(name), marks=[pytest.mark.slow] if name in _SLOW else []) for name in COMMANDS),
    "--help",
    "merge --help",
    "--version",
    "check --list",
    "check --explain bad-data",
    "check new.argdown",
    "check new.argdown --format json",
    "check new.argdown --fix",
    "convert debate.argdown --to argdown-json",
    "diff old.argdown new.argdown -o -",
    "diff old.argdown new.argdown --format json",
    "edit debate.argdown tag Lanes x --dry-run",
    "edit debate.argdown tag Lanes x --format json",
    "edit none.argdown tag Lanes x --format json",
    "fmt new.argdown --diff",
    "fmt new.argdown --check",
    "list debate.argdown relations --format csv",
    "merge base.argdown ours.argdown theirs.argdown",
    "render debate.argdown -o -",
    "render debate.argdown old.argdown none.argdown --to dot",
    "render none.argdown",
    "render debate.argdown --tag none",
    "show debate.argdown --lines",
    "show --such",
    "such",
    "",
)


@frozen
class Ended:
    """Represent what a command did."""

    code: int
    out: str
    err: str
    #: The files, and what they hold.
    files: Mapping[str, bytes]


class Broken(io.RawIOBase):
    """A stream whose writing fails."""

    def __init__(self, number: int) -> None:
        """Take the number of the error."""
        self.number = number

    def writable(self) -> bool:
        """Return that it looks as any other."""
        return True

    def write(self, _data: object, /) -> int:
        """Raise the error."""
        raise OSError(self.number, os.strerror(self.number))


def broken(number: int) -> io.TextIOWrapper:
    """Return a text stream whose writing fails with an error of this number."""
    return io.TextIOWrapper(Broken(number), "utf-8", write_through=True)  # type: ignore[arg-type]  # it is buffered not


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ended]:
    """Return a function that runs a command in a folder of its own, with these streams."""
    monkeypatch.setattr("argmap.live.rounds.wait", lambda *_: signal.raise_signal(signal.SIGINT))
    monkeypatch.setattr("click.launch", lambda _: 0)
    runs = iter(range(10))

    def ended(line: str, **given: IO[str] | None) -> Ended:
        folder = tmp_path / str(next(runs))
        folder.mkdir()
        monkeypatch.chdir(folder)
        for name, text in FILES.items():
            Path(name).write_text(text, encoding="utf-8")
        if line.startswith("git"):
            subprocess.run(["git", "init", "-q", "."], check=True)  # noqa: S607 - git, wherever it is
        usual: dict[str, Any] = {name: _kept() for name in ("stdout", "stderr")}
        with monkeypatch.context() as patch:
            for name, stream in {**usual, **given}.items():
                patch.setattr(sys, name, stream)
            with pytest.raises(SystemExit) as end:
                main(shlex.split(line), prog_name="argmap")
        assert isinstance(end.value.code, int)
        out, err = (stream.buffer.getvalue().decode().replace(str(folder), ".") for stream in usual.values())
        files = {str(path.relative_to(folder)): path.read_bytes() for path in _files(folder)}
        return Ended(end.value.code, _ADDRESS.sub("", out), err, files)

    return ended


def _kept() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), "utf-8", "backslashreplace")


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file() and ".git" not in path.parts)


@pytest.mark.parametrize("line", LINES)
def test_broken_streams(line: str, run: Callable[..., Ended]) -> None:
    """If a result cannot be printed, the exit code is never that of an answer; if a message cannot, it is as usual."""
    usual = run(line)
    for stream, code, said in (
        (None, 2, "Error: standard output: is closed"),
        (broken(errno.ENOSPC), 2, f"Error: standard output: cannot be written: {os.strerror(errno.ENOSPC)}"),
        (broken(errno.EPIPE), 141, ""),
    ):
        found = run(line, stdout=stream)
        assert "Traceback" not in found.err
        if usual.out:
            assert found.code == code
            assert found.err.count("Error: ") == bool(said)
            assert not said or found.err.splitlines()[-1] == said
        else:
            assert found == usual
    for stream in (None, broken(errno.ENOSPC)):
        found = run(line, stderr=stream)
        assert (found.code, found.out, found.files) == (usual.code, usual.out, usual.files)


def test_all_streams_closed(run: Callable[..., Ended]) -> None:
    """The exit code tells."""
    assert run("render debate.argdown", stdout=None, stderr=None).code == 0
    assert run("show debate.argdown", stdout=None, stderr=None).code == 2
    assert run("show -", stdin=None).code == 2


def test_a_character_that_the_encoding_lacks(run: Callable[..., Ended]) -> None:
    """It is named, with what to do."""
    with io.TextIOWrapper(io.BytesIO(), "cp437", write_through=True) as stream:
        found = run("help", stdout=stream)
        assert found.code == 0
        found = run("show new.argdown", stdout=stream)
    assert found.code == 2
    assert found.err == (
        "Error: standard output: cannot be written: its encoding cp437 has no '\\u2192'; "
        "set the environment variable PYTHONIOENCODING to utf-8\n"
    )


def test_a_name_that_is_not_utf_8(run: Callable[..., Ended], tmp_path: Path) -> None:
    """It is printed with a character in its place."""
    odd = tmp_path / "\udcff.argdown"
    odd.write_text("[A]: issue#12\n", encoding="utf-8")
    with io.TextIOWrapper(io.BytesIO(), "utf-8", "strict", write_through=True) as stream:
        found = run(f"check {shlex.quote(str(odd))}", stdout=stream)
        stream.seek(0)
        printed = stream.read()
    assert (found.code, "Error" in found.err) == (1, False)
    assert "\ufffd.argdown:1:" in printed


@pytest.mark.parametrize("when", ["argmap.cli.commands.show.load", "click.Command.parse_args"])
@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (MemoryError(), 2, "Error: there is not enough memory\n"),
        (KeyboardInterrupt(), 130, "Stopped; every file is either complete or unchanged.\n"),
        (PermissionError(errno.EACCES, "Permission denied", "fonts"), 2, "Error: fonts: Permission denied\n"),
        (OSError(errno.EROFS, "Read-only file system", b"x\xff"), 2, "Error: x"),
        (OSError(errno.EMFILE, "No more files"), 2, "Error: the operating system reports an error: No more files\n"),
        (OSError(errno.EBADF, "Bad number"), 2, "Error: the operating system reports an error: Bad number\n"),
        (BrokenPipeError(errno.EPIPE, "No reader"), 2, "Error: the operating system reports an error: No reader\n"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_other_failures(error: BaseException, code: int, said: str, when: str, run: Callable[..., Ended]) -> None:
    """Wherever they happen."""
    plugins.load(FOLDER, "show", Command)
    with mock.patch(when, side_effect=error):
        found = run("show debate.argdown")
    assert (found.code, found.out, found.err.startswith(said)) == (code, "", True), found.err


def test_a_fault_of_argmap(run: Callable[..., Ended]) -> None:
    """It can be reported, and its exit code is not that of an answer."""
    plugins.load(FOLDER, "diff", Command)
    with mock.patch("argmap.cli.commands.diff.compare", side_effect=KeyError("x")):
        found = run("diff old.argdown new.argdown")
    assert found.code == 2
    assert found.err.startswith("Traceback (most recent call last):\n")
    assert found.err.endswith("Error: this is a fault of argmap; please report it, with the lines above\n")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("diff old.argdown new.argdown > /dev/full", 2, "Error: standard output: cannot be written: "),
        ("merge base.argdown ours.argdown theirs.argdown >&-", 2, "Error: standard output: is closed"),
        ("check new.argdown >&- 2>&-", 2, ""),
        ("show /dev/zero", 2, "Error: /dev/zero: larger than 8 MiB"),
    ],
)
@pytest.mark.skipif(not FULL.exists(), reason="needs a device that is always full, and bash")
def test_processes(line: str, code: int, said: str, tmp_path: Path) -> None:
    """As a shell has it."""
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    command = f"{shlex.quote(sys.executable)} -m argmap {line}"
    done = subprocess.run(["bash", "-c", command], cwd=tmp_path, capture_output=True, text=True, check=False)  # noqa: S607
    assert (done.returncode, done.stderr.startswith(said)) == (code, True), done.stderr
    assert len(done.stderr.splitlines()) == bool(said)


@pytest.mark.slow
@pytest.mark.skipif(not FULL.exists(), reason="needs a device that is always full, and bash")
@pytest.mark.parametrize(("redirect", "said"), [("> /dev/full", "cannot be written"), (">&-", "is closed")])
def test_completion(redirect: str, said: str) -> None:
    """It fails as a command does."""
    code = "from argmap.cli.main import main; main(prog_name='argmap')"
    command = f"_ARGMAP_COMPLETE=bash_source {shlex.quote(sys.executable)} -c {shlex.quote(code)} {redirect}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)  # noqa: S607
    assert (done.returncode, done.stderr.startswith(f"Error: standard output: {said}")) == (2, True), done.stderr
