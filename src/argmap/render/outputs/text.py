"""Plain text: an outline of what is shown, and a note on what is left out."""

from __future__ import annotations

from argmap.render.outline import empty, outline
from argmap.render.output import FileOptions, Output, Picture
from argmap.render.scene import BoxKind, Scene
from argmap.render.svg.spoken import Spoken


def _write(picture: Picture, _options: FileOptions) -> bytes:
    scene = picture.sheet.scene
    said, rest = outline(scene.map, scene.fates, scene.lang).rstrip(), _rest(scene)
    parts = [rest] if rest and said == empty(scene.map, scene.lang) else [said, rest]
    return "\n\n".join(filter(None, parts)).encode() + b"\n"


def _rest(scene: Scene) -> str:
    """Return what stands for the rest of the map, each with what it has to do with others, and what is left out."""
    spoken = Spoken(scene)
    stand_ins = (spoken.box(box) for box in scene.boxes if box.kind in {BoxKind.GROUP, BoxKind.STUB})
    return "\n".join(filter(None, (*(said.replace("\n", "\n  ") for said in stand_ins), scene.left_out)))


TEXT = Output(
    "text", "the argument as an outline in plain text", ".txt", "text/plain", _write, laid_out=False, tips=True
)
