"""README and docs are tests: their Python runs, their commands print what stands there."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from click.testing import CliRunner
from hypothesis import settings
from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser

from argmap.cli.main import main

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).parent

# Found examples are kept as numbered cases, not in a database beside the code. CI tries the same examples in each run,
# so that it judges a change and not its luck; whoever runs the tests elsewhere looks for new ones.
settings.register_profile("default", database=None, deadline=None, derandomize="CI" in os.environ)
settings.load_profile("default")


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Write what a process of several saw, for it may be ended before it does so by itself."""
    coverage = sys.modules.get("coverage")
    measured = coverage.Coverage.current() if coverage and hasattr(session.config, "workerinput") else None
    if measured:
        measured.save()


def _console(example: Example) -> None:
    """Run each ``$ argmap ...`` line and compare what it prints with the lines below it."""
    commands: list[tuple[str, list[str]]] = []
    for line in str(example.parsed).splitlines():
        if line.startswith("$ "):
            commands.append((line[2:], []))
        else:
            commands[-1][1].append(line)
    for command, expected in commands:
        program, *arguments = shlex.split(command)
        if program != "argmap":
            raise ValueError(f"only argmap is run here, not {program}")
        result = CliRunner().invoke(main, arguments)
        printed = result.output.strip()
        if printed != "\n".join(expected).strip():
            raise AssertionError(f"{command}\nprinted:\n{printed}")


def _file(example: Example) -> None:
    """Write an Argdown block to the file that its first line names, if it names one: ``// lanes.argdown``."""
    text = str(example.parsed)
    first = text.split("\n", 1)[0]
    if first.startswith("// ") and first.endswith(".argdown"):
        Path(first[3:]).write_text(text, encoding="utf-8")
    example.namespace["text"] = text


def _enter(namespace: dict[str, Any]) -> None:
    folder = TemporaryDirectory()
    shutil.copytree(ROOT / "maps", Path(folder.name) / "maps")
    namespace["_home"], namespace["_folder"] = Path.cwd(), folder
    os.chdir(folder.name)


def _leave(namespace: dict[str, Any]) -> None:
    os.chdir(namespace["_home"])
    namespace["_folder"].cleanup()


pytest_collect_file = Sybil(
    parsers=[
        PythonCodeBlockParser(),
        CodeBlockParser(language="console", evaluator=_console),
        CodeBlockParser(language="argdown", evaluator=_file),
    ],
    patterns=["README.md", "docs/*.md"],
    setup=_enter,
    teardown=_leave,
).pytest()
