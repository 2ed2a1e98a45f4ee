"""``argmap render`` with many maps, many kinds of file, and all that can go wrong on the way."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import programs
import pytest
from click.testing import CliRunner, Result
from trying import sweep

from argmap.cli.main import main
from argmap.files.batch import draw_files
from argmap.files.marks import NAME
from argmap.files.picture_options import PictureOptions
from argmap.files.request import BatchOptions
from argmap.render.engine import ENGINES, Engine

GOOD = "[Sunday]: The library should open on Sundays.\n  + [Crowds]: Saturdays are crowded.\n"
ARGMAP = [sys.executable, "-m", "argmap"]


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("maps").mkdir()
    for name in ("good.argdown", "maps/a.argdown", "maps/b.argdown"):
        Path(name).write_text(GOOD, encoding="utf-8")


def run(*arguments: str, stdin: str = "") -> Result:
    """Return what the command line did."""
    return CliRunner().invoke(main, ["render", *arguments], input=stdin)


def files() -> list[str]:
    """Return the names of all files and folders, but for those that are always there."""
    found = sorted(path.as_posix() for path in Path().rglob("*"))
    return [name for name in found if name not in {"good.argdown", "maps", "maps/a.argdown", "maps/b.argdown"}]


def program(script: str) -> None:
    """Make the ``dot`` of this machine a shell script."""
    Path("bin").mkdir()
    Path("bin/dot").write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    Path("bin/dot").chmod(0o755)


@pytest.fixture
def _own_dot(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", f"{Path.cwd() / 'bin'}:/bin:/usr/bin")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["good.argdown", "--to", "svg,dot"], ["good.dot", "good.svg"]),
        (["good.argdown", "--to", "svg, dot,svg"], ["good.dot", "good.svg"]),
        (["good.argdown", "--to", "svg,dot", "-o", "new"], ["new", "new/good.dot", "new/good.svg"]),
        (["good.argdown", "--to", "svg,dot", "-o", "new.d/"], ["new.d", "new.d/good.dot", "new.d/good.svg"]),
        (["good.argdown", "--to", "svg,dot", "-o", "maps"], ["maps/good.dot", "maps/good.svg"]),
        (["good.argdown", "--to", "svg,dot", "-o", "maps/x.svg"], ["maps/x.dot", "maps/x.svg"]),
        (["-", "--to", "svg,dot", "-o", "maps"], ["maps/map.dot", "maps/map.svg"]),
        (["good.argdown", "-o", "x"], ["x"]),
        (["good.argdown", "--frames", "f"], ["f", "f/good-01.svg", "f/good-02.svg", "good.svg"]),
        (["-", "-o", "x.svg", "--frames", "f"], ["f", "f/x-01.svg", "f/x-02.svg", "x.svg"]),
        (["-", "--frames", "f"], ["f", "f/map-01.svg", "f/map-02.svg"]),
        (["maps", "--to", "dot", "-o", "out/x"], ["out", "out/x", f"out/x/{NAME}", "out/x/a.dot", "out/x/b.dot"]),
        (["maps/a.argdown", "good.argdown", "--to", "dot"], [NAME, "good.dot", f"maps/{NAME}", "maps/a.dot"]),
        (["maps", "--frames", "f"], ["f", *(f"f/{name}-0{step}.svg" for name in "ab" for step in (1, 2))]),
    ],
    ids=" ".join,
)
def test_what_is_written(arguments: Sequence[str], expected: Sequence[str]) -> None:
    """And nothing else; a map by itself leaves no memory behind."""
    result = run(*arguments, stdin=GOOD)
    assert result.exit_code == 0, result.output
    found = files()
    if expected[-1].startswith("f/b"):
        found = [name for name in found if name.startswith("f")]
    assert found == list(expected)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["good.argdown", "--to", "svq"], 2, "Error: --to: unknown file type 'svq'; did you mean 'svg'?"),
        (["good.argdown", "--to", "svg,xyz"], 2, "unknown file type 'xyz'; choose from 'd2', 'dot', "),
        (["good.argdown", "--to", ","], 2, "name at least one file type; choose from 'd2', "),
        (["good.argdown", "--to", "svg,dot", "-o", "-"], 2, "standard output takes one file type"),
        (["-", "--to", "svg,dot"], 2, "standard output takes one file type"),
        (
            ["good.argdown", "--to", "svg,dot", "-o", "x.pmg"],
            2,
            "x.pmg: --to does not list '.pmg'; name a folder, or a file with",
        ),
        (["good.argdown", "--to", "dot", "--frames", "f"], 2, "--frames requires an image file type; add "),
        (["maps", "--to", "dot", "--frames", "f"], 2, "--frames requires an image file type; add "),
        (["good.argdown", "--open", "-o", "-"], 2, "--open requires a file"),
        (["-", "--open"], 2, "--open requires a file"),
        (["maps", "-o", "-"], 2, "'-' cannot be used with several maps"),
        (["maps", "-"], 2, "'-' cannot be used with several maps"),
        (["maps", "-o", "good.argdown"], 2, "several maps cannot be written to one file"),
        (["maps", "-o", "new.svg"], 2, "several maps cannot be written to one file"),
        (["maps", "--jobs", "0"], 2, "--jobs: must be at least 1, not 0"),
        (["maps", "--theme", "drak"], 2, "Error: --theme: unknown theme 'drak'; did you mean 'dark'?"),
        (["maps", "--focus", "Z"], 1, "maps/b.argdown: no claim or argument 'Z' in the map"),
        (["bin"], 2, "bin: no such file"),
        (["maps", "--tag", "x", "--to", "dot"], 1, "2 failed"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_is_misspelt(arguments: Sequence[str], code: int, said: str) -> None:
    """It is said, with what was probably meant, and nothing is written."""
    result = run(*arguments, stdin=GOOD)
    assert result.exit_code == code, result.output
    assert said in result.output
    assert files() == []


def test_a_batch_says_what_it_did() -> None:
    """Each error with its map, and how many there were of each; the second time, only what failed is tried again."""
    Path("maps/bad.argdown").write_bytes(b"\xff")
    Path("maps/slip.argdown").write_text("[A]: The *library\n", encoding="utf-8")
    expected = {
        "Error: maps/bad.argdown: line 1 is not UTF-8 (byte 0xff); save the file as UTF-8",
        (
            "maps/slip.argdown:1:10: unclosed-italic * begins italic text that is never closed; close it before the "
            "paragraph ends, or write \\* for the character itself"
        ),
    }
    result = run("maps", "-o", "out", "--to", "dot")
    assert result.exit_code == 2
    assert set(result.stderr.splitlines()) == {*expected, "3 drawn, 1 failed"}
    assert run("maps", "-o", "out", "--to", "dot").stderr.splitlines()[1:] == ["3 up to date, 1 failed"]
    Path("maps/bad.argdown").write_text(GOOD, encoding="utf-8")
    assert run("maps", "-o", "out", "--to", "dot").stderr == "1 drawn, 3 up to date\n"
    assert run("maps", "-o", "out", "--to", "dot", "--force").stderr.endswith("\n4 drawn\n")


@pytest.mark.slow
def test_runs_agree_on_what_is_asked() -> None:
    """Each run of Python puts what a set holds in another order; that alone draws nothing anew."""
    Path("maps/a.argdown").write_text(f"{GOOD}  - [C]: c #x #y #z\n", encoding="utf-8")
    tags = [part for tag in "xyz" for part in ("--tag", tag)]
    command = [*ARGMAP, "render", "maps/a.argdown", "maps/./a.argdown", "--to", "dot", *tags]
    said = [
        subprocess.run(
            command, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stderr.splitlines()[-1]
        for seed in ("1", "2", "3")
    ]
    assert said == ["1 drawn", "1 up to date", "1 up to date"]


def test_open_shows_the_first_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """If there is one; a system without a program for it is told of."""
    shown: list[str] = []

    def launch(name: str) -> int:
        shown.append(name)
        return len(shown) - 1

    monkeypatch.setattr("click.launch", launch)
    assert run("good.argdown", "--to", "svg,dot", "--open").output == ""
    Path("maps/a.argdown").write_bytes(b"\xff")
    assert "maps/b.dot: no application is associated with this file type" in run("maps", "--to", "dot", "--open").output
    assert run("maps/a.argdown", "--open").exit_code == 2
    assert shown == ["good.svg", "maps/b.dot"]


@pytest.mark.slow
def test_progress_is_shown_on_a_terminal() -> None:
    """Not elsewhere; errors stand above it."""
    Path("maps/bad.argdown").write_bytes(b"\xff")
    ours, theirs = pty.openpty()
    done = subprocess.run(
        [*ARGMAP, "render", "maps", "--to", "dot"], stderr=theirs, check=False, env={**os.environ, "NO_COLOR": "1"}
    )
    os.close(theirs)
    said = b"".join(iter(lambda: _read(ours), b"")).decode()
    assert done.returncode == 2
    assert "3/3" in said
    assert "\r\x1b[2KError: maps/bad.argdown: line 1" in said
    assert said.rstrip().endswith("2 drawn, 1 failed")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # its other end is closed
        return b""


def _folder_in_the_way() -> None:
    Path("maps/a.svg").mkdir()


def _file_as_folder() -> None:
    Path("out").write_text("mine", encoding="utf-8")


@pytest.mark.parametrize(
    ("deed", "arguments", "said"),
    [
        (_folder_in_the_way, ["maps/a.argdown"], "Error: maps/a.svg: is a folder"),
        (_folder_in_the_way, ["maps/a.argdown", "good.argdown"], "Error: maps/a.argdown: maps/a.svg: is a folder"),
        (
            _file_as_folder,
            ["good.argdown", "-o", "out/x.svg"],
            "Error: out/x.svg: cannot be written: Not a directory",
        ),
        (_file_as_folder, ["maps", "-o", "out/x"], "out/x/a.svg: cannot create its folder: Not a directory"),
        (None, ["good.argdown", "--to", "svg", "-o", "/dev/full"], "/dev/full: cannot be written: No space left on"),
        (None, ["good.argdown", "-o", "/proc/x.svg"], "/proc/x.svg: cannot be written"),
        (None, ["good.argdown", "--to", "svg,dot", "-o", "/proc/x/"], "cannot create its folder: "),
    ],
)
def test_what_cannot_be_written(deed: Callable[[], None] | None, arguments: Sequence[str], said: str) -> None:
    """The reason is said, and nothing is left of the attempt."""
    if deed:
        deed()
    before = files()
    result = run(*arguments)
    assert result.exit_code == 2
    assert said in result.output
    expected = {*before, "good.svg", NAME} if "good.argdown" in arguments[1:] else set(before)
    assert set(files()) == expected


#: Runs argmap on a disk that takes no file larger than 2000 bytes.
FULL = """
import resource, sys
from argmap.cli.main import main
resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))
main(sys.argv[1:])
"""


@pytest.mark.slow
@pytest.mark.parametrize("names", [["good.argdown"], ["maps", "--jobs", "1"]], ids=["one", "batch"])
def test_a_disk_that_is_full(names: Sequence[str]) -> None:
    """The old picture stays, and nothing else is left."""
    for name in ("good.svg", "maps/a.svg"):
        Path(name).write_text("old", encoding="utf-8")
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-c", FULL, "render", *names]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 2
    assert "cannot be written: File too large" in done.stderr
    assert files() == ["good.svg", "maps/a.svg"]
    assert Path("good.svg").read_text("utf-8") == Path("maps/a.svg").read_text("utf-8") == "old"


@pytest.mark.usefixtures("_own_dot")
@pytest.mark.parametrize("names", [["good.argdown"], ["maps"]], ids=["one", "batch"])
def test_an_engine_that_crashes(names: Sequence[str]) -> None:
    """It is told, and nothing is written."""
    program("kill -SEGV $$")
    result = run(*names, "--engine", "system", "--layout", "layered")
    assert result.exit_code == 2
    assert "layout engine (system): " in result.output
    assert "failed: exit code -11" in result.output
    assert files() == ["bin", "bin/dot"]


@pytest.mark.slow
def test_an_engine_that_hangs() -> None:
    """It is ended when its time is over, and the map is drawn in plain rows; the rest is drawn as always."""
    found = ENGINES["embedded"].find()
    hang = programs.program(
        Path.cwd(),
        "import subprocess, sys, time; text = sys.stdin.buffer.read(); b'c3' in text and time.sleep(60); "
        f"sys.exit(subprocess.run([{found!r}, '-Tjson0'], input=text).returncode)",
    )
    Path("maps/c.argdown").write_text("[A]: One.\n  + Two.\n  + Three.\n", encoding="utf-8")
    engine = Engine("test", lambda: hang, "")
    outcomes = list(
        draw_files(
            ["maps"], "out", BatchOptions(picture=PictureOptions(engine=engine, layout="layered", time_limit=5.0))
        )
    )
    assert [one.error for one in outcomes] == [""] * 3
    late = ["no layout within 5 seconds" in "".join(one.remarks) for one in outcomes]
    assert late == [False, False, True]


@contextmanager
def _slow_engine() -> Iterator[Iterator[list[int]]]:
    """Give the engines that are started, one after another: their numbers and those of the processes that run them."""
    os.mkfifo("started")
    program(f"echo $$ $PPID > {Path.cwd() / 'started'}; {programs.SLEEP}")
    handle = os.open("started", os.O_RDWR)  # for writing too, so that it has no end
    with os.fdopen(handle, encoding="ascii", buffering=1) as lines:

        def line() -> str:
            assert select.select([handle], [], [], 60)[0], "no engine was started within a minute"
            return lines.readline()

        yield ([int(number) for number in said.split()] for said in iter(line, ""))


def _gone(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return True
    return False


@pytest.mark.law
@pytest.mark.usefixtures("_own_dot")
@pytest.mark.parametrize(
    ("names", "engines"),
    [
        (["good.argdown"], 1),
        (["maps", "--jobs", "1"], 1),
        (["maps", "--jobs", "2", "-o", "out"], 2),
    ],
    ids=["one", "in process", "workers"],
)
@pytest.mark.parametrize(
    ("number", "code", "everybody"),
    sweep(
        [
            pytest.param(signal.SIGINT, 130, True, id="SIGINT to its terminal"),
            pytest.param(signal.SIGINT, 130, False, id="SIGINT to it"),
            pytest.param(signal.SIGTERM, 143, False, id="SIGTERM to it"),
            pytest.param(signal.SIGTERM, 143, True, id="SIGTERM to its terminal"),
        ],
        2,
    ),
)
def test_a_run_that_is_stopped(
    names: Sequence[str], engines: int, number: signal.Signals, code: int, *, everybody: bool
) -> None:
    """In the middle of layouts: it says so, ends with the code that shells expect, and leaves nothing behind."""
    for copy in range(20):
        Path(f"maps/{copy}.argdown").write_text(GOOD, encoding="utf-8")
    with _slow_engine() as started:
        before = files()
        command = [*ARGMAP, "render", *names, "--engine", "system", "--layout", "layered"]
        process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True)
        processes = {one for _ in range(engines) for one in next(started)}
        (os.killpg if everybody else os.kill)(process.pid, number)
        _, said = process.communicate(timeout=60)  # workers have the pipe too, so they have ended
    assert (process.returncode, said) == (code, "Stopped; every file is either complete or unchanged.\n")
    assert [one for one in processes if not _gone(one)] == []
    assert files() == before
