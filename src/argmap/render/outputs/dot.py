"""DOT: a graph with the positions of everything, which Graphviz draws as they are or lays out itself."""

from __future__ import annotations

from argmap.errors import EngineError
from argmap.render.dot.document import document, unplaced
from argmap.render.images import unpictured
from argmap.render.output import FileOptions, Output, Picture


def _write(picture: Picture, _options: FileOptions) -> bytes:
    try:
        text = document(picture.drawing)
    except EngineError:
        text = unplaced(picture.sheet)
    return text.encode("utf-8")


def _remarks(picture: Picture, _options: FileOptions) -> tuple[str, ...]:
    said = unpictured("DOT", picture.sheet.scene)
    try:
        return (*picture.drawing.remarks, *said)
    except EngineError as error:
        return (f"DOT has no positions: {error}", *said)


DOT = Output(
    "dot",
    "a DOT graph with positions, for Graphviz",
    ".dot",
    "text/vnd.graphviz",
    _write,
    bare=True,
    remarks=_remarks,
    tips=True,
)
