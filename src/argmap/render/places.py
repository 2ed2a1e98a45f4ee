"""Places of boxes and lines in a layout, in points, with y pointing down."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from attrs import frozen

from argmap.render.drawing import Area, Point
from argmap.render.scene import Arrow

#: Bézier curves of a line, and where shapes at its start and end touch the boxes, if it has any.
Course: TypeAlias = tuple[tuple[Point, ...], Point | None, Point | None]


@frozen
class Places:
    """Represent the places that a layout assigns, by keys of the scene."""

    #: Centres of boxes and junctions.
    centres: Mapping[str, Point]
    #: Areas of frames.
    frames: Mapping[str, Area]
    #: Centres of frame titles.
    titles: Mapping[str, Point]
    #: Courses of lines from source to target, by the keys of `stretches`.
    courses: Mapping[str, Course]
    #: Centres of words beside lines, where the layout has left room.
    words: Mapping[str, Point]


def stretches(arrow: Arrow) -> tuple[str, ...]:
    """Return the keys of a line's courses: two if it passes through a junction."""
    return (f"{arrow.key}a", arrow.key) if arrow.junction else (arrow.key,)
