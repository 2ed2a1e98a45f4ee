"""The manners of the command line: help, suggestions, exit codes, colour, and what is printed where."""

from __future__ import annotations

import functools
import importlib.metadata
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any

import click
import pytest
from attrs import evolve, fields
from click.shell_completion import ShellComplete
from click.testing import CliRunner, Result
from lessons import LANES
from noting import NAME as NOTING
from noting import noting

import argmap
from argmap import plugins
from argmap.cli.choosing import Amount, Name, Names
from argmap.cli.command import Command, Option
from argmap.cli.contents import FOLDER, SECTIONS, entries
from argmap.cli.main import main
from argmap.editing.intention import names as intentions
from argmap.files.part_options import PartOptions
from argmap.files.picture_options import PictureOptions, keywords, shown
from argmap.interpret.interpret import interpret_text
from argmap.render.picture import as_files, draw, output, outputs
from argmap.teaching.exercise import ExerciseOptions, WordBank, exercise, exercises
from argmap.teaching.lesson import Lesson

MAP = "[Sunday]: The library should open on Sundays. #week {by: Ada}\n  + [Crowds]: Saturdays are crowded.\n"
COMMANDS = plugins.names(FOLDER)
#: The maps that the examples of the help name.
EXAMPLES = ("debate.argdown", "old.argdown", "new.argdown", "base.argdown", "ours.argdown", "theirs.argdown")


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    Path("map.argdown").write_text(MAP, encoding="utf-8")


def run(*arguments: str, stdin: str = "", **options: Any) -> Result:
    """Return what the command line did."""
    return CliRunner().invoke(main, list(arguments), input=stdin, **options)


@functools.cache
def command(name: str) -> Command:
    """Return the command called *name*."""
    found = plugins.load(FOLDER, name, Command)
    assert isinstance(found, Command)
    return found


def options(name: str) -> Iterator[Option]:
    """Yield the options of a command."""
    return (param for param in command(name).params if isinstance(param, Option))


# Help


def test_every_command_is_listed_whole() -> None:
    """Each has one line, which fits a terminal, below the heading of its section."""
    lines = run("--help").output.splitlines()
    assert [entry.name for entry in entries()] != list(COMMANDS)
    assert sorted(entry.name for entry in entries()) == list(COMMANDS)
    for entry in entries():
        assert len(entry.summary) <= 60
        assert f"  {entry.name:9}  {entry.summary}" in lines
    assert [line[:-1] for line in lines if line.removesuffix(":") in SECTIONS] == list(SECTIONS)
    assert max(map(len, lines)) <= 80


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry.name)
def test_the_list_of_commands_agrees_with_their_help(entry: Any) -> None:
    """The list is made without importing the commands, and says what their help says first."""
    assert (command(entry.name).help or "").split("\n")[0] == f"{entry.summary}."


@pytest.mark.parametrize("arguments", [["--help"], ["help"], ["--version"]], ids=" ".join)
def test_help_imports_no_command(arguments: Sequence[str]) -> None:
    """Nor anything that draws, edits or checks, nor attrs: it takes less time than the shortest command."""
    code = (
        "import sys; from argmap.cli.main import main; main(sys.argv[1:], standalone_mode=False);"
        "found = {name for name in sys.modules if name.startswith('argmap.')};"
        "floors = tuple(f'argmap.{one}' for one in ('analysis', 'editing', 'interpret', 'model', 'render', 'syntax'));"
        "found = {name for name in found if name.startswith((*floors, 'argmap.cli.commands.'))};"
        "print(sorted(found | {'attrs'} & set(sys.modules)))"
    )
    unmeasured = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True, env=unmeasured
    )
    allowed = "['argmap.cli.commands.help']" if arguments == ["help"] else "[]"
    assert done.stdout.splitlines()[-1] == allowed


@pytest.mark.parametrize("name", COMMANDS)
def test_help_has_its_parts(name: str) -> None:
    """Usage, what the command does, options, two to four examples, exit codes; `help` prints the same."""
    said = run(name, "--help").output
    parts = ["Usage: argmap ", "Options:\n", "Examples:\n", "Exit codes: 0 if "]
    places = [said.index(part) for part in parts]
    assert places == sorted(places)
    assert 2 <= len(command(name).examples) <= 4
    assert " 2 on a usage error" in " ".join(said.split())
    assert all(len(line) <= 80 for line in said.splitlines() if not line.startswith("  argmap "))
    assert run("help", name).output == said


@pytest.mark.parametrize("name", COMMANDS)
def test_options_say_what_they_are_for(name: str) -> None:
    """Each has a sentence, its placeholder is short, and what has a default shows it."""
    for option in options(name):
        if not option.hidden:
            assert re.fullmatch(r"[\S ]+[.:…](  \[default: .+\])?", option.help or ""), option.name
            assert option.is_flag or re.fullmatch(r"[A-Z|.a-z ]+", option.metavar or ""), option.name
            plain = isinstance(option.default, (str, int, float)) and not option.is_flag
            shown = option.show_default or "[default: " in (option.help or "")
            assert not plain or option.default == "" or shown, option.name


@pytest.mark.slow
@pytest.mark.parametrize("line", [line for name in COMMANDS if name != "watch" for line in command(name).examples])
def test_examples_work(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every example of the help does what it is for; those of watch would go on until Ctrl-C."""
    for name in EXAMPLES:
        Path(name).write_text(f"{LANES}\n[Old title]: Old.\n  - <Noise>: Loud. #cost\n", encoding="utf-8")
    Path("debate.json").write_text('{"argmap": 1, "claims": [{"title": "Lanes"}]}', encoding="utf-8")
    Path("maps").mkdir()
    Path("maps/one.argdown").write_text(MAP, encoding="utf-8")
    shown, _, stdin = line.split("    ", maxsplit=1)[0].strip().partition(" < ")
    before, _, after = shown.rpartition("| ")
    words = shlex.split(after)
    given = Path(stdin).read_text("utf-8") if stdin.endswith(".argdown") else ""
    if stdin.endswith(".jsonl"):
        given = '{"intention": "tag", "what": "[Lanes]", "tag": "x"}\n'
    if before or words[-2:] == ["HEAD", "topic"] or "-" in words[2:4]:
        given = given or Path("debate.argdown").read_text("utf-8")
    if words[1] == "git":
        for folder in (".", "debates"):
            subprocess.run(["git", "init", "-q", folder], check=True)  # noqa: S607 - git, wherever it is
    monkeypatch.setattr("click.launch", lambda _: 0)
    patterns = [sorted(path.name for path in Path().glob(word)) if "*" in word else [word] for word in words[1:]]
    result = run(*(word for found in patterns for word in found), stdin=given)
    assert result.exit_code in {0, 1}, result.output
    assert "Error:" not in result.output


def test_intentions_are_listed() -> None:
    """With their fields: optional ones in brackets, repeatable ones with an ellipsis."""
    said = run("edit", "--help").output
    assert all(f"\n  {name} " in said for name in intentions())
    assert "  rename what title " in said
    assert "  add-argument title [gist] [premises…] [conclusion] [rules…] [group]\n" in said


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_version(option: str) -> None:
    """One version: of the package, of its metadata, and of the command."""
    assert run(option).output == f"argmap {argmap.__version__}\n"
    assert argmap.__version__ == importlib.metadata.version("argmap")


def test_without_a_command() -> None:
    """The help comes on standard error, as an error."""
    result = run()
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", run("--help").stdout)


# Suggestions


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("rendr map.argdown", "unknown command 'rendr'; did you mean 'render'?"),
        ("Render map.argdown", "unknown command 'Render'; did you mean 'render'?"),
        ("help rendr", "unknown command 'rendr'; did you mean 'render'?"),
        ("map.argdown", "unknown command 'map.argdown'; to draw that file, run 'argmap render map.argdown'"),
        ("--versoin", "unknown option '--versoin'; did you mean '--version'?"),
        ("render map.argdown --thme dark", "unknown option '--thme'; did you mean '--theme'?"),
        ("render map.argdown --xyz", "unknown option '--xyz'"),
        ("render map.argdown --theme drak", "--theme: unknown theme 'drak'; did you mean 'dark'?"),
        ("render map.argdown --notation numberd", "--notation: unknown notation 'numberd'; did you mean 'numbered'?"),
        ("render map.argdown --to pdff", "--to: unknown file type 'pdff'; did you mean 'pdf'?"),
        ("render map.argdown --to PDF", "--to: unknown file type 'PDF'; did you mean 'pdf'?"),
        ("render map.argdown -o map.svgg", "map.svgg: unknown file type 'svgg'; did you mean 'svg'?"),
        ("render map.argdown --to pdf --page lettr", "--page: unknown paper size 'lettr'; did you mean 'Letter'?"),
        ("render map.argdown --id 1", "--id: '1' is not a valid id for a picture: "),
        ("render map.argdwn", "map.argdwn: no such file; did you mean 'map.argdown'?"),
        ("render map", "map: no such file; did you mean 'map.argdown'?"),
        ("slides map.argdown -o a.htm", "--output: unsupported slide format '.htm'; did you mean '.html'?"),
        ("slides map.argdown -o a.html --lang eng", "--lang: unknown language 'eng'; did you mean 'en'?"),
        ("worksheet map.argdown --exercise scrambel", "--exercise: unknown exercise 'scrambel'; did you mean 'scr"),
        ("check map.argdown --select bad-dta", "--select: unknown code 'bad-dta'; did you mean 'bad-data'?"),
        ("check --explain bad-dta", "--explain: unknown code 'bad-dta'; did you mean 'bad-data'?"),
        ("edit map.argdown renam a b", "unknown intention 'renam'; did you mean 'rename'?"),
        ("edit map.argdown rename", "rename requires the fields 'what' and 'title'"),
        ("edit map.argdown xyz", "unknown intention 'xyz'; 'argmap edit --help' lists all intentions"),
        ("list map.argdown clams", "unknown list 'clams'; did you mean 'claims'?"),
        ("list map.argdown --role premiss", "--role: unknown role 'premiss'; did you mean 'premise'?"),
        ("convert map.argdown --to argdown-jsn", "--to: unknown format 'argdown-jsn'; did you mean 'argdown-json'?"),
        ("git instal", "unknown action 'instal'; did you mean 'install'?"),
        ("show map.argdown more", "unexpected argument 'more'"),
        ("render map.argdown --jobs two", "--jobs: expected a whole number, got 'two'"),
        ("render map.argdown --time-limit 0", "--time-limit: must be above 0, not 0"),
        ("worksheet map.argdown --share 2", "--share: must be above 0 and at most 1, not 2"),
        ("watch map.argdown --port 70000", "--port: must be between 0 and 65535, not 70000"),
    ],
)
def test_suggestions(line: str, said: str) -> None:
    """A usage error quotes the word, names the option, says what to do, writes nothing, and ends with 2."""
    before = sorted(Path.cwd().iterdir())
    result = run(*shlex.split(line))
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith(f"Error: {said}")
    assert sorted(Path.cwd().iterdir()) == before


@pytest.mark.parametrize("name", COMMANDS)
def test_choices_have_suggestions(name: str) -> None:
    """Whatever takes a name or a number takes it by the types that word their errors."""
    for param in command(name).params:
        if not param.is_eager and getattr(param, "metavar", None) not in {"FILE", "DIR", "OUTPUT"}:
            assert not isinstance(param.type, (click.Choice, click.IntRange, click.FloatRange)), param.name
            assert not isinstance(param.type, Name) or param.type.names, param.name
    assert issubclass(Names, Name)
    assert Amount(1).convert("3", None, None) == 3


#: Longer than file systems allow.
LONG = "a" * 300


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("render ''", "FILE: the name is empty"),
        ("check ''", "FILE: the name is empty"),
        ("diff map.argdown ''", "AFTER: the name is empty"),
        ("render map.argdown -o ''", "--output: the value is empty"),
        ("render map.argdown --focus ''", "--focus: the value is empty"),
        ("render map.argdown --id ''", "--id: the value is empty"),
        ("render map.argdown --tag ''", "--tag: the value is empty"),
        ("convert map.argdown --to argdown-json -o ''", "--output: the value is empty"),
        ("check - -", "standard input can be read only once; write '-' once"),
        ("fmt - map.argdown -", "standard input can be read only once; write '-' once"),
        ("worksheet - --text -", "standard input cannot be both the map and --text; name a file"),
        ("render map.argdown --frames -", "--frames needs a folder, not '-'"),
        ("worksheet map.argdown -o -", "--output needs a folder, not '-'"),
        ("worksheet map.argdown -o sheet.pdf", "--output: 'sheet.pdf' looks like a file; name a folder"),
        (
            "render map.argdown -o a.svg --to pdf",
            "a.svg: --to does not list '.svg'; name a folder, or a file with .pdf",
        ),
        ("render map.argdown -o a.SVG --to pdf,png", "a.SVG: --to does not list '.svg'; name a folder, or a file"),
        ("check --list map.argdown", "--list stands alone: it takes no file and no other option"),
        ("check --fix --list", "--list stands alone: it takes no file and no other option"),
        ("check --explain bad-data map.argdown", "--explain stands alone: it takes no file and no other option"),
        ("check --list --explain bad-data", "--list stands alone: it takes no file and no other option"),
        ("render -dash.argdown", "unknown option '-d'; if it is a name or a value, write -- before it"),
        ("edit map.argdown reword Sunday -5", "unknown option '-5'; if it is a name or a value, write -- before it"),
        ("slides map.argdown -o a.html --to html", "unknown option '--to'; if it is a name or a value, write -- "),
        ("-v", "unknown option '-v'; did you mean '-V'?"),
        ("version", "unknown command 'version'; did you mean '--version'?"),
        ("edit map.argdown rename what=Sunday titel=x", "rename has no field 'titel'; did you mean 'title'?"),
        (
            "edit map.argdown add-claim Bus source=x",
            "add-claim has no field 'source'; choose from 'title', 'text', 'group'",
        ),
        ("edit map.argdown rename what=Sunday what=x", "rename: what is given twice"),
        ("edit map.argdown rename Sunday what=x", "rename: what is given twice"),
        ("edit map.argdown rename Sunday \udcff", "rename: title contains"),
        ("render map.argdown --focus \udcff", "--focus: is not valid UTF-8"),
        ("merge map.argdown map.argdown map.argdown --label \udcff b", "--label: is not valid UTF-8"),
        ("git install -C nosuch", "-C: no such folder 'nosuch'"),
        (f"render map.argdown -o {LONG}.svg", f"{LONG}.svg: cannot be written: "),
        (f"render map.argdown map2.argdown -o {LONG}", ""),
        (f"render {LONG}", f"{LONG}: cannot be read: "),
        (f"check {LONG}/map.argdown", f"{LONG}"),
        (f"slides map.argdown -o {LONG}.html", f"{LONG}.html: cannot be written: "),
        (f"show {LONG}", f"{LONG}: cannot be read: "),
        (LONG, f"unknown command '{LONG[:58]}…; "),
        ("show dangling.argdown", "dangling.argdown: is a link to a file that does not exist"),
    ],
)
def test_odd_words(line: str, said: str) -> None:
    """Whatever is odd is a usage error or trouble, in one line, and never a traceback."""
    Path("dangling.argdown").symlink_to("nowhere.argdown")
    result = run(*shlex.split(line), stdin=MAP)
    assert isinstance(result.exception, SystemExit)
    assert result.exit_code == 2
    assert f"Error: {said}" in result.stderr
    assert Path("map.argdown").read_text("utf-8") == MAP


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("[" * 100_000, "-: line 1: nested too deeply"),
        ("nonsense", "-: line 1: not valid JSON at column 1: "),
        ('{"intention": "set-data", "what": "Sunday", "key": "x", "value": NaN}', "-: line 1: JSON has no number NaN"),
        ('\n{"intention": "rename", "what": "Sunday", "title": "\\ud800"}', "-: line 2: rename: title contains"),
    ],
)
def test_odd_intentions(lines: str, said: str) -> None:
    """Intentions in JSON that are none are trouble; the message has the line."""
    result = run("edit", "map.argdown", "-", stdin=lines)
    assert isinstance(result.exception, SystemExit)
    assert (result.exit_code, result.stderr.startswith(f"Error: {said}")) == (2, True), result.stderr


@pytest.mark.parametrize("word", ["NaN", "Infinity", "1e999"])
def test_words_that_are_no_numbers(word: str) -> None:
    """They stay words."""
    assert run("edit", "map.argdown", "set-data", "Crowds", "x", word).exit_code == 0
    assert f"x: {word}" in Path("map.argdown").read_text("utf-8").replace('"', "")


def test_no_time_limit() -> None:
    """A limit may be as long as it likes."""
    for limit in ("inf", "1e300"):
        assert run("render", "map.argdown", "--time-limit", limit).exit_code == 0


@pytest.mark.slow
@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("{} show map.argdown > /dev/full", 2, "Error: standard output: cannot be written: "),
        ("{} render map.argdown -o - > /dev/full", 2, "Error: standard output: cannot be written: "),
        ("{} help > /dev/full", 2, "Error: standard output: cannot be written: "),
        ("{} render -h > /dev/full", 2, "Error: standard output: cannot be written: "),
        ("{} render map.argdown -o - >&-", 2, "Error: standard output: is closed"),
        ("{} show - <&-", 2, "Error: standard input: is closed"),
        ("{} render none.argdown 2> /dev/full", 2, ""),
        ("{} render map.argdown -o - | true", 141, ""),
        ("{} check --list | true", 141, ""),
        ("{} help render | true", 141, ""),
        ("{} render -h | true", 141, ""),
        (
            "cd gone; {python} -c 'import os; os.rmdir(\"../gone\")'; echo | {} check -",
            2,
            "Error: standard input: the working folder does not exist any more",
        ),
    ],
)
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full, and bash")
def test_broken_streams(line: str, code: int, said: str) -> None:
    """A full disk, a closed stream and a closed pipe are told by the exit code, without a traceback."""
    Path("gone").mkdir()
    python = shlex.quote(sys.executable)
    command = f"set -o pipefail; {line.format(f'{python} -m argmap', python=python)}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)  # noqa: S607
    assert (done.returncode, done.stderr.startswith(said)) == (code, True), done.stderr
    assert len(done.stderr.splitlines()) == bool(said)


# Options without effect


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("render map.argdown --depth 2", "--depth requires --focus"),
        ("render map.argdown --to pdf --tile", "--tile requires --page"),
        ("render map.argdown --page A4", "--page has no effect on SVG; it applies to PDF and PNG only"),
        ("render map.argdown --to svg,png --steps rank", "--steps has no effect on SVG or PNG; it applies to HTML and"),
        ("render map.argdown --to text --theme dark", "--theme has no effect on plain text; it applies to D2, DOT, "),
        ("render map.argdown --to d2 --engine system", "--engine has no effect on D2; it applies to DOT, HTML, PDF, "),
        ("render map.argdown --to pdf --id x", "--id has no effect on PDF; it applies to HTML and SVG only"),
        ("watch map.argdown --page A4", "--page has no effect on SVG; it applies to PDF and PNG only"),
        ("slides map.argdown -o a.html --notes", "--notes has no effect on HTML; it applies to PDF only"),
        ("slides map.argdown -o a.pdf --paper A4", "--paper requires --notes"),
        ("slides map.argdown -o a.pdf --depth 2", "--depth requires --focus"),
        (
            "worksheet map.argdown --exercise scramble --share 1",
            "--share has no effect on scramble; it applies to fill",
        ),
        ("worksheet map.argdown --format html --system-fonts", "--system-fonts has no effect on HTML; it applies to "),
        ("worksheet map.argdown --blank A --share 1", "--share has no effect with --blank, which names the blanks"),
        ("diff map.argdown map.argdown --theme dark", "--theme requires --output"),
        ("diff map.argdown map.argdown --scale 2", "--scale requires --output"),
        ("diff map.argdown map.argdown --around 2", "--around requires --output"),
        (
            "diff map.argdown map.argdown -o a.svg --page A4",
            "--page has no effect on SVG; it applies to PDF and PNG only",
        ),
        ("diff map.argdown map.argdown -o - --format json", "--format has no effect with '-o -'"),
        ("show map.argdown --lines --allow-outside", "--allow-outside has no effect with --lines"),
        ("git uninstall --private", "--private has no effect on uninstall; it applies to install only"),
    ],
)
def test_options_without_effect(line: str, said: str) -> None:
    """Each is a usage error that says what the option needs or applies to."""
    result = run(*shlex.split(line))
    assert result.exit_code == 2
    assert result.stderr.startswith(f"Error: {said}")
    assert [path.name for path in Path.cwd().iterdir()] == ["map.argdown"]


#: For each option of `PictureOptions`, a value that changes every picture it can. Time limits and engines: see below.
LOOKS: dict[str, Any] = {
    "notation": "argdown",
    "numbers": True,
    "theme": "dark",
    "colour_by": "tag",
    "legend": False,
    "id": "other",
    "weights": True,
    "layout": "layered",
    "fit": "A4",
    "lang": "de",
}
RICH = (
    f"{MAP}  - <Cost>: It costs. #money\n\n<Cost>\n\n(1) [P]: Rise. {{weight: 1}}\n(2) It costs.\n-----\n(3) [Q]: No.\n"
)


@pytest.mark.parametrize("name", outputs())
def test_looks_have_an_effect(name: str, tmp_path: Path) -> None:
    """An option is refused for a file type exactly if it does not change a file of that type."""
    found = interpret_text(RICH)

    def file(look: PictureOptions) -> bytes:
        return as_files(
            draw(shown(look, found, PartOptions()), **keywords(look, "map", found, PartOptions())), (name,)
        )[name]

    with noting(tmp_path):
        usual = PictureOptions(layout=NOTING)
        plain = file(usual)
        changed = {option for option, value in LOOKS.items() if file(evolve(usual, **{option: value})) != plain}
    assert changed == {option.name for option in options("render") if option.name in LOOKS and name not in option.idle}


@pytest.mark.parametrize("name", outputs())
def test_finishes_have_an_effect(name: str) -> None:
    """What a file type heeds, and whether it is laid out, is what the options say of it."""
    finishes = {"embed_font", "scale", "transparent", "page", "tile", "parts", "system_fonts", "steps"}
    heeded = {option.name for option in options("render") if name not in option.idle}
    assert heeded & finishes == output(name).heeds
    assert heeded >= {"engine", "time_limit"} if output(name).laid_out else not heeded & {"engine", "time_limit"}


class _Spy:
    """Options of exercises that remember what was read of them."""

    def __init__(self, options: ExerciseOptions) -> None:
        self.options = options
        self.read = set[str]()

    def __getattr__(self, name: str) -> Any:
        self.read.add(name)
        return getattr(self.options, name)


@pytest.mark.parametrize("name", exercises())
def test_exercises_heed_their_options(name: str) -> None:
    """An option is refused for an exercise exactly if the exercise does not read it."""
    maps = Path(__file__).parents[2] / "maps"
    read = set[str]()
    for text in (LANES, *(path.read_text("utf-8") for path in sorted(maps.glob("*.argdown")))):
        for words in WordBank:
            spy = _Spy(ExerciseOptions(words=words))
            exercise(name).make(Lesson(interpret_text(text).map), Random(0), spy)  # type: ignore[arg-type]  # noqa: S311
            read |= spy.read
    names = {one.name for one in fields(ExerciseOptions)}
    known = {option.name for option in options("worksheet") if option.name in names and name not in option.idle}
    assert known == exercise(name).heeds
    assert read <= known
    assert known - read <= {"roles"}  # missing-premise reads roles only if the map has no implicit premise


# Exit codes


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("render map.argdown", 0),
        ("render map.argdown --tag nosuch", 1),
        ("render empty.argdown", 1),
        ("render map.argdown empty.argdown", 1),
        ("render map.argdown empty.argdown none.argdown", 2),
        ("render none.argdown", 2),
        ("render map.argdown -o no/map.svg", 2),
        ("render map.argdown --theme none.toml", 2),
        ("slides map.argdown -o a.html --tag nosuch", 1),
        ("slides none.argdown -o a.html", 2),
        ("worksheet map.argdown --exercise scramble", 1),
        ("worksheet map.argdown --tag nosuch", 1),
        ("worksheet none.argdown", 2),
        ("check map.argdown", 0),
        ("check empty.argdown", 1),
        ("check empty.argdown none.argdown", 2),
        ("diff map.argdown map.argdown", 0),
        ("diff map.argdown empty.argdown", 1),
        ("diff map.argdown none.argdown", 2),
        ("list map.argdown --tag week", 0),
        ("list map.argdown --tag nosuch", 1),
        ("list none.argdown", 2),
        ("show map.argdown", 0),
        ("show none.argdown", 2),
        ("convert map.argdown --to argdown-json", 0),
        ("convert none.argdown --to argdown-json", 2),
        ("convert map.argdown", 2),
        ("schema map", 0),
        ("schema mapp", 2),
        ("edit map.argdown rename Sunday Monday", 0),
        ("edit map.argdown rename Nosuch Monday", 1),
        ("edit none.argdown rename Sunday Monday", 2),
        ("fmt --check map.argdown", 0),
        ("fmt --check ugly.argdown", 1),
        ("fmt --diff ugly.argdown", 0),
        ("fmt none.argdown", 2),
        ("merge map.argdown map.argdown map.argdown", 0),
        ("merge map.argdown ours.argdown theirs.argdown", 1),
        ("merge map.argdown map.argdown none.argdown", 2),
        ("git install", 2),
        ("watch none.argdown", 2),
        ("help", 0),
    ],
)
def test_exit_codes(line: str, code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """They mean the same in every command: 0 yes, 1 no, 2 trouble."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(Path.cwd().parent))
    Path("empty.argdown").write_text("// nothing yet\n", encoding="utf-8")
    Path("ugly.argdown").write_text("[A]:a\n", encoding="utf-8")
    for name in ("ours", "theirs"):
        Path(f"{name}.argdown").write_text(MAP.replace("crowded", name), encoding="utf-8")
    result = run(*shlex.split(line))
    assert result.exit_code == code, result.output


# Colour, and what was written


def _terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let standard error be a terminal, as far as it is asked."""
    monkeypatch.setattr("argmap.cli.reporting._on_terminal", lambda: True)


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": ""}, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": ""}, True),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, False),
    ],
    ids=str,
)
@pytest.mark.parametrize(
    ("line", "code"), [("check bad.argdown", 1), ("render none.argdown", 2), ("fmt --diff bad.argdown", 0)]
)
def test_colour(line: str, code: int, environment: dict[str, str], *, coloured: bool) -> None:
    """Only where it is wanted, and it says nothing that the text does not say."""
    Path("bad.argdown").write_text("[A]: The *library.\n\n[B]:b\n", encoding="utf-8")
    plain, result = run(*shlex.split(line)), run(*shlex.split(line), env=environment)
    assert result.exit_code == code
    assert ("\x1b[" in result.output) == coloured
    assert click.unstyle(result.output) == plain.output


def test_colour_on_a_terminal() -> None:
    """Standard error may be a terminal while standard output is none."""
    ours, theirs = os.openpty()
    command = [sys.executable, "-m", "argmap", "render", "none.argdown"]
    environment = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "TERM"}}
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=theirs, check=False, env=environment)
    os.close(theirs)
    assert os.read(ours, 4096).startswith(b"\x1b[31m\x1b[1mError:\x1b[0m none.argdown: ")
    assert (done.returncode, done.stdout) == (2, b"")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("render map.argdown", "wrote map.svg\n"),
        ("render map.argdown --to svg,dot -o new/", f"wrote {Path('new/map.svg')}, {Path('new/map.dot')}\n"),
        ("render map.argdown --frames f", "wrote map.svg, f/map-01.svg, f/map-02.svg\n"),
        ("render map.argdown -o -", ""),
        ("slides map.argdown -o talk.html", "wrote talk.html\n"),
        ("worksheet lanes.argdown --exercise fill-blanks --format html -o s --versions 3", "wrote 6 files in s\n"),
        ("convert map.argdown --to argdown-json -o map.json", "wrote map.json\n"),
        ("convert map.argdown --to argdown-json", ""),
        ("diff map.argdown map.argdown -o both.svg", "wrote both.svg\n"),
        ("merge map.argdown map.argdown map.argdown -o map.argdown", "wrote map.argdown\n"),
    ],
)
def test_what_was_written(line: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A command says which files it wrote, on a terminal only."""
    Path("lanes.argdown").write_text(LANES, encoding="utf-8")
    assert "wrote" not in run(*shlex.split(line)).stderr
    _terminal(monkeypatch)
    result = run(*shlex.split(line))
    assert result.exit_code == 0, result.output
    assert "".join(one for one in result.stderr.splitlines(keepends=True) if one.startswith("wrote")) == said


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("render map.argdown -o new/", "new/map.svg"),
        ("render map.argdown -o new.pdf/", "new.pdf/map.svg"),
        ("render map.argdown -o new/ --to dot", "new/map.dot"),
        ("render map.argdown -o there", "there/map.svg"),
        ("render my.map.argdown -o new/", "new/my.map.svg"),
        ("render my.map.argdown -o new/ --to svg,dot", "new/my.map.dot"),
        ("render - -o new/", "new/map.svg"),
        ("render map.argdown -o NEW.SVG", "NEW.SVG"),
    ],
)
def test_folders(line: str, written: str) -> None:
    """What ends in a slash is a folder, which is made."""
    Path("there").mkdir()
    Path("my.map.argdown").write_text(MAP, encoding="utf-8")
    result = run(*shlex.split(line), stdin=MAP)
    assert result.exit_code == 0, result.output
    assert Path(written).is_file()


@pytest.mark.parametrize("line", ["convert map.argdown --to argdown-json -o new/", "diff map.argdown - -o new/"])
def test_no_file_is_called_like_a_folder(line: str) -> None:
    """A command that writes one file refuses a folder."""
    result = run(*shlex.split(line), stdin=MAP)
    assert result.exit_code == 2
    assert "new/: is a folder; name a file in it" in result.stderr
    assert not Path("new").exists()


# Completion


@pytest.mark.parametrize(
    ("words", "incomplete", "expected"),
    [
        ([], "", list(COMMANDS)),
        ([], "re", ["render"]),
        ([], "--v", ["--version"]),
        (["help"], "wo", ["worksheet"]),
        (["render", "map.argdown"], "--th", ["--theme"]),
        (["render", "map.argdown", "--theme"], "d", ["dark", "default"]),
        (["render", "map.argdown", "--to"], "svg,p", ["svg,pdf", "svg,png"]),
        (["worksheet", "map.argdown", "--exercise"], "scr", ["scramble"]),
        (["edit", "map.argdown"], "re", ["remove", "rename", "reorder", "retarget", "reword"]),
        (["edit", "map.argdown", "rename"], "t", ["title="]),
        (["list", "map.argdown"], "a", ["arguments"]),
    ],
    ids=str,
)
def test_completion(words: list[str], incomplete: str, expected: list[str]) -> None:
    """Shells complete commands, options and names."""
    found = ShellComplete(main, {}, "argmap", "_ARGMAP_COMPLETE").get_completions(words, incomplete)
    assert sorted(item.value for item in found) == expected


@pytest.mark.parametrize("words", [["render"], ["check"], ["render", "map.argdown", "-o"], ["merge"]], ids=str)
def test_files_are_completed(words: list[str]) -> None:
    """By the shell itself."""
    found = ShellComplete(main, {}, "argmap", "_ARGMAP_COMPLETE").get_completions(words, "ma")
    assert [item.type for item in found] == ["file"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(shell: str) -> None:
    """Each documented shell has its script."""
    result = run(prog_name="argmap", env={"_ARGMAP_COMPLETE": f"{shell}_source"})
    assert "_ARGMAP_COMPLETE" in result.output
