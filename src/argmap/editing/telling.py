"""What a telling is: changes written down for a person or a machine."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from argmap import plugins
from argmap.model.change import Diff

_FOLDER = "argmap.editing.tellings"


@frozen
class Telling:
    """Hold a way to write changes down."""

    #: Who reads it, in a few words.
    summary: str
    #: Returns all that changed; a line end closes it.
    write: Callable[[Diff], str]


def tellings() -> tuple[str, ...]:
    """Return the names of the tellings."""
    return plugins.names(_FOLDER)


def telling_called(name: str) -> Telling:
    """Return the telling called *name*, one of `tellings`."""
    return plugins.load(_FOLDER, name, Telling)
