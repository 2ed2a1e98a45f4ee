"""Framing: which frames are around what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from argmap.render.drawing import Drawing


def around(drawing: Drawing) -> Mapping[str, frozenset[str]]:
    """Return the keys of the frames around each box, frame and junction of *drawing*, by its key."""
    parents = {frame.frame.key: frame.frame.parent for frame in drawing.frames}
    inside = {box.box.key: box.box.frame for box in drawing.boxes} | parents
    steps = {box.box.ref: box.box.frame for box in drawing.boxes}
    inside |= {one.junction.key: steps.get(one.junction.ref, "") for one in drawing.junctions}
    return {key: frozenset(_up(frame, parents)) for key, frame in inside.items()}


def _up(frame: str, parents: Mapping[str, str]) -> Iterator[str]:
    while frame:
        yield frame
        frame = parents.get(frame, "")
