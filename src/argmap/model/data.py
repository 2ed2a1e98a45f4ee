"""Immutable data of a claim, an argument or a map, by key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import field, frozen


def _plain(entries: Mapping[str, Any]) -> dict[str, Any]:
    return dict(entries)


@frozen(eq=False, repr=False)
class Data(Mapping[str, Any]):
    """Represent an immutable mapping in text order.

    Mappings within it are `Data` as well, and lists are tuples. It equals any mapping with the same values, whether
    lists or tuples. Unlike a mapping proxy, it can be copied, pickled and hashed.

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
        return self._entries == frozen_data(other)._entries if isinstance(other, Mapping) else NotImplemented

    def __hash__(self) -> int:
        return hash(frozenset(self._entries))

    def __repr__(self) -> str:
        return repr(self._entries)


def frozen_data(value: Mapping[str, Any]) -> Data:
    """Convert *value* to immutable data."""
    if isinstance(value, Data):
        return value
    return Data({key: _frozen(inner) for key, inner in value.items()}) if value else NOTHING


#: Empty data; a single object, since most claims have none.
NOTHING = Data({})


def _frozen(value: Any) -> Any:
    if isinstance(value, Mapping):
        return frozen_data(value)
    return tuple(_frozen(inner) for inner in value) if isinstance(value, (list, tuple)) else value
