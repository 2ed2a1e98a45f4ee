"""PDF: selectable text on a page of its own size, on paper, or over several pages."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.errors import SizeError
from argmap.render.drawing import Drawing
from argmap.render.output import FileOptions, Output, Picture
from argmap.render.press.paper import Spot, alone, fitted, paper, tiles
from argmap.render.press.press import Page, pressed
from argmap.render.press.remarks import small, unseen
from argmap.render.steps import steps


def _write(picture: Picture, finish: FileOptions) -> bytes:
    drawing = picture.drawing
    spots = _spots(drawing, finish)
    pages = [Page(step, spot) for step in _steps(drawing, finish) for spot in spots]
    return pressed(pages, "pdf", fill=drawing.theme.page, system=finish.system_fonts)


def _steps(drawing: Drawing, finish: FileOptions) -> tuple[Drawing, ...]:
    return (finish.steps and steps(drawing, finish.steps)) or (drawing,)


def _spots(drawing: Drawing, finish: FileOptions) -> tuple[Spot, ...]:
    """Return what goes where on the pages that show all of *drawing*. Raises `SizeError`."""
    size, scale = (drawing.width, drawing.height), finish.scale or 1
    if not finish.page:
        if finish.tile:
            raise SizeError("--tile requires --page, such as --page A4")
        return (alone(*size, scale),)
    return tiles(*size, paper(finish.page), scale) if finish.tile else (fitted(*size, paper(finish.page), scale),)


def _remarks(picture: Picture, finish: FileOptions) -> tuple[str, ...]:
    return (*unseen(picture, finish), *_small(picture.drawing, finish))


def _small(drawing: Drawing, finish: FileOptions) -> Iterator[str]:
    if finish.page:
        yield from small(drawing, _spots(drawing, finish)[0], finish)


PDF = Output(
    "pdf",
    "a document for print, with selectable text",
    ".pdf",
    "application/pdf",
    _write,
    heeds=frozenset({"page", "tile", "scale", "steps", "system_fonts"}),
    remarks=_remarks,
)
