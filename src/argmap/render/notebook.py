"""Display of maps in notebooks."""

from __future__ import annotations

from argmap.model.map import ArgumentMap
from argmap.render.outline import outline
from argmap.render.picture import picture
from argmap.render.slugs import mark


def bundle(map: ArgumentMap) -> dict[str, str]:
    """Return the picture and the outline of *map* by media type, for Jupyter.

    Ids contain a digest of the map, since all pictures of a notebook share one page.

    Raises:
        EngineError: the layout engine is missing or failed.

    Source: https://ipython.readthedocs.io/en/stable/config/integrating.html
    """
    text = outline(map)
    return {"image/svg+xml": picture(map, id=f"map-{mark(text)}").decode("utf-8"), "text/plain": text}
