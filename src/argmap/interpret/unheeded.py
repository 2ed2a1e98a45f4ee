"""Settings of Argdown's own tools that would change a picture, and that argmap does not read.

`docs/argdown.md` has a table of all settings.

Source: https://argdown.org/guide/configuration-cheatsheet.html
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

#: Sections with settings for a picture, and the keys that argmap reads.
_READ: Mapping[str, frozenset[str]] = {
    "dot": frozenset({"sameRank", "outputDir"}),
    "vizJs": frozenset({"removeProlog"}),
    "dagre": frozenset(),
}
#: Most settings that one message names.
_FEW = 5
#: Settings that argmap does not read in sections that it does read.
_FONTS = ("statementFontColor", "argumentFontColor", "groupFontColor")


def unheeded(front: Mapping[str, Any]) -> tuple[tuple[str, ...], ...]:
    """Return the settings in *front* that argmap does not read, as the keys down to each."""
    return tuple(_unheeded(front))


def _unheeded(front: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    colours = front.get("color")
    yield from (("color", key) for key in _FONTS if isinstance(colours, Mapping) and key in colours)
    for section, read in _READ.items():
        table = front.get(section)
        for key, value in table.items() if isinstance(table, Mapping) else ():
            if key not in read:
                inner = value if isinstance(value, Mapping) and value else {}
                yield from ((section, key, one) for one in inner)
                yield from () if inner else ((section, key),)


def listed(settings: Sequence[tuple[str, ...]]) -> str:
    """Return some settings for a message; beyond a few, their number.

    >>> listed((("dot", "edge"), ("dagre", "rankDir")))
    'dot.edge, dagre.rankDir'
    """
    more = f" and {len(settings) - _FEW} more" if len(settings) > _FEW else ""
    return ", ".join(".".join(keys) for keys in settings[:_FEW]) + more
