"""Formats of other tools, and how to find one."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from argmap import plugins
from argmap.interpret.reading import Reading
from argmap.values import known

_FOLDER = "argmap.interchange.formats"


@frozen
class Written:
    """Hold the content of a file, and what the format could not keep."""

    data: bytes
    #: What the format could not keep, one sentence each.
    losses: tuple[str, ...] = ()


@frozen
class Format:
    """Hold a file format of another tool."""

    #: What it is, in a few words.
    summary: str
    #: Returns the file for a reading.
    write: Callable[[Reading], Written]


def formats() -> tuple[str, ...]:
    """Return the names of the formats."""
    return plugins.names(_FOLDER)


def format_called(name: str) -> Format:
    """Return the format called *name*, one of `formats`."""
    return plugins.load(_FOLDER, known("format", name, formats()), Format)
