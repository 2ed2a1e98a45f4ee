"""Graphviz DOT: the map at its measured sizes, for further work."""

from __future__ import annotations

from argmap.render.drawing import Sheet
from argmap.render.engine import Engine
from argmap.render.graph import whole_graph
from argmap.render.output import Output
from argmap.render.ports import ports


def _write(sheet: Sheet, _engine: Engine) -> bytes:
    return whole_graph(sheet, ports(sheet)).encode("utf-8")


DOT = Output("dot", "Graphviz DOT, for further work with Graphviz", ".dot", "text/vnd.graphviz", _write)
