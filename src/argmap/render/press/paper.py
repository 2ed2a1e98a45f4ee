"""Pictures on paper, in points (1/72 inch)."""

from __future__ import annotations

import math
from collections.abc import Iterator

from attrs import frozen

from argmap.errors import SizeError
from argmap.interpret.pages import MARGIN
from argmap.render.drawing import Area

_MM = 72 / 25.4
#: Margin of a tile, with room for marks and words.
TILE_MARGIN = 14 * _MM
#: Strip that neighbouring tiles share.
OVERLAP = 10 * _MM
#: Longest side of a page that PDF viewers support. Source: ISO 32000-1, annex C.2
LONGEST = 14400.0
#: Maximum pages of a poster.
MANY = 400


@frozen
class Spot:
    """Represent a part of a picture on a page."""

    #: The page's width.
    width: float
    #: The page's height.
    height: float
    #: Area on the page, in the shape of the part.
    window: Area
    #: The part of the picture.
    part: Area
    #: Row and column of the tile, counted from 0.
    place: tuple[int, int] = (0, 0)
    #: Numbers of rows and columns; empty if the page shows the whole picture.
    grid: tuple[int, int] | tuple[()] = ()

    @property
    def scale(self) -> float:
        """Return the scale of the part on the page."""
        return self.window.width / self.part.width


def alone(width: float, height: float, scale: float, longest: float = LONGEST) -> Spot:
    """Return a page of the picture's size times *scale*, no longer than *longest*."""
    factor = min(scale, longest / max(width, height))
    window = Area(0, 0, width * factor, height * factor)
    return Spot(window.width, window.height, window, Area(0, 0, width, height))


def fitted(width: float, height: float, page: tuple[float, float], most: float) -> Spot:
    """Return a page with the whole picture, scaled to fit but at most by *most*."""
    return max((_fitted(width, height, turned, most) for turned in (page, page[::-1])), key=lambda spot: spot.scale)


def _fitted(width: float, height: float, page: tuple[float, float], most: float) -> Spot:
    scale = min(most, (page[0] - 2 * MARGIN) / width, (page[1] - 2 * MARGIN) / height)
    size = (width * scale, height * scale)
    window = Area((page[0] - size[0]) / 2, (page[1] - size[1]) / 2, *size)
    return Spot(*page, window, Area(0, 0, width, height))


def tiles(width: float, height: float, page: tuple[float, float], scale: float) -> tuple[Spot, ...]:
    """Return pages that show the picture at *scale*, row by row, with overlap.

    The paper is turned if that takes fewer pages. Spare space is left empty around the picture.

    Raises:
        SizeError: there are too many pages.
    """
    turned = _turned(width * scale, height * scale, page)
    grid = _grid(width * scale, height * scale, turned)
    if math.prod(grid) > MANY:
        raise SizeError(f"--tile takes {math.prod(grid)} pages, more than {MANY}; use a smaller --scale")
    across, down = (tuple(_stretches(*pair)) for pair in ((width * scale, turned[0]), (height * scale, turned[1])))
    size = _inside(turned)
    return tuple(
        Spot(
            *turned,
            Area(TILE_MARGIN, TILE_MARGIN, *size),
            Area(left / scale, top / scale, size[0] / scale, size[1] / scale),
            (row, column),
            grid,
        )
        for row, top in enumerate(down)
        for column, left in enumerate(across)
    )


def count(width: float, height: float, page: tuple[float, float]) -> int:
    """Return the number of pages that `tiles` needs for a picture of this size."""
    return math.prod(_grid(width, height, _turned(width, height, page)))


def _turned(width: float, height: float, page: tuple[float, float]) -> tuple[float, float]:
    """Return *page*, turned if that takes fewer pages."""
    return min(page, page[::-1], key=lambda turned: math.prod(_grid(width, height, turned)))


def _inside(page: tuple[float, float]) -> tuple[float, float]:
    return page[0] - 2 * TILE_MARGIN, page[1] - 2 * TILE_MARGIN


def _grid(width: float, height: float, page: tuple[float, float]) -> tuple[int, int]:
    """Return how many rows and columns a picture takes."""
    across, down = _inside(page)
    return _parts(height, down), _parts(width, across)


def _parts(length: float, room: float) -> int:
    return max(1, math.ceil((length - OVERLAP) / (room - OVERLAP)))


def _stretches(length: float, side: float) -> Iterator[float]:
    """Yield where the parts of *length* start, on pages with this *side*; both ends have half of what is to spare."""
    room = side - 2 * TILE_MARGIN
    parts, step = _parts(length, room), room - OVERLAP
    start = (length - OVERLAP - parts * step) / 2
    yield from (start + part * step for part in range(parts))
