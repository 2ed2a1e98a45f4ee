"""Formats that maps are converted to and from, and how to find one.

A format is one file in ``formats/`` that defines one `Format`. Its docstring lists what the format cannot express.
"""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from argmap import plugins
from argmap.interpret.reading import Reading
from argmap.model.map import ArgumentMap
from argmap.syntax.woven import Woven
from argmap.values import known

_FOLDER = "argmap.interchange.formats"
#: The name of the format that a file is in if no other recognises it.
ARGDOWN = "argdown"


@frozen
class Written:
    """Hold the content of a file, and what the format could not keep."""

    data: bytes
    #: What the format could not keep, one sentence each.
    losses: tuple[str, ...] = ()


@frozen
class Parsed:
    """Hold the map in a file of another format, and what a map cannot hold of it."""

    map: ArgumentMap
    #: What argmap could not keep, one sentence each.
    losses: tuple[str, ...] = ()


def _never(_data: bytes) -> bool:
    return False


@frozen
class Format:
    """Hold a file format."""

    #: What it is, in a few words.
    summary: str
    #: Returns the file for a reading.
    #:
    #: Raises:
    #:     ArgmapError: the format cannot express the map at all.
    write: Callable[[Reading], Written]
    #: Suffixes that name this format if the user does not; no other format has them.
    suffixes: tuple[str, ...] = ()
    #: Returns the file with the place in the text of everything; None if the format has no room for places.
    write_places: Callable[[Reading, Woven], Written] | None = None
    #: Returns the map in the content of a file; None if the format is only written, or is Argdown itself.
    #:
    #: Raises:
    #:     InvalidValueError: the content is not valid in this format.
    read: Callable[[bytes], Parsed] | None = None
    #: Whether a file is in this format, by its content alone. True for a damaged file that can only be of this format,
    #: so that its errors are reported; False for any text in Argdown.
    recognises: Callable[[bytes], bool] = _never


def formats() -> tuple[str, ...]:
    """Return the names of the formats."""
    return plugins.names(_FOLDER)


def format_called(name: str) -> Format:
    """Return the format called *name*, one of `formats`."""
    return plugins.load(_FOLDER, known("format", name, formats()), Format)


def format_of(suffix: str) -> str:
    """Return the name of the format that a *suffix* stands for; empty if none.

    >>> format_of(".json"), format_of(".xyz")
    ('json', '')
    """
    return next((name for name in formats() if suffix.lower() in format_called(name).suffixes), "")


def recognised(data: bytes) -> str:
    """Return the name of the format of a file by its content; Argdown if no other one recognises it."""
    return next((name for name in formats() if format_called(name).recognises(data)), ARGDOWN)
