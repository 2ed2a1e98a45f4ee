"""Shapes of parts of a picture: widths and heights that no other pair beats, and where everything is put.

Source: Stockmeyer, Optimal orientations of cells in slicing floorplan designs (1983).
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Generic, Protocol, TypeAlias, TypeVar

from attrs import Factory, define, field

from argmap.render.drawing import Area, Point
from argmap.render.strands.contours import Contour
from argmap.render.strands.forest import Item, Strand

if TYPE_CHECKING:
    from argmap.render.strands.nodes import Node

#: What makes no difference between two heights, and what is no difference at all, points.
ALIKE, NOTHING = 0.5, 0.001

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
    #: Lines that lead out of a panel into one beside it, as far as the panel's border, by strand and place there.
    loose: dict[tuple[Strand, Point], list[tuple[str, list[Point]]]] = Factory(dict)
    #: Which boxes have their premises side by side.
    wide: set[str] = Factory(set)
    #: Boxes below which something is still to be put: trees may be deeper than Python's calls.
    later: list[tuple[Node, Point, bool]] = Factory(list)


AnySize = TypeVar("AnySize", bound="Sized")
Thing = TypeVar("Thing")
Thing_co = TypeVar("Thing_co", covariant=True)


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
    #: Its contour, once that was asked for.
    known: Contour = field(init=False, default=())

    @abstractmethod
    def own_contour(self) -> Contour:
        """Return its contour, from those of its parts."""

    @abstractmethod
    def ports(self) -> Mapping[Strand, float]:
        """Return how far from the left the lines of each strand leave the top."""

    @abstractmethod
    def parts(self) -> Sequence[Shape]:
        """Return what it consists of, in reading order."""

    @abstractmethod
    def standing(self) -> Item | None:
        """Return the box or panel that it is, if any."""


def contour(shape: Shape) -> Contour:
    """Return the contour of *shape*; trees may be deeper than Python's calls."""
    waiting = [shape]
    while waiting:
        one = waiting[-1]
        missing = [part for part in one.parts() if not part.known]
        if missing:
            waiting += missing
        else:
            one.known = one.known or one.own_contour()
            waiting.pop()
    return shape.known


@define(eq=False)
class Draft(Generic[Thing_co]):
    """Represent a shape that is made only if no other beats it."""

    width: float
    height: float
    make: Callable[[], Thing_co]


def pruned(shapes: Iterable[AnySize], kept: int) -> list[AnySize]:
    """Return the shapes that no other beats in width and height, the narrowest first, and at most *kept* of them."""
    found: list[AnySize] = []
    for shape in sorted(shapes, key=_size):
        if not found or shape.height < found[-1].height - ALIKE:
            found.append(shape)
    return spread(found, kept)


def _size(shape: Sized) -> tuple[float, float]:
    return shape.width, shape.height


def made(drafts: Iterable[Draft[Thing]], kept: int) -> list[Thing]:
    """Return the shapes of *drafts* that no other beats, and at most *kept* of them."""
    return [draft.make() for draft in pruned(drafts, kept)]


def below(curves: Sequence[Sequence[Sized]]) -> list[tuple[float, float]]:
    """Return the widths and heights of things with some shapes each if they stand below each other, narrowest first."""
    return _added([[_size(shape) for shape in curve] for curve in curves])


def abreast(curves: Sequence[Sequence[Sized]]) -> list[tuple[float, float]]:
    """Return the widths and heights of things with some shapes each if they stand beside each other, lowest first."""
    found = _added([[(shape.height, shape.width) for shape in reversed(curve)] for curve in curves])
    return [(across, limit) for limit, across in found]


def _added(curves: Sequence[Sequence[tuple[float, float]]]) -> list[tuple[float, float]]:
    """Return, for each limit that some thing just keeps, this limit and how long all things are together.

    Each thing has some pairs of such a limit, the least first, and its length.
    """
    if len(curves) == 1:
        return [*curves[0]]
    least = max(curve[0][0] for curve in curves)
    total = sum(curve[0][1] for curve in curves)
    gains: defaultdict[float, float] = defaultdict(float, {least: 0.0})
    for curve in curves:
        for (_, before), (limit, length) in pairwise(curve):
            gains[max(least, limit)] += before - length
    found = []
    for limit in sorted(gains):
        total -= gains[limit]
        found.append((limit, total))
    return found


def spread(things: Sequence[Thing], most: int) -> list[Thing]:
    """Return *things*, or *most* of them, evenly chosen."""
    if len(things) <= most:
        return [*things]
    step = (len(things) - 1) / (most - 1)
    return [things[round(i * step)] for i in range(most)]


def narrowest(curve: Sequence[AnySize], height: float) -> AnySize:
    """Return the narrowest shape no higher than *height*, or else the lowest."""
    at = bisect_left(curve, -height - NOTHING, key=_less_high)
    return curve[min(at, len(curve) - 1)]


def _less_high(shape: Sized) -> float:
    return -shape.height


def lowest(curve: Sequence[AnySize], width: float) -> AnySize:
    """Return the lowest shape no wider than *width*, or else the narrowest."""
    at = bisect_right(curve, width + NOTHING, key=_wide)
    return curve[max(0, at - 1)]


def _wide(shape: Sized) -> float:
    return shape.width


def compact(curve: Sequence[AnySize]) -> AnySize:
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
