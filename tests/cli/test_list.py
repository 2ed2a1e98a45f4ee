"""``argmap list`` as a person and as a program run it."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import example, given
from hypothesis import strategies as st
from strategies import maps

from argmap import ArgumentMap, Claim, Query
from argmap.analysis.forms import form_called
from argmap.analysis.plain import columns, plain
from argmap.analysis.rows import KINDS, listing
from argmap.cli.main import main
from argmap.interchange.own_json import to_dict
from argmap.interpret.interpret import interpret_text
from argmap.messages import UNSAFE

TEXT = """\
[Light]: The footpath should be lit. {by: the council}
  - [Bats]: Lamps drive the bats away. #nature
  + <Fear>: People fear the dark.
"""


def run(*arguments: str, text: str = TEXT) -> Result:
    """Return what ``argmap list -`` did with *text*."""
    return CliRunner().invoke(main, ["list", "-", *arguments], input=text)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], ["Light", "Bats"]),
        (["claims", "--tag", "#nature"], ["Bats"]),
        (["claims", "--unsupported"], ["Bats"]),
        (["claims", "--unanswered", "--by", "the council"], []),
        (["arguments", "--role", "reason"], ["Fear"]),
    ],
    ids=" ".join,
)
def test_options_choose(arguments: Sequence[str], expected: Sequence[str]) -> None:
    """All have effect together."""
    found = json.loads(run(*arguments, "--format", "json").stdout)
    assert [row["title"] for row in found[(*arguments, "claims")[0]]] == expected


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["--tag", "natur"], 1, "no tag 'natur' in the map; did you mean 'nature'?"),
        (["--role", "premiss"], 2, "--role: unknown role 'premiss'; did you mean 'premise'?"),
        (["clams"], 2, "unknown list 'clams'; did you mean 'claims'?"),
        (["--by", "the council", "arguments"], 0, "(none)"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_exit_codes(arguments: Sequence[str], code: int, said: str) -> None:
    """1 says that the map lacks what is named, 2 that the command is misspelt."""
    result = run(*arguments)
    assert result.exit_code == code
    assert said in result.output


def test_a_table_fits() -> None:
    """What does not fit is cut, wide characters count twice."""
    text = "[電車電車]: " + "電車 " * 200 + "\n  - [B]: " + "word " * 100
    lines = run(text=text).stdout.splitlines()
    assert [columns(line) <= 100 for line in lines] == [True] * 3
    assert lines[1].startswith("電車電車  main-claim  ")
    assert lines[1].endswith("…")


def test_text_of_a_map_is_no_order_to_a_terminal() -> None:
    """Neither in a table nor for a program, and programs get the very text."""
    text = "[A]: red \x1b[31m and \x9b31m and \u202e back."
    for form in ("table", "json", "csv"):
        printed = run("--format", form, text=text).stdout
        assert not re.search(UNSAFE, printed.replace("\n", ""))
    (row,) = json.loads(run("--format", "json", text=text).stdout)["claims"]
    assert row["text"] == "red \x1b[31m and \x9b31m and \u202e back."


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@sum", "\uff1d1", "'quoted"])
def test_cells_are_no_formulas(text: str) -> None:
    """A mark before it makes a spreadsheet take it for text."""
    rows = form_called("csv").write(listing(ArgumentMap(claims=[Claim("A", text)]), "claims", Query()), 0)
    assert next(csv.DictReader(io.StringIO(rows)))["text"] == f"'{text}"


#: Where a mark of text was put.
RESTORED = re.compile(r"((?:\A|[;|\t])[\s\"]*)'(?=[-=+@'\uff1d\uff0b\uff0d\uff20])")


@example(texts=['"='], separator=",", quotes=True)
@given(st.lists(st.text("=+-@'\uff1d;|\",x \t\r\n", max_size=12), max_size=3), st.sampled_from(",;|\t"), st.booleans())
def test_no_cell_is_a_formula(texts: list[str], separator: str, quotes: bool) -> None:  # noqa: FBT001 - Hypothesis gives it
    """Whatever a spreadsheet takes for the separator of cells, and quotes or not, no cell begins as a formula does."""
    claims = [Claim(f"A{number}", text, tags=["=a", "-b"]) for number, text in enumerate(texts)]
    rows = form_called("csv").write(listing(ArgumentMap(claims=claims), "claims", Query()), 0)
    if separator == "," and not quotes:  # as no spreadsheet reads a file with commas
        return
    lines = io.StringIO(rows)
    unquoted = csv.reader(lines, delimiter=separator, quoting=csv.QUOTE_NONE)
    for row in csv.reader(lines, delimiter=separator) if quotes else unquoted:
        assert not [cell for cell in row if cell.strip().strip('"').strip().startswith(("=", "+", "-", "@", "\uff1d"))]


@given(maps())
def test_what_is_written_is_read_back(argmap: ArgumentMap) -> None:
    """JSON gives the very values, CSV the same as one line of text each."""
    for name, kind in KINDS.items():
        found = listing(argmap, name, Query())
        assert all(tuple(row) == (*kind.columns, *kind.details) for row in found.rows)
        plainly = json.loads(json.dumps([dict(row) for row in found.rows], default=dict))
        assert json.loads(form_called("json").write(found, 0))[name] == plainly
        read = list(csv.DictReader(io.StringIO(form_called("csv").write(found, 0))))
        told = [{column: RESTORED.sub(r"\1", cell) for column, cell in row.items()} for row in read]
        assert told == [{column: plain(row[column]) for column in kind.columns} for row in found.rows]


def test_premises_of_a_step() -> None:
    """JSON has the steps of an argument as argmap's own JSON has them, and the premises of a step among relations."""
    text = "<Frost>\n\n(1) [Cold]: It is cold.\n(2) [Wet] {implicit: true}\n--\nRule\n--\n(3) [Ice]: It freezes."
    (argument,) = json.loads(run("arguments", "--format", "json", text=text).stdout)["arguments"]
    assert argument["steps"] == 1
    assert argument["structure"] == to_dict(interpret_text(text))["arguments"][0]["steps"]
    assert [premise["claim"] for premise in argument["structure"][0]["premises"]] == ["Cold", "Wet"]
    (relation,) = json.loads(run("relations", "--format", "json", text=text).stdout)["relations"]
    assert (relation["kind"], relation["premises"]) == ("inference", ["Cold", "Wet"])
    assert json.loads(run("relations", "--format", "json").stdout)["relations"][0]["premises"] == []


@given(maps())
def test_tables_keep_to_their_width(argmap: ArgumentMap) -> None:
    """One line for each row, below the names of the columns."""
    for name in KINDS:
        found = listing(argmap, name, Query())
        lines = form_called("table").write(found, 60).split("\n")[:-1]
        assert len(lines) == len(found.rows) + 1
        assert all(columns(line) <= 60 for line in lines)


@pytest.mark.slow
def test_a_reader_may_stop_reading(tmp_path: Path) -> None:
    """As ``head`` does; nothing is said of it."""
    file = tmp_path / "long.argdown"
    file.write_text("".join(f"[C{number}]: {'word ' * 20}\n\n" for number in range(3000)))
    command = [sys.executable, "-m", "argmap", "list", str(file), "--format", "json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
