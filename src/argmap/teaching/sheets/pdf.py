"""PDF: printed worksheets, set by typst from a fixed template and data."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from pkgutil import get_data
from typing import Any

from attrs import asdict, define, evolve, field

from argmap.render.drawing import Drawing
from argmap.render.measure import ASCENT, DESCENT
from argmap.render.press.fonts import collection, families
from argmap.render.press.press import compiled, inset
from argmap.render.scene import legible
from argmap.render.svg.spoken import Spoken
from argmap.teaching.blocks import (
    Block,
    Document,
    Entries,
    Gallery,
    Passage,
    Picture,
    Question,
    Section,
    Table,
)
from argmap.teaching.handout import Handout
from argmap.teaching.look import MARGIN, PrintOptions
from argmap.teaching.ways import backwards

#: Gap between questions on landscape paper, points, and room for a question number, em, as in the template.
BETWEEN, BESIDE = 24.0, 2.1
#: A long part of a word, after which it may be broken to fit a narrow column.
_LONG = re.compile(r"([!-\u058f]{24})(?=[!-\u058f])")


def _write(document: Document, look: PrintOptions) -> bytes:
    pictures = _Pictures(look)
    sections = [pictures.section(section) for section in document.sections]
    job = {
        "head": pictures.texts(asdict(document.head)),
        "sections": sections,
        "back": sorted(pictures.back),
        "look": _look(look),
        "fonts": families(),
        "ascent": ASCENT,
        "descent": DESCENT,
    }
    template = {"main": get_data("argmap.teaching.sheets", "sheet.typ") or b"", **pictures.files}
    return compiled(template, json.dumps(job), "pdf", fonts=collection(system=look.system_fonts))


def _look(look: PrintOptions) -> Mapping[str, Any]:
    return {
        "width": look.size[0],
        "height": look.size[1],
        "margin": {"x": MARGIN[0], "y": MARGIN[1]},
        "body": look.body,
        "leading": look.leading,
        "tracking": 0.035 if look.dyslexia_friendly else 0,
        "tint": look.tint,
    }


@define
class _Pictures:
    """Turn blocks into data, and collect their pictures as files."""

    look: PrintOptions
    files: dict[str, bytes] = field(factory=dict)
    #: The texts that run from right to left.
    back: set[str] = field(factory=set)

    def section(self, section: Section) -> Mapping[str, Any]:
        """Return a section as data."""
        blocks = [self._block(block, wide=section.wide) for block in section.blocks]
        return {"wide": section.wide, "apart": section.apart, "blocks": blocks}

    def _block(self, block: Block, *, wide: bool) -> Mapping[str, Any]:
        kind = {"kind": type(block).__name__.lower()}
        match block:
            case Picture():
                said = f"{block.said}: {Spoken(block.drawing.scene).outline}"
                return {**kind, "said": legible(said), **self._picture(block.drawing, wide=wide)}
            case Gallery():
                shown = [
                    {"option": self.texts(asdict(one.option)), **self._picture(one.drawing, wide=wide)}
                    for one in block.drawings
                ]
                return {**kind, "drawings": shown}
            case Question():
                model = self._picture(block.model, wide=wide, asked=True) if block.model else None
                said = self.texts(asdict(evolve(block, model=None)))
                ways = {"back": block.back, "options-back": block.options_back}
                return {**kind, **said, **ways, "model": model, "arrow": block.arrow}
            case Entries() | Table() | Passage():
                return {**kind, **self.texts(asdict(block)), "back": block.back}
            case _:
                return {**kind, **self.texts(asdict(block))}

    def _picture(self, drawing: Drawing, *, wide: bool, asked: bool = False) -> Mapping[str, Any]:
        """Return *drawing* as large as fits its page, or its question if it is *asked*."""
        width, height = self.look.room(wide=wide)
        if asked:
            width = ((width - BETWEEN) / 2 if wide else width) - BESIDE * self.look.body
        put = inset(drawing)
        name = f"picture-{len(self.files)}.svg"
        self.files[name] = put.svg
        scale = min(1.0, width / drawing.width, height / drawing.height)
        return {"file": name, "lines": put.lines, "width": drawing.width, "height": drawing.height, "scale": scale}

    def texts(self, value: Any) -> Any:
        """Return *value* with all its text legible and breakable, and remember what runs from right to left."""
        match value:
            case str():
                said = _LONG.sub("\\1\u200b", legible(value))
                self.back |= {said} if backwards(said) else set()
                return said
            case Mapping():
                return {key: self.texts(inner) for key, inner in value.items()}
            case Sequence():
                return [self.texts(inner) for inner in value]
            case _:
                return getattr(value, "value", value)


PDF = Handout("pdf", "worksheets to print", ".pdf", "application/pdf", _write, packs_fonts=True)
