"""Draw the pictures that stand in README and docs, and write the gallery, from the maps.

    pictures.py [--check]

With ``--check``, nothing is written: what is out of date is named, and the exit code says whether anything is.
"""

from __future__ import annotations

import contextlib
import io
import re
import sys
from collections.abc import Iterator
from doctest import DocTestParser
from pathlib import Path
from typing import Any

from argmap import diff, picture, reading, union
from argmap.model.map import ArgumentMap
from argmap.render.picture import choose_theme, notation_called, notations, themes

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PICTURES = ("library", "op-ed-overview")
#: The map that the gallery shows.
SHOWN = "op-ed-overview"
#: What stands above the pictures.
INTRODUCTION = """\
# Gallery

The overview of the op-ed ([its text](../maps/op-ed-overview.argdown)) in every notation and every theme; each is what

```text
argmap render maps/op-ed-overview.argdown --notation NOTATION --theme THEME
```

draws; `python scripts/pictures.py` draws them all and writes this page, and a test fails if one is out of date.
[Themes](themes.md) tells of the themes, [notations](notations.md) of the notations.
"""


def of(name: str) -> ArgumentMap:
    """Return a map of those in ``maps/``."""
    return reading((ROOT / "maps" / f"{name}.argdown").read_text(encoding="utf-8")).map


def compared() -> bytes:
    """Return the picture of both maps of `docs/diff.md`, where they stand in full."""
    page = (DOCS / "diff.md").read_text(encoding="utf-8")
    before, after = (reading(text).map for text in re.findall("```argdown\n(.*?)```", page, re.DOTALL)[:2])
    return picture(union(diff(before, after)), id="changes")


def edited() -> bytes:
    """Return the picture that the examples of `docs/editing-tutorial.md` come to."""
    page = (DOCS / "editing-tutorial.md").read_text(encoding="utf-8")
    namespace: dict[str, Any] = {}
    with contextlib.chdir(ROOT), contextlib.redirect_stdout(io.StringIO()):
        for block in re.findall("```python\n(.*?)```", page, re.DOTALL):
            code = "".join(one.source for one in DocTestParser().get_examples(block) if one.exc_msg is None)
            before, drawing, _ = code.partition("drawing = ")
            exec(before, namespace)  # noqa: S102 - our own page, which the tests run anyway
            if drawing:
                exec(f"drawing = {code.partition('drawing = ')[2].splitlines()[0]}", namespace)  # noqa: S102 - likewise
                return bytes(namespace["drawing"])
    raise LookupError("no picture is drawn in docs/editing-tutorial.md")


def files() -> Iterator[tuple[Path, bytes]]:
    """Give every file that is made from the maps, with what it holds."""
    for name in PICTURES:
        yield DOCS / "pictures" / f"{name}.svg", picture(of(name))
    yield DOCS / "pictures" / "changes.svg", compared()
    yield DOCS / "pictures" / "op-ed-changes.svg", edited()
    shown = of(SHOWN)
    for notation in notations():
        for theme in themes():
            yield DOCS / "gallery" / f"{notation}-{theme}.svg", picture(shown, notation=notation, theme=theme)
    yield DOCS / "gallery.md", "\n".join(page()).encode()


def page() -> Iterator[str]:
    """Give the lines of the gallery."""
    yield INTRODUCTION
    for notation in notations():
        yield f"## {notation}\n\n{sentence(notation_called(notation).summary)}\n"
        for theme in themes():
            yield f"**{theme}**: {choose_theme(theme).summary}.\n"
            yield f"![The op-ed's overview in the notation {notation}, theme {theme}](gallery/{notation}-{theme}.svg)\n"


def sentence(text: str) -> str:
    """Return *text* with a capital and a full stop."""
    return f"{text[0].upper()}{text[1:]}."


def stale() -> list[Path]:
    """Return the files that are out of date."""
    return [path for path, data in files() if not path.is_file() or path.read_bytes() != data]


def main() -> int:
    """Write the files, or name those out of date."""
    if "--check" in sys.argv:
        found = stale()
        for path in found:
            print(f"out of date: {path.relative_to(ROOT)}")
        return bool(found)
    for path, data in files():
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
        print(path.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
