"""Ports: where lines enter and leave a box.

Lines enter from below, each at a port of its own, reasons to the left of objections. This also makes the layout engine
put reasons on the left. Lines leave upwards. A line that runs down, because its claims support or attack each other,
leaves from below and enters boxes from above: around its boxes, it would run through other lines or its own boxes.
"""

from __future__ import annotations

import enum
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import TypeVar

from attrs import evolve, frozen

from argmap.render.drawing import Area, Sheet
from argmap.render.ranks import LEVEL, backwards, beside
from argmap.render.scene import Anchor

#: Lines closer than this share a port, points.
CLOSE = 3

#: Minimum distance between lines of a premise and of its argument, where they leave, points; places are tried at steps
#: of some points, and none at the ends of a side.
GAP, STEP, EDGE = 12, 4, 8

_Place = TypeVar("_Place", bound=Hashable)
_Thing = TypeVar("_Thing")


class Side(enum.Enum):
    """List the sides of ports; the value is part of a port's name in DOT."""

    LOWER = "i"
    UPPER = "o"


#: Maximum distance between two lines side by side, points.
APART = {Side.LOWER: 44, Side.UPPER: 30}


@frozen
class Port:
    """Represent a place where lines enter or leave a cell or box."""

    #: The cell or box.
    anchor: Anchor
    #: The side of the cell or box.
    side: Side
    #: From the left side of the box, whole points.
    x: int

    @property
    def name(self) -> str:
        """Return its name in DOT."""
        return f"{self.anchor.cell or self.anchor.place}{self.side.value}{self.x}"


@frozen
class Ports:
    """Represent the ports of lines, by key; lines that end at a step or any side have none."""

    #: Where lines enter.
    entries: Mapping[str, Port]
    #: Where lines leave.
    exits: Mapping[str, Port]

    @property
    def all(self) -> tuple[Port, ...]:
        """Return all ports; some occur several times."""
        return (*self.entries.values(), *self.exits.values())


def ports(sheet: Sheet) -> Ports:
    """Return the ports of the lines of *sheet*, reasons to the left of objections."""
    flat = beside(sheet.scene)
    arrows = [arrow for arrow in sheet.scene.arrows if arrow.kind not in LEVEL and arrow.key not in flat]
    cells = {Anchor(box.box.key, cell.cell.key): cell for box in sheet.boxes for cell in box.cells}
    areas = {Anchor(box.box.key): box.area for box in sheet.boxes}
    areas |= {anchor: cell.area for anchor, cell in cells.items()}
    falling = backwards(sheet.scene) - {arrow.key for arrow in arrows if arrow.junction}
    ends = [
        (arrow.target, arrow.key, bool(arrow.target.cell) or arrow.key not in falling)
        for arrow in arrows
        if arrow.target in areas
    ]
    starts = [(arrow.source, arrow.key, arrow.key in falling) for arrow in arrows]
    lower = dict(_spread(grouped((at, key) for at, key, low in (*ends, *starts) if low), areas, Side.LOWER))
    upper = dict(_spread(grouped((at, key) for at, key, low in (*starts, *ends) if not low), areas, Side.UPPER))
    entries = {key: (lower if low else upper)[key] for _, key, low in ends}
    exits = {key: (lower if low else upper)[key] for _, key, low in starts}
    fixed = {
        key: evolve(port, x=round(cells[port.anchor].exit))
        for key, port in exits.items()
        if port.anchor.cell and port.side is Side.UPPER
    }
    return Ports(entries, {key: _beside(port, fixed.values(), areas) for key, port in exits.items()} | fixed)


def _beside(port: Port, premises: Iterable[Port], areas: Mapping[Anchor, Area]) -> Port:
    """Return *port*, or if lines of a premise leave there, the nearest place beside them on the top of the box."""
    if port.anchor.cell or port.side is Side.LOWER:
        return port
    taken = [one.x for one in premises if one.anchor.place == port.anchor.place]
    area = areas[port.anchor]
    places = (port.x + sign * aside for aside in range(0, int(area.width), STEP) for sign in (1, -1))
    inside = (x for x in places if area.x + EDGE < x < area.right - EDGE)
    return evolve(port, x=next((x for x in inside if all(abs(x - one) >= GAP for one in taken)), port.x))


def grouped(pairs: Iterable[tuple[_Place, _Thing]]) -> Mapping[_Place, list[_Thing]]:
    """Return things grouped by place, such as keys of lines by their anchor."""
    found: defaultdict[_Place, list[_Thing]] = defaultdict(list)
    for place, thing in pairs:
        found[place].append(thing)
    return found


def _spread(lines: Mapping[Anchor, list[str]], areas: Mapping[Anchor, Area], side: Side) -> Iterator[tuple[str, Port]]:
    for anchor, keys in lines.items():
        area = areas[anchor]
        step = min(area.width / (len(keys) + 1), APART[side])
        start = area.x + area.width / 2 - step * (len(keys) - 1) / 2
        for i, key in enumerate(keys):
            x = round(start + i * step)
            yield key, Port(anchor, side, x if step > CLOSE else x - x % CLOSE)
