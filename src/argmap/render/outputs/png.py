"""PNG: an image of pixels, for slides and programs that cannot show SVG."""

from __future__ import annotations

import math
from collections.abc import Iterator

from argmap.errors import SizeError
from argmap.interpret.pages import paper
from argmap.render.drawing import Drawing
from argmap.render.output import FileOptions, Output, Picture
from argmap.render.press.paper import Spot, alone, fitted
from argmap.render.press.press import Page, pressed
from argmap.render.press.remarks import smallest, unseen

#: Pixels per inch at scale 1, as in browsers.
PPI = 96
#: Default scale, and maximum pixels at that scale: those of a screen of 3840 × 2160, sharp enough for any slide.
SHARP, SCREEN = 2.0, 3840 * 2160
#: Minimum height of readable text, pixels.
READABLE = 9
#: Maximum pixels; more would take over a gigabyte of memory.
MOST = 64_000_000


def _write(picture: Picture, options: FileOptions) -> bytes:
    drawing = picture.drawing
    spot = _spot(drawing, options)
    scale = _scale(spot.width, spot.height, options)
    fill = "" if options.transparent else drawing.theme.page
    return pressed((Page(drawing, spot),), "png", fill=fill, system=options.system_fonts, ppi=PPI * scale)


def _spot(drawing: Drawing, options: FileOptions) -> Spot:
    """Return the image of *drawing*: a sheet of paper with it, or the drawing alone."""
    if options.page:
        return fitted(drawing.width, drawing.height, paper(options.page), 1)
    return alone(drawing.width, drawing.height, 1, longest=math.inf)


def _scale(width: float, height: float, options: FileOptions) -> float:
    """Return the scale, 1.0 for 96 pixels an inch.

    Raises:
        SizeError: there would be too many.
    """
    pixels = width * height * (PPI / 72) ** 2
    most = math.sqrt(MOST / pixels)
    if options.scale is None:
        return min(SHARP, math.sqrt(SCREEN / pixels))
    if options.scale > most:
        across, down = (round(length * PPI / 72 * options.scale) for length in (width, height))
        raise SizeError(
            f"at --scale {options.scale:g} the picture has {across} × {down} pixels, "
            f"{across * down / 1e6:.0f} million; "
            f"the limit is {MOST / 1e6:.0f} million, which is --scale {math.floor(most * 100) / 100:g}"
        )
    return options.scale


def _remarks(picture: Picture, options: FileOptions) -> tuple[str, ...]:
    if options.parts:
        from argmap.render.parts.pages import remarks  # noqa: PLC0415 - few maps are drawn in parts

        return remarks(picture, options, paged=False)
    return (*unseen(picture.drawing, options), *_small(picture.drawing, options))


def _small(drawing: Drawing, options: FileOptions) -> Iterator[str]:
    """Say so if text is too small to read because no scale was asked for."""
    spot = _spot(drawing, options)
    at_one = smallest(drawing) * spot.scale * PPI / 72
    high = at_one * _scale(spot.width, spot.height, options)
    if options.scale is None and high < READABLE:
        enough = max(1, math.ceil(10 * READABLE / at_one) / 10)
        yield f"the smallest text is only {high:.0f} pixels high; use --scale {enough:g} to make it readable"


PNG = Output(
    "png",
    "an image of pixels, for slides and programs that cannot show SVG",
    ".png",
    "image/png",
    _write,
    heeds=frozenset({"page", "parts", "scale", "transparent", "system_fonts"}),
    split=True,
    remarks=_remarks,
)
