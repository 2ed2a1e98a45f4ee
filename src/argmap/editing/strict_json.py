"""Read JSON from programs that may be careless or hostile."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from math import isfinite
from typing import Any

#: No request has deeper nesting; error messages and answers may then recurse.
MOST_NESTED = 16
#: No number has more characters.
MOST_DIGITS = 100


class BadJSONError(Exception):
    """Report a text that is not JSON, or JSON that means nothing certain."""

    def __init__(self, reason: str, line: int = 0) -> None:
        """Take what is wrong, and the *line* of the text, from 1; 0 if it is not known."""
        super().__init__(reason)
        self.line = line


def loads(text: str) -> Any:
    r"""Return the value of a JSON text.

    Stricter than Python's reader: it refuses keys that occur twice in an object, numbers that no float holds, ``NaN``
    and ``Infinity``, which JSON does not have, and deep nesting.

    Raises:
        BadJSONError: the text is not such JSON.

    >>> loads('{"a": 1, "a": 2}')
    Traceback (most recent call last):
    ...
    argmap.editing.strict_json.BadJSONError: the key 'a' occurs twice in one object
    """
    try:
        found = json.loads(
            text, parse_constant=_constant, parse_float=_float, parse_int=_int, object_pairs_hook=_object
        )
    except json.JSONDecodeError as error:
        raise BadJSONError(f"not valid JSON at column {error.colno}: {error.msg}", error.lineno) from error
    except RecursionError as error:
        raise BadJSONError("nested too deeply") from error
    _check_depth(found)
    return found


def _constant(word: str) -> Any:
    raise BadJSONError(f"{word} is not valid JSON")


def _float(word: str) -> float:
    if len(word) > MOST_DIGITS or not isfinite(float(word)):
        raise BadJSONError(f"the number {word[:20]}{'…' * (len(word) > 20)} is too large or too long")  # noqa: PLR2004
    return float(word)


def _int(word: str) -> int:
    _float(word)
    return int(word)


def _object(pairs: Sequence[tuple[str, Any]]) -> Mapping[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise BadJSONError(f"the key {twice!r} occurs twice in one object")
    return found


def _check_depth(value: Any) -> None:
    layer = [value]
    for _ in range(MOST_NESTED):
        layer = [inner for one in layer for inner in _inside(one)]
        if not layer:
            return
    raise BadJSONError("nested too deeply")


def _inside(value: Any) -> Sequence[Any]:
    if isinstance(value, Mapping):
        return tuple(value.values())
    return value if isinstance(value, list) else ()
