"""Where lines leave boxes and end at them, as their outlines allow.

A line to or from joined circles as a whole keeps off each single one: it leaves the bracket above them, and ends at a
plus sign.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import sqrt

from argmap.render.courses import Way
from argmap.render.drawing import Area, PlacedBox, PlacedCell, Point
from argmap.render.outlines import border, cell_rounding, rounding, single
from argmap.render.scene import Shape
from argmap.render.strands.forest import Strand
from argmap.render.strands.spacing import DIP, ENTRY, FIRST, NEXT

#: Where else than in the middle a line may end above or below a box, as shares of its width.
ASIDE = (0.2, 0.8)
#: How far from a corner of a box a line may end, points.
CORNER = 12.0
#: What it costs to end on top of a box, or to leave there, as lines of a trunk do.
TOP = 90.0
#: How far below the top of joined circles a line leaves their bracket to the left, points: it is told from one that
#: leaves upwards.
BELOW = 0.25


def beside(box: PlacedBox) -> bool:
    """Return whether a box has premises side by side."""
    return len(box.cells) > 1 and box.cells[0].area.bottom > box.cells[-1].area.y


def from_below(box: PlacedBox) -> bool:
    """Return whether lines end at the premises of a box from below, and not from the left."""
    return beside(box) or box.box.shape is Shape.JOINED


def stem(box: PlacedBox) -> float:
    """Return how far from the left the line of a box leaves its top: in the middle of it, or of its bracket."""
    if box.box.shape is Shape.JOINED and box.cells:
        first, last = box.cells[0].area, box.cells[-1].area
        return (first.x + first.width / 2 + last.x + last.width / 2) / 2
    return box.area.x + box.area.width / 2


def leaving(box: PlacedBox) -> Point:
    """Return where a line leaves the left side of a box, or the left end of its bracket."""
    if box.box.shape is Shape.JOINED and len(box.cells) > 1:
        first = box.cells[0].area
        return Point(first.x + first.width / 2, box.area.y + BELOW)
    if single(box):
        only = box.cells[0].area
        return Point(only.x, only.y + only.height / 2)
    place = box.area.y + min(ENTRY, box.area.height / 2)
    return border(box.area, rounding(box.box.shape, box.area), Way.LEFT, place)


def premises(strands: Sequence[Strand], box: PlacedBox) -> list[Strand]:
    """Return the strands that end at a premise, in the order of premises from the top and from the left."""
    if box.box.plain:
        return []
    order = {cell.cell.key: i for i, cell in enumerate(box.cells)}
    return sorted((one for one in strands if one.target.cell in order), key=lambda one: order[one.target.cell])


def in_order(strands: Sequence[Strand], box: PlacedBox) -> list[Strand]:
    """Return *strands* in the order in which they end below a box, from the left."""
    inner = premises(strands, box)
    rest = [one for one in strands if one not in inner]
    if box.box.shape is not Shape.JOINED:
        return [*inner, *rest]
    first = [one for one in inner if one.target.cell in _before_the_middle(box)]
    return [*first, *rest, *inner[len(first) :]]


def _before_the_middle(box: PlacedBox) -> frozenset[str]:
    return frozenset(cell.cell.key for cell in box.cells[: (len(box.cells) + 1) // 2])


def landings(wanted: Mapping[Strand, float], box: PlacedBox) -> dict[Strand, Point]:
    """Return where lines end at the lower borders of a box and of premises that they reach from below.

    Args:
        wanted: Distance from the left at which each strand comes up, in the order of `in_order`.
        box: The box.
    """
    found: dict[Strand, Point] = {}
    together: defaultdict[str, list[Strand]] = defaultdict(list)
    for strand in wanted:
        together[_place(strand, box)].append(strand)
    for key, strands in together.items():
        low, high = _zone(key, box)
        if not key and len(together) > 1 and box.box.shape is not Shape.JOINED:
            low = max(point.x for point in found.values()) + FIRST
        places = _apart([wanted[strand] for strand in strands], low, high)
        found |= {strand: _landing(key, box, x) for strand, x in zip(strands, places, strict=True)}
    return found


def _place(strand: Strand, box: PlacedBox) -> str:
    """Return the key of the premise that a strand reaches from below; empty for the whole box."""
    cell = strand.target.cell
    if single(box):
        return box.cells[0].cell.key
    return cell if from_below(box) and any(one.cell.key == cell for one in box.cells) and not box.box.plain else ""


def middle(strands: Sequence[Strand], box: PlacedBox) -> float:
    """Return the middle of the places where strands end at the lower border of a box and of its premises."""
    zones = [_zone(_place(strand, box), box) for strand in strands]
    middles = [(low + high) / 2 for low, high in zones]
    return (min(middles) + max(middles)) / 2


def _zone(key: str, box: PlacedBox) -> tuple[float, float]:
    """Return between which distances from the left lines end below a premise, or below the whole for an empty *key*."""
    if key:
        cell = _cell(key, box)
        return _level(cell.area, cell_rounding(box, cell))
    if box.box.shape is Shape.JOINED and len(box.cells) > 1:
        after = (len(box.cells) + 1) // 2
        return box.cells[after - 1].area.right, box.cells[after].area.x
    return _level(box.area, rounding(box.box.shape, box.area))


def _cell(key: str, box: PlacedBox) -> PlacedCell:
    return next(cell for cell in box.cells if cell.cell.key == key)


def _level(area: Area, radius: float) -> tuple[float, float]:
    """Return where a lower border is level enough for the end of a line."""
    aside = radius - sqrt(max(0.0, radius**2 - (radius - DIP) ** 2)) if radius else min(FIRST, area.width / 2)
    return area.x + aside, area.right - aside


def straight_up(strand: Strand, box: PlacedBox, x: float) -> Point:
    """Return where a strand that comes up at a place ends at the lower border of a box."""
    return _landing(_place(strand, box), box, x)


def reachable(rails: Mapping[Strand, float], box: PlacedBox) -> bool:
    """Return whether all strands end at a box, or at what they mean in it, if they come up at these places."""
    zones = ((_zone(_place(strand, box), box), x) for strand, x in rails.items())
    return all(low <= x <= high for (low, high), x in zones)


def _landing(key: str, box: PlacedBox, x: float) -> Point:
    if key:
        cell = _cell(key, box)
        return border(cell.area, cell_rounding(box, cell), Way.DOWN, x)
    return border(box.area, rounding(box.box.shape, box.area), Way.DOWN, x)


def _apart(wanted: Sequence[float], low: float, high: float) -> list[float]:
    """Return places from *low* to *high* in the order of *wanted*, near these, and apart."""
    step = min(NEXT, max(0.0, high - low) / max(1, len(wanted) - 1))
    found: list[float] = []
    for i, x in enumerate(wanted):
        least = found[-1] + step if found else low
        found.append(max(least, min(x, high - step * (len(wanted) - 1 - i))))
    return found


def doors(box: PlacedBox) -> Iterator[tuple[Way, Point, float]]:
    """Yield where lines across the picture leave or reach a box: on which side, where, and at which price.

    Trunks have the middle of the top, and the left of the bottom first.
    """
    if box.box.shape is Shape.JOINED and len(box.cells) > 1:
        yield from _doors_of_bracket(box)
        return
    area = box.cells[0].area if single(box) else box.area
    radius = cell_rounding(box, box.cells[0]) if single(box) else rounding(box.box.shape, area)
    low, high = _between(area.y, area.bottom)
    for share in (0.5, 0.75, 0.25):
        y = low + (high - low) * share
        if not _shut(box, y):
            yield Way.RIGHT, border(area, radius, Way.RIGHT, y), 0.0
        yield Way.LEFT, border(area, radius, Way.LEFT, y), 10.0
    low, high = _level(area, radius) if radius else _between(area.x, area.right)
    for share in (0.5, *ASIDE):
        x = low + (high - low) * share
        yield Way.DOWN, border(area, radius, Way.DOWN, x), 10.0
        if share in ASIDE:
            yield Way.UP, border(area, radius, Way.UP, x), TOP


def _between(low: float, high: float) -> tuple[float, float]:
    """Return the part of a side that is off its corners."""
    off = min(CORNER, (high - low) / 2)
    return low + off, high - off


def _doors_of_bracket(box: PlacedBox) -> Iterator[tuple[Way, Point, float]]:
    first, last = box.cells[0].area, box.cells[-1].area
    left, right, top = first.x + first.width / 2, last.x + last.width / 2, box.area.y
    yield Way.LEFT, Point(left, top + BELOW), 10.0
    if not _shut(box, top + BELOW):
        yield Way.RIGHT, Point(right, top + BELOW), 0.0
    for share in ASIDE:
        yield Way.UP, Point(left + (right - left) * share, top), TOP
    low, high = _zone("", box)
    yield Way.DOWN, Point((low + high) / 2, box.area.bottom), 10.0


def _shut(box: PlacedBox, y: float) -> bool:
    """Return whether chips stand right of the premises of a box at some height."""
    right = max((cell.area.right for cell in box.cells), default=box.area.right)
    return any(chip.area.x >= right and chip.area.y <= y + 1 and y - 1 <= chip.area.bottom for chip in box.chips)


def gates(box: PlacedBox, key: str) -> Iterator[tuple[Way, Point]]:
    """Yield where on the border of a box, on which side, a line can go straight to or from a premise."""
    cell = _cell(key, box).area
    others = [other.area for other in box.cells if other.cell.key != key]
    level = [other for other in others if other.y < cell.bottom and cell.y < other.bottom]
    for share in (0.5, *ASIDE):
        y = cell.y + share * cell.height
        if not any(other.x > cell.x for other in level) and not _shut(box, y):
            yield Way.RIGHT, Point(box.area.right, y)
        if not any(other.x < cell.x for other in level):
            yield Way.LEFT, Point(box.area.x, y)
    if not any(other.y > cell.y and other.x < cell.right and cell.x < other.right for other in others):
        yield from ((Way.DOWN, Point(cell.x + share * cell.width, box.area.bottom)) for share in (0.5, *ASIDE))


def behind(box: PlacedBox, key: str, at: Point) -> Point:
    """Return where a line that passes the border of a box at one of its `gates` meets a premise."""
    cell = _cell(key, box)
    area, radius = cell.area, cell_rounding(box, cell)
    if area.x < at.x < area.right:
        return border(area, radius, Way.DOWN, at.x)
    return border(area, radius, Way.LEFT if at.x <= area.x else Way.RIGHT, at.y)
