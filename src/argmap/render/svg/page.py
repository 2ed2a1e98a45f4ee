"""What the parts of an SVG are written with: names, classes, what is said of them, and how they look."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from argmap.render.drawing import Drawing
from argmap.render.scene import Thing
from argmap.render.svg.meaning import noted
from argmap.render.svg.names import ids
from argmap.render.svg.spoken import Spoken
from argmap.render.theme import Theme


@frozen
class Page:
    """Hold what all parts of one SVG are written with."""

    #: How it looks.
    theme: Theme
    #: The ids of all parts by their keys; of the picture by ``""``.
    ids: Mapping[str, str]
    #: Classes besides those of the kind and role, by what has them.
    classes: Mapping[Thing, str]
    #: What is said of each part.
    spoken: Spoken


def page(drawing: Drawing) -> Page:
    """Return what the SVG of *drawing* is written with."""
    scene = drawing.scene
    return Page(drawing.theme, ids(scene), noted(scene.map), Spoken(scene))
