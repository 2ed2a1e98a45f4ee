"""Links of chips: from a place on one page to the box that it names, on the same page or another one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypedDict

from argmap.render.drawing import Area, Drawing, PlacedChip
from argmap.render.press.paper import Spot
from argmap.render.scene import BoxKind

#: How far above its target a page is scrolled, points, besides the ten points that typst adds.
ABOVE = 2.0
#: The top of a picture, to which links to a whole part lead.
TOP = Area(0, 0, 0, 0)


class Lead(TypedDict):
    """Represent a link for the template, in points."""

    #: Its place in the picture.
    x: float
    y: float
    width: float
    height: float
    #: Number of the page that it leads to, counted from 1, and the place there.
    page: int
    to_x: float
    to_y: float


def leads(pages: Sequence[tuple[Drawing, Spot]]) -> list[list[Lead]]:
    """Return the links on each of *pages*, which each show a drawing, or a part of one."""
    areas = [_areas(drawing) for drawing, _ in pages]
    shown = [_shown(at, spot) for at, (_, spot) in zip(areas, pages, strict=True)]
    homes: dict[str, list[int]] = {}
    for number, keys in enumerate(shown):
        for key in keys:
            homes.setdefault(key, []).append(number)
    return [[*_on_page(number, pages, areas, homes)] for number in range(len(pages))]


def _on_page(
    number: int,
    pages: Sequence[tuple[Drawing, Spot]],
    areas: Sequence[Mapping[str, Area]],
    homes: Mapping[str, Sequence[int]],
) -> Iterator[Lead]:
    drawing, spot = pages[number]
    for area, chip in linked(drawing):
        found = homes.get(chip.target, ()) if area.touches(spot.part) else ()
        if chip.part and int(chip.part) < len(pages):
            found = (int(chip.part),)
        if found:
            other = min(found, key=lambda one: (pages[one][0] is not drawing, abs(one - number)))
            target, there = areas[other].get(chip.target, TOP), pages[other][1]
            yield Lead(
                x=area.x,
                y=area.y,
                width=area.width,
                height=area.height,
                page=other + 1,
                to_x=max(0.0, there.window.x + (target.x - there.part.x) * there.scale),
                to_y=max(0.0, there.window.y + (target.y - there.part.y) * there.scale - ABOVE),
            )


def linked(drawing: Drawing) -> Iterator[tuple[Area, PlacedChip]]:
    """Yield what is a link, and the chip that says where it leads: all of a closed group leads to its part."""
    closed = {box.box.key: box.area for box in drawing.boxes if box.box.kind is BoxKind.GROUP}
    for chip in chips(drawing):
        yield closed.get(chip.target, chip.area) if chip.part else chip.area, chip


def chips(drawing: Drawing) -> Iterator[PlacedChip]:
    """Yield all chips in *drawing*."""
    for box in drawing.boxes:
        yield from box.chips
        for cell in box.cells:
            yield from cell.chips


def _areas(drawing: Drawing) -> Mapping[str, Area]:
    """Return the areas of boxes, premises and frames, by key."""
    cells = {cell.cell.key: cell.area for box in drawing.boxes for cell in box.cells}
    frames = {frame.frame.key: frame.area for frame in drawing.frames}
    return cells | frames | {box.box.key: box.area for box in drawing.boxes}


def _shown(areas: Mapping[str, Area], spot: Spot) -> Iterator[str]:
    """Yield the keys of what begins on a page."""
    part = spot.part
    for key, area in areas.items():
        if part.x <= area.x <= part.right and part.y <= area.y <= part.bottom:
            yield key
