"""Maps of several files, as commands read them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from argmap.cli.main import main
from argmap.errors import InputError
from argmap.files.loading import load
from argmap.files.streams import LIMIT
from argmap.syntax.woven import MOST_FILES
from argmap.text import Source

FILES = {
    "pyproject.toml": "",
    "maps/a.argdown": "[A]: Lanes help.\n\n@include(parts/b.argdown)\n",
    "maps/parts/b.argdown": "\ufeff[B]: See issue#12.\r\n  + [A]\r\n",
}


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = tmp_path / "project"
    project.mkdir()
    monkeypatch.chdir(project)
    written(FILES)
    (tmp_path / "out.argdown").write_text("[O]: outside\n  + [A]\n", encoding="utf-8")


def written(files: Mapping[str, str]) -> None:
    """Write *files* by their names."""
    for name, text in files.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_bytes(text.encode())


def run(*arguments: str, stdin: str = "") -> Result:
    """Return what ``argmap`` did."""
    return CliRunner().invoke(main, arguments, input=stdin)


@pytest.mark.parametrize(
    ("form", "place"),
    [
        ("text", "maps/parts/b.argdown:1:16: tag-in-word"),
        ("json", '"name": "maps/parts/b.argdown"'),
        ("github", "file=maps/parts/b.argdown,line=1,endLine=1,col=16"),
        ("sarif", '"uri": "maps/parts/b.argdown"'),
    ],
)
def test_reports_name_the_file(form: str, place: str) -> None:
    """Each in its own way; the byte order mark counts, as it does in that file."""
    assert place in run("check", "maps/a.argdown", "--format", form).stdout


def test_fixes_are_made_in_their_file() -> None:
    """The other files are not touched."""
    done = run("check", "--fix", "maps/a.argdown")
    assert "maps/parts/b.argdown:1:16: tag-in-word fixed" in done.stderr
    assert done.exit_code == 0
    expected = FILES["maps/parts/b.argdown"].replace("#", "\\#").encode()
    assert Path("maps/parts/b.argdown").read_bytes() == expected
    assert Path("maps/a.argdown").read_bytes() == FILES["maps/a.argdown"].encode()


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("parts/bb.argdown", "no such file; did you mean "),
        ("a.argdown", "already included"),
        ("parts", "not a file"),
        ("https://example.org/x.argdown", "only local files can be included"),
        ("../../out.argdown", "outside the project"),
        ("/etc/passwd", "outside the project"),
        ("link.argdown", "outside the project"),
        ("parts/latin.argdown", "not UTF-8"),
        ("parts/pipe", "not a file"),
        ("nul\x00l", "not a valid path"),
    ],
)
def test_what_may_not_be_included(path: str, said: str) -> None:
    """It is said, at its place, and the rest is read."""
    import os  # noqa: PLC0415 - for the pipe alone

    Path("maps/link.argdown").symlink_to("../../out.argdown")
    Path("maps/parts/latin.argdown").write_bytes(b"caf\xe9")
    os.mkfifo("maps/parts/pipe")
    written({"maps/a.argdown": f"[A]: Lanes help.\n  + They do.\n\n@include({path})\n"})
    done = run("check", "maps/a.argdown")
    assert done.stdout.startswith("maps/a.argdown:4:1: include-not-read ")
    assert said in done.stdout
    assert "Lanes help." in run("show", "maps/a.argdown").stdout


def test_files_outside_are_read_if_that_is_asked_for() -> None:
    """By every command that reads maps."""
    written({"maps/a.argdown": "[A]: Lanes help.\n\n@include(../../out.argdown)\n"})
    for command in (["show"], ["check"], ["convert", "--to", "argdown-json"], ["render", "-o", "-", "--to", "dot"]):
        assert "outside the project" in (done := run(*command, "maps/a.argdown")).stdout + done.stderr
        assert "outside the project" not in (done := run(*command, "maps/a.argdown", "--allow-outside")).stderr
    assert "outside" in run("show", "maps/a.argdown", "--allow-outside").stdout


def test_standard_input_includes_from_the_working_folder() -> None:
    """For it has none of its own."""
    assert "Lanes help." in run("show", "-", stdin="@include(maps/a.argdown)").stdout


def test_the_whole_has_a_limit() -> None:
    """Small files cannot come to more than one large one may."""
    part = "x" * (LIMIT // 2)
    written({"b": part, "c": part, "a": "@include(b)\n\n@include(c)\n"})
    assert (
        "a:3:1: include-not-read 'c' is not included: with it, the whole text would exceed the limit of 8 MiB"
        in run("check", "a", "--select", "include-not-read").stdout
    )


def test_a_file_called_as_standard_input() -> None:
    """An include never reads standard input, and a file of that name is edited."""
    written({"dash.argdown": "[A]: a.\n\n@include(-)\n"})
    done = run("show", "dash.argdown", stdin="[Z]: not asked for.\n")
    assert "Z" not in done.stdout
    assert "'-' is not included: no such file" in done.stderr
    written({"-": "[F]: f.\n"})
    assert "changed './-'" in run("edit", "dash.argdown", "rename", "F", "G").stderr
    assert Path("-").read_text(encoding="utf-8") == "[G]: f.\n"


@pytest.mark.parametrize("path", [f"{'y' * 300}.argdown", f"{'y/' * 3000}x.argdown", "a\0b.argdown"])
def test_a_name_that_no_file_can_have(path: str) -> None:
    """It is a finding, and the rest of the map is read."""
    written({"odd.argdown": f"[A]: a.\n\n@include({path})\n"})
    done = run("list", "odd.argdown", "claims", "--format", "csv")
    assert done.exit_code == 0
    assert "odd.argdown:3:1: include-not-read" in done.stderr
    assert "a." in done.stdout


def test_an_output_that_leads_in_a_circle() -> None:
    """Links to each other are left as they are."""
    Path("round.json").symlink_to("about.json")
    Path("about.json").symlink_to("round.json")
    done = run("convert", "maps/a.argdown", "--to", "json", "-o", "round.json")
    assert done.exit_code == 2
    assert "round.json: cannot be written: Too many levels of symbolic links" in done.stderr
    assert Path("round.json").is_symlink()


@pytest.mark.parametrize("path", ["gone.argdown", "gone{}.argdown", "large.argdown"])
def test_includes_that_fail_without_end(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file is looked for once, and not after a thousand others have failed."""
    large = b" " * (LIMIT - 10_000)
    tried: list[str] = []

    def read(name: str) -> Source:
        tried.append(name)
        if "many" in name:
            return Source(name, "".join(f"@include({path.format(number)})\n" for number in range(5_000)))
        if "large" in name:
            return Source(name, large.decode())
        raise InputError(name, "no such file")

    monkeypatch.setattr("argmap.files.streams.read", read)
    done = load("many.argdown")
    assert len(done.woven.problems) >= 4_999
    assert len(tried) <= MOST_FILES + 2
