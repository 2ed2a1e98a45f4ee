"""Fonts for PDF and PNG, from packages, so that a map gives the same file everywhere.

Arimo is required, since text is measured with it. Fonts of other scripts are used if installed, and typst adds fonts
with many signs. Fonts of the machine are used only on request.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from importlib.resources import files
from importlib.util import find_spec
from typing import Any

from argmap.errors import PressError
from argmap.render.characters import kind, table

#: Command that installs missing packages.
INSTALL = "pip install typst fontpkg-arimo"
#: Package and name of the font that text is measured with.
ARIMO = ("fontpkg-arimo", "Arimo")
#: Packages and names of fonts for other scripts.
OTHERS = (
    ("fontpkg-noto-sans-arabic", "Noto Sans Arabic"),
    ("fontpkg-noto-sans-devanagari", "Noto Sans Devanagari"),
    ("fontpkg-hind-siliguri", "Hind Siliguri"),
    ("fontpkg-noto-sans-tamil", "Noto Sans Tamil"),
    ("fontpkg-noto-sans-telugu", "Noto Sans Telugu"),
    ("fontpkg-noto-sans-thai", "Noto Sans Thai"),
    ("fontpkg-noto-sans-khmer", "Noto Sans Khmer"),
)
#: Scripts that these packages cover.
PACKAGED = frozenset({"Arabic", "Devanagari", "Bengali", "Tamil", "Telugu", "Thai", "Khmer"})
#: Names of scripts by the first code point of each range; an empty name is for signs.
#: Source: https://www.unicode.org/Public/16.0.0/ucd/Blocks.txt
_SCRIPTS = (
    (0x0000, ""), (0x0530, "Armenian"), (0x0590, "Hebrew"), (0x0600, "Arabic"), (0x0700, "Syriac"), (0x0750, "Arabic"),
    (0x0780, "Thaana"), (0x07C0, ""), (0x0870, "Arabic"), (0x0900, "Devanagari"), (0x0980, "Bengali"),
    (0x0A00, "Gurmukhi"), (0x0A80, "Gujarati"), (0x0B00, "Odia"), (0x0B80, "Tamil"), (0x0C00, "Telugu"),
    (0x0C80, "Kannada"), (0x0D00, "Malayalam"), (0x0D80, "Sinhala"), (0x0E00, "Thai"), (0x0E80, "Lao"),
    (0x0F00, "Tibetan"), (0x1000, "Burmese"), (0x10A0, "Georgian"), (0x1100, "Korean"), (0x1200, "Ethiopic"),
    (0x13A0, "Cherokee"), (0x1400, "Canadian syllabics"), (0x1680, ""), (0x1780, "Khmer"), (0x1800, "Mongolian"),
    (0x18B0, ""), (0x2E80, "Chinese"), (0x3040, "Japanese"), (0x3100, "Chinese"), (0x3130, "Korean"),
    (0x3190, "Chinese"), (0xA000, ""), (0xAC00, "Korean"), (0xD800, ""), (0xF900, "Chinese"), (0xFB00, ""),
    (0xFB50, "Arabic"), (0xFE00, ""), (0xFE70, "Arabic"), (0xFF00, "Chinese"), (0xFFF0, ""), (0x1F000, "emoji"),
    (0x1FB00, ""), (0x20000, "Chinese"), (0x40000, ""),
)  # fmt: skip


@cache
def arimo() -> frozenset[str]:
    """Return the characters in Arimo."""
    runs = (*table("latin")["widths"]["regular"].items(), *table("arimo")["regular"].items())
    return frozenset(chr(int(start, 16) + i) for start, widths in runs for i in range(len(widths)))


def families() -> tuple[str, ...]:
    """Return the names of installed fonts, in order of preference."""
    return (ARIMO[1], *(family for package, family in OTHERS if _folder(package)))


@cache
def collection(*, system: bool) -> Any:
    """Return the installed fonts for typst, with the machine's fonts if *system*.

    Raises:
        PressError: typst or Arimo is not installed.
    """
    folders = [_folder(package) for package, _ in (ARIMO, *OTHERS)]
    if not folders[0]:
        raise PressError(f"PDF and PNG need {ARIMO[0]}, which is not installed; run {INSTALL}")
    return typst().Fonts(
        include_system_fonts=system, include_embedded_fonts=True, font_paths=[folder for folder in folders if folder]
    )


def typst() -> Any:
    """Return the package typst. Raises `PressError` if it is not installed."""
    try:
        return import_module("typst")
    except ModuleNotFoundError as error:
        raise PressError(f"PDF and PNG need {error.name}, which is not installed; run {INSTALL}") from error


def _folder(package: str) -> str:
    name = package.replace("-", "_")
    return str(files(name) / "files") if find_spec(name) else ""


def script(char: str) -> str:
    """Return the name of the script of *char*; empty for signs.

    >>> script("ไ"), script("语"), script("∀")
    ('Thai', 'Chinese', '')
    """
    return _SCRIPTS[bisect_right(_SCRIPTS, ord(char), key=lambda run: run[0]) - 1][1]


def lacking(text: str, *, system: bool) -> tuple[str, ...]:
    """Return the scripts and characters in *text* that no font covers."""
    unsure = "".join(sorted(char for char in {*text} - arimo() if kind(char).width))
    return tuple(dict.fromkeys(script(char) or char for char in _undrawn(unsure, system=system))) if unsure else ()


#: Sets characters one by one. A PDF that must be accessible may have no letters that no font has.
_TRIAL = b"""#set document(title: "trial", date: none)
#set text(font: json(bytes(sys.inputs.fonts)))
#for char in sys.inputs.chars [#char #parbreak()]"""
_UNDRAWN = re.compile(r'the text `"(.+?)"` could not be displayed')


def _undrawn(chars: str, *, system: bool) -> Iterator[str]:
    """Yield those of *chars* that no font has, as typst itself says; all of them if it says so in other words."""
    given = {"chars": chars, "fonts": json.dumps(families())}
    try:
        typst().compile(_TRIAL, font_paths=collection(system=system), sys_inputs=given, pdf_standards=["ua-1"])
    except typst().TypstError as error:
        found = set("".join(_UNDRAWN.findall(error.diagnostic)))
        yield from (char for char in chars if char in found or not found)
