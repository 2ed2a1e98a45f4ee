"""HTML: an interactive web page of the map."""

from __future__ import annotations

from argmap.render.html.page import View, page
from argmap.render.output import FileOptions, Output, Picture


def _write(picture: Picture, options: FileOptions) -> bytes:
    if options.parts:
        from argmap.render.html.views import views  # noqa: PLC0415 - few maps are drawn in parts

        return views(picture, options).encode()
    drawing = picture.drawing
    return page([View(drawing)], drawing.scene, options).encode()


HTML = Output(
    "html",
    "a web page, to fold, search and zoom the map in a browser",
    ".html",
    "text/html",
    _write,
    heeds=frozenset({"embed_font", "parts", "steps"}),
    tips=True,
)
