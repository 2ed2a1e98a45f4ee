"""Text in DOCX that runs from right to left.

Source: ECMA-376-1, Office Open XML, 17.3.1 (paragraphs), 17.3.2 (runs) and 17.4 (tables)
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Any

from argmap.render.characters import direction, kind, stretches
from argmap.teaching.ways import backwards

#: Namespace of WordprocessingML.
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#: What stands after the direction in the properties of a paragraph.
#: Source: ECMA-376-1, 17.3.1.26 (pPr)
_AFTER_BIDI = tuple(
    f"w:{name}"
    for name in (
        *("adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap"),
        *("jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle"),
        *("rPr", "sectPr", "pPrChange"),
    )
)


def parted(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the parts of *text* that run one way, and whether each runs from right to left."""
    back, start = backwards(text), 0
    for begin, end in stretches(text, direction(text)):
        yield from ((part, way) for part, way in ((text[start:begin], back), (text[begin:end], not back)) if part)
        start = end
    if text[start:]:
        yield text[start:], back


def turn_as(words: Any, text: str) -> None:
    """Let a paragraph run as *text* does, whatever mark stands before it."""
    if backwards(text):
        turn(words._p)  # noqa: SLF001 - python-docx has no other way


def is_turned(paragraph: Any) -> bool:
    """Return whether a paragraph is marked as one that runs from right to left."""
    return paragraph.pPr is not None and paragraph.pPr.find(f"{{{WORD}}}bidi") is not None


def turn(paragraph: Any) -> None:
    """Let a paragraph run from right to left, and all in it that has no letters, such as numbers and their stops."""
    kept = paragraph.get_or_add_pPr()
    if not is_turned(paragraph):
        kept.insert_element_before(kept.makeelement(f"{{{WORD}}}bidi"), *_AFTER_BIDI)
    for run in paragraph.r_lst:
        if not any(kind(char).strong for char in run.text):
            import_module("docx.text.font").Font(run).rtl = True


def turn_columns(table: Any, *, back: bool) -> None:
    """Let the columns of a table begin at the right if *back*."""
    if back:
        table.table_direction = import_module("docx.enum.table").WD_TABLE_DIRECTION.RTL


def set_complex(font: Any, size: float) -> None:
    """Set font and type size for Hebrew, Arabic and other complex scripts too."""
    kept = font.element.get_or_add_rPr()
    kept.get_or_add_rFonts().set(f"{{{WORD}}}cs", "Arial")
    kept.sz.addnext(kept.makeelement(f"{{{WORD}}}szCs", {f"{{{WORD}}}val": f"{round(2 * size)}"}))
