"""DOT without quoting: keys of the scene, numbers and empty tables.

It has the part of ``graphviz.Digraph`` that layouts need. That package writes an author's words as DOT, but importing
it takes longer than a layout.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from attrs import define, field


@define
class Sketch:
    """Collect DOT statements."""

    #: The statements so far.
    body: list[str] = field(factory=list)

    @property
    def source(self) -> str:
        """Return the graph."""
        return "digraph map {\n" + "".join(self.body) + "}\n"

    def attr(self, kind: str, **attributes: str) -> None:
        """Write defaults of *kind*: ``graph``, ``node`` or ``edge``."""
        self.body.append(f"{kind} [{_written(attributes)}]\n")

    def node(self, name: str, **attributes: str) -> None:
        """Write a node."""
        self.body.append(f"{name} [{_written(attributes)}]\n")

    def edge(self, tail_name: str, head_name: str, **attributes: str) -> None:
        """Write an edge; its ends may have ports."""
        self.body.append(f"{tail_name} -> {head_name} [{_written(attributes)}]\n")

    @contextmanager
    def subgraph(self, name: str, graph_attr: Mapping[str, str]) -> Iterator[Sketch]:
        """Write a subgraph around everything written in its context."""
        self.body.append(f"subgraph {name} {{ graph [{_written(graph_attr)}]\n")
        yield self
        self.body.append("}\n")


def _written(attributes: Mapping[str, str]) -> str:
    return " ".join(f"{name}={value if value[:1] == '<' else _quoted(value)}" for name, value in attributes.items())


def _quoted(value: str) -> str:
    return f'"{value}"'
