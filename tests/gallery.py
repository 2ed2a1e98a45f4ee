"""All maps that tests draw, in all that they can be drawn in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from drawn import EXAMPLES

import argmap.render.picture as drawing
from argmap import ArgumentMap, picture
from argmap.interpret.interpret import interpret_text

MAPS = sorted((Path(__file__).parents[1] / "maps").glob("*.argdown"))
#: The one theme that there always is.
DEFAULT = "default"
#: The names of all themes.
THEMES: tuple[str, ...] = getattr(drawing, "themes", lambda: (DEFAULT,))()

#: Each notation in one theme, and each theme in one notation: pairs of their names.
LOOKS = (
    *((notation, DEFAULT) for notation in drawing.notations()),
    *(("reasons", theme) for theme in THEMES if theme != DEFAULT),
)


def maps() -> Mapping[str, ArgumentMap]:
    """Return the examples, and the maps that come with argmap."""
    return {**EXAMPLES, **{path.stem: interpret_text(path.read_text(encoding="utf-8")).map for path in MAPS}}


def drawn(map: ArgumentMap, *, notation: str = "reasons", theme: str = DEFAULT, id: str = "") -> str:
    """Return the picture of *map*."""
    look = {} if theme == DEFAULT else {"theme": theme}
    return picture(map, notation=notation, id=id, **look).decode()  # type: ignore[arg-type]
