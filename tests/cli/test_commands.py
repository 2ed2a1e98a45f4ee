"""The commands, run as a person runs them: arguments in, output and exit code out."""

from __future__ import annotations

import errno
import json
import stat
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner, Result

from argmap.cli.main import main
from argmap.files import streams

GOOD = "[Sunday]: The library should open on Sundays.\n  + [Crowds]: Saturdays are crowded.\n"
BAD = "[Sunday]: The *library should open.\n"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("good.argdown").write_text(GOOD, encoding="utf-8")
    Path("bad.argdown").write_text(BAD, encoding="utf-8")


def names() -> list[str]:
    """Return the names of the files in the working folder."""
    return sorted(path.name for path in Path.cwd().iterdir())


def run(*arguments: str, stdin: str | bytes = "") -> Result:
    """Return what the command line did."""
    return CliRunner().invoke(main, list(arguments), input=stdin)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["check", "good.argdown"], 0, ""),
        (["check", "good.argdown", "bad.argdown"], 1, "bad.argdown:1:15: unclosed-italic "),
        (["check"], 2, "missing argument FILE"),
        (["check", "bad.argdown", "none.argdown"], 2, "none.argdown: no such file"),
        (["check", "god.argdown"], 2, "did you mean 'good.argdown'?"),
        (["check", "."], 2, ".: is a folder"),
        (["chek", "good.argdown"], 2, "unknown command 'chek'; did you mean 'check'?"),
        (["zzz"], 2, "unknown command 'zzz'; choose from 'check', 'convert', "),
        (["render", "none.argdown"], 2, "no such file"),
        (["render", "good.argdown", "-o", "map.jpg"], 2, "map.jpg: unknown file type 'jpg'; did you mean 'png'?"),
        (["render", "good.argdown", "--to", "pdf", "--page", "A4", "--tile"], 0, ""),
        (
            ["render", "good.argdown", "--to", "pdf", "--page", "leter"],
            2,
            "did you mean 'Letter'?",
        ),
        (["render", "good.argdown", "--to", "pdf", "--tile"], 2, "--tile requires --page"),
        (["render", "good.argdown", "--to", "pdf", "--steps", "rank"], 0, ""),
        (
            ["render", "good.argdown", "--to", "pdf", "--steps", "size"],
            2,
            "--steps: unknown order 'size'; ",
        ),
        (
            ["render", "good.argdown", "--to", "png", "--scale", "nan"],
            2,
            "must be between 0.01 and 100, not nan",
        ),
        (["render", "good.argdown", "--to", "png", "--transparent", "--scale", "0.5"], 0, ""),
        (["render", "good.argdown", "--transparent"], 2, "--transparent has no effect on SVG; it applies to PNG only"),
        (["render", "good.argdown", "-o", "no/such/map.svg"], 2, "cannot be written"),
        (["render", "good.argdown", "-o", "."], 0, ""),
        (["render", "good.argdown", "--engine", "steam"], 2, "unknown engine 'steam'; did you mean 'system'?"),
        (["render", "good.argdown", "--only-main"], 0, ""),
        (["render", "good.argdown", "--focus", "Crowds", "--depth", "0"], 0, "good.argdown: Not shown: 1 claim.\n"),
        (["render", "good.argdown", "--focus", "<Crowds>"], 1, "no claim or argument '<Crowds>' in the map; did you "),
        (["render", "good.argdown", "--max-boxes", "1"], 0, "good.argdown: Not shown: 1 claim.\n"),
        (["render", "good.argdown", "--tag", "#x"], 1, "Error: no tag 'x' in the map; it has none"),
        (["render", "good.argdown", "--by", "x"], 1, "no speaker 'x' in the map"),
        (["render", "good.argdown", "--group", "x"], 1, "no group 'x' in the map"),
        (["render", "good.argdown", "--close", "x"], 1, "no group 'x' in the map"),
        (["render", "good.argdown", "--title", "z*"], 0, "good.argdown: Nothing is left to show. Not shown: 2 claims."),
        (
            ["render", "good.argdown", "--select", "most"],
            2,
            "unknown selection mode 'most'; choose from ",
        ),
        (["render", "good.argdown", "--select", "top-level"], 0, ""),
        (["render", "good.argdown", "--notation", "argdown", "--select", "top-level"], 0, ""),
        (["render", "good.argdown", "--max-boxes", "0"], 2, "--max-boxes: must be at least 1, not 0"),
        (["convert", "good.argdown"], 2, "missing option --to; choose from 'argdown', 'argdown-json', 'json'"),
        (["show", "good.argdown"], 0, "The library should open on Sundays."),
        (["--version"], 0, "argmap 0."),
        (["--help"], 0, "render     Draw maps as SVG, PDF, PNG, HTML, Mermaid and more\n"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_exit_code_and_message(arguments: Sequence[str], code: int, said: str) -> None:
    """Each command ends with its code and says what happened."""
    result = run(*arguments)
    assert result.exit_code == code, result.output
    assert said in result.output


LOOSE = "list.argdown: Nothing is left to show. Not shown: 2 loose sentences. Sentences without any relation are loose"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["render", "list.argdown"], LOOSE),
        (["slides", "list.argdown", "-o", "x.html"], LOOSE),
        (["worksheet", "list.argdown", "-o", "."], LOOSE),
        (["render", "mixed.argdown", "-o", "x.html"], "mixed.argdown: Not shown: 1 loose sentence. Sentences without"),
        (["render", "list.argdown", "--select", "all"], ""),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_loose_sentences_are_not_left_out_in_silence(arguments: Sequence[str], said: str) -> None:
    """Whether they are all that there is, or some of it."""
    Path("list.argdown").write_text("1. Books\n2. Films\n", encoding="utf-8")
    Path("mixed.argdown").write_text(f"{GOOD}\nAn aside.\n", encoding="utf-8")
    printed = run(*arguments).stderr
    assert printed.startswith(said)
    assert bool(said) == ("Not shown" in printed)


def test_check_reads_standard_input() -> None:
    """A dash is standard input, and its name in findings."""
    assert run("check", "-", stdin=BAD).output.startswith("-:1:15: unclosed-italic")


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_check_counts_lines_and_columns(newline: str) -> None:
    """Lines and columns count from one, whatever ends a line."""
    assert run("check", "-", stdin=newline.join(["[A]: a", "  - b *c"])).output.startswith("-:2:7: ")


def test_render_draws_beside_the_file() -> None:
    """Without a name the picture stands beside the map, as SVG."""
    assert run("render", "good.argdown").exit_code == 0
    words = " ".join(ET.parse("good.svg").getroot().itertext())  # noqa: S314 - our own file
    assert "Saturdays are crowded." in words


@pytest.mark.parametrize(
    ("arguments", "begins"),
    [
        (["-o", "-"], "<"),
        (["-o", "-", "--to", "dot"], "digraph"),
    ],
)
def test_render_to_standard_output(arguments: Sequence[str], begins: str) -> None:
    """A dash is standard output, and the type is svg unless it is said."""
    result = run("render", "-", *arguments, stdin=GOOD)
    assert result.exit_code == 0
    assert result.stdout.startswith(begins)


@pytest.mark.parametrize(
    ("suffix", "begins"),
    [
        (".dot", "digraph"),
        (".d2", "direction: up"),
        (".mmd", "---\n"),
        (".mermaid", "---\n"),
        (".tex", "% An argument map"),
        (".txt", "Sunday: "),
    ],
)
def test_render_takes_the_type_from_the_suffix(suffix: str, begins: str) -> None:
    """The suffix says the type, which may have another name, or that name may be the suffix."""
    assert run("render", "good.argdown", "-o", f"out{suffix}").exit_code == 0
    assert Path(f"out{suffix}").read_text(encoding="utf-8").startswith(begins)


@pytest.mark.parametrize(("target", "suffix"), [("mermaid", ".mmd"), ("tikz", ".tex"), ("text", ".txt"), ("d2", ".d2")])
def test_render_gives_a_file_the_suffix_of_its_type(target: str, suffix: str) -> None:
    """Where no file is named, it stands beside the map, with the suffix that its type has."""
    assert run("render", "good.argdown", "--to", target).exit_code == 0
    assert Path(f"good{suffix}").is_file()


def test_render_draws_what_could_be_read() -> None:
    """Findings go to standard error, and the picture is drawn."""
    result = run("render", "bad.argdown", "-o", "-")
    assert result.exit_code == 0
    assert "unclosed-italic" in result.stderr
    assert "The *library" in result.stdout


def test_same_map_same_bytes() -> None:
    """Two runs write the same bytes."""
    first, second = (run("render", "good.argdown", "-o", "-").stdout_bytes for _ in range(2))
    assert first == second


@pytest.mark.parametrize(
    "arguments",
    [
        ["render", "map.svg"],
        ["render", "map.svg", "-o", "./map.svg"],
        ["render", "map.svg", "--to", "svg", "-o", "map.svg"],
        ["convert", "map.svg", "--to", "argdown-json", "-o", "map.svg"],
    ],
    ids=" ".join,
)
def test_a_map_is_not_overwritten_by_its_picture(arguments: Sequence[str]) -> None:
    """What is read is never the file that is written, whatever it is called."""
    Path("map.svg").write_text(GOOD, encoding="utf-8")
    result = run(*arguments)
    assert result.exit_code == 2
    assert "is an input and would be overwritten" in result.output
    assert Path("map.svg").read_text(encoding="utf-8") == GOOD


def test_convert_writes_json() -> None:
    """The reference's JSON holds the statements by title."""
    result = run("convert", "good.argdown", "--to", "argdown-json")
    assert list(json.loads(result.stdout)["statements"]) == ["Sunday", "Crowds"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"[A]: caf\xe9\n", "line 1 is not UTF-8 (byte 0xe9)"),
        (b"a" * (streams.LIMIT + 1), "larger than 8 MiB"),
    ],
    ids=["latin-1", "too large"],
)
@pytest.mark.parametrize("command", ["render", "check", "show"])
def test_what_is_no_text(data: bytes, said: str, command: str) -> None:
    """A file that is no UTF-8, or too large, is refused with the reason, and nothing is written."""
    Path("odd.argdown").write_bytes(data)
    before = names()
    result = run(command, "odd.argdown")
    assert result.exit_code != 0
    assert said in result.output
    assert names() == before


@pytest.mark.parametrize("text", ["", "\n\n", "// nothing yet\n"], ids=["empty", "blank", "comment"])
def test_nothing_to_draw(text: str) -> None:
    """A file without a claim is an error with exit code 1, and no blank picture is written."""
    Path("empty.argdown").write_text(text, encoding="utf-8")
    result = run("render", "empty.argdown")
    assert result.exit_code == 1
    assert result.stderr == "Error: empty.argdown: nothing to draw: this text has no claims or arguments\n"
    assert not Path("empty.svg").exists()
    assert run("check", "empty.argdown").exit_code == 1


def test_overwriting_keeps_the_mode_and_leaves_nothing_behind() -> None:
    """A picture takes the place of the old one with its mode; no temporary file is left."""
    Path("good.svg").write_text("old", encoding="utf-8")
    Path("good.svg").chmod(0o640)
    assert run("render", "good.argdown").exit_code == 0
    assert stat.S_IMODE(Path("good.svg").stat().st_mode) == 0o640
    assert names() == ["bad.argdown", "good.argdown", "good.svg"]


def test_a_full_disk_leaves_the_old_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    """If writing fails half way, the old file stays whole, nothing else is left, and the reason is said."""
    Path("good.svg").write_text("old", encoding="utf-8")

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    result = run("render", "good.argdown")
    assert result.exit_code == 2
    assert "good.svg: cannot be written: No space left on device" in result.output
    assert Path("good.svg").read_text(encoding="utf-8") == "old"
    assert names() == ["bad.argdown", "good.argdown", "good.svg"]


def test_a_device_is_written_as_it_is() -> None:
    """What is no ordinary file is not replaced by one."""
    assert run("render", "good.argdown", "--to", "svg", "-o", "/dev/null").exit_code == 0
    assert not Path("/dev/null").is_file()


def test_a_file_that_may_not_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's reason is passed on."""

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("pathlib.Path.open", refuse)
    assert "good.argdown: cannot be read: Permission denied" in run("check", "good.argdown").output


def test_argmap_is_a_module_too() -> None:
    """``python -m argmap`` is the same program."""
    done = subprocess.run([sys.executable, "-m", "argmap", "check", "good.argdown"], capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_overwriting_follows_a_link() -> None:
    """A link stays a link, and the file behind it is written."""
    Path("real.svg").write_text("old", encoding="utf-8")
    Path("good.svg").symlink_to("real.svg")
    assert run("render", "good.argdown").exit_code == 0
    assert Path("good.svg").is_symlink()
    assert Path("real.svg").read_text(encoding="utf-8").startswith("<")


def test_a_missing_engine_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without dot on the PATH the system engine cannot be had, and the old picture stays."""
    Path("good.svg").write_text("old", encoding="utf-8")
    monkeypatch.setenv("PATH", "")
    result = run("render", "good.argdown", "--engine", "system", "--layout", "layered")
    assert result.exit_code == 2
    assert "--engine embedded" in result.output
    assert Path("good.svg").read_text(encoding="utf-8") == "old"


def test_remarks_on_a_file() -> None:
    """What people should know of a file is said on standard error, and the file is there all the same."""
    Path("signs.argdown").write_text("[漢字]: 漢字\n", encoding="utf-8")
    result = run("render", "signs.argdown", "-o", "signs.pdf")
    assert result.exit_code == 0
    assert result.stderr.startswith("signs.argdown: no font has Chinese, so empty boxes are drawn instead; ")
    assert Path("signs.pdf").read_bytes().startswith(b"%PDF")
