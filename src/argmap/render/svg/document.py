"""SVG documents.

A file has no script and no reference to anything outside. Its style sheet applies to its own picture only, so that
several pictures can be on one page. Boxes are in reading order, each with its lines and a text for screen readers.
Lines and headings add nothing to these texts and are not read out.

Source: https://www.w3.org/TR/SVG2/, https://www.w3.org/TR/graphics-aria-1.0/ and https://www.w3.org/TR/svg-aam-1.0/
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from argmap.language import ENGLISH, named
from argmap.model.map import ArgumentMap
from argmap.render.drawing import Drawing, PlacedArrow
from argmap.render.ranks import reading_order
from argmap.render.scene import ArrowKind, Scene
from argmap.render.svg.boxes import box_element, caption_element, frame_element, junction_element
from argmap.render.svg.colours import sheet
from argmap.render.svg.elements import Element, add, element, hidden, number, titled
from argmap.render.svg.foot import foot_elements
from argmap.render.svg.lines import arrow_element, word_element
from argmap.render.svg.page import Page, page
from argmap.render.svg.text import label
from argmap.render.trunks import apart

#: The pattern of languages.
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}")


def finished(drawing: Drawing, *, embed_font: bool) -> Element:
    """Return the SVG file of a picture, with its font if *embed_font*.

    Raises:
        FontError: a package for embedding fonts is not installed.
    """
    root = document(drawing)
    if embed_font:
        from argmap.render.svg.fonts import embed  # noqa: PLC0415 - rarely needed

        embed(root)
    return root


def document(drawing: Drawing) -> Element:
    """Return the SVG document of a picture."""
    width, height = number(drawing.width), number(drawing.height)
    parts = page(drawing)
    root = element(
        "svg",
        xmlns="http://www.w3.org/2000/svg",
        id=parts.ids[""],
        width=f"{width}pt",
        height=f"{height}pt",
        viewBox=f"0 0 {width} {height}",
        role="graphics-document document",
        aria_describedby=f"{parts.ids['']}-summary",
        lang=language(drawing.scene.map),
        class_="argmap",
        font_family=drawing.theme.family,
        direction="ltr",
    )
    tongue = language_of_words(drawing.scene)
    titled(root, drawing.scene.title or parts.spoken.words.say("untitled"), "" if drawing.scene.title else tongue)
    add(root, "desc").text = parts.spoken.outline
    style = add(root, "style")
    behind = hidden(root)
    add(behind, "desc", id=f"{parts.ids['']}-summary", lang=tongue).text = parts.spoken.summary
    add(behind, "rect", class_="page", width=width, height=height, fill=drawing.theme.page)
    if drawing.headline.words:
        label(add(behind, "g", class_="headline"), drawing.headline)
    _layers(root, drawing, parts)
    style.text = sheet(drawing, root)
    return root


def language(map: ArgumentMap) -> str:
    """Return the language of *map*, or an empty string."""
    said = named(map.data)
    return said if LANGUAGE.fullmatch(said) else ""


def language_of_words(scene: Scene) -> str:
    """Return the language of words that are not the author's; empty if it need not be marked.

    It needs no mark in a map in the same language, nor if it is English in a map that names none.
    """
    own = language(scene.map).partition("-")[0].lower() or ENGLISH
    return "" if scene.lang == own else scene.lang


def _layers(root: Element, drawing: Drawing, parts: Page) -> None:
    """Add what is drawn, from what is behind to what is in front."""
    _layer(root, "frames", (frame_element(frame, parts) for frame in drawing.frames))
    _layer(root, "argument", _argument(drawing, parts))
    _layer(root, "ties", (arrow_element(arrow, parts) for arrow in drawing.arrows if _tie(arrow)))
    _layer(root, "junctions", (junction_element(junction, parts) for junction in drawing.junctions), aria_hidden="true")
    words = (word_element(arrow, parts) for arrow in drawing.arrows if arrow.label.words)
    _layer(root, "words", words, aria_hidden="true", lang=language_of_words(drawing.scene))
    _layer(root, "captions", (caption_element(frame, parts) for frame in drawing.frames), aria_hidden="true")
    _layer(root, "foot", foot_elements(drawing.foot, drawing.theme), aria_hidden="true")


def _layer(root: Element, name: str, elements: Iterator[Element], **look: str) -> None:
    group = element("g", class_=name, **look)
    group.parts.extend(elements)
    if group.parts:
        root.parts.append(group)


def _tie(arrow: PlacedArrow) -> bool:
    return arrow.arrow.kind is ArrowKind.SAME


def _argument(drawing: Drawing, parts: Page) -> Iterator[Element]:
    """Yield the boxes in reading order, after each the lines that have both their ends by then."""
    order = reading_order(drawing.scene)
    lines = _lines(drawing, order)
    placed = {box.box.key: box for box in drawing.boxes}
    for key in sorted((box.key for box in drawing.scene.boxes), key=order.__getitem__):
        if key in placed:  # a part of a drawing may have lines between boxes that it lacks
            yield box_element(placed[key], parts)
        yield from (arrow_element(arrow, parts) for arrow in lines.get(key, ()))


def _lines(drawing: Drawing, order: Mapping[str, int]) -> Mapping[str, list[PlacedArrow]]:
    """Return the lines that are drawn after each box, by its key: what they touch is behind them."""
    steps = {arrow.junction: arrow.source.place for arrow in drawing.scene.arrows if arrow.junction}
    found: defaultdict[str, list[PlacedArrow]] = defaultdict(list)
    for arrow in apart(drawing.arrows):
        if not _tie(arrow):
            target = arrow.arrow.target.place
            ends = (arrow.arrow.source.place, steps.get(target, target))
            found[max(ends, key=lambda place: order[place])].append(arrow)
    return found
