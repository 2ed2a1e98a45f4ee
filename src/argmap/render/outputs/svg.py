"""SVG: a picture for the web and for print, whose text is text."""

from __future__ import annotations

from xml.etree.ElementTree import tostring

from argmap.render.output import Finish, Output, Picture
from argmap.render.svg.document import finished


def _write(picture: Picture, finish: Finish) -> bytes:
    root = finished(picture.drawing, embed_font=finish.embed_font)
    return f"{tostring(root, encoding='unicode')}\n".encode()


SVG = Output(
    "svg", "a picture for the web and for print", ".svg", "image/svg+xml", _write, heeds=frozenset({"embed_font"})
)
