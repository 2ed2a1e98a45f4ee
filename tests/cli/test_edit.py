"""``argmap edit``, run as a person runs it."""

from __future__ import annotations

import stat
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from trying import sweep

from argmap.cli.main import main
from argmap.editing.intentions.rename import Rename
from argmap.errors import OutputError
from argmap.files.documents import read
from argmap.files.places import maps_in

MAP = "[Sunday]: Open on Sundays. // so far\r\n\t- [Staff]: It costs more.\r\n"
RENAMED = MAP.replace("Staff", "Cost")


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("map.argdown").write_bytes(MAP.encode())


def run(*arguments: str, stdin: str = "") -> Result:
    """Return what the command did."""
    return CliRunner().invoke(main, ["edit", *arguments], input=stdin)


def text() -> str:
    """Return what stands in the file."""
    return Path("map.argdown").read_bytes().decode()


def test_edit() -> None:
    """The file changes where it is meant to, and keeps its mode, and a link to it stays one."""
    Path("map.argdown").chmod(0o640)
    Path("link.argdown").symlink_to("map.argdown")
    done = run("link.argdown", "rename", "Staff", "Cost")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "touched: [Sunday], [Cost], [Staff]\n")
    assert text() == RENAMED
    assert stat.S_IMODE(Path("map.argdown").stat().st_mode) == 0o640
    assert Path("link.argdown").is_symlink()


def test_hard_link() -> None:
    """A file with another name is left alone, and the other one, too: they stay one."""
    Path("other.argdown").hardlink_to("map.argdown")
    done = run("map.argdown", "rename", "Staff", "Cost")
    assert done.exit_code != 0
    assert "has 1 other hard link, which would keep the old text" in done.stderr
    assert text() == MAP
    assert Path("other.argdown").samefile("map.argdown")


@pytest.mark.parametrize(("value", "written"), [("0.5", "0.5"), ("so", "so"), ("true", "true"), ('"1"', '"1"')])
def test_data(value: str, written: str) -> None:
    """Values of data are numbers, true and false if they look like it; quotes make a text of them."""
    assert run("map.argdown", "set-data", "Staff", "rank", value).exit_code == 0
    assert f"{{rank: {written}}}" in text()


def test_dry_run() -> None:
    """Nothing is written; the difference is shown."""
    done = run("map.argdown", "rename", "[Staff]", "title=Cost", "--dry-run")
    assert "+\t- [Cost]: It costs more." in done.stdout
    assert text() == MAP


def test_pipe() -> None:
    """From a pipe into a pipe."""
    assert run("-", "rename", "Staff", "Cost", stdin="[Staff]: x\n").stdout == "[Cost]: x\n"


MAIN = "[A]: a.\n\n@include(map.argdown)\n"


def including(text: str = MAIN, *, name: str = "main.argdown") -> str:
    """Write a map that includes the other one; return its name."""
    Path(name).parent.mkdir(exist_ok=True)
    Path(name).write_bytes(text.encode())
    return name


def test_included() -> None:
    """What an included file says is changed there, which is said."""
    done = run(including(), "rename", "Staff", "Cost")
    assert (done.exit_code, done.stderr) == (0, "touched: [Sunday], [Cost], [Staff]; changed 'map.argdown'\n")
    assert (Path("main.argdown").read_text(), text()) == (MAIN, RENAMED)
    taken = run("main.argdown", "add-claim", "Cost", "dup")
    assert (taken.exit_code, "[Cost] already exists" in taken.stderr) == (1, True)
    assert run("main.argdown", "tag", "A", "x").stderr == "touched: [A]\n"


def test_included_dry_run() -> None:
    """The difference of each file is shown."""
    done = run(including(f"[Staff] // too\n\n{MAIN}"), "rename", "Staff", "Cost", "--dry-run")
    assert "+++ main.argdown (edited)" in done.stdout
    assert "+++ map.argdown (edited)" in done.stdout
    assert text() == MAP


def test_included_in_a_pipe() -> None:
    """Includes are read from the working folder, but only the main text is written."""
    assert run("-", "add-support", "A", "Sunday", stdin=MAIN).stdout == MAIN.replace("a.\n", "a.\n\t+ [Sunday]\n")
    done = run("-", "rename", "Staff", "Cost", stdin=MAIN)
    assert (done.exit_code, done.stdout, text()) == (2, "", MAP)
    assert "map.argdown: would change, but the map is from standard input" in done.stderr


def test_included_from_outside() -> None:
    """Files outside the project count only if that is allowed."""
    name = including("[A]\n\n@include(../map.argdown)\n", name="project/main.argdown")
    Path("project/argmap.toml").touch()
    done = run(name, "rename", "Staff", "Cost")
    assert (done.exit_code, text()) == (1, MAP)
    assert "outside the project folder" in done.stderr
    assert run(name, "rename", "Staff", "Cost", "--allow-outside").exit_code == 0
    assert text() == RENAMED


SCRIPT = """{"intention": "rename", "what": "[Staff]", "title": "Cost"}

{"intention": "add-support", "target": "[Cost]", "text": "So\u2028it is."}
"""


def test_script() -> None:
    """Intentions come line by line, each after the others."""
    assert run("map.argdown", "-", stdin=SCRIPT).exit_code == 0
    assert text() == RENAMED + "\t\t+ So it is.\r\n"


STRUCTURE = """\r
<So>\r
\r
(1) [Staff]\r
(2) It is so.\r
-- Sum --\r
	_ No.\r
(3) [Sunday]\r
"""


def test_structures() -> None:
    """A premise–conclusion structure is asked for in words or in JSON; a step is named in words."""
    words = ["premises=Staff", "premises=It is so.", "conclusion=[Sunday]", "rules=Sum"]
    assert run("map.argdown", "add-argument", "So", *words).exit_code == 0
    assert run("map.argdown", "add-counterpoint", "step 1 of <So>", "text=No.").exit_code == 0
    assert text() == MAP + STRUCTURE


def test_structures_in_json() -> None:
    """Each premise is a text or a table."""
    asked = (
        '{"intention": "add-argument", "title": "So", "premises": ["[Staff]", {"text": "It is so."}], "conclusion": '
        '{"title": "Sunday"}, "rules": ["Sum"]}\n{"intention": "add-counterpoint", "target": "<So>", "text": "No.", '
        '"kind": "undercut"}\n{"intention": "add-premise", "argument": "So", "premise": "[New]", "text": "New."}'
    )
    assert run("map.argdown", "-", stdin=asked).exit_code == 0
    assert (
        "<So>\r\n\t_ No.\r\n\r\n(1) [Staff]\r\n(2) It is so.\r\n(3) [New]: New.\r\n-- Sum --\r\n(4) [Sunday]" in text()
    )


@pytest.mark.parametrize(
    ("arguments", "stdin", "code", "message"),
    [
        (["rename", "Stuff", "Cost"], "", 1, "no [Stuff] in the map; did you mean [Staff]?"),
        (["renam", "Staff", "Cost"], "", 2, "unknown intention 'renam'; did you mean 'rename'?"),
        (["rename", "Staff"], "", 2, "rename requires the field 'title'"),
        (["rename", "Staff", "Cost", "now"], "", 2, "unexpected 'now'; rename takes only 'what', 'title'"),
        (["rename", "Staff", "a [b]"], "", 1, "'a [b]' cannot be a title in Argdown; try 'a (b)'"),
        (["-"], SCRIPT + '{"intention": "tag"}', 2, "line 4: tag requires the fields 'what' and 'tag'"),
        (["-"], '{"intention": "tag", "wht": "x"}', 2, "line 1: unknown field 'wht' of tag; did you mean 'what'?"),
        (
            ["-"],
            '{"intention": "reword", "what": "Staff", "text": 1}',
            2,
            "reword: text must be a string, not 1",
        ),
        (["-"], '{"intention": "add-argument", "title": "A", "premises": [1]}', 2, "must be a string, or an object"),
        (["-"], '{"intention": "add-argument", "title": "A", "premises": 1}', 2, "line 1: add-argument: "),
        (["-"], '{"intention": "add-argument", "title": "A", "rules": [1]}', 2, "rules must be a string, not 1"),
        (["split", "<Staff>", "a", "B", "b"], "", 2, "expected a claim, got <Staff>"),
        (["add-premise", "[Staff]", "B"], "", 2, "expected an argument or one of its steps, got the claim [Staff]"),
        (["-"], "[[]]", 2, "intention 1: expected an intention"),
        (["-"], "{", 2, "line 1: "),
        (
            ["add-counterpoint", "Staff", "text=a", "kind=objektion"],
            "",
            2,
            "unknown kind 'objektion'; did you mean 'objection'?",
        ),
    ],
)
def test_refused(arguments: list[str], stdin: str, code: int, message: str) -> None:
    """Nothing is written. 1 says that the map does not allow the edit, 2 that it was asked for in the wrong way."""
    done = run("map.argdown", *arguments, stdin=stdin)
    assert done.exit_code == code
    assert message in done.stderr
    assert text() == MAP


def killed(kills: int) -> set[str]:
    """Return what stood in the files after so many kills; what else is left is no map."""
    maps = sorted(maps_in("."))
    script = Path(__file__).parents[1] / "killing.py"
    command = [sys.executable, str(script), str(kills), "rename", "Staff", "Cost"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    *found, left = done.stdout.splitlines()
    assert (done.returncode, len(found)) == (0, kills)
    assert len(list(Path().glob(".argmap-*"))) == int(left)
    assert sorted(maps_in(".")) == maps
    Path("map.argdown").write_bytes(MAP.encode())
    assert run("map.argdown", "rename", "Staff", "Cost").exit_code == 0
    assert text() == RENAMED
    return set(found)


@pytest.mark.law
def test_killed() -> None:
    """Killed at any moment, an edit leaves the old text or the new one, whole; what else it leaves is no map."""
    assert killed(len(sweep(range(1000), 60))) == {"old", "new"}


@pytest.mark.law
def test_killed_with_several_files() -> None:
    """Each of them is old or new as a whole, and mostly all of them are the same."""
    Path("map.argdown").write_bytes(f"{MAP}\n@include(more.argdown)\n".encode())
    Path("more.argdown").write_bytes(b"[More]\n  + [Staff]\n")
    assert {"old", "new"} <= killed(len(sweep(range(500), 40))) <= {"old", "new", "some"}


def test_changed_meanwhile() -> None:
    """A file that somebody else has changed is not written."""
    edited = read("map.argdown").apply(Rename("Staff", "Cost")).document
    Path("map.argdown").write_bytes(b"[Other]\n")
    with pytest.raises(OutputError):
        edited.save()
    assert text() == "[Other]\n"


def test_refused_with_an_edit_that_works() -> None:
    """A refusal ends with an edit that was tried: in words, or as a line of JSON if lines were given."""
    Path("fares.argdown").write_text("<Fares>\n\n(1) Many ride.\n----\n(2) [Paid]: It pays.\n", encoding="utf-8")
    done = run("fares.argdown", "add-counterpoint", "Paid", "Rain", "It rains.", "undercut")
    assert done.exit_code == 1
    assert done.stderr.endswith(
        "; undercut step 1 of <Fares> instead\n"
        "This works: add-counterpoint 'step 1 of <Fares>' source=Rain 'text=It rains.' kind=undercut\n"
    )
    told = run("fares.argdown", "-", stdin='{"intention": "tag", "what": "Payd", "tag": "x"}')
    assert told.stderr.endswith('This works: {"intention": "tag", "what": "[Paid]", "tag": "x"}\n')
    assert "This works" not in run("fares.argdown", "tag", "Quite another", "x").stderr
