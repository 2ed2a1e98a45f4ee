"""README and docs are tests: their Python runs, their commands print what stands there."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, settings
from sybil import Example, Sybil
from sybil.integration.pytest import SybilItem
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser

from argmap.cli.main import main

ROOT = Path(__file__).parent

# A shell starts what it runs in the background deaf to Ctrl-C, and nohup to SIGHUP; tests that end a program this way
# would wait for ever.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
if hasattr(signal, "SIGHUP") and signal.getsignal(signal.SIGHUP) is signal.SIG_IGN:
    signal.signal(signal.SIGHUP, signal.SIG_DFL)

#: How many examples each law is tried with: ``dev`` while you work, ``ci`` in ``nox -s laws``. ``ARGMAP_EXAMPLES``
#: overrides both.
EXAMPLES = {"dev": 20, "ci": 100}

# Found examples are kept as numbered cases, not in a database beside the code. The test line and CI try the same
# examples in each run, so that they judge a change and not its luck; `nox -s laws` looks for new ones elsewhere.
for _name, _examples in EXAMPLES.items():
    settings.register_profile(
        _name,
        database=None,
        deadline=None,
        derandomize=_name == "dev" or "CI" in os.environ,
        max_examples=int(os.environ.get("ARGMAP_EXAMPLES", _examples)),
        suppress_health_check=[HealthCheck.too_slow],
    )
settings.load_profile("dev")  # unless --hypothesis-profile names the other one


@pytest.hookimpl(tryfirst=True)  # before `-m` selects
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark each test that Hypothesis runs as a law."""
    for item in items:
        if getattr(getattr(item, "obj", None), "is_hypothesis_test", False):
            item.add_marker("law")


@pytest.hookimpl(trylast=True)  # after the page has its folder
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Run what a page's example builds on, if this process has not: pytest-xdist may cut a page in two."""
    if isinstance(item, SybilItem):
        example = item.example
        for above in example.document.examples():
            if example.namespace["_done"] <= above.start < example.start:
                above.evaluate()
        example.namespace["_done"] = example.end


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


def _note(example: Example) -> None:
    """Write a block of Markdown to the file that its first line names: ``<!-- trip.md -->``."""
    text = str(example.parsed)
    first = text.split("\n", 1)[0]
    if first.startswith("<!-- ") and first.endswith(".md -->"):
        Path(first[5:-4]).write_text(text, encoding="utf-8")


def _enter(namespace: dict[str, Any]) -> None:
    folder = TemporaryDirectory()
    shutil.copytree(ROOT / "maps", Path(folder.name) / "maps")
    namespace["_home"], namespace["_folder"], namespace["_done"] = Path.cwd(), folder, 0
    os.chdir(folder.name)


def _leave(namespace: dict[str, Any]) -> None:
    os.chdir(namespace["_home"])
    namespace["_folder"].cleanup()


pytest_collect_file = Sybil(
    parsers=[
        PythonCodeBlockParser(),
        CodeBlockParser(language="console", evaluator=_console),
        CodeBlockParser(language="argdown", evaluator=_file),
        CodeBlockParser(language="markdown", evaluator=_note),
    ],
    patterns=["README.md", "docs/*.md"],
    setup=_enter,
    teardown=_leave,
).pytest()
