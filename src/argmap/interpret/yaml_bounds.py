"""Refuse YAML that the library would take very long for, before it does.

The library takes quadratic time for nested brackets, and merge keys and aliases let a short text stand for more values
than any memory holds. So brackets are counted before it divides a text into nodes, and the values that these stand for
before it makes them.

Source: https://yaml.org/type/merge.html
"""

from __future__ import annotations

from typing import Any

from argmap.interpret.data import BITS, DEPTH, LIMIT, TOO_DEEP, TOO_LARGE, TOO_MANY, DataError
from argmap.text import nesting

#: The longest YAML that the library reads, code points; it takes some ten seconds for that.
LONGEST = 1_000_000
#: The longest integer that can have `BITS`, however it is written.
DIGITS = 4 * BITS
_INTEGER = "tag:yaml.org,2002:int"


def load(reader: Any, yaml: str) -> Any:
    """Return what *reader*, the library's, makes of *yaml*.

    Raises:
        DataError: that would take too long. Any other error is the library's.
    """
    node = compose(reader, yaml)
    return None if node is None else reader.constructor.construct_document(node)


def compose(reader: Any, yaml: str) -> Any:
    """Return the nodes that *reader*, the library's, makes of *yaml*; None if it is empty.

    Raises:
        DataError: that would take too long, or the values that the nodes stand for are too deep or too many. Any other
            error is the library's.
    """
    if len(yaml) > LONGEST:
        raise DataError(f"it has {len(yaml)} characters; at most {LONGEST} are allowed")
    if nesting(yaml) > DEPTH:  # in quotes and comments, hardly any are
        raise DataError(TOO_DEEP)
    reader.composer.warn_double_anchors = False  # an anchor may have the name of an earlier one
    node = reader.compose(yaml)
    if node is not None:
        _measured(node, {})
    return node


def _measured(node: Any, known: dict[int, tuple[int, int]]) -> tuple[int, int]:
    """Return the number of values of *node*, with all that merge keys and aliases stand for, and their depth.

    Raises:
        DataError: there are too many, or they are too deep.
    """
    if node.id == "scalar":
        if node.tag == _INTEGER and len(node.value) > DIGITS:
            raise DataError(TOO_LARGE)
        return 1, 1
    if id(node) not in known:
        known[id(node)] = 0, DEPTH  # until it is measured: nothing can be within itself
        inner = [value for _, value in node.value] if node.id == "mapping" else node.value
        found = [_measured(one, known) for one in inner]
        keys = [_measured(key, known)[1] for key, _ in node.value] if node.id == "mapping" else []
        size, depth = 1 + sum(size for size, _ in found), 1 + max([*keys, *(depth for _, depth in found)], default=0)
        if size > LIMIT:
            raise DataError(TOO_MANY)
        if depth > DEPTH:
            raise DataError(TOO_DEEP)
        known[id(node)] = size, depth
    return known[id(node)]
