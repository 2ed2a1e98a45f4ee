"""``argmap watch``: what it refuses, and what it does until it is ended."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Sequence
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from programs import SLEEP
from watching import news, until, watching

from argmap.cli.main import main
from argmap.live.changes import Stamps

#: Seconds: it takes one at most, but machines that run tests are busy.
SOON = 5
GOOD = "[Sunday]: The library should open on Sundays.\n  + [Crowds]: Saturdays are crowded.\n"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("good.argdown").write_text(GOOD, encoding="utf-8")


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[Stamps]:
    """Return what is waited for; instead of waiting, the user ends it after the first round."""
    found: list[Stamps] = []

    def wait(before: Stamps, _pause: object) -> None:
        found.append(before)
        assert gc.isenabled()
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr("argmap.live.rounds.wait", wait)
    return found


def run(*arguments: str) -> Result:
    """Return what ``argmap watch`` did."""
    return CliRunner().invoke(main, ["watch", "--port", "0", *arguments])


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["god.argdown"], 2, "god.argdown: no such file; did you mean 'good.argdown'?"),
        (["."], 2, ".: is a folder"),
        (["-"], 2, "watch requires a file, not standard input"),
        (["good.argdown", "-o", "-"], 2, "--output requires a file"),
        (["good.argdown", "-o", "good.argdown"], 2, "is an input and would be overwritten"),
        (["good.argdown", "-o", "map.jpg"], 2, "map.jpg: unknown file type 'jpg'"),
        (["good.argdown", "-o", "no/such/map.svg"], 2, "no/such/map.svg: cannot be written"),
        (["good.argdown", "--theme", "drak"], 2, "unknown theme 'drak'; did you mean 'dark'?"),
        (["good.argdown", "--focus", "<Crowds>"], 1, "no claim or argument '<Crowds>' in the map"),
        (["good.argdown", "--port", "70000"], 2, "--port: must be between 0 and 65535, not 70000"),
        (["good.argdown", "--host", "example.org"], 2, "unknown option '--host'"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_is_refused(arguments: Sequence[str], code: int, said: str) -> None:
    """What `argmap render` refuses is refused, and what cannot be watched."""
    result = run(*arguments)
    assert result.exit_code == code, result.output
    assert said in result.output
    assert not Path("map.svg").exists()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_the_handlers_of_signals_are_put_back(number: signal.Signals, waits: list[Stamps]) -> None:
    """Afterwards, everything is as it was."""
    before = signal.getsignal(number)
    assert run("good.argdown").exit_code == 0
    assert signal.getsignal(number) is before
    assert waits


def test_one_round(waits: list[Stamps]) -> None:
    """It says where, draws, says what was found, and waits for whatever has a say."""
    Path("my.toml").write_text('base = "dark"\n', encoding="utf-8")
    Path("good.argdown").write_text(f"{GOOD}\n@include(part.argdown)\n\nSee issue#12.\n", encoding="utf-8")
    result = run("good.argdown", "--theme", "my.toml", "-o", "out.svg")
    assert result.exit_code == 0
    assert result.stdout.startswith("http://127.0.0.1:")
    assert result.stdout.endswith("/ shows good.argdown (press Ctrl-C to end)\n")
    assert result.stderr.startswith("good.argdown: drawn; 2 findings\n")
    assert "Saturdays" in Path("out.svg").read_text(encoding="utf-8")
    (before,) = waits
    watched = {os.path.relpath(path) for path in before}
    assert watched >= {"good.argdown", "part.argdown", "my.toml", "argdown.config.json", "argmap.toml"}
    assert "../pyproject.toml" in watched


def test_the_file_and_its_settings_may_break(waits: list[Stamps]) -> None:
    """In the first round, that is an error."""
    Path("argdown.config.json").write_text("{", encoding="utf-8")
    result = run("good.argdown")
    assert result.exit_code == 2
    assert "argdown.config.json: line 1 is not valid JSON" in result.stderr
    assert not waits


def test_ignored_findings_are_not_counted(waits: list[Stamps]) -> None:
    """What is configured for `argmap check` holds."""
    Path("good.argdown").write_text(f"{GOOD}\nSee issue#12.\n", encoding="utf-8")
    assert "drawn; 1 finding\n" in run("good.argdown").stderr
    Path("argmap.toml").write_text('ignore = ["tag-in-word"]\n', encoding="utf-8")
    assert "drawn; no findings\n" in run("good.argdown").stderr
    assert len(waits) == 2


def test_remarks_on_the_picture(waits: list[Stamps]) -> None:
    """What is not drawn is named, as `argmap render` does."""
    Path("good.argdown").write_text(f"{GOOD}\n[Sunday] {{images: [gone.png]}}\n", encoding="utf-8")
    said = "good.argdown: the image 'gone.png' is not drawn: no such file\n"
    assert run("good.argdown").stderr.startswith(f"good.argdown: drawn; no findings\n{said}")
    assert run("good.argdown", "-o", "out.dot").stderr.count(said) == 1
    assert len(waits) == 2


def test_the_browser_is_opened(waits: list[Stamps], monkeypatch: pytest.MonkeyPatch) -> None:
    """At the address that is printed, if it is asked for."""
    opened: list[str] = []
    monkeypatch.setattr(click, "launch", opened.append)
    result = run("good.argdown", "--open")
    assert opened == [result.stdout.split()[0]]
    run("good.argdown")
    assert len(opened) == 1
    assert len(waits) == 2


@pytest.mark.slow
def test_as_a_user_has_it() -> None:
    """It draws again after each change; it says what cannot be read, and goes on; it ends, leaving nothing."""
    with watching("good.argdown", "--port", "0", "-o", "out.svg") as process, process.asked("/events") as events:
        first = news(events, lambda told: bool(told["picture"]))
        assert "Saturdays are crowded." in process.fetch("/picture.svg")

        Path("new").write_text(GOOD.replace("crowded", "*quiet"), encoding="utf-8")
        Path("new").replace("good.argdown")
        second = news(events, lambda told: told["picture"] != first["picture"])
        assert "Saturdays are *quiet." in process.fetch("/picture.svg")
        assert process.fetch("/picture.svg") == Path("out.svg").read_text(encoding="utf-8")
        assert [(found["place"], found["code"]) for found in second["findings"]] == [
            ("good.argdown:2:29", "unclosed-italic")
        ]

        Path("good.argdown").unlink()
        third = news(events, lambda told: told["old"])
        assert third["trouble"] == "good.argdown: no such file"
        assert "quiet" in process.fetch("/picture.svg")

        Path("good.argdown").write_text(GOOD, encoding="utf-8")
        assert news(events, lambda told: not told["old"]) == first
        code, took = process.end()
        assert (code, took < SOON) == (0, True)
        assert events.read().strip() == b""
    assert sorted(path.name for path in Path().iterdir()) == ["good.argdown", "out.svg"]


@pytest.mark.slow
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_drawing_does_not_keep_it(how: signal.Signals, tmp_path: Path) -> None:
    """It ends where it is, with the engine that is at work."""
    program = tmp_path / "bin" / "dot"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\n: > {tmp_path}/begun\n{SLEEP}\n", encoding="utf-8")
    program.chmod(0o755)
    path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
    arguments = ("good.argdown", "--port", "0", "--engine", "system", "--layout", "layered", "-o", "out.svg")
    with watching(*arguments, environment={"PATH": path}) as process:
        until((tmp_path / "begun").exists)
        code, took = process.end(how)
    assert (code, took < SOON) == (0, True)
    assert sorted(path.name for path in Path().iterdir()) == ["begun", "bin", "good.argdown"]
