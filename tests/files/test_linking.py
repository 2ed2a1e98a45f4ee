"""Links to other files: where they lead from a picture, and what is said of those that lead nowhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from argmap.cli.main import main
from argmap.files.linking import links
from argmap.render.svg.links import is_path

#: What the author wrote, the file of the map, the picture, and the path in it.
CASES = {
    "a map": ("b.argdown", "a.argdown", "a.svg", "b.svg"),
    "a map below": ("x/b.ad", "a.argdown", "a.svg", "x/b.svg"),
    "a map above": ("../b.argdown", "x/a.argdown", "x/a.svg", "../b.svg"),
    "a map, and pictures elsewhere": ("x/b.argdown", "a.argdown", "out/a.svg", "x/b.svg"),
    "a place in a map": ("b.argdown#cost", "a.argdown", "a.svg", "b.svg#cost"),
    "another type": ("b.argdown", "a.argdown", "a.pdf", "b.pdf"),
    "another file": ("notes.html", "a.argdown", "a.svg", "notes.html"),
    "another file, and pictures elsewhere": ("notes.html", "a.argdown", "out/a.svg", "../notes.html"),
    "another file, from another folder": ("../notes.html", "x/a.argdown", "out/a.svg", "../notes.html"),
    "spaces and letters": ("my täg.html", "a.argdown", "a.svg", "my%20t%C3%A4g.html"),
    "escaped": ("my%20notes.html#a%20b", "a.argdown", "a.svg", "my%20notes.html#a%20b"),
    "standard output": ("x/notes.html", "y/a.argdown", "-", "x/notes.html"),
    "standard input": ("x/notes.html", "-", "out/a.svg", "../x/notes.html"),
    "a scheme": ("ftp://example.org", "a.argdown", "a.svg", ""),
    "a root": ("/etc/passwd", "a.argdown", "a.svg", ""),
    "a host": ("//example.org/a", "a.argdown", "a.svg", ""),
    "a hidden scheme": ("javascript%3Aalert(1)", "a.argdown", "a.svg", ""),
    "a hidden break": ("a%0Ab", "a.argdown", "a.svg", ""),
    "a backslash": ("a\\b", "a.argdown", "a.svg", ""),
}


@pytest.mark.parametrize(("url", "name", "picture", "expected"), CASES.values(), ids=list(CASES))
def test_where_links_lead(url: str, name: str, picture: str, expected: str) -> None:
    """To the picture of a map, to the file itself otherwise, or nowhere."""
    kind = "pdf" if picture.endswith("pdf") else "svg"
    assert links([url], name, {kind: picture}, alone=False).paths == {kind: {url: expected}}


@given(st.text(st.characters(exclude_categories=[]), max_size=40) | st.text("a/.:%#?0AF ", max_size=20))
def test_links_are_paths_or_none(url: str) -> None:
    """Whatever the author wrote, nothing else gets into a picture; nothing raises."""
    found = links([url], "x/a.argdown", {"svg": "out/a.svg", "html": "-"}, alone=True)
    assert all(not path or is_path(path) for paths in found.paths.values() for path in paths.values())


def test_file_types_without_links() -> None:
    """Nothing is said of them."""
    assert not links(["b.argdown", "ftp://a"], "a.argdown", {"png": "a.png"}, alone=True).remarks


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with two maps that link to each other, and to what is not there."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x").mkdir()
    (tmp_path / "a.argdown").write_text("[A]: See [b](x/b.argdown), [gone](gone.html) and [far](gopher://a).\n")
    (tmp_path / "x" / "b.argdown").write_text("[B]: Back to [a](../a.argdown).\n")
    return tmp_path


def test_one_map(folder: Path) -> None:
    """Its links are in the picture; what they do not lead to is said once for each."""
    result = CliRunner().invoke(main, ["render", "a.argdown"])
    assert re.findall('href="([^"]*)"', (folder / "a.svg").read_text(encoding="utf-8")) == ["x/b.svg", "gone.html"]
    said = result.stderr.splitlines()
    assert [line.removeprefix("a.argdown: ") for line in said] == [
        "not drawn as links: 'gopher://a'; a link leads to http, https, mailto, a place (#…) or the path of a file",
        "the link 'x/b.argdown' leads to 'x/b.svg', which is not there; draw 'x/b.argdown', too",
        "the link 'gone.html' leads to no file",
    ]


def test_many_maps(folder: Path) -> None:
    """Their pictures lead to each other, and nothing is said of those."""
    result = CliRunner().invoke(main, ["render", ".", "-o", "out", "--jobs", "1"])
    assert 'href="x/b.svg"' in (folder / "out" / "a.svg").read_text(encoding="utf-8")
    assert 'href="../a.svg"' in (folder / "out" / "x" / "b.svg").read_text(encoding="utf-8")
    assert "not there" not in result.stderr
    assert "'gone.html' leads to no file" in result.stderr


def test_steps_in_a_folder_of_their_own(folder: Path) -> None:
    """Their links lead from there."""
    (folder / "gone.html").write_text("here")
    CliRunner().invoke(main, ["render", "a.argdown", "--frames", "steps/deep"])
    step = (folder / "steps" / "deep" / "a-01.svg").read_text(encoding="utf-8")
    assert 'href="../../gone.html"' in step
