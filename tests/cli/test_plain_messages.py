"""Messages of commands are in plain words: none shows how Python writes a value, or what it advises its programmers."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner

from argmap.cli.main import main

#: How Python shows objects, members of enums, types, dates and mappings, and its own limits and modules.
PYTHON = re.compile(
    r"\b[A-Z]\w+\((?:\w+=|\w+\()|<\w+\.\w+: |NoneType|<class |\bdatetime\.|\bfrozenset\(| at 0x|\bsys\.|__\w+__"
    r"|\bNone\b|\bTrue\b|\bFalse\b|\{'|\bint\(|[Cc]odec\b|\bdict\b|\bstr\b|\bErrno\b"
)
MAP = """===
title: Ferry
seen: 2020-02-29
model: {mode: true, explodeArguments: 2020-02-29}
group: {groupDepth: null, sections: [1]}
===

[A]: a {by: 2020-02-29, source: {ref: null, paragraph: true}, weight: 2020-02-29, implicit: 1, n: DIGITS}
  + [B]: b #t {weight: .nan}

<S>

(1) [A]
-- R {uses: [true, null], scheme: {a: 1}} --
(2) [C]: c
"""
DIGITS = "9" * 5000
WHAT: Sequence[object] = (None, True, 5, [], {}, ["A"], "step 9 of <S>")
VALUES: Sequence[object] = ([1], {"a": None}, {}, [])
INTENTIONS: Sequence[object] = (
    None,
    True,
    {"intention": None},
    *({"intention": "tag", "what": wrong, "tag": "x"} for wrong in WHAT),
    *({"intention": "set-data", "what": "A", "key": "k", "value": wrong} for wrong in VALUES),
    {"intention": "remove", "what": "A", "hanging": None},
    {"intention": "add-counterpoint", "target": "C", "source": "N", "text": "w", "kind": "undercut"},
    {"intention": "add-counterpoint", "target": "A", "kind": None},
    {"intention": "add-argument", "title": "T", "premises": None, "conclusion": [True]},
    {"intention": "merge-into", "what": "A", "into": "<S>"},
    {"intention": "retarget", "what": "step 1 of <S>", "old": "C", "new": "A"},
    {"intention": "move", "what": "A", "group": None},
    {"intention": "split", "what": "A", "first": "", "title": "", "second": None},
)
CONFIGURATIONS: Sequence[object] = (None, True, [], {"model": None}, {"model": {"mode": True}}, {"group": [None]})
TOML = ("check = true", "select = [true]", "x = 2020-02-29", f"x = {DIGITS}", "x = 1e999", "select = 1")
OWN_JSON: Sequence[object] = (
    *(None, True, {"argmap": None}, {"argmap": 1, "claims": None}, {"argmap": 1, "claims": [None, True]}),
    {"argmap": 1, "claims": [{"title": None}]},
    {"argmap": 1, "claims": [{"title": "A", "weight": True, "data": {"$date": 5}}]},
    {"argmap": 1, "claims": [{"title": "A"}], "supports": [{"source": None, "target": {"claim": "A"}}]},
)


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("ferry.argdown").write_text(MAP.replace("DIGITS", DIGITS), encoding="utf-8")
    Path("later.argdown").write_text(MAP.replace("2020-02-29", "null").replace("DIGITS", "1"), encoding="utf-8")


def plain(*arguments: str, stdin: str = "") -> None:
    """Check what a command prints."""
    done = CliRunner().invoke(main, arguments, input=stdin)
    assert done.exception is None or isinstance(done.exception, SystemExit)
    for line in (done.stdout + done.stderr).splitlines():
        assert not PYTHON.search(line), line


@pytest.mark.parametrize("value", INTENTIONS, ids=str)
def test_intentions(value: object) -> None:
    """A refused intention."""
    plain("edit", "ferry.argdown", "-", "--dry-run", stdin=json.dumps(value))


@pytest.mark.parametrize("value", CONFIGURATIONS, ids=str)
def test_configurations(value: object) -> None:
    """A wrong ``argdown.config.json``."""
    Path("argdown.config.json").write_text(json.dumps(value), encoding="utf-8")
    plain("check", "ferry.argdown")
    plain("show", "ferry.argdown")


@pytest.mark.parametrize("text", TOML, ids=range(len(TOML)))
def test_toml(text: str) -> None:
    """A wrong ``argmap.toml`` or theme."""
    Path("argmap.toml").write_text(text, encoding="utf-8")
    plain("check", "ferry.argdown")
    Path("theme.toml").write_text(text, encoding="utf-8")
    plain("render", "ferry.argdown", "--theme", "theme.toml", "-o", "out.dot")


@pytest.mark.parametrize("value", OWN_JSON, ids=str)
def test_json(value: object) -> None:
    """Wrong JSON of a map."""
    Path("map.json").write_text(json.dumps(value), encoding="utf-8")
    plain("convert", "map.json", "-o", "out.argdown")


@pytest.mark.parametrize(
    "line",
    [
        *("check ferry.argdown", "show ferry.argdown", "show --lines ferry.argdown", "list ferry.argdown"),
        *("diff ferry.argdown later.argdown", "diff ferry.argdown later.argdown --format markdown"),
        *("diff later.argdown ferry.argdown", "render ferry.argdown -o out.dot", "fmt ferry.argdown --diff"),
        "render ferry.argdown --time-limit inf -o out.dot",
        "render ferry.argdown --max-boxes 1e9 -o out.dot",
        "edit ferry.argdown set-data A k Infinity --dry-run",
        "edit ferry.argdown set-data A k [1] --dry-run",
        "edit ferry.argdown add-counterpoint C N w undercut",
        "edit ferry.argdown reorder A before=B after=C",
        "worksheet ferry.argdown --seed 1.5",
        "convert ferry.argdown --to argdown-json -o out.json",
    ],
)
def test_commands(line: str) -> None:
    """A command on a map with dates, nothing and truth values as data, or with a wrong option."""
    plain(*line.split())
