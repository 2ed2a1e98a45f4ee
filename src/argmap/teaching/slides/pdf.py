"""PDF: one slide a page, or pages with speaker notes, set by typst.

The template never changes; everything else is passed to it as data.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pkgutil import get_data
from typing import Any

from attrs import asdict, define, field

from argmap.render.drawing import Area, Drawing
from argmap.render.looks import corner
from argmap.render.measure import ASCENT, DESCENT
from argmap.render.press.fonts import collection, families
from argmap.render.press.paper import paper
from argmap.render.press.press import Inset, compiled, inset
from argmap.render.scene import legible
from argmap.teaching.screen import BALL, GAP, RING
from argmap.teaching.slide import Deck, Figure, Slide
from argmap.teaching.slideshow import Pages, Slideshow


def _write(deck: Deck, pages: Pages) -> bytes:
    pictures = _Pictures()
    slides = [_slide(slide, pictures) for slide in deck.slides]
    theme, screen = deck.screen.theme, deck.screen
    job = {
        "title": legible(deck.title),
        "authors": [*map(legible, deck.authors)],
        "language": deck.language,
        "words": {key: deck.words[key] for key in ("notes", "no-notes")},
        "slides": slides,
        "size": screen.size,
        "head": asdict(screen.head),
        "aside": screen.aside,
        "room": asdict(screen.room),
        "foot": asdict(screen.foot),
        "paper": paper(pages.paper) if pages.notes else (),
        "colours": {key: getattr(theme, key) for key in ("page", "text", "faint", "strong", "frame")},
        "ring": RING,
        "ball": BALL,
        "fonts": families(),
        "ascent": ASCENT,
        "descent": DESCENT,
    }
    template = {"main": get_data("argmap.teaching.slides", "deck.typ") or b"", **pictures.files}
    return compiled(template, json.dumps(job), "pdf", fonts=collection(system=False))


def _slide(slide: Slide, pictures: _Pictures) -> Mapping[str, Any]:
    return {
        "kind": slide.kind.value,
        "heading": legible(slide.heading),
        "aside": legible(slide.aside),
        "lines": [{**asdict(line), "text": legible(line.text)} for line in slide.lines],
        "figure": pictures.figure(slide.figure) if slide.figure else None,
        "notes": [(legible(note.label), legible(note.text)) for note in slide.notes],
    }


@define
class _Pictures:
    """Turn figures into data, and collect their pictures as files, each drawing once."""

    files: dict[str, bytes] = field(factory=dict)
    #: Pictures by id of the drawing, which is kept so that its id is not reused.
    _put: dict[int, tuple[Drawing, str, Inset]] = field(factory=dict)

    def figure(self, figure: Figure) -> Mapping[str, Any]:
        """Return a figure as data."""
        drawing = figure.drawing
        if id(drawing) not in self._put:
            put, name = inset(drawing), f"picture-{len(self.files)}.svg"
            self.files[name] = put.svg
            self._put[id(drawing)] = drawing, name, put
        _, name, put = self._put[id(drawing)]
        places = {box.box.key: figure.on_slide(box.area) for box in drawing.boxes}
        return {
            "file": name,
            "lines": put.lines,
            "area": asdict(figure.area),
            "scale": figure.scale,
            "said": legible(figure.said),
            "rings": [
                {**_around(places[box.box.key]), "corner": corner(box, drawing.theme) * figure.scale + GAP}
                for box in figure.rings
            ],
            "marks": [{"text": one.text, **asdict(places[one.box])} for one in figure.marks],
        }


def _around(area: Area) -> Mapping[str, float]:
    x, y = area.x - GAP, area.y - GAP
    return {"x": x, "y": y, "width": area.width + 2 * GAP, "height": area.height + 2 * GAP}


PDF = Slideshow("pdf", "one slide a page, or pages with speaker notes", ".pdf", "application/pdf", _write, paged=True)
