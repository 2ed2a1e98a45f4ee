"""Places: what a layout says of a sheet, whoever made it. Points; y down."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from attrs import frozen

from argmap.render.drawing import Area, Point
from argmap.render.scene import Arrow

#: A way as Bézier curves, and where it touches what it leads from and to, if it has shapes there.
Course: TypeAlias = tuple[tuple[Point, ...], Point | None, Point | None]


@frozen
class Places:
    """Hold where a layout puts everything, by keys of the scene."""

    #: The middles of boxes and of junctions.
    centres: Mapping[str, Point]
    #: The borders of frames.
    frames: Mapping[str, Area]
    #: The middles of the titles of frames.
    titles: Mapping[str, Point]
    #: The ways of lines, from source to target; by `stretches`.
    courses: Mapping[str, Course]
    #: The middles of the words beside those lines for which the layout left room.
    words: Mapping[str, Point]


def stretches(arrow: Arrow) -> tuple[str, ...]:
    """Return the keys of the ways of a line, from source to target: two if it passes through a junction."""
    return (f"{arrow.key}a", arrow.key) if arrow.junction else (arrow.key,)
