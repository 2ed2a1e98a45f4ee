"""The layout engine: found, missing, failing, slow."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from argmap import ArgumentMap, Claim, EngineError, picture
from argmap.errors import LayoutError
from argmap.render.engine import ENGINES, Engine, choose, run

LIGHT = ArgumentMap(claims=[Claim("Light", "The footpath should be lit.")])


def program(folder: Path, script: str) -> str:
    """Return the path of a program that runs *script*."""
    path = folder / "engine"
    path.write_text(f"#!{sys.executable}\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


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
    assert "no layout within 0.2 seconds" in error(program(tmp_path, "import time; time.sleep(60)"), 0.2)


def test_an_unknown_engine_is_refused() -> None:
    """The engines that there are are named."""
    with pytest.raises(EngineError, match="there are embedded and system"):
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


def test_a_lost_line_is_asked_for_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    """An engine that gives up on curved lines, as it does now and then, is asked for straight ones."""
    asked: list[str] = []

    def moody(engine: Engine, dot: str) -> str:
        asked.append(dot)
        if 'splines="spline"' in dot:
            raise LayoutError(engine.name, "lost a line")
        return run(engine, dot)

    monkeypatch.setattr("argmap.render.layout.run", moody)
    assert picture(LIGHT).endswith(b"</svg>\n")
    assert len(asked) % 3 == 0
