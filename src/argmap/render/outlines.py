"""Outlines of boxes and premises: how round they are, and where their borders run."""

from __future__ import annotations

from math import sqrt

from argmap.render.courses import Way
from argmap.render.drawing import Area, PlacedBox, PlacedCell, Point
from argmap.render.scene import Shape


def rounding(shape: Shape, area: Area) -> float:
    """Return the radius of the corners of an outline, as far as it matters where a line ends."""
    return min(area.width, area.height) / 2 if shape in {Shape.PILL, Shape.CIRCLE} else 0.0


def cell_rounding(box: PlacedBox, cell: PlacedCell) -> float:
    """Return the radius of the corners of a cell: those of joined circles are round."""
    return rounding(Shape.CIRCLE if box.box.shape is Shape.JOINED else Shape.ROUND, cell.area)


def single(box: PlacedBox) -> bool:
    """Return whether a box is no more than a single circle with chips beside it: its premise has its outline."""
    return box.box.shape is Shape.JOINED and len(box.cells) == 1


def border(area: Area, radius: float, side: Way, place: float) -> Point:
    """Return where an outline is met on its way to a side.

    Args:
        area: The area inside the outline.
        radius: Radius of its corners, points.
        side: The side.
        place: Distance from the left for the upper and lower sides, from the top for the others.

    >>> border(Area(0, 0, 40, 20), 10, Way.UP, 20), border(Area(0, 0, 40, 20), 10, Way.LEFT, 0)
    (Point(x=20, y=0.0), Point(x=10.0, y=0))
    """
    low, high = (area.y, area.bottom) if side.x else (area.x, area.right)
    corner = min(radius, max(0.0, low + radius - place, place - high + radius))
    inset = radius - sqrt(radius * radius - corner * corner)
    if side.x:
        return Point(area.x + inset if side is Way.LEFT else area.right - inset, place)
    return Point(place, area.y + inset if side is Way.UP else area.bottom - inset)
