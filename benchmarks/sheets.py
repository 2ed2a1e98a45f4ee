"""Write the pictures that several tools make of a map onto one sheet, each as large as A4 shows it."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from base64 import b64encode
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path

from figures import LANDSCAPE
from painters import Made

#: Without these, Chromium asks hosts on the network for things that no sheet needs.
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
#: Pixels of a point on a sheet: a sheet of paper is as wide as a window on a desktop.
SCALE = 2
#: Columns of a sheet; room around pictures and height of the line above each, points.
COLUMNS, ROOM, LINE = 2, 12, 24
STYLE = f"""
body {{ margin: 0; background: #ddd; font: 14pt Arial, sans-serif; display: grid; gap: {ROOM}pt; padding: {ROOM}pt;
        grid-template-columns: repeat({COLUMNS}, {LANDSCAPE.width}pt); }}
figure {{ margin: 0; }}
figcaption {{ height: {LINE}pt; }}
img {{ width: {LANDSCAPE.width}pt; height: {LANDSCAPE.height}pt; object-fit: contain; background: white; }}
"""


def sheets(made: Mapping[str, Mapping[str, Made]], folder: Path) -> None:
    """Write a PNG file into *folder* for each map that is not large, named after the map."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, tools in made.items():
        pictures = {tool: one.svg for tool, one in tools.items() if one.svg}
        if pictures:
            print(f"{name}: pictures …", file=sys.stderr)
            _shot(page(name, pictures), len(pictures), folder.absolute() / f"{stem(name)}.png")


def stem(name: str) -> str:
    """Return the name of a map as the name of its files."""
    return name.replace(" ", "-").replace(",", "")


def chromium() -> str | None:
    """Return the program that draws sheets; None if it is missing."""
    return shutil.which("chromium")


def page(name: str, pictures: Mapping[str, str]) -> str:
    """Return a page of HTML with *pictures*, which are SVG by the name of the tool."""
    return f'<!doctype html><meta charset="utf-8"><style>{STYLE}</style>' + "".join(_figures(name, pictures))


def _figures(name: str, pictures: Mapping[str, str]) -> Iterator[str]:
    for tool, svg in pictures.items():
        source = f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"
        yield f'<figure><figcaption>{escape(tool)}, {escape(name)}</figcaption><img src="{source}"></figure>'


def _shot(html: str, count: int, target: Path) -> None:
    """Write a picture of a page with *count* pictures to *target*."""
    rows = -(-count // COLUMNS)
    wide = ROOM + COLUMNS * (LANDSCAPE.width + ROOM)
    high = ROOM + rows * (LANDSCAPE.height + LINE + 2 * ROOM)
    window = f"--window-size={round(wide * 96 / 72)},{round(high * 96 / 72)}"
    with tempfile.TemporaryDirectory() as name:
        source = Path(name, "sheet.html")
        source.write_text(html, encoding="utf-8")
        own = (f"--user-data-dir={name}/profile", f"--force-device-scale-factor={SCALE * 72 / 96}")
        command = [str(chromium()), *FLAGS, *own, window, f"--screenshot={target}", source.as_uri()]
        subprocess.run(command, check=True, capture_output=True)
