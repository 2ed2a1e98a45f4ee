"""``argmap diff``, run as a person runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from strategies import maps

from argmap.cli.main import main
from argmap.editing.telling import telling_called, tellings
from argmap.model.diff import diff
from argmap.model.map import ArgumentMap

BEFORE = "[A]: Yes.\n  + [B]: <b>No</b> @all.\n"
AFTER = "[A]: Yes.\n"


@pytest.fixture
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("before.argdown").write_text(BEFORE, encoding="utf-8")
    Path("after.argdown").write_text(AFTER, encoding="utf-8")


@pytest.mark.usefixtures("_folder")
def test_values_that_json_lacks() -> None:
    """Bytes, dates and numbers that are not finite are YAML in JSON, never Python's words."""
    text = "[A]: a {far: .inf, none: .nan, raw: !!binary aGk=, when: 2020-02-02, often: [-.inf]}\n"
    Path("after.argdown").write_text(text, encoding="utf-8")
    Path("before.argdown").write_text("[A]: a\n", encoding="utf-8")
    found = json.loads(run("before.argdown", "after.argdown", "--format", "json").stdout, parse_constant=pytest.fail)
    assert found["changes"][0]["new"] == {
        "far": ".inf",
        "none": ".nan",
        "raw": '!!binary "aGk="',
        "when": "2020-02-02",
        "often": ["-.inf"],
    }


@pytest.mark.usefixtures("_folder")
def test_a_number_that_becomes_true() -> None:
    """A value of another sort is a change, though Python takes 1 for true."""
    for name, value in (("before", "1"), ("after", "true")):
        Path(f"{name}.argdown").write_text(f"===\nn: {value}\n===\n\n[A]: a\n", encoding="utf-8")
    found = run("before.argdown", "after.argdown")
    assert (found.exit_code, "changed the map: n: 1 → true" in found.stdout) == (1, True)


def run(*arguments: str, stdin: str = "") -> Result:
    """Return what the command did."""
    return CliRunner().invoke(main, ["diff", *arguments], input=stdin)


@pytest.mark.usefixtures("_folder")
@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["before.argdown", "before.argdown"], 0, "No changes\n"),
        (["before.argdown", "-"], 0, "No changes\n"),
        (["before.argdown", "after.argdown"], 1, "  - removed [B] supports [A]\n"),
        (["after.argdown", "before.argdown"], 1, "  + added [B]: <b>No</b> @all.\n"),
        (["after.argdown", "before.argdown", "--format", "markdown"], 1, "\\<b\\>No\\<\\/b\\> &#64;all"),
        (["before.argdown", "gone.argdown"], 2, "gone.argdown"),
        (["-", "-"], 2, "standard input holds one map"),
        (["before.argdown"], 2, "AFTER"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_is_said(arguments: list[str], code: int, said: str) -> None:
    """Exit code and output are as documented."""
    result = run(*arguments, stdin=BEFORE)
    assert result.exit_code == code
    assert said in result.output


@pytest.mark.usefixtures("_folder")
@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["before.argdown", "after.argdown", "-o", "changes.svg"], 1, "- removed [B]"),
        (["before.argdown", "before.argdown", "-o", "changes.svg"], 0, "No changes"),
        (["before.argdown", "after.argdown", "-o", "changes.svg", "--around", "0", "--theme", "print"], 1, "removed"),
        (["before.argdown", "after.argdown", "-o", "changes.svg", "--notation", "numbered", "--numbers"], 1, "removed"),
        (["before.argdown", "after.argdown", "-o", "-"], 1, "line-through"),
        (
            ["before.argdown", "after.argdown", "-o", "changes.what"],
            2,
            "unknown file type 'what'; choose from ",
        ),
        (["before.argdown", "after.argdown", "-o", "no/changes.svg"], 2, "no/changes.svg"),
        (["before.argdown", "after.argdown", "-o", "changes.svg", "--theme", "gloom"], 2, "unknown theme 'gloom'"),
        (["before.argdown", "after.argdown", "-o", "changes.svg", "--tile"], 2, "--tile requires --page"),
        (["before.argdown", "after.argdown", "-o", "after.argdown"], 2, "after.argdown"),
        (["before.argdown", "after.argdown", "--theme", "print"], 2, "--theme requires --output"),
        (["before.argdown", "after.argdown", "--around", "1"], 2, "--around requires --output"),
    ],
    ids=lambda value: " ".join(value[2:]) if isinstance(value, list) else "",
)
def test_pictures(arguments: list[str], code: int, said: str) -> None:
    """A picture is written beside what is told, and an error is told as one of reading is."""
    result = run(*arguments)
    assert result.exit_code == code
    assert said in result.output
    assert Path("changes.svg").exists() == ("changes.svg" in arguments and code < 2)
    assert Path("after.argdown").read_text(encoding="utf-8") == AFTER


@pytest.mark.usefixtures("_folder")
def test_json() -> None:
    """Programs get every change, with names in both maps."""
    found = json.loads(run("before.argdown", "after.argdown", "--format", "json").output)
    relation = {"kind": "reason", "source": {"claim": "B"}, "target": {"claim": "A"}}
    assert found == {
        "version": 1,
        "changes": [
            {"kind": "removed", "part": "claim", "before": {"claim": "B"}, "after": None},
            {"kind": "removed", "part": "relation", "before": relation, "after": None},
        ],
    }


@pytest.mark.parametrize("name", tellings())
@given(one=maps(), other=maps())
def test_any_change_can_be_told(name: str, one: ArgumentMap, other: ArgumentMap) -> None:
    """Every telling takes all changes there are, and gives text that can be written to a file."""
    told = telling_called(name).write(diff(one, other))
    assert told.encode("utf-8").endswith(b"\n")
    if name == "json":
        assert len(json.loads(told)["changes"]) == len(diff(one, other).changes)
    else:
        assert len([line for line in told.splitlines() if line.strip()]) >= len(diff(one, other).changes)


DATA = """===
title: Ferry
seen: 2020-02-29
style: {a: {b: "#fff"}}
===

# Harbour {open: true}

[A]: a *b* {source: {ref: report, page: 3}, mood: glum}

<S> {n: [1, 2]}

(1) [P]
-- R {year: 1999} --
(2) [A]
"""
CHANGED = (
    ("seen: 2020-02-29", "seen: 2020-03-01"),
    ("open: true", "open: false"),
    ("page: 3", "page: 4"),
    ("mood: glum", "tone: it's so"),
    ("[1, 2]", "[1, 5, 2]"),
    ("1999", "2000"),
    ("*b*", "b"),
)


@pytest.mark.usefixtures("_folder")
def test_data_by_key() -> None:
    """Of data, only what differs is named: by its path, as YAML."""
    after = DATA
    for old, new in CHANGED:
        after = after.replace(old, new)
    Path("before.argdown").write_text(DATA, encoding="utf-8")
    Path("after.argdown").write_text(after, encoding="utf-8")
    told = run("before.argdown", "after.argdown").stdout
    for line in (
        "~ changed the map: seen: 2020-02-29 → 2020-03-01",
        "~ changed “Harbour”: open: true → false",
        '~ changed [A]: source.page: 3 → 4; [-mood: glum-]; {+tone: "it\'s so"+}',
        "~ changed [A]: marks [-italic “b”-] {+none+}",
        "~ changed <S>: {+n[1]: 5+}",
        "~ changed the step of <S>: year: 1999 → 2000",
    ):
        assert f"  {line}\n" in told, told
    changes = json.loads(run("before.argdown", "after.argdown", "--format", "json").stdout)["changes"]
    noted = {change["part"]: change["differences"] for change in changes if change.get("attribute") == "data"}
    assert noted["map"] == [{"path": ["seen"], "old": "2020-02-29", "new": "2020-03-01"}]
    assert {"path": ["tone"], "new": "it's so"} in noted["claim"]
    assert noted["argument"] == [{"path": ["n", 1], "new": 5}]
