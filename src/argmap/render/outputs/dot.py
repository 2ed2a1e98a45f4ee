"""DOT: a graph with boxes of measured size, for Graphviz to lay out."""

from __future__ import annotations

from argmap.render.graph import whole_graph
from argmap.render.images import unpictured
from argmap.render.output import FileOptions, Output, Picture
from argmap.render.ports import ports


def _write(picture: Picture, _options: FileOptions) -> bytes:
    return whole_graph(picture.sheet, ports(picture.sheet)).encode("utf-8")


DOT = Output(
    "dot",
    "a DOT graph, which Graphviz lays out",
    ".dot",
    "text/vnd.graphviz",
    _write,
    laid_out=False,
    remarks=lambda picture, _options: unpictured("DOT", picture.sheet.scene),
    tips=True,
)
