"""Ids, classes, texts and looks that the parts of an SVG share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from argmap.render.drawing import Drawing
from argmap.render.scene import Thing
from argmap.render.svg.meaning import noted
from argmap.render.svg.names import ids
from argmap.render.svg.spoken import Spoken
from argmap.render.theme import Theme


class Page(NamedTuple):
    """Represent what the parts of one SVG share."""

    #: The theme.
    theme: Theme
    #: Ids of all parts by key; the key of the picture is ``""``.
    ids: Mapping[str, str]
    #: Classes for tags, speakers and groups, by claim or argument.
    classes: Mapping[Thing, str]
    #: Texts for screen readers.
    spoken: Spoken


def page(drawing: Drawing) -> Page:
    """Return ids, classes and texts for *drawing*."""
    scene = drawing.scene
    return Page(drawing.theme, ids(scene), noted(scene.map), Spoken(scene))
