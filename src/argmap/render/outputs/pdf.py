"""PDF: selectable text on a page of its own size, on paper, or over several pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.errors import SizeError
from argmap.interpret.pages import paper
from argmap.render.drawing import Drawing
from argmap.render.output import FileOptions, Output, Picture
from argmap.render.press.paper import Spot, alone, fitted
from argmap.render.press.press import Page, pressed
from argmap.render.press.remarks import small, unseen
from argmap.render.press.tiling import blocks_of, tiles
from argmap.render.steps import steps


def _write(picture: Picture, options: FileOptions) -> bytes:
    fill = picture.sheet.theme.page
    return pressed(_pages(picture, options), "pdf", fill=fill, system=options.system_fonts)


def _pages(picture: Picture, options: FileOptions) -> Sequence[Page]:
    if options.parts:
        from argmap.render.parts.pages import pages  # noqa: PLC0415 - few maps are drawn in parts

        return pages(picture, options)
    drawing = picture.drawing
    spots = _spots(drawing, options)
    return [Page(step, spot) for step in _steps(drawing, options) for spot in spots]


def _steps(drawing: Drawing, options: FileOptions) -> tuple[Drawing, ...]:
    return (options.steps and steps(drawing, options.steps)) or (drawing,)


def _spots(drawing: Drawing, options: FileOptions) -> tuple[Spot, ...]:
    """Return what goes where on the pages that show all of *drawing*. Raises `SizeError`."""
    size, scale = (drawing.width, drawing.height), options.scale or 1
    if not options.page:
        if options.tile:
            raise SizeError("--tile requires --page, such as --page A4")
        return (alone(*size, scale),)
    if options.tile:
        return tiles(*size, paper(options.page), scale, blocks_of(drawing))
    return (fitted(*size, paper(options.page), scale),)


def _remarks(picture: Picture, options: FileOptions) -> tuple[str, ...]:
    if options.parts:
        from argmap.render.parts.pages import remarks  # noqa: PLC0415 - see above

        return remarks(picture, options, paged=True)
    return (*unseen(picture.drawing, options), *_small(picture.drawing, options))


def _small(drawing: Drawing, options: FileOptions) -> Iterator[str]:
    if options.page:
        yield from small(drawing, _spots(drawing, options)[0], options)


PDF = Output(
    "pdf",
    "a document for print, with selectable text",
    ".pdf",
    "application/pdf",
    _write,
    heeds=frozenset({"page", "tile", "parts", "scale", "steps", "system_fonts"}),
    remarks=_remarks,
)
