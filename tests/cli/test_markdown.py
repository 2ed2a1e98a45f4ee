"""Notes in Markdown: what commands read of them, and what they change."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from argmap.cli.main import main

NOTE = """---
title: Trees
---

Some *prose*, see issue#1.

- a
- b

```argdown
[Trees]:   Plant trees#9.
  +   [Shade]: They give shade.

```

  ~~~ argdown-map
  [Cost]: They cost#7 much.
    - [Trees]
  ~~~

```python
print("[A]: a")
```
"""


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(*arguments: str) -> Result:
    """Return what ``argmap`` did."""
    return CliRunner().invoke(main, arguments)


def written(text: str, name: str = "note.md") -> str:
    """Write a note, and return its name."""
    Path(name).write_bytes(text.encode())
    return name


def test_findings_are_at_their_places_in_the_note() -> None:
    """In a note of any line ends."""
    for ends in ("\n", "\r\n"):
        done = run("check", written("\ufeff" + NOTE.replace("\n", ends)))
        assert [line[:22] for line in done.stdout.splitlines()] == ["note.md:11:23: tag-in-", "note.md:17:20: tag-in-"]


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_fixes_are_made_in_blocks_only(ends: str) -> None:
    """All else stays, to the byte, and so do blocks that are indented."""
    text = "\ufeff" + NOTE.replace("\n", ends)
    done = run("check", "--fix", written(text))
    assert "note.md:11:23: tag-in-word fixed" in done.stderr
    assert Path("note.md").read_bytes().decode() == text.replace("trees#9", "trees\\#9")


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_blocks_are_formatted_only(ends: str) -> None:
    """Each by itself; formatted again, nothing changes."""
    text = NOTE.replace("\n", ends)
    assert run("fmt", written(text)).stderr == "1 file formatted\n"
    formed = "[Trees]: Plant trees#9.\n  + [Shade]: They give shade.\n"
    expected = NOTE.replace("[Trees]:   Plant trees#9.\n  +   [Shade]: They give shade.\n\n", formed)
    assert Path("note.md").read_bytes().decode() == expected.replace("\n", ends)
    assert run("fmt", "note.md").stderr == "1 file unchanged\n"


def test_a_change_that_would_end_a_block_is_refused() -> None:
    """Here, a line break puts three backquotes at the beginning of a line."""
    text = f"```argdown\n[A]: {8 * 'word '}more ```\n```\n"
    assert "note.md: the change would break a block" in run("fmt", "--width", "50", written(text)).stderr
    assert Path("note.md").read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    "arguments", [["list", "{}"], ["check", "{}"], ["fmt", "{}"], ["render", "{}"], ["list", "map.argdown"]], ids=str
)
def test_a_note_without_a_block_is_an_error(arguments: Sequence[str]) -> None:
    """Which says what is looked for; also where such a note is included."""
    written("# T\n\n```python\n```\n", "no.md")
    written("[A]: a\n\n@include(no.md)\n", "map.argdown")
    assert "in Markdown, argmap reads the blocks" in run(*(one.format("no.md") for one in arguments)).stderr


@pytest.mark.parametrize(("before", "line"), [("> ", 3), ("- ", 3), ("      ", 3), (">\n> - ", 4)])
def test_a_note_whose_only_block_is_not_read(before: str, line: int) -> None:
    """The error says where that block is."""
    written(f"# T\n\n{before}```argdown\n[A]: a\n```\n")
    done = run("render", "note.md")
    assert (done.exit_code, f"note.md: the block in line {line} is not read" in done.stderr) == (2, True)


@pytest.mark.parametrize(
    ("name", "fence"),
    [
        ("a.qmd", "```{.argdown}"),
        ("a.Rmd", "```{argdown, eval=FALSE}"),
        ("a.markdown", "~~~ {#a .argdown-map}"),
        ("a.mdx", "```argdown title"),
    ],
)
def test_the_same_edits_in_any_kind_of_note(name: str, fence: str) -> None:
    """All commands that write change the block only."""
    note = f"---\ntitle: T\n---\n\n- a#b\n\n{fence}\n[A]:  a#c {{by:Bo}}\n  +   b\n{fence[:3]}\n\n> 1. c\n"
    written(note, name)
    assert run("check", "--fix", name).exit_code == 0
    assert run("edit", name, "tag", "[A]", "x").exit_code == 0
    assert run("fmt", name).exit_code == 0
    assert run("render", name, "-o", "x.svg").exit_code == 0
    expected = note.replace("[A]:  a#c {by:Bo}\n  +   b", "[A]: a\\#c #x {by: Bo}\n  + b")
    assert Path(name).read_text(encoding="utf-8") == expected


def test_errors_of_yaml_have_their_place() -> None:
    """In notes, in included files, with a byte order mark and any line ends."""
    for ends in ("\n", "\r\n"):
        text = "\ufeffT\n\n```argdown\n===\ntitle: T\nby: a: b\n===\n\n[A]: a {\nx: y\nz: @c\n}\n\n"
        text += "@include(b.argdown)\n```\n"
        written("\ufeff[B]: b {\nx: y\n\tz: c\n}\n".replace("\n", ends), "b.argdown")
        done = run("check", written(text.replace("\n", ends)))
        places = [line.split(" ")[0] for line in done.stdout.splitlines()]
        assert places == ["note.md:6:6:", "note.md:11:4:", "b.argdown:3:1:"]
        assert run("check", "--fix", "note.md").exit_code == 1
        assert Path("note.md").read_bytes().decode() == text.replace("a: b", '"a: b"').replace("@c", '"@c"').replace(
            "\n", ends
        )


def test_blocks_that_are_not_read_are_reported() -> None:
    """By every command that draws or lists."""
    note = written(f"{NOTE}\n> ```argdown\n> [Q]: q\n> ```\n")
    for command in (["list", note], ["render", note, "-o", "-"], ["show", note]):
        assert "note.md:25:3: markdown-fence this block is not read" in run(*command).stderr


def test_notes_in_folders_are_not_drawn() -> None:
    """Only those that are named: most notes have no map."""
    written(NOTE)
    assert "name Markdown files one by one" in run("render", ".").stderr
    written("[A]: a\n", "map.argdown")
    assert run("render", ".").exit_code == 0
    assert [path.name for path in sorted(Path().glob("*.svg"))] == ["map.svg"]
    assert run("render", ".", "note.md").exit_code == 0
    assert Path("note.svg").exists()


def test_notes_are_not_merged() -> None:
    """Their prose would be read as claims."""
    note = written(NOTE)
    done = run("merge", note, note, note)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "merge reads Argdown, not Markdown" in done.stderr
