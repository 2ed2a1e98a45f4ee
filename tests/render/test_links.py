"""Links: what may be clicked in a picture."""

from __future__ import annotations

import re

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

from argmap.interpret.interpret import interpret_text
from argmap.render.linking import elsewhere
from argmap.render.picture import as_files, draw
from argmap.render.svg.links import LONGEST, allowed, is_path

GOOD = (
    "http://example.org",
    "https://example.org/a/b?c=d&e=f#g",
    "HTTPS://EXAMPLE.ORG/",
    "https://de.wikipedia.org/wiki/Lüge_(Ethik)",
    "https://例え.jp/日本",
    "https://example.org:8080/",
    "https://[2001:db8::1]/",
    "mailto:somebody@example.org",
    "mailto:somebody@example.org?subject=Lanes",
    "#note-1",
)
BAD = (
    "",
    "#",
    "http://",
    "https:///example.org",
    "https:example.org",
    "//example.org",
    "/etc/passwd",
    "notes.html",
    "../notes.html",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "\tjavascript:alert(1)",
    "java\nscript:alert(1)",
    "java\x00script:alert(1)",
    "javascript&colon;alert(1)",
    "&#106;avascript:alert(1)",
    "javascript\N{FULLWIDTH COLON}alert(1)",
    "vbscript:msgbox(1)",
    "data:text/html,<script>alert(1)</script>",
    "data:image/svg+xml;base64,PHN2Zy8+",
    "blob:https://example.org/1",
    "file:///etc/passwd",
    "ftp://example.org",
    "view-source:https://example.org",
    " https://example.org",
    "https://example.org ",
    "https://exam\nple.org",
    "https://example.org/\x7f",
    "https:\\\\example.org",
    "https://example.org\\@example.com",
    'https://example.org/"onclick="alert(1)',
    "https://example.org/<script>",
    "https://example.org/\u202egpj.exe",
    "https://exam\u200bple.org",
    "https://example.org/\ud800",
    "http://" + "a" * LONGEST,
    "ht\u0130ps://example.org",
    "http\u017f://example.org",
)


@pytest.mark.parametrize("url", GOOD)
def test_ordinary_links_are_allowed(url: str) -> None:
    """Addresses of pages, people and places in the page may be clicked."""
    assert allowed(url)


@pytest.mark.parametrize("url", BAD, ids=ascii)
def test_all_else_is_refused(url: str) -> None:
    """What could run, or goes elsewhere than it seems to, is no link."""
    assert not allowed(url)


PATHS = ("notes.html", "../notes.html", "a/b.svg#x", "a%20b.pdf", "t%C3%A4glich.html", "-", "..")


@pytest.mark.parametrize("url", PATHS)
def test_paths(url: str) -> None:
    """They are relative, and so lead to where the page is from; the author's own addresses never count as such."""
    assert is_path(url)
    assert not allowed(url)


@pytest.mark.parametrize("url", [*sorted({*GOOD, *BAD} - {*PATHS}), "?a", "a b", "täglich.html"], ids=ascii)
def test_what_is_no_path(url: str) -> None:
    """What names a scheme, a host or a root, or could be read as if it did."""
    assert not is_path(url)


@given(st.text(st.characters(exclude_categories=[])), st.sampled_from(["javascript", "data", "file", "x"]))
def test_no_path_names_a_scheme(rest: str, scheme: str) -> None:
    """Nor a host or a root, nor does it break a line."""
    assert not any(map(is_path, (f"{scheme}:{rest}", f"//{rest}", f"/{rest}", f"a\n{rest}", f"\\{rest}")))


def test_only_checked_paths_are_links() -> None:
    """Of a map without a place, the words of a link to a file stay; with one, its path is used, if it is one."""
    found = interpret_text("[A]: See [one](one.argdown), [two](two.txt) and [web](https://example.org).").map
    assert [*elsewhere(found)] == ["one.argdown", "two.txt"]
    picture = draw(found)
    assert re.findall(b'href="([^"]*)"', as_files(picture, ("svg",))["svg"]) == [b"https://example.org"]
    paths = {"svg": {"one.argdown": "one.svg", "two.txt": "javascript:alert(1)"}}
    svg = as_files(evolve(picture, links=paths), ("svg",))["svg"].decode()
    assert re.findall(r'href="([^"]*)"', svg) == ["one.svg", "https://example.org"]


@given(st.text(st.characters(exclude_categories=[])))
@example("https://example.org")
def test_only_four_kinds_are_ever_allowed(url: str) -> None:
    """Whatever is allowed begins with one of four words."""
    begins = url.lower().startswith(("http://", "https://", "mailto:", "#"))
    assert begins or not allowed(url)
