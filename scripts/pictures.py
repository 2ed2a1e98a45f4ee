"""Draw the pictures of README and docs, and write the gallery.

    pictures.py [--check]

A page orders its pictures by hidden commands, each above the image that it draws:

    <!-- $ argmap render path.argdown -o docs/pictures/path.svg -->

A command runs in a folder that holds `maps/` and the page's blocks above it that begin with `// NAME.argdown`, or with
`# NAME.toml` for a theme.
A hidden command that names no file below `docs/` prepares this folder, such as an edit whose result is then drawn.
With ``--check``, nothing is written; outdated files are listed, and the exit code is 1 if there are any.
"""

from __future__ import annotations

import contextlib
import io
import re
import shlex
import shutil
import sys
from collections.abc import Iterator
from doctest import DocTestParser
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from click.testing import CliRunner

from argmap import diff, picture, union
from argmap.cli.main import main as command_line
from argmap.interpret.interpret import interpret_text
from argmap.model.map import ArgumentMap
from argmap.render.picture import choose_theme, notation_called, notations, themes

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PICTURES = ("library", "op-ed-overview")
#: The map that the gallery shows.
SHOWN = "op-ed-overview"
#: The text above the pictures.
INTRODUCTION = """\
<!-- written by scripts/pictures.py -->
# Gallery

One map in every notation and every theme, to help you choose. It is the overview of a newspaper opinion piece:
17 boxes, [written in Argdown](../maps/op-ed-overview.argdown) and [explained on a page of its own](op-ed.md).

```text
argmap render maps/op-ed-overview.argdown --notation NOTATION --theme THEME
```

This command draws each picture below, if you put in the names from its heading and the line above it.
[Notations](notations.md) explains what becomes a box and what becomes a line. [Themes](themes.md) explains
colours, type and borders. Both pages show small maps, whose text is easier to read.
"""


def of(name: str) -> ArgumentMap:
    """Return a map of those in ``maps/``."""
    return interpret_text((ROOT / "maps" / f"{name}.argdown").read_text(encoding="utf-8")).map


def compared() -> bytes:
    """Return the picture of both maps of `docs/diff.md`, where they stand in full."""
    page = (DOCS / "diff.md").read_text(encoding="utf-8")
    before, after = (interpret_text(text).map for text in re.findall("```argdown\n(.*?)```", page, re.DOTALL)[:2])
    return picture(union(diff(before, after)), id="changes")


def edited() -> bytes:
    """Return the picture that the examples of `docs/editing-tutorial.md` draw, run in a folder of their own."""
    page = (DOCS / "editing-tutorial.md").read_text(encoding="utf-8")
    namespace: dict[str, Any] = {}
    with TemporaryDirectory() as name, contextlib.chdir(name), contextlib.redirect_stdout(io.StringIO()):
        for named, argdown, python in re.findall(
            r"```argdown\n// (\S+\.argdown)\n(.*?)```|```python\n(.*?)```", page, re.DOTALL
        ):
            if named:
                Path(named).write_text(f"// {named}\n{argdown}", encoding="utf-8")
            examples = DocTestParser().get_examples(python)
            code = "".join(one.source for one in examples if one.exc_msg is None)
            exec(code, namespace)  # noqa: S102 - our own page, which the tests run anyway
            if "drawing" in namespace:
                return bytes(namespace["drawing"])
    raise LookupError("no picture is drawn in docs/editing-tutorial.md")


#: A named block of Argdown or TOML, or a hidden command.
_ORDERS = re.compile(
    r"```(?:argdown|toml)\n(?P<text>(?://|#) (?P<name>\S+\.(?:argdown|toml))\n.*?)```"
    r"|<!-- \$ argmap (?P<command>.*?) -->",
    re.DOTALL,
)


def ordered(page: Path) -> Iterator[tuple[Path, bytes]]:
    """Yield the files that the hidden commands of *page* write below ``docs/``."""
    orders = list(_ORDERS.finditer(page.read_text(encoding="utf-8")))
    if not any(order["command"] for order in orders):
        return
    with TemporaryDirectory() as name, contextlib.chdir(name):
        shutil.copytree(ROOT / "maps", "maps")
        for order in orders:
            if order["name"]:
                Path(order["name"]).write_text(order["text"], encoding="utf-8")
                continue
            targets = [Path(one) for one in re.findall(r"\bdocs/\S+", order["command"])[-1:]]
            for target in targets:
                target.parent.mkdir(parents=True, exist_ok=True)
            done = CliRunner().invoke(command_line, shlex.split(order["command"]))
            if done.exit_code > 1 or not all(target.is_file() for target in targets):
                raise RuntimeError(f"{page.name}: argmap {order['command']}: {done.output}")
            yield from ((ROOT / target, target.read_bytes()) for target in targets)


def files() -> Iterator[tuple[Path, bytes]]:
    """Yield every file that is made from the maps, with its content."""
    for name in PICTURES:
        yield DOCS / "pictures" / f"{name}.svg", picture(of(name))
    yield DOCS / "pictures" / "changes.svg", compared()
    yield DOCS / "pictures" / "tutorial-changes.svg", edited()
    for one in (ROOT / "README.md", *sorted(DOCS.rglob("*.md"))):
        yield from ordered(one)
    shown = of(SHOWN)
    for notation in notations():
        for theme in themes():
            yield DOCS / "gallery" / f"{notation}-{theme}.svg", picture(shown, notation=notation, theme=theme)
    yield DOCS / "gallery.md", "\n".join(page()).encode()


def page() -> Iterator[str]:
    """Yield the lines of the gallery page."""
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
    """Return the files that are out of date; of a PNG, only whether it is there, for renderers differ by version."""
    return [
        path for path, data in files() if not path.is_file() or (path.suffix != ".png" and path.read_bytes() != data)
    ]


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
