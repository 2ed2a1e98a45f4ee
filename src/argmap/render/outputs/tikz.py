"""TikZ: a picture for LaTeX, as a document of its own or inside another."""

from __future__ import annotations

from argmap.render.images import unpictured
from argmap.render.output import FileOptions, Output, Picture
from argmap.render.tikz.document import document


def _write(picture: Picture, _options: FileOptions) -> bytes:
    return document(picture.drawing).encode()


TIKZ = Output(
    "tikz",
    "a TikZ picture, for LaTeX",
    ".tex",
    "application/x-tex",
    _write,
    remarks=lambda picture, _options: unpictured("TikZ", picture.sheet.scene),
)
