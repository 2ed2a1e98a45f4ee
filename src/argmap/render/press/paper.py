"""Pictures on paper, in points (1/72 inch)."""

from __future__ import annotations

from attrs import frozen

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
    #: All parts of the poster that it is a tile of; empty if the page shows the whole picture.
    plan: tuple[Area, ...] = ()
    #: Which of these it is, from 0.
    number: int = 0
    #: Which of its sides repeat a strip of the tile beyond: left, right, top, bottom.
    laps: tuple[bool, bool, bool, bool] = (False, False, False, False)

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
