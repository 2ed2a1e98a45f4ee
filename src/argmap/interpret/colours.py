"""Read the colour settings of the front matter.

Source: https://argdown.org/guide/colorizing-maps.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from attrs import field, frozen

#: A colour with three or six hexadecimal digits.
HEX = re.compile("#(?:[0-9a-f]{3}){1,2}", re.IGNORECASE)
#: A colour as ``#rrggbb``, or the index of a theme colour, from 0.
Colour: TypeAlias = str | int


@frozen
class Colours:
    """Represent the colours that an author sets for tags, groups and boxes."""

    #: Colours by tag.
    tags: Mapping[str, Colour] = field(factory=dict)
    #: Priority by tag: of several tags, the one with the highest number decides. Default: 0.
    priorities: Mapping[str, float] = field(factory=dict)
    #: Colours by title of the claim.
    claims: Mapping[str, Colour] = field(factory=dict)
    #: Colours by title of the argument.
    arguments: Mapping[str, Colour] = field(factory=dict)
    #: Colours by title of the group.
    groups: Mapping[str, Colour] = field(factory=dict)
    #: Whether to ignore ``color`` in the data of claims, arguments and headings.
    ignore_data: bool = False


def colours_of(asked: Mapping[str, Any]) -> Colours:
    """Read the section ``color`` of the front matter; ignore invalid colours."""
    tags = _table(asked, "tagColors")
    return Colours(
        dict(_colours({tag: _inner(said, "color", said) for tag, said in tags.items()})),
        dict(_priorities(tags)),
        dict(_colours(_table(asked, "statementColors"))),
        dict(_colours(_table(asked, "argumentColors"))),
        dict(_colours(_table(asked, "groupColors"))),
        asked.get("ignoreColorData") is True,
    )


def _table(asked: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = asked.get(name)
    return found if isinstance(found, Mapping) else {}


def _inner(said: Any, name: str, other: Any) -> Any:
    return said.get(name) if isinstance(said, Mapping) else other


def _colours(table: Mapping[str, Any]) -> Iterator[tuple[str, Colour]]:
    for name, said in table.items():
        found = colour(said)
        if found is not None:
            yield str(name), found


def _priorities(tags: Mapping[str, Any]) -> Iterator[tuple[str, float]]:
    for tag, said in tags.items():
        rank = _inner(said, "priority", None)
        if isinstance(rank, int | float) and not isinstance(rank, bool):
            yield str(tag), rank


def colour(said: Any) -> Colour | None:
    """Convert *said* to a colour, or return None if it is not one.

    >>> colour("#0AF"), colour(2), colour("red")
    ('#00aaff', 2, None)
    """
    if isinstance(said, int) and not isinstance(said, bool) and said >= 0:
        return said
    if not isinstance(said, str) or not HEX.fullmatch(said):
        return None
    digits = said[1:].lower()
    return "#" + (digits if len(digits) > 3 else "".join(2 * digit for digit in digits))  # noqa: PLR2004 - as in HEX
