"""Keys and values of YAML with their places, as far as nothing else in argmap knows them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from argmap.analysis.keys import front_matter
from argmap.analysis.placing import placing
from argmap.analysis.yaml_mends import Yaml, in_braces
from argmap.interpret.data import DataError, mapping_of, nodes_of
from argmap.interpret.reading import Reading
from argmap.syntax.tree import Kind


@frozen
class Entry:
    """Represent a key of a mapping, and its value; offsets count from the beginning of the YAML."""

    #: The key; as written, if it is a list or a mapping.
    key: str
    start: int
    #: Where the key ends.
    end: int
    #: The value, if it is a word or words; empty if it is a list or a mapping.
    value: str
    value_start: int
    value_end: int
    #: Whether a colon follows the key.
    stated: bool
    #: Whether the key, and the value, are without quotes.
    plain_key: bool
    plain_value: bool


def every_yaml(reading: Reading) -> Iterator[Yaml]:
    """Yield all YAML of a text: the front matter and data, whether it can be read or not."""
    yield from (Yaml(text, start) for text, start in front_matter(reading))
    for token, start in placing(reading).of(Kind.DATA):
        yield in_braces(token.text.rstrip(), start)


def nested_mapping(yaml: Yaml) -> Any:
    """Return the values of *yaml*; an empty mapping if it cannot be read."""
    try:
        return mapping_of(yaml.text)
    except DataError:
        return {}


def values_in(data: Any) -> Iterator[tuple[str, Any]]:
    """Yield all keys and values in *data*, at any depth; a value in a list has an empty key."""
    waiting: list[tuple[str, Any]] = [("", data)]
    while waiting:
        key, value = waiting.pop()
        yield key, value
        if isinstance(value, dict):
            waiting.extend(value.items())
        elif isinstance(value, list):
            waiting.extend(("", one) for one in value)


def mappings(yaml: Yaml) -> Iterator[list[Entry]]:
    """Yield the entries of each mapping in *yaml*, at any depth; none if it cannot be read."""
    try:
        waiting = [nodes_of(yaml.text)]
    except DataError:
        return
    seen: set[int] = set()
    while waiting:
        node = waiting.pop()
        if node is None or id(node) in seen or node.id == "scalar":
            continue
        seen.add(id(node))
        if node.id == "mapping":
            waiting.extend(value for _, value in reversed(node.value))
            yield [_entry(yaml.text, key, value) for key, value in node.value]
        else:
            waiting.extend(reversed(node.value))


def _entry(text: str, key: Any, value: Any) -> Entry:
    start, end = key.start_mark.index, key.end_mark.index
    scalar = value.id == "scalar"
    first, last = value.start_mark.index, value.end_mark.index
    empty = scalar and first == last
    stated = not empty or text[end:].lstrip(" \t")[:1] == ":"
    return Entry(
        str(key.value) if key.id == "scalar" else text[start:end],
        start,
        end,
        str(value.value) if scalar else "",
        first,
        last,
        stated,
        key.id == "scalar" and key.style in {None, ""} and end - start > 0,
        scalar and value.style in {None, ""} and not empty,
    )
