"""Read YAML: front matter, and data in braces after a statement.

The result has only plain values: mappings with string keys, lists, strings,
numbers, booleans, None and dates.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from functools import lru_cache
from typing import Any

from argmap.interpret.plain_yaml import plain_mapping

#: The most values in one piece of YAML, with aliases expanded.
LIMIT = 100_000
#: The deepest nesting of values, so that recursive functions do not run out of stack.
DEPTH = 100
#: The most bits of an integer; larger ones do not fit a float.
BITS = 1024
TOO_DEEP = f"values are nested deeper than {DEPTH} levels"
TOO_MANY = f"with aliases expanded, it has more than {LIMIT} values"
TOO_LARGE = "a number is too large; quote it if it is text"
_BLOCK = re.compile(r"\{[ \t]*\r?\n")


class DataError(ValueError):
    """Report YAML that cannot be read."""


def data_of(braces: str) -> Mapping[str, Any]:
    """Read the data in *braces*, or raise `DataError`.

    If the opening brace ends its line, the rest is block YAML; otherwise it is flow YAML.

    >>> data_of("{by: the council, source: {paragraph: 3}}")
    {'by': 'the council', 'source': {'paragraph': 3}}
    """
    block = _BLOCK.match(braces)
    return mapping_of(braces[block.end() : -1] if block else braces)


@lru_cache(maxsize=4096)
def mapping_of(yaml: str) -> Mapping[str, Any]:
    """Read the mapping in *yaml*, or raise `DataError`.

    The result is cached and shared: do not change it.
    """
    plain = plain_mapping(yaml)
    if plain is not None:
        return plain
    try:
        loaded = _load(yaml)
    except DataError:
        raise
    except RecursionError as error:
        raise DataError(TOO_DEEP) from error
    except Exception as error:  # the library raises many kinds of error at hostile input
        raise DataError(_reason(error)) from error
    if loaded is None:
        return {}
    if not isinstance(loaded, dict):
        raise DataError("expected keys and values, such as {by: the council}")
    return loaded


def _load(yaml: str) -> Any:
    from ruamel.yaml import YAML  # noqa: PLC0415 - costs more than the rest of a small file's reading

    from argmap.interpret.yaml_bounds import load  # noqa: PLC0415 - as above

    return _plain(load(YAML(typ="safe", pure=True), yaml), [LIMIT], DEPTH)


def nodes_of(yaml: str) -> Any:
    """Return the library's nodes of *yaml*, which know their places, or None if it is empty; or raise `DataError`."""
    from ruamel.yaml import YAML  # noqa: PLC0415 - as above
    from ruamel.yaml.error import YAMLError  # noqa: PLC0415 - as above

    from argmap.interpret.yaml_bounds import compose  # noqa: PLC0415 - as above

    try:
        return compose(YAML(typ="safe", pure=True), yaml)
    except RecursionError as error:
        raise DataError(TOO_DEEP) from error
    except YAMLError as error:
        raise DataError(_reason(error)) from error


def _reason(error: Exception) -> str:
    problem = getattr(error, "problem", None)
    return str(problem or error).strip().split("\n")[0]


def _plain(value: Any, left: list[int], depth: int) -> Any:
    left[0] -= 1
    if left[0] < 0:
        raise DataError(TOO_MANY)
    if not depth:
        raise DataError(TOO_DEEP)
    if isinstance(value, Mapping):
        return {_key(key): _plain(inner, left, depth - 1) for key, inner in value.items()}
    if isinstance(value, Set):
        return sorted(str(inner) for inner in value)
    if isinstance(value, Sequence) and not isinstance(value, (str, bytes)):
        return [_plain(inner, left, depth - 1) for inner in value]
    if isinstance(value, int) and value.bit_length() > BITS:
        raise DataError(TOO_LARGE)
    return value


def _key(value: Any) -> str:
    if value is None:
        return "null"
    return str(value).lower() if isinstance(value, bool) else str(value)


def merged(first: Any, second: Any) -> Any:
    """Merge *second* into *first*, as Argdown's own tools do.

    Mappings are merged by key, lists by index; elsewhere *second* wins.

    >>> merged({"a": [1, 2, 3]}, {"a": [9], "b": 1})
    {'a': [9, 2, 3], 'b': 1}
    """
    if isinstance(first, Mapping) and isinstance(second, Mapping):
        keys = dict.fromkeys((*first, *second))
        return {key: _merged_at(key, first, second) for key in keys}
    if isinstance(first, (list, tuple)) and isinstance(second, (list, tuple)):
        both = (merged(a, b) for a, b in zip(first, second, strict=False))
        return [*both, *(first[len(second) :] or second[len(first) :])]
    return second


def _merged_at(key: str, first: Mapping[str, Any], second: Mapping[str, Any]) -> Any:
    if key not in second:
        return first[key]
    return merged(first[key], second[key]) if key in first else second[key]
