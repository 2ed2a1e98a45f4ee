"""SVG: a picture for the web and for print, with selectable text."""

from __future__ import annotations

from argmap.render.output import FileOptions, Output, Picture
from argmap.render.svg.document import finished
from argmap.render.svg.elements import written


def _write(picture: Picture, options: FileOptions) -> bytes:
    return written(finished(picture.drawing, embed_font=options.embed_font)).encode()


SVG = Output(
    "svg",
    "a picture for the web and for print",
    ".svg",
    "image/svg+xml",
    _write,
    heeds=frozenset({"embed_font", "parts"}),
    split=True,
    tips=True,
)
