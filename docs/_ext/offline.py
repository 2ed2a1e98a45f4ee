"""The site asks nobody for anything: a page that loads a file from outside fails the build."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.errors import ExtensionError

#: What a browser loads by itself; links that a reader follows are something else.
_LOADED = (
    re.compile(
        r"<(?:script|img|iframe|source|video|audio|embed)\b[^>]*?\bsrc(?:set)?=[\"'](?P<url>(?:https?:)?//[^\"']+)"
    ),
    re.compile(r"<link\b(?=[^>]*\brel=[\"'](?!canonical)[^\"']*[\"'])[^>]*\bhref=[\"'](?P<url>(?:https?:)?//[^\"']+)"),
    re.compile(r"(?:\burl\(|@import\s+)[\"']?(?P<url>(?:https?:)?//[^\"')\s]+)"),
)


def loaded(folder: Path) -> Iterator[str]:
    """Yield a line for each address outside *folder* that one of its pages or style sheets loads."""
    for path in sorted((*folder.rglob("*.html"), *folder.rglob("*.css"))):
        text = path.read_text(encoding="utf-8")
        for pattern in _LOADED:
            yield from (f"{path.relative_to(folder)} loads {found['url']}" for found in pattern.finditer(text))


def _check(app: Sphinx, exception: Exception | None) -> None:
    found = [] if exception or app.builder.format != "html" else list(loaded(Path(app.outdir)))
    if found:
        raise ExtensionError("\n".join(found))


def setup(app: Sphinx) -> dict[str, Any]:
    """Look at what *app* has built."""
    app.connect("build-finished", _check)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
