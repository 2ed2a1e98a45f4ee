"""Data as JSON values, and back.

JSON has no dates, bytes, infinite numbers or exact large integers. Each is written as an object with one key that tells
what it is: ``{"$date": "2026-03-01"}``, ``{"$bytes": "aGk="}``, ``{"$number": "nan"}``. An object of the data that
looks like one of these is written as ``{"$object": {...}}``.
"""

from __future__ import annotations

import base64
import datetime
import math
import re
from collections.abc import Callable, Mapping
from typing import Any

from argmap.model.misfit import MisfitError, at_index, at_key, found

#: The deepest nesting of data, as in Argdown.
DEPTH = 100
#: The largest integer that every reader of JSON keeps exactly.
EXACT = 2**53
#: A number that Python writes with all its digits.
_BITS = 10_000
_TOO_LARGE = "this number is too large to be written as JSON"
_TOO_DEEP = f"nested deeper than {DEPTH} levels"
_NUMBERS = {"nan": math.nan, "inf": math.inf, "-inf": -math.inf}
_INTEGER = re.compile(r"-?[0-9]{1,4000}")


def data_as_json(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return *data* with JSON values only, or raise `MisfitError`.

    >>> data_as_json({"seen": datetime.date(2026, 3, 1), "where": ("north", "south")})
    {'seen': {'$date': '2026-03-01'}, 'where': ['north', 'south']}
    """
    return _entries(data, _written, DEPTH)


def data_of_json(value: Any) -> dict[str, Any]:
    """Return the data that `data_as_json` has written, or raise `MisfitError`.

    >>> data_of_json({"seen": {"$date": "2026-03-01"}})
    {'seen': datetime.date(2026, 3, 1)}
    """
    if not isinstance(value, Mapping):
        raise MisfitError(f"expected an object, found {found(value)}")
    return _entries(value, _read, DEPTH)


def _entries(value: Mapping[Any, Any], inner: Callable[[Any, int], Any], depth: int) -> dict[str, Any]:
    if not depth:
        raise MisfitError(_TOO_DEEP)
    entries: dict[str, Any] = {}
    for key, one in value.items():
        if not isinstance(key, str):
            raise MisfitError(f"expected a string as key, found {found(key)}")
        try:
            entries[str.__str__(key)] = inner(one, depth - 1)
        except MisfitError as error:
            raise error.within(at_key(key)) from None
    return entries


def _items(value: list[Any] | tuple[Any, ...], inner: Callable[[Any, int], Any], depth: int) -> list[Any]:
    if not depth:
        raise MisfitError(_TOO_DEEP)
    items = []
    for index, one in enumerate(value):
        try:
            items.append(inner(one, depth - 1))
        except MisfitError as error:
            raise error.within(at_index(index)) from None
    return items


def _written(value: Any, depth: int) -> Any:  # noqa: PLR0911 - one for each type
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, int):
        return _integer(int(value))
    if isinstance(value, float):
        return float(value) if math.isfinite(value) else {"$number": str(float(value))}
    if isinstance(value, Mapping):
        entries = _entries(value, _written, depth)
        return {"$object": entries} if len(entries) == 1 and not _TAGS.keys().isdisjoint(entries) else entries
    if isinstance(value, (list, tuple)):
        return _items(value, _written, depth)
    if isinstance(value, datetime.datetime):
        return {"$datetime": value.isoformat()}
    if isinstance(value, datetime.date):
        return {"$date": value.isoformat()}
    if isinstance(value, bytes):
        return {"$bytes": base64.b64encode(value).decode("ascii")}
    raise MisfitError(f"{found(value)} cannot be written as JSON")


def _integer(value: int) -> Any:
    if value.bit_length() > _BITS:
        raise MisfitError(_TOO_LARGE)
    return value if -EXACT <= value <= EXACT else {"$number": str(value)}


def _read(value: Any, depth: int) -> Any:
    if isinstance(value, Mapping):
        tag = next(iter(value)) if len(value) == 1 else None
        if isinstance(tag, str) and tag in _TAGS:
            return _tagged(tag, value[tag], depth)
        return _entries(value, _read, depth)
    if isinstance(value, (list, tuple)):
        return _items(value, _read, depth)
    if isinstance(value, float) and not math.isfinite(value):
        raise MisfitError(f'a number that JSON lacks is written as {{"$number": "{value}"}}')
    if isinstance(value, int) and value.bit_length() > _BITS:
        raise MisfitError(_TOO_LARGE)
    if value is None or isinstance(value, (bool, str, int, float)):
        return value
    raise MisfitError(f"{found(value)} is no JSON value")


def _tagged(tag: str, value: Any, depth: int) -> Any:
    try:
        return _object(value, depth) if tag == "$object" else _TAGS[tag](_string(value))
    except MisfitError as error:
        raise error.within(at_key(tag)) from None
    except ValueError as error:
        raise MisfitError(f"expected {_EXPECTED[tag]}, found {found(value)}").within(at_key(tag)) from error


def _object(value: Any, depth: int) -> Any:
    if not isinstance(value, Mapping):
        raise MisfitError(f"expected an object, found {found(value)}")
    return _entries(value, _read, depth)


def _string(value: Any) -> str:
    if not isinstance(value, str):
        raise MisfitError(f"expected a string, found {found(value)}")
    return value


def _number(text: str) -> float | int:
    if text in _NUMBERS:
        return _NUMBERS[text]
    if not _INTEGER.fullmatch(text):
        raise ValueError(text)
    if (value := int(text)).bit_length() > _BITS:
        raise MisfitError(_TOO_LARGE)
    return value


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)


#: What a key stands for, and how the string under it is read; the entries of ``$object`` are read as they are.
_TAGS: Mapping[str, Callable[[str], Any]] = {
    "$bytes": _bytes,
    "$date": datetime.date.fromisoformat,
    "$datetime": datetime.datetime.fromisoformat,
    "$number": _number,
    "$object": str,
}
_EXPECTED = {
    "$bytes": "bytes in Base64",
    "$date": "a date, such as 2026-03-01",
    "$datetime": "a date and a time, such as 2026-03-01T12:30:00+00:00",
    "$number": "digits, nan, inf or -inf",
}
