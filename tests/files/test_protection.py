"""No command or call overwrites a file that it reads, by whatever name, unless changing that file is its purpose."""

from __future__ import annotations

import os
import shlex
import signal
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import click
import pytest
from attrs import frozen
from click.testing import CliRunner

import argmap
from argmap import plugins
from argmap.cli.command import Command
from argmap.cli.contents import FOLDER
from argmap.cli.main import main
from argmap.errors import ArgmapError, OutputError
from argmap.files import protection, streams
from argmap.live.changes import Stamps
from argmap.types import BatchOptions

#: What a map is read from. `own.toml` is a theme; `text.txt` is what a worksheet prints, too.
FILES = {
    "map.argdown": "[Ferry]: Keep the ferry.\n  + [Bridge]: The bridge is closed.\n\n@include(part.argdown)\n",
    "part.argdown": "[Fares]: Fares are low.\n  - [Ferry]\n",
    "argdown.config.json": "{}",
    "argmap.toml": "",
    "pyproject.toml": "",
    "own.toml": 'base = "dark"\n',
    "text.txt": "Keep the ferry.",
    "base.argdown": "[Ferry]: Keep it.\n",
    "theirs.argdown": "[Ferry]: Keep it!\n",
}
#: Those that every command reads, or should not replace.
ALWAYS = ("map.argdown", "part.argdown", "argdown.config.json", "argmap.toml", "pyproject.toml")


@frozen
class Writing:
    """Represent a command that writes a file."""

    #: The words of the command line.
    line: str
    #: A file that it would write.
    target: str
    #: Other inputs of it.
    others: tuple[str, ...] = ()
    #: Those among `ALWAYS` that are no inputs of it.
    unread: tuple[str, ...] = ()


WRITING = {
    "convert": Writing("convert map.argdown --to json -o out.json", "out.json"),
    "diff": Writing("diff base.argdown map.argdown -o out.svg", "out.svg", ("base.argdown",)),
    "diff, before": Writing(
        "diff map.argdown base.argdown -o out.svg --theme own.toml", "out.svg", ("base.argdown", "own.toml")
    ),
    "merge": Writing(
        "merge base.argdown map.argdown theirs.argdown -o out.argdown",
        "out.argdown",
        ("base.argdown", "theirs.argdown"),
        unread=("map.argdown", "part.argdown"),
    ),
    "render": Writing("render map.argdown -o out.svg --theme own.toml", "out.svg", ("own.toml",)),
    "render, by default": Writing("render map.argdown", "map.svg"),
    "render, frames": Writing("render map.argdown --frames out -o -", "out/map-02.svg"),
    "render, second": Writing("render map.argdown --to html,svg -o out/", "out/map.svg"),
    "render, several": Writing(
        "render base.argdown map.argdown --theme own.toml -o out", "out/base.svg", ("base.argdown", "own.toml")
    ),
    "render, several frames": Writing(
        "render base.argdown map.argdown --frames out -o drawn", "out/base-01.svg", ("base.argdown",)
    ),
    "slides": Writing("slides map.argdown -o out.html --theme own.toml", "out.html", ("own.toml",)),
    "watch": Writing("watch map.argdown --port 0 -o out.svg --theme own.toml", "out.svg", ("own.toml",)),
    "worksheet": Writing(
        "worksheet map.argdown --format html --text text.txt -o out", "out/map-A-key.html", ("text.txt",)
    ),
}
#: Ways to name a file by another name.
LINKS: Mapping[str, Callable[[Path, Path], None]] = {
    "symbolic": lambda name, file: name.symlink_to(file.absolute()),
    "hard": lambda name, file: os.link(file, name),
}


def cases() -> Iterator[tuple[str, str, str]]:
    """Yield commands, their inputs, and ways to name one as the output."""
    for number, (name, one) in enumerate(WRITING.items()):
        inputs = [file for file in (*ALWAYS, *one.others) if file not in one.unread]
        for index, file in enumerate(inputs):
            yield name, file, tuple(LINKS)[(number + index) % 2]


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("argmap.live.rounds.wait", lambda *_: signal.raise_signal(signal.SIGINT))
    for name, text in FILES.items():
        Path(name).write_text(text, encoding="utf-8")


def texts() -> dict[str, str]:
    """Return what the inputs hold."""
    return {name: Path(name).read_text(encoding="utf-8") for name in FILES}


def run(line: str | Sequence[str]) -> tuple[int, str]:
    """Return the exit code of a command, and what it says of errors."""
    done = CliRunner().invoke(main, shlex.split(line) if isinstance(line, str) else line)
    return done.exit_code, done.stderr


@pytest.mark.parametrize(("name", "file", "link"), [*cases()])
def test_no_input_is_overwritten(name: str, file: str, link: str) -> None:
    """By no command, whatever the link to it is called."""
    one = WRITING[name]
    target = Path(one.target)
    target.parent.mkdir(exist_ok=True)
    LINKS[link](target, Path(file))
    code, said = run(one.line)
    assert (code, f"{one.target}: is an input and would be overwritten; choose another file" in said) == (2, True), said
    assert texts() == FILES
    assert os.path.samefile(target, file)  # noqa: PTH121 - a link is still one


@pytest.mark.parametrize("name", WRITING)
def test_other_files_are_overwritten(name: str) -> None:
    """That a file has been there is no reason to refuse."""
    one = WRITING[name]
    target = Path(one.target)
    target.parent.mkdir(exist_ok=True)
    target.write_text("old", encoding="utf-8")
    code, said = run(one.line)
    assert code < 2, said
    assert target.read_text(encoding="utf-8") != "old"
    assert texts() == FILES


def test_no_command_is_missing() -> None:
    """Each that writes a file which the user names is a case above."""
    outputs = {"output", "frames"}
    writing = set()
    for name in plugins.names(FOLDER):
        params = plugins.load(FOLDER, name, Command).params
        if any(
            isinstance(param, click.Option) and outputs & {opt.strip("-") for opt in param.opts} for param in params
        ):
            writing.add(name)
    assert writing == {name.split(",")[0] for name in WRITING}


@pytest.mark.parametrize(
    "line",
    [
        "convert map.argdown --to json -o argmap.toml",
        "convert map.argdown --to json -o sub/../PART.argdown",
        "convert sub/map.argdown --to json -o pyproject.toml",
        "convert - --to json -o argmap.toml",
        "render map.argdown --to svg --theme own.toml -o own.toml",
        "render map.argdown --to svg --theme own.toml -o ./sub/../own.toml",
        "render map.argdown --to svg -o part.argdown",
        "merge base.argdown map.argdown theirs.argdown -o theirs.argdown",
        "merge base.argdown map.argdown - -o base.argdown",
    ],
)
def test_plain_names(line: str) -> None:
    """Other spellings of a name are the same file."""
    Path("sub").mkdir()
    Path("sub/map.argdown").write_text("[A]: a\n", encoding="utf-8")
    if not Path("PART.argdown").exists():
        line = line.replace("PART", "part")
    code, said = run(line)
    assert (code, "is an input and would be overwritten" in said) == (2, True), said
    assert texts() == FILES


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("convert - --to json -o map.argdown", 2),
        ("render - --to svg -o link.argdown", 2),
        ("merge - base.argdown theirs.argdown -o map.argdown", 2),
        ("merge base.argdown - theirs.argdown -o link.argdown", 1),
        ("convert - --to json -o out.json", 0),
    ],
)
def test_a_file_as_standard_input(
    line: str, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is an input without a name; a merge may replace it if it is ours."""
    os.link("map.argdown", "link.argdown")
    with Path("map.argdown").open(encoding="utf-8") as file:
        monkeypatch.setattr("sys.stdin", file)
        with pytest.raises(SystemExit) as end:
            main(shlex.split(line), prog_name="argmap")
    assert end.value.code == code
    assert ("is an input and would be overwritten" in capsys.readouterr().err) == (code == 2)
    assert texts() == FILES


@pytest.mark.parametrize(
    ("line", "target"),
    [
        ("worksheet map.argdown --format html", "map-A-key.html"),
        ("worksheet map.argdown --format html,docx --versions 2", "map-B-key.docx"),
        ("render map.argdown --frames . -o steps.svg", "steps-02.svg"),
    ],
)
def test_nothing_is_written_if_a_later_file_is_an_input(line: str, target: str) -> None:
    """A sheet without its key would be no use, nor would some frames of several."""
    Path(target).symlink_to("part.argdown")
    before = sorted(os.listdir())  # noqa: PTH208 - names are enough
    code, said = run(line)
    assert (code, f"{target}: is an input and would be overwritten" in said) == (2, True), said
    assert sorted(os.listdir()) == before  # noqa: PTH208 - as above
    assert texts() == FILES


def test_a_merge_may_replace_ours() -> None:
    """As git asks."""
    Path("link.argdown").symlink_to("map.argdown")
    assert run("merge base.argdown map.argdown theirs.argdown -o link.argdown")[0] == 1
    assert "Keep it!" in Path("map.argdown").read_text(encoding="utf-8")
    assert {**texts(), "map.argdown": FILES["map.argdown"]} == FILES


def test_an_output_that_is_included_before_it_exists() -> None:
    """Otherwise the next run would read it, and `watch` would draw its own drawing again and again."""
    Path("map.argdown").write_text("[A]: a\n\n@include(map.svg)\n", encoding="utf-8")
    for line in ("render map.argdown", "watch map.argdown --port 0 -o map.svg"):
        code, said = run(line)
        assert (code, "map.svg: is an input and would be overwritten" in said) == (2, True), said
        assert not Path("map.svg").exists()


def test_a_watched_map_that_includes_the_output(monkeypatch: pytest.MonkeyPatch) -> None:
    """From then on it is not drawn to that file, until the include has gone."""
    drawn: list[str] = []

    def wait(_before: Stamps, _pause: object) -> None:
        drawn.append(Path("out.svg").read_text(encoding="utf-8"))
        texts = ("[A]: second\n\n@include(out.svg)\n", "[A]: third\n")
        if len(drawn) > len(texts):
            signal.raise_signal(signal.SIGINT)
        Path("map.argdown").write_text(texts[len(drawn) - 1], encoding="utf-8")

    monkeypatch.setattr("argmap.live.rounds.wait", wait)
    code, said = run("watch map.argdown --port 0 -o out.svg")
    assert code == 0
    assert said.count("out.svg: is an input and would be overwritten") == 1
    assert drawn[0] == drawn[1]
    assert "third" in drawn[2]


def test_a_batch_keeps_the_inputs_of_all_its_maps() -> None:
    """The picture of one map is not drawn over what another one includes, in any thread."""
    Path("maps").mkdir()
    Path("maps/a.argdown").write_text("[A]: a\n", encoding="utf-8")
    Path("maps/b.argdown").write_text("[B]: b\n\n@include(a.svg)\n\n@include(steps/b-03.svg)\n", encoding="utf-8")
    Path("maps/a.svg").write_text("[C]: c\n", encoding="utf-8")
    Path("theme.svg.toml").write_text('base = "dark"\n', encoding="utf-8")
    Path("maps/b.svg").symlink_to(Path("theme.svg.toml").absolute())
    options = BatchOptions(picture=argmap.PictureOptions(theme="theme.svg.toml"))
    for executor in (None, ThreadPoolExecutor(1)):
        outcomes = {one.name: one.error for one in argmap.draw_files("maps", options=options, executor=executor)}
        assert outcomes == {
            f"maps/{name}.argdown": f"maps/{name}.svg: is an input and would be overwritten; choose another file"
            for name in "ab"
        }
        if executor:
            executor.shutdown()
    assert Path("maps/a.svg").read_text(encoding="utf-8") == "[C]: c\n"


@pytest.mark.parametrize("name", ["argmap.toml", "pyproject.toml", "link.argdown"])
def test_a_map_is_not_written_over_settings(name: str) -> None:
    """In Python as on the command line."""
    Path("link.argdown").symlink_to("argdown.config.json")
    document = argmap.read("base.argdown")
    with pytest.raises(OutputError, match="is an input"):
        argmap.write(document.map, name, replace=True)
    with pytest.raises(OutputError, match="is an input"):
        document.save(name, replace=True)
    assert texts() == FILES


def test_pipes_are_read_once() -> None:
    """A shell may give several maps so; a file that a pipe includes is protected all the same."""
    Path("out").mkdir()
    Path("out/b.dot").symlink_to(Path("part.argdown").absolute())
    for name in "ab":
        os.mkfifo(name)
    with ThreadPoolExecutor(2) as writing:
        for name in "ab":
            writing.submit(Path(name).write_text, FILES["map.argdown"], encoding="utf-8")
        done = {one.name: one.error for one in argmap.draw_files(["a", "b"], "out", BatchOptions(("dot",)))}
    assert done == {"a": "", "b": "out/b.dot: is an input and would be overwritten; choose another file"}
    assert texts() == FILES


def test_options_for_files_are_no_files() -> None:
    """What a call only returns is not written."""
    assert argmap.picture("map.argdown", options=argmap.FileOptions()).startswith(b"<svg")


def test_runs_end() -> None:
    """What one run has read, another one may write; a run within sees the one around it, not the other way round."""
    with protection.run() as outer:
        streams.read("base.argdown")
        with protection.run():
            streams.read("theirs.argdown")
            assert [protection.is_protected(name) for name in ("base.argdown", "theirs.argdown")] == [True, True]
        assert [protection.is_protected(name) for name in ("base.argdown", "theirs.argdown")] == [True, False]
    streams.write("base.argdown", b"x")
    with protection.run(outer), pytest.raises(ArgmapError):
        streams.write("base.argdown", b"y")
    assert Path("base.argdown").read_bytes() == b"x"


def test_a_file_that_was_replaced_is_still_the_same() -> None:
    """By its name; its old number may be that of another file."""
    with protection.run():
        streams.read("base.argdown")
        assert protection.is_protected("base.argdown")
        Path("new").write_text("new", encoding="utf-8")
        os.link("base.argdown", "other")
        Path("new").replace("base.argdown")
        assert protection.is_protected("base.argdown")
        assert not protection.is_protected("other")


def test_devices_are_not_protected() -> None:
    """Standard input and output may be one terminal."""
    with protection.run():
        protection.protect(["/dev/null"])
        assert not protection.is_protected("/dev/null")
