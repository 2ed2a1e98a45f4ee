"""PDF: one slide a page, or pages with speaker notes, set by typst.

The template never changes; everything else is passed to it as data.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from pkgutil import get_data
from typing import Any

from attrs import asdict, define, field

from argmap.interpret.pages import paper
from argmap.render.drawing import Area, Drawing
from argmap.render.looks import corner
from argmap.render.measure import ASCENT, DESCENT
from argmap.render.press.fonts import collection, families
from argmap.render.press.lifting import Line
from argmap.render.press.links import linked
from argmap.render.press.paper import alone
from argmap.render.press.press import Page, compiled, inset, pressed
from argmap.render.scene import legible
from argmap.teaching.screen import GAP, RING
from argmap.teaching.slide import Deck, Figure, Slide
from argmap.teaching.slideshow import Pages, Slideshow
from argmap.teaching.ways import backwards


def _write(deck: Deck, pages: Pages) -> bytes:
    pictures = _Pictures(_shared(deck), deck.system_fonts)
    slides = [_slide(slide, pictures) for slide in deck.slides]
    theme, screen = deck.screen.theme, deck.screen
    job = {
        "title": legible(deck.title),
        "back": backwards(deck.title),
        "authors": [*map(legible, deck.authors)],
        "language": deck.language,
        "words": {key: deck.words[key] for key in ("notes", "no-notes")},
        "slides": slides,
        "shared": pictures.shared,
        "size": screen.size,
        "head": screen.head._asdict(),
        "aside": screen.aside,
        "room": screen.room._asdict(),
        "foot": screen.foot._asdict(),
        "paper": paper(pages.paper) if pages.notes else (),
        "colours": {key: getattr(theme, key) for key in ("page", "text", "faint", "strong", "frame")},
        "ring": RING,
        "fonts": families(),
        "ascent": ASCENT,
        "descent": DESCENT,
    }
    template = {"main": get_data("argmap.teaching.slides", "deck.typ") or b"", **pictures.files}
    return compiled(template, json.dumps(job), "pdf", fonts=collection(system=deck.system_fonts))


def _shared(deck: Deck) -> Set[int]:
    """Return the ids of the drawings that are on several slides: those of the whole map."""
    counts = Counter(id(slide.figure.drawing) for slide in deck.slides if slide.figure)
    return {one for one, count in counts.items() if count > 1}


def _slide(slide: Slide, pictures: _Pictures) -> Mapping[str, Any]:
    return {
        "kind": slide.kind.value,
        "heading": legible(slide.heading),
        "back": backwards(slide.heading),
        "aside": legible(slide.aside),
        "lines": [{**asdict(line), "text": legible(line.text), "back": backwards(line.text)} for line in slide.lines],
        "figure": pictures.figure(slide.figure) if slide.figure else None,
        "notes": [(legible(note.label), legible(note.text), backwards(note.text)) for note in slide.notes],
    }


@define
class _Pictures:
    """Turn figures into data, and collect their pictures as files.

    typst draws an SVG again on every page, and its lines of text too, but puts a PDF into the file once. So a drawing
    on several slides becomes a PDF first: otherwise, the file would grow with the square of the map.
    """

    #: The ids of drawings on several slides.
    _several: Set[int]
    #: Whether to use fonts of the machine too.
    _system: bool
    files: dict[str, bytes] = field(factory=dict)
    #: The PDF of each drawing on several slides, by its name, as numbers: typst takes no other files than text.
    shared: dict[str, Sequence[int]] = field(factory=dict)
    _names: dict[int, str] = field(factory=dict)

    def _put(self, drawing: Drawing) -> tuple[str, Sequence[Line]]:
        """Return the name of the picture of *drawing*, and the lines of text that typst adds."""
        if id(drawing) not in self._several:
            put, name = inset(drawing), f"picture-{len(self.files)}.svg"
            self.files[name] = put.svg
            return name, put.lines
        if id(drawing) not in self._names:
            self._names[id(drawing)] = name = f"picture-{len(self._names)}.pdf"
            page = Page(drawing, alone(drawing.width, drawing.height, 1))
            self.shared[name] = [*pressed((page,), "pdf", fill="", system=self._system)]
        return self._names[id(drawing)], ()

    def figure(self, figure: Figure) -> Mapping[str, Any]:
        """Return a figure as data."""
        drawing = figure.drawing
        name, lines = self._put(drawing)
        places = {box.box.key: figure.on_slide(box.area) for box in drawing.boxes}
        return {
            "file": name,
            "lines": lines,
            "area": figure.area._asdict(),
            "scale": figure.scale,
            "said": legible(figure.said),
            "rings": [
                {**_around(places[box.box.key]), "corner": corner(box, drawing.theme) * figure.scale + GAP}
                for box in figure.rings
            ],
            "leads": [
                {**figure.on_slide(area)._asdict(), "slide": figure.leads(chip)}
                for area, chip in linked(drawing)
                if figure.leads(chip)
            ],
        }


def _around(area: Area) -> Mapping[str, float]:
    x, y = area.x - GAP, area.y - GAP
    return {"x": x, "y": y, "width": area.width + 2 * GAP, "height": area.height + 2 * GAP}


PDF = Slideshow(
    "pdf",
    "one slide a page, or pages with speaker notes",
    ".pdf",
    "application/pdf",
    _write,
    paged=True,
    packs_fonts=True,
)
