"""Every command and every public call sees the same map of one file.

What a file leaves to others (settings of its folder, includes) is written into the file itself for comparison; the
output must be the same. It must be another one without the settings, and without the include.
"""

from __future__ import annotations

import json
import re
import shlex
import shutil
import signal
import subprocess
from collections.abc import Callable, Mapping
from inspect import isfunction, signature
from pathlib import Path

import pytest
from attrs import evolve, frozen
from click import Context
from click.testing import CliRunner

import argmap
import argmap.teaching
from argmap.cli.main import main
from argmap.files.git_commands import TEXTCONV, settings
from argmap.interchange.format import formats
from argmap.render.picture import outputs
from argmap.teaching import SlideOptions, make_slides, make_worksheet
from argmap.types import BatchOptions, MapLike, Part

SETTINGS = {
    "model": {
        "mode": "strict",
        "removeTagsFromText": True,
        "transformArgumentRelations": False,
        "shortcodes": {":lane:": {"unicode": "🚲"}},
    },
    "group": {"regroup": [{"title": "Traffic", "statements": ["Lanes", "Cost", "Helmets"], "arguments": ["Safety"]}]},
    "selection": {"excludeDisconnected": False},
}
FRONT = "===\n{}\n===\n\n".format(
    "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in SETTINGS.items())
)
OWN = """[Lanes]: Build :lane: lanes #town now.
  - [Cost]: They cost much. {source: {ref: budget, quote: much}}
  + <Safety>: They cut injuries.

<Safety>

(1) [Apart]: Lanes#new keep cars apart.
(2) [Safe]: What keeps them apart is safe.
----
(3) [Lanes]
"""
PART = """[Helmets]: Wear helmets#4 always. {source: {ref: survey}}
  - [Lanes]

[Lanes]
  + [Jobs]: They make jobs.

[Alone]: Nobody cares.
"""
NOTE = "# Lanes\n\n- a\n\n```argdown\n{}```\n\nMore *prose*.\n\n~~~~argdown-map\n{}~~~~\n"
#: Three versions of another map, merged without conflict only under the settings.
BASE = "<Noise>: Trams hum.\n\n[Quiet]: Be quiet.\n"
OTHERS = {
    "base.argdown": BASE,
    "ours.argdown": BASE.replace("hum.\n", "hum.\n\n(1) Wheels squeal.\n----\n(2) [Loud]: Trams are loud.\n"),
    "theirs.argdown": BASE.replace("quiet.\n", "quiet.\n  - <Noise>\n"),
}
CONFIGURED = {"argdown.config.json": json.dumps(SETTINGS)}
INCLUDED = {"part.argdown": PART}


_PLACES = r"\b(debate|part)\b(\.\w+)?(:\d+:\d+)?|-(:\d+:\d+)?(?=: )"
_DIFF = r"(?m)^(---|\+\+\+|@@| ).*\n|\b(debate|part)\b\.\w+|; changed .*"
_FRONT = r"(?s)===\n.*?===\n\n"
_DATA = r',\n  "data": .*'
_COUNTS = r'"(line|start|end)": \d+|"file": "[^"]*"'
_FACTS = r"(?m)^(model|group|selection):\n(  .*\n)+"


@frozen
class Given:
    """Represent a way to give the map: files, and the name of the map."""

    files: Mapping[str, str]
    name: str = "debate.argdown"

    @property
    def all(self) -> Mapping[str, str]:
        """Return all files: these, and others that a command may need, with the same front matter."""
        front = FRONT if FRONT in "".join(self.files.values()) else ""
        return {**{name: front + text for name, text in OTHERS.items()}, **self.files}


@frozen
class Seen:
    """Represent a command or call, and how the map is seen in what comes of it."""

    #: Words of the command line, with {} for the map; or a function of the map's name.
    does: str | Callable[[str], str]
    #: Whether it reads includes.
    includes: bool = True
    #: Whether its output shows the settings.
    settings: bool = True
    #: Whether it takes Markdown.
    markdown: bool = True
    #: Whether it takes standard input.
    stream: bool = True
    #: What is left out of its output, as it is about places in files or about front matter.
    without: str = _PLACES


def ways(one: Seen) -> Mapping[str, Given]:
    """Return the ways to give the map that a command takes, the first one with all of it in one file."""
    part, include = ("\n" + PART, "\n@include(part.argdown)\n") if one.includes else ("", "")
    files = {**CONFIGURED, **INCLUDED}
    found = {
        "in one file": Given({"debate.argdown": FRONT + OWN + part}),
        "in a folder": Given({**files, "debate.argdown": OWN + include}),
    }
    if one.markdown:
        found["in Markdown"] = Given({**files, "debate.md": NOTE.format(OWN, include)}, "debate.md")
    if one.stream:
        found["on standard input"] = Given({**files, "-": OWN + include}, "-")
    return found


def lacks(one: Seen) -> Mapping[str, Given]:
    """Return the ways to give less of the map than its output shows."""
    found = {}
    if one.settings:
        found["no settings"] = Given({"debate.argdown": OWN + ("\n" + PART if one.includes else "")})
    if one.includes:
        found["no include"] = Given({**CONFIGURED, "debate.argdown": OWN})
    return found


def _read(name: str) -> str:
    return repr(evolve(argmap.read(name).map, data={}))


def _drawn(name: str) -> str:
    (outcome,) = argmap.draw_files([name], "drawn", BatchOptions(("text",)))
    assert not outcome.error
    return Path(outcome.files[0]).read_text(encoding="utf-8")


def _git(name: str) -> str:
    """Return what git's driver prints of a file, and of a copy of it elsewhere, as of an old version."""
    copy = Path("..", f"{Path.cwd().name}, a copy")
    copy.mkdir()
    shutil.copy(name, copy)
    command = f'{settings()[TEXTCONV]} "$@"'
    results = [
        subprocess.run(["/bin/sh", "-c", command, "f", one], capture_output=True, check=True, encoding="utf-8").stdout
        for one in (name, str(copy / name))
    ]
    file, old = (re.sub(_FACTS, "", result) for result in results)
    assert file == old
    return file


def _alike(call: Callable[[MapLike], str]) -> Callable[[str], str]:
    """Return what a public call makes of a path, which is what it makes of the other forms of that map."""

    def made(name: str) -> str:
        document = argmap.read(name)
        found = [call(form) for form in (name, Path(name), document, document.reading)]
        assert found == [found[0]] * len(found)
        return found[0]

    return made


def _compared(what: MapLike) -> str:
    return repr([change for change in argmap.diff(what, "base.argdown") if change.part is not Part.MAP])


def _merged(_name: str) -> str:
    return argmap.merge("base.argdown", argmap.read("ours.argdown"), Path("theirs.argdown")).text


def _dictionary(what: MapLike) -> str:
    return json.dumps({key: value for key, value in argmap.to_dict(what).items() if key != "data"})


def _viewed(what: MapLike) -> str:
    return repr(argmap.view(what, argmap.Selection(mode="all")).map.claims)


def _exercised(what: MapLike) -> str:
    sheet = make_worksheet(what, exercises="number-sentences")
    return repr((sheet.tasks, sheet.left_out))


def _shown(what: MapLike) -> str:
    return repr(make_slides(what, options=SlideOptions(unfold="depth")).headings)


SEEN: Mapping[str, Seen] = {
    "list claims": Seen("list {} claims"),
    "list arguments": Seen("list {} arguments --group Traffic --format json", includes=False),
    "list relations": Seen("list {} relations --format csv"),
    "list sources": Seen("list {} sources --group Traffic --format json"),
    "show": Seen("show {}"),
    "show --lines": Seen("show --lines {}", includes=False, without=_FACTS),
    "check": Seen("check {}"),
    "check --fix": Seen("check --fix --select tag-in-word,unused-definition {}", stream=False),
    **{
        f"render --to {kind}": Seen(f"render {{}} --to {kind} -o -")
        for kind in ("d2", "dot", "mermaid", "text", "tikz")
    },
    **{f"render --to {kind}": Seen(f"render {{}} --to {kind} --id x -o -") for kind in ("html", "svg")},
    "render, several": Seen("render {} base.argdown --to text -o drawn", stream=False),
    "convert --to argdown": Seen("convert {} --to argdown", without=_FRONT),
    "convert --to argdown-json": Seen("convert {} --to argdown-json"),
    "convert --to json": Seen("convert {} --to json", without=rf"{_PLACES}|{_DATA}"),
    "convert --places": Seen("convert {} --to json --places", settings=False, without=rf"{_PLACES}|{_DATA}|{_COUNTS}"),
    "diff, before": Seen("diff {} base.argdown"),
    "diff, after": Seen("diff base.argdown {} --format json"),
    "diff -o": Seen("diff base.argdown {} -o - --id x"),
    "watch": Seen("watch {} --port 0 -o drawn.svg", stream=False, without=rf"{_PLACES}|http://\S+"),
    "worksheet": Seen("worksheet {} --format html --exercise number-sentences -o drawn"),
    "slides": Seen("slides {} -o drawn.html"),
    "fmt": Seen("fmt --width 24 --diff {}", includes=False, without=_DIFF),
    "edit, an include": Seen("edit {} reword Helmets Hats --dry-run", settings=False, without=_DIFF),
    "edit, settings": Seen(
        "edit {} add-counterpoint '[Cost]' text='No.' kind=contrary --dry-run",
        includes=False,
        without=_DIFF,
    ),
    "merge": Seen(
        "merge base.argdown ours.argdown theirs.argdown", includes=False, markdown=False, stream=False, without=_FRONT
    ),
    "git": Seen(_git, includes=False, stream=False),
    "read": Seen(_read, stream=False),
    "draw_files": Seen(_drawn, stream=False),
    "picture": Seen(_alike(lambda what: argmap.picture(what, to="text").decode()), stream=False),
    "draw": Seen(_alike(lambda what: argmap.draw(what, id="x").files()["svg"].decode()), stream=False),
    "check, in Python": Seen(_alike(lambda what: repr([one.message for one in argmap.check(what)])), stream=False),
    "diff, in Python": Seen(_alike(_compared), stream=False),
    "argdown": Seen(_alike(argmap.argdown), stream=False, without=_FRONT),
    "to_dict": Seen(_alike(_dictionary), stream=False),
    "view": Seen(_alike(_viewed), stream=False),
    "merge, in Python": Seen(_merged, includes=False, markdown=False, stream=False, without=_FRONT),
    "make_worksheet": Seen(_alike(_exercised), stream=False),
    "make_slides": Seen(_alike(_shown), stream=False),
}


def seen(one: Seen, given: Given, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return what comes of a command or call: what it prints, the files that it makes, its exit code."""
    folder.mkdir()
    monkeypatch.chdir(folder)
    for name, text in given.all.items():
        if name != "-":
            Path(name).write_text(text, encoding="utf-8")
    if callable(one.does):
        return re.sub(one.without, "", one.does(given.name))
    done = CliRunner().invoke(main, shlex.split(one.does.format(given.name)), input=given.files.get("-", ""))
    made = [
        path
        for path in sorted(folder.rglob("[!.]*"))
        if path.is_file() and str(path.relative_to(folder)) not in given.all
    ]
    texts = [path.read_text(encoding="utf-8") for path in made]
    return re.sub(one.without, "", "\n".join((done.stdout, done.stderr, *texts, str(done.exit_code))))


@pytest.mark.slow
@pytest.mark.parametrize("one", SEEN.values(), ids=SEEN)
def test_the_same_map_is_seen(one: Seen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However it is given; but not if its settings or its includes are missing."""
    monkeypatch.setattr("argmap.live.rounds.wait", lambda *_: signal.raise_signal(signal.SIGINT))
    found = {way: seen(one, given, tmp_path / way, monkeypatch) for way, given in ways(one).items()}
    whole, *_ = found.values()
    assert found == dict.fromkeys(found, whole)
    for lack, given in lacks(one).items():
        assert seen(one, given, tmp_path / lack, monkeypatch) != whole, lack


_DRAWING = (
    "--notation --layout --fit --theme --color-by --legend --numbers --lang --weights --analyst --engine --time-limit"
)
_FINISHING = "--id --embed-font --scale --transparent --page --tile --parts --steps --system-fonts"
_SELECTING = "--tag --group --by --title --select --focus --depth --only-main --close --max-boxes"
_PART = f"{_SELECTING} --allow-outside"
#: All options of each command. Before you add one, make sure that it changes nothing of what is read, or add a case.
OPTIONS: Mapping[str, str] = {
    "check": "--fix --unsafe-fixes --select --ignore --format --explain --list --allow-outside",
    "convert": "--to --output --places --allow-outside",
    "diff": f"--format --output --around {_DRAWING} {_FINISHING} --allow-outside",
    "edit": "--dry-run --format --stream --allow-outside",
    "fmt": "--check --diff --width",
    "git": "-C --private --force",
    "help": "",
    "list": "--tag --group --by --title --role --unsupported --unanswered --implicit --analyst --format "
    "--allow-outside",
    "merge": "--output --label --marker-size --path",
    "render": f"--output --to --jobs --force --frames --open {_DRAWING} {_FINISHING} {_PART}",
    "schema": "--strict",
    "show": "--lines --settings --lang --allow-outside",
    "slides": "--output --unfold --aspect --notes --paper --system-fonts --lang --notation --layout --theme --numbers"
    f" --engine {_PART}",
    "watch": f"--output --port --open {_DRAWING} {_FINISHING} {_PART}",
    "worksheet": "--exercise --seed --versions --output --format --lang --paper --large-print --dyslexia-friendly"
    f" --system-fonts --text --share --role --least-depth --blank --words --questions {_PART}",
}


def test_no_command_is_missing() -> None:
    """Each is a case above, and each of its options is known."""
    context = Context(main)
    commands = {name: main.get_command(context, name) for name in main.list_commands(context)}
    found = {
        name: {one.opts[-1] for one in command.params if one.opts[0].startswith("-")}
        for name, command in commands.items()
        if command
    }
    assert found == {name: set(options.split()) for name, options in OPTIONS.items()}
    assert {*found} - {name.split()[0].removesuffix(",") for name in SEEN} == {"help", "schema"}


def test_no_kind_of_text_is_missing() -> None:
    """Each output that is text is a case above, and so is each format."""
    text = {kind for kind in outputs() if kind not in {"pdf", "png"}}
    assert {f"render --to {kind}" for kind in text} <= {*SEEN}
    assert {f"convert --to {name}" for name in formats()} <= {*SEEN}


def test_no_call_is_missing() -> None:
    """Each public function that reads a map is a case above."""
    public = {name: getattr(module, name) for module in (argmap, argmap.teaching) for name in dir(module)}
    forms = ("PathLike", "MapLike", "Drawable")
    calls = {
        name for name, one in public.items() if isfunction(one) and any(form in str(signature(one)) for form in forms)
    }
    writing = {"write"}
    assert {"read", "draw_files", "picture", "make_slides"} <= calls
    assert calls - writing <= {name.removesuffix(", in Python") for name in SEEN}
