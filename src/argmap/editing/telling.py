"""Formats of a list of changes."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from argmap import plugins
from argmap.model.change import Diff
from argmap.values import known

_FOLDER = "argmap.editing.tellings"


@frozen
class Telling:
    """Hold a format of a list of changes."""

    #: The format and its readers, in a few words.
    summary: str
    #: Returns the list of changes, with a line end after it.
    write: Callable[[Diff], str]


def tellings() -> tuple[str, ...]:
    """Return the names of all formats of changes."""
    return plugins.names(_FOLDER)


def telling_called(name: str) -> Telling:
    """Return the format called *name*, one of `tellings`."""
    return plugins.load(_FOLDER, known("format", name, tellings()), Telling)
