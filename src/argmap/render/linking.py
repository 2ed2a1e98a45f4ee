"""Links from a picture to other files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import evolve

from argmap.model.argument import Argument
from argmap.model.claim import Claim
from argmap.model.map import ArgumentMap
from argmap.model.marks import MarkKind
from argmap.render.drawing import Drawing, PlacedBox, PlacedCell, Run, Words
from argmap.render.svg.links import allowed


def elsewhere(map: ArgumentMap) -> Iterator[str]:
    """Yield the addresses of links that lead neither to the web nor to a place on the page, each once."""
    things: tuple[Claim | Argument, ...] = (*map.claims, *map.arguments)
    marks = (mark for thing in things for mark in thing.marks)
    yield from dict.fromkeys(mark.url for mark in marks if mark.kind is MarkKind.LINK and not allowed(mark.url))


def relinked(drawing: Drawing, links: Mapping[str, str]) -> Drawing:
    """Return *drawing* with paths in place of the addresses that *links* names; an empty one is no link."""
    return evolve(drawing, boxes=tuple(_box(box, links) for box in drawing.boxes))


def _box(box: PlacedBox, links: Mapping[str, str]) -> PlacedBox:
    cells = tuple(_cell(cell, links) for cell in box.cells)
    return evolve(box, cells=cells) if any(a is not b for a, b in zip(cells, box.cells, strict=True)) else box


def _cell(cell: PlacedCell, links: Mapping[str, str]) -> PlacedCell:
    if not any(run.url in links for line in cell.words for run in line.runs):
        return cell
    return evolve(cell, words=tuple(_line(line, links) for line in cell.words))


def _line(line: Words, links: Mapping[str, str]) -> Words:
    return line._replace(runs=tuple(_run(run, links) for run in line.runs))


def _run(run: Run, links: Mapping[str, str]) -> Run:
    return run._replace(url=links[run.url], local=True) if run.url in links else run
