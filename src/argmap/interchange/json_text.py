"""JSON as text: read strictly, and written with one entry of a list per line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NoReturn

from argmap.errors import InvalidValueError
from argmap.model.misfit import found

_SURROGATE = re.compile(r"[\ud800-\udfff]")
#: How an object begins.
_OBJECT = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{")
#: Two halves of a character that are written one after the other are read as that character.
_JOINED = re.compile(r"[\ud800-\udbff][\udc00-\udfff]")


def encoded(text: str) -> bytes:
    """Return JSON as UTF-8, with an escape for every half of a character, which UTF-8 lacks."""
    return _SURROGATE.sub(lambda half: f"\\u{ord(half[0]):04x}", text).encode()


def halves_join(text: str) -> bool:
    """Return whether reading JSON would join halves of a character that *text* has side by side."""
    return _JOINED.search(text) is not None


def lines(document: dict[str, Any]) -> str:
    """Return *document* as JSON, with one line for each entry of a list in it, so that versions are easy to compare.

    >>> print(lines({"argmap": 1, "claims": [{"title": "A"}, {"title": "B"}]}))
    {
      "argmap": 1,
      "claims": [
        {"title": "A"},
        {"title": "B"}
      ]
    }
    """
    return "{\n" + ",\n".join(f"  {_line(key)}: {_value(value)}" for key, value in document.items()) + "\n}"


def _value(value: Any) -> str:
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(f"    {_line(entry)}" for entry in value) + "\n  ]"
    return _line(value)


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def is_object(data: bytes) -> bool:
    """Return whether *data* is a JSON object."""
    if not _OBJECT.match(data):
        return False
    try:
        json.loads(data)
    except (ValueError, RecursionError):
        return False
    return True


def parsed(data: bytes) -> Any:
    """Return the value of a JSON text.

    Raises:
        InvalidValueError: it is not valid JSON, or an object has a key twice.
    """
    try:
        return json.loads(data.decode("utf-8-sig"), object_pairs_hook=_object, parse_constant=_constant)
    except UnicodeDecodeError as error:
        raise InvalidValueError("this is not UTF-8") from error
    except json.JSONDecodeError as error:
        raise InvalidValueError(f"line {error.lineno} is not valid JSON: {error.msg}") from error
    except RecursionError as error:
        raise InvalidValueError("this JSON is nested too deeply") from error
    except InvalidValueError:
        raise
    except ValueError as error:  # a number of thousands of digits
        raise InvalidValueError(f"this JSON cannot be read: {str(error).partition(';')[0]}") from error


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    entries = dict(pairs)
    if len(entries) < len(pairs):
        raise InvalidValueError(f"an object has the key {found(next(_repeated(pairs)))} twice; remove one of them")
    return entries


def _repeated(pairs: list[tuple[str, Any]]) -> Iterator[str]:
    seen: set[str] = set()
    for key, _ in pairs:
        if key in seen:
            yield key
        seen.add(key)


def _constant(name: str) -> NoReturn:
    raise InvalidValueError(f"JSON has no number {name}")
