"""Immutable data of a claim, an argument or a map, by key."""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import field, frozen

from argmap.errors import InvalidValueError
from argmap.values import shown


def _plain(entries: Mapping[str, Any]) -> dict[str, Any]:
    return dict(entries)


@frozen(eq=False, repr=False)
class Data(Mapping[str, Any]):
    """Represent an immutable mapping in text order.

    Mappings within it are `Data` as well, and lists are tuples. It equals any mapping with the same values, whether
    lists or tuples; unlike in Python, 1 is neither true nor 1.0. Unlike a mapping proxy, it can be copied, pickled and
    hashed.

    >>> noted = frozen_data({"rank": 1, "aims": ["x"]})
    >>> noted["aims"], noted == {"rank": 1, "aims": ["x"]}
    (('x',), True)
    """

    _entries: dict[str, Any] = field(converter=_plain)

    def __getitem__(self, key: str) -> Any:
        return self._entries[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Mapping):
            return NotImplemented
        entries = frozen_data(other)._entries
        return self._entries == entries and all(_of_one_type(inner, entries[key]) for key, inner in self.items())

    def __hash__(self) -> int:
        return hash(frozenset(self._entries))

    def __repr__(self) -> str:
        return repr(self._entries)


def _of_one_type(one: Any, other: Any) -> bool:
    """Return whether two equal values are also written alike: not ``1`` and ``true``."""
    if isinstance(one, tuple):
        return all(map(_of_one_type, one, other))
    return isinstance(one, bool) is isinstance(other, bool) and isinstance(one, float) is isinstance(other, float)


def frozen_data(value: Mapping[str, Any]) -> Data:
    """Convert *value* to immutable data.

    Raises:
        InvalidValueError: it is not a mapping, or holds what Argdown cannot write.
    """
    if isinstance(value, Data):
        return value
    if not isinstance(value, Mapping):
        raise InvalidValueError(f"data must be a mapping such as {{'key': 'value'}}, not {shown(value)}")
    try:
        return Data({_key(key): _frozen(inner) for key, inner in value.items()}) if value else NOTHING
    except RecursionError as error:
        raise InvalidValueError("data is nested too deeply") from error


#: Empty data; a single object, since most claims have none.
NOTHING = Data({})
#: The key that marks what the analyst added.
ANALYST = "analyst"
#: The types of values that YAML has besides mappings and lists.
_SCALARS = (str, int, float, bool, bytes, datetime.date, type(None))


def by_analyst(data: Mapping[str, Any]) -> bool:
    """Return whether *data* marks a claim, an argument or a step as the analyst's own, not the source's."""
    return data.get(ANALYST) is True


def _key(key: object) -> str:
    if not isinstance(key, str):
        raise InvalidValueError(f"a key of data must be a string, not {shown(key)}; try {str(key)!r}")
    return key


def _frozen(value: Any) -> Any:
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return frozen_data(value)
    if isinstance(value, (list, tuple)):
        return tuple(_frozen(inner) for inner in value)
    if not isinstance(value, _SCALARS):
        raise InvalidValueError(
            f"{shown(value)} cannot be written as data; use text, a number, a date, True, False, None, "
            "a list or a mapping"
        )
    return math.nan if value != value else value  # noqa: PLR0124 - one object, which equals itself within data
