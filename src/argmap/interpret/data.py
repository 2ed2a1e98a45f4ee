"""Read YAML: front matter, and data in braces after a statement.

The result has only plain values: mappings with string keys, lists, strings,
numbers, booleans, None and dates.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence, Set
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from argmap.interpret.plain_yaml import plain_mapping
from argmap.text import Span

if TYPE_CHECKING:
    from argmap.interpret.yaml_problems import Problem

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
#: What a finding about a place in YAML points to.
_WORD = re.compile(r"[^\s{}\[\],]+|.", re.DOTALL)


class DataError(ValueError):
    """Report YAML that cannot be read: in words for its author, and at which offset; 0 is all of it."""

    def __init__(self, message: str, offset: int = 0) -> None:
        """Report the problem that *message* describes, at *offset* in the YAML."""
        super().__init__(message)
        self.offset = offset


def data_of(braces: str) -> Mapping[str, Any]:
    """Read the data in *braces*, or raise `DataError`.

    If the opening brace ends its line, the rest is block YAML; otherwise it is flow YAML.

    >>> data_of("{by: the council, source: {paragraph: 3}}")
    {'by': 'the council', 'source': {'paragraph': 3}}
    """
    start, end = inner(braces)
    try:
        return mapping_of(braces[start:end])
    except DataError as error:
        raise DataError(str(error), start + error.offset if error.offset else 0) from error


def inner(braces: str) -> tuple[int, int]:
    """Return where in *braces* the YAML begins and ends: without the braces around block YAML."""
    block = _BLOCK.match(braces)
    return (block.end(), len(braces) - 1) if block else (0, len(braces))


def mapping_of(yaml: str) -> Mapping[str, Any]:
    """Read the mapping in *yaml*, or raise `DataError`.

    The result is cached and shared: do not change it.
    """
    found = _mapping_or_error(yaml)
    if isinstance(found, DataError):
        raise DataError(str(found), found.offset)
    return found


@lru_cache(maxsize=4096)
def _mapping_or_error(yaml: str) -> Mapping[str, Any] | DataError:
    """Return the mapping in *yaml*, or why there is none; cached, for several checks read the same data."""
    try:
        return _mapping(yaml)
    except DataError as error:
        return DataError(str(error), error.offset)  # without the traceback, which would keep its frames


def _mapping(yaml: str) -> Mapping[str, Any]:
    plain = plain_mapping(yaml)
    if plain is not None:
        return plain
    loaded = _translated(_load, yaml)
    if loaded is None:
        return {}
    if not isinstance(loaded, dict):
        from argmap.interpret.yaml_problems import not_a_mapping  # noqa: PLC0415 - most YAML is well

        raise _data_error(not_a_mapping(yaml))
    return loaded


def nodes_of(yaml: str) -> Any:
    """Return the library's nodes of *yaml*, which know their places, or None if it is empty; or raise `DataError`."""
    return _translated(_compose, yaml)


def _translated(read: Callable[[str], Any], yaml: str) -> Any:
    """Return what *read* makes of *yaml*, with the library's errors in words for the author."""
    try:
        return read(yaml)
    except DataError:
        raise
    except RecursionError as error:
        raise DataError(TOO_DEEP) from error
    except Exception as error:  # the library raises many kinds of error at hostile input
        from argmap.interpret.yaml_problems import problem_of  # noqa: PLC0415 - as above

        raise _data_error(problem_of(error, yaml)) from error


def _data_error(problem: Problem) -> DataError:
    return DataError(problem.message, problem.offset)


def word_at(yaml: str, offset: int, start: int) -> Span:
    """Return the span of the word at *offset* in *yaml*, which begins at *start* in the text; of all of it for 0."""
    word = (_WORD.match(yaml, offset) or _WORD.match(yaml, len(yaml) - 1)) if offset else None
    first, last = word.span() if word else (0, len(yaml))
    return Span(start + first, start + last)


def _load(yaml: str) -> Any:
    from argmap.interpret.dialect import reader  # noqa: PLC0415 - costs more than the rest of a small file's reading
    from argmap.interpret.yaml_bounds import load  # noqa: PLC0415 - as above

    return _plain(load(reader(), yaml), [LIMIT], DEPTH)


def _compose(yaml: str) -> Any:
    from argmap.interpret.dialect import reader  # noqa: PLC0415 - as above
    from argmap.interpret.yaml_bounds import compose  # noqa: PLC0415 - as above

    return compose(reader(), yaml)


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
    if isinstance(value, tuple):
        return ",".join(map(_key, value))
    if isinstance(value, str):
        return value
    from argmap.model.data_text import data_text  # noqa: PLC0415 - most keys are words

    return data_text(value)


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
