"""Merge titles in lists of the front matter, without duplicates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import frozen

from argmap.editing.mentions import Path, names_titles, yaml_node
from argmap.editing.things import Thing
from argmap.errors import EditCode, EditError
from argmap.text import Span


@frozen
class Listed:
    """Hold a place in the front matter that names something."""

    #: The title with its quotes; if the entry goes, the entry with its separator.
    span: Span
    #: Whether the entry goes, because the list already has the other title.
    goes: bool


def data_united(value: Any, what: Thing, into: Thing, path: Path = ()) -> Any:
    """Return front matter with *into* for *what*, once in each list."""
    if isinstance(value, Mapping):
        return {key: data_united(inner, what, into, (*path, key)) for key, inner in value.items()}
    named = names_titles(path, what)
    if isinstance(value, (list, tuple)):
        both = named and into.title in map(str, value)
        kept = [inner for inner in value if not (both and str(inner) == what.title)]
        return [data_united(inner, what, into, path) for inner in kept]
    return into.title if named and str(value) == what.title else value


def yaml_united(yaml: str, what: Thing, into: Thing) -> Sequence[Listed]:
    """Return the places in the front matter *yaml* that name *what*.

    Offsets count from the start of *yaml*. Invalid YAML has no such places.
    """
    node = yaml_node(yaml) if what.title in yaml else None
    return () if node is None else tuple(_found(node, (what, into), (), yaml))


def _found(node: Any, both: tuple[Thing, Thing], path: Path, yaml: str) -> Iterator[Listed]:
    """Yield the places below a node of the YAML library, which nests no deeper than data may."""
    what, into = both
    if node.id == "mapping":
        for key, inner in node.value:
            yield from _found(inner, both, (*path, str(key.value)), yaml)
    elif node.id == "sequence":
        goes = names_titles(path, what) and any(inner.value == into.title for inner in node.value)
        for index, inner in enumerate(node.value):
            if goes and inner.value == what.title:
                yield Listed(_entry(node.value, index, yaml), goes=True)
            else:
                yield from _found(inner, both, path, yaml)
    elif node.value == what.title and names_titles(path, what):
        yield Listed(Span(node.start_mark.index, node.end_mark.index), goes=False)


def _entry(entries: Sequence[Any], index: int, yaml: str) -> Span:
    """Return an entry of a list of two or more, with what stands between it and the one before or after it."""
    if index:
        span = Span(entries[index - 1].end_mark.index, entries[index].end_mark.index)
        between = yaml[span.start : entries[index].start_mark.index]
    else:
        span = Span(entries[0].start_mark.index, entries[1].start_mark.index)
        between = yaml[entries[0].end_mark.index : span.end]
    if "#" in between:
        raise EditError(
            "a list of titles in the front matter contains a comment; move the comment out of the list first",
            EditCode.NOT_IN_TEXT,
        )
    return span
