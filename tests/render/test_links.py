"""Links: what may be clicked in a picture."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from argmap.render.svg.links import LONGEST, allowed

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


@given(st.text(st.characters(exclude_categories=[])))
@example("https://example.org")
def test_only_four_kinds_are_ever_allowed(url: str) -> None:
    """Whatever is allowed begins with one of four words."""
    begins = url.lower().startswith(("http://", "https://", "mailto:", "#"))
    assert begins or not allowed(url)
