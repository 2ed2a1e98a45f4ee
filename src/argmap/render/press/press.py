"""Conversion of pages to PDF or PNG by typst.

typst gets a fixed template, the pictures as SVG, and everything else as data. It reads no file but the fonts, fetches
nothing, and does not learn the time.

Source: https://typst.app/docs/reference/
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pkgutil import get_data
from typing import Any, Literal

from attrs import frozen

from argmap.errors import PressError
from argmap.interpret.pages import MARGIN
from argmap.language import Language
from argmap.render.drawing import Area, Drawing
from argmap.render.measure import ASCENT, DESCENT
from argmap.render.press.fonts import arimo, collection, families, typst
from argmap.render.press.lifting import Line, backed, lifted
from argmap.render.press.links import Lead, leads
from argmap.render.press.paper import OVERLAP, Spot
from argmap.render.press.parts import within
from argmap.render.scene import legible
from argmap.render.svg.document import document, language
from argmap.render.svg.elements import Element, written
from argmap.render.svg.spoken import Spoken

#: Length of a cutting mark, its distance from the tile, and height of the label above the page's foot, points.
MARK, GAP, FOOT = 10.0, 4.0, 12.0


@frozen
class Page:
    """Represent a page with a drawing on it."""

    #: The whole drawing, even if the page shows a part.
    drawing: Drawing
    #: The part that the page shows, and where.
    spot: Spot
    #: A line at its foot; empty for none.
    foot: str = ""


def pressed(pages: Sequence[Page], kind: Literal["pdf", "png"], *, fill: str, system: bool, ppi: float = 72) -> bytes:
    """Return *pages* as a PDF or PNG file.

    Args:
        pages: At least one; exactly one for PNG.
        kind: The file type.
        fill: Background colour; empty for none.
        system: Use fonts of the machine too.
        ppi: Pixels per inch, for PNG.

    Raises:
        PressError: a package is missing, or typst failed.
    """
    fonts = collection(system=system)
    shown = (within(page.drawing, page.spot.part) if page.spot.plan else page.drawing for page in pages)
    roots = [*map(document, shown)]
    job = json.dumps(_job(pages, roots, fill))
    pictures = {f"picture-{i}.svg": written(root).encode() for i, root in enumerate(roots)}
    template = {"main": get_data("argmap.render.press", "pages.typ") or b"", **pictures}
    return compiled(template, job, kind, fonts=fonts, ppi=ppi)


def compiled(
    template: Mapping[str, bytes], job: str, kind: Literal["pdf", "png"], *, fonts: Any, ppi: float = 72
) -> bytes:
    """Return the file that typst makes of *template* with the data *job*, as JSON.

    Raises:
        PressError: typst failed.
    """
    files = {**template, "words.typ": get_data("argmap.render.press", "words.typ")}
    try:
        file = typst().compile(files, font_paths=fonts, format=kind, ppi=ppi, sys_inputs={"job": job})
    except typst().TypstError as error:
        raise PressError(f"typst failed to write the {kind.upper()}: {error}") from error
    return bytes(file)


@frozen
class Inset:
    """Represent a picture for typst: an SVG, and lines of text that typst sets."""

    svg: bytes
    lines: Sequence[Line]


def inset(drawing: Drawing) -> Inset:
    """Return *drawing* for a page with other content, without a background."""
    root = document(drawing)
    lines = _laid_bare(root)
    return Inset(written(root).encode(), lines)


def _laid_bare(root: Element) -> Sequence[Line]:
    """Take the paper and some lines of text out of an SVG, and return those."""
    for group in root.all():
        group.parts = [part for part in group.parts if part.attributes.get("class_") != "page"]
    backed(root)
    return lifted(root, arimo())


def _job(pages: Sequence[Page], roots: Sequence[Element], fill: str) -> Mapping[str, Any]:
    """Return what the template is told. The SVGs lose what it draws itself: paper, and some lines of text."""
    drawing = pages[0].drawing
    scene = drawing.scene
    said, _, region = language(scene.map).partition("-")
    return {
        "title": legible(scene.title or scene.words.say("untitled")),
        "authors": [*map(legible, authors(scene.map.data))],
        "summary": legible(Spoken(scene).summary),
        "language": said.lower() or "und",
        "region": region if len(region) == len("GB") else "",
        "fonts": families(),
        "ascent": ASCENT,
        "descent": DESCENT,
        "fill": fill,
        "ink": drawing.theme.faint,
        "pages": [*map(_page, pages, roots, leads([(page.drawing, page.spot) for page in pages]))],
    }


def authors(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the authors that the front matter names."""
    said = data.get("author", ())
    return tuple(name for name in ((said,) if isinstance(said, str) else said) if isinstance(name, str))


def _page(page: Page, root: Element, links: Sequence[Lead]) -> Mapping[str, Any]:
    spot = page.spot
    label = _label(spot, page.drawing.scene.words)
    desc = next((part for part in root.parts if part.tag == "desc"), None)
    lines = _laid_bare(root)
    return {
        "width": spot.width,
        "height": spot.height,
        "across": page.drawing.width,
        "down": page.drawing.height,
        "scale": spot.scale,
        "window": _area(spot.window),
        "part": _area(spot.part),
        "said": label if spot.number or desc is None else legible(desc.text),
        "lines": lines,
        "links": links,
        "label": label,
        "marks": [*_marks(spot)] if spot.plan else [],
        "plan": [_area(area) for area in spot.plan],
        "shown": spot.number,
        "foot": FOOT,
        "line": legible(page.foot),
        "margin": MARGIN,
    }


def _area(area: Area) -> Mapping[str, float]:
    return {"x": area.x, "y": area.y, "width": area.width, "height": area.height}


def _label(spot: Spot, words: Language) -> str:
    """Return which page of the picture it is, in words; empty if the picture has only this one."""
    return words.say("said.tile", n=spot.number + 1, all=len(spot.plan)) if spot.plan else ""


def _marks(spot: Spot) -> Iterator[tuple[float, float, float, float]]:
    """Yield the marks beside a tile: where each starts, and how far it goes; where neighbours begin, half as far."""
    window, (left, right, top, bottom) = spot.window, spot.laps
    inner_x = [window.x + OVERLAP] * left + [window.right - OVERLAP] * right
    inner_y = [window.y + OVERLAP] * top + [window.bottom - OVERLAP] * bottom
    for xs, ys, long in (((window.x, window.right), (window.y, window.bottom), MARK), (inner_x, inner_y, MARK / 2)):
        for x in xs:
            yield x, window.y - GAP, 0, -long
            yield x, window.bottom + GAP, 0, long
        for y in ys:
            yield window.x - GAP, y, -long, 0
            yield window.right + GAP, y, long, 0
