"""Parts as files of their own, which link to each other where the file type has links."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from attrs import evolve

from argmap.render.drawing import Drawing, PlacedChip
from argmap.render.output import FileOptions, Output, Picture, linked
from argmap.render.parts.book import Book, book, led
from argmap.render.svg.names import ids


def files(picture: Picture, kind: Output, options: FileOptions, stem: str) -> Mapping[str, bytes]:
    """Return a file for each part of *picture*, by name: ``STEM-overview.svg``, ``STEM-a-title.svg`` and so on."""
    made = book(picture, options, paged=False)
    names = [f"{stem}-{leaf.slug}{kind.suffix}" for leaf in made.leaves]
    found: dict[str, bytes] = {}
    for name, drawing in zip(names, addressed(made, [quote(name) for name in names]), strict=True):
        part = linked(evolve(picture, laid=drawing), kind)
        found[name] = kind.write(part, evolve(options, parts=False))
    return found


def addressed(made: Book, names: list[str]) -> list[Drawing]:
    """Return the drawings of all parts with the addresses of other parts, whose files are *names*."""
    places = [ids(leaf.drawing.scene) for leaf in made.leaves]

    def url(chip: PlacedChip) -> str:
        part = int(chip.part)
        return f"{names[part]}#{places[part].get(chip.target, places[part][''])}"

    return [led(leaf.drawing, url) for leaf in made.leaves]
