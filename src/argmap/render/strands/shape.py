"""Shapes of parts of a picture: widths and heights that no other pair beats, and where everything is put.

Source: Stockmeyer, Optimal orientations of cells in slicing floorplan designs (1983).
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol, TypeAlias, TypeVar

from attrs import Factory, define

from argmap.render.drawing import Area, Point
from argmap.render.strands.forest import Item, Strand

if TYPE_CHECKING:
    from argmap.render.strands.nodes import Node

#: Shapes that a part keeps, and sizes that are tried where several parts are put together.
KEPT, TRIED = 30, 24
#: What makes no difference between two heights, points.
ALIKE = 0.5

#: Lines on their way out of a shape, by strand: their keys, and their courses so far.
Open: TypeAlias = "dict[Strand, list[tuple[str, list[Point]]]]"
#: The last stretch of each strand, from where its lines meet to what they speak of.
Heads: TypeAlias = "Mapping[Strand, list[Point]]"


@define(eq=False)
class Out:
    """Collect where everything is put."""

    #: Upper left corners of boxes.
    boxes: dict[str, Point] = Factory(dict)
    #: Areas of frames and of their headings, and where the words of these begin.
    frames: dict[str, tuple[Area, Area, float]] = Factory(dict)
    #: Centres of junctions.
    junctions: dict[str, Point] = Factory(dict)
    #: Courses of lines, from the box that they leave to what they speak of.
    routes: dict[str, list[Point]] = Factory(dict)
    #: Lower left corners of words beside lines.
    words: dict[str, Point] = Factory(dict)
    #: Strands of lines.
    trunks: dict[str, Strand] = Factory(dict)
    #: Lines that lead out of a panel into one beside it, as far as the panel's border.
    loose: Open = Factory(dict)
    #: Which boxes have their premises side by side.
    wide: set[str] = Factory(set)
    #: Boxes below which something is still to be put: trees may be deeper than Python's calls.
    later: list[tuple[Node, Point, bool]] = Factory(list)


class Sized(Protocol):
    """Describe what has a size."""

    @property
    def width(self) -> float:
        """Return the width."""

    @property
    def height(self) -> float:
        """Return the height."""


@define(eq=False)
class Shape(ABC):
    """Represent one shape of a part."""

    #: Width, points.
    width: float
    #: Height, points.
    height: float

    @abstractmethod
    def ports(self) -> Mapping[Strand, float]:
        """Return how far from the left the lines of each strand leave the top."""

    @abstractmethod
    def parts(self) -> Sequence[Shape]:
        """Return what it consists of, in reading order."""

    @abstractmethod
    def standing(self) -> Item | None:
        """Return the box or panel that it is, if any."""


def pruned(shapes: Iterable[AnyShape], kept: int = KEPT) -> list[AnyShape]:
    """Return the shapes that no other beats in width and height, the narrowest first, and at most *kept* of them."""
    found: list[AnyShape] = []
    for shape in sorted(shapes, key=lambda shape: (shape.width, shape.height)):
        if not found or shape.height < found[-1].height - ALIKE:
            found.append(shape)
    return spread(found, kept)


def sizes(values: Iterable[float]) -> list[float]:
    """Return *values* in order, or some of them if there are too many to try."""
    return spread(sorted({*values}), TRIED)


def spread(things: Sequence[Thing], most: int) -> list[Thing]:
    """Return *things*, or *most* of them, evenly chosen."""
    if len(things) <= most:
        return [*things]
    step = (len(things) - 1) / (most - 1)
    return [things[round(i * step)] for i in range(most)]


def narrowest(curve: Sequence[AnySize], height: float) -> AnySize:
    """Return the narrowest shape no higher than *height*, or else the lowest."""
    return next((shape for shape in curve if shape.height <= height), curve[-1])


def lowest(curve: Sequence[AnySize], width: float) -> AnySize:
    """Return the lowest shape no wider than *width*, or else the narrowest."""
    return next((shape for shape in reversed(curve) if shape.width <= width), curve[0])


def compact(curve: Sequence[AnyShape]) -> AnyShape:
    """Return the shape with the smallest area."""
    return min(curve, key=lambda shape: shape.width * shape.height)


def in_order(shape: Shape) -> Iterator[str]:
    """Yield the keys of the boxes and frames in *shape*, in the order in which they stand."""
    waiting = [shape]
    while waiting:
        one = waiting.pop()
        item = one.standing()
        if item:
            yield item.key
        waiting += reversed(one.parts())


AnyShape = TypeVar("AnyShape", bound=Shape)
AnySize = TypeVar("AnySize", bound=Sized)
Thing = TypeVar("Thing")
