"""The docs site works from a disk: search, pictures and small screens need no network."""

from __future__ import annotations

import runpy
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from chromium import Watched
    from playwright.sync_api import Browser

ROOT = Path(__file__).parents[2]
#: Pages of each kind: landing, tutorial, pictures, generated, Python, tables, from elsewhere in the repository.
PAGES = (
    *("index", "tutorial", "gallery", "reference/commands", "reference/api-maps", "reference/file-types", "glossary"),
    *("architecture", "changelog", "course", "search"),
)
#: Addresses of pictures that a page does not show.
_BROKEN = "[...document.images].filter(image => !(image.complete && image.naturalWidth)).map(image => image.src)"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the site; building it gives no warning."""
    folder = tmp_path_factory.mktemp("site")
    command = (sys.executable, "-m", "sphinx", "-W", "--keep-going", "-n", "-q", ROOT / "docs", folder)
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return folder


def foreign(events: list[str]) -> list[str]:
    """Return the addresses outside the disk that a page asked for.

    Search results fetch extracts of their pages, which a browser refuses to pages of a disk; the results are there.
    """
    return [event for event in events if not event.startswith(("file:", "data:", "console:", "error: Failed to fetch"))]


@pytest.mark.parametrize("name", PAGES)
def test_pages(browser: Browser, site: Path, name: str) -> None:
    """All pictures of a page are shown, nothing comes from elsewhere, and a phone need not scroll it sideways."""
    import chromium  # noqa: PLC0415 - whoever runs no test in a browser need not have what drives one

    phone = {"viewport": {"width": 400, "height": 800}}
    with chromium.watched(browser, **phone) as found:
        found.show(site / f"{name}.html")
        found.page.evaluate("for (const image of document.images) image.loading = 'eager'")
        found.page.wait_for_load_state("networkidle")
        assert found.page.evaluate(_BROKEN) == []
        assert foreign(found.events) == []
        assert found.page.evaluate("document.documentElement.scrollWidth") <= phone["viewport"]["width"]


@pytest.mark.parametrize(
    ("words", "page"), [("headlamps", "tutorial.html"), ("AddCounterpoint", "reference/api-editing.html")]
)
def test_search(watched: Watched, site: Path, words: str, page: str) -> None:
    """Words are found in the pages that have them, from a disk."""
    watched.show(site / "index.html")
    watched.page.fill("input[name=q]", words)
    watched.page.press("input[name=q]", "Enter")
    watched.page.wait_for_selector(f"#search-results a[href^='{page}']")
    assert foreign(watched.events) == []


def test_a_picture_opens(watched: Watched, site: Path) -> None:
    """Whoever clicks a picture sees it by itself."""
    watched.show(site / "index.html")
    watched.page.click("a.picture img >> nth=0")
    watched.page.wait_for_url("**/_images/library.svg")


def test_what_is_loaded_from_outside(tmp_path: Path) -> None:
    """The build finds pages and style sheets that load from elsewhere; a link to elsewhere is no such thing."""
    loaded = runpy.run_path(str(ROOT / "docs" / "_ext" / "offline.py"))["loaded"]
    own = '<a href="https://a.example">a</a><img alt="" src="_images/a.svg"><link rel="canonical" href="https://b.example">'
    (tmp_path / "own.html").write_text(own, encoding="utf-8")
    assert list(loaded(tmp_path)) == []
    foreign = '<script async src="https://c.example/x.js"></script><link rel="stylesheet" href="//d.example/x.css">'
    (tmp_path / "foreign.html").write_text(foreign, encoding="utf-8")
    (tmp_path / "foreign.css").write_text("@import url(https://e.example/x.css);", encoding="utf-8")
    assert [line.rpartition(" ")[2] for line in loaded(tmp_path)] == [
        *("https://e.example/x.css", "https://c.example/x.js", "//d.example/x.css"),
    ]
