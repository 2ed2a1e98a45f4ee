"""Nothing that a terminal obeys comes from a map, a file's name or a setting, in any command or message."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from click.testing import CliRunner, Result

from argmap.cli.main import main
from argmap.files import streams
from argmap.messages import UNSAFE
from argmap.plugins import names

#: Clears the screen; sets the title of the window, also by a single character; rings; deletes; ends lines; turns text.
EVIL = "\x1b[2J\x9b2J\x1b]0;owned\x07\x9d1;owned\x9c\x7f\u2028\u202e"
#: The same, as far as YAML and TOML take it without quotes.
TURNED = "\u2028\u202e"
#: Styles of argmap's own.
_STYLE = re.compile(r"\x1b\[\d+(;\d+)*m")
ESCAPED = EVIL.encode("unicode_escape").decode("ascii")

MAP = f"""===
title: "T {ESCAPED}"
lang: "{ESCAPED}"
model: {{mode: "{ESCAPED}"}}
sources: {{"r{ESCAPED}": {{title: "{ESCAPED}"}}}}
"un{ESCAPED}known": 1
===

# Group {EVIL} #(tag{EVIL})

[A{EVIL}]: One {EVIL} two. #(t{EVIL}) {{
  by: "{ESCAPED}"
  source: {{ref: "r{ESCAPED}", quote: "{ESCAPED}"}}
  "k{ESCAPED}": "{ESCAPED}"
}}
  + [B{EVIL}]: Three {EVIL} see @[Not{EVIL}] and @<There{EVIL}>.
  - <X{EVIL}>: Four {EVIL}. {{n: {{"m{ESCAPED}": ["{ESCAPED}"]}}}}
  +  [A{EVIL}]
 + {EVIL}

<X{EVIL}>

(1) [P{EVIL}]: Five {EVIL}.
(3) Six {EVIL}.
-- Rule {EVIL}, other{EVIL} {{uses: [9]}} --
(4) [C{EVIL}]

[Und{EVIL}]
  + [Und{EVIL}]

[Bad{EVIL}]: x {{a{EVIL}: [}}

@include(no{TURNED}.argdown)

=== {EVIL}
"""
FORMS = ("table", "json", "csv")
FILE, OTHER = f"map{EVIL}.argdown", f"other{EVIL}.argdown"
THEME = f'base = "lig{TURNED}\\u001b"\n"k{TURNED}" = 1\n'

#: Command lines; where a title is wrong, the map's own are suggested.
LINES: Sequence[Sequence[str]] = (
    *(("check", FILE, "--format", form) for form in ("text", "json", "sarif", "github")),
    ("check", f"none{EVIL}.argdown"),
    ("check", FILE, "--select", EVIL),
    ("check", "--explain", EVIL),
    ("check", "broken.argdown"),
    *(
        ("list", FILE, kind, "--format", form)
        for kind in ("claims", "arguments", "relations", "sources")
        for form in FORMS
    ),
    ("list", FILE, "claims", "--tag", EVIL),
    ("list", FILE, EVIL),
    ("show", FILE),
    ("show", FILE, "--lines"),
    ("render", FILE, "-o", "out.svg"),
    ("render", FILE, "--theme", f"mine{EVIL}.toml", "-o", "out.svg"),
    ("render", FILE, "--theme", EVIL, "-o", "out.svg"),
    ("render", FILE, "--focus", f"[A{EVIL[:-1]}]", "-o", "out.svg"),
    ("render", FILE, "--tag", EVIL, "--group", EVIL, "-o", "out.svg"),
    ("render", FILE, "--select", f"[Nobody{EVIL}]", "-o", "out.svg"),
    ("render", FILE, "-o", f"no{EVIL}/out.svg"),
    ("render", FILE, "-o", f"out.{EVIL}"),
    ("render", FILE, "--to", EVIL),
    ("render", FILE, OTHER, f"none{EVIL}.argdown", "-o", "pictures"),
    ("render", FILE, "--to", "dot,mermaid,d2,tikz,text,html", "-o", "pictures"),
    ("slides", FILE, "-o", "out.html"),
    ("slides", FILE, "-o", f"out{EVIL}.xyz"),
    ("worksheet", FILE, "-o", "sheets", "--format", "html"),
    ("worksheet", FILE, "--exercise", EVIL),
    ("convert", FILE, "-o", "out.json"),
    ("convert", "broken.json", "-o", "out.argdown"),
    ("convert", FILE, "--to", EVIL),
    *(("diff", FILE, OTHER, "--format", form) for form in ("text", "markdown", "json")),
    ("diff", OTHER, FILE),
    ("fmt", "loose.argdown", "--diff"),
    ("fmt", FILE, "loose.argdown", "--check"),
    ("fmt", f"none{EVIL}.argdown"),
    ("merge", FILE, OTHER, FILE, "-o", "merged.argdown"),
    ("merge", FILE, OTHER, "third.argdown", "-o", "merged.argdown"),
    ("edit", FILE, "tag", f"A{EVIL[:-1]}", "x"),
    ("edit", FILE, "tag", f"A{EVIL}", "x", "--dry-run"),
    ("edit", FILE, "tag", f"A{EVIL}", "y", "--dry-run", "--format", "json"),
    ("edit", FILE, "remove", f"A{EVIL}"),
    ("edit", FILE, "rename", f"A{EVIL}", f"B{EVIL}"),
    ("edit", FILE, "add-counterpoint", f"C{EVIL}", f"N{EVIL}", f"w{EVIL}", "undercut"),
    ("edit", FILE, "untag", f"A{EVIL}", f"t{EVIL[:-1]}"),
    ("edit", FILE, f"re{EVIL}word", "A", "x"),
    ("edit", FILE, "set-data", f"A{EVIL}", f"k{EVIL[:-1]}", "null"),
    ("edit", FILE, "reword", f"<X{EVIL}>", f"w{EVIL}"),
    (f"che{EVIL}ck", FILE),
    ("show", f"--op{EVIL}"),
    ("help", EVIL),
    ("git", EVIL),
    ("schema", EVIL),
    ("watch", f"none{EVIL}.argdown"),
    ("watch", FILE, "-o", FILE),
)


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FORCE_COLOR", "1")  # so that click does not strip what it takes for a style
    files = {
        FILE: MAP,
        OTHER: MAP.replace("One", f"Won{EVIL}").replace("Five", "5").replace("Rule", f"Law{EVIL}"),
        "third.argdown": MAP.replace("One", f"On{EVIL}ce").replace("Five", f"V{EVIL}"),
        "loose.argdown": f"[A{EVIL}]:   a   \n\n\n\n  + b {EVIL}\n",
        "broken.argdown": f'===\n"a{ESCAPED}: [\n===\n\n[A{EVIL}]: a {{b: *c{EVIL}}}\n',
        "broken.json": json.dumps({"argmap": 1, "claims": [{"title": EVIL, EVIL: EVIL, "weight": EVIL}]}),
        f"mine{EVIL}.toml": THEME,
        "argdown.config.json": json.dumps({"model": {EVIL: EVIL}, EVIL: 1}),
    }
    for name, text in files.items():
        Path(name).write_text(text, encoding="utf-8")


def run(*arguments: str, stdin: str = "") -> Result:
    """Return what a command did."""
    return CliRunner().invoke(main, arguments, input=stdin)


def harm(done: Result) -> list[str]:
    """Return what a terminal would obey in the output of a command."""
    return re.findall(UNSAFE, _STYLE.sub("", done.stdout + done.stderr).replace("\n", "").replace("\t", ""))


@pytest.mark.parametrize("line", LINES, ids=lambda line: ascii(" ".join(line)).replace("\\", "")[:60])
def test_output(line: Sequence[str]) -> None:
    """Standard output and standard error hold no character that a terminal obeys, and there is no traceback."""
    done = run(*line)
    assert harm(done) == []
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception


def test_every_command() -> None:
    """No command is left out."""
    assert {line[0] for line in LINES} >= set(names("argmap.cli.commands"))


def test_with_its_own_settings() -> None:
    """Messages about the settings of a folder are harmless, too, wherever they are read."""
    for text in ("[check\x1b", f'"{ESCAPED}" = 1', f'select = ["{TURNED}\\u001b"]'):
        Path("argmap.toml").write_text(text, encoding="utf-8")
        assert harm(run("check", FILE)) == []
    for text in (f'{{"model": {{"mode": "{EVIL}', json.dumps({"model": {"mode": EVIL, "shortcodes": {EVIL: EVIL}}})):
        Path("argdown.config.json").write_text(text, encoding="utf-8")
        for command in (["check"], ["list"], ["render", "-o", "out.svg"]):
            assert harm(run(*command, FILE)) == []


#: Requests of a conversation.
REQUESTS: Sequence[object] = (
    {"apply": [{"intention": "tag", "what": f"A{EVIL}", "tag": "x"}]},
    *({"text": True}, {"check": True}, {"list": "claims"}, {EVIL: 1}),
)


@pytest.mark.parametrize("asked", REQUESTS)
def test_stream(asked: object) -> None:
    """Answers to programs escape what a terminal obeys, and lose nothing."""
    done = run("edit", FILE, "--stream", stdin=json.dumps(asked) + "\n")
    assert harm(done) == []
    assert json.loads(done.stdout.splitlines()[0])


class _Terminal(io.BytesIO):
    def isatty(self) -> bool:
        return True


#: What is written, and what a terminal gets of it.
WRITTEN = ((b"a\x1b[2J\n", "a\ufffd[2J\n".encode()), (b"\x89PNG\xff\x1b", b"\x89PNG\xff\x1b"))


@pytest.mark.parametrize(("data", "shown"), WRITTEN)
def test_files_on_a_terminal(data: bytes, shown: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """A text that goes to a terminal instead of a file has no character that it obeys; elsewhere it stays as it is."""
    for output, expected in ((_Terminal(), shown), (io.BytesIO(), data)):
        monkeypatch.setattr(streams, "standard_output", lambda output=output: output)
        streams.write("-", data)
        assert output.getvalue() == expected


#: What XML and HTML forbid, and what a terminal would obey in a file of text, such as DOT.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


@pytest.mark.slow
def test_files() -> None:
    """No file has a character that XML forbids, and files in XML can be read."""
    assert run("render", FILE, "--to", "svg,dot,mermaid,d2,tikz,text,html", "-o", "out").exit_code in {0, 1}
    for ending in ("html", "pptx"):
        assert run("slides", FILE, "-o", f"out/slides.{ending}").exit_code in {0, 1}
    assert run("worksheet", FILE, "-o", "out/sheets", "--format", "html,docx").exit_code in {0, 1}
    read = 0
    for path in filter(Path.is_file, Path("out").rglob("*")):
        for name, data in _parts(path):
            text = data.decode("utf-8")
            assert not _FORBIDDEN.search(text), (path, name)
            if name.endswith((".svg", ".xml", ".rels")):
                ElementTree.fromstring(text)  # noqa: S314 - written by argmap itself
            read += 1
    assert read > 30


def _parts(path: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the texts in a file: its own, or those of an archive."""
    if path.suffix in {".docx", ".pptx"}:
        with ZipFile(path) as archive:
            yield from ((name, archive.read(name)) for name in archive.namelist() if name.endswith((".xml", ".rels")))
    elif path.name != ".argmap-drawn.json":
        yield path.name, path.read_bytes()


def test_one_place_prints() -> None:
    """Commands print by one module, which cleans what it prints."""
    folder = Path(__file__).parents[2] / "src" / "argmap" / "cli"
    printing = re.compile(r"\bclick\.(?:secho|echo)\(|\bprint\(|\bsys\.std(?:out|err)(?:\.buffer)?\.write\(")
    found = {path.name for path in folder.rglob("*.py") if printing.search(path.read_text(encoding="utf-8"))}
    assert found == {"reporting.py", "complaints.py", "progress.py", "git_driver.py"}


def test_what_is_replaced() -> None:
    """Findings, lists and pictures' remarks show that something was there."""
    for line in (("check", FILE), ("list", FILE, "claims"), ("show", FILE), ("edit", FILE, "remove", f"A{EVIL}")):
        done = run(*line)
        assert "\ufffd[2J\ufffd2J\ufffd]0;owned" in done.stdout + done.stderr, line
