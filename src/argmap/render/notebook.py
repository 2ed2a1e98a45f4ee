"""How a map shows itself in a notebook."""

from __future__ import annotations

from argmap.model.map import ArgumentMap
from argmap.render.outline import outline
from argmap.render.picture import picture
from argmap.render.slugs import mark


def bundle(map: ArgumentMap) -> dict[str, str]:
    """Return the picture and the outline of *map* by media type, as Jupyter and its like take them.

    The pictures of a notebook are one page: its ids bear a mark of what the map says.

    Raises:
        EngineError: the layout engine is missing or gave no layout.

    Source: https://ipython.readthedocs.io/en/stable/config/integrating.html
    """
    text = outline(map)
    return {"image/svg+xml": picture(map, id=f"map-{mark(text)}").decode("utf-8"), "text/plain": text}
