"""``argmap edit`` as programs and language models use it: JSON in and out, and conversations."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from argmap.cli.main import main
from argmap.files import streams

MAP = "\ufeff[Pool]: Heat the pool.\r\n  - [Gas]: It burns gas. #cost\r\n  + Children would swim.\r\n"
TAG = {"intention": "tag", "what": "Gas", "tag": "climate"}
TAGGED = MAP.replace("#cost", "#cost #climate")


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("pool.argdown").write_bytes(MAP.encode())


def run(*arguments: str, stdin: str | bytes = "") -> Result:
    """Return what the command did."""
    return CliRunner().invoke(main, ["edit", *arguments], input=stdin)


def text() -> str:
    """Return what is in the file."""
    return Path("pool.argdown").read_bytes().decode()


def lines(*values: object) -> str:
    """Return values as JSON Lines."""
    return "".join(json.dumps(value) + "\n" for value in values)


def answers(*requests: object) -> tuple[Sequence[Mapping[str, Any]], Result]:
    """Return the answers to requests, and what the command did."""
    done = run("pool.argdown", "--stream", stdin=lines(*requests))
    return [json.loads(line) for line in done.stdout.splitlines()], done


def test_result() -> None:
    """The result has everything that was done, in one line of JSON."""
    done = run("pool.argdown", "-", "--format", "json", stdin=lines(TAG))
    assert (done.exit_code, done.stderr, done.stdout.count("\n")) == (0, "", 1)
    told = json.loads(done.stdout)
    assert told.pop("text_diff").splitlines()[-3:-1] == [
        "-  - [Gas]: It burns gas. #cost",
        "+  - [Gas]: It burns gas. #cost #climate",
    ]
    assert told == {
        "version": 1,
        "ok": True,
        "file": "pool.argdown",
        "written": ["pool.argdown"],
        "edits": [
            {"file": "pool.argdown", "line": 2, "column": 31, "offset": 55, "length": 0, "text": " #climate"},
        ],
        "touched": [{"kind": "claim", "title": "Gas", "how": "changed"}],
        "argument_diff": [
            {
                "kind": "changed",
                "part": "claim",
                "before": {"claim": "Gas"},
                "after": {"claim": "Gas"},
                "attribute": "tags",
                "old": ["cost"],
                "new": ["cost", "climate"],
            }
        ],
    }
    assert text() == TAGGED


def test_edits_apply_to_the_text_before() -> None:
    """The edits, made in the text before, give the text after."""
    moves = ({"intention": "rename", "what": "Gas", "title": "Fuel"}, {"intention": "remove", "what": "Untitled 1"})
    told = json.loads(run("pool.argdown", "-", "--format", "json", stdin=lines(*moves)).stdout)
    made = MAP
    for edit in reversed(told["edits"]):
        before = made[: edit["offset"]]
        assert (edit["line"], edit["column"]) == (before.count("\r\n") + 1, len(before) - before.rfind("\n"))
        made = before + edit["text"] + made[edit["offset"] + edit["length"] :]
    assert made == text() != MAP


def test_nothing_is_written() -> None:
    """A dry run and a map from a pipe have the same result, and the file stays as it is."""
    dry = json.loads(run("pool.argdown", "tag", "Gas", "climate", "--format", "json", "--dry-run").stdout)
    assert (dry["ok"], dry["written"], len(dry["edits"])) == (True, [], 1)
    piped = run("-", "tag", "Gas", "climate", "--format", "json", stdin=MAP.encode())
    assert json.loads(piped.stdout)["text"] == TAGGED
    assert text() == MAP


MISSING = '{"intention": "tag", "what": "Gass", "tag": "x"}'
#: The input; the exit code, the line and the index of the intention; the code; whether something works.
REFUSED: tuple[tuple[str, tuple[int, int | None, int], str, bool], ...] = (
    (f"\n{json.dumps(TAG)}\n\n{MISSING}\n", (1, 4, 1), "unknown-title", True),
    (f"[{json.dumps(TAG)},\n{MISSING}]", (1, None, 1), "unknown-title", True),
    (f'{json.dumps(TAG)}\n{{"intention": "tag", "wat": "Gas", "tag": "x"}}', (2, 2, 1), "unknown-field", True),
    (f'{json.dumps(TAG)}\n{{"intention"', (2, 2, 1), "invalid-json", False),
    ('[\n{"intention": "tag"\n "what"}]', (2, 3, 0), "invalid-json", False),
    ('{"intention": "untag", "what": "Gas", "tag": "costs"}', (1, 1, 0), "unknown-tag", True),
    (f'{{"edits": [\n  {json.dumps(TAG)},\n  {MISSING}\n]}}', (1, None, 1), "unknown-title", True),
    (f'{{"edits": [\n  {json.dumps(TAG)}\n  {MISSING}\n]}}', (2, 3, 0), "invalid-json", False),
    ('{"edits": "all"}', (2, 1, 0), "invalid-json", False),
)


@pytest.mark.parametrize(
    "stdin",
    [
        json.dumps({"edits": [TAG]}, indent=2),
        json.dumps({"edits": [TAG]}, indent=2).replace("{\n  ", "{ ", 1),
        json.dumps([TAG], indent="\t").replace("\n", "\r\n"),
        json.dumps(TAG).replace(", ", ",\n "),
        json.dumps(TAG).replace(": ", ":\n"),
        f"[{json.dumps(TAG)}\n]",
        f"\n\n[\n{json.dumps(TAG)}]\n",
    ],
)
def test_document_of_several_lines(stdin: str) -> None:
    """A document may have line breaks wherever JSON has blanks."""
    assert json.loads(run("pool.argdown", "-", "--format", "json", stdin=stdin).stdout)["ok"]
    assert text() == TAGGED


def test_closed_output() -> None:
    """Nothing is written if the result cannot be printed."""
    closed = "import os, sys; os.close(1); os.execv(sys.executable, [sys.executable, *sys.argv[1:]])"
    words = ("-m", "argmap", "edit", "pool.argdown", "tag", "Gas", "climate", "--format", "json")
    done = subprocess.run([sys.executable, "-c", closed, *words], capture_output=True, check=False, encoding="utf-8")
    assert (done.returncode, done.stderr) == (2, "Error: standard output: is closed\n")
    assert text() == MAP


def test_no_wrong_line() -> None:
    """An error that may be in any line of a document has no line."""
    done = run("pool.argdown", "-", "--format", "json", stdin='[\n\n{"tag": "a", "tag": "b"}]')
    error = json.loads(done.stdout)["error"]
    assert (done.exit_code, error["line"], error["index"]) == (2, None, 0)


def test_corrections_are_bounded() -> None:
    """However often a wrong title occurs, only a few corrections are tried."""
    asked = {"intention": "add-argument", "title": "T", "premises": ["[Gass]"] * 2000, "conclusion": "[Pool]"}
    error = json.loads(run("pool.argdown", "-", "--format", "json", stdin=lines(*[TAG] * 20, asked)).stdout)["error"]
    assert (error["code"], error["nearest"], error["edit"]) == ("unknown-title", "[Gas]", None)


@pytest.mark.parametrize(("stdin", "expected", "name", "works"), REFUSED)
def test_refused(stdin: str, expected: tuple[int, int | None, int], name: str, works: bool) -> None:  # noqa: FBT001 - data
    """An error is JSON as well, and names the line of the intention; the exit code is the usual one."""
    code, line, index = expected
    done = run("pool.argdown", "-", "--format", "json", stdin=stdin)
    told = json.loads(done.stdout)
    error = told["error"]
    assert (done.exit_code, done.stderr, told["ok"], told["written"]) == (code, "", False, [])
    assert (error["line"], error["index"], error["code"], error["edit"] is not None) == (line, index, name, works)
    assert text() == MAP
    plain = run("pool.argdown", "-", stdin=stdin)
    assert (plain.exit_code, plain.stdout) == (code, "")
    assert f": line {line}: " in plain.stderr or f": intention {index + 1}: " in plain.stderr
    assert error["message"] in plain.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "name"),
    [
        (["missing.argdown", "tag", "A", "x"], 2, "not-read"),
        (["pool.argdown", "tga", "A", "x"], 2, "unknown-intention"),
        (["pool.argdown", "tag", "Gas", "a\udcff"], 2, "invalid-value"),
        (["pool.argdown", "tag", "a\udcff", "x"], 2, "invalid-value"),
        (["pool.argdown", "tag", "Gas", "(x)"], 1, "not-argdown"),
        (["other.argdown", "tag", "Gas", "x"], 2, "not-written"),
    ],
)
def test_refused_words(arguments: Sequence[str], code: int, name: str) -> None:
    """So it is if the intention comes as words."""
    Path("other.argdown").write_bytes(MAP.encode())
    Path("hard.argdown").hardlink_to("other.argdown")
    done = run(*arguments, "--format", "json")
    assert (done.exit_code, json.loads(done.stdout)["error"]["code"]) == (code, name)
    assert run(*arguments).exit_code == code
    assert text() == MAP


#: Ways to ask for the same edit.
FORMS = (
    lines(TAG),
    "\ufeff" + lines(TAG),
    lines(TAG).replace("\n", "\r\n"),
    f"\n \n{json.dumps(TAG)}",
    json.dumps([TAG]),
    json.dumps({"edits": [TAG]}),
    "\n" + json.dumps({"edits": [TAG]}, indent=2).replace("\n", "\r\n"),
    json.dumps(TAG, indent=2),
)


@pytest.mark.parametrize("stdin", FORMS)
def test_forms(stdin: str) -> None:
    """Intentions come one a line, or in one document."""
    assert run("pool.argdown", "-", stdin=stdin).exit_code == 0
    assert text() == TAGGED


DEEP = 100_000
#: Input that no program should send.
HOSTILE: tuple[str | bytes, ...] = (
    '{"intention": "tag", "what": "Gas", "tag": "a", "tag": "b"}',
    '{"intention": "set-data", "what": "Gas", "key": "k", "value": NaN}',
    '{"intention": "set-data", "what": "Gas", "key": "k", "value": -Infinity}',
    '{"intention": "set-data", "what": "Gas", "key": "k", "value": 1e999}',
    '{"intention": "set-data", "what": "Gas", "key": "k", "value": ' + "9" * 5000 + "}",
    '{"intention": "set-data", "what": "Gas", "key": "k", "value": 0.' + "9" * 5000 + "}",
    '{"intention": "set-data", "what": "Gas", "key": "k", "value": {"a": 1}}',
    "[" * DEEP,
    '{"intention": "add-argument", "title": "A", "conclusion": "x", "premises": ' + "[" * 400 + "]" * 400 + "}",
    '{"a":' * DEEP,
    '{"intention": "tag", "what": "Gas", "tag": "\\ud83d"}',
    '{"intention": "tag", "what": "\\udfff", "tag": "x"}',
    '{"intention": "tag", "what": "Gas", "tag": "x", "\\ud83d": 1}',
    '{"intention": "\\ud83d"}',
    b'{"intention": "tag", "what": "Gas", "tag": "\xff"}',
    b'{"intention": "tag", "what": "Gas", "tag": "\xed\xa0\xbd"}',
    '{"intention": "tag", "what": "Gas", "tag": "\x00"}',
    "\x00",
    '{"edits": [], "more": 1}',
    '{"edits": {}}',
    '[{"edits": []}]',
    '"tag"',
    '{"intention": ["tag"]}',
    '{"intention": "tag", "what": "Gas", "tag": "' + "x" * streams.LIMIT + '"}',
)


@pytest.mark.parametrize("stdin", HOSTILE, ids=lambda one: repr(one[:60]))
@pytest.mark.parametrize("form", ["text", "json"])
def test_hostile(stdin: str | bytes, form: str) -> None:
    """It is refused with a message, and nothing is written."""
    done = run("pool.argdown", "-", "--format", form, stdin=stdin)
    assert (done.exit_code, type(done.exception)) == (2, SystemExit)
    assert json.loads(done.stdout)["error"]["message"] if form == "json" else done.stderr.startswith("Error: ")
    assert len(done.stdout + done.stderr) < 2000
    assert text() == MAP


def test_long_title() -> None:
    """A long text is data like any other."""
    assert run("pool.argdown", "-", stdin=lines({**TAG, "what": "x" * 2**18})).exit_code == 1
    assert (
        run("pool.argdown", "-", stdin=lines({"intention": "reword", "what": "Gas", "text": "x" * 2**18})).exit_code
        == 0
    )
    assert len(text()) > 2**18


def test_nul() -> None:
    """A NUL in a string is a character like any other."""
    assert run("pool.argdown", "-", stdin=lines({"intention": "reword", "what": "Gas", "text": "a\0b"})).exit_code == 0
    assert "a\0b" in text()


def test_conversation() -> None:
    """A document stays loaded; each request has one answer, with its id."""
    found, done = answers(
        {"id": 1, "apply": [TAG]},
        {"id": "two", "preview": [{"intention": "remove", "what": "Gas"}]},
        {"text": True},
        {"undo": 1},
        {"redo": 1},
        {"save": True},
        {"save": True},
        {"map": True},
        {"list": "relations"},
        {"check": True},
    )
    applied, previewed, asked, undone, redone, saved, again, mapped, listed, checked = found
    assert all(one["ok"] for one in found)
    assert (applied["id"], previewed["id"], "id" in asked) == (1, "two", False)
    assert applied["touched"] == [{"kind": "claim", "title": "Gas", "how": "changed"}]
    assert [one["how"] for one in previewed["touched"]] == ["related", "removed"]
    assert asked["text"] == TAGGED
    assert (undone["edits"][0]["length"], redone["edits"][0]["text"]) == (9, " #climate")
    assert [one["unsaved"] for one in found] == [True, True, True, False, True, False, False, False, False, False]
    assert (saved["written"], again["written"]) == (["pool.argdown"], [])
    assert [one["title"] for one in mapped["map"]["claims"]] == ["Pool", "Gas", "Untitled 1"]
    assert [one["kind"] for one in listed["relations"]] == ["reason", "objection"]
    assert checked["files"] == [{"name": "pool.argdown", "findings": []}]
    assert (done.exit_code, done.stderr, text()) == (0, "", TAGGED)


def test_unsaved() -> None:
    """At the end of input, changes that were not saved are lost, with an error; those undone again are none."""
    _, done = answers({"apply": [TAG]})
    assert (done.exit_code, text()) == (1, MAP)
    assert done.stderr.startswith("Error: pool.argdown: the changes since it was last saved are lost; ")
    assert answers({"apply": [TAG]}, {"undo": 1})[1].exit_code == 0
    assert answers()[1].exit_code == 0


#: Requests that are refused, and the codes of the errors.
WRONG: tuple[tuple[object, str], ...] = (
    ([], "invalid-json"),
    ({}, "invalid-json"),
    ({"id": 1}, "invalid-json"),
    ({"text": True, "check": True}, "invalid-json"),
    ({"txt": True}, "unknown-field"),
    ({"text": 1}, "invalid-value"),
    ({"save": False}, "invalid-value"),
    ({"undo": 0}, "invalid-value"),
    ({"undo": True}, "invalid-value"),
    ({"redo": "1"}, "invalid-value"),
    ({"undo": 2}, "nothing-to-undo"),
    ({"redo": 1}, "nothing-to-redo"),
    ({"list": "claim"}, "invalid-value"),
    ({"list": ["claims"]}, "invalid-value"),
    ({"apply": TAG}, "invalid-value"),
    ({"apply": ["tag"]}, "invalid-json"),
    ({"apply": [TAG, {**TAG, "what": "Nobody"}]}, "unknown-title"),
    ({"apply": [{**TAG, "tag": "\ud83d"}]}, "invalid-value"),
)


def test_wrong_requests() -> None:
    """An error is an answer; the next request finds the document as it was."""
    requests = [
        {"apply": [{**TAG, "tag": "first"}]},
        *(request for request, _ in WRONG),
        {"text": True},
        {"save": True},
    ]
    found, done = answers(*requests)
    assert [one["error"]["code"] for one in found[1:-2]] == [code for _, code in WRONG]
    assert found[-2]["text"] == MAP.replace("#cost", "#cost #first") == text()
    assert done.exit_code == 0


def test_wrong_lines() -> None:
    """Nor do lines that are not JSON, not UTF-8 or too long end the conversation; empty lines have no answer."""
    long = b'{"text": "' + b"x" * streams.LIMIT + b'"}'
    stdin = b"\n".join((b"{", b"\xff", b'{"id": "\xff", "text": true}', b"", long, b"  ", b'{"text": true}'))
    done = run("pool.argdown", "--stream", stdin=stdin)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["ok"] for one in found] == [False, False, True, False, True]
    assert found[3]["error"]["message"] == "the line is longer than 8 MiB"
    assert done.exit_code == 0


def test_changed_on_disk() -> None:
    """A file that somebody else changed meanwhile is not overwritten; the conversation goes on."""
    command = [sys.executable, "-m", "argmap", "edit", "pool.argdown", "--stream"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True, bufsize=1) as process:
        assert process.stdin
        assert process.stdout

        def ask(request: object) -> Mapping[str, Any]:
            process.stdin.write(json.dumps(request) + "\n")  # type: ignore[union-attr] # asserted above
            found: Mapping[str, Any] = json.loads(process.stdout.readline())  # type: ignore[union-attr] # likewise
            return found

        assert ask({"apply": [TAG]})["ok"]
        Path("pool.argdown").write_bytes(b"[Mine]: It is mine.\n")
        refused = ask({"save": True})
        assert (refused["error"]["code"], refused["unsaved"]) == ("not-written", True)
        assert "changed on disk" in refused["error"]["message"]
        assert ask({"text": True})["text"] == TAGGED
        process.stdin.close()
        assert process.wait() == 1
    assert text() == "[Mine]: It is mine.\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["pool.argdown"], "missing argument INTENTION"),
        (["-", "--stream"], "standard input cannot be both the map and the intentions"),
        (["pool.argdown", "--stream", "tag", "A", "x"], "--stream takes intentions from standard input"),
        (["pool.argdown", "--stream", "--dry-run"], "--dry-run has no effect on --stream"),
        (["pool.argdown", "--stream", "--format", "text"], "--format has no effect on --stream"),
        (["missing.argdown", "--stream"], "missing.argdown: no such file"),
    ],
)
def test_usage(arguments: Sequence[str], message: str) -> None:
    """What makes no sense together is a usage error."""
    done = run(*arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert message in done.stderr


PARTS = {
    "main.argdown": "\ufeff[Pool]: Heat it.\r\n\r\n@include(parts/costs.argdown)\r\n\r\n[Sauna]: Heat it, too.\r\n",
    "parts/costs.argdown": "[Gas]: It burns gas.\n  - [Sun]: The sun is free.\n",
}


def _texts() -> Mapping[str, str]:
    return {name: Path(name).read_bytes().decode() for name in PARTS}


def test_several_files() -> None:
    """Edits of an included file are edits of that file; both files are written, and both have a text diff."""
    Path("parts").mkdir()
    for name, part in PARTS.items():
        Path(name).write_bytes(part.encode())
    moves = (
        {"intention": "rename", "what": "Sun", "title": "Solar"},
        {"intention": "tag", "what": "Sauna", "tag": "later"},
        {"intention": "add-support", "target": "Gas", "source": "[Bill]", "text": "It is high."},
        {"intention": "add-counterpoint", "target": "Pool", "source": "[Solar]"},
    )
    done = run("main.argdown", "-", "--format", "json", stdin=lines(*moves))
    told = json.loads(done.stdout)
    assert (done.exit_code, sorted(told["written"])) == (0, sorted(PARTS))
    made = dict(PARTS)
    for edit in reversed(told["edits"]):
        text, start = made[edit["file"]], edit["offset"]
        made[edit["file"]] = text[:start] + edit["text"] + text[start + edit["length"] :]
    assert made == _texts()
    assert "[Solar]: The sun is free." in made["parts/costs.argdown"]
    assert all(f"\n+++ {name} (edited)\n" in told["text_diff"] for name in PARTS)


def test_conversation_on_several_files() -> None:
    """What is undone in an included file is undone there; nothing is left to save."""
    Path("parts").mkdir()
    for name, part in PARTS.items():
        Path(name).write_bytes(part.encode())
    requests = (
        {"apply": [{"intention": "reword", "what": "Sun", "text": "The sun costs nothing."}]},
        {"save": True},
        {"undo": 1},
        {"check": True},
        {"save": True},
    )
    done = run("main.argdown", "--stream", stdin=lines(*requests))
    applied, saved, undone, checked, again = map(json.loads, done.stdout.splitlines())
    assert [edit["file"] for edit in (*applied["edits"], *undone["edits"])] == ["parts/costs.argdown"] * 2
    assert saved["written"] == again["written"] == ["parts/costs.argdown"]
    assert [finding["start"]["line"] for finding in checked["files"][0]["findings"]] == [1, 5]
    assert (done.exit_code, _texts()) == (0, PARTS)


def test_missing_include() -> None:
    """An include that fails is reported on standard error, and the result is still JSON."""
    Path("pool.argdown").write_bytes(b"[Gas]: It burns gas.\n\n@include(no.argdown)\n")
    done = run("pool.argdown", "tag", "Gas", "x", "--format", "json")
    assert (done.exit_code, json.loads(done.stdout)["ok"]) == (0, True)
    assert "include-not-read" in done.stderr


def test_standard_input_with_includes() -> None:
    """The text is that of standard input, with its includes as they are; no change of another file is left out."""
    Path("more.argdown").write_text("[Sun]: Panels pay.\n", encoding="utf-8")
    stdin = b"[Wind]: Mills turn.\n\n@include(more.argdown)\n"
    told = json.loads(run("-", "tag", "Wind", "power", "--format", "json", stdin=stdin).stdout)
    assert told["text"] == "[Wind]: Mills turn. #power\n\n@include(more.argdown)\n"
    done = run("-", "tag", "Sun", "power", "--format", "json", stdin=stdin)
    told = json.loads(done.stdout)
    assert (done.exit_code, told["ok"]) == (2, False)
    assert "more.argdown: would change, but the map is from standard input" in told["error"]["message"]


def test_no_advice_for_python() -> None:
    """A refusal names no keyword argument, which a script in JSON does not have."""
    done = run("pool.argdown", "-", stdin='{"intention": "tag", "what": "[Gas]", "tag": ""}')
    assert (done.exit_code, done.stderr) == (2, "Error: -: line 1: tag: a tag must not be empty\n")
