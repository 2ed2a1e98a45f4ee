"""Pages that live elsewhere in the repository, links to them, and pictures that open when they are clicked."""

from __future__ import annotations

import os
import re
from pathlib import Path, PurePosixPath
from typing import Any

from sphinx.application import Sphinx

DOCS = Path(__file__).parents[1]
ROOT = DOCS.parent
#: Pages of the site whose text is a file outside ``docs/``. In the repository, each is a page with a link to that file.
ELSEWHERE = {
    "changelog": "CHANGELOG.md",
    "architecture": "ARCHITECTURE.md",
    "contributing": "CONTRIBUTING.md",
    "course": "maps/teaching/README.md",
}
_PAGE_OF = {**{path: f"docs/{name}.md" for name, path in ELSEWHERE.items()}, "README.md": "docs/index.md"}
#: Code, which has no links, or a link to a file.
_LINK = re.compile(
    r"(?P<code>^```.*?^```|`[^`\n]+`)"
    r"|\[(?P<text>(?:[^\[\]]|\[[^\[\]]*\])*)\]\((?P<path>[^)\s:#]+)(?P<rest>#[^)\s]*)?\)",
    re.DOTALL | re.MULTILINE,
)
#: What comes below the page on architecture: the log of decisions, if there is one.
_DECISIONS = "\n\n## Decisions\n\n```{toctree}\n:glob:\n:titlesonly:\n\ndecisions/*\n```\n"


def _read(app: Sphinx, docname: str, source: list[str]) -> None:
    """Take the text of a page from where it lives, with links that hold on the site."""
    home = PurePosixPath(ELSEWHERE.get(docname, f"docs/{docname}.md"))
    if docname in ELSEWHERE:
        app.env.note_dependency(str(ROOT / home))
        decided = docname == "architecture" and any((DOCS / "decisions").glob("*.md"))
        source[0] = (ROOT / home).read_text(encoding="utf-8") + (_DECISIONS if decided else "")
    page = PurePosixPath("docs", docname)
    source[0] = _LINK.sub(lambda link: _moved(link, home, page), source[0])


def _moved(link: re.Match[str], home: PurePosixPath, page: PurePosixPath) -> str:
    """Return a link of the file *home* as *page* needs it; a folder is not on the site."""
    if link["code"]:
        return link[0]
    target = os.path.normpath(home.parent / link["path"])
    rest = link["rest"] or ""
    if target == "docs/decisions":
        target, rest = "ARCHITECTURE.md", "#decisions"
    if (ROOT / target).is_dir():
        return link["text"]
    address = os.path.relpath(_PAGE_OF.get(target, target), page.parent)
    return f"[{_LINK.sub(lambda inner: _moved(inner, home, page), link['text'])}]({address}{rest})"


#: A picture, and the link that it may be part of.
_PICTURE = re.compile(r'(?P<link><a\b[^>]*>\s*)?(?P<image><img\b[^>]*?\bsrc="(?P<address>[^"]+)"[^>]*>)')


def _opening(_app: Sphinx, _page: str, _template: str, context: dict[str, Any], _doctree: object) -> None:
    """Make each picture of a page a link to itself, since it may be wider than the page."""
    context["body"] = _PICTURE.sub(_linked, context.get("body", ""))


def _linked(found: re.Match[str]) -> str:
    return found[0] if found["link"] else f'<a class="picture" href="{found["address"]}">{found["image"]}</a>'


def setup(app: Sphinx) -> dict[str, Any]:
    """Add both to *app*."""
    app.connect("source-read", _read)
    app.connect("html-page-context", _opening)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
