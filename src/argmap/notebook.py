"""Display of maps, parts of maps and changes in notebooks.

Ids contain a digest of what is shown, since all pictures of a notebook share one page. A layout has the engine's time
limit; after it, boxes are drawn in plain rows.

Source: https://ipython.readthedocs.io/en/stable/config/integrating.html
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from argmap.editing.telling import telling_called
from argmap.language import language_of
from argmap.model.change import Diff
from argmap.model.map import ArgumentMap
from argmap.model.union import Union, union
from argmap.model.view import View, noted
from argmap.render.outline import outline
from argmap.render.picture import picture
from argmap.render.slugs import mark


def bundle(shown: ArgumentMap | View | Union) -> Mapping[str, str]:
    """Return a picture and a plain text by media type: an outline, or for a union the list of changes.

    Raises:
        EngineError: the layout engine is missing or failed.
    """
    text = _changes(shown.diff) if isinstance(shown, Union) else _outline(shown)
    return {"image/svg+xml": _svg(shown, text), "text/plain": text}


def changes(diff: Diff) -> Mapping[str, str]:
    """Return the list of changes by media type: as HTML, below a picture of both maps, and as plain text.

    Raises:
        EngineError: the layout engine is missing or failed.
    """
    text = _changes(diff)
    return {"text/html": f"{_svg(union(diff), text)}\n<pre>{escape(text)}</pre>", "text/plain": text}


def _svg(shown: ArgumentMap | View | Union, text: str) -> str:
    return picture(shown, id=f"map-{mark(text)}").decode("utf-8")


def _changes(diff: Diff) -> str:
    return telling_called("text").write(diff)


def _outline(shown: ArgumentMap | View) -> str:
    if isinstance(shown, ArgumentMap):
        return outline(shown)
    note = noted(shown, language_of("", shown.map.data))
    return "\n".join(filter(None, (outline(shown.map).rstrip("\n"), note))) + "\n"
