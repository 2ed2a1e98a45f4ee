"""SVG: a picture for the web and for print, whose text is text."""

from __future__ import annotations

from argmap.render.output import Finish, Output, Picture
from argmap.render.svg.document import document
from argmap.render.svg.elements import written


def _write(picture: Picture, finish: Finish) -> bytes:
    root = document(picture.drawing)
    if finish.embed_font:
        from argmap.render.svg.fonts import embed  # noqa: PLC0415 - rarely needed

        embed(root)
    return written(root).encode()


SVG = Output(
    "svg", "a picture for the web and for print", ".svg", "image/svg+xml", _write, heeds=frozenset({"embed_font"})
)
