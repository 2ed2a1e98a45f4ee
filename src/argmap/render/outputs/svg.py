"""SVG: a picture for the web and for print, whose text is text."""

from __future__ import annotations

from argmap.render.drawing import Sheet
from argmap.render.engine import Engine
from argmap.render.layout import draw
from argmap.render.output import Output
from argmap.render.svg.document import document
from argmap.render.svg.elements import written


def _write(sheet: Sheet, engine: Engine) -> bytes:
    root = document(draw(sheet, engine))
    if sheet.with_font:
        from argmap.render.svg.fonts import embed  # noqa: PLC0415 - rarely needed

        embed(root)
    return written(root).encode()


SVG = Output("svg", "a picture for the web and for print", ".svg", "image/svg+xml", _write, holds_font=True)
