"""Parts as pages of one document, with links between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.interpret.pages import paper
from argmap.render.drawing import Drawing
from argmap.render.output import FileOptions, Picture
from argmap.render.parts.book import Book, book
from argmap.render.press.paper import Spot, alone, fitted
from argmap.render.press.press import Page
from argmap.render.press.remarks import READABLE, smallest, unseen


def pages(picture: Picture, options: FileOptions) -> Sequence[Page]:
    """Return a page for each part of *picture*; on paper, with its number and the title of the map at the foot."""
    made = book(picture, options, paged=True)
    count = len(made.leaves)
    return [
        Page(leaf.drawing, _spot(leaf.drawing, options), _foot(made, number, count) if options.page else "")
        for number, leaf in enumerate(made.leaves, 1)
    ]


def _spot(drawing: Drawing, options: FileOptions) -> Spot:
    """Return where a part is on its page."""
    size, scale = (drawing.width, drawing.height), options.scale or 1
    return fitted(*size, paper(options.page), scale) if options.page else alone(*size, scale)


def _foot(made: Book, number: int, count: int) -> str:
    words = made.leaves[0].drawing.scene.words
    return " · ".join(filter(None, (made.title, words.say("parts.of", n=number, all=count))))


def remarks(picture: Picture, options: FileOptions, *, paged: bool) -> tuple[str, ...]:
    """Return warnings about parts: letters that no font has, and text that is too small on paper."""
    leaves = book(picture, options, paged=paged).leaves
    said = (one for leaf in leaves for one in (*leaf.drawing.remarks, *unseen(leaf.drawing, options)))
    return tuple(dict.fromkeys((*said, *_small([leaf.drawing for leaf in leaves], options))))


def _small(drawings: Sequence[Drawing], options: FileOptions) -> Iterator[str]:
    sizes = [smallest(one) * _spot(one, options).scale for one in drawings] if options.page else []
    small = [size for size in sizes if size < READABLE]
    if small:
        many = f"{len(small)} of {len(sizes)} parts {'has' if len(small) == 1 else 'have'}"
        yield f"on {options.page}, {many} text only {min(small):.1f} points high or more; a box there holds too much"
