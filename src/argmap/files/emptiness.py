"""Empty maps, of which nothing can be made."""

from __future__ import annotations

from argmap.errors import MapError
from argmap.interpret.reading import Reading

#: The finding that repeats what `refuse_empty` says.
EMPTY = "nothing-claimed"


def refuse_empty(found: Reading, name: str = "") -> None:
    """Raise `MapError` if there is nothing in the map; *name* is its file, if it has one."""
    if not (found.map.claims or found.map.arguments):
        said = f"{name}: nothing to draw: this text" if name else "nothing to draw: this map"
        raise MapError(f"{said} has no claims or arguments")
