"""Links from chips to what they name, on pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from argmap.render.drawing import Area, Drawing, PlacedBox, PlacedChip
from argmap.render.press.press import Lead, Page
from argmap.render.scene import BoxKind

#: Space above a target when its page is shown, points.
ABOVE = 12.0


def with_leads(pages: Sequence[Page]) -> Sequence[Page]:
    """Return *pages* with links from their chips; those without a part lead to a place on the same page."""
    places = [_places(page) for page in pages]
    return [
        Page(page.drawing, page.spot, tuple(_leads(page, number, places)), page.foot)
        for number, page in enumerate(pages)
    ]


def _leads(page: Page, number: int, places: Sequence[Mapping[str, tuple[float, float]]]) -> Iterator[Lead]:
    for box in page.drawing.boxes:
        for chip in _chips(box):
            part = int(chip.part) if chip.part else number
            area = box.area if box.box.kind is BoxKind.GROUP and chip.part else chip.area
            x, y = places[part].get(chip.target, (0.0, 0.0))
            yield Lead(area, part, max(0.0, x), max(0.0, y - ABOVE))


def _chips(box: PlacedBox) -> Iterator[PlacedChip]:
    yield from box.chips
    for cell in box.cells:
        yield from cell.chips


def _places(page: Page) -> Mapping[str, tuple[float, float]]:
    """Return where boxes and cells are on *page*, by key."""
    return {key: _on_page(page, area) for key, area in _areas(page.drawing)}


def _areas(drawing: Drawing) -> Iterator[tuple[str, Area]]:
    for box in drawing.boxes:
        yield box.box.key, box.area
        yield from ((cell.cell.key, cell.area) for cell in box.cells)


def _on_page(page: Page, area: Area) -> tuple[float, float]:
    spot = page.spot
    return spot.window.x + (area.x - spot.part.x) * spot.scale, spot.window.y + (area.y - spot.part.y) * spot.scale
