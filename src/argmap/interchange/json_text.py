"""JSON as text: read strictly, and written with one entry of a list per line."""

from __future__ import annotations

import json
import re
from typing import Any

from argmap.errors import InvalidValueError
from argmap.strict_json import BadJSONError, loads

_SURROGATE = re.compile(r"[\ud800-\udfff]")
#: How an object begins.
_OBJECT = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\s*[\"}]")
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
    """Return whether *data* is a JSON object, or would be if it were not refused, as for its depth."""
    try:
        return bool(_OBJECT.match(data)) and isinstance(loads(data.decode("utf-8-sig")), dict)
    except UnicodeDecodeError:
        return False
    except BadJSONError as error:
        return not error.line


def parsed(data: bytes) -> Any:
    """Return the value of a JSON text.

    Raises:
        InvalidValueError: it is not valid JSON, or JSON that `argmap.strict_json` refuses.
    """
    try:
        return loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise InvalidValueError("this is not UTF-8") from error
    except BadJSONError as error:
        raise InvalidValueError(error.in_file) from error
