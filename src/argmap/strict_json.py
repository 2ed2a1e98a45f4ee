r"""Read JSON from files and programs that may be careless or hostile.

Nothing else reads JSON that argmap did not write itself. This is stricter than Python's reader: it refuses keys that
occur twice in an object, numbers that no float holds, ``NaN`` and ``Infinity``, which JSON does not have, and deep
nesting. The time is linear in the length of the text.

Source: https://www.rfc-editor.org/rfc/rfc8259
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from math import isfinite
from typing import Any, NoReturn

from argmap.text import nesting

#: Deepest nesting by default: more than twice that of data, in which argmap's own JSON has an object around each object
#: of some kinds.
MOST_NESTED = 256
#: No number has more digits in a row; so every integer is within the range of floats.
MOST_DIGITS = 308
#: Longest key that is quoted in a message.
_SHORT = 60
#: A string, or what is left of one that is never closed.
_STRING = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+|(?!))*+(?:"|\\?\Z)', re.DOTALL)
_LONG_NUMBER = re.compile(rf"(?<![0-9])[0-9]{{{MOST_DIGITS + 1}}}")
_TOO_DEEP = "nested too deeply"
_TOO_LONG = "a number is too large or too long"
#: What Python says of JSON, and what argmap says.
_PROBLEMS = (
    ("Expecting value", "expected a value"),
    ("Expecting property name", "expected a key in double quotes"),
    ("Expecting ':'", "expected a colon after the key"),
    ("Expecting ','", "expected a comma, or the end of the list or object"),
    ("Unterminated string", "these double quotes are never closed"),
    ("Invalid control character", "a line break, tab or other control character within a string needs an escape"),
    ("Invalid \\u", "expected four hexadecimal digits after \\u"),
    ("Invalid \\", "this backslash escapes nothing; write \\\\ for a backslash"),
    ("Extra data", "expected nothing after the value"),
    ("Illegal trailing comma", "remove the comma before the end of the list or object"),
)


class BadJSONError(Exception):
    """Report a text that is not JSON, or JSON that means nothing certain."""

    def __init__(self, problem: str, line: int = 0, column: int = 0) -> None:
        """Take what is wrong, and where, counted from 1; 0 if *problem* is about JSON that is refused as a whole."""
        super().__init__(f"not valid JSON at column {column}: {problem}" if column else problem)
        self.problem = problem
        self.line = line

    @property
    def in_file(self) -> str:
        """Return what is wrong in a file of several lines."""
        return f"line {self.line} is not valid JSON: {self.problem}" if self.line else self.problem


def loads(text: str, *, most_nested: int = MOST_NESTED, controls: bool = False) -> Any:
    """Return the value of a JSON text, which may have *controls*, such as line breaks, within strings.

    Raises:
        BadJSONError: the text is not such JSON, or nests deeper than *most_nested*.

    >>> loads('{"a": 1, "a": 2}')
    Traceback (most recent call last):
    ...
    argmap.strict_json.BadJSONError: the key 'a' occurs twice in one object; remove one of them
    """
    _refuse_excess(_STRING.sub("", text), most_nested)
    try:
        return json.loads(
            text, strict=not controls, parse_constant=_constant, parse_float=_float, object_pairs_hook=_object
        )
    except json.JSONDecodeError as error:
        problem = next((ours for theirs, ours in _PROBLEMS if error.msg.startswith(theirs)), "this is not JSON")
        raise BadJSONError(problem, error.lineno, error.colno) from error
    except RecursionError as error:  # called from deep within a program
        raise BadJSONError(_TOO_DEEP) from error


def _refuse_excess(bare: str, most_nested: int) -> None:
    """Refuse what Python's reader takes long for, or overflows at, in a JSON text without its strings."""
    if _LONG_NUMBER.search(bare):
        raise BadJSONError(_TOO_LONG)
    if bare.count("[") + bare.count("{") > most_nested < nesting(bare):
        raise BadJSONError(_TOO_DEEP)


def _constant(word: str) -> NoReturn:
    raise BadJSONError(f"JSON has no number {word}")


def _float(word: str) -> float:
    found = float(word)
    if not isfinite(found):
        raise BadJSONError(_TOO_LONG)
    return found


def _object(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = next(key for key, times in Counter(key for key, _ in pairs).items() if times > 1)
        short = twice if len(twice) <= _SHORT else f"{twice[:_SHORT]}…"
        raise BadJSONError(f"the key {short!r} occurs twice in one object; remove one of them")
    return found
