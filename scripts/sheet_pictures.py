"""Make the pictures of worksheets and slides in the docs again.

    sheet_pictures.py

The script runs the ``argmap`` commands of each page in a folder of its own, as the page prints them. Then it turns
single pages of the PDF files that they write into PNG files in ``docs/pictures/``.

It needs ``argmap[teaching]`` and the program ``pdftoppm`` of Poppler (https://poppler.freedesktop.org). No test runs
it: another version of Poppler makes other pixels. So run it whenever worksheets or slides look different, and look
at the pictures. Each must stay below 150 KB.
"""

from __future__ import annotations

import contextlib
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import frozen
from click.testing import CliRunner

from argmap.cli.main import main as command_line

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
#: The largest size of a picture, bytes.
MOST = 150_000


@frozen
class Shot:
    """Hold which page of a file becomes a picture."""

    #: The name of the picture in ``docs/pictures/``, without ``.png``.
    name: str
    #: The PDF that the commands of the docs page write.
    file: str
    #: The number of its page, from 1.
    page: int
    #: Pixels per inch.
    ppi: int
    #: The share of the page that is shown, from the top, 0.0 to 1.0.
    shown: float = 1.0


#: The pictures of each docs page.
SHOTS = {
    "worksheets.md": (
        Shot("worksheet-sheet", "out/lanes-A.pdf", 1, 100, 0.90),
        Shot("worksheet-key", "out/lanes-A-key.pdf", 1, 100, 0.90),
    ),
    "slides.md": tuple(Shot(f"slides-{step}", "talk.pdf", 2 + step, 72) for step in (1, 2, 3)),
    "lesson.md": (
        Shot("lesson-sheet", "lesson/easier/op-ed-overview-A.pdf", 1, 90, 0.86),
        Shot("lesson-slide", "lesson/talk.pdf", 4, 72),
    ),
}
_BLOCKS = re.compile(
    r"```argdown\n(?P<text>// (?P<name>\S+\.argdown)\n.*?)```|```console\n(?P<commands>.*?)```", re.DOTALL
)


def run(page: str) -> None:
    """Write the named Argdown blocks of *page*, and run its ``argmap`` commands, in the current folder."""
    for block in _BLOCKS.finditer((DOCS / page).read_text(encoding="utf-8")):
        if block["name"]:
            Path(block["name"]).write_text(block["text"], encoding="utf-8")
        for command in re.findall(r"^\$ argmap (.*)$", block["commands"] or "", re.MULTILINE):
            CliRunner().invoke(command_line, shlex.split(command))


def taken(shot: Shot) -> bytes:
    """Return *shot* as PNG."""
    options = ["-r", f"{shot.ppi}", "-f", f"{shot.page}", "-singlefile", "-png"]
    whole = _pdftoppm(*options, shot.file)
    width, height = (int.from_bytes(whole[at : at + 4]) for at in (16, 20))
    return _pdftoppm(*options, "-x", "0", "-y", "0", "-W", f"{width}", "-H", f"{round(height * shot.shown)}", shot.file)


def _pdftoppm(*arguments: str) -> bytes:
    return subprocess.run(["pdftoppm", *arguments], check=True, capture_output=True).stdout  # noqa: S607 - as documented


def pictures() -> Iterator[tuple[Path, bytes]]:
    """Yield the path and the content of every picture."""
    for page, shots in SHOTS.items():
        with TemporaryDirectory() as folder, contextlib.chdir(folder):
            shutil.copytree(ROOT / "maps", "maps")
            run(page)
            for shot in shots:
                yield DOCS / "pictures" / f"{shot.name}.png", taken(shot)


def main() -> int:
    """Write all pictures; return 1 if one is too large."""
    large = []
    for path, data in pictures():
        path.write_bytes(data)
        print(f"{path.relative_to(ROOT)}: {len(data) / 1000:.0f} KB")
        large += [path] if len(data) > MOST else []
    return bool(large)


if __name__ == "__main__":
    sys.exit(main())
