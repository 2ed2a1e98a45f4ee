"""Make the table of advance widths that argmap measures text with.

Reads Arimo from the wheel ``fontpkg-arimo`` and writes ``src/argmap/render/arimo.json``:

    python scripts/metrics.py

For each face the table maps the first code point of a run (hexadecimal) to the widths of the
characters from there on, in 1/2048 em. Arimo's widths are those of Arial, Liberation Sans and Helvetica.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from importlib.resources import as_file, files
from pathlib import Path

from fontTools.ttLib import TTFont

#: Where argmap reads the table.
TABLE = Path(__file__).parent.parent / "src" / "argmap" / "render" / "arimo.json"
#: The files of the wheel: upright, and slanted.
UPRIGHT, ITALIC = "Arimo[wght].ttf", "Arimo-Italic[wght].ttf"
#: Each face as a file and a weight on its axis.
FACES = {"regular": (UPRIGHT, 400), "bold": (UPRIGHT, 700), "italic": (ITALIC, 400), "bold-italic": (ITALIC, 700)}


def widths(file: str, weight: int) -> Mapping[int, int]:
    """Return the advance width of each character of a face, by code point."""
    with as_file(files("fontpkg_arimo") / "files" / file) as path:
        font = TTFont(path)
    glyphs = font.getGlyphSet(location={"wght": weight})
    return {code: round(glyphs[name].width) for code, name in sorted(font.getBestCmap().items()) if code >= ord(" ")}


def runs(table: Mapping[int, int]) -> Iterator[tuple[str, list[int]]]:
    """Give runs of neighbouring characters: the first code point, and the width of each."""
    codes = list(table)
    starts = [code for code in codes if code - 1 not in table]
    for start in starts:
        run = []
        code = start
        while code in table:
            run.append(table[code])
            code += 1
        yield f"{start:x}", run


def main() -> None:
    """Write the table."""
    faces = {face: dict(runs(widths(*source))) for face, source in FACES.items()}
    TABLE.write_text(json.dumps(faces, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
