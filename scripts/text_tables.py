"""Write the tables of widths and Unicode properties that argmap packages.

    python scripts/text_tables.py

Widths come from the fonts Arimo and Noto Sans Arabic, properties from the Unicode Character Database as
``uniseg`` and ``unicodedata2`` pack it. ``licenses/NOTICE.md`` has the notices that these sources ask for.
The script writes four files to ``src/argmap/render/metrics``:

``latin.json``: widths in each face, and line-breaking classes, of Latin text; the only table it needs.
``arimo.json``: widths of Arimo's other characters, by face.
``arabic.json``: widths of Arabic letters by joining form.
``unicode.json``: breaking, clustering, direction and estimated width of every code point, as runs.

Widths are in 1/2048 em. Arimo's equal those of Arial, Liberation Sans and Helvetica.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from importlib.resources import as_file, files
from itertools import groupby
from pathlib import Path
from typing import Any

import unicodedata2
from fontTools.ttLib import TTFont
from uniseg.db import get_handle, get_value

#: Where argmap reads the tables.
FOLDER = Path(__file__).parent.parent / "src" / "argmap" / "render" / "metrics"
#: Font files in Arimo's package.
UPRIGHT, ITALIC = "Arimo[wght].ttf", "Arimo-Italic[wght].ttf"
#: File and weight of each face.
FACES = {"regular": (UPRIGHT, 400), "bold": (UPRIGHT, 700), "italic": (ITALIC, 400), "bold-italic": (ITALIC, 700)}
#: Units per em of all tables.
EM = 2048
#: Code points of Latin text: letters, punctuation and the commonest symbols.
LATIN = frozenset(
    {*range(0x20, 0x7F), *range(0xA0, 0x250), *range(0x2010, 0x2028), *range(0x2030, 0x205F), 0x20AC, 0x2122, 0x2212}
) - {0xAD}
#: Korean vowels and final consonants, which share the square of the first consonant.
JAMO = range(0x1160, 0x1200)
#: OpenType features of the joining forms, in the table's order: isolated, final, initial, medial.
FORMS = ("isol", "fina", "init", "medi")
#: Tatweel: it joins on both sides, but the font has only one glyph of it.
LENGTHENING = "\u0640"
#: Estimated widths of characters that Arimo lacks: last code point of each range, and width in em. With these
#: averages, sentences come out about as long as in Chromium with the Noto fonts.
ESTIMATES = (
    (0x02FF, 0.55), (0x058F, 0.69), (0x08FF, 0.6), (0x097F, 0.5), (0x0A7F, 0.52), (0x0B7F, 0.55), (0x0BFF, 0.72),
    (0x0C7F, 0.6), (0x0CFF, 0.54), (0x0D7F, 0.77), (0x0DFF, 0.74), (0x0E7F, 0.52), (0x0EFF, 0.66), (0x0FFF, 0.5),
    (0x109F, 0.69), (0x10FF, 0.57), (0x11FF, 0.9), (0x139F, 0.57), (0x13FF, 0.8), (0x167F, 0.7), (0x177F, 0.6),
    (0x17FF, 0.46), (0x1FFF, 0.6), (0x21FF, 0.84), (0x22FF, 0.75), (0x25FF, 0.77), (0x27BF, 0.84), (0x2BFF, 0.84),
    (0x2FFF, 0.7), (0xABFF, 1.0), (0xFAFF, 1.0), (0xFFFF, 0.7), (0x1D3FF, 0.7), (0x1D7FF, 0.75), (0x10FFFF, 0.8),
)  # fmt: skip
#: Width of an emoji in em. Source: Noto Color Emoji; other emoji fonts reach 1.37.
EMOJI = 1.25

#: Handles of Unicode properties.
LINE, CLUSTER, CONJUNCT = (get_handle(name) for name in ("Line_Break", "Grapheme_Cluster_Break", "InCB"))
PICTURE, COLOURED = (get_handle(name) for name in ("Extended_Pictographic", "Emoji_Presentation"))
#: One letter for each grapheme cluster class.
CLUSTERS = {
    "": "o", "Other": "o", "CR": "r", "LF": "n", "Control": "c", "Extend": "e", "ZWJ": "z", "Regional_Indicator": "f",
    "Prepend": "p", "SpacingMark": "s", "L": "L", "V": "V", "T": "T", "LV": "K", "LVT": "J",
}  # fmt: skip
#: One letter for each Indic conjunct class.
CONJUNCTS = {"Consonant": "k", "Linker": "v"}


def widths(file: str, weight: int) -> Mapping[int, int]:
    """Return the advance width of each character of a face, by code point."""
    with as_file(files("fontpkg_arimo") / "files" / file) as path:
        font = TTFont(path)
    glyphs = font.getGlyphSet(location={"wght": weight})
    found = {code: round(glyphs[name].width) for code, name in sorted(font.getBestCmap().items()) if code >= ord(" ")}
    return {code: 0 if invisible(chr(code)) else width for code, width in found.items()}


def runs(table: Mapping[int, int]) -> Iterator[tuple[str, list[int]]]:
    """Yield each run of consecutive code points: the first in hexadecimal, and all widths."""
    codes = list(table)
    starts = [code for code in codes if code - 1 not in table]
    for start in starts:
        run = []
        code = start
        while code in table:
            run.append(table[code])
            code += 1
        yield f"{start:x}", run


def invisible(char: str) -> bool:
    """Return whether a character has no width: combining marks, format and control characters."""
    return unicodedata2.category(char) in {"Mn", "Me", "Cf", "Cc"} or ord(char) in JAMO


def line_class(char: str) -> str:
    """Return the line-breaking class, resolved by rule LB1.

    East Asian characters get a ``+``. Characters that single rules name get classes of their own: opening and
    closing quotation marks (QI, QF), the hyphen (HH), the dotted circle (DC), unassigned pictographs (EC, AC).
    """
    code, category = ord(char), unicodedata2.category(char)
    found = get_value(LINE, code) or "XX"
    if found == "SA":
        found = "CM" if category in {"Mn", "Mc"} else "AL"
    if found == "QU":
        found = {"Pi": "QI", "Pf": "QF"}.get(category, found)
    if get_value(PICTURE, code) and category == "Cn":
        found = "AC" if found in {"AL", "XX"} else "EC"
    found = {0x2010: "HH", 0x25CC: "DC"}.get(code, found)
    found = {"AI": "AL", "SG": "AL", "XX": "AL", "CJ": "NS"}.get(found, found)
    return found + ("+" if unicodedata2.east_asian_width(char) in "FWH" else "")


def cluster_class(char: str) -> str:
    """Return the letter of a character's grapheme cluster class."""
    code = ord(char)
    if get_value(PICTURE, code):
        return "i"
    if (conjunct := get_value(CONJUNCT, code)) in CONJUNCTS:
        return CONJUNCTS[conjunct]
    return CLUSTERS[get_value(CLUSTER, code)]


def strong(char: str) -> str:
    """Return ``l`` or ``r`` for characters with a strong direction, else an empty string."""
    return {"L": "l", "R": "r", "AL": "r"}.get(unicodedata2.bidirectional(char), "")


def estimate(char: str) -> int:
    """Return the estimated width of a character that Arimo lacks; -1 stands for `EMOJI`."""
    if invisible(char):
        return 0
    if get_value(COLOURED, ord(char)):
        return -1
    east = unicodedata2.east_asian_width(char)
    if east in "WF":
        return EM
    return round(EM * (0.5 if east == "H" else next(width for last, width in ESTIMATES if ord(char) <= last)))


def kind_of(char: str) -> tuple[str, str, str, int]:
    """Return a character's row in the table of properties."""
    return line_class(char), cluster_class(char), strong(char), estimate(char)


def properties() -> Mapping[str, Any]:
    """Return the table of runs of characters with equal properties."""
    kinds: dict[tuple[str, str, str, int], int] = {}
    lengths, found = [], []
    for kind, run in groupby(map(chr, range(0x110000)), key=kind_of):
        lengths.append(sum(1 for _ in run))
        found.append(kinds.setdefault(kind, len(kinds)))
    return {
        "unicode": unicodedata2.unidata_version,
        "emoji": round(EMOJI * EM),
        "kinds": list(kinds),
        "lengths": lengths,
        "runs": found,
    }


def arabic() -> Mapping[str, list[int]]:
    """Return the widths of each Arabic letter in the order of `FORMS`; 0 for a missing form."""
    with as_file(files("fontpkg_noto_sans_arabic") / "files" / "NotoSansArabic[wdth,wght].ttf") as path:
        font = TTFont(path)
    glyphs, scale = font.getGlyphSet(location={"wght": 400, "wdth": 100}), EM / font["head"].unitsPerEm
    taken, forms = dict(substitutions(font, "ccmp")), [dict(substitutions(font, form)) for form in FORMS[1:]]
    found = {}
    for code, name in sorted(font.getBestCmap().items()):
        base = taken.get(name, name)
        others = [form.get(base) for form in forms]
        if any(others):
            found[chr(code)] = [round(glyphs[glyph].width * scale) if glyph else 0 for glyph in (name, *others)]
    return found | {LENGTHENING: found[LENGTHENING][:1] * len(FORMS)}


def substitutions(font: TTFont, feature: str) -> Iterator[tuple[str, str]]:
    """Yield each glyph that a feature replaces, with its replacement; the first of several, the base letter."""
    table = font["GSUB"].table
    lookups = {
        i for one in table.FeatureList.FeatureRecord if one.FeatureTag == feature for i in one.Feature.LookupListIndex
    }
    for i in sorted(lookups):
        for part in table.LookupList.Lookup[i].SubTable:
            mapping = getattr(getattr(part, "ExtSubTable", part), "mapping", {})
            yield from ((glyph, put[0] if isinstance(put, list) else put) for glyph, put in mapping.items())


def tables() -> Mapping[str, Any]:
    """Return all tables by name."""
    faces = {face: widths(*source) for face, source in FACES.items()}
    latin = {face: dict(runs({c: w for c, w in table.items() if c in LATIN})) for face, table in faces.items()}
    others = {face: dict(runs({c: w for c, w in table.items() if c not in LATIN})) for face, table in faces.items()}
    classes: dict[str, str] = {}
    for code in sorted(LATIN):
        classes[line_class(chr(code))] = classes.get(line_class(chr(code)), "") + chr(code)
    return {"latin": {"widths": latin, "lines": classes}, "arimo": others, "arabic": arabic(), "unicode": properties()}


def text(table: Any) -> str:
    """Return a table as the text of its file."""
    return json.dumps(table, separators=(",", ":")) + "\n"


def main() -> None:
    """Write the tables."""
    FOLDER.mkdir(exist_ok=True)
    for name, table in tables().items():
        (FOLDER / f"{name}.json").write_text(text(table), encoding="utf-8")


if __name__ == "__main__":
    main()
