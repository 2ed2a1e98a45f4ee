"""In a notebook a map shows itself."""

from __future__ import annotations

from argmap import ArgumentMap, Claim, picture
from argmap.render.outline import outline
from argmap.render.slugs import mark

LIGHT = ArgumentMap(claims=[Claim("Light", "The footpath should be lit.")])


def test_a_map_shows_itself() -> None:
    """The bundle has the picture as SVG and the outline as plain text."""
    said = outline(LIGHT)
    assert LIGHT._repr_mimebundle_() == {
        "image/svg+xml": picture(LIGHT, id=f"map-{mark(said)}").decode(),
        "text/plain": said,
    }
