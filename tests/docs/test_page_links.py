"""Links in README, docs and the other pages of the repository lead somewhere, without asking the network."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
#: Pages of the repository, as people read them on a code host.
PAGES = sorted(
    {
        *(ROOT / name for name in ("README.md", "ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md")),
        ROOT / "maps" / "teaching" / "README.md",
        *(path for path in DOCS.rglob("*.md") if "_build" not in path.parts),
    }
)
_HIDDEN = re.compile(
    r"^(?P<fence>`{3,}).*?^(?P=fence)|<!--.*?-->|(?P<ticks>`+)[^`\n]+(?P=ticks)", re.DOTALL | re.MULTILINE
)
_LINK = re.compile(r"(?P<image>!?)\[(?P<text>(?:[^\[\]]|\[[^\[\]]*\])*)\]\((?P<target>[^)\s]+)\)")
_HEADING = re.compile(r"^#{1,6} +(.+?) *#*$", re.MULTILINE)
_EACH = pytest.mark.parametrize("page", PAGES, ids=[str(page.relative_to(ROOT)) for page in PAGES])


def text_of(page: Path) -> str:
    """Return the text of a page without code and comments, in which nothing is a link."""
    return _HIDDEN.sub("code", page.read_text(encoding="utf-8"))


def links(page: Path) -> Iterator[re.Match[str]]:
    """Yield the links and images of a page, those in the text of a link among them."""
    for link in _LINK.finditer(text_of(page)):
        yield link
        yield from _LINK.finditer(link["text"])


@cache
def anchors(page: Path) -> frozenset[str]:
    """Return the anchors of a page: its headings, as code hosts and the site name them."""
    found: Counter[str] = Counter()
    names = []
    for heading in _HEADING.findall(
        re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    ):
        words = _LINK.sub(lambda link: link["text"], heading)
        name = re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", "-")
        names.append(f"{name}-{found[name]}" if found[name] else name)
        found[name] += 1
    return frozenset(names)


def complaint(page: Path, target: str) -> str:
    """Return what is wrong with a link of a page; empty if nothing is."""
    address = urlsplit(target)
    if address.scheme:
        good = address.scheme in {"https", "http"} and "." in address.netloc
        return "" if good or address.scheme == "mailto" else "is no address of the web"
    file = (page.parent / unquote(address.path)).resolve() if address.path else page
    if not file.exists():
        return "leads to no file"
    if address.path and not file.is_relative_to(ROOT):
        return "leads out of the repository"
    if address.fragment and unquote(address.fragment) not in anchors(file):
        return "leads to no heading"
    return ""


@_EACH
def test_links(page: Path) -> None:
    """Each link leads to a file, or to a heading, that is there; addresses of the web are well formed."""
    found = {link["target"]: complaint(page, link["target"]) for link in links(page)}
    assert {target: wrong for target, wrong in found.items() if wrong} == {}


@_EACH
def test_pictures_are_described(page: Path) -> None:
    """Each picture says in words what it shows."""
    assert [link["target"] for link in links(page) if link["image"] and not link["text"].strip()] == []


def test_what_is_no_link(tmp_path: Path) -> None:
    """Code has no links; a link to no file, to no heading or to no host is found."""
    page = tmp_path / "page.md"
    page.write_text(
        "# A page: `code`, and *more*\n\n`[a](b.md)`\n```\n[a](c.md)\n# No heading\n```\n[a](#no-heading) "
        "[a](#a-page-code-and-more) [![x](e.svg)](https://) [`f(x)`](d.md) [mail](mailto:a@example.org)\n",
        encoding="utf-8",
    )
    found = [link["target"] for link in links(page)]
    assert found == ["#no-heading", "#a-page-code-and-more", "https://", "e.svg", "d.md", "mailto:a@example.org"]
    assert [bool(complaint(page, target)) for target in found] == [True, False, True, True, True, False]


def test_every_page_is_in_one_toctree() -> None:
    """The contents of the site name every page once."""
    listed = Counter(
        (page.parent / name).relative_to(DOCS).as_posix()
        for page in (DOCS / "index.md", DOCS / "reference" / "python.md")
        for block in re.findall(
            r"^```\{toctree\}\n(.*?)^```", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
        )
        for name in block.split("\n")
        if name and not name.startswith(":")
    )
    pages = {path.relative_to(DOCS).with_suffix("").as_posix() for path in PAGES if path.is_relative_to(DOCS)}
    # the page on architecture lists the decisions
    assert listed == Counter(page for page in pages if page != "index" and not page.startswith("decisions/"))
