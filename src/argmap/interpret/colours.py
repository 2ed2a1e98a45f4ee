"""Read the colour settings of the front matter.

Source: https://argdown.org/guide/colorizing-maps.html, and for the words of `RELATIONS` the reference implementation
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, TypeAlias

from attrs import field, frozen

from argmap.interpret.schemes import SCHEMES
from argmap.model.argument import Argument
from argmap.model.claim import Claim
from argmap.model.group import Group
from argmap.model.map import ArgumentMap

#: A colour with three or six hexadecimal digits.
HEX = re.compile("#(?:[0-9a-f]{3}){1,2}", re.IGNORECASE)
#: A colour as ``#rrggbb``, or the index of a theme colour, from 0.
Colour: TypeAlias = str | int
#: Argdown's words for kinds of relations.
RELATIONS = ("support", "attack", "undercut", "entails", "contrary", "contradictory")
#: Most colours of a list that are read.
_MOST = 256


@frozen
class Colours:
    """Represent the colours that an author sets for tags, groups, relations and boxes."""

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
    #: Colours by kind of relation, a word of `RELATIONS`.
    relations: Mapping[str, Colour] = field(factory=dict)
    #: The colours that numbers of colours mean; empty for those of the theme.
    scheme: tuple[str, ...] = ()
    #: Backgrounds of groups, from the outermost inwards; empty for those of the theme.
    group_scheme: tuple[str, ...] = ()
    #: Whether to colour boxes by tag; None if the author does not say.
    by_tag: bool | None = None
    #: Whether to colour groups by their tags.
    groups_by_tag: bool = False

    @property
    def tagged(self) -> bool:
        """Return whether the author wants boxes coloured by tag: says so, or sets colours for tags."""
        return bool(self.tags or self.scheme) if self.by_tag is None else self.by_tag

    def shade(self, chosen: Colour, instead: tuple[str, ...]) -> str:
        """Return a colour as ``#rrggbb``; a number means one of the author's scheme, or else of *instead*."""
        palette = self.scheme or instead
        return chosen if isinstance(chosen, str) else palette[chosen % len(palette)]


#: No colours.
NONE = Colours()


def chosen(map: ArgumentMap, closed: Iterable[Group] = ()) -> bool:
    """Return whether the front matter or the data of *map*, or of *closed* groups, has colours."""
    things: Iterable[ArgumentMap | Claim | Argument | Group] = chain(
        (map,), map.claims, map.arguments, map.groups, closed
    )
    return any("color" in thing.data for thing in things)


def colours_of(asked: Mapping[str, Any]) -> Colours:
    """Read the section ``color`` of the front matter; ignore invalid colours."""
    tags, scheme = _table(asked, "tagColors"), _scheme(asked.get("colorScheme"))
    by_tag = asked.get("colorizeByTag")
    return Colours(
        dict(_colours({tag: _inner(said, "color", said) for tag, said in tags.items()})),
        dict(_priorities(tags)),
        dict(_colours(_table(asked, "statementColors"))),
        dict(_colours(_table(asked, "argumentColors"))),
        dict(_colours(_table(asked, "groupColors"))),
        asked.get("ignoreColorData") is True,
        {name: said for name, said in _colours(_table(asked, "relationColors")) if name in RELATIONS},
        scheme,
        _scheme(asked.get("groupColorScheme")),
        by_tag if isinstance(by_tag, bool) else None,
        asked.get("colorizeGroupsByTag") is True,
    )


def _scheme(said: Any) -> tuple[str, ...]:
    """Return the colours of a scheme, by its name or one by one, without those that are none."""
    if isinstance(said, str):
        return SCHEMES.get(said, ())
    listed = said[:_MOST] if isinstance(said, (list, tuple)) else ()
    return tuple(found for found in map(colour, listed) if isinstance(found, str))


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
