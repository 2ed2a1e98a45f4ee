"""Ports: where lines enter and leave a box.

Lines enter from below, each at a port of its own, reasons to the left of objections. This also makes the layout engine
put reasons on the left. Lines leave upwards.
"""

from __future__ import annotations

import enum
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import TypeVar

from attrs import frozen

from argmap.render.drawing import Area, Sheet
from argmap.render.scene import Anchor, ArrowKind

#: Lines that may end on any side.
LEVEL = frozenset({ArrowKind.CONTRARY, ArrowKind.CONTRADICTION, ArrowKind.SAME})
#: Lines closer than this share a port, points.
CLOSE = 3

_Place = TypeVar("_Place", bound=Hashable)
_Thing = TypeVar("_Thing")


class Side(enum.Enum):
    """List the sides of ports; the value is part of a port's name in DOT."""

    ENTER = "i"
    LEAVE = "o"


#: Maximum distance between two lines that enter or leave side by side, points.
APART = {Side.ENTER: 44, Side.LEAVE: 30}


@frozen
class Port:
    """Represent a place where lines enter or leave a cell or box."""

    #: The cell or box.
    anchor: Anchor
    #: Whether lines enter or leave.
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
    arrows = [arrow for arrow in sheet.scene.arrows if arrow.kind not in LEVEL]
    cells = {Anchor(box.box.key, cell.cell.key): cell for box in sheet.boxes for cell in box.cells}
    areas = {Anchor(box.box.key): box.area for box in sheet.boxes}
    areas |= {anchor: cell.area for anchor, cell in cells.items()}
    enter = grouped((arrow.target, arrow.key) for arrow in arrows if arrow.target in areas)
    leave = grouped((arrow.source, arrow.key) for arrow in arrows)
    exits = dict(_spread(leave, areas, Side.LEAVE))
    fixed = {
        key: Port(port.anchor, Side.LEAVE, round(cells[port.anchor].exit))
        for key, port in exits.items()
        if port.anchor.cell
    }
    return Ports(dict(_spread(enter, areas, Side.ENTER)), exits | fixed)


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
