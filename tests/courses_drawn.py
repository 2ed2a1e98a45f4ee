"""Lines with straight pieces, for tests of what measures them."""

from __future__ import annotations

from itertools import pairwise

from argmap.model.ends import ClaimRef
from argmap.render.drawing import Area, Label, PlacedArrow, Point
from argmap.render.scene import Anchor, Arrow, ArrowKind

NOWHERE = Label(Area(0, 0, 0, 0), ())


def line(key: str, *corners: tuple[float, float], trunk: str = "", kind: ArrowKind = ArrowKind.SUPPORT) -> PlacedArrow:
    """Return a line with straight pieces between *corners*; one without corners is told by chips."""
    points = [Point(*corner) for corner in corners]
    curve = points[:1]
    for start, end in pairwise(points):
        curve += [start, end, end]
    arrow = Arrow(key, kind, ClaimRef(key), Anchor("one"), Anchor("other"))
    return PlacedArrow(arrow, (tuple(curve),) if curve else (), (), NOWHERE, trunk)
