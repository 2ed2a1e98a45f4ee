"""The layout engine: found, missing, failing, slow."""

from __future__ import annotations

import json
import os
import signal
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from programs import program

from argmap import ArgumentMap, Claim, Support, picture
from argmap.errors import EngineError, LateError, LayoutError
from argmap.render.engine import ENGINES, Engine, choose, run, run_all

LIGHT = ArgumentMap(claims=[Claim("Light", "The footpath should be lit.")])
ANSWERED = ArgumentMap(
    claims=[Claim("Light", "Light it."), Claim("Bats", "Bats.")], supports=[Support("Bats", "Light")]
)


def error(path: str | None, patience: float = 30.0) -> str:
    """Return what is said when a map is laid out by the program at *path*."""
    with pytest.raises(EngineError) as caught:
        picture(LIGHT, engine=Engine("test", lambda: path, "install the test engine", patience))
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


@pytest.mark.parametrize("printed", ["", "no json", "{}", "[1]", '{"bb": "a,b"}'])
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

    monkeypatch.setattr("argmap.render.engine.subprocess.Popen", Disturbed)
    path = program(tmp_path, "import time; time.sleep(60)")
    with pytest.raises(KeyboardInterrupt):
        run_all(Engine("test", lambda: path, ""), ("digraph {}", "digraph {}"))
    assert len(pids) == 1
    with pytest.raises(ProcessLookupError):
        os.kill(pids[0], 0)


def test_an_unknown_engine_is_refused() -> None:
    """The engines that there are are named."""
    with pytest.raises(EngineError, match="choose 'embedded' or 'system'"):
        picture(LIGHT, engine="steam")


def test_dot_needs_no_engine() -> None:
    """DOT is written without a layout."""
    nowhere = Engine("test", lambda: None, "install it")
    assert picture(LIGHT, to="dot", engine=nowhere).startswith(b"digraph")


def test_the_dot_is_drawn_by_the_engine_itself() -> None:
    """The embedded engine takes the DOT as it is."""
    assert '"bb"' in run(choose("embedded"), picture(LIGHT, to="dot").decode())


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


@pytest.mark.parametrize("lose", [fails, leaves_out])
def test_a_lost_line_is_asked_for_otherwise(
    monkeypatch: pytest.MonkeyPatch, lose: Callable[[Engine, str], str | LayoutError]
) -> None:
    """An engine that loses a curved line, as it does now and then, is asked for straight ones."""
    asked: list[str] = []

    def moody(engine: Engine, dots: Iterable[str]) -> tuple[str | LayoutError, ...]:
        given = tuple(dots)
        asked.extend(given)
        return tuple(lose(engine, dot) if 'splines="spline"' in dot else run(engine, dot) for dot in given)

    def moody_once(engine: Engine, dot: str) -> str:
        (answer,) = moody(engine, (dot,))
        if isinstance(answer, LayoutError):
            raise answer
        return answer

    monkeypatch.setattr("argmap.render.layout.run_all", moody)
    monkeypatch.setattr("argmap.render.layout.run", moody_once)
    assert picture(ANSWERED).endswith(b"</svg>\n")
    assert len(asked) % 3 == 0
