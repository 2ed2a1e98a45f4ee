"""The layout engine: found, missing, failing, slow."""

from __future__ import annotations

import json
import os
import re
import select
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from drawn import CYCLE_LANES
from programs import program

from argmap import ArgumentMap, Claim, Support, picture
from argmap.errors import EngineError, LateError, LayoutError
from argmap.render.engine import ENGINES, Engine, choose
from argmap.render.picture import draw
from argmap.render.process import HEEDED, MOST, Deadline, Process
from argmap.render.running import run, run_all

LIGHT = ArgumentMap(claims=[Claim("Light", "The footpath should be lit.")])
ANSWERED = ArgumentMap(
    claims=[Claim("Light", "Light it."), Claim("Bats", "Bats.")], supports=[Support("Bats", "Light")]
)


def error(path: str | None, patience: float = 30.0) -> str:
    """Return what is said when a map is laid out by the program at *path*."""
    with pytest.raises(EngineError) as caught:
        picture(LIGHT, layout="layered", engine=Engine("test", lambda: path, "install the test engine", patience))
    return str(caught.value)


def test_a_missing_engine_says_what_to_do() -> None:
    """There is no program: the advice is given."""
    assert error(None) == "layout engine (test): install the test engine"


def test_a_program_that_is_gone() -> None:
    """The program cannot be started: that is said, and the advice given."""
    assert "install the test engine" in error("/no/such/program")


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("import sys; sys.exit('out of paper\\nand ink')", "failed: out of paper"),
        ("import sys; sys.exit(3)", "exit code 3"),
    ],
)
def test_a_failing_engine_is_quoted(tmp_path: Path, script: str, said: str) -> None:
    """The first line that the program says is passed on, or its exit code."""
    assert said in error(program(tmp_path, script))


@pytest.mark.parametrize(
    "printed",
    [
        *("", "no json", "{}", "[1]", '{"bb": "a,b"}', '{"bb": "1,2"}', '{"bb": 7}', '{"bb": "0,0,9,nan"}'),
        *('{"bb": "0,0,9,9", "objects": [3]}', "[" * 70_000, '{"bb": ' + "7" * 6_000 + "}", '{"bb": 1, "bb": 2}'),
    ],
    ids=lambda printed: printed[:24],
)
def test_an_engine_that_prints_nonsense(tmp_path: Path, printed: str) -> None:
    """What is no layout is refused with a sentence, not a traceback."""
    assert "layout" in error(program(tmp_path, f"print({printed!r})"))


def test_a_slow_engine_is_given_up(tmp_path: Path) -> None:
    """After its time a layout is given up."""
    slow = Engine("test", lambda: program(tmp_path, "import time; time.sleep(60)"), "", 0.2)
    with pytest.raises(LateError, match=r"no layout within 0\.2 seconds"):
        run(slow, "digraph {}")


@pytest.mark.slow
def test_no_engine_is_left_behind(tmp_path: Path) -> None:
    """When one of several layouts takes too long, all engines are ended before the call is over."""
    script = f"import os, time; open(f'{tmp_path}/{{os.getpid()}}.pid', 'w').close(); time.sleep(60)"
    slow = Engine("test", lambda: program(tmp_path, script), "", 1.5)
    with pytest.raises(LateError):
        run_all(slow, ("digraph {}", "digraph {}"))
    pids = [int(path.stem) for path in tmp_path.glob("*.pid")]
    assert len(pids) == 2
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_no_engine_is_left_behind_when_interrupted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even one that has only just been started, of which nobody knows yet."""
    pids: list[int] = []

    class Disturbed(subprocess.Popen[bytes]):
        def __init__(self, *arguments: Any, **options: Any) -> None:
            super().__init__(*arguments, **options)
            pids.append(self.pid)
            signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr("argmap.render.process.subprocess.Popen", Disturbed)
    path = program(tmp_path, "import time; time.sleep(60)")
    with pytest.raises(KeyboardInterrupt):
        run_all(Engine("test", lambda: path, ""), ("digraph {}", "digraph {}"))
    assert len(pids) == 1
    with pytest.raises(ProcessLookupError):
        os.kill(pids[0], 0)


#: A program that waits for a child, which opens the pipe ``alive`` in the working folder and says a word there.
PARENT = f"""import subprocess
child = "import time; alive = open('alive', 'wb', 0); alive.write(b'x'); time.sleep(60)"
subprocess.run([{sys.executable!r}, "-c", child])
"""


@contextmanager
def lifeline(folder: Path) -> Iterator[Callable[[], bytes]]:
    """Yield a function that returns what the child of `PARENT` says in *folder*: nothing once it has ended.

    No number of a process would do: a process that has ended keeps it until its parent, or the system, takes notice.
    """
    os.mkfifo(folder / "alive")
    line = os.open(folder / "alive", os.O_RDONLY | os.O_NONBLOCK)
    os.set_blocking(line, True)

    def said() -> bytes:
        assert select.select([line], [], [], 30)[0], "the child is still alive"
        return os.read(line, 1)

    yield said
    os.close(line)


@pytest.mark.slow
def test_no_child_of_an_engine_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An engine may be a script that runs another program: that ends with it."""
    monkeypatch.chdir(tmp_path)
    slow = Engine("test", lambda: program(tmp_path, PARENT), "", 2.0)
    with lifeline(tmp_path) as said:
        with pytest.raises(LateError):
            run(slow, "digraph {}")
        assert [said(), said()] == [b"x", b""]


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_no_child_of_an_engine_is_left_behind_when_stopped(tmp_path: Path, number: signal.Signals) -> None:
    """Ctrl-C and the end of a terminal reach argmap only; it ends the engine with its children."""
    (tmp_path / "bin").mkdir()
    Path(program(tmp_path / "bin", PARENT)).rename(tmp_path / "bin" / "dot")
    (tmp_path / "a.argdown").write_text("[A]: b\n", encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "argmap",
        "render",
        "a.argdown",
        "-o",
        "a.svg",
        "--engine",
        "system",
        "--layout",
        "layered",
    ]
    path = {"PATH": str(tmp_path / "bin")}
    with lifeline(tmp_path) as said:
        with subprocess.Popen(command, cwd=tmp_path, env=os.environ | path, stderr=subprocess.PIPE) as process:
            assert said() == b"x"
            process.send_signal(number)
            assert process.wait(timeout=60) == 128 + number
        assert said() == b""


def test_a_flooding_engine_is_stopped_at_once(tmp_path: Path) -> None:
    """An engine that prints without end is stopped long before its time, at a bounded size."""
    script = f"import sys\nwhile True: sys.stdout.buffer.write(bytes({MOST // 8}))"
    flood = Engine("test", lambda: program(tmp_path, script), "")
    with pytest.raises(LayoutError, match=rf"printed more than {MOST >> 20} MB"):
        run(flood, "digraph {}")


def test_complaints_without_end_are_dropped(tmp_path: Path) -> None:
    """An engine may complain at any length before it answers: the first complaints are kept."""
    script = f"import sys\nsys.stderr.write('hm\\n' * {HEEDED})\nprint('answer')"
    assert run(Engine("test", lambda: program(tmp_path, script), ""), "digraph {}") == "answer\n"


def test_calls_may_share_a_deadline(tmp_path: Path) -> None:
    """A second layout gets only the time that the first one has left."""
    deadline, quick = Deadline(600.0), Engine("test", lambda: program(tmp_path, "print('answer')"), "")
    assert run(quick, "digraph {}", deadline) == "answer\n"
    with pytest.raises(LateError, match="within 600 seconds"):
        run(quick, "digraph {}", evolve(deadline, ends=deadline.ends - 601.0))
    assert Deadline(1.0).ends < Deadline(600.0).ends


def test_all_layouts_of_a_try_share_a_deadline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A map asks again and again where the engine answers nonsense, but never anew for all its time."""
    deadlines: list[Deadline] = []

    def noting(_engine: Engine, dots: Iterable[str], deadline: Deadline) -> tuple[str, ...]:
        deadlines.append(deadline)
        return tuple("{}" for _ in dots)

    def noting_once(engine: Engine, dot: str, deadline: Deadline) -> str:
        return noting(engine, (dot,), deadline)[0]

    monkeypatch.setattr("argmap.render.layouts.layered.run_all", noting)
    monkeypatch.setattr("argmap.render.layouts.layered.run", noting_once)
    assert "layout" in error(program(tmp_path, ""))
    assert len(deadlines) > 1
    assert len({one.ends for one in deadlines}) == 1


def test_an_unknown_engine_is_refused() -> None:
    """The engines that there are are named."""
    with pytest.raises(EngineError, match="choose 'embedded' or 'system'"):
        picture(LIGHT, layout="layered", engine="steam")


def test_dot_needs_no_engine() -> None:
    """DOT is written without a layout."""
    nowhere = Engine("test", lambda: None, "install it")
    assert picture(LIGHT, layout="layered", to="dot", engine=nowhere).startswith(b"digraph")


def test_the_dot_is_drawn_by_the_engine_itself() -> None:
    """The embedded engine takes the DOT as it is."""
    assert '"bb"' in run(choose("embedded"), picture(LIGHT, layout="layered", to="dot").decode())


def test_the_embedded_engine_comes_with_argmap() -> None:
    """Its program is in the environment that runs this test."""
    found = ENGINES["embedded"].find()
    assert found
    assert Path(found).is_file()


def fails(engine: Engine, _dot: str) -> str | LayoutError:
    """Fail, as an engine that gives up on a line."""
    return LayoutError(engine.name, "lost a line")


def leaves_out(engine: Engine, dot: str) -> str | LayoutError:
    """Return a layout in which one line has no course."""
    whole = json.loads(run(engine, dot), strict=False)
    del whole["edges"][0]["pos"]
    return json.dumps(whole)


@pytest.mark.parametrize("given_up", ['rankdir="?TB', 'splines="?spline'])
def test_an_arrangement_on_which_the_engine_fails_is_left_out(monkeypatch: pytest.MonkeyPatch, given_up: str) -> None:
    """An engine that cannot rank a map in one direction, as happens now and then, draws it in another one."""

    def once(engine: Engine, dot: str, _deadline: Deadline) -> str:
        if re.search(given_up, dot):
            raise LayoutError(engine.name, "trouble in init_rank")
        return run(engine, dot)

    def all_(engine: Engine, dots: Iterable[str], _deadline: Deadline) -> tuple[str | LayoutError, ...]:
        return tuple(
            LayoutError(engine.name, "trouble in init_rank") if re.search(given_up, dot) else run(engine, dot)
            for dot in dots
        )

    monkeypatch.setattr("argmap.render.layouts.layered.run_all", all_)
    monkeypatch.setattr("argmap.render.layouts.layered.run", once)
    drawing = draw(CYCLE_LANES, layout="layered").drawing
    assert len(drawing.boxes) == len(drawing.scene.boxes)


@pytest.mark.parametrize("lose", [fails, leaves_out])
def test_a_lost_line_is_asked_for_otherwise(
    monkeypatch: pytest.MonkeyPatch, lose: Callable[[Engine, str], str | LayoutError]
) -> None:
    """An engine that loses a curved line, as it does now and then, is asked for straight ones."""
    asked: list[str] = []

    def moody(engine: Engine, dots: Iterable[str], _deadline: Deadline) -> tuple[str | LayoutError, ...]:
        given = tuple(dots)
        asked.extend(given)
        return tuple(lose(engine, dot) if 'splines="spline"' in dot else run(engine, dot) for dot in given)

    def moody_once(engine: Engine, dot: str, deadline: Deadline) -> str:
        (answer,) = moody(engine, (dot,), deadline)
        if isinstance(answer, LayoutError):
            raise answer
        return answer

    monkeypatch.setattr("argmap.render.layouts.layered.run_all", moody)
    monkeypatch.setattr("argmap.render.layouts.layered.run", moody_once)
    assert picture(ANSWERED).endswith(b"</svg>\n")
    assert len(asked) % 3 == 0


def test_a_program_that_is_stopped_while_its_reader_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    """A signal may come when a thread runs already, but is not yet known to run: it finds its pipe closed."""
    failed: list[object] = []
    monkeypatch.setattr("threading.excepthook", failed.append)
    before = set(threading.enumerate())
    process = Process.start([sys.executable, "-c", ""], b"")
    process.end()
    process.listen()
    for thread in set(threading.enumerate()) - before:
        thread.join()
    assert failed == []
